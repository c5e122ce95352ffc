"""File names as text that every output can carry."""

from __future__ import annotations


def shown(name: str) -> str:
    r"""The name in valid Unicode: bytes that are no UTF-8 appear as \xNN, so that no name breaks an output."""
    return name if name.isascii() else name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
