"""What the lines of criteria files find in everyone of a folder, kept line by line between runs.

A changed weight needs no new look at anyone, and a changed phrase only a look at that line. Nothing is read again that
was read before. What is kept holds no words of a resume but the name and the address, by which it can be forgotten.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from screener.batch import fingerprint, tagged
from screener.batch.cache import Cache, Key
from screener.batch.erasing import Person
from screener.batch.memory import Stamp, stamp_of
from screener.batch.naming import shown
from screener.batch.run import Options, opened_cache, read_facts
from screener.extraction.candidate import Contact
from screener.scoring.criteria import Criteria, Criterion, Outcome, State
from screener.shortlist.screened import no_resume

if TYPE_CHECKING:
    from screener.extraction.corrections import Correction
    from screener.pipeline import Facts

MOST = 80  # lines kept of a document: those asked last, so that going back to yesterday's weights is quick too
Found = tuple[float, str, bool, bool]  # share, state, passes, sure


@dataclass(frozen=True, slots=True)
class Judged:
    """A document that was read: whose it is, its years in product, of managing and in all, what lines found, and
    whether it looks like a resume."""

    inside: str
    sha256: str
    status: str
    candidate: Person
    years: tuple[float, float, float]
    lines: dict[str, Found]
    resume: bool = True


@dataclass(slots=True)
class Entry:
    """A file with its documents, those that could not be read apart; `key` is where its record is kept, if anywhere."""

    file: Path
    key: Key | None = None
    stamp: Stamp | None = None
    judged: list[Judged] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    known: bool = False

    @property
    def status(self) -> str:
        """How the reading went, for whoever counts."""
        return "refused" if self.unread and not self.judged else "ok"


_RECORD = msgspec.json.Decoder(Judged)


class Panel:
    """Everyone of some files, judged by one criteria file after another. Everything stays in memory but the facts."""

    def __init__(
        self, files: Sequence[Path], as_of: date, corrections: tuple[Correction, ...], options: Options
    ) -> None:
        self._as_of, self._corrections, self._options = as_of, corrections, options
        self.entries = [Entry(file) for file in files]
        self._known: dict[Found, Outcome] = {}
        with opened_cache(options) as cache:
            for entry in self.entries:
                self._remember(entry, cache)

    def judge(self, asked: Sequence[Criteria]) -> Iterator[Entry]:
        """Has every line of these criteria judged, and hands on each file as it is done, in order.

        Only what is not known yet costs anything.
        """
        lines = Lines.of(asked)
        missing = [entry.file for entry in self.entries if not lines.known_in(entry)]
        facts = read_facts(missing, self._options) if missing else iter(())
        with opened_cache(self._options) as cache:
            for entry in self.entries:
                if not lines.known_in(entry):
                    self._fill(entry, next(facts), lines)
                    keep(entry, cache)
                yield entry

    def outcomes(self, criteria: Criteria) -> list[tuple[Outcome, ...]]:
        """What each line finds in every document that was read, without words and quotes."""
        for _ in self.judge((criteria,)):
            pass
        digests = [digest_of(line, criteria) for line in criteria.criteria]
        people = (one.lines for entry in self.entries for one in entry.judged)
        return [tuple([self._outcome(lines[digest]) for digest in digests]) for lines in people]

    def _outcome(self, found: Found) -> Outcome:
        """Most people's outcomes are alike: one object serves them all."""
        made = self._known.get(found)
        if made is None:
            share, state, passes, sure = found
            made = self._known[found] = Outcome(share, State(state), "", (), passes, sure)
        return made

    def _remember(self, entry: Entry, cache: Cache | None) -> None:
        """What is kept of a file of this content."""
        if cache is None or cache.trouble:
            return
        entry.stamp = stamp_of(entry.file)
        content = fingerprint.content(entry.file)
        if content is None:
            return
        entry.key = Key(content, entry.file.suffix.lower(), self._judge(entry.file))
        records = cache.get_lines(entry.key)
        if records is not None:
            entry.judged, entry.known = [_RECORD.decode(record) for record in records], True

    @cached_property
    def _judges(self) -> str:
        """What decides what a line finds, beside the line and the facts. Corrections are among it."""
        mine = (fingerprint.reader(), self._options.pdf_engine, fingerprint.scorer(), self._as_of.isoformat())
        told = hashlib.sha256("\0".join(mine).encode())
        told.update(tagged.encode(self._corrections))
        return told.hexdigest()

    def _judge(self, file: Path) -> str:
        """Who judged, as the cache has it. Corrections go by names, so then the name counts too."""
        return f"{self._judges} {shown(str(file))}" if self._corrections else self._judges

    def _fill(self, entry: Entry, documents: Iterable[Facts], lines: Lines) -> None:
        """Judges a file's documents by the lines that are missing."""
        from screener.pipeline import corrected

        before = {one.inside: one.lines for one in entry.judged}
        name = shown(str(entry.file))
        entry.judged, entry.unread, entry.known = [], [], True
        for facts in documents:
            if facts.candidate is None:
                entry.unread.append(facts.file)
                continue
            inside = facts.file.removeprefix(name)
            fixed = corrected(facts, self._corrections)
            entry.judged.append(lines.judged(fixed, inside, self._as_of, before.get(inside, {})))


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of several criteria files, each by its digest with the file it is in."""

    by_digest: dict[str, tuple[Criterion, Criteria]]
    asked: dict[frozenset[str], list[tuple[Criteria, list[str]]]] = field(default_factory=dict)  # the same for many

    @classmethod
    def of(cls, asked: Sequence[Criteria]) -> Lines:
        """The lines of these files; what asks the same is there once."""
        return cls({digest_of(line, one): (line, one) for one in asked for line in one.criteria})

    def known_in(self, entry: Entry) -> bool:
        """Whether all these lines are known of all documents of a file."""
        return entry.known and all(self.by_digest.keys() <= one.lines.keys() for one in entry.judged)

    def judged(self, facts: Facts, inside: str, as_of: date, known: dict[str, Found]) -> Judged:
        """One document's record: the lines that were known already, and those that are new."""
        from screener.extraction.experience import experience
        from screener.scoring.score import outcomes

        assert facts.candidate is not None
        candidate, partial = facts.candidate, facts.status == "partial"
        years = experience(candidate, as_of)
        mine = {digest: known[digest] for digest in self.by_digest if digest in known}
        for part, digests in self._missing(mine):
            found = outcomes(candidate, years, part, as_of, partial=partial)
            for digest, one in zip(digests, found, strict=True):
                mine[digest] = (one.share, str(one.state), one.passes, one.sure)
        others = [pair for pair in known.items() if pair[0] not in mine]
        kept = dict(others[-max(0, MOST - len(mine)) :]) if len(mine) < MOST else {}
        contact = Contact(name=candidate.contact.name, email=candidate.contact.email)
        clocks = (years.product.years, years.management.years, years.total.years)
        resume = not no_resume(candidate, facts.findings)
        return Judged(inside, facts.sha256, facts.status, Person(contact), clocks, {**kept, **mine}, resume)

    def _missing(self, known: Collection[str]) -> list[tuple[Criteria, list[str]]]:
        """The lines that are not known, those of one reading of dates together."""
        lacking = frozenset(self.by_digest.keys() - known)
        if lacking not in self.asked:
            self.asked[lacking] = list(self._together(known))
        return self.asked[lacking]

    def _together(self, known: Collection[str]) -> Iterator[tuple[Criteria, list[str]]]:
        together: dict[tuple[str, float], list[str]] = {}
        for digest, (_, criteria) in self.by_digest.items():
            if digest not in known:
                together.setdefault((criteria.settings.vague_dates, criteria.settings.at_need), []).append(digest)
        for digests in together.values():
            lines = tuple(self.by_digest[digest][0] for digest in digests)
            yield replace(self.by_digest[digests[0]][1], criteria=lines), digests


def digest_of(line: Criterion, criteria: Criteria) -> str:
    """The same for lines that find the same in everyone, whatever their weights, names and silence."""
    settings = criteria.settings
    told = tagged.encode((line.asks, settings.vague_dates, settings.at_need))
    return hashlib.sha256(told).hexdigest()[:16]


def keep(entry: Entry, cache: Cache | None) -> None:
    """Keeps a file's record, unless something in it could not be read or the file changed meanwhile."""
    if cache and entry.key and entry.judged and not entry.unread and entry.stamp == stamp_of(entry.file):
        cache.put_lines(entry.key, [msgspec.json.encode(one) for one in entry.judged])
