"""Kinds told from bytes, the dispatch to readers, refusals with their codes, and the ladder below a PDF."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace

import pytest

from screener.document import convert, kinds, ocr, pdf, repair
from screener.document.kinds import Kind
from screener.document.model import Document, Finding
from screener.document.reader import read
from screener.document.sources import Source
from screener.errors import UnreadableDocument

LINES = ("Mira Halloran", "Product Manager, Tidewater Maps, 2019 - 2023", "Ran discovery for a route planner.")
TEXT = "\n".join(LINES).encode()
HTML = b"<!doctype html><html><body>" + b"".join(b"<p>%s</p>" % line.encode() for line in LINES) + b"</body></html>"
RTF = b"{\\rtf1\\ansi " + b"\\par ".join(line.encode() for line in LINES) + b"}"


def _pdf(lines: tuple[str, ...] = LINES) -> bytes:
    shown = b" ".join(b"(%s) Tj T*" % line.encode() for line in lines)
    stream = b"BT /F1 11 Tf 14 TL 60 720 Td " + shown + b" ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        table,
        out.index(b"xref\n0 6") if b"xref\n0 6" in out else len(out),
    )
    return bytes(out)


def _zip(**members: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return written.getvalue()


def _office(part: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(part, "<x/>")
    return written.getvalue()


def _odt() -> bytes:
    return _zip(mimetype=b"application/vnd.oasis.opendocument.text", content_xml=b"<x/>")


def _ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le") + bytes(64)


MAIL = b"Received: from a\r\nFrom: mira@example.org\r\nSubject: Application\r\n\r\nHello"
EUROPASS = b'<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"/>'


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"", "a.pdf", Kind.EMPTY),
        (_pdf(), "a", Kind.PDF),
        (b"\n" * 900 + _pdf(), "a.pdf", Kind.PDF),
        (b"<!-- %PDF-1.7 -->" + HTML, "a.html", Kind.HTML),
        (_office("word/document.xml"), "a.docx", Kind.DOCX),
        (_office("xl/workbook.xml"), "a.docx", Kind.UNSUPPORTED),
        (_odt(), "a.odt", Kind.ODT),
        (_zip(mimetype=b"application/epub+zip"), "a.epub", Kind.UNSUPPORTED),
        (_zip(cv_txt=TEXT), "a.pdf", Kind.ZIP),
        (_zip(cv_docx=_office("word/document.xml")), "a.zip", Kind.ZIP),
        (_zip(cv_odt=_odt()), "a.zip", Kind.ZIP),
        (_ole("WordDocument"), "a.doc", Kind.DOC),
        (_ole("EncryptedPackage"), "a.docx", Kind.ENCRYPTED_OFFICE),
        (_ole("__substg1.0_1000001F"), "a.msg", Kind.MSG),
        (_ole("Workbook"), "a.xls", Kind.UNSUPPORTED),
        (RTF, "a.doc", Kind.RTF),
        (b"\xef\xbb\xbf" + HTML, "a", Kind.HTML),
        (b"<p>one</p><p>two</p>", "a.html", Kind.HTML),
        (b"<script>x</script>\nMira Halloran\nLisbon", "a.txt", Kind.TEXT),
        (TEXT, "a.txt", Kind.TEXT),
        (TEXT, "a.md", Kind.MARKDOWN),
        (TEXT, "a", Kind.TEXT),
        (TEXT, "a.yaml", Kind.UNSUPPORTED),
        (TEXT.decode().encode("utf-16"), "a.txt", Kind.TEXT),
        (TEXT.decode().encode("utf-16-le"), "a.txt", Kind.TEXT),
        (TEXT.decode().encode("utf-16-be"), "a.txt", Kind.TEXT),
        (TEXT.decode().encode("utf-32"), "a.txt", Kind.TEXT),
        ("Мира Халлоран".encode("utf-16"), "a.txt", Kind.TEXT),
        (TEXT.replace(b" ", b"\0 "), "a.txt", Kind.TEXT),
        ("王小明\n产品经理".encode(), "a.txt", Kind.TEXT),
        (json.dumps({"basics": {"name": "Mira"}}).encode(), "a.json", Kind.JSON_RESUME),
        (json.dumps({"SkillsPassport": {}}).encode(), "a.json", Kind.EUROPASS),
        (json.dumps({"dependencies": {}}).encode(), "a.json", Kind.UNSUPPORTED),
        (b"[Draft] Mira Halloran", "a.txt", Kind.TEXT),
        (EUROPASS, "a.xml", Kind.EUROPASS),
        (b'<?xml version="1.0"?><feed/>', "a.xml", Kind.UNSUPPORTED),
        (MAIL, "a", Kind.EML),
        (b"From: Lisbon\nTo: Porto\nA story of moving.", "a.txt", Kind.EML),
        (b"Subject matter expert\nFrom: 2019", "a.txt", Kind.TEXT),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "a.pdf", Kind.IMAGE),
        (b"\xff\xd8\xff\xe0" + bytes(20), "a.jpg", Kind.IMAGE),
        (b"MZ\x90\x00" + bytes(200), "a.docx", Kind.UNSUPPORTED),
        (b"MZ was my first employer, a shop for maps.", "a.txt", Kind.TEXT),
        (bytes(range(256)) * 20, "a.pdf", Kind.UNSUPPORTED),
        (b"\x80\x04\x95\x10.", "a.bin", Kind.UNSUPPORTED),
    ],
)
def test_kinds_are_told_from_bytes(content: bytes, name: str, kind: Kind) -> None:
    assert kinds.sniff(content, name) is kind


def _source(content: bytes, name: str) -> Source:
    return Source(name, content, "0" * 64)


@pytest.mark.parametrize(
    ("content", "name"), [(TEXT, "cv.txt"), (TEXT, "cv.md"), (HTML, "cv.html"), (RTF, "cv.rtf"), (_pdf(), "cv.pdf")]
)
def test_formats_give_the_same_words_and_no_finding(content: bytes, name: str) -> None:
    document = read(_source(content, name))
    assert document.text.split() == TEXT.decode().split()
    assert document.findings == ()
    assert (document.source, document.sha256, document.status) == (name, "0" * 64, "ok")


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "cv.pdf", "empty_file"),
        (b" \n\t\n", "cv.txt", "no_text"),
        (bytes(range(256)) * 20, "cv.pdf", "unsupported_type"),
        (_ole("EncryptedPackage"), "cv.docx", "password_protected"),
        (b"%PDF-1.7\n", "cv.pdf", "damaged"),
        (_pdf()[:250], "cv.pdf", "damaged"),
        (_pdf(()), "cv.pdf", "no_text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason_and_a_next_step(content: bytes, name: str, code: str) -> None:
    with pytest.raises(UnreadableDocument) as raised:
        read(_source(content, name))
    assert raised.value.code == code
    assert str(raised.value)


@pytest.mark.parametrize(("name", "told"), [("cv.docx", True), ("cv.pdf", False), ("cv", False), ("CV.PDF", False)])
def test_a_name_that_promises_another_kind_is_told(name: str, told: bool) -> None:
    codes = [finding.code for finding in read(_source(_pdf(), name)).findings]
    assert codes == (["type_mismatch"] if told else [])


def test_a_pdf_that_carries_an_archive_is_told() -> None:
    document = read(_source(_pdf() + _zip(other_txt=b"Nobody"), "cv.pdf"))
    assert "polyglot" in [finding.code for finding in document.findings]
    assert "Nobody" not in document.text


def test_a_parser_that_fails_is_a_reason_and_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> Document:
        raise ZeroDivisionError

    monkeypatch.setattr(pdf, "read_pdf", fail)
    with pytest.raises(UnreadableDocument, match="ZeroDivisionError") as raised:
        read(_source(_pdf(), "cv.pdf"))
    assert raised.value.code == "damaged"


def test_a_pdf_without_its_index_is_rebuilt() -> None:
    whole = _pdf()
    cut = whole[: whole.index(b"xref\n0")]
    assert b"startxref" in repair.rebuilt(cut)
    document = read(_source(cut, "cv.pdf"))
    assert document.text.split() == TEXT.decode().split()
    assert document.status == "partial"


@pytest.mark.parametrize(
    ("content", "sound"),
    [(_pdf(), True), (_pdf()[:-40], False), (_pdf().replace(b"startxref\n", b"startxref\n99999"), False)],
)
def test_a_broken_index_is_noticed(content: bytes, sound: bool) -> None:
    assert (repair.damage(content) is None) is sound


def _scan(code: str) -> Document:
    text = read(_source(b"page 1", "cv.txt"))
    return Document(text.pages, text.lines, (Finding(code, "The page is a picture.", partial=True),))


def test_a_scan_keeps_its_finding_where_nothing_recognises_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "available", lambda: False)
    monkeypatch.setattr(pdf, "read_pdf", lambda *_, **__: _scan("needs_ocr"))
    document = read(_source(_pdf(), "cv.pdf"))
    assert [finding.code for finding in document.findings] == ["needs_ocr"]
    assert document.status == "partial"


def test_a_scan_is_replaced_by_its_recognised_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    recognised = replace(read(_source(TEXT, "cv.txt")), findings=(Finding("ocr", "Recognised."),))
    monkeypatch.setattr(ocr, "available", lambda: True)
    monkeypatch.setattr(ocr, "read_scan", lambda *_, **__: recognised)
    monkeypatch.setattr(pdf, "read_pdf", lambda *_, **__: _scan("needs_ocr"))
    document = read(_source(_pdf(), "cv.pdf"))
    assert document.text == TEXT.decode()
    assert [finding.code for finding in document.findings] == ["ocr"]
    assert "The page is a picture" in document.findings[0].text


def test_a_picture_needs_the_recogniser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "available", lambda: False)
    with pytest.raises(UnreadableDocument) as raised:
        read(_source(b"\x89PNG\r\n\x1a\n" + bytes(20), "cv.png"))
    assert raised.value.code == "needs_ocr"
    assert "tesseract" in raised.value.hint


@pytest.mark.parametrize("content", [_ole("WordDocument")])
def test_an_old_format_needs_libreoffice(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert, "program", lambda: "")
    with pytest.raises(UnreadableDocument) as raised:
        read(_source(content, "cv.doc"))
    assert raised.value.code == "unsupported_type"
    assert "LibreOffice" in raised.value.hint


def test_a_pages_file_is_read_from_its_preview() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("index.apxl", "<x/>")
        archive.writestr("QuickLook/Preview.pdf", _pdf())
    document = read(_source(written.getvalue(), "cv.pages"))
    assert document.text.split() == TEXT.decode().split()
    assert [finding.code for finding in document.findings] == ["converted"]
    assert document.media_type == Kind.PAGES.value
