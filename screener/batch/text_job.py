"""What a worker does for `text`: read, no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

import msgspec

from screener.batch.reading import Found, Text, documents
from screener.document.reader import read
from screener.document.sources import Refusal
from screener.errors import UnreadableDocument


def warm() -> None:
    """Loads the readers that most files need."""
    for reader in ("pdf", "docx"):
        import_module(f"screener.document.{reader}")


def parts(task: bytes, skip: int, begin: Callable[[bytes], None]) -> Iterator[bytes]:
    """The text of each document of a file, as JSON."""
    for found in documents(task, skip, begin):
        yield msgspec.json.encode(text_of(found))


def text_of(found: Found) -> Text:
    """One document's text."""
    source = found.document
    if isinstance(source, Refusal):
        return Text(found.inside, source.sha256, "refused", source.code, "")
    try:
        document = read(source, pdf_engine=found.pdf_engine)
    except UnreadableDocument as error:
        return Text(found.inside, source.sha256, "refused", error.code, "")
    reason = next((finding.code for finding in document.findings if finding.partial), None)
    return Text(found.inside, source.sha256, document.status, reason, document.text)
