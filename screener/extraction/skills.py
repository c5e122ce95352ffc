"""Skills, languages and certificates from the lines of their sections.

Lists come as commas, bullets, one item a line, tags in a row, or groups (`Analytics: SQL, Looker`); lines that a
narrow column broke are joined again before they are cut into items.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screener.document.model import Document, Line
from screener.extraction.candidate import Skill
from screener.extraction.evidence import Quoter
from screener.extraction.terms import skills as terms

_MOST_SKILLS = 400
_LONGEST_ITEM = 90
_LONGEST_LINE = 3000
_SEPARATOR = re.compile(r"[,;|·•∙●▪◦‣・،、\t]|\s[-–—]\s|\s/\s|(?<=[a-z])\.\s(?=[A-Z])")
_GROUP = re.compile(r"^([^:,;|\t]{2,45}):(?!//)\s?")
_DATES = re.compile(
    r"[\s,(\[|·–—-]{0,4}(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?\s)?(?:\d{1,2}[/.])?"
    r"(?:19|20)\d\d(?:-\d\d)?(?:\s?[-–—]\s?(?:(?:\d{1,2}[/.])?(?:19|20)\d\d|present|now))?[)\]]?\s*$",
    re.IGNORECASE,
)
_RATING = re.compile(r"[★☆●○■□▮▯◼◻•⬤◯]{2,}|\b\d{1,3}\s?%|\b[1-9]\s?/\s?(?:5|10)\b")
_MARK = re.compile(r"^(?:[•▪●◦‣*·–—-]\s)+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of text with the offset of each of its characters in the document."""

    text: str
    offsets: tuple[int, ...]

    def cut(self, start: int, end: int) -> _Piece:
        return _Piece(self.text[start:end], self.offsets[start:end])

    def stripped(self) -> _Piece:
        start = len(self.text) - len(self.text.lstrip(" .-–—:\t"))
        end = len(self.text.rstrip(" .-–—:\t")) if self.text.strip() else start
        return self.cut(start, max(start, end))


def find_skills(lines: Sequence[Line], document: Document) -> tuple[Skill, ...]:
    """The skills of a skills section in the order of the page, each once, with the group it stands under."""
    quoter = Quoter(document)
    found: dict[tuple[str, str], Skill] = {}
    for group, piece in _items(lines):
        name = " ".join(_RATING.sub("", piece.text).split())
        if not _is_skill(name) or len(found) >= _MOST_SKILLS:
            continue
        evidence = quoter.at(piece.offsets[0], piece.offsets[-1] + 1, "skill")
        found.setdefault((fold(name), group), Skill(name, group, evidence))
    return tuple(found.values())


def find_languages(lines: Sequence[Line]) -> tuple[str, ...]:
    """The spoken languages named, without how well they are spoken."""
    found: dict[str, str] = {}
    pieces = (piece for row in _rows(lines, wrapped=True) for piece in _cut(row))
    for piece in pieces:
        for part in re.split(r"[(:–—=]|\s-\s|\band\b|\bund\b|\bet\b", piece.text):
            name = _language(part)
            if name:
                found.setdefault(fold(name), name)
    return tuple(found.values())


def find_certificates(lines: Sequence[Line]) -> tuple[str, ...]:
    """The names of certificates and courses, one a line or bullet, without dates."""
    found: dict[str, str] = {}
    for piece in _rows(lines, wrapped=True):
        for part in piece.text.split("\t"):
            name = _DATES.sub("", _MARK.sub("", part.strip())).strip(" ,;|·–—-")
            low = fold(name)
            if 2 < len(name) <= 160 and sum(c.isalpha() for c in name) > 1 and not low.startswith(terms.ISSUED):
                found.setdefault(low, name)
                break
    return tuple(found.values())


def fold(text: str) -> str:
    """Lower case without accents."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower().strip()


def _is_skill(name: str) -> bool:
    if not 1 <= len(name) <= _LONGEST_ITEM or not any(c.isalpha() for c in name) or len(name.split()) > 12:
        return False
    return not all(word in terms.LEVELS for word in re.findall(r"[\w+-]+", fold(name)))


def _language(part: str) -> str | None:
    """The language that a part names, as printed: `Brazilian Portuguese`, `Mandarin Chinese`."""
    words = part.strip().split()[:4]
    known = [i for i, word in enumerate(words) if fold(word.strip(".,;")) in terms.LANGUAGES]
    if known:
        first = known[0]
        if first and words[first - 1].istitle() and fold(words[first - 1]) not in terms.LEVELS | terms.NOT_LANGUAGES:
            first -= 1
        return " ".join(words[first : known[-1] + 1]).strip(".,;•")
    if len(words) == 1 and any(ord(c) > 0x2FF for c in words[0]) and words[0].isalpha():
        return words[0]
    return None


def _items(lines: Sequence[Line]) -> Iterator[tuple[str, _Piece]]:
    """Every item with its group: the words before a colon, or a heading line above a list."""
    group = ""
    rows = list(_rows(lines, wrapped=True))
    for row, line_is_heading in zip(rows, _headings(lines, rows), strict=True):
        text = _MARK.sub("", row.text)
        row = row.cut(len(row.text) - len(text), len(row.text))
        named = _GROUP.match(row.text)
        if named:
            group = named[1].strip()
            row = row.cut(named.end(), len(row.text))
        elif line_is_heading:
            group = row.text.strip(" :")
            continue
        yield from ((group, item) for item in _cut(row))


def _headings(lines: Sequence[Line], rows: Sequence[_Piece]) -> list[bool]:
    """Which rows head a group: bold without separators, while the list below is not bold."""
    bold = {line.offset: line.bold for line in lines}
    mixed = len(set(bold.values())) > 1
    out = []
    for i, row in enumerate(rows):
        heavy = bold.get(row.offsets[0], False) if row.offsets else False
        below = bold.get(rows[i + 1].offsets[0], True) if i + 1 < len(rows) and rows[i + 1].offsets else True
        out.append(mixed and heavy and not below and not _SEPARATOR.search(row.text))
    return out


def _rows(lines: Sequence[Line], *, wrapped: bool) -> Iterator[_Piece]:
    """The lines as pieces; a line that runs on into the next one of its block is joined with it."""
    held: _Piece | None = None
    last: Line | None = None
    widest = _widest(lines)
    for line in lines:
        text = line.text[:_LONGEST_LINE]
        piece = _Piece(text, tuple(range(line.offset, line.offset + len(text))))
        if held and last and wrapped and _runs_on(last, line, widest) and len(held.text) < _LONGEST_LINE:
            held = _Piece(held.text + " " + piece.text, (*held.offsets, line.offset - 1, *piece.offsets))
        else:
            if held and held.text.strip():
                yield held
            held = piece
        last = line
    if held and held.text.strip():
        yield held


def _widest(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    widest: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (line.page, line.block)
        widest[key] = max(widest.get(key, 0.0), line.box.x1)
    return widest


def _runs_on(line: Line, after: Line, widest: dict[tuple[int, int], float]) -> bool:
    """Whether the second line continues the list of the first: same block, first line full, no new group or bullet."""
    if (line.page, line.block, line.bold) != (after.page, after.block, after.bold):
        return False
    if _MARK.match(after.text) or _GROUP.match(after.text) or "\t" in after.text:
        return False
    text = line.text.rstrip()
    if text.endswith((",", ";", "/", "&", "-", "|", "·", "(")) or text.count("(") > text.count(")"):
        return True
    if after.text[:1].islower() and (_SEPARATOR.search(text) or _GROUP.match(text)):
        return True
    full = line.box.x1 - line.box.x0 >= 0.86 * (widest[(line.page, line.block)] - line.box.x0)
    return bool(full and len(text) > 30 and _SEPARATOR.search(text.removeprefix("• ")))


def _cut(row: _Piece) -> Iterator[_Piece]:
    """The items of a row; commas within brackets do not part."""
    depth, start = 0, 0
    cuts = {m.start(): m.end() for m in _SEPARATOR.finditer(row.text)}
    at = 0
    while at < len(row.text):
        char = row.text[at]
        depth += (char in "([") - (char in ")]" and depth > 0)
        if at in cuts and (depth == 0 or char == "\t"):
            yield from _item(row.cut(start, at))
            start = at = cuts[at]
            depth = 0
            continue
        at += 1
    yield from _item(row.cut(start, len(row.text)))


def _item(piece: _Piece) -> Iterator[_Piece]:
    bare = piece.stripped()
    if bare.text:
        yield bare
