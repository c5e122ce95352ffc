"""A career drawn on the terminal: a line a job, a column for some months."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.console import Group, RenderableType
from rich.text import Text

from screener.cli.terminal import plain
from screener.extraction.candidate import Candidate
from screener.extraction.months import Stretch
from screener.shortlist.timeline import Bar, Timeline, timeline

COLUMNS = 48
TITLE = 28
SIGNS = {(True, True): "█", (True, False): "▓", (False, True): "▒", (False, False): "░"}  # product, people
KEY = "█ product and people, ▓ product, ▒ people, ░ other work, · dates allow it, gaps left empty"


def career(candidate: Candidate, as_of: date) -> RenderableType | None:
    """The drawing, or None where no job has dates."""
    line = timeline(candidate, as_of)
    if not line.bars:
        return None
    titles = [candidate.positions[bar.position].title for bar in line.bars]
    rows = [
        Text(f"  {_short(plain(title)):{TITLE}}  {drawn(bar, line)}")
        for title, bar in zip(titles, line.bars, strict=True)
    ]
    years = f"{line.start // 12}{(line.end - 1) // 12:>{COLUMNS - 4}}"
    told = [Text(f"  {'':{TITLE}}  {years}"), *rows, *gaps(line.gaps)]
    return Group(Text("Career", style="bold"), *told, Text(f"  {KEY}", style="dim"), "")


def drawn(bar: Bar, line: Timeline) -> str:
    """The job's line; whatever lasts at all has at least one sign."""
    own = [_columns(stretch, line) for stretch in (bar.longest, bar.likely)]
    people = {column for stretch in bar.people for column in _columns(stretch, line)}
    signs = []
    for column in range(COLUMNS):
        if column in own[1]:
            signs.append(SIGNS[bar.product, column in people])
        else:
            signs.append("·" if column in own[0] else " ")
    return "".join(signs).rstrip()


def gaps(found: Sequence[Stretch]) -> list[Text]:
    """When no job is named."""
    if not found:
        return []
    return [Text("  No job named: " + ", ".join(f"{_month(gap.start)} to {_month(gap.end - 1)}" for gap in found))]


def _columns(stretch: Stretch, line: Timeline) -> range:
    scale = COLUMNS / (line.end - line.start)
    first = min(COLUMNS - 1, int((stretch.start - line.start) * scale))
    return range(first, max(first + 1, min(COLUMNS, round((stretch.end - line.start) * scale))))


def _month(month: int) -> str:
    return f"{month // 12}-{month % 12 + 1:02}"


def _short(title: str) -> str:
    return title if len(title) <= TITLE else title[: TITLE - 1] + "…"
