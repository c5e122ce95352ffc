"""Mails: their attachments are the applications; the mail's own text counts only where there are none."""

from __future__ import annotations

import binascii
import email
import email.errors
import email.header
import re
from collections.abc import Iterator
from email.message import Message

from screener.document import kinds, outlook
from screener.document.container import Limits, Part
from screener.document.kinds import Kind
from screener.errors import UnreadableDocument

_RESUMES = frozenset(Kind) - {Kind.IMAGE, Kind.UNSUPPORTED, Kind.EMPTY}
# Parts that mail programs add by themselves: signatures, invitations, visiting cards, delivery reports.
_MACHINERY = re.compile(r"(?i)application/(x-)?pkcs7|application/pgp|text/calendar|text/(x-)?vcard|message/delivery")
_UNSAFE = re.compile(r"[/\\]|^\.\.$")
_NESTED_MAX = 100


def attachments(content: bytes, kind: Kind, limits: Limits) -> tuple[list[Part], bool]:
    """What is attached to a mail, and whether one of it is an application; else the mail's own text is one."""
    try:
        found = outlook.attached(content) if kind is Kind.MSG else _attached(content, limits)
    except UnreadableDocument as refusal:
        return [Part("", code=refusal.code, message=str(refusal))], True
    parts = [_checked(part) for part in found]
    return parts, any(_is_resume(part) for part in parts)


def body(content: bytes, kind: Kind = Kind.EML) -> tuple[bytes, Kind]:
    """The mail's own text as bytes in UTF-8, plain where it has a plain version, else HTML."""
    if kind is Kind.MSG:
        return outlook.text(content)
    texts = [part for part in _leaves(_parse(content), 1000) if part.get_content_maintype() == "text"]
    own = [part for part in texts if part.get_content_disposition() != "attachment"]
    for subtype, body_kind in (("plain", Kind.TEXT), ("html", Kind.HTML)):
        chosen = [_decoded(part) for part in own if part.get_content_subtype() == subtype]
        if any(text.strip() for text in chosen):
            return "\n".join(chosen).encode("utf-8", "replace"), body_kind
    return b"", Kind.TEXT


def _attached(content: bytes, limits: Limits) -> list[Part]:
    parts: list[Part] = []
    for leaf in _leaves(_parse(content), limits.members):
        attached = _attachment(leaf, len(parts) + 1)
        if attached is not None:
            parts.append(attached)
    return parts


def _parse(content: bytes) -> Message:
    if content.lower().count(b"message/rfc822") > _NESTED_MAX:
        raise UnreadableDocument("nesting_limit", "Mails are forwarded inside each other too many times.")
    try:
        return email.message_from_bytes(content)
    except RecursionError:
        raise UnreadableDocument("nesting_limit", "The mail's parts are nested too deep.") from None
    except (ValueError, TypeError, LookupError, email.errors.MessageError) as error:
        raise UnreadableDocument("damaged", "The mail cannot be parsed.") from error


def _leaves(message: Message, most: int) -> Iterator[Message]:
    """The parts that are no multiparts; a forwarded mail is one leaf."""
    waiting: list[Message] = [message]
    count = 0
    while waiting:
        part = waiting.pop()
        payload = _payload(part)
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            waiting.extend(reversed([inner for inner in payload if isinstance(inner, Message)]))
            continue
        count += 1
        if count > most:
            raise UnreadableDocument("too_many_files", f"The mail has more than {most} parts.")
        yield part


def _attachment(part: Message, number: int) -> Part | None:
    """The part as an attachment, or None for the mail's own text and for what mail programs add."""
    if _MACHINERY.match(part.get_content_type()):
        return None
    if part.get_content_type() == "message/rfc822":
        return _forwarded(part, number)
    name = _file_name(part)
    if not name and part.get_content_maintype() == "text":
        return None
    return _named(part, name or f"attachment-{number}")


def _forwarded(part: Message, number: int) -> Part:
    payload = _payload(part)
    inner = payload[0] if isinstance(payload, list) and payload else None
    name = _file_name(part) or f"forwarded-{number}.eml"
    if not isinstance(inner, Message):
        return Part(name, code="damaged", message="The forwarded mail cannot be read.")
    try:
        return Part(name, inner.as_bytes())
    except (ValueError, LookupError, TypeError, RecursionError):
        return Part(name, code="damaged", message="The forwarded mail cannot be read.")


def _named(part: Message, name: str) -> Part | None:
    content = _content(part)
    if _is_inline_picture(part, content):
        return None
    if _is_bad_base64(part) and _is_odd(content, name):
        return Part(name, code="damaged", message="The attachment was damaged on its way (broken base64).")
    return Part(name, content)


def _payload(part: Message) -> object:
    """The part's payload as it was sent: inner parts or a text; None where a header makes it unreadable."""
    try:
        return part.get_payload()
    except (ValueError, LookupError, TypeError):
        return None


def _content(part: Message) -> bytes:
    """The part's bytes with its transfer encoding undone; as many of them as can be had."""
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError):
        return b""
    return content if isinstance(content, bytes) else b""


def _is_odd(content: bytes, name: str) -> bool:
    """Whether the bytes are not what the name promises: then a broken encoding has spoilt them."""
    kind = kinds.sniff(content, name)
    return kind in (Kind.UNSUPPORTED, Kind.EMPTY) or bool(kinds.mismatch(kind, name))


def _is_inline_picture(part: Message, content: bytes) -> bool:
    """A picture in the text of a mail is a logo or a signature; only an attached one can be a scan."""
    inline = part.get_content_disposition() == "inline" or "Content-ID" in part or not _file_name(part)
    return inline and kinds.sniff(content) is Kind.IMAGE


def _is_bad_base64(part: Message) -> bool:
    if str(part.get("Content-Transfer-Encoding", "")).strip().lower() != "base64":
        return False
    raw = _payload(part)
    packed = re.sub(r"\s", "", raw) if isinstance(raw, str) else ""
    try:
        binascii.a2b_base64(packed, strict_mode=True)
    except (binascii.Error, ValueError):
        return True
    return False


def _checked(part: Part) -> Part:
    """The part, or its refusal where its name would lead a careless program out of its folder."""
    if not part.code and any(_UNSAFE.search(name) for name in part.name.split("!")):
        return Part(part.name, code="unsafe_member", message="The attachment's name points to another folder.")
    return part


def _is_resume(part: Part) -> bool:
    """Whether an attachment makes the mail's own text a covering letter; broken ones were meant to, too."""
    if part.code:
        return True
    kind = kinds.sniff(part.content, part.name)
    return kind in _RESUMES or kind is Kind.IMAGE


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename() or ""
        pieces = email.header.decode_header(name) if "=?" in name else [(name, None)]
        decoded = (p.decode(c or "ascii", "replace") if isinstance(p, bytes) else p for p, c in pieces)
        return "".join(decoded).strip()
    except (ValueError, LookupError, TypeError, email.errors.HeaderParseError):
        return "attachment"


def _decoded(part: Message) -> str:
    raw = _content(part)
    try:
        return raw.decode(part.get_content_charset("utf-8"))
    except (LookupError, ValueError):
        try:
            return raw.decode("utf-8")
        except ValueError:
            return raw.decode("cp1252", "replace")
