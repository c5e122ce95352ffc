"""Finds out in which encoding a text file was written; never guesses silently."""

from __future__ import annotations

import codecs
import re

from screener.document.model import Finding
from screener.errors import UnreadableDocument

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4_000
_UTF7 = re.compile(rb"\+A[A-Za-z0-9+/]{2,400}-")
_C1 = re.compile(rb"[\x80-\x9f]")
_BROKEN = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")


def decode(data: bytes) -> tuple[str, tuple[Finding, ...]]:
    """Gives the text of a file in any usual encoding, and findings when some of it was damaged."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, name)
    wide = _without_mark(data)
    if wide:
        return _strictly(data, wide)
    if b"\0" in data:
        data = data.replace(b"\0", b"")
        return _narrow(data)[0], (Finding("encoding_damage", "Stray zero bytes stood in the text"),)
    return _narrow(data)


def _strictly(data: bytes, name: str) -> tuple[str, tuple[Finding, ...]]:
    try:
        return data.decode(name), ()
    except UnicodeDecodeError:
        text = data.decode(name, errors="replace").replace("\ufffd", "")
        return text, (Finding("encoding_damage", "Some characters of the text are damaged", partial=True),)


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of most Latin text is zero."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 4:
        return None
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.6 and even < 0.2:
        return "utf-16-le"
    if even > 0.6 and odd < 0.2:
        return "utf-16-be"
    return None


def _narrow(data: bytes) -> tuple[str, tuple[Finding, ...]]:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit(data)
    if _UTF7.search(data[: _SAMPLE * 10]) and text.isascii():
        return _seven_bit(text)
    return text, ()


def _seven_bit(text: str) -> tuple[str, tuple[Finding, ...]]:
    """UTF-7 looks like ASCII with strange words; it is taken only when it decodes throughout to common letters."""
    try:
        decoded = text.encode("ascii").decode("utf-7")
    except UnicodeDecodeError:
        return text, ()
    return (decoded, ()) if all(c.isprintable() for c in set(decoded) - set(text)) else (text, ())


def _eight_bit(data: bytes) -> tuple[str, tuple[Finding, ...]]:
    """Not UTF-8 as a whole: mended where it mostly is, else Windows or Latin letters."""
    try:
        return data.decode("utf-8", "surrogatepass"), ()  # halves of pairs: the cleaner drops and names them
    except UnicodeDecodeError:
        pass
    broken = len(re.findall(rb"[\x80-\xff]", _BROKEN.sub(b"", data[:1_000_000])))
    sound = len(_BROKEN.findall(data[:1_000_000]))
    if sound and sound >= broken / 4:
        text = data.decode("utf-8", errors=_HANDLER)
        return text, (Finding("encoding_damage", "The text mixes two encodings"),)
    name = "cp1252" if _C1.search(data) else "latin-1"
    try:
        return data.decode(name), ()
    except UnicodeDecodeError:
        return data.decode("latin-1"), ()


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", errors="ignore"), error.end


_HANDLER = "screener-as-windows"
codecs.register_error(_HANDLER, _as_windows)


def refuse_empty(data: bytes) -> None:
    """An empty file is refused before anything else."""
    if not data:
        raise UnreadableDocument("empty_file", "The file is empty")
