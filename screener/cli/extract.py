"""`screener extract`: the facts of each resume as JSON Resume."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from screener.cli import options
from screener.errors import ExitCode


@click.command("extract", short_help="Write the facts of each resume as JSON Resume, a line a file.")
@options.paths
@options.as_of
@click.option("-o", "--output", type=options.PATH, help="File to write. Default: standard output.")
@options.reading
@options.cached
@options.log
def command(
    paths: tuple[Path, ...],
    as_of: date | None,
    output: Path | None,
    json_progress: bool,
    log: Path | None,
    verbose: bool,
    **reading: Any,
) -> int:
    """Write what each resume says: one JSON object a line, in the JSON Resume schema, every fact with its evidence.

    \b
    Examples:
      screener extract applicants/ -o facts.jsonl
      screener extract cv.pdf --as-of 2026-11-01
    """
    from screener.batch import outputs, run, runlog
    from screener.batch.changes import Watch
    from screener.batch.extract import line
    from screener.cli.progress import shown

    if output:
        outputs.check_writable(output)
    found = run.find(paths)
    options.tell_own(found.own)
    watch = Watch.over(paths, found.files)
    day, unread = as_of or date.today(), 0
    with outputs.stream(output) as target:
        facts_of_files = run.read_facts(found.files, options.batch_options(**reading))
        steps = runlog.watched(facts_of_files, log, verbose=verbose)
        for documents in shown(steps, len(found.files), what="Reading", as_json=json_progress):
            for facts in documents:
                target.write(line(facts, day) + b"\n")
                unread += facts.status == "refused"
    options.warn_of(watch.told([log, output]))
    return ExitCode.SOME_UNREAD if unread else ExitCode.OK
