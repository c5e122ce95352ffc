"""The types that a reader hands on: characters with their place, lines in reading order, a document.

Coordinates are points from the top left corner of the page as a person sees it (rotation applied), y growing
downwards. Formats without pages of their own (DOCX, HTML, plain text, ...) are laid out on one imaginary page by
`flow.py`, so that indent, size, weight and the gap above a line mean the same thing everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from the page's top left corner; y0 is the upper edge."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Span:
    """A run of a line in one style; `start` and `end` count characters within the line's text."""

    start: int
    end: int
    size: float
    bold: bool = False
    italic: bool = False
    colour: int = 0  # 0xRRGGBB


@dataclass(frozen=True, slots=True)
class Line:
    """One line as a person reads it.

    `text` has single spaces between words and a TAB where a wide gap parts two cells of one row (title <TAB> dates).
    List markers stand at the start as "• ". `offset` is where the line starts in `Document.text`; `number` counts
    from 1 on its page. `block` numbers the paragraphs, columns or cells that the layout kept together: two lines of
    different blocks do not continue each other. `column` is 0 for the main flow of the page, 1 and up for sidebars.
    `char_boxes` holds a box for every character of `text` in paged formats and is empty elsewhere. `path` is the
    place in a structured file (JSON Resume, Europass).
    """

    page: int
    number: int
    box: Box
    offset: int
    text: str
    spans: tuple[Span, ...]
    char_boxes: tuple[Box, ...] = ()
    column: int = 0
    block: int = 0
    path: str | None = None

    @property
    def end(self) -> int:
        """The offset just behind the line's last character."""
        return self.offset + len(self.text)

    @property
    def size(self) -> float:
        """Type size in points of most of the line."""
        return max(self.spans, key=lambda s: s.end - s.start).size if self.spans else 0.0

    @property
    def bold(self) -> bool:
        """Whether most of the line is set bold."""
        heavy = sum(s.end - s.start for s in self.spans if s.bold)
        return heavy * 2 > len(self.text)


@dataclass(frozen=True, slots=True)
class Page:
    """A page as displayed: width and height in points after rotation."""

    number: int
    width: float
    height: float
    rotation: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the reading (or the facts) that a person should know. `code` is stable; `text` may quote.

    `partial` findings make the document's status `partial`: text may be missing, so silence proves nothing.
    """

    code: str
    text: str
    partial: bool = False


@dataclass(frozen=True)
class Document:
    """What a reader got out of one file: pages, visible lines in reading order, and how the reading went."""

    pages: tuple[Page, ...]
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...] = ()
    source: str = ""
    sha256: str = ""
    media_type: str = ""
    links: tuple[str, ...] = field(default=())  # link targets, in page order; the visible words stand in the lines

    @cached_property
    def text(self) -> str:
        """The visible lines joined by newlines; `Line.offset` and `Evidence.start` count in it."""
        return "\n".join(line.text for line in self.lines)

    @property
    def status(self) -> str:
        """`partial` when any finding says that text may be missing, else `ok`."""
        return "partial" if any(f.partial for f in self.findings) else "ok"
