"""Which rows are the head of an entry: titles beside dates in a margin, captions, names that wrap."""

from __future__ import annotations

import pytest

from screener.document.model import Box, Line, Span
from screener.extraction.candidate import PRESENT, Month, Period
from screener.extraction.dated import dated_rows
from screener.extraction.entries import split_entries
from screener.extraction.entry_dates import distinct
from screener.extraction.evidence import Quoter
from screener.extraction.positions import find_positions
from screener.extraction.sections import lines_of, older_lines, split
from screener.extraction.titlelike import title_likeness
from tests.extraction.test_sections import drawn

Rows = list[tuple[float, float, str, str]]
MARGIN: Rows = [
    (150, 20, "Experience", ""),
    (150, 50, "• Harbour Pilot", ""), (40, 50, "Jan 2019 - now", ""),
    (160, 62, "", "Osmer Tidal"),
    (160, 74, "", "Brought in the ships of nine lines by night and wrote down how."),
    (160, 86, "", "• Trained the crews of eleven tugs in the use of the new charts."),
    (40, 100, "Mar 2015 - Dec 2018", ""), (150, 100, "• Head of Soundings", ""),
    (160, 112, "", "Pellow"),
    (160, 124, "", "Measured the bars of four rivers and told the pilots what had moved."),
]  # fmt: skip


def jobs(rows: Rows) -> list[tuple[str, str]]:
    document = drawn(rows)
    found = find_positions(lines_of(split(document), "experience"), document, Quoter(document))
    return [(f.position.title, f.position.employer) for f in found]


def words(*lines: Line) -> list[str]:
    _, entries = split_entries(lines, title_likeness)
    return [row.row.text for entry in entries for row in (*entry.maybe, *entry.body)]


def test_titles_behind_ornaments_beside_dates_in_the_margin() -> None:
    assert jobs(MARGIN) == [
        ("Harbour Pilot", "Osmer Tidal"),
        ("Head of Soundings", "Pellow"),
    ]


STACKED: Rows = [
    (40, 20, "Experience", ""),
    (150, 50, "Harbour Pilot", ""), (60, 50, "Present", ""),
    (150, 62, "", "Osmer Tidal"), (56, 62, "", "Apr 2021"),
    (150, 74, "", "• Brought in the ships of nine lines by night and wrote down how."),
    (150, 98, "Head of Soundings", ""), (56, 98, "Mar 2021", ""),
    (150, 110, "", "Pellow"), (56, 110, "", "Feb 2019"),
    (150, 122, "", "• Measured the bars of four rivers and told the pilots what had moved."),
]  # fmt: skip


# The same where the reading has put each date into the row of the words beside it.
IN_ROWS: Rows = [
    (40, 20, "Experience", ""),
    (60, 50, "Present\tHarbour Pilot", ""), (56, 62, "Apr 2021\tOsmer Tidal", ""),
    (150, 74, "", "• Brought in the ships of nine lines by night and wrote down how."),
    (56, 98, "Mar 2021\tHead of Soundings", ""), (56, 110, "Feb 2019\tPellow", ""),
    (150, 122, "", "• Measured the bars of four rivers and told the pilots what had moved."),
]  # fmt: skip


@pytest.mark.parametrize("rows", [STACKED, IN_ROWS])
def test_the_end_of_a_period_may_stand_above_its_start(rows: Rows) -> None:
    document = drawn(rows)
    found = find_positions(lines_of(split(document), "experience"), document, Quoter(document))
    periods = [(f.position.title, f.position.employer, f.position.period) for f in found]
    assert periods == [
        ("Harbour Pilot", "Osmer Tidal", Period(Month(2021, 4), PRESENT)),
        ("Head of Soundings", "Pellow", Period(Month(2019, 2), Month(2021, 3))),
    ]


UNDATED: Rows = [
    (40, 20, "Experience", ""),
    (40, 50, "", "Jan 2019 - now"), (40, 62, "Harbour Pilot", ""), (40, 74, "", "Osmer Tidal"),
    (50, 86, "", "Brought in the ships of nine lines by night and wrote down how."),
    (40, 110, "", "Mar 2015 - Dec 2018"), (40, 122, "Head of Soundings", ""), (40, 134, "", "Pellow"),
    (50, 146, "", "Measured the bars of four rivers and told the pilots what had moved."),
    (40, 170, "Sales Assistant (summers)", ""), (40, 182, "", "Halden Charts"),
]  # fmt: skip


def test_a_job_without_dates_is_told_by_the_look_of_its_title() -> None:
    assert jobs(UNDATED)[2:] == [("Sales Assistant (summers)", "Halden Charts")]


def test_dates_inside_the_brackets_of_a_list_item_are_its_own() -> None:
    rows: Rows = [
        (40, 20, "Experience", ""), (40, 50, "Harbour Pilot, Osmer Tidal", ""), (40, 62, "", "Jan 2019 - now"),
        (40, 74, "", "• Brought in the ships of nine lines by night (counted by the masters,"),
        (50, 86, "", "Sept 2023 to Mar 2024)."),
        (40, 98, "", "• Trained the crews of eleven tugs in the use of the new charts."),
    ]  # fmt: skip
    document = drawn(rows)
    (found,) = find_positions(lines_of(split(document), "experience"), document, Quoter(document))
    assert [text.rpartition(" ")[2] for text in found.position.highlights] == ["2024).", "charts."]


AS_TITLE: Rows = [
    (40, 20, "Experience", ""),
    (40, 50, "", "From March 2015 to December 2018"),
    (40, 62, "Osmer Tidal (Lisbon), as Head of Soundings", ""),
    (50, 74, "", "• Measured the bars of four rivers and told the pilots what had moved."),
    (40, 98, "", "From January 2019 to May 2022"),
    (40, 110, "Pellow (Porto), as Harbour Pilot", ""),
    (50, 122, "", "• Brought in the ships of nine lines by night and wrote down how."),
]  # fmt: skip


def test_as_stands_between_an_employer_and_a_title() -> None:
    assert jobs(AS_TITLE) == [("Head of Soundings", "Osmer Tidal"), ("Harbour Pilot", "Pellow")]


@pytest.mark.parametrize("caption", ["Key Impact", "Outcomes", "Business impact"])
def test_a_caption_is_no_text(caption: str) -> None:
    rows: Rows = [
        (40, 40, "Harbour Pilot, Osmer Tidal", ""), (40, 52, "", "2019 - 2022"),
        (40, 70, "", caption), (40, 82, "", "Brought in the ships of nine lines by night."),
    ]  # fmt: skip
    assert words(*drawn(rows).lines) == ["Brought in the ships of nine lines by night."]


@pytest.mark.parametrize("word", ["results", "outcomes"])
def test_a_word_that_wraps_is_no_caption(word: str) -> None:
    rows: Rows = [
        (40, 40, "Harbour Pilot, Osmer Tidal", ""), (40, 52, "", "2019 - 2022"),
        (40, 70, "", "Told the masters of nine lines by night and by day of better"), (40, 82, "", word),
    ]  # fmt: skip
    assert words(*drawn(rows).lines)[-1] == word


@pytest.mark.parametrize("sign", [",", " –"])
def test_the_sign_at_the_end_of_a_line_stays_in_a_title_that_wraps(sign: str) -> None:
    rows: Rows = [
        (150, 20, "Experience", ""),
        (40, 50, f"Director of the Northern and Eastern Harbours{sign}", ""), (40, 62, "Pilots and Soundings", ""),
        (40, 80, "", "Osmer Tidal"), (40, 96, "", "2019 - 2022"),
        (40, 112, "", "Brought in the ships of nine lines and told."),
    ]  # fmt: skip
    assert jobs(rows) == [(f"Director of the Northern and Eastern Harbours{sign} Pilots and Soundings", "Osmer Tidal")]


def test_a_word_broken_in_a_name_that_wraps_is_made_whole() -> None:
    rows: Rows = [
        (150, 20, "Experience", ""),
        (40, 50, "Director of Pilots and Sound-", ""), (40, 62, "ings", ""),
        (40, 80, "", "Osmer Tidal"), (40, 96, "", "2019 - 2022"),
        (40, 112, "", "Told the ships of nine lines."),
    ]  # fmt: skip
    assert jobs(rows) == [("Director of Pilots and Soundings", "Osmer Tidal")]


IN_A_ROW: Rows = [
    (40, 20, "Experience", ""),
    (40, 50, "", "2019 - 2022\tHarbour Pilot\tOsmer Tidal"),
    (90, 62, "", "• Brought in the ships of nine lines by night and wrote down how."),
    (40, 86, "", "2015 - 2018\tWeb Programmer\tPellow Maps"),
    (90, 98, "", "Sole Developer, Tester, Database Administrator and Harbour Network"),
    (90, 109, "", "Administrator for several harbours."),
    (40, 133, "", "2011 - 2014\tSurveyor\tForeland Data"),
    (90, 145, "", "• Measured the bars of four rivers and told the pilots what had moved."),
]  # fmt: skip


def test_a_sentence_below_a_whole_head_is_no_title() -> None:
    assert jobs(IN_A_ROW)[1] == ("Web Programmer", "Pellow Maps")


def test_jobs_of_one_line_below_a_heading_for_older_jobs_may_wrap_and_read_like_text() -> None:
    rows: Rows = [
        (40, 20, "Experience", ""), (40, 50, "Harbour Pilot, Osmer Tidal", ""), (40, 62, "", "Jan 2019 - now"),
        (40, 74, "", "• Brought in the ships of nine lines by night and wrote down how."),
        (40, 98, "Before that", ""),
        (40, 112, "", "Staff Assistant at Foreland Senate, office of a committee, 2012–2013"),
        (40, 124, "", "Hall Advisor at the School for Pilots and Surveyors of the Blue"),
        (40, 135, "", "Ridge, 2010–2012"),
        (40, 147, "", "Barista at Cardinal Coffee, 2008–2010"),
    ]  # fmt: skip
    document = drawn(rows)
    sections = split(document)
    lines, older = lines_of(sections, "experience"), older_lines(sections)
    found = find_positions(lines, document, Quoter(document), older=older)
    assert [(f.position.title, f.position.period) for f in found[1:]] == [
        ("Staff Assistant", Period(Month(2012), Month(2013))),
        ("Hall Advisor", Period(Month(2010), Month(2012))),
        ("Barista", Period(Month(2008), Month(2010))),
    ]


def test_bold_words_above_a_title_are_its_employer_where_others_have_theirs_from_a_group() -> None:
    rows: Rows = [
        (40, 20, "Experience", ""),
        (40, 40, "Osmer Tidal", " (Lima)\t2014 - 2022"),
        (40, 52, "", "2019 - 2022"), (120, 52, "Head of Product", ""),
        (90, 64, "", "• Brought in the ships of nine lines by night and wrote down how."),
        (40, 76, "", "2016 - 2018"), (120, 76, "Group Product Manager", ""),
        (90, 88, "", "• Measured the bars of four rivers and told the pilots what had moved."),
        (40, 100, "", "2014 - 2015"), (120, 100, "Product Manager", ""),
        (90, 112, "", "• Drew them again each spring."),
        (40, 124, "Pellow", " (Cuzco)\t2010 - 2013"),
        (40, 136, "", "2012 - 2013"), (120, 136, "Product Owner", ""),
        (90, 148, "", "• Brought in the ships of nine lines by night and wrote down how."),
        (40, 160, "", "2010 - 2011"), (120, 160, "Product Analyst", ""),
        (90, 172, "", "• Drew them again each spring."),
        (40, 184, "Wolter Lastbilar", " (Arequipa)"),
        (40, 196, "", "2008 - 2009"), (120, 196, "Surveyor", ""),
        (90, 208, "", "• Counted ships at dawn and wrote the numbers down."),
    ]  # fmt: skip
    assert jobs(rows)[-2:] == [("Product Analyst", "Pellow"), ("Surveyor", "Wolter Lastbilar")]


SET_ALIKE: Rows = [
    (40, 20, "Experience", ""),
    (40, 50, "Harbour Pilot\tJan 2019 - now", ""), (40, 72, "Osmer Tidal", ""),
    (50, 88, "", "• Brought in the ships of nine lines by night and wrote down how."),
    (40, 120, "Head of Soundings\tMar 2015 - Dec 2018", ""), (40, 142, "kelpie", ""),
    (50, 158, "", "• Measured the bars of four rivers and told the pilots what had moved."),
    (40, 190, "Chart Clerk\tMay 2012 - Feb 2015", ""), (40, 212, "Halden Charts", ""),
    (50, 228, "", "• Kept the charts of the estuary and the log of their corrections."),
]  # fmt: skip
TEXT_ALIKE: Rows = [
    (40, 20, "Experience", ""),
    (40, 50, "Osmer Tidal - Harbour Pilot\tJan 2019 - now", ""), (40, 68, "", "Brought in the ships of nine lines."),
    (40, 100, "Pellow - Head of Soundings\tMar 2015 - Dec 2018", ""), (40, 118, "", "Measured four rivers."),
    (40, 150, "Halden Charts - Halden Voice\tMay 2012 - Feb 2015", ""), (40, 168, "", "Research Lead"),
    (40, 186, "", "Kept the charts of the estuary."),
]  # fmt: skip


def test_an_employer_in_small_letters_is_told_by_its_place() -> None:
    assert jobs(SET_ALIKE)[1] == ("Head of Soundings", "kelpie")


def test_words_like_a_title_are_text_where_text_stands_in_other_jobs() -> None:
    assert jobs(TEXT_ALIKE)[2] != ("Research Lead", "Halden Charts - Halden Voice")


def test_the_last_words_of_a_job_without_list_markers_stay_with_it() -> None:
    rows: Rows = [
        (40, 20, "Experience", ""),
        (40, 40, "Harbour Pilot", "\t2019 - 2022"), (40, 52, "Osmer Tidal", ""),
        (55, 64, "", "Brought in the ships of nine lines by night, and wrote down who led them and how it was done."),
        (55, 76, "", "Landed on the tide"),
        (300, 100, "", "2016 - 2018"), (40, 112, "Head of Soundings", ""), (40, 124, "Pellow", ""),
        (55, 136, "", "Measured the bars of four rivers, and told the pilots of them what had moved since spring."),
        (55, 148, "", "Containerised soundings and charts"),
        (300, 172, "", "2014 - 2015"), (40, 184, "Surveyor", ""), (40, 196, "Foreland Data", ""),
        (55, 208, "", "Counted ships at dawn. " * 6 + "Told them"),
    ]  # fmt: skip
    document = drawn(rows)
    found = find_positions(lines_of(split(document), "experience"), document, Quoter(document))
    assert [(f.position.title, f.words[-1].text.split()[-1]) for f in found] == [
        ("Harbour Pilot", "tide"),
        ("Head of Soundings", "charts"),
        ("Surveyor", "them"),
    ]


def test_a_month_stands_where_ranges_do_whichever_of_two_types_has_more_letters() -> None:
    lines, offset = [], 0
    for number, (name, dates) in enumerate((("Survey Lead", ""), ("Harrow AG", " Jun 2023"), ("Clerk", ""),
                                            ("Osier Parcels AG", " May 2019 - June 2021"))):  # fmt: skip
        text, y = name + dates, 40.0 + 12 * number
        spans = (Span(0, len(name), 10, colour=1), Span(len(name), len(text), 10, colour=2))
        boxes = tuple(Box(40 + 5 * i, y, 45 + 5 * i, y + 10) for i in range(len(text)))
        box = Box(40, y, boxes[-1].x1, y + 10)
        lines.append(Line(1, 0, box, offset, text, tuple(s for s in spans if s.end > s.start), boxes))
        offset += len(text) + 1
    assert distinct([1, 3], dated_rows(lines)) == [1, 3]


def test_a_long_name_in_small_letters_is_one_where_its_look_is_that_of_names_alone() -> None:
    firms = ["Osmer Tidal", "Pellow AG", "quillon freight team gmbh"]
    rows: Rows = [(40, 20, "Experience", "")]
    for n, name in enumerate(f"{firm}, Basel, Switzerland" for firm in firms):
        rows += [(40, 50 + 60.0 * n, "", f"Tide Clerk\t{2021 - 2 * n} - {2023 - 2 * n}"), (40, 62 + 60.0 * n, name, "")]
        rows += [(40, 74 + 60.0 * n, "", "• Brought in the ships of nine lines by night and wrote down how.")]
    assert [employer for _, employer in jobs(rows)] == firms
