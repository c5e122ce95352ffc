"""Documents to look at: asked of a worker process with limits, since the file is a stranger's."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

import msgspec

from screener.batch.fleet import Limits
from screener.batch.workers import Failure, Pool
from screener.extraction.candidate import Evidence
from screener.review.page_job import Ask, View

_KEPT = 48  # answers
_PICTURE = b"\x89PNG"


class Pages:
    """The pages and texts of documents. Use it as a context manager; may be called from several threads."""

    def __init__(self, limits: Limits, pdf_engine: str = "auto") -> None:
        self._pool = Pool("screener.review.page_job", jobs=1, limits=limits)
        self._lock = threading.Lock()
        self._engine = pdf_engine
        self._answers: OrderedDict[bytes, bytes] = OrderedDict()

    def __enter__(self) -> Pages:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.close()

    def view(self, path: Path, inside: str, sha256: str, quotes: Sequence[Evidence]) -> View:
        """The document's text, and where each quote stands. `View.reason` tells why there is nothing to see."""
        places = tuple((quote.start, quote.end, quote.quote) for quote in quotes)
        ask = Ask(os.fsencode(path).hex(), inside, sha256, self._engine, quotes=places)
        return msgspec.json.decode(self._answer(ask), type=View)

    def picture(self, path: Path, inside: str, sha256: str, page: int, width: int) -> bytes | None:
        """A page as PNG; None where it cannot be drawn."""
        ask = Ask(os.fsencode(path).hex(), inside, sha256, self._engine, page=page, width=width)
        answer = self._answer(ask)
        return answer if answer.startswith(_PICTURE) else None

    def _answer(self, ask: Ask) -> bytes:
        task = msgspec.json.encode(ask)
        with self._lock:
            if task not in self._answers:
                self._answers[task] = self._work(task)
                if len(self._answers) > _KEPT:
                    self._answers.popitem(last=False)
            self._answers.move_to_end(task)
            return self._answers[task]

    def _work(self, task: bytes) -> bytes:
        (parts,) = self._pool.run([task])
        first = parts[0] if parts else Failure("missing", None)
        return first if isinstance(first, bytes) else msgspec.json.encode(View(first.reason))
