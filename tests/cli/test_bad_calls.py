"""What people get wrong: said in a line before any work, with the exit code for it, never a traceback."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from screener.batch import run
from tests.cli.conftest import Done

NEEDS = {
    "score": ["-c", "head_of_product"],
    "extract": [],
    "text": ["-o", "texts"],
    "explain": ["-c", "head_of_product"],
}


@pytest.fixture(autouse=True)
def nothing_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Work must not have begun when the mistake is told."""

    def begun(*_: object, **__: object) -> None:
        raise AssertionError("documents were read")

    monkeypatch.setattr(run, "in_workers", begun)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("command", NEEDS)
def test_a_missing_path(screener: Callable[..., Done], command: str) -> None:
    done = screener(command, "nowhere", *NEEDS[command])
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Error: No such file or folder: nowhere\n")


@pytest.mark.parametrize("command", NEEDS)
def test_an_empty_folder(screener: Callable[..., Done], tmp_path: Path, command: str) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / ".DS_Store").write_bytes(b"")
    done = screener(command, "none", *NEEDS[command])
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Error: No files in none\n")


@pytest.mark.parametrize("command", ["score", "extract"])
@pytest.mark.parametrize("target", ["missing/out.csv", "."])
def test_an_output_that_cannot_be_written(
    screener: Callable[..., Done], applicants: Path, command: str, target: str
) -> None:
    done = screener(command, applicants, *NEEDS[command], "-o", target)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Error: ")
    assert len(done.err.splitlines()) == 2


@pytest.mark.parametrize("command", ["score", "extract", "text"])
def test_an_output_where_nobody_may_write(screener: Callable[..., Done], applicants: Path, command: str) -> None:
    done = screener(command, applicants, *NEEDS[command], "-o", "/proc/out.csv")
    assert (done.code, done.out) == (2, "")
    assert "/proc/out.csv" in done.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["score", "x"], "Missing option '-c' / '--criteria'. It names what to score by: a YAML file of yours, or one"),
        (["whatif", "x"], "that `screener criteria list` shows."),
        (["score", "-c", "head_of_product"], "Missing argument 'PATH...'"),
        (["extract", "x", "--as-of", "01.11.2026"], "'01.11.2026' is not written as a day is: year, month"),
        (["extract", "x", "--as-of", "2026-11-31"], "there is no day 2026-11-31 in the calendar."),
        (["audit", "s.csv", "g.csv", "--distribution-date", "2026-02-30"], "there is no day 2026-02-30"),
        (["extract", "x", "--jobs", "0"], "Invalid value for '--jobs'"),
        (["text", "x"], "Missing option '-o'"),
        (["score", "x", "-c", "y", "--pdf-engine", "acrobat"], "'acrobat' is not one of"),
    ],
)
def test_a_call_that_means_nothing(screener: Callable[..., Done], arguments: list[str], told: str) -> None:
    done = screener(*arguments)
    assert (done.code, done.out) == (2, "")
    assert told in done.err


def test_criteria_that_are_not_there(screener: Callable[..., Done], applicants: Path, tmp_path: Path) -> None:
    done = screener("score", applicants, "-c", "head_of_prodct", "-o", "out.csv")
    assert done.code == 3
    assert "head_of_product" in done.err
    assert not (tmp_path / "out.csv").exists()


def test_criteria_with_faults(screener: Callable[..., Done], applicants: Path, tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.yaml"
    faulty.write_text(
        "screener: 1\nrole: R\ncriteria:\n  - {id: a, label: A, kind: yeers, weigth: -1}\n", encoding="utf-8"
    )
    done = screener("score", applicants, "-c", faulty, "-o", "out.csv")
    assert (done.code, done.out) == (3, "")
    assert "faulty.yaml:4" in done.err
    assert "Traceback" not in done.err
    assert not (tmp_path / "out.csv").exists()


def test_a_fault_of_ours_is_one_line(
    screener: Callable[..., Done], applicants: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "find", lambda paths: 1 / 0)
    done = screener("extract", applicants)
    assert done.code == 1
    assert done.err.startswith("Error: ZeroDivisionError")
    assert "Traceback" not in done.err


def test_a_misspelt_command_is_answered_with_the_nearest(screener: Callable[..., Done]) -> None:
    done = screener("shore", "applicants")
    assert (done.code, done.out) == (2, "")
    assert "No such command 'shore'. Did you mean 'score'?" in done.err
    assert "Did you mean" not in screener("zzz").err


@pytest.mark.parametrize("given", [["--decided", "2026-11-02"], ["--contact", "jobs@example.org"]])
def test_what_is_for_the_letter_alone(screener: Callable[..., Done], given: list[str]) -> None:
    done = screener("explain", "x", "-c", "head_of_product", *given)
    assert (done.code, done.out) == (2, "")
    assert done.err == "Error: --decided and --contact belong into the letter\nAdd: --for candidate\n"


@pytest.mark.parametrize(
    ("command", "call"), [*((command, "scandir") for command in NEEDS), ("score", "is_file"), ("explain", "is_file")]
)
def test_a_folder_that_may_not_be_looked_into(
    screener: Callable[..., Done], applicants: Path, monkeypatch: pytest.MonkeyPatch, command: str, call: str
) -> None:
    where, known = (os, os.scandir) if call == "scandir" else (Path, Path.is_file)

    def refused(path: object) -> object:
        if str(path).startswith(str(applicants)):
            raise PermissionError(13, "Permission denied")
        return known(path)  # type: ignore[arg-type, operator]

    monkeypatch.setattr(where, call, refused)
    done = screener(command, applicants, *NEEDS[command])
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[0] == f"Error: Cannot read the folder {applicants} (Permission denied)"
    assert done.err.splitlines()[1].endswith(f"chmod -R u+rX {applicants}")


def test_an_audit_of_groups_that_are_not_there(screener: Callable[..., Done], tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("file,score,decision\na.txt,4,yes\n", encoding="utf-8")
    done = screener("audit", "s.csv", "groups.csv", "--no-record")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Error: groups.csv: cannot be read as CSV: there is no such file\n")


@pytest.mark.parametrize(
    ("option", "name", "told"),
    [
        ("-o", "s.xlsx", "--xlsx s.xlsx"),
        ("-o", "s.docx", "Name it s.csv."),
        ("--html", "s.pdf", "Name it s.html."),
        ("-o", "s.HTML", "--html s.HTML"),
        ("-o", "s.jsonl", "--jsonl s.jsonl"),
        ("-o", "s.md", "--markdown s.md"),
        ("--xlsx", "s.csv", "-o s.csv"),
    ],
)
def test_a_form_under_another_form_s_name(
    screener: Callable[..., Done], applicants: Path, monkeypatch: pytest.MonkeyPatch, option: str, name: str, told: str
) -> None:
    monkeypatch.chdir(applicants.parent)
    done = screener("score", applicants, "-c", "head_of_product", option, name)
    assert (done.code, told in done.err) == (2, True)
    assert not (applicants.parent / name).exists()


def test_two_forms_for_standard_output(screener: Callable[..., Done], applicants: Path) -> None:
    done = screener("score", applicants, "-c", "head_of_product", "-o", "-", "--jsonl", "-")
    assert (done.code, done.out) == (2, "")
    assert "Only one form can go to standard output" in done.err
