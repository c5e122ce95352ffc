"""Tells which of many patterns a text can match, by short strings: whatever a pattern matches holds one of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_LETTERS = 3  # of a sign that are looked up before the sign itself is sought


class Signs:
    """The signs of many patterns, found by their first letters: most texts have none of most signs."""

    def __init__(self, rows: Sequence[Iterable[str]]) -> None:
        """`rows` holds the signs of each pattern."""
        numbers: dict[str, list[int]] = {}
        for number, signs in enumerate(rows):
            for sign in signs:
                numbers.setdefault(sign, []).append(number)
        self._short = tuple((sign, own) for sign, own in numbers.items() if len(sign) < _LETTERS)
        self._long: dict[str, list[tuple[str, list[int]]]] = {}
        for sign, own in numbers.items():
            if len(sign) >= _LETTERS:
                self._long.setdefault(sign[:_LETTERS], []).append((sign, own))

    def due(self, text: str) -> list[int]:
        """The numbers of the patterns of which a sign stands in the text, in order."""
        starts = self._long.keys() & {text[at : at + _LETTERS] for at in range(len(text) - _LETTERS + 1)}
        likely = [self._short, *(self._long[start] for start in starts)]
        return sorted({number for signs in likely for sign, own in signs if sign in text for number in own})
