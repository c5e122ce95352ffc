"""Places as their people write them."""

from __future__ import annotations

import pytest

from screener.extraction.places import employer_likeness, is_place

LOCAL = (
    "Ciudad de México|CDMX|Genève|Frankfurt|Aarhus|Côte d'Ivoire|Ivory Coast|Beograd|St. Gallen|Antwerpen|Türkiye|Maroc"
    "|Algérie|Tunisie|Norge|Danmark|Suomi|Cebu|Santiago de Chile|Nürnberg|Île-de-France|Noord-Holland|NRW|Bayern"
    "|Cataluña|North Rhine-Westphalia|Nordrhein-Westfalen|Baden-Württemberg|Catalonia|Andalucía|Lombardia"
    "|Hauts-de-France"
    "|Sophia Antipolis|Maharashtra|West Bengal|Tamil Nadu|New South Wales|British Columbia|Skåne|Hessen|Minas Gerais"
    "|Antioquia|Gauteng|D.C.|Kent|Guangdong|Netherlands|Czech Republic|Great Britain|Holland|Viet Nam"
    "|Wrocław|Łódź|Tromsø|Malmö|Diyarbakır"
    "|Brisbane QLD|Austin TX"
)


@pytest.mark.parametrize("name", LOCAL.split("|"))
def test_local_names(name: str) -> None:
    assert is_place(name)


@pytest.mark.parametrize("name", ["Payments", "Beekeeping", "Halden Ltd", "Room 12", "Mobile", "Enterprise"])
def test_no_places(name: str) -> None:
    assert not is_place(name)


def test_the_code_of_a_state_is_no_legal_form() -> None:
    assert employer_likeness("Quill & Reed, Lakewood, CO") < employer_likeness("Quill & Reed Co")
    assert employer_likeness("Quillon Co.") == employer_likeness("Quillon, Co.") > employer_likeness("Quillon")


def test_a_remark_that_closes_a_name_does_not_weigh_against_it() -> None:
    assert employer_likeness("TRUENORTH (Sunvale before the Sunvale merger)") == employer_likeness("TRUENORTH")
