"""The career on the terminal."""

from __future__ import annotations

from rich.console import Console, RenderableType

from screener.cli.career import COLUMNS, career, drawn
from screener.shortlist.timeline import timeline
from tests.scoring.people import AS_OF, job, led, person


def text(drawing: RenderableType | None) -> str:
    assert drawing is not None
    console = Console(width=120, record=True, quiet=False)
    with console.capture() as taken:
        console.print(drawing)
    return taken.get()


def test_jobs_people_and_gaps_are_drawn() -> None:
    jobs = [job("Product Manager", "2010-12 to 2014-11"), job("Head of Product", "2018-12 to present")]
    one = person(*jobs, spells=[led(1, "2022-12 to present")])
    told = text(career(one, AS_OF))
    assert "Product Manager               ▓▓▓▓▓▓▓▓▓▓▓▓\n" in told
    assert "No job named: 2014-12 to 2018-11" in told
    line = timeline(one, AS_OF)
    assert drawn(line.bars[1], line) == " " * 24 + "▓" * 12 + "█" * 12


def test_vague_years_and_short_jobs_stay_visible() -> None:
    jobs = [job("Product Manager", "2020 to 2022"), job("Product Manager", "2024-01 to 2024-01")]
    line = timeline(person(*jobs), AS_OF)
    lines = [drawn(bar, line) for bar in line.bars]
    assert "·" in lines[0] and lines[1].count("▓") == 1
    assert all(len(each) <= COLUMNS for each in lines)


def test_no_dates_no_drawing() -> None:
    assert career(person(), AS_OF) is None
