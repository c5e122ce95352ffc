"""What a criteria file says, checked: criteria with their kinds, bands and settings; and what scoring answers.

The fields made by `key` are the language of the file: the loader, the JSON Schema and the reference page are all
read from here and from `kinds.py`.
"""

# ruff: noqa: RUF009 (`key` is a dataclass field specifier, not a default)

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import msgspec

from screener.extraction.candidate import Evidence
from screener.scoring.kinds import Kind
from screener.scoring.shapes import Choice, Day, Flag, Many, Number, Text, key

ID = r"[a-z][a-z0-9_]{0,39}"  # what an id looks like


class State(StrEnum):
    """How a criterion came out. Silent: nothing in the text bears on it, or the reading was partial."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    SILENT = "silent"


# Asked for dozens of times for each of many people: through the class it takes several times as long.
MET, PARTLY, NOT_MET, SILENT = State.MET, State.PARTLY, State.NOT_MET, State.SILENT


class Passing(StrEnum):
    """How a gate came out. Open: the text is silent, or vague dates allow both answers; a person has to ask."""

    PASSED = "passed"
    OPEN = "open"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a criteria file. `asks` holds the keys of its kind; `line` is where the file has it."""

    asks: Kind
    kind: str
    line: int
    id: str = key(Text(40), "A short name: small letters, digits and underscores. Columns of the shortlist carry it.")
    label: str = key(Text(120), "What a reader of the shortlist sees.")
    weight: float = key(
        Number(above=0, maximum=1000), "How much it counts beside the others. Only a gate may do without.", 0.0
    )
    silence: str = key(
        Choice(("zero", "neutral", "ask")),
        "What silence means: no points; left out and the rest weighed anew, though never for more than meeting `need` "
        "would earn; or no points and a question to ask.",
        "zero",
    )
    gate: bool = key(Flag(), "Whether failing it puts a person below all who pass.", False)
    why: str = key(Text(), "Why it counts, for whoever reads the file or asks for reasons.", "")
    question: str = key(Text(), "What to ask the person when the resume is silent.", "")


@dataclass(frozen=True, slots=True)
class Band:
    """A range of scores with a name; it reaches up to the next band."""

    name: str = key(Text(40), "The band's name, as the shortlist shows it.")
    from_: float = key(Number(minimum=0, maximum=100), "The lowest score in it.")


@dataclass(frozen=True, slots=True)
class Settings:
    """How the whole file is applied."""

    as_of: date | None = key(Day(), "The day that `present` means. `--as-of` goes before it.", None)
    audit_date: date | None = key(
        Day(),
        "The day of the last independent bias audit, where one is required. A year later `score` says that it lapsed.",
        None,
    )
    vague_dates: str = key(
        Choice(("shortest", "likely", "longest")), "How years without months are read when points are given.", "likely"
    )
    decimals: int = key(Number(minimum=0, maximum=2, whole=True), "Decimals of points.", 1)
    ties: tuple[str, ...] = key(
        Many(Choice(("management_years", "product_years", "total_years"))),
        "What decides between equal scores, in this order; after that the file's content, never the name.",
        ("management_years", "product_years", "total_years"),
    )
    at_need: float = key(Number(minimum=0, maximum=1), "The share of points for meeting exactly `need`.", 0.5)


@dataclass(frozen=True, slots=True)
class Criteria:
    """A whole criteria file. `sha256` is of the file's bytes, and of those it extends."""

    role: str
    criteria: tuple[Criterion, ...]
    bands: tuple[Band, ...]
    settings: Settings
    sha256: str
    warnings: tuple[str, ...] = ()


def weightless(criteria: Criteria) -> Criteria:
    """What a criteria file asks: the same for files that differ in weights and bands alone."""
    lines = tuple(replace(line, weight=0.0, line=0, why="") for line in criteria.criteria)
    return replace(criteria, criteria=lines, bands=(), sha256="", warnings=())


class Outcome(msgspec.Struct, frozen=True):
    """What a check found, before weights: a share from 0 to 1, its state, the words that prove it, and why.

    `passes` is what a gate asks; `sure` says that every reading of vague dates gives the same answer to it. `how` is
    the sum that a share between 0 and 1 came from; the reference page says what stands behind it.
    """

    share: float
    state: State
    why: str
    evidence: tuple[Evidence, ...] = ()
    passes: bool = False
    sure: bool = True
    how: str = ""


class Contribution(msgspec.Struct, frozen=True):
    """What one criterion adds to the total: `points` out of `of`.

    `share` (0 to 1) is what was found before weights; other weights make other points of it. `how` says what made the
    share, where it is neither none nor all, so that it can be worked out again.
    """

    criterion: str
    label: str
    state: State
    points: float
    of: float
    evidence: tuple[Evidence, ...]
    why: str
    question: str = ""
    share: float = 0.0
    how: str = ""

    @property
    def told(self) -> str:
        """Why, and what made the share."""
        return f"{self.why} ({self.how})" if self.how else self.why


class Gate(msgspec.Struct, frozen=True):
    """How a gate came out, in words that can be read aloud."""

    criterion: str
    label: str
    passing: Passing
    why: str


class Score(msgspec.Struct, frozen=True):
    """The sum of the contributions' points, 0 to 100. Gates stand beside it, never in it.

    `rests_on_silence` is how many of the 100 points were decided by silence.
    """

    total: float
    band: str
    gates: tuple[Gate, ...]
    contributions: tuple[Contribution, ...]
    rests_on_silence: float

    @property
    def passed(self) -> bool:
        """Whether no gate failed; an open gate is not a failed one."""
        return all(gate.passing is not Passing.FAILED for gate in self.gates)
