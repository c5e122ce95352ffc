"""ZIP archives: a row for each member, nothing on disk, and every cap."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from screener.document.container import Limits
from screener.document.sources import Refusal, Source, unpack

RESUME = b"Mira Halloran\nProduct Manager, Tidewater Maps, 2019 - 2023\n"


def _zip(*members: tuple[str | zipfile.ZipInfo, bytes], comment: bytes = b"") -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
        archive.comment = comment
    return written.getvalue()


def _rows(content: bytes, limits: Limits | None = None) -> list[tuple[str, str]]:
    """Names with the refusal's code, or `read`."""
    rows = unpack("in.zip", content, limits=limits or Limits())
    return [(row.name, "read" if isinstance(row, Source) else row.code) for row in rows]


def test_each_member_is_a_row_named_archive_member() -> None:
    content = _zip(("anna/resume.txt", RESUME), ("ben.txt", RESUME + b"x"))
    assert _rows(content) == [("in.zip!anna/resume.txt", "read"), ("in.zip!ben.txt", "read")]


def test_members_keep_their_bytes() -> None:
    [source] = unpack("in.zip", _zip(("cv.txt", RESUME)))
    assert isinstance(source, Source)
    assert source.data == RESUME


def test_folders_and_droppings_are_no_rows() -> None:
    content = _zip(("a/", b""), ("a/cv.txt", RESUME), ("__MACOSX/a/._cv.txt", b"\0\5"), ("a/.DS_Store", b"\0"))
    assert _rows(content) == [("in.zip!a/cv.txt", "read")]


def test_an_archive_in_an_archive_is_opened() -> None:
    assert _rows(_zip(("inner.zip", _zip(("cv.txt", RESUME))))) == [("in.zip!inner.zip!cv.txt", "read")]


def test_archives_are_opened_only_so_deep() -> None:
    content = _zip(("cv.txt", RESUME))
    for _ in range(4):
        content = _zip(("inner.zip", content))
    assert [code for _, code in _rows(content, Limits(depth=5))] == ["read"]
    assert [code for _, code in _rows(content, Limits(depth=4))] == ["nesting_limit"]


OUTSIDE = (
    "../../up.txt",
    "/etc/up.txt",
    "C:\\Windows\\up.txt",
    "..\\up.txt",
    "\\\\server\\share\\up.txt",
    "a/../../up",
)


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_member_that_points_outside_is_refused_by_name(name: str) -> None:
    rows = _rows(_zip((name, RESUME), ("cv.txt", RESUME)))
    assert [code for _, code in rows] == ["unsafe_member", "read"]


def test_a_link_in_an_archive_is_refused() -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    assert _rows(_zip((link, b"/etc/passwd"))) == [("in.zip!link.txt", "unsafe_member")]


def test_nothing_is_written_to_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _rows(_zip(("../up.txt", RESUME), ("cv.txt", RESUME)))
    assert list(tmp_path.iterdir()) == []
    assert not (tmp_path.parent / "up.txt").exists()


def test_a_bomb_is_refused_and_its_neighbour_read() -> None:
    content = _zip(("cv.txt", RESUME), ("big.txt", b"0" * 3_000_000))
    limits = Limits(file_bytes=1_000_000)
    assert _rows(content, limits) == [("in.zip!cv.txt", "read"), ("in.zip!big.txt", "too_large")]


def test_a_member_that_packs_absurdly_well_is_refused() -> None:
    content = _zip(("big.txt", b"0" * 3_000_000))
    assert _rows(content, Limits(ratio=100, ratio_floor=1_000_000)) == [("in.zip!big.txt", "too_large")]
    assert _rows(content, Limits(ratio=100, ratio_floor=4_000_000)) == [("in.zip!big.txt", "read")]


def test_a_size_in_the_directory_is_not_believed() -> None:
    content = bytearray(_zip(("cv.txt", b"0" * 2_000_000)))
    directory = content.rindex(b"PK\x01\x02")
    struct.pack_into("<L", content, directory + 24, 1000)
    assert _rows(bytes(content), Limits(file_bytes=1_000_000)) == [("in.zip!cv.txt", "too_large")]


def test_the_whole_archive_has_a_budget() -> None:
    content = _zip(*((f"cv{number}.txt", bytes([65 + number]) * 1000) for number in range(5)))
    rows = _rows(content, Limits(total_bytes=3000))
    assert [code for _, code in rows] == ["read", "read", "read", "too_large"]


def test_inner_archives_share_the_budget() -> None:
    inner = _zip(*((f"cv{number}.txt", RESUME) for number in range(3)))
    rows = _rows(_zip(("one.zip", inner), ("two.zip", inner)), Limits(members=6))
    assert [code for _, code in rows] == ["read", "read", "read", "read", "too_many_files"]


def test_too_many_members_are_refused_before_any_is_opened() -> None:
    content = _zip(*((f"cv{number}.txt", b"x") for number in range(30)))
    assert _rows(content, Limits(members=20)) == [("in.zip", "too_many_files")]


def test_overlapping_members_are_refused() -> None:
    content = bytearray(_zip(("a.txt", RESUME), ("b.txt", RESUME)))
    second = content.rindex(b"PK\x01\x02")
    struct.pack_into("<L", content, second + 42, 0)  # both members now claim the first one's bytes
    assert _rows(bytes(content)) == [("in.zip", "too_large")]


def _locked() -> bytes:
    content = bytearray(_zip(("cv.txt", RESUME)))
    directory = content.rindex(b"PK\x01\x02")
    struct.pack_into("<H", content, directory + 8, 1)
    return bytes(content)


def _wrong_checksum() -> bytes:
    content = bytearray(_zip(("cv.txt", RESUME)))
    directory = content.rindex(b"PK\x01\x02")
    struct.pack_into("<L", content, directory + 16, 0xDEAD)
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        pytest.param(_locked(), ["password_protected"], id="password"),
        pytest.param(_wrong_checksum(), ["damaged"], id="checksum"),
        pytest.param(_zip(("cv.txt", RESUME))[:-30], ["damaged"], id="cut off"),
        pytest.param(b"PK\x03\x04" + bytes(80), ["damaged"], id="no directory"),
        pytest.param(_zip(), ["no_text"], id="no members"),
        pytest.param(_zip(("cv.txt", RESUME), comment=b"c" * 900), ["read"], id="comment"),
    ],
)
def test_what_becomes_of_an_odd_archive(content: bytes, codes: Sequence[str]) -> None:
    assert [code for _, code in _rows(content)] == codes


def test_a_refusal_says_what_a_person_can_understand() -> None:
    [refusal] = unpack("in.zip", _locked())
    assert isinstance(refusal, Refusal)
    assert "password" in refusal.message
