"""The summary for a ticket: its words, and nothing in it that Markdown would take for its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.shortlist import to_markdown
from tests.scoring.people import criteria
from tests.shortlist.test_to_xlsx import LINES, shortlist_of


def test_it_names_the_ranked_and_the_unread(tmp_path: Path) -> None:
    text = to_markdown.as_text(shortlist_of(criteria(tmp_path, LINES), "Orla Fenwick"))
    assert "1 read and ranked, 1 not read." in text
    assert "| 1 | Orla Fenwick | " in text
    assert "- in/=bad.pdf: Not read, so not scored: encrypted." in text


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("<script>alert</script>", r"\<script\>alert\</script\>"),
        ("a|b\nc", r"a\|b c"),
        ("[x](https://x.example)", r"\[x\]\(https\://x.example\)"),
        ("@team #12 `x`", r"\@team \#12 \`x\`"),
    ],
)
def test_marks_are_escaped(tmp_path: Path, name: str, shown: str) -> None:
    assert f"| 1 | {shown} | " in to_markdown.as_text(shortlist_of(criteria(tmp_path, LINES), name))
