"""Whether text that was read can be meant: glyph codes without letters, one letter a line, no words of any language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from screener.document.characters import DrawnPage
from screener.document.model import Line

MAX_UNKNOWN = 0.25
MIN_WORDS = 30
MAX_CONTROL = 0.03
WORD = re.compile(r"[a-zà-ÿ]{1,30}")
_COMMON = (
    "the and of in to for a with on at by from as is an or de la le et en des du les und der die mit von für im zu "
    "el los y del para con di il e per da het een van voor och i av med på ja na w z do ve bir com em dos"
)
COMMON = frozenset(_COMMON.split())


def unknown_share(pages: Sequence[DrawnPage]) -> float:
    """The share of glyphs that have no letters: control, private-use and replacement characters."""
    glyphs = unknown = 0
    for page in pages:
        for char in page.characters:
            text = char[0]
            if text in " \xa0":
                continue
            glyphs += 1
            first = text[0]
            private = "\ue000" <= first <= "\uf8ff" or first > "\U000effff"
            unknown += private or first < " " or first in "\ufffd\uffff"
    return unknown / glyphs if glyphs else 0.0


def control_share(pages: Sequence[DrawnPage]) -> float:
    """The share of glyphs that came out as control characters: codes that stand for no letters."""
    found = [c for page in pages for c in page.characters if c[0] < " "]
    return len(found) / max(1, sum(len(page.characters) for page in pages))


def is_spelled(lines: Sequence[Line]) -> bool:
    """Whether the text came out letter by letter: one a line, or parted by spaces."""
    if len(lines) <= 40:
        return False
    words = [word for line in lines[:2000] for word in line.text[:2000].split()]
    return median(len(line.text) for line in lines) <= 2 or sum(len(w) == 1 for w in words) > 0.4 * len(words)


def is_gibberish(text: str) -> bool:
    """Whether a text in Latin letters holds no common word of any language and too few vowels."""
    sample = text[:20_000].lower()
    found = WORD.findall(sample)
    if len(found) < MIN_WORDS:
        return False
    common = sum(w in COMMON for w in found) / len(found)
    letters = "".join(found)
    vowels = sum(c in "aeiouyàáâãäåèéêëìíîïòóôõöùúûü" for c in letters) / len(letters)
    return common < 0.02 and vowels < 0.33
