"""How well resumes are read: a labelled folder read as by `screener extract`, and compared fact by fact.

`evaluate` gives the figures over all documents and by the values of any column of the manifest, and for each document
what is wrong in it. The same manifest, version and as-of date give the same figures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from screener import __version__
from screener.batch import run
from screener.batch.extract import record
from screener.batch.naming import shown
from screener.tuning.evaluation_compare import Fault, compare, quotes
from screener.tuning.evaluation_figures import Figures, Tally, figures
from screener.tuning.evaluation_manifest import Labelled, Manifest, load
from screener.tuning.evaluation_values import Day, letters

if TYPE_CHECKING:
    from screener.pipeline import Facts

    Watch = Callable[[Iterable[Sequence[Any]], int, str], Iterable[Sequence[Any]]]

QUOTED = 80  # characters of a lost quote that are shown


D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Judged:
    """One document: its name in the manifest, how its reading went, and what is wrong with what was read.

    `quotes` are the words that the reading rests on, one for each piece of evidence.
    """

    file: str
    cells: Mapping[str, str]
    status: str  # ok, partial, refused
    reason: str | None
    faults: tuple[Fault, ...]
    tally: Tally
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures over all documents; by column and by its values; and the documents in the order of the manifest."""

    as_of: date
    version: str
    manifest_sha256: str
    overall: Figures
    by: Mapping[str, Mapping[str, Figures]]
    documents: tuple[Judged, ...]

    @property
    def refused(self) -> tuple[Judged, ...]:
        """The documents that could not be read."""
        return tuple(each for each in self.documents if each.status == "refused")

    def worst(self, count: int) -> list[Judged]:
        """The documents with most faults, those with equally many in the order of their names."""
        faulty = [each for each in self.documents if each.faults]
        return sorted(faulty, key=lambda each: (-len(each.faults), each.file))[:count]


def unwatched(steps: Iterable[Sequence[D]], total: int, what: str) -> Iterable[Sequence[D]]:
    """The steps as they are."""
    return steps


def evaluate(
    manifest: Manifest | Path,
    as_of: date,
    options: run.Options,
    *,
    by: Sequence[str] = (),
    check_quotes: bool = True,
    watch: Watch = unwatched,
) -> Evaluation:
    """Reads and compares every document of a manifest.

    `by` names columns of the manifest for whose values figures are given too. Quotes are looked up in the document's
    text, which is read a second time for it; `check_quotes` false leaves that measure out. `watch` may show progress.
    Raises UsageError when the manifest has faults.
    """
    table = load(manifest) if isinstance(manifest, Path) else manifest
    groups = {column: table.groups(column) for column in by}
    now = Day(as_of.year, as_of.month)
    found: dict[str, Judged] = {}
    for label, facts in matched(table, watch(run.read_facts(table.files, options), len(table.files), "Reading"), place):
        found[label.file] = judge(label, facts, as_of, now)
    if check_quotes:
        texts = watch(run.read_texts(table.files, options), len(table.files), "Looking up quotes")
        for label, text in matched(table, texts, lambda _, one: str(one.inside)):
            found[label.file] = looked_up(found[label.file], text.text if text else "")
    judged = [found[label.file] for label in table.documents]
    grouped = {
        column: {value: over([one for one in judged if one.cells[column] == value]) for value in values}
        for column, values in groups.items()
    }
    return Evaluation(as_of, __version__, table.sha256, over(judged), grouped, tuple(judged))


def matched(
    table: Manifest, steps: Iterable[Sequence[D]], inside: Callable[[Path, D], str]
) -> Iterator[tuple[Labelled, D | None]]:
    """Each document of the table with what came of it; None where its file holds several, or not the named one."""
    labels = defaultdict(list)
    for label in table.documents:
        labels[label.path].append(label)
    for file, documents in zip(table.files, steps, strict=True):
        for label in labels[file]:
            named = [one for one in documents if inside(file, one) == label.member]
            chosen = named or ([] if label.member else documents)
            yield label, chosen[0] if len(chosen) == 1 else None


def place(file: Path, facts: Facts) -> str:
    """A document's place in its file."""
    return facts.file.removeprefix(shown(str(file)))


def judge(label: Labelled, facts: Facts | None, as_of: date, now: Day) -> Judged:
    """One document, compared."""
    read: dict[str, Any] = record(facts, as_of) if facts else {}
    status = facts.status if facts else "refused"
    reason = facts.reason if facts else "no_such_document" if label.member else "several_documents"
    done = compare(label, read, now)
    return Judged(label.file, label.cells, status, reason, tuple(done.faults), done.tally, tuple(quotes(read)))


def looked_up(judged: Judged, text: str) -> Judged:
    """The same document, with each quote counted as found in its text or as a fault."""
    bare = letters(text)
    lost = []
    for quote in judged.quotes:
        stands = bool(letters(quote)) and letters(quote) in bare
        if not judged.tally.ask("evidence", stands):
            lost.append(Fault("evidence", f"quote not in the document: {quote[:QUOTED]!r}"))
    return replace(judged, faults=(*judged.faults, *lost))


def over(judged: Sequence[Judged]) -> Figures:
    """The figures over some documents."""
    return figures((one.tally for one in judged), sum(one.status == "refused" for one in judged))
