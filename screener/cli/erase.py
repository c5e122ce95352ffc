"""`screener erase`: forget a person."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli import options
from screener.errors import UsageError

if TYPE_CHECKING:
    from screener.batch.erasing import Traces
    from screener.record.folder import Folder

SPELLING = (
    "So nothing was to be forgotten. Names and addresses are looked for whole, as they stand on the resume; files and "
    "folders by their path; shortlists only where you name them with --from."
)


@click.command("erase", short_help="Forget a person or a file.")
@click.argument("person_or_file", metavar="PERSON-OR-FILE")
@click.option("--cache", type=options.PATH, metavar="FILE", help="The cache's file, where it is not the user's own.")
@click.option("--record", type=options.PATH, metavar="FOLDER", help="The record, where it is not the user's own.")
@click.option("--corrections", type=options.PATH, metavar="FILE", help="Default: corrections.yaml beside the file.")
@click.option("--from", "outputs", type=options.PATH, multiple=True, metavar="FILE", help="Also from this output.")
@click.option("--basis", default="request of the person", show_default=True, metavar="TEXT", help="Why; it is logged.")
def command(
    person_or_file: str,
    cache: Path | None,
    record: Path | None,
    corrections: Path | None,
    outputs: tuple[Path, ...],
    basis: str,
) -> None:
    """Forget everything that screener keeps of a person: name a file, a folder, an e-mail address or a full name.

    Forgotten are facts in the cache, decisions, corrections, and who the person is in the record; the record keeps that
    somebody was erased, and when. The resume itself is yours to delete; shortlists (CSV, JSON lines, pages, workbooks,
    summaries) only where you name them. Nothing is erased when one of these cannot be, or somebody is on hold.

    \b
    Examples:
      screener erase applicants/jane_doe.pdf --from shortlist.csv
      screener erase jane.doe@example.org
    """
    from datetime import UTC, datetime

    from screener.batch import erasing, scrubbing
    from screener.batch.cache import default_path
    from screener.batch.cache import erase as erase_facts
    from screener.record import folder, forgetting
    from screener.record.log import unnamed

    where = folder.Folder(record) if record else folder.default()
    kept, exists = cache or default_path(), os.path.lexists(person_or_file)
    path = Path(person_or_file)
    known = erasing.known_files(kept, [path]) if exists else erasing.known_person(kept, person_or_file)
    hashes = known.hashes | (contents(path) if exists else set())
    basis = unnamed(basis, {*known.names, *(() if exists else (person_or_file,))})
    ids = ids_of(where, {person_or_file}, hashes)
    forgetting.check(where, ids)
    files = files_of(where, ids) | ({person_or_file} if exists else set())
    sets = (frozenset(files), hashes, frozenset(ids))
    traces = erasing.Traces(*sets, erasing.folded(person_or_file), known.names)
    cleared = [scrubbing.scrubbed(output, traces) for output in outputs]  # all of them, before anything is forgotten
    gone = erase_facts(kept, lambda content, _: content in known.contents)
    rows = sum(output.write() for output in cleared)
    corrected = uncorrected(traces, corrections)
    forgotten = forgetting.forget(where, ids, datetime.now(UTC), basis=basis) if where.path.exists() else 0
    if not (gone or rows or corrected or forgotten):
        raise UsageError(f"Nothing is known of {person_or_file}", hint=SPELLING)
    if gone:
        click.echo(f"Forgotten: the facts of {counted(gone, 'file')}.")
    told = {"decision record": forgotten, "correction": corrected, "row": rows}
    for what, count in told.items():
        if count:
            click.echo(f"Forgotten: {counted(count, what)}.")
    left = "" if outputs else ", and so are shortlists that you have written (or name them with --from)"
    click.echo(f"The resume itself is yours to delete{left}.")


def contents(path: Path) -> set[str]:
    """The hashes of the files at or below a path."""
    from screener.document.sources import survey

    return {hashlib.sha256(file.read_bytes()).hexdigest() for file in survey([path]).files}


def ids_of(where: Folder, named: set[str], hashes: Iterable[str]) -> list[str]:
    """The random ids of these files, of documents in them and below them, and of documents with these hashes."""
    from screener.record.decisions import Decisions

    if not where.decisions.exists():
        return []
    known = set(hashes)
    with Decisions(where.decisions) as store:
        people = store.people()
    places = tuple(f"{name.rstrip('/')}{mark}" for name in named for mark in ("!", "/"))
    return [
        i for i, (file, sha) in people.items() if file in named or sha in known or i in named or file.startswith(places)
    ]


def files_of(where: Folder, ids: Iterable[str]) -> set[str]:
    """The files behind ids."""
    from screener.record.decisions import Decisions

    if not where.decisions.exists():
        return set()
    with Decisions(where.decisions) as store:
        found = [store.document(identity) for identity in ids]
    return {document[0] for document in found if document}


def uncorrected(traces: Traces, named: Path | None) -> int:
    """Takes the corrections of these files out of the corrections files; how many there were."""
    from screener.batch.run import CORRECTIONS
    from screener.extraction.corrections import meant
    from screener.record import corrections_file

    beside = {Path(file.split("!")[0]) for file in traces.files}
    places = {
        folder / CORRECTIONS for path in beside for folder in ([path, *path.parents] if path.is_dir() else path.parents)
    }
    gone = 0
    for place in {named} if named else {place for place in places if place.is_file()}:
        known = corrections_file.load(place).corrections
        theirs = [c for file in traces.files for c in meant(known, file) if c.file]
        theirs += [c for c in known if c.sha256 and any(sha.startswith(c.sha256) for sha in traces.hashes)]
        for correction in dict.fromkeys(theirs):
            while corrections_file.remove(place, correction):
                gone += 1
    return gone


def counted(count: int, what: str) -> str:
    """The number of things in words that agree."""
    return f"{count} {what}{'' if count == 1 else 's'}"
