"""How long reading, understanding and scoring take, beside plain text extraction by pdfminer.six on the same files.

Everything runs in this process, one file after the other, in CPU time, so that figures can be compared between
machines under different load. The yardstick runs right beside each file, so that both meet the same noise.
"""

from __future__ import annotations

import gc
import io
import logging
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from screener.document import kinds
from screener.document.reader import read
from screener.document.sources import Source, expand
from screener.errors import UnreadableDocument
from screener.extraction import jsonresume_out, understand
from screener.extraction.candidate import Candidate
from screener.extraction.experience import experience
from screener.scoring.criteria import Criteria
from screener.scoring.score import score

T = TypeVar("T")
ENGINES = ("pdfminer", "pdfium")


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds of one document. `yardstick` is pdfminer's `extract_text`, None for other kinds than PDF."""

    kind: str
    reading: float
    understanding: float
    scoring: float
    yardstick: float | None

    @property
    def whole(self) -> float:
        """All stages."""
        return self.reading + self.understanding + self.scoring


@dataclass(frozen=True, slots=True)
class Report:
    """The costs of all documents that could be read, how many could not, and the most memory this process had."""

    costs: tuple[Cost, ...]
    unread: int
    peak_bytes: int

    @property
    def pdfs(self) -> tuple[Cost, ...]:
        """The documents that have a yardstick."""
        return tuple(cost for cost in self.costs if cost.yardstick)

    def mean(self, stage: str) -> float:
        """CPU seconds a document on average."""
        return statistics.fmean(getattr(cost, stage) for cost in self.costs)

    def ratio(self, stage: str) -> float:
        """How the stage's CPU compares with the yardstick's, summed over all PDFs."""
        return float(sum(getattr(c, stage) for c in self.pdfs) / sum(c.yardstick or 0.0 for c in self.pdfs))

    def median_ratio(self, stage: str) -> float:
        """The same for the median PDF."""
        return float(statistics.median(getattr(cost, stage) / cost.yardstick for cost in self.pdfs if cost.yardstick))


@dataclass(frozen=True, slots=True)
class Engine:
    """What one reader of PDFs did: CPU seconds to read, documents read, and the facts of each, by its number."""

    seconds: float
    facts: dict[int, object]


def engines(files: Sequence[Path], as_of: date) -> dict[str, Engine]:
    """Reads every PDF with either engine, one right after the other. The first is read once before."""
    logging.disable(logging.WARNING)
    sources = [source for file in files for source in expand(file) if isinstance(source, Source)]
    pdfs = [source for source in sources if kinds.sniff(source.data, source.name) is kinds.Kind.PDF]
    spent, facts = dict.fromkeys(ENGINES, 0.0), {engine: dict[int, object]() for engine in ENGINES}
    for number, source in enumerate(pdfs[:1] + pdfs):
        for engine in ENGINES:
            with suppress(UnreadableDocument):
                document, seconds = timed(partial(read, source, pdf_engine=engine))
                if number:
                    spent[engine] += seconds
                    facts[engine][number] = said(understand(document), as_of)
    return {engine: Engine(spent[engine], facts[engine]) for engine in ENGINES}


def said(candidate: Candidate, as_of: date) -> object:
    """What a resume says, without where on the page it says so."""
    positions = jsonresume_out.positions_meta(candidate)
    return (
        jsonresume_out.resume(candidate),
        jsonresume_out.experience_meta(experience(candidate, as_of)),
        jsonresume_out.highest_degree(candidate.degrees),
        [{key: value for key, value in position.items() if key != "evidence"} for position in positions],
    )


def engine_table(found: dict[str, Engine]) -> Iterable[tuple[str, str]]:
    """Both engines in words."""
    for name, engine in found.items():
        yield f"{name}, PDFs read", str(len(engine.facts))
        yield f"{name}, reading, CPU a PDF", f"{1000 * engine.seconds / max(1, len(engine.facts)):.1f} ms"
    one, other = (found[name] for name in ENGINES)
    both = one.facts.keys() & other.facts.keys()
    if both and one.seconds:
        yield f"{ENGINES[1]}, reading, against {ENGINES[0]}", f"{other.seconds / one.seconds:.2f}"
        same = sum(one.facts[number] == other.facts[number] for number in both)
        yield "PDFs with the same facts from both", f"{same} of {len(both)} ({same / len(both):.1%})"


def measure(files: Sequence[Path], criteria: Criteria, as_of: date, *, pdf_engine: str = "auto") -> Report:
    """Measures every document in the files. The first is done once before, so that no library load is counted."""
    costs: list[Cost] = []
    unread = 0
    sources = [source for file in files for source in expand(file) if isinstance(source, Source)]
    logging.disable(logging.WARNING)
    with suppress(IndexError, UnreadableDocument):
        cost_of(sources[0], criteria, as_of, pdf_engine)
    gc.freeze()  # as workers do: what is loaded stays, so nobody need look through it for what could go
    try:
        for source in sources:
            try:
                costs.append(cost_of(source, criteria, as_of, pdf_engine))
            except UnreadableDocument:
                unread += 1
    finally:
        gc.unfreeze()
    unit = 1 if sys.platform == "darwin" else 1024
    return Report(tuple(costs), unread, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit)


def cost_of(source: Source, criteria: Criteria, as_of: date, pdf_engine: str) -> Cost:
    """Measures one document."""
    kind = kinds.sniff(source.data, source.name)
    yardstick = timed(lambda: plain_text(source.data))[1] if kind is kinds.Kind.PDF else None
    document, reading = timed(lambda: read(source, pdf_engine=pdf_engine))
    candidate, understanding = timed(lambda: understand(document))
    partial = document.status == "partial"
    _, scoring = timed(lambda: score(candidate, experience(candidate, as_of), criteria, as_of, partial=partial))
    return Cost(kind.name.lower(), reading, understanding, scoring, yardstick)


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What the work gives, and its CPU seconds."""
    began = time.process_time()
    given = work()
    return given, time.process_time() - began


def plain_text(content: bytes) -> str:
    """The yardstick: pdfminer.six as most programs use it."""
    from pdfminer.high_level import extract_text

    try:
        return extract_text(io.BytesIO(content))
    except Exception:  # it raises what it likes on damaged files; its time counts all the same
        return ""


def table(report: Report) -> Iterable[tuple[str, str]]:
    """The figures in words."""
    yield "documents", f"{len(report.costs)} read, {report.unread} not"
    if not report.costs:
        return
    for stage in ("reading", "understanding", "scoring", "whole"):
        yield f"{stage}, CPU a document", f"{1000 * report.mean(stage):.1f} ms"
    yield "documents a second and core", f"{1 / report.mean('whole'):.1f}"
    yield "peak memory", f"{report.peak_bytes / 1e6:.0f} MB"
    if report.pdfs:
        yield "PDFs", str(len(report.pdfs))
        for stage in ("reading", "whole"):
            ratios = f"{report.ratio(stage):.2f} (median {report.median_ratio(stage):.2f})"
            yield f"{stage}, against pdfminer's extract_text", ratios
        cheap = sum(cost.whole <= (cost.yardstick or 0.0) for cost in report.pdfs)
        yield "PDFs whose whole way costs no more than it", f"{cheap} ({cheap / len(report.pdfs):.0%})"
