"""Word, OpenDocument and PDF files with parts dropped, doubled, nested or overwritten are read, or refused with a code.

Whatever is well formed but odd must be taken by our own code: an error that comes from it is a fault, even where the
door of reading would turn it into a refusal. What foreign parsers raise on broken bytes is theirs.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from types import TracebackType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

import screener
from screener.document.docx import read_docx
from screener.document.model import Document
from screener.document.odt import read_odt
from screener.document.reader import read
from screener.document.sources import Source
from screener.errors import UnreadableDocument
from tests.document.drawn import letter, pdf
from tests.document.office_files import docx, odt, p, packed, part, relation, table
from tests.document.test_any_bytes import CODES, spoilt

OURS = str(Path(screener.__file__).parent)
QUICK = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
NUMBERING = part(
    "numbering",
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
)
STYLES = part(
    "styles",
    '<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="heading 1"/><w:basedOn w:val="Plain"/>'
    '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Plain" w:default="1"/>',
)
BOX = (
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH><wp:posOffset>0'
    "</wp:posOffset></wp:positionH><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>"
    f"{p('Side note')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    "</mc:Choice></mc:AlternateContent></w:r></w:p>"
)
WORD = docx(
    p("Mira Halloran", par='<w:pStyle w:val="Head"/>')
    + '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>mira@example.org</w:t></w:r></w:hyperlink></w:p>'
    + table((p("Product Manager"), p("2019 - 2023")), (p("Tidewater Maps"), table((p("inner"),))), widths=(4000, 2000))
    + p("Led a team of four", par='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    + BOX
    + '<w:p><w:r><w:tab/><w:br w:type="page"/><w:rPr><w:vanish/></w:rPr><w:t>Hidden</w:t></w:r></w:p>'
    + '<w:sectPr><w:headerReference r:id="rId8"/><w:cols w:num="2"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
    relations=relation("rId9", "hyperlink", "mailto:mira@example.org", external=True)
    + relation("rId8", "header", "header1.xml")
    + relation("rId7", "styles", "styles.xml")
    + relation("rId6", "numbering", "numbering.xml"),
    parts={"word/styles.xml": STYLES, "word/numbering.xml": NUMBERING, "word/header1.xml": part("hdr", p("Page 1"))},
)
ODF = odt(
    '<text:h text:outline-level="1">Mira Halloran</text:h>'
    '<text:p text:style-name="P1">Product<text:s text:c="3"/>Manager<text:tab/>2019</text:p>'
    "<text:list><text:list-item><text:p>Led four</text:p><text:list><text:list-item><text:p>Deep</text:p>"
    "</text:list-item></text:list></text:list-item></text:list>"
    "<table:table><table:table-column/><table:table-row><table:table-cell table:number-columns-repeated='2'>"
    "<text:p>Tidewater</text:p></table:table-cell><table:table-cell><text:p>Maps</text:p></table:table-cell>"
    "</table:table-row></table:table><text:p><draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame>"
    '<text:a xlink:href="mailto:m@example.org">mail</text:a></text:p>',
    styles='<style:style style:name="P1" style:family="paragraph" style:parent-style-name="P1"><style:text-properties '
    'fo:font-size="12pt" fo:font-weight="bold"/></style:style>',
    parts={"META-INF/manifest.xml": "<manifest/>"},
)
PDF = pdf([letter(["Mira Halloran", "Product Manager, Tidewater Maps, 2019 - 2023", "- Led a team of four"])] * 2)
WHOLE = {"docx": WORD, "odt": ODF, "pdf": PDF}
READERS: dict[str, Callable[..., Document]] = {"docx": read_docx, "odt": read_odt}
VALUES = ("", "-1", "0", "1", "999999999999", "1e999", "nan", "x" * 40, "true", "\u202e", "rId9", "P1", "Head")
NUMBERS = (b"0", b"-1", b"1", b"3", b"12", b"99999999999", b"1e9", b"/X", b"null", b"[ 1 0 R ]", b"<< >>")


def parts_of(whole: bytes) -> dict[str, bytes]:
    """The members of an office file."""
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@st.composite
def odd(draw: st.DrawFn, whole: bytes) -> bytes:
    """An office file whose XML is well formed, with elements dropped, doubled, nested, moved, renamed or told oddly."""
    members = parts_of(whole)
    trees = {name: etree.fromstring(content) for name, content in members.items() if content[:1] == b"<"}
    for _ in range(draw(st.integers(1, 5))):
        elements = list(trees[draw(st.sampled_from(sorted(trees)))].iterdescendants())
        if elements:
            element, other = draw(st.sampled_from(elements)), draw(st.sampled_from(elements))
            CHANGES[draw(st.sampled_from(sorted(CHANGES)))](element, other, draw(st.sampled_from(VALUES)))
    made: dict[str, str | bytes] = {**members, **{name: etree.tostring(tree) for name, tree in trees.items()}}
    gone = draw(st.sampled_from([*sorted(made), "", "", "", ""]))
    return packed({name: content for name, content in made.items() if name != gone})


def drop(element: etree._Element, other: etree._Element, value: str) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def double(element: etree._Element, other: etree._Element, value: str) -> None:
    element.addnext(deepcopy(element))


def nest(element: etree._Element, other: etree._Element, value: str) -> None:
    for _ in range(40 if len(list(element.iter())) < 40 else 0):  # what is deep already would grow without end
        inner = deepcopy(element)
        for child in list(element):
            element.remove(child)
        element.append(inner)
        element = inner


def move(element: etree._Element, other: etree._Element, value: str) -> None:
    if element not in other.iterancestors() and element is not other:
        other.append(element)


def rename(element: etree._Element, other: etree._Element, value: str) -> None:
    element.tag = other.tag


def tell(element: etree._Element, other: etree._Element, value: str) -> None:
    for name in element.attrib:
        element.set(name, value)


def bare(element: etree._Element, other: etree._Element, value: str) -> None:
    element.attrib.clear()


def say(element: etree._Element, other: etree._Element, value: str) -> None:
    element.text, element.tail = value, value


CHANGES: dict[str, Callable[[etree._Element, etree._Element, str], None]] = {
    change.__name__: change for change in (drop, double, nest, move, rename, tell, bare, say)
}


@st.composite
def odd_pdf(draw: st.DrawFn) -> bytes:
    """A PDF with numbers and names of its objects replaced: other pages, other fonts, cycles, nothing where one was."""
    content = PDF
    for _ in range(draw(st.integers(1, 5))):
        places = [found.span() for found in re.finditer(rb"(?<![\w.])\d+(?! obj)(?: 0 R)?|/[A-Z]\w+", content)]
        start, end = draw(st.sampled_from(places))
        new = draw(st.sampled_from(NUMBERS) | st.integers(1, 13).map(lambda number: b"%d 0 R" % number))
        content = content[:start] + new + content[end:]
    return content


def checked(document: Document) -> None:
    assert document.text.encode("utf-8") is not None
    assert all(document.text[line.offset : line.end] == line.text for line in document.lines)


def fault_of_ours(error: BaseException | None) -> bool:
    """Whether an error was raised in our own code, by something that it did not expect."""
    while error is not None and not isinstance(error, UnreadableDocument):
        last: TracebackType | None = error.__traceback__
        while last is not None and last.tb_next is not None:
            last = last.tb_next
        if last is not None and last.tb_frame.f_code.co_filename.startswith(OURS):
            return not isinstance(error, (zipfile.BadZipFile, MemoryError))
        error = error.__cause__
    return False


def through_the_door(kind: str, content: bytes) -> None:
    """Reads as a run does."""
    try:
        document = read(Source(f"cv.{kind}", content, ""))
    except UnreadableDocument as refusal:
        assert refusal.code in CODES
        if fault_of_ours(refusal.__cause__):
            raise AssertionError(f"{refusal}") from refusal.__cause__
    else:
        checked(document)


@pytest.mark.parametrize("kind", WHOLE)
def test_the_whole_file_is_read(kind: str) -> None:
    assert "Mira Halloran" in read(Source(f"cv.{kind}", WHOLE[kind], "")).text


@pytest.mark.parametrize("kind", READERS)
@QUICK
@given(drawn=st.data())
def test_odd_but_well_formed_xml_is_read(kind: str, drawn: st.DataObject) -> None:
    content = drawn.draw(odd(WHOLE[kind]))
    try:
        checked(READERS[kind](content))
    except UnreadableDocument as refusal:
        assert refusal.code in CODES


@QUICK
@given(content=odd_pdf())
def test_an_odd_pdf_is_read_or_refused(content: bytes) -> None:
    through_the_door("pdf", content)


@pytest.mark.parametrize("kind", WHOLE)
@QUICK
@given(drawn=st.data())
def test_spoilt_bytes_are_read_or_refused(kind: str, drawn: st.DataObject) -> None:
    through_the_door(kind, drawn.draw(spoilt(WHOLE[kind])))
