"""One sentence about a candidate that a hiring manager could read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from screener.scoring.criteria import MET, SILENT, Contribution, Passing, Score

if TYPE_CHECKING:
    from screener.extraction.experience import Experience
    from screener.shortlist.screened import Screened

_OF = attrgetter("of")
_NAMED = 3
_SHOWN = 0.05


def sentence(screened: Screened) -> str:
    """What the score says and rests on; for an unread file, why it could not be read."""
    score = screened.score
    if score is None:
        told = next(
            (finding.text for finding in screened.findings if finding.text), screened.reason or "unknown reason"
        )
        return f"Not read, so not scored: {_stopped(told)}"
    name = screened.candidate.contact.name if screened.candidate else ""
    doubt = _doubt(screened)
    who = name or ("This document" if doubt else "This person")
    head = f"{who} scores {score.total:g} of 100{f' ({score.band})' if score.band else ''}"
    return f"{head}, but {doubt}" if doubt else f"{head}, with {_reasons(screened, score)}"


def reason(screened: Screened) -> str:
    """The same without the name and the score, for tables that show them in columns of their own."""
    return _doubt(screened) or (_reasons(screened, screened.score) if screened.score else sentence(screened))


def _doubt(screened: Screened) -> str:
    """Why a score without any job behind it says nothing about a person; empty where it does."""
    if screened.score is None or screened.candidate is None or screened.candidate.positions:
        return ""
    if screened.reason == "needs_ocr":
        return "hardly anything of it could be read: its pages are pictures. A person should look at it."
    if screened.no_resume:
        return "it looks like no resume, and stands below everyone. A person should look at it."
    return ""


def _reasons(screened: Screened, score: Score) -> str:
    parts = [_clocks(screened.experience), *_lines(score)]
    failed = [gate for gate in score.gates if gate.passing is Passing.FAILED]
    if failed:
        parts.append(
            "ranks below all who pass, because " + _listed([f"{_small(g.label)} failed: {g.why}" for g in failed])
        )
    if screened.status == "partial":
        parts.append("parts of the document could not be read")
    return _stopped("; ".join(parts))


def _clocks(years: Experience | None) -> str:
    if years is None:
        return "no years counted"
    product, people = years.product.years, years.management.years
    first = f"{product:.1f} years in product management" if product >= _SHOWN else "no product management"
    return f"{first} and " + (f"{people:.1f} years managing people" if people >= _SHOWN else "no management of people")


def _lines(score: Score) -> list[str]:
    """The strongest lines, the ones that cost most, and what nothing was found about."""
    met: list[Contribution] = []
    short: list[Contribution] = []
    silent: list[Contribution] = []
    for line in score.contributions:
        if line.of > 0:
            (met if line.state is MET else silent if line.state is SILENT else short).append(line)
    met.sort(key=_OF, reverse=True)
    short.sort(key=_lost)
    silent.sort(key=_OF, reverse=True)
    return [
        *(_told("fully shown: ", met)),
        *(_told("falls short on ", [line for line in short if line.of - line.points >= 0.5], why=True)),
        *(_told("nothing found on ", silent)),
        *(_told("held down by ", [line for line in score.contributions if line.points < 0], why=True)),
    ]


def _lost(line: Contribution) -> float:
    return line.points - line.of


def _told(lead: str, lines: Sequence[Contribution], *, why: bool = False) -> list[str]:
    if not lines:
        return []
    names = [_small(c.label) + (f" ({c.why})" if why and i == 0 else "") for i, c in enumerate(lines[:_NAMED])]
    return [lead + _listed(names)]


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


@lru_cache(maxsize=256)  # of many people the same few
def _small(label: str) -> str:
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def _stopped(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else text + "."
