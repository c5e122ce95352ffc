"""Pages and photos as grey pictures, in the one form that the recogniser takes; sizes are clamped before decoding."""

from __future__ import annotations

import io
from collections.abc import Container, Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

from screener.errors import UnreadableDocument

if TYPE_CHECKING:
    from PIL import Image

MAX_PIXELS = 60_000_000  # of a picture that is decoded at all; a bomb claims billions
_WORK_PIXELS = 9_000_000  # what is recognised; larger pictures are shrunk to it
_DOTS_PER_INCH = 250


class Raster(NamedTuple):
    """A grey picture of one page, and how many points one of its pixels is wide."""

    picture: Image.Image
    scale: float

    def pgm(self) -> bytes:
        """The picture as a portable grey map."""
        width, height = self.picture.size
        return b"P5 %d %d 255\n" % (width, height) + self.picture.tobytes()

    def turned(self, degrees: int) -> Raster:
        """The picture turned clockwise by a multiple of ninety degrees."""
        return Raster(self.picture.rotate(-degrees, expand=True), self.scale) if degrees % 360 else self


def photo_pages(data: bytes, max_pages: int) -> Iterator[tuple[int, Raster]]:
    """The frames of a picture file, turned as its camera notes, each as one page of letter width, with its number."""
    from PIL import Image, ImageOps, ImageSequence

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    if data[4:8] == b"ftyp":
        _open_heic()
    try:
        with Image.open(io.BytesIO(data)) as opened:
            if opened.width * opened.height > MAX_PIXELS:
                raise UnreadableDocument("too_large", "The picture has more pixels than can be decoded.")
            for number, frame in enumerate(ImageSequence.Iterator(opened), start=1):
                if number > max_pages:
                    return
                upright = ImageOps.exif_transpose(frame) or frame
                yield number, _fitted(_flattened(upright))
    except Image.DecompressionBombError as error:
        raise UnreadableDocument("too_large", "The picture has more pixels than can be decoded.") from error
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise UnreadableDocument("damaged", "The picture cannot be decoded.") from error


def _open_heic() -> None:
    """Photos of newer phones need a decoder that is not part of Pillow."""
    if find_spec("pillow_heif") is None:
        raise UnreadableDocument(
            "unsupported_type",
            "A HEIC photo; its decoder (pillow-heif) is not installed.",
            hint="Ask for the photo as JPEG, or better for a PDF.",
        )
    import_module("pillow_heif").register_heif_opener()


def pdf_pages(data: bytes, max_pages: int, only: Container[int] = range(1, 1 << 30)) -> Iterator[tuple[int, Raster]]:
    """The pages of a PDF as a person sees them, with their numbers; of those in `only` at most `max_pages`."""
    with opened(data) as document:
        numbers = [number for number in range(1, len(document) + 1) if number in only]
        for number in numbers[:max_pages]:
            page = document[number - 1]
            width, height = page.get_size()
            scale = min(_DOTS_PER_INCH / 72, (_WORK_PIXELS / max(1.0, width * height)) ** 0.5)
            picture = page.render(scale=scale, grayscale=True).to_pil().convert("L")
            yield number, Raster(picture, 1 / scale)


def pictured(data: bytes, numbers: Iterable[int]) -> list[int]:
    """Those of the numbered pages that a picture covers by half or more; none of a PDF that cannot be drawn."""
    import pypdfium2

    try:
        with opened(data) as document:
            return [number for number in numbers if number <= len(document) and _is_covered(document[number - 1])]
    except (UnreadableDocument, pypdfium2.PdfiumError):
        return []


def _is_covered(page: Any) -> bool:
    from pypdfium2 import raw

    width, height = page.get_size()
    bounds = [shown.get_bounds() for shown in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3)]
    areas = [max(0.0, right - left) * max(0.0, top - bottom) for left, bottom, right, top in bounds]
    return bool(max(areas, default=0.0) * 2 >= width * height)


def opened(data: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument("damaged", "The PDF's pages cannot be drawn.") from error


def _flattened(frame: Image.Image) -> Image.Image:
    """Grey on white: see-through parts would come out black."""
    from PIL import Image

    if frame.mode in ("RGBA", "LA", "PA") or "transparency" in frame.info:
        layer = frame.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(paper, layer).convert("L")
    return frame.convert("L")


def _fitted(picture: Image.Image) -> Raster:
    """Shrunk to what is worth recognising; small pictures are enlarged, since thin letters are not recognised."""
    width, height = picture.size
    target = 1700 if max(width, height) < 1700 else max(width, height)
    factor = min(target / max(width, height), (_WORK_PIXELS / (width * height)) ** 0.5)
    if abs(factor - 1) > 0.01:
        picture = picture.resize((max(1, round(width * factor)), max(1, round(height * factor))))
    short = min(picture.size)
    return Raster(picture, 612 / short)
