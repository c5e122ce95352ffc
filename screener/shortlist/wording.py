"""How facts are put into words wherever they are shown: how a file was read, dates of a job, whom it leads, points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from screener.extraction.candidate import PRESENT
from screener.extraction.jsonresume_out import manages, month

if TYPE_CHECKING:
    from screener.extraction.candidate import Evidence, ManagementSpell, Period
    from screener.scoring.criteria import Contribution

STATES = {"ok": "read", "partial": "read in part", "refused": "not read"}
REASONS = {
    "cannot_read": "it cannot be opened",
    "crashed": "the program that reads its kind broke down on it",
    "damaged": "it is broken or cut off",
    "embedded_document": "another document stands inside it",
    "empty_file": "there is nothing in it",
    "encoding_damage": "some of its characters are broken",
    "memory_limit": "reading it needs too much memory",
    "needs_ocr": "its pages are pictures",
    "nesting_limit": "it is nested too deep",
    "no_such_page": "it has no such page",
    "no_text": "it holds no text",
    "not_a_regular_file": "it is a device or the like",
    "ocr_uncertain": "the words of its pictures are not sure",
    "output_limit": "it is far longer than a resume",
    "page_limit": "it has more pages than are read",
    "password_protected": "it needs a password",
    "repaired": "it was broken and was mended",
    "text_limit": "it is far longer than a resume",
    "time_limit": "reading it takes too long",
    "too_large": "it is too large",
    "too_many_files": "it holds too many files",
    "unreadable": "its text makes no sense",
    "unsafe_member": "its name points to another place",
    "unsafe_xml": "its XML is not safe to read",
    "unsupported_type": "resumes do not come in its kind",
}


def reason(code: str | None) -> str:
    """Why a file was not, or not wholly, read: the code and what it means."""
    if not code:
        return ""
    return f"{code}: {REASONS[code]}" if code in REASONS else code


def reading(status: str, code: str | None) -> str:
    """How the reading went, with the reason."""
    return STATES[status] + (f" ({reason(code)})" if code else "")


def place(evidence: Evidence) -> str:
    """Where a quote stands; for a corrected fact, who corrected it."""
    return evidence.path or f"page {evidence.page}, line {evidence.line}"


def points(line: Contribution, decimals: int = 1) -> str:
    """The points of a line out of those that it can earn. A cap can earn none: it takes points off, or leaves them."""
    if line.of:
        return f"{line.points:.{decimals}f} of {line.of:.{decimals}f}"
    return f"{line.points:.{decimals}f}" if line.points else "no points"


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
