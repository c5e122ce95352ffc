"""The JSON Schema says what the loader accepts."""

from __future__ import annotations

from pathlib import Path

from screener.scoring import criteria_reference, criteria_schema
from screener.scoring.kinds import KINDS
from screener.scoring.shapes import keys_of


def test_every_kind_and_key_is_described() -> None:
    definitions = criteria_schema.schema()["$defs"]
    for name, cls in KINDS.items():
        line = definitions[f"line_{name}"]
        assert line["additionalProperties"] is False
        assert line["properties"]["kind"]["const"] == name
        for key in keys_of(cls):
            assert line["properties"][key]["description"]


def test_what_earns_no_points_has_no_weight() -> None:
    definitions = criteria_schema.schema()["$defs"]
    assert "weight" in definitions["line_years"]["properties"]
    assert "weight" not in definitions["line_cap"]["properties"]


def test_the_reference_page_is_up_to_date() -> None:
    page = Path(__file__).parents[2] / "docs" / "criteria.md"
    assert page.read_text(encoding="utf-8") == criteria_reference.page()


def test_every_kind_says_what_it_is() -> None:
    for name, cls in KINDS.items():
        assert (cls.__doc__ or "").endswith("."), name
        assert f"### `{name}`" in criteria_reference.page()
