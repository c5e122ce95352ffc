"""`screener whatif`: what another fact or weight would change for one person, and what to ask them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screener.cli import options, people
from screener.cli.terminal import plain
from screener.errors import UsageError

if TYPE_CHECKING:
    from screener.pipeline import Facts
    from screener.scoring.criteria import Contribution, Criteria
    from screener.tuning.field import Field
    from screener.tuning.whatif import Ask, Supposed, WhatIf

FACT = "Write it as 'position 3.reports=6', 'degree 1.level=master', 'contact.email=a@example.org' or product_years=5."


@click.command("whatif", short_help="Show what another fact or weight would change for one person.")
@click.argument("file", type=options.PATH)
@options.criteria
@options.as_of
@click.option(
    "--set", "facts", multiple=True, metavar="FACT=VALUE", help="Suppose a fact, e.g. 'position 3.reports=6'."
)
@click.option("--weight", "weights", multiple=True, metavar="ID=NUMBER", help="Suppose a weight.")
@people.as_json
@options.corrections
@options.reading
@options.cached
def command(
    file: Path,
    criteria: str,
    as_of: date | None,
    facts: tuple[str, ...],
    weights: tuple[str, ...],
    as_json: bool,
    corrections: Path | None,
    json_progress: bool,
    **reading: Any,
) -> int:
    """Score one person as if a fact or a weight were another, line by line; without --set and --weight, tell what to
    ask: which answers would bring how many points, and over which band's limit. Nothing is kept.

    \b
    Examples:
      screener whatif applicants/jane_doe.pdf -c head_of_product --set 'position 1.reports=6'
      screener whatif applicants/jane_doe.pdf -c head_of_product
    """
    from screener.scoring import criteria_file
    from screener.tuning.field import ranked
    from screener.tuning.whatif import questions, whatif

    asked = criteria_file.load(criteria_file.find(criteria))
    supposed = _supposed(facts, weights)
    field, known = _known(file, as_of, asked, people.facts_of([file], corrections, json_progress, reading))
    if not field.applicants:
        raise UsageError(
            f"{file} could not be read, so there is nothing to suppose", hint="`screener explain` says why."
        )
    scored = ranked(field, asked)
    for place, one in enumerate(field.applicants):
        found = questions(scored.found[place], asked)
        result = whatif(known[place], asked, field.as_of, supposed) if facts or weights else None
        if as_json:
            people.print_json({"file": one.file, "score": scored.score(place), "whatif": result, "ask": found})
            continue
        click.echo(f"{one.name}: {scored.sums[place].total:g} of 100, {scored.sums[place].band}")
        if result:
            show(result)
        else:
            show_questions(found)
    people.tell_unread(field.unread)
    return people.code_of(field.unread)


def _known(file: Path, as_of: date | None, asked: Criteria, facts: list[Facts]) -> tuple[Field, list[Facts]]:
    from screener.tuning.field import gather

    day = as_of or asked.settings.as_of or date.today()
    return gather(facts, day), [one for one in facts if one.candidate is not None]


def _supposed(facts: tuple[str, ...], weights: tuple[str, ...]) -> Supposed:
    """What the options say. Raises UsageError for what cannot be understood."""
    from screener.record.corrections_file import parsed
    from screener.tuning.whatif import CLOCKS, Supposed

    years, corrections = [], []
    for given in facts:
        name, _, value = given.partition("=")
        if name.strip() in CLOCKS:
            years.append((name.strip(), _number(given, value)))
            continue
        fact, _, key = name.rpartition(".")
        if not fact or not value:
            raise UsageError(f"--set {given!r} is no fact", hint=FACT)
        corrections.append(parsed(fact.strip(), key.strip(), value.strip()))
    named = [given.partition("=") for given in weights]
    return Supposed(tuple(corrections), tuple(years), tuple((n.strip(), _number(n, value)) for n, _, value in named))


def _number(given: str, value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1000:
        raise UsageError(f"{given!r} needs a number from 0 to 1000", hint="For example product_years=5.")
    return number


def show(found: WhatIf) -> None:
    """Prints the lines that change and the sum."""
    from screener.cli.summary import terminal

    made = people.table("criterion", "is", "would be", "why", right=(1, 2))
    for line in found.lines:
        if line.before.points != line.after.points or line.before.of != line.after.of:
            people.add(made, (line.after.label, _points(line.before), _points(line.after), line.after.why))
    if not made.row_count:
        click.echo("No line would change.")
        return
    band = found.after.band if found.after.band == found.before.band else f"{found.before.band} -> {found.after.band}"
    people.add(made, ("together", f"{found.before.total:g}", f"{found.after.total:g}", band))
    terminal().print(made)


def _points(line: Contribution) -> str:
    """As `explain` says it where a line earns nothing."""
    from screener.shortlist.wording import points

    return f"{line.points:g} of {line.of:g}" if line.of else points(line)


def show_questions(found: tuple[Ask, ...]) -> None:
    """Prints what to ask, the answers that cross a band's limit first."""
    if not found:
        click.echo("Every line is met; there is nothing to ask.")
        return
    click.echo("What would change this, by the most that an answer could bring:")
    for ask in found:
        crosses = f", which reaches {ask.crosses}" if ask.crosses else ""
        click.echo(f"  {ask.points:+5.1f}{crosses}: {plain(ask.question)}")
