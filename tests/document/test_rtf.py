"""RTF: characters, paragraphs, lists, tables, fields, boxes, what is hidden or broken."""

from __future__ import annotations

import pytest

from screener.document.model import Document
from screener.document.rtf import read_rtf
from screener.errors import UnreadableDocument

_HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}{\f2\fcharset2 Symbol;}}"
    r"{\colortbl;\red0\green0\blue0;\red255\green255\blue255;\red32\green48\blue64;}{\*\generator Something;}\f0\fs20 "
)


def _read(body: str) -> Document:
    return read_rtf((_HEAD + body + "}").encode("cp1252"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"One\par Two\line Three", ["One", "Two", "Three"]),
        (r"Quill Ltd\tab 2019\endash 2021\par", ["Quill Ltd\t2019–2021"]),
        (r"Caf\'e9 \'80 \{x\} a\~b", ["Café € {x} a b"]),
        (r"\u1048?\u1074?\u1072?\u1085? \uc2\u8364xx!", ["Иван €!"]),
        (r"{\f1\'c8\'e2\'e0\'ed}", ["Иван"]),
        (r"\u-10179?\u-8576?", ["\U0001f680"]),
        (r"{\f2\'b7}\tab Led four", ["• Led four"]),
        (r"{\listtext\'95\tab}One\par{\listtext 2.\tab}Two\par", ["• One", "• 2. Two"]),
        (r"{\listtext\pard\plain \tab}\ls1 Career history\par\pard\ls2 Led four\par", ["Career history", "• Led four"]),
        (r"{\upr{ansi}{\*\ud{unicode}}}", ["unicode"]),
        (r"{\*\unknown secret}Shown{\pict\pngblip 89504e47}{\info{\title x}}", ["Shown"]),
        (r"Kept{\deleted  gone}", ["Kept"]),
        (r"\pard\intbl Quill\cell 2019\cell\row\pard After\par", ["Quill\t2019", "After"]),
        (r"\pard\intbl 2019\cell Head\par Quill\cell\row", ["2019\tHead", "Quill"]),
        (r"\pard\intbl\itap2 Head\nestcell 2019\nestcell{\*\nesttableprops\trowd\cellx9\nestrow}{\nonesttables\par}"
         r"\pard\intbl{\listtext\pard\plain \'95\tab}Led four\cell B\par C\cell\row",
         ["Head\t2019", "• Led four", "B", "C"]),
        (r"{\header Ines Vale\par}Work\par{\footer Page 1\par}", ["Ines Vale", "Work"]),
        (r"Body{\footnote Note}\par More\par", ["Body", "More", "Note"]),
        (r"{\shp{\*\shpinst\shpleft0\shpright9000{\sp{\sn fillColor}{\sv 255}}{\shptxt Boxed\par}}{\shprslt x}}"
         r"After\par",
         ["After", "Boxed"]),
        ("{\\pict\\bin4 a}{b}Shown", ["Shown"]),
    ],
)  # fmt: skip
def test_text_and_order(body: str, expected: list[str]) -> None:
    assert [line.text for line in _read(body).lines] == expected


def test_looks_and_spacing() -> None:
    heading, point = _read(r"{\b\fs28 Work\par}\pard\li720\fi-360\sb240 Led four\par").lines
    assert (heading.size, heading.bold) == (14.0, True)
    assert (point.size, point.bold) == (10.0, False)
    assert point.box.x0 - heading.box.x0 == pytest.approx(18.0)
    assert point.box.y0 - heading.box.y1 == pytest.approx(12.0)


@pytest.mark.parametrize("body", [r"{\v Zanzibar}", r"{\cf2 Zanzibar}", r"{\fs2 Zanzibar}"])
def test_what_cannot_be_seen_is_left_out_and_quoted(body: str) -> None:
    document = _read(r"Seen\par " + body)
    assert document.text == "Seen"
    assert [(f.code, "Zanzibar" in f.text) for f in document.findings] == [("hidden_text", True)]


@pytest.mark.parametrize(
    "body",
    [
        r"\trowd\clcbpat3\cellx5000\pard\intbl{\cf2 Banner}\cell\row",
        r"{\cf2\chcbpat3 Banner}",
        r"{\shp{\*\shpinst{\sp{\sn fillColor}{\sv 4206624}}{\shptxt{\cf2 Banner}\par}}}",
    ],
)
def test_white_on_dark_stays(body: str) -> None:
    assert (_read(body).text, _read(body).findings) == ("Banner", ())


@pytest.mark.parametrize(
    ("body", "text", "code"),
    [
        (r"{\field{\*\fldinst INCLUDETEXT x}{\fldrslt y}}", "Ines\ny", "external_reference"),
        (r"{\object\objemb{\*\objdata 0105}{\result{}}}", "Ines", "active_content"),
        ("{" * 100_000 + "x" + "}" * 100_000, "Ines", "damaged"),
        (r"{\pict\bin999999999 abc}", "Ines", "damaged"),
        ("{cut off", "Ines\ncut off", "damaged"),
    ],
)
def test_findings(body: str, text: str, code: str) -> None:
    document = _read(r"Ines\par " + body)
    assert document.text == text
    assert code in {finding.code for finding in document.findings}


def test_links_are_kept() -> None:
    document = _read(r'{\field{\*\fldinst{HYPERLINK "https://vale.example"}}{\fldrslt site}}')
    assert (document.text, document.links) == ("site", ("https://vale.example",))


@pytest.mark.parametrize(("data", "code"), [(b"", "empty_file"), (rb"{\rtf1 {\v x}}", "no_text")])
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_rtf(data)
    assert refused.value.code == code


def test_cells_without_end_are_cut_off() -> None:
    document = read_rtf(b"{\\rtf1\\ansi Mira Halloran\\par " + b"\\intbl \\cell " * 60_000 + b"}")
    assert document.text.startswith("Mira Halloran")
    assert "text_limit" in [finding.code for finding in document.findings]
