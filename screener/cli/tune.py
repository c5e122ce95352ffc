"""`screener tune`: weights from past decisions, as a proposal."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screener.cli import options, people
from screener.cli.terminal import plain

if TYPE_CHECKING:
    from screener.tuning.learning import Accuracy, Tuned
    from screener.tuning.past import Past


@click.command("tune", short_help="Learn weights from your own past decisions.")
@click.argument("decisions", type=options.PATH)
@options.paths
@options.criteria
@click.option("-o", "--output", type=options.PATH, metavar="YAML", help="Write the criteria with the learnt weights.")
@options.as_of
@people.as_json
@options.corrections
@options.reading
@options.cached
def command(
    decisions: Path,
    paths: tuple[Path, ...],
    criteria: str,
    output: Path | None,
    as_of: date | None,
    as_json: bool,
    corrections: Path | None,
    json_progress: bool,
    **reading: Any,
) -> int:
    """Learn weights from DECISIONS about the people below PATH: a CSV with the columns file (or sha256) and decision
    (advance, hold, reject, or a grade), or better and worse; a shortlist.csv with its decision column filled in, or
    what `screener review` exports. The weights stay positive and close to the file's.

    What was learnt is judged on people it was not learnt from, beside the unchanged file. Nothing is applied: with -o a
    new file is written, with the comments of the old one, for you to compare and to check.

    \b
    Example:
      screener tune decisions.csv applicants/ -c my_role.yaml -o tuned.yaml
    """
    from screener.batch import outputs
    from screener.scoring import criteria_file
    from screener.tuning import learning, past, rewriting
    from screener.tuning.field import ranked

    source = criteria_file.find(criteria)
    asked = criteria_file.load(source)
    if output:
        outputs.check_writable(output)
    field = people.field_of(paths, as_of, (asked,), corrections, json_progress, reading)
    known = past.load(decisions, field)
    found = learning.tune(ranked(field, asked), known)
    if as_json:
        people.print_json(found)
    else:
        show(found, known)
    if output:
        weights = {weight.id: weight.after for weight in found.weights if weight.after != weight.before}
        rewriting.write(rewritten_text(source, weights, found), output)
        click.echo(f"Written: {output}. See what it does before you use it: screener compare {criteria} {output} ...")
    elif not as_json:
        click.echo("Nothing was written; -o FILE writes criteria with these weights.")
    people.tell_unread(field.unread)
    return people.code_of(field.unread)


def rewritten_text(source: Path, weights: dict[str, float], found: Tuned) -> str:
    """The new file, with what is known of it above."""
    from screener.tuning import rewriting

    note = (
        f"Weights learnt by `screener tune` from {found.people} people decided about ({found.pairs} pairs).\n"
        f"Unseen pairs in the right order: {told(found.tuned)}; with the unchanged file {told(found.base)}.\n"
        f"Difference: {gained(found)}.\n"
        + ("" if found.better else "Not shown to be better than the unchanged file.\n")
    )
    return rewriting.rewritten(source, weights, note)


def told(accuracy: Accuracy) -> str:
    """An accuracy with its spread."""
    return f"{100 * accuracy.mean:.1f} % (±{100 * accuracy.spread:.1f} from fold to fold)"


def gained(found: Tuned) -> str:
    """The gain with its error: within twice the standard error either way it may as well be nothing."""
    return f"{100 * found.gain.mean:+.1f} points (±{200 * found.error:.1f}, two standard errors)"


def show(found: Tuned, known: Past) -> None:
    """Prints what was learnt and how much it is worth."""
    from screener.cli.summary import terminal

    click.echo(f"{found.people} people decided about, {found.pairs} pairs of a preferred and another person.")
    if known.unknown:
        click.echo(f"Left out: {len(known.unknown)} decisions about files that are not here or were not read.")
    click.echo(f"Unseen pairs in the right order: {told(found.tuned)}")
    click.echo(f"     with your file as it is:   {told(found.base)}")
    if found.better:
        click.echo(f"The learnt weights are better by {gained(found)}: more than chance explains.")
    else:
        click.echo(f"The difference is {gained(found)}: not shown to be better than yours.")
        click.echo("Keep your file, or decide about more people.")
    made = people.table("line", "weight", "learnt", right=(1, 2))
    for weight in sorted(found.weights, key=lambda each: -abs(each.after - each.before)):
        if weight.after != weight.before:
            people.add(made, (weight.label, f"{weight.before:g}", f"{weight.after:g}"))
    terminal().print(made if made.row_count else "The weights stay as they are.")
    if found.unexplained:
        click.echo("Decisions that these weights do not explain:")
        for one in found.unexplained:
            click.echo(f"  {plain(one.name)} ({one.decided}): {one.wrong} of {one.pairs} pairs the other way round")
    for warning in found.warnings:
        options.warn(f"{warning}.")
