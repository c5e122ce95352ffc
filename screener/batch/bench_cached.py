"""How long it takes to score many people whose resumes were read before, and to write their shortlist.

The people are made up from those of a folder: each has the facts of one of them, with another name and address, other
figures, and some of the sentences of others of them, so that no two say the same. They are put into a cache of their
own in a temporary folder, which goes with the measurement. The same folder and number give the same people.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

import msgspec
from msgspec import structs

from screener.batch import fingerprint
from screener.batch.cache import Cache, Key
from screener.batch.places import LocalFile
from screener.batch.run import Options, read_facts
from screener.batch.scoring import Asked, score_all, shortlisted
from screener.batch.shelf import Shelf
from screener.errors import UsageError
from screener.extraction.candidate import Candidate, Passage
from screener.pipeline import Facts
from screener.scoring.criteria import Criteria
from screener.shortlist import to_csv

_FIGURE = re.compile(r"\b\d{1,2}\b")
_A_FOLDER = 1000  # files


@dataclass(frozen=True, slots=True)
class Spent:
    """One run over everybody: seconds by the clock, and of processor time in all processes."""

    what: str
    clock: float
    processors: float
    written: int  # bytes of the shortlist


def measure(files: Sequence[Path], criteria: Criteria, as_of: date, people: int, options: Options) -> list[Spent]:
    """Scores so many people three times: by lines never seen, the same again, and by other weights.

    Raises UsageError where none of the files is a resume.
    """
    read = (facts for documents in read_facts(files, replace(options, cache=None)) for facts in documents)
    models = [facts for facts in read if facts.candidate and facts.candidate.positions]
    if not models:
        hint = "Name a folder that holds resumes with jobs."
        raise UsageError("None of the files is a resume that people could be made from", hint=hint)
    with tempfile.TemporaryDirectory(prefix="screener-bench-") as name:
        folder = Path(name)
        mine = replace(options, cache=folder / "facts.sqlite")
        everyone = list(invited(models, people, folder, mine))
        runs = (("scored by new lines", criteria), ("the same again", criteria), ("other weights", heavier(criteria)))
        return [timed(what, everyone, Asked(by, as_of, brief=True), mine, folder) for what, by in runs]


def heavier(criteria: Criteria) -> Criteria:
    """The same lines with other weights."""
    lines = tuple(replace(line, weight=line.weight + 1) for line in criteria.criteria)
    return replace(criteria, criteria=lines, sha256=hashlib.sha256(criteria.sha256.encode()).hexdigest())


def timed(what: str, everyone: Sequence[LocalFile], asked: Asked, options: Options, folder: Path) -> Spent:
    """One run: everybody scored, put in order, and written as CSV."""
    written = folder / "shortlist.csv"
    clock, before = time.perf_counter(), os.times()
    shelf = Shelf()
    try:
        to_csv.write(shortlisted(score_all(everyone, asked, options), shelf, asked), written)
    finally:
        shelf.close()
    after = os.times()
    spent = sum(late - early for early, late in zip(before[:4], after[:4], strict=True))
    return Spent(what, time.perf_counter() - clock, spent, written.stat().st_size)


def invited(models: Sequence[Facts], people: int, folder: Path, options: Options) -> Iterator[LocalFile]:
    """The files of so many people, whose facts are put into the cache."""
    assert options.cache is not None
    said = [passage for model in models if model.candidate for passage in model.candidate.passages]
    reader = f"{fingerprint.reader()} {options.pdf_engine}"
    with Cache(options.cache) as cache:
        for number in range(people):
            path = folder / str(number // _A_FOLDER) / f"{number}.txt"
            path.parent.mkdir(exist_ok=True)
            content = f"person {number}".encode()
            path.write_bytes(content)
            digest = hashlib.sha256(content).hexdigest()
            made = person(models, said, number, digest)
            cache.put(Key(digest, path.suffix, reader), [msgspec.json.encode(made)])
            yield LocalFile(path)


def person(models: Sequence[Facts], said: Sequence[Passage], number: int, digest: str) -> Facts:
    """A person of this number."""
    chance = Random(number)
    model = chance.choice(models)
    assert model.candidate is not None
    passages = tuple(_told(passage, said, chance) for passage in model.candidate.passages)
    new = {old.text: own.text for old, own in zip(model.candidate.passages, passages, strict=True)}
    name, email, phone = f"Person {_word(number)}", f"p{number}@example.org", f"+44 20 {number:08d}"
    contact = replace(model.candidate.contact, name=name, email=email, phone=phone)
    positions = tuple(
        replace(
            job,
            highlights=tuple(new.get(text, text) for text in job.highlights),
            summary=new.get(job.summary, job.summary),
        )
        for job in model.candidate.positions
    )
    candidate: Candidate = replace(model.candidate, contact=contact, passages=passages, positions=positions)
    return replace(model, file="", sha256=digest, candidate=candidate)


def _told(passage: Passage, said: Sequence[Passage], chance: Random) -> Passage:
    """A passage with other figures, and in half of the cases in the words drawn of somebody else, if of its kind."""
    other = chance.choice(said)
    text = other.text if chance.random() < 0.5 and other.kind == passage.kind else passage.text
    text = _FIGURE.sub(lambda _: str(chance.randrange(2, 60)), text)
    return structs.replace(passage, text=text, evidence=structs.replace(passage.evidence, quote=text))


def _word(number: int) -> str:
    """A number in letters, as a name that nobody else has."""
    return "".join(chr(97 + int(digit)) for digit in str(number)).title()


def table(runs: Iterable[Spent], people: int) -> Iterator[tuple[str, str]]:
    """The figures in words."""
    yield "people", f"{people:,}"
    for run in runs:
        told = f"{run.clock:.1f} s by the clock, {run.processors:.1f} s of processors, {run.written / 1e6:.1f} MB"
        yield run.what, told
