"""Splits a document into sections by its headings.

A heading must look like one: its words are known and it is set apart from the body, or it is set exactly like the
headings that are known. Sections keep their column: a sidebar that interrupts the main text between two pages does
not end the section that it interrupts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from functools import lru_cache

from screener.document.model import Document, Line
from screener.extraction.date_text import only_dates
from screener.extraction.dates import find_periods
from screener.extraction.degree_words import find_degree_words, names_schooling
from screener.extraction.form_labels import Form, without_labels, without_table_heads
from screener.extraction.heading_looks import inside_text, led_by_dates, look_of, name_lines, one_type
from screener.extraction.places import employer_likeness, is_place
from screener.extraction.rows import BULLET, Cell, Style, body_style, cells_of, cut, fold
from screener.extraction.school_tables import join_school_tables
from screener.extraction.side_columns import (
    merge_cut_columns,
    merge_date_columns,
    merge_heading_columns,
    merge_label_columns,
    pair_stacked_dates,
)
from screener.extraction.stray_lines import in_their_places
from screener.extraction.terms.sections import AROUND, CAPTIONS, COMPOSED, EARLIER, HINTS, JOINERS, KINDS, UNDATED
from screener.extraction.titlelike import title_likeness
from screener.extraction.wrapped_dates import part_wrapped_dates

HEADING_WORDS = 6
_NUMBERED = re.compile(r"\d{1,2}[.)]?\t[^\t\d]{3,40}")  # "04<TAB>Methods"
PLAIN_WORDS = 3  # words of a heading in a document that sets nothing apart by type
SURE_TITLE = 0.75
CAREER = frozenset({"career", "professional", "employment", "work"})  # words of a heading for a summary or for jobs
LONG_LINE = 70  # letters of a line that is text rather than the head of a job
TITLE_LIKE = 0.6  # above it a line set like a heading is a job's title, not a heading
_BRACKETS = re.compile(r"\([^()]{0,40}\)")
_SIGN = re.compile(r"[&/+|]")
_SIGNS = re.compile(r"(?:(?<!\s)\s+)?[&/+|]\s*")
_LEAD = re.compile(
    r"^(?:(?:part|section) (?:\d{1,2}|[a-h])"
    r"|my|selected|relevant|recent|the|key|other|additional|main|a few|\d{1,2})\s+"
)
_TAIL = re.compile(r"(?<!\s)\s+(?:continued|cont|contd|ctd)$")
_PARTS = re.compile(r"\t|, | [-–—|:@] | at |: ")
_CAPTIONED = frozenset({"awards", "certificates"})  # kinds whose headings caption lists inside entries as well
_STRONG = frozenset({"experience", "education", "skills", "summary", "languages", "certificates", "volunteer"})


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading. `kind` is a key of the headings list, `head` before the first, `other` if unknown."""

    kind: str
    heading: Line | None
    lines: tuple[Line, ...]


def kind_of(text: str) -> str | None:
    """The kind of section that a heading's words name, None where they name none."""
    return _kind_of(text[:80])


@lru_cache(maxsize=4096)
def _kind_of(text: str) -> str | None:
    if "(" in text:
        text = _BRACKETS.sub(" ", text.replace("(s)", "s"))
    if _SIGN.search(text):
        text = _SIGNS.sub(" and ", text)
    words = fold(text)
    if not words or words.count(" ") >= HEADING_WORDS:
        return None
    if words in KINDS:
        return KINDS[words]
    for form in (_TAIL.sub("", words), _LEAD.sub("", words)):
        if form in KINDS:
            return KINDS[form]
    for joiner in JOINERS:
        first, found, _ = f" {words} ".partition(f" {joiner} ")
        if found and first.strip() in KINDS:
            return KINDS[first.strip()]
    return _composed(words.split())


def _composed(words: Sequence[str]) -> str | None:
    """The kind of a heading made of what it is about and a word for a list of it, in any order of words about it."""
    for kind, (subjects, lists) in COMPOSED.items():
        if words[-1] in lists and subjects.intersection(words[:-1]) and all(
            word in subjects or word in lists or word in AROUND for word in words
        ):
            return kind
    return None


@dataclass(frozen=True, slots=True)
class _Mark:
    """A line that may be a heading: which kind its words name, how it is set, where the heading ends in the line."""

    index: int
    kind: str
    cell: Cell
    alone: bool


def _set_apart(cell: Cell, line: Line, before: Line | None, body: Style) -> bool:
    style = cell.style
    if style.size > body.size + 0.4 or style.caps or (style.bold and not body.bold) or style.colour != body.colour:
        return True
    if line.text.rstrip().endswith(":"):
        return True
    roomy = before is None or before.page != line.page or line.box.y0 - before.box.y1 > 0.45 * line.box.height
    return roomy and not line.text.startswith("•")


def _opening(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells, the first cut in two where a heading in type of its own stands before other words, or a colon."""
    first = cells[0]
    end = first.runs[0][1] if len(first.runs) > 1 else _leads_schooling(first.text)
    if not end or kind_of(first.text) is not None:
        return cells
    label = first.text[:end].rstrip()
    if kind_of(label) is None or (first.text[end - 1 : end].isalnum() and first.text[end : end + 1].isalnum()):
        return cells
    return (Cell(label, first.start, first.runs[0][2], first.runs[:1]), first, *cells[1:])


def _part_heading(line: Line) -> tuple[Line, ...]:
    """A line made two whose last cell is a heading: behind its number, or in type of its own behind the text of another
    column."""
    tab = line.text.rfind("\t")
    if _NUMBERED.fullmatch(line.text):
        return (cut(line, 0, tab), cut(line, tab + 1))
    if tab < 0 or kind_of(line.text[tab + 1 :]) not in _STRONG:
        return (line,)
    first, *_, last = cells_of(line)
    if look_of(first) == look_of(last) or last.style.size < first.style.size:
        return (line,)
    return (cut(line, 0, tab), cut(line, tab + 1))


def _plain(line: Line, body: Style) -> bool:
    """Whether nothing in the line is set apart by type: then a heading's words must do."""
    return all(s.size < body.size + 0.4 and s.bold == body.bold and s.colour == body.colour for s in line.spans)


def _marks(lines: Sequence[Line], body: Style) -> list[_Mark]:
    marks = []
    uniform = all(_plain(line, body) for line in lines)
    for i, line in enumerate(lines):
        marked = line.text.startswith(BULLET)
        if not _may_head(line.text.removeprefix(BULLET), runs=len(line.spans)):
            continue
        cells = _opening(cells_of(cut(line, len(BULLET)) if marked else line)) if line.text.strip(BULLET) else ()
        if not cells or (marked and cells[0].style.size < body.size + 0.4):
            continue
        kind = kind_of(cells[0].text)
        if kind is None or len(cells) > 3 or (fold(cells[0].text) in CAPTIONS and kind not in _CAPTIONED):
            continue
        if inside_text(lines, i):
            continue
        alone = uniform and kind in _STRONG and len(cells) == 1 and len(line.text.split()) <= PLAIN_WORDS
        if alone or _set_apart(cells[0], line, lines[i - 1] if i else None, body):
            marks.append(_Mark(i, kind, cells[0], len(cells) == 1))
    return _without_captions(lines, marks)


def _may_head(text: str, runs: int) -> bool:
    """Whether the first words of a line, in one look or several, may name a section."""
    first = text.strip("\t ").partition("\t")[0]
    return runs > 1 or kind_of(first.strip()) is not None or _leads_schooling(first) > 0


def _leads_schooling(text: str) -> int:
    """Where a heading ends that a colon parts from the first degree: "Education: BSc, Halden College"; zero without."""
    label, colon, rest = text[:200].partition(": ")
    return len(label) + 1 if colon and kind_of(label) == "education" and find_degree_words(rest) else 0


def _without_captions(lines: Sequence[Line], marks: Sequence[_Mark]) -> list[_Mark]:
    """The marks without words that open several lines of text ("Skills: ..." below each job): these caption them."""
    leads = Counter(fold(m.cell.text) for m in marks if _leads(m, lines[m.index]))
    return [m for m in marks if leads[fold(m.cell.text)] < 2 or not _leads(m, lines[m.index])]


def _leads(mark: _Mark, line: Line) -> bool:
    """Whether a mark's words stand before a colon and more words."""
    lead, colon, rest = line.text.partition(":")
    return bool(colon and rest.strip()) and len(lead) <= mark.cell.end - line.offset


def _trusted(marks: Sequence[_Mark], body: Style) -> list[_Mark]:
    """Marks set like the document's headings; where the kinds with the clearest words agree on a look, it rules."""
    captions = [m for m in marks if m.kind == "certificates" and fold(m.cell.text) in CAPTIONS]
    looks = Counter(look_of(m.cell) for m in marks if m.kind in _STRONG and m not in captions)
    plain = (body.size, body.bold, body.colour, False)
    if not looks:
        return list(marks)
    top = looks.most_common(1)[0]
    kept = []
    for mark in marks:
        look = look_of(mark.cell)
        if mark in captions and (look != top[0] or look == plain or not mark.alone):
            continue
        same = look == top[0] or (look[0] > body.size + 0.4 and look[0] >= top[0][0] - 0.6)
        if same or (look != plain and looks[look] >= 1 and mark.kind in _STRONG):
            kept.append(mark)
    return kept


def _hint(text: str) -> str | None:
    """The kind that a single word of a free heading gives away ("My journey", "Career to date")."""
    words = set(fold(text).split())
    return next((kind for kind, hints in HINTS.items() if words & hints), None)


def _unknown(lines: Sequence[Line], marks: Sequence[_Mark], body: Style) -> list[_Mark]:
    """Lines set exactly like the known headings: headings of a kind that we have no words for."""
    looks = Counter(look_of(m.cell) for m in marks if m.alone)
    plain = (body.size, body.bold, body.colour, False)
    known = {m.index for m in marks} | name_lines(lines, names_title)
    opening = {m.index for m in marks if m.alone and m.kind in ("education", "experience")}
    found = []
    edge = _heading_edge(lines, marks)
    for i, line in enumerate(lines):
        if i in known or "\t" in line.text or len(line.text) > 48 or line.text.startswith(("•", "(", "&")):
            continue
        if line.text.endswith((".", ",", ";")) or (line.char_boxes and line.box.x0 > edge):
            continue
        cell = cells_of(line)
        if not cell or looks[look_of(cell[0])] < 2 or look_of(cell[0]) == plain or not one_type(cell[0]):
            continue
        if is_place(line.text) or title_likeness(line.text) > TITLE_LIKE or names_schooling(cell[0].text):
            continue
        if names_title(line) or only_dates(line.text):
            continue  # an employer and a title; the end of a range that was wrapped
        if led_by_dates(lines[max(0, i - 2) : i + 1]) or any(w.start == 0 for w in find_degree_words(cell[0].text)):
            continue  # what stands right below dates; a bare "MBA" in capitals, which has none beside it
        if i - 1 in opening and lines[i - 1].column == line.column:
            continue  # the first school or employer, set like the heading right above it
        kind, dated = _hint(cell[0].text), any(find_periods(near.text) for near in lines[i : i + 3])
        job = dated and any(names_job(below) or names_title(below) for below in lines[i + 1 : i + 2])
        if kind != "experience" and (job or (dated and kind in UNDATED)):
            continue  # an employer above its job, named like a list or a school ("Quill Technologies", "Osier Books")
        if kind or not dated:
            found.append(_Mark(i, kind or "other", cell[0], True))
    return found if len(found) <= 2 * len(marks) + 1 else []


def _heading_edge(lines: Sequence[Line], marks: Sequence[_Mark]) -> float:
    """How far to the right headings may begin: where those of jobs and schooling stand in a margin at the left, none
    begins behind it. Infinite where one stands above its text."""
    edge = 0.0
    for mark in (m for m in marks if m.kind in ("experience", "education")):
        line, below = lines[mark.index], lines[mark.index + 1 : mark.index + 2]
        beside = not mark.alone or any(line.box.x1 < x.box.x0 and x.box.y0 < line.box.y1 for x in below)
        if not line.char_boxes or not beside:
            return float("inf")
        edge = max(edge, line.char_boxes[mark.cell.end - line.offset - 1].x1)
    return edge or float("inf")


def _by_content(lines: Sequence[Line], marks: Sequence[_Mark]) -> list[_Mark]:
    """Headings in words that nobody foresaw: set like the known ones, and what stands below is work, or schooling.

    Sought only for a kind that has no heading yet. The first such line since the known heading before it rules: the
    names of employers may be set the same, but they come after it.
    """
    looks = {look_of(m.cell) for m in marks if m.alone}
    known = {m.index: m for m in marks}
    found: list[_Mark] = []
    open_kinds = [kind for kind in ("experience", "education") if all(m.kind != kind for m in marks)]
    candidate: _Mark | None = None
    for i, line in enumerate(lines):
        if i in known:
            candidate = None
        elif candidate is None and _could_be_heading(line, looks):
            below = [other for other in _below(lines, i, known) if other.column == line.column]
            kind = next((kind for kind in open_kinds if _BELOW[kind](below)), None)
            if kind:
                candidate = _Mark(i, kind, cells_of(line)[0], True)
                found.append(candidate)
                open_kinds.remove(kind)
    return found


def _below(lines: Sequence[Line], index: int, known: Container[int]) -> list[Line]:
    """The lines behind one, up to the next known heading."""
    end = next((i for i in range(index + 1, len(lines)) if i in known), len(lines))
    return list(lines[index + 1 : end])


def _could_be_heading(line: Line, looks: Container[tuple[float, bool, int, bool]]) -> bool:
    text = line.text
    if "\t" in text or not 3 <= len(text) <= 40 or text.startswith("•") or any(c.isdigit() for c in text):
        return False
    cell = cells_of(line)
    if not cell or look_of(cell[0]) not in looks or len(text.split()) > HEADING_WORDS or only_dates(text):
        return False
    return not (
        is_place(text) or title_likeness(text) > TITLE_LIKE or names_schooling(text) or employer_likeness(text) > 0.5
    )


def _holds_jobs(lines: Sequence[Line]) -> bool:
    dated = [i for i, line in enumerate(lines) if find_periods(line.text)]
    near = {j for i in dated for j in range(max(0, i - 2), i + 3)}
    return any(
        title_likeness(part) > TITLE_LIKE
        for j in sorted(near)
        if j < len(lines) and not lines[j].text.startswith("•")
        for part in _PARTS.split(lines[j].text)
    )


def names_job(line: Line) -> bool:
    """Whether a line names a title and from when to when it was held."""
    text = line.text.removeprefix(BULLET)[:200]
    ranged = any(m.kind in ("range", "open") for m in find_periods(text))
    return ranged and any(title_likeness(part) > SURE_TITLE for part in _PARTS.split(text))


def names_title(line: Line) -> bool:
    """Whether a line that is no list item names a job's title."""
    parts = [] if line.text.startswith(BULLET) or len(line.text) > LONG_LINE else _PARTS.split(line.text)
    return any(title_likeness(part) > SURE_TITLE for part in parts)


def _holds_schooling(lines: Sequence[Line]) -> bool:
    own = (line.text for line in lines[:12] if not line.text.startswith("•"))
    return any(names_schooling(part) for text in own for part in text.split("\t"))


_BELOW: dict[str, Callable[[Sequence[Line]], bool]] = {"experience": _holds_jobs, "education": _holds_schooling}


def _is_heading(text: str) -> bool:
    return kind_of(text) is not None


def split(document: Document, form: Form | None = None) -> tuple[Section, ...]:
    """The document's sections in reading order; the part above the first heading is of kind `head`."""
    plain = in_their_places(without_table_heads((form or without_labels(document.lines)).lines), _is_heading)
    labelled = merge_label_columns(merge_cut_columns(join_school_tables(plain, kind_of)), _is_heading)
    whole = merge_date_columns(merge_heading_columns(labelled, _is_heading))
    whole = pair_stacked_dates(part_wrapped_dates(whole))
    lines = [part for line in whole for part in _part_heading(line)]
    body = body_style(lines)
    guessed = _by_content(lines, marks := _trusted(_marks(lines, body), body))
    by_index = {m.index: m for m in [*_unknown(lines, [*marks, *guessed], body), *marks, *guessed]}
    opened: list[tuple[str, Line | None, list[Line]]] = [("head", None, [])]
    current: dict[int, int] = {}
    for i, line in enumerate(lines):
        mark = by_index.get(i)
        if mark is not None:
            end = mark.cell.end - line.offset
            opened.append((mark.kind, cut(line, 0, end), []))
            current[line.column] = len(opened) - 1
            rest = cut(line, min(end + 1, len(line.text)))
            if rest.text.strip():
                opened[-1][2].append(rest)
            continue
        fresh = i and line.column != lines[i - 1].column and line.column not in current
        if fresh and opened[-1][0] == "experience" and opened[-1][2] and _opens_with_jobs(lines, i, by_index):
            current[line.column] = len(opened) - 1
        opened[current.get(line.column, 0)][2].append(line)
    return tuple(_section(kind, heading, own) for kind, heading, own in opened if heading or own)


def _opens_with_jobs(lines: Sequence[Line], start: int, headings: Container[int]) -> bool:
    """Whether a column holds jobs above its first heading: then it goes on with those of the column before it."""
    ends = (i for i in range(start, len(lines)) if i in headings or lines[i].column != lines[start].column)
    return _holds_jobs(lines[start : next(ends, len(lines))])


def _section(kind: str, heading: Line | None, own: Sequence[Line]) -> Section:
    """A section; one of jobs where a heading for a summary ("Career Summary") stands right above dated jobs."""
    career = kind == "summary" and heading is not None and not CAREER.isdisjoint(fold(heading.text).split())
    own_dates = (find_periods(line.text[:120]) if career else () for line in own)
    dated = [i for i, found in enumerate(own_dates) if any(m.kind == "range" for m in found)]
    if len(dated) > 1 and dated[0] < 3 and _holds_jobs(own) and not (dated[0] and len(own[0].text) > LONG_LINE):
        kind = "experience"
    return Section(kind, heading, tuple(own))


def lines_of(sections: Sequence[Section], *kinds: str) -> tuple[Line, ...]:
    """The lines of all sections of the given kinds, in reading order."""
    return tuple(line for section in sections if section.kind in kinds for line in section.lines)


def older_lines(sections: Sequence[Section]) -> frozenset[int]:
    """The offsets of the lines in sections of older jobs ("Earlier positions")."""
    own = (s for s in sections if s.kind == "experience" and s.heading and fold(s.heading.text) in EARLIER)
    return frozenset(line.offset for section in own for line in section.lines)
