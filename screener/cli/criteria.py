"""`screener criteria`: look at and check criteria files."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from screener.cli import options, people
from screener.cli.terminal import plain, say


@click.group("criteria", short_help="List, show and check criteria files.")
def command() -> None:
    """Look at the criteria that come with screener, and check your own.

    \b
    Examples:
      screener criteria list
      screener criteria show head_of_product > my_role.yaml
      screener criteria check my_role.yaml
    """


@command.command("list")
def list_() -> None:
    """List the criteria files that come with screener.

    \b
    Example:
      screener criteria list
    """
    from screener.scoring import criteria_file

    names = criteria_file.available()
    width = max(map(len, names), default=0)
    for name in names:
        click.echo(f"{name:{width}}  {criteria_file.load(criteria_file.find(name)).role}")


@command.command("show")
@click.argument("name")
def show(name: str) -> None:
    """Print a criteria file, for example to start your own from.

    \b
    Example:
      screener criteria show head_of_product > my_role.yaml
    """
    from screener.scoring import criteria_file

    click.echo(criteria_file.find(name).read_text(encoding="utf-8"), nl=False)


@command.command("check")
@click.argument("file")
@click.argument("paths", nargs=-1, type=options.PATH, metavar="[PATH]...")
@options.as_of
@options.corrections
@options.reading
@options.cached
def check(
    file: str,
    paths: tuple[Path, ...],
    as_of: date | None,
    corrections: Path | None,
    json_progress: bool,
    **reading: Any,
) -> int:
    """Check a criteria file: every fault with its line, all at once; then hints on what may not do what is meant. With
    the resumes of a folder, also: gates that nobody or everybody passes, lines that separate nobody or give nearly
    the same, weights that do not matter, limits that split a tie.

    \b
    Examples:
      screener criteria check my_role.yaml
      screener criteria check my_role.yaml applicants/
    """
    from screener.scoring import criteria_file
    from screener.scoring.criteria_lint import lint
    from screener.scoring.score import full_points

    criteria = criteria_file.load(criteria_file.find(file))
    for criterion, points in zip(criteria.criteria, full_points(criteria), strict=True):
        share = f"{points:5.{criteria.settings.decimals}f} %" if criterion.weight else "       "
        gate = "  (gate)" if criterion.gate else ""
        click.echo(f"{share}  {plain(criterion.label)}{gate}")
    for warning in criteria.warnings:
        say("warning", warning)
    hints = [*lint(criteria)]
    unread: tuple[str, ...] = ()
    if paths:
        from screener.tuning import folder_lint
        from screener.tuning.field import ranked

        field = people.field_of(paths, as_of, (criteria,), corrections, json_progress, reading)
        hints += folder_lint.lint(ranked(field, criteria))
        unread = field.unread
    for hint in hints:
        say("hint", hint)
    click.echo(f"{plain(file)}: {len(criteria.criteria)} criteria for {plain(criteria.role)}, no faults")
    people.tell_unread(unread)
    return people.code_of(unread)


@command.command("reference")
def reference() -> None:
    """Print the reference of the criteria language, in Markdown.

    \b
    Example:
      screener criteria reference > criteria.md
    """
    from screener.scoring import criteria_reference

    click.echo(criteria_reference.page(), nl=False)


@command.command("schema")
def schema() -> None:
    """Print the JSON Schema of criteria files, for editors that complete and check.

    \b
    Example:
      screener criteria schema > criteria.schema.json
    """
    from screener.scoring import criteria_schema

    click.echo(json.dumps(criteria_schema.schema(), indent=2))
