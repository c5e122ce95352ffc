"""Recognises the words of degrees, grades, schools and fields of study in a short text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from screener.extraction.alternation import any_of, begun_by_letter
from screener.extraction.candidate import DegreeLevel
from screener.extraction.date_points import fold_dates as fold_chars
from screener.extraction.places import is_place
from screener.extraction.rows import fold
from screener.extraction.terms import degrees as terms
from screener.extraction.terms import degrees_abroad as abroad
from screener.extraction.terms import fields, schools, studies

_BRACKET = re.compile(
    r"\s?\((?:hons?\.?|honou?rs|with honou?rs|ord|tech\.?|eng\.?|econ\.?|sci\.?|oxon|cantab|fh|ba|it|"
    r"dual(?: degree)?|major|pass|bac ?\+ ?\d|"
    r"(?:niveau |grade de |grado de |(?:equiv(?:alent|\.)?|corresponds|comparable) (?:to )?(?:an? )?|≈ ?)?"
    r"(?:master|bachelor|licence|m\.?sc|b\.?sc|m\.?a|b\.?a)\.?(?:['’]?s)?(?: level| degree| equivalent)?|"
    r"(?:[a-z]+ ){0,2}board|cbse|icse|isc|state syllabus)\)", re.I
)
_HONOURS = re.compile(
    r"\s(?:\(?hons?\b\.?\)?|honou?rs(?:\sdegree)?|by\s(?:research|course\s?work|thesis|publication)\b)", re.I
)
_LEAD = re.compile(rf"(?<![a-z])(?:{terms.BEFORE}\s){{1,3}}$")
_JOINED = re.compile(r"\s?(?:/|&|\+|,?\sand|und|et|with)\s(?:a\s)?|\s?/\s?", re.I)


@dataclass(frozen=True, slots=True)
class DegreeWords:
    """The name of a degree at text[start:end] and what it amounts to."""

    start: int
    end: int
    level: DegreeLevel
    rule: str


def _letters(form: str) -> str:
    """A pattern for letters such as `B Sc`: with dots, blanks or neither between the groups."""
    groups = [re.escape(g) for g in form.split(" ")]
    if len(groups) == 1:
        dotted = r"\.?".join(groups[0])
        either = len(form) == 4 and form.isupper() and form[0] in "BM"  # "BSEE", "B.S.E.E."
        return dotted if len(form) <= 3 else f"{groups[0]}|{dotted}" if either else groups[0]
    return r"(?:\.\s?|\s)?".join(groups) if len(form) > 3 else r"(?:\.\s?)?".join(groups)


@dataclass(frozen=True, slots=True)
class _Names:
    """A pattern for each level's names, and one for all names: it tells at once of most texts that they have none."""

    levels: tuple[tuple[DegreeLevel, re.Pattern[str]], ...]
    any: re.Pattern[str]
    small: re.Pattern[str] | None  # the one for all, of ASCII letters in any case put into small ones: much quicker

    def found(self, text: str) -> Iterator[tuple[DegreeLevel, re.Match[str]]]:
        """All names in the text with their levels."""
        if self.small.search(text.lower()) if self.small and text.isascii() else self.any.search(text):
            for level, pattern in self.levels:
                yield from ((level, found) for found in pattern.finditer(text))


def _names(rows: Mapping[str, Sequence[str]], around: str, flags: re.RegexFlag = re.NOFLAG) -> _Names:
    """The names of each level; `around` holds what must stand before and behind one."""
    bodies = {level: "|".join(forms) for level, forms in rows.items()}
    each = ((DegreeLevel(level), re.compile(around.format(body), flags)) for level, body in bodies.items())
    whole = around.format(any_of(form for body in bodies.values() for form in begun_by_letter(body)))
    small = re.compile(whole.lower()) if flags & re.IGNORECASE else None
    return _Names(tuple(each), re.compile(whole, flags), small)


def _with(first: Mapping[str, tuple[str, ...]], rows: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The names of each level, with those that are to be tried before them."""
    return {level: (*first.get(level, ()), *rows.get(level, ())) for level in {**rows, **first}}


@cache
def _long() -> _Names:
    return _names(_with(abroad.ABROAD, terms.LONG), r"(?<![a-z0-9@.])(?:{})(?![a-z0-9])")


@cache
def _short() -> tuple[_Names, ...]:
    around = r"(?<![\w@.&-])(?:{})(?![\w&]|\.\w)\.?"
    free, exact = (
        {level: [_letters(f) for f in sorted(forms, key=len, reverse=True)] for level, forms in rows.items()}
        for rows in (_with(abroad.FREE_ABROAD, terms.FREE), _with(abroad.EXACT_ABROAD, terms.EXACT))
    )
    return _names(free, around, re.IGNORECASE), _names(exact, around)


def _is_state(text: str, start: int, end: int) -> bool:
    """Whether capitals are the state or country behind a place, a firm before its product, a month, or a course's."""
    letters = text[start:end].replace(".", "").replace(" ", "").upper()
    if letters not in terms.AMBIGUOUS or "." in text[start:end]:
        return False
    if re.match(r"\s\d{2,3}(?![\d%.,/])", text[end:]):
        return True  # the code of a course ("ME 218")
    before, after = text[:start].rstrip(), text[end:].strip()
    if re.match(r"(?:office|word|excel|project|sql|access)\b", after, re.I):
        return True
    if letters == "DEC" and re.match(r"[.,]?\s?['’]?\d", after):
        return True  # the month
    if not before.endswith(","):
        return False
    place = re.split(r"[,\t|·(–—-]", before[:-1])[-1].strip()
    return is_place(place) and not re.match(r"(?:in|of)\b", after)


def _matches(text: str) -> Iterable[DegreeWords]:
    for level, m in _long().found(fold_chars(text)):
        if text[m.start() : m.end()] in terms.NEVER_CAPITALS:
            continue
        yield DegreeWords(m.start(), m.end(), level, f"degree_{level.value}")
    for names in _short():
        for level, m in names.found(text):
            if not _is_state(text, m.start(), m.end()):
                yield DegreeWords(m.start(), m.end(), level, f"degree_{level.value}_letters")


def _extended(text: str, words: DegreeWords) -> DegreeWords:
    """With the words before ("Executive") and behind ("(Hons)") that belong to the name."""
    start, end = words.start, words.end
    if lead := _LEAD.search(fold_chars(text[max(0, start - 60) : start])):
        start -= len(lead.group())
    for pattern in (_BRACKET, _HONOURS):
        if tail := pattern.match(text, end):
            end = tail.end()
    applied = words.level is DegreeLevel.MASTER and _APPLIED.search(text, start, end)
    return DegreeWords(start, end, DegreeLevel.BACHELOR if applied else words.level, words.rule)


# "Diplom-Ingenieur (FH)": of a university of applied sciences, level 6 of the European framework, as a bachelor is.
_APPLIED = re.compile(r"\(FH\)", re.IGNORECASE)


_NO_DEGREE_BEHIND = re.compile(rf"{studies.MOVED_FROM}|{schools.BEFORE_FIELDS}")


def _is_aside(text: str, words: DegreeWords) -> bool:
    """Whether brackets hold a kind of school or course in small letters, beside the name that it explains: "Leaving
    Certificate (secondary school)", "Harrow Labs (bootcamp)"."""
    low = words.level in (DegreeLevel.SECONDARY, DegreeLevel.CERTIFICATE) and text[words.start].islower()
    return low and text[: words.start].endswith("(") and text[words.end :].startswith(")")


@lru_cache(maxsize=4096)
def _degree_words(text: str) -> tuple[DegreeWords, ...]:
    found: list[DegreeWords] = []
    ranked = sorted(_matches(text), key=lambda w: (w.start - w.end, -w.level.rank, w.start))
    for words in ranked:
        if not any(w.start < words.end and words.start < w.end for w in found):
            found.append(words)
    whole: list[DegreeWords] = []
    for words in sorted(found, key=lambda w: w.start):
        if not whole or words.start >= whole[-1].end:  # not within the brackets of the one before
            whole.append(_extended(text, words))
    none = [w for w in whole if _is_aside(text, w) or _NO_DEGREE_BEHIND.search(fold_chars(text[: w.start]))]
    return tuple(words for words in whole if words not in none)


def find_degree_words(text: str) -> list[DegreeWords]:
    """The names of degrees in a short text, in order, none overlapping; of two at one place the longer one."""
    return list(_degree_words(text[:600]))


def joined(text: str, first: DegreeWords, second: DegreeWords) -> bool:
    """Whether two names stand for one entry ("Specialist / Master's degree", "Bachelor & Master", "MSc (MS)")."""
    gap = text[first.end : second.start]
    return bool(_JOINED.fullmatch(gap)) or gap in (" ", " (", "") or (len(gap) < 6 and "(" in gap)


_GRADE = re.compile(r"(?<![a-z0-9])(?:" + any_of(terms.GRADES) + r")(?![a-z0-9])")
_UNFINISHED = {name: re.compile(pattern) for name, pattern in studies.UNFINISHED.items()}
_FAMILIES = tuple((family, re.compile(pattern)) for family, pattern in fields.FIELD_FAMILIES)
_NAMED = tuple((family, re.compile(pattern)) for family, pattern in fields.NAMES_TO_FAMILIES)
_LETTER_WORD = re.compile(r"[^\W\d_]+")


def find_grades(text: str) -> list[tuple[int, int]]:
    """Where grades, honours and averages stand."""
    return [m.span() for m in _GRADE.finditer(fold_chars(text[:600]))]


def unfinished(text: str) -> str:
    """What says that a course of study was not finished (or not yet); empty where nothing does."""
    folded = fold_chars(text[:2000])
    return next((name for name, pattern in _UNFINISHED.items() if pattern.search(folded)), "")


def abroad_from(text: str) -> int:
    """Where the words for a term abroad begin; -1 where there are none."""
    found = _UNFINISHED["abroad"].search(fold_chars(text[:2000]))
    return found.start() if found else -1


@lru_cache(maxsize=4096)
def field_families(text: str) -> tuple[str, ...]:
    """The families that a field of study belongs to, best known first; `other` where it is none of ours."""
    folded = fold_chars(text[:300])
    found = tuple(family for family, pattern in _FAMILIES if pattern.search(folded))
    return found or (("other",) if _LETTER_WORD.search(folded) else ())


@lru_cache(maxsize=4096)
def name_families(name: str) -> tuple[str, ...]:
    """The families that a degree's name tells by itself: `MBA` is business, whatever else the page prints."""
    folded = fold_chars(name[:120]).replace(".", "")
    return tuple(family for family, pattern in _NAMED if pattern.search(folded))


def field_likeness(text: str) -> float:
    """0 to 1: how much a short text looks like a field of study."""
    families = field_families(text)
    return 0.0 if not families or families == ("other",) else 1.0


@lru_cache(maxsize=8192)
def _names_school(word: str) -> bool:
    """Whether a (folded) word says by itself that a name is a school's."""
    return (
        (word in schools.SCHOOL_WORDS and word not in schools.WEAK_SCHOOL_WORDS)
        or word.startswith(schools.SCHOOL_BEGINNINGS)
        or word.endswith(schools.SCHOOL_ENDINGS)
    )


_LETTERED = schools.SCHOOL_LETTERS | schools.NEED_A_PLACE


@lru_cache(maxsize=4096)
def school_likeness(text: str) -> float:
    """How much a short text looks like the name of a school: 1 and more where it has a school's words."""
    words = fold(text).split()
    if not words or len(text) > 130:
        return 0.0
    small = {w for w in _LETTERED.intersection(words) if w in text}  # "bits" are no BITS
    small |= schools.UNIVERSAL.intersection(words)
    strong = sum([_names_school(w) for w in words if w not in small])
    weak = not schools.WEAK_SCHOOL_WORDS.isdisjoint(words)
    lettered = _LETTER_WORD.findall(text)
    capitals = [w for w in lettered if len(w) > 3]
    low = sum([w[0].islower() for w in capitals])
    shape = 0.25 if capitals and low * 2 <= len(capitals) else 0.0
    acronym = True in [w.isupper() and 2 <= len(w) <= 6 for w in lettered]
    university = strong > 0 and any(w.startswith(("univer", "uniwers")) and w not in schools.UNIVERSAL for w in words)
    return (
        0.3 * university
        + 1.2 * min(strong, 2)
        + 0.3 * weak * bool(strong or len(words) > 1)
        + shape
        + 0.35 * acronym
    )


_PROVIDER = re.compile(schools.COURSE_PROVIDERS)
_TRADE = re.compile(schools.TRADES)
_BOARD = re.compile(schools.BOARDS)


@lru_cache(maxsize=4096)
def sells_courses(text: str) -> bool:
    """Whether a short text begins with the name of a seller of courses, who gives no degrees."""
    words = fold(text)
    return _PROVIDER.match(words) is not None and " certifi" not in words


@lru_cache(maxsize=4096)
def names_board(text: str) -> bool:
    """Whether a short text is the name of who examines the pupils of many schools ("Northmoor State Board")."""
    return _BOARD.search(fold(text[:80])) is not None


def names_trade(text: str) -> bool:
    """Whether the name of a training tells the trade too ("Ausbildung zum Koch"): what follows it is no field."""
    return _TRADE.search(fold_chars(text)) is not None


def names_faculty(text: str) -> bool:
    """Whether a short text is the name of a part of a school ("School of Law"), which may stand for the school."""
    words = fold(text) + " "
    return any(words.startswith(lead + " ") for lead in schools.FACULTIES)


def names_schooling(text: str) -> bool:
    """Whether a short line is the name of a school or a degree, however large it is set: no heading of a section."""
    words = fold(text).split()
    if len(words) == 1 and text.isupper():
        return words[0] in schools.SCHOOL_LETTERS
    if len(words) < 2 or (words[0] in ("school", "university", "college") and words[1] not in ("of", "for")):
        return False
    named = any(w.end - w.start > 2 and w.level is not DegreeLevel.CERTIFICATE for w in find_degree_words(text))
    return named or school_likeness(text) >= 1.4
