"""Puts many patterns into one that is quick to try: what begins alike is tried together.

The `re` module tries the alternatives of a pattern one after the other at every place of a text. Hundreds of names are
told apart by their first letter at once when the pattern has it in front: `b(?:sc|achelor)|m(?:sc|aster)`.
"""

from __future__ import annotations

from collections.abc import Iterable

_EDGE = r"\b"
_QUANTIFIERS = "?*+{"


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern, cut at the bars that stand in no group and no set of characters."""
    parts, start, depth, at = [], 0, 0, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = _behind_set(pattern, at) - 1
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and not depth:
            parts.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*parts, pattern[start:]]


def _behind_set(pattern: str, at: int) -> int:
    """The offset behind the set of characters that opens at `at`."""
    at += 2 if pattern[at + 1] == "^" else 1
    at += pattern[at] == "]"  # one that comes first stands for itself
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at + 1


def any_of(patterns: Iterable[str]) -> str:
    """One pattern for all. Of two alternatives that begin with a letter and match at one place the earlier one counts,
    as ever; those that begin with no letter of their own come after them."""
    forms = [form for pattern in patterns for form in alternatives(pattern)]
    edged = [form.removeprefix(_EDGE) for form in forms if form.startswith(_EDGE)]
    free = [form for form in forms if not form.startswith(_EDGE)]
    whole = [f"{_EDGE}(?:{_by_letter(edged)})"] if edged else []
    return "|".join(whole + ([_by_letter(free)] if free else []))


def _by_letter(forms: list[str]) -> str:
    """An alternation with those together, behind their letter, that begin with the same one."""
    groups: dict[str, list[str]] = {}
    for form in forms:
        groups.setdefault(_first(form), []).append(form)
    others = groups.pop("", [])
    return "|".join([f"{letter}(?:{'|'.join(f[1:] for f in some)})" for letter, some in groups.items()] + others)


def _first(form: str) -> str:
    """The letter that whatever matches begins with, if there is one."""
    return form[0] if form[:1].isalpha() and form[1:2] not in [*_QUANTIFIERS] else ""
