"""Names set like the text, right below dates in a row of their own; and jobs without dates among others."""

from __future__ import annotations

from screener.extraction.evidence import Quoter
from screener.extraction.positions import find_positions
from tests.extraction.test_sections import drawn

Lines = list[tuple[float, str]]  # where a line starts, and its words; bold behind a star

TIDES = (50.0, "• Drew the tides of nine ports and wrote down what the moon had to do with each of them")
BARGES = (50.0, "• Kept nine barges moving by day and by night, in any weather, without a single collision")


def jobs(lines: Lines) -> list[tuple[str, str]]:
    rows = [
        (x, 40.0 + 12 * i, text[1:] if text[0] == "*" else "", "" if text[0] == "*" else text)
        for i, (x, text) in enumerate(lines)
    ]
    document = drawn(rows)
    found = find_positions(document.lines, document, Quoter(document))
    return [(f.position.title, f.position.employer) for f in found]


def narrow(dates: str, *below: str) -> Lines:
    """A job in a narrow column: its dates, and right below its names and the text, all in one type."""
    return [(40.0, dates), *((100.0, words) for words in below)]


def test_names_below_dates_alone_are_told_by_their_place() -> None:
    lines = [
        *narrow("03/2019 - 06/2024", "Harrow Charts — Senior Survey Manager",
                "Drew the tides of nine ports and of a lake."),
        *narrow("05/2016 - 02/2019", "Royal Ministry of the Sea — Chart Clerk",
                "Counted barges for the crown, mostly at sea."),
        *narrow("05/2013 - 04/2016", "Society for the Care of Lighthouses —", "Restoration Planner",
                "Painted what the wind had peeled off."),
        *narrow("02/2010 - 04/2013", "Osmer Tidal Works and Dredgers — Barge", "Dispatcher",
                "Kept barges moving, day and night, in any", "weather and in fog."),
        *narrow("01/2008 - 01/2010", "Quillon Locks — Harbour Keeper",
                "Opened the gates for whoever came along."),
    ]  # fmt: skip
    assert jobs(lines) == [
        ("Senior Survey Manager", "Harrow Charts"),
        ("Chart Clerk", "Royal Ministry of the Sea"),
        ("Restoration Planner", "Society for the Care of Lighthouses"),
        ("Barge Dispatcher", "Osmer Tidal Works and Dredgers"),
        ("Harbour Keeper", "Quillon Locks"),
    ]


def test_a_head_cut_in_two_without_dates_is_a_job_where_others_are_set_alike() -> None:
    lines = [
        (40.0, "*Harrow Charts / Survey Manager"), (40.0, "2019 - 2024"), TIDES, TIDES,
        (40.0, "*Osmer Tidal / Barge Dispatcher"), (40.0, "2016 - 2019"), BARGES, BARGES,
        (40.0, "*Quillon Construction / Carpenter"),
    ]  # fmt: skip
    assert jobs(lines)[2:] == [("Carpenter", "Quillon Construction")]


def test_a_job_without_dates_ends_where_the_next_employer_is_named() -> None:
    lines = [
        (40.0, "*Harrow Charts"), (40.0, "*Survey Manager (2019 - 2024)"), TIDES, TIDES,
        (40.0, "*Quillon Locks"), (40.0, "*Shop Assistant (summers)"),
        (40.0, "*Osmer Tidal"), (40.0, "*Barge Dispatcher (2013 - 2019)"), BARGES, BARGES,
    ]  # fmt: skip
    assert jobs(lines) == [
        ("Survey Manager", "Harrow Charts"),
        ("Shop Assistant (summers)", "Quillon Locks"),
        ("Barge Dispatcher", "Osmer Tidal"),
    ]


def test_a_stop_closes_a_firm_that_ends_with_a_short_form() -> None:
    lines = [
        (40.0, "2019 - 2024"), (40.0, "*Harrow Charts Pvt. Ltd. Director - Surveys, Leeds"), TIDES, TIDES,
        (40.0, "2016 - 2019"), (40.0, "*Osmer AI. Senior Barge Manager, Hull"), BARGES, BARGES,
        (40.0, "2013 - 2016"), (40.0, "*Quillon Locks. Harbour Clerk, Hull"), BARGES, TIDES,
    ]  # fmt: skip
    assert jobs(lines) == [
        ("Director - Surveys", "Harrow Charts Pvt. Ltd"),
        ("Senior Barge Manager", "Osmer AI"),
        ("Harbour Clerk", "Quillon Locks"),
    ]

def test_names_below_dates_may_end_in_a_full_stop_where_all_of_them_do() -> None:
    lines = [
        *narrow("03/2019 - 06/2024", "*Senior Product Manager, Harrow Charts.", "• Drew the tides of nine ports"),
        *narrow("05/2016 - 02/2019", "*Product Manager, Osmer Tidal Works.", "• Kept nine barges moving by night"),
        *narrow("05/2013 - 04/2016", "Keeper, Lamps and Other Lights, Society of Painters, Brill.",
                "• Painted what the wind had peeled off"),
        *narrow("01/2008 - 01/2010", "*Product Owner, Quillon Locks.", "• Opened the gates for whoever came"),
    ]  # fmt: skip
    assert [title for title, _ in jobs(lines)][2:3] == ["Keeper, Lamps and Other Lights"]


def test_indented_titles_below_the_dates_of_an_employer_are_no_text() -> None:
    lines = [
        (40.0, "*Osmer Tidal"), (40.0, "2019 - 2024"), (52.0, "Barge Dispatcher"),
        (40.0, "*Quillon Maps"), (40.0, "2016 - 2019"), (52.0, "Survey Manager"),
        (40.0, "*Marlow Locks"), (40.0, "2012 - 2016"), (52.0, "Product Manager"),
    ]  # fmt: skip
    assert jobs(lines) == [
        ("Barge Dispatcher", "Osmer Tidal"), ("Survey Manager", "Quillon Maps"), ("Product Manager", "Marlow Locks")
    ]  # fmt: skip
    named = [
        (40.0, "*Barge Dispatcher, Osmer Tidal"), (40.0, "2019 - 2024"), (52.0, "Product Manager of nine barges"),
        (40.0, "*Survey Manager, Quillon Maps"), (40.0, "2016 - 2019"), (52.0, "Product Manager of nine maps"),
    ]  # fmt: skip
    assert [title for title, _ in jobs(named)] == ["Barge Dispatcher", "Survey Manager"]


def titled(*heads: tuple[str, float, str]) -> Lines:
    """Jobs with a bold title and its dates in one line, and a line below it on another edge."""
    return [
        line
        for number, (title, left, below) in enumerate(heads)
        for line in ((40.0, f"*{title}  {2018 - 3 * number} - {2021 - 3 * number}"), (left, below), TIDES)
    ]


def test_an_indented_line_below_each_title_names_its_employer() -> None:
    lines = titled(("Head of Product", 60.0, "Harrow Charts, Leeds"), ("Product Manager", 60.0, "Osmer Docks, Hull"),
                   ("Surveyor", 60.0, "Osmer Docks, Hull"))  # fmt: skip
    assert jobs(lines) == [
        ("Head of Product", "Harrow Charts"),
        ("Product Manager", "Osmer Docks"),
        ("Surveyor", "Osmer Docks"),
    ]


def test_an_indented_line_names_nothing_where_titles_have_their_employer_beside_them() -> None:
    lines = titled(("Surveyor, Harrow Charts", 60.0, "Sextant, Python"), ("Clerk, Osmer Docks", 60.0, "Word, Excel"),
                   ("Porter, Quillon Locks", 60.0, "Winch, Crane"))  # fmt: skip
    assert jobs(lines) == [("Surveyor", "Harrow Charts"), ("Clerk", "Osmer Docks"), ("Porter", "Quillon Locks")]
