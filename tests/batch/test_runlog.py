"""The log of a run: how the reading of each document went, and no word of a resume."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from screener.batch.runlog import hashed
from tests.cli.conftest import Done

SCORE = ("-c", "head_of_product", "--as-of", "2026-11-01", "--no-record")


def lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("command", [("score", *SCORE), ("extract",), ("score", *SCORE, "--blind")])
def test_a_line_a_document(
    screener: Callable[..., Done], applicants: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (applicants / "broken.pdf").write_bytes(b"")
    name, *rest = command
    assert screener(name, applicants, *rest, "--log", tmp_path / "run.log").code == 4
    told = [(line["status"], line["reason"]) for line in lines(tmp_path / "run.log")]
    assert told == [("ok", None), ("refused", "empty_file"), ("ok", None)]
    assert stat.S_IMODE((tmp_path / "run.log").stat().st_mode) == 0o600
    text = (tmp_path / "run.log").read_text(encoding="utf-8")
    # `ada` alone may stand in a hash
    told_of = ("ada.txt", "Ada", "Example", "example.org", "Lumen", "broken", "applicants")
    assert not [word for word in told_of if word in text]


def test_files_are_named_where_that_is_asked_for(
    screener: Callable[..., Done], applicants: Path, tmp_path: Path
) -> None:
    for more in ((), ("--verbose",)):
        screener("extract", applicants / "ada.txt", "--log", tmp_path / "run.log", *more)
    name = str(applicants / "ada.txt")
    assert [line["file"] for line in lines(tmp_path / "run.log")] == [hashed(name), name]


def test_a_log_that_cannot_be_written(screener: Callable[..., Done], applicants: Path, tmp_path: Path) -> None:
    done = screener("extract", applicants, "--log", tmp_path / "no" / "folder.log")
    assert done.code == 2
    assert "--log" in done.err
