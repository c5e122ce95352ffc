"""What a worker does for `extract` and `score`: read and understand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

import msgspec

from screener.batch.reading import documents
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
    """The facts of each document of a file, as JSON."""
    for asked, source in documents(task, skip, begin):
        yield encoded(source, asked.pdf_engine)


def encoded(source: Source | Refusal, pdf_engine: str) -> bytes:
    """The facts of one document. A fault of ours costs that document its facts and is named, never passed over."""
    if isinstance(source, Refusal):
        return msgspec.json.encode(refused(source))
    try:
        return msgspec.json.encode(gather(source, pdf_engine=pdf_engine))
    except MemoryError:
        raise
    except Exception as error:
        message = f"The document was read but not understood ({type(error).__name__}); this is a fault of screener."
        return msgspec.json.encode(refused(Refusal(source.name, "not_understood", message, source.sha256)))


def refused(refusal: Refusal) -> Facts:
    """The facts of what could not be opened: only the reason."""
    found = (Finding(refusal.code, refusal.message),)
    return Facts(refusal.name, refusal.sha256, "refused", refusal.code, found, 0, None)
