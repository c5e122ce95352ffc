"""Whether a difference of rates could well be chance: the tests that courts and agencies have used, side by side.

None of them decides anything alone. Fisher's exact test is conservative and stands for small numbers; Z is the habit of
the courts (two standard deviations); the interval shows how much the ratio itself is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt

TWO_DEVIATIONS = 2.0
_NORMAL_95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Comparison:
    """One group against the leading one. What is not defined for the numbers is None."""

    z: float | None
    p_z: float | None
    p_fisher: float
    ratio_low: float | None
    ratio_high: float | None

    @property
    def significant(self) -> bool:
        """Whether Z is at least two standard deviations."""
        return self.z is not None and abs(self.z) >= TWO_DEVIATIONS


def compare(people: int, chosen: int, lead_people: int, lead_chosen: int) -> Comparison:
    """Compares `chosen` of `people` with the leading group's."""
    from scipy.stats import fisher_exact

    numbers = [[chosen, people - chosen], [lead_chosen, lead_people - lead_chosen]]
    z = _pooled_z(people, chosen, lead_people, lead_chosen)
    low, high = _interval(people, chosen, lead_people, lead_chosen)
    return Comparison(z, _two_sided(z), float(fisher_exact(numbers).pvalue), low, high)


def _pooled_z(people: int, chosen: int, lead_people: int, lead_chosen: int) -> float | None:
    pooled = (chosen + lead_chosen) / (people + lead_people)
    spread = sqrt(pooled * (1 - pooled) * (1 / people + 1 / lead_people))
    return (chosen / people - lead_chosen / lead_people) / spread if spread else None


def _two_sided(z: float | None) -> float | None:
    from scipy.stats import norm

    return None if z is None else float(2 * norm.sf(abs(z)))


def _interval(people: int, chosen: int, lead_people: int, lead_chosen: int) -> tuple[float | None, float | None]:
    """The 95% interval of the ratio by its logarithm."""
    if not chosen or not lead_chosen:
        return None, None
    ratio = (chosen / people) / (lead_chosen / lead_people)
    spread = sqrt(1 / chosen - 1 / people + 1 / lead_chosen - 1 / lead_people)
    return exp(log(ratio) - _NORMAL_95 * spread), exp(log(ratio) + _NORMAL_95 * spread)
