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


@pytest.mark.parametrize(("phrase", "text", "there"), FOUND)
def test_the_lines_in_which_a_phrase_stands(phrase: str, text: str, there: bool) -> None:
    lines = ["nothing", *text.split("\n"), "roadmap roadmap", text.replace("\n", " "), ""]
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    found = 0
    for pattern in family((phrase,)).patterns:
        found |= pattern.standing("\n".join(lines), starts, range(len(lines)))
    expected = [family((phrase,)).hits(line) for line in lines]
    assert [bool(found >> number & 1) for number in range(len(lines))] == expected


def test_a_phrase_stands_where_only_the_last_of_its_anchors_is_right() -> None:
    [pattern] = family(("own .. roadmap",)).patterns
    line = "roadmap, roadmap, " + "and so on, " * 30 + "to own the roadmap"
    assert pattern.standing(line, [0, len(line) + 1], [0]) == 1
    assert pattern.standing(line[:-12], [0, len(line) - 11], [0]) == 0
