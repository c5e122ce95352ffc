"""The kinds of criteria and the keys of each: the vocabulary of criteria files.

Every field made by `key` is a key that the file may set. `checks.py` has one function for each kind.
"""

# ruff: noqa: RUF009 (`key` is a dataclass field specifier, not a default)

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from screener.extraction.candidate import DegreeLevel, Employment, Function
from screener.scoring.shapes import Choice, Flag, Group, Many, Number, Phrase, Rung, Test, Text, key

_FUNCTIONS = Choice(tuple(Function))
_YEARS = Number(minimum=0, maximum=60)
_SHARE = Number(minimum=0, maximum=1)
_COUNT = Number(minimum=0, maximum=100_000)
_PHRASES = Many(Phrase())
_NEED = "Where partly begins: less than this is not met, though coming close still earns something."
_WANT = "What earns all points."
_CURVE = "How points grow up to `want`: straight, early (the first years count most), late, or step (all or nothing)."
_FRESH = "Years for which experience that has ended keeps its full worth."
_HALF = "After that, worth halves every so many years. Left out: experience never fades."
_CURVES = Choice(("straight", "early", "late", "step"))


@dataclass(frozen=True, slots=True)
class Where:
    """Which jobs count: each key that is given must hold."""

    function: tuple[str, ...] = key(Many(_FUNCTIONS), "Kinds of work, one of which the job must be.", ())
    level: int | None = key(Rung(), "The lowest rung of the product ladder that counts.", None)
    title: tuple[str, ...] = key(_PHRASES, "Phrases, one of which the job's title must have.", ())
    text: tuple[str, ...] = key(_PHRASES, "Phrases, one of which the job's title, employer or text must have.", ())
    employment: tuple[str, ...] = key(Many(Choice(tuple(Employment))), "Forms of employment that count.", ())
    managing: bool = key(Flag(), "Only the time in which the person managed people.", False)


_NEARBY = "What a year of this kind of work is worth, 0 to 1."


@dataclass(frozen=True, slots=True)
class Nearby:
    """Kinds of work that count for a part, beside the clock that is asked for."""

    product: float = key(_SHARE, _NEARBY, 0.0)
    product_marketing: float = key(_SHARE, _NEARBY, 0.0)
    product_operations: float = key(_SHARE, _NEARBY, 0.0)
    product_design: float = key(_SHARE, _NEARBY, 0.0)
    project: float = key(_SHARE, _NEARBY, 0.0)
    engineering: float = key(_SHARE, _NEARBY, 0.0)
    general: float = key(_SHARE, _NEARBY, 0.0)
    other: float = key(_SHARE, _NEARBY, 0.0)


@lru_cache(maxsize=64)
def worth_of(nearby: Nearby) -> tuple[tuple[Function, float], ...]:
    """The kinds of work that count for something, and what."""
    return tuple((function, share) for function in Function if (share := getattr(nearby, function.value)))


@dataclass(frozen=True, slots=True)
class Years:
    """Years of experience, overlaps counted once."""

    of: str = key(
        Choice(("total", "product", "management", *(f for f in Function if f is not Function.PRODUCT))),
        "Which clock: all work, product management, managing people, or one kind of work.",
    )
    want: float = key(Number(above=0, maximum=60), _WANT)
    need: float | None = key(_YEARS, _NEED, None)
    where: Where | None = key(Group(Where), "Count only some of the jobs.", None)
    elsewhere: float = key(_SHARE, "What a year outside `where` is worth, 0 to 1.", 0.0)
    elsewhere_most: float = key(_YEARS, "How many years in all the time outside `where` can add.", 60.0)
    nearby: Nearby | None = key(Group(Nearby), "Side families that count for a part, up to `nearby_most`.", None)
    nearby_most: float = key(_YEARS, "How many years side families can add.", 2.0)
    curve: str = key(_CURVES, _CURVE, "straight")
    fresh_for: float = key(_YEARS, _FRESH, 0.0)
    half_life: float | None = key(Number(above=0, maximum=60), _HALF, None)


@dataclass(frozen=True, slots=True)
class Level:
    """A rung of the product ladder, reached at any time or held now."""

    want: int = key(Rung(), _WANT)
    need: int | None = key(Rung(), _NEED, None)
    when: str = key(Choice(("reached", "current")), "Reached at any time, or held in a job that goes on.", "reached")
    curve: str = key(_CURVES, _CURVE, "straight")
    fresh_for: float = key(_YEARS, _FRESH, 0.0)
    half_life: float | None = key(Number(above=0, maximum=60), _HALF, None)


@dataclass(frozen=True, slots=True)
class Management:
    """Proof that people were managed: how strong it is, how many, and who."""

    of: str = key(
        Choice(("proof", "reports", "product_people", "managers")),
        "proof: how plainly the text says that people reported; reports: the largest number of them; "
        "product_people: whether they were product managers; managers: whether they were managers themselves.",
    )
    want: float | None = key(_COUNT, "For reports: how many earn all points.", None)
    need: float | None = key(_COUNT, "For reports: where partly begins.", None)
    strength: str = key(
        Choice(("stated", "titled", "unclear")),
        "The weakest proof that counts: stated by the text, by the title only, or unclear.",
        "titled",
    )
    function: tuple[str, ...] = key(Many(_FUNCTIONS), "Kinds of work in which it counts in full.", ())
    elsewhere: float = key(_SHARE, "What it is worth in other kinds of work, 0 to 1.", 0.4)
    titled: float = key(_SHARE, "What a title alone is worth beside a stated team, 0 to 1.", 0.5)
    fresh_for: float = key(_YEARS, _FRESH, 0.0)
    half_life: float | None = key(Number(above=0, maximum=60), _HALF, None)


@dataclass(frozen=True, slots=True)
class Degree:
    """Education: a level, and the family of the field."""

    level: str | None = key(Choice(tuple(DegreeLevel)), "The level that earns all points.", None)
    fields: tuple[str, ...] = key(Many(Text(60)), "Field families that are wanted, e.g. business.", ())
    name: tuple[str, ...] = key(_PHRASES, "Phrases, one of which the degree's name must have, e.g. MBA.", ())
    other_field: float = key(_SHARE, "What the level in another field is worth, 0 to 1.", 0.6)
    unfinished: float = key(_SHARE, "What a degree that was not completed is worth, 0 to 1.", 0.25)
    or_years: float | None = key(_YEARS, "So many years of `or_years_of` count as the degree.", None)
    or_years_of: str = key(Choice(("total", "product", "management")), "The clock for `or_years`.", "product")


@dataclass(frozen=True, slots=True)
class Practice:
    """Something a person does at work, found in their own words."""

    phrases: tuple[str, ...] = key(
        _PHRASES, "Phrases that show it. A star ends a word in any way, two dots skip words."
    )
    description: str = key(Text(), "What it is, in a sentence: passages worded alike count as weaker evidence.", "")
    enough: float = key(Number(above=0, maximum=20), "How many passages earn all points.", 2.0)
    numbers: float = key(Number(minimum=1, maximum=5), "How much more a passage with a figure counts.", 1.0)
    only_numbers: bool = key(Flag(), "Count only passages with a figure.", False)
    function: tuple[str, ...] = key(Many(_FUNCTIONS), "Kinds of work in which it counts in full.", ())
    elsewhere: float = key(_SHARE, "What it is worth in other kinds of work, 0 to 1.", 0.4)
    summary: float = key(_SHARE, "What it is worth in the summary at the top, 0 to 1.", 0.6)
    skill: float = key(_SHARE, "What it is worth in a list of skills, 0 to 1.", 0.3)


@dataclass(frozen=True, slots=True)
class Skills:
    """Skills by name, each with its synonyms."""

    any_of: tuple[tuple[str, ...], ...] = key(Many(Many(Phrase())), "Skills; each a name or a list of synonyms.")
    want: float = key(Number(above=0, maximum=100), "How many of them earn all points.", 1.0)
    need: float | None = key(Number(above=0, maximum=100), _NEED, None)


@dataclass(frozen=True, slots=True)
class Domain:
    """A trade or market, recognised by its words in the text of jobs; years are those of the jobs that have them."""

    phrases: tuple[str, ...] = key(_PHRASES, "Words of the domain.")
    want: float = key(Number(above=0, maximum=60), "Years in it that earn all points.", 1.0)
    need: float | None = key(_YEARS, _NEED, None)
    function: tuple[str, ...] = key(Many(_FUNCTIONS), "Only jobs of this kind of work.", ())
    mention: float = key(_SHARE, "What a mention outside of jobs is worth, 0 to 1.", 0.25)


@dataclass(frozen=True, slots=True)
class Amount:
    """A budget, revenue or other figure that stands with certain words."""

    phrases: tuple[str, ...] = key(_PHRASES, "Words that must stand in the same passage.")
    want: float = key(Number(above=0), _WANT)
    of: str = key(Choice(("money", "percent", "people", "count")), "The kind of figure.", "money")
    need: float | None = key(Number(minimum=0), _NEED, None)
    mention: float = key(_SHARE, "What the words without a figure are worth, 0 to 1.", 0.4)
    function: tuple[str, ...] = key(Many(_FUNCTIONS), "Kinds of work in which it counts in full.", ())
    elsewhere: float = key(_SHARE, "What it is worth in other kinds of work, 0 to 1.", 0.4)


@dataclass(frozen=True, slots=True)
class Tenure:
    """How long the person stays with one employer, on average or at the longest."""

    want: float = key(Number(above=0, maximum=60), _WANT)
    need: float | None = key(_YEARS, _NEED, None)
    of: str = key(Choice(("longest", "average")), "The longest stay, or the average one.", "longest")


@dataclass(frozen=True, slots=True)
class Stage:
    """The size or age of companies worked for, where the text says so."""

    of: str = key(Choice(("startup", "scaleup", "enterprise")), "The stage that is wanted.")
    phrases: tuple[str, ...] = key(_PHRASES, "More words that show it.", ())


@dataclass(frozen=True, slots=True)
class Part:
    """A criterion within a criterion: what it is called, and what it asks."""

    label: str
    asks: Kind


@dataclass(frozen=True, slots=True)
class AnyOf:
    """The best of several ways."""

    tests: tuple[Part, ...] = key(Many(Test()), "The ways; the best one counts.")


@dataclass(frozen=True, slots=True)
class AllOf:
    """Several things together: as much as the weakest of them."""

    tests: tuple[Part, ...] = key(Many(Test()), "All of them are needed; the weakest one counts.")


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of a test."""

    test: Part = key(Test(), "What should not be found.")


@dataclass(frozen=True, slots=True)
class Cap:
    """A limit to the total, as long as a test is not met. Shown as a line of its own with negative points."""

    at: float = key(Number(minimum=0, maximum=100), "The highest total while the test is not met.")
    unless: Part = key(Test(), "The test that lifts the limit, smoothly as it comes near.")


@dataclass(frozen=True, slots=True)
class GateTest:
    """A condition that earns no points; who fails it stands below all who pass."""

    test: Part = key(Test(), "What must not be missed. Silence does not fail: it leaves the gate open.")


@dataclass(frozen=True, slots=True)
class Ask:
    """A question for the person, about something no resume says. Never points, never a failure."""

    ask: str = key(Text(), "The question.")


Kind = (
    Years
    | Level
    | Management
    | Degree
    | Practice
    | Skills
    | Domain
    | Amount
    | Tenure
    | Stage
    | AnyOf
    | AllOf
    | Not
    | Cap
    | GateTest
    | Ask
)

KINDS: dict[str, type[Kind]] = {
    "years": Years,
    "level": Level,
    "management": Management,
    "degree": Degree,
    "practice": Practice,
    "skills": Skills,
    "domain": Domain,
    "amount": Amount,
    "tenure": Tenure,
    "stage": Stage,
    "any_of": AnyOf,
    "all_of": AllOf,
    "not": Not,
    "cap": Cap,
    "gate": GateTest,
    "ask": Ask,
}


def problem(asks: Kind) -> tuple[str, str] | None:
    """A key and what is wrong with it, where keys that are right by themselves do not go together."""
    need, want = getattr(asks, "need", None), getattr(asks, "want", None)
    if need is not None and want is not None and need > want:
        return "need", f"must not be above want ({want:g})"
    if isinstance(asks, Management) and asks.of == "reports" and want is None:
        return "want", "is missing; `of: reports` needs it"
    if isinstance(asks, Degree) and not (asks.level or asks.fields or asks.name):
        return "level", "is missing; give a level, fields or a name"
    return None


def within(asks: Kind) -> Iterator[Kind]:
    """What is asked, and all that is asked within it."""
    yield asks
    if isinstance(asks, (AnyOf, AllOf)):
        inner = asks.tests
    elif isinstance(asks, (Not, GateTest)):
        inner = (asks.test,)
    else:
        inner = (asks.unless,) if isinstance(asks, Cap) else ()
    for part in inner:
        yield from within(part.asks)


WEIGHTLESS: tuple[type[Kind], ...] = (Cap, GateTest, Ask)
