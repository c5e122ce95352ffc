"""`screener log`: what the record says was done."""

from __future__ import annotations

from pathlib import Path

import click

from screener.cli import options
from screener.errors import ExitCode

RECORD = click.option("--record", type=options.PATH, metavar="FOLDER", help="The record. Default: the user's own.")


@click.group("log", short_help="Verify and show the record of runs and decisions.")
def command() -> None:
    """The event log: what was run, scored, decided, unblinded and erased, each line holding the hash of the one before.

    \b
    Examples:
      screener log verify
      screener log show --last 20
      screener log show --about jane_doe.pdf
    """


@command.command("verify")
@RECORD
@click.option("--head", default="", metavar="HASH", help="The last hash, as you wrote it down: is it still there?")
def verify(record: Path | None, head: str) -> int:
    """Follow the chain and name the first line that does not fit; hold the hashes of scored files against the record.

    \b
    Example:
      screener log verify
    """
    from screener.record.log import events
    from screener.record.log import verify as follow

    path = place(record)
    verdict = follow(path)
    if verdict.broken is not None:
        click.echo(f"{path}:{verdict.broken}: {verdict.why}")
        return ExitCode.FAILURE
    if head and head != verdict.head and head not in {event.hash for event in events(path)}:
        click.echo(f"{path}: no event has the hash {head}: lines are missing at the end")
        return ExitCode.FAILURE
    click.echo(f"{verdict.events} events, the chain holds.")
    code = _seals(path)
    click.echo(f"Write the head down to notice a missing end:\n{verdict.head}")
    return code


def _seals(path: Path) -> ExitCode:
    """Whether the files behind ids are those that were scored."""
    from screener.record.decisions import Decisions
    from screener.record.runs import sealed

    with Decisions(path.with_name("decisions.sqlite")) as store:
        seals = sealed(path, store)
    click.echo(f"Hashes of scored files: {seals.agree} as recorded, {seals.unknown} of people who were erased.")
    if seals.differ:
        click.echo(f"{seals.differ} are not as recorded: the table of who an id is was changed.")
    return ExitCode.FAILURE if seals.differ else ExitCode.OK


@command.command("show")
@RECORD
@click.option("--about", metavar="FILE-OR-ID", help="Only what concerns one document.")
@click.option("--last", type=click.IntRange(1), metavar="N", help="Only the last N events.")
def show(record: Path | None, about: str | None, last: int | None) -> int:
    """Print the events, one a line.

    \b
    Example:
      screener log show --last 20
    """
    import json

    from screener.cli.terminal import plain
    from screener.record.decisions import Decisions
    from screener.record.log import events
    from screener.record.runs import about_person, known_ids

    path = place(record)
    if about:
        with Decisions(path.with_name("decisions.sqlite")) as store:
            ids = known_ids(store, [about]) or [about]
        found = [event for identity in ids for event in about_person(path, identity)]
    else:
        found = [(event.at, event.kind, {**_who(event.subject), **event.data}) for event in events(path)]
    for at, kind, data in found[-last:] if last else found:
        click.echo(plain(f"{at} {kind} {json.dumps(data, ensure_ascii=False)}"))
    return ExitCode.OK


def _who(subject: str) -> dict[str, str]:
    return {"id": subject} if subject else {}


def place(record: Path | None) -> Path:
    """The log's file. Raises UsageError when there is none."""
    from screener.errors import UsageError
    from screener.record import folder

    where = folder.Folder(record) if record else folder.default()
    if not where.log.exists():
        raise UsageError(f"There is no record at {where.path}", hint="`screener score` keeps one.")
    return where.log
