"""Reads RTF: text, tables, lists, boxes and fields as they are shown; pictures and objects are passed over."""

from __future__ import annotations

from dataclasses import replace

from screener.document.blocks import AUTOMATIC, Aside, Block, Cell, Paragraph, Run, Table
from screener.document.encoding import refuse_empty
from screener.document.field_codes import field_finding, field_link, is_counter, keep_link
from screener.document.flow import CUT_SHORT, ENOUGH, lay_out
from screener.document.model import Document, Finding
from screener.document.rtf_state import OPENED, PLAIN, SKIPPED, SYMBOLS, ColourTable, Par, Sink, State
from screener.document.rtf_tokens import CHARSETS, SYMBOL, Token, code_page, decoded, tokens
from screener.document.running import worth_keeping
from screener.errors import UnreadableDocument

MAX_BYTES = 60_000_000
MAX_DEPTH = 500
_SIDE = 215.0
_TWIP = 20
_EMPTY = 10  # characters that a paragraph counts as beside its own: cells without end hold no text


def read_rtf(data: bytes, *, source: str = "") -> Document:
    """Reads a Rich Text document."""
    refuse_empty(data)
    if len(data) > MAX_BYTES:
        raise UnreadableDocument("too_large", "The document is larger than can be read")
    reader = _Reader()
    for token in tokens(data):
        if reader.read > ENOUGH:
            reader.findings.append(CUT_SHORT)
            break
        reader.take(token)
    blocks = reader.finish()
    return lay_out(blocks, source=source, media_type="application/rtf", findings=reader.findings, links=reader.links)


class _Reader:
    """Takes the tokens one by one."""

    def __init__(self) -> None:
        self._state = State()
        self._stack: list[tuple[State, Par]] = []
        self._beyond = 0  # groups opened past the depth limit
        self._par = Par()
        self._sinks = [Sink("body", 0)]
        self._head: list[Block] = []
        self._foot: list[Block] = []
        self._notes: list[Block] = []
        self._raw = bytearray()
        self._wide = ""
        self._star = False
        self._to_skip = 0
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._colours = ColourTable()
        self._instruction = ""
        self._shape = ""
        self._fill: int | None = None
        self._edges = [0, 0]
        self._default = "cp1252"
        self._cell_fills: list[int | None] = []
        self._cell_edges: list[int] = []
        self._next_fill: int | None = None
        self.read = 0  # characters so far
        self.findings: list[Finding] = []
        self.links: list[str] = []

    def take(self, token: Token) -> None:
        """Acts on one token."""
        if token.kind == "brace":
            self._brace(opens=token.value == b"{")
        elif token.kind == "word":
            self._word(token.value.decode("ascii"), token.number)
        elif token.kind == "symbol":
            self._symbol(token.value)
        elif token.kind == "hex":
            self._bytes(bytes([int(token.value, 16)]))
        elif token.kind == "text":
            self._bytes(token.value)
        else:
            self._damaged("A part of the document claims to be longer than the file")

    def finish(self) -> list[Block]:
        """All blocks: head, body, foot."""
        if self._stack and self.read <= ENOUGH:
            self._damaged("The document ends in the middle")
        while len(self._sinks) > 1:
            self._close_sink()
        self._end_paragraph()
        body = self._sinks[0]
        body.end_table()
        middle = [*body.blocks, *self._notes]
        return [*worth_keeping(self._head, middle), *middle, *worth_keeping(self._foot, middle)]

    # Groups

    def _brace(self, *, opens: bool) -> None:
        self._flush()
        if opens:
            self._star = False
            if len(self._stack) >= MAX_DEPTH:
                if not self._beyond:
                    self._damaged("Something nested too deeply to be read was left out")
                self._beyond += 1
            else:
                self._stack.append((self._state, self._par))
        elif self._beyond:
            self._beyond -= 1
        elif self._stack:
            self._leave()

    def _leave(self) -> None:
        if self._state.role == "fldinst" and self._stack[-1][0].role != "fldinst":
            self._end_instruction()
        if len(self._sinks) > 1 and self._sinks[-1].depth == len(self._stack):
            self._close_sink()
        self._state, self._par = self._stack.pop()

    def _destination(self, name: str) -> bool:
        """Opens a destination; False when the word is none."""
        state = self._state
        if name in ("fonttbl", "colortbl", "sn", "sv", "fldinst"):
            self._state = replace(state, role=name)
            self._instruction = "" if name == "fldinst" else self._instruction
        elif name == "nesttableprops":
            self._state = replace(state, role="inner row")
        elif name in ("listtext", "pntext"):
            self._state = replace(state, role="marker")
            self._sinks[-1].numbered = True
        elif name in ("header", "headerf", "headerr", "footer", "footerf", "footerr", "footnote", "shptxt"):
            self._open_sink(name)
        elif name == "shpinst":
            self._fill, self._edges = 0xFFFFFF, [0, 0]
            self._state = replace(state, role="shape")
        elif name == "upr":
            self._state = replace(state, skip=True)
        elif name == "ud":
            self._state = replace(state, skip=False)
        elif name == "object":
            self.findings.append(Finding("active_content", "An embedded object was not opened"))
        elif name in SKIPPED:
            self._state = replace(state, skip=True)
        else:
            return False
        return True

    def _open_sink(self, kind: str) -> None:
        if len(self._sinks) > 40 or self._state.skip:
            self._state = replace(self._state, skip=True)
            return
        fill = self._fill if kind == "shptxt" else None
        self._sinks.append(Sink(kind, len(self._stack), ground=0xFFFFFF if fill is None else fill))
        self._state = replace(self._state, role="text")
        self._par = Par()

    def _close_sink(self) -> None:
        self._end_paragraph()
        sink = self._sinks.pop()
        sink.end_table()
        if sink.kind.startswith("header"):
            self._head += sink.blocks if not self._head else []
        elif sink.kind == "shptxt":
            width = abs(self._edges[1] - self._edges[0]) / _TWIP
            self._sinks[-1].boxes += [Aside(tuple(sink.blocks))] if 0 < width < _SIDE else sink.blocks
        elif sink.kind.startswith("footer"):
            self._foot += sink.blocks if not self._foot else []
        else:
            self._notes += sink.blocks

    # Control words

    def _word(self, name: str, number: int | None) -> None:
        if name == "u":
            self._unicode(number or 0)
            return
        self._flush()
        starred, self._star = self._star, False
        if self._destination(name):
            return
        if starred and name not in OPENED:
            self._state = replace(self._state, skip=True)
        elif name in SYMBOLS:
            self._say(SYMBOLS[name])
        elif self._state.role in ("fonttbl", "colortbl"):
            self._tables(name, number or 0)
        elif not (self._structure(name) or self._paragraph(name, number) or self._row_word(name, number or 0)):
            self._look(name, number)

    def _structure(self, name: str) -> bool:
        if self._state.skip or self._beyond:
            return name in ("par", "cell", "row", "sect", "page", "nestcell", "nestrow")
        sink = self._sinks[-1]
        if name in ("par", "sect"):
            self._end_paragraph()
        elif name == "cell":
            self._end_paragraph(into=sink.cell)
            sink.row.append(Cell(tuple(sink.cell)))
            sink.cell = []
        elif name == "row":
            sink.rows.append(tuple(replace(cell, width=self._width(i)) for i, cell in enumerate(sink.row)))
            sink.row = []
        elif name == "nestcell":
            self._end_paragraph(into=sink.inner_cell)
            sink.inner.append(Cell(tuple(sink.inner_cell)))
            sink.inner_cell = []
        elif name == "nestrow":
            sink.cell.append(Table((tuple(sink.inner),)))
            sink.inner = []
        else:
            return False
        return True

    def _paragraph(self, name: str, number: int | None) -> bool:
        par, value = self._par, (number or 0) / _TWIP
        if name == "pard":
            self._par = Par()
            self._state = replace(self._state, ground=None)
        elif name in ("li", "lin"):
            self._par = replace(par, left=value)
        elif name == "fi":
            self._par = replace(par, first=value)
        elif name == "sb":
            self._par = replace(par, before=value)
        elif name == "sa":
            self._par = replace(par, after=value)
        elif name in ("qc", "qr", "ql", "qj"):
            self._par = replace(par, align={"qc": "center", "qr": "right"}.get(name, "left"))
        elif name == "intbl":
            self._par = replace(par, table=True)
        elif name == "itap":
            self._par = replace(par, nested=number or 0, table=(number or 0) > 0)
        elif name == "ls":
            self._par = replace(par, listed=bool(number))
        else:
            return False
        return True

    def _row_word(self, name: str, number: int) -> bool:
        if self._state.role == "inner row":
            return name in ("trowd", "clcbpat", "cellx")  # the outer row's cells are the ones that are kept
        if name == "trowd":
            self._cell_fills, self._cell_edges, self._next_fill = [], [], None
        elif name == "clcbpat":
            self._next_fill = self._colours.colour(number)
        elif name == "cellx":
            if len(self._cell_edges) < 100:
                self._cell_edges.append(number)
                self._cell_fills.append(self._next_fill)
            self._next_fill = None
        elif name in ("shpleft", "shpright"):
            self._edges[name == "shpright"] = number
        elif name == "ansicpg":
            self._default = code_page(number)
            self._state = replace(self._state, page=self._default)
        elif name == "uc":
            self._state = replace(self._state, unicode_skip=min(max(number, 0), 8))
        else:
            return False
        return True

    def _look(self, name: str, number: int | None) -> None:
        style, on = self._state.style, number != 0
        if name == "b":
            style = replace(style, bold=on)
        elif name == "i":
            style = replace(style, italic=on)
        elif name == "fs":
            style = replace(style, size=(number or 24) / 2)
        elif name == "v":
            style = replace(style, hidden=on)
        elif name == "cf":
            colour = self._colours.colour(number or 0)
            style = replace(style, colour=AUTOMATIC if colour is None else colour)
        elif name in ("cb", "chcbpat", "highlight", "cbpat"):
            self._state = replace(self._state, ground=self._colours.colour(number or 0))
        elif name == "plain":
            style = PLAIN
        elif name == "f":
            self._state = replace(self._state, page=self._fonts.get(number or 0, self._default))
        elif name == "deleted":
            self._state = replace(self._state, deleted=on)
        if style is not self._state.style:
            self._state = replace(self._state, style=style)

    def _tables(self, name: str, number: int) -> None:
        if name == "f":
            self._font = number
        elif name == "fcharset":
            self._fonts[self._font] = SYMBOL if number == 2 else CHARSETS.get(number, self._default)
        elif name in ("red", "green", "blue"):
            self._colours.mix(name, number)

    # Text

    def _symbol(self, value: bytes) -> None:
        if value == b"*":
            self._star = True
        elif value in (b"\n", b"\r"):
            self._flush()
            self._structure("par")
        elif value in b"\\{}":
            self._bytes(value)
        elif value in (b"~", b"_"):
            self._flush()
            self._say(" " if value == b"~" else "-")

    def _bytes(self, value: bytes) -> None:
        if self._to_skip:
            dropped = min(self._to_skip, len(value))
            self._to_skip -= dropped
            value = value[dropped:]
        if self._wide and value:
            self._flush()
        self._raw += value

    def _unicode(self, number: int) -> None:
        if self._raw:
            self._flush()
        self._to_skip = self._state.unicode_skip
        code = number + 65536 if number < 0 else number
        self._wide += chr(code) if 0 < code < 0x110000 else ""

    def _flush(self) -> None:
        self._to_skip = 0
        if self._raw:
            raw, self._raw = bytes(self._raw), bytearray()
            self._say(decoded(raw, self._state.page))
        if self._wide:
            wide, self._wide = self._wide, ""
            self._say(wide.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))

    def _say(self, text: str) -> None:
        state = self._state
        if state.role == "colortbl":
            self._colours.end(text.count(";"))
        elif state.skip or state.deleted or self._beyond or state.role in ("fonttbl", "shape", "inner row"):
            return
        elif state.role == "fldinst":
            self._instruction = (self._instruction + text)[:4000]
        elif state.role in ("sn", "sv"):
            self._shape_property(state.role, text.strip())
        elif state.role == "marker":
            self._sinks[-1].marker += text.strip()[:10]
        else:
            self.read += len(text)
            ground = self._ground() if state.ground is None else state.ground
            self._sinks[-1].runs.append(Run(text, replace(state.style, ground=ground)))

    def _shape_property(self, role: str, text: str) -> None:
        if role == "sn":
            self._shape = text
        elif self._shape == "fillColor" and text.isdigit():
            blue_first = int(text) & 0xFFFFFF
            self._fill = (blue_first & 0xFF) << 16 | blue_first & 0xFF00 | blue_first >> 16
        elif self._shape == "fFilled" and text == "0":
            self._fill = 0xFFFFFF

    def _end_instruction(self) -> None:
        found = field_finding(self._instruction)
        if found:
            self.findings.append(found)
        keep_link(self.links, field_link(self._instruction))
        if is_counter(self._instruction) and self._stack:
            state, par = self._stack[-1]
            self._stack[-1] = (replace(state, skip=True), par)

    # Paragraphs and tables

    def _end_paragraph(self, into: list[Block] | None = None) -> None:
        sink, par = self._sinks[-1], self._par
        self.read += _EMPTY
        if into is None:
            into = sink.inner_cell if par.nested > 1 else sink.cell if par.table else sink.blocks
            if into is sink.blocks:
                sink.end_table()
        marker = sink.marker if sink.marker.isalnum() or sink.marker[:-1].isalnum() else "•"
        marker = marker if sink.marker or (par.listed and not sink.numbered) else ""
        indent = max(par.left + par.first, 0.0)
        into.append(Paragraph(tuple(sink.runs), indent, par.before, par.after, marker=marker, align=par.align))
        into.extend(sink.boxes)
        sink.runs, sink.boxes, sink.marker, sink.numbered = [], [], "", False

    def _width(self, index: int) -> float:
        edges = [0, *self._cell_edges]
        return float(max(edges[index + 1] - edges[index], 0)) if index + 1 < len(edges) else 0.0

    def _ground(self) -> int:
        """The colour behind the text where nothing nearer says so: the cell's, else the paper's."""
        at = len(self._sinks[-1].row)
        fill = self._cell_fills[at] if self._par.table and at < len(self._cell_fills) else None
        return self._sinks[-1].ground if fill is None else fill

    def _damaged(self, text: str) -> None:
        self.findings.append(Finding("damaged", text, partial=True))
