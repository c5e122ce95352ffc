"""Lays paragraphs and tables of a format without pages on an imaginary A4 page.

The readers of DOCX, ODT, RTF, HTML and plain text build `Paragraph` and `Table` blocks; `lay_out` makes a `Document`
of them in which indent, size, weight and the gap above a line mean what they mean on the pages of a PDF.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from screener.document.model import Box, Document, Finding, Line, Page, Span
from screener.document.unicode_text import TextCleaner
from screener.errors import UnreadableDocument

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 595.28, 841.89, 56.69
MAX_CHARACTERS = 250_000
MAX_LINES = 20_000
FOLD_AT = 4_000  # a longer line is folded, so that nothing later scans an endless one
ODD_LINE = 32_000
MAX_DEPTH = 12  # tables within tables that are still laid out
BULLET = "• "
AUTOMATIC = -1  # a colour that the format chooses so that it shows

_LEADING = 1.2
_CHARACTER = 0.5  # mean width of a character as a share of its size
_NARROW = 0.4  # a cell with less than this share of its row is a side column
_SHORT_CELL = 120
_LABEL = 60
_WHITE = re.compile(r"[\s\u2800]{1,10000}")
_MARKER = re.compile(r"[•◦▪▫■□●○‣⁃∙·➢➤►▶▸✓✔❖◆◇★☆➔→»✦✧⚫⬤\uf0b7\uf0a7\uf0d8]\s{0,20}")
_SOFT_MARKER = re.compile(r"([-–—*+]|o)\s{1,20}(?=\S)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text looks; `ground` is the colour behind it, `hidden` says that the format hides it."""

    size: float = 11.0
    bold: bool = False
    italic: bool = False
    colour: int = 0
    ground: int = 0xFFFFFF
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style; a newline in it is a line break, a TAB a jump to the next stop."""

    text: str
    style: Style = Style()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs that stand together, with their indent and the space around them in points."""

    runs: tuple[Run, ...]
    indent: float = 0.0
    before: float = 0.0
    after: float = 0.0
    bullet: bool = False
    align: str = "left"
    joined: bool = False  # continues the block of the paragraph before it
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell; `width` is its share of the row, 0 when unknown."""

    blocks: tuple[Block, ...]
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, in reading order."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """Blocks that stand beside the main flow: a narrow text box, a sidebar."""

    blocks: tuple[Block, ...]


Block = Paragraph | Table | Aside


@dataclass(slots=True)
class _Draft:
    """A line before it has its place in the text."""

    text: str
    spans: list[Span]
    x0: float
    y0: float
    x1: float
    y1: float
    block: int
    column: int
    path: str | None


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where blocks are being set: left and right edge, and the column number of their lines."""

    left: float
    right: float
    column: int = 0


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
    long: int = 0
    lines: list[_Draft] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)


def unseen(style: Style) -> bool:
    """Whether a person cannot see text of this style: hidden, tiny, or of the colour of its background."""
    if style.hidden or style.size < 3:
        return True
    return style.colour != AUTOMATIC and contrast(style.colour, style.ground) < 1.1


def contrast(colour: int, ground: int) -> float:
    """The WCAG contrast ratio of two colours, 1 (same) to 21 (black on white)."""
    light, dark = sorted((_luminance(colour), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def paragraph(text: str, *, size: float = 11.0, bold: bool = False, path: str | None = None) -> Paragraph:
    """A plain paragraph in one style."""
    return Paragraph((Run(text, Style(size=size, bold=bold)),), path=path)


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
    _mark_bullets(sheet.lines)
    page = Page(1, PAGE_WIDTH, max(PAGE_HEIGHT, max(d.y1 for d in sheet.lines) + MARGIN))
    every = [*findings, *_hidden_findings(sheet), *sheet.cleaner.findings(), *_limit_findings(sheet)]
    return Document(
        pages=(page,),
        lines=_numbered(sheet.lines),
        findings=tuple(dict.fromkeys(every)),
        source=source,
        media_type=media_type,
        links=tuple(dict.fromkeys(links)),
    )


def _luminance(colour: int) -> float:
    parts = [((colour >> shift) & 0xFF) / 255 for shift in (16, 8, 0)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _hidden_findings(sheet: _Sheet) -> list[Finding]:
    quotes = [" ".join(text.split()) for text in sheet.hidden]
    quotes = list(dict.fromkeys(q for q in quotes if any(c.isalnum() for c in q)))
    if not quotes:
        return []
    shown = " / ".join(quotes)
    return [Finding("hidden_text", f"Text that a person cannot see was left out: {shown[:400]}")]


def _limit_findings(sheet: _Sheet) -> list[Finding]:
    found = []
    if sheet.full:
        found.append(Finding("text_limit", f"Only the first {sheet.characters} characters were read", partial=True))
    if sheet.long > ODD_LINE:
        found.append(Finding("text_limit", f"A line of {sheet.long} characters was folded"))
    if sheet.deep:
        found.append(Finding("damaged", "Something nested too deeply to be read was left out", partial=True))
    return found


def _numbered(drafts: list[_Draft]) -> tuple[Line, ...]:
    lines, offset = [], 0
    for number, d in enumerate(drafts, 1):
        box = Box(d.x0, d.y0, d.x1, d.y1)
        lines.append(
            Line(1, number, box, offset, d.text, tuple(d.spans), column=d.column, block=d.block, path=d.path)
        )
        offset += len(d.text) + 1
    return tuple(lines)


# Setting blocks


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
            sheet.block += 1
            _set_blocks(sheet, block.blocks, _Frame(frame.left, frame.right, 1), depth + 1)
        else:
            _set_paragraph(sheet, block, frame)


def _set_paragraph(sheet: _Sheet, par: Paragraph, frame: _Frame) -> None:
    texts = _shown_lines(sheet, par.runs)
    if not par.joined:
        sheet.block += 1
    sheet.gap = max(sheet.gap, par.before)
    if not any(text for text, _ in texts):
        size = par.runs[0].style.size if par.runs and not unseen(par.runs[0].style) else 0.0
        sheet.gap += (size or 0.0) * _LEADING
        return
    first = True
    for text, spans in texts:
        if text:
            text, spans = _with_bullet(text, spans, first=first and par.bullet)
            _place(sheet, par, frame, text, spans)
            first = False
        else:
            sheet.gap += 11.0
    sheet.gap = max(sheet.gap, par.after)


def _with_bullet(text: str, spans: list[Span], *, first: bool) -> tuple[str, list[Span]]:
    if not first or text.startswith(BULLET):
        return text, spans
    marker = _MARKER.match(text)
    return _replace_start(text, spans, marker.end() if marker else 0)


def _replace_start(text: str, spans: list[Span], cut: int) -> tuple[str, list[Span]]:
    """Puts the bullet in place of the line's first `cut` characters and moves the spans along."""
    shift = len(BULLET) - cut
    moved = [
        Span(max(s.start + shift, 0) if s.start else 0, s.end + shift, s.size, s.bold, s.italic, s.colour)
        for s in spans
        if s.end > cut
    ]
    return BULLET + text[cut:], moved


def _place(sheet: _Sheet, par: Paragraph, frame: _Frame, text: str, spans: list[Span]) -> None:
    sheet.long = max(sheet.long, len(text))
    for piece, part in _folded(text, spans):
        if sheet.characters + len(piece) > MAX_CHARACTERS or len(sheet.lines) >= MAX_LINES:
            sheet.full = True
            return
        sheet.characters += len(piece) + 1
        sheet.lines.append(_draft(sheet, par, frame, piece, part))
        sheet.gap = 0.0


def _draft(sheet: _Sheet, par: Paragraph, frame: _Frame, text: str, spans: list[Span]) -> _Draft:
    size = max((s.size for s in spans), default=11.0)
    left = max(frame.left + par.indent, 5.0)
    room = max(frame.right - left, 40.0)
    natural = sum((s.end - s.start) * s.size for s in spans) * _CHARACTER
    wraps = int(natural // room) + 1 if room else 1
    width = min(natural, room)
    slack = {"center": (room - width) / 2, "right": room - width}.get(par.align, 0.0)
    y0 = sheet.y + sheet.gap
    sheet.y = y0 + wraps * size * _LEADING
    x0 = left + slack
    return _Draft(text, spans, x0, y0, x0 + width, sheet.y, sheet.block, frame.column, par.path)


def _folded(text: str, spans: list[Span]) -> list[tuple[str, list[Span]]]:
    """The line itself, or its pieces when it is far too long to be one."""
    if len(text) <= FOLD_AT:
        return [(text, spans)]
    pieces, start = [], 0
    while start < len(text):
        end = start + FOLD_AT
        space = text.rfind(" ", start + FOLD_AT // 2, end) if end < len(text) else -1
        end = space if space > 0 else min(end, len(text))
        pieces.append((text[start:end].strip(), _cut_spans(spans, start, end)))
        start = end
    return [piece for piece in pieces if piece[0]]


def _cut_spans(spans: list[Span], start: int, end: int) -> list[Span]:
    return [
        Span(max(s.start, start) - start, min(s.end, end) - start, s.size, s.bold, s.italic, s.colour)
        for s in spans
        if s.end > start and s.start < end
    ]


# From runs to lines of text


def _shown_lines(sheet: _Sheet, runs: Sequence[Run]) -> list[tuple[str, list[Span]]]:
    """The visible text of the runs, line by line, white space put in order, with the spans of its styles."""
    pieces: list[tuple[str, Style]] = []
    hidden: list[str] = []
    for run in runs:
        if unseen(run.style):
            hidden.append(run.text)
        else:
            pieces.append((sheet.cleaner.clean(run.text[: MAX_CHARACTERS * 2]), run.style))
    if hidden:
        sheet.hidden.append("".join(hidden))
    lines: list[list[tuple[str, Style]]] = [[]]
    for text, style in pieces:
        first, *others = text.split("\n")
        lines[-1].append((first, style))
        lines.extend([(other, style)] for other in others)
    return [_spaced(line) for line in lines]


def _spaced(pieces: list[tuple[str, Style]]) -> tuple[str, list[Span]]:
    """Joins the pieces of a line: single spaces between words, one TAB for a wide gap."""
    whole = "".join(text for text, _ in pieces)
    if not whole.strip():
        return "", []
    shift = _Shift(whole)
    spans: list[Span] = []
    start = 0
    for text, style in pieces:
        a, b = shift.at(start), shift.at(start + len(text))
        start += len(text)
        if b > a:
            _add_span(spans, Span(a, b, style.size, style.bold, style.italic, max(style.colour, 0)))
    return shift.text, spans


def _add_span(spans: list[Span], new: Span) -> None:
    last = spans[-1] if spans else None
    if last and (last.size, last.bold, last.italic, last.colour) == (new.size, new.bold, new.italic, new.colour):
        spans[-1] = Span(last.start, new.end, new.size, new.bold, new.italic, new.colour)
    else:
        spans.append(new)


class _Shift:
    """A line with its white space in order, and where each of its old places went."""

    def __init__(self, whole: str) -> None:
        parts: list[str] = []
        self._moves: list[tuple[int, int]] = [(0, 0)]  # (old place, new place) after each gap
        length = old = 0
        for gap in _WHITE.finditer(whole):
            word = whole[old : gap.start()]
            filler = _filler(gap[0], word[-1:])
            if not word and not parts or gap.end() == len(whole):
                filler = ""
            parts += [word, filler]
            self._moves.append((gap.start(), length + len(word)))
            length += len(word) + len(filler)
            old = gap.end()
            self._moves.append((old, length))
        parts.append(whole[old:])
        self.text = "".join(parts)
        self._cursor = 0

    def at(self, old: int) -> int:
        """Where a place of the old text is now; asked in growing order."""
        while self._cursor + 1 < len(self._moves) and self._moves[self._cursor + 1][0] <= old:
            self._cursor += 1
        was, now = self._moves[self._cursor]
        step = now + old - was
        if self._cursor + 1 < len(self._moves):
            step = min(step, self._moves[self._cursor + 1][1])
        return min(step, len(self.text))


def _filler(gap: str, before: str) -> str:
    wide = 6 if before in ".!?:;," else 3
    return "\t" if "\t" in gap or len(gap) >= wide else " "


# Bullets that were typed


def _mark_bullets(drafts: list[_Draft]) -> None:
    """Typed list markers become the one marker; a dash counts only where it starts a list or a sentence."""
    soft = [_SOFT_MARKER.match(d.text) for d in drafts]
    for i, d in enumerate(drafts):
        found = _MARKER.match(d.text) or (soft[i] if _is_list_dash(i, drafts, soft) else None)
        if found and found.end() < len(d.text) and not d.text.startswith(BULLET):
            d.text, d.spans = _replace_start(d.text, d.spans, found.end())


def _is_list_dash(i: int, drafts: list[_Draft], soft: list[re.Match[str] | None]) -> bool:
    own = soft[i]
    if not own:
        return False
    near = [soft[j] for j in (i - 1, i + 1) if 0 <= j < len(soft)]
    if any(other and other[1] == own[1] for other in near):
        return True
    return own[1] != "o" and len(drafts[i].text.split()) > 4 and not _YEAR.search(drafts[i].text[:30])


# Tables


def _set_row(sheet: _Sheet, row: Sequence[Cell], frame: _Frame, depth: int) -> None:
    cells = [(cell, _frame_of(i, row, frame)) for i, cell in enumerate(row)]
    cells = [(cell, box) for cell, box in cells if _has_text(cell, 0)]
    if not cells:
        return
    sheet.block += 1
    if len(cells) == 1:
        _set_blocks(sheet, cells[0][0].blocks, cells[0][1], depth + 1)
        return
    singles = [_single(cell) for cell, _ in cells]
    if all(singles):
        _set_paragraph(sheet, _joined([s for s in singles if s]), cells[0][1])
        return
    if _dated_pairs(cells):
        _set_pairs(sheet, cells)
        return
    content = [i for i, single in enumerate(singles) if single is None]
    if len(content) == 1 and _labels(singles):
        _set_labelled(sheet, cells, singles, content[0], depth)
        return
    _set_columns(sheet, cells, frame, depth)


def _frame_of(index: int, row: Sequence[Cell], frame: _Frame) -> _Frame:
    """The cell's part of the frame; equal shares where the widths are unknown."""
    widths = [cell.width for cell in row]
    if not all(w > 0 for w in widths):
        widths = [1.0] * len(row)
    whole = sum(widths)
    room = frame.right - frame.left
    left = frame.left + room * sum(widths[:index]) / whole
    return _Frame(left, left + room * widths[index] / whole, frame.column)


def _has_text(cell: Cell, depth: int) -> bool:
    if depth > MAX_DEPTH:
        return True
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            if any(run.text.strip() for run in block.runs):
                return True
        elif isinstance(block, Aside):
            if _has_text(Cell(block.blocks), depth + 1):
                return True
        elif any(_has_text(inner, depth + 1) for row in block.rows for inner in row):
            return True
    return False


def _filled(cell: Cell) -> list[Block]:
    return [b for b in cell.blocks if not isinstance(b, Paragraph) or _shows(b)]


def _shows(par: Paragraph) -> bool:
    return any(run.text.strip() and not unseen(run.style) for run in par.runs)


def _single(cell: Cell) -> Paragraph | None:
    """The cell's only paragraph if it has only one, short, and no table."""
    blocks = _filled(cell)
    if len(blocks) != 1 or not isinstance(blocks[0], Paragraph):
        return None
    text = "".join(run.text for run in blocks[0].runs).strip()
    return blocks[0] if len(text) <= _SHORT_CELL and "\n" not in text and not blocks[0].bullet else None


def _labels(singles: Sequence[Paragraph | None]) -> bool:
    return all(len("".join(r.text for r in s.runs).strip()) <= _LABEL for s in singles if s)


def _joined(parts: Sequence[Paragraph]) -> Paragraph:
    """One paragraph of several, a TAB between each two."""
    first = parts[0]
    runs: list[Run] = []
    for part in parts:
        if runs:
            runs.append(Run("\t", part.runs[0].style if part.runs else Style()))
        runs.extend(Run(run.text.replace("\n", " "), run.style) for run in part.runs)
    return Paragraph(
        tuple(runs), first.indent, first.before, first.after, first.bullet, first.align, first.joined, first.path
    )


_Placed = tuple[Cell, _Frame]


def _dated_pairs(cells: Sequence[_Placed]) -> bool:
    """Two cells with as many short lines each, one of them all dates: lines that stand beside each other."""
    if len(cells) != 2:
        return False
    sides = [[_single(Cell((block,))) for block in _filled(cell)] for cell, _ in cells]
    if len(sides[0]) != len(sides[1]) or not all(s for side in sides for s in side):
        return False
    return any(all(s and _YEAR.search("".join(r.text for r in s.runs)) for s in side) for side in sides)


def _set_pairs(sheet: _Sheet, cells: Sequence[_Placed]) -> None:
    for left, right in zip(_filled(cells[0][0]), _filled(cells[1][0]), strict=True):
        if isinstance(left, Paragraph) and isinstance(right, Paragraph):
            _set_paragraph(sheet, _joined([left, right]), cells[0][1])


def _set_labelled(
    sheet: _Sheet, cells: Sequence[_Placed], singles: Sequence[Paragraph | None], at: int, depth: int
) -> None:
    """Short labels or dates beside one cell of content: they join the content's first line, in order."""
    blocks = _filled(cells[at][0])
    head = blocks[0]
    if not isinstance(head, Paragraph) or head.bullet:
        row = [s for s in singles if s]
        _set_paragraph(sheet, _joined(row), cells[0][1])
        _set_blocks(sheet, blocks, cells[at][1], depth + 1)
        return
    first, rest = _split_break(head)
    parts = [first if i == at else s for i, s in enumerate(singles)]
    _set_paragraph(sheet, _joined([p for p in parts if p]), cells[0][1])
    _set_blocks(sheet, [*rest, *blocks[1:]], cells[at][1], depth + 1)


def _split_break(par: Paragraph) -> tuple[Paragraph, list[Paragraph]]:
    """A paragraph cut at its first line break."""
    for i, run in enumerate(par.runs):
        if "\n" in run.text and "".join(r.text for r in par.runs[:i]).strip() + run.text.split("\n")[0].strip():
            before, after = run.text.split("\n", 1)
            first = (*par.runs[:i], Run(before, run.style))
            rest = (Run(after, run.style), *par.runs[i + 1 :])
            return (
                Paragraph(first, par.indent, par.before, 0.0, par.bullet, par.align, par.joined, par.path),
                [Paragraph(rest, par.indent, 0.0, par.after, False, par.align, True, par.path)],
            )
    return par, []


def _set_columns(sheet: _Sheet, cells: Sequence[_Placed], frame: _Frame, depth: int) -> None:
    """Cells that are columns of their own, one after the other, all from the same height."""
    top, bottom = sheet.y + sheet.gap, sheet.y
    room = frame.right - frame.left
    widest = max(box.right - box.left for _, box in cells)
    for cell, box in cells:
        sheet.y, sheet.gap = top, 0.0
        narrow = (box.right - box.left) < room * _NARROW and widest >= room / 2
        column = frame.column or (1 if narrow else 0)
        _set_blocks(sheet, cell.blocks, _Frame(box.left, box.right, column), depth + 1)
        bottom = max(bottom, sheet.y)
    sheet.y = bottom
