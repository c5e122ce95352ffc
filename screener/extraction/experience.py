"""Three clocks of a career (total, product management, managing people) and the ledger that adds up to each.

Nothing here is read from the page: it follows from the Candidate and the as-of date. A month in several jobs counts
once; the ledger shows for each job what was counted and what was taken off as overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from operator import itemgetter
from typing import TypeVar

import msgspec

from screener.extraction import months
from screener.extraction.candidate import (
    Candidate,
    Employment,
    Function,
    ManagementSpell,
    Month,
    Note,
    Period,
    Position,
    Strength,
)
from screener.extraction.months import Stretch

T = TypeVar("T")
# At hand because they are asked for of every job of many people: through their classes it takes several times as long.
_VOLUNTEER, _PRODUCT, _UNCLEAR = Employment.VOLUNTEER, Function.PRODUCT, Strength.UNCLEAR
_ENGAGED = (Employment.PERMANENT, Employment.CONTRACT)
_TOLERANCE = 1.5  # years by which a claim may exceed the dates
_OVERLAP = 6  # months of two jobs side by side that a person should know of


class LedgerRow(msgspec.Struct, frozen=True):
    """One job's share of a clock: likely months counted, months taken off because another row has them.

    `strength` and `words` are filled for management: how it is proved, and the quote.
    """

    position: int
    months: int
    overlap: int
    strength: str = ""
    words: str = ""


class Clock(msgspec.Struct, frozen=True):
    """Years, likely and in the shortest and longest reading of the dates. The ledger's months add up to `years`."""

    years: float
    shortest: float
    longest: float
    ledger: tuple[LedgerRow, ...]


class Experience(msgspec.Struct, frozen=True):
    """The clocks of one candidate at one date, and what is odd about the dates."""

    total: Clock
    product: Clock
    management: Clock
    findings: tuple[Note, ...] = ()


def experience(candidate: Candidate, as_of: date, *, ledgers: bool = True) -> Experience:
    """The three clocks at the as-of date. Volunteering is left out of the total.

    Without `ledgers` these are empty, where nobody looks at them.
    """
    held = [(i, p, months.stretches(p.period, as_of)) for i, p in enumerate(candidate.positions) if p.period]
    worked = [(i, each) for i, p, each in held if p.employment is not _VOLUNTEER]
    total = _clock(worked, ledgers)
    of_product = _clock([(i, each) for i, p, each in held if p.function is _PRODUCT], ledgers)
    management = _management(candidate.spells, as_of, ledgers)
    claims = _claims(candidate, total, of_product, management)
    odd = _oddities(candidate.positions, as_of)
    overlaps = _overlaps([(p, each[0]) for _, p, each in held])
    return Experience(total, of_product, management, (*odd, *overlaps, *claims))


def as_known(candidate: Candidate, as_of: date) -> Candidate:
    """The candidate with no degree taken for completed that ends behind the as-of date, whatever the page says."""
    ahead = [degree.completed is not False and _is_ahead(degree.period, as_of) for degree in candidate.degrees]
    if not any(ahead):
        return candidate
    degrees = zip(candidate.degrees, ahead, strict=True)
    return _with(candidate, degrees=tuple(_with(d, completed=False) if later else d for d, later in degrees))


def _with(one: T, **changes: object) -> T:
    """With other values; also what only stands for facts, of which not all is read."""
    if isinstance(one, msgspec.Struct):
        return msgspec.structs.replace(one, **changes)
    return replace(one, **changes)  # type: ignore[type-var]


def _is_ahead(period: Period | None, as_of: date) -> bool:
    end = period.end if period else None
    return isinstance(end, Month) and (end.year, end.month or 0) > (as_of.year, as_of.month if end.month else 12)


def _clock(entries: Sequence[tuple[int, months.Readings]], ledgers: bool) -> Clock:
    span = months.covered([readings for _, readings in entries])
    ledger = _ledger(entries) if ledgers else ()
    return Clock(months.years(span.likely), months.years(span.shortest), months.years(span.longest), ledger)


def _ledger(entries: Sequence[tuple[int, months.Readings]]) -> tuple[LedgerRow, ...]:
    """Earlier jobs are counted first; what they already cover is taken off the later ones."""
    rows: dict[int, LedgerRow] = {}
    reach = 0
    for stretch, index in sorted((readings[1], i) for i, readings in entries):
        counted = max(0, stretch.end - max(stretch.start, reach)) if stretch.months else 0
        before = rows.get(index)
        known, off = (before.months, before.overlap) if before else (0, 0)
        rows[index] = LedgerRow(index, known + counted, off + stretch.months - counted)
        reach = max(reach, stretch.end)
    return tuple(rows[index] for index in sorted(rows))


def _management(spells: Sequence[ManagementSpell], as_of: date, ledgers: bool) -> Clock:
    """Stated and titled spells count; unclear ones only lengthen the longest reading."""
    dated = [(s, months.stretches(s.period, as_of)) for s in spells if s.period is not None]
    clock = _clock([(s.position, each) for s, each in dated if s.strength is not _UNCLEAR], ledgers)
    longest = months.years(months.total(each[2] for _, each in dated))
    if not ledgers:
        return Clock(clock.years, clock.shortest, max(clock.longest, longest), ())
    proofs = {s.position: s for s in spells}
    rows = [_proved(row, proofs[row.position]) for row in clock.ledger]
    shown = {row.position for row in rows}
    rows += [_proved(LedgerRow(s.position, 0, 0), s) for s in spells if s.position not in shown]
    return Clock(clock.years, clock.shortest, max(clock.longest, longest), tuple(sorted(rows, key=_place)))


def _place(row: LedgerRow) -> int:
    return row.position


def _proved(row: LedgerRow, spell: ManagementSpell) -> LedgerRow:
    words = spell.evidence[0].quote if spell.evidence else ""
    return LedgerRow(row.position, row.months, row.overlap, spell.strength.value, words)


def _oddities(positions: Sequence[Position], as_of: date) -> list[Note]:
    """Dates that are reversed, in the future or missing."""
    notes: list[Note] = []
    now = Month(as_of.year, as_of.month)
    for position in positions:
        odd = _period_oddities(position.period, now)
        if odd:
            name = " at ".join(part for part in (position.title, position.employer) if part) or "a job"
            notes += [Note(code, f"{name}: {what}") for code, what in odd]
    return notes


def _period_oddities(period: Period | None, now: Month) -> list[tuple[str, str]]:
    """The codes of what is odd, each with what is said of it."""
    if period is None:
        return [("undated_job", "no dates, so it adds no years")]
    start, end = period.start, period.end
    found = []
    ahead = start is not None and _after(start, now)
    if start is not None and ahead:
        found.append(("future_dates", f"starts {_shown(start)}, after {_shown(now)}"))
    if isinstance(end, Month):
        if start is not None and _after(start, end):
            found.append(("reversed_dates", f"ends {_shown(end)}, before it starts {_shown(start)}"))
        elif not ahead and _after(end, now):
            found.append(("future_dates", f"ends {_shown(end)}, after {_shown(now)}"))
    elif end is None and start is not None:
        found.append(("unknown_end", "no end is printed"))
    early = months.EARLIEST_YEAR
    if (start is not None and start.year < early) or (isinstance(end, Month) and end.year < early):
        found.append(("impossible_dates", f"a year before {early}"))
    return found


def _after(one: Month, other: Month) -> bool:
    """Whether a month surely lies after another, however vague they are."""
    if one.year != other.year:
        return one.year > other.year
    return (one.month or 1) > (other.month or 12)


def _shown(month: Month) -> str:
    return f"{month.year}-{month.month:02d}" if month.month else str(month.year)


def _overlaps(jobs: Iterable[tuple[Position, Stretch]]) -> list[Note]:
    """Pairs of jobs at different employers that surely ran side by side for half a year or more."""
    held = [(sure, p) for p, sure in jobs if sure.start < sure.end and p.employment in _ENGAGED]
    held = sorted(held, key=itemgetter(0))[:200]
    if not any(one.end - other.start >= _OVERLAP for (one, _), (other, _) in pairwise(held)):
        return []  # the next is the first that one could overlap with
    notes = []
    for i, (one, first) in enumerate(held):
        for other, second in held[i + 1 : i + 12]:
            if one.end - other.start < _OVERLAP:  # they are in order, so those behind it begin later still
                break
            shared = min(one.end, other.end) - other.start
            if shared >= _OVERLAP and first.employer.lower() != second.employer.lower():
                pair = f"{first.title} ({first.employer}) and {second.title} ({second.employer})"
                notes.append(Note("overlapping_jobs", f"{pair}: {shared} months at once"))
    return notes[:20]


def _claims(candidate: Candidate, total: Clock, product: Clock, management: Clock) -> list[Note]:
    """Stated years that the dates do not bear out."""
    clocks = {"total": total, "product": product, "management": management}
    notes = []
    for claim in candidate.stated_years:
        clock = clocks.get(claim.of)
        if clock is not None and claim.years > clock.longest + _TOLERANCE and candidate.positions:
            dates = f"the dates give {clock.shortest:.1f} to {clock.longest:.1f}"
            notes.append(Note("stated_years_differ", f"says {claim.years:g} years ({claim.of}); {dates}"))
    return notes
