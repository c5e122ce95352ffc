"""Style sheets as text: where blocks end, which count, and what they declare."""

from __future__ import annotations

import re

Declarations = dict[str, str]
_BRACE = re.compile("[{}]")


def closing(text: str, start: int) -> int:
    """Where the block ends that a brace opens."""
    depth = 0
    for found in _BRACE.finditer(text, start):
        depth += 1 if found[0] == "{" else -1
        if not depth:
            return found.start()
    return len(text)


def applies(rule: str) -> bool:
    """Whether an at-rule's block counts on a wide screen."""
    rule = rule.lower()
    if rule.startswith(("@layer", "@supports")):
        return True
    return rule.startswith("@media") and not any(w in rule for w in ("print", "max-width", "prefers", "max-device"))


def declarations(text: str) -> Declarations:
    """What a block declares."""
    found = {}
    for part in text[:20_000].split(";"):
        name, colon, value = part.partition(":")
        if colon:
            key = name.strip()
            found[key if key.startswith("--") else key.lower()] = value.strip()[:500]  # variables keep their case
    return found


def apply(said: Declarations, new: Declarations) -> None:
    """Adds declarations to those of weaker rules."""
    for name, value in new.items():
        important = value.lower().endswith("!important")
        if f"!{name}" in said and not important:
            continue
        said[name] = value[: value.rfind("!")].strip() if important else value
        if important:
            said[f"!{name}"] = ""
