"""`screener audit`: selection and scoring rates by group."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from screener.cli import options


@click.command("audit", short_help="Calculate selection rates and impact ratios by group.")
@click.argument("outcomes", type=options.PATH, metavar="SHORTLIST-OR-DECISIONS")
@click.argument("groups", type=options.PATH, metavar="GROUPS")
@click.option(
    "--selected", metavar="COLUMN", help="The column that says who was selected. Default: selected, decision."
)
@click.option("--top", type=click.IntRange(1), metavar="N", help="Count the first N ranks as selected.")
@click.option("--exclude", multiple=True, metavar="GROUP", help="Leave a group below 2% out of the ratios.")
@click.option("--reason", default="", metavar="TEXT", help="Why it is left out.")
@click.option("--median-of-known", is_flag=True, help="Take the median without people whose group is unknown.")
@click.option("--data", type=click.Choice(["historical", "test"]), default="historical", show_default=True)
@click.option("--explanation", default="", metavar="TEXT", help="Where the data come from.")
@click.option("--why-not-historical", default="", metavar="TEXT", help="With test data: why.")
@click.option("--how-generated", default="", metavar="TEXT", help="With test data: how they were made.")
@click.option("--distribution-date", type=options.DAY, metavar="YYYY-MM-DD", help="First use.")
@click.option("--json", "json_file", type=options.PATH, metavar="FILE", help="Write everything as JSON.")
@click.option("--html", type=options.PATH, metavar="FILE", help="Write a page that can be published.")
@options.record
def command(
    outcomes: Path,
    groups: Path,
    selected: str | None,
    top: int | None,
    exclude: tuple[str, ...],
    reason: str,
    median_of_known: bool,
    data: str,
    explanation: str,
    why_not_historical: str,
    how_generated: str,
    distribution_date: date | None,
    json_file: Path | None,
    html: Path | None,
    record: Path | None,
    no_record: bool,
) -> None:
    """Calculate selection rates, scoring rates and impact ratios from a shortlist or decisions, and GROUPS: a CSV file
    of what people said of themselves, with `sex`, `race_ethnicity` and a column to join by (applicant_id or file).

    This is a calculation, not a legal bias audit. Groups are never guessed.

    \b
    Examples:
      screener audit shortlist.csv groups.csv --top 10
      screener audit decisions.csv groups.csv --html audit.html --json audit.json
    """
    import json

    from screener.audit import people, showing
    from screener.audit.calculation import Origin, calculate, plain
    from screener.batch import outputs
    from screener.cli.terminal import plain as harmless
    from screener.shortlist.to_csv import replace_file

    for target in filter(None, (json_file, html)):
        outputs.check_writable(target)
    origin = Origin(data, explanation, why_not_historical, how_generated, distribution_date)
    everyone = people.load(outcomes, groups, selected=selected, top=top)
    again = people.repeated(outcomes)
    if again:
        count = "1 row is a further file" if again == 1 else f"{again} rows are further files"
        options.warn(f"{count} of somebody in another row, and counts again; leave one row a person.")
    found = calculate(
        everyone,
        made=date.today(),
        origin=origin,
        exclude=dict.fromkeys(exclude, reason),
        median_of_known=median_of_known,
    )
    if json_file:
        replace_file(json_file, (json.dumps(plain(found), indent=2, ensure_ascii=False) + "\n").encode("utf-8"))
    if html:
        replace_file(html, showing.to_html(found).encode("utf-8"))
    options.note("audit", record, no_record, people=found.people, tables=len(found.selection) + len(found.scoring))
    click.echo(harmless(showing.to_text(found), breaks=True))
