"""A page as its sender sees it, as a PNG: for people who compare the facts with the document itself."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from screener.document import kinds, raster
from screener.document.kinds import Kind
from screener.document.sources import Source
from screener.errors import UnreadableDocument

if TYPE_CHECKING:
    from PIL import Image

WIDEST = 2400  # pixels
_MAX_PIXELS = 12_000_000  # of one page: a page a hundred times as tall as wide is drawn smaller


def is_drawn(source: Source) -> bool:
    """Whether the file has pages that can be drawn; of all others the text is shown."""
    return kinds.sniff(source.data, source.name) in (Kind.PDF, Kind.IMAGE)


def page(source: Source, number: int, width: int) -> bytes:
    """Page `number` (from 1), `width` pixels wide. Raises UnreadableDocument when there is no such page to draw."""
    drawn = _photo if kinds.sniff(source.data, source.name) is Kind.IMAGE else _pdf
    file = io.BytesIO()
    drawn(source.data, number, max(50, min(width, WIDEST))).save(file, "PNG")
    return file.getvalue()


def _pdf(data: bytes, number: int, width: int) -> Image.Image:
    import pypdfium2

    with raster.opened(data) as document:
        if not 1 <= number <= len(document):
            raise UnreadableDocument("no_such_page", f"The document has no page {number}.")
        try:
            sheet = document[number - 1]
            across, down = sheet.get_size()
            scale = min(width / max(1.0, across), (_MAX_PIXELS / max(1.0, across * down)) ** 0.5)
            picture: Image.Image = sheet.render(scale=scale).to_pil().convert("RGB")
        except pypdfium2.PdfiumError as error:
            raise UnreadableDocument("damaged", f"Page {number} cannot be drawn.") from error
        return picture


def _photo(data: bytes, number: int, width: int) -> Image.Image:
    for found, drawn in raster.photo_pages(data, number):
        if found == number:
            across, down = drawn.picture.size
            factor = min(width / across, (_MAX_PIXELS / (across * down)) ** 0.5)
            return drawn.picture.resize((max(1, round(across * factor)), max(1, round(down * factor))))
    raise UnreadableDocument("no_such_page", f"The document has no page {number}.")
