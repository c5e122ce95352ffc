"""ZIP archives: members are inflated in memory, counted while they grow, and never written anywhere."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator

from screener.document.container import Limits, Part

# What Python's own reader raises on a broken directory, beside what it declares.
_BROKEN = (zipfile.BadZipFile, ValueError, IndexError, NotImplementedError, struct.error, OSError, EOFError)
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_DROPPINGS = ("__MACOSX/",)


def members(content: bytes, limits: Limits) -> Iterator[Part]:
    """Every file in the archive, in the order of its directory; a part with a code where one cannot be had.

    An archive that is refused as a whole is one part with an empty name.
    """
    trouble = _whole_archive_trouble(content, limits)
    if trouble is not None:
        yield trouble
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except _BROKEN:
        yield Part("", code="damaged", message="The archive's directory cannot be read.")
        return
    yield from _parts(content, entries, limits)


def _parts(content: bytes, entries: list[zipfile.ZipInfo], limits: Limits) -> Iterator[Part]:
    if _overlap(content, entries):
        yield Part("", code="too_large", message="Members of the archive overlap, as archive bombs do.")
        return
    for entry in entries:
        is_folder = entry.filename.endswith("/")
        if not is_folder and not entry.filename.startswith(_DROPPINGS):
            yield _member(content, entry, limits)


def _whole_archive_trouble(content: bytes, limits: Limits) -> Part | None:
    """A directory that is missing or lists too many members, seen before anything is built from it."""
    end = content.rfind(b"PK\x05\x06", max(0, len(content) - 66_000))
    if end < 0 or len(content) < end + 22:
        return Part("", code="damaged", message="The archive is cut off: its directory is missing.")
    size = struct.unpack_from("<L", content, end + 12)[0]
    count = content.count(b"PK\x01\x02", max(0, end - size), end)
    if count > limits.members:
        return Part("", code="too_many_files", message=f"The archive holds {count} files; {limits.members} are read.")
    return None


def _overlap(content: bytes, entries: list[zipfile.ZipInfo]) -> bool:
    """Whether two members share bytes. Python checks this only in later releases (CVE-2024-0450)."""
    reached = 0
    for entry in sorted(entries, key=lambda e: e.header_offset):
        if entry.header_offset < reached:
            return True
        reached = _data_start(content, entry) + entry.compress_size
    return False


def _data_start(content: bytes, entry: zipfile.ZipInfo) -> int:
    """Where a member's packed bytes begin: behind its local header, whose name and extra lengths are its own."""
    header = content[entry.header_offset : entry.header_offset + _LOCAL_HEADER]
    if len(header) < _LOCAL_HEADER:
        return entry.header_offset
    name_length, extra_length = struct.unpack_from("<HH", header, 26)
    return entry.header_offset + _LOCAL_HEADER + int(name_length) + int(extra_length)


def _member(content: bytes, entry: zipfile.ZipInfo, limits: Limits) -> Part:
    name = entry.filename or "unnamed"
    if _is_unsafe(entry):
        return Part(name, code="unsafe_member", message="The member's name or type points outside the archive.")
    if entry.flag_bits & _ENCRYPTED:
        return Part(name, code="password_protected", message="The archive member is protected by a password.")
    start = _data_start(content, entry)
    return _inflate(name, content[start : start + entry.compress_size], entry, limits)


def _is_unsafe(entry: zipfile.ZipInfo) -> bool:
    name = entry.filename.replace("\\", "/")
    mode = entry.external_attr >> 16
    odd_type = stat.S_IFMT(mode) not in (0, stat.S_IFREG)
    return odd_type or name.startswith("/") or name[1:2] == ":" or ".." in name.split("/")


def _inflate(name: str, packed: bytes, entry: zipfile.ZipInfo, limits: Limits) -> Part:
    """The member's bytes, counted while they grow: what the header claims is not believed."""
    allowed = min(limits.file_bytes, max(limits.ratio_floor, limits.ratio * len(packed)))
    try:
        if entry.compress_type == zipfile.ZIP_STORED:
            unpacked = packed
        elif entry.compress_type == zipfile.ZIP_DEFLATED:
            unpacked = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, allowed + 1)
        else:
            return Part(name, code="damaged", message="The member is packed by a method that is not supported.")
    except zlib.error:
        return Part(name, code="damaged", message="The member cannot be unpacked.")
    if len(unpacked) > allowed:
        return Part(name, code="too_large", message=f"The member unpacks to more than {allowed:,} bytes.")
    if zlib.crc32(unpacked) != entry.CRC:
        return Part(name, code="damaged", message="The member's checksum is wrong.")
    return Part(name, unpacked)
