"""Jobs of plain text as people type them: one row a form, with title, employer and dates."""

from __future__ import annotations

import pytest

from screener.document.text import read_text
from screener.extraction.candidate import PRESENT, Position
from screener.extraction.places import tells_of_firm
from screener.extraction.understanding import understand

FORMS = [
    # what an employer is stands in brackets below or behind its name
    (
        "VALE BREWERY — Hull\n(lager and stout, 900 employees)\n\nHead Brewer, 08.2019 – 10.2025\nBrewed.\n\n"
        "Brewer, 02.2014 – 07.2019\nBrewed less.",
        ["Head Brewer at VALE BREWERY 2019-2025", "Brewer at VALE BREWERY 2014-2019"],
    ),
    (
        "Osier Threads (e-commerce, Series B, 80 people)\tHull\nBuyer\t2021 - 2025\nBought silk.",
        ["Buyer at Osier Threads 2021-2025"],
    ),
    # a range over two lines of a margin
    (
        "    July 2020 -    Vale Foods, Hull\nPresent        Brand Manager\n                   Launched tea.\n\n"
        "    June 2016 -    Osier Mills, Leeds\n    June 2020      Buyer\n                   Bought oats.",
        ["Brand Manager at Vale Foods 2020-present", "Buyer at Osier Mills 2016-2020"],
    ),
    # list items of an employer, dates, a title and text
    (
        "● Vale & Sons (06/2018-now) – Purchasing Manager. Negotiated all contracts.\n"
        "● Osier Plastics (01/2015-05/2018) – Buyer. Bought resins and additives.",
        ["Purchasing Manager at Vale & Sons 2018-present", "Buyer at Osier Plastics 2015-2018"],
    ),
    # labels of other languages beside employers and their dates
    (
        "Vale Soft (01.2020 – obecnie)\nStanowisko: Analityk\n\nOsier Soft (06.2015 – 12.2019)\nStanowisko: Referent",
        ["Analityk at Vale Soft 2020-present", "Referent at Osier Soft 2015-2019"],
    ),
    (
        "Vale Comercial (enero 2020 – actualidad)\nPuesto: Analista\n\nOsier Banca (junio 2015 – enero 2019)\n"
        "Puesto: Auxiliar contable",
        ["Analista at Vale Comercial 2020-present", "Auxiliar contable at Osier Banca 2015-2019"],
    ),
    # labels parted by signs in one line, and what people tell of themselves
    (
        "Job title: Accountant / Employer: Vale Mills / Dates: May 2019 to date\nAudits.\n\n"
        "Job title: Clerk / Employer: Osier & Finch / Dates: Sep 2014 to Apr 2019\nFiling.",
        ["Accountant at Vale Mills 2019-present", "Clerk at Osier & Finch 2014-2019"],
    ),
    (
        "From May 2016 until December 2020 I worked as Business Analyst at Vale IT.\n- Wrote requirements\n\n"
        "From September 2013 until April 2016 I was Application Manager at Osier Works.\n- Helped users",
        ["Business Analyst at Vale IT 2016-2020", "Application Manager at Osier Works 2013-2016"],
    ),
]


def shown(position: Position) -> str:
    assert position.period is not None and position.period.start is not None
    end = position.period.end
    until = "present" if end is PRESENT else str(getattr(end, "year", ""))
    return f"{position.title} at {position.employer} {position.period.start.year}-{until}"


@pytest.mark.parametrize(("block", "jobs"), FORMS)
def test_forms(block: str, jobs: list[str]) -> None:
    text = f"Nora Ashgrove\nnora@example.com\n\nEXPERIENCE\n\n{block}\n\nSKILLS\nSQL, Figma\n"
    assert [shown(p) for p in understand(read_text(text.encode())).positions] == jobs


def test_dashes_right_before_the_words_mark_list_items() -> None:
    text = (
        "Nora Ashgrove\nnora@example.com\n\nEXPERIENCE\n\nSquad Leader, Halden Army, 03/2010-08/2015\n"
        "-Led nine soldiers on two deployments\n\nInfantryman, Halden Army, 06/2005-03/2010\n-Kept watch at two posts\n"
    )
    first, second = understand(read_text(text.encode())).positions
    assert (first.title, second.title) == ("Squad Leader", "Infantryman")
    assert list(first.highlights) == ["Led nine soldiers on two deployments"]


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("brewery, 300 employees", True),
        ("1,200 Mitarbeitende", True),
        ("Series A", True),
        ("revenue of $40m", True),
        ("EUR 12m turnover", True),
        ("8 direct reports", False),
        ("team of 12 people", False),
        ("Berlin", False),
        ("part-time", False),
    ],
)
def test_what_brackets_tell_of_an_employer(words: str, tells: bool) -> None:
    assert tells_of_firm(words) is tells
