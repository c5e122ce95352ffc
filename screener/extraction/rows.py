"""Lines cut into cells with their style: what segmentation works on."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from screener.document.model import Box, Line, Span

BULLET = "• "
REMEMBERED = 200  # letters of a text whose folding is kept
_WORD = re.compile(r"[^\W_]+")
_PLAIN = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "Æ": "AE", "ı": "i", "đ": "d",
                        "Đ": "D", "œ": "oe", "Œ": "OE"})  # fmt: skip


class Style(NamedTuple):
    """How a run of text looks, coarse enough that two jobs set alike compare equal. Every run of every line is made
    into one and counted by it, hence a tuple."""

    size: float
    bold: bool
    italic: bool
    colour: int
    caps: bool

    @property
    def in_any_case(self) -> Style:
        """The same look, capitals or not."""
        return Style(self.size, self.bold, self.italic, self.colour, False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a line between wide gaps. `start` counts in `Document.text`."""

    text: str
    start: int
    style: Style
    runs: tuple[tuple[int, int, Style], ...]

    @property
    def end(self) -> int:
        """The offset just behind the cell."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Row:
    """A line and its cells. `gap` is the white space above in multiples of the line's own height; 0 is tight."""

    line: Line
    cells: tuple[Cell, ...]
    gap: float

    @property
    def bullet(self) -> bool:
        """Whether a list marker opens the row."""
        return self.line.text.startswith(BULLET)

    @property
    def text(self) -> str:
        """The row's text with TABs between cells."""
        return self.line.text


def fold(text: str) -> str:
    """Lower case, accents off, words joined by single spaces: how headings and words are compared."""
    return _folded(text) if len(text) <= REMEMBERED else _folded.__wrapped__(text)


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    plain = text if text.isascii() else without_accents(text.translate(_PLAIN))
    return " ".join(_WORD.findall(plain.lower().replace("(s)", "s")))  # "Mission(s)", "Employer(s)"


def without_accents(text: str) -> str:
    """The letters of a text that are ASCII without their accents; the others are left out."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def cut(line: Line, start: int, end: int | None = None) -> Line:
    """The part of a line between two character positions, its place kept."""
    end = len(line.text) if end is None else end
    spans = tuple(
        replace(s, start=max(s.start, start) - start, end=min(s.end, end) - start)
        for s in line.spans
        if s.start < end and s.end > start
    )
    boxes = line.char_boxes[start:end]
    box = line.box if not boxes else Box(boxes[0].x0, line.box.y0, boxes[-1].x1, line.box.y1)
    return replace(
        line, text=line.text[start:end], offset=line.offset + start, spans=spans, char_boxes=boxes, box=box
    )


_NO_STYLE = Style(0.0, False, False, 0, False)


def _is_caps(text: str) -> bool:
    return len(text) > 2 and text.isupper()


def style_of(span: Span, text: str) -> Style:
    """The look of one span, sizes rounded to half points."""
    return Style(round(span.size * 2) / 2, span.bold, span.italic, span.colour, _is_caps(text[span.start : span.end]))


def _in_any_case(span: Span) -> Style:
    """The look of one span, capitals or not."""
    return Style(round(span.size * 2) / 2, span.bold, span.italic, span.colour, False)


def _cell(line: Line, start: int, end: int) -> Cell:
    text = line.text[start:end]
    bare = text.strip()
    lead = text.find(bare)
    runs = []
    weight: dict[Style, int] = {}
    for span in line.spans:
        a, b = max(0, span.start - start), min(end, span.end) - start
        if a < b and text[a:b].strip():
            style = style_of(span, line.text)
            weight[style] = weight.get(style, 0) + b - a
            runs.append((max(0, a - lead), min(b - lead, len(bare)), style))
    style = _NO_STYLE if not runs else runs[0][2] if len(weight) == 1 else max(weight, key=weight.__getitem__)
    caps = _is_caps(bare)
    look = style if style.caps is caps else style.in_any_case._replace(caps=caps)
    return Cell(bare, line.offset + start + lead, look, tuple(runs))


def cells_of(line: Line) -> tuple[Cell, ...]:
    """The line's cells, left to right."""
    out, start = [], 0
    for part in line.text.split("\t"):
        if part.strip():
            out.append(_cell(line, start, start + len(part)))
        start += len(part) + 1
    return tuple(out)


def split_bullets(lines: Iterable[Line]) -> list[Line]:
    """Lines with a list item in a later cell made two: the item is a line of its own."""
    out: list[Line] = []
    for line in lines:
        at = line.text.find("\t" + BULLET)
        while at >= 0:
            out.append(cut(line, 0, at))
            line = cut(line, at + 1)
            at = line.text.find("\t" + BULLET)
        out.append(line)
    return out


def _gap(before: Line | None, line: Line) -> float:
    if before is None or before.page != line.page or before.column != line.column:
        return 0.5
    height = max(line.box.height, 1.0)
    return max(0.0, (line.box.y0 - before.box.y1) / height)


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """Lines as rows, empty ones left out."""
    rows: list[Row] = []
    before: Line | None = None
    for line in split_bullets(lines):
        cells = cells_of(line)
        if cells:
            rows.append(Row(line, cells, _gap(before, line)))
            before = line
    return rows


def body_style(lines: Iterable[Line]) -> Style:
    """The style that most characters are set in."""
    weight: Counter[Style] = Counter()
    for line in lines:
        for span in line.spans:
            weight[_in_any_case(span)] += span.end - span.start
    return weight.most_common(1)[0][0] if weight else _NO_STYLE


def level(one: Line, other: Line) -> bool:
    """Whether two lines stand side by side."""
    if one.page != other.page or not one.char_boxes or not other.char_boxes:
        return False
    a, b = one.char_boxes[0], other.char_boxes[0]
    return abs(a.y1 - b.y1) < 0.4 * max(a.height, b.height, 1.0)
