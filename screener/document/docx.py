"""Reads DOCX, Transitional and Strict: the body in order, as Word shows it with all changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from screener.document.blocks import AUTOMATIC, Aside, Block, Cell, Paragraph, Run, Style, Table, contrast
from screener.document.docx_package import main_part, package_findings, relationships
from screener.document.docx_shapes import choice, dark_area, paper_colour, text_boxes
from screener.document.docx_styles import (
    Numbering,
    ParLook,
    RunLook,
    Styles,
    attribute,
    child,
    fill_colour,
    local,
    over,
    par_look,
    run_look,
)
from screener.document.field_codes import field_finding, field_link, is_counter, keep_link
from screener.document.flow import CUT_SHORT, ENOUGH, TOO_DEEP, lay_out
from screener.document.model import Document, Finding
from screener.document.office_zip import CUT_OFF, OfficeZip
from screener.document.running import worth_keeping
from screener.errors import UnreadableDocument

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PASS_THROUGH = {"ins", "moveTo", "customXml", "smartTag", "sdtContent", "dir", "bdo", "rubyBase", "ruby"}
_DEPTH = 40
_EMBEDDED = Finding("embedded_document", "Another document stands inside this one and was not read", partial=True)
_SIDE = 215.0  # points; a narrower text box stands beside the flow


def read_docx(data: bytes, *, source: str = "") -> Document:
    """Reads a Word document."""
    package = OfficeZip(data)
    main = main_part(package)
    root = package.xml(main)
    if root is None:
        raise UnreadableDocument("damaged", "The Word document has no text part")
    if local(root) != "document":
        raise UnreadableDocument("unsupported_type", "The office file is not a Word document")
    reader = _Reader(package, main, root)
    blocks = reader.document(root)
    return lay_out(
        blocks,
        source=source,
        media_type=MEDIA_TYPE,
        findings=[*reader.findings, *package_findings(package)],
        links=reader.links,
    )


class _Reader:
    """Walks one document; remembers links, findings and the field that it is in."""

    def __init__(self, package: OfficeZip, main: str, root: etree._Element) -> None:
        self._package = package
        self._relations = relationships(package, main)
        self._styles = Styles(self._related("styles"))
        self._numbering = Numbering(self._related("numbering"))
        self._dark = dark_area(root)
        self._page = paper_colour(root)
        self._fields: list[list[str]] = []  # instruction so far, "=" once its result has begun
        self._asides: list[Block] = []
        self._read = 0
        self.findings: list[Finding] = []
        self.links: list[str] = []

    def document(self, root: etree._Element) -> list[Block]:
        """The whole document: head, body, notes, foot."""
        body = child(root, "body")
        if root.get(CUT_OFF):
            self.findings.append(TOO_DEEP)
        section = next(iter(root.iter("{*}sectPr")), None)
        middle = self._blocks(body, None, 0) if body is not None else []
        middle += [*self._notes("footnotes"), *self._notes("endnotes")]
        head, foot = (worth_keeping(self._margin(section, kind), middle) for kind in ("header", "footer"))
        return [*head, *middle, *foot]

    # Parts

    def _related(self, kind: str) -> etree._Element | None:
        for found, target, external in self._relations.values():
            if found == kind and not external:
                return self._package.xml(target)
        return None

    def _margin(self, section: etree._Element | None, kind: str) -> list[Block]:
        """Header or footer of the first page."""
        if section is None:
            return []
        first = child(section, "titlePg") is not None
        wanted = "first" if first else "default"
        for reference in section:
            if local(reference) == f"{kind}Reference" and attribute(reference, "type") == wanted:
                return self._part_blocks(attribute(reference, "id"))
        return []

    def _part_blocks(self, identity: str | None) -> list[Block]:
        _, target, external = self._relations.get(identity or "", ("", "", True))
        root = None if external else self._package.xml(target)
        if root is None:
            return []
        outer, self._relations = self._relations, relationships(self._package, target)
        blocks = self._blocks(root, None, 0)
        self._relations = outer
        return blocks

    def _notes(self, kind: str) -> list[Block]:
        root = self._related(kind)
        notes = [n for n in root if attribute(n, "type") in (None, "normal")] if root is not None else []
        return [block for note in notes for block in self._blocks(note, None, 0)]

    # Blocks

    def _blocks(self, parent: etree._Element, ground: int | None, depth: int) -> list[Block]:
        if depth > _DEPTH:
            self.findings.append(TOO_DEEP)
            return []
        blocks: list[Block] = []
        for element in parent:
            if self._read > ENOUGH:
                self.findings.append(CUT_SHORT)
                break
            name = local(element)
            if name == "p":
                blocks += self._paragraph(element, ground, depth)
            elif name == "tbl":
                blocks.append(self._table(element, ground, depth))
            elif name == "sdt":
                content = child(element, "sdtContent")
                blocks += self._blocks(content, ground, depth + 1) if content is not None else []
            elif name in _PASS_THROUGH:
                blocks += self._blocks(element, ground, depth + 1)
            elif name == "AlternateContent":
                blocks += self._blocks(choice(element), ground, depth + 1)
            elif name == "altChunk":
                self.findings.append(_EMBEDDED)
        return blocks

    def _table(self, table: etree._Element, ground: int | None, depth: int) -> Table:
        properties = child(table, "tblPr")
        own = fill_colour(child(properties, "shd"))
        styled = self._styles.fill(attribute(child(properties, "tblStyle"), "val"))
        ground = own if own is not None else ground
        columns = child(table, "tblGrid")
        widths = [attribute(column, "w") or "" for column in columns] if columns is not None else []
        grid = [float(width) for width in widths if width.isdigit() and len(width) < 8]
        rows = []
        for row in _descend(table, "tr"):
            if child(child(row, "trPr"), "del") is None:
                rows.append(self._row(row, grid, ground if ground is not None else styled, depth))
        return Table(tuple(rows))

    def _row(self, row: etree._Element, grid: list[float], ground: int | None, depth: int) -> tuple[Cell, ...]:
        cells, at = [], 0
        for element in _descend(row, "tc"):
            properties = child(element, "tcPr")
            span = attribute(child(properties, "gridSpan"), "val") or "1"
            wide = min(int(span), 60) if span.isdigit() else 1
            width = sum(grid[at : at + wide])
            at += wide
            merge = child(properties, "vMerge")
            if merge is not None and attribute(merge, "val") != "restart":
                cells.append(Cell((), width))
                continue
            fill = fill_colour(child(properties, "shd"))
            cells.append(Cell(tuple(self._blocks(element, ground if fill is None else fill, depth + 1)), width))
        return tuple(cells)

    def _paragraph(self, element: etree._Element, ground: int | None, depth: int) -> list[Block]:
        properties = child(element, "pPr")
        if properties is not None and child(child(properties, "rPr"), "del") is not None and len(element) == 1:
            return []
        run, par = self._styles.paragraph(attribute(child(properties, "pStyle"), "val"))
        par = over(par, par_look(properties))
        marker, level = self._numbering.mark(par.number, par.level or 0, counts=par.outline is None)
        par = over(over(par, level), par_look(properties)) if marker else par
        outer, self._asides = self._asides, []
        ground = par.ground if par.ground is not None else ground
        runs = tuple(self._runs(element, run, ground, depth))
        asides, self._asides = self._asides, outer
        return [_paragraph(runs, par, marker if par.outline is None else ""), *asides]

    # Runs

    def _runs(self, parent: etree._Element, base: RunLook, ground: int | None, depth: int) -> Iterator[Run]:
        if depth > _DEPTH:
            return
        for element in parent:
            name = local(element)
            if name == "r":
                yield from self._run(element, base, ground, depth)
            elif name == "hyperlink":
                keep_link(self.links, self._relations.get(attribute(element, "id") or "", ("", "", False))[1])
                yield from self._runs(element, base, ground, depth + 1)
            elif name == "fldSimple":
                instruction = attribute(element, "instr") or ""
                self._instruction(instruction)
                if not is_counter(instruction):
                    yield from self._runs(element, base, ground, depth + 1)
            elif name == "sdt" or name in _PASS_THROUGH:
                content = child(element, "sdtContent") if name == "sdt" else element
                yield from self._runs(content, base, ground, depth + 1) if content is not None else ()
            elif name == "AlternateContent":
                yield from self._runs(choice(element), base, ground, depth + 1)

    def _run(self, element: etree._Element, base: RunLook, ground: int | None, depth: int) -> Iterator[Run]:
        properties = child(element, "rPr")
        look = over(base, self._styles.character(attribute(child(properties, "rStyle"), "val")))
        look = over(look, run_look(properties))
        text = "".join(self._pieces(element, ground, depth))
        self._read += len(text)
        if text:
            yield Run(text, self._style(look, ground, text))

    def _pieces(self, element: etree._Element, ground: int | None, depth: int) -> Iterator[str]:
        for piece in element:
            name = local(piece)
            if name == "fldChar":
                self._field(attribute(piece, "fldCharType"))
            elif name == "instrText":
                if self._fields:
                    self._fields[-1].append(piece.text or "")
            elif name in ("drawing", "pict", "object", "AlternateContent"):
                self._boxes(piece, ground, depth + 1)
            elif self._shown():
                yield _PLAIN.get(name, "") or ((piece.text or "") if name == "t" else _sign(piece, name))

    def _style(self, look: RunLook, ground: int | None, text: str) -> Style:
        back = look.ground if look.ground is not None else ground if ground is not None else self._page
        colour = look.colour
        size = look.size or 11.0
        if colour is None or colour < 0:
            colour = AUTOMATIC
        elif contrast(colour, back) < 1.1 and self._dark > 0 and back == 0xFFFFFF:
            # light text over a dark shape; the shapes are counted as used up by it
            self._dark -= len(text) * size * size * 0.5
            back = 0x000000
        return Style(size, bool(look.bold), bool(look.italic), colour, back, bool(look.hidden))

    def _boxes(self, piece: etree._Element, ground: int | None, depth: int) -> None:
        """Text boxes in a drawing, each once."""
        if depth > _DEPTH:
            return
        for content, width, fill in text_boxes(piece):
            blocks = tuple(self._blocks(content, ground if fill is None else fill, depth + 1))
            self._asides += [Aside(blocks)] if 0 < width < _SIDE else blocks

    # Fields and links

    def _shown(self) -> bool:
        return all("=" in field[:1] and not is_counter("".join(field[1:])) for field in self._fields)

    def _field(self, kind: str | None) -> None:
        if kind == "begin" and len(self._fields) < _DEPTH:
            self._fields.append([])
        elif kind in ("separate", "end") and self._fields:
            if self._fields[-1][:1] != ["="]:
                self._instruction("".join(self._fields[-1]))
                self._fields[-1].insert(0, "=")
            if kind == "end":
                self._fields.pop()

    def _instruction(self, text: str) -> None:
        found = field_finding(text)
        if found:
            self.findings.append(found)
        keep_link(self.links, field_link(text))


_PLAIN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "lastRenderedPageBreak": ""}


def _sign(piece: etree._Element, name: str) -> str:
    """A sign of a symbol font, as the character in the private area that other programs write for it."""
    code = attribute(piece, "char") or ""
    return chr(int(code, 16)) if name == "sym" and re.fullmatch(r"[Ff]0[0-9A-Fa-f]{2}", code) else ""


def _paragraph(runs: tuple[Run, ...], look: ParLook, marker: str) -> Paragraph:
    tight = bool(look.contextual)
    return Paragraph(
        runs,
        indent=(look.left or 0.0) + (look.first or 0.0),
        before=0.0 if tight else look.before or 0.0,
        after=0.0 if tight else look.after or 0.0,
        marker=marker,
        align=look.align or "left",
    )


def _descend(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also those inside content controls and tracked insertions."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) in ("sdt", "sdtContent", "ins", "customXml"):
            for inner in element.iter(f"{{*}}{name}"):
                if not any(local(a) == "tc" for a in _between(inner, element)):
                    yield inner


def _between(inner: etree._Element, outer: etree._Element) -> Iterator[etree._Element]:
    parent = inner.getparent()
    while parent is not None and parent is not outer:
        yield parent
        parent = parent.getparent()
