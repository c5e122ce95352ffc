"""PDF files as Documents: a ladder of two engines, what shows on the page, lines in reading order, findings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from screener.document import layout, quality, visibility
from screener.document.characters import DrawnPage
from screener.document.model import Document, Finding, Line, Page
from screener.errors import UnreadableDocument

MAX_PAGES = 50
MAX_CHARACTERS = 150_000
MAX_BYTES = 100_000_000
FEW_LETTERS = 220  # fewer on a document of pictures are a scan's footer
ENGINES = ("pdfminer", "pdfium")


@dataclass(frozen=True)
class Reading:
    """What one engine made of a file."""

    engine: str
    seen: visibility.Seen
    lines: tuple[Line, ...]
    notes: tuple[Finding, ...]

    @property
    def letters(self) -> int:
        """How many characters the lines hold."""
        return sum(len(line.text) for line in self.lines)

    @cached_property
    def fault(self) -> str:
        """Why the text cannot be meant; empty when it can."""
        pages = self.seen.pages
        if quality.unknown_share(pages) > quality.MAX_UNKNOWN or quality.control_share(pages) > quality.MAX_CONTROL:
            return "most glyphs have no letters"
        if not self.lines:
            return "no text was found"
        if quality.is_spelled(self.lines):
            return "the text came out letter by letter"
        if quality.is_gibberish("\n".join(line.text for line in self.lines)):
            return "the text holds no words"
        return ""


def read_pdf(data: bytes, *, source: str = "", engine: str = "auto") -> Document:
    """Read a PDF: its visible text in reading order, with every character's place.

    `engine` is "auto" (pdfminer, and pdfium where that fails), "pdfminer" or "pdfium". Raises UnreadableDocument.
    """
    if not data:
        raise UnreadableDocument("empty_file", "the file is empty")
    if len(data) > MAX_BYTES:
        raise UnreadableDocument("too_large", f"the file is larger than {MAX_BYTES // 1_000_000} MB")
    readings, errors = climb(data, ENGINES if engine == "auto" else (engine,))
    if not readings:
        raise refusal(errors)
    best = max(readings, key=lambda r: (not r.fault, r.letters))
    refuse_pictures(best)
    pages = best.seen.pages
    return Document(
        tuple(Page(p.number, p.width, p.height, p.rotation) for p in pages),
        best.lines,
        (*findings_of(best, readings, errors), *best.notes),
        source,
        hashlib.sha256(data).hexdigest(),
        "application/pdf",
        tuple(dict.fromkeys(link for p in pages for link in p.links)),
    )


def climb(data: bytes, engines: Sequence[str]) -> tuple[list[Reading], list[Exception]]:
    """Try the engines in turn until one gives text that can be meant."""
    readings: list[Reading] = []
    errors: list[Exception] = []
    for engine in engines:
        try:
            reading = read_with(engine, data)
        except UnreadableDocument:
            raise
        except Exception as error:  # a foreign parser may raise anything, RecursionError among it
            errors.append(error)
            continue
        readings.append(reading)
        if not reading.fault or (is_scan(reading) and reading.letters == 0):
            break
    return readings, errors


def read_with(engine: str, data: bytes) -> Reading:
    """One engine's reading."""
    pages, notes = collect(engine, data)
    shown = visibility.seen(pages)
    return Reading(engine, shown, layout.lines(shown.pages), tuple(notes))


def collect(engine: str, data: bytes) -> tuple[list[DrawnPage], list[Finding]]:
    """The drawn pages that an engine yields, as far as the limits allow, and findings about what was cut."""
    pages: list[DrawnPage] = []
    notes: list[Finding] = []
    for page in engine_pages(engine, data):
        pages.append(page)
        notes += [Finding(code, text, partial) for code, text, partial in page.notes]
    if pages and len(pages) > MAX_PAGES:
        pages = pages[:MAX_PAGES]
        notes.append(Finding("page_limit", f"only the first {MAX_PAGES} pages were read", partial=True))
    return pages, notes


def engine_pages(engine: str, data: bytes) -> Iterator[DrawnPage]:
    """The pages of one engine, imported only when it is needed."""
    if engine == "pdfminer":
        from screener.document import miner

        return miner.drawn_pages(data, max_pages=MAX_PAGES + 1, max_characters=MAX_CHARACTERS)
    from screener.document import pdfium

    return pdfium.drawn_pages(data, max_pages=MAX_PAGES + 1, max_characters=MAX_CHARACTERS)


def refusal(errors: Sequence[Exception]) -> UnreadableDocument:
    """Why a file that no engine could read is refused."""
    if any(type(e).__name__ in ("PDFPasswordIncorrect", "PasswordNeeded") for e in errors):
        return UnreadableDocument(
            "password_protected", "the PDF opens only with a password", hint="ask for a copy without a password"
        )
    return UnreadableDocument("damaged", "the PDF is damaged", hint="ask for the file again, or open and re-save it")


def refuse_pictures(reading: Reading) -> None:
    """Raise when there is nothing to read but pictures of text, or nothing at all."""
    if reading.lines:
        return
    if quality.unknown_share(reading.seen.pages):
        raise UnreadableDocument("unreadable", "the PDF's glyphs stand for no letters", hint="ask for another file")
    if is_scan(reading):
        raise UnreadableDocument(
            "needs_ocr", "the pages are pictures of text", hint="install tesseract"
        )
    if reading.seen.hidden:
        return
    raise UnreadableDocument("no_text", "the PDF has no text")


def is_scan(reading: Reading) -> bool:
    """Whether the pages are pictures (or drawn outlines) with at most a footer of text."""
    pages = reading.seen.pages
    pictured = sum(visibility.picture_share(p) > visibility.SCAN_SHARE or p.outlines > 300 for p in pages)
    return bool(pictured) and pictured * 2 >= len(pages) and reading.letters < FEW_LETTERS


def findings_of(best: Reading, readings: Sequence[Reading], errors: Sequence[Exception]) -> list[Finding]:
    """What a person should know about how the file was read."""
    made = list(visibility.findings(best.seen))
    if best.engine == "pdfium" and (errors or len(readings) > 1):
        why = "it could not be opened" if errors else readings[0].fault
        made.append(Finding("pdf_engine_fallback", f"read with pdfium, because with pdfminer {why}"))
    if is_scan(best):
        made.append(Finding("needs_ocr", "the page is a picture; only a few words are text", partial=True))
    elif best.fault:
        made.append(Finding("unreadable", f"the text cannot be relied on: {best.fault}", partial=True))
    return made
