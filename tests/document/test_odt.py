"""OpenDocument texts: order, looks, lists, frames, what is hidden, what is refused."""

from __future__ import annotations

import pytest

from screener.document.odt import read_odt
from screener.errors import UnreadableDocument
from tests.document.office_files import odt, packed

_STYLES = (
    '<style:style style:name="Big" style:family="paragraph"><style:text-properties fo:font-size="16pt" '
    'fo:font-weight="bold"/></style:style><style:style style:name="Child" style:family="paragraph" '
    'style:parent-style-name="Big"><style:paragraph-properties fo:margin-top="1cm"/></style:style>'
    '<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="White" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>'
    '<style:style style:name="Tiny" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>'
    '<style:style style:name="Dark" style:family="table-cell"><style:table-cell-properties '
    'fo:background-color="#203040"/></style:style>'
    '<text:list-style style:name="Points"><text:list-level-style-bullet text:level="1"><style:list-level-properties '
    'text:space-before="0.5in"/></text:list-level-style-bullet></text:list-style>'
    '<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/></text:list-style>'
)


def _lines(body: str, **more: str) -> list[str]:
    return [line.text for line in read_odt(odt(body, styles=_STYLES, **more)).lines]


def _list(style: str, *points: str) -> str:
    items = "".join(f"<text:list-item><text:p>{point}</text:p></text:list-item>" for point in points)
    return f'<text:list text:style-name="{style}">{items}</text:list>'


def _row(*cells: str) -> str:
    inner = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
    return f"<table:table><table:table-row>{inner}</table:table-row></table:table>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<text:p>Quill Ltd<text:tab/>2019</text:p>", ["Quill Ltd\t2019"]),
        ('<text:p>Quill<text:s text:c="9"/>2019</text:p>', ["Quill\t2019"]),
        ("<text:p>One<text:line-break/>Two</text:p>", ["One", "Two"]),
        ("<text:p>  split\n over   lines </text:p>", ["split over lines"]),
        (_list("Points", "One", "Two"), ["• One", "• Two"]),
        (_list("Numbers", "One", "Two"), ["• 1. One", "• 2. Two"]),
        (_row("<text:p>Quill</text:p>", "<text:p>2019</text:p>"), ["Quill\t2019"]),
        (_row("<text:p>2019</text:p>", "<text:p>Head</text:p><text:p>Quill</text:p>"), ["2019\tHead", "Quill"]),
        ("<text:p>Body<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p>"
         "</text:note-body></text:note></text:p><text:p>More</text:p>", ["Body", "More", "Note"]),
        ("<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:p>new</text:p>", ["new"]),
    ],
)  # fmt: skip
def test_text_and_order(body: str, expected: list[str]) -> None:
    assert _lines(body) == expected


def test_styles_inherit_and_set_the_gap() -> None:
    body = '<text:p>text</text:p><text:p text:style-name="Child">Work</text:p>'
    plain, heading = read_odt(odt(body, styles=_STYLES)).lines
    assert (plain.size, plain.bold) == (12.0, False)
    assert (heading.size, heading.bold) == (16.0, True)
    assert heading.box.y0 - plain.box.y1 == pytest.approx(28.35, abs=0.1)


def test_a_narrow_frame_stands_beside_the_flow() -> None:
    frame = '<draw:frame svg:width="4cm"><draw:text-box><text:p>Side</text:p></draw:text-box></draw:frame>'
    body = f"<text:p>Main{frame}</text:p>"
    lines = read_odt(odt(body)).lines
    assert [(line.text, line.column) for line in lines] == [("Main", 0), ("Side", 1)]


@pytest.mark.parametrize("style", ["Gone", "White", "Tiny"])
def test_what_cannot_be_seen_is_left_out_and_quoted(style: str) -> None:
    body = f'<text:p>Seen</text:p><text:p><text:span text:style-name="{style}">Zanzibar</text:span></text:p>'
    document = read_odt(odt(body, styles=_STYLES))
    assert document.text == "Seen"
    assert [(f.code, "Zanzibar" in f.text) for f in document.findings] == [("hidden_text", True)]


def test_white_on_a_dark_cell_stays() -> None:
    words = '<text:p><text:span text:style-name="White">Banner</text:span></text:p>'
    cell = f'<table:table-cell table:style-name="Dark">{words}</table:table-cell>'
    document = read_odt(odt(f"<table:table><table:table-row>{cell}</table:table-row></table:table>", styles=_STYLES))
    assert (document.text, document.findings) == ("Banner", ())


def test_headers_come_first_unless_the_body_says_the_same() -> None:
    counter = "<text:p>Page <text:page-number>1</text:page-number></text:p>"
    margins = f"<style:header><text:p>Ines Vale</text:p></style:header><style:footer>{counter}</style:footer>"
    assert _lines("<text:p>Head of Product</text:p>", margins=margins) == ["Ines Vale", "Head of Product"]
    assert _lines("<text:p>Ines Vale</text:p>", margins=margins) == ["Ines Vale"]


def test_links_are_kept() -> None:
    body = '<text:p><text:a xlink:href="https://vale.example">site</text:a></text:p>'
    assert read_odt(odt(body)).links == ("https://vale.example",)


_MANIFEST = '<manifest xmlns="m"><file-entry><encryption-data/></file-entry></manifest>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (packed({"mimetype": "x"}), "damaged"),
        (packed({"content.xml": "<a/>"}), "unsupported_type"),
        (packed({"content.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}), "unsafe_xml"),
        (odt("<text:p>x</text:p>", parts={"META-INF/manifest.xml": _MANIFEST}), "password_protected"),
        (odt("<text:p/>"), "no_text"),
    ],
)
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_odt(data)
    assert refused.value.code == code
