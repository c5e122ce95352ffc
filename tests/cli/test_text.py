"""`screener text`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Done


def test_texts_are_written_beside_each_other_as_the_files_were(
    screener: Callable[..., Done], applicants: Path, tmp_path: Path
) -> None:
    done = screener("text", applicants, "-o", tmp_path / "texts")
    assert (done.code, done.out, done.err) == (0, "", "")
    written = sorted(p.relative_to(tmp_path / "texts").as_posix() for p in (tmp_path / "texts").rglob("*.txt"))
    assert written == ["ada.txt.txt", "late/bo.txt.txt"]
    assert "Head of Product, Lumen Freight Ltd" in (tmp_path / "texts" / "ada.txt.txt").read_text(encoding="utf-8")


def test_what_cannot_be_read_is_named_and_the_rest_written(
    screener: Callable[..., Done], applicants: Path, tmp_path: Path
) -> None:
    (applicants / "broken.pdf").write_bytes(b"%PDF-1.7\n nothing more")
    (applicants / "empty.docx").write_bytes(b"")
    done = screener("text", applicants, "-o", tmp_path / "texts")
    assert done.code == 4
    assert "broken.pdf: not read (" in done.err
    assert "empty.docx: not read (empty_file)" in done.err
    assert (tmp_path / "texts" / "ada.txt.txt").exists()
