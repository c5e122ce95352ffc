"""A small model of what each line of a resume is: who, a heading, the head or the words of a job, a school, a list.

It looks at type, white space and kinds of words (`roles_model_features.py`), in a logistic regression over each line
and its neighbours, and reads the lines of a column as a chain, since a job's words follow its head. The weights were
learned from invented resumes only (`python -m fixtures.train_roles`; docs/roles_model.md is the model's card, and
`screener about` tells its digest). The rules decide; the model is asked where they leave something open.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from screener.document.model import Line
from screener.extraction.roles_model_features import columns_of, input_names, inputs, marks_of

if TYPE_CHECKING:
    from screener.extraction.roles_model_features import Matrix

FILE = "roles_model.json"
LINES_LIMIT = 4000  # beyond it the rules are alone


class Role(StrEnum):
    """What a line is, in the order of the model's weights."""

    PERSON = "person"
    HEADING = "heading"
    JOB_HEAD = "job_head"
    JOB_BODY = "job_body"
    SCHOOL = "school"
    ABOUT = "about"
    LIST = "list"


ROLES = tuple(Role)
_AT = {role: number for number, role in enumerate(ROLES)}


@dataclass(frozen=True, slots=True)
class Guess:
    """The probabilities of a line's roles, which add up to 1, and what the line's marks are."""

    chances: tuple[float, ...]
    marks: tuple[float, ...]

    @property
    def role(self) -> Role:
        """The likeliest role."""
        return ROLES[self.chances.index(max(self.chances))]

    def chance(self, *roles: Role) -> float:
        """The probability that the line is one of these."""
        return sum(self.chances[_AT[role]] for role in roles)


@dataclass(frozen=True, slots=True)
class Guesses:
    """The guesses for the lines of a document, found by the place of a line or of a part of it."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    each: tuple[Guess, ...] = ()

    def at(self, line: Line) -> Guess | None:
        """The guess for the line in which this one, or this part of one, stands."""
        number = bisect_right(self.starts, line.offset) - 1
        return self.each[number] if number >= 0 and line.offset < self.ends[number] else None

    def headlike(self, line: Line) -> float:
        """From 1 (surely the head of a job) over 0 (no telling) to -1 (surely its words)."""
        guess = self.at(line)
        job = guess.chance(Role.JOB_HEAD, Role.JOB_BODY) if guess else 0.0
        return (guess.chance(Role.JOB_HEAD) - guess.chance(Role.JOB_BODY)) / job if guess and job > 0.5 else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Weights of inputs by roles, the roles' own weights, and how likely a role follows a role or opens a column."""

    weights: Matrix
    bias: Matrix
    follows: Matrix
    opens: Matrix


@cache
def model() -> Model:
    """The model that comes with the package. Raises ValueError when it was made for other inputs."""
    import numpy as np

    told = json.loads((files("screener.extraction") / FILE).read_text(encoding="utf-8"))
    if tuple(told["inputs"]) != input_names() or tuple(told["roles"]) != ROLES:
        raise ValueError(f"{FILE} was made for other inputs: run python -m fixtures.train_roles")
    return Model(*(np.array(told[name], dtype=float) for name in ("weights", "bias", "follows", "opens")))


def guess(lines: Sequence[Line]) -> Guesses:
    """What each line is. Too many lines, or none, give no guesses."""
    import numpy as np

    if not lines or len(lines) > LINES_LIMIT:
        return Guesses()
    told = marks_of(lines)
    marks = np.array(told, dtype=float)
    chances = np.zeros((len(lines), len(ROLES)))
    for column in columns_of(lines):
        chances[column] = chained(inputs(marks[column]), model())
    order = sorted(range(len(lines)), key=lambda number: lines[number].offset)
    rows = chances.tolist()
    each = tuple(Guess(tuple(rows[i]), tuple(told[i])) for i in order)
    return Guesses(tuple(lines[i].offset for i in order), tuple(lines[i].end for i in order), each)


def chained(seen: Matrix, by: Model) -> Matrix:
    """The probabilities of each line's roles, given all lines of its column."""
    import numpy as np

    scores = seen @ by.weights + by.bias
    own = np.exp(scores - scores.max(axis=1, keepdims=True))
    forward, backward = np.empty_like(own), np.ones_like(own)
    total, follows, rows = np.add.reduce, by.follows, list(own)  # every step is scaled to add up to 1
    ahead = by.opens * rows[0]
    forward[0] = ahead = ahead / total(ahead)
    for i in range(1, len(rows)):
        ahead = (ahead @ follows) * rows[i]
        forward[i] = ahead = ahead / total(ahead)
    behind = backward[-1]
    for i in range(len(rows) - 2, -1, -1):
        behind = follows @ (rows[i + 1] * behind)
        backward[i] = behind = behind / total(behind)
    both = forward * backward
    chances: Matrix = both / both.sum(axis=1, keepdims=True)
    return chances
