"""Drawn pages to lines in reading order. (first version)"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from screener.document.characters import Character, DrawnPage
from screener.document.model import Box, Line, Span


def lines(pages: Sequence[DrawnPage]) -> tuple[Line, ...]:
    """The lines of the pages in reading order, with offsets into the text that they make together."""
    made: list[Line] = []
    offset = 0
    for page in pages:
        for number, row in enumerate(_rows(page.characters), start=1):
            line = _line(row, page.number, number, offset)
            if line.text:
                made.append(line)
                offset += len(line.text) + 1
    return tuple(made)


def _rows(characters: Sequence[Character]) -> list[list[Character]]:
    rows: list[list[Character]] = []
    for char in sorted((c for c in characters if c.text.strip()), key=lambda c: (c.baseline, c.x0)):
        if rows and abs(rows[-1][0].baseline - char.baseline) < 0.35 * char.ink.size:
            rows[-1].append(char)
        else:
            rows.append([char])
    return [sorted(row, key=lambda c: c.x0) for row in rows]


def _line(row: Sequence[Character], page: int, number: int, offset: int) -> Line:
    text: list[str] = []
    boxes: list[Box] = []
    spans: list[Span] = []
    before: Character | None = None
    for char in row:
        gap = char.x0 - before.x1 if before else 0.0
        if before and gap > 0.15 * char.ink.size:
            text.append("\t" if gap > 2.5 * char.ink.size else " ")
            boxes.append(Box(before.x1, char.y0, char.x0, char.y1))
        for letter in unicodedata.normalize("NFKC", char.text):
            text.append(letter)
            boxes.append(Box(char.x0, char.y0, char.x1, char.y1))
        ink = char.ink
        if spans and (spans[-1].size, spans[-1].bold, spans[-1].colour) == (ink.size, ink.bold, ink.colour):
            spans[-1] = Span(spans[-1].start, len(text), ink.size, ink.bold, ink.italic, ink.colour)
        else:
            spans.append(Span(len(text) - len(char.text), len(text), ink.size, ink.bold, ink.italic, ink.colour))
        before = char
    area = Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))
    return Line(page, number, area, offset, "".join(text), tuple(spans), tuple(boxes))
