"""`screener explain`: one candidate in full."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Done


@pytest.fixture
def told(screener: Callable[..., Done], applicants: Path) -> str:
    done = screener("explain", applicants / "ada.txt", "-c", "head_of_product", "--as-of", "2026-11-01")
    assert (done.code, done.err) == (0, "")
    return done.out


def test_who_and_how_much(told: str) -> None:
    assert told.startswith("Ada Example\nada@example.org")
    assert re.search(r"^\d+\.\d of 100: ", told, re.MULTILINE)


def test_the_ledger_adds_up(told: str) -> None:
    columns = [re.findall(r"\b\d+\b(?!-)", line)[-3:] for line in told.splitlines() if re.match(r"\s+20\d\d-", line)]
    assert re.search(r"^ *12\.8  in work$", told, re.MULTILINE)
    assert re.search(r"together +153 +153 +83", told)
    assert len(columns) == 2


def test_the_ledger_is_proved_by_the_words_of_each_job(told: str) -> None:
    proofs = told[told.index("The words that tell so") : told.index("Criteria\n")]
    assert re.search(r"^ {4}“Managed a team of five product managers", proofs, re.MULTILINE)


def test_points_add_up_to_the_score(told: str) -> None:
    points = [
        float(p) for p in re.findall(r"^ +(-?\d+\.\d) of [\d.]+ +(?:met|partly|not met|silent) ", told, re.MULTILINE)
    ]
    total = float(re.search(r"^(\d+\.\d) of 100: ", told, re.MULTILINE)[1])  # type: ignore[index]
    assert len(points) > 5
    assert sum(points) == pytest.approx(total, abs=0.01)


def test_quotes_come_with_their_place(told: str) -> None:
    assert "“Managed a team of five product managers" in told
    assert "(page 1, line " in told


def test_silence_is_named(told: str) -> None:
    assert "Not found in the resume" in told
    assert "points rest on this silence" in told


def test_a_file_that_cannot_be_read(screener: Callable[..., Done], applicants: Path) -> None:
    (applicants / "broken.pdf").write_bytes(b"")
    done = screener("explain", applicants / "broken.pdf", "-c", "head_of_product")
    assert done.code == 4
    assert "Not read, so not scored" in done.out
