"""No regular expression of the package takes more than linear time, whatever a document holds."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from tests import regexes

PARTS = 2


@pytest.mark.parametrize("part", range(PARTS))
def test_none_grows_faster_than_its_text(part: int) -> None:
    call = [sys.executable, "-m", "tests.regexes", str(part), str(PARTS)]
    done = subprocess.run(call, cwd=regexes.ROOT, capture_output=True, text=True)
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


def test_the_pieces_of_a_pattern_are_what_it_asks_for() -> None:
    pieces = list(regexes.inputs(re.compile(r"ab(?:c|d)[x-z7]\s{2}")))
    assert ("", "abcx  ") in pieces
    assert ("", "abd7  ") in pieces
    assert ("abcx ", " ") in pieces
