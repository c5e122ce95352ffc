"""A second run over a folder that holds what the first one wrote."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Done

WRITTEN = {"-o": "s.csv", "--html": "s.html", "--xlsx": "s.xlsx", "--jsonl": "s.jsonl", "--markdown": "s.md"}


def test_what_was_written_is_no_applicant_of_the_next_run(screener: Callable[..., Done], applicants: Path) -> None:
    given = ("score", applicants, "-c", "head_of_product", "--as-of", "2026-11-01", "--no-cache")
    targets = [word for option, name in WRITTEN.items() for word in (option, applicants / name)]
    assert screener(*given, *targets, "--record", applicants / "record").code == 0
    first = (applicants / "s.csv").read_bytes()
    (applicants / "role.yaml").write_text(screener("criteria", "show", "head_of_product").out, encoding="utf-8")
    assert screener("decisions", "export", "-o", applicants / "d.csv", "--record", applicants / "record").code == 0
    again = screener(*given, "-o", applicants / "s.csv", "--no-record")
    assert again.code == 0
    assert (applicants / "s.csv").read_bytes() == first
    assert "Left out: 9 files that screener wrote itself (" in again.err
    assert "changed while this ran" not in again.err
    alone = screener("score", applicants / "s.html", "-c", "head_of_product", "--no-record")
    assert (alone.code, alone.out) == (2, "")
    assert alone.err.startswith(f"Error: No resumes in {applicants / 's.html'}, only what screener wrote itself\n")
