"""Hyphens at the end of a line: those that break a word go when its lines are joined, those of a compound stay."""

from __future__ import annotations

from screener.extraction.terms.compounds import FIRST, ONE_WORD

_LONG = 4  # letters: what is left of a broken word behind these firsts is shorter


def joined(before: str, after: str) -> str:
    """Two lines of one text as one."""
    if not before.endswith("-") or not after[:1].islower():
        return f"{before} {after}"
    return before + after if _is_compound(before, after) else before[:-1] + after


def _is_compound(before: str, after: str) -> bool:
    """`5-` and `person`, `go-to-` and `market`, `product-` and `market`; not `manage-` and `ment`."""
    first, rest = before.rsplit(None, 1)[-1][:-1].lower(), after.split(None, 1)[0].rstrip(".,;:!?)").lower()
    if "-" in first.strip("-") or "-" in rest or first[-1:].isdigit():
        return True
    return first.lstrip("(\"'“‘") in FIRST and len(rest) >= _LONG and first + rest not in ONE_WORD
