"""Taking a person out of what was written: shortlists in all their forms, and exported decisions."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from screener.batch import scrubbing_pages as pages
from screener.batch.erasing import Traces
from screener.errors import UsageError
from screener.shortlist.to_csv import replace_file

BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """What is left of an output without the person, and how many rows went. `write` puts it in the file's place."""

    path: Path
    kept: bytes
    rows: int
    changed: bool

    def write(self) -> int:
        """Writes it; how many rows went."""
        if self.changed:
            replace_file(self.path, self.kept)
        return self.rows


def scrubbed(path: Path, traces: Traces) -> Scrubbed:
    """An output without every row about the person, and without their file's name in others. Nothing is written yet.

    Raises UsageError for a file that screener did not write like this: write that anew instead.
    """
    ways = {".csv": _csv, ".html": pages.html, ".htm": pages.html, ".md": pages.markdown, ".markdown": pages.markdown}
    ways |= dict.fromkeys((".jsonl", ".ndjson", ".json"), _lines)
    suffix = path.suffix.lower()
    try:
        content = path.read_bytes()
        if suffix == ".xlsx":
            kept, gone = pages.workbook(content, traces)
            return Scrubbed(path, kept, gone, changed=bool(gone))
        left, gone = ways[suffix](content.decode("utf-8"), traces)
        return Scrubbed(path, left.encode("utf-8"), gone, changed=left.encode("utf-8") != content)
    except (OSError, ValueError, KeyError, pages.NotOurs):
        hint = "What `screener score` and `decisions export` write can; write others anew."
        raise UsageError(f"{path} cannot be scrubbed", hint=hint) from None


def _csv(text: str, traces: Traces) -> tuple[str, int]:
    rows = list(csv.reader(io.StringIO(text.removeprefix(BOM), newline="")))
    kept = [row for row in rows if not any(traces.meets(cell) for cell in row)]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows([[pages.without(cell, traces) for cell in row] for row in kept])
    return (BOM if text.startswith(BOM) else "") + buffer.getvalue(), len(rows) - len(kept)


def _lines(text: str, traces: Traces) -> tuple[str, int]:
    lines = text.splitlines()
    parsed = [json.loads(line) for line in lines if line.strip()]
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
    if not isinstance(one, dict) or not isinstance(one.get("same_person_as"), list):
        return one
    files = [f for f in one["same_person_as"] if not traces.is_file(str(f))]
    findings = [each for each in one.get("findings", ()) if not pages.names_copy(each["code"], each["text"], traces)]
    return one | {"same_person_as": files, "findings": findings}
