"""Facts as far as scores and lines of a CSV look at them: known facts are read in half the time.

Most of what is kept of a resume proves its facts, and of a criterion one proof is shown. So proofs, and what a person
wrote below each job, stay as they are kept until somebody asks for them. Each class here has the fields of the class of
facts that it stands for, as far as anybody looks at them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import msgspec

from screener.document.model import Finding
from screener.extraction.candidate import (
    Amount,
    DegreeLevel,
    Employment,
    Evidence,
    Function,
    Period,
    Skill,
    Strength,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from screener.pipeline import Facts

_EVIDENCE = msgspec.json.Decoder(Evidence)
_PROOFS = msgspec.json.Decoder(tuple[Evidence, ...])
_SKILLS = msgspec.json.Decoder(tuple[Skill, ...])
_TEXT = msgspec.json.Decoder(str)
_TEXTS = msgspec.json.Decoder(tuple[str, ...])


class _Proved(msgspec.Struct, rename={"kept": "evidence"}):
    """What has proofs. They are made once: rows tell by identity which lines rest on the same."""

    kept: msgspec.Raw
    made: tuple[Evidence, ...] | None = None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """As of the class of facts."""
        if self.made is None:
            self.made = _PROOFS.decode(self.kept)
        return self.made


class _Job(_Proved, kw_only=True, rename={"told": "summary", "listed": "highlights"}):
    """A Position."""

    title: str
    employer: str
    period: Period | None
    function: Function
    level: int | None
    employment: Employment
    told: msgspec.Raw
    listed: msgspec.Raw

    @property
    def summary(self) -> str:
        """As of a Position."""
        return _TEXT.decode(self.told)

    @property
    def highlights(self) -> tuple[str, ...]:
        """As of a Position."""
        return _TEXTS.decode(self.listed)


class _Spell(_Proved, kw_only=True):
    """A ManagementSpell."""

    position: int
    period: Period | None
    strength: Strength
    people: int | None
    people_kind: str
    manages_managers: bool


class _Schooling(_Proved, kw_only=True):
    """A Degree."""

    level: DegreeLevel | None
    name: str
    area: str
    fields: tuple[str, ...]
    period: Period | None
    completed: bool | None


class _Said(msgspec.Struct, array_like=True):
    """A Passage; its values stand in their order."""

    text: str
    kind: str
    position: int | None
    amounts: tuple[Amount, ...]
    kept: msgspec.Raw
    made: Evidence | None = None

    @property
    def evidence(self) -> Evidence:
        """As of a Passage."""
        if self.made is None:
            self.made = _EVIDENCE.decode(self.kept)
        return self.made


class _Reached(msgspec.Struct):
    """A Contact."""

    name: str = ""
    email: str = ""
    phone: str = ""


class _Stated(msgspec.Struct):
    """A StatedYears."""

    years: float
    of: str


class _Person(msgspec.Struct, rename={"named": "skills"}):
    """A Candidate."""

    contact: _Reached
    positions: tuple[_Job, ...]
    degrees: tuple[_Schooling, ...]
    spells: tuple[_Spell, ...]
    passages: tuple[_Said, ...]
    stated_years: tuple[_Stated, ...]
    named: msgspec.Raw

    @property
    def skills(self) -> tuple[Skill, ...]:
        """As of a Candidate."""
        return _SKILLS.decode(self.named)


class _Facts(msgspec.Struct):
    """The Facts."""

    file: str
    sha256: str
    status: str
    reason: str | None
    findings: tuple[Finding, ...]
    candidate: _Person | None


_DECODER = msgspec.json.Decoder(_Facts)
glanced = cast("Callable[[bytes | memoryview], Facts]", _DECODER.decode)  # scoring asks for no more than these have
