"""What stands beside a title in its line and belongs to it, or does not."""

from __future__ import annotations

import pytest

from screener.document.text import read_markdown, read_text
from screener.extraction.evidence import Quoter
from screener.extraction.positions import find_positions
from screener.extraction.rows import fold
from screener.extraction.sections import lines_of, split
from screener.extraction.terms.employers import COUNTRIES, MARKETS

OTHER = "### Brewer\n\nOsier & Finch, Leeds\n\nMar 2012 - Dec 2015\n\n- Brewed.\n"


def first_title(title: str, firm: str = "Brightwell Ltd, Lyon") -> tuple[str, str, str]:
    text = f"## Experience\n\n### {title}\n\n{firm}\n\nJan 2019 - Present\n\n- Kept the books.\n\n{OTHER}"
    document = read_markdown(text.encode())
    found = find_positions(lines_of(split(document), "experience"), document, Quoter(document))
    return found[0].position.title, found[0].position.employer, found[0].position.location


@pytest.mark.parametrize(
    "title",
    [
        "Sales Assistant / Customer Experience",
        "Support Agent / Technical Communications / Product Owner",
        "Facilitator / Project Manager / MS Access & MS SharePoint Developer",
        "PhD, Researcher in Soil Chemistry",
        "Product Manager, Rostering",
        "Assistant Vice President - Distributed Systems & Systems Management",
        "Technical Consultant - Halden SA",
        "Head of Product, Chile",
        "Director of Product, EMEA",
        "General Manager, UK & Ireland",
    ],
)
def test_words_beside_a_title_are_part_of_it(title: str) -> None:
    assert first_title(title) == (title, "Brightwell Ltd", "Lyon")


@pytest.mark.parametrize(
    ("line", "firm", "title"),
    [
        ("Head of Product, Chile", "Brightwell Ltd", "Head of Product"),  # no other place of work is told
        ("Product Manager, Lyon", "Brightwell Ltd, Lyon", "Product Manager"),
        ("Product Manager / Remote", "Brightwell Ltd, Lyon", "Product Manager"),
        ("Product Manager - Lyon", "Brightwell Ltd, Lyon", "Product Manager"),
    ],
)
def test_places_beside_a_title_are_no_part_of_it(line: str, firm: str, title: str) -> None:
    assert first_title(line, firm)[0] == title


@pytest.mark.parametrize("words", sorted(MARKETS | COUNTRIES))
def test_markets_are_written_as_they_are_compared(words: str) -> None:
    assert fold(words) == words


@pytest.mark.parametrize("market", sorted(MARKETS))
def test_each_market_qualifies_a_title(market: str) -> None:
    assert first_title(f"Director of Product, {market.title()}")[0] == f"Director of Product, {market.title()}"


@pytest.mark.parametrize("country", sorted(COUNTRIES))
def test_each_country_qualifies_a_title_where_the_place_stands_elsewhere(country: str) -> None:
    assert first_title(f"Director of Product, {country.title()}")[0] == f"Director of Product, {country.title()}"


def test_a_typographic_apostrophe_is_read_as_keyboards_write_it() -> None:
    assert first_title("Ingénieure d’études")[0] == "Ingénieure d'études"


def jobs(*heads: tuple[str, str]) -> list[tuple[str, str, str]]:
    text = "## Experience\n" + "".join(f"\n### {head}\n\n{below}\n\n- Kept the books.\n" for head, below in heads)
    document = read_markdown(text.encode())
    found = find_positions(lines_of(split(document), "experience"), document, Quoter(document))
    return [(f.position.title, f.position.employer, f.position.location) for f in found]


def test_fields_and_small_words_between_title_and_employer_are_the_title_s() -> None:
    found = jobs(
        ("Osier Services Pvt. Ltd. – Director - Product Management", "Leeds, Jan 2019 - Present"),
        ("Harrow Finance – Group Product Manager", "Leeds, Mar 2016 - Dec 2018"),
        ("Quill India Ltd – Product Manager", "Leeds, Feb 2012 - Feb 2016"),
    )
    assert found[0] == ("Director - Product Management", "Osier Services Pvt. Ltd.", "Leeds")
    small = jobs(
        ("Product Manager / Kritor AB / Leeds", "Jan 2019 - Present"),
        ("Teacher, maths and physics / Lundby School / Leeds", "Mar 2016 - Dec 2018"),
    )
    assert small[1] == ("Teacher, maths and physics", "Lundby School", "Leeds")


@pytest.mark.parametrize("firm", ["Harrow Corp, via Quill Staffing", "Harrow Corp, through Quill Staffing"])
def test_an_agency_stays_with_the_employer(firm: str) -> None:
    assert first_title("Program Manager", firm)[1] == firm


@pytest.mark.parametrize("sign", ["\u2815", "\u2756", "\u2736", "\u25c6", "\u2b25"])
def test_a_drawn_sign_parts_title_and_employer(sign: str) -> None:
    found = jobs(
        (f"Product Manager {sign} Kritor & Sons", "Jan 2019 - Present"),
        (f"Chart Clerk {sign} Osier Parcels", "Mar 2016 - Dec 2018"),
    )
    assert [job[:2] for job in found] == [("Product Manager", "Kritor & Sons"), ("Chart Clerk", "Osier Parcels")]


@pytest.mark.parametrize("place", ["Leeds, UK", "Norfolk, VA", "Virginia Beach, VA", "Brno"])
def test_a_place_behind_in_is_no_part_of_the_employer(place: str) -> None:
    found = jobs(
        ("Product Manager", f"Kritor Maps in {place}, Jan 2019 - Present"),
        ("Buyer", f"Investors in People in {place}, Mar 2016 - Dec 2018"),
    )
    assert [job[:2] for job in found] == [("Product Manager", "Kritor Maps"), ("Buyer", "Investors in People")]


def test_a_season_beside_a_place_dates_a_job() -> None:
    found = jobs(
        ("Kettle & Fern – Product Analyst", "London, Sep 2024 to Present"),
        ("Kettle & Fern – Data Intern", "London, Summer 2023"),
    )
    assert [title for title, _, _ in found] == ["Product Analyst", "Data Intern"]


def test_a_city_and_a_country_in_brackets_are_no_part_of_the_employer() -> None:
    rows = "Clerk, Foreland (Amsterdam, Netherlands), 2019 - 2021\nDesigner, Vale (Brno, Czech Republic), 2016 - 2018\n"
    document = read_text(f"Experience\n\n{rows}".encode())
    found = find_positions(lines_of(split(document), "experience"), document, Quoter(document))
    assert [f.position.employer for f in found] == ["Foreland", "Vale"]
