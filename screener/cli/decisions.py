"""`screener decisions`: what people decided, how that sits beside the scores, and how long it is kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli import options
from screener.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from screener.record.folder import Folder

RECORD = click.option("--record", type=options.PATH, metavar="FOLDER", help="The record. Default: the user's own.")
REVIEWER = click.option("--reviewer", required=True, metavar="NAME", help="Who does this.")


@click.group("decisions", short_help="Decide, export decisions, and see how they agree with the scores.")
def command() -> None:
    """What people decided about applicants. screener itself never rejects anybody.

    \b
    Examples:
      screener decisions add jane_doe.pdf advance --reviewer Ana
      screener decisions rates
      screener decisions export -o decisions.csv
    """


@command.command("add")
@click.argument("file")
@click.argument("choice", type=click.Choice(["advance", "hold", "reject"]))
@REVIEWER
@click.option("--reason", default="", metavar="TEXT", help="Why; a rejection needs it.")
@RECORD
def add(file: str, choice: str, reviewer: str, reason: str, record: Path | None) -> None:
    """Decide about FILE: a file that was scored, by its path or name, or a random id.

    \b
    Example:
      screener decisions add jane_doe.pdf reject --reviewer Ana --reason "no team led so far"
    """
    from datetime import UTC, datetime

    from screener.record.decisions import Choice, Decisions, Seen
    from screener.record.log import EventLog
    from screener.record.runs import latest_score

    where, at = folder_of(record), datetime.now(UTC)
    with Decisions(where.decisions) as store:
        identity = one(store_ids(where, file), file)
        score, band, criteria = latest_score(where.log, identity)
        seen = Seen(criteria, score, band, shown=True)
        version = store.history(identity).version
        made = store.decide(
            identity, Choice(choice), reviewer=reviewer, at=at, seen=seen, version=version, reason=reason
        )
    told = {"decision": choice, "reviewer": made.reviewer, "criteria_sha256": criteria, "score": score, "band": band}
    EventLog(where.log).append("decision", at, subject=identity, **told)
    click.echo(f"{choice}: recorded.")


@command.command("export")
@click.option("-o", "--output", type=options.PATH, metavar="CSV", help="Where to; else printed.")
@RECORD
def export(output: Path | None, record: Path | None) -> None:
    """Write the decisions that hold as CSV.

    \b
    Example:
      screener decisions export -o decisions.csv
    """
    from screener.batch import outputs
    from screener.record.decisions import Decisions, as_csv
    from screener.shortlist.to_csv import replace_file

    if output:
        outputs.check_writable(output)
    with Decisions(folder_of(record).decisions) as store:
        text = harmless(as_csv(store.people(), store.histories()))
    if output:
        replace_file(output, text.encode("utf-8-sig"))
    else:
        click.echo(text, nl=False)


@command.command("rates")
@click.option("--since", type=options.DAY, metavar="YYYY-MM-DD", help="Only decisions from then on.")
@RECORD
def rates(since: date | None, record: Path | None) -> None:
    """Print decisions by band, the rate of overrides, how decisions agree with the order of the scores, and how long
    one takes.

    \b
    Example:
      screener decisions rates --since 2026-11-01
    """
    from screener.cli.terminal import plain
    from screener.record.agreement import agreement
    from screener.record.decisions import Decisions

    with Decisions(folder_of(record).decisions) as store:
        standing = [history.current for history in store.histories().values() if history.current]
    first = since.isoformat() if since else ""
    found = agreement(each for each in standing if each.at >= first)
    click.echo(f"{found.decided} decisions, {found.seen_first} of them with the score in view.")
    for line in found.lines:
        counts = f"{line.advanced} advanced, {line.held} held, {line.rejected} rejected"
        click.echo(plain(f"  {line.band}: {counts} (advanced: {100 * line.low:.0f}% to {100 * line.high:.0f}%)"))
    if found.in_outer_bands:
        click.echo(f"Against the highest or lowest band: {found.overrides} of {found.in_outer_bands}.")
    if found.agreement is not None:
        share = f"{100 * found.agreement:.0f}%"
        click.echo(f"Who was advanced scored higher than who was rejected in {share} of all pairs.")
    if found.pace is not None:
        click.echo(f"Usual time between two decisions of a reviewer: {found.pace:.0f} s.")


@command.command("hold")
@click.argument("file")
@REVIEWER
@click.option("--reason", required=True, metavar="TEXT", help="Why the record must stay, such as a claim.")
@RECORD
def hold(file: str, reviewer: str, reason: str, record: Path | None) -> None:
    """Keep what is recorded of FILE from being erased or purged.

    \b
    Example:
      screener decisions hold jane_doe.pdf --reviewer Ana --reason "claim of 3 May"
    """
    from datetime import UTC, datetime

    from screener.record import retention
    from screener.record.log import EventLog, moment

    where, at = folder_of(record), datetime.now(UTC)
    for identity in store_ids(where, file):
        retention.put_on_hold(where.holds, retention.Hold(identity, reason, reviewer, moment(at)))
        EventLog(where.log).append("hold", at, subject=identity, reviewer=reviewer)
    click.echo("On hold.")


@command.command("release")
@click.argument("file")
@REVIEWER
@RECORD
def release(file: str, reviewer: str, record: Path | None) -> None:
    """End the hold on FILE.

    \b
    Example:
      screener decisions release jane_doe.pdf --reviewer Ana
    """
    from datetime import UTC, datetime

    from screener.record import retention
    from screener.record.log import EventLog

    where = folder_of(record)
    for identity in store_ids(where, file):
        if retention.release(where.holds, identity):
            EventLog(where.log).append("released", datetime.now(UTC), subject=identity, reviewer=reviewer)
    click.echo("Released.")


@command.command("purge")
@click.option("--place", "places", multiple=True, required=True, type=click.Choice(["ca", "co", "us", "eu"]))
@click.option("--places-of", type=options.PATH, metavar="CSV", help="Places of some people: columns file, places.")
@click.option("--on", "day", type=options.DAY, help="Default: today.")
@RECORD
def purge(places: tuple[str, ...], places_of: Path | None, day: date | None, record: Path | None) -> int:
    """Forget everyone whose last decision (or last score, where nothing was decided) is older than the places ask to
    keep it; the longest rule wins, for each person together with the places that --places-of names for them.

    \b
    Example:
      screener decisions purge --place us --place ca
    """
    from datetime import UTC, datetime

    from screener.record import forgetting

    where, today = folder_of(record), day or date.today()
    more = forgetting.places_of(where, places_of) if places_of else None
    gone = forgetting.purge(where, places, today, datetime.now(UTC), more=more)
    click.echo(f"Forgotten: {gone.forgotten}. Kept for their time: {gone.kept}. On hold: {gone.held}.")
    return ExitCode.OK


def harmless(text: str) -> str:
    """The same table without anything that a spreadsheet would run."""
    import csv
    import io

    from screener.shortlist.to_csv import defused

    buffer = io.StringIO(newline="")
    rows = csv.reader(io.StringIO(text, newline=""))
    csv.writer(buffer, lineterminator="\r\n").writerows([defused(cell) for cell in row] for row in rows)
    return buffer.getvalue()


def folder_of(record: Path | None) -> Folder:
    """The record's folder."""
    from screener.record import folder

    return (folder.Folder(record) if record else folder.default()).made()


def store_ids(where: Folder, file: str) -> list[str]:
    """The ids of a file. Raises UsageError when it was never scored."""
    from screener.record.decisions import Decisions
    from screener.record.runs import known_ids

    with Decisions(where.decisions) as store:
        found = known_ids(store, [file])
    if not found:
        raise UsageError(f"The record knows no {file}", hint="Score it first, or name another place with --record.")
    return found


def one(ids: list[str], file: str) -> str:
    """The only id. Raises UsageError when the name stands for several documents."""
    if len(ids) > 1:
        raise UsageError(f"{file} stands for {len(ids)} documents", hint=f"Name one by its id: {', '.join(ids)}.")
    return ids[0]
