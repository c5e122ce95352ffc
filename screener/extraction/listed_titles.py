"""Titles of one employer in one line, each with its dates: "Head of Product (2021-), Product Manager (2013-2021)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.document.model import Line
from screener.extraction.dates import find_periods
from screener.extraction.rows import BULLET, cut
from screener.extraction.titlelike import title_likeness

LIKE_TITLE = 0.7  # of the words before each of the dates
_RANGES = ("range", "open")
_BETWEEN = re.compile(r"[)\]]?\s?(?:[,;/|→>+&]|[-–—]>|and\b|then\b){0,2}\s?")


def part_titles(lines: Sequence[Line]) -> list[Line]:
    """The lines, with each title in a line of several, and its dates, in a line of its own."""
    out: list[Line] = []
    for line in lines:
        bounds = _bounds(line.text)
        out += [cut(line, a, b) for a, b in bounds] if bounds else [line]
    return out


def _bounds(text: str) -> list[tuple[int, int]]:
    """Where each title begins and where its dates end; words behind the last may be a title that wraps."""
    if "\t" in text or text.startswith(BULLET):
        return []
    matches = [match for match in find_periods(text) if match.kind in _RANGES]
    bounds: list[tuple[int, int]] = []
    start = 0
    for match in matches if len(matches) > 1 else ():
        title = text[start : match.start].strip(" ,(-–—:[")
        if not title[:1].isupper() or title_likeness(title) < LIKE_TITLE:
            return []
        behind = _BETWEEN.match(text, match.end)
        end = match.end + (text[match.end : match.end + 1] in (")", "]"))
        bounds.append((start, end))
        start = behind.end() if behind else end
    if not bounds or not text[start:].strip(" .,;"):
        return bounds
    return [*bounds, (start, len(text))] if text[start].isupper() and len(text) - start < 40 else []
