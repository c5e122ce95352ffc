"""Reading order from geometry: pages of placed strings, and the lines that a person would read."""

from __future__ import annotations

import random
from itertools import chain

import pytest

from screener.document import layout
from screener.document.characters import Ink
from screener.document.model import Box
from tests.document.drawn import Placed, characters, page

BOLD = Ink("Sans-Bold", 10.0, bold=True)
NAME = Ink("Sans-Bold", 26.0, bold=True)
LONG = "Rebuilt the tide table service so that harbour masters trust it again on stormy days"
MORE = "Ran weekly interviews with skippers and turned what they said into a public roadmap"


def texts(*pages: list[Placed]) -> list[str]:
    return [line.text for line in layout.lines([page(placed, i) for i, placed in enumerate(pages, 1)])]


ONE_COLUMN: list[Placed] = [
    (50, 60, "Mira Halloran", NAME),
    (50, 120, "Product Manager", BOLD),
    (480, 120, "2019 - 2023", BOLD),
    (50, 134, "Tidewater Maps"),
    (60, 150, "• " + LONG),
    (60, 164, "• " + MORE),
    (50, 190, "Analyst", BOLD),
    (480, 190, "2016 - 2019", BOLD),
    (50, 204, "Foreland Data"),
]
SIDEBAR: list[Placed] = [
    (220, 100, "EXPERIENCE", BOLD),
    (40, 103, "CONTACT", BOLD),
    (40, 120, "mira@example.org"),
    (220, 118, "Product Manager, Tidewater Maps", BOLD),
    (40, 134, "Port Ellery"),
    (220, 132, "Kept the chart backlog honest and the"),
    (220, 146, "release notes short for eleven crews."),
    (40, 163, "SKILLS", BOLD),
    (220, 172, "Analyst, Foreland Data", BOLD),
    (40, 177, "Charts"),
    (220, 186, "Counted ships at dawn and wrote the"),
    (40, 191, "Interviews"),
    (220, 200, "numbers down where all could see them."),
    (40, 205, "Pricing"),
    (40, 219, "Roadmaps"),
    (220, 226, "Deckhand, Pellow Ferries", BOLD),
    (220, 240, "Learned to read the weather and people."),
]
LABELS: list[Placed] = [
    (50, 100, "2019 – 2023"),
    (160, 100, "Product Manager, Tidewater Maps", BOLD),
    (160, 114, "Kept the chart backlog honest and the release notes"),
    (160, 128, "short for eleven crews."),
    (50, 156, "2016 – 2019"),
    (160, 156, "Analyst, Foreland Data", BOLD),
    (160, 170, "Counted ships at dawn and wrote the numbers down."),
    (50, 198, "2014 – 2016"),
    (160, 198, "Deckhand, Pellow Ferries", BOLD),
    (160, 212, "Learned to read the weather and people."),
]
GRID: list[Placed] = [
    (50, 100, "Product Manager", BOLD),
    (480, 100, "2019 - 2023"),
    (50, 114, "Tidewater Maps"),
    (50, 130, "· Kept the chart backlog honest and"),
    (50, 142, "the release notes short for all of"),
    (50, 154, "the eleven crews."),
    (300, 130, "· Ran weekly interviews with skippers"),
    (300, 142, "and wrote it all down."),
    (50, 190, "Analyst", BOLD),
    (480, 190, "2016 - 2019"),
    (50, 204, "Foreland Data"),
    (50, 220, "· Counted ships at dawn and wrote the"),
    (50, 232, "numbers down."),
    (300, 220, "· Taught two interns how to count."),
]


def test_one_column_with_dates_at_the_right() -> None:
    assert texts(ONE_COLUMN) == [
        "Mira Halloran",
        "Product Manager\t2019 - 2023",
        "Tidewater Maps",
        "• " + LONG,
        "• " + MORE,
        "Analyst\t2016 - 2019",
        "Foreland Data",
    ]


def test_a_sidebar_is_read_apart() -> None:
    lines = layout.lines([page(SIDEBAR)])
    assert [line.text for line in lines if line.column == 0] == [p[2] for p in SIDEBAR if p[0] == 220]
    assert [line.text for line in lines if line.column] == [p[2] for p in SIDEBAR if p[0] == 40]


def test_dates_at_the_left_stay_with_their_entries() -> None:
    found = texts(LABELS)
    assert found[0] == "2019 – 2023\tProduct Manager, Tidewater Maps"
    assert found[3] == "2016 – 2019\tAnalyst, Foreland Data"
    assert found[5] == "2014 – 2016\tDeckhand, Pellow Ferries"


def test_a_heading_below_the_only_dates_at_the_left_hides_not_what_they_are() -> None:
    rows: list[Placed] = [
        (50, 100, "2014 – 2016"),
        (160, 100, "Deckhand, Pellow Ferries", BOLD),
        *((160, 114 + 14 * i, LONG[:60]) for i in range(10)),
        (50, 270, "EDUCATION", Ink("Sans-Bold", 14.0, bold=True)),
        (50, 292, LONG),
        (50, 306, MORE),
    ]
    assert texts(rows) == [
        "2014 – 2016\tDeckhand, Pellow Ferries", *[LONG[:60].strip()] * 10, "EDUCATION", LONG, MORE,
    ]  # fmt: skip


def test_a_centred_address_hides_no_dates_at_the_right() -> None:
    found = texts(
        [
            (240, 60, "mira@example.com"),
            (50, 90, "Education", BOLD),
            (50, 110, "Halden College"),
            (50, 122, "Geography"),
            (50, 150, "Experience", BOLD),
            (50, 170, "Product Manager", BOLD),
            (440, 170, "Jan. 2019 - Aug. 2023"),
            (50, 186, "Tidewater Maps"),
            (505, 186, "Remote"),
            (60, 200, "- " + LONG),
        ]
    )
    assert "Product Manager\tJan. 2019 - Aug. 2023" in found
    assert "Tidewater Maps\tRemote" in found


def test_a_line_across_a_gutter_ends_the_columns_above_it() -> None:
    placed: list[Placed] = [
        (50, 100, "Tidewater Maps", BOLD),
        (400, 100, "Senior Product Manager", BOLD),
        (50, 118, "Harbours of the north"),
        (400, 118, "January 2019 - August 2023"),
        (50, 146, "Charts", BOLD),
        (400, 146, "Interviews", BOLD),
        (50, 158, "Tides"),
        (200, 158, "Tenders"),
        (400, 158, "Surveys"),
        (50, 170, "Depths"),
        (200, 170, "Margins"),
        (400, 170, "Panels of skippers and their crews"),
        (400, 182, "and of harbour masters"),
    ]
    ruled = page(placed)._replace(rules=(Box(45, 128, 560, 128.5),))
    found = [line.text for line in layout.lines([ruled])]
    assert found[:2] == ["Tidewater Maps\tSenior Product Manager", "Harbours of the north\tJanuary 2019 - August 2023"]
    assert found[2:] == [
        "Charts",
        "Tides\tTenders",
        "Depths\tMargins",
        "Interviews",
        "Surveys",
        "Panels of skippers and their crews",
        "and of harbour masters",
    ]


def test_entries_side_by_side_under_one_heading_stay_in_its_section() -> None:
    left = ["Halden College", "Course in charts", "Foreland School", "Course in tides"]
    right = [
        "Pellow University of Applied Sciences and of Navigation",
        "Bachelor of Science in Oceanography and in Geography of Coasts",
        "with a year in Porto and another one at the harbour of Ellery",
        "Tidewater College of Further Education of Port Ellery",
        "Diploma in the keeping of harbours and of all their lights",
    ]
    large = Ink("Sans", 13.0)
    found = texts(
        [(50, 50, "Mira Halloran")],
        [
            (50, 60, "Education", large),
            *[(50, y, text, BOLD) for y, text in zip((90, 104, 136, 150), left, strict=True)],
            *[(220, y, text, BOLD) for y, text in zip((90, 104, 118, 148, 162), right, strict=True)],
            (50, 200, "Languages", large),
            (50, 220, "English"),
            (50, 234, "Portuguese"),
        ],
    )
    assert found == ["Mira Halloran", "Education", *left, *right, "Languages", "English", "Portuguese"]


def test_tiles_of_entries_are_read_one_after_the_other() -> None:
    def tile(x: float, y: float, employer: str, title: str, *text: str) -> list[Placed]:
        below = ((x, y + 34 + 12 * i, line) for i, line in enumerate(text))
        return [(x, y, employer, BOLD), (x, y + 12, title), *below]

    words = ("Brought in the ships of nine", "lines by night and by day", "and wrote down how.")
    more = ("Trained the crews of eleven tugs", "in the use of the new charts", "of the bars and rivers.")
    left = [
        tile(50, 100, "Osmer Tidal", "Harbour Pilot (2019 - 2022)", *words, *more),
        tile(50, 230, "Halden Charts", "Surveyor (2012 - 2015)", *words),
    ]
    right = [
        tile(320, 100, "Pellow Lines", "Purser (2015 - 2019)", *more),
        tile(320, 230, "Foreland Ferries", "Deckhand (2010 - 2012)", *more),
    ]
    found = texts([(50, 60, "Mira Halloran"), *chain(*left, *right)])
    assert found == ["Mira Halloran", *(placed[2] for placed in chain(*left, *right))]


def test_a_centred_heading_above_two_columns_is_read_before_both() -> None:
    name = "Mira Halloran, pilot of the harbours of the north and keeper of their charts and of lights"
    heading = "Schools and all of their courses"
    left = [
        "Halden College of the Charts of Coasts",
        "Bachelor of the Coasts of the North",
        "Oceanography and soundings",
        "with honours of the college",
        "2001 - 2004",
    ]
    right = ["Pellow School", "Course in charts", "2004"]
    found = texts(
        [
            (50, 50, name),
            (230, 90, heading, Ink("Sans", 13.0)),
            *[(50, 112 + 12 * i, text) for i, text in enumerate(left)],
            *[(320, 112 + 12 * i, text) for i, text in enumerate(right)],
        ]
    )
    assert found == [name, heading, *left, *right]


def test_a_note_below_a_text_stands_behind_it() -> None:
    last = "Counted ships at dawn and wrote the numbers of them down."
    found = texts(
        [
            (36, 140, "WORK EXPERIENCE"),
            (36, 158, "2019-03 TO PRESENT"),
            (190, 158, "Product Manager at Tidewater Maps", BOLD),
            (190, 184, "Kept the chart backlog honest for eleven crews of the harbour."),
            (190, 197, "Wrote the release notes that skippers read on stormy days."),
            (36, 226, "2016-02 TO 2019-02"),
            (190, 226, "Analyst at Foreland Data", BOLD),
            (190, 252, last),
            (36, 284, "EDUCATION"),
            (36, 306, "2012 TO 2015"),
            (190, 306, "Halden College", BOLD),
            (190, 319, "Bachelor of Science: Geography and the drawing of charts"),
        ]
    )
    assert found[found.index(last) + 1] == "EDUCATION"


def test_notes_of_a_margin_stand_before_what_they_head() -> None:
    found = texts(
        [
            (190, 40, "Mira Halloran"),
            (36, 96, "CONTACT"),
            (190, 88, "Email"),
            (350, 88, "mira@example.org"),
            (190, 104, "Phone"),
            (350, 104, "+44 20 5550 100"),
            (36, 140, "WORK EXPERIENCE"),
            (36, 158, "2019-03 TO PRESENT"),
            (190, 142, "Product Manager at Tidewater Maps", BOLD),
            (190, 155, "Kept the chart backlog honest for eleven crews of the harbour."),
            (190, 168, "Wrote the release notes that skippers read on stormy days."),
            (36, 206, "2016-02 TO 2019-02"),
            (190, 203, "Analyst at Foreland Data", BOLD),
            (190, 216, "Counted ships at dawn."),
            (36, 250, "EDUCATION"),
            (36, 268, "2012 TO 2015"),
            (190, 252, "Halden College", BOLD),
            (190, 265, "Bachelor of Science: Geography"),
        ]
    )
    assert found[1:] == [
        "CONTACT",
        "Email\tmira@example.org",
        "Phone\t+44 20 5550 100",
        "WORK EXPERIENCE",
        "2019-03 TO PRESENT\tProduct Manager at Tidewater Maps",
        "Kept the chart backlog honest for eleven crews of the harbour.",
        "Wrote the release notes that skippers read on stormy days.",
        "2016-02 TO 2019-02\tAnalyst at Foreland Data",
        "Counted ships at dawn.",
        "EDUCATION",
        "2012 TO 2015\tHalden College",
        "Bachelor of Science: Geography",
    ]


def test_jobs_of_one_line_each_have_their_own_dates() -> None:
    found = texts(
        [
            (50, 100, "2019 – 2023"),
            (170, 100, "Product Manager, Tidewater Maps"),
            (50, 112, "2016 – 2019"),
            (170, 112, "Analyst, Foreland Data"),
            (50, 124, "2014 – 2016"),
            (170, 124, "Deckhand, Pellow Ferries"),
        ]
    )
    assert [line.replace("\t", " ") for line in found] == [
        "2019 – 2023 Product Manager, Tidewater Maps",
        "2016 – 2019 Analyst, Foreland Data",
        "2014 – 2016 Deckhand, Pellow Ferries",
    ]


def test_titles_at_the_left_of_jobs_of_one_line_stay_apart() -> None:
    rows = [("Product Owner", "Osier Parcels", "2021 - 2024"), ("Analyst", "Brightwell", "2019 - 2021")]
    rows += [("Clerk", "Harrow Mills", "2016 - 2019"), ("Deckhand", "Pellow Ferries", "2014 - 2016")]
    placed: list[Placed] = [(50, 60, "Mira Halloran", NAME)]
    for i, (title, employer, dates) in enumerate(rows):
        y = 120 + [0, 18, 34, 52][i]  # some a little nearer to each other than others
        placed += [(50, y, title), (260, y, employer), (480, y, dates)]
    assert texts(placed)[1:] == ["\t".join(row) for row in rows]


def test_headings_and_employers_in_a_left_column_stay_with_what_they_label() -> None:
    heading = Ink("Sans-Bold", 11.0, bold=True)
    placed: list[Placed] = [(50, 60, "Mira Halloran", NAME), (50, 102, "Employment", heading)]
    for i, (employer, title) in enumerate([("Osier Parcels", "Owner"), ("Brightwell", "Analyst"), ("Harrow", "Clerk")]):
        y = 120 + 60 * i
        placed += [(50, y, employer), (180, y, title, BOLD), (180, y + 15, f"201{i} - 201{i + 1}, Leeds")]
        placed.append((190, y + 30, "Kept the chart backlog honest"))
    placed += [(50, 300, "Schooling", heading), (50, 318, "University of Aldmere"), (180, 318, "BSc, Physics", BOLD)]
    found = texts(placed)
    assert [line for line in found if "\t" in line] == [
        "Osier Parcels\tOwner", "Brightwell\tAnalyst", "Harrow\tClerk", "University of Aldmere\tBSc, Physics"
    ]  # fmt: skip


def test_items_set_in_two_columns_stay_with_their_job() -> None:
    found = texts(GRID)
    assert found.index("• Ran weekly interviews with skippers") < found.index("Analyst\t2016 - 2019")
    assert found.index("• Taught two interns how to count.") > found.index("Foreland Data")
    start = found.index("• Kept the chart backlog honest and")
    assert found[start + 1 : start + 3] == ["the release notes short for all of", "the eleven crews."]


@pytest.mark.parametrize("placed", [ONE_COLUMN, SIDEBAR, LABELS, GRID], ids=["one", "sidebar", "labels", "grid"])
def test_the_order_of_drawing_does_not_matter(placed: list[Placed]) -> None:
    drawn = page(placed)
    shuffled = list(drawn.characters)
    random.Random(7).shuffle(shuffled)
    redrawn = drawn._replace(characters=tuple(shuffled))
    assert [x.text for x in layout.lines([redrawn])] == [x.text for x in layout.lines([drawn])]


def test_a_sidebar_does_not_part_an_entry_that_crosses_pages() -> None:
    second: list[Placed] = [(220, 60, "and mended nets between the tides.")]
    found = texts(SIDEBAR, second)
    last = found.index("Learned to read the weather and people.")
    assert found[last + 1] == "and mended nets between the tides."


def test_a_wrapped_title_stays_in_one_piece_beside_its_dates() -> None:
    found = texts(
        [
            (50, 100, "Head of Products and Services for"),
            (230, 100, "2019 - 2023"),
            (50, 112, "Harbours"),
            (50, 130, "Tidewater Maps", BOLD),
        ]
    )
    assert found == ["Head of Products and Services for", "Harbours\t2019 - 2023", "Tidewater Maps"]


def test_heads_feet_and_page_numbers_are_set_aside() -> None:
    def sheet(number: int, body: str) -> list[Placed]:
        return [
            (50, 30, "Mira Halloran - Resume"),
            (50, 200, body),
            (50, 214, "and more of it below."),
            (280, 820, f"Page {number} of 3"),
        ]

    found = texts(sheet(1, "First page"), sheet(2, "Second page"), sheet(3, "Third page"))
    assert found.count("Mira Halloran - Resume") == 1
    assert not any("Page" in line and "of 3" in line for line in found)
    assert [line for line in found if line.endswith("page")] == ["First page", "Second page", "Third page"]


def test_a_title_at_the_top_of_a_page_is_no_repeated_head() -> None:
    label = Ink("Sans", 7.0)
    first: list[Placed] = [(50, 40, "Mira Halloran", NAME), (50, 64, "Product Manager", label), (50, 400, LONG)]
    second: list[Placed] = [(50, 30, "Product Manager", BOLD), (50, 44, "Foreland Data, 2016 - 2019"), (50, 60, MORE)]
    assert texts(first, second)[3:] == ["Product Manager", "Foreland Data, 2016 - 2019", MORE]


def test_a_line_that_ends_one_page_and_begins_the_next_is_no_repeated_head() -> None:
    first = [(40.0, 100.0, "Mate"), (40.0, 790.0, "2016\tPellow Maps")]
    second = [(40.0, 60.0, "2012\tPellow Maps"), (40.0, 72.0, "Counted the ships"), (40.0, 300.0, "Lock School")]
    found = [line.text for line in layout.lines([page(first, 1), page(second, 2)])]
    assert "2012 Pellow Maps" in found



@pytest.mark.parametrize("mark", ["•", "▪", "\uf0b7", "◦", "–", "-", "*", "➢"])
def test_list_markers_become_one_sign(mark: str) -> None:
    assert texts([(60, 100, f"{mark} {LONG}"), (60, 114, f"{mark} {MORE}")]) == ["• " + LONG, "• " + MORE]


def test_a_marker_with_its_own_baseline_joins_its_text() -> None:
    assert texts([(60, 101.5, "•"), (75, 100, LONG), (60, 115.5, "•"), (75, 114, MORE)]) == ["• " + LONG, "• " + MORE]


def test_a_range_that_begins_with_a_dash_is_no_list_item() -> None:
    assert texts([(60, 100, "March 2019"), (60, 114, "– 2021")]) == ["March 2019", "– 2021"]
    ends = ["– Apr 2016", "– 04/2016", "– sept. 2016", "– aujourd'hui"]
    assert texts([(60, 100 + 14 * i, text) for i, text in enumerate(ends)]) == ends


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("of\ufb01ce", "office"),
        ("co\xadoperate", "cooperate"),
        ("a\xa0b", "a b"),
        ("Mbeki\u2010Olsen", "Mbeki-Olsen"),
        ("Zero\u200bwidth", "Zerowidth"),
        ("\uf095 555 0100", "555 0100"),
        ("E X P E R I E N C E", "EXPERIENCE"),
    ],
)
def test_letters_are_normalised(drawn: str, read: str) -> None:
    assert texts([(60, 100, drawn)]) == [read]


@pytest.mark.parametrize(("gap", "read"), [(1.45, "Anna Berg"), (0.4, "AnnaBerg")])
def test_a_capital_set_a_little_apart_opens_a_word(gap: float, read: str) -> None:
    end = characters(60, 100, "Anna")[-1].x1
    assert texts([(60, 100, "Anna"), (end + gap, 100, "Berg")]) == [read]


def test_letter_spaced_words_are_joined() -> None:
    placed: list[Placed] = []
    x = 60.0
    for word in ("WORK", "HISTORY"):
        for sign in word:
            placed.append((x, 100, sign))
            x += 8.0
        x += 8.0
    assert texts(placed) == ["WORK HISTORY"]


def test_small_capitals_are_joined() -> None:
    small = Ink("Sans", 8.0)
    placed: list[Placed] = [(60, 100, "P"), (65.6, 100, "RESENT", small)]
    assert texts(placed) == ["PRESENT"]


def test_small_capitals_are_of_one_size() -> None:
    small = Ink("Sans", 8.0)
    placed: list[Placed] = [(60, 100, "P"), (65.6, 100, "OLAR", small), (86, 100, "M"), (91.6, 100, "APS", small)]
    (line,) = layout.lines([page(placed)])
    assert line.text == "POLAR MAPS"
    assert {span.size for span in line.spans} == {10.0}


def test_an_upright_line_parts_a_label_from_what_it_names() -> None:
    placed: list[Placed] = [(60, 100 + 14 * i, "Position held: Analyst") for i in range(2)]
    edge = page(placed).characters[14].x0 + 1  # in the blank behind the colon
    ruled = page(placed)._replace(rules=(Box(edge, 80, edge, 130),))
    assert [line.text for line in layout.lines([page(placed)])] == ["Position held: Analyst"] * 2
    assert [line.text for line in layout.lines([ruled])] == ["Position held:\tAnalyst"] * 2


def test_text_drawn_twice_to_look_bold_is_read_once() -> None:
    assert texts([(60, 100, "Summary"), (60.3, 100, "Summary")]) == ["Summary"]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_turned_text_is_read_upright_with_boxes_on_the_page(angle: int) -> None:
    upright = [*characters(60, 100, "Mira Halloran"), *characters(60, 114, "Product Manager")]
    turned = page([])._replace(characters=tuple(turned_character(c, angle) for c in upright))
    lines = layout.lines([turned])
    assert [line.text for line in lines] == ["Mira Halloran", "Product Manager"]
    first = turned.characters[0]
    box = lines[0].char_boxes[0]
    assert (box.x0, box.y0, box.x1, box.y1) == pytest.approx((first.x0, first.y0, first.x1, first.y1))


def turned_character(char, angle):  # type: ignore[no-untyped-def]
    """A character of an upright page, as it stands when the text runs in another direction (page 595 by 842)."""
    ink = char.ink._replace(angle=angle)
    if angle == 180:
        box = (595 - char.x1, 842 - char.y1, 595 - char.x0, 842 - char.y0)
    elif angle == 90:
        box = (595 - char.y1, char.x0, 595 - char.y0, char.x1)
    else:
        box = (char.y0, 842 - char.x1, char.y1, 842 - char.x0)
    return char._replace(x0=box[0], y0=box[1], x1=box[2], y1=box[3], ink=ink)


def test_offsets_boxes_and_spans_agree_with_the_text() -> None:
    lines = layout.lines([page(SIDEBAR), page(ONE_COLUMN, 2)])
    text = "\n".join(line.text for line in lines)
    for line in lines:
        assert text[line.offset : line.end] == line.text
        assert len(line.char_boxes) == len(line.text)
        assert line.spans[0].start == 0
        assert line.spans[-1].end == len(line.text)
        assert all(a.end == b.start for a, b in zip(line.spans, line.spans[1:], strict=False))
    heading = next(line for line in lines if line.text == "CONTACT")
    assert heading.bold
    assert heading.size == 10.0
