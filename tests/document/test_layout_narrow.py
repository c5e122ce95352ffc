"""Narrow columns beside a short sidebar: dates and headings in a margin, titles and employers that both wrap."""

from __future__ import annotations

from screener.document import layout
from screener.document.characters import Ink
from screener.document.layout_cuts import Kind, best_cut, gutters_of, nearer
from screener.document.layout_pieces import pieces
from screener.document.layout_rows import cells_of, labels
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
FIRMS = (
    ("Osmer Tidal", "Harbour Pilot", "Sep 2022 - Nov 2026"),
    ("Pellow Maps", "Keeper of Soundings", "Mar 2018 - Aug 2022"),
    ("Foreland Data", "Deck Hand", "Oct 2015 - Feb 2018"),
)
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


def test_the_first_lines_of_wrapped_dates_tell_what_they_stand_beside() -> None:
    starts = (100, 188, 276, 364)
    dates = [line for y in starts for line in ((205.0, y, "03/2015–"), (205.0, y + 11, "02/2018"))]
    main = [(265.0, y, "Harbour Pilot") for y in starts]
    side = [(12.0, 100.0 + 11 * i, "Log books") for i in range(20)]
    placed = [pieces(page(lines).characters) for lines in (dates, main, side)]
    assert nearer(placed[0], placed[1], placed[2])
    assert not nearer(placed[0], placed[1][:2], placed[2])


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


def lasted(y: float, start: str, end: str, length: str, title: str, *words: str) -> list[Placed]:
    """A job with its start, its end and how long it lasted in the middle of a margin."""
    rows = [(y, start, BOLD), (y + 11, end, BOLD), (y + 30, length, Ink("Sans", 9.0))]
    column: list[Placed] = [(60 - characters(0, 0, text, ink)[-1].x1 / 2, at, text, ink) for at, text, ink in rows]
    own: list[Placed] = [(110, y + 24 + 13 * i, text) for i, text in enumerate(words)]
    return [*column, (110, y, title, Ink("Sans", 14.0)), *own]


def test_a_margin_with_the_lengths_of_jobs_labels_them() -> None:
    found = texts([
        (40, 40, "Mira Halloran", NAME), (40, 70, "WORK", HEADING),
        *lasted(100, "Jan, 2021", "Present", "5 years 10 months", "Head of Product, Osmer", *NIGHTS),
        *lasted(220, "Jun, 2019", "Jan, 2021", "1 year 7 months", "Harbour Pilot, Pellow", *RIVERS),
        *lasted(330, "Mar, 2017", "Jun, 2019", "2 years 3 months", "Surveyor, Foreland", *NIGHTS),
    ])  # fmt: skip
    assert "Jan, 2021 Present\tHead of Product, Osmer" in found
    assert "Jun, 2019 Jan, 2021\tHarbour Pilot, Pellow" in found
    assert "Mar, 2017 Jun, 2019\tSurveyor, Foreland" in found


def test_the_length_of_a_job_right_above_the_dates_of_the_next_ends_it() -> None:
    found = texts([
        (40, 40, "Mira Halloran", NAME), (40, 70, "WORK", HEADING),
        *lasted(100, "Nov, 2023", "Present", "2 years", "Harbour Pilot, Osmer"),
        *lasted(146, "Nov, 2019", "Nov, 2023", "4 years", "Head of Soundings, Pellow", *NIGHTS),
        *lasted(270, "Mar, 2017", "Nov, 2019", "2 years 8 months", "Surveyor, Foreland", *RIVERS),
    ])  # fmt: skip
    assert "Nov, 2023 Present\tHarbour Pilot, Osmer" in found
    assert "Nov, 2019 Nov, 2023\tHead of Soundings, Pellow" in found


def spread(x: float, y: float, width: float, *words: str) -> list[Placed]:
    """Words set as wide apart as a line of a narrow cell is."""
    wide = [characters(0, 0, word, BOLD)[-1].x1 for word in words]
    gap = (width - sum(wide)) / (len(words) - 1)
    return [(x + sum(wide[:i]) + i * gap, y, word, BOLD) for i, word in enumerate(words)]


def test_dates_spread_over_a_narrow_cell_are_parted_from_the_title() -> None:
    found = texts([
        (40, 40, "Mira Halloran", NAME), (40, 70, "Experience", HEADING),
        *spread(40, 100, 74, "Mar", "2021", "–"), (126, 100, "Head of Soundings", BOLD),
        (40, 112, "Present", BOLD), (126, 124, "Osmer Tidal, Port Ellery", BOLD), (40, 140, "Achievements"),
        (52, 156, NIGHTS[0]), (52, 169, RIVERS[0]),
        (40, 200, "Nov 2018 –", BOLD), (40, 212, "Feb 2021", BOLD), (126, 200, "Harbour Pilot", BOLD),
        (126, 224, "Pellow Maps, Port Ellery", BOLD), (40, 240, "Achievements"), (52, 256, NIGHTS[0]),
        (40, 290, "Jun 2016 –", BOLD), (40, 302, "Oct 2018", BOLD), (126, 290, "Surveyor", BOLD),
        (126, 314, "Pellow Maps, Port Ellery", BOLD), (40, 330, "Achievements"), (52, 346, NIGHTS[0]),
    ])  # fmt: skip
    assert "Mar 2021 – Present\tHead of Soundings" in found
    assert "Nov 2018 – Feb 2021\tHarbour Pilot" in found


def test_dates_and_places_flush_at_the_right_label_the_lines_beside_them() -> None:
    left = [(40, 100, "• Pellow Maps"), (50, 112, "Harbour Pilot"), (62, 126, NIGHTS[0]), (62, 140, RIVERS[0])]
    left += [(50, 154, "Surveyor"), (62, 168, NIGHTS[0]), (40, 182, "• Foreland Data")]
    right = [flush(100, "Dover, Kent", ITALIC), flush(112, "Nov 2018 – Feb 2021", ITALIC)]
    right += [flush(154, "Jun 2016 – Oct 2018", ITALIC), flush(182, "Hull", ITALIC)]
    cells, rows = (cells_of(pieces(page(side).characters)) for side in (right, left))
    assert labels(cells, rows)
    aside = cells_of(pieces(page([flush(y + 6, text, ink) for _, y, text, ink in right]).characters))
    assert not labels(aside, rows)


SCHOOL = Ink("Sans-Bold", 12.0, bold=True)


def driven_apart(y: float, *words: str, edge: float) -> list[Placed]:
    """Words driven apart until the last one ends at an edge."""
    widths = [characters(0, 0, word, SCHOOL)[-1].x1 for word in words]
    gap = (edge - 30 - sum(widths)) / (len(words) - 1)
    return [(30 + sum(widths[:i]) + i * gap, y, word, SCHOOL) for i, word in enumerate(words)]


def test_words_driven_apart_to_fill_a_narrow_column_are_one_name() -> None:
    whole = "SCHOOL OF OLD ROPES"
    edge = 30 + characters(0, 0, whole, SCHOOL)[-1].x1
    found = texts([
        *driven_apart(60, "LOCK", "KEEPING", edge=edge), (30, 72, "Diploma, Locks"),
        (30, 90, whole, SCHOOL), (30, 102, "Certificate, Knots"),
        *driven_apart(120, "LIGHT", "AND", "FOG", edge=edge), (30, 132, "Certificate, Lamps"),
    ])  # fmt: skip
    assert [text for text in found if text.isupper()] == ["LOCK KEEPING", whole, "LIGHT AND FOG"]


def test_words_that_stand_apart_without_such_a_line_stay_apart() -> None:
    found = texts([*driven_apart(60, "LOCK", "KEEPING", edge=200), *driven_apart(80, "LIGHT", "AND", "FOG", edge=220)])
    assert found == ["LOCK\tKEEPING", "LIGHT\tAND\tFOG"]


def test_two_headings_of_two_words_driven_apart_tell_of_each_other() -> None:
    body: list[Placed] = [(30, y, "Measured the bars of four rivers", Ink("Sans", 9.0)) for y in (72, 102, 112, 122)]
    heads = [*driven_apart(60, "LOCK", "KEEPING", edge=190), *driven_apart(90, "LIGHT", "HOUSES", edge=190)]
    found = texts([*heads, *body])
    assert [text for text in found if text.isupper()] == ["LOCK KEEPING", "LIGHT HOUSES"]


def test_the_dash_of_a_range_that_stands_in_the_next_cell_belongs_to_its_date() -> None:
    found = texts([
        (50, 60, "03/2022"), (112, 60, "-"), (125, 60, "Harbour Pilot"), (82, 72, "12/2023"), (125, 72, "Osmer Tidal"),
        *[(125, 84 + 11 * i, text) for i, text in enumerate(NIGHTS)],
        (50, 150, "09/2018"), (112, 150, "-"), (125, 150, "Surveyor"), (82, 162, "02/2022"), (125, 162, "Pellow Maps"),
        *[(125, 174 + 11 * i, text) for i, text in enumerate(RIVERS)],
    ])  # fmt: skip
    heads = [text.replace("\t", " ") for text in found if "/" in text]
    assert heads == ["03/2022 - 12/2023 Harbour Pilot", "09/2018 - 02/2022 Surveyor"]


def test_an_employer_below_the_dates_of_a_margin_stands_below_the_title_beside_them() -> None:
    small = Ink("Sans", 8.0)
    placed: list[Placed] = [(40, 60, "Career", HEADING)]
    for i, (dates, title, firm) in enumerate((
        ("2015 – 2022", "Harbour Pilot", "Osmer Tidal Works of the Northern Coast"),
        ("2013 – 2015", "Head of Soundings", "Pellow Maps"),
        ("2009 – 2013", "Surveyor", "Foreland Data"),
    )):  # fmt: skip
        y = 90.0 + 80 * i
        placed += [(40, y, dates), (230, y, title, BOLD)]
        placed += [(40, y + 11, firm, small), (40, y + 21, "Leith", small)]
        placed += [(230, y + 14 + 11 * k, text) for k, text in enumerate(NIGHTS)]
    assert texts(placed)[:4] == [
        "Career",
        "2015 – 2022\tHarbour Pilot",
        "Osmer Tidal Works of the Northern Coast",
        "Leith",
    ]


def test_a_place_below_dates_at_the_right_is_no_word_of_the_list_level_with_it() -> None:
    placed: list[Placed] = []
    for y, dates, title in ((90.0, "2015 – 2022", "Harbour Pilot, Osmer"), (150.0, "2013 – 2015", "Mate, Pellow")):
        placed += [(40, y, title, BOLD), flush(y, dates, ITALIC), flush(y + 12, "Leith", ITALIC)]
        placed += [(40, y + 12 + 11 * k, f"• {text}") for k, text in enumerate(RIVERS[::2])]
    assert texts(placed)[:2] == ["Harbour Pilot, Osmer\t2015 – 2022 Leith", f"• {RIVERS[0]}"]


def test_letter_spaced_dates_leave_the_words_beside_them_apart() -> None:
    dates = enumerate("2018-02 TO 2021-10")
    spaced: list[Placed] = [(60 + 7.0 * i, 300, letter) for i, letter in dates if letter != " "]
    tight = [char for char in characters(260, 300, "Harbour Pilot at Osmer Tidal") if char.text != " "]
    drawn = page([*spaced, (60, 330, "Sounded the bars of four rivers")])
    made = layout.lines([drawn._replace(characters=(*drawn.characters, *tight))])
    assert made[0].text.split("\t") == ["2018-02 TO 2021-10", "Harbour Pilot at Osmer Tidal"]


def test_names_at_the_left_of_text_stand_above_it_each_on_its_own() -> None:
    placed: list[Placed] = [(50, 60, "EMPLOYMENT", HEADING)]
    jobs = (
        ("Oct 2020 – Present", "Osmer Tidal", "Harbour Pilot", NIGHTS[:2]),
        ("Jan 2018 – Sep 2020", "Pellow Maps", "Keeper of Soundings", RIVERS[:2]),
        ("Jun 2015 – Dec 2017", "Foreland Data", "Deck Hand", ("Kept the ropes of both tugs.",)),
    )
    for i, (dates, firm, title, words) in enumerate(jobs):
        y = 80.0 + 66 * i
        placed += [(50, y, dates), (50, y + 20, firm, BOLD), (50, y + 33, title)]
        placed += [(215, y + 20 + 12 * k, text) for k, text in enumerate(words)]
    told = [line for dates, firm, title, words in jobs for line in (dates, firm, title, *words)]
    assert texts(placed) == ["EMPLOYMENT", *told]


def test_dates_at_the_right_label_their_jobs_though_a_long_cell_stands_among_them() -> None:
    right: list[Placed] = [flush(115 + 90 * i, dates, Ink("Sans", 9.0)) for i, (_, _, dates) in enumerate(FIRMS[:2])]
    small = Ink("Sans", 6.0)
    right.append((250, 170, "Turned the loss of the ferry line into a gain that all of its crews were told of", small))
    left: list[Placed] = [(60, 120 + 90 * i, firm, BOLD) for i, (firm, _, _) in enumerate(FIRMS[:2])]
    left += [(60, 170, "Lit the lamps of four towers by night", small)]
    sides = [cells_of(pieces(page(placed).characters)) for placed in (right, left)]
    assert labels(*sides)


def test_two_cells_far_above_each_other_are_no_column() -> None:
    placed: list[Placed] = [(283, 100, "Bergen"), (51, 119, "Pilot of tides and of the ships on them")]
    placed += [(51, 148, "WORK", HEADING), (51, 162, "Harbour Pilot", BOLD), (281, 162, "Osmer Tidal")]
    found = pieces(page(placed).characters)
    cut = best_cut(gutters_of(found, ()), ())
    assert cut is None or cut.kind is not Kind.COLUMNS


def test_a_range_that_wraps_at_the_right_stands_beside_its_title_and_not_below_the_text() -> None:
    jobs = [
        ("Harbour Pilot", ("Mar 2021 –", "Present"), 3), ("Tide Clerk", ("Aug 2018 –", "Feb 2021"), 1),
        ("Deck Hand", ("Jan 2016 –", "Jul 2018"), 2), ("Cook", ("Feb 2013 –", "Dec 2015"), 1),
    ]  # fmt: skip
    line = "Brought in the ships of nine lines by night and in any weather, and wrote"
    placed: list[Placed] = [(50, 40, "Experience", HEADING)]
    expected, y = ["Experience"], 60.0
    for title, (start, end), count in jobs:
        placed += [(60, y, title), (470, y, start), (470, y + 13, end)]
        placed += [(60, y + 13 * (i + 1), line) for i in range(count)]
        expected += [f"{title}\t{start} {end}", *[line] * count]
        y += 13 * (count + 1) + 5
    assert texts(placed) == expected
