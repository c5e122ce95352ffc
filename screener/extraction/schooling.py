"""Cuts the lines of education sections into entries, and entries into parts.

Nothing is decided by the first match: every way of cutting the lines into entries is weighed (one school, one degree
and one date an entry; white space, type and repeated patterns between them) and the best whole is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from screener.document.model import Line
from screener.extraction.date_points import fold_dates as fold_chars
from screener.extraction.dates import DateMatch, find_periods
from screener.extraction.degree_words import (
    DegreeWords,
    find_degree_words,
    find_grades,
    joined,
    school_likeness,
    unfinished,
)
from screener.extraction.rows import fold, rows_of
from screener.extraction.terms import degrees as terms

MAX_ROWS = 400
MAX_ENTRY = 14
STRONG = 1.2

_ICON = re.compile(r"\(cid:\d{1,5}\)|[\ue000-\uf8ff]")
_CUT = re.compile(r"\s+[–—-]+\s+|\s*[|·•◦▪∙;\t]\s*|,\s+|\s{3,}|\s+(?:at|from|@|bei|chez|presso)\s+")
_CONNECTOR = re.compile(
    r"^[\s\0]*(?:degree\s+)?(?:(?:in|en|im|of|em|i|w|inom|på|och|specializ?s?ing in|with (?:a )?(?:major|concentration|focus)"
    r"(?: in| on)?|major(?:ing)? in|specialization in)\s+|[-–—:,(]\s*)",
    re.I,
)
_IN = re.compile(r"^[\s\0]*(?:degree\s+)?(?:in|en|im|of|em|i|w|inom|with|major|special)", re.I)
_BEFORE_NOISE = re.compile(
    r"(?:\b(?:course\s?work|studying|studies|studied|reading|working|progress|credits)?\s?(?:toward[s]?|for)\s?(?:an?|the)?|"
    r"\b(?:a|an|the|my|of|in|for|from|with|and|degree:?|candidate for|obtained|awarded|completed))\s*$",
    re.I,
)
_LABEL = re.compile(r"^\s*([^\W\d_][\w' ()]{2,34}?)\s*[:\t]\s*(?=\S)")
_HOLE = "\0"  # where a remark in brackets stood: it parts nothing
_STOPPED = " \t,;:|·•–—-.\0"
_HOLES = re.compile(r"\s*\0+\s*")
_OPEN_END = re.compile(
    r"(?:\b(?:of|in|and|for|the|de|des|du|di|del|della|der|und|et|y|e|en|do|da|to|with|at)|[,&]|\w-)$", re.I
)
_OPEN_DATE = re.compile(r"\d\s*[-–—]\s*(?:[^\W\d_]{3,9}\.?)?\s*$")
_FURNITURE = re.compile(terms.FURNITURE, re.I)
_COURSE_CODE = re.compile(terms.COURSE_CODE)
_TAIL = re.compile(r"(?:\s+(?:in|of|en|at|from|-))+$", re.I)
_DATE_TAIL = re.compile(r"^\s*(?:•\s)?[-–—]+\s*(?=[\w'])")


@dataclass(frozen=True, slots=True)
class Part:
    """Words between separators. `start` and `end` count in the document's text; `after` is the degree's connector."""

    text: str
    start: int
    end: int
    row: int
    cell: int
    words: DegreeWords | None = None
    after: str = ""  # "in" behind a degree and its connector, "degree" right behind a degree
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a row, one line or several that continue each other, with each character's place."""

    text: str
    places: tuple[int, ...]

    def part(self, start: int, end: int, row: int, cell: int, words: DegreeWords | None = None) -> Part:
        """The part between two positions."""
        text = _HOLES.sub(" ", self.text[start:end]).strip()
        return Part(text, self.places[start], self.places[end - 1] + 1, row, cell, words)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the section with what was recognised in it."""

    line: Line
    parts: tuple[Part, ...]
    dates: tuple[DateMatch, ...]
    schools: int
    degrees: int
    gap: float
    detail: bool
    said: str = ""  # all that its lines say
    remarked: int = 0  # how many of the dates only stand in brackets

    @property
    def look(self) -> tuple[float, bool, int]:
        """How the line begins to the eye, coarse enough to compare."""
        first = self.line.spans[0] if self.line.spans else None
        return (round(self.line.size), bool(first and first.bold), round(self.line.box.x0 / 8))

    @property
    def kinds(self) -> tuple[bool, bool, bool]:
        """Whether it has a date, a degree, a school."""
        return bool(self.dates), self.degrees > 0, self.schools > 0


@dataclass(slots=True)
class Entry:
    """The rows that belong to one stay at a school."""

    rows: list[Row] = field(default_factory=list)

    @property
    def parts(self) -> list[Part]:
        """The parts of all rows that are more than remarks."""
        return [p for r in self.rows if not r.detail for p in r.parts]


def _is_detail(text: str) -> bool:
    plain = text.lstrip(_STOPPED)
    words = fold(plain)
    lead = next((d for d in terms.DETAIL_LEADS if words == d or words.startswith(d + " ")), "")
    if lead and (re.match(r"[^:–—-]{0,40}[:–—]|[^:]{0,40}\s-\s", plain) or text.lstrip().startswith("•")):
        return fold(plain.split(":")[0]) not in terms.LABELS
    if len(_COURSE_CODE.findall(text[:400])) > 1:
        return True
    long = len(plain.split()) > 16 and not find_degree_words(plain[:60])
    return words == lead != "" or long


def _masked(text: str, dates: Sequence[DateMatch]) -> str:
    """The text with dates, grades and icons blanked to TABs, and remarks in brackets to holes."""
    chars = list(_ICON.sub(lambda m: "\t" * len(m[0]), text))
    spans = [(d.start, d.end) for d in dates] + find_grades(text)
    for start, end in spans:
        chars[start:end] = "\t" * (end - start)
    for m in re.finditer(r"\([^()]{0,80}\)", text):
        blank = "".join(chars[m.start() + 1 : m.end() - 1])
        if "\t" in blank and not find_degree_words(blank) or unfinished(m.group()):
            chars[m.start() : m.end()] = _HOLE * (m.end() - m.start())
    return "".join(chars)


def _pieces(text: str) -> list[tuple[int, int]]:
    """The stretches between separators; what stands in brackets is not cut."""
    depth, deep = 0, []
    for char in text:
        depth = depth + 1 if char in "([" else max(0, depth - 1) if char in ")]" else depth
        deep.append(depth > 0)
    out, start = [], 0
    if depth:
        deep = [False] * len(text)
    for m in _CUT.finditer(text):
        if deep[m.start()]:
            continue
        out.append((start, m.start()))
        start = m.end()
    out.append((start, len(text)))
    return out


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _STOPPED:
        start += 1
    while end > start and text[end - 1] in _STOPPED:
        if text[end - 1] == "." and re.search(
            r"(?:\b\w\.\w|\b[A-Z]{1,2}|\b(?:Univ|Inst|Tech|Sc|Eng|Dipl))\.$", text[start:end]
        ):
            break
        end -= 1
    return start, end


def _groups(text: str) -> list[DegreeWords]:
    """The degrees named in a piece, those that stand for one entry made one."""
    out: list[DegreeWords] = []
    for words in find_degree_words(text):
        if out and joined(text, out[-1], words):
            best = max(out[-1].level, words.level, key=lambda level: level.rank)
            if "(" in text[out[-1].end : words.start]:
                best = out[-1].level if words.level.rank < out[-1].level.rank else words.level
            closing = text.find(")", words.end) + 1 if "(" in text[out[-1].end : words.start] else 0
            out[-1] = DegreeWords(out[-1].start, max(words.end, closing), best, out[-1].rule)
        elif out and text[out[-1].end : words.start].count("(") > text[out[-1].end : words.start].count(")"):
            continue
        else:
            out.append(words)
    return out


def _names_school(text: str, words: DegreeWords) -> bool:
    """Whether degree words are part of a school's name ("Northside High School")."""
    named = fold(text[words.start : words.end])
    return (
        words.start > 1
        and named.endswith(("school", "secondary", "gymnasium"))
        and text[: words.start].strip()[:1].isupper()
    )


def _split_piece(source: _Text, start: int, end: int, row: int, cell: int) -> list[Part]:
    """A piece as parts: what stands before a degree's name, the name, what follows it."""
    text = source.text[start:end]
    groups = _groups(text)
    if not groups or _names_school(text, groups[0]):
        return [source.part(start, end, row, cell)]
    words = groups[0]
    out = []
    a, b = _trim(text, 0, len(_BEFORE_NOISE.sub("", text[: words.start])))
    if b - a > 1:
        out.append(source.part(start + a, start + b, row, cell))
    out.append(source.part(start + words.start, start + words.end, row, cell, words))
    rest = text[words.end :]
    link = _CONNECTOR.match(rest)
    a, b = _trim(text, words.end + (link.end() if link else 0), len(text))
    if tail := _TAIL.search(text, a, b):
        b = tail.start()
    if text[a:b].endswith(")") and "(" not in text[a:b]:
        b -= 1
    if b > a:
        after = "in" if link and _IN.match(rest) else "degree"
        behind = _split_piece(source, start + a, start + b, row, cell)
        out += [replace(p, after=after) if i == 0 and not p.words else p for i, p in enumerate(behind)]
    return out


def _labelled(text: str) -> tuple[str, int]:
    found = _LABEL.match(text)
    kind = terms.LABELS.get(fold(found[1]), "") if found else ""
    return (kind, found.end()) if found and kind else ("", 0)


def _parts(source: _Text, row: int) -> list[Part]:
    out: list[Part] = []
    cell = 0
    text = source.text
    label, lead = _labelled(text)
    for start, end in _pieces(text):
        cell += "\t" in text[max(0, start - 3) : start]
        a, b = _trim(text, max(start, lead), end)
        if b > a:
            out += [replace(p, label=label) for p in _split_piece(source, a, b, row, cell)]
    out = _one_name(source, out)
    for i in range(1, len(out)):
        before = out[i - 1]
        if before.words and not out[i].after and not out[i].words and out[i].cell == before.cell:
            out[i] = replace(out[i], after="degree")
    return out


def _one_name(source: _Text, parts: Sequence[Part]) -> list[Part]:
    """Degrees named in one breath ("A Level, GCSE") made one."""
    out: list[Part] = []
    for part in parts:
        last = out[-1] if out else None
        if last and last.words and part.words and last.cell == part.cell:
            best = max(last.words, part.words, key=lambda w: w.level.rank)
            out[-1] = replace(last, text=f"{last.text}, {part.text}", end=part.end, words=best)
        else:
            out.append(part)
    return out


def _schools(parts: Sequence[Part]) -> int:
    """How many schools the parts name; neighbours in one cell are one."""
    count, last = 0, (-1, -9)
    for i, part in enumerate(parts):
        if part.words is None and school_likeness(part.text) >= STRONG:
            count += last != (part.cell, i - 1)
            last = (part.cell, i)
    return count


def _right_edge(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """How far to the right each page and column is written on."""
    edge: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (line.page, line.column)
        edge[key] = max(edge.get(key, 0.0), line.box.x1)
    return edge


def _left(line: Line) -> int:
    """Where the words of a line end that has its dates at the right."""
    end = line.text.find("\t")
    for date in find_periods(line.text[:600]):
        if date.end >= len(line.text.rstrip()) and date.kind != "duration" and date.start:
            end = min(end, date.start) if end >= 0 else date.start
    return len(line.text[: end if end >= 0 else None].rstrip())


def _no_room(line: Line, after: Line, edge: float, widest: float) -> bool:
    """Whether the next line's first word would not have fitted behind the words of a line."""
    end, word = _left(line), after.text.split()[0]
    if not line.char_boxes or not end:
        return False
    right, begin = line.char_boxes[end - 1].x1, line.char_boxes[0].x0
    limit = line.char_boxes[end + 1].x0 - 4 if end + 1 < len(line.char_boxes) else edge
    if abs(line.box.x0 - after.box.x0) > 3:  # set flush right or centred: only the widths can be compared
        limit = begin + widest if line.block == after.block else 1e9
    width = (right - begin) / end * (len(word) + 1)
    return right + width > limit and right - begin > 0.3 * widest


def _same_look(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) < 0.6 and a.bold == b.bold


def _is_open(text: str) -> bool:
    return bool(_OPEN_END.search(text)) and bool(find_degree_words(text) or school_likeness(text) >= STRONG)


def _only_school_word(text: str) -> bool:
    """Whether a text is nothing but "University" or the like: the end of a name that stands above."""
    return len(fold(text).split()) == 1 and school_likeness(text) >= STRONG and not text.isupper()


def _continues(line: Line, after: Line, gap: float, edge: float, widest: float) -> bool:
    """Whether the second line goes on with the words of the first."""
    text, lead = line.text[: _left(line)], _ICON.sub("", after.text).strip().split("\t", 1)[0]
    if after.page != line.page or after.column != line.column or gap > 0.9 or not lead or lead.startswith("•"):
        return False
    if _is_detail(text):
        return line.block == after.block and _same_look(line, after) and not find_periods(lead) and ":" not in lead
    if _OPEN_DATE.search(line.text[-24:]) and any(d.start == 0 and d.end >= len(lead) for d in find_periods(lead[:40])):
        return True
    if _DATE_TAIL.match(lead) and find_periods(line.text[-24:]) and find_periods(lead[:24]):
        return True
    if find_periods(lead) or find_degree_words(lead) or _is_detail(lead) or _labelled(lead)[0]:
        return False
    if lead[0].islower() or lead[0] in "(&" or (_is_open(text) and len(lead) < 60):
        return not (text.endswith(" in") and school_likeness(lead) >= STRONG)
    if ("\t" in after.text and not _only_school_word(lead)) or abs(line.size - after.size) > 0.6:
        return False
    wide = line.box.width > 0.6 * (edge - line.box.x0) and line.box.width > 1.5 * after.box.width
    tight = line.block == after.block and _same_look(line, after) and gap < 0.3 and abs(line.box.x0 - after.box.x0) < 3
    return _no_room(line, after, edge, widest) or (bool(line.char_boxes) and wide and tight)


def _joined_text(lines: Sequence[Line]) -> tuple[_Text, tuple[DateMatch, ...]]:
    """The lines of one row as one text: the first cells behind each other, what stands beside them behind these."""
    first = lines[0]
    whole = first.text[:600] + "".join("\n" + line.text[:300] for line in lines[1:])
    dates = tuple(find_periods(whole))
    masked = _masked(whole, dates)
    places = list(range(first.offset, first.offset + len(first.text[:600])))
    for line in lines[1:]:
        places += [line.offset - 1, *range(line.offset, line.offset + len(line.text[:300]))]
    left = _left(first)
    if len(lines) > 1 and left < len(first.text):
        length = len(first.text[:600])
        order = [*range(left), *range(length, len(masked)), *range(left, length)]
        masked, places = "".join(masked[i] for i in order), [places[i] for i in order]
    text = masked.replace("\n", " ")
    if hyphen := re.search(r"(?<=[^\W\d_])- (?=[a-z])", text) if len(lines) > 1 else None:
        text = text[: hyphen.start()] + text[hyphen.end() :]
        places = places[: hyphen.start()] + places[hyphen.end() :]
    return _Text(text, tuple(places)), dates


def read_rows(lines: Sequence[Line], page: Sequence[Line] = ()) -> list[Row]:
    """The section's lines, continued ones joined to what they continue, with what stands in them."""
    plain = [r for r in rows_of(lines[:MAX_ROWS]) if not _FURNITURE.search(fold_chars(r.line.text[:300]))]
    edge = _right_edge(page or lines)
    widest = max((r.line.box.width for r in plain), default=0.0)
    bullets = [r for r in plain if r.bullet]
    listed = sum(bool(find_degree_words(r.text)) for r in bullets) * 2 > len(bullets) or len(bullets) == len(plain)
    out: list[Row] = []
    i = 0
    while i < len(plain):
        own = [plain[i].line]
        while i + len(own) < len(plain) and len(own) < 4:
            nxt = plain[i + len(own)]
            if not _continues(own[-1], nxt.line, nxt.gap, edge[(own[-1].page, own[-1].column)], widest):
                break
            own.append(nxt.line)
        out.append(_row(own, plain[i].gap, len(out), plain[i].bullet and not listed))
        i += len(own)
    return _without_lists(out)


def _without_lists(rows: Sequence[Row]) -> list[Row]:
    """What is indented below a remark of its own ("Courses") is part of the remark."""
    out: list[Row] = []
    lead: Row | None = None
    for row in rows:
        inside = lead is not None and row.line.page == lead.line.page and row.line.box.x0 > lead.line.box.x0 + 4
        if inside:
            row = replace(row, detail=True, degrees=0, schools=0, dates=())
        else:
            lead = row if row.detail and fold(row.line.text) in terms.DETAIL_LEADS else None
        out.append(row)
    return out


def _row(lines: Sequence[Line], gap: float, number: int, remark: bool) -> Row:
    text = lines[0].text[:600]
    source, dates = _joined_text(lines)
    said = " ".join(line.text[:600] for line in lines)
    detail = _is_detail(text) or (remark and len(text.split()) > 8)
    parts = _parts(source, number)
    if detail or remark:
        return Row(lines[0], tuple(parts), (), 0, 0, gap, detail, said)
    degrees = sum(p.words is not None for p in parts)
    kept = tuple(d for d in dates if d.kind != "duration")
    remarked = sum(_in_brackets(text, d) for d in kept)
    return Row(lines[0], tuple(parts), kept, _schools(parts), degrees, gap, False, said, remarked)


def _in_brackets(text: str, date: DateMatch) -> bool:
    """Whether a date only stands in a remark, such as (withdrew 2015)."""
    opened = text.rfind("(", 0, date.start)
    inside = opened >= 0 and ")" not in text[opened : date.start]
    return inside and date.kind == "single" and (date.start == opened + 1) <= (date.rule in ("expected", "until"))


# --- entries --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Cues:
    """What the section's rows have in common: the usual gap, and how first rows of entries look and read."""

    gap: float
    first_look: tuple[float, bool, int] | None = None
    first_kinds: tuple[bool, bool, bool] | None = None


def _start_marks(rows: Sequence[Row], i: int, cues: _Cues) -> float:
    """How much row i looks like the start of an entry."""
    row = rows[i]
    marks = -3.0 if row.detail else 0.0
    text = row.line.text.strip()
    marks -= 2.0 if text[:1].islower() or text[:1] in "(,&" else 0.0
    if cues.first_look and row.look == cues.first_look:
        marks += 0.4
    if cues.first_kinds and row.kinds == cues.first_kinds:
        marks += 0.5
    if i == 0:
        return marks
    before = rows[i - 1]
    marks += 0.8 if row.gap > 1.4 * cues.gap + 0.08 else 0.0
    marks += 0.6 if row.look > before.look and row.look[:2] != before.look[:2] else 0.0
    marks += 0.4 if row.line.page != before.line.page or row.line.column != before.line.column else 0.0
    marks += 0.4 if before.detail else 0.0
    return marks


def _entry_marks(rows: Sequence[Row], cues: _Cues) -> float:
    """How much the rows look like one whole entry."""
    degrees, schools = sum(r.degrees for r in rows), sum(r.schools for r in rows)
    dates = sum(len(r.dates) - r.remarked for r in rows)
    marks = -2.0 + 2.0 * (degrees > 0) + 1.5 * (schools > 0) + 1.5 * (dates > 0)
    marks -= 2.2 * max(0, degrees - 1) + 1.8 * max(0, schools - 1) + 1.8 * max(0, dates - 1)
    marks -= 0.6 * (degrees == 0 and schools == 0) + 0.1 * sum(not r.detail for r in rows)
    wide = sum(r.gap > 1.4 * cues.gap + 0.08 and not r.detail for r in rows[1:])
    return marks - 0.4 * wide


def _best(rows: Sequence[Row], cues: _Cues) -> list[Entry]:
    """The cut of the rows into entries with the most marks in all."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    starts = [_start_marks(rows, i, cues) for i in range(len(rows))]
    for end in range(1, len(rows) + 1):
        options = []
        plain = 0
        for start in range(end - 1, -1, -1):
            plain += not rows[start].detail
            if plain > MAX_ENTRY or end - start > 4 * MAX_ENTRY:
                break
            options.append((best[start][0] + starts[start] + _entry_marks(rows[start:end], cues), start))
        best.append(max(options, key=lambda o: (o[0], -o[1])))
    cut, end = [], len(rows)
    while end:
        start = best[end][1]
        cut.append(Entry(list(rows[start:end])))
        end = start
    return cut[::-1]


def find_entries(rows: Sequence[Row]) -> list[Entry]:
    """The rows as entries: cut once by content and space, then again with what the first rows have in common."""
    if not rows:
        return []
    gaps = [r.gap for r in rows[1:] if r.gap >= 0] or [0.0]
    entries = _best(rows, _Cues(min(median(gaps), 1.5)))
    for _ in range(2):
        if len(entries) < 2:
            break
        looks = Counter(e.rows[0].look for e in entries).most_common(1)[0][0]
        kinds = Counter(e.rows[0].kinds for e in entries).most_common(1)[0][0]
        entries = _best(rows, _Cues(min(median(gaps), 1.5), looks, kinds))
    return entries
