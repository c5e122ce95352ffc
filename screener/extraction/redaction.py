"""Blind reading: takes out of a candidate's texts what tells who they are, before anything is scored.

Out go names, contact, addresses, links, pronouns, ages, graduation years and all calendar dates, schools' names,
family, nationality, faith, organisations of a group, reasons of gaps, discharge, and `native` beside a language.
Facts that scoring rests on stay: periods of jobs (never shown blind), levels and fields of degrees, numbers of people.
Words are found by lists and patterns: what they do not know stays, so a blind reading lowers what shows, no more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import structs

from screener.extraction.candidate import Candidate, Contact, Degree, Position
from screener.extraction.terms import redaction as terms

T = TypeVar("T")

_KEPT = ("rule", "kind", "code", "criterion", "label_of_criterion", "question", "function", "people_kind", "source")
_CLAUSE = r"[^.;|\n•·]{0,200}"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’&+.-]{0,30}"
_JOINED = r"(?:\s(?:in|of|for|and|the|who|to|&|de|del|la)){0,2}\s"
_LONGEST = 8000


class Veil:
    """What hides one candidate: their own names and schools, and everything that is hidden for everybody."""

    def __init__(self, candidate: Candidate) -> None:
        self._candidate = candidate
        schools = _own_words(_schools(candidate), "[school]")
        self._schools = [schools] if schools else []  # first: the word `Universität` alone would be hidden before it
        own = [_own_names(candidate.contact.name)]
        own += [_own_words(_places(candidate.contact), "[place]"), _own_words(candidate.contact.links, "[link]")]
        self._own = [each for each in own if each]

    @property
    def knows_name(self) -> bool:
        """Whether a name was found in the resume, so that it could be hidden."""
        return bool(self._candidate.contact.name.strip())

    def text(self, text: str) -> str:
        """The text without what tells who the candidate is."""
        if not text or not text.strip():
            return text
        for expression, instead in (*self._schools, *_for_everybody(), *self._own):
            text = expression.sub(instead, text[:_LONGEST])
        return text

    def all_texts(self, value: T) -> T:
        """The same value with every text in it veiled, however deep; codes and ids stay."""
        walked: T = _walked(value, self.text)
        return walked

    def candidate(self) -> Candidate:
        """The candidate to be scored blind."""
        known = self.all_texts(self._candidate)
        return replace(
            known,
            contact=Contact(label=known.contact.label),
            positions=tuple(_placeless(position) for position in known.positions),
            volunteer=tuple(_placeless(position) for position in known.volunteer),
            degrees=tuple(_schoolless(degree) for degree in known.degrees),
        )


def redact(candidate: Candidate) -> Candidate:
    """The candidate without what tells who they are; scoring it cannot use what is gone."""
    return Veil(candidate).candidate()


def _placeless(position: Position) -> Position:
    return replace(position, location="")


def _schoolless(degree: Degree) -> Degree:
    return replace(degree, institution="", period=None)


def _walked(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_walked(each, change) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        texts = {f.name: _walked(getattr(value, f.name), change) for f in fields(value) if f.name not in _KEPT}
        return replace(value, **texts)
    if isinstance(value, msgspec.Struct):
        names = (name for name in value.__struct_fields__ if name not in _KEPT)
        return structs.replace(value, **{name: _walked(getattr(value, name), change) for name in names})
    return value


def _own_names(name: str) -> tuple[re.Pattern[str], str] | None:
    """The name's words where they are written as names, and run together as in addresses."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’]*", name) if len(word) > 1]
    if not words:
        return None
    forms = {form for word in words for form in (word, word.capitalize(), word.upper(), word.title())}
    runs = {mark.join(words).lower() for mark in ("", ".", "-", "_")} if len(words) > 1 else set()
    ordered = sorted({*forms, *runs}, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)"), "[name]"


def _own_words(words: Iterable[str], instead: str) -> tuple[re.Pattern[str], str] | None:
    known = sorted({word.strip() for word in words if len(word.strip()) > 2}, key=lambda word: (-len(word), word))
    if not known:
        return None
    spaced = (r"\s+".join(map(re.escape, word.split())) for word in known)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)", re.I), instead


def _schools(candidate: Candidate) -> list[str]:
    return [degree.institution for degree in candidate.degrees]


def _places(contact: Contact) -> list[str]:
    return [contact.location, *contact.location.split(",")]


@cache
def _for_everybody() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What is hidden for everybody, in this order."""
    group = "|".join(terms.GROUPS)
    run = rf"(?:(?!{terms.ROLES}(?!\w)){_CAPITAL}{_JOINED}){{0,5}}"
    more = rf"(?:{_JOINED}{_CAPITAL}){{0,5}}"
    school = rf"(?:{terms.SCHOOLS})"
    month = terms.MONTHS
    year = r"(?:19|20)\d\d"
    return (
        (re.compile(r"(?:https?://|www\.)\S+", re.I), "[link]"),
        (re.compile(r"[\w.+'-]{1,64}\s?@\s?[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}"), "[address]"),
        (re.compile(rf"(?<!\w)(?:[\w-]{{1,63}}\.){{1,3}}{terms.DOMAINS}(?:/\S*)?(?!\w)", re.I), "[link]"),
        (re.compile(r"(?<!\w)@\w{2,40}"), "[handle]"),
        (re.compile(rf"(?<![\w\[])(?:{'|'.join(terms.CLAUSES)})(?!\w){_CLAUSE}", re.I), "[removed]"),
        (re.compile(r"(?<!\w)\d{1,3}[ -]?years?[ -]old(?!\w)", re.I), "[removed]"),
        (re.compile(rf"(?<!\w)\d{{1,5}}[a-z]?,? (?:{_CAPITAL} ){{1,4}}{terms.STREETS}(?!\w)\.?{_CLAUSE}"), "[place]"),
        (re.compile(r"(?<!\w)(?:[A-Z]{2} \d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?!\w)"), "[place]"),
        (re.compile(rf"(?<!\w){run}(?:{group})(?!\w){more}"), "[organisation]"),
        (re.compile(rf"(?<!\w){terms.FAITHS}(?!\w)", re.I), "[removed]"),
        (re.compile(rf"(?<!\w){run}(?:{terms.SCHOOLS_ABROAD})(?!\w){terms.OF_ABROAD} {_CAPITAL}"), "[school]"),
        (re.compile(rf"(?<!\w){run}{school}(?!\w)(?: of(?:{_JOINED}{_CAPITAL}| {_CAPITAL}){{1,5}})?"), "[school]"),
        (re.compile(rf"(?<!\w)(?:{'|'.join(terms.PRONOUNS)})(?!\w)", re.I), "[pronoun]"),
        (re.compile(rf"(?<!\w){terms.HONORIFICS}\.? (?=[A-ZÀ-Þ\[])"), ""),
        (re.compile(rf"(?<!\w){terms.NATIVE}(?!\w)", re.I), "[level]"),
        (re.compile(rf"(?<!\w)(?:\d{{1,2}}\.? )?{month}\.?,? ?['’]?(?:{year}|\d\d)(?!\w)", re.I), "[date]"),
        (re.compile(rf"(?<![\w.,])(?:\d{{1,2}}[./-]){{1,2}}(?:{year})(?!\w)"), "[date]"),
        (re.compile(rf"(?<!\w){year}[./-]\d{{1,2}}(?:[./-]\d{{1,2}})?(?!\w)"), "[date]"),
        (re.compile(rf"(?<![\w.,$€£]){year}(?![\w%]|[.,]\d)"), "[year]"),
        (re.compile(r"(?<![\w.@/+-])(?:\+\s?)?\(?\d[\d \xa0().–-]{7,24}\d(?![\w@%])"), "[phone]"),
    )
