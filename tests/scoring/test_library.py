"""The packaged files: one for each rung of the family, explained to recruiters, nothing written twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from screener.scoring import criteria_file
from screener.scoring.criteria import State
from tests.scoring.people import degree, job, person, scored

NAMES = criteria_file.available()
FAMILY = {
    "head_of_product": "",
    "head_of_product_startup": "head_of_product",
    "head_of_product_enterprise": "director_of_product",
    "director_of_product": "head_of_product",
    "vp_product": "director_of_product",
    "chief_product_officer": "vp_product",
    "group_product_manager": "head_of_product",
    "senior_product_manager": "head_of_product",
    "product_manager": "senior_product_manager",
}


def path_of(name: str) -> Path:
    return criteria_file.find(name)


def written(name: str) -> Any:
    """The file's own keys."""
    return yaml.safe_load(path_of(name).read_text(encoding="utf-8"))


def own_lines(name: str) -> dict[str, dict[str, Any]]:
    return {line["id"]: line for line in written(name)["criteria"]}


def inherited(name: str) -> dict[str, dict[str, Any]]:
    """The lines of the files below this one, as they stand there together."""
    base = FAMILY[name]
    if not base:
        return {}
    lines = inherited(base)
    for removed in written(base).get("remove", ()):
        lines.pop(removed)
    for key, line in own_lines(base).items():
        lines[key] = {**lines.get(key, {}), **line}
    return lines


def blocks(name: str) -> Iterator[tuple[str, str]]:
    """Every value of a line that is longer than a number or a word, with its place."""
    for key, line in own_lines(name).items():
        for word, value in line.items():
            parts = value if isinstance(value, list) else [value]
            for part in parts:
                if word not in ("kind", "id") and len(str(part)) > 24:
                    yield f"{name}: {key}.{word}", str(part)


def test_the_family_is_there_and_each_file_takes_over_from_the_nearest() -> None:
    assert {name: written(name).get("extends", "") for name in NAMES} == FAMILY


@pytest.mark.parametrize("name", NAMES)
def test_it_loads_without_a_warning(name: str) -> None:
    loaded = criteria_file.load(path_of(name))
    assert loaded.warnings == ()
    assert loaded.role


@pytest.mark.parametrize("name", NAMES)
def test_every_line_says_why_it_counts(name: str) -> None:
    assert [line.id for line in criteria_file.load(path_of(name)).criteria if not line.why] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_recruiter_is_told_what_the_role_is_before_the_first_key(name: str) -> None:
    above = path_of(name).read_text(encoding="utf-8").split("\nscreener: 1\n")[0].splitlines()
    assert len(above) >= 2
    assert all(not line or line.startswith("#") for line in above)


@pytest.mark.parametrize("name", [name for name in NAMES if FAMILY[name]])
def test_no_line_repeats_what_it_takes_over(name: str) -> None:
    below = inherited(name)
    again = [
        f"{key}.{word}"
        for key, line in own_lines(name).items()
        for word, value in line.items()
        if word != "id" and below.get(key, {}).get(word) == value
    ]
    assert again == []


def test_no_block_stands_in_two_files() -> None:
    found = {name: {text: place for place, text in blocks(name)} for name in NAMES}
    twice = [
        (found[one][text], found[other][text])
        for one, other in combinations(NAMES, 2)
        for text in set(found[one]) & set(found[other])
    ]
    assert twice == []


MBAS = [  # the name and the area of a degree as they are read, and whether it is an MBA
    ("MBA", "Marketing", True),
    ("M.B.A.", "", True),
    ("Executive MBA", "", True),
    ("EMBA", "", True),
    ("Master of Business Administration", "", True),
    ("Masters of Business Administration (MBA)", "", True),
    ("Master", "Business Administration", True),  # "Master in Business Administration"
    ("Master's", "Business Administration", True),
    ("Máster", "Administración de Empresas", True),
    ("Máster Universitario", "Dirección y Administración de Empresas", True),
    ("Maestría", "Administración de Negocios", True),
    ("Mestrado", "Administração de Empresas", True),
    ("Master", "administration des affaires", True),
    ("Laurea magistrale", "Amministrazione aziendale", True),
    ("Master", "Public Administration", False),
    ("Master of Science", "Business Administration", False),
    ("Mestrado", "Administração Pública", False),
    ("Bachelor of Business Administration", "", False),
    ("Licenciatura", "Administración de Empresas", False),
    ("Master", "Business Analytics", False),
]


@pytest.mark.parametrize(("name", "area", "counts"), MBAS)
def test_what_counts_as_an_mba(name: str, area: str, counts: bool) -> None:
    asked = criteria_file.load(path_of("head_of_product"))
    holder = person(job("Product Manager", "2015 to 2020"), degrees=[degree(name, None, area=area)])
    line = next(line for line in scored(holder, asked).contributions if line.criterion == "mba")
    assert (line.state is State.MET) is counts, line.why
