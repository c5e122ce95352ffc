"""Many patterns in one: the same matches as the plain alternation, tried faster."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.extraction.alternation import alternatives, any_of, begun_by_letter


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("a|b", ["a", "b"]),
        ("a(?:b|c)d|e", ["a(?:b|c)d", "e"]),
        (r"a\|b|c", [r"a\|b", "c"]),
        ("[|]|a", ["[|]", "a"]),
        ("[]|]x|a", ["[]|]x", "a"]),
        (r"[^\]|]|a", [r"[^\]|]", "a"]),
        (r"\(a|b\)", [r"\(a", r"b\)"]),
        ("", [""]),
    ],
)
def test_bars_inside_groups_and_sets_do_not_part(pattern: str, parts: list[str]) -> None:
    assert alternatives(pattern) == parts


@pytest.mark.parametrize(
    ("patterns", "together"),
    [
        (["bsc", "msc", "ba"], "b(?:sc|a)|m(?:sc)"),
        ([r"\bone", r"\bour|two"], r"\b(?:o(?:ne|ur))|t(?:wo)"),
        (["x?y", "xz"], "x(?:z)|x?y"),
        ([r"\d", "[ab]c", "(?:a|b)"], r"\d|[ab]c|(?:a|b)"),
    ],
)
def test_what_begins_alike_is_put_together(patterns: list[str], together: str) -> None:
    assert any_of(patterns) == together


@given(st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=12), st.text("abcd ", max_size=30))
def test_words_match_as_in_a_plain_alternation(words: list[str], text: str) -> None:
    found = [m.span() for m in re.finditer(any_of(words), text)]
    assert found == [m.span() for m in re.finditer("|".join(words), text)]


_PATTERNS = st.sampled_from([r"\bab", "ba?c", r"c\b", "(?:a|b)c", "a+b", r"\bb|ca"])


@given(st.lists(_PATTERNS, min_size=1), st.text("abc ", max_size=30))
def test_an_alternation_finds_something_where_a_plain_one_does(patterns: list[str], text: str) -> None:
    assert bool(re.search(any_of(patterns), text)) == bool(re.search("|".join(f"(?:{p})" for p in patterns), text))


@pytest.mark.parametrize(
    ("pattern", "begun"),
    [
        ("(?:a|b)?x|y", ["ax", "bx", "x", "y"]),
        ("(?:(?:q )?a|[)(]b)x", ["q ax", "ax", "[)(]bx"]),
        (r"(?:a|b\s?c)?\s?d", [r"a\s?d", r"b\s?c\s?d", "d", r"\sd"]),
        (r"(?:\)|a)x", [r"\)x", "ax"]),
        ("(?:ab)+c", ["(?:ab)+c"]),
        ("(?:ab)??c", ["(?:ab)??c"]),
        ("a(?:b|c)", ["a(?:b|c)"]),
        (r"(?<!\.)ing", [r"(?<!\.)ing"]),
    ],
)
def test_groups_in_front_are_written_out(pattern: str, begun: list[str]) -> None:
    assert begun_by_letter(pattern) == begun


_LED = st.sampled_from(["(?:a|b )?c", r"\s?ab", "(?:a(?:b|c)|c)a|b", "ca", "(?:b)+a", "(?:(?:a|b)?c|a)?b"])


@given(st.lists(_LED, min_size=1), st.text("abc ", max_size=20))
def test_what_is_written_out_finds_something_where_the_patterns_do(patterns: list[str], text: str) -> None:
    around = r"(?<![b])(?:{})(?![c])"
    quick = any_of(form for pattern in patterns for form in begun_by_letter(pattern))
    plain = "|".join(f"(?:{pattern})" for pattern in patterns)
    assert bool(re.search(around.format(quick), text)) == bool(re.search(around.format(plain), text))
