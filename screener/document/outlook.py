"""Outlook messages (MSG): attachments and body out of the compound file's numbered properties."""

from __future__ import annotations

from screener.document.container import Part
from screener.document.kinds import Kind, sniff
from screener.document.ole import Storage, read_tree

_ATTACHMENT = "__attach_version1.0_"
_CONTENT = "__substg1.0_37010102"
_EMBEDDED = "__substg1.0_3701000D"
_NAMES = ("3707", "3704", "3001")  # long file name, short file name, display name
_CONTENT_ID = "3712"
_PLAIN, _HTML = "1000", "1013"
_DEPTH = 6


def attached(data: bytes) -> list[Part]:
    """The files attached to the message, and those attached to messages that it forwards."""
    return _attached(read_tree(data), _DEPTH)


def text(data: bytes) -> tuple[bytes, Kind]:
    """The message's own text in UTF-8, plain where it has a plain version, else HTML."""
    root = read_tree(data)
    plain = _string(root, _PLAIN)
    if plain.strip():
        return plain.encode("utf-8", "replace"), Kind.TEXT
    html = root.streams.get(f"__substg1.0_{_HTML}0102", b"") or _string(root, _HTML).encode("utf-8", "replace")
    return html, Kind.HTML if html else Kind.TEXT


def _attached(message: Storage, depth: int) -> list[Part]:
    parts: list[Part] = []
    for name, storage in sorted(message.storages.items()):
        if name.startswith(_ATTACHMENT) and not _is_logo(storage):
            parts += _one(storage, len(parts) + 1, depth)
    return parts


def _one(storage: Storage, number: int, depth: int) -> list[Part]:
    name = next((found for key in _NAMES if (found := _string(storage, key))), f"attachment-{number}")
    forwarded = storage.storages.get(_EMBEDDED)
    if forwarded is not None:
        return _forwarded(name, forwarded, depth)
    if _CONTENT not in storage.streams:
        return [Part(name, code="damaged", message="The attachment is not in the message; it may be a link.")]
    return [Part(name, storage.streams[_CONTENT])]


def _forwarded(name: str, message: Storage, depth: int) -> list[Part]:
    if depth == 0:
        return [Part(name, code="nesting_limit", message="Messages are forwarded inside each other too many times.")]
    inner = _attached(message, depth - 1)
    if inner:
        return [Part(f"{name}!{part.name}", part.content, part.code, part.message) for part in inner]
    return [Part(f"{name}.txt", _string(message, _PLAIN).encode("utf-8", "replace"))]


def _is_logo(storage: Storage) -> bool:
    """Whether the attachment is a picture shown within the text, as logos and signatures are."""
    shown_inside = bool(_string(storage, _CONTENT_ID))
    return shown_inside and sniff(storage.streams.get(_CONTENT, b"")) is Kind.IMAGE


def _string(storage: Storage, key: str) -> str:
    wide = storage.streams.get(f"__substg1.0_{key}001F")
    if wide is not None:
        return wide.decode("utf-16-le", "replace").strip("\0")
    return storage.streams.get(f"__substg1.0_{key}001E", b"").decode("cp1252", "replace").strip("\0")
