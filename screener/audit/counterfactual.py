"""The same resume with one thing changed that must not count: does anything of its score move?

Every variant goes the whole way from text to score. Scoring is deterministic, so the expected change is exactly none:
in the total, in every criterion, in what decides the rank, and in the band. Controls must move; else nothing is proved.
None found here does not prove equal outcomes: for that there is the calculation of selection rates.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from screener import __version__
from screener.audit.variants import Base, Variant, controls, placebos, variants
from screener.document.reader import read
from screener.document.sources import Source
from screener.extraction import understand
from screener.extraction.experience import experience
from screener.scoring.criteria import Criteria, Score
from screener.scoring.score import score


@dataclass(frozen=True, slots=True)
class Change:
    """What moved for one variant: from and to of the total, and the criteria that moved."""

    field: str
    label: str
    kind: str
    before: float
    after: float
    criteria: tuple[str, ...]
    rank_or_band: bool

    @property
    def moved(self) -> bool:
        """Whether anything did."""
        return bool(self.criteria) or self.rank_or_band or self.before != self.after


@dataclass(frozen=True, slots=True)
class Trial:
    """All variants of one resume, named by its number only."""

    base: int
    total: float
    changes: tuple[Change, ...]

    @property
    def status(self) -> str:
        """Whether something moved that must not, or did not that must."""
        return "wrong" if any(_wrong(change) for change in self.changes) else "ok"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a text came to: the score, and what the rank is decided by."""

    score: Score
    order: tuple[float, ...]


def run(texts: Iterable[str], criteria: Criteria, as_of: date) -> Iterator[Trial]:
    """The trials of the texts, one after the other."""
    for number, text in enumerate(texts, start=1):
        yield trial(text, criteria, as_of, number=number)


def trial(text: str, criteria: Criteria, as_of: date, *, number: int = 1) -> Trial:
    """Every variant, placebo and control of one text."""
    text = read(_source(text, "resume.txt")).text
    base = _base(text, criteria, as_of)
    known = {text: outcome(text, "resume.txt", criteria, as_of)}
    changes = []
    for variant in (*variants(base), *placebos(base), *controls(base, as_of)):
        reference = variant.reference or text
        for each, name in ((reference, "resume.txt"), (variant.text, variant.name)):
            if each not in known:
                known[each] = outcome(each, name, criteria, as_of)
        changes.append(_change(variant, known[reference], known[variant.text]))
    return Trial(number, base.score.total, tuple(changes))


def outcome(text: str, name: str, criteria: Criteria, as_of: date) -> Outcome:
    """The whole way from the bytes of a text to its score."""
    candidate = understand(read(_source(text, name)))
    years = experience(candidate, as_of)
    found = score(candidate, years, criteria, as_of, partial=False)
    clocks = {name: round(getattr(years, name.removesuffix("_years")).years, 4) for name in criteria.settings.ties}
    return Outcome(found, (float(found.passed), found.total, *clocks.values()))


def _base(text: str, criteria: Criteria, as_of: date) -> Base:
    candidate = understand(read(_source(text, "resume.txt")))
    return Base(text, candidate, score(candidate, experience(candidate, as_of), criteria, as_of, partial=False))


def _source(text: str, name: str) -> Source:
    data = text.encode("utf-8")
    return Source(name, data, hashlib.sha256(data).hexdigest())


def _change(variant: Variant, before: Outcome, after: Outcome) -> Change:
    lines = zip(before.score.contributions, after.score.contributions, strict=True)
    moved = tuple(a.criterion for a, b in lines if (a.points, a.state) != (b.points, b.state))
    elsewhere = before.order != after.order or before.score.band != after.score.band
    total = (before.score.total, after.score.total)
    return Change(variant.field, variant.label, variant.kind, *total, moved, elsewhere)


def report(trials: Sequence[Trial], criteria: Criteria, as_of: date) -> dict[str, Any]:
    """The report as plain values, without any text of the resumes."""
    changes = [change for each in trials for change in each.changes]
    kinds = Counter(change.kind for change in changes)
    moved = Counter(change.kind for change in changes if change.moved)
    return {
        "criteria_sha256": criteria.sha256,
        "role": criteria.role,
        "as_of": as_of.isoformat(),
        "version": __version__,
        "bases": len(trials),
        "variants": kinds["variant"],
        "variants_that_moved": moved["variant"],
        "placebos": kinds["placebo"],
        "placebos_that_moved": moved["placebo"],
        "controls": kinds["control"],
        "controls_that_did_not_move": kinds["control"] - moved["control"],
        "passed": passed(trials),
        "fields": dict(Counter(change.field for change in changes if change.kind == "variant")),
        "moved": [_told(each.base, change) for each in trials for change in each.changes if _wrong(change)],
    }


def passed(trials: Sequence[Trial]) -> bool:
    """Whether nothing moved that must not, and everything that must."""
    return bool(trials) and not any(_wrong(change) for each in trials for change in each.changes)


def _wrong(change: Change) -> bool:
    return change.moved is (change.kind != "control")


def _told(base: int, change: Change) -> dict[str, Any]:
    return {
        "base": base,
        "kind": change.kind,
        "field": change.field,
        "label": change.label,
        "before": change.before,
        "after": change.after,
        "criteria": list(change.criteria),
    }
