"""The facts of one resume, each with its evidence. Frozen; no clock, no criteria.

A Candidate is what the page says. Whatever depends on the as-of date (years of experience) is computed from it in
`experience.py`; whatever depends on criteria is computed in `scoring/`.

Of what there are dozens in a resume, all but a few are structs that stand in JSON as rows of values: to read and to
keep the names of their fields again and again would take a third of the time and of the room.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import msgspec


class Present(StrEnum):
    """The end of a job that goes on. A type of its own, so that it is never mistaken for an unknown end."""

    PRESENT = "present"


PRESENT = Present.PRESENT


class Function(StrEnum):
    """What kind of work a position is. Only PRODUCT is product management; the next three are its side families."""

    PRODUCT = "product"
    PRODUCT_MARKETING = "product_marketing"
    PRODUCT_OPERATIONS = "product_operations"
    PRODUCT_DESIGN = "product_design"
    PROJECT = "project"
    ENGINEERING = "engineering"
    GENERAL = "general"
    OTHER = "other"


class Employment(StrEnum):
    """How the person was engaged."""

    PERMANENT = "permanent"
    CONTRACT = "contract"
    INTERNSHIP = "internship"
    VOLUNTEER = "volunteer"
    ADVISORY = "advisory"


class Strength(StrEnum):
    """How well a management spell is proved: the text says so, only the title says so, or it cannot be told."""

    STATED = "stated"
    TITLED = "titled"
    UNCLEAR = "unclear"


class DegreeLevel(StrEnum):
    """Levels of education, lowest first (`DegreeLevel.rank`)."""

    SECONDARY = "secondary"
    CERTIFICATE = "certificate"
    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTORATE = "doctorate"

    @property
    def rank(self) -> int:
        """0 for secondary to 5 for doctorate."""
        return _RANKS[self]


_RANKS = {level: rank for rank, level in enumerate(DegreeLevel)}


class Evidence(msgspec.Struct, frozen=True, array_like=True):
    """The words that prove a fact. `source` is page, path or correction; `quote` is `Document.text[start:end]`.

    `page` and `line` count from 1; `rule` names what recognised the words.
    """

    source: str
    page: int
    line: int
    start: int
    end: int
    quote: str
    rule: str
    path: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month, or a year whose month the page does not print."""

    year: int
    month: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """From and to, as precise as the page is. `end` None is an unknown end, not a present one."""

    start: Month | None
    end: Month | Present | None


@dataclass(frozen=True, slots=True)
class Position:
    """One job. `level` is on the product ladder (0 intern to 9 CPO), None outside product management.

    `summary` and `highlights` are the person's own words under the job, list markers taken off.
    """

    title: str
    employer: str
    period: Period | None
    function: Function
    level: int | None
    employment: Employment
    location: str
    summary: str
    highlights: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ManagementSpell:
    """A stretch of managing people within `Candidate.positions[position]`.

    `period` is the job's, or the part of it that the text names. `people` is the number of reports that the text
    states, None where it states none. `people_kind` says who is led (product managers, engineers, team, ...).
    """

    position: int
    period: Period | None
    strength: Strength
    people: int | None
    people_kind: str
    manages_managers: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Degree:
    """One education entry. `level` None where the page names no level; `completed` None where it cannot be told."""

    level: DegreeLevel | None
    name: str
    area: str
    fields: tuple[str, ...]  # field families: business, information_technology, computer_science, engineering, ...
    institution: str
    period: Period | None
    completed: bool | None
    evidence: tuple[Evidence, ...]


class Amount(msgspec.Struct, frozen=True, array_like=True):
    """A number that a passage states: `kind` is money, percent, people or count."""

    kind: str
    value: float
    currency: str = ""


class Passage(msgspec.Struct, frozen=True, array_like=True):
    """The person's own words kept for criteria. `kind`: summary, highlight or skill. `position` is an index or None."""

    text: str
    kind: str
    position: int | None
    amounts: tuple[Amount, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the person; empty strings for what the page does not print."""

    name: str = ""
    label: str = ""
    email: str = ""
    phone: str = ""
    location: str = ""
    links: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedYears:
    """Years that the text claims ("12+ years in product"): compared with the dates, never added to them."""

    years: float
    of: str  # total, product, management or another word of the text
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Note:
    """A finding about the facts themselves (reversed dates, not a resume); stable `code`, readable `text`."""

    code: str
    text: str


class Skill(msgspec.Struct, frozen=True, array_like=True):
    """A skill as printed, with the group heading it stands under, if any."""

    name: str
    group: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Candidate:
    """All facts of one resume, in the order of the page."""

    contact: Contact
    summary: str
    positions: tuple[Position, ...]
    volunteer: tuple[Position, ...]
    degrees: tuple[Degree, ...]
    spells: tuple[ManagementSpell, ...]
    passages: tuple[Passage, ...]
    skills: tuple[Skill, ...]
    languages: tuple[str, ...]
    certificates: tuple[str, ...]
    stated_years: tuple[StatedYears, ...]
    findings: tuple[Note, ...] = ()
