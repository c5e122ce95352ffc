"""Drawn pages to lines in reading order.

Pages are laid out one by one (`layout_pieces`, `layout_order`, `layout_text`). Sidebars that end a page are put
behind the main flow of all pages, so that an entry that goes on over the page break stays in one piece.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from screener.document.characters import Character, DrawnPage
from screener.document.layout_dots import with_dots
from screener.document.layout_grid import grids_of, joined
from screener.document.layout_margins import without_margins
from screener.document.layout_order import Known, Reader
from screener.document.layout_pieces import part_at, pieces
from screener.document.layout_rows import Row
from screener.document.layout_text import drafts, line_of
from screener.document.layout_words import stretched, with_range_signs
from screener.document.layout_wraps import unwrap
from screener.document.model import Box, Line


def lines(pages: Sequence[DrawnPage]) -> tuple[Line, ...]:
    """The lines of the pages in reading order, with offsets into the text that they make together."""
    turned = [turn(page) for page in pages]
    rules = [() if angle else page.rules for page, angle in turned]
    grids, bars = grids_of(rules), [joined(own, level=True) for own in rules]
    uprights = [joined(own, level=False) for own in rules]
    fills = [() if angle else page.fills for page, angle in turned]
    drawn = [
        with_dots(stretched(with_range_signs(pieces(page.characters))), own, lines)
        for (page, _), own, lines in zip(turned, fills, uprights, strict=True)
    ]
    parted = [part_at(found, own) for found, own in zip(drawn, uprights, strict=True)]
    laid = without_margins([(page, found) for (page, _), found in zip(turned, parted, strict=True)])
    main: list[tuple[int, Row]] = []
    aside: list[tuple[int, Row]] = []
    known = Known()
    for index, found in enumerate(laid):
        if not found:
            continue
        head = max(p.size for p in found) if index == 0 else 0.0
        rows = unwrap(Reader(head, grids[index], bars[index], known).order(found))
        end = len(rows)
        while end and rows[end - 1].column:
            end -= 1
        main += [(index, row) for row in rows[:end]]
        aside += [(index, row) for row in rows[end:]]
    return _numbered(main + aside, pages, [angle for _, angle in turned])


def _numbered(rows: list[tuple[int, Row]], pages: Sequence[DrawnPage], angles: Sequence[int]) -> tuple[Line, ...]:
    made: list[Line] = []
    numbers: Counter[int] = Counter()
    offset = block = 0
    before: tuple[int, Row] | None = None
    for index, row in rows:
        page = pages[index]
        if before is None or not _goes_on(before[1], row, before[0] == index):
            block += 1
        for draft in drafts(row.cells):
            numbers[index] += 1
            boxes = [turn_back(b, page, angles[index]) for b in draft.boxes] if angles[index] else draft.boxes
            line = line_of(draft, page.number, numbers[index], offset, row.column, block, boxes)
            made.append(line)
            offset += len(line.text) + 1
        before = (index, row)
    return tuple(made)


def _goes_on(before: Row, row: Row, same_page: bool) -> bool:
    """Whether a row stands in one paragraph or cell with the row before."""
    if not same_page:
        return before.column == row.column and abs(before.size - row.size) < 0.3
    step = row.baseline - before.baseline
    if before.column != row.column or before.region != row.region:
        return False
    return 0 < step < 1.6 * max(row.size, before.size) and abs(before.size - row.size) < 0.16 * row.size


def turn(page: DrawnPage) -> tuple[DrawnPage, int]:
    """The page with most of its text upright, and by how many degrees it was turned for that."""
    angles = Counter(c.ink.angle for c in page.characters if c.text.strip())
    if not angles or set(angles) == {0}:
        return page, 0
    angle = angles.most_common(1)[0][0]
    angle = angle if angle in (90, 180, 270) else 0
    upright = tuple(_turned(c, page, angle) for c in page.characters if c.ink.angle == angle)
    width, height = (page.height, page.width) if angle in (90, 270) else (page.width, page.height)
    return page._replace(characters=upright, width=width, height=height), angle


def _turned(char: Character, page: DrawnPage, angle: int) -> Character:
    if not angle:
        return char
    x0, y0, x1, y1 = char.x0, char.y0, char.x1, char.y1
    if angle == 90:
        box, baseline = (y0, page.width - x1, y1, page.width - x0), page.width - x0
    elif angle == 180:
        box, baseline = (page.width - x1, page.height - y1, page.width - x0, page.height - y0), page.height - y0
    else:
        box, baseline = (page.height - y1, x0, page.height - y0, x1), x1
    return Character(char.text, *box, baseline, char.ink)


def turn_back(box: Box, page: DrawnPage, angle: int) -> Box:
    """A box of a turned page, in the coordinates of the page as displayed."""
    if angle == 90:
        return Box(page.width - box.y1, box.x0, page.width - box.y0, box.x1)
    if angle == 180:
        return Box(page.width - box.x1, page.height - box.y1, page.width - box.x0, page.height - box.y0)
    return Box(box.y0, page.height - box.x1, box.y1, page.height - box.x0)

