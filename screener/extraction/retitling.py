"""What follows from another title: the kind of job and whom it leads, as they would have been read under it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from screener.extraction.candidate import (
    Candidate,
    Employment,
    Evidence,
    Function,
    ManagementSpell,
    Position,
    Strength,
)
from screener.extraction.management import find_spells
from screener.extraction.titles import classify


def reclassified(before: Position, after: Position, said: Collection[str]) -> Position:
    """The position with function, level and employment of its title, but for those that somebody has `said`."""
    kind = classify(after.title, " ".join((after.employer, after.summary, *after.highlights)))
    function = after.function if "function" in said else kind.function if after.title else Function.OTHER
    level = after.level if "level" in said else kind.level if function is Function.PRODUCT else None
    employment = after.employment
    if "employment" not in said:
        by_title = classify(before.title).employment == before.employment
        employment = kind.employment or (Employment.PERMANENT if by_title else before.employment)
    return replace(after, function=function, level=level, employment=employment)


def led_anew(candidate: Candidate, index: int, position: Position, proof: Evidence) -> tuple[ManagementSpell, ...]:
    """All spells of the candidate, those of one job read anew under its title, which `proof` is the evidence of.

    What the words of the page prove stays proved by the same words.
    """
    others = [spell for spell in candidate.spells if spell.position != index]
    own = [spell for spell in candidate.spells if spell.position == index]
    found = find_spells([position], _quotes(candidate, index, proof))
    anew = [replace(spell, position=index) for spell in found]
    if own and anew and anew[0].strength == own[0].strength is not Strength.TITLED:
        anew = own
    return tuple(sorted((*others, *anew), key=lambda spell: spell.position))


def _quotes(candidate: Candidate, index: int, proof: Evidence) -> Callable[[int, str], Evidence | None]:
    """Evidence for a sentence of a job: the passage that holds it; for its title, the proof."""
    passages: Sequence[tuple[str, Evidence]] = [
        (_plain(passage.text), passage.evidence) for passage in candidate.passages if passage.position == index
    ]

    def quote(_: int, sentence: str) -> Evidence | None:
        words = _plain(sentence)
        return next((evidence for text, evidence in passages if words in text), proof)

    return quote


def _plain(text: str) -> str:
    return " ".join(text.split())
