"""PDF files, from bytes to documents: text, places, the ladder of engines, limits and refusals."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
from pdfminer.pdffont import PDFType3Font
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from screener.document import pdf as reading
from screener.document.miner_device import drawn_em
from screener.document.model import Document
from screener.document.pdf import read_pdf
from screener.errors import UnreadableDocument
from tests.document.drawn import assembled, letter, pdf, show

RESUME = [
    "Mira Halloran",
    "mira@example.org",
    "Product Manager, Tidewater Maps, March 2019 to June 2023",
    "Kept the chart backlog honest and the release notes short for eleven crews.",
    "Ran weekly interviews with skippers and wrote the answers down for the harbour.",
    "Analyst, Foreland Data, 2016 to 2019",
    "Counted ships at dawn and told nobody but the pilot and the lighthouse keeper.",
    "BSc in Oceanography, University of Port Ellery, 2016",
]
TEXT = "\n".join(RESUME)


def two_columns() -> bytes:
    """A page with a sidebar and styles, as a program would write it."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setFont("Helvetica-Bold", 22)
    canvas.drawString(200, 780, "Mira Halloran")
    side = ["CONTACT", "mira@example.org", "Port Ellery", "SKILLS", "Charts", "Pricing", "Interviews"]
    for i, words in enumerate(side):
        canvas.setFont("Helvetica-Bold" if words.isupper() else "Helvetica", 9)
        canvas.drawString(40, 740 - 17 * i, words)
    for i, words in enumerate(RESUME[2:]):
        canvas.setFont("Helvetica-BoldOblique" if i in (0, 3) else "Helvetica", 10)
        canvas.drawString(200, 735 - 14 * i, words)
    canvas.linkURL("https://mira.example.org", (40, 700, 120, 720))
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("engine", ["auto", "pdfminer", "pdfium"])
def test_text_and_places(engine: str) -> None:
    document = read_pdf(pdf([letter(RESUME)]), source="mira.pdf", engine=engine)
    assert document.text == TEXT
    assert document.source == "mira.pdf"
    assert document.media_type == "application/pdf"
    assert (document.pages[0].width, document.pages[0].height) == (612, 792)
    first = document.lines[0]
    assert (first.page, first.number, first.offset) == (1, 1, 0)
    assert first.box.x0 == pytest.approx(72, abs=1)
    assert first.box.y0 < 792 - 720 < first.box.y1
    assert first.size == pytest.approx(10, abs=0.1)


@pytest.mark.parametrize("engine", ["pdfminer", "pdfium"])
def test_both_engines_see_styles_and_columns(engine: str) -> None:
    document = read_pdf(two_columns(), engine=engine)
    found = [line.text for line in document.lines]
    assert found == ["Mira Halloran", *RESUME[2:], "CONTACT", "mira@example.org", "Port Ellery", "SKILLS", "Charts",
                     "Pricing", "Interviews"]  # fmt: skip
    job = document.lines[1]
    assert job.bold
    assert job.spans[0].italic
    assert not document.lines[2].bold
    assert document.lines[0].size == pytest.approx(22, abs=0.5)
    assert {line.column for line in document.lines[:7]} == {0}
    assert {line.column for line in document.lines[7:]} == {1}


def test_links_are_kept() -> None:
    assert read_pdf(two_columns()).links == ("https://mira.example.org",)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("quote", ["eleven crews.", "2016 to 2019", "lighthouse keeper."])
def test_the_box_of_a_quote_covers_its_words_on_the_rendered_page(quote: str, rotation: int) -> None:
    data = pdf([letter(RESUME)], page_extra=b"/Rotate %d" % rotation)
    document = read_pdf(data)
    start = document.text.index(quote)
    line = next(x for x in document.lines if x.offset <= start < x.end)
    boxes = line.char_boxes[start - line.offset : start - line.offset + len(quote)]
    without = pdf([letter([words.replace(quote, "") for words in RESUME])], page_extra=b"/Rotate %d" % rotation)
    ink = changed_pixels(data, without)
    area = (min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))
    assert ink
    inside = [area[0] - 1 <= x <= area[2] + 1 and area[1] - 1 <= y <= area[3] + 1 for x, y in ink]
    assert sum(inside) > 0.97 * len(inside)


def changed_pixels(data: bytes, without: bytes) -> list[tuple[float, float]]:
    """Where (in points) one page has ink and the other has none."""
    scale = 2
    one, other = (pypdfium2.PdfDocument(x)[0].render(scale=scale).to_pil().convert("L") for x in (data, without))
    pairs = zip(one.tobytes(), other.tobytes(), strict=True)
    return [(i % one.width / scale, i // one.width / scale) for i, (a, b) in enumerate(pairs) if a < 120 <= b]


def test_pages_keep_their_order_and_numbers() -> None:
    document = read_pdf(pdf([letter(RESUME[:4]), letter(RESUME[4:])]))
    assert document.text == TEXT
    assert [line.page for line in document.lines] == [1] * 4 + [2] * 4
    assert [line.number for line in document.lines] == [1, 2, 3, 4, 1, 2, 3, 4]


def encrypted(**passwords: str) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf([letter(RESUME)]))) as document:
        document.save(out, encryption=pikepdf.Encryption(**passwords))
    return out.getvalue()


def scanned(footer: bytes = b"") -> bytes:
    return pdf([b"q 612 0 0 792 0 0 cm /Im Do Q " + footer])


REFUSED = {
    "empty": (b"", "empty_file"),
    "no PDF inside": (b"%PDF-1.7\nnothing more", "damaged"),
    "password": (encrypted(user="sea", owner="land"), "password_protected"),
    "scan": (scanned(), "needs_ocr"),
    "blank": (pdf([b""]), "no_text"),
    "deflate bomb": (pdf([b" " * 40_000_000]), "too_large"),
}


@pytest.mark.parametrize(("data", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_refusals_have_their_code(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_pdf(data)
    assert caught.value.code == code


def test_an_owner_password_alone_does_not_matter() -> None:
    assert read_pdf(encrypted(user="", owner="land")).text == TEXT


def test_a_scan_with_a_footer_is_still_a_scan() -> None:
    document = read_pdf(scanned(show(72, 30, "Scanned with Harbourscan")))
    assert [(f.code, f.partial) for f in document.findings] == [("needs_ocr", True)]
    assert document.status == "partial"


def test_what_the_first_engine_cannot_open_the_second_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("screener.document.miner.drawn_pages", broken)
    document = read_pdf(pdf([letter(RESUME)]))
    assert document.text == TEXT
    assert [f.code for f in document.findings] == ["pdf_engine_fallback"]


def codes(to_unicode: bytes) -> bytes:
    """A resume in a font whose own table says what its codes mean."""
    table = b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange " + to_unicode + b" endcmap"
    data = letter(RESUME)
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        4: b"<< /Length %d >>\nstream\n" % len(data) + data + b"\nendstream",
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>",
        6: b"<< /Length %d >>\nstream\n" % len(table) + table + b"\nendstream",
    }
    return assembled(objects)


def test_private_characters_are_not_text() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_pdf(codes(b"1 beginbfrange <20> <7e> <e020> endbfrange"))
    assert caught.value.code == "unreadable"


def test_letters_that_hold_no_words_are_flagged() -> None:
    rows = b"".join(b"<%02x> <%04x> " % (c, (c - 97 + 13) % 26 + 97) for c in range(97, 123))
    document = read_pdf(codes(b"26 beginbfchar " + rows + b" endbfchar"))
    found = {f.code: f.partial for f in document.findings}
    assert found["unreadable"]
    assert found["text_layer_mismatch"]


def test_pages_beyond_the_limit_are_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_PAGES", 2)
    document = read_pdf(pdf([letter([words]) for words in RESUME]))
    assert document.text.splitlines() == RESUME[:2]
    assert [(f.code, f.partial) for f in document.findings] == [("page_limit", True)]


def test_characters_beyond_the_limit_are_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_CHARACTERS", 100)
    document = read_pdf(pdf([letter(RESUME)]))
    assert document.text.startswith("Mira Halloran")
    assert ("character_limit", True) in [(f.code, f.partial) for f in document.findings]


ACTIVE = {
    "script": (b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", "active_content"),
    "program": (b"/OpenAction << /S /Launch /F (calc) >>", "active_content"),
    "enclosed file": (b"/Names << /EmbeddedFiles << /Names [] >> >>", "embedded_document"),
}


@pytest.mark.parametrize(("extra", "code"), ACTIVE.values(), ids=ACTIVE.keys())
def test_what_the_original_would_do_is_told(extra: bytes, code: str) -> None:
    document = read_pdf(pdf([letter(RESUME)], catalog_extra=extra))
    assert document.text == TEXT
    assert [f.code for f in document.findings] == [code]


def test_forms_that_multiply_end() -> None:
    names = [b"/X%d" % i for i in range(9)]
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> "
        b"/XObject << /X0 20 0 R >> >> >>",
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    start = letter(RESUME) + b" /X0 Do"
    objects[4] = b"<< /Length %d >>\nstream\n" % len(start) + start + b"\nendstream"
    for i, _ in enumerate(names):
        body = (b"/X%d Do " % (i + 1)) * 10 if i + 1 < len(names) else b"q Q"
        objects[20 + i] = (
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] "
            b"/Resources << /XObject << /X%d %d 0 R >> >> /Length %d >>"
            % (i + 1, 21 + i, len(body))
            + b"\nstream\n"
            + body
            + b"\nendstream"
        )
    document: Document = read_pdf(assembled(objects), engine="pdfminer")
    assert document.text == TEXT
    assert [(f.code, f.partial) for f in document.findings] == [("time_limit", True)]


@pytest.mark.parametrize("engine", ["pdfminer", "pdfium"])
def test_glyphs_of_several_letters_and_tight_words(engine: str) -> None:
    """One glyph may stand for two letters, and letters so close that they hang over each other are still words."""
    told = b"/CIDInit /ProcSet findresource begin begincmap 1 beginbfchar <41> <00660066> endbfchar endcmap"
    shown = b"BT /F2 12 Tf 72 700 Td (St) Tj /F1 12 Tf (A) Tj /F2 12 Tf (: Lead) Tj ET "
    shown += b"BT /F2 12 Tf -0.7 Tc 72 660 Td (HEAD OF PRODUCT) Tj ET"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"
    data = assembled(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
            4: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
            5: font + b" /ToUnicode 7 0 R >>",
            6: font + b" >>",
            7: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(told), told),
        }
    )
    assert read_pdf(data, engine=engine).text.splitlines() == ["Stff: Lead", "HEAD OF PRODUCT"]


@pytest.mark.parametrize("dots", [1.0, 0.1, 0.0125])
def test_fonts_of_drawn_pictures_show_at_the_size_that_one_sees(dots: float) -> None:
    """Glyphs that are bitmaps (as old typesetters make) have the dots of a printer for a unit, not parts of an em."""
    letters, text = sorted(set("Hallorn Tide")), "Hallor Tidenn"
    codes = b" ".join(b"%d /g%d" % (ord(c), ord(c)) for c in letters)
    glyph = b"30 0 0 -20 28 60 d1"
    widths = b" ".join(b"20" if chr(c) == " " else b"30" for c in range(32, 123))
    told = b"/CIDInit /ProcSet findresource begin begincmap 1 beginbfrange <20> <7a> <0020> endbfrange endcmap"
    shown = b"BT /F1 %f Tf 72 700 Td (%s) Tj ET" % (0.15 / dots, text.encode())
    procs = b" ".join(b"/g%d 7 0 R" % ord(c) for c in letters)
    data = assembled(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> >>",
            4: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
            5: b"<< /Type /Font /Subtype /Type3 /FontBBox [0 -20 28 60] /FontMatrix [%f 0 0 %f 0 0] /FirstChar 32 "
            b"/LastChar 122 /Widths [%s] /CharProcs << %s >> /Encoding << /Type /Encoding /Differences [%s] >> "
            b"/ToUnicode 8 0 R /Resources << >> >>" % (dots, dots, widths, procs, codes),
            7: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(glyph), glyph),
            8: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(told), told),
        }
    )
    document = read_pdf(data, engine="pdfminer")
    assert document.text == text
    assert [round(span.size) for line in document.lines for span in line.spans] == [12]


@pytest.mark.parametrize("units", [1000, 2048])
def test_fonts_of_drawn_outlines_show_at_the_size_that_they_are_set_at(units: int) -> None:
    """Browsers draw variable fonts so, often with 2048 units an em."""
    face = PDFType3Font.__new__(PDFType3Font)
    face.hscale, face.vscale = 1 / units, -1 / units
    face.widths = dict.fromkeys(range(65, 90), 0.55 * units)
    assert drawn_em(face) == 1.0
