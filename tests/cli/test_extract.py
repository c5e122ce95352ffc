"""`screener extract`: JSON Resume with the evidence of every fact."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Done


@pytest.fixture
def lines(screener: Callable[..., Done], applicants: Path) -> list[dict[str, Any]]:
    (applicants / "broken.pdf").write_bytes(b"%PDF-1.7\n nothing more")
    done = screener("extract", applicants, "--as-of", "2026-11-01", "--no-cache")
    assert done.code == 4
    return [json.loads(line) for line in done.out.splitlines()]


def test_a_line_a_file_in_the_order_of_the_files(lines: list[dict[str, Any]], applicants: Path) -> None:
    files = [line["meta"]["screener"]["file"] for line in lines]
    assert files == [str(applicants / name) for name in ("ada.txt", "broken.pdf", "late/bo.txt")]


def test_the_resume_in_the_schema(lines: list[dict[str, Any]]) -> None:
    ada = lines[0]
    assert ada["basics"]["name"] == "Ada Example"
    assert ada["basics"]["email"] == "ada@example.org"
    assert [(w["position"], w["name"], w["startDate"], w.get("endDate")) for w in ada["work"]] == [
        ("Head of Product", "Lumen Freight Ltd", "2020-01", None),
        ("Product Manager", "Orchard Banking", "2014-03", "2019-12"),
    ]
    assert ada["education"][0]["institution"] == "University of Leeds"


def test_what_the_schema_has_no_place_for(lines: list[dict[str, Any]]) -> None:
    meta = lines[0]["meta"]["screener"]
    assert (meta["status"], meta["reason"], meta["as_of"]) == ("ok", None, "2026-11-01")
    assert meta["experience"]["total_years"] == pytest.approx(6 + 11 / 12 + 5 + 10 / 12, abs=0.01)
    assert meta["experience"]["product_years"] == meta["experience"]["total_years"]
    assert meta["experience"]["management_years"] == pytest.approx(6 + 11 / 12, abs=0.01)
    first, second = meta["positions"]
    assert (first["function"], first["level"], first["manages_people"], first["reports"]) == ("product", 7, "yes", 5)
    assert (first["current"], second["current"], second["manages_people"]) == (True, False, "no")
    assert meta["highest_degree"] == "master"


def test_every_quote_stands_in_the_text(
    lines: list[dict[str, Any]], screener: Callable[..., Done], applicants: Path, tmp_path: Path
) -> None:
    screener("text", applicants, "-o", tmp_path / "texts")
    text = (tmp_path / "texts" / "ada.txt.txt").read_text(encoding="utf-8")
    meta = lines[0]["meta"]["screener"]
    quotes = [e for fact in (*meta["positions"], *meta["education"]) for e in fact["evidence"]]
    assert len(quotes) >= 3
    assert all(text[e["start"] : e["end"]] == e["quote"] for e in quotes)


def test_what_could_not_be_read_has_a_line_with_the_reason(lines: list[dict[str, Any]]) -> None:
    broken = lines[1]
    assert list(broken) == ["meta"]
    assert (broken["meta"]["screener"]["status"], broken["meta"]["screener"]["reason"]) == ("refused", "damaged")


def test_into_a_file(screener: Callable[..., Done], applicants: Path, tmp_path: Path) -> None:
    done = screener("extract", applicants, "-o", tmp_path / "facts.jsonl")
    assert (done.code, done.out) == (0, "")
    assert len((tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["applicants", "facts.jsonl"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_a_full_disk_is_said_and_nothing_read_is_lost(
    screener: Callable[..., Done], applicants: Path, tmp_path: Path
) -> None:
    done = screener("extract", applicants, "-o", "/dev/full", "--cache", tmp_path / "cache")
    assert done.code == 1
    assert done.err.startswith("Error: No space left on device\n")
    assert "facts of 2 files" in screener("cache", "info", "--cache", tmp_path / "cache").out
