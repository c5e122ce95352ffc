"""`screener counterfactual`: change one thing of a resume that must not count, and see whether the score moves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screener.cli import options
from screener.errors import ExitCode

if TYPE_CHECKING:
    from screener.audit.counterfactual import Trial

SHOWN = 12


@click.command("counterfactual", short_help="Test that names, ages, addresses and the like move no score.")
@options.paths
@options.criteria
@options.as_of
@click.option("--bases", type=click.IntRange(1, 10_000), default=20, show_default=True, help="Resumes to vary.")
@click.option("--json", "json_file", type=options.PATH, metavar="FILE", help="Also write the report here.")
@options.record
@options.reading
def command(
    paths: tuple[Path, ...],
    criteria: str,
    as_of: date | None,
    bases: int,
    json_file: Path | None,
    record: Path | None,
    no_record: bool,
    json_progress: bool,
    **reading: Any,
) -> int:
    """Vary resumes below PATH 112 times each (names, pronouns, addresses, graduation years, schools, gaps, ...), and
    compare every score with that of the resume as it is. Nothing may move, except where something that counts was
    changed. The report is kept with the hash of CRITERIA; it holds nothing of the resumes.

    \b
    Example:
      screener counterfactual applicants/ -c head_of_product --bases 20
    """
    import json

    from screener.audit import counterfactual
    from screener.batch import outputs, run
    from screener.cli.progress import shown
    from screener.scoring import criteria_file
    from screener.shortlist.to_csv import replace_file

    asked = criteria_file.load(criteria_file.find(criteria))
    day = as_of or asked.settings.as_of or date.today()
    if json_file:
        outputs.check_writable(json_file)
    chosen = spread(run.find(paths).files, bases)
    read = run.read_texts(chosen, options.batch_options(**reading))
    texts = [
        text.text for documents in shown(read, len(chosen), what="Reading", as_json=json_progress) for text in documents
    ]
    usable = [text for text in texts if text.strip()][:bases]
    runs = ([trial] for trial in counterfactual.run(usable, asked, day))
    trials = [t for some in shown(runs, len(usable), what="Varying", as_json=json_progress) for t in some]
    report = counterfactual.report(trials, asked, day)
    data = (json.dumps(report, indent=2, ensure_ascii=False) + "\n").encode("utf-8")
    where = options.kept(record, no_record)
    if where:
        target = where.counterfactual(asked.sha256)
        target.parent.mkdir(exist_ok=True, mode=0o700)
        replace_file(target, data)
        told = {
            name: report[name] for name in ("criteria_sha256", "bases", "variants", "variants_that_moved", "passed")
        }
        options.note("counterfactual", record, no_record, **told)
    if json_file:
        replace_file(json_file, data)
    tell(report, trials)
    return ExitCode.OK if report["passed"] else ExitCode.FAILURE


def spread(files: Sequence[Path], number: int) -> list[Path]:
    """So many of the files, evenly over their order."""
    if len(files) <= number:
        return list(files)
    return [files[i * len(files) // number] for i in range(number)]


def tell(report: dict[str, Any], trials: Sequence[Trial]) -> None:
    """The outcome in a few lines."""
    click.echo(f"{report['variants']} variants of {report['bases']} resumes: {report['variants_that_moved']} moved.")
    click.echo(f"{report['placebos']} placebos: {report['placebos_that_moved']} moved.")
    click.echo(f"{report['controls']} controls, which must move: {report['controls_that_did_not_move']} did not.")
    for each in report["moved"][:SHOWN]:
        criteria = f" ({', '.join(each['criteria'])})" if each["criteria"] else ""
        click.echo(
            f"  resume {each['base']}, {each['kind']}, {each['field']}: {each['label']}:"
            f" {each['before']:g} to {each['after']:g}{criteria}"
        )
    if len(report["moved"]) > SHOWN:
        click.echo(f"  and {len(report['moved']) - SHOWN} more; see --json")
    click.echo("This shows what these changes do to the score. It does not prove equal outcomes: see `screener audit`.")
