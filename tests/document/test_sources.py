"""Which files are found, in which order, and what is refused unopened."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import pytest

from screener.document.container import Limits
from screener.document.sources import Refusal, Source, discover, expand, load, survey
from screener.errors import UsageError

RESUME = b"Mira Halloran\nProduct Manager, Tidewater Maps, 2019 - 2023\n"


def _fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(RESUME)


def test_files_come_sorted_by_the_bytes_of_their_names(tmp_path: Path) -> None:
    _fill(tmp_path, "b.txt", "a/z.txt", "a/é.txt", "B.txt", "c.txt")
    names = [path.relative_to(tmp_path).as_posix() for path in discover([tmp_path])]
    assert names == ["B.txt", "a/z.txt", "a/é.txt", "b.txt", "c.txt"]


def test_paths_keep_the_order_in_which_they_were_given(tmp_path: Path) -> None:
    _fill(tmp_path, "one.txt", "two.txt")
    given = [tmp_path / "two.txt", tmp_path / "one.txt"]
    assert list(discover(given)) == given


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "~$resume.docx", "._resume.pdf", "desktop.ini"])
def test_droppings_are_counted_and_not_listed(tmp_path: Path, name: str) -> None:
    _fill(tmp_path, name, "resume.txt")
    found = survey([tmp_path])
    assert [path.name for path in found.files] == ["resume.txt"]
    assert found.droppings == 1
    assert list(discover([tmp_path])) == found.files


def test_a_hidden_file_is_no_dropping(tmp_path: Path) -> None:
    _fill(tmp_path, ".resume.txt")
    assert [path.name for path in discover([tmp_path])] == [".resume.txt"]


def test_a_missing_path_is_an_error_of_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere") as raised:
        list(discover([tmp_path, tmp_path / "nowhere"]))
    assert raised.value.hint


def test_a_folder_tree_deeper_than_the_interpreter_is_walked(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(120):
        folder = folder / "d"
    _fill(folder, "deep.txt")
    assert [path.name for path in discover([tmp_path])] == ["deep.txt"]


def test_links_pipes_and_sockets_are_refused_unopened(tmp_path: Path) -> None:
    _fill(tmp_path, "real/resume.txt")
    (tmp_path / "file link.txt").symlink_to(tmp_path / "real/resume.txt")
    (tmp_path / "folder link").symlink_to(tmp_path / "real")
    (tmp_path / "dangling.pdf").symlink_to(tmp_path / "gone")
    os.mkfifo(tmp_path / "pipe.pdf")
    with socket.socket(socket.AF_UNIX) as listening:
        short = Path(os.path.relpath(tmp_path / "socket.pdf"))
        listening.bind(os.fspath(min(short, tmp_path / "socket.pdf", key=lambda path: len(str(path)))))
        rows = [row for path in discover([tmp_path]) for row in load(path)]
    refused = {Path(row.name).name: row.code for row in rows if isinstance(row, Refusal)}
    odd = ["file link.txt", "folder link", "dangling.pdf", "pipe.pdf", "socket.pdf"]
    assert refused == dict.fromkeys(odd, "not_a_regular_file")
    assert [Path(row.name).name for row in rows if isinstance(row, Source)] == ["resume.txt"]


def test_a_file_is_named_as_it_was_given_and_hashed(tmp_path: Path) -> None:
    _fill(tmp_path, "resume.txt")
    [source] = load(tmp_path / "resume.txt")
    assert isinstance(source, Source)
    assert source.name == str(tmp_path / "resume.txt")
    assert source.data == RESUME
    assert source.sha256 == "".join(f"{byte:02x}" for byte in bytes.fromhex(source.sha256))
    assert len(source.sha256) == 64


def test_a_name_that_is_no_text_is_kept(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_bytes(RESUME)
    [source] = [row for found in discover([tmp_path]) for row in load(found)]
    assert os.fsencode(source.name) == path


def test_a_large_file_is_refused_by_its_size_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "sparse.txt").open("wb") as sparse:
        sparse.truncate(1 << 33)
    [refusal] = load(tmp_path / "sparse.txt")
    assert isinstance(refusal, Refusal)
    assert refusal.code == "too_large"


@pytest.mark.parametrize(("size", "code"), [(100, ""), (101, "too_large")])
def test_the_size_limit_is_inclusive(tmp_path: Path, size: int, code: str) -> None:
    (tmp_path / "resume.txt").write_bytes(b"x" * size)
    [row] = load(tmp_path / "resume.txt", limits=Limits(file_bytes=100))
    assert (row.code if isinstance(row, Refusal) else "") == code


def test_a_file_that_vanished_is_refused(tmp_path: Path) -> None:
    [refusal] = load(tmp_path / "gone.txt")
    assert isinstance(refusal, Refusal)
    assert refusal.code == "cannot_read"


def test_an_empty_file_is_handed_on_to_the_reader(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    [source] = expand(tmp_path / "empty.pdf")
    assert isinstance(source, Source)
    assert source.data == b""


def test_a_folder_that_cannot_be_listed_is_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fill(tmp_path, "locked/resume.txt", "resume.txt")
    listed = os.scandir

    def scandir(folder: Path) -> Any:
        if Path(folder).name == "locked":
            raise PermissionError
        return listed(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    rows = [row for path in discover([tmp_path]) for row in load(path)]
    assert [(Path(row.name).name, getattr(row, "code", "")) for row in rows] == [
        ("locked", "cannot_read"),
        ("resume.txt", ""),
    ]
