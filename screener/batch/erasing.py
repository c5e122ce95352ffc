"""Forgetting a person: every fact that the cache keeps of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from screener.batch import cache, fingerprint
from screener.document.sources import survey
from screener.extraction.candidate import Contact


@dataclass(frozen=True, slots=True)
class Person:
    """What tells who a record is about."""

    contact: Contact


@dataclass(frozen=True, slots=True)
class Record:
    """Facts, or a scored row: the candidate is in the one or in the other."""

    candidate: Person | None = None
    row: Record | None = None
    sha256: str = ""


_DECODER = msgspec.json.Decoder(Record)


def erase_files(kept: Path, paths: Sequence[Path]) -> int:
    """Forgets the files at or below the paths, by their content; how many were known."""
    contents = {fingerprint.content(file) for file in survey(paths).files}
    return cache.erase(kept, lambda content, _: content in contents)


def erase_person(kept: Path, person: str, hashes: set[str] | None = None) -> int:
    """Forgets every file that holds a resume with this name or address; how many there were.

    The hashes of such resumes are added to `hashes`.
    """
    wanted = folded(person)

    def about(_: str, records: Sequence[bytes]) -> bool:
        found = False
        for one in map(_DECODER.decode, records):
            inner = one.row or one
            person = inner.candidate
            if person and wanted in (folded(person.contact.name), folded(person.contact.email)):
                found = True
                if hashes is not None and inner.sha256:
                    hashes.add(inner.sha256)
        return found

    return cache.erase(kept, about)


def folded(text: str) -> str:
    """The text without differences of case and spacing."""
    return " ".join(text.casefold().split())
