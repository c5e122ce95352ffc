"""A desk of three invented applicants, read once; each test has its own copy of their folder and its own record."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from screener.batch.fleet import Limits
from screener.batch.run import CORRECTIONS, Options, read_facts
from screener.pipeline import Facts
from screener.record.folder import Folder
from screener.review.desk import Desk, Setting
from screener.review.pages import Pages
from screener.scoring import criteria_file

FIXTURES = Path(__file__).parents[2] / "fixtures"
PEOPLE = ("gideon-marchetti.pdf", "dmitri-kalnins.docx")


@pytest.fixture(scope="session")
def facts_read(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[list[Facts]]]:
    """The folder that was read, and what was read."""
    folder = tmp_path_factory.mktemp("read")
    for name in PEOPLE:
        shutil.copy(FIXTURES / "applicants" / name, folder)
    (folder / "unreadable.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    return folder, list(read_facts(sorted(folder.iterdir()), Options(jobs=1)))


@pytest.fixture
def folder(facts_read: tuple[Path, list[list[Facts]]], tmp_path: Path) -> Path:
    """The test's own copy of the resumes, and its own criteria."""
    shutil.copytree(facts_read[0], tmp_path / "applicants")
    shutil.copy(criteria_file.find("head_of_product"), tmp_path / "role.yaml")
    return tmp_path / "applicants"


def desk_of(
    folder: Path, facts: Sequence[Sequence[Facts]], *, hidden: bool = False, blind: bool = False
) -> Desk:
    """A desk over a folder."""
    record = Folder(folder.parent / "record")
    role, day = folder.parent / "role.yaml", date(2026, 11, 1)
    setting = Setting(role, day, record, folder / CORRECTIONS, hidden, blind)
    files = sorted(folder.iterdir())
    here = [[replace(one, file=str(file)) for one in found] for file, found in zip(files, facts, strict=True)]
    return Desk(setting, zip(files, here, strict=True))


@pytest.fixture
def desk(folder: Path, facts_read: tuple[Path, list[list[Facts]]]) -> Iterator[Desk]:
    made = desk_of(folder, facts_read[1])
    yield made
    made.close()


@pytest.fixture(scope="session")
def pages() -> Iterator[Pages]:
    with Pages(Limits()) as opened:
        yield opened
