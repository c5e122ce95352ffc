"""Lines that were read a little out of place, in invented pages."""

from __future__ import annotations

from dataclasses import replace

from screener.document.model import Document, Page
from screener.extraction.dated import dated_rows
from screener.extraction.sections import kind_of, split
from screener.extraction.stray_lines import in_their_places
from tests.extraction.test_sections import drawn


def is_heading(text: str) -> bool:
    return kind_of(text) is not None


def test_dates_amid_the_main_text_belong_to_it_whatever_column_they_were_put_in() -> None:
    side = [(380.0, 40.0, "", "Ines Tolvaj"), (380.0, 60.0, "", "ines@example.com"), (380.0, 90.0, "Skills", "")]
    main = [
        (40.0, 90.0, "Experience", ""), (40.0, 110.0, "Tide Surveyor", ""), (280.0, 112.0, "", "March 2019"),
        (280.0, 124.0, "", "- Present"), (40.0, 140.0, "", "Osmer Tidal"), (40.0, 155.0, "", "• Measured tides."),
    ]  # fmt: skip
    columns = [2, 2, 2, 0, 0, 2, 2, 0, 0]
    lines = [replace(x, column=own) for x, own in zip(drawn([*side, *main]).lines, columns, strict=True)]
    sections = split(Document((Page(1, 595, 842),), tuple(lines)))
    assert [(s.kind, len(s.lines)) for s in sections] == [("head", 2), ("skills", 0), ("experience", 5)]
    sidebar = [replace(x, column=own) for x, own in zip(lines, [2, 2, 2, 0, 0, 2, 2, 2, 2], strict=True)]
    assert in_their_places(sidebar, is_heading) == sidebar


def test_a_heading_in_a_margin_stands_before_the_line_that_begins_a_little_higher() -> None:
    rows = [
        (40.0, 40.0, "", "Ines Tolvaj"), (140.0, 95.0, "Osmer Tidal", ""), (40.0, 100.0, "Experience", ""),
        (140.0, 107.0, "", "Surveyor"), (140.0, 160.0, "Lock Keeping School", ""), (40.0, 172.0, "Education", ""),
    ]  # fmt: skip
    placed = [line.text for line in in_their_places(drawn([*rows, (140.0, 184.0, "", "Diploma")]).lines, is_heading)]
    assert placed[1:4] == ["Experience", "Osmer Tidal", "Surveyor"]
    assert placed[4:6] == ["Lock Keeping School", "Education"]  # that line ends where the heading begins


def test_a_range_that_wrapped_to_four_lines_is_one() -> None:
    cell = [(280.0, 100.0 + 12 * i, "", words) for i, words in enumerate(["September", "2015 -", "February", "2018"])]
    [title, dated] = dated_rows(drawn([(40.0, 98.0, "Surveyor", ""), *cell]).lines)
    assert [match.kind for match in dated.dates] == ["range"] and dated.rest == "" and not title.dates
    [_, *rows] = dated_rows(drawn([(40.0, 98.0, "Surveyor", ""), *cell[:3]]).lines)
    assert all(match.kind != "range" for row in rows for match in row.dates)
