"""PDFs of which only some pages are pictures, as when a scanned page is appended: those pages are recognised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from screener.document import ocr, raster
from screener.document.model import Document, Finding, Line
from screener.errors import UnreadableDocument

_FEW_LETTERS = 220  # fewer on a page that a picture covers are its footer


def completed(document: Document, data: bytes) -> Document:
    """The document with its pictured pages recognised, or with a finding where they cannot be."""
    bare = _bare(document)
    pictured = raster.pictured(data, bare) if bare else []
    if not pictured:
        return document
    try:
        recognised = ocr.read_scan(data, only=pictured)
    except UnreadableDocument as refusal:
        return _told(document, pictured, refusal)
    return replace(
        document,
        lines=_merged(document.lines, recognised.lines, pictured),
        findings=(*document.findings, *recognised.findings),
    )


def _bare(document: Document) -> list[int]:
    """The pages with hardly any text, of a document that has other pages."""
    letters = Counter[int]()
    for line in document.lines:
        letters[line.page] += len(line.text)
    bare = [page.number for page in document.pages if letters[page.number] < _FEW_LETTERS]
    return bare if len(bare) < len(document.pages) else []


def _told(document: Document, pictured: list[int], refusal: UnreadableDocument) -> Document:
    if refusal.code == "no_text":
        return document  # a photo of something else
    pages = ", ".join(str(number) for number in pictured)
    text = f"Pages that are pictures were not read: {pages}. {refusal.hint}"
    return replace(document, findings=(*document.findings, Finding("needs_ocr", text, partial=True)))


def _merged(lines: Iterable[Line], recognised: Iterable[Line], pictured: list[int]) -> tuple[Line, ...]:
    """The lines of all pages in their order; what little text a pictured page had is in its picture too."""
    kept = [line for line in lines if line.page not in pictured]
    above = 1 + max((line.block for line in kept), default=0)
    added = [replace(line, block=line.block + above) for line in recognised]
    merged, offset = [], 0
    for line in sorted((*kept, *added), key=lambda line: line.page):
        merged.append(replace(line, offset=offset))
        offset += len(line.text) + 1
    return tuple(merged)
