"""Careers and schooling from drawn pages: what the place of the words says, from the page to the facts."""

from __future__ import annotations

from screener.document import layout
from screener.document.characters import Ink
from screener.document.model import Document, Page
from screener.extraction import understand
from screener.extraction.candidate import PRESENT, Candidate, Month, Period
from tests.document.drawn import Placed, page

BOLD = Ink("Sans-Bold", 10.0, bold=True)
HEAD = Ink("Sans-Bold", 13.0, bold=True)
DID = "• Kept the chart backlog honest and the release notes short for eleven crews of a port"


def read(*placed: Placed) -> Candidate:
    head: list[Placed] = [(50, 40, "Mira Halloran", HEAD), (50, 55, "mira.halloran@example.org")]
    made = layout.lines([page([*head, *placed, (50, 400, "Skills", HEAD), (50, 415, "Charts, Pricing")])])
    return understand(Document((Page(1, 595.0, 842.0),), made, (), "drawn.pdf"))


def jobs(*placed: Placed) -> list[tuple[str, str, Period | None]]:
    return [(p.title, p.employer, p.period) for p in read(*placed).positions]


def test_a_range_that_wraps_in_a_narrow_column_at_the_right_is_one() -> None:
    assert jobs(
        (50, 80, "Experience", HEAD),
        (50, 100, "Product Manager, Tidewater Maps", BOLD), (480, 100, "Jan 2019 –"),
        (50, 113, DID), (480, 113, "Mar 2021"),
        (50, 139, "Analyst, Foreland Data", BOLD), (480, 139, "Feb 2016 –"),
        (50, 152, "• Counted ships."), (480, 152, "Dec 2018"),
    ) == [
        ("Product Manager", "Tidewater Maps", Period(Month(2019, 1), Month(2021, 3))),
        ("Analyst", "Foreland Data", Period(Month(2016, 2), Month(2018, 12))),
    ]  # fmt: skip


def test_years_of_two_schools_one_below_the_other_are_no_range() -> None:
    found = read(
        (50, 80, "Education", HEAD),
        (50, 100, "Brightwell University", BOLD), (500, 100, "2016"),
        (50, 113, "MSc in Physics"),
        (50, 135, "Foreland College", BOLD), (500, 135, "2014"),
        (50, 148, "BSc in Physics"),
    ).degrees  # fmt: skip
    assert [(d.name, d.institution, d.period) for d in found] == [
        ("MSc", "Brightwell University", Period(None, Month(2016))),
        ("BSc", "Foreland College", Period(None, Month(2014))),
    ]


def test_a_table_of_degrees_without_rules_is_read_row_by_row() -> None:
    found = read(
        (50, 80, "Education", HEAD),
        (50, 100, "MBA in Marketing"), (190, 100, "Brightwell University"), (340, 100, "2016"),
        (50, 113, "BSc in Physics"), (190, 113, "Foreland College"), (340, 113, "2014"),
        (50, 126, "BSc in Drama"), (190, 126, "Pellow University"), (340, 126, "2011"),
    ).degrees  # fmt: skip
    assert [(d.name, d.institution) for d in found] == [
        ("MBA", "Brightwell University"), ("BSc", "Foreland College"), ("BSc", "Pellow University"),
    ]  # fmt: skip


def test_months_in_capitals_are_no_courses() -> None:
    found = read(
        (50, 80, "Education", HEAD),
        (50, 100, "Brightwell University | MBA, Marketing"), (420, 100, "SEP 2012 – JUN 2014"),
        (50, 126, "Foreland College | BSc, Physics"), (420, 126, "AUG 2007 – MAY 2011"),
    ).degrees  # fmt: skip
    assert [(d.name, d.institution) for d in found] == [("MBA", "Brightwell University"), ("BSc", "Foreland College")]


def test_employers_set_like_the_headings_in_the_margin_are_none() -> None:
    assert jobs(
        (50, 100, "Career", BOLD), (150, 100, "Product Manager"), (440, 100, "Jan 2019 – Present"),
        (50, 113, "History", BOLD), (150, 113, "Tidewater Maps GmbH", BOLD),
        (150, 126, DID[:50]),
        (150, 146, "Analyst"), (440, 146, "Jan 2016 – Dec 2018"),
        (150, 159, "Foreland Data", BOLD),
        (150, 172, "• Counted ships."),
        (50, 200, "Education", BOLD), (150, 200, "BSc in Physics, Foreland College"), (440, 200, "2014"),
        (50, 220, "Skills", BOLD), (150, 220, "Charts, Pricing"),
    ) == [
        ("Product Manager", "Tidewater Maps GmbH", Period(Month(2019, 1), PRESENT)),
        ("Analyst", "Foreland Data", Period(Month(2016, 1), Month(2018, 12))),
    ]  # fmt: skip


def test_what_stands_below_an_employer_alone_has_it_whatever_qualifies_the_title() -> None:
    assert jobs(
        (50, 80, "Experience", HEAD),
        (50, 100, "Tidewater Maps", BOLD), (440, 100, "Jan 2016 – Present"),
        (50, 118, "Director, Product Management"), (440, 118, "Jan 2019 – Present"),
        (50, 131, DID),
        (50, 149, "Manager, Product Management"), (440, 149, "Jan 2016 – Dec 2018"),
        (50, 162, "• Counted ships."),
    ) == [
        ("Director, Product Management", "Tidewater Maps", Period(Month(2019, 1), PRESENT)),
        ("Manager, Product Management", "Tidewater Maps", Period(Month(2016, 1), Month(2018, 12))),
    ]  # fmt: skip


def test_titles_above_their_dates_keep_them_below_an_employer_with_its_own() -> None:
    assert jobs(
        (50, 80, "Experience", HEAD),
        (50, 100, "Tidewater Maps", BOLD), (440, 100, "Jan 2016 – Present"),
        (50, 118, "Head of Product"),
        (50, 131, "Jan 2019 – Present"),
        (50, 144, DID),
        (50, 162, "Product Manager"),
        (50, 175, "Jan 2016 – Dec 2018"),
        (50, 188, "• Counted ships."),
        (50, 206, "Foreland Data", BOLD), (440, 206, "Jan 2012 – Dec 2015"),
        (50, 224, "Analyst"),
        (50, 237, "Jan 2012 – Dec 2015"),
        (50, 250, "• Counted boats."),
    ) == [
        ("Head of Product", "Tidewater Maps", Period(Month(2019, 1), PRESENT)),
        ("Product Manager", "Tidewater Maps", Period(Month(2016, 1), Month(2018, 12))),
        ("Analyst", "Foreland Data", Period(Month(2012, 1), Month(2015, 12))),
    ]  # fmt: skip


def test_dates_and_place_in_one_bracket_are_no_part_of_the_title_below() -> None:
    found = read(
        (50, 80, "Experience", HEAD),
        (50, 100, "Tidewater Maps (Jan 2019 – Mar 2021 | Nairobi, Kenya)", BOLD),
        (50, 113, "Product Manager, Rostering", BOLD),
        (50, 126, "• Kept the chart backlog."),
        (50, 144, "Foreland Data (Jan 2016 – Dec 2018 | Leeds)", BOLD),
        (50, 157, "Analyst", BOLD),
        (50, 170, "• Counted ships."),
    ).positions
    assert [(p.title, p.employer, p.location) for p in found] == [
        ("Product Manager, Rostering", "Tidewater Maps", "Nairobi, Kenya"), ("Analyst", "Foreland Data", "Leeds"),
    ]  # fmt: skip


def test_a_title_that_wraps_between_dates_and_place_is_one() -> None:
    found = read(
        (50, 80, "Experience", HEAD),
        (50, 100, "2019 – 2021"), (140, 100, "Localization Project"), (242, 100, "Greater Boston Area"),
        (140, 113, "Manager at Tidewater"),
        (140, 126, DID[:70]),
        (50, 146, "2016 – 2018"), (140, 146, "Analyst at Foreland"), (242, 146, "Leeds"),
        (140, 159, "• Counted ships."),
    ).positions  # fmt: skip
    assert [(p.title, p.employer, p.location) for p in found] == [
        ("Localization Project Manager", "Tidewater", "Greater Boston Area"), ("Analyst", "Foreland", "Leeds"),
    ]  # fmt: skip


def test_a_short_sentence_below_a_head_is_no_employer() -> None:
    assert jobs(
        (50, 80, "Experience", HEAD),
        (50, 100, "Tidewater Maps", BOLD),
        (50, 113, "Jan 2019 – Present"),
        (50, 126, "Head of Product", BOLD),
        (50, 139, "Kept the chart backlog honest and the release notes short."),
        (50, 159, "Jan 2016 – Dec 2018"),
        (50, 172, "Product Manager", BOLD),
        (50, 185, "Season pass; revenue +19%."),
        (50, 205, "Jan 2014 – Dec 2015"),
        (50, 218, "Analyst", BOLD),
        (50, 231, "Counted ships at dawn."),
    ) == [
        ("Head of Product", "Tidewater Maps", Period(Month(2019, 1), PRESENT)),
        ("Product Manager", "Tidewater Maps", Period(Month(2016, 1), Month(2018, 12))),
        ("Analyst", "Tidewater Maps", Period(Month(2014, 1), Month(2015, 12))),
    ]


def test_years_in_front_of_the_rows_of_a_table_stay_apart() -> None:
    found = read(
        (50, 80, "Education", HEAD),
        (50, 100, "2016"), (90, 100, "Brightwell University"), (250, 100, "MBA in Marketing"),
        (50, 113, "2014"), (90, 113, "Foreland College"), (250, 113, "BSc in Physics"),
    ).degrees  # fmt: skip
    assert [(d.name, d.institution, d.period) for d in found] == [
        ("MBA", "Brightwell University", Period(None, Month(2016))),
        ("BSc", "Foreland College", Period(None, Month(2014))),
    ]


def test_an_employer_behind_at_in_a_line_of_its_own_is_one() -> None:
    assert jobs(
        (50, 80, "Experience", HEAD),
        (50, 100, "Product Manager", BOLD), (440, 100, "Jan 2019 – Present"),
        (50, 113, "at Tidewater Maps"),
        (50, 126, DID),
        (50, 146, "Analyst", BOLD), (440, 146, "Jan 2016 – Dec 2018"),
        (50, 159, "at Foreland Data"),
        (50, 172, "• Counted ships."),
    ) == [
        ("Product Manager", "Tidewater Maps", Period(Month(2019, 1), PRESENT)),
        ("Analyst", "Foreland Data", Period(Month(2016, 1), Month(2018, 12))),
    ]  # fmt: skip


def test_a_field_that_stands_behind_two_titles_is_no_employer() -> None:
    assert jobs(
        (50, 80, "Experience", HEAD),
        (50, 96, "(Apr 2022 – Now)"),
        (50, 108, "Manager, Product Management", BOLD),
        (50, 120, "Osier Outfitters"),
        (50, 132, "Responsibilities:"),
        (50, 144, DID),
        (50, 156, "(Jan 2019 – Mar 2022)"),
        (50, 168, "Editor", BOLD),
        (50, 180, "Brightwell.io"),
        (50, 192, "Responsibilities:"),
        (50, 204, "• Cut words until the harbour notices fitted on one page of the Tuesday paper"),
        (50, 216, "(Jul 2016 – May 2018)"),
        (50, 228, "Manager, Product Management", BOLD),
        (50, 240, "Redcairn"),
        (50, 252, "Responsibilities:"),
        (50, 264, DID),
    ) == [
        ("Manager, Product Management", "Osier Outfitters", Period(Month(2022, 4), PRESENT)),
        ("Editor", "Brightwell.io", Period(Month(2019, 1), Month(2022, 3))),
        ("Manager, Product Management", "Redcairn", Period(Month(2016, 7), Month(2018, 5))),
    ]


def test_the_last_words_of_a_job_are_not_the_employer_of_the_titles_below() -> None:
    assert [(title, employer) for title, employer, _ in jobs(
        (50, 80, "Experience", HEAD),
        (50, 96, "FORELAND MAPS", BOLD), (500, 96, "Lima"),
        (50, 108, "Product Owner"), (480, 108, "(2021 / current)"),
        (50, 120, "Kept the chart backlog honest and the release notes short for eleven crews of a"),
        (50, 132, "port and its pilots."),
        (50, 144, "Documented tides for engineering"),
        (50, 156, "OSIER BOOKS | Lima", BOLD), (480, 156, "2017 / 2021"),
        (50, 168, "Head of Product (2019 / 2021)"),
        (50, 180, "In charge of the almanac"),
        (50, 192, "Printed tables for 36 ports of the coast."),
        (50, 204, "Product Manager (2017 / 2019)"),
        (50, 216, "Wrote the tide tables anew, from soundings of nine winters"),
    )] == [
        ("Product Owner", "FORELAND MAPS"), ("Head of Product", "OSIER BOOKS"), ("Product Manager", "OSIER BOOKS"),
    ]  # fmt: skip


FIRM = Ink("Sans-Bold", 10.5, bold=True)
CAPTION = Ink("Sans", 8.5)


def test_jobs_go_on_in_a_second_column_as_wide_as_the_first() -> None:
    placed: list[Placed] = [
        (40, 90, "ABOUT ME", CAPTION), (40, 104, "I measure tides for a living and know"), (40, 116, "every bar."),
        (40, 140, "EXPERIENCE", CAPTION),
        (40, 160, "Osier Books", FIRM), (40, 174, "Apr 2020 – Present | Head of Product"),
        (32, 190, "• Kept the chart backlog honest and the"), (40, 203, "release notes short for eleven crews."),
        (40, 222, "Foreland Maps", FIRM), (40, 236, "Mar 2018 – Mar 2020 | Product Manager"),
        (32, 252, "• Shipped the almanac of all harbours and"), (40, 265, "its errata in one spring."),
        (310, 90, "tidewater Studios", FIRM), (310, 104, "Jan 2016 – Feb 2018 | Product Owner"),
        (302, 120, "• Wrote the tide tables anew, from the"), (310, 133, "soundings of nine winters."),
        (310, 152, "Pellow Technologies", FIRM), (310, 166, "Jan 2014 – Dec 2015 | Analyst"),
        (302, 182, "• Counted ships at dawn and wrote it"), (310, 195, "down where all could see."),
        *[(310, 208 + 13 * i, "down where all who passed could see.") for i in range(9)],
        (310, 340, "CONTACT", CAPTION), (310, 354, "Contact", FIRM), (310, 368, "mira.halloran@example.org"),
        (310, 382, "Languages", FIRM), (310, 396, "Welsh, Breton"),
    ]  # fmt: skip
    made = layout.lines([page([(60, 45, "Mira Halloran", Ink("Sans-Bold", 14.0, bold=True)), *placed])])
    found = understand(Document((Page(1, 595.0, 842.0),), made, (), "drawn.pdf")).positions
    assert [(p.title, p.employer) for p in found] == [
        ("Head of Product", "Osier Books"), ("Product Manager", "Foreland Maps"),
        ("Product Owner", "tidewater Studios"), ("Analyst", "Pellow Technologies"),
    ]  # fmt: skip


def test_a_title_goes_on_in_a_row_of_its_own_type_above_the_employer() -> None:
    firm = Ink("Sans", 9.0, italic=True)
    assert jobs(
        (50, 80, "Experience", HEAD),
        (50, 100, "Product Manager - Charts and", BOLD), (480, 100, "2019 - 2021"),
        (50, 113, "Harbour Registers", BOLD),
        (50, 127, "Tidewater Maps", firm),
        (50, 145, DID),
        (50, 165, "Product Owner", BOLD), (480, 165, "2017 - 2019"),
        (50, 178, "Foreland Data", firm),
        (50, 196, "• Counted ships."),
        (50, 216, "Clerk", BOLD), (480, 216, "2015 - 2017"),
        (50, 229, "Halden Quay", firm),
        (50, 247, "• Counted crates."),
    ) == [
        ("Product Manager - Charts and Harbour Registers", "Tidewater Maps", Period(Month(2019), Month(2021))),
        ("Product Owner", "Foreland Data", Period(Month(2017), Month(2019))),
        ("Clerk", "Halden Quay", Period(Month(2015), Month(2017))),
    ]  # fmt: skip


def test_a_name_whose_words_stand_far_apart_on_one_line() -> None:
    large = Ink("Sans", 24.0)
    made = layout.lines([page([
        (50, 60, "MIRA", large), (132, 60, "HALLORAN", large),
        (50, 80, "Status:"), (120, 80, "Head of Product"),
        (50, 95, "m.h@example.org"),
        (330, 52, "Experience", BOLD),
        (330, 66, "Product Manager, Tidewater Maps, 2019 - 2021"),
        (330, 80, DID[:50]), (330, 94, "and the notes of all the crews of the port"),
    ])])  # fmt: skip
    document = Document((Page(1, 595.0, 842.0),), made, (), "drawn.pdf")
    assert understand(document).contact.name == "MIRA HALLORAN"


def test_a_title_in_bold_behind_the_name_is_no_part_of_it() -> None:
    made = layout.lines([page([
        (50, 40, "Mira Halloran ", Ink("Sans", 18.0)), (163, 40, "Chart Designer", Ink("Sans-Bold", 18.0, bold=True)),
        (50, 60, "m.h@example.org"), (50, 80, "Experience", HEAD),
        (50, 100, "Analyst, Foreland Data", BOLD), (480, 100, "2016 - 2018"), (50, 113, DID),
    ])])  # fmt: skip
    document = Document((Page(1, 595.0, 842.0),), made, (), "drawn.pdf")
    assert understand(document).contact.name == "Mira Halloran"
