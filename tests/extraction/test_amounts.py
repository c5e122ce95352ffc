"""Numbers in passages."""

from __future__ import annotations

import pytest

from screener.extraction.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("a $3.5M budget", [("money", 3.5e6, "USD")]),
        ("about €120k a year", [("money", 120e3, "EUR")]),
        ("£1 200 000 in sales", [("money", 1.2e6, "GBP")]),
        ("from 4M EUR to 1,250,000 EUR", [("money", 4e6, "EUR"), ("money", 1.25e6, "EUR")]),
        ("R$ 4,5 milhoes", [("money", 4.5e6, "BRL")]),
        ("churn fell 12% to 3.5 percent", [("percent", 12, ""), ("percent", 3.5, "")]),
        ("1.4 lakh drivers", [("count", 140e3, "")]),
        ("2.1 million users", [("count", 2.1e6, "")]),
        ("a team of 14 engineers in 2019", [("people", 14, "")]),
        ("led seven product managers for two years", [("people", 7, "")]),
        ("grew 3x", [("count", 3, "")]),
        ("shipped in 6 weeks", []),
        ("nothing here", []),
        ("", []),
    ],
)
def test_amounts(text: str, amounts: list[tuple[str, float, str]]) -> None:
    assert [(a.kind, round(a.value, 6), a.currency) for a in find_amounts(text)] == amounts


def test_hostile_text_ends() -> None:
    assert len(find_amounts("9" * 100_000 + " $1 " * 10_000)) < 5000
