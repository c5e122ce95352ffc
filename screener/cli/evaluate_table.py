"""What `screener evaluate` prints: the figures, by groups where asked, and what is wrong in the worst documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from screener.cli.summary import terminal
from screener.cli.terminal import plain
from screener.tuning.evaluation_figures import BRIEF, MEASURES, Figures

if TYPE_CHECKING:
    from screener.tuning.evaluation import Evaluation, Judged

TOLD = 10  # refused documents that are named
UNREAD = {
    "several_documents": "holds several documents: name one of them in the manifest, as FILE!MEMBER",
    "no_such_document": "holds no such document",
}


def print_evaluation(done: Evaluation, worst: int) -> None:
    """Prints everything for a person."""
    console = terminal()
    console.print(heading(done), highlight=False)
    console.print(figures_table(done.overall))
    for column, groups in done.by.items():
        console.print(groups_table(column, groups))
    for judged in done.worst(worst):
        console.print(faults(judged), highlight=False)
    for line in unread(done):
        console.print(line, highlight=False)


def heading(done: Evaluation) -> Text:
    """What was measured."""
    count = done.overall.documents
    return Text(f"{count} {'document' if count == 1 else 'documents'}, as of {done.as_of}, screener {done.version}")


def figures_table(figures: Figures) -> Table:
    """A line for each measure."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1))
    table.add_column("Measure")
    table.add_column("Right", justify="right")
    table.add_column("Asked", justify="right")
    table.add_column("The question", style="bright_black")
    for measure in MEASURES:
        figure = figures[measure.key]
        table.add_row(measure.name, Text(figure.text, "bold"), str(figure.asked), measure.asks)
    return table


def groups_table(column: str, groups: Mapping[str, Figures]) -> Table:
    """A line for each value of a column."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1))
    table.add_column(Text(plain(column)), min_width=14, overflow="fold")
    for head in ("Documents", *(measure.brief for measure in BRIEF)):
        table.add_column(head, justify="right")
    for value, figures in groups.items():
        cells = (figures[measure.key].text for measure in BRIEF)
        table.add_row(Text(plain(value) or "-"), str(figures.documents), *cells)
    return table


def faults(judged: Judged) -> Text:
    """What is wrong in one document."""
    lines = [f"{plain(judged.file)}: {len(judged.faults)} wrong", *(f"  {plain(one.text)}" for one in judged.faults)]
    return Text("\n".join(lines))


def unread(done: Evaluation) -> list[Text]:
    """The documents that could not be read; all their facts count as missed."""
    lines = [f"Not read: {plain(one.file)} ({UNREAD.get(one.reason or '', one.reason)})" for one in done.refused[:TOLD]]
    if len(done.refused) > TOLD:
        lines.append(f"... and {len(done.refused) - TOLD} more that could not be read.")
    return [Text(line) for line in lines]
