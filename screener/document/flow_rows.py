"""How the row of a table is read: as one line, as a label beside its content, or column by column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from screener.document.blocks import Aside, Block, Cell, Paragraph, Table, split_at_break, tabbed

MAX_DEPTH = 12  # tables within tables that are still laid out
_SHORT_CELL = 120  # characters of a cell that is one item of a row
_LABEL = 60  # characters of a label or a date beside its content
_NARROW = 0.4  # a cell with less than this share of a row that has a wide one is a side column
_WIDER = 1.15  # times the width of a cell that another is wider than it
_POINT = re.compile(r"[-\u2010-\u2015\u2022*\u00b7\u25cf\u25aa]\s")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks of a row with their place: left and right edge as shares of its width."""

    blocks: tuple[Block, ...]
    left: float
    right: float
    side: bool = False


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The parts of a row in reading order; `abreast` says that each starts at the row's upper edge."""

    parts: tuple[Part, ...] = ()
    abreast: bool = False


def arranged(row: Sequence[Cell]) -> Arrangement:
    """Decides how a row is read; cells of hidden text alone come last and change nothing."""
    every = _parts(row)
    seen = [part for part in every if _filled(part)]
    unseen = tuple(part for part in every if not _filled(part))
    arrangement = _arranged(seen)
    return Arrangement((*arrangement.parts, *unseen), arrangement.abreast)


def _arranged(parts: list[Part]) -> Arrangement:
    if len(parts) < 2:
        return Arrangement(tuple(parts))
    singles = [_single(part) for part in parts]
    found = [single for single in singles if single]
    if len(found) == len(parts):
        return Arrangement((_as_line(found, parts[0]),))
    pairs = _dated_pairs(parts)
    if pairs:
        return Arrangement((Part(tuple(pairs), parts[0].left, parts[-1].right),))
    labelled = len(found) == len(parts) - 1 and all(len(single.text.strip()) <= _LABEL for single in found)
    if labelled and not _wide_behind(parts, singles):
        return Arrangement(_beside_labels(parts, singles))
    dated = _dated(parts, singles)
    if dated:
        return Arrangement(dated)
    return Arrangement(_columns(parts), abreast=True)


def _dated(parts: Sequence[Part], singles: Sequence[Paragraph | None]) -> tuple[Part, ...]:
    """A row with dates in a cell of their own beside several cells of lines ("2019 - 2021 | employer, place, title |
    what was done") is one thing told from left to right: no part of it stands at a side."""
    if not all(isinstance(block, Paragraph) for part in parts for block in _filled(part)):
        return ()
    at = next(i for i, single in enumerate(singles) if single is None)
    labels = [
        i for i, (part, single) in enumerate(zip(parts, singles, strict=True))
        if single and len(single.text.strip()) <= _LABEL and not (i > at and _is_wider(part, parts[at]))
    ]  # fmt: skip
    if sum(bool(_YEAR.search(single.text)) for i in labels if (single := singles[i])) != 1:
        return ()
    beside = [part for i, part in enumerate(parts) if i in labels or i == at]
    below = [part for i, part in enumerate(parts) if i not in labels and i != at]
    return (*_beside_labels(beside, [singles[i] for i in sorted({*labels, at})]), *below)


def _wide_behind(parts: Sequence[Part], singles: Sequence[Paragraph | None]) -> bool:
    """Whether a wider cell follows the one of several lines: text of few words ("Analysed malware") and no label."""
    at = next(i for i, single in enumerate(singles) if single is None)
    return any(_is_wider(part, parts[at]) for part in parts[at + 1 :])


def _is_wider(part: Part, other: Part) -> bool:
    return part.right - part.left > (other.right - other.left) * _WIDER


def _parts(row: Sequence[Cell]) -> list[Part]:
    """The cells with something in them, each with its place; equal shares where the widths are unknown."""
    known = all(cell.width > 0 for cell in row)
    widths = [cell.width if known else 1.0 for cell in row]
    whole = sum(widths) or 1.0
    parts = []
    left = 0.0
    for cell, width in zip(row, widths, strict=True):
        right = left + width / whole
        if _has_text(cell, 0):
            parts.append(Part(cell.blocks, left, right))
        left = right
    return parts


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


def _filled(part: Part) -> list[Block]:
    return [block for block in part.blocks if not isinstance(block, Paragraph) or block.shows]


def _single(part: Part) -> Paragraph | None:
    """The part's only paragraph, when it has only one and that is short."""
    blocks = _filled(part)
    if len(blocks) != 1 or not isinstance(blocks[0], Paragraph):
        return None
    return blocks[0] if _is_short(blocks[0]) else None


def _is_short(par: Paragraph) -> bool:
    text = par.text.strip()
    return len(text) <= _SHORT_CELL and not par.marker and not _POINT.match(text) and "\n" not in text


def _as_line(found: list[Paragraph], first: Part) -> Part:
    return Part((tabbed(found),), first.left, 1.0)


def _dated_pairs(parts: Sequence[Part]) -> list[Paragraph]:
    """Two cells with as many short lines each, one of them all dates: lines that stand beside each other."""
    if len(parts) != 2:
        return []
    left, right = ([b for b in _filled(part) if isinstance(b, Paragraph) and _is_short(b)] for part in parts)
    if not len(left) == len(right) == len(_filled(parts[0])) == len(_filled(parts[1])):
        return []
    if not any(all(_YEAR.search(par.text) for par in side) for side in (left, right)):
        return []
    return [tabbed([one, other]) for one, other in zip(left, right, strict=True)]


def _beside_labels(parts: Sequence[Part], singles: Sequence[Paragraph | None]) -> tuple[Part, ...]:
    """Short labels or dates beside one cell of content: they join the content's first line, in order."""
    at = next(i for i, single in enumerate(singles) if single is None)
    content = parts[at]
    blocks = _filled(content)
    head = blocks[0]
    if not isinstance(head, Paragraph) or head.marker:
        labels = _as_line([single for single in singles if single], parts[0])
        return (content, labels) if at == 0 and isinstance(head, Table) else (labels, content)
    first, rest = split_at_break(head)
    line = [first if single is None else single for single in singles]
    return _as_line(line, parts[0]), Part((*rest, *blocks[1:]), content.left, content.right)


def _columns(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Cells that are columns of their own; narrow ones beside a wide one are side columns."""
    widest = max(part.right - part.left for part in parts)
    return tuple(
        Part(part.blocks, part.left, part.right, side=part.right - part.left < _NARROW and widest >= 0.5)
        for part in parts
    )
