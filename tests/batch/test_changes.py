"""A folder that changes while it is read: everyone who was there has a row, and what changed is said."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from screener.batch import scoring
from screener.batch.changes import Watch
from tests.cli.conftest import Done

SCORE = ("-c", "head_of_product", "--as-of", "2026-11-01", "--no-record")


def test_what_happened_is_counted(applicants: Path) -> None:
    files = sorted(applicants.rglob("*.txt"))
    watch = Watch.over([applicants, "s3://not/watched"], files)
    assert watch.told() == ""
    (applicants / "new.txt").write_text("Cy Sample", encoding="utf-8")
    (applicants / "out.csv").write_text("written by us", encoding="utf-8")
    (applicants / "ada.txt").unlink()
    assert "(1 added, 1 removed)" in watch.told([applicants / "out.csv", None])
    earlier = Watch(watch.paths, 0.0, files)
    assert "(1 added, 1 removed, 1 changed)" in earlier.told([applicants / "out.csv"])


def test_nothing_is_left_of_the_folder(applicants: Path) -> None:
    watch = Watch.over([applicants / "ada.txt"], [applicants / "ada.txt"])
    (applicants / "ada.txt").unlink()
    assert "(1 removed)" in watch.told()


def test_a_run_over_it_ends_well(
    screener: Callable[..., Done], applicants: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meddle(*arguments: object) -> object:
        (applicants / "late" / "bo.txt").unlink()
        (applicants / "new.txt").write_text("Cy Sample", encoding="utf-8")
        return score_all(*arguments)  # type: ignore[arg-type]

    score_all = scoring.score_all
    monkeypatch.setattr(scoring, "score_all", meddle)
    done = screener("score", applicants, *SCORE, "-o", tmp_path / "s.csv")
    with (tmp_path / "s.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [(Path(row["file"]).name, row["status"], row["reason"]) for row in csv.DictReader(file)]
    assert rows == [("ada.txt", "ok", ""), ("bo.txt", "refused", "cannot_read")]
    assert done.code == 4
    assert done.err == (
        "Warning: Files were changed while this ran (1 added, 1 removed): run it again to have them as they are now.\n"
    )


def test_extract_says_so_too(
    screener: Callable[..., Done], applicants: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screener.batch.changes.time.time", lambda: 0.0)
    done = screener("extract", applicants, "-o", applicants / "facts.jsonl")
    assert done.code == 0
    assert "(2 changed)" in done.err
