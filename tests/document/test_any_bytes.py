"""Whatever the bytes are, opening gives sources and refusals, and reading a document or a refusal with its code."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screener.document.container import Budget, Limits
from screener.document.reader import read
from screener.document.sources import Refusal, Source, _unpack
from screener.errors import UnreadableDocument
from tests.document.compound_file import compound

LIMITS = Limits(file_bytes=200_000, members=50, depth=3, total_bytes=500_000)
CODES = frozenset(
    {"empty_file", "no_text", "damaged", "password_protected", "needs_ocr", "unsupported_type", "too_large"}
    | {"unsafe_member", "nesting_limit", "too_many_files", "unsafe_xml", "time_limit", "unreadable"}
)
RESUME = b"Mira Halloran\nProduct Manager, Tidewater Maps, 2019 - 2023\n"
RTF = b"{\\rtf1\\ansi Mira Halloran\\par Product Manager\\par}"
HTML = b"<!doctype html><html><body><p>Mira Halloran</p><ul><li>Maps</li></ul></body></html>"
JSON = b'{"basics": {"name": "Mira Halloran"}, "work": [{"name": "Tidewater Maps", "startDate": "2019"}]}'


def _zip() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/cv.txt", RESUME * 20)
        archive.writestr("cv.rtf", RTF)
    return written.getvalue()


def _mail() -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "mira@example.org", "Application"
    mail.set_content("See attached.")
    mail.add_attachment(RTF, maintype="application", subtype="rtf", filename="cv.rtf")
    mail.add_attachment(_zip(), maintype="application", subtype="zip", filename="cvs.zip")
    return mail.as_bytes()


def _outlook() -> bytes:
    attachment = {"__substg1.0_3707001F": "cv.rtf".encode("utf-16-le"), "__substg1.0_37010102": RTF}
    return compound({"__properties_version1.0": bytes(32), "__attach_version1.0_#00000000": attachment})


WHOLE = {"zip": _zip(), "mail": _mail(), "outlook": _outlook(), "rtf": RTF, "html": HTML, "json": JSON, "text": RESUME}


@st.composite
def spoilt(draw: st.DrawFn, whole: bytes) -> bytes:
    """The bytes with a few places overwritten, cut out or doubled."""
    content = bytearray(whole)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, max(0, len(content) - 1)))
        length = draw(st.integers(0, 30))
        new = draw(
            st.sampled_from((b"", b"\0\0\0\0", b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f")) | st.binary(max_size=8)
        )
        content[place : place + length] = new
    return bytes(content)


def _check(content: bytes) -> None:
    # Not `unpack`, whose last net would hide what this test is looking for.
    for row in _unpack("in", content, Budget(LIMITS), 0):
        if isinstance(row, Refusal):
            assert row.code in CODES
        else:
            _check_reading(row)


def _check_reading(source: Source) -> None:
    try:
        document = read(source)
    except UnreadableDocument as refusal:
        assert refusal.code in CODES
    else:
        assert document.text.strip()
        document.text.encode("utf-8")
        assert all(document.text[line.offset : line.end] == line.text for line in document.lines)


@pytest.mark.parametrize("kind", WHOLE)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(drawn=st.data())
def test_a_spoilt_file_is_read_or_refused(kind: str, drawn: st.DataObject) -> None:
    _check(drawn.draw(spoilt(WHOLE[kind])))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(content=st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_arbitrary_bytes_are_read_or_refused(content: bytes) -> None:
    _check(content)
