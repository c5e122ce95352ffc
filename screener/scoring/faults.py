"""Collects everything that is wrong with a criteria file, to be told at once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from screener.errors import BadCriteria, ScreenerError

SCHEMA = "`screener criteria schema` describes every key."


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file. `column` counts from 1; 0 stands for the whole line."""

    path: Path
    line: int
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" + (f":{self.column}" if self.column else "")


@dataclass(slots=True)
class Faults:
    """The faults found so far, each `file:line:column: place: message`; warnings apart, which stop nothing."""

    faults: list[tuple[str, int, int, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    hint: str = ""  # the next step, where one of the faults asks for another than the rest

    def add(self, mark: Mark, place: str, message: str) -> None:
        """Note a fault at a place such as `criteria[2].weight`."""
        self.faults.append((str(mark.path), mark.line, mark.column, _line(mark, place, message)))

    def warn(self, mark: Mark, place: str, message: str) -> None:
        """Note something to think about that does not make the file wrong."""
        self.warnings.append(_line(mark, place, message))

    def unknown(self, mark: Mark, place: str, name: str, valid: Iterable[str], what: str) -> None:
        """Note a name that is not among the valid ones, with the nearest of them."""
        self.add(mark, place, f"unknown {what} {name!r}{nearest(name, valid)}")

    def raise_any(self, error: type[ScreenerError] = BadCriteria, hint: str = SCHEMA) -> None:
        """Raise `BadCriteria`, or another error, with every fault, in the order of the file."""
        if self.faults:
            lines = [line for *_, line in sorted(dict.fromkeys(self.faults), key=lambda fault: fault[:3])]
            raise error("\n".join(lines), hint=self.hint or hint)


def nearest(name: str, valid: Iterable[str]) -> str:
    """`; did you mean 'weight'?` when a valid name is near, else the list of valid names."""
    names = [str(v) for v in valid]
    close = difflib.get_close_matches(str(name), names, n=1, cutoff=0.6)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; valid are {', '.join(names)}"


def _line(mark: Mark, place: str, message: str) -> str:
    return f"{mark}: {place}: {message}" if place else f"{mark}: {message}"
