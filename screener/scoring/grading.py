"""From a number to a share of the points, and from a share to a state: the same for every kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import msgspec

from screener.extraction.candidate import Evidence
from screener.scoring.criteria import MET, NOT_MET, PARTLY, SILENT, Outcome, State
from screener.scoring.resume import Resume

NONE_FOUND = "nothing of it found"
_QUOTES = 3
_FULL = 1 - 1e-9
CURVE_POWER = {"early": 0.6, "late": 1.6}


class Scaled(Protocol):
    """The keys of a kind that counts up to `want`."""

    @property
    def want(self) -> float | None: ...
    @property
    def need(self) -> float | None: ...


class Scale(msgspec.Struct, frozen=True):
    """From a number to a share; `faded` is how much of its worth is left, `because` of time or place."""

    faded: float = 1.0
    because: str = "for the time since"

    def share(self, asks: Scaled, value: float, at_need: float) -> float:
        """The share of the points for a value: smooth, all from `want` on, `at_need` at `need`, little below it."""
        want, need = asks.want, asks.need
        if want is None or value >= want:
            return 1.0 if want is None or value > 0 or want == 0 else 0.0
        curve = getattr(asks, "curve", "straight")
        if curve == "step":
            return at_need if need is not None and value >= need else 0.0
        if need is None or need <= 0:
            return float(max(0.0, value / want) ** CURVE_POWER.get(curve, 1.0))
        if value < need:
            return at_need * (max(0.0, value) / need) ** 2
        return at_need + (1 - at_need) * float(((value - need) / (want - need)) ** CURVE_POWER.get(curve, 1.0))

    def how(self, asks: Scaled, value: float, at_need: float) -> str:
        """The sum behind the share, in figures: `0.5 + 0.5 × (5 - 3) / (8 - 3)`."""
        return times(self._sum(asks, value, at_need), (self.faded, self.because))

    def _sum(self, asks: Scaled, value: float, at_need: float) -> str:
        want, need = asks.want, asks.need
        if want is None or value >= want:
            return ""
        curve = getattr(asks, "curve", "straight")
        power = f"^{CURVE_POWER[curve]:g}" if curve in CURVE_POWER else ""
        if curve == "step":
            return f"{at_need:g} for what is needed" if need is not None else ""
        if need is None or need <= 0:
            return f"({figure(value)} / {figure(want)}){power}" if power else f"{figure(value)} / {figure(want)}"
        if value < need:
            return f"{at_need:g} × ({figure(value)} / {figure(need)})²"
        part = f"({figure(value)} - {figure(need)}) / ({figure(want)} - {figure(need)})"
        return f"{at_need:g} + {1 - at_need:g} × {f'({part}){power}' if power else part}"

    def asked(self, asks: Scaled, value: float) -> str:
        """`wanted 8`, and `needed 5` too where even that is missed."""
        missed = asks.need is not None and value < asks.need
        parts = [f"needed {asks.need:g}" if missed else "", f"wanted {asks.want:g}" if asks.want is not None else ""]
        return ", ".join(part for part in parts if part)


FRESH = Scale()


def graded(
    asks: Scaled,
    resume: Resume,
    values: tuple[float, float, float],
    told: str,
    scale: Scale,
    evidence: tuple[Evidence, ...],
) -> Outcome:
    """The outcome for a number given in its shortest, wanted and longest reading."""
    low, value, high = values
    if value <= 0 and not evidence:
        return unproven(resume, told)
    share = scale.share(asks, value, resume.settings.at_need) * scale.faded
    passes = _reaches(asks, value)
    sure = _reaches(asks, low) == _reaches(asks, high)
    partly = passes or (asks.need is None and share > 0)
    state = MET if share >= _FULL else PARTLY if partly else missed(resume)
    missing = asks.want is not None and value < asks.want
    why = f"{told}, {scale.asked(asks, value)}" if missing else told
    how = scale.how(asks, value, resume.settings.at_need) if 0 < share < 1 and resume.accounts else ""
    return Outcome(share, state, why, evidence, passes, sure, how)


def figure(value: float) -> str:
    """A number as a sum shows it: `5.08`, `4,000,000`."""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def times(sum_: str, *factors: tuple[float, str]) -> str:
    """A sum, and what it is multiplied by: of factors that change nothing there is nothing to say."""
    told = [f"{factor:.3g} {because}".rstrip() for factor, because in factors if factor != 1]
    if told and " + " in sum_:
        sum_ = f"({sum_})"
    return " × ".join(filter(None, (sum_, *told)))


def _reaches(asks: Scaled, value: float) -> bool:
    limit = asks.need if asks.need is not None else asks.want
    return limit is None or value >= limit - 1e-9


def unproven(resume: Resume, told: str) -> Outcome:
    """Nothing found: not met when the text shows the jobs in detail, silent when it does not."""
    return Outcome(0.0, missed(resume) if resume.detailed else SILENT, told)


def state_of(share: float, resume: Resume) -> State:
    """The state for a share that no `need` divides."""
    if share >= _FULL:
        return MET
    return PARTLY if share > 0 else missed(resume)


def missed(resume: Resume) -> State:
    """Not met, unless text is missing that might have said more."""
    return SILENT if resume.partial else NOT_MET


def fade(fresh_for: float, half_life: float | None, since: float) -> float:
    """What experience that ended `since` years ago is still worth."""
    if half_life is None or since <= fresh_for:
        return 1.0
    return float(0.5 ** ((since - fresh_for) / half_life))


def first(groups: Iterable[tuple[Evidence, ...]], resume: Resume) -> tuple[Evidence, ...]:
    """One quote of each group, up to a few; one in all where nobody asks for more."""
    if not resume.accounts:
        for group in groups:
            if group:
                return group[:1]
        return ()
    found: list[Evidence] = []
    starts: set[int] = set()  # to compare all of two proofs takes many times as long
    for group in groups:
        if not group or (group[0].start in starts and group[0] in found):
            continue
        found.append(group[0])
        starts.add(group[0].start)
        if len(found) == _QUOTES:
            break
    return tuple(found)
