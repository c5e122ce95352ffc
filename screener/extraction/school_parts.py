"""Cuts the text of a row of an education section into parts: what stands between separators, degrees set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from screener.extraction.candidate import DegreeLevel
from screener.extraction.date_points import fold_dates as fold_chars
from screener.extraction.dates import DateMatch
from screener.extraction.degree_words import (
    DegreeWords,
    field_likeness,
    find_degree_words,
    find_grades,
    joined,
    school_likeness,
    sells_courses,
    unfinished,
)
from screener.extraction.places import is_place
from screener.extraction.rows import fold
from screener.extraction.terms import degrees as terms
from screener.extraction.terms import schools, studies

ICON = re.compile(r"\(cid:\d{1,5}\)|[\ue000-\uf8ff]")
_CUT = re.compile(
    r"(?<!\s)\s+(?:[–—-]+|/)\s+|(?:(?<!\s)\s+)?[|·•◦▪∙;]\s*|(?:(?<!\s)[^\S\t]+)?\t\s*|,\s+|\s{3,}|"
    rf"(?<=[^\W\d_]{{5}})\.\s+(?=[A-ZÀ-Þ])|(?<=[A-Z]{{3}})\.\s+(?=(?i:{'|'.join(schools.SCHOOL_BEGINNINGS)}|instit|escuela))|"
    r"(?<!\s)\s+(?:(?:at(?:\sthe)?|from|bei(?:\sder|\sdem)?|chez|presso)\s+|@\s*)|"
    rf"(?<!\s)\s+{schools.BEFORE_SCHOOLS}(?=(?i:{'|'.join(schools.SCHOOL_BEGINNINGS)}|schule|school|instit|college|eth\b|tu\b|fh\b))"
)
# A comma inside a school's name: "Institute of Art, Design and Technology".
_OF_FIELDS = re.compile(
    r"\b(?:institut\w{0,2}|school|college|university|academy|faculty) of (?P<field>[^\W\d]{3,20})"
    r"(?P<comma>, )[^\W\d]{3,20} (?:and|&) [^\W\d]",
    re.I,
)
_CONNECTOR = re.compile(
    r"^[\s\0]*(?:degree\s+)?(?:(?:in|en|im|of|em|i|w|de|di|inom|på|och|speciali[sz]ing in|speciali[sz]ation in|"
    r"with (?:a )?(?:major|concentration|focus)(?: in| on)?|major(?:ing)? in)\s+|d['’]|[-–—:,(]\s*)",
    re.I,
)
_IN = re.compile(r"^[\s\0]*(?:degree\s+)?(?:in|en|im|of|em|i|w|inom|with|major|special)", re.I)
_BEFORE_NOISE = re.compile(
    r"(?:(?:\band\s)?\bgraduat(?:ed|ing)\swith(?:\san?)?|\b(?:course\s?work|studying|studies|studied|reading|working|progress|credits)?\s?(?:toward[s]?|for)\s?"
    r"(?:an?|the)?|"
    r"\b(?:a|an|the|my|of|in|for|from|with|and|degree:?|candidate for|obtained|awarded|completed))\s*$",
    re.I,
)
_FOCUS = re.compile(
    r"(?:concentration|major|majoring|focus|emphasis|speciali[sz]ation|speciali[sz]ing)\s(?:in|on)\s", re.I
)
_LABEL = re.compile(r"^\s*([^\W\d_][\w' ()]{2,34}?)(?:\s*:|[^\S\t]*\t)\s*(?=\S)")
_UNTOLD = re.compile(rf"{ICON.pattern}|https?://[^\t,|()]{{4,300}}")  # icons, and addresses to their ends
_GLUED = re.compile(r"[^\W\d_][^\W\d_A-Z]{2}(?=[A-Z])")
_GLUED_SCHOOL = re.compile(r"[^\W\d_.]\.?(?=(?:Univ|College|Institut|School|Hochschul|École|Polit|Academ))")
_REMARK = re.compile(studies.REMARKS)
_STATES = re.compile(rf"{studies.STATES}|{studies.JOKES}")
_DATED = re.compile(studies.DATED, re.I)
_STUDIED = re.compile(studies.STUDIED)
_HOLE = "\0"  # where a remark in brackets stood: it parts nothing
_HOLES = re.compile(r"(?:(?<!\s)\s+)?\0+\s*")
_TAIL = re.compile(r"(?<!\s)(?<!\s(?:in|of|en|at))(?<!\sfrom)(?<!\s-)(?:\s+(?:in|of|en|at|from|-))+$", re.I)
Type = tuple[float, bool, bool, int] | tuple[()]
_LINK = re.compile(r"(?:in|of|en|at|from)", re.I)
SCHOOL_IN_BRACKETS = 1.2  # from here on what stands in brackets with dates is a school
STOPPED = " \t,;:|·•–—-.\0"


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
    type: Type = ()  # what its first letter is set in: size, bold, italic, colour; empty where the page does not say


@dataclass(frozen=True, slots=True)
class RowText:
    """The text of a row, one line or several that continue each other, with each character's place.

    `turns` are the places where a word begins in other type than the word before it has, `types` what is set there.
    """

    text: str
    places: tuple[int, ...]
    turns: frozenset[int] = frozenset()
    types: Mapping[int, Type] = field(default_factory=dict)

    def _type(self, place: int) -> Type:
        return self.types[max(start for start in self.types if start <= place)] if self.types else ()

    def part(self, start: int, end: int, row: int, cell: int, words: DegreeWords | None = None) -> Part:
        """The part between two positions."""
        text = _TAIL.sub("", _HOLES.sub(" ", self.text[start:end]).strip())
        place = self.places[start]
        return Part(text, place, self.places[end - 1] + 1, row, cell, words, type=self._type(place))


def masked(text: str, dates: Sequence[DateMatch]) -> str:
    """The text with dates, grades and icons blanked to TABs, and remarks in brackets to holes."""
    chars = list(_UNTOLD.sub(lambda m: "\t" * len(m[0]), text))
    spans = [(d.start, d.end) for d in dates] + find_grades(text)
    spans += [m.span() for m in _STATES.finditer(fold_chars(text))]
    for start, end in spans:
        chars[start:end] = "\t" * (end - start)
    for m in re.finditer(r"\([^()]{0,80}\)", text):
        blank = "".join(chars[m.start() + 1 : m.end() - 1])
        if "\t" in blank and school_likeness(blank.strip(STOPPED)) >= SCHOOL_IN_BRACKETS and not unfinished(m.group()):
            chars[m.start()] = chars[m.end() - 1] = "\t"  # "(Halden College, 2011 - 2013)"
        elif unfinished(m.group()) or _says_nothing_new(text, m, blank):
            chars[m.start() : m.end()] = _HOLE * (m.end() - m.start())
    for m in re.finditer(r"(?:^|(?<=[\t\n])) ?(\[)[^\[\]\n]{2,200}(\])(?= ?(?:$|[\t\n]))", text):
        chars[m.start(1)], chars[m.start(2)] = " ", " "
    return _DATED.sub(lambda m: "\t" * len(m[0]), "".join(chars))


def _says_nothing_new(text: str, brackets: re.Match[str], inside: str) -> bool:
    """Whether brackets hold only dates and marks, a remark, or the degree before them again."""
    blanked = "\t" in inside and not find_degree_words(inside)
    return blanked or _is_remark(inside) or _repeats_degree(text[: brackets.start()], inside)


def _repeats_degree(before: str, text: str) -> bool:
    """Whether brackets name the degree before them again: "Kandidatexamen, statsvetenskap (Bachelor, Politics)"."""
    again = find_degree_words(text)
    named = find_degree_words(before) if len(again) == 1 else []
    return bool(named) and named[-1].level is again[0].level and bool(before[named[-1].end :].strip(" ,:("))


def _is_remark(text: str) -> bool:
    """Whether what stands in brackets only says how a course was taken ("studied part-time")."""
    told = bool(_REMARK.search(fold_chars(text)))
    return told and not find_degree_words(text) and school_likeness(text) < SCHOOL_IN_BRACKETS


def glued(text: str) -> list[int]:
    """Where the name of a degree is set right behind a word, as converters leave two cells: "WashingtonMS"."""
    behind = [m.end() for m in _GLUED.finditer(text)]
    before = [m.end() for m in _GLUED_SCHOOL.finditer(text)]
    ends = {at for at in before if any(w.end == at for w in find_degree_words(text[:at]))}
    return sorted(ends | {at for at in behind if any(not w.start for w in find_degree_words(text[at : at + 60]))})


def _pieces(text: str) -> list[tuple[int, int]]:
    """The stretches between separators; what stands in brackets is not cut, nor the fields in a school's name."""
    named = {m.start("comma") for m in _OF_FIELDS.finditer(text) if field_likeness(m["field"])}
    depth, deep = 0, []
    for char in text:
        depth = depth + 1 if char in "([" else max(0, depth - 1) if char in ")]" else depth
        deep.append(depth > 0)
    out, start = [], 0
    if depth:
        deep = [False] * len(text)
    for m in _CUT.finditer(text):
        if deep[m.start()] or m.start() in named:
            continue
        out.append((start, m.start()))
        start = m.end()
    out.append((start, len(text)))
    return out


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in STOPPED:
        start += 1
    while end > start and text[end - 1] in STOPPED:
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


def _school_before(text: str, words: Sequence[DegreeWords]) -> int:
    """Where a degree's name begins behind the name of a school that has a degree's words: "X High School: Matric"."""
    if len(words) < 2 or not _names_school(text, words[0]):
        return 0
    return words[1].start if re.fullmatch(r"\s?[:|–—-]\s*", text[words[0].end : words[1].start]) else 0


def _names_school(text: str, words: DegreeWords) -> bool:
    """Whether degree words are part of a school's name ("Northside High School")."""
    named = fold(text[words.start : words.end])
    return (
        words.start > 1
        and (named.endswith(("school", "secondary", "gymnasium", "skole", "hogskola")) or named in schools.DEPARTMENTS)
        and text[: words.start].strip()[:1].isupper()
    )


def _is_state(text: str, start: int, end: int) -> bool:
    """Whether two capitals stand behind a place and a comma: a state, and no degree."""
    before = text[:start].rstrip()
    if text[start:end].strip(". ") not in terms.AMBIGUOUS or not before.endswith(","):
        return False
    return is_place(re.split(r"[,\t|·(–—-]", before[:-1])[-1]) and text[end : end + 4].strip()[:3] not in ("in ", "of ")


def _split_piece(source: RowText, start: int, end: int, row: int, cell: int) -> list[Part]:
    """A piece as parts: what stands before a degree's name, the name, what follows it."""
    text = source.text[start:end]
    groups = _groups(text)
    if second := _school_before(text, groups):
        a, b = _trim(text, 0, second)
        school = source.part(start + a, start + b, row, cell)
        return [school, *_split_piece(source, start + second, end, row, cell)]
    if not groups or _names_school(text, groups[0]) or _is_state(source.text, start, end):
        return _at_colon(source, start, end, row, cell)
    words = groups[0]
    out = []
    a, b = _trim(text, 0, len(_BEFORE_NOISE.sub("", text[: words.start])))
    if b - a > 1:
        out.append(source.part(start + a, start + b, row, cell))
    out.append(source.part(start + words.start, start + words.end, row, cell, words))
    return out + _behind_degree(source, start + words.end, end, row, cell)


def _at_colon(source: RowText, start: int, end: int, row: int, cell: int) -> list[Part]:
    """A piece without a degree: in two where a colon follows a school's name ("Halden College: Botany")."""
    before, _, behind = source.text[start:end].partition(": ")
    if not behind.strip() or not (school_likeness(before) >= SCHOOL_IN_BRACKETS or sells_courses(before)):
        return [source.part(start, end, row, cell)]
    middle = start + len(before)
    a, b = _trim(source.text, middle + 1, end)
    return [source.part(start, middle, row, cell), *([source.part(a, b, row, cell)] if b > a else [])]


def _behind_degree(source: RowText, start: int, end: int, row: int, cell: int) -> list[Part]:
    """What follows the name of a degree in its piece: the field that its connector leads to, and what is left."""
    text = source.text[start:end]
    link = _CONNECTOR.match(text)
    a, whole = _trim(text, link.end() if link else 0, len(text))
    if tail := _TAIL.search(text[a:whole]):
        whole = a + tail.start()
    b = text.index(")", a) if ")" in text[a:whole].split("(")[0] else whole
    out = []
    if b > a:
        after = "in" if link and _IN.match(text) else "degree"
        behind = _split_piece(source, start + a, start + b, row, cell) if not _LINK.fullmatch(text, a, b) else []
        out = [replace(p, after=after) if i == 0 and not p.words else p for i, p in enumerate(behind)]
    a, b = _trim(text, b + 1, whole)
    return out + (_split_piece(source, start + a, start + b, row, cell) if b > a else [])


def labelled(text: str) -> tuple[str, int]:
    """What a label in front ("Major:") says the text is, and where the text starts."""
    found = _LABEL.match(text)
    kind = terms.LABELS.get(fold(found[1]), "") if found else ""
    return (kind, found.end()) if found and kind else ("", 0)


def parts_of(source: RowText, row: int) -> list[Part]:
    """The parts of a row's masked text, in order."""
    out: list[Part] = []
    cell = 0
    text = source.text
    label, lead = labelled(text)
    for start, end in _pieces(text):
        cell += "\t" in text[max(0, start - 3) : start]
        a, b = _trim(text, max(start, lead), end)
        if focus := _FOCUS.match(text, a, b) or _STUDIED.match(fold_chars(text), a, b):
            a = focus.end()
        if b > a:
            whole = [replace(p, label=label) for p in _split_piece(source, a, b, row, cell)]
            out += [p for part in whole for p in _by_type(source, part)]
    out = _one_name(source, out)
    for i in range(1, len(out)):
        before = out[i - 1]
        if before.words and not out[i].after and not out[i].words and out[i].cell == before.cell:
            out[i] = replace(out[i], after="degree")
    return out


def _by_type(source: RowText, part: Part) -> Iterator[Part]:
    """A part that is no degree, cut where its type changes ("Accounting **Halden College**")."""
    turns = [i for i, at in enumerate(source.places) if at in source.turns and part.start < at < part.end]
    if part.words or not turns:
        yield part
        return
    first, behind = source.places.index(part.start), source.places.index(part.end - 1) + 1
    for start, end in pairwise([first, *turns, behind]):
        a, b = _trim(source.text, start, end)
        if b > a:
            yield replace(source.part(a, b, part.row, part.cell), after=part.after * (start == first), label=part.label)


def _dated_apart(source: RowText, one: Part, other: Part) -> bool:
    """Whether two degrees of different levels have a date each behind their names: "SM (2006), SB (2004)"."""
    if not one.words or not other.words or one.words.level is other.words.level:
        return False
    first, second = source.places.index(one.end - 1) + 1, source.places.index(other.end - 1) + 1
    return all(source.text[end : end + 12].lstrip().startswith(_HOLE) for end in (first, second))


def _one_name(source: RowText, parts: Sequence[Part]) -> list[Part]:
    """Degrees named in one breath ("A Level, GCSE") made one."""
    out: list[Part] = []
    for part in parts:
        last = out[-1] if out else None
        if last and last.words and part.words and fold(part.text) in terms.FIELDS_TOO:
            out.append(replace(part, words=None, after="in"))
        elif last and fold(last.text) in terms.FIELDS_TOO and not part.words and part.start - last.end < 2:
            out[-1] = replace(last, text=f"{last.text} {part.text}", end=part.end)
        elif last and last.words and part.words and last.cell == part.cell and not _dated_apart(source, last, part):
            best = max(last.words, part.words, key=lambda w: w.level.rank)
            if last.words.level is DegreeLevel.CERTIFICATE and fold(part.text) in terms.RANKS_OF_CERTIFICATES:
                best = last.words
            out[-1] = replace(last, text=f"{last.text}, {part.text}", end=part.end, words=best)
        else:
            out.append(part)
    return out
