"""The row of numbers that a text becomes is the one that scikit-learn would make of it."""

from __future__ import annotations

from itertools import pairwise
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction import FeatureHasher

from screener.scoring import similarity


@pytest.mark.parametrize("gram", ["roadmap", "~oadm", "set direction", "führte", "стратегия", "戦略を", "a"])
def test_a_word_has_the_place_that_scikit_learn_gives_it(gram: str) -> None:
    hasher = FeatureHasher(n_features=similarity._PLACES, input_type="string", alternate_sign=False)
    assert similarity._hashed(gram) == hasher.transform([[gram]]).indices[0]


def test_texts_worded_alike_are_told_from_others() -> None:
    asked = "Set a long-term vision and strategic direction for the portfolio."
    alike = "Set the vision and the strategic direction of the whole portfolio for three years"
    assert similarity.alike(asked, [alike, "Ran the stand-up of the support team"]) == [True, False]


WORDS = ("vision", "visions", "portfolio", "portfolios", "Strategic", "direction", "führte", "with", "42", "a-b")


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_the_short_way_tells_what_the_whole_row_tells(text: str) -> None:
    asked = "Set a strategic direction and a vision for the portfolio"
    assert similarity.alike(asked, [text]) == [_cosine(asked, text) >= similarity.THRESHOLD]


def test_words_of_many_texts_are_not_all_kept() -> None:
    asked = "A description that nobody else has"
    letters = "abcdefghijklmnopqrst"
    for place in range(similarity._KNOWN // 400 + 2):
        own = letters[place // 20 % 20] + letters[place % 20]
        similarity.alike(asked, [" ".join(f"{own}{a}{b}" for a in letters for b in letters)])
    assert len(similarity._direction(asked)._worths) <= similarity._KNOWN + 400


def _cosine(one: str, other: str) -> float:
    """The cosine of the two whole rows."""
    first, second = _row(one), _row(other)
    shared = sum(first.count(place) * second.count(place) for place in set(first))
    lengths = [sqrt(sum(row.count(place) ** 2 for place in set(row))) for row in (first, second)]
    return shared / (lengths[0] * lengths[1]) if shared else 0.0


def _row(text: str) -> list[int]:
    """The places that a text hits."""
    words = [word for word in similarity._WORD.findall(text.lower()) if word not in similarity._STOP]
    grams = [f"~{word[i : i + 4]}" for word in words if len(word) > 4 for i in range(len(word) - 3)]
    return [similarity._hashed(gram) for gram in (*words, *grams, *(f"{a} {b}" for a, b in pairwise(words)))]
