"""Narrow columns beside a short sidebar: dates and headings in a margin, titles and employers that both wrap."""

from __future__ import annotations

from screener.document import layout
from screener.document.characters import Ink
from tests.document.drawn import Placed, characters, page

BOLD = Ink("Sans-Bold", 10.0, bold=True)
ITALIC = Ink("Sans-Italic", 10.0, italic=True, colour=0x336699)
HEADING = Ink("Sans", 14.0)
NAME = Ink("Sans", 22.0)


def texts(placed: list[Placed]) -> list[str]:
    return [line.text for line in layout.lines([page(placed)])]


def flush(y: float, text: str, ink: Ink, edge: float = 580.0) -> Placed:
    """A string that ends at the right edge."""
    return (edge - characters(0, 0, text, ink)[-1].x1, y, text, ink)


def job(y: float, dates: tuple[str, str], title: str, firm: str, *words: str) -> list[Placed]:
    """A job with its dates, broken in two, in a margin."""
    own: list[Placed] = [(205, y, dates[0]), (205, y + 11, dates[1]), (265, y, title, BOLD), flush(y, firm, ITALIC)]
    return own + [(265, y + 12 + 11 * i, text) for i, text in enumerate(words)]


SIDEBAR: list[Placed] = [
    (20, 70, "Mira Halloran", NAME),
    (12, 100, "Port Ellery"),
    (12, 113, "mira@example.org"),
    (12, 126, "+44 20 7946 0199"),
    (12, 150, "About me", BOLD),
    (12, 164, "Made of charts and salt,"),
    (12, 175, "and as old as the pier."),
    (12, 200, "Skills", BOLD),
    (12, 214, "Soundings"),
    (12, 227, "Night watches"),
]
NIGHTS = (
    "Brought in the ships of nine lines by night and in any weather, and",
    "wrote down how it was done.",
    "Trained the crews of eleven tugs in the use of the new charts and",
    "kept a log of all that went wrong.",
)
RIVERS = (
    "Measured the bars of four rivers and told the pilots what had moved",
    "and by how much since the spring.",
    "Counted ships at dawn and wrote the numbers down where all of them",
    "could see them.",
)
CAREER: list[Placed] = [
    (205, 50, "experience", HEADING),
    *job(66, ("08/2015–", "07/2022"), "Harbour Pilot", "Osmer Tidal", *NIGHTS, *RIVERS),
    *job(176, ("08/2013–", "08/2015"), "Head of Soundings", "Pellow Maps", *RIVERS),
    *job(240, ("07/2009–", "07/2013"), "Surveyor", "Foreland Data", *NIGHTS),
    *job(306, ("2003–", "2005"), "Deckhand", "Pellow Ferries"),
    (205, 338, "education", HEADING),
    (205, 355, "2003"), (265, 355, "Diploma in Lock Keeping", BOLD), flush(355, "Lock School", ITALIC),
    *job(373, ("1998–", "2002"), "Certificate in Knots", "Rope School"),
]  # fmt: skip


def test_dates_in_a_margin_belong_to_the_text_though_a_short_sidebar_stands_beside_them() -> None:
    found = texts(SIDEBAR + CAREER)
    assert "08/2015– 07/2022\tHarbour Pilot\tOsmer Tidal" in found
    assert "07/2009– 07/2013\tSurveyor\tForeland Data" in found
    assert "Mira Halloran" in found


def test_a_heading_right_below_the_dates_of_a_margin_is_a_line_of_its_own() -> None:
    found = texts(SIDEBAR + CAREER)
    at = found.index("education")
    assert found[at - 1 : at + 2] == [
        "2003– 2005\tDeckhand\tPellow Ferries",
        "education",
        "2003\tDiploma in Lock Keeping\tLock School",
    ]


def wrapping(*second: Placed, firm: Ink = ITALIC) -> list[str]:
    """A job whose second line is given, between two that have one line each."""
    placed: list[Placed] = [
        (40, 66, "2015 – 2022"), (120, 66, "Harbour Pilot", BOLD), flush(66, "Osmer Tidal", firm),
        (120, 78, "Brought in the ships of nine lines by night and wrote down how it was done."),
        (40, 100, "2013 – 2015"), (120, 100, "Head of Soundings (Rivers", BOLD), flush(100, "Pellow Charts,", firm),
        *second,
        (120, 124, "Measured the bars of four rivers and told the pilots what had moved."),
        (40, 146, "2009 – 2013"), (120, 146, "Surveyor", BOLD), flush(146, "Foreland Data", firm),
        (120, 158, "Counted ships at dawn and wrote the numbers down where all could see them."),
    ]  # fmt: skip
    return texts(placed)


def test_a_title_and_an_employer_that_both_wrap_are_made_whole() -> None:
    found = wrapping((120, 111, "and Bars)", BOLD), flush(111, "Inc.", ITALIC))
    assert "2013 – 2015\tHead of Soundings (Rivers and Bars)\tPellow Charts, Inc." in found


def test_an_employer_alone_may_wrap_at_the_right_edge() -> None:
    found = wrapping(flush(111, "Inc.", ITALIC))
    assert "2013 – 2015\tHead of Soundings (Rivers\tPellow Charts, Inc." in found


def test_cells_of_one_type_are_rows_of_their_own() -> None:
    found = wrapping((120, 111, "Skipper", BOLD), flush(111, "Inc.", BOLD), firm=BOLD)
    assert "Skipper\tInc." in found


GRID: list[Placed] = [
    (24, 40, "Charts"), (220, 40, "Crews"), (410, 40, "Words"),
    (40, 60, "Soundings and"), (40, 72, "river bars"), (230, 60, "Night watches"), (230, 72, "and rosters"),
    (420, 60, "Reports and"), (420, 72, "log books"), (40, 90, "Tide tables and"), (40, 102, "their proofs"),
    (220, 120, "Ropes"), (230, 140, "Splices of all"), (230, 152, "nine kinds"), (40, 114, "Wrecks"),
    (230, 170, "Knots that hold"), (230, 182, "in the wet"), (230, 200, "Nets and"), (230, 212, "their mending"),
    (24, 270, "Education", HEADING),
    (24, 300, "2017"), (24, 312, "Lock Keeping School"),
    (24, 324, "Diploma in the keeping of locks, weirs and basins of all kinds"),
    (24, 350, "2010"), (24, 362, "Rope School"), (24, 374, "Certificate in knots"),
]  # fmt: skip


def test_a_section_below_a_grid_stays_whole_though_only_one_line_of_it_is_wide() -> None:
    lines = layout.lines([page(GRID)])
    below = lines[[line.text for line in lines].index("Education") :]
    assert [line.text for line in below] == [
        "Education", "2017", "Lock Keeping School", "Diploma in the keeping of locks, weirs and basins of all kinds",
        "2010", "Rope School", "Certificate in knots",
    ]  # fmt: skip
    assert len({line.column for line in below}) == 1


def test_dates_in_a_margin_belong_to_the_text_though_sections_follow_below_them() -> None:
    found = texts([
        (50, 60, "Jun 2013 - Jul"), (50, 71, "2014"), (170, 60, "Harbour Pilot", BOLD), (170, 71, "Osmer Tidal"),
        *[(170, 82 + 11 * i, text) for i, text in enumerate(NIGHTS)],
        (50, 150, "Jul 2012 - May"), (50, 161, "2013"), (170, 150, "Surveyor", BOLD), (170, 161, "Pellow Maps"),
        *[(170, 172 + 11 * i, text) for i, text in enumerate(RIVERS)],
        (50, 250, "SKILLS", HEADING), (50, 270, "• Soundings"), (50, 282, "• Night watches"), (50, 294, "• Knots"),
        (50, 306, "• Lamps"), (50, 318, "• Ropes"),
        (50, 350, "LANGUAGES", HEADING), (50, 370, "Welsh – mother tongue"), (50, 382, "Breton – mother tongue"),
        (50, 410, "HOBBIES", HEADING), (50, 430, "tide tables"),
    ])  # fmt: skip
    assert "Jun 2013 - Jul 2014\tHarbour Pilot" in found
    assert "Jul 2012 - May 2013\tSurveyor" in found
    assert found[-1] == "tide tables"


def test_the_foot_of_a_page_hides_no_dates_above_it() -> None:
    found = texts([
        (50, 60, "Head of Soundings", BOLD), flush(60, "Jan 2016 – Apr 2019", ITALIC),
        *[(50, 72 + 12 * i, text) for i, text in enumerate(NIGHTS)],
        (50, 120, "Kept watch over the whole coast from the tower of the old harbour house through " + NIGHTS[1]),
        (50, 160, "Pellow Maps"),
        (50, 172, "Surveyor", BOLD), flush(172, "Sep 2012 – Nov 2014", ITALIC),
        (50, 184, "Measured bars."),
        (50, 196, "Counted ships."),
        flush(240, "set in Harbour Sans", Ink("Sans", 7.0)),
    ])  # fmt: skip
    assert "Surveyor\tSep 2012 – Nov 2014" in found
