"""The measures: what each is called and how it is counted up over documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

SIDES = ("", ".yes", ".no")


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: its key, its name in tables, what one of its questions asks, and a short name for wide tables."""

    key: str
    name: str
    asks: str
    brief: str = ""


MEASURES = (
    Measure("position_f1", "Positions found (F1)", "Is each job there, and no other?", "Positions"),
    Measure(
        "position_strict", "Positions right in every part (F1)", "Title, employer and both dates right?", "All right"
    ),
    Measure("dates", "Dates of the jobs found", "Start and end right?"),
    Measure("highlights", "Own words of the jobs found (F1)", "Is each character kept, and no other?"),
    Measure(
        "total_years", "Years of work within a quarter of a year", "Is it a sum that the page allows?", "Total years"
    ),
    Measure("product_years", "Years in product management", "The same, for people who have any.", "Product years"),
    Measure("people_years", "Years managing people", "The same, for people who have any.", "People years"),
    Measure("manages", "Manages people, yes or no (balanced)", "For each job found.", "Manages"),
    Measure("function", "Product management or not (balanced)", "For each job found."),
    Measure("level", "Level on the product ladder", "For each product job found."),
    Measure("degree_f1", "Degrees (F1)", "Is each degree there, and no other?", "Degrees"),
    Measure("top_degree", "Highest completed degree", "Is its level right?"),
    Measure("name", "Name", "Right?"),
    Measure("email", "E-mail address", "Right?"),
    Measure("evidence", "Quotes that stand in the document", "Is each quoted word there?"),
    Measure("perfect", "Documents without any fault", "Nothing wrong in the above, quotes apart?", "No fault"),
)
BRIEF = tuple(measure for measure in MEASURES if measure.brief)


@dataclass(frozen=True, slots=True)
class Figure:
    """A share from 0 to 1, or None where nothing was asked, and how often it was asked.

    Asked counts what is true: jobs, degrees, documents, and characters for a job's own words.
    """

    value: float | None
    asked: int

    @property
    def text(self) -> str:
        """Two digits; 1.00 is kept for what is right throughout, and 0.00 for what is never right."""
        if self.value is None:
            return "-"
        near = {"1.00": "0.99", "0.00": "0.01"}
        short = f"{self.value:.2f}"
        return short if self.value in (0.0, 1.0) else near.get(short, short)


@dataclass(frozen=True, slots=True)
class Figures:
    """All measures over some documents, in the order of MEASURES, and how many documents could not be read."""

    documents: int
    refused: int
    values: tuple[tuple[str, Figure], ...]

    def __getitem__(self, key: str) -> Figure:
        """The figure of a measure."""
        return dict(self.values)[key]


class Tally:
    """Right answers and questions by measure. A balanced measure has two sides, `.yes` and `.no`, that weigh alike."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.of: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()

    def ask(self, key: str, right: bool) -> bool:
        """Counts one question; the same answer, so that it can be gone on with."""
        self.count(key, int(right), 1, 1)
        return right

    def overlap(self, key: str, both: int, told: int, read: int) -> None:
        """Counts what is in the truth, in the reading and in both, for an F1."""
        self.count(key, 2 * both, told + read, told)

    def count(self, key: str, right: int, of: int, asked: int) -> None:
        """Counts several questions."""
        self.right[key] += right
        self.of[key] += of
        self.asked[key] += asked

    def add(self, other: Tally) -> None:
        """Adds another tally."""
        self.right.update(other.right)
        self.of.update(other.of)
        self.asked.update(other.asked)

    def figure(self, key: str) -> Figure:
        """The figure of a measure."""
        sides = [key + side for side in SIDES if self.of[key + side]]
        shares = [self.right[side] / self.of[side] for side in sides]
        asked = sum(self.asked[key + side] for side in SIDES)
        return Figure(sum(shares) / len(shares) if shares else None, asked)


def figures(tallies: Iterable[Tally], refused: int) -> Figures:
    """The figures over documents, one tally a document."""
    whole, documents = Tally(), 0
    for tally in tallies:
        whole.add(tally)
        documents += 1
    values = tuple((measure.key, whole.figure(measure.key)) for measure in MEASURES)
    return Figures(documents, refused, values)
