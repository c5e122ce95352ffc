"""Words drawn over others: what was too long for its column and runs into the next one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from screener.document.characters import Character

OVER = 0.4  # ems by which two letters overlap that are drawn over each other
RUN = 3.0  # ems of white space that end a run of letters
LONG = 0.5  # ems by which the runs of one line may overlap
SHORTEST = 4  # letters of such a run
TWICE = 0.2  # ems between the letters of a word that is drawn twice to look bold


def apart(row: list[Character]) -> list[list[Character]]:
    """The characters of one baseline, in the order in which they were drawn, as one line; or as several where runs of
    them are drawn over each other."""
    if not _has_overlap(row):
        return [row]
    lines: list[list[list[Character]]] = []
    runs = _runs(row)
    if min(map(len, runs)) < SHORTEST:
        return [row]
    for run in sorted(runs, key=lambda run: run[0].x0):
        free = (line for line in lines if run[0].x0 >= line[-1][-1].x1 - LONG * run[0].ink.size)
        line = next(free, None)
        if line is None:
            lines.append([run])
        else:
            line.append(run)
    return [[char for run in line for char in run] for line in lines] if 1 < len(lines) < 4 else [row]


def _has_overlap(row: Sequence[Character]) -> bool:
    """Whether a letter is drawn over another one; accents stand over letters, too."""
    letters = sorted((c for c in row if c.text.isalnum()), key=lambda c: c.x0)
    return any(
        other.x0 < one.x1 - OVER * one.ink.size
        and (one.text != other.text or other.x0 - one.x0 > TWICE * one.ink.size)
        for one, other in pairwise(letters)
    )


def _runs(row: Sequence[Character]) -> list[list[Character]]:
    """The characters in runs as they were drawn, from left to right without a jump."""
    runs: list[list[Character]] = []
    for char in row:
        gap = (char.x0 - runs[-1][-1].x1) / (char.ink.size or 1.0) if runs else 0.0
        if runs and -LONG <= gap <= RUN:
            runs[-1].append(char)
        else:
            runs.append([char])
    return runs
