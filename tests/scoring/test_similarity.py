"""The row of numbers that a text becomes is the one that scikit-learn would make of it."""

from __future__ import annotations

import pytest
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
