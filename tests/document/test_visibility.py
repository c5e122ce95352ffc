"""Text that a person cannot see is left out and quoted; text that only looks unusual stays."""

from __future__ import annotations

import pytest

from screener.document.model import Document
from screener.document.pdf import read_pdf
from tests.document.drawn import letter, pdf, show

BODY = [
    "Mira Halloran",
    "Product Manager, Tidewater Maps, 2019 to 2023",
    "Kept the chart backlog honest and the release notes short for eleven crews.",
    "Ran weekly interviews with skippers and wrote the answers down for the whole of the harbour.",
    "Analyst, Foreland Data, 2016 to 2019, counting ships at dawn and telling nobody but the pilot.",
]
SECRET = "quantum blockchain wizard"


def read(content: bytes, engine: str = "auto", **extra: bytes) -> Document:
    return read_pdf(pdf([content], **extra), engine=engine)


HIDDEN = {
    "white on white": show(72, 400, SECRET, before="1 g"),
    "nearly white": show(72, 400, SECRET, before="0.97 0.98 0.97 rg"),
    "white in four inks": show(72, 400, SECRET, before="0 0 0 0 k"),
    "black on a black bar": b"0 g 60 390 300 30 re f " + show(72, 400, SECRET, before="0 g"),
    "one point": show(72, 400, SECRET, size=1),
    "shrunk by the matrix": b"q 0.1 0 0 0.1 0 0 cm " + show(720, 4000, SECRET, size=10) + b" Q",
    "off the page": show(-900, 400, SECRET),
    "drawn invisibly": show(72, 400, SECRET, before="3 Tr"),
    "transparent": show(72, 400, SECRET, before="/Clear gs"),
    "clipped away": b"q 0 0 20 20 re W n " + show(72, 400, SECRET) + b" Q",
    "white, the dark behind it clipped away": b"q 0 0 20 20 re W n 0 g 60 390 300 30 re f Q "
    + show(72, 400, SECRET, before="1 g"),
    "white inside a dark frame": b"0 g 40 370 400 70 re 50 380 380 50 re f* " + show(72, 400, SECRET, before="1 g"),
    "under a rectangle": show(72, 400, SECRET) + b"1 g 60 390 300 30 re f",
    "under a picture": show(72, 400, SECRET) + b"q 300 0 0 30 60 390 cm /Im Do Q",
}


@pytest.mark.parametrize("drawn", HIDDEN.values(), ids=HIDDEN.keys())
def test_hidden_text_is_left_out_and_quoted(drawn: bytes) -> None:
    document = read(letter(BODY) + drawn)
    assert document.text == "\n".join(BODY)
    assert [(f.code, SECRET in f.text) for f in document.findings] == [("hidden_text", True)]
    assert document.status == "ok"


SHOWN = {
    "white on a dark banner": b"0 0 0.4 rg 0 380 612 40 re f " + show(72, 400, "Harbour master", before="1 g"),
    "pale grey": show(72, 400, "Harbour master", before="0.75 g"),
    "six points": show(72, 400, "Harbour master", size=6),
    "white on a picture": b"q 612 0 0 60 0 380 cm /Im Do Q " + show(72, 400, "Harbour master", before="1 g"),
    "white on a round shape": b"0 g 60 380 m 60 480 300 480 300 380 c f "
    + show(72, 400, "Harbour master", before="1 g"),
    "white on a thick line": b"0 G 30 w 0 400 m 612 400 l S " + show(72, 397, "Harbour master", before="1 g"),
    "white on a shading": b"q 0 380 612 60 re W n /Sh sh Q " + show(72, 400, "Harbour master", before="1 g"),
    "clipped, but inside": b"q 60 380 400 60 re W n " + show(72, 400, "Harbour master") + b" Q",
    "inside a frame of its colour": b"0 g 40 370 400 70 re 50 380 380 50 re f* " + show(72, 400, "Harbour master"),
    "inside a frame that a clip cuts out": b"q 40 370 400 70 re 50 380 380 50 re W* n 0 g 40 370 400 70 re f Q "
    + show(72, 400, "Harbour master"),
    "before a frame is drawn around it": show(72, 400, "Harbour master")
    + b"q 40 370 400 70 re 50 380 380 50 re W* n 1 g 40 370 400 70 re f Q",
    "crossed by an upright line": show(72, 400, "Harbour master", size=16) + b"0.5 g 90 300 2 200 re f",
    "beside a picture that a clip cuts": show(72, 400, "Harbour master")
    + b"q 300 380 50 50 re W n 350 0 0 50 40 380 cm /Im Do Q",
    "outlined": show(72, 400, "Harbour master", before="1 Tr"),
}


@pytest.mark.parametrize("drawn", SHOWN.values(), ids=SHOWN.keys())
def test_unusual_text_stays(drawn: bytes) -> None:
    document = read(letter(BODY) + drawn)
    assert document.text.endswith("\nHarbour master")
    assert document.findings == ()


def test_text_outside_the_crop_box_is_hidden() -> None:
    document = read(letter(BODY) + show(72, 40, SECRET), page_extra=b"/CropBox [0 100 612 792]")
    assert document.text == "\n".join(BODY)
    assert document.pages[0].height == 692


def test_a_layer_that_is_off_is_hidden() -> None:
    document = read(
        letter(BODY) + b"/OC /Off BDC " + show(72, 400, SECRET) + b" EMC",
        catalog_extra=b"/OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >>",
        resources=b"/Properties << /Off 7 0 R >>",
    )
    assert document.text == "\n".join(BODY)
    assert SECRET in document.findings[0].text


def test_an_honest_layer_of_recognised_text_is_read() -> None:
    scan = b"q 612 0 0 792 0 0 cm /Im Do Q " + b"BT 3 Tr ET " + letter(BODY).replace(b"BT", b"BT 3 Tr")
    document = read(scan)
    assert document.text == "\n".join(BODY)
    assert [f.code for f in document.findings] == ["ocr_layer"]


def test_a_replacement_text_that_says_something_else_is_flagged() -> None:
    drawn = b"/Span << /ActualText (" + SECRET.encode() + b") >> BDC " + show(72, 400, "Harbour master") + b" EMC"
    document = read(letter(BODY) + drawn)
    assert document.text.endswith("Harbour master")
    assert [f.code for f in document.findings] == ["text_layer_mismatch"]
