"""Plain text and Markdown: indents, gaps, markers, and what is rendered away."""

from __future__ import annotations

import pytest

from screener.document.kinds import Kind, sniff
from screener.document.text import read_markdown, read_text
from screener.errors import UnreadableDocument


def _text(content: str) -> list[str]:
    return [line.text for line in read_text(content.encode()).lines]


def _markdown(content: str) -> list[str]:
    return [line.text for line in read_markdown(content.encode()).lines]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Ines Vale\nHead of Product\n", ["Ines Vale", "Head of Product"]),
        ("Quill Ltd      2019 - 2021", ["Quill Ltd\t2019 - 2021"]),
        ("2019-2021  Quill Ltd  Head Clerk", ["2019-2021\tQuill Ltd\tHead Clerk"]),
        ("In 2019 we met.  Then we  left.", ["In 2019 we met. Then we left."]),
        ("Done.  Two spaces after.    Even four.", ["Done. Two spaces after. Even four."]),
        ("- Led four\n- Set goals", ["• Led four", "• Set goals"]),
        ("* Led four people and hired two", ["• Led four people and hired two"]),
        ("Apr 2021\n- Present", ["Apr 2021", "- Present"]),
        ("May 2019\n- April 2021 at Quill in Ghent", ["May 2019", "- April 2021 at Quill in Ghent"]),
        ("o Led four\no Hired two", ["• Led four", "• Hired two"]),
        ("WORK HISTORY", ["WORK HISTORY"]),
        ("W O R K   H I S T O R Y", ["WORK HISTORY"]),
        ("a\rb\x0cc\u2028d", ["a", "b", "c", "d"]),
    ],
)
def test_text(content: str, expected: list[str]) -> None:
    assert _text(content) == expected


def test_indents_gaps_and_blocks_are_kept() -> None:
    title, point, heading = read_text(b"Head of Product\n    - Led four people, hired two\n\nEDUCATION\n").lines
    assert point.box.x0 > title.box.x0
    assert point.box.y0 == pytest.approx(title.box.y1)
    assert heading.box.y0 > point.box.y1
    assert title.block == point.block != heading.block


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("# Ines\n\nWork\n----\ntext", ["Ines", "Work", "text"]),
        ("Head of **Product** at _Quill_, `x`", ["Head of Product at Quill, x"]),
        ("- One\n  - Deep\n1. First", ["• One", "• Deep", "• 1. First"]),
        ("[site](https://vale.example) ![photo](x.png)", ["site photo"]),
        ("| Quill | 2019 |\n|---|---|\n| Bramble | 2017 |", ["Quill\t2019", "Bramble\t2017"]),
        ("a\n\n---\n\nb", ["a", "b"]),
        ("snake_case_name and 2 * 3 * 4", ["snake_case_name and 2 * 3 * 4"]),
        (r"1\. not a list", ["1. not a list"]),
    ],
)
def test_markdown(content: str, expected: list[str]) -> None:
    assert _markdown(content) == expected


def test_markdown_headings_have_size_and_weight() -> None:
    heading, text = read_markdown(b"## Work\n\ntext").lines
    assert (heading.size, heading.bold, text.bold) == (16.0, True, False)


def test_markdown_links_are_kept() -> None:
    document = read_markdown(b"[site](https://vale.example) <mailto:i@vale.example> [x](javascript:y)")
    assert document.links == ("https://vale.example", "mailto:i@vale.example")


def test_an_endless_line_is_folded_and_nothing_of_it_lost() -> None:
    document = read_text(b"word " * 20_000)
    assert max(len(line.text) for line in document.lines) <= 4_000
    assert document.text.split() == ["word"] * 20_000
    assert len({line.block for line in document.lines}) == 1
    assert ([finding.code for finding in document.findings], document.status) == (["text_limit"], "ok")


def test_more_than_a_resume_is_cut_and_told() -> None:
    document = read_text(b"Ines Vale\n" + b"a" * 1_000_000)
    assert len(document.text) <= 250_000
    assert document.status == "partial"


@pytest.mark.parametrize(("data", "code"), [(b"", "empty_file"), (b" \n\t\r\n" * 9, "no_text")])
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_text(data)
    assert refused.value.code == code


def test_markdown_that_begins_with_a_comment_is_markdown() -> None:
    content = b"<!-- The title of the page\nand more -->\n# Mira Halloran\n\n- <mira@vale.example>\n<!-- never closed"
    assert sniff(content, "cv.md") is Kind.MARKDOWN
    assert _markdown(content.decode()) == ["Mira Halloran", "• mira@vale.example", "<!-- never closed"]


def test_halves_of_a_heading_are_cells() -> None:
    assert _markdown("### <span>Clerk, Vale</span> <span>2019 -- 2021</span>") == ["Clerk, Vale\t2019 -- 2021"]
