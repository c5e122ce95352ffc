"""What other languages say of managing people, put into the English words that the cues of management know."""

from __future__ import annotations

import re
from functools import lru_cache

from screener.extraction.terms.management_abroad import FUNCTION_WORDS, GLOSSES, STEMS
from screener.extraction.title_words import fold

_STEMS = re.compile(STEMS)
_GROUP = re.compile(r"\\(\d)")


def _without_groups(pattern: str) -> str:
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)


_END = r"(?:(?<=[ '])|(?!\w))"
_EACH = tuple((re.compile(f"(?:{pattern}){_END}"), english) for pattern, english in GLOSSES)
_ANY = re.compile(r"(?<![\w'])(?:" + "|".join(_without_groups(pattern) for pattern, _ in GLOSSES) + ")" + _END)


@lru_cache(maxsize=256)  # a sentence is asked for by its denials and by its people
def english(text: str) -> str:
    """A text folded, its foreign words for managing people spelt in English."""
    return in_english(fold(text))


def in_english(text: str) -> str:
    """A folded text with its foreign words for managing people spelt in English; anything else stays."""
    if FUNCTION_WORDS.isdisjoint(text.split()) and not _STEMS.search(text):
        return text
    return _ANY.sub(_gloss, text)


def _gloss(found: re.Match[str]) -> str:
    for pattern, english in _EACH:
        whole = pattern.match(found.string, found.start())
        if whole and whole.end() == found.end():
            said = next((group for group in whole.groups() if group), "")
            return _GROUP.sub(said, english)
    return found[0]
