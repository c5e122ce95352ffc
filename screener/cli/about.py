"""`screener about`: what the program is, reads, keeps and can do, told by the program."""

from __future__ import annotations

from pathlib import Path

import click

from screener.cli import options
from screener.errors import UsageError


@click.command("about", short_help="Tell what the program is and does; model card; facts for a DPIA.")
@click.option("--model-card", "card", is_flag=True, help="Print a model card, in Markdown.")
@click.option("--dpia", is_flag=True, help="Print facts for a data protection impact assessment, in Markdown.")
@click.option("-c", "--criteria", metavar="CRITERIA", help="List these criteria, and their counterfactual report.")
@click.option("--evaluation", type=options.PATH, metavar="FILE", help="Figures of yours: screener evaluate --json.")
@click.option("--record", type=options.PATH, metavar="FOLDER", help="The record. Default: the user's own.")
@click.option("-o", "--output", type=options.PATH, metavar="FILE", help="Write to this file; else it is printed.")
def command(
    card: bool,
    dpia: bool,
    criteria: str | None,
    evaluation: Path | None,
    record: Path | None,
    output: Path | None,
) -> None:
    """Tell the version, learned parts and libraries with their licences and digests, and what is kept where. With
    --model-card or --dpia also: what is read and scored, the criteria, how well it reads by layout and language, what
    the counterfactual report and the decisions of the record say, and limits.

    Everything is looked up in the program, the criteria and the record; nothing is written by hand.

    \b
    Examples:
      screener about
      screener about --model-card -c head_of_product -o model_card.md
      screener about --dpia -c head_of_product -o dpia.md
    """
    from screener.batch import outputs
    from screener.cli.terminal import plain
    from screener.disclosure import accuracy, facts, sheets
    from screener.record import folder
    from screener.scoring import criteria_file
    from screener.shortlist.to_csv import replace_file

    if card and dpia:
        raise UsageError("--model-card and --dpia exclude each other", hint="Call it twice.")
    if output:
        outputs.check_writable(output)
    known = facts.gather(
        criteria_file.load(criteria_file.find(criteria)) if criteria else None,
        folder.Folder(record) if record else folder.default(),
        accuracy.load(evaluation) if evaluation else None,
    )
    text = sheets.model_card(known) if card else sheets.dpia(known) if dpia else sheets.about(known)
    if output:
        replace_file(output, text.encode("utf-8"))
        click.echo(f"Written: {plain(str(output))}")
    else:
        click.echo(plain(text, breaks=True), nl=False)
