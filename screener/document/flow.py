"""Lays paragraphs and tables of a format without pages on an imaginary A4 page.

The readers of DOCX, ODT, RTF, HTML and plain text build blocks; `lay_out` makes a `Document` of them in which indent,
size, weight and the gap above a line mean what they mean on the pages of a PDF.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from screener.document.blocks import Aside, Block, Cell, Paragraph, Table, unseen
from screener.document.flow_lines import folded, typed_markers, visible_lines, with_marker
from screener.document.flow_rows import MAX_DEPTH, arranged
from screener.document.model import Box, Document, Finding, Line, Page, Span
from screener.document.unicode_text import TextCleaner
from screener.errors import UnreadableDocument

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 595.28, 841.89, 56.69
MAX_CHARACTERS = 250_000
ENOUGH = MAX_CHARACTERS * 2  # readers may stop after that much text, hidden text included
MAX_LINES = 20_000
ODD_LINE = 32_000  # characters of a line that a spreadsheet's cell would cut off

_LEADING = 1.2
_CHARACTER = 0.5  # mean width of a character as a share of its size


@dataclass(slots=True)
class _Draft:
    """A line before it has its place in the text."""

    text: str
    spans: list[Span]
    box: Box
    block: int
    column: int
    path: str | None


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where blocks are being set: left and right edge, and the column number of their lines."""

    left: float
    right: float
    column: int = 0

    def part(self, left: float, right: float, column: int) -> _Frame:
        """A part of the frame, its edges given as shares."""
        room = self.right - self.left
        return _Frame(self.left + room * left, self.left + room * right, column)


@dataclass(slots=True)
class _Sheet:
    """The page as it fills."""

    cleaner: TextCleaner
    y: float = MARGIN
    gap: float = 0.0
    block: int = 0
    characters: int = 0
    full: bool = False
    deep: bool = False
    longest: int = 0
    lines: list[_Draft] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)


def lay_out(
    blocks: Sequence[Block],
    *,
    source: str = "",
    media_type: str = "",
    findings: Sequence[Finding] = (),
    links: Sequence[str] = (),
    hidden: Sequence[str] = (),
    cleaner: TextCleaner | None = None,
) -> Document:
    """Sets the blocks below each other and gives the Document; refuses one without any visible text."""
    sheet = _Sheet(cleaner or TextCleaner())
    _set_blocks(sheet, blocks, _Frame(MARGIN, PAGE_WIDTH - MARGIN), 0)
    sheet.hidden.extend(hidden)
    if not sheet.lines:
        raise UnreadableDocument("no_text", "The document has no visible text")
    height = max(PAGE_HEIGHT, max(draft.box.y1 for draft in sheet.lines) + MARGIN)
    every = [*findings, *_hidden_findings(sheet), *sheet.cleaner.findings(), *_limit_findings(sheet)]
    return Document(
        pages=(Page(1, PAGE_WIDTH, height),),
        lines=_numbered(sheet.lines),
        findings=tuple(dict.fromkeys(every)),
        source=source,
        media_type=media_type,
        links=tuple(dict.fromkeys(links)),
    )


def _numbered(drafts: list[_Draft]) -> tuple[Line, ...]:
    marked = typed_markers([(draft.text, draft.spans) for draft in drafts])
    lines, offset = [], 0
    for i, draft in enumerate(drafts):
        text, spans = marked.get(i, (draft.text, draft.spans))
        line = Line(1, i + 1, draft.box, offset, text, tuple(spans), (), draft.column, draft.block, draft.path)
        lines.append(line)
        offset += len(text) + 1
    return tuple(lines)


def _hidden_findings(sheet: _Sheet) -> list[Finding]:
    quotes = [" ".join(text[:2000].split()) for text in sheet.hidden]
    quotes = list(dict.fromkeys(quote for quote in quotes if any(c.isalnum() for c in quote)))
    if not quotes:
        return []
    shown = " / ".join(quotes)
    return [Finding("hidden_text", f"Text that a person cannot see was left out: {shown[:400]}")]


def _limit_findings(sheet: _Sheet) -> list[Finding]:
    found = []
    if sheet.full:
        found.append(CUT_SHORT)
    if sheet.longest > ODD_LINE:
        found.append(Finding("text_limit", f"A line of {sheet.longest} characters was folded"))
    if sheet.deep:
        found.append(TOO_DEEP)
    return found


CUT_SHORT = Finding("text_limit", "The document is far longer than a resume; only its beginning was read", partial=True)
TOO_DEEP = Finding("damaged", "Something nested too deeply to be read was left out", partial=True)


def _set_blocks(sheet: _Sheet, blocks: Sequence[Block], frame: _Frame, depth: int) -> None:
    if depth > MAX_DEPTH:
        sheet.deep = True
        return
    for block in blocks:
        if sheet.full:
            return
        if isinstance(block, Table):
            for row in block.rows:
                _set_row(sheet, row, frame, depth)
        elif isinstance(block, Aside):
            _set_blocks(sheet, block.blocks, replace(frame, column=1), depth + 1)
        else:
            _set_paragraph(sheet, block, frame)


def _set_row(sheet: _Sheet, row: Sequence[Cell], frame: _Frame, depth: int) -> None:
    arrangement = arranged(row)
    top, bottom = sheet.y + sheet.gap, sheet.y
    for part in arrangement.parts:
        if arrangement.abreast:
            sheet.y, sheet.gap = top, 0.0
        column = frame.column or int(part.side)
        _set_blocks(sheet, part.blocks, frame.part(part.left, part.right, column), depth + 1)
        bottom = max(bottom, sheet.y)
    sheet.y = bottom


def _set_paragraph(sheet: _Sheet, par: Paragraph, frame: _Frame) -> None:
    lines = visible_lines(par.runs, sheet.cleaner, sheet.hidden)
    sheet.block += not par.joined
    sheet.gap = max(sheet.gap, par.before)
    height = _height(par)
    marker = par.marker
    for text, spans in lines:
        if not text:
            sheet.gap += height
            continue
        if marker:
            text, spans = with_marker(text, spans, marker)
            marker = ""
        _place(sheet, par, frame, text, spans)
    sheet.gap = max(sheet.gap, par.after) if any(text for text, _ in lines) else sheet.gap


def _height(par: Paragraph) -> float:
    """The height of an empty line of the paragraph; one that is hidden takes no room."""
    if not par.runs:
        return 11.0 * _LEADING
    return 0.0 if unseen(par.runs[0].style) else par.runs[0].style.size * _LEADING


def _place(sheet: _Sheet, par: Paragraph, frame: _Frame, text: str, spans: list[Span]) -> None:
    sheet.longest = max(sheet.longest, len(text))
    for piece, part in folded(text, spans):
        if sheet.characters + len(piece) > MAX_CHARACTERS or len(sheet.lines) >= MAX_LINES:
            sheet.full = True
            return
        sheet.characters += len(piece) + 1
        box = _box(sheet, par, frame, part)
        sheet.lines.append(_Draft(piece, part, box, sheet.block, frame.column, par.path))
        sheet.y, sheet.gap = box.y1, 0.0


def _box(sheet: _Sheet, par: Paragraph, frame: _Frame, spans: list[Span]) -> Box:
    """Where the line stands, its width and the lines that it would wrap to estimated from its size."""
    size = max((span.size for span in spans), default=11.0)
    left = max(frame.left + par.indent, 5.0)
    room = max(frame.right - left, 40.0)
    natural = sum((span.end - span.start) * span.size for span in spans) * _CHARACTER
    width = min(natural, room)
    x0 = left + {"center": (room - width) / 2, "right": room - width}.get(par.align, 0.0)
    y0 = sheet.y + sheet.gap
    return Box(x0, y0, x0 + width, y0 + (int(natural // room) + 1) * size * _LEADING)
