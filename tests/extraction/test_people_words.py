"""What one word tells of people before its clause is read."""

from __future__ import annotations

import pytest

from screener.extraction.people_words import count_of, is_plain, may_name_people, singular


@pytest.mark.parametrize(
    ("word", "count"),
    [("a", 1), ("twelve", 12), ("~8", 8), ("6,", 6), ("2019", None), ("0", None), ("seven-ish", None), ("led", None)],
)
def test_how_many_a_word_says(word: str, count: int | None) -> None:
    assert count_of(word) == count


@pytest.mark.parametrize(
    ("plural", "noun"), [("deputies", "deputy"), ("foremen", "foreman"), ("bosses", "boss"), ("nurses", "nurse")]
)
def test_nouns_of_plurals(plural: str, noun: str) -> None:
    assert singular(plural) == noun


@pytest.mark.parametrize("word", ["engineers", "staff", "salespeople", "foremen", "manager", "reports"])
def test_words_that_may_name_people(word: str) -> None:
    assert may_name_people(word)
    assert not is_plain(word)


@pytest.mark.parametrize("word", ["roadmaps", "delivered", "process", "is", "engineer", ","])
def test_words_that_name_nobody(word: str) -> None:
    assert not may_name_people(word)
    assert is_plain(word)


@pytest.mark.parametrize("word", ["the", "my", "four", "an", "6-person"])
def test_words_in_front_of_people_are_not_plain(word: str) -> None:
    assert not is_plain(word)
