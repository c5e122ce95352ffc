"""What a person knows better than the page: facts corrected after reading, each shown with who said so.

The resume's own record is never edited: a correction is applied to a copy of the Candidate, before scoring, and only
where the file and the value that it replaces are still the ones that the person saw.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from msgspec import structs

from screener.extraction.candidate import (
    Candidate,
    Contact,
    Degree,
    Employment,
    Evidence,
    Function,
    ManagementSpell,
    Month,
    Note,
    Period,
    Position,
    Present,
    Strength,
)

Value = str | int | bool | Month | Present | tuple[str, ...] | None
Fact = TypeVar("Fact")


class Subject(StrEnum):
    """What kind of fact is corrected."""

    CONTACT = "contact"
    POSITION = "position"
    DEGREE = "degree"


@dataclass(frozen=True, slots=True)
class Change:
    """One field's new value; `was` is the value it replaces, where the person wrote it down."""

    field: str
    now: Value
    was: Value = None
    checked: bool = False  # whether `was` was given


@dataclass(frozen=True, slots=True)
class Correction:
    """One fact of one file. `number` counts from 1 in the order of the page, None for a fact that is added.

    `sha256` empty stands for whatever file has that name.
    """

    file: str
    subject: Subject
    number: int | None
    changes: tuple[Change, ...]
    remove: bool = False
    sha256: str = ""
    by: str = ""
    at: str = ""
    why: str = ""

    @property
    def fact(self) -> str:
        """The fact in words: `contact`, `position 3`, `new degree`."""
        if self.subject is Subject.CONTACT:
            return "contact"
        return f"{self.subject.value} {self.number}" if self.number else f"new {self.subject.value}"

    @property
    def evidence(self) -> Evidence:
        """The proof of a corrected fact: the person's word, and in place of a page who gave it."""
        said = ", ".join(filter(None, (self.by, self.at)))
        words = ": ".join(filter(None, (said, self.why)))
        return Evidence("correction", 0, 0, 0, 0, words, "correction", f"corrected by {self.by or 'a person'}")


CONTACT_FIELDS = ("name", "email", "phone", "location")
POSITION_FIELDS = (
    "title",
    "employer",
    "start",
    "end",
    "function",
    "level",
    "employment",
    "manages_people",
    "reports",
    "manages_managers",
)
_PEOPLE = frozenset({"manages_people", "reports", "manages_managers"})
_IN_POSITION = ("title", "employer", "function", "level", "employment")
DEGREE_FIELDS = ("level", "name", "area", "fields", "institution", "completed")
FIELDS = {
    Subject.CONTACT: CONTACT_FIELDS,
    Subject.POSITION: POSITION_FIELDS,
    Subject.DEGREE: DEGREE_FIELDS,
}


def meant(corrections: Iterable[Correction], file: str) -> tuple[Correction, ...]:
    """The corrections for a file, which they name by its path or the end of it; without a name they are for any."""
    named = "/" + file.replace("!", "/")
    return tuple(c for c in corrections if not c.file or named.endswith("/" + c.file.replace("!", "/")))


def apply(candidate: Candidate, corrections: Sequence[Correction], sha256: str) -> tuple[Candidate, tuple[Note, ...]]:
    """The corrected copy of a candidate, and a note for each correction: made, or no longer fitting and left out."""
    notes: list[Note] = []
    removals: list[Correction] = []
    said: dict[tuple[Subject, int], set[str]] = {}  # fields of which somebody has spoken, by fact
    for correction in corrections:
        unfit = _unfit(candidate, correction, sha256)
        if unfit:
            notes.append(Note("correction_unfit", f"{correction.fact} is left as it was: {unfit}"))
            continue
        before = candidate
        if correction.remove:
            removals.append(correction)  # at the end, so that numbers go on meaning what the page says
        else:
            where = (correction.subject, correction.number or len(before.positions) + 1)
            fields = said.setdefault(where, set())
            fields.update(change.field for change in correction.changes)
            candidate = _applied(before, correction, fields)
        notes.append(Note("corrected", _told(before, correction, candidate)))
    return _without(candidate, removals), tuple(notes)


def value(candidate: Candidate, subject: Subject, number: int | None, field: str) -> Value:
    """What is read now for a field; None where there is nothing."""
    if subject is Subject.CONTACT:
        return str(getattr(candidate.contact, field))
    facts: Sequence[Position | Degree] = candidate.positions if subject is Subject.POSITION else candidate.degrees
    if number is None or not 1 <= number <= len(facts):
        return None
    fact = facts[number - 1]
    if isinstance(fact, Degree):
        return _degree_value(fact, field)
    return _position_value(candidate, number - 1, fact, field)


def _position_value(candidate: Candidate, index: int, position: Position, field: str) -> Value:
    spells = [spell for spell in candidate.spells if spell.position == index]
    if field in ("start", "end"):
        return getattr(position.period, field) if position.period else None
    if field == "manages_people":
        sure = any(spell.strength is not Strength.UNCLEAR for spell in spells)
        return "yes" if sure else "unclear" if spells else "no"
    if field == "reports":
        return max((spell.people for spell in spells if spell.people is not None), default=None)
    if field == "manages_managers":
        return any(spell.manages_managers for spell in spells)
    plain: Value = getattr(position, field)
    return plain


def _degree_value(degree: Degree, field: str) -> Value:
    plain: Value = getattr(degree, field)
    return plain


def _unfit(candidate: Candidate, correction: Correction, sha256: str) -> str:
    """Why a correction cannot be made; nothing when it can."""
    if correction.sha256 and not sha256.startswith(correction.sha256):
        return "the file has changed since"
    if correction.number is not None:
        facts = candidate.positions if correction.subject is Subject.POSITION else candidate.degrees
        if correction.number > len(facts):
            return f"the file has {len(facts)} of these"
    for change in correction.changes:
        found = value(candidate, correction.subject, correction.number, change.field)
        if change.checked and _same(found) != _same(change.was):
            return f"{change.field} is {shown(found)} and not {shown(change.was)}"
    return ""


def _same(found: Value) -> Value:
    """A value without differences that no one means."""
    return found.casefold().strip() if isinstance(found, str) else found or None


def _told(before: Candidate, correction: Correction, after: Candidate) -> str:
    where = (correction.subject, correction.number)
    changes = [
        f"{change.field} {shown(value(before, *where, change.field))} is now {shown(change.now)}"
        for change in correction.changes
    ]
    what = "taken out" if correction.remove else "; ".join(changes) + _followed(before, correction, after)
    said = correction.evidence.quote
    return f"{correction.fact}: {what}" + (f" ({said})" if said else "")


def _followed(before: Candidate, correction: Correction, after: Candidate) -> str:
    """What changed with a job's title, in words."""
    named = {change.field for change in correction.changes}
    if correction.subject is not Subject.POSITION or "title" not in named:
        return ""
    now = correction.number or len(after.positions)
    fields = [field for field in ("function", "level", "employment", "manages_people") if field not in named]
    at = Subject.POSITION
    pairs = [(field, value(before, at, correction.number, field), value(after, at, now, field)) for field in fields]
    moved = [f"{field} {shown(old)} is now {shown(new)}" for field, old, new in pairs if old != new]
    return f", so {', '.join(moved)}" if moved else ""


def shown(given: Value) -> str:
    """A value as a person writes it."""
    if given is None or given == "":
        return "nothing"
    if isinstance(given, Month):
        return f"{given.year}-{given.month:02d}" if given.month else str(given.year)
    if isinstance(given, bool):
        return "yes" if given else "no"
    return ", ".join(given) if isinstance(given, tuple) else str(given)


def _applied(candidate: Candidate, correction: Correction, said: Collection[str]) -> Candidate:
    if correction.subject is Subject.CONTACT:
        return replace(candidate, contact=_contact(candidate.contact, correction))
    if correction.subject is Subject.DEGREE:
        return _with_degree(candidate, correction)
    return _with_position(candidate, correction, said)


def _contact(contact: Contact, correction: Correction) -> Contact:
    return replace(contact, evidence=(correction.evidence, *contact.evidence), **_plain(correction.changes))


def _plain(changes: Iterable[Change], among: Iterable[str] = ()) -> dict[str, Any]:
    """New values of the fields that stand in a fact as they are written."""
    chosen = set(among)
    return {change.field: change.now for change in changes if not chosen or change.field in chosen}


def _with_degree(candidate: Candidate, correction: Correction) -> Candidate:
    new = Degree(None, "", "", (), "", None, None, ())
    degree = candidate.degrees[correction.number - 1] if correction.number else new
    degree = replace(degree, evidence=(correction.evidence, *degree.evidence), **_plain(correction.changes))
    return replace(candidate, degrees=_put(candidate.degrees, correction.number, degree))


def _with_position(candidate: Candidate, correction: Correction, said: Collection[str]) -> Candidate:
    """The candidate with a job corrected or added; `said` are the fields of it that people have spoken about so far.

    A corrected title is classified as if the page had printed it, but for what people have said themselves.
    """
    new = Position("", "", None, Function.OTHER, None, Employment.PERMANENT, "", "", (), ())
    before = candidate.positions[correction.number - 1] if correction.number else new
    index = correction.number - 1 if correction.number else len(candidate.positions)
    plain = _plain(correction.changes, _IN_POSITION)
    period = _period(before.period, correction.changes)
    after = replace(before, period=period, evidence=(correction.evidence, *before.evidence), **plain)
    spells = tuple(
        replace(spell, period=after.period) if spell.position == index and spell.period == before.period else spell
        for spell in candidate.spells
    )
    if any(change.field == "title" for change in correction.changes):
        from screener.extraction import retitling  # all words of titles and of leading come with it

        after = retitling.reclassified(before, after, said)
        if not _PEOPLE & set(said):
            spells = retitling.led_anew(replace(candidate, spells=spells), index, after, correction.evidence)
    spells = _spells(spells, index, after.period, correction)
    return replace(candidate, positions=_put(candidate.positions, correction.number, after), spells=spells)


def _period(period: Period | None, changes: Iterable[Change]) -> Period | None:
    ends: dict[str, Any] = _plain(changes, ("start", "end"))
    changed = replace(period or Period(None, None), **ends)
    return None if changed == Period(None, None) else changed


def _spells(
    spells: tuple[ManagementSpell, ...], index: int, period: Period | None, correction: Correction
) -> tuple[ManagementSpell, ...]:
    """The management spells once a correction has spoken about one job's people."""
    said = {change.field: change.now for change in correction.changes}
    if not _PEOPLE & set(said):
        return spells
    others = tuple(spell for spell in spells if spell.position != index)
    own = [spell for spell in spells if spell.position == index]
    if said.get("manages_people", "yes") == "no":
        return others
    proof = correction.evidence
    own = own or [ManagementSpell(index, period, Strength.STATED, None, "team", False, ())]
    strength = Strength.UNCLEAR if said.get("manages_people") == "unclear" else Strength.STATED
    first = replace(own[0], strength=strength, evidence=(proof, *own[0].evidence))
    reports = said.get("reports", first.people)
    managers = said.get("manages_managers", first.manages_managers)
    first = replace(first, people=reports if isinstance(reports, int) else None, manages_managers=bool(managers))
    rest = [replace(spell, people=None) if "reports" in said else spell for spell in own[1:]]
    return tuple(sorted((*others, first, *rest), key=lambda spell: spell.position))


def _put(facts: tuple[Fact, ...], number: int | None, fact: Fact) -> tuple[Fact, ...]:
    return (*facts, fact) if number is None else (*facts[: number - 1], fact, *facts[number:])


def _without(candidate: Candidate, removals: Sequence[Correction]) -> Candidate:
    """Takes facts out, and moves what points at the jobs behind them."""
    jobs = {c.number - 1 for c in removals if c.number and c.subject is Subject.POSITION}
    degrees = {c.number - 1 for c in removals if c.number and c.subject is Subject.DEGREE}
    places = {old: new for new, old in enumerate(i for i in range(len(candidate.positions)) if i not in jobs)}
    return replace(
        candidate,
        positions=tuple(p for i, p in enumerate(candidate.positions) if i not in jobs),
        degrees=tuple(d for i, d in enumerate(candidate.degrees) if i not in degrees),
        spells=tuple(replace(s, position=places[s.position]) for s in candidate.spells if s.position in places),
        passages=tuple(
            p if p.position is None else structs.replace(p, position=places[p.position])
            for p in candidate.passages
            if p.position is None or p.position in places
        ),
    )
