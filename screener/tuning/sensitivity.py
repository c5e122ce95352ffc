"""How firmly the top of a ranking stands: each weight moved up and down, vague dates read short and long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from screener.scoring.criteria import Criteria
from screener.tuning.field import Field, Ranked, ranked, read_dates, reweighed

MOVES = (-25, -10, 10, 25)  # per cent of a line's weight
READINGS = ("shortest", "longest")


@dataclass(frozen=True, slots=True)
class Standing:
    """One person: the rank as it is, the best and worst one met, and in how many variations they are at the top."""

    file: str
    name: str
    rank: int
    score: float
    best: int
    worst: int
    at_top: int


@dataclass(frozen=True, slots=True)
class Effect:
    """What one variation does to the top: who comes in and who drops out."""

    what: str
    line: str
    entering: tuple[str, ...]
    leaving: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """The people who are at the top in any variation, and the variations that change who is there."""

    top: int
    variations: int
    people: tuple[Standing, ...]
    effects: tuple[Effect, ...]

    @property
    def sure(self) -> int:
        """How many of the top stay there whatever is varied."""
        return sum(one.rank <= self.top and one.at_top == self.variations for one in self.people)


def sensitivity(field: Field, criteria: Criteria, top: int = 10) -> Sensitivity:
    """Ranks the field under every variation."""
    base = ranked(field, criteria)
    varied = list(_variations(base))
    heads = [set(each.order[:top]) for _, _, each in varied]
    own = set(base.order[:top])
    effects = tuple(
        Effect(what, line, _names(field, head - own, each), _names(field, own - head, base))
        for (what, line, each), head in zip(varied, heads, strict=True)
        if head != own
    )
    places = [each.places for _, _, each in varied]
    first = base.places
    people = tuple(
        Standing(
            field.applicants[index].file,
            field.applicants[index].name,
            first[index],
            base.sums[index].total,
            min(first[index], *(found[index] for found in places)) if places else first[index],
            max(first[index], *(found[index] for found in places)) if places else first[index],
            sum(index in head for head in heads),
        )
        for index in base.order
        if index in own or any(index in head for head in heads)
    )
    return Sensitivity(top, len(varied), people, effects)


def _variations(base: Ranked) -> Iterator[tuple[str, str, Ranked]]:
    """Each variation in words, the line it is about, and the ranking under it."""
    criteria = base.criteria
    for place, line in enumerate(criteria.criteria):
        if line.weight <= 0 or sum(c.weight > 0 for c in criteria.criteria) == 1:
            continue
        for per_cent in MOVES:
            changed = replace(line, weight=line.weight * (100 + per_cent) / 100)
            lines = (*criteria.criteria[:place], changed, *criteria.criteria[place + 1 :])
            moved = replace(criteria, criteria=lines)
            yield f"{line.id} {per_cent:+d}%", line.id, reweighed(base.field, moved, base.found)
    for reading in READINGS:
        if reading != criteria.settings.vague_dates:
            yield f"vague dates read {reading}", "", ranked(base.field, read_dates(criteria, reading))


def _names(field: Field, indices: set[int], each: Ranked) -> tuple[str, ...]:
    places = each.places
    ordered: Sequence[int] = sorted(indices, key=lambda index: places[index])
    return tuple(field.applicants[index].name for index in ordered)
