"""The markers of lists: what stands before the first, second, third point."""

from __future__ import annotations

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST = 200


def list_mark(number: int, kind: str, after: str = ".") -> str:
    """The marker of a point; `kind` is bullet, 1, a, A, i or I, as HTML and OpenDocument write it."""
    if kind not in ("1", "a", "A", "i", "I") or not 0 < number <= _MOST:
        return "•" if kind == "bullet" else f"{max(number, 0)}{after}"
    if kind == "1":
        return f"{number}{after}"
    text = _letters(number) if kind in "aA" else _roman(number)
    return (text.upper() if kind.isupper() else text) + after


def _letters(number: int) -> str:
    text = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def _roman(number: int) -> str:
    text = ""
    for value, sign in ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), *_ROMAN):
        while number >= value:
            text += sign
            number -= value
    return text
