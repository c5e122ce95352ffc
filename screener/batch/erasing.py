"""Forgetting a person: every fact that the cache keeps of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from screener.batch import cache, fingerprint
from screener.document.sources import survey
from screener.pipeline import Facts


def erase_files(kept: Path, paths: Sequence[Path]) -> int:
    """Forgets the files at or below the paths, by their content; how many were known."""
    contents = {fingerprint.content(file) for file in survey(paths).files}
    return cache.erase(kept, lambda content, _: content in contents)


def erase_person(kept: Path, person: str) -> int:
    """Forgets every file that holds a resume with this name or address; how many there were."""
    wanted = folded(person)
    decoder = msgspec.json.Decoder(Facts)

    def about(_: str, records: Sequence[bytes]) -> bool:
        known = [decoder.decode(record).candidate for record in records]
        return any(wanted in (folded(c.contact.name), folded(c.contact.email)) for c in known if c)

    return cache.erase(kept, about)


def folded(text: str) -> str:
    """The text without differences of case and spacing."""
    return " ".join(text.casefold().split())
