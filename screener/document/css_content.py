"""Words that a style sheet puts before or behind those of an element ("at ", "| "): a person sees them in the page."""

from __future__ import annotations

import re

from screener.document.css_text import Declarations

LONGEST = 40  # letters
_SIDE = re.compile(r"::?(before|after)$", re.IGNORECASE)
_STRING = re.compile(r"""\s{0,9}(?:"([^"]*)"|'([^']*)')\s{0,9}""")
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))")
_JOINS = frozenset("-–—|,;:/·•@&().")  # signs that part or join facts; others are ornaments
_UNSEEN = {"display": "none", "visibility": "hidden", "opacity": "0", "font-size": "0"}


def parted(selector: str) -> tuple[str, str]:
    """A selector without the side of the element that it is about, and that side; none where it names none."""
    side = _SIDE.search(selector := selector.strip())
    return (selector[: side.start()] or "*", side[1].lower()) if side else (selector, "")


def words_of(said: Declarations) -> str:
    """The words that declarations put beside an element; none where they are an ornament, an icon or not shown."""
    found = _STRING.fullmatch(said.get("content", ""))
    if found is None or "icon" in said.get("font-family", "").lower():
        return ""
    if any(said.get(name, "") == value for name, value in _UNSEEN.items()):
        return ""
    text = _ESCAPE.sub(_letter, found[1] or found[2] or "")
    plain = all(sign.isalpha() or sign.isspace() or sign in _JOINS for sign in text)
    joins = any(map(str.isalpha, text)) or text[-1:] in " ,;" or text[:1] == " "  # else a list's or heading's ornament
    return text if plain and joins and text.strip() not in ("", ".") and len(text) <= LONGEST else ""


def _letter(escape: re.Match[str]) -> str:
    """The letter that an escape stands for."""
    code = int(escape[1], 16) if escape[1] else 0
    return escape[2] or (chr(code) if 31 < code < 0x110000 else "")
