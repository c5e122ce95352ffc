"""Ranges whose second half stands in the line below, in invented heads."""

from __future__ import annotations

from screener.extraction.evidence import Quoter
from screener.extraction.positions import find_positions
from screener.extraction.sections import lines_of, split
from tests.extraction.test_sections import drawn

TEXT = "• Brought in the ships of nine lines by night and wrote down how."


def test_an_employer_may_stand_before_the_half_that_a_cell_breaks_off() -> None:
    rows = [
        (40.0, 20.0, "Experience", ""),
        (40.0, 40.0, "Director of Pilots", "\tOsmer Tidal | Aug 2018 - Dec"), (215.0, 52.0, "", "2021"),
        (40.0, 64.0, "", TEXT),
        (100.0, 90.0, "", "Pellow Maps | Aug 2009 -"), (40.0, 93.0, "Tide Analyst", ""), (180.0, 100.0, "", "Sep 2011"),
        (40.0, 114.0, "", TEXT),
    ]  # fmt: skip
    document = drawn(rows)
    found = find_positions(lines_of(split(document), "experience"), document, Quoter(document))
    read = [(f.position.title, f.position.employer, str(f.position.period)) for f in found]
    assert [job[:2] for job in read] == [("Director of Pilots", "Osmer Tidal"), ("Tide Analyst", "Pellow Maps")]
    ends = [f.position.period.end for f in found if f.position.period]
    assert [(end.year, end.month) for end in ends if hasattr(end, "year")] == [(2021, 12), (2011, 9)]
