"""What ordering needs of a document, so that many thousands can be ordered while their rows lie elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from screener.scoring.criteria import Criteria
    from screener.shortlist.screened import Screened


_NO_DIGIT = re.compile(r"\D")
COPIES = 5.0  # points: files of one person that are further apart than this, or as far, need a look


class Standing(msgspec.Struct, frozen=True):
    """A document's place among others. `order` is compared number by number, the smaller first; None is no score.

    `marks` are what two files of one person share, `name` what must not speak against it; `resume` is whether it looks
    like one at all.
    """

    file: str
    sha256: str
    status: str
    order: tuple[float, ...] | None = None
    band: str = ""
    passed: bool = True
    name: str = ""
    marks: tuple[str, ...] = ()
    resume: bool = True

    @property
    def total(self) -> float:
        """The score; 0 where there is none."""
        return -self.order[1] if self.order else 0.0


@dataclass(frozen=True, slots=True)
class Tally:
    """How many documents there are of each status and in each band, failed a gate, were scored, look like no resume;
    `apart` counts the people whose files differ by COPIES or more."""

    statuses: Mapping[str, int]
    bands: Mapping[str, int]
    gated: int = 0
    scored: int = 0
    no_resume: int = 0
    apart: int = 0


def standing(screened: Screened, criteria: Criteria) -> Standing:
    """The standing of one document."""
    known = (screened.file, screened.sha256, screened.status)
    if screened.score is None:
        return Standing(*known)
    name = screened.candidate.contact.name if screened.candidate else ""
    score = screened.score
    order = _order(screened, criteria)
    marks = tuple(_marks(screened))
    return Standing(*known, order, score.band, score.passed, name, marks, not screened.no_resume)


def reweighed(before: Standing, total: float, band: str) -> Standing:
    """The standing by other weights and bands, of one that had a score."""
    assert before.order is not None
    first, _, *clocks = before.order
    known = (before.file, before.sha256, before.status)
    return Standing(*known, (first, -total, *clocks), band, before.passed, before.name, before.marks, before.resume)


def tally(standings: Iterable[Standing]) -> Tally:
    """The counts."""
    statuses: Counter[str] = Counter()
    bands: Counter[str] = Counter()
    gated = scored = no_resume = 0
    for one in standings:
        statuses[one.status] += 1
        if one.order is not None:
            scored += 1
            bands[one.band] += 1
            gated += not one.passed
            no_resume += not one.resume
    return Tally(dict(statuses), dict(bands), gated, scored, no_resume)


def in_order(standings: Sequence[Standing]) -> list[int]:
    """The indices of the documents as they are ranked: who was scored first, then by name who could not be read."""

    def key(index: int) -> tuple[object, ...]:
        one = standings[index]
        return (1, one.file, one.sha256) if one.order is None else (0, one.order, one.sha256, one.file)

    return sorted(range(len(standings)), key=key)


def _order(screened: Screened, criteria: Criteria) -> tuple[float, ...]:
    score, years = screened.score, screened.experience
    assert score is not None
    clocks = (years.product.years, years.management.years, years.total.years) if years else (0.0, 0.0, 0.0)
    return order_of(score.passed, score.total, clocks, criteria.settings.ties, resume=not screened.no_resume)


def order_of(
    passed: bool, total: float, clocks: tuple[float, float, float], ties: Sequence[str], *, resume: bool = True
) -> tuple[float, ...]:
    """Gates that failed below all who pass, then the score, then the file's tie rules.

    What is no `resume` stands below everybody: it fails no gate, for it is silent, but silence speaks for people only.
    `clocks` are years in product, of managing and in all.
    """
    named = dict(zip(("product_years", "management_years", "total_years"), clocks, strict=True))
    return (float(not passed) if resume else 2.0, -total, *(-round(named[name], 4) for name in ties))


def same_person(standings: Sequence[Standing]) -> list[tuple[int, ...]]:
    """For every file the others of the same person: the same address and a name alike, or the same name and phone."""
    groups: dict[str, list[int]] = {}
    for index, one in enumerate(standings):
        for mark in one.marks:
            groups.setdefault(mark, []).append(index)
    parent = list(range(len(standings)))

    def top(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for members in groups.values():
        for index in members[1:]:
            if _names_agree(standings[members[0]].name, standings[index].name):
                parent[max(top(members[0]), top(index))] = min(top(members[0]), top(index))
    groups.clear()
    people: dict[int, list[int]] = {}
    for index in range(len(standings)):
        if top(index) != index:
            people.setdefault(top(index), [top(index)]).append(index)
    return [
        tuple(i for i in people[top(index)] if i != index) if top(index) in people else ()
        for index in range(len(standings))
    ]


def apart(standings: Sequence[Standing], same: Sequence[Sequence[int]]) -> dict[int, int]:
    """Of every file the one of the same person whose score is furthest from its own, where that is COPIES or more."""
    far = {
        index: max(others, key=lambda other: abs(standings[other].total - standings[index].total))
        for index, copies in enumerate(same)
        if standings[index].resume and (others := [copy for copy in copies if standings[copy].resume])
    }
    return {i: j for i, j in far.items() if abs(standings[i].total - standings[j].total) >= COPIES}


def _marks(screened: Screened) -> list[str]:
    if screened.candidate is None:
        return []
    contact = screened.candidate.contact
    marks = [f"email {contact.email.casefold().strip()}"] if contact.email.strip() else []
    digits = _NO_DIGIT.sub("", contact.phone)[-9:]
    if len(digits) >= 7 and contact.name.strip():
        marks.append(f"phone {' '.join(contact.name.casefold().split())} {digits}")
    return marks


def _names_agree(one: str, other: str) -> bool:
    """Whether the names share a word or one is missing: an agency's address stands on many people's resumes."""
    first, second = (set(re.findall(r"\w{2,}", name.casefold())) for name in (one, other))
    return not first or not second or bool(first & second)
