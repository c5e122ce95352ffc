"""Hints about criteria files that are valid."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.scoring import criteria_file
from screener.scoring.criteria_lint import lint
from tests.scoring.people import criteria

PRODUCT = "- {id: product, label: P, kind: years, of: product, want: 8, weight: 3}"
LEVEL = "- {id: level, label: L, kind: level, want: head, weight: 3}"
HINTS = [
    (LEVEL.replace("weight: 3", "weight: 0.01"), "level: its weight is 0.3 of 100 points, too little to matter"),
    (LEVEL.replace("weight: 3", "weight: 9"), "level: its weight is 75 of 100 points, more than all others together"),
    (PRODUCT.replace("id: product", "id: again"), "again: asks the same as product"),
    (
        "- {id: a, label: A, kind: practice, phrases: [vision, x], weight: 1}\n"
        "- {id: b, label: B, kind: practice, phrases: [vision], weight: 1}",
        "b: the phrase 'vision' counts for a as well",
    ),
    (
        "- {id: a, label: A, kind: practice, phrases: [roadmap*, roadmapping], weight: 1}",
        "a: the phrase 'roadmapping' adds nothing to 'roadmap*'",
    ),
    (
        "- {id: c, label: C, kind: cap, at: 0, unless: {kind: level, want: head}}",
        "c: a cap at 0 is a gate that hides in the number; use a gate",
    ),
]


@pytest.mark.parametrize(("more", "hint"), HINTS)
def test_hints(tmp_path: Path, more: str, hint: str) -> None:
    assert hint in lint(criteria(tmp_path, f"{PRODUCT}\n{more}"))


@pytest.mark.parametrize("name", criteria_file.available())
def test_packaged_criteria_give_no_hints(name: str) -> None:
    assert lint(criteria_file.load(criteria_file.find(name))) == ()
