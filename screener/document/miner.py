"""The first PDF engine: pdfminer.six, from the bytes of a file to its drawn pages."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence

from pdfminer.encodingdb import EncodingDB
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, dict_value, list_value, resolve1
from pdfminer.utils import Matrix

from screener.document.characters import DrawnPage
from screener.document.miner_device import Collector, Interpreter
from screener.document.miner_limits import Budget, WorkExceeded
from screener.errors import UnreadableDocument

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
# Codes that WinAnsi leaves unused stand for a bullet (ISO 32000-1, D.2); without it all that follows lies too far left.
for _code in (0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D):
    EncodingDB.win2unicode.setdefault(_code, "•")


def view_matrix(box: Sequence[float], rotation: int) -> Matrix:
    """The matrix from PDF user space to our page coordinates (top left, y down, rotated as displayed)."""
    x0, y0, x1, y1 = box
    if rotation == 90:
        return (0, 1, 1, 0, -y0, -x0)
    if rotation == 180:
        return (-1, 0, 0, 1, x1, -y0)
    if rotation == 270:
        return (0, -1, -1, 0, y1, x1)
    return (1, 0, 0, -1, -x0, y1)


def hidden_layers(document: PDFDocument) -> frozenset[int]:
    """The object numbers of optional content groups that are switched off by default."""
    properties = resolve1(document.catalog.get("OCProperties"))
    default = resolve1(properties.get("D")) if isinstance(properties, dict) else None
    if not isinstance(default, dict):
        return frozenset()
    off = [ref.objid for ref in list_value(default.get("OFF", [])) if isinstance(ref, PDFObjRef)]
    if getattr(resolve1(default.get("BaseState")), "name", "") == "OFF":
        on = {ref.objid for ref in list_value(default.get("ON", [])) if isinstance(ref, PDFObjRef)}
        groups = list_value(properties.get("OCGs", []))
        off += [ref.objid for ref in groups if isinstance(ref, PDFObjRef) and ref.objid not in on]
    return frozenset(off)


def hidden_names(page: PDFPage, off: frozenset[int]) -> frozenset[str]:
    """The names under which a page's content calls the layers that are off."""
    if not off or not isinstance(page.resources, dict):
        return frozenset()
    properties = resolve1(page.resources.get("Properties"))
    if not isinstance(properties, dict):
        return frozenset()
    return frozenset(str(k) for k, v in properties.items() if isinstance(v, PDFObjRef) and v.objid in off)


def page_links(page: PDFPage) -> tuple[str, ...]:
    """The link targets of a page's annotations."""
    found: list[str] = []
    for note in list_value(page.annots)[:500] if page.annots else []:
        action = resolve1(dict_value(note).get("A"))
        target = resolve1(action.get("URI")) if isinstance(action, dict) else None
        if isinstance(target, bytes):
            found.append(target.decode("utf-8", "replace")[:2000])
    return tuple(found)


def drawn_pages(data: bytes, *, max_pages: int, max_characters: int) -> Iterator[DrawnPage]:
    """Each page of a PDF as drawn. Raises whatever pdfminer raises; the caller guards."""
    document = PDFDocument(PDFParser(io.BytesIO(data)), caching=True)
    manager = PDFResourceManager(caching=True)
    collector = Collector(manager, Budget(max_characters))
    interpreter = Interpreter(manager, collector)
    off = hidden_layers(document)
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        if number > max_pages:
            return
        drawn = draw(page, number, interpreter, collector, off)
        yield drawn._replace(notes=drawn.notes + risks(document)) if number == 1 else drawn
        if collector.budget.spent:
            return


def draw(page: PDFPage, number: int, interpreter: Interpreter, collector: Collector, off: frozenset[int]) -> DrawnPage:
    """Run one page's content through the collector."""
    x0, y0, x1, y1 = page.cropbox
    x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    rotation = page.rotate if page.rotate in (90, 180, 270) else 0
    width, height = (y1 - y0, x1 - x0) if rotation in (90, 270) else (x1 - x0, y1 - y0)
    collector.start()
    collector.hidden_tags = hidden_names(page, off)
    notes: list[tuple[str, str, bool]] = []
    try:
        interpreter.render_contents(page.resources, page.contents, ctm=view_matrix((x0, y0, x1, y1), rotation))
    except WorkExceeded as limit:
        if not collector.characters:
            raise UnreadableDocument(limit.code, "the PDF asks for more work than a resume needs") from limit
        notes.append((limit.code, f"reading stopped on page {number}: {limit}", True))
    disputed = [face.name for face in collector.faces.values() if face.disputed > 5]
    if disputed and number == 1:
        text = f"page {number}: the file gives other letters than it draws in font {disputed[0][:60]}"
        notes.append(("text_layer_mismatch", text, True))
    if collector.mismatch:
        text = f"page {number}: the file says “{collector.mismatch[:240]}” where something else is drawn"
        notes.append(("text_layer_mismatch", text, False))
    return DrawnPage(number, width, height, rotation, tuple(collector.characters), tuple(collector.fills),
                     tuple(collector.pictures), page_links(page), False, collector.outlines, tuple(notes),
                     tuple(collector.rules))  # fmt: skip


def risks(document: PDFDocument) -> tuple[tuple[str, str, bool], ...]:
    """Notes about what a person should know before opening the original: scripts, programs, enclosed files."""
    made: list[tuple[str, str, bool]] = []
    names = resolve1(document.catalog.get("Names"))
    names = names if isinstance(names, dict) else {}
    opening = resolve1(document.catalog.get("OpenAction"))
    kind = getattr(resolve1(opening.get("S")), "name", "") if isinstance(opening, dict) else ""
    acts = kind in ("JavaScript", "Launch", "SubmitForm", "ImportData")
    if acts or "JavaScript" in names or "AA" in document.catalog:
        made.append(("active_content", "the PDF holds a script or starts a program; it was not run", False))
    if "EmbeddedFiles" in names or "AF" in document.catalog:
        made.append(("embedded_document", "the PDF encloses another file; it was not read", False))
    return tuple(made)
