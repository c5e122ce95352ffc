"""`screener cache` and `screener erase`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Done


@pytest.fixture
def kept(screener: Callable[..., Done], applicants: Path, tmp_path: Path) -> Path:
    """A cache that knows two people."""
    path = tmp_path / "facts.sqlite"
    screener("extract", applicants, "--cache", path)
    return path


def known(screener: Callable[..., Done], kept: Path) -> int:
    return int(screener("cache", "info", "--cache", kept).out.split("facts of ")[1].split()[0])


def test_info_prune_and_clear(screener: Callable[..., Done], kept: Path) -> None:
    assert known(screener, kept) == 2
    assert screener("cache", "prune", "--days", "1", "--cache", kept).out == "Forgotten: the facts of 0 files.\n"
    assert screener("cache", "prune", "--days", "0", "--cache", kept).out == "Forgotten: the facts of 2 files.\n"
    assert screener("cache", "clear", "--cache", kept).out == "Deleted.\n"
    assert screener("cache", "clear", "--cache", kept).out == "There was nothing.\n"
    assert known(screener, kept) == 0


@pytest.mark.parametrize("who", ["ada@example.org", "ADA  Example", "applicants/ada.txt"])
def test_a_person_is_forgotten(
    screener: Callable[..., Done], kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, who: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert any(b"ada@example.org" in file.read_bytes() for file in tmp_path.glob("facts.sqlite*"))
    assert screener("erase", who, "--cache", kept).out.startswith("Forgotten: the facts of 1 file.\n")
    assert known(screener, kept) == 1
    assert not any(b"ada@example.org" in file.read_bytes() for file in tmp_path.glob("facts.sqlite*"))


def test_nobody_is_forgotten_by_half_a_name(screener: Callable[..., Done], kept: Path) -> None:
    done = screener("erase", "Ada", "--cache", kept)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Error: Nothing is known of Ada\nSo nothing was to be forgotten. Names")
    assert known(screener, kept) == 2


def test_a_cache_that_cannot_be_used_is_named(screener: Callable[..., Done], tmp_path: Path) -> None:
    (tmp_path / "facts.sqlite").write_bytes(b"not a database at all, but long enough to be taken for one" * 10)
    done = screener("cache", "info", "--cache", tmp_path / "facts.sqlite")
    assert done.code == 2
    assert "cannot be used" in done.err
    assert "rm " in done.err
