"""What a worker does for `score`: read and understand what is not known yet, correct it, score it.

The criteria and the corrections come with each task, so that a worker on another machine needs nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from screener.batch import facts_job, tagged
from screener.batch.glance import glanced
from screener.batch.reading import Blame, Found, documents
from screener.batch.score_messages import Part, head_anew, lines_behind, taken_apart, task_in, told, views_behind
from screener.document.sources import Source
from screener.pipeline import Facts, corrected, gather, screen, screen_together
from screener.scoring import score, similarity

if TYPE_CHECKING:
    from screener.extraction.corrections import Correction
    from screener.scoring.criteria import Criteria
    from screener.shortlist.screened import Screened


_FACTS = msgspec.json.Decoder(Facts)
_LOADED = score, similarity.alike("a team", ["the team"])  # what is loaded before workers are forked, they share


def warm() -> None:
    """Loads every library and model that reading may need, by reading and scoring one resume."""
    from screener.scoring import criteria_file

    facts_job.warm()
    facts = gather(Source("sample.txt", facts_job.SAMPLE, ""))
    screen(facts, criteria_file.load(criteria_file.find("head_of_product")), as_of=date(2020, 1, 1))


def parts(task: bytes, skip: int, begin: Callable[[bytes], None] | None) -> Iterator[bytes]:
    """What came of each document of the task's files, as JSON; of known ones all together where none begins.

    Of rows that are weighed anew it is a head.
    """
    given = task_in(task)
    criteria, day, corrections, briefly = asked(given.asked)

    def part(screened: Screened, *new: msgspec.Raw) -> bytes:
        head, row = told(screened, criteria, day, briefly=briefly)
        return msgspec.json.encode(Part(msgspec.Raw(head), msgspec.Raw(row), new))

    if given.read:
        _, content = taken_apart(task)
        for found in documents(given.read.encode(), skip, begin or _nobody, content):
            record, facts = read(found)
            yield part(screen(fixed(facts, given.file, corrections), criteria, as_of=day), record)
        return
    if given.rows:
        lines = lines_behind(task)[2 * skip :]
        for head, row in zip(lines[::2], lines[1::2], strict=True):
            yield msgspec.json.encode(head_anew(head + b"\n" + row, criteria, day))
        return
    everyone = (known.file for known in given.known for _ in range(known.documents))
    known = list(zip(everyone, views_behind(task), strict=True))[skip:]
    if begin is None:
        look = glanced if briefly and not corrections else _FACTS.decode
        crowd = [fixed(look(raw), name, corrections) for name, raw in known]
        yield from map(part, screen_together(crowd, criteria, as_of=day, accounts=not briefly))
        return
    for name, raw in known:
        facts = _FACTS.decode(raw)
        begin(msgspec.json.encode(Blame(facts.file, facts.sha256)))
        yield part(screen(fixed(facts, name, corrections), criteria, as_of=day))


@lru_cache(maxsize=4)
def asked(message: str) -> tuple[Criteria, date, tuple[Correction, ...], bool]:
    """What a task asks for: criteria, as-of date, corrections, and whether rows are brief."""
    criteria, day, corrections, briefly = tagged.decode(message.encode())
    return criteria, day, corrections, briefly


def read(found: Found) -> tuple[msgspec.Raw, Facts]:
    """A document's facts, as JSON and as they are."""
    record = facts_job.encoded(found)
    return msgspec.Raw(record), _FACTS.decode(record)


def fixed(facts: Facts, name: str, corrections: tuple[Correction, ...]) -> Facts:
    """A document's facts, corrected. Corrections go by the whole name; what is sent holds the place in the file."""
    if not corrections:
        return facts
    return replace(corrected(replace(facts, file=name + facts.file), corrections), file=facts.file)


def _nobody(blame: bytes) -> None:
    """Hears who would be to blame, where nobody asks."""
