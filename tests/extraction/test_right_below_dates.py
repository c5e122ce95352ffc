"""What is set below the dates at the right edge, and what stands above the dates of the first job."""

from __future__ import annotations

from screener.document.model import Line
from screener.extraction.beside_dates import lines_flush
from screener.extraction.dated import dated_rows
from screener.extraction.entries import split_entries
from tests.document.drawn import set_line
from tests.extraction.test_sections import drawn

EDGE = 550.0
TEXT = "Kept the ropes of both tugs dry and the lamps of all the towers lit, in any weather"

LONGER = f"{TEXT}, said the log of the port"


def numbered(lines: list[Line]) -> list[Line]:
    made, offset = [], 0
    for line in lines:
        made.append(Line(1, len(made) + 1, line.box, offset, line.text, line.spans, line.char_boxes))
        offset += len(line.text) + 1
    return made


def test_a_title_below_the_dates_at_the_right_edge_belongs_to_the_head() -> None:
    title = "Spray Warden"
    lines = numbered([
        set_line(40.0, 40.0, "Osmer Tidal", "Sep 2012 - Oct 2014", EDGE),
        set_line(EDGE - 5 * len(title), 52.0, title),
        set_line(40.0, 64.0, TEXT),
        set_line(40.0, 90.0, "Pellow Maps", "Jan 2010 - Aug 2012", EDGE),
        set_line(EDGE - 5 * len(LONGER), 102.0, LONGER),  # begins as far left as the employer
    ])  # fmt: skip
    assert lines_flush(dated_rows(lines)) == {lines[1].offset}


def test_an_employer_above_the_first_dates_is_one_though_no_space_parts_it_from_its_heading() -> None:
    first = ("Osmer Works", "Nov 2021 - Jun 2026", "Harbour Pilot")
    jobs = [first, ("Osier Bank", "Feb 2018 - Oct 2021", "Deck Hand")]
    rows = []
    for i, (firm, dates, title) in enumerate(jobs):
        y = 40.0 + 80 * i
        rows += [(100.0, y, firm, ""), (80.0, y + 11, "", dates), (110.0, y + 22, "", "Cape Town")]
        rows += [(170.0, y + 33, title, ""), (170.0, y + 44, "", TEXT + ".")]
    likeness = {title: 0.9 for _, _, title in jobs}
    _, entries = split_entries(
        drawn(rows).lines, lambda text: likeness.get(text, 0.0), lambda line: 1.0 if line.spans[0].bold else 0.0
    )
    assert [entry.head[0].row.text for entry in entries] == [firm for firm, _, _ in jobs]
