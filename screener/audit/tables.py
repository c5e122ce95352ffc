"""Selection and scoring rates by group, and their impact ratios, as exact fractions.

An impact ratio is a group's rate divided by the highest rate of the same table, never by a rounded one. The rule of
thumb of four fifths is compared as fractions: as floating-point numbers 0.6 / 0.75 is below 0.8.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil

from screener.errors import UsageError

FOUR_FIFTHS = Fraction(4, 5)
SMALL_SHARE = Fraction(2, 100)  # below it an auditor may leave a group out of the ratios, and has to say why
FEW = 30  # people below which a rate says little


@dataclass(frozen=True, slots=True)
class Group:
    """One line of a table. `rate` and `ratio` are None where they are not defined; `excluded` is the reason given.

    `flips`: moving one selection from the leading group to this one reverses who is ahead.
    """

    name: str
    people: int
    chosen: int
    share: Fraction
    rate: Fraction | None
    ratio: Fraction | None
    excluded: str = ""
    flips: bool | None = None
    short_of: int = 0

    @property
    def below_four_fifths(self) -> bool:
        """Whether the ratio is below the rule of thumb; exactly four fifths is not."""
        return self.ratio is not None and self.ratio < FOUR_FIFTHS

    @property
    def few(self) -> bool:
        """Whether there are too few people to conclude anything."""
        return self.people < FEW


@dataclass(frozen=True, slots=True)
class Table:
    """The groups of one kind. `chosen` means selected, or scored above the median."""

    by: str
    outcome: str  # selected, above_median
    groups: tuple[Group, ...]
    unknown: int

    @property
    def people(self) -> int:
        """Everyone whose group is known."""
        return sum(group.people for group in self.groups)

    @property
    def leading(self) -> Group | None:
        """The group with the highest rate, the first named of equals; None when nobody was chosen."""
        rated = [group for group in self.groups if group.rate and not group.excluded]
        return max(rated, key=lambda group: group.rate or Fraction(0), default=None)


def table(
    by: str,
    outcome: str,
    people: Mapping[str, int],
    chosen: Mapping[str, int],
    *,
    unknown: int = 0,
    exclude: Mapping[str, str] | None = None,
) -> Table:
    """The table of these counts. Raises UsageError for an exclusion without a reason, or of too large a group."""
    everyone = sum(people.values())
    left_out = _checked(exclude or {}, people, everyone)
    rates = {name: Fraction(chosen.get(name, 0), count) for name, count in people.items() if count}
    counted = {name: rate for name, rate in rates.items() if name not in left_out}
    top = max(counted.values(), default=Fraction(0))
    lead = next((name for name, rate in counted.items() if rate == top), "")
    groups = []
    for name, count in people.items():
        rate = rates.get(name)
        ratio = rate / top if rate is not None and top and name not in left_out else None
        group = Group(name, count, chosen.get(name, 0), Fraction(count, everyone or 1), rate, ratio)
        flips = _flips(group, people[lead], chosen.get(lead, 0)) if ratio is not None and name != lead else None
        short = _short_of(group, top) if ratio is not None else 0
        groups.append(replace(group, excluded=left_out.get(name, ""), flips=flips, short_of=short))
    return Table(by, outcome, tuple(groups), unknown)


def selection(by: str, rows: Sequence[tuple[str, bool]], *, exclude: Mapping[str, str] | None = None) -> Table:
    """The selection rates of people given as group and whether they were selected; no group is unknown."""
    people = Counter(group for group, _ in rows if group)
    chosen = Counter(group for group, selected in rows if group and selected)
    return table(by, "selected", people, chosen, unknown=sum(not group for group, _ in rows), exclude=exclude)


def scoring(
    by: str, rows: Sequence[tuple[str, Fraction]], middle: Fraction, *, exclude: Mapping[str, str] | None = None
) -> Table:
    """The scoring rates: the share of each group strictly above the median."""
    above = [(group, score > middle) for group, score in rows]
    found = selection(by, above, exclude=exclude)
    return Table(by, "above_median", found.groups, found.unknown)


def median(scores: Sequence[Fraction]) -> Fraction:
    """The middle of the scores, exact. Raises UsageError when there are none."""
    if not scores:
        raise UsageError("Nobody has a score", hint="A shortlist needs a column `score`.")
    ordered = sorted(scores)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _checked(exclude: Mapping[str, str], people: Mapping[str, int], everyone: int) -> dict[str, str]:
    for name, why in exclude.items():
        if name not in people:
            raise UsageError(f"No group {name!r} to leave out", hint=f"There are: {', '.join(people)}.")
        if not why.strip():
            raise UsageError(f"Leaving {name!r} out needs a reason", hint='Give it: --reason "...".')
        if Fraction(people[name], everyone) >= SMALL_SHARE:
            share = float(100 * Fraction(people[name], everyone))
            message = f"{name!r} is {share:.1f}% of the people"
            raise UsageError(message, hint="Only a group below 2% may be left out of the ratios.")
    return {name: why.strip() for name, why in exclude.items()}


def _flips(group: Group, lead_people: int, lead_chosen: int) -> bool:
    """Whether one selection moved from the leading group to this one reverses who is ahead."""
    if not lead_chosen or not group.people or group.chosen >= group.people:
        return False
    return Fraction(lead_chosen - 1, lead_people) < Fraction(group.chosen + 1, group.people)


def _short_of(group: Group, top: Fraction) -> int:
    """How many more of the group would have had to be chosen for four fifths of the highest rate."""
    return max(0, ceil(FOUR_FIFTHS * top * group.people) - group.chosen)
