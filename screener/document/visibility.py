"""What a person sees of a drawn page: text that does not show is taken out and kept aside.

Hidden is: text in its background's colour, smaller than three points, off the page, clipped away, covered by a later
rectangle or picture, drawn invisibly or transparently, or on a layer that is off. Not hidden: white on a dark
banner, pale grey, and an honest OCR layer, that is invisible text all over a page that is one picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from screener.document.characters import Character, DrawnPage, Fill, Ink, Picture
from screener.document.model import Finding

MIN_SIZE = 3.0
MIN_ALPHA = 0.1
SAME = 26  # two colours whose channels all differ by less look the same
SCAN_SHARE = 0.5  # of the page's area that a picture covers
QUOTE = 240


class Seen(NamedTuple):
    """Pages with only what shows, what was hidden (by page), and whether a page's text is an OCR layer."""

    pages: tuple[DrawnPage, ...]
    hidden: tuple[tuple[int, str], ...]
    ocr_layer: bool


def seen(pages: Sequence[DrawnPage]) -> Seen:
    """Part what shows from what does not, page by page."""
    made: list[DrawnPage] = []
    aside: list[tuple[int, str]] = []
    layer = False
    for page in pages:
        shown, hidden = part(page)
        if hidden and is_ocr_layer(page, shown, hidden):
            layer = True
            shown, hidden = [*shown, *hidden], []
            page = page._replace(ocr=True)
        quote = words(hidden)
        if quote:
            aside.append((page.number, quote))
        made.append(page._replace(characters=tuple(shown)) if len(shown) != len(page.characters) else page)
    return Seen(tuple(made), tuple(aside), layer)


def findings(result: Seen) -> tuple[Finding, ...]:
    """The findings about hidden text, quoting it, and about an OCR layer."""
    made = [
        Finding("hidden_text", f"page {number}: text that does not show was left out: “{text[:QUOTE]}”")
        for number, text in result.hidden
    ]
    if result.ocr_layer:
        made.append(Finding("ocr_layer", "the text comes from a text recognition layer under a scanned page"))
    return tuple(made)


class Doubt(NamedTuple):
    """What may hide characters of an ink, so that each must be looked at."""

    unseen: bool  # it leaves nothing to see wherever it is used
    over: tuple[Fill | Picture, ...]  # what is drawn later and hides what it covers
    camouflaged: bool  # the paper or an area of the page has its colour


def part(page: DrawnPage) -> tuple[list[Character], list[Character]]:
    """A page's characters that show, and those that do not."""
    shown: list[Character] = []
    hidden: list[Character] = []
    width, height = page.width + 1, page.height + 1
    areas = tuple(p for p in page.pictures if p.opaque) + tuple(f for f in page.fills if f.solid)
    latest = max((area.order for area in areas), default=-1)
    grounds = {0xFFFFFF, *(fill.colour for fill in page.fills)}
    known: dict[int, bool] = {}
    before: Ink | None = None
    for char in page.characters:
        ink = char.ink
        if ink is not before:
            before = ink
            if ink.colour not in known:
                known[ink.colour] = any(alike(ground, ink.colour) for ground in grounds)
            over = tuple(area for area in areas if area.order > ink.order) if latest > ink.order else ()
            doubt = Doubt(invisible(ink), over, known[ink.colour])
            suspect = any(doubt) or ink.clip is not None
        x, y = (char.x0 + char.x1) / 2, (char.y0 + char.y1) / 2
        if not (-1 < x < width and -1 < y < height) or (suspect and is_hidden(char, doubt, x, y, page)):
            hidden.append(char)
        else:
            shown.append(char)
    return shown, hidden


def invisible(ink: Ink) -> bool:
    """Whether an ink leaves nothing to see wherever it is used."""
    return ink.mode in (3, 7) or ink.alpha < MIN_ALPHA or ink.layer_off or 0 < ink.size < MIN_SIZE


def is_hidden(char: Character, doubt: Doubt, x: float, y: float, page: DrawnPage) -> bool:
    """Whether a character, its middle at a point, does not show."""
    ink = char.ink
    if doubt.unseen:
        return True
    clip = ink.clip
    slack = 0.3 * ink.size  # half a letter at the edge still shows
    if clip and not (clip.x0 - slack <= x <= clip.x1 + slack and clip.y0 - slack <= y <= clip.y1 + slack):
        return True
    if any(buries(area, char) for area in doubt.over):
        return True
    return doubt.camouflaged and alike(background(ink.order, x, y, page), ink.colour)


def background(order: int, x: float, y: float, page: DrawnPage) -> int:
    """The colour under a point when something is drawn there; -1 when it cannot be told (a picture, a pattern)."""
    below: list[Fill | Picture] = [f for f in page.fills if f.order < order and covers(f, x, y)]
    below += [p for p in page.pictures if p.order < order and covers(p, x, y)]
    top = max(below, key=lambda b: b.order, default=None)
    if top is None:
        return 0xFFFFFF
    return top.colour if isinstance(top, Fill) else -1


def covers(area: Fill | Picture, x: float, y: float) -> bool:
    """Whether a point lies inside a fill or a picture."""
    box = area.box
    if not (box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1):
        return False
    holes = area.holes if isinstance(area, Fill) else ()
    return not any(hole.x0 <= x <= hole.x1 and hole.y0 <= y <= hole.y1 for hole in holes)


def buries(area: Fill | Picture, char: Character) -> bool:
    """Whether a fill or a picture covers the middle of a letter, and not only a stripe of it as a thin line does."""
    x, y = (char.x0 + char.x1) / 2, (char.y0 + char.y1) / 2
    wide, high = (char.x1 - char.x0) / 4, (char.y1 - char.y0) / 8
    return covers(area, x - wide, y - high) and covers(area, x + wide, y + high)


def alike(one: int, other: int) -> bool:
    """Whether two colours cannot be told apart on the page; an unknown colour is like no other."""
    if one < 0 or other < 0:
        return False
    blue, green = abs((one & 255) - (other & 255)), abs((one >> 8 & 255) - (other >> 8 & 255))
    return blue < SAME and green < SAME and abs((one >> 16 & 255) - (other >> 16 & 255)) < SAME


def is_ocr_layer(page: DrawnPage, shown: Sequence[Character], hidden: Sequence[Character]) -> bool:
    """Whether hidden characters are what text recognition put under (or over) the picture of the page."""
    if picture_share(page) < SCAN_SHARE:
        return False
    layer = [c for c in hidden if c.ink.mode == 3 or not invisible(c.ink)]
    letters = sum(bool(c.text.strip()) for c in shown)
    return len(layer) > 0.9 * len(hidden) and letters < 0.3 * len(layer)


def picture_share(page: DrawnPage) -> float:
    """The share of the page that its largest picture (or its pictures together) covers."""
    total = 0.0
    for picture in page.pictures:
        box = picture.box
        width = min(box.x1, page.width) - max(box.x0, 0.0)
        height = min(box.y1, page.height) - max(box.y0, 0.0)
        total += max(width, 0.0) * max(height, 0.0)
    return min(1.0, total / max(page.width * page.height, 1.0))


def words(characters: Sequence[Character]) -> str:
    """Hidden characters as a quotable text; empty when they hold no word."""
    parts: list[str] = []
    before: Character | None = None
    for char in characters[:4000]:
        apart = before is not None and (char.ink is not before.ink or char.x0 - before.x1 > 0.2 * (char.ink.size or 1))
        parts.append(" " + char.text if apart else char.text)
        before = char
    text = " ".join("".join(c if c.isprintable() else " " for c in "".join(parts)).split())
    return text if sum(c.isalnum() for c in text) > 2 else ""
