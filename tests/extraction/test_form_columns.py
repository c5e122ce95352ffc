"""Forms whose labels are a column of their own, wrapped in it, and tables of jobs with several lines in a cell."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from screener.document import layout
from screener.document.blocks import Block, Cell, Paragraph, Run, Table
from screener.document.flow import lay_out
from screener.document.model import Document, Page
from screener.extraction import understand
from screener.extraction.candidate import Position
from screener.extraction.form_labels import EMPLOYER, TEXT, TITLE, without_labels
from screener.extraction.terms.forms import LABELS, TEXTS
from tests.document.drawn import page

ENGLISH = {
    "dates": ["Dates"],
    "title": ["Occupation or position", "held"],
    "text": ["Main activities and", "responsibilities"],
    "employer": ["Name and address of", "employer"],
    "school": ["Name and type of", "organisation providing", "education and training"],
    "degree": ["Title of qualification", "awarded"],
    "work": ["Work experience"],
    "schooling": ["Education and training"],
}
GERMAN = {
    "dates": ["Datum"],
    "title": ["Beruf oder Funktion"],
    "text": ["Wichtigste T\u00e4tigkeiten", "und Zust\u00e4ndigkeiten"],
    "employer": ["Name und Adresse des", "Arbeitgebers"],
    "school": ["Name und Art der", "Bildungseinrichtung"],
    "degree": ["Bezeichnung der", "erworbenen", "Qualifikation"],
    "work": ["Berufserfahrung"],
    "schooling": ["Schul- und Berufsbildung"],
}
JOBS = (
    {
        "dates": ["03/2019 - 06/2023"], "title": ["Product Manager"], "employer": ["Halden Charts, Leeds"],
        "text": ["Department of nine: two designers and a clerk", "Tide tables for forty ports, sold to pilots"],
    },
    {
        "dates": ["01/2015 - 02/2019"], "title": ["Business Analyst"], "employer": ["Osier Mills, York"],
        "text": ["Requirements for the looms"],
    },
    {
        "dates": ["09/2012 - 12/2014"], "title": ["QA Engineer"], "employer": ["Brill Locks, Exeter"],
        "text": ["Test cases for the lock keepers' tills"],
    },
)  # fmt: skip
STUDIES = {"dates": ["09/2008 - 06/2012"], "degree": ["BSc, Geography"], "school": ["University of Marlow"]}


def _words(position: Position) -> str:
    return " ".join((position.summary, *position.highlights)).replace("\n", " ").strip()


def _form(words: dict[str, list[str]], order: list[str], *, right: bool) -> Document:
    """A form on paper, its labels at the left."""
    rows: list[tuple[list[str], list[str]]] = [(["Curriculum Vitae"], []), (["Name"], ["Mira Halloran"])]
    rows.append((words["work"], []))
    rows += [(words[kind], job[kind]) for job in JOBS for kind in order]
    rows += [(words["schooling"], []), *((words[kind], STUDIES[kind]) for kind in ("dates", "degree", "school"))]
    placed = []
    y = 40.0
    for label, value in rows:
        placed += [(170.0 - 5 * len(text) if right else 50.0, y + 12 * i, text) for i, text in enumerate(label)]
        placed += [(190.0, y + 12 * i, text) for i, text in enumerate(value)]
        y += 12 * max(len(label), len(value)) + 4
    return Document((Page(1, 595.0, 842.0),), layout.lines([page(placed)]), (), "drawn.pdf")


@pytest.mark.parametrize(
    "order", ["dates title text employer", "dates title employer text", "dates employer title text"]
)
@pytest.mark.parametrize(("words", "right"), [(ENGLISH, True), (ENGLISH, False), (GERMAN, True)])
def test_labels_that_wrap_in_a_column_of_their_own(words: dict[str, list[str]], order: str, right: bool) -> None:
    candidate = understand(_form(words, order.split(), right=right))
    assert [(p.title, p.employer) for p in candidate.positions] == [
        ("Product Manager", "Halden Charts"), ("Business Analyst", "Osier Mills"), ("QA Engineer", "Brill Locks"),
    ]  # fmt: skip
    assert all(p.period is not None for p in candidate.positions)
    assert [_words(p) for p in candidate.positions] == [" ".join(job["text"]) for job in JOBS]
    assert [d.institution for d in candidate.degrees] == ["University of Marlow"]


def test_wrapped_labels_say_what_stands_beside_them() -> None:
    form = without_labels(_form(ENGLISH, ["dates", "title", "text", "employer"], right=True).lines)
    assert list(form.told.values()) == [TITLE, TEXT, EMPLOYER] * 3
    assert [line.text for line in form.lines][:5] == [
        "Curriculum Vitae", "Mira Halloran", "Work experience", "03/2019 - 06/2023", "Product Manager",
    ]  # fmt: skip


@pytest.mark.parametrize("label", sorted(TEXTS))
def test_labels_of_texts_are_labels(label: str) -> None:
    assert label in LABELS


def _cell(width: float, *texts: str) -> Cell:
    return Cell(tuple(Paragraph((Run(text),)) for text in texts), width)


def _read(head: tuple[str, ...], rows: Sequence[tuple[Cell, ...]]) -> list[tuple[str | None, str | None, bool, str]]:
    widths = [cell.width for cell in rows[0]]
    table = Table((tuple(_cell(w, name) for w, name in zip(widths, head, strict=True)), *rows))
    taught = (_cell(2, "2008 - 2012"), _cell(5, "University of Marlow"), _cell(6, "BSc, Geography"))
    school = Table(((_cell(2, "Period"), _cell(5, "School"), _cell(6, "Degree")), taught))
    blocks: list[Block] = [Paragraph((Run(text),)) for text in ("Mira Halloran", "Professional experience")]
    candidate = understand(lay_out([*blocks, table, Paragraph((Run("Education"),)), school]))
    assert [d.institution for d in candidate.degrees] == ["University of Marlow"]
    return [(p.title, p.employer, p.period is not None, _words(p)) for p in candidate.positions]


FOUND = [
    ("Product Manager", "Halden Charts", True, "Tide tables for forty ports Led two clerks"),
    ("Lecturer", "University of Marlow", True, "Taught the reading of tides"),
]


@pytest.mark.parametrize("mark", ["- ", "\u2022 ", ""])
@pytest.mark.parametrize("dates", [("2019 - present", "2014 - 2018"), ("03/2019 - present", "09/2014 - 12/2018")])
@pytest.mark.parametrize(
    "head", [("Period", "Company and position", "Duties and results"), ("Dates", "Employer", "Tasks")]
)
def test_rows_of_a_table_with_dates_first(head: tuple[str, ...], dates: tuple[str, str], mark: str) -> None:
    rows = [
        (_cell(2, dates[0]), _cell(4, "Halden Charts", "Leeds", "Product Manager"),
         _cell(7, f"{mark}Tide tables for forty ports", f"{mark}Led two clerks")),
        (_cell(2, dates[1]), _cell(4, "University of Marlow", "Lecturer"),
         _cell(7, f"{mark}Taught the reading of tides")),
    ]  # fmt: skip
    assert _read(head, rows) == FOUND


def test_rows_of_a_table_with_dates_amid_or_last() -> None:
    firm = [("Halden Charts", "Leeds", "Product Manager"), ("University of Marlow", "Lecturer")]
    text = [("- Tide tables for forty ports", "- Led two clerks"), ("- Taught the reading of tides",)]
    dates = ["2019 - present", "2014 - 2018"]
    amid = [(_cell(4, *firm[i]), _cell(2, dates[i]), _cell(7, *text[i])) for i in (0, 1)]
    assert _read(("Company and position", "Period", "Duties and results"), amid) == FOUND
    last = [(_cell(4, *firm[i]), _cell(7, *text[i]), _cell(2, dates[i])) for i in (0, 1)]
    assert _read(("Company and position", "Duties and results", "Period"), last) == FOUND
