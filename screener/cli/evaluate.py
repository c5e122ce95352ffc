"""`screener evaluate`: how well resumes are read, measured on documents whose truth is known."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screener.cli import options
from screener.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from screener.tuning.evaluation import Evaluation
    from screener.tuning.evaluation_manifest import Manifest


@click.command("evaluate", short_help="Measure how well labelled resumes are read.")
@click.argument("manifest", type=options.PATH, metavar="MANIFEST")
@click.option("--by", multiple=True, metavar="COLUMN", help="Figures for each value of a column too, such as layout.")
@click.option("--only", metavar="COLUMN=VALUE", help="Only the documents with this value in a column.")
@click.option("--worst", type=click.IntRange(0), default=0, metavar="N", help="Tell what is wrong in the N worst.")
@click.option("--quotes/--no-quotes", default=True, help="Look up every quote in its document, which is read twice.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--markdown", is_flag=True, help="Print a Markdown table.")
@options.as_of
@options.reading
@options.cached
def command(
    manifest: Path,
    by: tuple[str, ...],
    only: str | None,
    worst: int,
    quotes: bool,
    as_json: bool,
    markdown: bool,
    as_of: date | None,
    json_progress: bool,
    **reading: Any,
) -> int:
    """Read the documents that a manifest lists and compare every fact with the truth beside it.

    MANIFEST is a CSV file with the columns file and truth (JSON Resume), and, as wanted, notes, date_precision, omits,
    and any others to group by. Nothing is changed; what is read is kept in the cache as by other commands.

    \b
    Examples:
      screener evaluate labelled/manifest.csv --as-of 2026-11-01
      screener evaluate labelled/manifest.csv --by layout --worst 5
    """
    from screener.cli.evaluate_table import print_evaluation
    from screener.cli.progress import shown
    from screener.tuning import evaluation, evaluation_manifest, evaluation_tables

    if as_json and markdown:
        raise UsageError("--json and --markdown exclude each other", hint="Choose one.")
    labelled = chosen(evaluation_manifest.load(manifest), only)
    done = evaluation.evaluate(
        labelled,
        as_of or date.today(),
        options.batch_options(**reading),
        by=by,
        check_quotes=quotes,
        watch=lambda steps, total, what: shown(steps, total, what=what, as_json=json_progress),
    )
    if as_json:
        click.echo(evaluation_tables.as_json(done, worst=worst))
    elif markdown:
        click.echo(in_markdown(done, manifest))
    else:
        print_evaluation(done, worst)
    return ExitCode.SOME_UNREAD if done.refused else ExitCode.OK


def chosen(manifest: Manifest, only: str | None) -> Manifest:
    """The documents asked for. Raises UsageError where that is no COLUMN=VALUE of the manifest."""
    if only is None:
        return manifest
    column, equals, value = only.partition("=")
    if not equals:
        raise UsageError(f"--only {only} names no value", hint="Write it as --only layout=classic.")
    return manifest.only(column, value)


def in_markdown(done: Evaluation, manifest: Path) -> str:
    """The table of all measures, and one for each column asked for."""
    from screener.tuning import evaluation_tables

    parts = [evaluation_tables.markdown({manifest.parent.resolve().name.capitalize(): done.overall})]
    parts += [evaluation_tables.markdown_by(column.capitalize(), groups) for column, groups in done.by.items()]
    return "\n".join(parts).rstrip("\n")
