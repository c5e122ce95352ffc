"""No regular expression of the package takes more than linear time, whatever a document holds."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from tests import regexes, steps


def test_none_grows_faster_than_its_text() -> None:
    done = subprocess.run([sys.executable, "-m", "tests.regexes"], cwd=regexes.ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (count, unknown), *grown = [json.loads(line) for line in done.stdout.splitlines()]
    assert count > 600
    assert unknown == []
    assert grown == []


@pytest.mark.parametrize(
    ("pattern", "piece", "head"),
    [
        (r"\s+x", " ", ""),
        (r"a*b", "a", ""),
        (r"[\w.]+@", "a.", ""),
        (r"<t>.*?</t>", "<t>", ""),
        (r"(?:\s+of)+$", " of", ""),
        (r"(a+)+b", "a", ""),
        (r"(?:a|\w)+b", "a", ""),
        (r"^x:\s*\t\s*y", "\t", "x:"),
    ],
)
def test_the_sweep_finds_what_grows(pattern: str, piece: str, head: str) -> None:
    assert regexes.grows(re.compile(pattern), piece, head)


@pytest.mark.parametrize(
    ("pattern", "piece"), [(r"a+", "a"), (r"(?<!\s)\s+x", " "), (r"\s{1,30}x", " "), (r"^(?:ab|ac|ad)+$", "ab")]
)
def test_the_sweep_lets_linear_patterns_pass(pattern: str, piece: str) -> None:
    assert not regexes.grows(re.compile(pattern), piece)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(a|b)*?(?=c)c\1", "abcb"),
        (r"(?i:Ab)+(?<!x)$", "aBAb"),
        (r"(?:a*){2,3}b", "aab"),
        (r"^(?>a+)b?(?<=a)\Z", "aaa"),
        (r"[^\W\d_]++\b.", "no\n"),
        (rb"\xe9+.", b"\xe9\xe9!"),
    ],
)
def test_a_counted_match_is_the_real_one(pattern: str | bytes, text: str | bytes) -> None:
    made = re.compile(pattern)  # type: ignore[type-var]
    match = made.match(text)  # type: ignore[arg-type]
    shown = text if isinstance(text, str) else text.decode("latin-1")
    assert steps.Stepper(made).match(shown) == (match.end() if match else -1)


@pytest.mark.parametrize(
    ("pattern", "one", "other", "same"),
    [
        (r"a+b", "x", "•", True),
        (r"a+b", "x", "a", False),
        (r"^a$", "x", "\n", False),
        (r"\ba", "x", "•", False),
        (r"(?i:[a-f])\d", "Ba", "cD", True),
        (r"(.)\1", "xx", "xy", False),
    ],
)
def test_texts_that_are_the_same_to_a_pattern_take_the_same_steps(
    pattern: str, one: str, other: str, same: bool
) -> None:
    stepper = steps.Stepper(re.compile(pattern))
    assert (stepper.seen(one) == stepper.seen(other)) is same
    if same:
        counts = {stepper.count(regexes.made("", piece, 64), 10_000) for piece in (one, other)}
        assert len(counts) == 1


def test_steps_are_counted_and_bounded() -> None:
    stepper = steps.Stepper(re.compile("a"))
    assert stepper.count("aaa", 100) < stepper.count("aaaaaa", 100)
    with pytest.raises(steps.TooMany):
        stepper.count("a" * 100, 100)


def test_the_pieces_of_a_pattern_are_what_it_asks_for() -> None:
    pieces = list(regexes.inputs(re.compile(r"ab(?:c|d)[x-z7]\s{2}")))
    assert ("", "abcx  ") in pieces
    assert ("", "abd7  ") in pieces
    assert ("abcx ", " ") in pieces
