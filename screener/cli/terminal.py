"""Words from resumes and file names on the terminal: what would steer it is made visible instead."""

from __future__ import annotations

import unicodedata

_UNSAFE = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def plain(text: str, *, breaks: bool = False) -> str:
    r"""The text without characters that move the cursor, colour, reorder or hide: they appear as \x1b or \u202e."""
    return "".join(character if _fine(character, breaks) else _escaped(character) for character in text)


def _fine(character: str, breaks: bool) -> bool:
    if character == "\n":
        return breaks
    return unicodedata.category(character) not in _UNSAFE


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
