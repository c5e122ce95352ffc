"""Rows with the dates in them: which lines carry a period, which only continue the line above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from screener.document.model import Line
from screener.extraction.date_text import only_dates, only_length, strip_dates
from screener.extraction.dates import STACKED, DateMatch, find_periods
from screener.extraction.listed_titles import part_titles
from screener.extraction.places import is_place, tells_of_firm
from screener.extraction.rows import BULLET, Row, cells_of, cut, fold, rows_of
from screener.extraction.run_in import part_run_ins
from screener.extraction.terms.employers import LEGAL_FORMS, NO_NAMES
from screener.extraction.titlelike import title_likeness
from screener.extraction.wraps import edges_of, wrapped

ANCHOR_REST = 100  # letters beside the dates of a row that can still be the head of an entry
LONGEST_NAME, LIKE_TITLE = 80, 0.7  # of what stands on either side of dates in brackets
DATED = 400  # letters of a row that are searched for dates
_MOST_LINES, _NARROW = 4, 14  # of a range in a narrow cell, and letters of each
_SENTENCE_END = re.compile(r"[.;!?]$")
_DOTTED = re.compile(r"(?<![^\W\d_]\.)(?:[^\W\d_]\.){2,}$")  # "S.p.A.", "B.V."
_RANGES = ("range", "open")
_BEHIND = " )],;:"  # what may stand behind the dates that close a line


@dataclass(frozen=True)
class DatedRow:
    """A row, the dates in it (offsets within the row's text) and what is left of its text without them. What every
    step asks of it is told once."""

    row: Row
    dates: tuple[DateMatch, ...]
    rest: str
    wraps: bool  # continues the row before: its first word would not have fitted there
    listed: bool = False  # a list item that may be a job of one line: a lone year at its end dates it
    lone: bool = False  # its one date stands where the ranges of other rows do: a job within a year
    stay: bool = False  # the length of a whole stay stood below it: it names the employer of what follows
    hangs: bool = False  # goes on with one cell of the head above

    @cached_property
    def ranged(self) -> bool:
        """Whether a range or an open end stands in it."""
        return any(d.kind in _RANGES for d in self.dates)

    @property
    def length(self) -> int:
        """How much there is to read beside the dates: in the row of a table, in its fullest cell."""
        cells = self.row.cells
        return max(len(cell.text) for cell in cells) if len(cells) > 2 else len(self.rest)

    @cached_property
    def anchor(self) -> bool:
        """Whether its dates can be those of an entry: a range beside few other words, or a date of its own cell."""
        return self.length <= ANCHOR_REST and any(_dates_entry(self, match) for match in self.dates)


def dated_rows(lines: Sequence[Line]) -> list[DatedRow]:
    """The section's rows with their dates."""
    rows = rows_of(part_titles(part_run_ins(lines)))
    edges = edges_of(rows)
    out: list[DatedRow] = []
    taken = 0  # rows that end a range which wrapped to more lines than two
    for i, row in enumerate(rows):
        if i < taken:
            continue
        if wrapped_range := _wrapped_range(rows, i):
            match, taken = wrapped_range
            out.append(DatedRow(row, (match,), "", wraps=False))
            continue
        dates = _own_dates(row, row.text[:DATED])
        before = rows[i - 1] if i else None
        closed = before is not None and out and out[-1].row is before and _closed(out[-1])
        wraps = before is not None and not closed and wrapped(before, row, edges)
        opened = _opened(out, row)
        if opened is not None:
            at, whole = opened
            out[at] = DatedRow(out[at].row, (whole,), strip_dates(out[at].row.text, (whole,)), out[at].wraps)
            continue
        if out and out[-1].dates and only_length(row.text):
            continue
        out.append(DatedRow(row, dates, strip_dates(row.text, dates), wraps))
    stays = {i for i in range(len(out)) if _whole_stay(out, i)}
    return [
        replace(row, stay=True) if i + 1 in stays and _names_a_firm(row, out[i + 1]) else row
        for i, row in enumerate(out)
        if i not in stays and not _below_dates(out, i)
    ]


def _wrapped_range(rows: Sequence[Row], start: int) -> tuple[DateMatch, int] | None:
    """A range that wrapped to three lines or four in a narrow cell, and the row behind it."""
    run = rows[start : start + _MOST_LINES]
    for end in range(len(run), 2, -1):
        lines = [row.line for row in run[:end]]
        near = all(b.offset == a.end + 1 and abs(a.box.x0 - b.box.x0) < 3 for a, b in pairwise(lines))
        if not near or any(len(line.text) > _NARROW or not only_dates(line.text) for line in lines):
            continue
        text = "\n".join(line.text for line in lines)
        matches = find_periods(text)
        if len(matches) == 1 and matches[0].kind == "range" and matches[0].end - matches[0].start == len(text):
            return matches[0], start + end
    return None


def _closed(row: DatedRow) -> bool:
    """Whether a row ends with dates behind its words, or with a bracket that has them: nothing of it wraps."""
    if not row.dates or not row.ranged or len(row.row.cells) > 1 or not row.rest:
        return False
    behind = row.row.text[row.dates[-1].end :].rstrip(" .")
    return not behind.strip(" )]") or (behind[-1] in ")]" and "(" not in behind)


def _below_dates(rows: Sequence[DatedRow], i: int) -> bool:
    """Whether a row tells how long the dates right above it are, in their column; a title may be read in between."""
    length = rows[i].row.line
    if not length.char_boxes or not only_length(length.text):
        return False
    for near in (*rows[max(0, i - 2) : i], *rows[i + 1 : i + 3]):
        dates = near.row.line
        drop = length.box.y0 - dates.box.y0
        if near.ranged and dates.page == length.page and 0 < drop < 2.5 * dates.box.height:
            return abs(dates.box.x0 - length.box.x0) < 3
    return False


def _whole_stay(rows: Sequence[DatedRow], i: int) -> bool:
    """Whether a row tells the length of a whole stay or of the employer, below its name and above titles with dates."""
    if i == 0 or rows[i].wraps or not (_length_of_stay(rows[i].row.text) or _about_firm(rows[i].row.text)):
        return False
    above = rows[i - 1]
    if above.row.text.count("(") > above.row.text.count(")"):
        return False
    named = not above.dates and not above.row.bullet and not is_prose(above.rest)
    return named and any(row.ranged for row in rows[i + 1 : i + 4])


def _names_a_firm(above: DatedRow, stay: DatedRow) -> bool:
    """Whether the row above the length of a stay is sure to be no text: the hours stand there, or both are close."""
    near = stay.row.gap < 0.6 and abs(stay.row.line.box.x0 - above.row.line.box.x0) < 3
    return "·" in stay.row.text or (near and not above.wraps and len(above.rest) <= 60)


def _length_of_stay(text: str) -> bool:
    """Whether a line is a length of time, maybe beside the hours: "Full-time · 7 yrs 9 mos"."""
    parts = [part.strip() for part in text.split("·")] if len(text) <= 60 else []
    return any(map(only_length, parts)) and all(only_length(part) or fold(part) in NO_NAMES for part in parts)


def _about_firm(text: str) -> bool:
    """Whether a row is no more than brackets that describe an employer: "(brewery, 300 employees)"."""
    return text[:1] in "([" and text[-1:] in ")]" and tells_of_firm(text[1:-1])


def _own_dates(row: Row, text: str) -> tuple[DateMatch, ...]:
    """The dates of a row without lone years that are part of a name ("2020 Labs")."""
    return tuple(
        m
        for m in find_periods(text)
        if m.kind != "single" or _own_cell(row, m) or _parted(text, m) or _own_type(row, m)
    )


def _parted(text: str, match: DateMatch) -> bool:
    before, after = text[: match.start].rstrip(" "), text[match.end :].lstrip(" ")
    if after[:1] in (")", "]") and any(c.isalpha() for c in before[max(before.rfind("("), before.rfind("[")) :]):
        return False  # a remark: "(acquired by Boreal, 2020)"
    return (not before or before[-1] in "\t|·•,-–—:(") and (not after or after[0] in "\t|·•,-–—:)(")


def _opened(out: Sequence[DatedRow], row: Row) -> tuple[int, DateMatch] | None:
    """Which of the last two rows opened the range that this row closes; a head may stand between in a narrow column."""
    for at in (len(out) - 1, len(out) - 2):
        between = at == len(out) - 2
        if at < 0 or (between and (out[-1].dates or not only_dates(out[at].row.text))):
            break
        whole = _closed_by(out[at], row)
        if whole is not None and not (between and whole.rule.startswith(STACKED)):
            return at, whole
    return None


def _closed_by(last: DatedRow, row: Row) -> DateMatch | None:
    """The range that a short row closes and the row before opened ("Apr 2021", then "- Present").

    The dash may have been taken for a list marker."""
    closing = _without_marker(row)
    if len(closing) > 24 or any(d.kind == "range" for d in last.dates) or not only_dates(closing):
        return None
    text = f"{last.row.text[-200:]}\n{closing}"
    shift = max(0, len(last.row.text) - 200)
    border = len(text) - len(closing) - 1
    behind = _BEHIND if last.row.bullet else _BEHIND + "."  # a stop ends the sentence of a list item
    joined = last.row.line.end + 1 == row.line.offset and not row.bullet
    for match in find_periods(text):
        if match.kind in _RANGES and match.start < border and match.end >= len(text.rstrip(behind)):
            end = match.end + shift if joined else len(last.row.text)  # the quote ends where the text parts
            return replace(match, start=match.start + shift, end=end)
    return None


def _without_marker(row: Row) -> str:
    """A row's text with the dash that was taken for a list marker, where one was."""
    bare = row.text.removeprefix(BULLET)
    return bare if not row.bullet or bare[:1] in "-–—" else f"- {bare}"


def is_anchor(row: DatedRow) -> bool:
    """Whether the row's dates can be those of an entry: a range beside few other words, or a date of its own cell."""
    return row.anchor


def _dates_entry(row: DatedRow, match: DateMatch) -> bool:
    if match.kind == "open" and not (_own_cell(row.row, match) or _parted(row.row.text, match)):
        return False
    edge = _at_edge(row.row.text, match) or _own_type(row.row, match)
    if match.kind in _RANGES and edge and not is_prose(_beside(row.row.text, match)):
        return True
    apart = _own_cell(row.row, match) or _own_type(row.row, match)
    if (row.listed and _ends_with(row.row.text, match)) or (match.kind == "single" and (apart or row.lone)):
        return True
    placed = match.kind == "single" and not row.row.bullet and row.rest  # "Leeds, summer 2023"
    return bool(placed and is_place(row.rest.rstrip(", ")))


def _ends_with(text: str, match: DateMatch) -> bool:
    return not text[match.end :].strip(" ).")


def _at_edge(text: str, match: DateMatch) -> bool:
    """Whether the dates open or close their cell (or stand between bars) instead of standing inside a sentence."""
    before, after = text[: match.start].rstrip(" (["), text[match.end :].lstrip(" )]")
    opens = not before or before[-1] in "\t|·•"
    closes = not after or after[0] in "\t|·•" or (after == "." and before.rstrip()[-1:] in ",;)")
    placed = after[:1] == "," and (not after.strip(" ,") or is_place(after[1:61].rstrip(" ).]")))
    return opens or ((closes or placed or _names_both(text, match)) and not is_prose(before.rstrip(" ;")))


def _names_both(text: str, match: DateMatch) -> bool:
    """Whether dates in brackets stand between an employer and its title: "Harrow Ltd (2019-2021), Clerk"."""
    before, after = text[: match.start], text[match.end :]
    if not before.endswith(("(", "[")) or after[:1] not in (")", "]"):
        return False
    names = before[:-1].strip(), after[1:].lstrip(" ,:-–—|")
    named = all(name[:1].isupper() and len(name) <= LONGEST_NAME and not _lower(name) for name in names)
    return named and max(map(title_likeness, names)) >= LIKE_TITLE


def _lower(name: str) -> bool:
    """Whether a word of more than three letters is in lower case: no name, nor a title."""
    return any(word[:1].islower() and len(word) > 3 for word in name.split())


def _own_type(row: Row, match: DateMatch) -> bool:
    """Whether dates in the middle of a line are set in type of their own, from their first letter on."""
    start = row.line.offset + match.start
    for cell in row.cells:
        for before, (a, _, style) in zip(cell.runs, cell.runs[1:], strict=False):
            if cell.start + a in (start, start - 1) and style.in_any_case != before[2].in_any_case:
                return True
    return False


def ends_sentence(text: str) -> bool:
    """Whether words close like a sentence: with a stop that is not the dot of a legal form ("Harrow Inc.")."""
    if not _SENTENCE_END.search(text):
        return False
    last = text.rsplit(maxsplit=1)[-1]
    return not (last.endswith(".") and (fold(last) in LEGAL_FORMS or _DOTTED.search(last)))


def is_prose(text: str) -> bool:
    """Whether words read like a sentence rather than a name: long, and mostly in lower case."""
    words = text.split()
    low = sum(w[:1].islower() for w in words)
    return (len(words) > 6 and low * 2 > len(words)) or (len(words) > 4 and ends_sentence(text))


def is_text(text: str) -> bool:
    """Whether a line is an item of a list, or begins or reads like part of a sentence."""
    return text.startswith(BULLET) or text[:1].islower() or is_prose(text) or ends_sentence(text)


def _beside(text: str, match: DateMatch) -> str:
    """The words of the cell that the dates stand in."""
    left = text.rfind("\t", 0, match.start) + 1
    right = text.find("\t", match.end)
    return text[left : match.start] + text[match.end : right if right >= 0 else len(text)].rstrip(" .;")


def _own_cell(row: Row, match: DateMatch) -> bool:
    return len(_beside(row.text, match).strip(" ()[],.•|-–")) <= 1


def unmark(row: DatedRow, *, listed: bool = False) -> DatedRow:
    """A listed row without its list marker, for documents that set the heads of entries as list items."""
    if not row.row.bullet:
        return replace(row, listed=True) if listed else row
    line = cut(row.row.line, len(BULLET))
    bare = Row(line, cells_of(line), row.row.gap)
    moved = tuple(replace(m, start=m.start - len(BULLET), end=m.end - len(BULLET)) for m in row.dates)
    dates = moved if row.ranged else _own_dates(bare, line.text[:DATED])
    return DatedRow(bare, dates, row.rest.removeprefix("•").strip(), False, listed)
