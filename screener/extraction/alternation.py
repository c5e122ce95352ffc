"""Puts many patterns into one that is quick to try: what begins alike is tried together.

The `re` module tries the alternatives of a pattern one after the other at every place of a text. Hundreds of names are
told apart by their first letter at once when the pattern has it in front: `b(?:sc|achelor)|m(?:sc|aster)`.
"""

from __future__ import annotations

from collections.abc import Iterable

_EDGE = r"\b"
_BLANK = r"\s?"
_QUANTIFIERS = ("?", "*", "+", "{")
_REPEATS = ("*", "+", "{")


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


def begun_by_letter(pattern: str) -> list[str]:
    """The alternatives of a pattern, those that begin with a group or a blank that may be missing written out:
    `(?:honou?rs )?degree` as `honou?rs degree` and `degree`. For `any_of`, where it only matters whether all of them
    together match anywhere."""
    return [begun for form in alternatives(pattern) for begun in _begun(form)]


def _begun(form: str) -> list[str]:
    if form.startswith(_BLANK):
        return [form[len(_BLANK) :], form.replace("?", "", 1)]
    if not form.startswith("(?:"):
        return [form]
    end = _behind_group(form)
    rest, given = form[end:], alternatives(form[3 : end - 1])
    if rest[:1] in _REPEATS or (rest[:1] == "?" and rest[1:2] in _QUANTIFIERS):
        return [form]
    missing = [""] if rest[:1] == "?" else []
    return [begun for lead in [*given, *missing] for begun in _begun(lead + rest.removeprefix("?"))]


def _behind_group(pattern: str) -> int:
    """The offset behind the group that opens a pattern."""
    depth, at = 1, 3
    while depth:
        char = pattern[at]
        if char == "[":
            at = _behind_set(pattern, at)
            continue
        at += 2 if char == "\\" else 1
        depth += (char == "(") - (char == ")")
    return at


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
    return form[0] if form[:1].isalpha() and form[1:2] not in _QUANTIFIERS else ""
