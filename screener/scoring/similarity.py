"""How alike two texts are worded.

A text is a row of numbers: words and letter groups are hashed to its places and counted, by the hash and in the way of
scikit-learn's HashingVectorizer. That is fixed and learns nothing, and so nobody's score depends on who else applied.
The hash comes from the library that spaCy has for it: to load scikit-learn for it takes seconds. Most passages share
hardly a word with a description and are never compared: looking for shared words is far cheaper.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from math import sqrt
from typing import NamedTuple

THRESHOLD = 0.22
_PLACES = 2**15
LONGEST = 600  # characters of a text that are compared
_STEM = 5
_GROUP = 4  # letters
_ROUNDING = 1e-9
_WORD = re.compile(r"[^\W\d_]{4,}")
_PLAIN_WORD = re.compile(r"[a-z]{4,}")  # the same of lower-case ASCII, found in a third of the time
_KNOWN = 20_000  # words whose worth is kept at hand
_STOP = frozenset(
    ("with", "from", "that", "this", "them", "they", "their", "into", "what", "have", "been", "more", "over", "your")
)


@lru_cache(maxsize=256)
def stems_wanted(description: str) -> frozenset[str]:
    """The stems of a description, kept as it is compared with many texts."""
    return stems(description)


def stems(text: str) -> frozenset[str]:
    """The beginnings of a text's words: only texts that share two or more with a description are worth comparing."""
    return frozenset(word[:_STEM] for word in _words(text))


def alike(description: str, texts: Sequence[str]) -> list[bool]:
    """Which of the texts are worded much like the description."""
    wanted = _direction(description)
    return [wanted.is_near(_text(text[:LONGEST])) for text in texts]


def _words(text: str) -> list[str]:
    lower = text.lower()
    return [word for word in (_PLAIN_WORD if lower.isascii() else _WORD).findall(lower) if word not in _STOP]


class _Text(NamedTuple):
    """The words of a text, and the places of the row that pairs of neighbours hit."""

    words: list[str]
    pairs: list[int]

    @property
    def hits(self) -> int:
        """How often any place is hit."""
        return sum([len(word) - 2 if len(word) > _GROUP else 1 for word in self.words]) + len(self.pairs)

    def counts(self) -> Counter[int]:
        """How often each place is hit: by words, by pairs, and by groups of four letters within longer words, which
        see through endings."""
        return Counter(chain(chain.from_iterable(map(_places, self.words)), self.pairs))


@lru_cache(maxsize=1024)  # the lines of a criteria file compare the same few passages of those looked at together
def _text(text: str) -> _Text:
    words, hashed = _words(text), _hash()
    return _Text(words, [abs(hashed(f"{first} {second}")) % _PLACES for first, second in pairwise(words)])


class _Direction:
    """A description as a row of length one."""

    def __init__(self, description: str) -> None:
        counts = _text(description).counts()
        length = sqrt(sum(count * count for count in counts.values())) or 1.0
        self._row = {place: count / length for place, count in counts.items()}
        self._worths: dict[str, float] = {}

    def is_near(self, text: _Text) -> bool:
        """Whether a text is alike enough. The length of its row is no less than the root of its hits, by which most
        texts are told without counting."""
        row, worths = self._row, self._worths
        shared = sum([worths[word] if word in worths else self._worth(word) for word in text.words])
        shared += sum([row[place] for place in text.pairs if place in row])
        if shared < THRESHOLD * sqrt(text.hits) - _ROUNDING:
            return False
        counts = text.counts()
        shared = sum([counts[place] * row[place] for place in row.keys() & counts.keys()])
        return shared > 0 and shared / sqrt(sum([count * count for count in counts.values()])) >= THRESHOLD

    def _worth(self, word: str) -> float:
        """What a word shares with it."""
        if len(self._worths) > _KNOWN:
            self._worths.clear()
        worth = self._worths[word] = sum(self._row.get(place, 0.0) for place in _places(word))
        return worth


@lru_cache(maxsize=256)
def _direction(description: str) -> _Direction:
    return _Direction(description)


@lru_cache(maxsize=_KNOWN)
def _places(word: str) -> tuple[int, ...]:
    groups = (f"~{word[i : i + _GROUP]}" for i in range(len(word) - 3)) if len(word) > _GROUP else ()
    return tuple(_hashed(gram) for gram in (word, *groups))


def _hashed(gram: str) -> int:
    """The place of a word or group of letters in the row, as scikit-learn's HashingVectorizer has it."""
    return int(abs(_hash()(gram)) % _PLACES)


@lru_cache(maxsize=1)
def _hash() -> Callable[[str], int]:
    from murmurhash import mrmr

    made: Callable[[str], int] = mrmr.hash
    return made
