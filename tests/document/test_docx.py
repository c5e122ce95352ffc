"""Word documents: order, looks, lists, boxes, what is hidden, what is refused."""

from __future__ import annotations

import pytest

from screener.document.docx import read_docx
from screener.document.model import Document
from screener.errors import UnreadableDocument
from tests.document.office_files import docx, p, packed, part, relation, table

_NUMBERS = part(
    "numbering",
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:pPr><w:ind w:left="720" '
    'w:hanging="360"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:pPr><w:ind w:left="1440" '
    'w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num>',
)
_STYLES = part(
    "styles",
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="base"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="heading 1"/><w:basedOn w:val="Base"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Gone"><w:name w:val="gone"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="loop"/><w:basedOn w:val="Loop"/></w:style>',
)
_BOX = (
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
    '<wp:extent cx="{width}" cy="900000"/><wps:wsp>'
    "<wps:spPr>{fill}</wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>"
    "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent>"
    "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


_WHITE = '<w:color w:val="FFFFFF"/>'


def _list(text: str, number: int, level: int = 0) -> str:
    return p(text, par=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def _read(body: str, **more: object) -> Document:
    relations = relation("rIdN", "numbering", "numbering.xml") + relation("rIdS", "styles", "styles.xml")
    parts = {"word/numbering.xml": _NUMBERS, "word/styles.xml": _STYLES, **more.pop("parts", {})}  # type: ignore[dict-item]
    return read_docx(docx(body, relations=relations + str(more.pop("relations", "")), parts=parts))


def _texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def test_lines_know_their_place_in_the_text() -> None:
    document = _read(p("Ines Vale") + p("Head of Product") + _list("Led four people", 5))
    for line in document.lines:
        assert document.text[line.offset : line.end] == line.text
        assert all(0 <= span.start < span.end <= len(line.text) for span in line.spans)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (_list("One", 5) + _list("Deep", 5, 1), ["• One", "• Deep"]),
        (_list("One", 6) + _list("Two", 6), ["• 1. One", "• 2. Two"]),
        (p("• Typed marker"), ["• Typed marker"]),
        ('<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/><w:t>Led four</w:t></w:r></w:p>', ["• Led four"]),
        ("<w:p><w:r><w:t>Title</w:t><w:tab/><w:tab/><w:t>2019</w:t></w:r></w:p>", ["Title\t2019"]),
        (p("Quill Ltd          2019 - 2021"), ["Quill Ltd\t2019 - 2021"]),
        ("<w:p><w:r><w:t>Quill</w:t><w:br/><w:t>2019</w:t></w:r></w:p>", ["Quill", "2019"]),
        ("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>",
         ["new"]),
        ("<w:p><w:sdt><w:sdtContent><w:r><w:t>field</w:t></w:r></w:sdtContent></w:sdt></w:p>", ["field"]),
        ("<w:sdt><w:sdtContent>" + p("block") + "</w:sdtContent></w:sdt>", ["block"]),
        (table((p("Quill"), p("2019 - 2021"))), ["Quill\t2019 - 2021"]),
        (table((p("Left one") + p("Left two"), p("Right one") + p("Right two"))),
         ["Left one", "Left two", "Right one", "Right two"]),
        (table((p("2019"), p("Head of Product") + p("Quill Ltd"))), ["2019\tHead of Product", "Quill Ltd"]),
        (table((p("Head of Product") + p("Quill Ltd"), p("2019"))), ["Head of Product\t2019", "Quill Ltd"]),
        (table((p("Quill") + p("Bramble"), p("2019") + p("2017"))), ["Quill\t2019", "Bramble\t2017"]),
        (table((table((p("a"), p("b"))) + p("after"), p("c") + p("d"))), ["a\tb", "after", "c", "d"]),
    ],
)  # fmt: skip
def test_text_and_order(body: str, expected: list[str]) -> None:
    assert _texts(_read(body)) == expected


def test_strict_documents_read_alike() -> None:
    assert _texts(read_docx(docx(p("Ines Vale"), strict=True))) == ["Ines Vale"]


def test_styles_are_resolved_through_what_they_are_based_on() -> None:
    heading, plain, loop = _read(
        p("Work", par='<w:pStyle w:val="Head"/>') + p("text") + p("loop", par='<w:pStyle w:val="Loop"/>')
    ).lines
    assert (heading.size, heading.bold) == (14.0, True)
    assert (plain.size, plain.bold) == (10.0, False)
    assert loop.text == "loop"


def test_indent_and_gap_come_from_the_paragraph() -> None:
    first, deep, apart = _read(
        _list("One", 5) + _list("Deep", 5, 1) + p("Apart", par='<w:spacing w:before="400"/>')
    ).lines
    assert deep.box.x0 - first.box.x0 == pytest.approx(36.0)
    assert apart.box.y0 - deep.box.y1 == pytest.approx(20.0)
    assert len({line.block for line in (first, deep, apart)}) == 3


def test_a_narrow_cell_beside_a_wide_one_is_a_side_column() -> None:
    cells = (p("Skills") + p("SQL"), p("Work") + p("Head of Product"))
    document = _read(table(cells, widths=(2000, 6000)))
    assert [line.column for line in document.lines] == [1, 1, 0, 0]


def test_a_text_box_is_read_once_and_beside_the_flow_when_narrow() -> None:
    box = _BOX.format(width=1_200_000, fill="", content=p("Boxed"))
    document = _read(p("Before") + box + p("After"))
    assert [(line.text, line.column) for line in document.lines] == [("Before", 0), ("Boxed", 1), ("After", 0)]


@pytest.mark.parametrize(
    "run",
    [
        "<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:color w:val="FEFEFE"/>', '<w:sz w:val="2"/>',
        '<w:color w:val="auto" w:themeColor="background1"/>',
    ],
)  # fmt: skip
def test_what_cannot_be_seen_is_left_out_and_quoted(run: str) -> None:
    document = _read(p("Seen") + p("Zanzibar", run=run))
    assert document.text == "Seen"
    assert [(f.code, "Zanzibar" in f.text) for f in document.findings] == [("hidden_text", True)]


def test_hidden_by_style() -> None:
    assert _read(p("Seen") + p("Unseen", par='<w:pStyle w:val="Gone"/>')).text == "Seen"


@pytest.mark.parametrize(
    "body",
    [
        p("Banner", run='<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="203040"/>'),
        p("Banner", run='<w:color w:val="FFFFFF"/>', par='<w:shd w:val="clear" w:fill="203040"/>'),
        table((f'<w:tcPr><w:shd w:val="clear" w:fill="203040"/></w:tcPr>{p("Banner", run=_WHITE)}',)),
        _BOX.format(
            width=5_000_000,
            fill='<a:solidFill><a:srgbClr val="203040"/></a:solidFill>',
            content=p("Banner", run='<w:color w:val="FFFFFF"/>'),
        ),
        p("Banner", run='<w:color w:val="D9D9D9"/>'),
    ],
)
def test_light_text_that_can_be_seen_stays(body: str) -> None:
    document = _read(body)
    assert document.text == "Banner"
    assert document.findings == ()


def test_a_dark_shape_makes_room_for_some_light_text_only() -> None:
    shape = (
        '<w:p><w:r><w:drawing><wp:anchor><wp:extent cx="2540000" cy="254000"/><wps:wsp><wps:spPr><a:solidFill>'
        '<a:srgbClr val="101010"/></a:solidFill></wps:spPr></wps:wsp></wp:anchor></w:drawing></w:r></w:p>'
    )
    white = '<w:color w:val="FFFFFF"/>'
    document = _read(shape + p("Ines Vale", run=white) + p("stuffing " * 30, run=white) + p("Zanzibar", run=white))
    assert "Ines Vale" in document.text
    assert "Zanzibar" not in document.text


def test_headers_count_when_they_say_something_new() -> None:
    reference = '<w:{}Reference w:type="default" r:id="{}"/>'
    section = f"<w:sectPr>{reference.format('header', 'rIdH')}{reference.format('footer', 'rIdF')}</w:sectPr>"
    more = relation("rIdH", "header", "header1.xml") + relation("rIdF", "footer", "footer1.xml")
    counter = (
        '<w:p><w:r><w:t>Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    )
    parts = {
        "word/header1.xml": part("hdr", p("Ines Vale | ines@example.org")),
        "word/footer1.xml": part("ftr", counter),
    }
    new = _read(p("Head of Product") + section, relations=more, parts=parts)
    assert _texts(new) == ["Ines Vale | ines@example.org", "Head of Product"]
    known = _read(p("Ines Vale") + p("ines@example.org") + section, relations=more, parts=parts)
    assert _texts(known) == ["Ines Vale", "ines@example.org"]


def test_notes_stand_at_the_end() -> None:
    notes = part("footnotes", f'<w:footnote w:id="0" w:type="separator">{p("---")}</w:footnote>'
                 f'<w:footnote w:id="2">{p("A note")}</w:footnote>')  # fmt: skip
    document = _read(
        p("Body"), relations=relation("rIdO", "footnotes", "footnotes.xml"), parts={"word/footnotes.xml": notes}
    )
    assert _texts(document) == ["Body", "A note"]


def test_links_are_kept_and_only_harmless_ones() -> None:
    link = '<w:hyperlink r:id="{}"><w:r><w:t>site</w:t></w:r></w:hyperlink>'
    body = f"<w:p>{link.format('rIdA')}{link.format('rIdB')}</w:p>"
    more = relation("rIdA", "hyperlink", "https://vale.example", external=True)
    more += relation("rIdB", "hyperlink", "javascript:alert(1)", external=True)
    assert _read(body, relations=more).links == ("https://vale.example",)


@pytest.mark.parametrize(
    ("body", "relations", "code"),
    [
        ('<w:altChunk r:id="x"/>', "", "embedded_document"),
        ("", relation("rIdI", "image", "http://tracker.example/p.png", external=True), "external_reference"),
        ('<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;file&quot; "/></w:p>', "", "external_reference"),
        ('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r>'
         '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>', "", "active_content"),
    ],
)  # fmt: skip
def test_what_a_person_should_know_before_opening_the_original(body: str, relations: str, code: str) -> None:
    document = _read(p("Ines Vale") + body, relations=relations)
    assert document.text == "Ines Vale"
    assert [finding.code for finding in document.findings] == [code]


def test_fields_show_their_result_only() -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://vale.example"</w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    document = _read(body)
    assert (document.text, document.links) == ("shown", ("https://vale.example",))


def test_deep_nesting_costs_only_what_is_deep() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 600 + p("deep") + "</w:tc></w:tr></w:tbl>" * 600
    document = _read(p("Ines Vale") + deep)
    assert document.text == "Ines Vale"
    assert document.status == "partial"


def test_an_endless_document_is_cut_and_says_so() -> None:
    document = _read(p("Ines Vale") + p("filler about nothing at all") * 20_000)
    assert document.status == "partial"
    assert {finding.code for finding in document.findings} == {"text_limit"}


_DOCTYPE = '<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>'

_WIDE = _DOCTYPE.replace("?>", ' encoding="UTF-16"?>', 1) + "<document/>"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b"PK\x03\x04 not a zip", "damaged"),
        (packed({"word/other.xml": "<x/>"}), "damaged"),
        (packed({"word/document.xml": "<w:document"}), "damaged"),
        (packed({"word/document.xml": "<workbook/>"}), "unsupported_type"),
        (packed({"word/document.xml": _DOCTYPE + "<document>&x;</document>"}), "unsafe_xml"),
        (packed({"word/document.xml": _WIDE.encode("utf-16")}), "unsafe_xml"),
        (packed({"word/document.xml": b"<document>" + b" " * 21_000_000 + b"</document>"}), "too_large"),
        (docx(p("  ")), "no_text"),
    ],
)  # fmt: skip
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_docx(data)
    assert refused.value.code == code


def test_alternatives_without_a_branch_are_what_they_hold() -> None:
    boxed = f"<wps:txbx><w:txbxContent>{p('Side note')}</w:txbxContent></wps:txbx>"
    drawn = f"<mc:AlternateContent>{boxed}</mc:AlternateContent><mc:AlternateContent/>"
    text = read_docx(docx(f"{p('Mira')}<w:p><w:r><w:drawing>{drawn}</w:drawing></w:r></w:p>")).text
    assert text.split() == ["Mira", "Side", "note"]
