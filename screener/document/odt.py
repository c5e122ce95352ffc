"""Reads OpenDocument text: the body in order, lists, tables and frames, what styles hide left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from screener.document.blocks import Aside, Block, Cell, Paragraph, Run, Style, Table
from screener.document.field_codes import keep_link
from screener.document.flow import CUT_SHORT, ENOUGH, TOO_DEEP, lay_out
from screener.document.list_marks import list_mark
from screener.document.model import Document, Finding
from screener.document.odt_styles import OdtLook, OdtStyles, attribute, length, local, over, style_of
from screener.document.office_zip import CUT_OFF, OfficeZip
from screener.document.running import words, worth_keeping
from screener.errors import UnreadableDocument

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_DEPTH = 40
_SIDE = 215.0
_MAX_REPEAT = 200
_OUT = {
    "tracked-changes", "annotation", "annotation-end", "sequence-decls", "variable-decls", "user-field-decls", "forms",
    "bookmark", "bookmark-start", "bookmark-end", "page-number", "page-count", "soft-page-break", "script", "ruby-text",
    "title", "desc", "event-listeners", "note-citation", "dde-connection", "object", "object-ole", "image",
    "binary-data", "index-title-template",
}  # fmt: skip
_HIDING = {"hidden-text", "hidden-paragraph"}


def read_odt(data: bytes, *, source: str = "") -> Document:
    """Reads an OpenDocument text."""
    package = OfficeZip(data)
    _refuse_encrypted(package)
    content = package.xml("content.xml")
    if content is None:
        raise UnreadableDocument("damaged", "The OpenDocument file has no text part")
    body = next(iter(content.iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text")), None)
    if body is None:
        raise UnreadableDocument("unsupported_type", "The OpenDocument file is not a text")
    styles = package.xml("styles.xml")
    reader = _Reader(OdtStyles(styles, content))
    middle = reader.body(body)
    head, foot = (worth_keeping(reader.margin(styles, kind), middle) for kind in ("header", "footer"))
    if content.get(CUT_OFF):
        reader.findings.append(TOO_DEEP)
    if any(name.startswith("Basic/") and name.endswith(".xml") for name in package.names):
        reader.findings.append(Finding("active_content", "The document carries macros; they were not opened"))
    blocks = [*head, *middle, *foot]
    return lay_out(blocks, source=source, media_type=MEDIA_TYPE, findings=reader.findings, links=reader.links)


def _refuse_encrypted(package: OfficeZip) -> None:
    manifest = package.xml("META-INF/manifest.xml")
    if manifest is not None and next(iter(manifest.iter("{*}encryption-data")), None) is not None:
        raise UnreadableDocument("password_protected", "The document needs a password")


@dataclass(slots=True)
class _List:
    """A list that is being read: how many points it has had, and whether a point has just begun."""

    style: str | None
    level: int
    number: int = 0
    fresh: bool = False


class _Reader:
    """Walks one document."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self._asides: list[Block] = []
        self._read = 0
        self._notes: list[Block] = []
        self._white = styles.page_ground
        self.findings: list[Finding] = []
        self.links: list[str] = []

    def body(self, body: etree._Element) -> list[Block]:
        """The text, then its notes."""
        blocks = self._blocks(body, None, 0)
        return [*blocks, *self._notes]

    def margin(self, styles: etree._Element | None, kind: str) -> list[Block]:
        """Header or footer of the first page that has one with words in it."""
        if styles is None:
            return []
        for name in (f"{kind}-first", kind):
            for element in styles.iter(f"{{*}}{name}"):
                blocks = self._blocks(element, None, 0)
                if any(c.isalpha() for block in blocks for c in words(block)):
                    return blocks
        return []

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
            blocks += self._block(element, ground, depth)
        return blocks

    def _block(self, element: etree._Element, ground: int | None, depth: int) -> list[Block]:
        name = local(element)
        if name in ("p", "h"):
            return self._paragraph(element, ground, depth)
        if name == "list":
            return self._list(element, ground, depth, None)
        if name == "table":
            return [self._table(element, ground, depth)]
        if name == "section" and attribute(element, "display") == "none":
            return [Paragraph((Run(_all_text(element), Style(hidden=True)),))]
        if name in ("frame", "custom-shape", "g", "rect", "text-box"):
            outer, self._asides = self._asides, []
            self._box(element, ground, depth + 1)
            found, self._asides = self._asides, outer
            return found
        return [] if name in _OUT else self._blocks(element, ground, depth + 1)

    def _paragraph(
        self, element: etree._Element, ground: int | None, depth: int, marker: str = "", left: float | None = None
    ) -> list[Block]:
        look = self._styles.look("paragraph", attribute(element, "style-name"))
        outer, self._asides = self._asides, []
        base = look if look.ground is not None or ground is None else over(look, OdtLook(ground=ground))
        runs = tuple(self._runs(element, base, depth))
        asides, self._asides = self._asides, outer
        self._read += sum(len(run.text) for run in runs)
        indent = (look.left or 0.0) + (look.first or 0.0) if left is None else left
        par = Paragraph(
            runs, indent, look.before or 0.0, look.after or 0.0, marker=marker, align=look.align or "left"
        )
        return [par, *asides]

    def _list(self, element: etree._Element, ground: int | None, depth: int, outer: _List | None) -> list[Block]:
        blocks: list[Block] = []
        if depth > _DEPTH:
            return blocks
        level = outer.level + 1 if outer else 1
        inside = _List(attribute(element, "style-name") or (outer.style if outer else None), level)
        for item in element:
            inside.fresh = local(item) == "list-item"
            for inner in item:
                if local(inner) == "list":
                    blocks += self._list(inner, ground, depth + 1, inside)
                elif local(inner) in ("p", "h"):
                    blocks += self._item(inner, ground, depth, inside)
                else:
                    blocks += self._block(inner, ground, depth + 1)
        return blocks

    def _item(self, element: etree._Element, ground: int | None, depth: int, inside: _List) -> list[Block]:
        """A paragraph of a list; outlines number headings by lists, which are no points."""
        own = self._styles.look("paragraph", attribute(element, "style-name")).list_style
        level = self._styles.list_level(inside.style or own, inside.level)
        marker = ""
        if inside.fresh and level.kind != "none" and local(element) == "p":
            inside.number += 1
            marker = list_mark(level.start - 1 + inside.number, level.kind, level.after)
            inside.fresh = False
        return self._paragraph(element, ground, depth, marker, level.left)

    def _table(self, table: etree._Element, ground: int | None, depth: int) -> Table:
        fill = self._styles.look("table", attribute(table, "style-name")).fill
        ground = ground if fill is None else fill
        widths = [
            self._styles.look("table-column", attribute(column, "style-name")).width or 0.0
            for column in _descend(table, "table-column")
            for _ in range(_repeated(column, "number-columns-repeated"))
        ]
        rows = [self._row(row, widths, ground, depth) for row in _descend(table, "table-row")]
        return Table(tuple(rows))

    def _row(self, row: etree._Element, widths: list[float], ground: int | None, depth: int) -> tuple[Cell, ...]:
        cells: list[Cell] = []
        fill = self._styles.look("table-row", attribute(row, "style-name")).fill
        for element in row:
            if local(element) == "covered-table-cell":
                continue
            at = len(cells)
            wide = _repeated(element, "number-columns-spanned")
            own = self._styles.look("table-cell", attribute(element, "style-name")).fill
            back = own if own is not None else fill if fill is not None else ground
            cells.append(Cell(tuple(self._blocks(element, back, depth + 1)), sum(widths[at : at + wide])))
        return tuple(cells)

    # Runs

    def _runs(self, parent: etree._Element, look: OdtLook, depth: int) -> Iterator[Run]:
        style = style_of(look, self._white)
        yield from _text_run(parent.text, style)
        for element in parent:
            if depth <= _DEPTH and isinstance(element.tag, str):
                yield from self._inline(element, look, style, depth)
            yield from _text_run(element.tail, style)

    def _inline(self, element: etree._Element, look: OdtLook, style: Style, depth: int) -> Iterator[Run]:
        name = local(element)
        if name == "tab":
            yield Run("\t", style)
        elif name == "line-break":
            yield Run("\n", style)
        elif name == "s":
            yield Run(" " * _repeated(element, "c"), style)
        elif name in ("span", "a"):
            keep_link(self.links, (attribute(element, "href") or "") if name == "a" else "")
            upper = self._styles.look("text", attribute(element, "style-name"))
            yield from self._runs(element, over(look, upper), depth + 1)
        elif name in _HIDING:
            yield Run(attribute(element, "string-value") or _all_text(element), Style(hidden=True))
        elif name == "note":
            self._note(element, depth)
        elif name in ("frame", "custom-shape", "g", "rect"):
            self._box(element, look.ground, depth + 1)
        elif name not in _OUT:
            yield from self._runs(element, look, depth + 1)

    def _note(self, element: etree._Element, depth: int) -> None:
        for part in element:
            if local(part) == "note-body":
                self._notes += self._blocks(part, None, depth + 1)

    def _box(self, element: etree._Element, ground: int | None, depth: int) -> None:
        """The text of a frame or a shape; narrow ones stand beside the flow."""
        if depth > _DEPTH:
            return
        fill = self._styles.look("graphic", attribute(element, "style-name")).fill
        ground = ground if fill is None else fill
        width = length(attribute(element, "width"))
        inner = [e for e in element if local(e) == "text-box"] or [element]
        for part in inner:
            blocks = tuple(self._blocks(part, ground, depth + 1))
            self._asides += [Aside(blocks)] if 0 < width < _SIDE and blocks else blocks


def _text_run(text: str | None, style: Style) -> Iterator[Run]:
    """White space of the file counts as one space, as ODF has it."""
    if text:
        words = " ".join(text.split())
        lead = " " if text[0].isspace() else ""
        trail = " " if text[-1].isspace() and words else ""
        yield Run(f"{lead}{words}{trail}", style)


def _all_text(element: etree._Element) -> str:
    return "".join(str(piece) for piece in element.itertext())[:2000]


def _repeated(element: etree._Element, name: str) -> int:
    value = attribute(element, name) or "1"
    return min(int(value), _MAX_REPEAT) if value.isdigit() and len(value) < 8 else 1


def _descend(table: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows or columns of a table, those in header and group elements included, those of inner tables not."""
    for element in table:
        if local(element) == name:
            yield element
        elif local(element) in ("table-rows", "table-header-rows", "table-row-group", "table-columns",
                                "table-header-columns", "table-column-group"):  # fmt: skip
            yield from (inner for inner in element if local(inner) == name)
