"""The signs that spare a text a closer look stand in whatever the patterns behind them match."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screener.extraction.oddities import _IMPOSSIBLE, _INSTRUCTIONS
from screener.extraction.signs import Signs
from screener.extraction.terms.management import CUES
from screener.extraction.terms.qualifiers import AGAINST_TITLE

SIGNED = {cue[1]: cue[2:] for cue in CUES} | {f"against {row[0]}": row for row in AGAINST_TITLE}

PRINTABLE = st.characters(codec="ascii", min_codepoint=32)


def made_by(pattern: re.Pattern[str]) -> st.SearchStrategy[str]:
    """Texts in which the pattern finds something."""
    return st.from_regex(pattern, alphabet=PRINTABLE)


@pytest.mark.parametrize(("signs", "pattern"), SIGNED.values(), ids=SIGNED)
def test_signs_of_managing_people(signs: str, pattern: str) -> None:
    @settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(made_by(re.compile(pattern)))
    def check(text: str) -> None:
        found = re.search(pattern, text)
        assert found and any(sign in found[0] for sign in signs.split("|"))

    check()


@pytest.mark.parametrize(("signs", "pattern"), _INSTRUCTIONS)
def test_signs_of_instructions(signs: tuple[str, ...], pattern: re.Pattern[str]) -> None:
    @settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(made_by(pattern))
    def check(text: str) -> None:
        found = pattern.search(text)
        assert found and any(sign in found[0].casefold() for sign in signs)

    check()


@pytest.mark.parametrize(("sign", "pattern"), [row[:2] for row in _IMPOSSIBLE])
def test_signs_of_impossible_dates(sign: re.Pattern[str], pattern: re.Pattern[str]) -> None:
    @settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern))
    def check(text: str) -> None:
        found = pattern.search(text)
        assert found and sign.search(found[0])

    check()


@given(st.lists(st.lists(st.text("ab ", min_size=1, max_size=5), min_size=1)), st.text("abc ", max_size=30))
def test_patterns_are_due_of_which_a_sign_is_there(rows: list[list[str]], text: str) -> None:
    assert Signs(rows).due(text) == [number for number, signs in enumerate(rows) if any(s in text for s in signs)]
