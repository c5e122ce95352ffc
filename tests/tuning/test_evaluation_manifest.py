"""Manifests: whatever is wrong is told at once, by row."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from screener.errors import ExitCode, UsageError
from screener.tuning.evaluation_manifest import Mark, load
from tests.tuning.labelled import COLUMNS, notes, truth, write_folder, write_manifest


def test_a_manifest_without_faults(tmp_path: Path) -> None:
    (document,) = load(write_folder(tmp_path)).documents
    assert document.path == tmp_path / "ada.txt"
    assert document.marks == (Mark("product", 7, "yes"), Mark("product", 2, "no"))
    assert document.highest_degree == "master"
    assert document.cells["layout"] == "plain"


def test_only_file_and_truth_are_needed(tmp_path: Path) -> None:
    write_folder(tmp_path)
    path = write_manifest(tmp_path, [("ada.txt", "ada.json")], ("file", "truth"))
    (document,) = load(path).documents
    assert (document.precision, document.omits, document.marks) == ("month", frozenset(), ())


def test_a_mark_of_byte_order_and_a_blank_line_do_no_harm(tmp_path: Path) -> None:
    path = write_folder(tmp_path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes() + b"\r\n")
    assert len(load(path).documents) == 1


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    wrong = truth()
    wrong["work"][0]["startDate"] = "January 2020"
    write_folder(tmp_path, told=wrong)
    (tmp_path / "few.json").write_text(json.dumps(notes() | {"positions": notes()["positions"][:1]}))
    (tmp_path / "bad.json").write_text('{"work": [')
    (tmp_path / "odd.json").write_text(json.dumps({**notes(), "highest_degree": "mba"}))
    (tmp_path / "fine.json").write_text(json.dumps(truth()))
    rows = [
        ("gone.pdf", "fine.json", "", "x", "month", ""),
        ("ada.txt", "ada.json", "few.json", "x", "day", "phone shoes"),
        ("ada.txt", "bad.json", "odd.json", "x", "", ""),
        ("ada.txt", "missing.json", "", "x", "year", ""),
        ("ada.txt", "fine.json"),
    ]
    with pytest.raises(UsageError) as caught:
        load(write_manifest(tmp_path, rows))
    told = str(caught.value)
    for fault in (
        "row 2: no file 'gone.pdf'",
        "row 3: date_precision: 'day' is none of month, year, none",
        "row 3: omits: 'shoes' is none of",
        "row 3: 'ada.json': work[0].startDate: 'january 2020' is no date",
        "row 3: 'few.json': 1 positions where the truth has 2 jobs",
        "row 4: ada.txt stands in row 3 already",
        "row 4: 'bad.json': is no JSON",
        "row 4: 'odd.json': highest_degree: 'mba' is none of none, secondary",
        "row 5: 'missing.json': cannot be opened (No such file or directory)",
        "row 6: 2 cells where the head has 6",
    ):
        assert fault in told
    assert caught.value.exit_code == ExitCode.USAGE
    assert caught.value.hint


@pytest.mark.parametrize(
    ("columns", "fault"),
    [
        (("document", "truth"), "no column 'file'"),
        (("file", "notes"), "no column 'truth'"),
        (("file", "truht"), "column 'truht': did you mean 'truth'?"),
        (("file", "truth", "date_precison"), "did you mean 'date_precision'?"),
        (("file", "truth", "truth"), "stands there twice"),
    ],
)
def test_columns_that_are_missing_or_misspelt(tmp_path: Path, columns: tuple[str, ...], fault: str) -> None:
    with pytest.raises(UsageError, match=fault.replace("?", r"\?")):
        load(write_manifest(tmp_path, [], columns))


def test_a_manifest_that_lists_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no document is listed"):
        load(write_manifest(tmp_path, []))


@pytest.mark.parametrize("content", [b"\xff\xfe\x00f", None])
def test_a_manifest_that_is_no_table(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "manifest.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError):
        load(path)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[]", "is no JSON object"),
        ('{"work": {}}', "work: must be a list of objects"),
        ('{"work": [{"highlights": "one"}]}', "highlights: must be a list of texts"),
        ('{"work": [{"name": 5}]}', "name: must be text"),
        ('{"basics": "Ada"}', "basics: must be an object"),
        ("[" * 100_000, "nested too deep|is no JSON"),
    ],
)
def test_truths_of_the_wrong_form(tmp_path: Path, text: str, fault: str) -> None:
    path = write_folder(tmp_path)
    (tmp_path / "ada.json").write_text(text)
    with pytest.raises(UsageError, match=fault):
        load(path)


def test_documents_can_be_chosen_by_a_column(tmp_path: Path) -> None:
    write_folder(tmp_path)
    rows = [("ada.txt", "ada.json", "", layout, "", "") for layout in ("plain",)]
    table = load(write_manifest(tmp_path, rows, COLUMNS))
    assert table.only("layout", "plain").documents == table.documents
    with pytest.raises(UsageError, match="No document") as caught:
        table.only("layout", "plian")
    assert "plain" in caught.value.hint
    with pytest.raises(UsageError, match="no column 'color'"):
        table.groups("color")
