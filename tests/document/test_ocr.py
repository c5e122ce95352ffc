"""Scans and photos: recognised words become lines with places; the recogniser itself is tested where it is there."""

from __future__ import annotations

import io
import struct
import subprocess
import zlib

import pytest

from screener.document import ocr
from screener.document.reader import read
from screener.document.sources import Source
from screener.errors import UnreadableDocument

LINES = ("Mira Halloran", "Product Manager, Tidewater Maps, 2019 - 2023", "Ran discovery for a route planner.")
HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def _row(line: int, left: int, width: int, confidence: float, text: str, *, top: int = 0, height: int = 30) -> str:
    place = 100 + 60 * line + top
    return f"5\t1\t1\t1\t{line}\t1\t{left}\t{place}\t{width}\t{height}\t{confidence}\t{text}"


TABLE = "\n".join(
    (
        HEAD,
        "1\t1\t0\t0\t0\t0\t0\t0\t1700\t2200\t-1\t",
        _row(1, 100, 120, 96, "Mira"),
        _row(1, 240, 200, 95, "Halloran"),
        _row(2, 100, 180, 91, "Product", top=1, height=37),
        _row(2, 300, 220, 92, "Manager"),
        _row(2, 900, 4, 3, "|"),
    )
)


def _photo(lines: tuple[str, ...] = LINES, turn: int = 0, kind: str = "PNG") -> bytes:
    from PIL import Image, ImageDraw, ImageFont

    page = Image.new("L", (1240, 1600), 255)
    draw, font = ImageDraw.Draw(page), ImageFont.load_default(size=32)
    for number, line in enumerate(lines * 3):
        draw.text((100, 100 + 60 * number), line, font=font, fill=0)
    written = io.BytesIO()
    page.rotate(turn, expand=True).save(written, kind)
    return written.getvalue()


def _source(content: bytes) -> Source:
    return Source("scan.png", content, "0" * 64)


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A recogniser that gives the table above; the list gathers how it was called."""
    calls: list[list[str]] = []

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[bytes]:
        calls.append(command)
        assert options["env"]["OMP_THREAD_LIMIT"] == "1"  # type: ignore[index]
        return subprocess.CompletedProcess(command, 0, TABLE.encode(), b"")

    monkeypatch.setattr(ocr, "available", lambda: True)
    monkeypatch.setattr(subprocess, "run", run)
    return calls


def test_recognised_words_become_lines(answered: list[list[str]]) -> None:
    document = read(_source(_photo()))
    assert document.text == "Mira Halloran\nProduct Manager"
    assert answered[0][0] == "tesseract"
    assert document.media_type == "image/png"


def test_specks_are_dropped_and_letters_have_boxes_within_the_page(answered: list[list[str]]) -> None:
    document = read(_source(_photo()))
    [page] = document.pages
    assert page.width == 612
    for line in document.lines:
        assert len(line.char_boxes) == len(line.text)
        assert all(0 <= box.x0 <= box.x1 <= page.width for box in line.char_boxes)


def test_that_a_text_was_recognised_is_told(answered: list[list[str]]) -> None:
    assert [finding.code for finding in read(_source(_photo())).findings] == ["ocr"]


def test_unsure_recognition_makes_the_reading_partial(
    answered: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.document.test_ocr.TABLE", TABLE.replace("\t9", "\t4"))
    document = read(_source(_photo()))
    assert document.status == "partial"
    assert "ocr_uncertain" in [finding.code for finding in document.findings]


@pytest.mark.parametrize(
    ("recognised", "meant"),
    [
        ("© Launched the planner", "• Launched the planner"),
        ("e Launched the planner", "• Launched the planner"),
        ("e commerce platform", "e commerce platform"),
        ("and | wrote the strategy", "and I wrote the strategy"),
        ("Lisbon | Portugal", "Lisbon | Portugal"),
    ],
)
def test_marks_that_are_taken_for_others_are_mended(
    recognised: str, meant: str, answered: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [_row(1, 100 + 200 * place, 15 * len(word), 90, word) for place, word in enumerate(recognised.split())]
    monkeypatch.setattr("tests.document.test_ocr.TABLE", "\n".join([HEAD, *words]))
    assert read(_source(_photo())).text.replace("\t", " ") == meant


def test_a_recogniser_that_hangs_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(command: list[str], **_: object) -> None:
        raise subprocess.TimeoutExpired(command, 1)

    monkeypatch.setattr(ocr, "available", lambda: True)
    monkeypatch.setattr(subprocess, "run", hang)
    with pytest.raises(UnreadableDocument) as raised:
        read(_source(_photo()))
    assert raised.value.code == "time_limit"


def _claiming(width: int, height: int) -> bytes:
    """A picture of no pixels that claims to have many."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    return b"\x89PNG\r\n\x1a\n" + chunk + b"\0\0\0\0IDAT" + struct.pack(">I", zlib.crc32(b"IDAT"))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "damaged"),
        (_claiming(40_000, 40_000), "too_large"),
    ],
)
def test_a_broken_picture_is_refused(content: bytes, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "available", lambda: True)
    with pytest.raises(UnreadableDocument) as raised:
        read(_source(content))
    assert raised.value.code == code


@pytest.mark.skipif(not ocr.available(), reason="tesseract is not installed")
@pytest.mark.parametrize("turn", [0, 90, 180])
@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_a_photo_is_read_whichever_way_up(turn: int, kind: str) -> None:
    document = read(_source(_photo(turn=turn, kind=kind)))
    assert document.text.split("\n")[: len(LINES)] == list(LINES)


def _pdf_with_a_scanned_page() -> bytes:
    """A page of text and a page that is a photo of the same text."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    written = io.BytesIO()
    canvas = Canvas(written, pagesize=(612, 792))
    for place in range(12):
        canvas.drawString(60, 720 - 20 * place, "Kept the release notes of a ferry timetable in three languages.")
    canvas.showPage()
    canvas.drawImage(ImageReader(Image.open(io.BytesIO(_photo()))), 0, 0, 612, 792)
    canvas.save()
    return written.getvalue()


def test_a_scanned_page_among_others_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("reportlab")
    monkeypatch.setattr(ocr, "available", lambda: False)
    document = read(_source(_pdf_with_a_scanned_page()))
    assert "needs_ocr" in [finding.code for finding in document.findings]
    assert document.status == "partial"
    assert "ferry timetable" in document.text


def test_a_scanned_page_among_others_is_recognised(answered: list[list[str]]) -> None:
    pytest.importorskip("reportlab")
    document = read(_source(_pdf_with_a_scanned_page()))
    assert document.text.endswith("Mira Halloran\nProduct Manager")
    assert "ferry timetable" in document.text
    assert [line.page for line in document.lines][-3:] == [1, 2, 2]
    assert all(document.text[line.offset : line.end] == line.text for line in document.lines)
    assert "ocr" in [finding.code for finding in document.findings]
