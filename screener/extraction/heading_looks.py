"""What the setting of a line says about its being a heading."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from screener.document.model import Line
from screener.extraction.dates import find_periods
from screener.extraction.rows import Cell, cells_of

_UNENDED = re.compile(r"[^\W\d_] (?:of|for|and|the|&|de|du|des|der|für|und|et|y|e|i|di|och|og|van)$")
_RANGE = 40  # letters that a line of dates has at most


def look_of(cell: Cell) -> tuple[float, bool, int, bool]:
    """How a heading is set: size, bold, colour, capitals."""
    return (cell.style.size, cell.style.bold, cell.style.colour, cell.style.caps)


def inside_text(lines: Sequence[Line], i: int) -> bool:
    """Whether a line begins in lower case and goes on with the text above it: set alike, and no further from it than
    from what stands below."""
    line, before, below = lines[i], lines[i - 1] if i else None, lines[i + 1] if i + 1 < len(lines) else None
    if not line.text[:1].islower() or before is None or not _follows(before, line):
        return False
    first, last = cells_of(line), cells_of(before)
    alike = bool(first and last) and look_of(first[0])[:3] == look_of(last[-1])[:3]
    apart = line.box.y0 - before.box.y1
    return alike and (below is None or not _follows(line, below) or apart < 1.3 * (below.box.y0 - line.box.y1) + 1)


def _follows(before: Line, line: Line) -> bool:
    """Whether a line stands below another in one column of a drawn page."""
    same = (before.page, before.column) == (line.page, line.column) and bool(before.char_boxes and line.char_boxes)
    return same and line.box.y0 > before.box.y0


def one_type(cell: Cell) -> bool:
    """Whether all of a cell is set alike: an employer in bold with a plain title behind it is no heading."""
    return len({(style.size, style.bold, style.colour) for _, _, style in cell.runs}) <= 1


def led_by_dates(near: Sequence[Line]) -> bool:
    """Whether the last of three lines is headed by the one before: dates alone, nearer to it than to what is above."""
    if len(near) < 3 or not all(line.char_boxes for line in near) or len({(x.page, x.column) for x in near}) > 1:
        return False
    above, dates, line = near
    return _dates_alone(dates) and line.box.y0 - dates.box.y1 < dates.box.y0 - above.box.y1 - 0.15 * dates.box.height


def name_lines(lines: Sequence[Line], names_title: Callable[[Line], bool]) -> frozenset[int]:
    """The lines that are a name or the end of one, however much they look like headings."""
    return _between_dates_and_titles(lines, names_title) | _wrapped_names(lines)


def _dates_alone(line: Line) -> bool:
    found = find_periods(line.text)
    return len(found) == 1 and len(line.text) - (found[0].end - found[0].start) <= 2


def _between_dates_and_titles(lines: Sequence[Line], names_title: Callable[[Line], bool]) -> frozenset[int]:
    """The lines right below dates that stand alone, where a title follows below at least two such: employers, though
    they may be set like the document's headings and no space tells them from these."""
    near = [i for i in range(1, len(lines) - 1) if len(lines[i - 1].text) <= _RANGE and _dates_alone(lines[i - 1])]
    titled = sum(1 for i in near if names_title(lines[i + 1]) and not names_title(lines[i]))
    return frozenset(near if titled >= 2 else ())


def _wrapped_names(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that end a name begun in the line above, which cannot end as that does ("University of")."""
    begun = (i for i in range(1, len(lines)) if _UNENDED.search(lines[i - 1].text.partition("\t")[0]))
    return frozenset(i for i in begun if _follows(lines[i - 1], lines[i]))
