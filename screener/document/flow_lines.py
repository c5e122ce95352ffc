"""From styled runs to the text of a line: white space in order, list markers alike, spans where styles change."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.document.blocks import Run, Style, unseen
from screener.document.model import Span
from screener.document.unicode_text import TextCleaner

BULLET = "• "
FOLD_AT = 4_000  # a longer line is folded, so that nothing later scans an endless one
_MOST = 500_000  # characters of one run that are looked at

_WHITE = re.compile(r"[\s\u2800]{1,10000}")
_MARKER = re.compile(r"[•◦▪▫■□●○‣⁃∙·➢➤►▶▸▹✓✔❖◆◇★☆➔→»✦✧⚫⬤⦁◾◽⬩◘◙◉・･⁌⁍]\s{0,20}")
_SOFT_MARKER = re.compile(r"([-–—*+>]|o(?=\s))(?:\s{1,20}(?=\S)|(?=[A-ZÀ-Þ][^\W\d_]))")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ENDS = re.compile(r"[-–—] ?(?:until|till|to|present|current|now|today|ongoing|\D{0,12}(?:19|20)\d\d)\b", re.I)
_LETTERS = re.compile(r"(?:[^\W\d_]\s{1,20}){3,100}[^\W\d_]")
_WORD_GAP = re.compile(r"\s{2,20}")
_TWO_SPACES = re.compile(r"(?<![\s.!?:;,])[ \xa0]{2}(?!\s)")
_FEW_WORDS = 24  # of a line of cells; longer ones are text that is set flush at both sides
_SPACED_HEADING = 200

Spanned = tuple[str, list[Span]]


def visible_lines(runs: Sequence[Run], cleaner: TextCleaner, hidden: list[str]) -> list[Spanned]:
    """The visible text of the runs, line by line; what cannot be seen is added to `hidden`."""
    lines: list[list[tuple[str, Style]]] = [[]]
    unshown: list[str] = []
    for run in runs:
        if unseen(run.style):
            unshown.append(run.text)
            continue
        first, *others = cleaner.clean(run.text[:_MOST]).split("\n")
        lines[-1].append((first, run.style))
        lines.extend([(other, run.style)] for other in others)
    if unshown:
        hidden.append("".join(unshown))
    return [_spaced(line) for line in lines]


def _spaced(pieces: list[tuple[str, Style]]) -> Spanned:
    """Joins the pieces of a line: single spaces between words, one TAB for a wide gap."""
    whole = "".join(text for text, _ in pieces)
    if not whole.strip():
        return "", []
    if len(whole) < _SPACED_HEADING and _LETTERS.fullmatch(whole.strip()):
        text, style = _closed_up(whole), next(style for text, style in pieces if text.strip())
        return text, [Span(0, len(text), style.size, style.bold, style.italic, max(style.colour, 0))]
    shift = _Shift(whole)
    spans: list[Span] = []
    start = 0
    for text, style in pieces:
        a, b = shift.at(start), shift.at(start + len(text))
        start += len(text)
        if b > a:
            _add_span(spans, Span(a, b, style.size, style.bold, style.italic, max(style.colour, 0)))
    return shift.text, spans


def _closed_up(spaced: str) -> str:
    """A heading set with a space between each two letters; words have a wider gap."""
    return " ".join("".join(word.split()) for word in _WORD_GAP.split(spaced.strip()))


def _add_span(spans: list[Span], new: Span) -> None:
    last = spans[-1] if spans else None
    if last and (last.size, last.bold, last.italic, last.colour) == (new.size, new.bold, new.italic, new.colour):
        spans[-1] = _moved(last, last.start, new.end)
    else:
        spans.append(new)


def _moved(span: Span, start: int, end: int) -> Span:
    return Span(start, end, span.size, span.bold, span.italic, span.colour)


class _Shift:
    """A line with its white space in order, and where each of its old places went."""

    def __init__(self, whole: str) -> None:
        parts: list[str] = []
        self._moves: list[tuple[int, int]] = [(0, 0)]  # (old place, new place) before and after each gap
        length = old = 0
        wide = 2 if _in_cells(whole) else 3
        for gap in _WHITE.finditer(whole):
            word = whole[old : gap.start()]
            at_an_end = gap.end() == len(whole) or (not word and not length)
            filler = "" if at_an_end else _filler(gap[0], word[-1:], wide)
            parts += [word, filler]
            self._moves.append((gap.start(), length + len(word)))
            length += len(word) + len(filler)
            old = gap.end()
            self._moves.append((old, length))
        parts.append(whole[old:])
        self.text = "".join(parts)
        self._cursor = 0

    def at(self, old: int) -> int:
        """Where a place of the old text is now; asked in growing order."""
        while self._cursor + 1 < len(self._moves) and self._moves[self._cursor + 1][0] <= old:
            self._cursor += 1
        was, now = self._moves[self._cursor]
        place = now + old - was
        if self._cursor + 1 < len(self._moves):
            place = min(place, self._moves[self._cursor + 1][1])
        return min(place, len(self.text))


def _in_cells(line: str) -> bool:
    """Whether two spaces part the cells of a line, several of them and one with a date: "2012  Buyer  Vale"."""
    cells = [cell for cell in _TWO_SPACES.split(line.strip()) if cell.strip()]
    dated = [cell for cell in cells if _YEAR.search(cell)]
    return "\t" not in line and len(cells) > 2 and 0 < len(dated) < 3 and len(line.split()) <= _FEW_WORDS


def _filler(gap: str, before: str, wide: int) -> str:
    """Three spaces push a date to the side; after a full stop somebody may just like them."""
    wide = 6 if before in ".!?:;," else wide
    return "\t" if "\t" in gap or len(gap) >= wide else " "


def folded(text: str, spans: list[Span]) -> list[Spanned]:
    """The line itself, or its pieces when it is far too long to be one."""
    if len(text) <= FOLD_AT:
        return [(text, spans)]
    pieces, start = [], 0
    while start < len(text):
        end = start + FOLD_AT
        space = text.rfind(" ", start + FOLD_AT // 2, end) if end < len(text) else -1
        end = space if space > 0 else min(end, len(text))
        piece = text[start:end]
        start_of_words = start + len(piece) - len(piece.lstrip())
        if piece.strip():
            pieces.append((piece.strip(), _cut_spans(spans, start_of_words, end)))
        start = end
    return pieces


def _cut_spans(spans: list[Span], start: int, end: int) -> list[Span]:
    inside = (s for s in spans if s.end > start and s.start < end)
    return [_moved(s, max(s.start, start) - start, min(s.end, end) - start) for s in inside]


# List markers


def with_marker(text: str, spans: list[Span], marker: str) -> Spanned:
    """The first line of a point of a list, its marker written as "• ", a numeral kept behind it."""
    if text.startswith(BULLET):
        return text, spans
    typed = _MARKER.match(text)
    numeral = "" if marker == "•" else f"{marker} "
    return _new_start(text, spans, typed.end() if typed else 0, BULLET + numeral)


def typed_markers(lines: Sequence[Spanned]) -> dict[int, Spanned]:
    """The lines whose typed list marker becomes the one marker, by their index.

    A dash or an "o" counts only in a list of them, before a whole sentence, or before words in a document that lists
    with it: "- Present" is the end of a period.
    """
    soft = [_SOFT_MARKER.match(text) for text, _ in lines]
    lists = [_starts_list(i, text, soft) for i, (text, _) in enumerate(lines)]
    marks = {own[1] for own, listed in zip(soft, lists, strict=True) if own and listed} - {"o"}
    found = {}
    for i, (text, spans) in enumerate(lines):
        own = soft[i]
        listed = lists[i] or (own and own[1] in marks and len(text.split(None, 3)) > 2 and not _ENDS.match(text))
        typed = _MARKER.match(text) or (own if listed else None)
        if typed and typed.end() < len(text) and not text.startswith(BULLET):
            found[i] = _new_start(text, spans, typed.end(), BULLET)
    return found


def _starts_list(i: int, text: str, soft: list[re.Match[str] | None]) -> bool:
    own = soft[i]
    if not own:
        return False
    near = [soft[j] for j in (i - 1, i + 1) if 0 <= j < len(soft)]
    if any(other and other[1] == own[1] for other in near):
        return True
    return own[1] != "o" and len(text.split(None, 5)) > 4 and not _YEAR.search(text[:30])


def _new_start(text: str, spans: list[Span], cut: int, start: str) -> Spanned:
    """Puts `start` in place of the line's first `cut` characters and moves the spans along."""
    shift = len(start) - cut
    kept = [s for s in spans if s.end > cut]
    moved = [_moved(s, 0 if i == 0 else s.start + shift, s.end + shift) for i, s in enumerate(kept)]
    return start + text[cut:], moved
