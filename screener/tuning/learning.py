"""Learns weights from past decisions: a pairwise logistic model whose weights stay positive and near the file's.

What is learnt is only ever a proposal. It is judged by the order of people that it was not learnt from, scored by
`scoring.weigh` as any file is, beside the unchanged file on the same people.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from screener.errors import UsageError
from screener.scoring.criteria import Criteria, State
from screener.scoring.score import summed
from screener.tuning.field import Ranked
from screener.tuning.past import Past

LEAST_PEOPLE = 12
LEAST_EACH = 4  # of those preferred, and of those not
LEAST_PAIRS = 30
PULLS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0)  # how strongly weights are held at the file's, weakest first
FOLDS, REPEATS, INNER = 5, 4, 3
LEAST_WEIGHT = 0.1  # a line may not do without; less does not show in a hundred points
_SLOPE = 30.0  # how sure a difference of the whole score makes a decision, before any was seen
_SURE = 2.0  # standard errors
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Accuracy:
    """The share of unseen pairs in the right order, over repeated cross-validation, and its spread (one deviation)."""

    mean: float
    spread: float


@dataclass(frozen=True, slots=True)
class Weight:
    """A line's weight, as it is and as learnt; both parts of one sum."""

    id: str
    label: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Unexplained:
    """A person whose decision the learnt weights do not explain, and by how many of their pairs."""

    file: str
    name: str
    decided: str
    wrong: int
    pairs: int


@dataclass(frozen=True, slots=True)
class Tuned:
    """What was learnt. `gain` is the difference of the accuracies over the same folds, `error` its standard error;
    `better` says that the gain is larger than two of them."""

    people: int
    pairs: int
    base: Accuracy
    tuned: Accuracy
    gain: Accuracy
    error: float
    better: bool
    pull: float
    weights: tuple[Weight, ...]
    unexplained: tuple[Unexplained, ...]
    warnings: tuple[str, ...]


def tune(ranked: Ranked, past: Past) -> Tuned:
    """Learns and judges. Raises UsageError where the decisions are too few to conclude anything."""
    pairs = past.preferences()
    _enough(past, pairs)
    people = past.people
    results = list(_validated(ranked, people, pairs))
    pull, weights = learnt(ranked, people, pairs)
    changed = with_weights(ranked.criteria, weights)
    gains = [after - before for before, after in results]
    gain = _accuracy(gains)
    # Folds share people, so their spread alone understates the error (Nadeau and Bengio, 2003).
    error = gain.spread * (1 / max(1, len(gains)) + 1 / (FOLDS - 1)) ** 0.5
    return Tuned(
        len(people),
        len(pairs),
        _accuracy([before for before, _ in results]),
        _accuracy([after for _, after in results]),
        gain,
        error,
        gain.mean > _SURE * error,
        pull,
        weights,
        _unexplained(ranked, changed, past, pairs),
        tuple(_warnings(ranked, weights, pairs)),
    )


def learnt(ranked: Ranked, people: Sequence[int], pairs: Sequence[tuple[int, int]]) -> tuple[float, tuple[Weight, ...]]:
    """How strongly the weights are held at the file's, and the weights, from pairs among these people."""
    shares, own = _shares(ranked), _own(ranked.criteria)
    pull = _chosen(shares, own, people, pairs)
    return pull, _weights(ranked.criteria, _fit(shares, own, pairs, pull))


def with_weights(criteria: Criteria, weights: Iterable[Weight]) -> Criteria:
    """The criteria with these weights."""
    known = {weight.id: weight.after for weight in weights}
    return replace(criteria, criteria=tuple(replace(c, weight=known.get(c.id, c.weight)) for c in criteria.criteria))


def _enough(past: Past, pairs: Sequence[tuple[int, int]]) -> None:
    people = len(past.people)
    preferred, others = {better for better, _ in pairs}, {worse for _, worse in pairs}
    found = f"{people} people decided about, {len(preferred)} preferred to somebody, {len(pairs)} pairs"
    if people < LEAST_PEOPLE or min(len(preferred), len(others)) < LEAST_EACH or len(pairs) < LEAST_PAIRS:
        raise UsageError(
            f"Too few decisions to conclude anything: {found}",
            hint=f"It takes {LEAST_PEOPLE} people, {LEAST_EACH} on either side and {LEAST_PAIRS} pairs at least.",
        )


def _own(criteria: Criteria) -> Any:
    """The file's weights as parts of one; lines without weight stay without."""
    import numpy

    weights = numpy.array([line.weight for line in criteria.criteria])
    return weights / weights.sum()


def _shares(ranked: Ranked) -> Any:
    """What each line gives each person, from 0 to 1; a neutral silence gives what the person's other lines do."""
    import numpy

    rows = []
    for found in ranked.found:
        pairs = list(zip(found, ranked.criteria.criteria, strict=True))
        spoken = [(o.share * c.weight, c.weight) for o, c in pairs if not _neutral(o.state, c.silence)]
        whole = sum(weight for _, weight in spoken)
        mean = min(ranked.criteria.settings.at_need, sum(p for p, _ in spoken) / whole) if whole else 0.0
        rows.append([mean if _neutral(o.state, c.silence) else o.share for o, c in pairs])
    return numpy.array(rows)


def _neutral(state: State, silence: str) -> bool:
    return state is State.SILENT and silence == "neutral"


def _fit(shares: Any, own: Any, pairs: Sequence[tuple[int, int]], pull: float) -> Any:
    """The weights, parts of one, under which the decisions are likeliest, held at the file's by `pull`."""
    import numpy
    from scipy.optimize import minimize
    from threadpoolctl import threadpool_limits

    better, worse = (numpy.array(side) for side in zip(*pairs, strict=True))
    apart = shares[better] - shares[worse]
    free = own > 0
    start = _SLOPE * own

    def loss(weights: Any) -> tuple[float, Any]:
        margin = apart @ weights
        moved = (weights - start) / _SLOPE
        likely = numpy.logaddexp(0.0, -margin).mean()
        slope = -(apart.T @ (1.0 / (1.0 + numpy.exp(numpy.clip(margin, -500, 500))))) / len(margin)
        held = pull * (moved[free] ** 2 / own[free]).sum()
        bent = numpy.zeros_like(weights)
        bent[free] = 2 * pull * moved[free] / own[free] / _SLOPE
        return float(likely + held), slope + bent

    bounds = [(0.0, None) if may else (0.0, 0.0) for may in free]
    with threadpool_limits(1):  # a few numbers: threads would only wait for each other
        found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500})
    return found.x / found.x.sum() if found.x.sum() > 0 else own


def _splits(people: Sequence[int], folds: int, repeats: int) -> Iterator[tuple[set[int], set[int]]]:
    """Who is learnt from and who is kept apart, again and again; the same every time."""
    from sklearn.model_selection import RepeatedKFold

    for train, test in RepeatedKFold(n_splits=folds, n_repeats=repeats, random_state=0).split(people):
        yield {people[i] for i in train}, {people[i] for i in test}


def _validated(
    ranked: Ranked, people: Sequence[int], pairs: Sequence[tuple[int, int]]
) -> Iterator[tuple[float, float]]:
    """For each fold the share of unseen pairs in order: by the file as it is, and by what was learnt without them.

    A pair is unseen when at least one of the two was kept apart. Both are scored as `screener score` does it.
    """
    for train, test in _splits(people, FOLDS, REPEATS):
        seen = [pair for pair in pairs if pair[0] in train and pair[1] in train]
        unseen = [pair for pair in pairs if pair[0] in test or pair[1] in test]
        if seen and unseen:
            _, weights = learnt(ranked, sorted(train), seen)
            changed = with_weights(ranked.criteria, weights)
            yield _scored(ranked, ranked.criteria, unseen), _scored(ranked, changed, unseen)


def _scored(ranked: Ranked, criteria: Criteria, pairs: Sequence[tuple[int, int]]) -> float:
    """The share of pairs in order when these criteria score them, gates and caps and rounding included."""
    sums = {index: summed(ranked.found[index], criteria) for pair in pairs for index in pair}
    order = {index: (made.passed, made.total) for index, made in sums.items()}
    return sum(1.0 if order[b] > order[w] else 0.5 if order[b] == order[w] else 0.0 for b, w in pairs) / len(pairs)


def _chosen(shares: Any, own: Any, people: Sequence[int], pairs: Sequence[tuple[int, int]]) -> float:
    """The strongest pull to the file whose accuracy within these people is as good as the best one's, but for noise."""
    found: dict[float, list[float]] = {pull: [] for pull in PULLS}
    for train, test in _splits(people, INNER, 1):
        seen = [pair for pair in pairs if pair[0] in train and pair[1] in train]
        unseen = [pair for pair in pairs if pair[0] in test or pair[1] in test]
        if seen and unseen:
            for pull in PULLS:
                found[pull].append(_ordered(shares, _fit(shares, own, seen, pull), unseen))
    means = {pull: _accuracy(each) for pull, each in found.items()}
    best = max(means.values(), key=lambda each: each.mean)
    slack = best.spread / INNER**0.5 / 2
    return max(pull for pull, each in means.items() if each.mean >= best.mean - slack)


def _ordered(shares: Any, weights: Any, pairs: Sequence[tuple[int, int]]) -> float:
    totals = (shares @ weights).round(4)
    right = sum(1.0 if totals[b] > totals[w] else 0.5 if totals[b] == totals[w] else 0.0 for b, w in pairs)
    return right / len(pairs)


def _accuracy(values: Sequence[float]) -> Accuracy:
    if not values:
        return Accuracy(0.0, 0.0)
    mean = sum(values) / len(values)
    return Accuracy(mean, (sum((value - mean) ** 2 for value in values) / max(1, len(values) - 1)) ** 0.5)


def _weights(criteria: Criteria, learnt: Any) -> tuple[Weight, ...]:
    """The learnt weights in the file's own sum, to one decimal; no line falls to nothing."""
    whole = sum(line.weight for line in criteria.criteria)
    return tuple(
        Weight(
            line.id,
            line.label,
            line.weight,
            max(LEAST_WEIGHT, round(float(part) * whole, 1)) if line.weight > 0 else line.weight,
        )
        for line, part in zip(criteria.criteria, learnt, strict=True)
    )


def _unexplained(
    ranked: Ranked, changed: Criteria, past: Past, pairs: Sequence[tuple[int, int]]
) -> tuple[Unexplained, ...]:
    """Those most of whose pairs stand the wrong way round even by the learnt weights, by `weigh` itself."""
    from screener.tuning.field import reweighed

    totals = [one.total for one in reweighed(ranked.field, changed, ranked.found).sums]
    wrong: dict[int, int] = {}
    all_of: dict[int, int] = {}
    for better, worse in pairs:
        for index in (better, worse):
            all_of[index] = all_of.get(index, 0) + 1
            wrong[index] = wrong.get(index, 0) + (totals[better] < totals[worse])
    most = sorted((i for i in all_of if wrong[i] * 2 > all_of[i]), key=lambda i: (-wrong[i] / all_of[i], i))
    people = ranked.field.applicants
    return tuple(
        Unexplained(people[i].file, people[i].name, _decided(past, i), wrong[i], all_of[i]) for i in most[:_SHOWN]
    )


def _decided(past: Past, index: int) -> str:
    if index in past.grades:
        grade = past.grades[index]
        return (
            {2: "advance", 1: "hold", 0: "reject"}.get(int(grade), f"{grade:g}") if grade in (0, 1, 2) else f"{grade:g}"
        )
    return "preferred" if sum(pair[0] == index for pair in past.pairs) * 2 >= 1 else "not preferred"


def _warnings(ranked: Ranked, weights: Sequence[Weight], pairs: Sequence[tuple[int, int]]) -> Iterator[str]:
    whole = sum(weight.after for weight in weights)
    for weight in weights:
        if weight.after > whole / 2 and weight.before <= whole / 2:
            yield f"{weight.id} takes more than half of all points: one line would decide alone"
    idle = [weight.id for weight in weights if weight.after <= LEAST_WEIGHT < weight.before]
    if idle:
        yield f"these decisions give no weight to {', '.join(idle)}: make sure that it was looked at"
    years = [one.years[2] for one in ranked.field.applicants]
    apart = [years[better] - years[worse] for better, worse in pairs]
    for sign, word in ((1, "more"), (-1, "fewer")):
        if sum(gap * sign > 0 for gap in apart) > 0.85 * len(apart):
            yield (
                f"almost always the person with {word} years of work was preferred. Years of work go with age:"
                " make sure that it is the work that was meant"
            )
