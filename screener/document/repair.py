"""Damaged PDFs: what qpdf (through pikepdf) can rebuild is read once more, and the reader is told."""

from __future__ import annotations

import io
import logging
import re

from screener.document.model import Finding
from screener.errors import UnreadableDocument

# What qpdf says about a broken file is for developers; the finding tells the reader.
logging.getLogger("pikepdf").setLevel(logging.CRITICAL)
_TAIL = 4096


def rebuilt(data: bytes) -> bytes:
    """The PDF written anew from the objects that can still be found; empty when nothing can be.

    Raises UnreadableDocument when it turns out to need a password.
    """
    import pikepdf

    output = io.BytesIO()
    # An object that ends the file, with no end mark behind it, is overlooked.
    whole = data[_header(data) :] + b"\n%%EOF\n"
    try:
        with pikepdf.open(io.BytesIO(whole), suppress_warnings=True) as pdf:
            pdf.save(output, compress_streams=False)
    except pikepdf.PasswordError:
        raise UnreadableDocument(
            "password_protected", "The PDF is protected by a password.", hint="Ask for a copy without a password."
        ) from None
    except (pikepdf.PdfError, ValueError, RuntimeError, OSError, RecursionError):
        return b""
    return output.getvalue()


def damage(data: bytes) -> Finding | None:
    """What is wrong with the PDF's own index, as a finding; None when it is sound.

    Engines search for the objects by themselves where the index is broken, and say nothing: a file that was cut off
    then looks like a short resume.
    """
    tail = data[-_TAIL:]
    pointer = re.search(rb"startxref\s{1,9}(\d{1,12})\s", tail)
    if pointer is None or b"%%EOF" not in tail:
        return Finding("damaged", "The PDF is cut off: its end is missing, so text may be missing too.", partial=True)
    if int(pointer.group(1)) >= len(data):
        return Finding("damaged", "The PDF's index is broken; its text was found by searching.", partial=True)
    return None


def finding() -> Finding:
    """The finding of a document that could be read only after it was rebuilt."""
    return Finding("repaired", "The PDF was damaged and was rebuilt before reading; text may be missing.", partial=True)


def _header(data: bytes) -> int:
    return max(0, data.find(b"%PDF-", 0, 16 * 1024))
