"""How somebody was engaged, as a remark in the head of a job tells it: "Harrow Ltd (Contract)", "Clerk, part-time"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screener.extraction.candidate import Employment
from screener.extraction.rows import fold
from screener.extraction.terms.employers import CONTRACTS, COVERS, NO_NAMES

_PARTS = re.compile(r"[,;|()\t\[\]·]|\s[-–—]\s")
_LENGTH = re.compile(r"\d{1,2} (?:months?|mths?|weeks?|years?) ")
_CLOSING = re.compile(r" \(([^()]{2,40})\)$")


def _bare(text: str) -> str:
    return _LENGTH.sub("", fold(text), count=1)


def is_engagement(text: str) -> bool:
    """Whether words name nothing and tell the hours or the contract ("Part-time", "6 month contract"), or label."""
    return _bare(text) in NO_NAMES


def engaged(texts: Iterable[str]) -> Employment | None:
    """How the rows of a head say that somebody was engaged, where they say so apart from the title."""
    parts = (part for text in texts for part in _PARTS.split(text))
    return Employment.CONTRACT if any(_bare(part) in CONTRACTS | COVERS for part in parts) else None


def without_engagement(name: str) -> str:
    """An employer's name without such a remark in brackets behind it."""
    found = _CLOSING.search(name)
    return name[: found.start()] if found and is_engagement(found[1]) else name
