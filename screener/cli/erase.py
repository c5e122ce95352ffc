"""`screener erase`: forget a person."""

from __future__ import annotations

import os
from pathlib import Path

import click

from screener.cli import options


@click.command("erase", short_help="Forget a person or a file.")
@click.argument("person_or_file", metavar="PERSON-OR-FILE")
@click.option("--cache", type=options.PATH, metavar="FILE", help="The cache's file, where it is not the user's own.")
def command(person_or_file: str, cache: Path | None) -> None:
    """Forget everything that screener keeps of a person: name a file, a folder, an e-mail address or a full name.

    Your own files are not touched: the resume itself, and shortlists that you have written.

    \b
    Examples:
      screener erase applicants/jane_doe.pdf
      screener erase jane.doe@example.org
    """
    from screener.batch import erasing
    from screener.batch.cache import default_path

    kept = cache or default_path()
    if os.path.lexists(person_or_file):
        gone = erasing.erase_files(kept, [Path(person_or_file)])
    else:
        gone = erasing.erase_person(kept, person_or_file)
    click.echo(f"Forgotten: the facts of {gone} file{'' if gone == 1 else 's'}.")
    click.echo("The resume itself and shortlists that you have written are yours to delete.")
