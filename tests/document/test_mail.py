"""Mails: attachments are the applications; the text counts only where there is none."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import pytest

from screener.document.container import Limits
from screener.document.reader import read
from screener.document.sources import Refusal, Source, unpack
from screener.errors import UnreadableDocument
from tests.document.compound_file import Tree, compound

RESUME = "Mira Halloran\nProduct Manager, Tidewater Maps, 2019 - 2023\n"
RTF = b"{\\rtf1 Mira Halloran\\par}"
PIXEL = b"\x89PNG\r\n\x1a\n" + bytes(40)


def _mail(text: str = "Please find my application attached.") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "mira@example.org", "jobs@example.com", "Application"
    mail.set_content(text)
    return mail


def _rows(content: bytes, name: str = "in.eml") -> list[tuple[str, str]]:
    rows = unpack(name, content)
    return [(row.name, "read" if isinstance(row, Source) else row.code) for row in rows]


def test_an_attachment_is_the_application() -> None:
    mail = _mail()
    mail.add_attachment(RTF, maintype="application", subtype="rtf", filename="halloran.rtf")
    [source] = unpack("in.eml", mail.as_bytes())
    assert isinstance(source, Source)
    assert source.name == "in.eml!halloran.rtf"
    assert source.data == RTF


def test_a_mail_without_attachments_is_read_itself() -> None:
    [source] = unpack("in.eml", _mail(RESUME).as_bytes())
    assert isinstance(source, Source)
    assert source.name == "in.eml"
    document = read(source)
    assert "Product Manager, Tidewater Maps, 2019 - 2023" in document.text
    assert "mira@example.org" not in document.text
    assert document.media_type == "message/rfc822"


def test_a_plain_body_is_read_before_its_html_twin() -> None:
    mail = _mail(RESUME)
    mail.add_alternative(f"<html><body><p>{RESUME}</p></body></html>", subtype="html")
    [source] = unpack("in.eml", mail.as_bytes())
    assert isinstance(source, Source)
    assert read(source).text.count("Tidewater") == 1


def test_logos_and_signatures_are_no_applications() -> None:
    mail = _mail(RESUME)
    mail.add_related(PIXEL, maintype="image", subtype="png", cid="<logo@example.org>")
    mail.add_attachment(b"\x30\x82", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    assert _rows(mail.as_bytes()) == [("in.eml", "read")]


def test_a_photo_that_is_attached_is_an_application() -> None:
    mail = _mail()
    mail.add_attachment(PIXEL, maintype="image", subtype="png", filename="scan.png")
    assert _rows(mail.as_bytes()) == [("in.eml!scan.png", "read")]


def test_forwarded_mails_and_archives_are_opened() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("cv.txt", RESUME)
    inner = _mail()
    inner.add_attachment(packed.getvalue(), maintype="application", subtype="zip", filename="cvs.zip")
    outer = _mail()
    outer.add_attachment(inner)
    assert _rows(outer.as_bytes()) == [("in.eml!forwarded-1.eml!cvs.zip!cv.txt", "read")]


def test_several_applications_are_several_rows() -> None:
    mail = _mail()
    for name in ("a.rtf", "b.rtf"):
        mail.add_attachment(RTF, maintype="application", subtype="rtf", filename=name)
    assert [name for name, _ in _rows(mail.as_bytes())] == ["in.eml!a.rtf", "in.eml!b.rtf"]


@pytest.mark.parametrize("name", ["../../up.rtf", "a\\b.rtf"])
def test_a_name_that_points_elsewhere_is_refused(name: str) -> None:
    mail = _mail()
    mail.add_attachment(RTF, maintype="application", subtype="rtf", filename=name)
    assert [code for _, code in _rows(mail.as_bytes())] == ["unsafe_member"]


def test_an_attachment_damaged_on_its_way_is_refused() -> None:
    content = (
        b"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf\r\n"
        b"Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=cv.pdf\r\n\r\n@@@ broken @@@"
    )
    assert _rows(content) == [("in.eml!cv.pdf", "damaged")]


def test_a_name_in_an_encoded_word_is_decoded() -> None:
    content = (
        b"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: application/rtf\r\n"
        b'Content-Disposition: attachment; filename="=?utf-8?b?w4lsaXNlLnJ0Zg==?="\r\n\r\n' + RTF
    )
    assert _rows(content) == [("in.eml!Élise.rtf", "read")]


def test_an_unknown_character_set_does_not_lose_the_text() -> None:
    content = b"From: a@example.org\r\nContent-Type: text/plain; charset=x-none\r\n\r\n" + RESUME.encode()
    [source] = unpack("in.eml", content)
    assert isinstance(source, Source)
    assert "Mira Halloran" in read(source).text


def test_absurd_mails_are_refused() -> None:
    deep = b"From: a@example.org\r\nSubject: deep\r\n" + b"Content-Type: message/rfc822\r\n\r\n" * 3000
    assert _rows(deep) == [("in.eml", "nesting_limit")]
    many = b"From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 50
    [refusal] = unpack("in.eml", many + b"--b--\r\n", limits=Limits(members=20))
    assert isinstance(refusal, Refusal)
    assert refusal.code == "too_many_files"


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def _message(body: str = "", **attachments: bytes) -> Tree:
    tree: Tree = {"__properties_version1.0": bytes(32), "__substg1.0_1000001F": _wide(body)}
    for number, (name, content) in enumerate(attachments.items()):
        tree[f"__attach_version1.0_#{number:08X}"] = {
            "__substg1.0_3707001F": _wide(name.replace("_", ".")),
            "__substg1.0_37010102": content,
        }
    return tree


def test_outlook_attachments_are_the_applications() -> None:
    message = compound(_message("See attached.", halloran_rtf=RTF, long_txt=RESUME.encode() * 200))
    rows = list(unpack("in.msg", message))
    assert [row.name for row in rows] == ["in.msg!halloran.rtf", "in.msg!long.txt"]
    assert [row.data for row in rows if isinstance(row, Source)] == [RTF, RESUME.encode() * 200]


def test_an_outlook_message_without_attachments_is_read_itself() -> None:
    [source] = unpack("in.msg", compound(_message(RESUME)))
    assert isinstance(source, Source)
    assert "Product Manager, Tidewater Maps" in read(source).text


def test_a_message_forwarded_in_outlook_is_opened() -> None:
    outer = _message("Fwd")
    outer["__attach_version1.0_#00000000"] = {
        "__substg1.0_3001001F": _wide("Application"),
        "__substg1.0_3701000D": _message("", cv_rtf=RTF),
    }
    assert _rows(compound(outer), "in.msg") == [("in.msg!Application!cv.rtf", "read")]


def test_a_broken_outlook_message_is_refused() -> None:
    content = compound(_message("x", cv_rtf=RTF))
    assert _rows(content[:600] + b"\xff" * (len(content) - 600), "in.msg") in (
        [("in.msg", "damaged")],
        [("in.msg", "read")],
    )


def test_a_web_page_saved_as_one_file_is_read_without_its_pictures() -> None:
    content = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/html\r\n\r\n<html><body><p>Mira Halloran</p></body></html>\r\n--b\r\n"
        b"Content-Type: image/png\r\nContent-Location: logo.png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        b"iVBORw0KGgoAAAAA\r\n--b--\r\n"
    )
    [source] = unpack("cv.doc", content)
    assert isinstance(source, Source)
    assert read(source).text == "Mira Halloran"


def test_an_attachment_that_is_no_resume_is_not_lost() -> None:
    mail = _mail(RESUME)
    mail.add_attachment(b"a,b\n", maintype="text", subtype="csv", filename="table.csv")
    assert _rows(mail.as_bytes()) == [("in.eml", "read"), ("in.eml!table.csv", "read")]


def test_attachments_wrapped_in_winmail_dat_are_told() -> None:
    mail = _mail()
    mail.add_attachment(
        b"\x78\x9f\x3e\x22" + bytes(60), maintype="application", subtype="ms-tnef", filename="winmail.dat"
    )
    rows = list(unpack("in.eml", mail.as_bytes()))
    assert [row.name for row in rows] == ["in.eml", "in.eml!winmail.dat"]
    assert isinstance(rows[1], Source)
    with pytest.raises(UnreadableDocument) as raised:
        read(rows[1])
    assert raised.value.code == "unsupported_type"
