"""`screener unblind`: who a random id is."""

from __future__ import annotations

from pathlib import Path

import click

from screener.cli import options


@click.command("unblind", short_help="Say whose file a random id stands for; it is logged.")
@click.argument("identity", metavar="ID")
@click.option("--reviewer", required=True, metavar="NAME", help="Who wants to know.")
@click.option("--reason", required=True, metavar="TEXT", help="Why.")
@click.option("--record", type=options.PATH, metavar="FOLDER", help="The record. Default: the user's own.")
def command(identity: str, reviewer: str, reason: str, record: Path | None) -> None:
    """Print the file behind an id of a blind shortlist. Who asked, when and why is written to the record.

    \b
    Example:
      screener unblind 3fa92c1b77d0 --reviewer Ana --reason "inviting to an interview"
    """
    from datetime import UTC, datetime

    from screener.batch.cache import default_path
    from screener.batch.erasing import names_of
    from screener.cli.terminal import plain
    from screener.errors import UsageError
    from screener.record import folder
    from screener.record.decisions import Decisions
    from screener.record.log import EventLog, unnamed

    where = folder.Folder(record) if record else folder.default()
    if not reviewer.strip() or not reason.strip():
        raise UsageError("Unblinding needs a name and a reason", hint='Give --reviewer NAME --reason "...".')
    with Decisions(where.made().decisions) as store:
        found = store.document(identity)
    if found is None:
        raise UsageError(f"Nobody has the id {identity}", hint="It may have been erased, or belongs to another record.")
    why = unnamed(reason, names_of(default_path(), found[1]))
    EventLog(where.log).append("unblinded", datetime.now(UTC), subject=identity, reviewer=reviewer.strip(), reason=why)
    click.echo(plain(found[0]))
