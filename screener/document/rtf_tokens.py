"""Cuts RTF into tokens and decodes its bytes; knows groups, control words and code pages, not their meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    rb"\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<word>[a-zA-Z]{1,40})(?P<number>-?\d{1,10})? ?"
    rb"|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n]{1,100000})"
    rb"|(?P<space>[\r\n]{1,100000}|\\)",
    re.DOTALL,
)
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 255: "cp437",
}  # fmt: skip
SYMBOL = "symbol"  # a font of signs, not of letters
_CODE_PAGES = {10000: "mac_roman", 65001: "utf-8", 936: "gb18030", 708: "cp1256", 819: "latin-1", 950: "cp950"}


@dataclass(frozen=True, slots=True)
class Token:
    """One token: `kind` is word, symbol, hex, brace or text; `number` is a word's parameter."""

    kind: str
    value: bytes
    number: int | None = None


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of the file; binary runs are jumped over, one that claims to be too long ends as `overrun`."""
    at, end = 0, len(data)
    while at < end:
        found = _TOKEN.match(data, at)
        if found is None:
            at += 1
            continue
        at = found.end()
        kind = found.lastgroup or "space"
        if kind in ("word", "number"):
            number = int(found["number"]) if found["number"] else None
            if found["word"] == b"bin":
                at += max(number or 0, 0)
                if at > end:
                    yield Token("overrun", b"")
                    return
            yield Token("word", found["word"], number)
        elif kind != "space":
            yield Token(kind, found[kind])


def code_page(number: int | None) -> str:
    """The Python name of a Windows code page."""
    if number in _CODE_PAGES:
        return _CODE_PAGES[number or 0]
    return f"cp{number}" if number in (437, 850, 852, 866, 874, 932, 949, *range(1250, 1259)) else "cp1252"


def decoded(raw: bytes, page: str) -> str:
    """Bytes of the text in a code page; a symbol font gives bullets and nothing else."""
    if page == SYMBOL:
        return "".join("•" if b in b"\xb7\xa7\xa8\xd8\xfc\x6c\x6e\x76\x71" else " " if b == 0x20 else "" for b in raw)
    return raw.decode(page, errors="replace").replace("\ufffd", "")
