"""What people decided before, read from a CSV: advance and reject, grades, or pairs of whom was preferred."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from screener.errors import UsageError
from screener.tuning.field import Field

WORDS: Mapping[str, float] = {
    "advance": 2, "advanced": 2, "shortlist": 2, "interview": 2, "hire": 2, "yes": 2, "y": 2,
    "hold": 1, "held": 1, "maybe": 1,
    "reject": 0, "rejected": 0, "no": 0, "n": 0,
}  # fmt: skip
_HINT = (
    "It needs a column `file` or `sha256` and a column `decision` (advance, hold, reject, or a number as grade),"
    " or the columns `better` and `worse`."
)
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Past:
    """Decisions about a field. `grades` by applicant's index, higher is better; `pairs` of (better, worse).

    `unknown` are the rows about nobody in the field.
    """

    grades: Mapping[int, float]
    pairs: tuple[tuple[int, int], ...]
    unknown: tuple[str, ...]

    @property
    def people(self) -> tuple[int, ...]:
        """Everyone about whom something was decided."""
        return tuple(sorted(set(self.grades) | {index for pair in self.pairs for index in pair}))

    def preferences(self) -> tuple[tuple[int, int], ...]:
        """All pairs of (better, worse) that the decisions imply."""
        implied = [(i, j) for i in self.grades for j in self.grades if self.grades[i] > self.grades[j]]
        return tuple(dict.fromkeys((*self.pairs, *implied)))


def load(path: Path, field: Field) -> Past:
    """The decisions of a file. Raises UsageError with every fault."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise UsageError(f"{path} cannot be read ({why})", hint=_HINT) from None
    rows = csv.DictReader(io.StringIO(text, newline=""), dialect=_dialect(text))
    columns = [name.strip().lower() for name in rows.fieldnames or ()]
    rows.fieldnames = columns
    if {"better", "worse"} <= set(columns):
        return _pairs(path, list(rows), field)
    if "decision" not in columns or not {"file", "sha256", "file_sha256"} & set(columns):
        raise UsageError(f"{path} is no list of decisions: its columns are {', '.join(columns) or 'none'}", hint=_HINT)
    return _grades(path, list(rows), field)


def _dialect(text: str) -> type[csv.Dialect]:
    """Spreadsheets of some countries part cells by semicolons."""
    head = text.split("\n", 1)[0]
    return csv.excel_tab if "\t" in head else _Semicolons if head.count(";") > head.count(",") else csv.excel


class _Semicolons(csv.excel):
    delimiter = ";"


def _grades(path: Path, rows: Sequence[Mapping[str, str | None]], field: Field) -> Past:
    faults, unknown, grades = [], [], {}
    for line, row in enumerate(rows, start=2):
        given = (row.get("decision") or "").strip()
        if not given:
            continue  # nothing was decided about this person yet
        grade = _grade(given)
        if grade is None:
            faults.append(f"{path}:{line}: decision: {given!r} is neither advance, hold, reject nor a number")
            continue
        index = _found(field, row.get("file") or "", row.get("sha256") or row.get("file_sha256") or "")
        if index is None:
            unknown.append(row.get("file") or row.get("sha256") or f"line {line}")
        else:
            grades[index] = grade
    _raise(faults)
    return Past(grades, (), tuple(unknown))


def _pairs(path: Path, rows: Sequence[Mapping[str, str | None]], field: Field) -> Past:
    faults, unknown, pairs = [], [], []
    for line, row in enumerate(rows, start=2):
        names = [(row.get(column) or "").strip() for column in ("better", "worse")]
        found = [_found(field, name, name) for name in names]
        if not all(names) or names[0] == names[1]:
            faults.append(f"{path}:{line}: needs two different people, better and worse")
        elif found[0] is None or found[1] is None:
            unknown += [name for name, index in zip(names, found, strict=True) if index is None]
        else:
            pairs.append((found[0], found[1]))
    _raise(faults)
    return Past({}, tuple(pairs), tuple(dict.fromkeys(unknown)))


def _raise(faults: Sequence[str]) -> None:
    if faults:
        more = [f"and {len(faults) - _SHOWN} more"] if len(faults) > _SHOWN else []
        raise UsageError("\n".join([*faults[:_SHOWN], *more]), hint=_HINT)


def _grade(given: str) -> float | None:
    if given.casefold() in WORDS:
        return WORDS[given.casefold()]
    try:
        number = float(given.replace(",", "."))
    except ValueError:
        return None
    return number if abs(number) < 1e6 else None


def _found(field: Field, file: str, sha256: str) -> int | None:
    """Who is meant: by content first, then by the end of the file's path."""
    digest = sha256.strip().casefold()
    named = "/" + file.strip().lstrip("'").replace("\\", "/")
    for index, one in enumerate(field.applicants):
        if len(digest) == 64 and one.sha256 == digest:
            return index
    matches = [
        index
        for index, one in enumerate(field.applicants)
        if len(named) > 1 and (f"/{one.file}".endswith(named) or named.endswith(f"/{one.file}"))
    ]
    return matches[0] if matches else None
