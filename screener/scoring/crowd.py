"""Many people's words searched at once for what criteria ask, which takes far less time than one person after another.

What is found is the same as if each were alone: a phrase stands in one line, and every line is somebody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from screener.extraction.candidate import Candidate, Passage, Position
from screener.scoring.lexicon import Lexicon, Need, Spots, places
from screener.scoring.phrases import Family
from screener.scoring.similarity import LONGEST
from screener.scoring.terms import UNCLAIMED

PASSAGE = 1200  # characters of a passage that are searched
_PASSAGES = 800
_JOB_TEXT = 6000
_BEFORE = 60  # characters before a phrase in which a wish or a denial may stand

_UNCLAIMED = re.compile(
    rf"(?<!\w)(?:{'|'.join(UNCLAIMED)})[^\w.;:!?\n]{{1,3}}(?:[\w'’]{{1,20}}[^\w.;:!?\n]{{1,3}}){{0,3}}$"
)


class Crowd:
    """Candidates who are looked at by the same criteria. What they wrote is searched when it is first asked for."""

    def __init__(self, candidates: Sequence[Candidate], lexicon: Lexicon) -> None:
        self._candidates, self._lexicon = candidates, lexicon

    @cached_property
    def passages(self) -> list[tuple[Passage, ...]]:
        """Of each their passages that hold any text; beyond what a career fills, more of them prove nothing."""
        return [_written(each.passages)[:_PASSAGES] for each in self._candidates]

    @cached_property
    def said(self) -> Texts:
        """All passages in lower case, one a line."""
        return Texts([text for text, _ in self._lowered], self._lexicon)

    @cached_property
    def plain(self) -> list[bool]:
        """Whether no passage of each is longer than what is compared, or changes its length with its case."""
        return [plain for _, plain in self._lowered]

    def near(self, description: str) -> list[bool]:
        """Whether any passage of each may be worded much like a description."""
        if not description:
            return [False for _ in self._candidates]
        likely = self.said.sharing_two(description)
        return [bool(lines) or not plain for lines, plain in zip(likely, self.plain, strict=True)]

    @cached_property
    def _lowered(self) -> list[tuple[str, bool]]:
        found = []
        for passages in self.passages:
            texts = [p.text for p in passages]
            longest = max(map(len, texts), default=0)
            lower, same = lowered_lines(texts if longest <= PASSAGE else [text[:PASSAGE] for text in texts])
            found.append((lower, same and longest <= LONGEST))
        return found

    @cached_property
    def jobs(self) -> Texts:
        """The lower-case text of each position, one a line: title, employer, summary and highlights."""
        texts = [lowered_lines([_job_text(p) for p in each.positions])[0] for each in self._candidates]
        return Texts(texts, self._lexicon)


class Texts:
    """A text of each person, of which every line is looked at by itself."""

    def __init__(self, texts: Sequence[str], lexicon: Lexicon) -> None:
        self._text = "\n".join(texts)
        self._spots = Spots(self._text, lexicon)
        self._firsts = [0, *accumulate(text.count("\n") + 1 for text in texts)]
        self._claims: dict[tuple[str, ...], list[list[int]]] = {}
        self._holding: dict[tuple[str, ...], list[list[int]]] = {}
        self._first_claims: dict[tuple[str, ...], list[int | None]] = {}
        self._sharing: dict[str, list[list[int]]] = {}

    def holding(self, phrases: Family) -> list[list[int]]:
        """Of each person the lines that hold any of the phrases."""
        if phrases.phrases not in self._holding:
            found = 0
            for need, lines in self._spots.needs(phrases):
                found |= lines if need.single else self._among(need, lines & ~found, wish=False)
            self._holding[phrases.phrases] = self._of_each(found)
        return self._holding[phrases.phrases]

    def claims(self, phrases: Family) -> list[list[int]]:
        """Of each person the lines that claim any of the phrases, wishes and denials left out."""
        if phrases.phrases not in self._claims:
            found = 0
            for need, lines in self._spots.needs(phrases):
                found |= self._claiming(need, lines & ~found)
            self._claims[phrases.phrases] = self._of_each(found)
        return self._claims[phrases.phrases]

    def first_claims(self, phrases: Family) -> list[int | None]:
        """Of each person the first line that claims the first phrase of these that any line claims."""
        if phrases.phrases not in self._first_claims:
            firsts: list[int | None] = [None] * (len(self._firsts) - 1)
            for need, lines in self._spots.needs(phrases):
                for place in places(self._claiming(need, lines)):
                    who = self._owners[place]
                    if firsts[who] is None:
                        firsts[who] = place - self._firsts[who]
            self._first_claims[phrases.phrases] = firsts
        return self._first_claims[phrases.phrases]

    def sharing_two(self, description: str) -> list[list[int]]:
        """Of each person the lines that share two words or more with a description, by their beginnings."""
        if description not in self._sharing:
            self._sharing[description] = self._of_each(self._spots.sharing_two(description))
        return self._sharing[description]

    def _claiming(self, need: Need, lines: int) -> int:
        """Those of the lines that hold the words of a phrase which claim it."""
        doubtful = lines & self._spots.wish
        sure = lines & ~doubtful
        if not need.single:
            sure = self._among(need, sure, wish=False)
        return sure | self._among(need, doubtful, wish=True)

    def _among(self, need: Need, lines: int, *, wish: bool) -> int:
        """The lines in which the phrase stands; with `wish`, as no wish or denial."""
        found, text, starts, pattern = 0, self._text, self._starts, need.pattern
        if not wish:
            return pattern.standing(text, starts, places(lines)) if lines else 0
        for place in places(lines):
            begin, end = starts[place], starts[place + 1] - 1
            if any(not self._is_wish(at, place) for at, _ in pattern.find_in_line(text, begin, end)):
                found |= 1 << place
        return found

    def _is_wish(self, start: int, place: int) -> bool:
        """Whether what begins there is wished for or denied. What somebody else wrote before has no say in it."""
        first = self._starts[self._firsts[self._owners[place]]]
        return _UNCLAIMED.search(self._text[max(first, start - _BEFORE) : start]) is not None

    @cached_property
    def _starts(self) -> list[int]:
        # Each line with its break: added up without a step of our own for any of the thousands.
        return list(accumulate(map((1).__add__, map(len, self._text.split("\n"))), initial=0))

    @cached_property
    def _owners(self) -> list[int]:
        counts = (end - first for first, end in zip(self._firsts, self._firsts[1:], strict=False))
        return [who for who, count in enumerate(counts) for _ in range(count)]

    def _of_each(self, lines: int) -> list[list[int]]:
        """The lines of each person, counted from their own first."""
        found: list[list[int]] = [[] for _ in self._firsts[1:]]
        for place in places(lines):
            who = self._owners[place]
            found[who].append(place - self._firsts[who])
        return found


def _written(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Those that hold any text, which are nearly always all."""
    if all(map(str.strip, [p.text for p in passages])):
        return passages
    return tuple(p for p in passages if p.text.strip())


def _job_text(position: Position) -> str:
    parts = (position.title, position.employer, position.summary, *position.highlights)
    return " | ".join(parts)[:_JOB_TEXT]


def lowered_lines(texts: Sequence[str]) -> tuple[str, bool]:
    """The texts as `lowered` has them, one a line: all at once where no letter takes another number of places, and
    whether that is so."""
    whole = "\n".join(texts)
    if whole.count("\n") >= len(texts):
        whole = "\n".join([text.replace("\n", " ") for text in texts])
    lower = whole.lower()
    return (lower, True) if len(lower) == len(whole) else ("\n".join(map(lowered, texts)), False)


def lowered(text: str) -> str:
    """Lower case with newlines turned to spaces, character for character, so that places stay where they are."""
    lower = text.replace("\n", " ").lower()
    return lower if len(lower) == len(text) else "".join(_small(text.replace("\n", " ")))


def _small(text: str) -> Iterator[str]:
    return (c.lower() if len(c.lower()) == 1 else c for c in text)
