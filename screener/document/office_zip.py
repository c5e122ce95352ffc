"""The zip container of DOCX and ODT files, opened with care: nothing inflates past a cap, nothing overlaps."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import IO
from xml.parsers import expat

from lxml import etree

from screener.document.encoding import refuse_empty
from screener.errors import UnreadableDocument

MAX_MEMBERS = 4_000
MAX_XML = 20_000_000  # one part; a tree takes some twenty times the bytes of its text
MAX_TOTAL = 64_000_000
CUT_OFF = "cut-off"  # set on the root of a tree whose deepest part was not read
_CHUNK = 1 << 16
_DOCTYPE = "The document declares an XML document type, which no office program writes"


class OfficeZip:
    """The parts of an office document by name; every read counts against the caps."""

    def __init__(self, content: bytes) -> None:
        refuse_empty(content)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise UnreadableDocument("damaged", "The file is not a whole office document") from error
        self._members = {info.filename: info for info in self._zip.infolist()}
        self._left = MAX_TOTAL
        self._check_directory()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in the order of the container."""
        return tuple(self._members)

    def read(self, name: str) -> bytes | None:
        """A part's bytes, None if there is no such part."""
        info = self._members.get(name)
        if info is None:
            return None
        if info.flag_bits & 0x1:
            raise UnreadableDocument("password_protected", "The document needs a password")
        try:
            with self._zip.open(info) as part:
                return self._inflate(part)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
            raise UnreadableDocument("damaged", f"The part {name} of the document is damaged") from error

    def xml(self, name: str) -> etree._Element | None:
        """A part parsed as XML, None if there is no such part."""
        content = self.read(name)
        return None if content is None else parse_xml(content, what=name)

    def _inflate(self, part: IO[bytes]) -> bytes:
        pieces, size = [], 0
        while chunk := part.read(_CHUNK):
            size += len(chunk)
            if size > min(MAX_XML, self._left):
                raise UnreadableDocument("too_large", "The document inflates to more than can be read")
            pieces.append(chunk)
        self._left -= size
        return b"".join(pieces)

    def _check_directory(self) -> None:
        infos = self._zip.infolist()
        if len(infos) > MAX_MEMBERS:
            raise UnreadableDocument("too_large", f"The document has {len(infos)} parts")
        if len({info.filename.casefold() for info in infos}) < len(infos):
            raise UnreadableDocument("damaged", "Two parts of the document have the same name")
        self._check_overlaps(infos)

    @staticmethod
    def _check_overlaps(infos: list[zipfile.ZipInfo]) -> None:
        end = 0
        for info in sorted(infos, key=lambda i: i.header_offset):
            if info.header_offset < end:
                raise UnreadableDocument("damaged", "Parts of the document overlap")
            end = info.header_offset + 30 + info.compress_size


def parse_xml(content: bytes, *, what: str) -> etree._Element:
    """Parses XML without entities, network or document type; what is nested absurdly deep is cut off."""
    _refuse_doctype(content)
    try:
        root = etree.fromstring(content, _parser(recover=False))
    except etree.XMLSyntaxError as error:
        if "depth" not in str(error).lower():
            raise UnreadableDocument("damaged", f"The part {what} is not sound XML") from error
        root = etree.fromstring(content, _parser(recover=True))
        if root is None:
            raise UnreadableDocument("damaged", f"The part {what} is not sound XML") from error
        root.set(CUT_OFF, "1")
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableDocument("unsafe_xml", _DOCTYPE)
    return root


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _refuse_doctype(content: bytes) -> None:
    """Reads as far as the first element and refuses a document type, whatever the encoding."""
    scout = expat.ParserCreate()

    def _doctype(*_: object) -> None:
        raise UnreadableDocument("unsafe_xml", _DOCTYPE)

    def _element(*_: object) -> None:
        raise _FirstElement

    scout.StartDoctypeDeclHandler = _doctype
    scout.StartElementHandler = _element
    try:
        for start in range(0, len(content), _CHUNK):
            scout.Parse(content[start : start + _CHUNK], False)
    except (_FirstElement, expat.ExpatError):
        return


class _FirstElement(Exception):
    """The prologue is over."""
