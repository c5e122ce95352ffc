"""Phrases as a recruiter writes them, against words as people write them."""

from __future__ import annotations

import pytest

from screener.scoring.phrases import family, fault

FOUND = [
    ("roadmap", "the roadmap, again", True),
    ("roadmap", "roadmaps", False),
    ("roadmap*", "roadmapping", True),
    ("road map", "road-map", True),
    ("cross-functional*", "cross functional team", True),
    ("start-up*", "start-ups", True),
    ("set .. strategy", "set the five-year product strategy", True),
    ("set .. strategy", "set strategy", True),
    ("set .. strategy", "set one two three four five strategy", False),
    ("set .. strategy", "set. out\nstrategy", False),
    ("(own*|wrote) .. (roadmap|vision)", "owned the roadmap", True),
    ("(own*|wrote) .. (roadmap|vision)", "wrote a short vision", True),
    ("(own*|wrote) .. (roadmap|vision)", "read the roadmap", False),
    ("(direct report*|line manager)", "five direct reports", True),
    ("P&L", "held the p&l", True),
    ("a/b test*", "ran a/b tests", True),
    ("0 to 1", "took it from 0 to 1", True),
    ("AI", "maintained", False),
    ("*manager", "a submanager", True),
    ("C++", "writes c++ daily", True),
    (".NET", "a .net shop", True),
]


@pytest.mark.parametrize(("phrase", "text", "there"), FOUND)
def test_phrases(phrase: str, text: str, there: bool) -> None:
    assert fault(phrase) == ""
    assert family((phrase,)).hits(text) is there


def test_every_place_is_found() -> None:
    text = "vision here\nand a vision there, vision last"
    assert [text[a:b] for a, b in family(("vision",)).find(text)] == ["vision"] * 3


@pytest.mark.parametrize("phrase", ["", "...", "(a|b", "a|b", "()", "((a) b)", "a*", "x" * 500])
def test_phrases_that_cannot_be_meant(phrase: str) -> None:
    assert fault(phrase) != ""


def test_long_lines_of_one_word_are_searched_in_one_go() -> None:
    text = "set " + "set " * 20_000 + "strategic"
    assert not family(("set .. strategy",)).hits(text)
