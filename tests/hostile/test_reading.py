"""Every hostile case, as far as reading alone decides it: text, findings, refusals, and no process lost."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.hostile.cases import PROBES, Case, complaints, load_cases
from tests.hostile.reading_child import is_forbidden

if TYPE_CHECKING:
    from tests.hostile.conftest import Bench

CASES = [case for case in load_cases() if case.family != "config"]
CONTROLS = [case for case in CASES if case.family == "control"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.id}-{case.path[:40]!a}")
def test_reading_meets_the_expectation(case: Case, bench: Bench) -> None:
    rows = bench.read(case)
    assert complaints(case, rows, bench.twin(case.twin)) == []


@pytest.mark.parametrize("case", CONTROLS, ids=lambda case: case.path)
def test_the_same_page_reads_the_same_in_every_format(case: Case, bench: Bench) -> None:
    text = [row.text.split("\n") for row in bench.read(case)]
    plain = [row.text.split("\n") for row in bench.twin("control/control.txt")]
    assert [_bare(lines) for lines in text] == [_bare(lines) for lines in plain]


def test_probes_stand_in_no_control(bench: Bench) -> None:
    for case in CONTROLS:
        text = "".join(row.text for row in bench.read(case))
        assert not [probe for probe in PROBES if probe in text]


def _bare(lines: list[str]) -> list[str]:
    """Lines without their list marks, which formats write in their own way."""
    return [line.lstrip("•- ").strip() for line in lines if line.strip()]


@pytest.mark.parametrize(
    ("path", "flags", "forbidden"),
    [
        ("/somewhere/resume.pdf", os.O_RDONLY, False),
        ("/somewhere/_canary/H.pickle.gz", os.O_RDONLY, True),
        ("/etc/passwd", os.O_RDONLY, True),
        ("/somewhere/written.txt", os.O_WRONLY | os.O_CREAT, True),
        ("/tmp/screener-x1/document.doc", os.O_WRONLY | os.O_CREAT, False),
    ],
)
def test_the_watch_knows_what_is_forbidden(path: str, flags: int, forbidden: bool) -> None:
    assert is_forbidden(path, flags) is forbidden
