"""`screener evaluate`: a labelled folder read and measured, and the pages that its figures stand on."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from docs import make_accuracy
from screener.cli.app import execute
from screener.cli.evaluate import in_markdown
from screener.errors import ExitCode
from screener.tuning.evaluation import Evaluation, looked_up
from tests.tuning.labelled import RESUME, write_folder, write_manifest

ROOT = Path(__file__).parents[2]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs `screener evaluate`; its exit code and what it printed."""

    def evaluate(*arguments: str | Path) -> tuple[int, str, str]:
        options = ("--as-of", "2026-11-01", "-j", "1")
        code = execute(["evaluate", *map(str, arguments), *options])
        out, err = capfdbinary.readouterr()
        return int(code), out.decode(), err.decode()

    return evaluate


def test_what_it_prints(tmp_path: Path, run: Run) -> None:
    code, out, _ = run(write_folder(tmp_path), "--by", "layout", "--worst", "3")
    assert code == ExitCode.OK
    assert "1 document, as of 2026-11-01" in out
    assert re.search(r"Documents without any fault +1\.00 +1 ", out)
    assert re.search(r"Quotes that stand in the document +1\.00 ", out)
    assert re.search(r"plain +1 +1\.00", out)


def test_json_and_the_worst(tmp_path: Path, run: Run) -> None:
    path = write_folder(tmp_path)
    (tmp_path / "bo.txt").write_text(RESUME.format(name="Bo | <b> Sample"), encoding="utf-8")
    rows = [(f"{name}.txt", "ada.json", "ada.notes.json", name, "month", "") for name in ("ada", "bo")]
    code, out, _ = run(write_manifest(tmp_path, rows), "--by", "layout", "--worst", "5", "--json", "--no-quotes")
    told = json.loads(out)
    assert code == ExitCode.OK
    assert told["documents"] == 2
    assert told["figures"]["name"] == {"value": 0.5, "asked": 2}
    assert told["figures"]["evidence"] == {"value": None, "asked": 0}
    assert told["by"]["layout"]["bo"]["figures"]["perfect"]["value"] == 0.0
    assert [each["file"] for each in told["worst"]] == ["bo.txt"]
    assert told["worst"][0]["faults"][0]["measure"] == "name"
    assert path.exists()


def test_refused_documents_count_as_missed_and_are_named(tmp_path: Path, run: Run) -> None:
    write_folder(tmp_path)
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    rows = [(name, "ada.json", "", "", "month", "") for name in ("ada.txt", "broken.pdf")]
    code, out, _ = run(write_manifest(tmp_path, rows))
    assert code == ExitCode.SOME_UNREAD
    assert "Not read: broken.pdf (" in out
    assert re.search(r"Name +0\.50 +2 ", out)


def test_a_document_in_an_archive_is_named_by_its_place(tmp_path: Path, run: Run) -> None:
    write_folder(tmp_path)
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for name in ("ada.txt", "bo.txt"):
            archive.writestr(name, RESUME.format(name="Ada Example"))
    rows = [(name, "ada.json", "", "", "", "") for name in ("all.zip!bo.txt", "all.zip", "all.zip!cy.txt")]
    code, out, _ = run(write_manifest(tmp_path, rows))
    assert code == ExitCode.SOME_UNREAD
    assert "Not read: all.zip (holds several documents" in out
    assert "Not read: all.zip!cy.txt (holds no such document)" in out
    assert re.search(r"E-mail address +0\.33 +3 ", out)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["gone.csv"], "gone.csv cannot be opened"),
        (["manifest.csv", "--by", "colour"], "The manifest has no column 'colour'"),
        (["manifest.csv", "--only", "layout"], "names no value"),
        (["manifest.csv", "--only", "layout=plian"], "Did you mean 'plain'?"),
        (["manifest.csv", "--json", "--markdown"], "exclude each other"),
    ],
)
def test_bad_calls_say_what_to_do(tmp_path: Path, run: Run, arguments: list[str], told: str) -> None:
    write_folder(tmp_path)
    code, out, err = run(tmp_path / arguments[0], *arguments[1:])
    assert (code, out) == (ExitCode.USAGE, "")
    assert told in err
    assert len(err.splitlines()) >= 2


@pytest.fixture(scope="module")
def fixtures() -> Evaluation:
    """The figures of the fixtures as they are now."""
    page = make_accuracy.ACCURACY.read_text(encoding="utf-8")
    return make_accuracy.measured(make_accuracy.FIXTURES, make_accuracy.groups_wanted(page, "Fixtures"))


def test_every_quote_of_the_fixtures_stands_in_its_document(fixtures: Evaluation) -> None:
    assert fixtures.overall["evidence"].value == 1.0
    assert fixtures.overall.refused == 0


def test_a_quote_that_does_not_stand_there_is_a_fault(fixtures: Evaluation) -> None:
    one = looked_up(fixtures.documents[0], "something else")
    assert {fault.measure for fault in one.faults} == {"evidence"}


def test_the_pages_say_what_was_measured(fixtures: Evaluation) -> None:
    """Make the figures anew by `python docs/make_accuracy.py`."""
    for page in (make_accuracy.README, make_accuracy.ACCURACY):
        text = page.read_text(encoding="utf-8")
        assert "| Fixtures |" in text
        filled = make_accuracy.with_column(text, "Fixtures", fixtures.overall)
        assert make_accuracy.with_groups(filled, "Fixtures", fixtures) == text


def table(text: str) -> dict[str, str]:
    """The first two columns of the tables in a page."""
    rows = (make_accuracy.cells(line) for line in text.splitlines())
    return {cells[0]: cells[1] for cells in rows if len(cells) > 1}


def test_the_readme_has_what_the_command_prints(run: Run, fixtures: Evaluation) -> None:
    printed = table(in_markdown(fixtures, make_accuracy.FIXTURES))
    readme = table(make_accuracy.BLOCK.findall(make_accuracy.README.read_text(encoding="utf-8"))[0][1])
    assert readme.items() <= printed.items()
    assert len(readme) > 8
    code, out, _ = run(make_accuracy.FIXTURES, "--markdown", "--only", "format=md", "--no-quotes")
    assert code == ExitCode.OK
    assert table(out).keys() >= readme.keys()


def test_a_column_that_the_page_lacks_is_left_alone(fixtures: Evaluation) -> None:
    text = make_accuracy.README.read_text(encoding="utf-8")
    assert make_accuracy.with_column(text, "Nobody's set", fixtures.overall) == text
