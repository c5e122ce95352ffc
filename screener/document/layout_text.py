"""Rows to lines of text: spaces, tabs, list markers, styles, and a box for each character."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.document.characters import Ink
from screener.document.layout_pieces import DASHES, MARKERS, Piece
from screener.document.model import Box, Line, Span

SPELLED = re.compile(r"^(?:[^\W\d_] ){3,40}[^\W\d_]$")
RANGE_END = re.compile(
    r"^. ?(?:\d{4}|\d{1,2}[./]\d{4}$|[^\W\d_]{3,9}\.? (?:19|20)\d\d$"
    r"|present|now|today|current|aujourd|heute|oggi|hoy|hoje|obecnie|atual|actual)",
    re.IGNORECASE,
)


class Draft:
    """A line in the making: letters with boxes and inks."""

    __slots__ = ("baseline", "boxes", "inks", "letters")

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.boxes: list[Box] = []
        self.inks: list[Ink] = []
        self.baseline = 0.0

    def add(self, letter: str, box: Box, ink: Ink) -> None:
        """Add one letter."""
        self.letters.append(letter)
        self.boxes.append(box)
        self.inks.append(ink)

    def add_piece(self, piece: Piece) -> None:
        """Add a piece, parted from what stands before it as the page parts them."""
        if self.letters:
            last, first = self.boxes[-1], piece.boxes[0]
            gap = (first.x0 - last.x1) / (piece.size or 1.0)
            below = abs(piece.baseline - self.baseline) > 0.6 * piece.size
            near = " " if (below and not self.broken_before(piece)) or gap >= 0.16 else ""
            part = " " if self.only_marker else "\t" if gap >= 0.85 or (piece.walled and gap > 0) else near
            if part:
                self.add(part, Box(last.x1, first.y0, max(first.x0, last.x1), first.y1), piece.inks[0])
        self.baseline = piece.baseline
        self.letters += piece.letters
        self.boxes += piece.boxes
        self.inks += piece.inks

    def broken_before(self, piece: Piece) -> bool:
        """Whether a name of two parts ("KwaZulu-Natal") goes on with a piece on the next line."""
        return self.letters[-1] == "-" and self.letters[-2:-1] not in ([], [" "]) and piece.letters[0].isupper()

    @property
    def only_marker(self) -> bool:
        """Whether nothing but a list marker stands here yet."""
        return len(self.letters) == 1 and self.letters[0] in MARKERS


def drafts(cells: Sequence[Piece]) -> list[Draft]:
    """One row's cells as lines: one, or more where a cell begins with a list marker of its own."""
    made = [Draft()]
    for i, piece in enumerate(cells):
        if i and begins_item(piece.letters) and made[-1].letters and not made[-1].only_marker:
            made.append(Draft())
        made[-1].add_piece(piece)
    return [d for d in map(clean, made) if d.letters]


def begins_item(letters: Sequence[str]) -> bool:
    """Whether letters begin with a list marker."""
    if not letters:
        return False
    if letters[0] in MARKERS:
        return len(letters) > 1
    if letters[0] in DASHES and len(letters) > 2 and letters[1] == " ":
        return not RANGE_END.match("".join(letters[:24]))
    return False


def clean(draft: Draft) -> Draft:
    """Normalise the marker, drop soft hyphens and stray glyphs, join spelled-out words, collapse spaces."""
    item = begins_item(draft.letters)
    made = Draft()
    if item:
        made.add("•", draft.boxes[0], draft.inks[0])
        made.add(" ", draft.boxes[1], draft.inks[1])
    spelled = bool(SPELLED.match("".join(draft.letters[:90])))
    last = len(draft.letters) - 1
    for i in range(1 if item else 0, len(draft.letters)):
        letter = draft.letters[i]
        if letter == "\xad":
            if i != last:
                continue
            letter = "-"
        if letter in " \t" and (spelled or not made.letters or made.letters[-1] in " \t"):
            if letter == "\t" and made.letters and made.letters[-1] == " " and not (item and len(made.letters) == 2):
                made.letters[-1] = "\t"
            continue
        made.add(letter, draft.boxes[i], draft.inks[i])
    while made.letters and made.letters[-1] in " \t":
        made.letters.pop(), made.boxes.pop(), made.inks.pop()
    return made if "".join(made.letters) != "•" else Draft()


def spans_of(inks: Sequence[Ink]) -> tuple[Span, ...]:
    """Runs of one style."""
    spans: list[Span] = []
    start = 0
    for i in range(1, len(inks) + 1):
        if i == len(inks) or (inks[i] is not inks[i - 1] and _style(inks[i]) != _style(inks[i - 1])):
            spans.append(Span(start, i, *_style(inks[start])))
            start = i
    return tuple(spans)


def _style(ink: Ink) -> tuple[float, bool, bool, int]:
    return ink.size, ink.bold, ink.italic, ink.colour


def line_of(draft: Draft, page: int, number: int, offset: int, column: int, block: int, boxes: Sequence[Box]) -> Line:
    """The finished line."""
    area = Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))
    text = "".join(draft.letters)
    return Line(page, number, area, offset, text, spans_of(draft.inks), tuple(boxes), column, block)
