"""`screener criteria`: what comes with the package, and the check of one's own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from screener.disclosure.facts import lines_of
from screener.scoring import criteria_file
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


def test_every_screen_shows_the_same_full_points(screener: Callable[..., Done], tmp_path: Path) -> None:
    asked = criteria_file.load(criteria_file.find("head_of_product"))
    resume = tmp_path / "ada.txt"
    resume.write_text("Ada Lin\n\nEXPERIENCE\nHead of Product, Aurora Ltd\n2015 - 2020\n- Owned the roadmap.\n")
    explained = screener("explain", resume, "-c", "head_of_product", "--as-of", "2026-11-01").out
    states = "met|partly|not met|silent"
    shown = re.findall(rf"^ +(?:[\d.]+ of ([\d.]+)|no points) +(?:{states}) +(.+?) *$", explained, re.MULTILINE)
    full = {label: float(points or 0) for points, label in shown}
    checked = re.findall(r"^ *([\d.]+) %  (.+)$", screener("criteria", "check", "head_of_product").out, re.MULTILINE)
    card = screener("about", "--model-card", "-c", "head_of_product").out
    assert [line.label for line in asked.criteria] == list(full)
    assert {label: float(points) for points, label in checked} == {name: of for name, of in full.items() if of}
    assert round(sum(full.values()), 6) == 100
    assert {line.label: line.points for line in lines_of(asked)} == full
    assert all(f"{label} | {points:g}" in card for label, points in full.items())
