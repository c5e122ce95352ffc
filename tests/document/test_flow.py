"""The imaginary page: places, spans, tables and boxes, bullets, repeated headers."""

from __future__ import annotations

import pytest

from screener.document.blocks import AUTOMATIC, Aside, Block, Cell, Paragraph, Run, Style, Table, contrast, unseen
from screener.document.flow import MAX_LINES, lay_out
from screener.document.list_marks import list_mark
from screener.document.running import worth_keeping
from screener.errors import UnreadableDocument

_BOLD = Style(bold=True)


def _par(text: str, **more: float) -> Paragraph:
    return Paragraph((Run(text),), **more)  # type: ignore[arg-type]


def _cell(*texts: str, width: float = 0.0) -> Cell:
    return Cell(tuple(_par(text) for text in texts), width)


def _texts(*blocks: Block) -> list[str]:
    return [line.text for line in lay_out(blocks).lines]


def test_spans_cover_their_words_after_white_space_is_put_in_order() -> None:
    runs = (Run("  Head  of", _BOLD), Run("  Product \t "), Run("  2019", Style(italic=True)), Run("   "))
    line = lay_out([Paragraph(runs)]).lines[0]
    assert line.text == "Head of Product\t2019"
    assert [line.text[span.start : span.end].strip() for span in line.spans] == ["Head of", "Product", "2019"]
    assert line.spans[0].bold
    assert line.spans[-1].italic


def test_offsets_lead_back_to_the_lines() -> None:
    document = lay_out([_par("One\nTwo"), Paragraph((Run("Three"),), marker="•"), _par("* Four")])
    assert [document.text[line.offset : line.end] for line in document.lines] == ["One", "Two", "• Three", "* Four"]
    assert [line.number for line in document.lines] == [1, 2, 3, 4]
    assert document.lines[0].block == document.lines[1].block != document.lines[2].block


@pytest.mark.parametrize(("align", "edge"), [("left", 56.69), ("right", 538.59)])
def test_alignment(align: str, edge: float) -> None:
    box = lay_out([Paragraph((Run("Ines Vale"),), align=align)]).lines[0].box
    assert (box.x0 if align == "left" else box.x1) == pytest.approx(edge, abs=0.1)


def test_a_row_begins_at_the_left_however_its_first_cell_is_set() -> None:
    heading = Cell((Paragraph((Run("Work"),), align="right"),), 1000)
    row, below = lay_out([Table(((heading, _cell("Osier & Finch", "Brewer", width=3000)),))]).lines
    assert row.text == "Work\tOsier & Finch"
    assert row.box.x0 < below.box.x0


def test_a_long_paragraph_takes_the_height_of_its_lines() -> None:
    short, long = lay_out([_par("word"), _par("word " * 100)]).lines
    assert long.box.height > 5 * short.box.height


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ((_cell("Head"), _cell("Quill"), _cell("2019")), ["Head\tQuill\t2019"]),
        ((_cell("2019"), _cell("Head\nQuill", "Led four")), ["2019\tHead", "Quill", "Led four"]),
        ((_cell("Head", "Led four"), _cell("2019")), ["Head\t2019", "Led four"]),
        ((_cell("Skills"), _cell("word " * 60)), ["Skills\t" + ("word " * 60).strip()]),
        ((_cell("A", "B"), _cell("C", "D", "E")), ["A", "B", "C", "D", "E"]),
        ((_cell("Head", "PM"), _cell("2019 - 2021", "2016 - 2019")), ["Head\t2019 - 2021", "PM\t2016 - 2019"]),
        ((_cell(""), _cell("alone")), ["alone"]),
        ((Cell((Table(((_cell("a"), _cell("b")),)),)), _cell("c")), ["a\tb", "c"]),
        ((), []),
    ],
)  # fmt: skip
def test_rows_of_tables(row: tuple[Cell, ...], expected: list[str]) -> None:
    assert _texts(Table((row,)), _par("end")) == [*expected, "end"]


def test_columns_start_at_the_same_height_and_the_row_ends_below_both() -> None:
    table = Table(((_cell("A", "B", width=1), _cell("C", "D", "E", width=4)),))
    a, _, c, _, e, after = lay_out([table, _par("after")]).lines
    assert (a.column, c.column) == (1, 0)
    assert a.box.y0 == c.box.y0
    assert after.box.y0 >= e.box.y1
    assert c.box.x0 > a.box.x0


def test_an_aside_is_a_column_of_its_own() -> None:
    lines = lay_out([_par("main"), Aside((_par("side"),))]).lines
    assert [line.column for line in lines] == [0, 1]


def test_tables_nested_without_end_are_survived() -> None:
    block: Block = _par("deep")
    for _ in range(200):
        block = Table(((Cell((block,)),),))
    document = lay_out([_par("top"), block])
    assert (document.text, document.status) == ("top", "partial")


def test_hidden_cells_are_quoted_and_change_no_row() -> None:
    hidden = Cell((Paragraph((Run("Zanzibar", Style(hidden=True)),)),))
    document = lay_out([Table(((_cell("Head"), hidden, _cell("2019")),))])
    assert document.text == "Head\t2019"
    assert "Zanzibar" in document.findings[0].text


def test_too_many_lines_are_cut() -> None:
    document = lay_out([_par("x")] * (MAX_LINES + 5))
    assert (len(document.lines), document.status) == (MAX_LINES, "partial")


def test_nothing_visible_is_refused() -> None:
    with pytest.raises(UnreadableDocument) as refused:
        lay_out([_par("  "), Paragraph((Run("x", Style(size=1)),))])
    assert refused.value.code == "no_text"


@pytest.mark.parametrize(
    ("style", "hidden"),
    [
        (Style(), False),
        (Style(colour=0xFFFFFF), True),
        (Style(colour=0xFFFFFF, ground=0), False),
        (Style(colour=0xCCCCCC), False),
        (Style(colour=AUTOMATIC, ground=0), False),
        (Style(size=2.9), True),
        (Style(size=5), False),
    ],
)
def test_what_cannot_be_seen(style: Style, hidden: bool) -> None:
    assert unseen(style) is hidden


def test_contrast_has_its_known_ends() -> None:
    assert contrast(0, 0xFFFFFF) == pytest.approx(21.0)
    assert contrast(0x777777, 0x777777) == 1.0


@pytest.mark.parametrize(
    ("margin", "kept"),
    [
        ("Ines Vale | +32 555 0100", True), ("Ines Vale – Page 2 of 3", False), ("Page 1", False), ("3 / 4", False),
        ("Ines Vale", False), ("Head of Product · Ines Vale", False), ("ines@vale.example, page 1", True),
    ],
)  # fmt: skip
def test_headers_are_kept_when_they_say_something_new(margin: str, kept: bool) -> None:
    body = [_par("INES VALE"), _par("Head of Product")]
    assert bool(worth_keeping([_par(margin)], body)) is kept


@pytest.mark.parametrize(
    ("number", "kind", "mark"),
    [(1, "bullet", "•"), (2, "1", "2."), (3, "a", "c."), (28, "A", "AB."), (4, "i", "iv."), (9, "I", "IX.")],
)
def test_list_marks(number: int, kind: str, mark: str) -> None:
    assert list_mark(number, kind) == mark


@pytest.mark.parametrize("marker", "•▪‣✦⦁◾◉・･⁃")
def test_typed_list_markers_become_one(marker: str) -> None:
    points = [Paragraph((Run(f"{marker}{text}"),)) for text in ("Brought in the ships", "Measured the bars")]
    assert [line.text for line in lay_out(points).lines] == ["• Brought in the ships", "• Measured the bars"]
