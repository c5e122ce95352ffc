"""Years that a summary claims."""

from __future__ import annotations

import pytest

from screener.document.model import Box, Document, Line, Span
from screener.extraction.evidence import Quoter
from screener.extraction.stated import find_stated_years


def document(*texts: str) -> Document:
    """A document of plain lines."""
    lines, offset = [], 0
    for number, text in enumerate(texts, start=1):
        box = Box(0, 12.0 * number, 5.0 * len(text), 12.0 * number + 10)
        lines.append(Line(1, number, box, offset, text, (Span(0, len(text), 10.0),)))
        offset += len(text) + 1
    return Document((), tuple(lines))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("12+ years in product, 8 years managing people", [(12, "product"), (8, "management")]),
        ("14 years in digital product, 10 of them as manager of PMs", [(14, "product"), (10, "management")]),
        ("12 years in retail, of which 8 in product marketing", [(12, "retail"), (8, "product marketing")]),
        ("Fifteen years of experience", [(15, "total")]),
        ("Seven years in marketing", [(7, "marketing")]),
        ("over 8 years of people leadership roles", [(8, "management")]),
        ("two years ago I moved", []),
        ("a five year plan", []),
        ("", []),
    ],
)
def test_claims(text: str, claims: list[tuple[float, str]]) -> None:
    page = document(text)
    assert [(c.years, c.of) for c in find_stated_years(page.lines, Quoter(page))] == claims


def test_evidence_stands_in_the_text() -> None:
    page = document("Product person with ten", "years of product experience.")
    (claim,) = find_stated_years(page.lines, Quoter(page))
    assert claim.evidence.quote == "ten\nyears of product experience"
    assert page.text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
