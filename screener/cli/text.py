"""`screener text`: each document's text in reading order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from screener.cli import options
from screener.errors import ExitCode


@click.command("text", short_help="Write each document's text in reading order.")
@options.paths
@click.option("-o", "--output", type=options.PATH, required=True, help="Folder to write to.")
@options.reading
def command(paths: tuple[Path, ...], output: Path, json_progress: bool, **reading: Any) -> int:
    """Write what screener sees of each document to <file name>.txt; folders below PATH are mirrored.

    \b
    Example:
      screener text applicants/ -o texts/
    """
    from screener.batch import mirror, outputs, run
    from screener.batch.naming import shown as shown_name
    from screener.cli.progress import shown

    found = run.find(paths)
    options.tell_own(found.own)
    outputs.check_folder(output)
    unread = 0
    steps = run.read_texts(found.files, options.batch_options(**reading))
    seen = shown(steps, len(found.files), what="Reading", as_json=json_progress)
    for file, documents in zip(found.files, seen, strict=True):
        for text in documents:
            if text.status == "refused":
                unread += 1
                options.tell(f"{shown_name(str(file)) + text.inside}: not read ({text.reason})")
            else:
                mirror.write(text, file, paths, output)
    return ExitCode.SOME_UNREAD if unread else ExitCode.OK
