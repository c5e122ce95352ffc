"""Tables of schooling whose cells wrap or stay empty, drawn: the page looks like columns, the dates tell the rows."""

from __future__ import annotations

from screener.document import layout
from screener.document.characters import Ink
from screener.document.model import Document, Page
from screener.extraction import understand
from tests.document.drawn import Placed, page

BOLD = Ink("Sans-Bold", 10.0, bold=True)
HEAD = Ink("Sans-Bold", 13.0, bold=True)


def told(*placed: Placed) -> list[tuple[str, str, str]]:
    """Level, field and school of each degree of a page with this section of education below two jobs."""
    jobs: list[Placed] = [
        (50, 40, "Mira Halloran", HEAD), (50, 55, "mira.halloran@example.org"), (50, 80, "Employment", HEAD),
        (50, 100, "Product Manager", BOLD), (250, 100, "Tidewater Maps", BOLD), (470, 100, "2019 - 2021", BOLD),
        (50, 113, "• Kept the chart backlog honest and the release notes short for eleven crews of a port."),
        (50, 136, "Analyst", BOLD), (250, 136, "Foreland Data", BOLD), (470, 136, "2016 - 2018", BOLD),
        (50, 149, "• Counted ships, then boats, then buoys, and wrote down which of them had been counted twice."),
        (50, 180, "Education", HEAD),
    ]  # fmt: skip
    below: list[Placed] = [(50, 400, "Skills", HEAD), (50, 415, "Charts, Pricing, and the reading of tide tables")]
    made = layout.lines([page([*jobs, *placed, *below])])
    found = understand(Document((Page(1, 595.0, 842.0),), made, (), "drawn.pdf")).degrees
    return [(d.level.value if d.level else "", d.area, d.institution) for d in found]


def test_left_cells_that_wrap() -> None:
    assert told(
        (50, 200, "Master of Science in", BOLD), (250, 200, "Brightwell University", BOLD),
        (470, 200, "2012 - 2014", BOLD), (50, 213, "Hydrography", BOLD),
        (50, 236, "Bachelor of Science in", BOLD), (250, 236, "Foreland College", BOLD),
        (470, 236, "2009 - 2012", BOLD), (50, 249, "Applied Mathematics", BOLD),
    ) == [
        ("master", "Hydrography", "Brightwell University"),
        ("bachelor", "Applied Mathematics", "Foreland College"),
    ]  # fmt: skip


def test_schools_that_wrap_in_a_column_at_the_right() -> None:
    assert told(
        (50, 200, "2012 - 2014"), (120, 200, "Master of Science in Hydrography", BOLD), (450, 200, "University of"),
        (450, 213, "Brightwell Sands"),
        (50, 236, "2009 - 2012"), (120, 236, "Bachelor of Arts in Economics", BOLD), (450, 236, "Foreland"),
        (450, 249, "College"),
    ) == [
        ("master", "Hydrography", "University of Brightwell Sands"),
        ("bachelor", "Economics", "Foreland College"),
    ]  # fmt: skip


def test_heads_without_a_first_cell_above_lists() -> None:
    found = told(
        (260, 200, "Brightwell University", BOLD), (470, 200, "2012 - 2014", BOLD),
        (50, 214, "• MSc, Hydrography"),
        (270, 236, "Foreland College", BOLD), (470, 236, "2009 - 2012", BOLD),
        (50, 250, "• BSc, Economics"),
    )  # fmt: skip
    assert found == [("master", "Hydrography", "Brightwell University"), ("bachelor", "Economics", "Foreland College")]


def test_a_sidebar_beside_the_schooling_stays_one() -> None:
    found = told(
        (50, 200, "2012 - 2014"), (120, 200, "MSc in Hydrography, Brightwell University"),
        (50, 213, "2009 - 2012"), (120, 213, "BSc in Economics, Foreland College"),
        (620, 200, "Sailing"), (620, 213, "Knots"),
    )  # fmt: skip
    assert found == [("master", "Hydrography", "Brightwell University"), ("bachelor", "Economics", "Foreland College")]
