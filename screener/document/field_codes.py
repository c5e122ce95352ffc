"""What the instruction of a Word field means for a reader: a link, a counter, or something that is best not run."""

from __future__ import annotations

import re

from screener.document.model import Finding

_LINK = re.compile(r'HYPERLINK\s{1,10}(?:\\l\s{1,10})?"?([^"\s]{1,2000})')
_ACTIVE = re.compile(r"\s{0,20}(?:DDE|DDEAUTO|MACROBUTTON)\b", re.IGNORECASE)
_INCLUDE = re.compile(r"\s{0,20}(?:INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK)\b", re.IGNORECASE)
_COUNTER = re.compile(r"\s{0,20}(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_SAFE = ("http://", "https://", "mailto:", "tel:")
_MAX_LINKS = 500


def is_counter(instruction: str) -> bool:
    """Whether the field prints a page number."""
    return bool(_COUNTER.match(instruction))


def field_finding(instruction: str) -> Finding | None:
    """What a person should know before opening the original."""
    if _ACTIVE.match(instruction):
        return Finding("active_content", "A field would start another program; it was left out")
    if _INCLUDE.match(instruction):
        return Finding("external_reference", "A field would fetch another file; it was left out")
    return None


def field_link(instruction: str) -> str:
    """The target of a hyperlink field, empty for any other."""
    found = _LINK.search(instruction[:3000])
    return found[1] if found else ""


def keep_link(links: list[str], target: str) -> None:
    """Adds a link target if it is of a harmless kind."""
    if target.lower().startswith(_SAFE) and len(links) < _MAX_LINKS:
        links.append(target[:2000])
