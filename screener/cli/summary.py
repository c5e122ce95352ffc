"""What `screener score` says at its end: how many were read, who stands at the top and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from screener.cli.terminal import hush, plain
from screener.shortlist.screened import COPIES_DIFFER
from screener.shortlist.sentence import reason
from screener.shortlist.shortlist import Row, Shortlist
from screener.shortlist.standing import COPIES
from screener.shortlist.to_csv import STDOUT
from screener.shortlist.wording import STATES
from screener.shortlist.wording import reason as why_unread

TOP = 10
WIDTH = 120  # where there is no terminal to fit into
COLOURS = ("green", "cyan", "yellow", "bright_black")  # of the bands, highest first


def print_summary(shortlist: Shortlist, *, droppings: int, written: Sequence[Path]) -> None:
    """Prints counts, bands and the top ten; on standard error where a form goes to standard output."""
    console = terminal(aside=STDOUT in written)
    console.print(counts(shortlist, droppings), highlight=False)
    console.print(bands(shortlist), highlight=False)
    if shortlist.read:
        console.print(top_table(shortlist))
    for line in remarks(shortlist, written):
        console.print(line, highlight=False)


class Terminal(Console):
    """Standard output. Where nobody reads it any more, the command still ends as it would: records are written, and
    the exit code tells how the reading went."""

    def on_broken_pipe(self) -> None:
        """Instead of ending the process."""
        self.quiet = True
        hush()


def terminal(*, aside: bool = False) -> Console:
    """Standard output, or `aside` of it standard error: as wide as the terminal, or as WIDTH where there is none."""
    console = Terminal(soft_wrap=False, stderr=aside)
    return console if console.is_terminal else Terminal(width=WIDTH, stderr=aside)


def counts(shortlist: Shortlist, droppings: int) -> Text:
    """How the reading went."""
    found = shortlist.tally.statuses
    told = [f"{found.get(name, 0)} {words}" for name, words in STATES.items() if found.get(name) or name == "ok"]
    if droppings:
        told.append(f"{files(droppings)} of the operating system left out")
    role = plain(shortlist.criteria.role)
    return Text(f"{role}, as of {shortlist.as_of}: {len(shortlist.rows)} documents: {', '.join(told)}.")


def files(count: int) -> str:
    """The number of files in words that agree."""
    return f"{count} file" if count == 1 else f"{count} files"


def bands(shortlist: Shortlist) -> Text:
    """How many stand in each band."""
    found, gated, others = shortlist.tally.bands, shortlist.tally.gated, shortlist.tally.no_resume
    told = [f"{plain(band.name)} {found.get(band.name, 0)}" for band in shortlist.criteria.bands]
    below = [f"{gated} failed a gate and {'stands' if gated == 1 else 'stand'} below the rest"] if gated else []
    if others:
        below.append(f"{others} looking like no resume {'stands' if others == 1 else 'stand'} below everyone")
    return Text(f"Bands: {'; '.join([', '.join(told), *below])}.")


def top_table(shortlist: Shortlist, shown: int = TOP) -> Table:
    """The first people, each with one sentence; someone with several files stands there once, with the best."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1))
    table.add_column("#", justify="right")
    table.add_column("Candidate", min_width=16, max_width=34, overflow="fold")
    table.add_column("Score", justify="right")
    table.add_column("Band")
    table.add_column("Why", overflow="fold")
    names = [band.name for band in shortlist.criteria.bands]
    for row in islice(first_of_each(shortlist.read), shown):
        table.add_row(*cells(row, names))
    return table


def first_of_each(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows without those of people who stand higher already."""
    seen: set[str] = set()
    for row in rows:
        if not seen.intersection(row.same_person_as):
            yield row
        seen.add(row.screened.file)


def cells(row: Row, bands: Sequence[str]) -> list[Text]:
    """One line of the table."""
    one, score = row.screened, row.screened.score
    name = plain((one.candidate and one.candidate.contact.name) or one.file)
    span = f": {row.span[0]:g} to {row.span[1]:g}" if row.span else ""
    more = f" (in {len(row.same_person_as) + 1} files{span})" if row.same_person_as else ""
    band = score.band if score else ""
    colour = COLOURS[min(bands.index(band), len(COLOURS) - 1)] if band in bands else ""
    return [
        Text(str(row.rank)),
        Text.assemble((name, "bold"), more),
        Text(f"{score.total:.1f}" if score else "", colour),
        Text(plain(band), colour),
        Text(plain(reason(one))),
    ]


def remarks(shortlist: Shortlist, written: Sequence[Path]) -> list[Text]:
    """What else a person should know, and where to go on."""
    unread = shortlist.unread
    lines = [f"Not read: {plain(row.screened.file)} ({why_unread(row.screened.reason)})" for row in unread[:TOP]]
    if len(unread) > TOP:
        lines.append(f"... and {len(unread) - TOP} more that could not be read.")
    if shortlist.tally.apart:
        people = f"{shortlist.tally.apart} {'person' if shortlist.tally.apart == 1 else 'people'}"
        lines.append(f"Files of {people} differ by {COPIES:g} points or more: look at them (finding {COPIES_DIFFER}).")
    if shortlist.unmatched:
        more = len(shortlist.unmatched) - TOP
        named = ", ".join(plain(name) for name in shortlist.unmatched[:TOP]) + (f" and {more} more" if more > 0 else "")
        count = files(len(shortlist.unmatched))
        lines.append(f"Listed by the applicants' file, but not handed in: {count} ({named}).")
    if written:
        places = ("standard output" if path == STDOUT else str(path) for path in written)
        lines.append(f"Written: {plain(', '.join(places))} ({len(shortlist.rows)} rows)")
    else:
        lines.append("Nothing written; add -o shortlist.csv for everyone with all reasons.")
    return [Text(line) for line in lines]
