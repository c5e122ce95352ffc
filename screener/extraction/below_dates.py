"""Names right below dates that stand in a row of their own and open an entry: nothing else can name the job."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from screener.extraction.dated import DatedRow, ends_sentence, is_anchor, is_prose
from screener.extraction.rows import fold
from screener.extraction.titlelike import is_head

NAMES = 80  # letters of a row that names a title and an employer
REST = 40  # letters of what wraps below it
GAIN = 0.15  # how much more of a title the words have to be with what wraps below them
TITLE = 0.6  # likeness of a title from which words are one whatever their place tells
INDENT = 5  # points
_PARTS = re.compile(r"[,|@•·]|\s[-–—]\s|\sat\s")  # what may stand between a title and its employer
_GOES_ON = (",", "-", "–", "—", "&", "/", "|", "(")


def named_below(
    rows: Sequence[DatedRow], heads: Sequence[bool], likeness: Callable[[str], float]
) -> list[int]:
    """The rows that name a job but were not told by their type, set like the text: those right below dates alone,
    where most such dates have a head below them and none above, or the section begins with dates; and what wraps."""
    opening = [i for i in range(len(rows) - 1) if _opens(rows, heads, i)]
    told = sum(heads[i + 1] for i in opening)
    found: list[int] = []
    if told * 2 < len(opening) and opening[:1] != [0]:
        return found
    dotted = sum(heads[i + 1] and ends_sentence(rows[i + 1].rest) for i in opening) * 2 > told  # as a style may end all
    for i in opening:
        if not heads[i + 1] and _may_name(rows[i + 1], dotted=dotted):
            found.append(i + 1)
        named = heads[i + 1] or i + 1 in found
        if named and i + 3 < len(rows) and not heads[i + 2] and _wraps(rows, i + 1, likeness):
            found.append(i + 2)
    return found


def titled_below(
    rows: Sequence[DatedRow], heads: Sequence[bool], likeness: Callable[[str], float]
) -> list[int]:
    """The rows that hold a title but were taken for text as they are indented: those right below dates alone with an
    employer above, where most of the dates have a title there and none has one above."""
    alone = [i for i in range(1, len(rows) - 1) if heads[i] and is_anchor(rows[i]) and not rows[i].rest]
    found = [i + 1 for i in alone if not heads[i + 1] and _titles(rows[i + 1], likeness)]
    if len(found) < 2 or len(found) * 3 < len(alone) * 2:
        return []
    named = any(heads[i - 2] and likeness(rows[i - 2].rest) > TITLE for i in found)
    edges = {round(rows[i].row.line.box.x0) for i in found}
    return found if not named and len(edges) == 1 else []


def employed_below(
    rows: Sequence[DatedRow], heads: Sequence[bool], likeness: Callable[[str], float]
) -> list[int]:
    """The rows that name an employer but were taken for text as they are indented: those right below a title with its
    dates and nothing else, in most jobs, on one edge."""
    titled = [i for i in range(len(rows) - 1) if heads[i] and is_anchor(rows[i]) and likeness(rows[i].rest) > TITLE]
    alone = [i for i in titled if not _PARTS.search(rows[i].rest)]
    found = [i + 1 for i in titled if not heads[i + 1] and _names(rows[i + 1]) and _right_of(rows[i + 1], rows[i])]
    most = len(found) > 1 and len(found) * 3 >= len(titled) * 2 and len(alone) * 2 > len(titled)
    one_edge = len({round(rows[i].row.line.box.x0) for i in found}) == 1
    told = {fold(rows[i].rest) for i in found}
    return found if most and one_edge and (len(told) > 1 or len(found) == 2) else []


def _right_of(row: DatedRow, above: DatedRow) -> bool:
    return row.row.line.box.x0 > above.row.line.box.x0 + INDENT


def _names(row: DatedRow) -> bool:
    """Whether a row may name something, and has no longer word in lower case."""
    low = (word[:1].islower() and len(word) > 3 for word in row.rest.split())
    return _may_name(row, dotted=False) and not row.wraps and not any(low)


def _opens(rows: Sequence[DatedRow], heads: Sequence[bool], i: int) -> bool:
    """Whether a row is dates alone, with text above it."""
    return heads[i] and is_anchor(rows[i]) and not rows[i].rest and (i == 0 or not heads[i - 1])


def _titles(row: DatedRow, likeness: Callable[[str], float]) -> bool:
    return _may_name(row, dotted=False) and likeness(row.rest) > TITLE


def _may_name(row: DatedRow, *, dotted: bool) -> bool:
    text = row.rest.removesuffix(".") if dotted else row.rest
    name = not row.row.bullet and 0 < len(text) <= NAMES and text[:1].isupper()
    return name and not row.dates and not ends_sentence(text) and not is_prose(text)


def _wraps(rows: Sequence[DatedRow], i: int, likeness: Callable[[str], float]) -> bool:
    """Whether the title that ends a row goes on in the row below, which is no text: that begins in the next one."""
    if not rows[i + 1].wraps or rows[i + 2].wraps or ends_sentence(rows[i].rest):
        return False
    text, rest = rows[i].rest, rows[i + 1].rest
    if len(rest) > REST or ends_sentence(rest) or rows[i + 1].dates:
        return False
    if rows[i].row.text.rstrip().endswith(_GOES_ON) or (rest[0] == "(" and rest[-1] == ")"):
        return True
    title = text.replace("—", "–").rpartition("–")[2].strip()
    if is_head(fold(rest).rpartition(" ")[2]) and not is_head(fold(title).rpartition(" ")[2]):
        return True
    return likeness(f"{title} {rest}") > likeness(title) + GAIN
