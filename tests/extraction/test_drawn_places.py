"""Where the dates and the heads of jobs may stand on a page: below the text, beside it, in cards, on a timeline."""

from __future__ import annotations

from screener.document.characters import Ink
from screener.extraction.candidate import PRESENT, Month, Period
from tests.document.drawn import WIDTHS, Placed
from tests.extraction.test_drawn_careers import BOLD, DID, HEAD, jobs, read

ITALIC = Ink("Sans-Oblique", 10.0, italic=True)
SMALL = Ink("Sans", 8.5)
FIRST, SECOND = Period(Month(2019, 1), PRESENT), Period(Month(2016, 2), Month(2018, 12))


def ending(x: float, y: float, text: str, ink: Ink | None = None) -> Placed:
    """Words that end at `x`."""
    ink = ink or Ink("Sans", 10.0)
    return (x - sum(WIDTHS.get(letter, 0.5) * ink.size for letter in text), y, text, ink)


def test_dates_below_the_text_of_each_job_belong_to_the_head_above_it() -> None:
    assert jobs(
        (50, 80, "Experience", HEAD),
        (50, 100, "Product Manager, Tidewater Maps", BOLD),
        (50, 114, DID), (50, 127, "• Priced the crossing."), ending(550, 141, "Jan 2019 – Present | Leeds"),
        (50, 162, "Analyst, Foreland Data", BOLD),
        (50, 176, "• Counted ships."), ending(550, 190, "Feb 2016 – Dec 2018 | Hull"),
    ) == [("Product Manager", "Tidewater Maps", FIRST), ("Analyst", "Foreland Data", SECOND)]  # fmt: skip


def test_cards_two_by_two_below_the_head_of_a_page_end_with_their_section() -> None:
    assert jobs(
        (50, 74, "Experience", HEAD),
        (50, 100, "Product Manager", BOLD), (300, 100, "Analyst", BOLD),
        (50, 113, "Tidewater Maps"), (300, 113, "Foreland Data"),
        (50, 126, "• Kept the backlog of charts honest."), (300, 126, "• Counted the ships of a port."),
        (50, 139, "• Priced the crossing of the bay for two years."), ending(530, 139, "Feb 2016 – Dec 2018"),
        (50, 152, "• Wrote the release notes."), ending(280, 165, "Jan 2019 – Present"),
        (50, 190, "Tester", BOLD), (300, 190, "Clerk", BOLD),
        (50, 203, "Osier Parcels"), (300, 203, "Pellow Ferries"),
        (50, 216, "• Tested the sorting of parcels."), (300, 216, "• Sold tickets at the quay."),
        ending(280, 229, "Mar 2014 – Jan 2016"), ending(530, 229, "May 2012 – Feb 2014"),
        (50, 262, "Education", HEAD),
        (50, 290, "BSc in Physics", BOLD), (300, 290, "HND in Trade", BOLD),
        (50, 303, "Foreland College"), (300, 303, "Brightwell College"),
        ending(280, 316, "2008 – 2011"), ending(530, 316, "2006 – 2008"),
    ) == [
        ("Product Manager", "Tidewater Maps", FIRST),
        ("Tester", "Osier Parcels", Period(Month(2014, 3), Month(2016, 1))),
        ("Analyst", "Foreland Data", SECOND),
        ("Clerk", "Pellow Ferries", Period(Month(2012, 5), Month(2014, 2))),
    ]  # fmt: skip


def test_heads_in_a_column_of_their_own_stand_before_the_text_beside_them() -> None:
    found = read(
        (50, 80, "Experience", HEAD),
        (50, 100, "Product Manager", BOLD), (50, 113, "Tidewater Maps"), (50, 126, "Jan 2019 – Present"),
        (220, 103, "Kept the chart backlog honest and the release"), (220, 116, "notes short for eleven crews."),
        (50, 180, "Analyst", BOLD), (50, 193, "Foreland Data"), (50, 206, "Feb 2016 – Dec 2018"),
        (220, 183, "Counted the ships of a port and told the"), (220, 196, "harbour master once a week."),
    ).positions  # fmt: skip
    assert [(p.title, p.employer, p.period) for p in found] == [
        ("Product Manager", "Tidewater Maps", FIRST), ("Analyst", "Foreland Data", SECOND),
    ]  # fmt: skip
    assert found[0].summary.startswith("Kept the chart") and found[0].summary.endswith("eleven crews.")
    assert found[1].summary.startswith("Counted the ships") and found[1].summary.endswith("once a week.")


def test_a_start_above_its_end_at_the_right_is_a_period() -> None:
    assert jobs(
        (50, 80, "Experience", HEAD),
        (50, 100, "Product Manager", BOLD), (480, 100, "Jan 2019"),
        (50, 113, "Tidewater Maps"), (480, 113, "Present"),
        (50, 126, DID),
        (50, 152, "Analyst", BOLD), (480, 152, "Feb 2016"),
        (50, 165, "Foreland Data"), (480, 165, "Dec 2018"),
        (50, 178, "• Counted ships."),
    ) == [("Product Manager", "Tidewater Maps", FIRST), ("Analyst", "Foreland Data", SECOND)]  # fmt: skip


def test_the_mark_of_a_timeline_may_stand_between_an_end_and_its_start() -> None:
    assert jobs(
        (50, 80, "Experience", HEAD),
        (50, 100, "Present", SMALL), (98, 103, "•", HEAD), (120, 101, "Product Manager", BOLD),
        (50, 112, "Jan 2019", SMALL), (120, 114, "Tidewater Maps"), (120, 127, "• Priced the crossing."),
        (50, 150, "Dec 2018", SMALL), (98, 153, "•", HEAD), (120, 151, "Analyst", BOLD),
        (50, 162, "Feb 2016", SMALL), (120, 164, "Foreland Data"), (120, 177, "• Counted ships."),
    ) == [("Product Manager", "Tidewater Maps", FIRST), ("Analyst", "Foreland Data", SECOND)]  # fmt: skip


def test_an_employer_below_a_title_beside_dates_and_a_place_is_part_of_the_head() -> None:
    assert jobs(
        (50, 80, "Experience", HEAD),
        (50, 100, "Jan 2019 – Present", SMALL), (50, 112, "Leeds", SMALL), (180, 100, "Product Manager", BOLD),
        (180, 113, "Tidewater Maps", ITALIC), (180, 126, "• Priced the crossing."),
        (50, 152, "Feb 2016 – Dec 2018", SMALL), (50, 164, "Hull", SMALL), (180, 152, "Analyst", BOLD),
        (180, 165, "Foreland Data", ITALIC), (180, 178, "• Counted ships."),
    ) == [("Product Manager", "Tidewater Maps", FIRST), ("Analyst", "Foreland Data", SECOND)]  # fmt: skip


def test_small_dates_set_level_with_the_top_of_a_title_stand_beside_it() -> None:
    long = "• Kept the backlog of charts honest, and the release notes of all of them short, for eleven crews of a port"
    assert jobs(
        (50, 80, "Experience", HEAD),
        (50, 103, "Product Manager", BOLD), ending(560, 100, "Jan 2019 – Present", SMALL),
        (50, 117, "Tidewater Maps"), ending(560, 117, "Leeds"), (50, 131, long),
        (50, 160, "Analyst", BOLD), ending(560, 157, "Feb 2016 – Dec 2018", SMALL),
        (50, 174, "Foreland Data"), ending(560, 174, "Hull"), (50, 188, long),
    ) == [("Product Manager", "Tidewater Maps", FIRST), ("Analyst", "Foreland Data", SECOND)]  # fmt: skip


def test_an_address_too_long_for_its_column_is_not_mixed_with_the_next_one() -> None:
    found = read(
        (50, 80, "Contact", HEAD), (170, 80, "Experience", HEAD),
        (50, 100, "m.halloran.of.tidewater@example.org"), (170, 100, "Product Manager", BOLD),
        (50, 113, "+44 7700 900123"), (170, 113, "Tidewater Maps / Jan 2019 – Present"),
        (50, 150, "Languages", HEAD), (50, 170, "English"), (50, 183, "Cornish"), (50, 196, "Dutch"), (50, 209, "Manx"),
        (170, 126, "• Priced the crossing."),
        (170, 150, "Analyst", BOLD), (170, 163, "Foreland Data / Feb 2016 – Dec 2018"),
        (170, 176, "• Counted ships."),
        (170, 200, "Clerk", BOLD), (170, 213, "Pellow Ferries / May 2012 – Feb 2014"),
    )  # fmt: skip
    assert [(p.title, p.employer) for p in found.positions] == [
        ("Product Manager", "Tidewater Maps"), ("Analyst", "Foreland Data"), ("Clerk", "Pellow Ferries"),
    ]  # fmt: skip


def test_dates_stay_below_their_title_though_they_are_level_with_another_column() -> None:
    assert jobs(
        (50, 80, "Experience", HEAD),
        (50, 100, "Tidewater Maps", BOLD), (50, 113, "Product Manager"), (50, 126, "Jan, 2019 – Present"),
        (50, 139, "• Kept the backlog of the charts honest"), (62, 152, "for eleven crews of a port, week by"),
        (62, 165, "week, and their release notes short."), (50, 178, "• Priced the crossing of the bay."),
        (310, 100, "• Told the harbour master of all this."), (310, 122, "Foreland Data", BOLD),
        (310, 135, "Analyst"), (310, 148, "Feb, 2016 – Dec, 2018"), (310, 161, "• Counted the ships of a port."),
    ) == [("Product Manager", "Tidewater Maps", FIRST), ("Analyst", "Foreland Data", SECOND)]  # fmt: skip


def test_employers_in_small_letters_stand_where_most_have_theirs() -> None:
    named = ["Tidewater Maps", "quillworks books", "Foreland Data", "quillworks films", "Pellow Ferries"]
    placed: list[Placed] = [(50, 80, "Experience", HEAD)]
    for i, name in enumerate(named):
        y = 100 + 50 * i
        placed += [(50, y, "Senior Developer", BOLD), (480, y, f"{2020 - 2 * i} – {2022 - 2 * i}")]
        placed += [(50, y + 13, name, ITALIC), (50, y + 26, "• Counted the ships of a port.")]
    assert [employer for _, employer, _ in jobs(*placed)] == named


def test_a_word_that_is_part_of_a_phrase_for_now_is_no_date() -> None:
    found = read(
        (50, 80, "Experience", HEAD),
        (50, 100, "Product Manager", BOLD), (50, 113, "Tidewater Maps"), (50, 126, "Jan 2019 – Present"),
        (220, 103, "• Six people report to me, in design, research and"), (232, 116, "data."),
        (50, 180, "Analyst", BOLD), (50, 193, "Foreland Data"), (50, 206, "Feb 2016 – Dec 2018"),
        (220, 183, "• Counted the ships of a port and told the"), (232, 196, "harbour master once a week."),
    ).positions  # fmt: skip
    assert [(p.title, p.employer, p.period) for p in found] == [
        ("Product Manager", "Tidewater Maps", FIRST), ("Analyst", "Foreland Data", SECOND),
    ]  # fmt: skip
    assert found[0].highlights == ("Six people report to me, in design, research and data.",)


def test_a_place_in_brackets_behind_one_employer_alone_is_no_part_of_its_name() -> None:
    rows: list[Placed] = [(50, 80, "Experience", HEAD)]
    heads = ("Pilot; Loon Charts (Minneapolis, MN)", "Research Engineer; Ossian Ropes", "Deckhand; Harrow (UK)")
    for i, head in enumerate(heads):
        y = 100.0 + 40 * i
        rows += [(50, y, f"03/{2018 - i} – 02/{2019 - i}"), (160, y, head), (160, y + 13, "• Kept the lamps lit.")]
    assert [(p.title, p.employer, p.location) for p in read(*rows).positions] == [
        ("Pilot", "Loon Charts", "Minneapolis, MN"),
        ("Research Engineer", "Ossian Ropes", ""),
        ("Deckhand", "Harrow (UK)", ""),
    ]
