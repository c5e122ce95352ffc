"""PDF files: engine, layout and what may have gone wrong, as one Document."""

from __future__ import annotations

import hashlib

from screener.document import layout
from screener.document.model import Document, Page
from screener.errors import UnreadableDocument

MAX_PAGES = 50
MAX_CHARACTERS = 300_000


def read_pdf(data: bytes, *, source: str = "", engine: str = "auto") -> Document:
    """Read a PDF: its visible text in reading order, with every character's place."""
    from screener.document import miner

    try:
        pages = list(miner.drawn_pages(data, max_pages=MAX_PAGES, max_characters=MAX_CHARACTERS))
    except Exception as error:
        raise UnreadableDocument("damaged", "the PDF cannot be read") from error
    return Document(
        tuple(Page(p.number, p.width, p.height, p.rotation) for p in pages),
        layout.lines(pages),
        (),
        source,
        hashlib.sha256(data).hexdigest(),
        "application/pdf",
        tuple(dict.fromkeys(link for p in pages for link in p.links)),
    )
