"""The commands of the workshop as a user calls them, and corrections as every command sees them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Done

DAY = ("--as-of", "2026-11-01")
ROLE = "head_of_product"
CORRECTIONS = """\
screener: 1
corrections:
  - {file: ada.txt, fact: position 1, manages_people: no, by: Ana, at: 2026-11-20, why: a misprint}
"""


def test_a_file_compared_with_itself(screener: Callable[..., Done], applicants: Path) -> None:
    done = screener("compare", ROLE, ROLE, applicants, *DAY)
    assert (done.code, done.out) == (0, "Nothing changes for any of these 2 resumes.\n")


def test_comparing_two_files(screener: Callable[..., Done], applicants: Path) -> None:
    done = screener("compare", ROLE, "product_manager", applicants, *DAY)
    assert done.code == 0
    assert "Ada Example" in done.out
    told = json.loads(screener("compare", ROLE, "product_manager", applicants, *DAY, "--json").out)
    assert len(told["people"]) == 2
    assert told["people"][0]["causes"]


def test_the_spread(screener: Callable[..., Done], applicants: Path) -> None:
    done = screener("distribution", applicants, "-c", ROLE, *DAY, "--cut", "33")
    assert done.out.startswith("2 resumes, half of them above ")
    assert "█" in done.out
    assert " 30 to  35  < as asked from 33" in done.out.splitlines()
    told = json.loads(screener("distribution", applicants, "-c", ROLE, *DAY, "--cut", "33", "--json").out)
    assert [cut["above"] for cut in told["cut_offs"] if cut["score"] == 33] == [2]


def test_the_firmness_of_the_top(screener: Callable[..., Done], applicants: Path) -> None:
    done = screener("sensitivity", applicants, "-c", ROLE, *DAY, "--top", "1")
    assert "variations; 1 of the first 1 stay there in all of them." in done.out


def test_supposing_a_fact(screener: Callable[..., Done], applicants: Path) -> None:
    done = screener("whatif", applicants / "ada.txt", "-c", ROLE, *DAY, "--set", "position 1.reports=12")
    assert "would be" in done.out
    assert "Team size" in done.out
    asked = screener("whatif", applicants / "ada.txt", "-c", ROLE, *DAY)
    assert "What would change this" in asked.out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--set", "reports=6"), "--set 'reports=6' is no fact"),
        (("--set", "position 1.reports=many"), "must be a whole number from 0 to 100000, not 'many'"),
        (("--set", "product_years=long"), "'product_years=long' needs a number from 0 to 1000"),
        (("--set", "position 9.reports=6"), "position 9 is left as it was: the file has 2 of these"),
        (("--weight", "okr=6"), "There is no criterion 'okr'; did you mean 'okrs'?"),
    ],
)
def test_what_cannot_be_supposed(
    screener: Callable[..., Done], applicants: Path, given: tuple[str, ...], said: str
) -> None:
    done = screener("whatif", applicants / "ada.txt", "-c", ROLE, *DAY, *given)
    assert done.code == 2
    assert said in done.err
    assert "Traceback" not in done.err


def test_checking_a_file_over_a_folder(screener: Callable[..., Done], applicants: Path) -> None:
    done = screener("criteria", "check", ROLE, applicants, *DAY)
    assert done.code == 0
    assert "Hint: the folder holds 2 readable resumes: too few to say what a line does" in done.err


def test_a_corrections_file_is_no_resume_and_shows_in_every_output(
    screener: Callable[..., Done], applicants: Path, tmp_path: Path
) -> None:
    before = screener("score", applicants, "-c", ROLE, *DAY, "-o", tmp_path / "a.csv")
    (applicants / "corrections.yaml").write_text(CORRECTIONS, encoding="utf-8")
    after = screener("score", applicants, "-c", ROLE, *DAY, "-o", tmp_path / "b.csv", "--jsonl", tmp_path / "b.jsonl")
    assert (before.code, after.code) == (0, 0)
    rows = [
        {Path(row["file"]).name: row for row in csv.DictReader((tmp_path / name).open(encoding="utf-8-sig"))}
        for name in ("a.csv", "b.csv")
    ]
    assert set(rows[0]) == set(rows[1]) == {"ada.txt", "bo.txt"}
    assert float(rows[1]["ada.txt"]["score"]) < float(rows[0]["ada.txt"]["score"])
    assert float(rows[1]["ada.txt"]["management_years"]) == 0
    told = "corrected: position 1: manages_people yes is now no (Ana, 2026-11-20: a misprint)"
    assert told in rows[1]["ada.txt"]["findings"]
    assert rows[1]["bo.txt"]["score"] == rows[0]["bo.txt"]["score"]
    lines = (tmp_path / "b.jsonl").read_text(encoding="utf-8").splitlines()
    assert any(finding["code"] == "corrected" for line in lines for finding in json.loads(line)["findings"])
    assert "manages_people yes is now no" in screener("explain", applicants / "ada.txt", "-c", ROLE, *DAY).out


def test_a_faulty_corrections_file_stops_the_run_with_all_faults(
    screener: Callable[..., Done], applicants: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.yaml").write_text("screener: 1\ncorrections:\n  - {file: a, fact: job 1}\n", encoding="utf-8")
    done = screener("score", applicants, "-c", ROLE, "--corrections", tmp_path / "mine.yaml")
    assert done.code == 2
    assert "mine.yaml:3:21: corrections[0].fact: unknown fact 'job 1'" in done.err
