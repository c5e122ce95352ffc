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
        ("Product leader with 12+ years in product management.", [(12, "product")]),
        ("Over 15 years of experience, 8 of them in product.", [(15, "total"), (8, "product")]),
        ("15 yrs exp., including 6 as people manager.", [(15, "total"), (6, "management")]),
        ("I have spent nine years in product roles.", [(9, "product")]),
        ("I have been a product manager for six years.", [(6, "product")]),
        ("Product manager for 8 years, four of them leading teams.", [(8, "product"), (4, "management")]),
        ("20 years in product, 10 in leadership.", [(20, "product"), (10, "management")]),
        ("Twelve years of product, of which seven managing product managers.", [(12, "product"), (7, "management")]),
        ("A product leader of 14 years' standing.", [(14, "product")]),
        ("Seasoned executive with 18 years experience across banking and insurance.", [(18, "total")]),
        ("6+ years of people leadership experience.", [(6, "management")]),
        ("4 years line management.", [(4, "management")]),
        ("3 years of team lead experience", [(3, "management")]),
        ("Über 10 Jahre Führungserfahrung", [(10, "management")]),
        ("15 Jahre Berufserfahrung, davon 8 im Produktmanagement", [(15, "total"), (8, "product")]),
        ("10 ans d'expérience en product management", [(10, "product")]),
        ("Plus de 12 ans d'expérience dans le produit", [(12, "product")]),
        ("Más de 10 años de experiencia en gestión de producto", [(10, "product")]),
        ("10 års erfarenhet av produktledning", [(10, "product")]),
        ("A 5-year roadmap for the platform.", []),
        ("5 year plan for payments", []),
        ("Married for 12 years, two children.", []),
        ("Cut churn for three years running.", []),
        ("Five years ago I moved to Berlin.", []),
        ("Two-year MBA programme", []),
        ("Contract for 2 years", []),
        ("10x in 4 years", []),
        ("Managed a 3 year programme", []),
        ("Product Manager | 9+ Years Experience | B2B SaaS", [(9, "total")]),
        ("Total experience: 14 years", [(14, "total")]),
        ("over half a decade of product management", [(5, "product")]),
        ("For the past 9 years I have led product teams in fintech.", [(9, "product")]),
        (
            "15+ yrs in software, 10+ in product, 5+ leading teams",
            [(15, "software"), (10, "product"), (5, "management")],
        ),
        ("Product executive with 20+ years' experience", [(20, "total")]),
        ("A PM with six years in health tech and two as team lead", [(6, "health tech"), (2, "management")]),
        ("Managing people for seven years now.", [(7, "management")]),
        ("My 12-year career in product", [(12, "product")]),
        ("A 10-year product veteran", [(10, "product")]),
        ("Product veteran of 12 years", [(12, "product")]),
        ("Nearly a decade of experience in product and design", [(10, "product")]),
        ("10 years of hands-on product work in B2B SaaS", [(10, "product")]),
        ("25 years' combined experience across the founding team", []),
        ("Years of experience: 11", [(11, "total")]),
        ("5 years of SQL", [(5, "sql")]),
        ("3+ years with React", [(3, "react")]),
        ("Customers stay 7 years on average.", []),
        ("Experienced product manager with 7+ years of progressive experience in e-commerce", [(7, "e-commerce")]),
        ("Product Management (8 years), People Management (3 years)", [(8, "product"), (3, "management")]),
        ("PM with 10+ YoE", [(10, "total")]),
        ("Erfahrener Produktmanager mit 8 Jahren Berufserfahrung", [(8, "total")]),
        ("Directeur produit avec 15 ans d'expérience dont 7 ans en management", [(15, "total"), (7, "management")]),
        ("seit 10 Jahren im Produktmanagement", [(10, "product")]),
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
