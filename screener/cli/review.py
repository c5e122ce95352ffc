"""`screener review`: a local page to read, correct and decide."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from screener.cli import options


@click.command("review", short_help="Read, correct and decide on a local page.")
@options.paths
@options.criteria
@options.as_of
@options.corrections
@click.option("--record", type=options.PATH, metavar="FOLDER", help="Where decisions and the event log are kept.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, show_default="any free one", help="The page's port.")
@click.option("--decide-first", is_flag=True, help="Show a person's score only after you have decided about them.")
@click.option("--blind", is_flag=True, help="Hide who it is, and the documents, until you ask with a reason.")
@click.option("--open", "open_browser", is_flag=True, help="Open the page in the browser.")
@options.reading
@options.cached
def command(
    paths: tuple[Path, ...],
    criteria: str,
    as_of: date | None,
    corrections: Path | None,
    record: Path | None,
    port: int,
    decide_first: bool,
    blind: bool,
    open_browser: bool,
    json_progress: bool,
    **reading: Any,
) -> None:
    """Open a page on this machine to go through the people below PATH: the document beside what was read in it, quotes
    marked where they stand, your decision with its reason. Only whoever has the address that is printed can open it.

    Decisions are kept in a database and in the event log (see: screener log), corrections of facts in
    corrections.yaml beside the resumes.

    \b
    Example:
      screener review applicants/ -c head_of_product
      screener review applicants/ -c head_of_product --blind --decide-first
    """
    from screener.batch import run
    from screener.batch.run import CORRECTIONS
    from screener.cli.progress import shown
    from screener.record.folder import Folder, default
    from screener.review.desk import Desk, Setting
    from screener.review.pages import Pages
    from screener.review.serving import serve
    from screener.scoring import criteria_file

    file = criteria_file.find(criteria)
    asked = criteria_file.load(file)
    beside = paths[0] if paths[0].is_dir() else paths[0].parent
    kept = Folder(record) if record else default()
    day = as_of or asked.settings.as_of or date.today()
    setting = Setting(file, day, kept, corrections or beside / CORRECTIONS, decide_first, blind)
    how = options.batch_options(**reading)
    found = run.find(paths)
    options.tell_own(found.own)
    steps = shown(run.read_facts(found.files, how), len(found.files), what="Reading", as_json=json_progress)
    desk = Desk(setting, zip(found.files, steps, strict=True))

    def tell(url: str) -> None:
        click.echo(f"Open this address in your browser (Ctrl-C ends the page):\n{url}")
        if open_browser:
            click.launch(url)

    try:
        with Pages(how.limits, how.pdf_engine) as pages:
            serve(desk, pages, port, tell)
    finally:
        desk.close()
