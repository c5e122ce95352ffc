"""`screener explain`: one candidate in full."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from screener.cli import options
from screener.errors import ExitCode


@click.command("explain", short_help="Show what one candidate's score rests on.")
@click.argument("file", type=options.PATH)
@options.criteria
@options.as_of
@options.corrections
@options.reading
@options.cached
def command(
    file: Path, criteria: str, as_of: date | None, corrections: Path | None, json_progress: bool, **reading: Any
) -> int:
    """Print one candidate: the years job by job, each criterion with its points and quotes, what was not found.

    FILE may be an archive or a mail; then everyone in it is printed.

    \b
    Example:
      screener explain applicants/jane_doe.pdf -c head_of_product
    """
    from screener.batch import run
    from screener.cli.account import print_account
    from screener.cli.progress import shown
    from screener.cli.summary import terminal
    from screener.scoring import criteria_file

    asked = criteria_file.load(criteria_file.find(criteria))
    day = as_of or asked.settings.as_of or date.today()
    known = options.corrected([file], corrections)
    found = run.find([file])
    console, unread = terminal(), 0
    steps = run.screen_all(found.files, asked, day, options.batch_options(**reading), known)
    for screened in shown(steps, len(found.files), what="Reading", as_json=json_progress):
        for each in screened:
            print_account(console, each, day)
            unread += each.score is None
    return ExitCode.SOME_UNREAD if unread else ExitCode.OK
