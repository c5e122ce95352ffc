"""`screener score`: a folder of applicants and a criteria file in, a shortlist out."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import click

from screener.cli import options
from screener.errors import ExitCode


def print_schema(context: click.Context, parameter: click.Parameter, asked: bool) -> None:
    """Prints the schema and ends."""
    if asked and not context.resilient_parsing:
        from screener.shortlist import schema

        click.echo(schema.as_text(), nl=False)
        context.exit()


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

    from screener.batch import outputs, places, runlog, scoring
    from screener.batch.changes import Watch
    from screener.batch.shelf import Shelf
    from screener.cli import recording
    from screener.cli.progress import shown
    from screener.cli.summary import print_summary
    from screener.scoring import criteria_file
    from screener.shortlist import applicants as lists
    from screener.shortlist import to_csv, to_html, to_json, to_markdown, to_xlsx

    asked = criteria_file.load(criteria_file.find(criteria))
    day = as_of or asked.settings.as_of or date.today()
    written = ((output, to_csv), (jsonl, to_json), (html, to_html), (xlsx, to_xlsx), (markdown, to_markdown))
    outputs.check_forms(dict(zip(outputs.FORMS, (path for path, _ in written), strict=True)))
    for target in filter(None, (path for path, _ in written)):
        outputs.check_writable(target)
    joined = lists.load(applicants) if applicants and not blind else None
    if applicants and blind:
        options.warn("A blind shortlist carries no columns of the applicants' list.")
    known = options.corrected(paths, corrections)
    found = places.find(paths, distant=bool(batch.cluster))
    options.tell_own(found.own)
    watch = Watch.over(paths, places.paths_of(found))
    everyone = scoring.Asked(asked, day, known, brief=not (jsonl or html or xlsx))
    kept = recording.Recording.started(options.kept(record, no_record), everyone, paths, criteria, blind=blind)
    with closing(Shelf()) as shelf:
        if blind:
            steps = runlog.watched(kept.blind_steps(places.on_disk(found), everyone, batch), log, verbose=verbose)
            seen = shown(steps, len(found.files), what="Screening", as_json=json_progress)
            shortlist = recording.ranked(seen, everyone)
        else:
            scored = kept.watching(scoring.score_all(found.files, everyone, batch, ahead))
            scored = runlog.watched(scored, log, verbose=verbose)
            watched = shown(scored, len(found.files), what="Screening", as_json=json_progress)
            shortlist = scoring.shortlisted(watched, shelf, everyone, joined)
        for path, form in written:
            if path:
                form.write(shortlist, path)
        print_summary(shortlist, droppings=found.droppings, written=[path for path, _ in written if path])
        options.warn_of(watch.told([log, *(path for path, _ in written)]))
        kept.finished()
        return ExitCode.SOME_UNREAD if shortlist.unread else ExitCode.OK
