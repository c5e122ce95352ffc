"""Scoring blind: what tells who people are is taken out before anything is scored, and rows carry random ids."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from screener.batch.run import Options, read_facts
from screener.shortlist.blind import veiled

if TYPE_CHECKING:
    from screener.extraction.corrections import Correction
    from screener.pipeline import Facts
    from screener.scoring.criteria import Criteria
    from screener.shortlist.screened import Screened

Identify = Callable[[Sequence[tuple[str, str]]], Sequence[str]]


def screen_blind(facts: Facts, criteria: Criteria, as_of: date, identity: str) -> Screened:
    """Scores one file's facts blind, and shows them under an id."""
    from screener.extraction.redaction import Veil
    from screener.pipeline import screen

    veil = Veil(facts.candidate) if facts.candidate else None
    hidden = replace(facts, candidate=veil.candidate()) if veil else facts
    return veiled(screen(hidden, criteria, as_of=as_of), veil, identity)


def screen_all(
    files: Sequence[Path],
    criteria: Criteria,
    as_of: date,
    options: Options,
    corrections: Sequence[Correction],
    identify: Identify,
) -> Iterator[list[Screened]]:
    """For each file, in order, the documents in it, scored blind. `identify` gives ids for files and their hashes."""
    from screener.pipeline import corrected

    for documents in read_facts(files, options):
        ids = identify([(facts.file, facts.sha256) for facts in documents])
        known = (corrected(facts, corrections) for facts in documents)
        yield [screen_blind(facts, criteria, as_of, identity) for facts, identity in zip(known, ids, strict=True)]
