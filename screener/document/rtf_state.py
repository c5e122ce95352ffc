"""What an RTF reader keeps track of, and the words whose meaning is plain."""

from __future__ import annotations

from dataclasses import dataclass, field

from screener.document.blocks import AUTOMATIC, Block, Cell, Run, Style, Table

SKIPPED = {
    "stylesheet", "info", "pict", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "xmlnstbl",
    "themedata", "datastore", "latentstyles", "objdata", "objclass", "objname", "shprslt", "nonshppict", "tc", "xe",
    "annotation", "atnid", "atnauthor", "template", "filetbl", "colorschememapping", "pgdsctbl", "private", "bkmkstart",
    "bkmkend", "pntxtb", "pntxta", "pn", "userprops", "mmathPr", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "headerl",
    "footerl", "nonesttables", "do", "picprop", "factoidname", "datafield",
    "formfield",
}  # fmt: skip
# starred, which says that a reader may skip them, yet with text within
OPENED = {"nesttableprops", "fldinst", "shpinst", "shptxt", "ud", "fldrslt", "background"}
SYMBOLS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ", "softline": "\n",
}  # fmt: skip

PLAIN = Style(size=12.0, colour=AUTOMATIC)


@dataclass(frozen=True, slots=True)
class State:
    """What a group inherits: the look of text and of its paragraph, and what is done with text."""

    style: Style = PLAIN
    page: str = "cp1252"
    skip: bool = False
    deleted: bool = False
    role: str = "text"  # text, fldinst, sn, sv, fonttbl, colortbl, marker, shape, inner row
    ground: int | None = None  # a background that the text itself sets
    unicode_skip: int = 1


@dataclass(frozen=True, slots=True)
class Par:
    """Paragraph properties, reset by \\pard."""

    left: float = 0.0
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    align: str = "left"
    table: bool = False
    nested: int = 0
    listed: bool = False


@dataclass(slots=True)
class Sink:
    """Where paragraphs go: the body, a header, a text box, a footnote."""

    kind: str
    depth: int
    ground: int = 0xFFFFFF
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    cell: list[Block] = field(default_factory=list)
    row: list[Cell] = field(default_factory=list)
    inner: list[Cell] = field(default_factory=list)
    inner_cell: list[Block] = field(default_factory=list)
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    boxes: list[Block] = field(default_factory=list)
    marker: str = ""
    numbered: bool = False  # the page says what stands before the paragraph: its marker, or nothing

    def end_table(self) -> None:
        """Puts the table that was being filled among the blocks, with whatever of it has not been ended."""
        if self.inner or self.inner_cell:
            self.cell.append(Table(((*self.inner, Cell(tuple(self.inner_cell))),)))
            self.inner, self.inner_cell = [], []
        if self.row or self.cell:
            self.rows.append((*self.row, Cell(tuple(self.cell))))
            self.row, self.cell = [], []
        if self.rows:
            self.blocks.append(Table(tuple(self.rows)))
            self.rows = []


class ColourTable:
    """The colours of the document, mixed channel by channel; the first one stands for automatic."""

    def __init__(self) -> None:
        self._colours: list[int] = []
        self._channels = {"red": 0, "green": 0, "blue": 0}

    def mix(self, channel: str, value: int) -> None:
        """Sets a channel of the colour that is being mixed."""
        self._channels[channel] = value & 0xFF

    def end(self, times: int) -> None:
        """Ends the colour, so many times."""
        for _ in range(min(times, 1000 - len(self._colours))):
            red, green, blue = self._channels.values()
            self._colours.append(red << 16 | green << 8 | blue)
            self._channels = dict.fromkeys(self._channels, 0)

    def colour(self, number: int) -> int | None:
        """A colour of the table, None for the automatic one."""
        return self._colours[number] if 0 < number < len(self._colours) else None
