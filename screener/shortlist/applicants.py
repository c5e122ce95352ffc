"""The applicant tracking system's list: which file belongs to whom, and columns to pass through untouched."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from screener.errors import UsageError, why_unread

_FILE_NAMES = ("file", "filename", "file_name", "resume", "cv", "path", "attachment")
_ID_NAMES = ("id", "applicant_id", "candidate_id", "application_id")


@dataclass(frozen=True, slots=True)
class Applicant:
    """One line of the list: the id and the other columns, as they stood."""

    id: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Applicants:
    """The whole list, by file; `columns` names the values that are passed through."""

    columns: tuple[str, ...]
    by_file: dict[str, Applicant]

    def join(self, files: Sequence[str]) -> list[Applicant | None]:
        """The applicant of each file: by the path as listed, by the longest end of it, or by the bare file name."""
        return [self.by_file[key] if (key := self._key(file)) is not None else None for file in files]

    def unmatched(self, files: Sequence[str]) -> tuple[str, ...]:
        """Listed files that nobody handed in."""
        found = {self._key(file) for file in files}
        return tuple(key for key in self.by_file if key not in found)

    def _key(self, file: str) -> str | None:
        parts = PurePosixPath(_plain(file)).parts
        ends = ("/".join(parts[i:]) for i in range(len(parts)))
        return next((end for end in (_plain(file), *ends) if end in self.by_file), None)


def load(path: Path) -> Applicants:
    """Reads the list. Raises `UsageError` when it cannot be read or has no column that names the file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        rows = list(csv.reader(text.splitlines(keepends=True), dialect=_dialect(text)))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        hint = "The list is a CSV file with a column `file`, and any others to carry over."
        raise UsageError(f"{path}: cannot be read as CSV: {why_unread(error)}", hint=hint) from error
    header = [name.strip() for name in rows[0]] if rows else []
    lower = [name.lower() for name in header]
    file_at = next((lower.index(name) for name in _FILE_NAMES if name in lower), None)
    if file_at is None:
        raise UsageError(
            f"{path}: has no column `file`", hint="The first line names the columns: file, id, and any others."
        )
    id_at = next((lower.index(name) for name in _ID_NAMES if name in lower), None)
    passed = [i for i in range(len(header)) if i not in (file_at, id_at)]
    by_file: dict[str, Applicant] = {}
    for row in rows[1:]:
        cells = row + [""] * (len(header) - len(row))
        if cells[file_at].strip():
            applicant = Applicant(cells[id_at] if id_at is not None else "", tuple(cells[i] for i in passed))
            by_file.setdefault(_plain(cells[file_at]), applicant)
    return Applicants(tuple(header[i] for i in passed), by_file)


def _dialect(text: str) -> type[csv.Dialect]:
    class Separated(csv.excel):
        """Commas, or what the first line has more of: semicolons or tabs, as spreadsheets of other countries write."""

        delimiter = max(",;\t", key=text.partition("\n")[0].count)

    return Separated


def _plain(file: str) -> str:
    return file.strip().replace("\\", "/").removeprefix("./")
