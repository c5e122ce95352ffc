"""`screener score`: a folder of applicants and a criteria file in, a shortlist out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import click

from screener.cli import options
from screener.errors import ExitCode

if TYPE_CHECKING:
    from screener.batch.runlog import Told
    from screener.batch.score_messages import Scored
    from screener.shortlist.applicants import Applicants
    from screener.shortlist.shortlist import Shortlist

D = TypeVar("D", bound="Told | Scored")


def print_schema(context: click.Context, parameter: click.Parameter, asked: bool) -> None:
    """Prints the schema and ends."""
    if asked and not context.resilient_parsing:
        from screener.shortlist import schema

        click.echo(schema.as_text(), nl=False)
        context.exit()


class Form(Protocol):
    """A module that writes a shortlist."""

    def write(self, shortlist: Shortlist, path: Path) -> None:
        """Writes it in one step."""


def forms(*paths: Path | None) -> list[tuple[Path, Form]]:
    """What to write where, of the forms in the order of their options. Raises UsageError for what cannot be written."""
    from screener.batch import outputs
    from screener.shortlist import to_csv, to_html, to_json, to_markdown, to_xlsx

    outputs.check_forms(dict(zip(outputs.FORMS, paths, strict=True)))
    writers: tuple[Form, ...] = (to_csv, to_json, to_html, to_xlsx, to_markdown)
    named = [(path, form) for path, form in zip(paths, writers, strict=True) if path]
    for path, _ in named:
        outputs.check_writable(path)
    return named


def carried(applicants: Path | None, *, blind: bool) -> Applicants | None:
    """The applicants' list whose columns are carried over; none where nobody is to be known."""
    from screener.shortlist import applicants as lists

    if applicants and blind:
        options.warn("A blind shortlist carries no columns of the applicants' list.")
    return lists.load(applicants) if applicants and not blind else None


@dataclass(frozen=True, slots=True)
class Telling:
    """How a run tells how far it is: the log, whether that has names, whether progress is JSON, and how many files."""

    log: Path | None
    verbose: bool
    as_json: bool
    files: int

    def of(self, steps: Iterable[Sequence[D]]) -> Iterable[Sequence[D]]:
        """The same steps, told as they pass."""
        from screener.batch import runlog
        from screener.cli.progress import shown

        watched = runlog.watched(steps, self.log, verbose=self.verbose)
        return shown(watched, self.files, what="Screening", as_json=self.as_json)


@click.command("score", short_help="Rank applicants against criteria; write the shortlist.")
@options.places
@options.criteria
@click.option("-o", "--output", type=options.PATH, metavar="CSV", help="Write it as CSV; - is standard output.")
@options.as_of
@click.option("--applicants", type=options.PATH, metavar="CSV", help="Columns to carry over, joined by file or id.")
@click.option("--jsonl", type=options.PATH, metavar="FILE", help="Also write the full scores, one JSON object a line.")
@click.option("--html", type=options.PATH, metavar="FILE", help="Also write one page to read, try weights and compare.")
@click.option("--xlsx", type=options.PATH, metavar="FILE", help="Also write a workbook: shortlist, evidence, criteria.")
@click.option("--markdown", type=options.PATH, metavar="FILE", help="Also write a summary for a ticket.")
@click.option(
    "--jsonl-schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=print_schema,
    help="Print the JSON Schema of the lines of --jsonl, and exit.",
)
@click.option("--blind", is_flag=True, help="Hide who people are: from the scoring, and in everything written.")
@options.corrections
@options.record
@options.reading
@options.cached
@options.cluster
@options.log
def command(
    paths: tuple[Path | str, ...],
    criteria: str,
    output: Path | None,
    as_of: date | None,
    applicants: Path | None,
    jsonl: Path | None,
    html: Path | None,
    xlsx: Path | None,
    markdown: Path | None,
    blind: bool,
    corrections: Path | None,
    record: Path | None,
    no_record: bool,
    json_progress: bool,
    log: Path | None,
    verbose: bool,
    **reading: Any,
) -> int:
    """Read every resume below PATH, score it against CRITERIA, and rank them. Everyone gets a row, with reasons.

    \b
    Examples:
      screener score applicants/ -c head_of_product -o shortlist.csv --html shortlist.html
      screener score applicants/ -c my_role.yaml --as-of 2026-11-01 -o shortlist.csv --jobs 4
      screener score s3://bucket/applicants -c my_role.yaml -o shortlist.csv --cluster tcp://scheduler:8786
    """
    batch = options.batch_options(**reading)
    ahead = None if blind else options.head_start(batch)  # before all else: what follows takes a while to load too

    from screener.batch import places, scoring
    from screener.batch.changes import Watch
    from screener.batch.shelf import Shelf
    from screener.cli import recording, summary
    from screener.scoring import criteria_file

    asked = criteria_file.load(criteria_file.find(criteria))
    day = as_of or asked.settings.as_of or date.today()
    written = forms(output, jsonl, html, xlsx, markdown)
    joined = carried(applicants, blind=blind)
    known = options.corrected(paths, corrections)
    found = places.find(paths, distant=bool(batch.cluster))
    options.tell_own(found.own)
    watch = Watch.over(paths, places.paths_of(found))
    everyone = scoring.Asked(asked, day, known, brief=not (jsonl or html or xlsx))
    kept = recording.Recording.started(options.kept(record, no_record), everyone, paths, criteria, blind=blind)
    telling = Telling(log, verbose, json_progress, len(found.files))
    with closing(Shelf()) as shelf:
        if blind:
            steps = kept.blind_steps(places.on_disk(found), everyone, batch)
            shortlist = recording.ranked(telling.of(steps), everyone)
        else:
            scored = kept.watching(scoring.score_all(found.files, everyone, batch, ahead))
            shortlist = scoring.shortlisted(telling.of(scored), shelf, everyone, joined)
        for path, form in written:
            form.write(shortlist, path)
        summary.print_summary(shortlist, droppings=found.droppings, written=[path for path, _ in written])
        options.warn_of(watch.told([log, *(path for path, _ in written)]))
        kept.finished()
        return ExitCode.SOME_UNREAD if shortlist.unread else ExitCode.OK
