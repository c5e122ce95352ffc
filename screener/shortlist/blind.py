"""A screened file as a blind reading shows it: under a random id, without anything that tells who it is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from msgspec import structs

from screener.document.model import Finding
from screener.extraction.candidate import PRESENT, Candidate, Period, Position
from screener.shortlist.screened import Screened

if TYPE_CHECKING:
    from screener.extraction.redaction import Veil

NO_NAME = Finding(
    "no_name_to_hide",
    "No name was found in this document, so a name in its words may show: look before you hand it on.",
)


def veiled(screened: Screened, veil: Veil | None, identity: str) -> Screened:
    """The same under its id. Neither the file's name nor its hash stays: both lead to the file."""
    if veil is None:
        return replace(screened, file=identity, sha256="", findings=())
    score = screened.score
    if score is not None:
        lines = tuple(
            structs.replace(line, evidence=veil.all_texts(line.evidence), why=veil.text(line.why))
            for line in score.contributions
        )
        gates = tuple(structs.replace(gate, why=veil.text(gate.why)) for gate in score.gates)
        score = structs.replace(score, contributions=lines, gates=gates)
    return replace(
        screened,
        file=identity,
        sha256="",
        candidate=_dateless(screened.candidate) if screened.candidate else None,
        findings=(
            *(() if veil.knows_name else (NO_NAME,)),
            *(_covered(finding, veil) for finding in screened.findings),
        ),
        experience=veil.all_texts(screened.experience),
        score=score,
    )


def _covered(finding: Finding, veil: Veil) -> Finding:
    """A finding without the words that it quotes: half a name or half an address is nothing that a veil knows."""
    return replace(finding, text=re.sub(r"“[^”]*(?:”|$)", "“[text]”", veil.text(finding.text)))


def _dateless(candidate: Candidate) -> Candidate:
    """The candidate without calendar dates; which job goes on stays to be seen, and years are in the clocks."""
    return replace(
        candidate,
        positions=tuple(_undated(position) for position in candidate.positions),
        volunteer=tuple(_undated(position) for position in candidate.volunteer),
        spells=tuple(replace(spell, period=None) for spell in candidate.spells),
    )


def _undated(position: Position) -> Position:
    going_on = position.period is not None and position.period.end == PRESENT
    return replace(position, period=Period(None, PRESENT) if going_on else None)
