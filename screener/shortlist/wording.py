"""How facts are put into words wherever they are shown: dates of a job, and whom it leads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from screener.extraction.candidate import PRESENT
from screener.extraction.jsonresume_out import manages, month

if TYPE_CHECKING:
    from screener.extraction.candidate import ManagementSpell, Period


def dates(period: Period | None) -> tuple[str, str]:
    """From and to as printed; an unknown end is a question mark."""
    if period is None:
        return "?", "?"
    return month(period.start) or "?", "now" if period.end == PRESENT else month(period.end) or "?"


def led(spells: Sequence[ManagementSpell]) -> str:
    """Whether people are managed, how that is known, and how many."""
    known = ", ".join(dict.fromkeys(spell.strength.value for spell in spells))
    people = max((spell.people for spell in spells if spell.people is not None), default=None)
    return manages(spells) + (f" ({known}{f', {people} people' if people is not None else ''})" if known else "")
