"""Characters to pieces: stretches of one baseline that no wide gap parts.

The order of drawing plays no part: characters are sorted by baseline and place. A piece carries its letters with a
box each, so that everything after works on pieces and never on characters again.
"""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter

from screener.document.characters import Character, Ink
from screener.document.icon_fonts import without_icons
from screener.document.layout_overlaps import apart
from screener.document.model import Box

MARKERS = frozenset(
    "•◦‣▪▫■□●○◆◇►▶▸▹➢➤✓✔∙⁃❖✦⦁·◾◽⬩◘◙\u25c9\u30fb\uff65\u204c\u204d\ufffd"
    "\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf0a8\uf06e\uf071"  # as Word writes those of Symbol and Wingdings
)
DASHES = frozenset("-–—*»›>+~−")
SYMBOL_MARKERS = frozenset("oØü§vqnl¨ÿ·")  # letters that Wingdings, Symbol and Courier bullets are coded as
SYMBOL_FONTS = ("wingding", "symbol", "webding", "dingbat")

WIDE = 1.0  # a gap of this many ems parts two pieces
WORD = 0.16  # a gap of this many ems parts two words
CAPITAL = 0.1  # the same before a capital behind a small letter, where letters else touch: "AnnaBerg"
MAX_MARKERS = 400  # on one page
PICTURED = 32  # letters of dates with a picture before them
MARKER_REACH = 4.5  # a bullet belongs to text at most this many ems to its right

_first, _baseline = itemgetter(1), itemgetter(5)


class Piece:
    """Letters of one baseline with their boxes and inks; `marker` when they begin with a list marker, `walled` when an
    upright line parts them from what stands at their left."""

    __slots__ = ("baseline", "boxes", "inks", "letters", "marker", "size", "walled", "x0", "x1", "y0", "y1")

    def __init__(self, letters: list[str], boxes: list[Box], inks: list[Ink], baseline: float, size: float) -> None:
        self.letters, self.boxes, self.inks = letters, boxes, inks
        self.baseline, self.size = baseline, size
        self.x0, self.x1 = boxes[0].x0, boxes[-1].x1
        self.y0, self.y1 = boxes[0].y0, boxes[0].y1
        self.marker = letters[0] in MARKERS
        self.walled = False

    def mark(self, letter: str, box: Box, ink: Ink | None = None) -> None:
        """Puts a list marker before the piece."""
        self.letters = [letter, " ", *self.letters]
        self.boxes = [box, Box(box.x1, self.y0, self.x0, self.y1), *self.boxes]
        self.inks = [ink or self.inks[0], self.inks[0], *self.inks]
        self.x0, self.marker = box.x0, True

    @property
    def text(self) -> str:
        """The piece's letters in a row."""
        return "".join(self.letters)


def pieces(characters: Iterable[Character]) -> list[Piece]:
    """The pieces of a page, from its upright characters, from top to bottom and left to right."""
    found: list[Piece] = []
    for row in _baselines(without_icons(characters)):
        for stretch in _stretches(row):
            found += _split(stretch)
    _settle_glyphs(found)
    found = [piece for piece in found if piece.letters]
    for piece in found:
        _settle_small_capitals(piece)
        _part_month(piece)
    found = _split_at_edges(found)
    return _glue_markers(found)


def _baselines(characters: Iterable[Character]) -> list[list[Character]]:
    """Characters grouped by (nearly) equal baseline, each group from left to right; words that run into others, such as
    an address too long for its column, are a group of their own."""
    buckets: dict[int, list[Character]] = {}
    for char in characters:
        buckets.setdefault(round(char[5] * 2), []).append(char)
    rows: list[list[Character]] = []
    start, reach = -(10**9), 0.0
    for key in sorted(buckets):
        bucket = buckets[key]
        if key - start <= reach:
            rows[-1] += bucket
        else:
            rows.append(bucket)
            start, reach = key, min(2.0, bucket[0].ink.size * 0.18)
    return [sorted(line, key=_first) for row in rows for line in apart(row)]


def _stretches(row: list[Character]) -> list[list[Character]]:
    """A row, cut at gaps that part two pieces however it is spaced: letter-spaced dates and plain heads beside them
    are measured each by their own gaps."""
    cuts = [i for i in range(1, len(row)) if row[i][1] - row[i - 1][3] >= MARKER_REACH * (row[i][6].size or 1.0)]
    return [row[a:b] for a, b in pairwise([0, *cuts, len(row)])]


def letters_of(text: str, ink: Ink) -> str:
    """A glyph's letters in normal form; empty for glyphs that are no text."""
    if len(text) == 1 and " " < text < "\x7f":
        return text
    low = ink.font.lower()
    if len(text) == 1 and text in SYMBOL_MARKERS and any(s in low for s in SYMBOL_FONTS):
        return "•"
    plain = unicodedata.normalize("NFKC", text).replace("\u2010", "-") if text not in "…™" else text
    return "".join(c for c in plain if c == "\xad" or unicodedata.category(c) not in _NO_TEXT)


_NO_TEXT = frozenset({"Cf", "Cc", "Cn", "Cs"})


def _settle_glyphs(found: Sequence[Piece]) -> None:
    """Glyphs without letters: one that begins several lines of a page is their bullet, all others are icons."""
    begun = [piece for piece in found if is_private(piece.letters[0])]
    begins = Counter(piece.letters[0] for piece in begun)
    labels = Counter(piece.letters[0] for piece in begun if _is_labelled(piece, begun))
    bullets = {letter for letter, n in begins.items() if (n > 2 and labels[letter] * 2 <= n) or letter in MARKERS}
    for piece in found:
        if not any(map(is_private, piece.letters)):
            continue
        if piece.letters[0] in bullets:
            piece.letters[0] = "•"
        kept = [i for i, letter in enumerate(piece.letters) if not is_private(letter)]
        while kept and piece.letters[kept[0]] == " ":
            del kept[0]
        piece.letters, piece.inks = [piece.letters[i] for i in kept], [piece.inks[i] for i in kept]
        piece.boxes = [piece.boxes[i] for i in kept]
        if kept:
            piece.x0, piece.x1 = piece.boxes[0].x0, piece.boxes[-1].x1


def _part_month(piece: Piece) -> None:
    """Puts a space before a month that ends a full line right behind words in other type; its year is in the next."""
    last = len(piece.letters)
    for at in range(last - 3, max(2, last - 11), -1):
        before, after = piece.inks[at - 1], piece.inks[at]
        styled = before is not after and (before.bold, before.italic) != (after.bold, after.italic)
        if styled and _opens(piece.letters[at - 1], piece.letters[at]):
            if LONE_MONTH.fullmatch("".join(piece.letters[at:])):
                box = piece.boxes[at]
                piece.letters.insert(at, " ")
                piece.inks.insert(at, after)
                piece.boxes.insert(at, Box(piece.boxes[at - 1].x1, box.y0, box.x0, box.y1))
            return


def _is_labelled(piece: Piece, begun: Sequence[Piece]) -> bool:
    """Whether a glyph is the picture of what it stands before: dates, or words level with those of another glyph."""
    if len(piece.letters) <= PICTURED and DATE_TAIL.search(piece.text):
        return True
    return any(abs(other.baseline - piece.baseline) < 1 and other.letters[0] != piece.letters[0] for other in begun)


def _settle_small_capitals(piece: Piece) -> None:
    """Words in capitals, their first letters larger than the others, are of one size: the larger one."""
    sizes = {ink.size for ink in piece.inks}
    if len(sizes) != 2 or not piece.text.isupper():
        return
    small, large = sorted(sizes)
    starts = (i for i, letter in enumerate(piece.letters) if letter != " " and (i == 0 or piece.letters[i - 1] == " "))
    if 0.6 * large <= small <= 0.92 * large and all(piece.inks[i].size == large for i in starts):
        piece.inks = [ink if ink.size == large else ink._replace(size=large) for ink in piece.inks]
        piece.size = large


def is_private(letter: str) -> bool:
    """Whether a glyph stands for no letter: icons, unmapped codes."""
    return letter >= "\ue000" and (letter <= "\uf8ff" or letter == "\ufffd" or letter > "\U000effff")


def _threshold(row: Sequence[Character]) -> tuple[float, float]:
    """From which gap (in ems) on a word, and from which on a piece ends, in this row."""
    gaps: list[float] = []
    before = row[0]
    explicit = False
    for char in row[1:]:
        if not char[0].strip():
            explicit = True
            continue
        gaps.append((char[1] - before[3]) / (char[6].size or 1.0))
        before = char
    word, wide = (WORD if not explicit else 0.22), WIDE
    if len(gaps) > 3:
        usual = statistics.median(gaps)
        if 0.08 < usual < 0.9 and sum(abs(g - usual) < 0.12 for g in gaps) > 0.6 * len(gaps):
            word, wide = usual + 0.2, usual + WIDE  # letter-spaced
        else:
            every = [g for g in gaps if g > word]
            words = [g for g in every if g < 1.8]
            if len(every) > 2 and max(every) < min(1.3, 1.35 * min(every)):
                wide = max(WIDE, 1.01 * max(every))  # set wide all along
            elif len(words) > 3:
                wide = max(WIDE, min(2.0 * statistics.median(words), 2.2))  # justified
    return word, wide


def _opens(before: str, letter: str) -> bool:
    """Whether a letter may open a word right behind another: a capital behind a small one."""
    return before.islower() and letter.isupper()


def _split(row: list[Character]) -> list[Piece]:
    """The pieces of one baseline."""
    word, wide = _threshold(row)
    spaced = word > 0.23
    found: list[Piece] = []
    letters: list[str] = []
    boxes: list[Box] = []
    inks: list[Ink] = []
    before: Character | None = None
    space = False

    def close() -> None:
        if letters:
            sizes = Counter(ink.size for ink in inks)
            found.append(Piece(letters, boxes, inks, before.baseline if before else 0.0, sizes.most_common(1)[0][0]))

    for char in row:
        text, x0, y0, x1, y1, _, ink = char
        if not text.strip():
            space = True
            continue
        if before is not None:
            if text == before[0] and abs(x0 - before[1]) < 0.12 * ink.size and abs(char[5] - before[5]) < 1.0:
                continue  # drawn twice to look bold
            em = max(ink.size, before[6].size) or 1.0
            gap = (x0 - before[3]) / em
            if gap >= wide and not (len(letters) == 1 and letters[0] in MARKERS and gap < MARKER_REACH):
                close()
                letters, boxes, inks = [], [], []
            elif gap > word or (not spaced and (gap > 0.02 if space else gap > CAPITAL and _opens(before[0], text))):
                letters.append(" ")
                boxes.append(Box(before[3], y0, max(x0, before[3]), y1))
                inks.append(ink)
        space = False
        for letter in letters_of(text, ink):
            letters.append(letter)
            boxes.append(Box(x0, y0, x1, y1))
            inks.append(ink)
        before = char
    close()
    return found


def _split_at_edges(found: list[Piece]) -> list[Piece]:
    """Split pieces once more where a gap, if not wide, ends on an edge at which other pieces begin, or at a date."""
    lefts, rights = Counter(round(p.x0) for p in found), Counter(round(p.x1) for p in found)
    edges = {x for x, n in lefts.items() if n >= 3}
    near = edges | {x + 1 for x in edges} | {x - 1 for x in edges}
    flush = {x for x, n in rights.items() if n + rights[x - 1] + rights[x + 1] >= 3}
    made: list[Piece] = []
    for piece in found:
        cut = _edge_cut(piece, near) or _date_cut(piece, flush)
        if cut:
            after = cut + (piece.letters[cut] == " ")
            made.append(Piece(piece.letters[:cut], piece.boxes[:cut], piece.inks[:cut], piece.baseline, piece.size))
            piece = Piece(piece.letters[after:], piece.boxes[after:], piece.inks[after:], piece.baseline, piece.size)
        made.append(piece)
    return made


_POINT = r"(?:[A-Z][a-zéûä]{2,8}\.? |\d{1,2}[./])?(?:19|20)\d\d(?:[-./]\d\d)?"
DATE_TAIL = re.compile(rf"{_POINT} ?[-–—] ?(?:{_POINT}|[A-Za-z]{{3,10}})?$")
DATES_ONLY = re.compile(rf"{_POINT}(?: ?[-–—](?: ?{_POINT})?)?")
DATES_LONG = 24  # letters of a range at most
MONTHS = (  # how months begin in the languages of resumes
    "jan|feb|f[ée]v|mar|m[äæ]r|mrt|ma[jiy]|mei|apr|avr|abr|ju[ilnr]|giu|lug|ago|aug|ao[ûu]|sep|set|oct|okt|ott|out|nov|"
    "d[eéi]c|dez|ene|gen|mag|sty|lut|kwi|cze|lip|sie|wrz|pa[źz]|lis|gru")  # fmt: skip
LONE_MONTH = re.compile(rf"(?:{MONTHS})[^\W\d_]{{0,7}}[.,]?", re.IGNORECASE)
_DATES_END = frozenset("0123456789-–—")


def _date_cut(piece: Piece, flush: set[int]) -> int:
    """Where a range of dates begins at the end of a piece, set apart by style, place or a missing space; or 0."""
    if not piece.letters[-1].isalnum() or len(piece.letters) < 16:
        return 0
    tail = piece.text[-32:]
    match = DATE_TAIL.search(tail)
    at = len(piece.letters) - len(tail) + match.start() if match else 0
    if at < 3:
        return 0
    if piece.letters[at - 1] != " ":
        return at if piece.letters[at - 1].isalpha() and piece.inks[at - 1] is not piece.inks[at] else 0
    styled = piece.inks[at].bold != piece.inks[at - 2].bold or piece.inks[at].colour != piece.inks[at - 2].colour
    apart = styled or piece.boxes[at - 1].width > 0.4 * piece.size
    return at - 1 if apart and round(piece.x1) in flush else 0


def _edge_cut(piece: Piece, strong: set[int]) -> int:
    """Where to split a piece: the index of a space, or of the first letter of another column; 0 for nowhere."""
    letters, boxes, inks = piece.letters, piece.boxes, piece.inks
    widths = [boxes[i].width for i, c in enumerate(letters) if c == " "]
    usual = statistics.median(widths) if widths else 0.0
    for i in range(2, len(letters) - 1):
        if letters[i] == " ":
            gap, after = boxes[i].width, i + 1
            restyled = inks[i - 1].colour != inks[after].colour or inks[i - 1].bold != inks[after].bold
            wide = gap > 0.45 * piece.size and (gap > 1.5 * usual or _are_dates(letters, i))
            fits = wide or (restyled and gap > 0.24 * piece.size) or (letters[after].isdigit() and gap > 1.4 * usual)
        else:
            after = i
            fits = inks[i] is not inks[i - 1] and _touches(letters[i - 1 : i + 1], inks[i - 1], inks[i])
        if fits and round(boxes[after].x0) in strong and boxes[after].x0 > piece.x0 + 20:
            return i
    return 0


def _touches(letters: Sequence[str], last: Ink, first: Ink) -> bool:
    """Whether words of another column begin right behind the last letter of some: dates, or a capital in other type."""
    if letters[1].isdigit():
        return letters[0].isalpha()
    return letters[1].isupper() and letters[0].islower() and (last.bold != first.bold or last.size != first.size)


def _are_dates(letters: Sequence[str], end: int) -> bool:
    """Whether all before a place is dates: in a narrow cell they may be spread as far apart as the cells are."""
    return end < DATES_LONG and letters[end - 1] in _DATES_END and bool(DATES_ONLY.fullmatch("".join(letters[:end])))


def _is_marker(letters: Sequence[str]) -> bool:
    return len(letters) == 1 and (letters[0] in MARKERS or letters[0] in DASHES)


def _glue_markers(found: list[Piece]) -> list[Piece]:
    """Join a list marker that stands alone to the text at its right, though its baseline may differ a little."""
    alone = [p for p in found if _is_marker(p.letters)]
    if not alone or len(alone) > MAX_MARKERS:
        return found
    gone: set[int] = set()
    for marker in alone:
        best: Piece | None = None
        for piece in found:
            if piece is marker or id(piece) in gone or not 0 <= piece.x0 - marker.x0 < MARKER_REACH * piece.size:
                continue
            middle = piece.y0 <= (marker.y0 + marker.y1) / 2 <= piece.y1
            away = abs(piece.baseline - marker.baseline)
            if piece.x0 < marker.x1 - 1 or not (middle or away < 1):
                continue
            if best is None or (away, piece.x0) < (abs(best.baseline - marker.baseline), best.x0):
                best = piece
        if best is not None:
            best.mark(marker.letters[0], marker.boxes[0], marker.inks[0])
            gone.add(id(marker))
    return [p for p in found if id(p) not in gone]


def part_at(found: Sequence[Piece], uprights: Sequence[Box]) -> list[Piece]:
    """The pieces, cut where an upright line runs between their words, and told which of them stand behind one."""
    made: list[Piece] = []
    for piece in found:
        middle = (piece.y0 + piece.y1) / 2
        beside = [rule.x0 for rule in uprights if rule.y0 <= middle <= rule.y1 and rule.x0 < piece.x1]
        parts = cut_at(piece, sorted(x for x in beside if x > piece.x0 and _in_gap(piece, x)))
        for part in parts:
            part.walled = any(part.x0 - part.size < x <= part.x0 for x in beside)
        made += parts
    return made


def _in_gap(piece: Piece, x: float) -> bool:
    """Whether a place lies between the words of a piece."""
    spaces = (box for letter, box in zip(piece.letters, piece.boxes, strict=True) if letter == " ")
    return any(box.x0 - 1 <= x <= box.x1 + 1 for box in spaces)


def cut_at(piece: Piece, places: Sequence[float]) -> list[Piece]:
    """A piece in parts that lie between some places from left to right; itself where none of them is in it."""
    inside = [x for x in places if piece.x0 < x < piece.x1]
    if not inside:
        return [piece]
    bounds = [0, *(next(i for i, box in enumerate(piece.boxes) if box.x1 > x + 1) for x in inside), len(piece.letters)]
    made = []
    for start, end in pairwise(bounds):
        while start < end and piece.letters[start] == " ":
            start += 1
        while end > start and piece.letters[end - 1] == " ":
            end -= 1
        if end > start:
            letters, boxes, inks = piece.letters[start:end], piece.boxes[start:end], piece.inks[start:end]
            made.append(Piece(letters, boxes, inks, piece.baseline, piece.size))
    return made
