"""Dates in a line of their own below the text of each job, with how long it was below them."""

from __future__ import annotations

from screener.extraction.evidence import Quoter
from screener.extraction.positions import find_positions
from tests.extraction.test_sections import drawn

JOBS = (
    ("Harbour Pilot, Osmer Tidal", "• Brought in ships by night and in any weather.", "July 2019 — Present", "7 years"),
    ("Survey Clerk, Pellow Maps", "• Measured the bars of four rivers.", "May 2014 — June 2019", "5 years 2 months"),
    ("Deck Hand, Foreland Data", "• Kept the ropes of both tugs dry.", "March 2012 — April 2014", "2 years"),
)


def test_a_length_below_closing_dates_hides_nothing() -> None:
    rows = []
    for i, (head, text, dates, length) in enumerate(JOBS):
        y = 40.0 + 60 * i
        rows += [(40.0, y, head, ""), (40.0, y + 12, "", text), (40.0, y + 24, "", dates), (40.0, y + 36, "", length)]
    document = drawn(rows)
    found = [f.position for f in find_positions(document.lines, document, Quoter(document))]
    starts = [p.period.start.year for p in found if p.period and p.period.start]
    assert [p.title for p in found] == ["Harbour Pilot", "Survey Clerk", "Deck Hand"]
    assert starts == [2019, 2014, 2012]
