"""Puts what was read as a column of its own back beside what it labels: dates beside heads, headings above sections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from screener.document.model import Line
from screener.extraction.date_text import only_dates
from screener.extraction.dated import is_text
from screener.extraction.dates import STACKED, find_periods
from screener.extraction.hanging_dates import raise_dates
from screener.extraction.places import is_place
from screener.extraction.rows import cut, level
from screener.extraction.trailing_dates import pair_trailing_dates

Belongs = Callable[[Sequence[Line], Sequence[Line]], bool]  # of a column, and the main text of its page
REACH = 30  # lines between a head and the dates beside it, within a section
ORNAMENTS = frozenset("—–-_―─━ᅳㅡ一•·*") | {"--", "---", "——"}  # strokes that templates set above a heading
PAGE_REACH = 150  # the same where a whole column of the page holds dates only


def merge_date_columns(lines: Sequence[Line]) -> list[Line]:
    """A document's lines with each column of nothing but dates and places read along with the column beside it."""
    strays = 1 + max((line.column for line in lines), default=0)
    lines = _strays_apart(lines, strays)
    columns: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        columns.setdefault((line.page, line.column), []).append(line)
    dates = {key for key, own in columns.items() if key[1] == strays or (key[1] and _date_column(own))}
    flowing = {key for key, own in columns.items() if key[1] > 0 and _flowing_dates(own)}
    whole = [replace(x, column=0) if (x.page, x.column) in flowing else x for x in lines] if flowing else lines
    return _lift(whole, dates - flowing, PAGE_REACH) if dates - flowing else list(whole)


def _strays_apart(lines: Sequence[Line], own: int) -> Sequence[Line]:
    """The lines, with dates that were read with a sidebar in a column of their own: they start where the dates of other
    lines of the main text do."""
    main = [line for line in lines if line.column == 0 and line.char_boxes and "\t" in line.text]
    edges = {round(line.box.x0) for line in main if only_dates(line.text.partition("\t")[0])}
    return [
        replace(line, column=own) if line.column and round(line.box.x0) in edges and _bare_dates(line) else line
        for line in lines
    ]


def merge_cut_columns(lines: Sequence[Line]) -> list[Line]:
    """A document's lines with each column that starts where the main text does put back into it: a piece of the page
    was cut in two there because dates and titles stand side by side in it and no line runs across."""
    return _with_columns_merged(lines, _cut_out)


def _with_columns_merged(lines: Sequence[Line], belongs: Belongs) -> list[Line]:
    """The lines with each column put into the main text of its page, where it belongs there. Each page is looked at by
    itself: a document may have hundreds of columns."""
    out: list[Line] = []
    for _, page in groupby(lines, key=_page_of):
        mended = list(page)
        columns: dict[int, list[Line]] = {}
        for line in mended:
            columns.setdefault(line.column, []).append(line)
        main = columns.pop(0, [])
        for column in sorted(columns):
            if main and belongs(columns[column], main):
                mended = _interleaved(mended, columns[column])
                main = [line for line in mended if line.column == 0]
        out += mended
    return out


_page_of = attrgetter("page")


def _cut_out(own: Sequence[Line], main: Sequence[Line]) -> bool:
    """Whether dates in a column are level with lines of the main text, whose left edge is the column's: lines of it
    start there above and below."""
    left, top, bottom = min(line.box.x0 for line in own), own[0].box.y0, own[-1].box.y1
    edge = [line for line in main if abs(line.box.x0 - left) < 2]
    if not (any(line.box.y1 < top for line in edge) and any(line.box.y0 > bottom for line in edge)):
        return False
    dates = [line for line in own if _only_dates(line) and find_periods(line.text)]
    return any(level(head, line) and head.box.x0 > line.box.x1 for line in dates for head in main)


def merge_label_columns(lines: Sequence[Line], is_heading: Callable[[str], bool]) -> list[Line]:
    """A document's lines with each column of labels (headings and dates mixed) read along with what it labels.

    Told from a sidebar by its dates: nearly all of them share a baseline with a line of the main text, which prints
    hardly any dates itself. A column of nothing but headings and dates needs no shared baselines.
    """

    def belongs(own: Sequence[Line], main: Sequence[Line]) -> bool:
        named = [line for line in own if is_heading(line.text)]
        return bool(named) and (_labels(own, main) or _bare_labels(own, len(named), main))

    return _with_columns_merged(lines, belongs)


def _bare_labels(own: Sequence[Line], headings: int, main: Sequence[Line]) -> bool:
    """Whether a column is made of headings and of dates, none of which the main text prints."""
    dates = sum(map(_only_dates, own))
    return dates > 2 and (dates + headings) * 10 >= 9 * len(own) and not any(_has_dates(line) for line in main)


def _has_dates(line: Line) -> bool:
    return any(only_dates(cell) for cell in line.text.split("\t"))


def _labels(own: Sequence[Line], main: Sequence[Line]) -> bool:
    dates = [line for line in own if _only_dates(line) and (line is own[0] or not _continues(own, line))]
    beside = [line for line in dates if any(level(head, line) and "•" not in head.text[:2] for head in main)]
    printed = sum(map(_has_dates, main))
    enough = len(dates) >= 2 or (bool(dates) and sum(any(level(x, line) for x in main) for line in own) * 2 >= len(own))
    return enough and len(beside) * 5 >= len(dates) * 4 and printed * 4 <= len(dates)


def _continues(own: Sequence[Line], line: Line) -> bool:
    """Whether the line directly continues one above it: the second half of a range."""
    return any(0 <= line.box.y0 - other.box.y1 < 0.5 * line.box.height for other in own if other.page == line.page)


def _ends(begun: Line, label: Line) -> bool:
    """Whether a label is the rest of the dates above it: it then stands behind them, whatever is level with it."""
    if not (_only_dates(begun) and only_dates(label.text) and _continues((begun,), label)):
        return False
    return all(match.kind == "single" for match in find_periods(label.text))


def _interleaved(lines: Sequence[Line], own: Sequence[Line]) -> list[Line]:
    """A page's lines with those of a column put where they stand on it, as lines of the main text."""
    moved = {line.offset for line in own}
    out = [line for line in lines if line.offset not in moved]
    at = 0
    for number, label in enumerate(own):
        if number and _ends(own[number - 1], label):
            at += 1
        else:
            at = _place_of(label, out)
        out.insert(at, replace(label, column=0))
    return out


def _place_of(label: Line, lines: Sequence[Line]) -> int:
    """Where a label goes: before the first line of the main text that stands no higher, else behind the last."""
    top, behind = label.box.y0 - 0.5 * label.box.height, 0
    for at, line in enumerate(lines):
        if line.column == 0:
            if line.box.y0 >= top:
                return at
            behind = at + 1
    return behind


def merge_heading_columns(lines: Sequence[Line], is_heading: Callable[[str], bool]) -> list[Line]:
    """A document's lines with each column of nothing but headings put before the lines that they stand beside."""
    columns: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        columns.setdefault((line.page, line.column), []).append(line)
    columns = {key: _whole_headings(own, is_heading) if key[1] else own for key, own in columns.items()}
    named = {key: [line for line in own if line.text.strip() not in ORNAMENTS] for key, own in columns.items()}
    labels = {key for key, own in named.items() if key[1] > 0 and own and _mostly_headings(own, is_heading)}
    out = [line for line in lines if (line.page, line.column) not in labels]
    for key in sorted(labels):
        for heading in named[key]:
            _insert_beside(out, heading, _top(columns[key], heading))
    return out


def _whole_headings(own: Sequence[Line], is_heading: Callable[[str], bool]) -> list[Line]:
    """The lines of a column with headings in one piece that a narrow margin broke in two ("Career", "History")."""
    out: list[Line] = []
    for line in own:
        last = out[-1] if out else None
        near = last is not None and 0 <= line.box.y0 - last.box.y1 < 0.6 * line.box.height
        if last and near and last.end + 1 == line.offset and is_heading(f"{last.text} {line.text}"):
            out[-1] = _joined(last, line)
        else:
            out.append(line)
    return out


def _joined(first: Line, second: Line) -> Line:
    """Two lines as one; where the line ended is a space."""
    shift = len(first.text) + 1
    spans = (*first.spans, *(replace(s, start=s.start + shift, end=s.end + shift) for s in second.spans))
    boxes = (*first.char_boxes, first.char_boxes[-1], *second.char_boxes) if first.char_boxes else ()
    return replace(first, text=f"{first.text} {second.text}", spans=spans, char_boxes=boxes)


def _top(own: Sequence[Line], heading: Line) -> float:
    """Where a heading begins to the eye: at the stroke right above it, if there is one."""
    before = own[own.index(heading) - 1] if own[0] is not heading else heading
    stroke = before.text.strip() in ORNAMENTS and 0 <= heading.box.y0 - before.box.y1 < heading.box.height
    return (before if stroke else heading).box.y0


def _mostly_headings(own: Sequence[Line], is_heading: Callable[[str], bool]) -> bool:
    """Whether a column is made of headings; a few lines that are none ("Curriculum Vitae") do not matter."""
    found = sum(is_heading(line.text) for line in own)
    return found == len(own) or (found >= 3 and found * 3 >= len(own) * 2)


def _insert_beside(out: list[Line], heading: Line, begins: float) -> None:
    top = begins - 0.5 * heading.box.height
    for i, line in enumerate(out):
        if line.page == heading.page and line.column == 0 and line.box.y0 >= top:
            out.insert(i, replace(heading, column=0))
            return
    out.append(heading)


def pair_stacked_dates(lines: Sequence[Line]) -> list[Line]:
    """Lines with the two dates of a period that stand one above the other in a narrow column read one after the other:
    the lines of the head stand beside them.

    An end above its start tells such a column; dates one above the other may else be those of two degrees.
    """
    cells = [_leading_dates(line) for line in lines]
    lower = _pairs(cells)
    told = (_tells_stack(lines, cells, i, j) for i, j in lower.items())
    if not lower or not (any(told) or any(_is_stack(line.text.partition("\t")[0]) for line in lines)):
        return list(lines)
    out: list[Line] = []
    for i, (line, cell) in enumerate(zip(lines, cells, strict=True)):
        if cell is None or (i not in lower and i not in lower.values()):
            out.append(line)
            continue
        if i in lower:
            out += [part for part in (cell, cells[lower[i]]) if part]
        if len(cell.text) < len(line.text):
            out.append(cut(line, len(cell.text) + 1))
    return out


def _leading_dates(line: Line) -> Line | None:
    """The first cell of a line if it holds nothing but dates."""
    tab = line.text.find("\t")
    if tab < 0:
        return line if _only_dates(line) else None
    dates = 0 < tab <= 40 and line.char_boxes and only_dates(line.text[:tab])
    return cut(line, 0, tab) if dates else None


def _pairs(cells: Sequence[Line | None]) -> dict[int, int]:
    """Which dates stand directly above which; at most two lines were read between them."""
    lower: dict[int, int] = {}
    for i, upper in enumerate(cells):
        if upper is None or i in lower.values():
            continue
        found = next((j for j in range(i + 1, min(i + 4, len(cells))) if cells[j] is not None), None)
        other = cells[found] if found is not None else None
        if found is not None and other is not None and _right_below(upper, other):
            lower[i] = found
    return lower


def _tells_stack(lines: Sequence[Line], cells: Sequence[Line | None], i: int, j: int) -> bool:
    """Whether two dates are an end above its start for sure: no words beside them, or the end is the present."""
    upper, other = cells[i], cells[j]
    assert upper is not None and other is not None
    if not _is_stack(f"{upper.text}\n{other.text}"):
        return False
    return not any(char.isdigit() for char in upper.text) or (upper is lines[i] and other is lines[j] and j > i + 1)


def _is_stack(text: str) -> bool:
    """Whether a text is an end and, below it, a start."""
    matches = find_periods(text) if len(text) <= 40 else []
    return len(matches) == 1 and matches[0].rule.startswith(STACKED)


def _right_below(upper: Line, lower: Line) -> bool:
    """Whether two cells stand in one narrow column, the second directly under the first."""
    beside = upper.page == lower.page and upper.box.x0 < lower.box.x1 and lower.box.x0 < upper.box.x1
    return beside and 0 <= lower.box.y0 - upper.box.y1 < 0.8 * lower.box.height


def lift_dates(lines: Sequence[Line]) -> list[Line]:
    """A section's lines with dates that were read behind the text of their head put behind the head."""
    return pair_stacked_dates(_lift(raise_dates(pair_trailing_dates(lines)), None, REACH))


def _date_column(lines: Sequence[Line]) -> bool:
    fitting = sum(_bare_dates(line) or _names_place(line) for line in lines)
    return fitting >= 2 and fitting * 10 >= 9 * len(lines)


def _flowing_dates(lines: Sequence[Line]) -> bool:
    """Whether a web page's column holds dates and, below some of them, a short line such as a place."""
    if any(line.char_boxes for line in lines):
        return False
    dates = [bool(find_periods(line.text)) and _bare_dates(line) for line in lines]
    below = [False, *(len(line.text) <= 40 and before for line, before in zip(lines[1:], dates, strict=False))]
    places = map(_names_place, lines)
    fitting = sum(map(any, zip(dates, below, places, strict=True)))
    return sum(dates) > 1 and fitting * 10 >= 9 * len(lines)


def _only_dates(line: Line) -> bool:
    return bool(line.char_boxes) and _bare_dates(line)


def _names_place(line: Line) -> bool:
    return all(is_place(part) for part in line.text.split(", "))


def _bare_dates(line: Line) -> bool:
    return len(line.text) <= 40 and only_dates(line.text)


def _lift(lines: Sequence[Line], columns: set[tuple[int, int]] | None, reach: int) -> list[Line]:
    out: list[Line] = []
    lifted: set[int] = set()
    for line in lines:
        movable = columns is None or (line.page, line.column) in columns
        at = _place(out, line, lifted, reach) if movable else None
        if at is None:
            out.append(line)
        else:
            lifted.add(line.offset)
            out.insert(at, replace(line, column=out[at - 1].column))
    return out


def _place(out: Sequence[Line], line: Line, lifted: set[int], reach: int) -> int | None:
    at = _follows(out, line, lifted, reach)
    if at is None and out and _only_dates(line) and level(out[-1], line) and line.box.x1 < out[-1].box.x0:
        at = len(out) - 1  # dates at the left come first
    elif at is None and _only_dates(line):
        at = None if out and _is_below(out[-1], line) else _level_with(out, line, reach)
    elif at is None and out and (_only_dates(out[-1]) or out[-1].block == line.block) and not is_text(line.text):
        at = _level_with(out, line, reach)
        at = at if at is not None and _only_dates(out[at - 1]) else None
    return at


def _is_below(head: Line, dates: Line) -> bool:
    """Whether dates stand right below the words that were read before them: they belong there, whatever is level with
    them in another column."""
    if _only_dates(head) or head.page != dates.page or head.block != dates.block or "\t" in head.text:
        return False
    return head.box.x0 < dates.box.x1 and dates.box.x0 < head.box.x1 and 0 <= dates.box.y0 - head.box.y1 < dates.size


def _level_with(out: Sequence[Line], line: Line, reach: int) -> int | None:
    """The place behind the line that shares this line's baseline, where other lines were read in between."""
    for back in range(2, min(reach, len(out)) + 1):
        head = out[-back]
        if head.page != line.page:
            return None
        beside = head.box.x1 < line.box.x0 or line.box.x1 < head.box.x0
        if beside and level(head, line) and "\t" not in head.text:
            return len(out) - back + 1
    return None


def _follows(out: Sequence[Line], line: Line, lifted: set[int], reach: int) -> int | None:
    """The place behind lifted dates for the rest of their block (the second half of a range, a place)."""
    if not lifted or len(line.text) > 40:
        return None
    for back in range(2, min(reach, len(out)) + 1):
        first = out[-back]
        close = 0 <= line.box.y0 - first.box.y1 < line.box.height
        same = first.block == line.block and first.page == line.page and abs(first.box.x0 - line.box.x0) < 2
        if first.offset in lifted and same and close:
            return len(out) - back + 1
    return None
