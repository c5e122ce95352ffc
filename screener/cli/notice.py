"""`screener notice`: what applicants are told before the program is used, and by when."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from screener.cli import options


@click.command("notice", short_help="Write the notice that applicants get before use, and say by when.")
@click.option(
    "--jurisdiction",
    "places",
    multiple=True,
    required=True,
    type=click.Choice(["nyc", "il", "co", "ca", "eu", "uk"]),
    help="Where applicants are. May stand several times.",
)
@click.option(
    "--use-date",
    "use",
    required=True,
    type=options.DAY,
    metavar="YYYY-MM-DD",
    help="The day of first use.",
)
@click.option("-c", "--criteria", metavar="CRITERIA", help="The criteria that are told.")
@click.option("--employer", default="", metavar="NAME", help="Who uses the program.")
@click.option("--contact", default="", metavar="TEXT", help="Whom applicants can write to.")
@click.option("--retention", default="", metavar="TEXT", help='How long results are kept, such as "4 years".')
@click.option(
    "--holiday",
    "closed",
    multiple=True,
    type=options.DAY,
    metavar="YYYY-MM-DD",
    help="A day that is no business day, beside weekends and the federal holidays of the United States.",
)
@click.option("-o", "--output", type=options.PATH, metavar="FILE", help="Write the notice here; else it is printed.")
def command(
    places: tuple[str, ...],
    use: date,
    criteria: str | None,
    employer: str,
    contact: str,
    retention: str,
    closed: tuple[date, ...],
    output: Path | None,
) -> None:
    """Write the notice that applicants are given before the program is used: what it reads, compares and keeps, and
    what they can ask for. By when it must be there, and what that rests on, dated and sourced, is said apart.

    What the notice says of the program is taken from the criteria and the program. It is no legal advice.

    \b
    Examples:
      screener notice --jurisdiction nyc --use-date 2027-03-30 -c head_of_product
      screener notice --jurisdiction eu --use-date 2027-12-06 -c my_role.yaml --contact jobs@example.org -o notice.md
    """
    from screener.batch import outputs
    from screener.cli.terminal import plain
    from screener.disclosure import notice as notices
    from screener.scoring import criteria_file
    from screener.shortlist.to_csv import replace_file

    if output:
        outputs.check_writable(output)
    asked = notices.Asked(
        places,
        use,
        criteria_file.load(criteria_file.find(criteria)) if criteria else None,
        employer.strip(),
        contact.strip(),
        retention.strip(),
        frozenset(closed),
    )
    today = date.today()
    text = notices.notice(asked, today)
    if output:
        replace_file(output, text.encode("utf-8"))
        click.echo(f"Written: {plain(str(output))}")
    else:
        click.echo(plain(text, breaks=True))
    click.echo(plain(notices.remarks(asked, today), breaks=True), nl=False, err=not output)
