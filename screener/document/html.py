"""Reads HTML as a browser shows it: what style sheets hide is out, rows of boxes become rows of text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import islice

from lxml import etree
from lxml import html as lxml_html

from screener.document.blocks import Block, Cell, Paragraph, Run, Style, Table, contrast
from screener.document.encoding import decode, refuse_empty
from screener.document.field_codes import keep_link
from screener.document.flow import CUT_SHORT, TOO_DEEP, lay_out
from screener.document.html_style import NEVER_SHOWN, Looks, Sheet
from screener.document.list_marks import list_mark
from screener.document.model import Document, Finding
from screener.document.unicode_text import TextCleaner
from screener.errors import UnreadableDocument

MAX_BYTES = 30_000_000
MAX_FRAGMENT = 500_000
MAX_ELEMENTS = 150_000
_DEPTH = 120
_CHARSET = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,30})", re.IGNORECASE)
_PRINT = re.compile(r"(?:^|[\s_-])(?:no)?print(?=$|[\s_:A-Z-])")  # in the name of a class
_BROKEN_RANGE = re.compile(r"[^\n]{0,24}\d{4}[ \xa0]{0,9}\n[ \xa0]{0,9}[-–—][ \xa0]{0,9}[\n\t ]?[^\n]{2,24}")
_SPACE = re.compile(r"[ \t\r\n\f]{1,10000}")
_FLOAT = 70  # a longer floating text is a column, not a date beside a title
_PLAIN_ITEM = 40  # an unmarked list item shorter than this is a word of a list
_GROUPS = ("table-row-group", "table-header-group", "table-footer-group")
_STRUCTURE = {"h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "header", "table"}
_ACTIVE = {"script": "scripts", "iframe": "frames", "object": "embedded objects", "embed": "embedded objects"}


def read_html(data: bytes, *, source: str = "") -> Document:
    """Reads a web page."""
    refuse_empty(data)
    text, findings = _decoded(data[:MAX_BYTES])
    if len(data) > MAX_BYTES:
        findings = (*findings, CUT_SHORT)
    root = _tree(text)
    sheet = Sheet([style.text or "" for style in root.iter("style")])
    page = _Page(sheet)
    page.look_for_active(root)
    body = root.find("body")
    blocks = page.blocks_of(root if body is None else body, Looks(), 0)
    if page.too_deep or _deep(text):
        page.findings.append(TOO_DEEP)
    return lay_out(
        blocks,
        source=source,
        media_type="text/html",
        findings=[*findings, *page.findings],
        links=page.links,
        hidden=page.hidden,
        cleaner=TextCleaner(),
    )


def fragment_blocks(fragment: str) -> list[Block]:
    """The blocks of a piece of HTML that another format carries as a value; plain text gives its lines."""
    if "<" not in fragment and "&" not in fragment:
        return [Paragraph((Run(line),)) for line in fragment.split("\n") if line.strip()]
    root = _tree(f"<body>{fragment[:MAX_FRAGMENT]}</body>")
    body = root.find("body")
    return _Page(Sheet([])).blocks_of(root if body is None else body, Looks(size=11.0), 0)


def _decoded(data: bytes) -> tuple[str, tuple[Finding, ...]]:
    """UTF-8 if it is that, else what the page declares, else whatever it looks like."""
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        declared = _CHARSET.search(data[:4000])
    name = declared[1].decode("ascii").lower() if declared else ""
    if name and name not in ("utf-7", "utf-8", "utf-16"):
        try:
            return data.decode("cp1252" if name in ("iso-8859-1", "latin-1", "us-ascii") else name), ()
        except (LookupError, UnicodeError, ValueError):
            pass
    return decode(data)


def _tree(text: str) -> etree._Element:
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    content = text.replace("\0", "").encode("utf-8", "ignore")
    try:
        root = lxml_html.document_fromstring(content, parser=parser, ensure_head_body=False)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocument("no_text", "The page has no readable content") from error
    return root


def _deep(text: str) -> bool:
    """Whether more boxes are open somewhere than the parser follows."""
    opened = 0
    for found in re.finditer(r"<(/?)div\b", text):
        opened += -1 if found[1] else 1
        if opened > 240:
            return True
    return False


@dataclass(slots=True)
class _Place:
    """Where text is being set: the paragraphs so far and the line that is still open."""

    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    beside: list[Run] = field(default_factory=list)  # floats right of the line to come
    indent: float = 0.0
    before: float = 0.0
    align: str = "left"
    marker: str = ""

    def add(self, text: str | None, looks: Looks) -> None:
        """Adds text to the open line."""
        if not text:
            return
        shown = text if looks.preserve else _SPACE.sub(_collapsed, text)
        if shown == " " and (not self.runs or self.runs[-1].text.endswith((" ", "\n"))):
            return
        if self.runs and self.runs[-1].text.endswith(" ") and not looks.preserve:
            shown = shown.lstrip(" ")
        self.runs.append(Run(shown.upper() if looks.upper else shown, _style(looks)))

    def close(self) -> None:
        """Ends the open line and makes a paragraph of it."""
        if not any(run.text.strip() for run in self.runs):
            self.runs.clear()
            return
        runs = _whole_range(self.runs)
        runs = [*runs, Run("\t"), *self.beside] if self.beside else runs
        self.blocks.append(
            Paragraph(tuple(runs), self.indent, self.before, marker=self.marker, align=self.align)
        )
        self.runs, self.beside, self.before, self.marker = [], [], 0.0, ""

    def end(self) -> None:
        """Ends the place: a float that found no line gets its own."""
        self.close()
        if self.beside:
            self.runs, self.beside = self.beside, []
            self.close()


class _Page:
    """Walks one page and remembers what stands outside the text."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._left = MAX_ELEMENTS
        self.too_deep = False
        self.findings: list[Finding] = []
        self.links: list[str] = []
        self.hidden: list[str] = []

    def look_for_active(self, root: etree._Element) -> None:
        """Names what would run or be fetched if the page were opened."""
        kinds = {kind for tag, kind in _ACTIVE.items() if next(root.iter(tag), None) is not None}
        if any((m.get("http-equiv") or "").lower() == "refresh" for m in root.iter("meta")):
            kinds.add("a redirection")
        if kinds:
            said = ", ".join(sorted(kinds))
            self.findings.append(Finding("active_content", f"The page carries {said}; nothing of it was run"))

    def blocks_of(self, element: etree._Element, above: Looks, depth: int) -> list[Block]:
        """The blocks of an element that stands for itself: the body, a cell, a box of a row."""
        place = _Place(align=above.align)
        looks = self._sheet.looks(element, above)
        self._inside(element, replace(looks, indent=0.0), place, depth)
        place.end()
        return place.blocks

    def _inside(self, element: etree._Element, looks: Looks, place: _Place, depth: int) -> None:
        if depth > _DEPTH:
            self.too_deep = True
            return
        place.add(self._sheet.words(element, "before") + (element.text or ""), looks)
        for child in element:
            if self._left > 0:
                self._left -= 1
                self._element(child, looks, place, depth)
            place.add(child.tail, looks)
        place.add(self._sheet.words(element, "after"), looks)

    def _element(self, child: etree._Element, above: Looks, place: _Place, depth: int) -> None:
        looks = self._sheet.looks(child, above)
        tag = child.tag.lower()
        if looks.hidden:
            self._hide(child, tag)
        elif _is_for_paper(child):
            place.close()
        elif tag == "br":
            place.runs.append(Run("\n", _style(above)))
        elif tag == "a" and _is_permalink(child):
            return
        elif tag == "a":
            keep_link(self.links, child.get("href") or "")
            self._inline_or_block(child, looks, place, depth)
        elif looks.floats == "right" and len(_words(child)) <= _FLOAT and not _is_section(child):
            self._beside(child, above, place, depth)
        elif looks.display in ("table", "inline-table") and (rows := self._rows(child, looks)):
            self._put(place, Table(tuple(self._table_row(row, above_row, depth) for row, above_row in rows)))
        elif _is_row(looks) and len(_boxes(child)) > 1:
            self._put(place, self._row(child, looks, depth))
        else:
            self._inline_or_block(child, looks, place, depth)

    def _inline_or_block(self, child: etree._Element, looks: Looks, place: _Place, depth: int) -> None:
        if looks.display.startswith("inline") and not (looks.display != "inline" and _has_blocks(child)):
            room = Run(" ", _style(looks))
            place.runs += [room] if looks.apart and place.runs else []
            self._inside(child, looks, place, depth + 1)
            place.runs += [room] if looks.apart else []
            return
        place.close()
        outer = (place.indent, place.align, place.marker)
        place.indent += looks.indent
        place.align = looks.align
        place.before = max(place.before, looks.space)
        if child.tag == "li":
            place.marker = _marker(child, looks) if _is_item(child, looks) else ""
        self._inside(child, replace(looks, indent=0.0, space=0.0), place, depth + 1)
        place.close()
        place.indent, place.align, place.marker = outer

    def _beside(self, child: etree._Element, above: Looks, place: _Place, depth: int) -> None:
        blocks = self.blocks_of(child, above, depth + 1)
        for block in blocks:
            if isinstance(block, Paragraph):
                place.beside += [Run(run.text.replace("\n", " "), run.style) for run in block.runs]

    def _put(self, place: _Place, table: Table) -> None:
        place.close()
        place.blocks.append(table)

    def _row(self, element: etree._Element, looks: Looks, depth: int) -> Table:
        """The boxes of a flex container or a grid, as cells."""
        cells = [Cell(tuple(self._box(box, looks, depth)), self._width(box, looks)) for box in _boxes(element)]
        wide = looks.columns if "grid" in looks.display else len(cells)
        return Table(tuple(tuple(cells[i : i + wide]) for i in range(0, len(cells), max(wide, 1))))

    def _width(self, box: etree._Element, looks: Looks) -> float:
        return self._sheet.looks(box, looks).width

    def _box(self, box: etree._Element, looks: Looks, depth: int) -> list[Block]:
        place = _Place()
        self._element(box, replace(looks, display="block", indent=0.0, space=0.0), place, depth + 1)
        place.end()
        return place.blocks

    def _rows(self, table: etree._Element, looks: Looks) -> list[tuple[list[etree._Element], Looks]]:
        """The rows of a table, as cells and what they inherit; none where nothing in it is set as a row or a cell."""
        rows: list[tuple[list[etree._Element], Looks]] = []
        hidden: list[etree._Element] = []
        parts, loose = 0, False  # cells without a row stand in one row
        for child in table:
            if not isinstance(child.tag, str) or child.tag in NEVER_SHOWN:
                continue
            own = self._sheet.looks(child, looks)
            is_cell = own.display == "table-cell" and not own.hidden
            if own.hidden:
                hidden.append(child)
            elif own.display in _GROUPS:
                rows += self._rows(child, own)
            elif own.display == "table-row":
                rows.append(([c for c in child if isinstance(c.tag, str) and c.tag not in NEVER_SHOWN], own))
            elif is_cell and loose:
                rows[-1][0].append(child)
            elif is_cell or _words(child):  # an empty cell, such as a picture's, holds its place
                rows.append(([child], looks))
            parts += is_cell or own.display in (*_GROUPS, "table-row")
            loose = is_cell
        if not parts and table.tag != "table":
            return []
        for child in hidden:
            self._hide(child, child.tag)
        return rows

    def _table_row(self, cells: list[etree._Element], looks: Looks, depth: int) -> tuple[Cell, ...]:
        return tuple(self._cell(cell, looks, depth) for cell in cells)

    def _cell(self, cell: etree._Element, looks: Looks, depth: int) -> Cell:
        own = self._sheet.looks(cell, looks)
        if own.hidden:
            self._hide(cell, "td")
            return Cell(())
        return Cell(tuple(self.blocks_of(cell, looks, depth + 1)), own.width)

    def _hide(self, element: etree._Element, tag: str) -> None:
        if tag not in NEVER_SHOWN and len(self.hidden) < 200:
            self.hidden.append(_words(element)[:2000])


def _collapsed(space: re.Match[str]) -> str:
    """One space; a TAB within a line was one in the document that the page was exported from."""
    return "\t" if "\t" in space[0] and "\n" not in space[0] else " "


def _whole_range(runs: list[Run]) -> list[Run]:
    """The runs of a line; those of a period whose dash stands on a line of its own, in one line."""
    text = "".join(run.text for run in runs)
    if "\n" not in text or not _BROKEN_RANGE.fullmatch(text):
        return runs
    return [Run(" ".join(text.split()), runs[0].style)]


def _style(looks: Looks) -> Style:
    ground = looks.ground
    if looks.pictured and contrast(looks.colour, ground) < 1.5:
        ground = 0 if looks.colour > 0x808080 else 0xFFFFFF  # light words over a picture can be read
    return Style(looks.size, looks.bold, looks.italic, looks.colour, ground, looks.invisible)


def _is_section(element: etree._Element) -> bool:
    """Whether an element holds a heading and more: a part of the page, however short."""
    heading = next(element.iterdescendants("h1", "h2", "h3"), None)
    return heading is not None and len(_words(heading)) < len(_words(element))


def _is_permalink(link: etree._Element) -> bool:
    """Whether a link is but a sign that leads to its own place on the page."""
    return (link.get("href") or "").startswith("#") and _words(link) in ("#", "¶", "§")


def _is_for_paper(element: etree._Element) -> bool:
    """Whether a box says once more, for paper, what the one before it says on a screen, or the other way round."""
    before = element.getprevious()
    if before is None or not any(_PRINT.search(box.get("class") or "") for box in (element, before)):
        return False
    return bool(words := _words(element)) and words == _words(before)


def _is_row(looks: Looks) -> bool:
    grid = "grid" in looks.display and 2 <= looks.columns <= 4
    return grid or looks.display in ("flex", "inline-flex", "table-row")


def _boxes(element: etree._Element) -> list[etree._Element]:
    return [c for c in element if isinstance(c.tag, str) and c.tag not in NEVER_SHOWN and _words(c).strip()]


def _words(element: etree._Element) -> str:
    """The text within, styles and scripts left out."""
    parts: list[str] = []
    length = 0
    for piece in islice(element.iter(), 4000):
        shown = piece.tag not in ("script", "style") and isinstance(piece.tag, str)
        parts += [piece.text or "" if shown else "", piece.tail or "" if piece is not element else ""]
        length += len(parts[-1]) + len(parts[-2])
        if length > 4000:
            break
    return _SPACE.sub(" ", "".join(parts)).strip()


def _has_blocks(element: etree._Element) -> bool:
    return next(element.iter("div", "p", "li", "h1", "h2", "h3", "h4", "h5", "h6"), None) is not None


def _is_item(element: etree._Element, looks: Looks) -> bool:
    """Whether a list item is a point of a list rather than a whole entry or a word of a row."""
    if looks.unmarked and len(_words(element)) < _PLAIN_ITEM:
        return False
    return next((c for c in element.iter(*_STRUCTURE)), None) is None


def _marker(item: etree._Element, looks: Looks) -> str:
    """The bullet or the numeral of a list item."""
    above = item.getparent()
    if above is None or above.tag != "ol" or looks.unmarked:
        return "•"
    first = above.get("start") or "1"
    before = sum(1 for _ in item.itersiblings("li", preceding=True))
    start = int(first) if first.isdigit() and len(first) < 6 else 1
    return list_mark(start + before, above.get("type") or "1")
