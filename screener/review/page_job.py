"""What a worker does for the review page: reads one document again, and says where quotes stand, or draws a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module

import msgspec

from screener.batch.reading import documents
from screener.document import pictures
from screener.document.model import Document, Line
from screener.document.reader import read
from screener.document.sources import Source
from screener.errors import UnreadableDocument


@dataclass(frozen=True, slots=True)
class Ask:
    """One document to show. `path` as in `batch.reading.Task`; `inside` is its place in an archive or a mail.

    With a `page` the answer is that page as a picture; without, the document's text and where the `quotes` stand:
    each as offsets into the text and the words that must be found there.
    """

    path: str
    inside: str
    sha256: str
    pdf_engine: str = "auto"
    page: int | None = None
    width: int = 1200
    quotes: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one page that a quote covers, in hundredths of the page's width and height."""

    page: int
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of the text view."""

    page: int
    offset: int
    text: str
    large: bool
    bold: bool


@dataclass(frozen=True, slots=True)
class View:
    """A document to look at. `reason` says why there is none; `marks` has an entry for each quote that was asked for.

    `pages` holds each page's height as a share of its width; none where the format has no pages to draw.
    """

    reason: str = ""
    pages: tuple[float, ...] = ()
    lines: tuple[Shown, ...] = ()
    marks: tuple[tuple[Mark, ...], ...] = ()


def warm() -> None:
    """Loads what most documents need."""
    for name in ("pdf", "docx", "pictures"):
        import_module(f"screener.document.{name}")


def parts(task: bytes, skip: int, begin: Callable[[bytes], None]) -> Iterator[bytes]:
    """The one answer: a PNG, or a View as JSON."""
    asked = msgspec.json.decode(task, type=Ask)
    if skip:  # the worker before this one was lost in it
        return
    for found in documents(task, skip, begin):
        if found.inside == asked.inside:
            source = found.document
            yield answer(source, asked) if isinstance(source, Source) else refusal(source.code)
            return
    yield refusal("missing")


def refusal(reason: str) -> bytes:
    """An empty view."""
    return msgspec.json.encode(View(reason))


def answer(source: Source, asked: Ask) -> bytes:
    """The picture or the view of a document that is at hand."""
    if source.sha256 != asked.sha256:
        return refusal("changed")
    try:
        if asked.page is not None:
            return pictures.page(source, asked.page, asked.width)
        document = read(source, pdf_engine=asked.pdf_engine)
    except UnreadableDocument as error:
        return refusal(error.code)
    return msgspec.json.encode(view(document, asked.quotes, drawn=pictures.is_drawn(source)))


def view(document: Document, quotes: Sequence[tuple[int, int, str]], *, drawn: bool) -> View:
    """The document's lines, and for each quote the boxes that cover it. A quote that does not stand there has none."""
    usual = sorted(line.size for line in document.lines)[len(document.lines) // 2] if document.lines else 0.0
    lines = tuple(
        Shown(line.page, line.offset, line.text, line.size > usual * 1.15, line.bold) for line in document.lines
    )
    pages = tuple(page.height / max(1.0, page.width) for page in document.pages) if drawn else ()
    return View("", pages, lines, tuple(marks(document, *quote) for quote in quotes))


def marks(document: Document, start: int, end: int, quote: str) -> tuple[Mark, ...]:
    """The boxes of a quote, one a line."""
    if not quote or document.text[start:end] != quote:
        return ()
    return tuple(
        mark
        for line in document.lines
        if line.offset < end and line.end > start
        for mark in on(document, line, start, end)
    )


def on(document: Document, line: Line, start: int, end: int) -> Iterator[Mark]:
    """The part of a line that a quote covers; the whole line where single characters have no boxes."""
    sheet = next((page for page in document.pages if page.number == line.page), None)
    boxes = line.char_boxes[max(0, start - line.offset) : end - line.offset] or (line.box,)
    inked = [box for box in boxes if box.x1 > box.x0]
    if sheet is None or not inked:
        return
    left, right = min(box.x0 for box in inked), max(box.x1 for box in inked)
    top, bottom = min(box.y0 for box in inked), max(box.y1 for box in inked)
    across, down = 100 / max(1.0, sheet.width), 100 / max(1.0, sheet.height)
    yield Mark(line.page, left * across, top * down, (right - left) * across, (bottom - top) * down)
