"""Files behind URLs: listed as folders are, fetched with patience, and never taken for less than they are."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ClassVar

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem

from screener.batch import places, remote
from screener.document.sources import discover
from screener.errors import UsageError
from tests.cli.conftest import Done

SCORE = ("-c", "head_of_product", "--as-of", "2026-11-01", "--no-record")


@pytest.fixture
def memory() -> Iterator[Any]:
    """A file system in this process's memory."""
    system = fsspec.filesystem("memory")
    yield system
    system.store.clear()
    system.pseudo_dirs[:] = [""]


class Faulty(MemoryFileSystem):  # type: ignore[misc]
    """Fails as often as it is told to."""

    protocol = "faulty"
    cachable = False
    store: ClassVar[dict[str, Any]] = {}
    faults = 0

    @classmethod
    def _strip_protocol(cls, path: str) -> str:
        return str(MemoryFileSystem._strip_protocol(path.replace("faulty://", "memory://")))

    def _open(self, *arguments: Any, **named: Any) -> Any:
        if Faulty.faults > 0:
            Faulty.faults -= 1
            raise ConnectionError("key=SECRET")
        return super()._open(*arguments, **named)


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(remote, "PAUSE", 0.0)
    fsspec.register_implementation("faulty", Faulty, clobber=True)
    system = Faulty()
    system.pipe("/in/cv.txt", b"Ada Example\n")
    return system


def test_they_are_listed_as_folders_are_walked(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a.txt", "a/.DS_Store", "B/x.txt", "a-b/y.txt", "corrections.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    found = places.find([f"file://{tmp_path}/"])
    walked = [path for path in discover([tmp_path]) if path.name != "corrections.yaml"]
    assert [file.name for file in found.files] == [f"file://{path}" for path in walked]
    assert found.droppings == 1
    assert [file.name for file in places.find([f"file://{tmp_path}/a.txt"]).files] == [f"file://{tmp_path}/a.txt"]


def test_they_score_as_files_do(
    screener: Callable[..., Done],
    applicants: Path,
    tmp_path: Path,
    memory: Any,
) -> None:
    shutil.move(shutil.make_archive(str(tmp_path / "more"), "zip", applicants), applicants)
    for file in applicants.rglob("*"):
        if file.is_file():
            memory.pipe(f"/in/{file.relative_to(applicants)}", file.read_bytes())
    screener("score", applicants, *SCORE, "-o", tmp_path / "files.csv")
    for name in ("first", "cached"):
        done = screener("score", "memory://in", *SCORE, "-o", tmp_path / f"{name}.csv")
        assert (done.code, done.err) == (0, "")
    rows = {name: read(tmp_path / f"{name}.csv") for name in ("files", "first", "cached")}
    assert rows["first"] == rows["cached"]
    text = str(rows["files"]).replace(str(applicants), "memory://in")
    assert text == str(rows["first"])
    assert any("more.zip!" in row["file"] for row in rows["first"])


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_file_that_fails_is_tried_again(faulty: Any) -> None:
    Faulty.faults = 2
    assert remote.fetch("faulty://in/cv.txt") == remote.Fetched(b"Ada Example\n")


def test_a_file_that_keeps_failing_has_its_row(screener: Callable[..., Done], faulty: Any, tmp_path: Path) -> None:
    Faulty.faults = 3
    done = screener("score", "faulty://in", *SCORE, "-o", tmp_path / "s.csv", "--no-cache")
    assert done.code == 4
    [row] = read(tmp_path / "s.csv")
    assert (row["status"], row["reason"]) == ("refused", "cannot_read")
    assert "ConnectionError" in row["findings"]
    assert "SECRET" not in str(row) + done.out + done.err


def test_a_file_that_is_too_large_is_refused(
    screener: Callable[..., Done],
    memory: Any,
    tmp_path: Path,
) -> None:
    memory.pipe("/in/huge.txt", b" " * (remote.LARGEST + 1))
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(remote.LARGEST + 1)
    for path in ("memory://in", tmp_path / "huge.txt"):
        assert screener("score", path, *SCORE, "-o", tmp_path / "s.csv", "--no-cache").code == 4
        [row] = read(tmp_path / "s.csv")
        assert (row["reason"], row["file"].endswith("huge.txt")) == ("too_large", True)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("memory://nothing/here", "nothing"),
        ("unheard-of://x/y", "unheard-of:// cannot be opened"),
        pytest.param(
            "s3://bucket/applicants",
            "Install s3fs",
            marks=pytest.mark.skipif(find_spec("s3fs") is not None, reason="s3fs is installed: it would be asked"),
        ),
    ],
)
def test_urls_that_lead_nowhere(screener: Callable[..., Done], url: str, message: str) -> None:
    done = screener("score", url, *SCORE)
    assert done.code == 2
    assert message in done.err
    assert len(done.err.splitlines()) == 2


def test_no_fsspec(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fsspec.core", None)
    with pytest.raises(UsageError, match="another package"):
        remote.opened("s3://bucket/applicants")


def test_a_password_in_a_url_is_in_no_output() -> None:
    assert places.told("ftp://me:secret@host/in") == "ftp://host/in"
    assert remote._shown("ftp://me:secret@host/in@out") == "ftp://host/in@out"
