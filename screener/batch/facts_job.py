"""What a worker does for `extract` and `score`: read and understand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module

import msgspec

from screener.batch.reading import Found, documents
from screener.document.model import Finding
from screener.document.sources import Refusal, Source
from screener.pipeline import Facts, gather

SAMPLE = b"""Robin Sample
robin.sample@example.org | +44 20 7946 0000

Experience
Senior Product Manager, Example Ltd
Jan 2019 - Present
- Led a team of four and owned the roadmap

Education
MSc Computer Science, Example University, 2012 - 2014
"""


def warm() -> None:
    """Loads every library and model that a resume may need, by reading one."""
    for reader in ("pdf", "docx"):
        import_module(f"screener.document.{reader}")
    gather(Source("sample.txt", SAMPLE, ""))


def parts(task: bytes, skip: int, begin: Callable[[bytes], None]) -> Iterator[bytes]:
    """The facts of each document of a file, as JSON. `file` holds only the place within the file."""
    for found in documents(task, skip, begin):
        yield encoded(found)


def encoded(found: Found) -> bytes:
    """The facts of one document. A fault of ours costs that document its facts and is named, never passed over."""
    document = found.document
    if isinstance(document, Refusal):
        return msgspec.json.encode(refused(found, document.code, document.message))
    try:
        return msgspec.json.encode(replace(gather(document, pdf_engine=found.pdf_engine), file=found.inside))
    except MemoryError:
        raise
    except Exception as error:
        message = f"The document was read but not understood ({type(error).__name__}); this is a fault of screener."
        return msgspec.json.encode(refused(found, "not_understood", message))


def refused(found: Found, code: str, message: str) -> Facts:
    """The facts of what could not be opened: only the reason."""
    return Facts(found.inside, found.document.sha256, "refused", code, (Finding(code, message),), 0, None)
