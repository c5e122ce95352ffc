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

THRESHOLD = 0.22
_PLACES = 2**15
LONGEST = 600  # characters of a text that are compared
_STEM = 5
_WORD = re.compile(r"[^\W\d_]{4,}")
_STOP = frozenset(
    ("with", "from", "that", "this", "them", "they", "their", "into", "what", "have", "been", "more", "over", "your")
)


@lru_cache(maxsize=256)
def stems_wanted(description: str) -> frozenset[str]:
    """The same of a description, which is compared with many texts."""
    return stems(description)


def stems(text: str) -> frozenset[str]:
    """The beginnings of a text's words: only texts that share two or more with a description are worth comparing."""
    return frozenset(word[:_STEM] for word in _words(text))


def alike(description: str, texts: Sequence[str]) -> list[bool]:
    """Which of the texts are worded much like the description."""
    wanted = _direction(description)
    return [_cosine(text[:LONGEST], wanted) >= THRESHOLD for text in texts]


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if word not in _STOP]


def _cosine(text: str, wanted: dict[int, float]) -> float:
    """How alike a text is to a direction."""
    counts = _counts(text)
    shared = sum([counts[place] * wanted[place] for place in wanted.keys() & counts.keys()])
    return shared / sqrt(sum([count * count for count in counts.values()])) if shared else 0.0


@lru_cache(maxsize=256)
def _direction(description: str) -> dict[int, float]:
    """The description as a row of length one."""
    counts = _counts(description)
    length = sqrt(sum(count * count for count in counts.values())) or 1.0
    return {place: count / length for place, count in counts.items()}


@lru_cache(maxsize=64)  # the lines of a criteria file compare the same few passages of a person, one after the other
def _counts(text: str) -> Counter[int]:
    """How often each place of the row is hit: by words, by pairs of neighbours, and by groups of four letters within
    longer words, which see through endings."""
    words, hashed = _words(text), _hash()
    places = list(chain.from_iterable(map(_places, words)))
    places += [abs(hashed(f"{first} {second}")) % _PLACES for first, second in pairwise(words)]
    return Counter(places)


@lru_cache(maxsize=20_000)
def _places(word: str) -> tuple[int, ...]:
    groups = (f"~{word[i : i + 4]}" for i in range(len(word) - 3)) if len(word) > 4 else ()
    return tuple(_hashed(gram) for gram in (word, *groups))


def _hashed(gram: str) -> int:
    """The place of a word or group of letters in the row, as scikit-learn's HashingVectorizer has it."""
    return int(abs(_hash()(gram)) % _PLACES)


@lru_cache(maxsize=1)
def _hash() -> Callable[[str], int]:
    from murmurhash import mrmr

    made: Callable[[str], int] = mrmr.hash
    return made
