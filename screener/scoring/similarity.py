"""How alike two texts are worded: the one place that uses scikit-learn.

The vectoriser hashes words and letter groups; it is fixed, learns nothing, and so nobody's score depends on who else
applied. It is loaded when the first description is compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from screener.extraction.candidate import Passage

THRESHOLD = 0.3
_LONGEST = 600
_LEAST_WORDS = 5


def alike(description: str, passages: Sequence[Passage]) -> list[int]:
    """Indices of the passages worded much like the description, in order."""
    texts = tuple(
        p.text[:_LONGEST] if p.kind != "skill" and p.text.count(" ") >= _LEAST_WORDS else "" for p in passages
    )
    if not any(texts):
        return []
    cosines = _matrix(texts) @ _matrix((description,)).T
    return [int(i) for i in (cosines.toarray()[:, 0] >= THRESHOLD).nonzero()[0]]


@lru_cache(maxsize=64)
def _matrix(texts: tuple[str, ...]) -> Any:
    words, letters = _vectorizers()
    from scipy.sparse import hstack  # type: ignore[import-untyped]

    return hstack([words.transform(texts) * 0.8**0.5, letters.transform(texts) * 0.2**0.5]).tocsr()


@lru_cache(maxsize=1)
def _vectorizers() -> tuple[Any, Any]:
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, HashingVectorizer

    stop = sorted(ENGLISH_STOP_WORDS)
    words = HashingVectorizer(n_features=2**18, ngram_range=(1, 2), stop_words=stop, alternate_sign=False, norm="l2")
    letters = HashingVectorizer(
        n_features=2**18, analyzer="char_wb", ngram_range=(4, 4), alternate_sign=False, norm="l2"
    )
    return words, letters
