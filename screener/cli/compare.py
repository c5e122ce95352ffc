"""`screener compare`: what a changed criteria file does to the people of a folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screener.cli import options, people

if TYPE_CHECKING:
    from screener.tuning.compare import Comparison, Moved


@click.command("compare", short_help="Show who rises and falls when criteria change.")
@click.argument("old")
@click.argument("new")
@options.paths
@options.as_of
@click.option("--top", type=click.IntRange(1), default=20, show_default=True, help="How many people to print.")
@people.as_json
@people.blind
@options.corrections
@options.reading
@options.cached
def command(
    old: str,
    new: str,
    paths: tuple[Path, ...],
    as_of: date | None,
    top: int,
    as_json: bool,
    corrections: Path | None,
    json_progress: bool,
    **reading: Any,
) -> int:
    """Compare two criteria files, OLD and NEW, over the people below PATH: who rises, who falls, which line did it, and
    who crosses into another band.

    \b
    Example:
      screener compare head_of_product my_role.yaml applicants/
    """
    from screener.scoring import criteria_file
    from screener.tuning.compare import compare
    from screener.tuning.field import ranked

    before, after = (criteria_file.load(criteria_file.find(name)) for name in (old, new))
    field = people.field_of(paths, as_of, (before, after), corrections, json_progress, reading)
    found = compare(ranked(field, before), ranked(field, after))
    if as_json:
        people.print_json(found)
    else:
        show(found, top)
    return people.code_of(found.unread)


def show(found: Comparison, top: int) -> None:
    """Prints the comparison."""
    from screener.cli.summary import terminal

    if not found.changed:
        click.echo(f"Nothing changes for any of these {len(found.people)} resumes.")
        people.tell_unread(found.unread)
        return
    for what, names in (("New lines", found.added), ("Lines taken out", found.removed)):
        if names:
            click.echo(f"{what}: {', '.join(names)}.")
    rising = sum(one.places > 0 for one in found.people)
    falling = sum(one.places < 0 for one in found.people)
    click.echo(f"{len(found.people)} resumes: {rising} rise, {falling} fall, {len(found.crossing)} change their band.")
    made = people.table("rank", "was", "person", "score", "was", "band", "which lines did it", right=(0, 1, 3, 4))
    for one in sorted(found.changed, key=weight)[:top]:
        people.add(made, row(one))
    terminal().print(made)
    left = len(found.changed) - top
    if left > 0:
        click.echo(f"and {left} more; --top {len(found.changed)} prints all.")
    people.tell_unread(found.unread)


def weight(one: Moved) -> tuple[object, ...]:
    """What comes first: another band, then the longest way, then the largest difference."""
    return one.band[0] == one.band[1], -abs(one.places), -abs(one.score[1] - one.score[0]), one.rank[1]


def row(one: Moved) -> tuple[object, ...]:
    """One person's line of the table."""
    band = one.band[1] if one.band[0] == one.band[1] else f"{one.band[0]} -> {one.band[1]}"
    causes = [
        f"{cause.label} {cause.points:+g}{'' if cause.kind == 'changed' else f' ({cause.kind})'}"
        for cause in one.causes
    ]
    if one.others:
        lines = "1 other line" if one.others == 1 else f"{one.others} other lines"
        causes.append(f"{lines} {one.others_points:+g}")
    why = "; ".join(filter(None, [one.gate, *causes])) or "moved by others"
    return one.rank[1], one.rank[0], one.name, f"{one.score[1]:g}", f"{one.score[0]:g}", band, why
