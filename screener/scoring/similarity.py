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
_WORD = re.compile(r"[^\W\d_]{4,}")
_STOP = frozenset(
    ("with", "from", "that", "this", "them", "they", "their", "into", "what", "have", "been", "more", "over", "your")
)


def alike(description: str, passages: Sequence[Passage]) -> list[int]:
    """Indices of the passages worded much like the description, in order; lists of skills are not compared."""
    wanted = _stems(description)
    near = [
        i for i, p in enumerate(passages) if p.kind != "skill" and len(wanted & _stems(p.text[:_LONGEST])) >= _SHARED
    ]
    if not near:
        return []
    found = _vectors([passages[i].text[:_LONGEST] for i in near]) @ _direction(description)
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


def _vectors(texts: Sequence[str]) -> Any:
    """A row of length one for each text."""
    import numpy

    rows = _vectorizer().transform(texts)
    lengths = numpy.sqrt(rows.multiply(rows).sum(axis=1)).A1
    rows.data /= numpy.repeat(numpy.maximum(lengths, 1e-9), numpy.diff(rows.indptr))
    return rows


@lru_cache(maxsize=256)
def _direction(description: str) -> Any:
    return _vectors((description,)).toarray()[0]


@lru_cache(maxsize=1)
def _vectorizer() -> Any:
    from sklearn.feature_extraction.text import HashingVectorizer

    return HashingVectorizer(n_features=2**15, analyzer=_grams, norm=None, alternate_sign=False)
