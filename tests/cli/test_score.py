"""`screener score`: the shortlist as a file and as a summary."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from screener.batch import fleet
from tests.cli.conftest import Done

FIXTURES = Path(__file__).parents[2] / "fixtures"
SCORE = ("-c", "head_of_product", "--as-of", "2026-11-01")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_everyone_gets_a_row(screener: Callable[..., Done], applicants: Path, tmp_path: Path) -> None:
    (applicants / "broken.pdf").write_bytes(b"%PDF-1.7\n nothing more")
    done = screener("score", applicants, *SCORE, "-o", tmp_path / "s.csv")
    assert done.code == 4
    assert [(r["rank"], r["candidate"], r["status"]) for r in rows(tmp_path / "s.csv")][-1] == ("", "", "refused")
    assert {r["candidate"] for r in rows(tmp_path / "s.csv")} == {"Ada Example", "Bo Sample", ""}
    assert "3 documents: 2 read, 1 not read, 1 file of the operating system left out." in done.out
    assert "broken.pdf (damaged: it is broken or cut off)" in " ".join(done.out.split())
    assert "Ada Example" in done.out


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_the_same_bytes_with_any_number_of_workers(screener: Callable[..., Done], tmp_path: Path, jobs: str) -> None:
    files = sorted((FIXTURES / "applicants").iterdir())[:8] + sorted((FIXTURES / "troubles").iterdir())[:4]
    screener("score", *files, *SCORE, "-o", tmp_path / "two.csv", "--jobs", "2", "--no-cache")
    screener("score", *files, *SCORE, "-o", tmp_path / "other.csv", "--jobs", jobs, "--no-cache")
    assert (tmp_path / "two.csv").read_bytes() == (tmp_path / "other.csv").read_bytes()


def test_the_same_bytes_from_the_cache(screener: Callable[..., Done], applicants: Path, tmp_path: Path) -> None:
    for name in ("first.csv", "second.csv"):
        screener("score", applicants, *SCORE, "-o", tmp_path / name)
    assert (tmp_path / "first.csv").read_bytes() == (tmp_path / "second.csv").read_bytes()


def test_changed_weights_read_and_score_nothing_anew(
    screener: Callable[..., Done], applicants: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = screener("criteria", "show", "head_of_product").out
    (tmp_path / "one.yaml").write_text(told, encoding="utf-8")
    (tmp_path / "other.yaml").write_text(told.replace("weight: 20", "weight: 3"), encoding="utf-8")

    def score(name: str, *more: str) -> tuple[bytes, bytes]:
        made = tmp_path / "made.csv", tmp_path / "made.jsonl"
        criteria = ("-c", tmp_path / name, "--as-of", "2026-11-01")
        assert screener("score", applicants, *criteria, "-o", made[0], "--jsonl", made[1], *more).code == 0
        return made[0].read_bytes(), made[1].read_bytes()

    anew = score("other.yaml", "--no-cache")
    first = score("one.yaml")
    monkeypatch.setattr("screener.batch.workers.Nursery", None)
    assert score("other.yaml") == anew
    assert score("one.yaml") == first != anew


def test_workers_load_from_the_start_only_where_nothing_is_known(
    screener: Callable[..., Done], applicants: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[fleet.Nursery] = []
    start = fleet.Nursery.__init__

    def counted(nursery: fleet.Nursery, *given: Any) -> None:
        start(nursery, *given)
        started.append(nursery)

    monkeypatch.setattr(fleet.Nursery, "__init__", counted)
    assert screener("score", applicants, "-c", "no_such_criteria").code == 3
    assert len(started) == 1
    assert screener("score", applicants, *SCORE).code == 0
    assert len(started) == 2
    assert screener("score", applicants, *SCORE).code == 0
    assert len(started) == 2
    assert [nursery.pid for nursery in started if Path(f"/proc/{nursery.pid}").exists()] == []


def test_a_document_is_itself_wherever_it_lies(screener: Callable[..., Done], applicants: Path, tmp_path: Path) -> None:
    """What is cached under one path is not shown under another."""
    screener("score", applicants, *SCORE, "-o", tmp_path / "first.csv")
    shutil.move(applicants, tmp_path / "moved")
    screener("score", tmp_path / "moved", *SCORE, "-o", tmp_path / "second.csv")
    assert {r["file"] for r in rows(tmp_path / "second.csv")} == {
        str(tmp_path / "moved" / "ada.txt"),
        str(tmp_path / "moved" / "late" / "bo.txt"),
    }


def test_the_applicants_list_is_joined(screener: Callable[..., Done], applicants: Path, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("file,id,source\nada.txt,A-17,fair\ngone.txt,A-18,web\n", encoding="utf-8")
    done = screener("score", applicants, *SCORE, "-o", tmp_path / "s.csv", "--applicants", tmp_path / "list.csv")
    joined = {r["candidate"]: (r["applicant_id"], r["source"]) for r in rows(tmp_path / "s.csv")}
    assert joined == {"Ada Example": ("A-17", "fair"), "Bo Sample": ("", "")}
    assert "not handed in: 1 file (gone.txt)." in done.out


def test_scores_as_json_lines(screener: Callable[..., Done], applicants: Path, tmp_path: Path) -> None:
    screener("score", applicants, *SCORE, "--jsonl", tmp_path / "s.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "s.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["rank"] for line in lines] == [1, 2]


def test_without_an_output_nothing_is_written(screener: Callable[..., Done], applicants: Path, tmp_path: Path) -> None:
    done = screener("score", applicants, *SCORE)
    assert done.code == 0
    assert "Nothing written" in done.out
    assert [path.name for path in tmp_path.iterdir()] == ["applicants"]


def test_what_steers_a_terminal_is_made_visible(screener: Callable[..., Done], applicants: Path) -> None:
    (applicants / "\x1b]0;owned\x07.pdf").write_bytes(b"")
    done = screener("score", applicants, *SCORE)
    assert "\x1b" not in done.out
    assert r"\x1b]0;owned\x07.pdf" in done.out


def test_the_csv_on_standard_output_stands_alone(
    screener: Callable[..., Done], applicants: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    call = ("score", "applicants", "-c", "head_of_product", "--as-of", "2026-11-01")
    assert screener(*call, "-o", "s.csv").code == 0
    done = screener(*call, "-o", "-")
    assert done.out.encode() == (tmp_path / "s.csv").read_bytes()
    assert "2 read" in done.err and "Written: standard output (2 rows)" in done.err
    assert not (tmp_path / "-").exists()
    facts = screener("extract", "applicants", "--as-of", "2026-11-01", "-o", "-")
    assert facts.out.startswith("{") and not (tmp_path / "-").exists()
