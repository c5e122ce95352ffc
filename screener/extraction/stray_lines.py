"""Lines that were read a little out of place: dates amid another column, headings below the first line beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from screener.document.model import Line
from screener.extraction.date_text import only_dates

WRAPPED = 4  # lines that dates wrap to in a narrow cell at most


def in_their_places(lines: Sequence[Line], is_heading: Callable[[str], bool]) -> list[Line]:
    """A document's lines with what stands a little out of its row put where it belongs."""
    return _raise_headings(_with_dates_amid(lines), is_heading)


def _with_dates_amid(lines: Sequence[Line]) -> list[Line]:
    """A document's lines with dates alone that were read amid the lines of the main text as part of it: they wrapped
    in a narrow cell beside a head, next to a sidebar."""
    out, start = list(lines), 0
    for i, line in enumerate(lines):
        before = lines[start - 1] if start else line
        amid = line.column == before.column == 0 and i - start <= WRAPPED and before.page == line.page
        if line.column == lines[start].column:
            continue
        if amid and start and all(only_dates(other.text) for other in lines[start:i]):
            out[start:i] = [replace(other, column=0) for other in lines[start:i]]
        start = i
    return out


def _raise_headings(lines: Sequence[Line], is_heading: Callable[[str], bool]) -> list[Line]:
    """A document's lines with each heading of a margin before the line beside it, where that begins a little higher."""
    out = list(lines)
    for i in range(1, len(out) - 1):
        above, line, below = out[i - 1 : i + 2]
        if not line.char_boxes or not above.char_boxes or not is_heading(line.text):
            continue
        level = (above.page, above.column) == (line.page, line.column) and above.box.y1 > line.box.y0 + 1
        if level and min(above.box.x0, below.box.x0) > line.box.x1 + line.box.height:
            out[i - 1 : i + 1] = [line, above]
    return out
