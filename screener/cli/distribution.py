"""`screener distribution`: how the scores are spread, and what each cut-off would do."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screener.cli import options, people
from screener.cli.terminal import plain

if TYPE_CHECKING:
    from screener.tuning.distribution import Distribution

WIDTH = 50  # of the longest bar


@click.command("distribution", short_help="Show how scores are spread and what cut-offs would do.")
@options.paths
@options.criteria
@options.as_of
@click.option("--cut", type=click.FloatRange(0, 100), multiple=True, metavar="SCORE", help="Also tell of this cut-off.")
@people.as_json
@options.corrections
@options.reading
@options.cached
def command(
    paths: tuple[Path, ...],
    criteria: str,
    as_of: date | None,
    cut: tuple[float, ...],
    as_json: bool,
    corrections: Path | None,
    json_progress: bool,
    **reading: Any,
) -> int:
    """Print a histogram of the scores of the people below PATH, and what each cut-off would do, before one is chosen.

    \b
    Example:
      screener distribution applicants/ -c head_of_product --cut 60
    """
    from dataclasses import replace

    from screener.scoring import criteria_file
    from screener.tuning.distribution import cut_off, distribution
    from screener.tuning.field import ranked

    asked = criteria_file.load(criteria_file.find(criteria))
    scored = ranked(people.field_of(paths, as_of, (asked,), corrections, json_progress, reading), asked)
    found = distribution(scored)
    named = tuple(cut_off(scored, score, "as asked") for score in cut)
    cuts = tuple(sorted((*named, *found.cut_offs), key=lambda each: -each.score))
    found = replace(found, cut_offs=cuts)
    if as_json:
        people.print_json(found)
    else:
        show(found)
    return people.code_of(found.unread)


def show(found: Distribution) -> None:
    """Prints the chart and the table."""
    from screener.cli.summary import terminal

    click.echo(f"{found.people} resumes, half of them above {found.median:g} of 100.\n")
    most = max((bar.count for bar in found.bars), default=0)
    for bar in reversed(found.bars):
        length = round(WIDTH * bar.count / most) if most else 0
        drawn = "█" * max(length, 1 if bar.count else 0)
        cuts = [f"{cut.band} from {cut.score:g}" for cut in found.cut_offs if bar.start <= cut.score < bar.end]
        told = f"  < {', '.join(cuts)}" if cuts else ""
        click.echo(plain(f"{bar.start:3g} to {bar.end:3g}  {drawn} {bar.count or ''}".rstrip() + told))
    columns = ("cut-off", "", "at or above", "exactly there", "up to 2 below", "rest on silence", "fail a gate")
    made = people.table(*columns, right=(0, 2, 3, 4, 5, 6))
    for cut in found.cut_offs:
        people.add(made, (f"{cut.score:g}", cut.band, cut.above, cut.tied, cut.near, cut.silent, cut.gated))
    terminal().print(made)
    click.echo("Rest on silence: at or just below the cut-off, with 10 points or more decided by what is not said.")
    people.tell_unread(found.unread)
