"""How alike two texts are worded: the one place that uses scikit-learn.

The vectoriser hashes words and letter groups; it is fixed, learns nothing, and so nobody's score depends on who else
applied. It is loaded when the first texts are compared. Most passages share hardly a word with a description and are
never compared: looking for shared words is far cheaper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from screener.extraction.candidate import Passage

THRESHOLD = 0.22
_LONGEST = 600
_SHARED = 2
_STEM = 5
_NONE: frozenset[str] = frozenset()
_WORD = re.compile(r"[^\W\d_]{4,}")
_STOP = frozenset(
    ("with", "from", "that", "this", "them", "they", "their", "into", "what", "have", "been", "more", "over", "your")
)


def stems_of(passages: Sequence[Passage]) -> list[frozenset[str]]:
    """The beginnings of each passage's words; none for lists of skills, which are not compared."""
    return [_NONE if p.kind == "skill" else _stems(p.text[:_LONGEST]) for p in passages]


def alike(description: str, passages: Sequence[Passage], stems: Sequence[frozenset[str]]) -> list[int]:
    """Indices of the passages worded much like the description, in order. `stems` are those of the passages."""
    wanted = _stems(description)
    near = [i for i, found in enumerate(stems) if len(wanted & found) >= _SHARED]
    if not near:
        return []
    found = _cosines([passages[i].text[:_LONGEST] for i in near], description)
    return [i for i, cosine in zip(near, found, strict=True) if cosine >= THRESHOLD]


@lru_cache(maxsize=2048)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()) if word not in _STOP)


def _grams(text: str) -> Iterator[str]:
    """Words, pairs of neighbours, and groups of four letters within longer words, which see through endings."""
    words = [word for word in _WORD.findall(text.lower()) if word not in _STOP]
    yield from words
    yield from (f"{first} {second}" for first, second in pairwise(words))
    yield from (f"~{word[i : i + 4]}" for word in words if len(word) > 4 for i in range(len(word) - 3))


def _cosines(texts: Sequence[str], description: str) -> Any:
    """How alike each text is to the description. Every text has words, and so its row something in it."""
    import numpy

    rows, wanted = _vectorizer().transform(texts), _direction(description)
    starts = rows.indptr[:-1]
    lengths = numpy.sqrt(numpy.add.reduceat(rows.data * rows.data, starts))
    return numpy.add.reduceat(rows.data * wanted[rows.indices], starts) / lengths


@lru_cache(maxsize=256)
def _direction(description: str) -> Any:
    """The description as a row of length one."""
    import numpy

    row = _vectorizer().transform((description,)).toarray()[0]
    return row / numpy.sqrt(row @ row)


@lru_cache(maxsize=1)
def _vectorizer() -> Any:
    from sklearn.feature_extraction.text import HashingVectorizer

    return HashingVectorizer(n_features=2**15, analyzer=_grams, norm=None, alternate_sign=False)
