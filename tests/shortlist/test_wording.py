"""One wording for how a file was read, for points and for places of quotes, wherever they are shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from screener.batch.run import FAILURES
from screener.extraction.candidate import Evidence
from screener.extraction.corrections import Change, Correction, Subject
from screener.scoring.criteria import Contribution, State
from screener.shortlist import wording

CODE = Path(wording.__file__).parents[1]
REFUSED = re.compile(r'(?:UnreadableDocument|Refusal)\(\s*(?:name, |str\(asked.file\), )?"([a-z_]+)"|code="([a-z_]+)"')
PARTLY = re.compile(r'Finding\("([a-z_]+)",[^\n]*partial=True')


def test_every_reason_has_plain_words() -> None:
    source = "\n".join(file.read_text("utf-8") for part in ("document", "batch") for file in (CODE / part).glob("*.py"))
    codes = {code for found in REFUSED.findall(source) for code in found if code} | set(PARTLY.findall(source))
    assert {"damaged", "password_protected", "empty_file", "cannot_read", "page_limit", "unsafe_member"} <= codes | {
        "empty_file"  # stands in a table of the reader
    }
    assert sorted((codes | {"empty_file"} | set(FAILURES)) - set(wording.REASONS)) == []


@pytest.mark.parametrize(
    ("status", "code", "told"),
    [
        ("ok", None, "read"),
        ("partial", "repaired", "read in part (repaired: it was broken and was mended)"),
        ("refused", "password_protected", "not read (password_protected: it needs a password)"),
        ("refused", "of_a_later_version", "not read (of_a_later_version)"),
    ],
)
def test_how_the_reading_went(status: str, code: str | None, told: str) -> None:
    assert wording.reading(status, code) == told


@pytest.mark.parametrize(
    ("points", "of", "decimals", "told"),
    [
        (7.5, 10.0, 1, "7.5 of 10.0"),
        (0.25, 3.0, 2, "0.25 of 3.00"),
        (0.0, 0.0, 1, "no points"),
        (-12.0, 0.0, 1, "-12.0"),
    ],
)
def test_points(points: float, of: float, decimals: int, told: str) -> None:
    line = Contribution("cap", "Cap", State.MET, points, of, (), "")
    assert wording.points(line, decimals) == told


def test_a_corrected_fact_names_who_corrected_it_in_place_of_a_page() -> None:
    change = (Change("reports", 6),)
    said = Correction("a.pdf", Subject.POSITION, 1, change, by="Ana", at="2026-11-20", why="said so").evidence
    assert (wording.place(said), said.quote) == ("corrected by Ana", "Ana, 2026-11-20: said so")
    assert wording.place(Correction("a.pdf", Subject.POSITION, 1, change).evidence) == "corrected by a person"
    assert wording.place(Evidence("page", 2, 7, 0, 1, "x", "title")) == "page 2, line 7"
