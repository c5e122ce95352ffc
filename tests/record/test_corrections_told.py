"""What is said of corrections over a whole run."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.extraction.corrections import Change, Correction, Subject
from screener.record.corrections_told import CorrectionsTold


def correction(file: str) -> Correction:
    return Correction(file, Subject.CONTACT, None, (Change("name", "Ada"),))


LOST = "and no file here is called so: nothing is corrected by it"
ROWS = [
    (["ada.txt"], []),
    (["cvs/ada.txt"], []),
    (["late/bo.pdf"], []),
    (["pack.zip!cy.pdf"], []),
    (["cy.pdf"], []),
    (["addA.txt"], [f"A correction names addA.txt, {LOST}; did you mean ada.txt?"]),
    (["other/ada.txt"], [f"A correction names other/ada.txt, {LOST}; did you mean ada.txt?"]),
    (["zzz"], [f"A correction names zzz, {LOST}."]),
    (["zzz", "ada.txt", "zzz"], [f"2 corrections name zzz, {LOST}."]),
    ([""], []),
]


@pytest.mark.parametrize(("named", "said"), ROWS)
def test_corrections_that_name_no_file(named: list[str], said: list[str]) -> None:
    told = CorrectionsTold(tuple(map(correction, named)))
    for file in ("cvs/ada.txt", "cvs/late/bo.pdf", "cvs/pack.zip!cy.pdf"):
        told.add(file)
    assert list(told.astray()) == said
    assert told.counted() == ""


def test_a_file_that_is_there_and_was_not_asked_for(tmp_path: Path) -> None:
    for name in ("ada.txt", "bo.txt"):
        (tmp_path / name).touch()
    told = CorrectionsTold((correction("bo.txt"),), [tmp_path / "ada.txt"])
    told.add(str(tmp_path / "ada.txt"))
    assert list(told.astray()) == []


def test_how_many_were_made() -> None:
    told = CorrectionsTold((correction("ada.txt"),))
    told.add("ada.txt", ["corrected", "odd_dates", "corrected"])
    assert told.counted() == "Corrections of facts: 2 made (see the findings)."
    told.add("late/ada.txt", ["correction_unfit"])
    left = "1 left out because it does not fit what is read"
    assert told.counted() == f"Corrections of facts: 2 made, {left} (see the findings)."
