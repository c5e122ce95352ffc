"""Taking a person out of what was written: shortlists and decisions as CSV, and JSON lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from screener.batch.erasing import folded
from screener.errors import UsageError
from screener.shortlist.to_csv import replace_file

BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Traces:
    """What a row about the person holds: a file's path, a hash, a random id, or their name or address."""

    files: frozenset[str]
    hashes: frozenset[str]
    ids: frozenset[str]
    person: str = ""

    def meets(self, text: str) -> bool:
        """Whether a whole cell is one of them."""
        if not text:
            return False
        return (
            text in self.hashes
            or text in self.ids
            or self.is_file(text)
            or (bool(self.person) and folded(text) == self.person)
        )

    def is_file(self, text: str) -> bool:
        """Whether a cell names one of the files, or a document within one."""
        return any(text == file or text.startswith((f"{file}!", f"{file}/")) for file in self.files)


def scrub(path: Path, traces: Traces) -> int:
    """Takes out every row about the person, and their file's name from others; how many rows went.

    Raises UsageError for a file of another kind: write that anew instead.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise UsageError(f"{path} cannot be scrubbed", hint="CSV and JSON lines can; write others anew.") from None
    if path.suffix.lower() == ".csv":
        kept, gone = _csv(text, traces)
    elif path.suffix.lower() in (".jsonl", ".ndjson", ".json"):
        kept, gone = _lines(text, traces)
    else:
        raise UsageError(f"{path} cannot be scrubbed", hint="CSV and JSON lines can; write others anew.")
    if kept != text:
        replace_file(path, kept.encode("utf-8"))
    return gone


def _csv(text: str, traces: Traces) -> tuple[str, int]:
    rows = list(csv.reader(io.StringIO(text.removeprefix(BOM), newline="")))
    kept = [row for row in rows if not any(traces.meets(cell) for cell in row)]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows([[_without(cell, traces) for cell in row] for row in kept])
    return (BOM if text.startswith(BOM) else "") + buffer.getvalue(), len(rows) - len(kept)


def _without(cell: str, traces: Traces) -> str:
    """A list of files in a cell without the person's."""
    parts = cell.split("; ")
    return "; ".join(part for part in parts if not traces.is_file(part)) if len(cell) < 4000 else cell


def _lines(text: str, traces: Traces) -> tuple[str, int]:
    lines = text.splitlines()
    try:
        parsed = [json.loads(line) for line in lines if line.strip()]
    except ValueError:
        raise UsageError("A file of JSON lines has a line that is no JSON", hint="Write it anew.") from None
    kept = [one for one in parsed if not _about(one, traces)]
    out = "".join(json.dumps(_cleared(one, traces), ensure_ascii=False) + "\n" for one in kept)
    return out, len(parsed) - len(kept)


def _about(one: Any, traces: Traces) -> bool:
    """Whether an object is about the person: what it says of others, such as the same person's files, apart."""
    if not isinstance(one, dict):
        return False
    meta = one.get("meta", {}).get("screener", {}) if isinstance(one.get("meta"), dict) else {}
    told = [one, one.get("candidate"), one.get("basics"), meta]
    return any(traces.meets(text) for part in told if isinstance(part, dict) for text in _texts(part.values()))


def _texts(values: Iterable[Any]) -> Iterable[str]:
    return (value for value in values if isinstance(value, str))


def _cleared(one: Any, traces: Traces) -> Any:
    if isinstance(one, dict) and isinstance(one.get("same_person_as"), list):
        return one | {"same_person_as": [f for f in one["same_person_as"] if not traces.is_file(str(f))]}
    return one
