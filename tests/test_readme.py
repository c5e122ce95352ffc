"""What the README and the docs say can be done, can be done."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from screener.errors import ExitCode
from tests.conftest import OFFLINE

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    """The code blocks of a page in one language; those marked `install` need the network, `serves` a browser."""
    found = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [code for name, mark, code in found if name == language and not mark.strip()]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a reader's: the fixtures in it, `screener` on the path, nothing else of the repository."""
    folder = tmp_path_factory.mktemp("reader")
    (folder / "bin").mkdir()
    command = folder / "bin" / "screener"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m screener "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    for name in ("applicants", "expected"):
        shutil.copytree(ROOT / "fixtures" / name, folder / "fixtures" / name)
    for name in ("manifest.csv", "decisions.csv"):
        shutil.copy(ROOT / "fixtures" / name, folder / "fixtures")
    return folder


@pytest.fixture(scope="module")
def measured() -> set[str]:
    """The measurings that have been run: they write nothing, so that a page more with the same line shows no more."""
    return set()


def environment(place: Path) -> dict[str, str]:
    """A reader's, without the network."""
    paths = {"PATH": f"{place / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": f"{OFFLINE}:{ROOT}"}
    kept = {"XDG_CACHE_HOME": str(place / "cache"), "XDG_DATA_HOME": str(place / "data")}
    return {**os.environ, **paths, **kept, "PYTHONUNBUFFERED": "1"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_commands_of_a_page_run(page: Path, place: Path, measured: set[str]) -> None:
    for code in blocks(page, "sh"):
        for line in code.splitlines():
            if line in measured:
                continue
            if line.startswith("screener bench "):
                measured.add(line)
            done = subprocess.run(line, shell=True, cwd=place, env=environment(place), capture_output=True, text=True)
            assert done.returncode == 0, f"{line}\n{done.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_answers_on_a_page_are_those_that_the_commands_give(page: Path, place: Path) -> None:
    """Make them anew by `python docs/make_examples.py`."""
    spec = importlib.util.spec_from_file_location("make_examples", ROOT / "docs" / "make_examples.py")
    assert spec is not None
    assert spec.loader is not None
    make_examples = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make_examples)
    text = page.read_text(encoding="utf-8")
    assert make_examples.renewed(text, place, environment(place)) == text
    assert text.count("```console") == len(make_examples.EXAMPLE.findall(text))


def served() -> list[str]:
    """The commands of all pages that open a page in the browser, each once."""
    found = [code for page in PAGES for _, mark, code in BLOCK.findall(page.read_text("utf-8")) if "serves" in mark]
    return sorted({line for code in found for line in code.splitlines()})


@pytest.mark.parametrize("line", served())
def test_the_commands_that_open_a_page_open_it(line: str, place: Path) -> None:
    if "my_role.yaml" in line:  # the tutorial makes it two steps before
        made = "screener criteria show head_of_product > my_role.yaml"
        assert made in (ROOT / "docs" / "tutorial-recruiter.md").read_text(encoding="utf-8")
        subprocess.run(made, shell=True, cwd=place, env=environment(place), check=True)
    process = subprocess.Popen(shlex.split(line), cwd=place, env=environment(place), stdout=subprocess.PIPE, text=True)
    assert process.stdout
    try:
        assert "Open this address" in process.stdout.readline()
        with build_opener(HTTPCookieProcessor()).open(process.stdout.readline().strip()) as page:
            assert "Who is deciding?" in page.read().decode()
    finally:
        process.send_signal(signal.SIGINT)
    assert process.wait(300) == 0


def test_the_criteria_on_the_page_have_no_faults(tmp_path: Path) -> None:
    from screener.scoring import criteria_file

    for number, code in enumerate(blocks(ROOT / "README.md", "yaml")):
        file = tmp_path / f"{number}.yaml"
        file.write_text(code, encoding="utf-8")
        assert criteria_file.load(file).warnings == ()


def test_the_table_of_exit_codes_is_the_enum() -> None:
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("## Exit codes")[1].split("##")[0]
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", section, re.MULTILINE)] == [int(c) for c in ExitCode]


def test_every_column_of_the_csv_is_explained(tmp_path: Path) -> None:
    from screener.scoring import criteria_file
    from screener.shortlist import table
    from screener.shortlist.shortlist import rank

    asked = criteria_file.load(criteria_file.find("head_of_product"))
    columns = table.header(rank([], asked, date(2026, 11, 1)))
    lines = {f"{line.id}_{what}" for line in asked.criteria for what in ("points", "state")}
    section = (ROOT / "docs" / "outputs.md").read_text("utf-8").split("## The columns of the CSV")[1].split("\n## ")[0]
    first = re.findall(r"^\| (`[^|]+) \|", section, re.MULTILINE)
    told = [name for cell in first for name in re.findall("`([^`]+)`", cell)]
    ours = [name for name in columns if name not in lines]
    at = told.index("<id>_points")
    assert told[at : at + 2] == ["<id>_points", "<id>_state"]
    assert told[:at] + told[at + 2 :] == ours
    assert [name for name in columns if name in lines] == columns[len(told[:at]) : len(told[:at]) + len(lines)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_within_the_repository_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_command_is_documented() -> None:
    from screener.cli.app import COMMANDS

    index = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"(commands/{name}.md)" not in index] == []
    for name in COMMANDS:
        page = (ROOT / "docs" / "commands" / f"{name}.md").read_text(encoding="utf-8")
        assert page.startswith(f"# screener {name}\n") and ("```sh" in page or "```console" in page), name


def test_the_reference_of_the_criteria_language_is_what_the_loader_reads() -> None:
    """Make it anew by `screener criteria reference > docs/criteria.md`."""
    from screener.scoring import criteria_reference

    assert (ROOT / "docs" / "criteria.md").read_text(encoding="utf-8") == criteria_reference.page()
