"""`screener criteria`: what comes with the package, and the check of one's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Done


def test_list_show_and_check_agree(screener: Callable[..., Done], tmp_path: Path) -> None:
    names = [line.split()[0] for line in screener("criteria", "list").out.splitlines()]
    assert "head_of_product" in names
    for name in names:
        mine = tmp_path / f"{name}.yaml"
        mine.write_text(screener("criteria", "show", name).out, encoding="utf-8")
        assert screener("criteria", "check", mine).code == 0, name


def test_every_fault_is_named_at_once(screener: Callable[..., Done], tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.yaml"
    faulty.write_text(
        "screener: 1\nrole: R\ncriteria:\n"
        "  - {id: a, label: A, kind: years, of: product, want: 3, weigth: 1}\n"
        "  - {id: b, label: B, kind: years, of: product, want: 3, weight: -1}\n"
        "  - {id: c, label: C, kind: yeers, weight: 1}\n",
        encoding="utf-8",
    )
    done = screener("criteria", "check", faulty)
    assert (done.code, done.out) == (3, "")
    assert [f"faulty.yaml:{line}" in done.err for line in (4, 5, 6)] == [True, True, True]
    assert "weight" in done.err
    assert "years" in done.err


def test_the_schema_is_json(screener: Callable[..., Done]) -> None:
    schema = json.loads(screener("criteria", "schema").out)
    assert "criteria" in schema["properties"]
