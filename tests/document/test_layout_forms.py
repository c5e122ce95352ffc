"""Labels of a form in a margin, close below each other: each stands beside its own value."""

from __future__ import annotations

from screener.document import layout
from tests.document.drawn import Placed, characters, page

EDGE = 200.0
JOBS = (
    ("Mar 2019 – Jan 2024", "Harbour Pilot", ("Brought in ships of nine lines by night, in", "any weather.")),
    ("Feb 2016 – Feb 2019", "Keeper of Soundings", ("Measured the bars of four rivers, told", "pilots at once.")),
    ("May 2012 – Jan 2016", "Deck Hand", ("Kept the ropes and counted gulls at dusk", "and at noon.")),
)


def label(y: float, text: str) -> Placed:
    """A label that ends where all labels end."""
    return (EDGE - characters(0, 0, text)[-1].x1, y, text)


def job(y: float, dates: str, title: str, words: tuple[str, str]) -> list[Placed]:
    labels = [label(y, "Dates"), label(y + 13.9, "Occupation or position held"), label(y + 27.8, "Main activities")]
    values: list[Placed] = [(220, y, dates), (220, y + 13.9, title), (220, y + 27.8, words[0])]
    values += [(220, y + 39.8, words[1]), (220, y + 57, "Osmer Tidal")]
    return [*labels, label(y + 57, "Name of employer"), *values]


def test_each_label_of_a_form_stands_beside_its_value() -> None:
    first = [placed for i, own in enumerate(JOBS[:2]) for placed in job(80 + 80 * i, *own)]
    second = [*job(80, *JOBS[2]), label(160, "Languages"), (220, 160, "Danish")]
    lines = [line.text for line in layout.lines([page(first, 1), page(second, 2)])]
    for dates, title, words in JOBS:
        assert f"Dates\t{dates}" in lines
        assert f"Occupation or position held\t{title}" in lines
        assert f"Main activities\t{words[0]}" in lines


def test_an_employer_and_its_place_beside_two_jobs_are_no_labels_of_a_form() -> None:
    placed: list[Placed] = []
    for i, (dates, title, words) in enumerate(JOBS):
        y = 80.0 + 70 * i
        firm = ("Osmer Tidal", "Port Ellery") if i < 1 else (f"Pellow Maps {i}", f"Foreland {i}")
        placed += [(60, y, firm[0]), (60, y + 12, firm[1]), (220, y, f"{title}, {dates}")]
        placed += [(220, y + 12 + 12 * k, text) for k, text in enumerate(words)]
    lines = [line.text for line in layout.lines([page(placed)])]
    assert f"Osmer Tidal Port Ellery\t{JOBS[0][1]}, {JOBS[0][0]}" in lines
