"""A marked quote covers the quoted words: held against the words that another engine finds under the mark."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from screener.document import pictures
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


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("cropped", [False, True])
def test_marks_lie_on_the_ink_of_turned_and_cropped_pages(tmp_path: Path, turned: int, cropped: bool) -> None:
    """The picture is the judge: all that is printed lies under the mark, and the mark is hardly larger."""
    path = tmp_path / "turned.pdf"
    sheet_of(path, turned, cropped)
    (source,) = load(path)
    assert isinstance(source, Source)
    document = read(source)
    at = document.text.index("Head of Product")
    (mark,) = marks(document, at, at + 15, "Head of Product")
    drawn = Image.open(io.BytesIO(pictures.page(source, 1, 1000))).convert("L")
    left, top, right, bottom = drawn.point(lambda shade: 255 if shade < 128 else 0).getbbox() or (0, 0, 0, 0)
    across, down = drawn.width / 100, drawn.height / 100
    edges = (mark.left * across, mark.top * down, (mark.left + mark.width) * across, (mark.top + mark.height) * down)
    point = drawn.width / document.pages[0].width
    slack = 7 * point  # the space above capitals and below the line, which belongs to the letters of 24 points
    assert all(abs(edge - ink) < slack for edge, ink in zip(edges, (left, top, right, bottom), strict=True))


def sheet_of(path: Path, turned: int, cropped: bool) -> None:
    """One page with one line, turned and cut as asked."""
    canvas = Canvas(str(path), pagesize=(400, 600))
    canvas.setFont("Helvetica", 24)
    canvas.drawString(120, 420, "Head of Product")
    canvas.save()
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Rotate = turned
        if cropped:
            pdf.pages[0].CropBox = [50, 100, 380, 560]
        pdf.save(path)
