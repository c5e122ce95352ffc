"""`screener explain`: one candidate in full."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from screener.cli import options
from screener.errors import ExitCode, UsageError


def unnamed(documents: Sequence[tuple[str, str]]) -> list[str]:
    """What documents are called where nothing may tell whose they are."""
    return [f"document {number}" for number in range(1, len(documents) + 1)]


@click.command("explain", short_help="Show what one candidate's score rests on.")
@click.argument("file", type=options.PATH)
@options.criteria
@options.as_of
@click.option(
    "--for",
    "audience",
    type=click.Choice(["reviewer", "candidate"]),
    default="reviewer",
    show_default=True,
    help="Everything, or an account that can go into a letter to the person.",
)
@click.option("--decided", type=options.DAY, metavar="YYYY-MM-DD", help="Day of a decision against.")
@click.option("--contact", default="", metavar="TEXT", help="Whom the person can write to; for the letter.")
@click.option("--blind", is_flag=True, help="Hide who it is.")
@options.corrections
@options.reading
@options.cached
def command(
    file: Path,
    criteria: str,
    as_of: date | None,
    audience: str,
    decided: date | None,
    contact: str,
    blind: bool,
    corrections: Path | None,
    json_progress: bool,
    **reading: Any,
) -> int:
    """Print one candidate: the years job by job, each criterion with its points and quotes, what was not found.

    FILE may be an archive or a mail; then everyone in it is printed.

    \b
    Examples:
      screener explain applicants/jane_doe.pdf -c head_of_product
      screener explain applicants/jane_doe.pdf -c head_of_product --for candidate --contact jobs@example.org
    """
    from screener.batch import run
    from screener.batch.blind import screen_all as screen_blind
    from screener.cli.account import print_account
    from screener.cli.letter import letter
    from screener.cli.progress import shown
    from screener.cli.summary import terminal
    from screener.scoring import criteria_file

    if audience != "candidate" and (decided or contact):
        raise UsageError("--decided and --contact belong into the letter", hint="Add: --for candidate")
    asked = criteria_file.load(criteria_file.find(criteria))
    day = as_of or asked.settings.as_of or date.today()
    known = options.corrected([file], corrections)
    found = run.find([file])
    console, unread = terminal(), 0
    given = (found.files, asked, day, options.batch_options(**reading), known)
    steps = screen_blind(*given, unnamed) if blind else run.screen_all(*given)
    for screened in shown(steps, len(found.files), what="Reading", as_json=json_progress):
        for each in screened:
            if audience == "candidate":
                click.echo(letter(each, asked.role, day, decided=decided, contact=contact))
            else:
                print_account(console, each, day)
            unread += each.score is None
    return ExitCode.SOME_UNREAD if unread else ExitCode.OK
