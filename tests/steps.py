"""A backtracking matcher that counts its steps: the work of a regular expression as a number that no clock changes.

It goes through a parsed pattern in the order in which the module re does, without the short cuts of its C code, which
save a constant factor: what grows here grows there.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Go = Callable[[int], int]  # from a position to the end of the match, or FAILED
FAILED = -1
ONE = (sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN)
REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
CATEGORIES = {
    sre.CATEGORY_DIGIT: r"\d",
    sre.CATEGORY_NOT_DIGIT: r"\D",
    sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_SPACE: r"\S",
    sre.CATEGORY_WORD: r"\w",
    sre.CATEGORY_NOT_WORD: r"\W",
}


@contextmanager
def deep() -> Iterator[None]:
    """Lets a repetition be a call within the last one, as it is below."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(1_000_000)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


class TooMany(Exception):
    """More steps than were allowed."""


class Stepper:
    """A pattern whose matches can be counted. A bytes pattern is taken as text of one character a byte."""

    def __init__(self, pattern: re.Pattern[Any]) -> None:
        source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
        flags = pattern.flags | (0 if isinstance(pattern.pattern, str) else re.ASCII)
        parsed = _parser.parse(source, flags & ~(re.UNICODE if flags & re.ASCII else 0))
        self.text, self.steps, self.limit = "", 0, 0
        self._tests: dict[Callable[[str], bool], None] = {}  # all that it asks of a character
        self._recalls = False  # whether it asks for what it has found before
        self.loops: list[tuple[int, int]] = []  # of each repeat that is under way: how often, and where it last began
        self.groups: dict[int, tuple[int, int]] = {}
        self._from = self._sequence(list(parsed), flags, lambda i: i)
        self._whole = self._sequence(list(parsed), flags, lambda i: i if i == len(self.text) else FAILED)

    def count(self, text: str, limit: int) -> int:
        """Steps to find all matches in a text, and to match it whole. Raises TooMany above the limit."""
        self.text, self.steps, self.limit = text, 0, limit
        with deep():
            at = 0
            while at != FAILED:
                at = self._find(at)
            self._begin(self._whole, 0)
        return self.steps

    def match(self, text: str) -> int:
        """Where the match at the start of a text ends, or FAILED: as re has it."""
        self.text, self.steps, self.limit = text, 0, sys.maxsize
        with deep():
            return self._begin(self._from, 0)

    def seen(self, text: str) -> object:
        """What the pattern sees of a text: over texts of which it sees the same it takes the same steps."""
        if self._recalls:
            return text
        return tuple((char == "\n", *(fits(char) for fits in self._tests)) for char in text)

    def _tester(self, code: Any, value: Any, flags: int) -> Callable[[str], bool]:
        fits = tester(code, hashable(value), flags)
        self._tests[fits] = None
        return fits

    def _find(self, at: int) -> int:
        """Where to look on behind the next match, or FAILED where there is none."""
        for start in range(at, len(self.text) + 1):
            if (end := self._begin(self._from, start)) != FAILED:
                return max(end, start + 1)
        return FAILED

    def _begin(self, go: Go, start: int) -> int:
        self._step()
        self.loops.clear()
        self.groups.clear()
        return go(start)

    def _step(self, count: int = 1) -> None:
        self.steps += count
        if self.steps > self.limit:
            raise TooMany

    def _sequence(self, items: list[Any], flags: int, then: Go) -> Go:
        for code, value in reversed(items):
            then = self._item(code, value, flags, then)
        return then

    def _item(self, code: Any, value: Any, flags: int, then: Go) -> Go:
        if code in ONE:
            return self._one(self._tester(code, value, flags), then)
        if code in REPEATS:
            return self._repeat(code, value, flags, then)
        if code is sre.SUBPATTERN:
            group, add, remove, items = value
            return self._group(group, list(items), (flags | add) & ~remove, then)
        if code is sre.BRANCH:
            return self._branch([list(items) for items in value[1]], flags, then)
        if code in (sre.ASSERT, sre.ASSERT_NOT):
            return self._look(code is sre.ASSERT, value[0], value[1], flags, then)
        if code is sre.ATOMIC_GROUP:
            return self._atomic(self._sequence(list(value), flags, lambda i: i), then)
        if code is sre.AT:
            return self._at(value, flags, then)
        if code is sre.GROUPREF:
            return self._again(value, flags, then)
        raise NotImplementedError(code)

    def _one(self, fits: Callable[[str], bool], then: Go) -> Go:
        def go(i: int) -> int:
            self._step()
            return then(i + 1) if i < len(self.text) and fits(self.text[i]) else FAILED

        return go

    def _repeat(self, code: Any, value: Any, flags: int, then: Go) -> Go:
        low, high, items = value
        if code is sre.POSSESSIVE_REPEAT:
            return self._atomic(self._repeat(sre.MAX_REPEAT, value, flags, lambda i: i), then)
        if len(items) == 1 and items[0][0] in ONE:
            fits = self._tester(items[0][0], items[0][1], flags)
            return (self._run if code is sre.MAX_REPEAT else self._slow_run)(low, high, fits, then)
        return self._loop(low, high, list(items), code is sre.MAX_REPEAT, flags, then)

    def _run(self, low: int, high: int, fits: Callable[[str], bool], then: Go) -> Go:
        def go(i: int) -> int:
            end, stop = i, min(len(self.text), i + high)
            while end < stop and fits(self.text[end]):
                end += 1
            self._step(end - i + 1)
            while end >= i + low:
                if (found := then(end)) != FAILED:
                    return found
                end -= 1
                self._step()
            return FAILED

        return go

    def _slow_run(self, low: int, high: int, fits: Callable[[str], bool], then: Go) -> Go:
        def go(i: int) -> int:
            end = i
            while True:
                self._step()
                if end >= i + low and (found := then(end)) != FAILED:
                    return found
                if end >= min(len(self.text), i + high) or not fits(self.text[end]):
                    return FAILED
                end += 1

        return go

    def _loop(self, low: int, high: int, items: list[Any], greedy: bool, flags: int, then: Go) -> Go:
        def more(i: int) -> int:
            count, began = self.loops[-1]
            if count >= high or (i == began and count >= low):
                return FAILED
            self.loops[-1] = (count + 1, i)
            found = body(i)
            self.loops[-1] = (count, began)
            return found

        def leave(i: int) -> int:
            if self.loops[-1][0] < low:
                return FAILED
            own = self.loops.pop()
            found = then(i)
            self.loops.append(own)
            return found

        def turn(i: int) -> int:
            self._step()
            first, second = (more, leave) if greedy else (leave, more)
            found = first(i)
            return found if found != FAILED else second(i)

        def go(i: int) -> int:
            self.loops.append((0, FAILED))
            found = turn(i)
            self.loops.pop()
            return found

        body = self._sequence(items, flags, turn)
        return go

    def _group(self, group: int | None, items: list[Any], flags: int, then: Go) -> Go:
        if group is None:
            return self._sequence(items, flags, then)
        starts: list[int] = []

        def close(i: int) -> int:
            before, start = self.groups.get(group), starts.pop()
            self.groups[group] = (start, i)
            found = then(i)
            starts.append(start)
            if found == FAILED:
                self.groups.pop(group)
                if before:
                    self.groups[group] = before
            return found

        def go(i: int) -> int:
            starts.append(i)
            found = body(i)
            starts.pop()
            return found

        body = self._sequence(items, flags, close)
        return go

    def _branch(self, ways: list[list[Any]], flags: int, then: Go) -> Go:
        firsts = [self._tester(way[0][0], way[0][1], flags) if way and way[0][0] in ONE else None for way in ways]
        goes = [self._sequence(way, flags, then) for way in ways]

        @cache
        def open_to(character: str) -> list[Go]:
            return [go for go, fits in zip(goes, firsts, strict=True) if not fits or (character and fits(character))]

        def go(i: int) -> int:
            self._step()
            for way in open_to(self.text[i : i + 1]):
                if (found := way(i)) != FAILED:
                    return found
            return FAILED

        return go

    def _look(self, wanted: bool, direction: int, items: Any, flags: int, then: Go) -> Go:
        width = items.getwidth()[0] if direction < 0 else 0
        body = self._sequence(list(items), flags, lambda i: i)

        def go(i: int) -> int:
            self._step()
            found = i >= width and body(i - width) != FAILED
            return then(i) if found == wanted else FAILED

        return go

    def _atomic(self, body: Go, then: Go) -> Go:
        def go(i: int) -> int:
            end = body(i)
            return then(end) if end != FAILED else FAILED

        return go

    def _at(self, where: Any, flags: int, then: Go) -> Go:
        word = self._tester(sre.IN, ((sre.CATEGORY, sre.CATEGORY_WORD),), flags)

        def holds(i: int) -> bool:
            text, lines = self.text, bool(flags & re.MULTILINE)
            if where is sre.AT_BEGINNING:
                return i == 0 or (lines and text[i - 1] == "\n")
            if where is sre.AT_BEGINNING_STRING:
                return i == 0
            if where is sre.AT_END:
                return i == len(text) or (text[i] == "\n" and (lines or i == len(text) - 1))
            if where is sre.AT_END_STRING:
                return i == len(text)
            edge = (i > 0 and word(text[i - 1])) != (i < len(text) and word(text[i]))
            return edge == (where is sre.AT_BOUNDARY)

        def go(i: int) -> int:
            self._step()
            return then(i) if holds(i) else FAILED

        return go

    def _again(self, group: int, flags: int, then: Go) -> Go:
        self._recalls = True

        def go(i: int) -> int:
            if group not in self.groups:
                return FAILED
            start, end = self.groups[group]
            self._step(end - start + 1)
            said, here = self.text[start:end], self.text[i : i + end - start]
            same = said.lower() == here.lower() if flags & re.IGNORECASE else said == here
            return then(i + end - start) if same else FAILED

        return go


def hashable(value: Any) -> Any:
    """The options of a class as a tuple; all else as it is."""
    return tuple(value) if isinstance(value, list) else value


@cache
def tester(code: Any, value: Any, flags: int) -> Callable[[str], bool]:
    """Whether a character is one that an item of a pattern takes."""
    if code is sre.ANY:
        return lambda character: bool(flags & re.DOTALL) or character != "\n"
    if code is sre.LITERAL:
        options: tuple[Any, ...] = ((sre.LITERAL, value),)
    elif code is sre.NOT_LITERAL:
        options = ((sre.NEGATE, None), (sre.LITERAL, value))
    else:
        options = value
    negated = options[0][0] is sre.NEGATE

    @cache
    def fits(character: str) -> bool:
        forms = {character, character.lower(), character.upper()} if flags & re.IGNORECASE else {character}
        return negated != any(_takes(option, form, flags) for option in options[negated:] for form in forms)

    return fits


def _takes(option: tuple[Any, Any], character: str, flags: int) -> bool:
    code, value = option
    if code is sre.LITERAL:
        return len(character) == 1 and ord(character) == value
    if code is sre.RANGE:
        return len(character) == 1 and value[0] <= ord(character) <= value[1]
    return re.fullmatch(CATEGORIES[value], character, flags & re.ASCII) is not None
