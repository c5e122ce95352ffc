"""The whole calculation: both kinds of rates, by sex, by race or ethnicity and by both, with what stands beside them.

It is a calculation and no bias audit: an audit under New York City's rule is made by somebody independent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from screener import __version__
from screener.audit.people import Person
from screener.audit.significance import Comparison, compare
from screener.audit.tables import FEW, Group, Table, median, scoring, selection
from screener.errors import UsageError

HEADING = "A calculation of selection rates, not a bias audit"
NOTICE = (
    "These are numbers computed by screener from two files. They are no legal bias audit: such an audit is made by an "
    "independent auditor, and no threshold here decides whether a selection was lawful. Not legal advice."
)


@dataclass(frozen=True, slots=True)
class Origin:
    """What the people are: of real applications (historical), or made for a test, and then why and how."""

    kind: str = "historical"
    explanation: str = ""
    why_not_historical: str = ""
    how_generated: str = ""
    distribution_date: date | None = None

    def check(self) -> None:
        """Raises UsageError when test data come without their reasons."""
        if self.kind == "test" and not (self.why_not_historical.strip() and self.how_generated.strip()):
            hint = "Give --why-not-historical and --how-generated."
            raise UsageError("Test data need to say why they are used and how they were made", hint=hint)


@dataclass(frozen=True, slots=True)
class Calculation:
    """All tables. `median` is None where nobody has a score."""

    made: date
    origin: Origin
    people: int
    selection: tuple[Table, ...]
    scoring: tuple[Table, ...]
    median: Fraction | None
    median_has_unknown: bool
    unscored: int
    undecided: int


def calculate(
    people: Sequence[Person],
    *,
    made: date,
    origin: Origin | None = None,
    exclude: Mapping[str, str] | None = None,
    median_of_known: bool = False,
) -> Calculation:
    """The tables of these people. Raises UsageError when nothing can be counted or an exclusion is not allowed."""
    origin = origin or Origin()
    origin.check()
    decided = [person for person in people if person.selected is not None]
    scored = [person for person in people if person.score is not None]
    if not decided and not scored:
        hint = "Needed: a column `selected` or `decision` that is filled, a column `score`, or --top N."
        raise UsageError("The file says neither who was selected nor how anyone scored", hint=hint)
    chosen = {by: [(_group(p, by), bool(p.selected)) for p in decided] for by in BY}
    points = {by: [(_group(p, by), p.score or Fraction(0)) for p in scored] for by in BY}
    _check_names(exclude or {}, chosen if decided else points)
    middles = {by: _median(rows, median_of_known) for by, rows in points.items() if _any(rows)}
    return Calculation(
        made,
        origin,
        len(people),
        tuple(selection(by, rows, exclude=_of(exclude, rows)) for by, rows in chosen.items() if _any(rows)),
        tuple(scoring(by, rows, middles[by], exclude=_of(exclude, rows)) for by, rows in points.items() if _any(rows)),
        next(iter(middles.values()), None),
        not median_of_known,
        len(people) - len(scored),
        len(people) - len(decided),
    )


BY = ("sex", "race_ethnicity", "sex_and_race_ethnicity")


def _group(person: Person, by: str) -> str:
    return {"sex": person.sex, "race_ethnicity": person.race}.get(by, person.both)


def _any(rows: Sequence[tuple[str, object]]) -> bool:
    return any(group for group, _ in rows)


def _of(exclude: Mapping[str, str] | None, rows: Sequence[tuple[str, object]]) -> dict[str, str]:
    present = {group for group, _ in rows}
    return {name: why for name, why in (exclude or {}).items() if name in present}


def _check_names(exclude: Mapping[str, str], tables: Mapping[str, Sequence[tuple[str, object]]]) -> None:
    known = {group for rows in tables.values() for group, _ in rows if group}
    for name in exclude:
        if name not in known:
            raise UsageError(f"No group {name!r} to leave out", hint=f"There are: {', '.join(sorted(known))}.")


def _median(rows: Sequence[tuple[str, Fraction]], of_known: bool) -> Fraction:
    """The median of the full sample; of those whose group is known only when that is asked for."""
    return median([score for group, score in rows if group or not of_known])


def against_leading(table: Table, group: Group) -> Comparison | None:
    """The tests of one group against the leading one."""
    lead = table.leading
    if lead is None or group.name == lead.name or group.excluded or not group.people:
        return None
    return compare(group.people, group.chosen, lead.people, lead.chosen)


def remark(group: Group, comparison: Comparison | None) -> str:
    """What a reader should see beside the ratio; size and chance are told together, never one alone."""
    if group.excluded:
        return f"left out of the ratios: {group.excluded}"
    said = []
    if group.below_four_fifths:
        more = f" (short of it by {group.short_of})" if group.short_of else ""
        said.append(f"below the four-fifths rule of thumb{more}")
    if group.flips and group.below_four_fifths:
        said.append("one selection moved would reverse who is ahead")
    if comparison and comparison.significant:
        said.append("the difference is two standard deviations or more: look into it")
    if group.few:
        said.append(f"fewer than {FEW} people: too few to conclude")
    return "; ".join(said)


def plain(calculation: Calculation) -> dict[str, Any]:
    """The calculation as plain values, fractions both exact and as numbers."""
    origin = calculation.origin
    return {
        "heading": HEADING,
        "notice": NOTICE,
        "date": calculation.made.isoformat(),
        "version": __version__,
        "data_source": origin.kind,
        "data_explanation": origin.explanation,
        "why_not_historical": origin.why_not_historical or None,
        "how_generated": origin.how_generated or None,
        "distribution_date": origin.distribution_date.isoformat() if origin.distribution_date else None,
        "people": calculation.people,
        "without_decision": calculation.undecided,
        "without_score": calculation.unscored,
        "median": _exact(calculation.median),
        "median_includes_unknown": calculation.median_has_unknown,
        "selection": [_table(table) for table in calculation.selection],
        "scoring": [_table(table) for table in calculation.scoring],
    }


def _exact(value: Fraction | None) -> dict[str, Any] | None:
    if value is None:
        return None
    return {"exact": f"{value.numerator}/{value.denominator}", "value": float(value)}


def _table(table: Table) -> dict[str, Any]:
    return {
        "by": table.by,
        "outcome": table.outcome,
        "people": table.people,
        "unknown_count": table.unknown,
        "categories": [_category(table, group) for group in table.groups],
    }


def _category(table: Table, group: Group) -> dict[str, Any]:
    comparison = against_leading(table, group)
    beside = comparison and {
        "z": comparison.z,
        "p_z": comparison.p_z,
        "p_fisher": comparison.p_fisher,
        "ratio_interval_95": [comparison.ratio_low, comparison.ratio_high],
        "two_deviations": comparison.significant,
    }
    return {
        "category": group.name,
        "n": group.people,
        table.outcome: group.chosen,
        "share": _exact(group.share),
        "rate": _exact(group.rate),
        "impact_ratio": _exact(group.ratio),
        "below_four_fifths": group.below_four_fifths,
        "short_of_four_fifths": group.short_of,
        "flip_flop": group.flips,
        "few": group.few,
        "excluded": group.excluded or None,
        "significance": beside,
        "remark": remark(group, comparison),
    }
