"""The JSON Schema says what the loader accepts, and the reference page is made from the same descriptions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from screener.errors import BadCriteria
from screener.scoring import criteria_file, criteria_reference, criteria_schema
from screener.scoring.kinds import KINDS, WEIGHTLESS
from screener.scoring.shapes import keys_of
from tests.scoring.people import written
from tests.scoring.test_criteria_file import GOOD, LIKELY

SCHEMA = criteria_schema.schema()
# Faults that no schema can say: of two keys together, of a number beside another, of what stands twice.
ONLY_LOADING = ("must not be above want", "stands twice", "needs it", "give a level", "has brackets")


def valid(document: Any) -> bool:
    return bool(jsonschema.Draft202012Validator(SCHEMA).is_valid(document))


def plain(text: str) -> Any:
    """YAML as editors see it: days are texts."""
    loader = type("Loader", (yaml.SafeLoader,), {"yaml_implicit_resolvers": {}})
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items():
        loader.yaml_implicit_resolvers[first] = [r for r in resolvers if r[0] != "tag:yaml.org,2002:timestamp"]
    return yaml.load(text, Loader=loader)


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", criteria_file.available())
def test_it_accepts_the_packaged_files(name: str) -> None:
    assert valid(plain(criteria_file.find(name).read_text(encoding="utf-8")))


@pytest.mark.parametrize(("lines", "fault"), LIKELY, ids=[fault[:60] for _, fault in LIKELY])
def test_it_finds_the_likeliest_mistakes(tmp_path: Path, lines: str, fault: str) -> None:
    path = written(tmp_path, lines)
    with pytest.raises(BadCriteria):
        criteria_file.load(path)
    found = not valid(plain(path.read_text(encoding="utf-8")))
    assert found != any(words in fault for words in ONLY_LOADING)


def test_a_line_may_leave_out_what_it_takes_over() -> None:
    line = {"id": "product_years", "want": 9}
    assert valid({"screener": 1, "extends": "head_of_product", "criteria": [line]})
    assert not valid({"screener": 1, "role": "R", "criteria": [line]})
    assert not valid({"screener": 1, "extends": "head_of_product", "criteria": [{**line, "wnat": 9}]})
    part = {"id": "both", "tests": [{"label": "product", "want": 9}]}
    assert valid({"screener": 1, "extends": "head_of_product", "criteria": [part]})


@pytest.mark.parametrize("settings", ["as_of: 2026-11-01", "as_of: soon", "decimals: 3", "tis: [total_years]"])
def test_settings(settings: str) -> None:
    body = "\n".join("  " + line for line in GOOD.splitlines())
    document = plain(f"screener: 1\nrole: R\nsettings: {{{settings}}}\ncriteria:\n{body}\n")
    assert valid(document) == (settings in ("as_of: 2026-11-01", "as_of: soon"))  # `format` is a hint to editors


def properties(part: Any, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property that the schema offers, with its place."""
    if isinstance(part, list):
        for number, inner in enumerate(part):
            yield from properties(inner, f"{place}[{number}]")
    elif isinstance(part, dict):
        for name, inner in part.items():
            if name == "properties" and not place.endswith((".if", ".not", ".then", ".else")):
                yield from ((f"{place}.{key}", each) for key, each in inner.items())
            yield from properties(inner, f"{place}.{name}")


def test_everything_it_offers_is_described() -> None:
    found = list(properties(SCHEMA))
    assert len(found) > 500
    assert [place for place, each in found if not each.get("description")] == []


def test_every_kind_and_key_is_there() -> None:
    for start in ("", "whole_"):
        for name, cls in KINDS.items():
            line = SCHEMA["$defs"][f"{start}line_{name}"]
            assert line["properties"]["kind"]["const"] == name
            assert set(keys_of(cls)) < set(line["properties"])
            assert ("weight" in line["properties"]) == (cls not in WEIGHTLESS)


def test_the_reference_page_is_up_to_date() -> None:
    page = Path(__file__).parents[2] / "docs" / "criteria.md"
    assert page.read_text(encoding="utf-8") == criteria_reference.page()


def test_every_kind_says_what_it_is() -> None:
    for name, cls in KINDS.items():
        assert (cls.__doc__ or "").endswith("."), name
        assert f"### `{name}`" in criteria_reference.page()
