"""Looking words up must leave out no line in which a phrase stands, and no passage that is worded alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.scoring.lexicon import Lexicon, Spots, places
from screener.scoring.phrases import family, fault
from screener.scoring.terms import COMMON
from tests.scoring.test_phrases import FOUND

WORDS = ("set", "setting", "the", "strategy", "road-map", "c++", "p&l", ".net", "re_do", "mentors", "İstanbul", "no")
MORE_WORDS = ("of", "to", "\n", ", ", ". ")
PARTS = ("set", "sett*", "*ting", "*ate*", "road map", "(set|mentor*) .. strategy", "c++", "P&L", ".NET", "re_do", "..")
MORE_PARTS = ("of", "(of|to)")


def lines_with(phrases: tuple[str, ...], text: str) -> set[int]:
    """The lines in which a phrase may stand, and where it does."""
    found = Spots(text, Lexicon([family(phrases)], [])).needs(family(phrases))
    lines = text.split("\n")
    return {i for need, likely in found for i in places(likely) if any(need.pattern.find(lines[i]))}


def test_every_phrase_is_found_in_its_line() -> None:
    for phrase, text, there in FOUND:
        lines = text.split("\n")
        expected = {i for i, line in enumerate(lines) if family((phrase,)).hits(line)}
        assert lines_with((phrase,), text) == expected, phrase
        assert bool(expected) is there, phrase


@given(
    st.lists(st.sampled_from((*PARTS, *MORE_PARTS)), min_size=1, max_size=3)
    .map(" ".join)
    .filter(lambda phrase: not fault(phrase)),
    st.lists(st.sampled_from((*WORDS, *MORE_WORDS)), max_size=30).map(" ".join),
)
def test_no_line_is_left_out(phrase: str, text: str) -> None:
    lines = text.lower().split("\n")
    expected = {i for i, line in enumerate(lines) if family((phrase,)).hits(line)}
    assert lines_with((phrase,), text.lower()) == expected


@pytest.mark.parametrize("word", sorted(COMMON))
def test_a_word_that_is_everywhere_is_not_looked_up_beside_another(word: str) -> None:
    phrase = f"{word} strategy"
    assert list(Lexicon([family((phrase,))], []).lines(f"{word}\nstrategy").values()) == [0b10]
    assert lines_with((phrase,), f"our strategy\n{word} strategy\n{word}") == {1}
    assert lines_with((word,), f"strategy\n{word}") == {1}


def test_a_single_word_is_proved_by_its_place_alone() -> None:
    for phrase, single in (("roadmap*", True), ("c++", False), ("a roadmap", False), ("(set|wrote)", True)):
        assert {pattern.single for pattern in family((phrase,)).patterns} == {single}, phrase


def test_lines_share_words_with_a_description_by_their_beginnings() -> None:
    spots = Spots("customers we interviewed\nour customer\nlunch\n", Lexicon([], ["Interviews with customers"]))
    assert list(places(spots.sharing_two("Interviews with customers"))) == [0]


def test_words_of_endless_texts_are_not_all_kept() -> None:
    lexicon = Lexicon([family(("roadmap",))], [])
    Spots(" ".join(f"word{number}" for number in range(100_001)) + " roadmap", lexicon)
    assert lexicon.lines("the\nroadmap") == {1: 0b10}
    assert len(lexicon._known) < 10


def test_words_that_begin_a_wish_or_a_denial_are_known() -> None:
    signs = "no not never without lack lacks looking seeking seeks wants hoping aspiring interested learning aiming"
    text = "\n".join((*signs.split(), "team", "another", "notes"))
    assert list(places(Spots(text, Lexicon([], [])).wish)) == list(range(len(signs.split())))
