"""What a criteria file does to the people of a folder, where it may not be what its author meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from statistics import correlation

from screener.scoring.criteria import Passing, State
from screener.scoring.kinds import Cap, GateTest
from screener.scoring.score import passing_of
from screener.tuning.field import Ranked, reweighed

LEAST = 5  # people below which nothing follows
ENOUGH = 20  # people from whom it may be said that two lines go together
TOGETHER = 0.95  # correlation of what two lines give
FIRST = 10  # where lists are usually cut


def lint(ranked: Ranked) -> tuple[str, ...]:
    """Hints, each with the id of its line."""
    people = len(ranked.sums)
    if people < LEAST:
        return (f"the folder holds {people} readable resumes: too few to say what a line does",)
    return (*_gates(ranked), *_flat(ranked), *_needless(ranked), *_alike(ranked), *_ties(ranked))


def _gates(ranked: Ranked) -> Iterator[str]:
    for place, line in enumerate(ranked.criteria.criteria):
        if line.gate or isinstance(line.asks, GateTest):
            found = {passing_of(each[place]) for each in ranked.found}
            if found == {Passing.FAILED}:
                yield f"{line.id}: a gate that nobody of these {len(ranked.found)} passes"
            elif found == {Passing.PASSED}:
                yield f"{line.id}: a gate that everybody of these {len(ranked.found)} passes"


def _flat(ranked: Ranked) -> Iterator[str]:
    """Lines that give everyone the same."""
    for place, line in enumerate(ranked.criteria.criteria):
        if isinstance(line.asks, (Cap, GateTest)) or line.weight <= 0:
            continue
        found = [each[place] for each in ranked.found]
        if len({outcome.share for outcome in found}) == 1:
            silent = all(outcome.state is State.SILENT for outcome in found)
            what = "no resume here says anything about it" if silent else "everyone here gets the same"
            yield f"{line.id}: never separates anyone: {what}"


def _needless(ranked: Ranked) -> Iterator[str]:
    """Lines without which the order is the same."""
    lines = ranked.criteria.criteria
    if sum(line.weight > 0 for line in lines) < 2:
        return
    for place, line in enumerate(lines):
        if line.weight <= 0 or line.gate or len({each[place].share for each in ranked.found}) == 1:
            continue
        without = (*lines[:place], replace(line, weight=0.0), *lines[place + 1 :])
        if reweighed(ranked.field, replace(ranked.criteria, criteria=without), ranked.found).order == ranked.order:
            yield f"{line.id}: its weight does not matter here: the order is the same without it"


def _alike(ranked: Ranked) -> Iterator[str]:
    """Lines that give these people nearly the same: what they measure weighs as much as they do together."""
    people = len(ranked.found)
    if people < ENOUGH:
        return
    weights = {line.id: line.weight for line in ranked.criteria.criteria if line.weight > 0}
    shares = {
        line.id: [each[place].share for each in ranked.found]
        for place, line in enumerate(ranked.criteria.criteria)
        if line.id in weights
    }
    for group in _groups({name: values for name, values in shares.items() if len(set(values)) > 1}):
        weight = 100 * sum(weights[name] for name in group) / sum(weights.values())
        names = f"{', '.join(group[:-1])} and {group[-1]}"
        yield f"{names}: give these {people} nearly the same; together they weigh {weight:.0f} of 100"


def _groups(shares: dict[str, list[float]]) -> Iterator[list[str]]:
    """Lines in the order of the file, each with those that go with it and with no line before it."""
    left = dict(shares)
    while left:
        name, values = next(iter(left.items()))
        group = [other for other in left if other == name or correlation(values, left[other]) >= TOGETHER]
        left = {other: left[other] for other in left if other not in group}
        if len(group) > 1:
            yield group


def _ties(ranked: Ranked) -> Iterator[str]:
    """Band limits that several people stand on exactly."""
    for band in ranked.criteria.bands:
        tied = sum(one.total == band.from_ for one in ranked.sums)
        if tied > 1 and band.from_ > 0:
            yield f"bands: {band.name!r} begins at {band.from_:g}, exactly where {tied} people stand"
    ordered = [ranked.sums[index].total for index in ranked.order]
    if len(ordered) > FIRST and ordered[FIRST - 1] == ordered[FIRST]:
        yield f"ties: places {FIRST} and {FIRST + 1} both have {ordered[FIRST]:g}: a cut between them splits a tie"
