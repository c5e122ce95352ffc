"""A table of labelled documents: checked whole, with everything that is wrong in it told at once."""

from __future__ import annotations

import csv
import difflib
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from screener.errors import UsageError
from screener.extraction.candidate import DegreeLevel, Function
from screener.tuning.evaluation_values import day

Record = dict[str, Any]

REQUIRED = ("file", "truth")
OPTIONAL = ("notes", "layout", "format", "date_precision", "omits")
PRECISIONS = ("month", "year", "none")
OMISSIONS = ["title", "employer", "end", "highlights", "institution", "studyType", "area", "name", "email", "phone"]
MANAGES = ("yes", "no", "unclear")
LEVELS = range(10)
DEGREES = ("none", *(str(level.value) for level in DegreeLevel))
TOLD = 40  # faults of a manifest that are told; the rest is counted
HINT = "Columns and files are explained in docs/commands/evaluate.md; nothing was read."


@dataclass(frozen=True, slots=True)
class Mark:
    """What the truth notes say of one job. `manages` is yes, no or unclear; `level` is None outside product."""

    function: str
    level: int | None
    manages: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """One document and what is true of it. `member` is its place within the file: `!cv.pdf` in an archive, else empty.

    `cells` are the manifest's cells by column; `marks` stand in the order of the truth's work, or are empty where no
    notes are given; `highest_degree` is None then.
    """

    file: str
    path: Path
    member: str
    precision: str
    omits: frozenset[str]
    cells: Mapping[str, str]
    truth: Record
    marks: tuple[Mark, ...]
    highest_degree: str | None


@dataclass(frozen=True)
class Manifest:
    """The documents in the order of the table, and the table's columns and hash."""

    columns: tuple[str, ...]
    documents: tuple[Labelled, ...]
    sha256: str

    @cached_property
    def files(self) -> list[Path]:
        """The files to read, each once."""
        return list(dict.fromkeys(document.path for document in self.documents))

    def groups(self, column: str) -> list[str]:
        """The values of a column, sorted. Raises UsageError when there is no such column."""
        if column not in self.columns:
            raise UsageError(f"The manifest has no column {column!r}", hint=f"It has: {', '.join(self.columns)}.")
        return sorted({document.cells[column] for document in self.documents})

    def only(self, column: str, value: str) -> Manifest:
        """The documents that have this value in a column. Raises UsageError when there are none."""
        values = self.groups(column)
        if value not in values:
            close = difflib.get_close_matches(value, values, n=1)
            hint = f"Did you mean {close[0]!r}?" if close else f"There are: {', '.join(values[:TOLD])}."
            raise UsageError(f"No document has {value!r} in the column {column!r}", hint=hint)
        chosen = tuple(document for document in self.documents if document.cells[column] == value)
        return Manifest(self.columns, chosen, self.sha256)


class Faults(list[str]):
    """What is wrong with a manifest, row by row."""

    def stop(self, path: Path) -> None:
        """Raises UsageError when there is any."""
        if self:
            more = [f"... and {len(self) - TOLD} more"] if len(self) > TOLD else []
            raise UsageError("\n  ".join([f"{path} cannot be used:", *self[:TOLD], *more]), hint=HINT)


def load(path: Path) -> Manifest:
    """Reads a manifest and every truth and note that it names. Raises UsageError with all faults by row."""
    faults = Faults()
    content = content_of(path)
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    columns = tuple(cell.strip() for cell in next(rows, []))
    faults += column_faults(columns)
    faults.stop(path)
    labels = Labels(path.parent)
    seen: dict[str, int] = {}
    documents = []
    for cells in rows:
        where = f"row {rows.line_num}"
        if not any(cells):
            continue
        if len(cells) != len(columns):
            faults.append(f"{where}: {len(cells)} cells where the head has {len(columns)}")
            continue
        row = dict(zip(columns, cells, strict=True))
        if row["file"] in seen:
            faults.append(f"{where}: {row['file']} stands in row {seen[row['file']]} already")
        seen[row["file"]] = rows.line_num
        document, wrong = labels.labelled(row)
        faults += [f"{where}: {fault}" for fault in wrong]
        documents.append(document)
    if not documents:
        faults.append("no document is listed")
    faults.stop(path)
    return Manifest(columns, tuple(document for document in documents if document), hashlib.sha256(content).hexdigest())


def content_of(path: Path) -> bytes:
    """The manifest's bytes. Raises UsageError when they cannot be had or are no text."""
    try:
        content = path.read_bytes()
        content.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path} cannot be opened ({error.strerror})", hint="Name a CSV file.") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path} is no text in UTF-8", hint="Save the table as CSV in UTF-8.") from None
    return content


def column_faults(columns: Sequence[str]) -> Iterator[str]:
    """Columns that are missing, doubled or misspelt."""
    for name in (*REQUIRED, *OPTIONAL):
        if name not in columns:
            close = difflib.get_close_matches(name, set(columns) - {*REQUIRED, *OPTIONAL}, n=1, cutoff=0.75)
            if close:
                yield f"column {close[0]!r}: did you mean {name!r}?"
            elif name in REQUIRED:
                yield f"no column {name!r} (the head has: {', '.join(columns) or 'nothing'})"
    yield from (f"column {name!r} stands there twice" for name in dict.fromkeys(columns) if columns.count(name) > 1)


class Labels:
    """Truth and notes of a folder, each file read and checked once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, tuple[Record, list[str]]] = {}

    def labelled(self, row: Mapping[str, str]) -> tuple[Labelled | None, list[str]]:
        """The document of a row, or None and what is wrong with the row."""
        path, member = self._place(row["file"])
        precision, omits = row.get("date_precision") or "month", frozenset(row.get("omits", "").split())
        wrong = [] if path.exists() else [f"no file {row['file']!r}"]
        wrong += not_among("date_precision", [precision], PRECISIONS)
        wrong += not_among("omits", sorted(omits), OMISSIONS)
        truth, faults = self._read(row["truth"], truth_faults)
        wrong += faults
        notes: Record = {}
        if row.get("notes"):
            notes, faults = self._read(row["notes"], notes_faults)
            wrong += faults or count_faults(row["notes"], truth, notes)
        if wrong:
            return None, wrong
        marks = tuple(mark(position) for position in notes.get("positions") or [])
        degree = notes.get("highest_degree")
        return Labelled(row["file"], path, member, precision, omits, dict(row), truth, marks, degree), []

    def _place(self, name: str) -> tuple[Path, str]:
        """The file, and the document's place within it where the name tells one."""
        path = self._folder / name
        if not path.exists() and "!" in name:
            outer, _, inner = name.partition("!")
            return self._folder / outer, f"!{inner}"
        return path, ""

    def _read(self, name: str, check: Callable[[Record], Iterable[str]]) -> tuple[Record, list[str]]:
        """A JSON object and what is wrong with it; told with the first row that names it."""
        if name in self._known:
            record, faults = self._known[name]
            return record, [f"{name!r} has the faults that are told above"] if faults else []
        record, wrong = parsed(self._folder / name)
        faults = [f"{name!r}: {fault}" for fault in (wrong or check(record))]
        self._known[name] = record, faults
        return record, faults


def parsed(path: Path) -> tuple[Record, list[str]]:
    """The JSON object in a file, or why there is none."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        return {}, [f"cannot be opened ({error.strerror})"]
    except UnicodeDecodeError:
        return {}, ["is no text in UTF-8"]
    except json.JSONDecodeError as error:
        return {}, [f"is no JSON: {error.msg} in line {error.lineno}"]
    except RecursionError:
        return {}, ["is no JSON that can be read: nested too deep"]
    return (record, []) if isinstance(record, dict) else ({}, ["is no JSON object"])


def truth_faults(truth: Record) -> Iterator[str]:
    """What keeps a truth from being compared."""
    if not isinstance(truth.get("basics") or {}, dict):
        yield "basics: must be an object"
    for section in ("work", "education"):
        entries = [] if truth.get(section) is None else truth[section]
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            yield f"{section}: must be a list of objects"
            continue
        for number, entry in enumerate(entries):
            yield from (f"{section}[{number}].{fault}" for fault in entry_faults(entry))


def entry_faults(entry: Record) -> Iterator[str]:
    """What is wrong with a job or a degree of a truth."""
    for key in ("name", "position", "institution", "studyType", "area", "summary"):
        if not isinstance(entry.get(key) or "", str):
            yield f"{key}: must be text"
    highlights = entry.get("highlights") or []
    if not isinstance(highlights, list) or not all(isinstance(text, str) for text in highlights):
        yield "highlights: must be a list of texts"
    for key in ("startDate", "endDate"):
        try:
            day(entry.get(key))
        except ValueError as error:
            yield f"{key}: {error}"


def notes_faults(notes: Record) -> Iterator[str]:
    """What is wrong with truth notes."""
    positions = [] if notes.get("positions") is None else notes["positions"]
    if not isinstance(positions, list) or not all(isinstance(position, dict) for position in positions):
        yield "positions: must be a list of objects"
        return
    for number, position in enumerate(positions):
        where = f"positions[{number}]."
        yield from not_among(f"{where}function", [position.get("function")], [str(f.value) for f in Function])
        yield from not_among(f"{where}manages_people", [position.get("manages_people")], MANAGES)
        if position.get("level") is not None:
            yield from not_among(f"{where}level", [position["level"]], LEVELS)
    yield from not_among("highest_degree", [notes.get("highest_degree")], DEGREES)


def count_faults(name: str, truth: Record, notes: Record) -> list[str]:
    """Notes on positions must stand in the order of the truth's work, one for each."""
    jobs, marks = len(truth.get("work") or []), len(notes.get("positions") or [])
    return [f"{name!r}: {marks} positions where the truth has {jobs} jobs"] if marks not in (0, jobs) else []


def not_among(where: str, values: Iterable[object], allowed: Sequence[object]) -> list[str]:
    """A fault for each value that is not allowed."""
    return [f"{where}: {value!r} is none of {', '.join(map(str, allowed))}" for value in values if value not in allowed]


def mark(position: Record) -> Mark:
    """What the notes say of a job."""
    return Mark(position["function"], position.get("level"), position["manages_people"])
