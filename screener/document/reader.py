"""The door of document reading: from bytes to a document, whatever they are; every failure has a code."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Protocol

from screener.document import kinds, mail
from screener.document.container import Limits
from screener.document.kinds import Kind
from screener.document.model import Document, Finding
from screener.document.sources import Source
from screener.errors import UnreadableDocument


def read(source: Source, *, pdf_engine: str = "auto") -> Document:
    """The document in `source`; raises UnreadableDocument with a stable code when there is nothing to read.

    `pdf_engine` says which engine reads a PDF first: "auto", "pdfminer" or "pdfium".
    """
    kind = kinds.sniff(source.data, source.name)
    document = _guarded(kind, source, pdf_engine)
    if not document.text.strip():
        raise _no_text()
    return replace(
        document,
        findings=_door_findings(kind, source) + document.findings,
        source=source.name,
        sha256=source.sha256,
        media_type=kinds.media_type(kind, source.data),
    )


def _guarded(kind: Kind, source: Source, pdf_engine: str) -> Document:
    """Reads, and turns whatever a parser makes of hostile bytes into a reason.

    This is the one place that catches everything: parsers of foreign formats raise what they like on broken input,
    and a file that ends in a traceback is a person who is lost. The message names the error for a bug report.
    """
    try:
        return _read_kind(kind, source, pdf_engine)
    except UnreadableDocument:
        raise
    except MemoryError:
        raise UnreadableDocument("too_large", "The document needs more memory than it may have.") from None
    except Exception as error:
        message = f"The document is damaged and could not be read ({type(error).__name__})."
        raise UnreadableDocument("damaged", message, hint=_AGAIN) from error


_AGAIN = "Ask for the file again, as PDF or Word."


def _no_text() -> UnreadableDocument:
    return UnreadableDocument("no_text", "The document has no text.", hint="Ask for a copy with text in it.")


def _read_kind(kind: Kind, source: Source, pdf_engine: str) -> Document:
    if kind is Kind.PDF:
        return _read_pdf(source, pdf_engine)
    if kind in (Kind.EML, Kind.MSG):
        return _read_mail(source, kind)
    if kind is Kind.IMAGE:
        return _read_photo(source)
    if kind in (Kind.DOC, Kind.PAGES):
        return _read_converted(source, kind, pdf_engine)
    return _format_reader(kind)(source.data, source=source.name)


def _read_pdf(source: Source, engine: str) -> Document:
    """The ladder: read; rebuild and read again; recognise the drawn pages. A finding tells each step taken."""
    from screener.document import mixed, repair

    damage = repair.damage(source.data)
    try:
        document = _pdf_text(source.data, source.name, engine)
    except UnreadableDocument as refusal:
        return _below(source, engine, refusal)
    if damage is not None and not any(finding.code == damage.code for finding in document.findings):
        document = replace(document, findings=(*document.findings, damage))
    doubtful = next((finding for finding in document.findings if finding.code in _WORTH_DRAWING), None)
    if doubtful:
        return _drawn_instead(source, document, doubtful)
    return mixed.completed(document, source.data) if len(document.pages) > 1 else document


# What the text layer of a PDF can suffer from while its drawn pages are sound.
_WORTH_DRAWING = frozenset({"needs_ocr", "unreadable"})


def _pdf_text(data: bytes, name: str, engine: str) -> Document:
    from screener.document import pdf

    document = pdf.read_pdf(data, source=name, engine=engine)
    if not document.text.strip():
        raise _no_text()
    return document


def _below(source: Source, engine: str, refusal: UnreadableDocument) -> Document:
    """The lower rungs, for a PDF that gave nothing; the first refusal stands when they give nothing either."""
    from screener.document import ocr

    if refusal.code in ("damaged", "no_text"):
        return _rebuilt(source, engine, refusal)
    if refusal.code in _WORTH_DRAWING and ocr.available():
        return ocr.read_scan(source.data, source=source.name)
    raise refusal


def _rebuilt(source: Source, engine: str, refusal: UnreadableDocument) -> Document:
    from screener.document import repair

    rebuilt = repair.rebuilt(source.data)
    try:
        document = _pdf_text(rebuilt, source.name, engine)
    except UnreadableDocument:
        damage = repair.damage(source.data)
        raise UnreadableDocument("damaged", damage.text, hint=_AGAIN) if damage else refusal from None
    return replace(document, findings=(*document.findings, repair.finding()))


def _drawn_instead(source: Source, document: Document, doubtful: Finding) -> Document:
    """The recognised pages where they say more than the doubtful text layer, else the document as it is."""
    from screener.document import ocr

    if not ocr.worth_drawing(document):
        return document
    try:
        recognised = ocr.read_scan(source.data, source=source.name)
    except UnreadableDocument:
        return document
    fuller = len(recognised.text) > len(document.text)
    if not (fuller if doubtful.code == "needs_ocr" else recognised.status == "ok"):
        return document
    told = Finding("ocr", f"{recognised.findings[0].text} The text layer was set aside: {doubtful.text}.")
    return replace(recognised, findings=(told, *recognised.findings[1:]), links=document.links)


def _read_photo(source: Source) -> Document:
    from screener.document import ocr

    if not ocr.available():
        raise ocr.needed()
    return ocr.read_photo(source.data, source=source.name)


def _read_converted(source: Source, kind: Kind, engine: str) -> Document:
    from screener.document import convert

    preview = _preview(source.data) if kind is Kind.PAGES else b""
    if preview:
        document = _pdf_text(preview, source.name, engine)
        told = Finding("converted", "An Apple Pages file, read from the PDF preview that it carries.")
    else:
        converted = convert.to_docx(source.data, "doc" if kind is Kind.DOC else "pages")
        document = _format_reader(Kind.DOCX)(converted, source=source.name)
        told = Finding("converted", "An old format, read through LibreOffice; the original may look different.")
    return replace(document, findings=(*document.findings, told))


def _preview(pages_file: bytes) -> bytes:
    """The PDF that older Apple Pages files carry of themselves; empty where there is none."""
    from screener.document import archive

    members = archive.members(pages_file, Limits())
    return next((part.content for part in members if part.name.lower() == "quicklook/preview.pdf"), b"")


def _read_mail(source: Source, kind: Kind) -> Document:
    content, body_kind = mail.body(source.data, kind)
    return _format_reader(body_kind)(content, source=source.name)


class _FormatReader(Protocol):
    """What the reader of one format looks like."""

    def __call__(self, data: bytes, /, *, source: str) -> Document: ...


# Modules of this folder, imported when a file of their kind comes by: nobody waits for lxml to read a text file.
_READERS: dict[Kind, tuple[str, str]] = {
    Kind.DOCX: ("docx", "read_docx"),
    Kind.ODT: ("odt", "read_odt"),
    Kind.RTF: ("rtf", "read_rtf"),
    Kind.HTML: ("html", "read_html"),
    Kind.TEXT: ("text", "read_text"),
    Kind.MARKDOWN: ("text", "read_markdown"),
    Kind.JSON_RESUME: ("jsonresume", "read_jsonresume"),
    Kind.EUROPASS: ("jsonresume", "read_europass"),
}


def _format_reader(kind: Kind) -> _FormatReader:
    if kind not in _READERS:
        raise _refusal(kind)
    module, function = _READERS[kind]
    reader: _FormatReader = getattr(import_module(f".{module}", __package__), function)
    return reader


_REFUSALS: dict[Kind, tuple[str, str, str]] = {
    Kind.EMPTY: ("empty_file", "The file is empty.", "Ask for the file again."),
    Kind.ENCRYPTED_OFFICE: (
        "password_protected",
        "The document is protected by a password.",
        "Ask for a copy without a password.",
    ),
}
_UNSUPPORTED = (
    "unsupported_type",
    "Not a kind of file that resumes come in.",
    "Ask for PDF, Word, ODT, RTF, HTML or plain text.",
)


def _refusal(kind: Kind) -> UnreadableDocument:
    code, message, hint = _REFUSALS.get(kind, _UNSUPPORTED)
    return UnreadableDocument(code, message, hint=hint)


def _door_findings(kind: Kind, source: Source) -> tuple[Finding, ...]:
    findings = []
    extension = kinds.mismatch(kind, source.name)
    if extension:
        findings.append(Finding("type_mismatch", f"Named .{extension}, but the content is {kind.name.lower()}."))
    if kind is Kind.PDF and kinds.is_polyglot(source.data):
        findings.append(Finding("polyglot", "The PDF carries a ZIP archive as well; only the PDF was read."))
    return tuple(findings)
