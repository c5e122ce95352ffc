"""What belongs to the name of an employer or to a title, and what tells the place, the hours or the contract."""

from __future__ import annotations

import pytest

from screener.document.text import read_markdown
from screener.extraction.candidate import Employment
from screener.extraction.evidence import Quoter
from screener.extraction.places import employer_likeness, names_department
from screener.extraction.positions import Found, find_positions
from screener.extraction.rows import fold
from screener.extraction.sections import lines_of, split
from screener.extraction.terms.employers import CONTRACTS, COVERS, KINDS_OF_FIRM, TIES_OF_FIRMS, UNITS
from tests.extraction.test_sections import drawn


def found_in(*heads: tuple[str, str]) -> tuple[Found, ...]:
    """The jobs whose heads have a bold line each, and a line below it with the dates."""
    text = "".join(f"### {head}\n\n{below}\n\n- Kept the books of the whole mill.\n\n" for head, below in heads)
    document = read_markdown(f"## Experience\n\n{text}".encode())
    return find_positions(lines_of(split(document), "experience"), document, Quoter(document))


def jobs(*heads: tuple[str, str]) -> list[tuple[str, str, str]]:
    return [(f.position.title, f.position.employer, f.position.location) for f in found_in(*heads)]


@pytest.mark.parametrize("kind", KINDS_OF_FIRM)
def test_what_a_firm_calls_itself_is_part_of_its_name(kind: str) -> None:
    assert jobs(
        (f"Product Manager, Quince, a Harrow {kind}", "Jan 2019 - Present"),
        ("Miller, Osier & Finch, Leeds", "Mar 2012 - Dec 2018"),
    ) == [("Product Manager", f"Quince, a Harrow {kind}", ""), ("Miller", "Osier & Finch", "Leeds")]


@pytest.mark.parametrize("tie", TIES_OF_FIRMS)
def test_the_firm_that_it_is_tied_to_is_part_of_its_name(tie: str) -> None:
    found = jobs(
        ("Product Manager", f"Quince, {tie} Harrow Mills, Leeds | Jan 2019 - Present"),
        ("Miller", "Osier & Finch, Leeds | Mar 2012 - Dec 2018"),
    )
    assert found[0] == ("Product Manager", f"Quince, {tie} Harrow Mills", "Leeds")


@pytest.mark.parametrize(
    ("line", "employer"),
    [
        ("Harrow Group – Great Western Mills, Leeds", "Harrow Group – Great Western Mills"),
        ("Harrow Group – Corvo, Leeds", "Harrow Group – Corvo"),
        ("Corvo Foods - Harrow Bakeries", "Corvo Foods - Harrow Bakeries"),
        ("Harrow Group – Leeds", "Harrow Group"),
        ("Harrow Group – a maker of fine bread", "Harrow Group"),
    ],
)
def test_a_dash_may_part_the_halves_of_an_employer_s_name(line: str, employer: str) -> None:
    heads = ("Product Manager", f"{line} | Jan 2019 - Present"), ("Miller", "Osier Ltd | Mar 2012 - Dec 2018")
    assert jobs(*heads)[0][:2] == ("Product Manager", employer)


def test_a_dash_leads_to_a_place_where_it_does_in_another_head() -> None:
    assert jobs(
        ("Product Manager", "Harrow Group – Nether Wallop | Jan 2019 - Present"),
        ("Miller", "Osier & Finch – Leeds | Mar 2012 - Dec 2018"),
    ) == [("Product Manager", "Harrow Group", "Nether Wallop"), ("Miller", "Osier & Finch", "Leeds")]


def test_a_town_that_no_list_knows_stands_where_others_have_theirs() -> None:
    assert jobs(
        ("Product Manager", "Harrow Group, Nether Wallop | Jan 2019 - Present"),
        ("Buyer", "Quill, Moss and Vane, Leeds | Jan 2016 - Dec 2018"),
        ("Miller", "Osier & Finch, Upper Slaughter | Mar 2012 - Dec 2015"),
    ) == [
        ("Product Manager", "Harrow Group", "Nether Wallop"),
        ("Buyer", "Quill, Moss and Vane", "Leeds"),
        ("Miller", "Osier & Finch", "Upper Slaughter"),
    ]


def test_a_place_leaves_the_name_before_it_at_the_end_of_its_head() -> None:
    found = jobs(
        ("Product Manager, Quince, a Harrow company", "Jan 2019 - Present"),
        ("Buyer, Stanhope Cycles, Inc., Portland, OR", "Jan 2016 - Dec 2018"),
        ("Miller, Larch, the flour company", "Mar 2012 - Dec 2015"),
    )
    assert found[1] == ("Buyer", "Stanhope Cycles, Inc.", "Portland, OR")


def test_two_fields_joined_by_and_qualify_a_title() -> None:
    found = jobs(
        ("Senior Manager, Consumer Products, Halden Foods, Oslo", "Jan 2019 - Present"),
        ("Manager, Pricing and Packaging, Brackwater, Leeds", "Jan 2016 - Dec 2018"),
        ("Analyst, Larkfield Research, Leeds", "Mar 2012 - Dec 2015"),
    )
    assert found[1] == ("Manager, Pricing and Packaging", "Brackwater", "Leeds")


def test_a_way_of_working_ends_no_title() -> None:
    found = jobs(
        ("Principal Product Manager - Remote", "Vantel Software | Jan 2019 - Present"),
        ("Product Manager - Growth", "Copperfield Labs | Jan 2016 - Dec 2018"),
        ("Analyst - Retail Banking", "Orchard Street Bank | Mar 2012 - Dec 2015"),
    )
    titles = ["Principal Product Manager", "Product Manager - Growth", "Analyst - Retail Banking"]
    assert [title for title, _, _ in found] == titles
    assert found[0][2] == "Remote"


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_a_unit_of_a_hospital_or_a_public_body_qualifies_a_title(unit: str) -> None:
    assert fold(unit) == unit and names_department(unit)
    found = jobs(
        (f"Charge Nurse, {unit.title()}", "St Aldhelm Infirmary, Leeds | Jan 2019 - Present"),
        ("Miller", "Osier & Finch, Leeds | Mar 2012 - Dec 2018"),
    )
    assert found[0] == (f"Charge Nurse, {unit.title()}", "St Aldhelm Infirmary", "Leeds")


ENDINGS = (
    "Board|Infirmary|Hospice|Constabulary|Inspectorate|Embassy|Consulate|NHS|Diocese|Tribunal|Observatory|Gallery|Orchestra"
    "|Mills|Farm|Farms|Shipyard|Airline|Railway|Tours|Solicitors|Architects|Accountants|Supermarket|Supermarkets|Dairy"
    "|Distillery|Winery|Estates|Therapeutics|Biosciences|Instruments"
)


@pytest.mark.parametrize("word", ENDINGS.split("|"))
def test_a_word_that_ends_the_names_of_employers_makes_one_of_them(word: str) -> None:
    assert employer_likeness(f"Quill {word}") > employer_likeness("Quill Corvo") + 0.3


@pytest.mark.parametrize(
    "line", ["Wensley Cheese Co. | Hawe", "Wensley Cheese Ltd, Hawe", "Wensley Cheese | wensley.example.com"]
)
def test_a_name_ends_at_a_bar_and_behind_its_legal_form(line: str) -> None:
    found = jobs(("Buyer", f"{line} | Jan 2019 - Present"), ("Miller", "Osier Farms | Mar 2012 - Dec 2018"))
    assert found[0][:2] == ("Buyer", line.replace(",", " |").partition(" |")[0])


GROUPED = (
    "### {line}\n\n**Head of Product** | 2019 - 2022\n\n- Led the squads of the mill.\n\n"
    "**Buyer** | 2016 - 2019\n\n- Bought all of the grain.\n\n"
    "### Osier & Finch, Hull\n\n**Miller** | 2012 - 2016\n\n- Ran the stones day and night.\n"
)


@pytest.mark.parametrize("line", ["Harrow Mills, Leeds", "Harrow Mills | Leeds", "Harrow Mills, Leeds | 2016 - 2022"])
def test_the_place_beside_an_employer_is_that_of_all_its_titles(line: str) -> None:
    document = read_markdown(f"## Experience\n\n{GROUPED.format(line=line)}".encode())
    found = find_positions(lines_of(split(document), "experience"), document, Quoter(document))
    assert [(f.position.title, f.position.employer, f.position.location) for f in found] == [
        ("Head of Product", "Harrow Mills", "Leeds"),
        ("Buyer", "Harrow Mills", "Leeds"),
        ("Miller", "Osier & Finch", "Hull"),
    ]


@pytest.mark.parametrize("words", sorted(CONTRACTS | COVERS))
def test_a_remark_tells_that_a_job_was_for_a_time(words: str) -> None:
    assert fold(words) == words
    found = found_in(
        ("Product Manager", f"Harrow Mills ({words.title()}) | Jan 2019 - Present"),
        ("Miller", "Osier Ltd | Mar 2012 - Dec 2018"),
    )
    assert [f.position.employment for f in found] == [Employment.CONTRACT, Employment.PERMANENT]
    assert found[0].position.employer == (f"Harrow Mills ({words.title()})" if words in COVERS else "Harrow Mills")


@pytest.mark.parametrize("remark", ["Contract", "Part-Time", "6 month contract", "Fixed-term"])
def test_the_hours_and_the_contract_are_no_part_of_a_title_nor_of_an_employer(remark: str) -> None:
    found = jobs(
        (f"Product Manager, {remark}, Harrow Mills, Leeds", "Jan 2019 - Present"),
        ("Interim Head of Product, Osier & Finch, Hull", "Mar 2012 - Dec 2018"),
    )
    assert found == [("Product Manager", "Harrow Mills", "Leeds"), ("Interim Head of Product", "Osier & Finch", "Hull")]


PLACED = [
    ("Product Manager, Harrow Loft, Leeds", "Product Manager", "Harrow Loft"),
    ("Tariff Analyst, Osier & Finch, York", "Tariff Analyst", "Osier & Finch"),
    ("Miller, Loft of the Marsh, Voreville", "Miller", "Loft of the Marsh"),
    ("Clerk, Quillon Freight, Leeds, England / York, England", "Clerk", "Quillon Freight"),
]


def test_a_place_that_no_list_knows_and_two_places_part_no_head_from_the_others() -> None:
    found = jobs(*((head, f"{2021 - 2 * n} - {2023 - 2 * n}") for n, (head, *_) in enumerate(PLACED)))
    assert [job[:2] for job in found] == [(title, employer) for _, title, employer in PLACED]


def drawn_jobs(rows: list[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """The jobs of a page whose heads are an employer (or none), a title in bold and dates, each in a row of its own."""
    placed: list[tuple[float, float, str, str]] = [(40.0, 20.0, "Experience", "")]
    for n, (employer, title, dates) in enumerate(rows):
        top = 50.0 + 60 * n
        placed += [(40.0, top, "", employer)] if employer else []
        placed += [(40.0, top + 12, title, ""), (40.0, top + 24, "", dates)]
        placed.append((40.0, top + 36, "", "• Kept the books of the whole mill, and told the owner what they said."))
    document = drawn(placed)
    found = find_positions(lines_of(split(document), "experience"), document, Quoter(document))
    return [(f.position.title, f.position.employer) for f in found]


def test_a_title_below_an_employer_of_its_own_row_may_hold_commas() -> None:
    rows = [
        ("Harrow Mills", "Senior Director of Product", "March 2022 - Present"),
        ("", "Director of Product, Flour Board, Grain Tool", "July 2019 - February 2022"),
        ("", "Product Manager, Loaf Content", "November 2018 - June 2019"),
        ("Osier & Finch", "Product Coordinator", "March 2016 - October 2018"),
    ]
    firms = ["Harrow Mills", "Harrow Mills", "Harrow Mills", "Osier & Finch"]
    assert drawn_jobs(rows) == [(title, firm) for (_, title, _), firm in zip(rows, firms, strict=True)]


def test_a_firm_that_its_words_tell_stands_in_the_row_of_a_title_all_the_same() -> None:
    rows = [
        ("Harrow Mills", "Senior Director of Product", "March 2022 - Present"),
        ("Osier & Finch", "Product Coordinator", "March 2016 - October 2018"),
        ("", "Product Manager, Quillon Freight Ltd", "November 2014 - June 2015"),
    ]
    assert drawn_jobs(rows)[2] == ("Product Manager", "Quillon Freight Ltd")


def test_two_fields_behind_a_title_are_its_own_and_places_joined_by_and_are_places() -> None:
    heads = [
        "Product Manager - Analytics & Reporting – Harrow Mills LLC", "Product Manager - Pricing – Harrow Mills LLC",
        "Tariff Analyst – Osier & Finch",
    ]  # fmt: skip
    found = jobs(*((head, f"{2021 - 2 * n} - {2023 - 2 * n}") for n, head in enumerate(heads)))
    assert [job[:2] for job in found[:1]] == [("Product Manager - Analytics & Reporting", "Harrow Mills LLC")]
    barred = ["Miller | Harrow Loft | Remote and Leeds", "Clerk | Osier & Finch | York and remote"]
    found = jobs(*((head, f"{2021 - 2 * n} - {2023 - 2 * n}") for n, head in enumerate(barred)))
    assert [" | ".join(job) for job in found] == barred


def test_the_code_of_a_state_is_no_title() -> None:
    assert jobs(
        ("Harrow Mills, Leeds", "Product Manager | 2019 - 2022"),
        ("Marsh Institute, College Bend, MD", "Research Affiliate | 2014 - 2019"),
    )[1][:2] == ("Research Affiliate", "Marsh Institute")


TRADES = (
    "Deckhand|Bosun|Boatswain|Coxswain|Stagehand|Farmhand|Able Seaman|Handyman|Croupier|Stevedore|Groundsman|Postman"
    "|Fireman|Watchman|Usher|Valet|Concierge|Governess|Ward Sister|Matron|Bailiff|Lance Corporal|Midshipman|Gunner"
    "|Sapper|Trooper|Bursar"
)


@pytest.mark.parametrize("title", TRADES.split("|"))
def test_trades_of_people_who_changed_careers_are_titles(title: str) -> None:
    found = jobs(
        ("Harrow Ferries (2019-2022) – Product Manager", "Kept all of the tides."),
        (f"Osier Docks (2015-2019) – {title}", "Kept all of the ropes."),
    )
    assert [job[:2] for job in found] == [("Product Manager", "Harrow Ferries"), (title, "Osier Docks")]
