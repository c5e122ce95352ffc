"""What a file is, told from its bytes alone; its name only tells Markdown from other plain text."""

from __future__ import annotations

import json
import re
from enum import Enum
from pathlib import PurePosixPath


class Kind(Enum):
    """A kind of file, with its media type."""

    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    RTF = "application/rtf"
    HTML = "text/html"
    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    JSON_RESUME = "application/json"
    EUROPASS = "application/xml"
    EML = "message/rfc822"
    MSG = "application/vnd.ms-outlook"
    ZIP = "application/zip"
    IMAGE = "image/*"
    DOC = "application/msword"
    PAGES = "application/vnd.apple.pages"
    ENCRYPTED_OFFICE = "application/x-ole-storage"
    EMPTY = "application/x-empty"
    UNSUPPORTED = "application/octet-stream"


CONTAINERS = frozenset({Kind.ZIP, Kind.EML, Kind.MSG})

# What a name promises. A name that is not here promises nothing.
_PROMISED: dict[str, frozenset[Kind]] = {
    **dict.fromkeys(("pdf",), frozenset({Kind.PDF})),
    **dict.fromkeys(("docx", "docm", "dotx", "dotm"), frozenset({Kind.DOCX, Kind.ENCRYPTED_OFFICE})),
    **dict.fromkeys(("odt", "ott"), frozenset({Kind.ODT})),
    **dict.fromkeys(("rtf",), frozenset({Kind.RTF})),
    **dict.fromkeys(("html", "htm", "xhtml"), frozenset({Kind.HTML})),
    **dict.fromkeys(("txt", "text", "asc"), frozenset({Kind.TEXT})),
    **dict.fromkeys(("md", "markdown"), frozenset({Kind.MARKDOWN})),
    **dict.fromkeys(("json",), frozenset({Kind.JSON_RESUME, Kind.EUROPASS, Kind.UNSUPPORTED})),
    **dict.fromkeys(("xml",), frozenset({Kind.EUROPASS, Kind.HTML, Kind.UNSUPPORTED})),
    **dict.fromkeys(("eml",), frozenset({Kind.EML})),
    **dict.fromkeys(("msg",), frozenset({Kind.MSG})),
    **dict.fromkeys(("zip",), frozenset({Kind.ZIP})),
    **dict.fromkeys(("png", "jpg", "jpeg", "jpe", "tif", "tiff", "gif"), frozenset({Kind.IMAGE})),
    **dict.fromkeys(("bmp", "webp", "heic"), frozenset({Kind.IMAGE})),
    **dict.fromkeys(("doc", "dot"), frozenset({Kind.DOC, Kind.ENCRYPTED_OFFICE})),
    **dict.fromkeys(("pages",), frozenset({Kind.PAGES})),
    **dict.fromkeys(("exe", "dll", "xlsx", "xls", "pptx", "ppt", "mp4", "mp3"), frozenset({Kind.UNSUPPORTED})),
}

# Text that is no resume: tables, settings, programs. Only here does a name decide whether a file is read.
_TABLES_AND_SETTINGS = frozenset({"csv", "tsv", "yaml", "yml", "toml", "ini", "cfg", "log", "ics", "vcf", "srt", "svg"})
_PROGRAM_TEXTS = frozenset({"exe", "dll", "js", "ts", "css", "py", "sh", "bat", "ps1", "java", "c", "h", "cpp", "sql"})
_OTHER_TEXT = _TABLES_AND_SETTINGS | _PROGRAM_TEXTS | {"tex", "bib"}

_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8", b"BM")
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
_PACKED = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh")
_HEADER = re.compile(
    rb"(?im)^(from|to|cc|subject|date|mime-version|received|return-path|message-id|delivered-to|"
    rb"content-type|content-transfer-encoding|content-disposition|reply-to|x-[a-z-]{1,40}):"
)
_HTML_FRAME = re.compile(rb"(?i)<(!doctype\s{1,9}html|html|head|body|meta)[\s>/]")
_HTML_TAG = re.compile(rb"(?i)</?(title|div|p|table|tr|td|span|h[1-6]|style|ul|li|br|b|a)[\s>/]")
_JSON_MOST = 10_000_000  # parsed it takes many times its bytes
_PDF_WINDOW = 16 * 1024
_HEAD = 4096


def sniff(content: bytes, name: str = "") -> Kind:
    """What these bytes are; EMPTY and UNSUPPORTED are kinds too."""
    if not content:
        return Kind.EMPTY
    return _by_magic(content) or _by_markup(content, name)


def mismatch(kind: Kind, name: str) -> str:
    """The extension of `name` when it promises another kind than the bytes hold, else an empty string."""
    extension = _extension(name)
    promised = _PROMISED.get(extension)
    if promised is None or kind in promised or kind is Kind.EMPTY:
        return ""
    return extension


def media_type(kind: Kind, content: bytes) -> str:
    """The media type of `content`, which is of `kind`; images say which format they are."""
    if kind is not Kind.IMAGE:
        return str(kind.value)
    names = ("png", "jpeg", "tiff", "tiff", "gif", "bmp")
    known = (f"image/{label}" for magic, label in zip(_IMAGES, names, strict=True) if content.startswith(magic))
    other = "image/webp" if content[8:12] == b"WEBP" else "image/heic"
    return next(known, other)


def is_polyglot(content: bytes) -> bool:
    """Whether a PDF carries a ZIP archive as well: two programs would read two different documents."""
    end = content.rfind(b"PK\x05\x06", max(0, len(content) - 66_000))
    return end >= 0 and b"PK\x01\x02" in content[:end] and content.rfind(b"endobj") < end


def looks_binary(content: bytes) -> bool:
    """Whether more than one in twenty of the first bytes is a control character that no text uses."""
    head = content[: 2 * _HEAD]
    if _is_wide(content):
        return False
    odd = sum(head.count(bytes((code,))) for code in range(1, 32) if code not in (8, 9, 10, 11, 12, 13, 27))
    zeros = head.count(b"\0")
    return odd * 20 > len(head) or zeros * 4 > len(head)


def _is_wide(content: bytes) -> bool:
    """Whether the bytes look like text in two- or four-byte characters: by its mark, or by every second byte zero."""
    head = content[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return True
    half = max(1, len(head) // 2)
    fewer, more = sorted((head[0::2].count(0) / half, head[1::2].count(0) / half))
    return fewer < 0.2 and more > 0.6


def _by_magic(content: bytes) -> Kind | None:
    start = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n\0")
    if content.startswith(b"%PDF-"):
        return Kind.PDF
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(content)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole_kind(content)
    if start.startswith(b"{\\rtf"):
        return Kind.RTF
    if content.startswith(_IMAGES[:5]) or _is_boxed_image(content):
        return Kind.IMAGE
    if content.startswith(_PROGRAMS + _PACKED) and looks_binary(content):
        return Kind.UNSUPPORTED
    return None


def _is_boxed_image(content: bytes) -> bool:
    bitmap = content.startswith(b"BM") and content[6:10] == b"\0\0\0\0"
    webp = content.startswith(b"RIFF") and content[8:12] == b"WEBP"
    return bitmap or webp or content[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypheif")


def _zip_kind(content: bytes) -> Kind:
    """A ZIP container's kind, from the names of its own members, not of those in documents that it holds."""
    if content[30:38] == b"mimetype" and content[8:10] == b"\0\0":  # packed, as by hand, it cannot be read here
        is_text = b"application/vnd.oasis.opendocument.text" in content[38:200]
        return Kind.ODT if is_text else Kind.UNSUPPORTED
    names = _zip_directory(content)
    if b"[Content_Types].xml" in names or b"word/document.xml" in names:
        other = (b"xl/workbook", b"ppt/presentation", b"visio/document")
        return Kind.UNSUPPORTED if any(part in names for part in other) else Kind.DOCX
    if b"META-INF/manifest.xml" in names and b"content.xml" in names:
        return Kind.ODT
    if b"Index/Document.iwa" in names or b"index.apxl" in names or b"Index.zip" in names:
        return Kind.PAGES
    return Kind.ZIP


def _zip_directory(content: bytes) -> bytes:
    """The bytes of the archive's own directory; of a file that is cut off, its beginning."""
    end = content.rfind(b"PK\x05\x06", max(0, len(content) - 66_000))
    if end < 0 or len(content) < end + 22:
        return content[:_HEAD]
    size = int.from_bytes(content[end + 12 : end + 16], "little")
    return content[max(0, end - size) : end]


def _ole_kind(content: bytes) -> Kind:
    """An OLE compound file's kind, from the names of its streams (UTF-16)."""
    streams = (
        ("EncryptedPackage", Kind.ENCRYPTED_OFFICE),
        ("__properties_version1.0", Kind.MSG),
        ("__substg1.0_", Kind.MSG),
        ("WordDocument", Kind.DOC),
    )
    return next((kind for stream, kind in streams if stream.encode("utf-16-le") in content), Kind.UNSUPPORTED)


def _by_markup(content: bytes, name: str) -> Kind:
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"<"):
        return _markup_kind(head, name)
    if _is_late_pdf(content):
        return Kind.PDF
    if looks_binary(content) or _is_pickle(content) or _extension(name) in _OTHER_TEXT:
        return Kind.UNSUPPORTED
    if head.startswith((b"{", b"[")):
        return _json_kind(content, name)
    if _is_mail(head):
        return Kind.EML
    extension = _extension(name)
    if extension in ("html", "htm", "xhtml") and _HTML_TAG.search(head):
        return Kind.HTML
    return _text_kind(name)


def _text_kind(name: str) -> Kind:
    return Kind.MARKDOWN if _extension(name) in ("md", "markdown") else Kind.TEXT


def _markup_kind(head: bytes, name: str) -> Kind:
    if re.search(rb"(?i)europass|SkillsPassport", head):
        return Kind.EUROPASS
    if _HTML_FRAME.search(head) or _extension(name) in ("html", "htm", "xhtml"):
        return Kind.HTML
    if head.startswith((b"<?xml", b"<svg")) or _extension(name) in _OTHER_TEXT:
        return Kind.UNSUPPORTED
    fragment = _extension(name) not in ("txt", "text", "md", "markdown") and len(_HTML_TAG.findall(head)) >= 4
    return Kind.HTML if fragment else _text_kind(name)


def _json_kind(content: bytes, name: str) -> Kind:
    """JSON of a resume, other JSON, or text that only begins like it."""
    if len(content) > _JSON_MOST:
        return Kind.UNSUPPORTED
    try:
        parsed = json.loads(content)
    except (ValueError, RecursionError):
        return Kind.JSON_RESUME if _extension(name) == "json" else Kind.TEXT
    if not isinstance(parsed, dict):
        return Kind.UNSUPPORTED
    if parsed.keys() & {"SkillsPassport", "skillsPassport", "europass", "Europass", "LearnerInfo"}:
        return Kind.EUROPASS
    if parsed.keys() & {"basics", "work", "education", "volunteer", "skills"}:
        return Kind.JSON_RESUME
    return Kind.UNSUPPORTED


def _is_late_pdf(content: bytes) -> bool:
    """A PDF behind junk, as mail gateways and scanners leave it; its own end must be there too."""
    return b"%PDF-" in content[:_PDF_WINDOW] and b"%%EOF" in content[-2048:] and b"endobj" in content


def _is_pickle(content: bytes) -> bool:
    return content[:1] == b"\x80" and content[1:2] in (b"\x02", b"\x03", b"\x04", b"\x05") and content.endswith(b".")


def _is_mail(head: bytes) -> bool:
    """Whether the first paragraph is made of mail header lines, two of them known ones or one that only mail has."""
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    first = block.split(b"\n", 1)[0]
    if not _HEADER.match(first) and not first.startswith(b"From "):
        return False
    names = {match.group(1).lower() for match in _HEADER.finditer(block)}
    return len(names) >= 2 and bool(names & {b"from", b"received", b"message-id", b"mime-version", b"return-path"})


def _extension(name: str) -> str:
    return PurePosixPath(name.rsplit("!", 1)[-1]).suffix.lower().strip(". ")
