"""Pages for tests: drawn by hand as content streams, or as characters on a grid."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

from screener.document.characters import Character, DrawnPage, Ink
from screener.document.model import Box, Line, Span

WIDTHS = {" ": 0.28, "i": 0.25, "l": 0.25, "m": 0.85, "w": 0.75}

Placed = tuple[float, float, str] | tuple[float, float, str, Ink]


def characters(x: float, y: float, text: str, ink: Ink | None = None) -> list[Character]:
    """A string's characters from `x` on the baseline `y`."""
    ink = ink or Ink("Sans", 10.0)
    made = []
    for letter in text:
        width = WIDTHS.get(letter, 0.5) * ink.size
        made.append(Character(letter, x, y - 0.75 * ink.size, x + width, y + 0.25 * ink.size, y, ink))
        x += width
    return made


def page(placed: Iterable[Placed], number: int = 1) -> DrawnPage:
    """A page of strings, each given as x, baseline, text and maybe ink."""
    found = [c for item in placed for c in characters(*item)]
    return DrawnPage(number, 595.0, 842.0, 0, tuple(found))


def set_line(x: float, y: float, text: str, right: str = "", edge: float = 550.0) -> Line:
    """A line as the layout makes it, in letters of one width; words at the right end at the edge."""
    boxes = _boxes(x, y, text)
    if right:
        start = edge - 5 * len(right)
        boxes += [Box(boxes[-1].x1, y, start, y + 10), *_boxes(start, y, right)]
        text = f"{text}\t{right}"
    return Line(1, 1, Box(x, y, boxes[-1].x1, y + 10), 0, text, (Span(0, len(text), 10.0),), tuple(boxes))


def _boxes(x: float, y: float, text: str) -> list[Box]:
    return [Box(x + 5 * i, y, x + 5 * i + 5, y + 10) for i in range(len(text))]


def pdf(
    contents: Sequence[bytes], page_extra: bytes = b"", catalog_extra: bytes = b"", resources: bytes = b""
) -> bytes:
    """A PDF with one page of each content stream, in Helvetica (/F1) and Helvetica-Bold (/F2)."""
    count = len(contents)
    kids = b" ".join(b"%d 0 R" % (10 + 2 * i) for i in range(count))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R " + catalog_extra + b" >>",
        2: b"<< /Type /Pages /Count %d /Kids [" % count + kids + b"] >>",
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        5: b"<< /Type /ExtGState /ca 0 >>",
        6: b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Length 1 >>\nstream\n\x80\nendstream",
    }
    for i, content in enumerate(contents):
        packed = zlib.compress(content)
        objects[10 + 2 * i] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R " % (11 + 2 * i)
            + b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> /ExtGState << /Clear 5 0 R >> /XObject << /Im 6 0 R >> "
            + resources
            + b" >> "
            + page_extra
            + b" >>"
        )
        objects[11 + 2 * i] = (
            b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed) + packed + b"\nendstream"
        )
    return assembled(objects)


def assembled(objects: dict[int, bytes]) -> bytes:
    """The file of some objects, with its cross-reference table."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    return bytes(out) + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)


def show(x: float, y: float, text: str, font: str = "F1", size: float = 10.0, before: str = "") -> bytes:
    """A content stream that shows one string at a place (from the lower left corner)."""
    plain = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"q {before} BT /{font} {size} Tf {x} {y} Td ({plain}) Tj ET Q\n".encode("cp1252")


def letter(lines: Sequence[str], top: float = 720.0) -> bytes:
    """A page of lines, one under the other."""
    return b"".join(show(72, top - 14 * i, line) for i, line in enumerate(lines))
