"""Forgetting a person: every fact that the cache keeps of them, and what tells a row about them."""

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
    """Facts, or a scored row, or what lines of criteria found."""

    candidate: Person | None = None
    sha256: str = ""


_DECODER = msgspec.json.Decoder(Record)


@dataclass(frozen=True, slots=True)
class Known:
    """What the cache knows of a person: files by content, the hashes of the documents in them, the names on them."""

    contents: frozenset[str]
    hashes: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Traces:
    """What a row about the person holds: a file's path, a hash, a random id, or their name or address.

    `names` are those on the person's resumes: looked for only where a row says nothing else of who it is about.
    """

    files: frozenset[str]
    hashes: frozenset[str]
    ids: frozenset[str]
    person: str = ""
    names: frozenset[str] = frozenset()

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


def known_files(kept: Path, paths: Sequence[Path]) -> Known:
    """What is known of the files at or below the paths, by their content."""
    contents = {fingerprint.content(file) or "" for file in survey(paths).files} - {""}
    return _known(kept, contents, "")


def known_person(kept: Path, person: str) -> Known:
    """What is known of everyone who has this name or address."""
    return _known(kept, set(), folded(person))


def names_of(kept: Path, sha256: str) -> list[str]:
    """The names on the documents with this hash, as far as the cache knows them."""
    everyone = (one for _, records in cache.everything(kept) for one in map(_about, records))
    found = (one.candidate.contact.name for one in everyone if one.candidate and one.sha256 == sha256)
    return list(dict.fromkeys(found))


def _known(kept: Path, contents: set[str], person: str) -> Known:
    """Files with these contents, or with a document of this person; of such a file the person's documents alone."""
    found, hashes, names = set(contents), set(contents), set()
    for content, records in cache.everything(kept):
        for one in map(_about, records):
            contact = one.candidate.contact if one.candidate else Contact()
            if content in contents or (person and person in (folded(contact.name), folded(contact.email))):
                found.add(content)
                hashes.add(one.sha256)
                names.add(folded(contact.name))
    return Known(frozenset(found), frozenset(hashes - {""}), frozenset(names - {""}))


def _about(record: bytes) -> Record:
    """Whom a record is about. Of what was scored, the row tells it, which is its last line."""
    return _DECODER.decode(record[record.rfind(b"\n") + 1 :])


def folded(text: str) -> str:
    """The text without differences of case and spacing."""
    return " ".join(text.casefold().split())
