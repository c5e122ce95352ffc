"""Phrases of criteria files, found in a person's words.

A phrase is written as it is spoken: `product vision`. A star stands for any ending or beginning (`mentor*`), two dots
for up to four words between (`set .. strategy`), brackets for alternatives (`(owned|wrote) .. roadmap`). Hyphens and
spaces are the same. Case does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_LONGEST = 400
_MOST_CHOICES = 60
_REACH = 240  # how far around its anchor a phrase can stretch
_GAP = r"(?:[^\w\n]{1,3}[\w'’&]{1,30}){0,4}?[^\w\n]{1,3}"
_SPACE = r"[^\w\n]{1,3}"
_GAP_LONGEST, _JOINT, _STAR = 135, 4, 14  # characters that a gap, what parts two words, and a star can take
_TOKEN = re.compile(r"\((?P<any>[^()]{1,390})\)|(?P<gap>\.\.)|(?P<word>[^\s()|.-]{1,60}|\.[^\s()|.-]{1,60})")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase with one of its words fixed. `anchor` must stand in the text for the expression to have a chance, and
    one word of each group of `others` near it: to look for words costs far less than to match expressions.

    `slots` are the whole words, with their stars, that must stand in one line: of each slot those of one alternative.
    The first slot is the word that is fixed.
    """

    anchor: str
    source: str
    others: tuple[tuple[str, ...], ...] = ()
    before: int = _REACH  # how far the phrase can begin before its anchor, and how far end behind its beginning
    after: int = _REACH
    slots: tuple[tuple[tuple[str, ...], ...], ...] = ()

    @property
    def single(self) -> bool:
        """Whether it is one word of letters, so that where the word stands the phrase does."""
        words = [word for slot in self.slots for choice in slot for word in choice]
        return len(words) == 1 and self.source == _bounded(_source([words]))

    def may_stand(self, text: str) -> bool:
        """Whether all the words are there that the phrase needs, in whatever place."""
        if self.anchor not in text:
            return False
        for words in self.others:
            for word in words:
                if word in text:
                    break
            else:
                return False
        return True

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the phrase stands: only lines with the anchor are looked at."""
        at = text.find(self.anchor)
        while at >= 0:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            yield from self.find_in_line(text, text.rfind("\n", 0, at) + 1, end)
            at = text.find(self.anchor, end)

    def find_in_line(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the phrase stands in a line: the expression only looks around each anchor."""
        for low, high in self._around(text, start, end):
            if not self.others or self.may_stand(text[low:high]):
                for match in _compiled(self.source).finditer(text, low, high):
                    yield match.span()

    def standing(self, text: str, starts: Sequence[int], lines: Iterable[int]) -> int:
        """Those of the lines, which have all its words, in which the phrase stands: as a number with a bit for each.
        `starts` is where each line of the text begins, and where one behind the last would."""
        found, anchor, before, after = 0, self.anchor, self.before, self.after
        seek, search = text.find, _compiled(self.source).search
        for line in lines:
            start, end = starts[line], starts[line + 1] - 1
            at = seek(anchor, start, end)
            if at < 0:
                continue
            if seek(anchor, at + 1, end) < 0:  # which most lines have once
                low, high = at - before, at + after
                stands = search(text, low if low > start else start, high if high < end else end) is not None
            else:
                stands = any(search(text, low, high) for low, high in self._around(text, start, end))
            if stands:
                found |= 1 << line
        return found

    def _around(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """The parts of a line around each anchor."""
        parts = []
        at = text.find(self.anchor, start, end)
        while at >= 0:
            low = max(start, at - self.before)
            high, at = at + self.after, text.find(self.anchor, at + 1, end)
            while at >= 0 and at - self.before <= high:  # anchors close together are looked at in one go
                high, at = at + self.after, text.find(self.anchor, at + 1, end)
            parts.append((low, min(end, high)))
        return parts


@dataclass(frozen=True, slots=True)
class Family:
    """Phrases that mean the same thing, as they are written and as they are looked for."""

    phrases: tuple[str, ...]
    patterns: tuple[Pattern, ...]

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Where any of the phrases stands in a lower-case text, per phrase from left to right."""
        for pattern in self.patterns:
            if pattern.anchor in text and pattern.may_stand(text):  # most are not, and asking is cheaper than calling
                yield from pattern.find(text)

    def hits(self, text: str) -> bool:
        """Whether any of the phrases stands in a lower-case text."""
        return next(self.find(text), None) is not None


@lru_cache(maxsize=512)
def family(phrases: tuple[str, ...]) -> Family:
    """The phrases, ready to be looked for."""
    return Family(phrases, tuple(pattern for phrase in phrases for pattern in _patterns(phrase)))


def fault(phrase: str) -> str:
    """What is wrong with a phrase, or an empty text."""
    if not re.search(r"\w", phrase):
        return "holds no word"
    if len(phrase) > _LONGEST:
        return f"is longer than {_LONGEST} characters"
    if phrase.count("(") != phrase.count(")") or re.search(r"\([^)]*\(|\(\s*\)", phrase):
        return "has brackets that do not pair, or brackets within brackets"
    if "|" in re.sub(r"\([^()]*\)", "", phrase):
        return "has alternatives outside of brackets"
    if any(len(re.sub(r"[\W_]", "", word)) < 2 for word in re.findall(r"(?<![^\s()|])[^\s()|]*\*[^\s()|]*", phrase)):
        return "has a star with less than two letters beside it"
    if any(choices.count("|") >= _MOST_CHOICES for choices in re.findall(r"\(([^()]*)\)", phrase)):
        return f"has more than {_MOST_CHOICES} alternatives"
    return ""


@lru_cache(maxsize=8192)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _patterns(phrase: str) -> Iterator[Pattern]:
    """One pattern for each alternative of the slot whose words are longest, which makes the best anchors."""
    slots = [_choices(token) for token in _TOKEN.finditer(phrase.lower())]
    fixed = max(range(len(slots)), key=lambda i: min(len(_anchor(choice)) for choice in slots[i]))
    others = tuple(tuple(_anchor(choice) for choice in choices) for i, choices in enumerate(slots) if i != fixed)
    needed = tuple(words for words in others if all(words))  # a gap needs nothing
    reach = [max(_longest(choice) for choice in choices) + _JOINT for choices in slots]
    for choice in slots[fixed]:
        source = _source([[choice] if i == fixed else choices for i, choices in enumerate(slots)])
        before, after = (
            min(_REACH, _longest(choice) + _JOINT + sum(part)) for part in (reach[:fixed], reach[fixed + 1 :])
        )
        words = [tuple(_words(each) for each in choices) for i, choices in enumerate(slots) if i != fixed]
        known = ((_words(choice),), *(each for each in words if all(each)))
        yield Pattern(_anchor(choice), _bounded(source), needed, before, after, known)


def _longest(choice: str) -> int:
    """How many characters a choice can take; the gap has none of its own."""
    return len(choice) + _STAR * choice.count("*") + _JOINT * choice.count(" ") if choice else _GAP_LONGEST


def _choices(token: re.Match[str]) -> list[str]:
    """The alternatives of a slot; a gap is the slot with nothing in it."""
    if token["gap"]:
        return [""]
    return [
        " ".join(re.split(r"[\s-]+", choice.strip()))
        for choice in (token["any"] or token[0]).split("|")
        if choice.strip()
    ]


def _words(choice: str) -> tuple[str, ...]:
    """The words of an alternative, in letters, figures and stars: each stands between what is neither."""
    return tuple(word for word in re.findall(r"[\w*]+", choice) if word.strip("*"))


def _bounded(source: str) -> str:
    return rf"(?<!\w){source}(?!\w)"


def _anchor(choice: str) -> str:
    return max((part for word in choice.split() for part in word.split("*")), key=len, default="")


def _source(slots: list[list[str]]) -> str:
    source, joint = "", ""
    for choices in slots:
        if choices == [""]:
            joint = _GAP if source else ""
            continue
        source += joint + "(?:" + "|".join(_spelled(choice) for choice in choices) + ")"
        joint = _SPACE
    return source


def _spelled(choice: str) -> str:
    return _SPACE.join(re.escape(word).replace(r"\*", r"\w{0,14}") for word in choice.split())
