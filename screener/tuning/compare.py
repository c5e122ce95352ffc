"""Two criteria files over the same people: who rises, who falls, which line did it, who crosses a band."""

from __future__ import annotations

from dataclasses import dataclass

from screener.scoring.criteria import Score
from screener.tuning.field import Ranked

_CAUSES = 3
_SLIGHT = 0.004  # points: less is rounding


@dataclass(frozen=True, slots=True)
class Cause:
    """How many points more or less a line gives; `kind` says whether it is new, gone or in both files."""

    id: str
    label: str
    points: float
    kind: str  # changed, added, removed


@dataclass(frozen=True, slots=True)
class Moved:
    """One person under both files. `causes` are the lines that did most; what all `others` did together makes up the
    rest of the difference. `gate` tells of a gate that is failed under one of them only."""

    file: str
    name: str
    rank: tuple[int, int]
    score: tuple[float, float]
    band: tuple[str, str]
    causes: tuple[Cause, ...]
    gate: str = ""
    others: int = 0
    others_points: float = 0.0

    @property
    def places(self) -> int:
        """Places gained; negative for lost."""
        return self.rank[0] - self.rank[1]

    @property
    def changed(self) -> bool:
        """Whether anything is different for this person."""
        return self.places != 0 or self.score[0] != self.score[1] or self.band[0] != self.band[1] or bool(self.gate)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everyone, in the order of the new file; the lines that stand in one file only; and who could not be read."""

    people: tuple[Moved, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def changed(self) -> tuple[Moved, ...]:
        """Those for whom anything is different."""
        return tuple(one for one in self.people if one.changed)

    @property
    def crossing(self) -> tuple[Moved, ...]:
        """Those whose band is another one."""
        return tuple(one for one in self.people if one.band[0] != one.band[1])


def compare(old: Ranked, new: Ranked) -> Comparison:
    """The comparison of two rankings of one field."""
    before, after = old.places, new.places
    people = tuple(
        Moved(
            old.field.applicants[index].file,
            old.field.applicants[index].name,
            (before[index], after[index]),
            (old.sums[index].total, new.sums[index].total),
            (old.sums[index].band, new.sums[index].band),
            *_reasons(old, new, index),
        )
        for index in new.order
    )
    ids = [[criterion.id for criterion in ranked.criteria.criteria] for ranked in (old, new)]
    return Comparison(
        people,
        tuple(name for name in ids[1] if name not in ids[0]),
        tuple(name for name in ids[0] if name not in ids[1]),
        old.field.unread,
    )


def _reasons(old: Ranked, new: Ranked, index: int) -> tuple[tuple[Cause, ...], str, int, float]:
    """The lines and the gate that made a difference, and how many other lines with how many points; nobody is looked at
    whose points are all the same."""
    before, after = old.sums[index], new.sums[index]
    if old.criteria == new.criteria or (before == after and old.criteria.criteria == new.criteria.criteria):
        return (), "", 0, 0.0
    scores = old.score(index), new.score(index)
    causes = _causes(*scores)
    rest = causes[_CAUSES:]
    return causes[:_CAUSES], _gate(*scores), len(rest), round(sum(cause.points for cause in rest), 2)


def _causes(old: Score, new: Score) -> tuple[Cause, ...]:
    """The lines that changed, those that pull the same way as the total first, then those that changed most."""
    before = {line.criterion: line for line in old.contributions}
    after = {line.criterion: line for line in new.contributions}
    found = []
    for name in dict.fromkeys([*before, *after]):
        points = (after[name].points if name in after else 0.0) - (before[name].points if name in before else 0.0)
        kind = "changed" if name in before and name in after else "added" if name in after else "removed"
        label = (after.get(name) or before[name]).label
        if abs(points) >= _SLIGHT:
            found.append(Cause(name, label, round(points, 2), kind))
    way = new.total - old.total
    return tuple(sorted(found, key=lambda cause: (cause.points * way < 0, -abs(cause.points), cause.id)))


def _gate(old: Score, new: Score) -> str:
    if old.passed == new.passed:
        return ""
    failing = new if old.passed else old
    names = ", ".join(gate.label for gate in failing.gates if gate.passing == "failed")
    return f"now fails {names}" if old.passed else f"no longer fails {names}"
