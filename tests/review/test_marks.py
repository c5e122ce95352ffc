"""A marked quote covers the quoted words: held against the words that another engine finds under the mark."""

from __future__ import annotations

import csv
import re
import unicodedata
from pathlib import Path

import pypdfium2
import pytest

from screener.document.model import Box, Document, Line, Page, Span
from screener.document.reader import read
from screener.document.sources import Source, load
from screener.extraction import understand
from screener.extraction.candidate import Candidate, Evidence
from screener.review.page_job import Mark, marks, view

FIXTURES = Path(__file__).parents[2] / "fixtures"
ROWS = list(csv.DictReader((FIXTURES / "manifest.csv").open(encoding="utf-8")))
PDFS = {row["layout"] + " " + Path(row["file"]).stem: row["file"] for row in ROWS if row["file"].endswith(".pdf")}
MARGIN = 1.5  # points


def quotes_of(candidate: Candidate) -> list[Evidence]:
    facts = (*candidate.positions, *candidate.degrees, *candidate.spells)
    return [*candidate.contact.evidence, *(proof for fact in facts for proof in fact.evidence)]


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]{2,}", unicodedata.normalize("NFKC", text).casefold()))


def letters(text: str) -> str:
    """Letters and digits alone: names may be set with a gap after each letter."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def under(document: pypdfium2.PdfDocument, mark: Mark) -> str:
    """The text that stands under a mark, as pypdfium2 finds it."""
    page = document[mark.page - 1]
    width, height = page.get_size()
    left, right = mark.left * width / 100 - MARGIN, (mark.left + mark.width) * width / 100 + MARGIN
    top, bottom = mark.top * height / 100 - MARGIN, (mark.top + mark.height) * height / 100 + MARGIN
    text: str = page.get_textpage().get_text_bounded(left, height - bottom, right, height - top)
    return text


@pytest.mark.parametrize("name", PDFS)
def test_marks_cover_the_quoted_words(name: str) -> None:
    path = FIXTURES / PDFS[name]
    (source,) = load(path)
    assert isinstance(source, Source)
    document = read(source)
    drawn = pypdfium2.PdfDocument(source.data)
    quotes = quotes_of(understand(document))
    assert quotes
    for quote in quotes:
        covered = marks(document, quote.start, quote.end, quote.quote)
        assert covered, quote.quote
        found = letters(" ".join(under(drawn, mark) for mark in covered))
        assert [word for word in words(quote.quote) if word not in found] == [], (quote.quote, found)
        assert all(mark.width < 100 and mark.height < 30 for mark in covered)


def sheet(*texts: str) -> Document:
    """Lines of ten points a character, a hundred points wide and high."""
    lines, offset = [], 0
    for number, text in enumerate(texts, start=1):
        boxes = tuple(Box(10.0 * i, 20.0 * number, 10.0 * i + 10, 20.0 * number + 10) for i in range(len(text)))
        box = Box(0, 20.0 * number, 10.0 * len(text), 20.0 * number + 10)
        lines.append(Line(1, number, box, offset, text, (Span(0, len(text), 10),), boxes))
        offset += len(text) + 1
    return Document((Page(1, 100, 100),), tuple(lines))


def test_a_quote_over_two_lines_has_a_mark_on_each() -> None:
    document = sheet("led a team", "of four")
    assert document.text[6:13] == "team\nof"
    assert marks(document, 6, 13, "team\nof") == (Mark(1, 60, 20, 40, 10), Mark(1, 0, 40, 20, 10))


def test_words_that_do_not_stand_there_are_not_marked() -> None:
    document = sheet("led a team")
    assert marks(document, 6, 10, "TEAM") == ()
    assert marks(document, 0, 0, "") == ()


def test_only_documents_that_can_be_drawn_have_pages() -> None:
    document = sheet("led a team")
    assert view(document, [(0, 3, "led")], drawn=False).pages == ()
    assert view(document, [(0, 3, "led")], drawn=True).pages == (1.0,)
