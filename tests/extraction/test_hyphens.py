"""Hyphens at the end of a line."""

from __future__ import annotations

import pytest

from screener.extraction.hyphens import joined
from screener.extraction.terms.compounds import FIRST, ONE_WORD


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("found product-", "market fit", "found product-market fit"),
        ("a 5-", "person team", "a 5-person team"),
        ("owned go-to-", "market", "owned go-to-market"),
        ("built it end-", "to-end.", "built it end-to-end."),
        ("(cross-", "functional)", "(cross-functional)"),
        ("manage-", "ment of tides", "management of tides"),
        ("a market-", "place", "a marketplace"),
        ("inter-", "national", "international"),
        ("ran the team", "well", "ran the team well"),
        ("Anne-", "Marie", "Anne- Marie"),
    ],
)
def test_lines_are_joined(before: str, after: str, whole: str) -> None:
    assert joined(before, after) == whole


@pytest.mark.parametrize("first", sorted(FIRST))
def test_a_compound_keeps_its_hyphen(first: str) -> None:
    assert joined(f"a {first}-", "ledger") == f"a {first}-ledger"


@pytest.mark.parametrize("word", sorted(ONE_WORD))
def test_one_word_loses_it(word: str) -> None:
    first = max((f for f in FIRST if word.startswith(f)), key=len)
    assert joined(f"a {first}-", word[len(first) :]) == f"a {word}"
