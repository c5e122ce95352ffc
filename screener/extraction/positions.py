"""Positions: entries of an experience section read into title, employer, period, place and the person's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace

from screener.document.model import Document, Line
from screener.extraction.candidate import Employment, Evidence, Function, Position
from screener.extraction.dated import DatedRow, is_anchor
from screener.extraction.dates import DateMatch
from screener.extraction.engagement import engaged, without_engagement
from screener.extraction.entries import Entry, split_entries
from screener.extraction.evidence import Quoter
from screener.extraction.hyphens import joined
from screener.extraction.numbered_heads import without_numbers
from screener.extraction.pieces import Piece, pieces_of
from screener.extraction.places import employer_likeness, is_place
from screener.extraction.readings import Reading
from screener.extraction.roles import NOTHING, assign
from screener.extraction.rows import BULLET, fold
from screener.extraction.stretches import spots_of
from screener.extraction.terms.employers import BREAK_HEAD, CAREER_BREAKS
from screener.extraction.terms.titles import FREELANCE
from screener.extraction.titles import classify, title_likeness
from screener.extraction.titles import words as title_words

CONTEXT_LIMIT = 4000
GROUP_LIKENESS = 0.45  # below it no piece of a head is a title: the head names an employer for those that follow
_BREAK = re.compile(BREAK_HEAD)
_QUALIFIED = re.compile(r"(?:(?<!\s)\s+)?[(\[:,;–—]|(?<!\s)\s+-\s")


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph or list item of the person's own, with its place in the document."""

    text: str
    start: int
    end: int
    bullet: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A position and where its own words stand."""

    position: Position
    words: tuple[Words, ...]
    start: int
    end: int


def join_rows(rows: Sequence[DatedRow]) -> tuple[Words, ...]:
    """Rows as paragraphs: wrapped rows joined, list markers taken off."""
    out: list[Words] = []
    for row in rows:
        text = row.row.text.replace("\t", " ")
        bullet = text.startswith(BULLET)
        text = text.removeprefix(BULLET).strip()
        if not any(c.isalnum() for c in text):
            continue
        if row.wraps and out:
            last = out[-1]
            out[-1] = Words(joined(last.text, text), last.start, row.row.line.end, last.bullet)
        else:
            start = row.row.line.offset + (len(BULLET) if bullet else 0)
            out.append(Words(text, start, row.row.line.end, bullet))
    return tuple(out)


def _period(entry: Entry, title_row: int | None) -> tuple[DatedRow, DateMatch] | None:
    """The dates of an entry: those beside its title where it has several."""
    rows = [*entry.head, *entry.maybe]
    dated = [r for r in rows if is_anchor(r)]
    ranged = [r for r in dated if r.ranged]
    for pool in (ranged, dated):
        if pool:
            beside = [r for r in pool if r.row.line.offset == title_row]
            row = (beside or pool)[0]
            by_kind = sorted((m for m in row.dates if m.kind != "duration"), key=lambda m: m.kind == "single")
            if by_kind:
                return row, by_kind[0]
    return None


def _names_any(row: DatedRow, pieces: Sequence[Piece], reading: Reading | None) -> bool:
    """Whether the title or the employer of a reading ends in a row, or wraps there."""
    places = [pieces[s.last] for s in (reading.title, reading.employer) if s] if reading else []
    line = row.row.line
    return any(line.offset <= a < line.end for p in places for a, _ in ((p.start, p.end), *p.more))


def _rows_used(entry: Entry, pieces: Sequence[Piece], reading: Reading | None) -> int:
    """How many rows of head and maybe belong to the head; the rest are the person's words."""
    rows = [*entry.head, *entry.maybe]
    last = 0
    for i, row in enumerate(rows):
        named = _names_any(row, pieces, reading)
        dated = i < len(entry.head) and is_anchor(row)
        if named or dated or (is_place(row.rest) and i < len(entry.head)) or not row.rest:
            last = i + 1
    return max(last, 1)


def _place(pieces: Sequence[Piece], reading: Reading | None) -> str:
    used = {k for s in (reading.title, reading.employer) if s for k in range(s.first, s.last + 1)} if reading else set()
    told = reading.places if reading else ()
    free = ((k, piece.text) for k, piece in enumerate(pieces) if k not in used)
    found = [text.strip("()") for k, text in free if k in told or is_place(text)]
    return ", ".join(dict.fromkeys(found))


def _evidence(
    quoter: Quoter, pieces: Sequence[Piece], reading: Reading, dates: tuple[DatedRow, DateMatch] | None
) -> tuple[Evidence, ...]:
    out, page = [], quoter.text
    if reading.title:
        out += [quoter.at(a, b, "position.title") for a, b in spots_of(pieces, reading.title, page)]
    if reading.employer:
        out += [quoter.at(a, b, "position.employer") for a, b in spots_of(pieces, reading.employer, page)]
    if dates:
        base = dates[0].row.line.offset
        out.append(quoter.at(base + dates[1].start, base + dates[1].end, f"position.{dates[1].rule}"))
    return tuple(out)


def _is_group(entry: Entry, pieces: Sequence[Piece]) -> bool:
    """A head that only names an employer for the titles below it."""
    if not pieces or join_rows(entry.body) or _names_break(pieces[0].text):
        return False
    return max(title_likeness(p.text) for p in pieces) < GROUP_LIKENESS


@dataclass(frozen=True, slots=True)
class _Head:
    entry: Entry
    pieces: list[Piece]
    group: bool


def _heads(entries: Sequence[Entry]) -> list[_Head]:
    heads = []
    found = without_numbers([pieces_of(entry) for entry in entries])
    for k, (entry, pieces) in enumerate(zip(entries, found, strict=True)):
        heads.append(_Head(entry, pieces, _is_group(entry, pieces) and k + 1 < len(entries)))
    return heads


def _text_given_back(heads: Sequence[_Head], readings: dict[int, Reading | None]) -> list[_Head]:
    """The heads without rows at their top that name nothing and are set like the text of the job above: its last
    words, which go back to it."""
    out = list(heads)
    for k in range(1, len(out)):
        head, above, reading = out[k], out[k - 1], readings.get(k)
        text, rows = above.entry.body[-1:], head.entry.head
        if reading is None or not text:
            continue
        used = next((i for i, row in enumerate(rows) if is_anchor(row) or _names_any(row, head.pieces, reading)), 0)
        if used and all(_set_alike(row, text[0]) for row in rows[:used]):
            out[k - 1] = replace(above, entry=replace(above.entry, body=(*above.entry.body, *rows[:used])))
            out[k] = replace(head, entry=replace(head.entry, head=rows[used:]))
    return out


def _set_alike(row: DatedRow, text: DatedRow) -> bool:
    """Whether a row has the type and the left edge of a line of text, and stands in its column."""
    one, other = row.row.line, text.row.line
    same = row.row.cells[0].style.in_any_case == text.row.cells[-1].style.in_any_case
    return same and one.column == other.column and abs(one.box.x0 - other.box.x0) < 3


def _readings(heads: Sequence[_Head], page: str, told: Mapping[int, str]) -> list[Reading | None]:
    """What each head that names a job says. Jobs of one line in a list are a pattern of their own."""
    grouped = False
    main: list[int] = []
    listed: list[int] = []
    for number, head in enumerate(heads):
        point = head.entry.head[0].listed
        grouped = head.group or (grouped and point)
        if not head.group:
            (listed if point and not grouped else main).append(number)
    found: dict[int, Reading | None] = {}
    for numbers, alone in ((main, False), (listed, True)):
        below = {i for i, n in enumerate(numbers) if n and heads[n - 1].group}
        pieces = [heads[n].pieces for n in numbers]
        readings = assign(pieces, page, title_likeness, alone=alone, grouped=below, told=told)
        found.update(zip(numbers, readings, strict=True))
    return [found[number] for number in sorted(found)]


def _found(
    quoter: Quoter, head: _Head, reading: Reading, employer: str, place: str, end: int, usual: Employment
) -> Found:
    entry, pieces = head.entry, head.pieces
    title_row = None
    if reading.title:
        at = pieces[reading.title.first].start
        title_row = next((r.row.line.offset for r in entry.head if r.row.line.offset <= at < r.row.line.end), None)
    dates = _period(entry, title_row)
    used = _rows_used(entry, pieces, reading)
    words = join_rows([*[*entry.head, *entry.maybe][used:], *entry.body])
    title = reading.title.text if reading.title else ""
    period = dates[1].period if dates else None
    evidence = _evidence(quoter, pieces, reading, dates)
    first = next((i for i, w in enumerate(words) if w.bullet), 1 if len(words) == 1 else 0)
    summary = " ".join(w.text for w in words[:first])
    highlights = tuple(w.text for w in words[first:])
    context = " ".join((employer, summary, *highlights))[:CONTEXT_LIMIT]
    kind = classify(title, context)
    position = Position(
        title,
        employer,
        period,
        kind.function if title else Function.OTHER,
        kind.level,
        kind.employment or engaged(row.row.text for row in entry.head) or usual,
        place,
        summary,
        highlights,
        evidence,
    )
    start = entry.head[0].row.line.offset
    return Found(position, words, start, end)


def find_positions(
    lines: Sequence[Line],
    document: Document,
    quoter: Quoter,
    usual: Employment = Employment.PERMANENT,
    headlike: Callable[[Line], float] = lambda line: 0.0,
    older: Container[int] = (),
    opens: Container[int] = (),
    told: Mapping[int, str] = NOTHING,
) -> tuple[Found, ...]:
    """All positions of a section's lines, in the order of the page.

    `usual` is the employment where titles say none; `headlike`, `older`, `opens` and `told` as in
    `split_entries`.
    """
    if not lines:
        return ()
    _, entries = split_entries(lines, title_likeness, headlike, older, opens, told)
    heads = _heads(entries)
    named = (k for k, head in enumerate(heads) if not head.group)
    readings = dict(zip(named, _readings(heads, document.text, told), strict=True))
    heads = _text_given_back(heads, readings)
    employer, place, shared, out = "", "", False, []
    for k, head in enumerate(heads):
        if head.group:
            employer, place, shared = _group_name(head), _place(head.pieces, None), True
            continue
        reading = readings[k]
        if reading is None or not (reading.title or reading.employer) or _is_break(reading):
            continue
        if reading.employer:
            employer, shared = without_engagement(reading.employer.text), _on_ones_own(reading)
        here = _place(head.pieces, reading)
        place = here if reading.employer else place
        own = employer if reading.employer or shared or not _on_ones_own(reading) else ""
        if not reading.title and _names_next(head, readings.get(k + 1)):
            shared = True
            continue
        following = heads[k + 1].entry.head[0].row.line.offset if k + 1 < len(heads) else lines[-1].end
        out.append(_found(quoter, head, reading, own, here or (own and place), following, usual))
    return tuple(out)


def _on_ones_own(reading: Reading) -> bool:
    """Whether the title says that there is no employer, not even that of the job above: `Freelance Consultant`."""
    held = set(title_words(reading.title.text)) if reading.title else set()
    return bool(held & FREELANCE) or {"self", "employed"} <= held


def _names_next(head: _Head, below: Reading | None) -> bool:
    """Whether a head without a title and without words names the employer of the title below it, which names none."""
    alone = not join_rows([*head.entry.maybe, *head.entry.body])
    return alone and below is not None and below.title is not None and below.employer is None


def _is_break(reading: Reading) -> bool:
    """Whether the head names a pause between jobs: a fact of life, no job."""
    return any(_names_break(s.text) for s in (reading.title, reading.employer) if s)


def _names_break(text: str) -> bool:
    words = fold(_QUALIFIED.split(text, maxsplit=1)[0])
    return words in CAREER_BREAKS or bool(_BREAK.match(words))


def _group_name(head: _Head) -> str:
    """The piece that looks most like an employer; the first of those that look alike."""
    named = [p for p in head.pieces if not is_place(p.text)]
    return max(named or head.pieces, key=lambda p: employer_likeness(p.text)).text
