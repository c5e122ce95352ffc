"""Any file name reaches any output."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from screener.batch.mirror import place
from screener.batch.naming import shown


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        (b"cv.pdf", "cv.pdf"),
        ("Zoë ☃.pdf".encode(), "Zoë ☃.pdf"),
        (b"r\xe9sum\xe9.pdf", r"r\xe9sum\xe9.pdf"),
    ],
)
def test_names_are_shown_as_valid_text(name: bytes, seen: str) -> None:
    assert shown(os.fsdecode(name)) == seen
    assert shown(os.fsdecode(name)).encode()


@pytest.mark.parametrize(
    ("file", "inside", "root", "placed"),
    [
        ("in/cv.pdf", "", "in", "cv.pdf.txt"),
        ("in/2024/cv.pdf", "", "in", "2024/cv.pdf.txt"),
        ("in/cv.pdf", "", "in/cv.pdf", "cv.pdf.txt"),
        ("in/a.zip", "!x/cv.pdf", "in", "a.zip!x_cv.pdf.txt"),
        ("in/a.zip", "!../../etc/cv.pdf", "in", "a.zip!.._.._etc_cv.pdf.txt"),
        ("in/we!/cv.pdf", "", "in", "we!/cv.pdf.txt"),
    ],
)
def test_texts_mirror_the_folders(file: str, inside: str, root: str, placed: str) -> None:
    assert place(Path(file), inside, [Path(root)]).as_posix() == placed


def test_a_very_long_name_is_cut_to_what_file_systems_take() -> None:
    name = "ü" * 126 + ".pdf"
    assert len(os.fsencode(place(Path("in") / name, "", [Path("in")]).name)) <= 255
