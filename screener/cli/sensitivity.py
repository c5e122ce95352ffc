"""`screener sensitivity`: how firmly the top of the list stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screener.cli import options, people

if TYPE_CHECKING:
    from screener.tuning.sensitivity import Sensitivity


@click.command("sensitivity", short_help="Show how stable the top of the list is.")
@options.paths
@options.criteria
@options.as_of
@click.option("--top", type=click.IntRange(1, 1000), default=10, show_default=True, help="How many count as the top.")
@people.as_json
@people.blind
@options.corrections
@options.reading
@options.cached
def command(
    paths: tuple[Path, ...],
    criteria: str,
    as_of: date | None,
    top: int,
    as_json: bool,
    corrections: Path | None,
    json_progress: bool,
    **reading: Any,
) -> int:
    """Move each weight by 10 and 25 percent up and down, read vague dates short and long, and tell who of the first
    ten stays there whatever is moved, and which changes let others in.

    \b
    Example:
      screener sensitivity applicants/ -c head_of_product --top 10
    """
    from screener.scoring import criteria_file
    from screener.tuning.field import read_dates
    from screener.tuning.sensitivity import READINGS, sensitivity

    asked = criteria_file.load(criteria_file.find(criteria))
    lines = [*(read_dates(asked, each) for each in READINGS), asked]
    field = people.field_of(paths, as_of, lines, corrections, json_progress, reading)
    found = sensitivity(field, asked, top)
    if as_json:
        people.print_json(found)
    else:
        show(found)
        people.tell_unread(field.unread)
    return people.code_of(field.unread)


def show(found: Sensitivity) -> None:
    """Prints who stands how firmly, and what moves the top."""
    from screener.cli.summary import terminal

    click.echo(f"{found.variations} variations; {found.sure} of the first {found.top} stay there in all of them.")
    made = people.table("rank", "score", "person", "best", "worst", f"in the first {found.top}", right=(0, 1, 3, 4, 5))
    for one in found.people:
        share = "always" if one.at_top == found.variations else f"{one.at_top} of {found.variations}"
        people.add(made, (one.rank, f"{one.score:g}", one.name, one.best, one.worst, share))
    terminal().print(made)
    if not found.effects:
        click.echo("No variation changes who is at the top.")
        return
    made = people.table("variation", "comes in", "drops out")
    for effect in found.effects:
        people.add(made, (effect.what, ", ".join(effect.entering), ", ".join(effect.leaving)))
    terminal().print(made)
