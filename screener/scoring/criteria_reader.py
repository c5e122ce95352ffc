"""Nodes of a criteria file into checked values, by the shapes that `key` gave to the fields."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from screener.scoring import phrases
from screener.scoring.criteria_yaml import Node
from screener.scoring.faults import Faults, nearest
from screener.scoring.kinds import KINDS, Part, problem
from screener.scoring.shapes import (
    LADDER,
    Choice,
    Day,
    Flag,
    Group,
    Key,
    Many,
    Number,
    Phrase,
    Rung,
    Shape,
    Test,
    Text,
    keys_of,
)

_PART_KEYS = ("kind", "label")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads values and notes every fault; a value with a fault comes back as None, never half right."""

    faults: Faults

    def group(self, cls: type, node: Node, *, beside: Iterable[str] = ()) -> Any:
        """An instance of `cls` from a mapping; keys named in `beside` belong to somebody else."""
        mapping = self.mapping(node)
        if mapping is None:
            return None
        keys = keys_of(cls)
        self._names(mapping, keys, set(beside))
        values = self._values(mapping, keys)
        meant = meant_keys(mapping, keys)
        missing = [name for name, key in keys.items() if key.required and name not in mapping]
        for name in (name for name in missing if name not in meant):
            self.faults.add(node.mark, f"{node.place}.{name}".lstrip("."), "is missing")
        faulty = any(values.get(key.name, key.default) is None and key.required for key in keys.values())
        return None if missing or faulty else self._sound(cls(**values), node, mapping)

    def mapping(self, node: Node) -> dict[str, Node] | None:
        """The node's mapping, or a fault."""
        if isinstance(node.value, dict):
            return node.value
        self.faults.add(node.mark, node.place, f"must be a mapping of keys, not {_called(node)}")
        return None

    def part(self, node: Node) -> Part | None:
        """A criterion within a criterion."""
        mapping = self.mapping(node)
        if mapping is None:
            return None
        kind = self.kind(mapping, node)
        if kind is None:
            return None
        label = mapping.get("label")
        asks = self.group(KINDS[kind], node, beside=_PART_KEYS)
        text = self.value(Text(120), label) if label is not None else kind
        return None if asks is None else Part(label=str(text), asks=asks)

    def kind(self, mapping: dict[str, Node], node: Node) -> str | None:
        """The name of the kind that a mapping asks for."""
        if "kind" not in mapping:
            misspelt = difflib.get_close_matches("kind", mapping, n=1, cutoff=0.7)
            if misspelt:
                meant = mapping[misspelt[0]]
                self.faults.unknown(meant.key or meant.mark, meant.place, misspelt[0], ("kind",), "key")
                return None
            self.faults.add(node.mark, f"{node.place}.kind", f"is missing; valid are {', '.join(KINDS)}")
            return None
        name = mapping["kind"].written
        if name not in KINDS:
            self.faults.unknown(mapping["kind"].mark, mapping["kind"].place, name, KINDS, "kind")
            return None
        return name

    def value(self, shape: Shape, node: Node) -> Any:
        """The node as the shape wants it, or None with a fault."""
        if isinstance(shape, Many):
            return self._many(shape, node)
        if isinstance(shape, Group):
            return self.group(shape.of, node)
        if isinstance(shape, Test):
            return self.part(node)
        if isinstance(node.value, (list, dict)) or node.value is None:
            self.faults.add(node.mark, node.place, f"must be {_wanted(shape)}, not {_called(node)}")
            return None
        message, value = _scalar(shape, node)
        if message:
            self.faults.add(node.mark, node.place, message)
        return value

    def _sound(self, made: Any, node: Node, mapping: dict[str, Node]) -> Any:
        """What was made, unless its keys contradict each other."""
        found = problem(made) if type(made) in KINDS.values() else None
        if found is None:
            return made
        name, message = found
        mark = mapping[name].mark if name in mapping else node.mark
        self.faults.add(mark, f"{node.place}.{name}", message)
        return None

    def _names(self, mapping: dict[str, Node], keys: dict[str, Key], beside: set[str]) -> None:
        for name, node in mapping.items():
            if name not in keys and name not in beside:
                self.faults.unknown(node.key or node.mark, node.place, name, [*keys, *sorted(beside)], "key")

    def _values(self, mapping: dict[str, Node], keys: dict[str, Key]) -> dict[str, Any]:
        values = {}
        for name, key in keys.items():
            if name in mapping:
                value = self.value(key.shape, mapping[name])
                values[key.name] = key.default if value is None else value
        return values

    def _many(self, shape: Many, node: Node) -> tuple[Any, ...] | None:
        nodes = node.value if isinstance(node.value, list) else [node]
        values = [self.value(shape.shape, inner) for inner in nodes]
        if len(values) < shape.least:
            self.faults.add(node.mark, node.place, "must not be empty")
            return None
        return None if any(v is None for v in values) else tuple(values)


def meant_keys(mapping: dict[str, Node], keys: Iterable[str]) -> set[str]:
    """The valid names that misspelt keys stand for; to call those missing as well would only confuse."""
    names = list(keys)
    close = (difflib.get_close_matches(name, names, n=1) for name in mapping if name not in names)
    return {found[0] for found in close if found}


def _scalar(shape: Shape, node: Node) -> tuple[str, Any]:
    """A fault (or an empty text) and the value."""
    if isinstance(shape, Number):
        return _number(shape, node)
    if isinstance(shape, Flag):
        return (
            ("", node.value) if isinstance(node.value, bool) else (f"must be true or false, not {node.written!r}", None)
        )
    if isinstance(shape, Choice):
        known = node.written in shape.words
        return (
            ("", node.written)
            if known
            else (f"unknown value {node.written!r}{nearest(node.written, shape.words)}", None)
        )
    if isinstance(shape, Rung):
        return _rung(node)
    if isinstance(shape, Day):
        return _day(node)
    if isinstance(shape, Phrase):
        return _phrase(node)
    return _text(shape.longest if isinstance(shape, Text) else 600, node)


def _number(shape: Number, node: Node) -> tuple[str, Any]:
    value = node.value
    if isinstance(value, str) and re.fullmatch(r"[-+]?\d{1,12}(?:\.\d{1,9})?[eE]\+?\d{1,2}", value):
        value = float(value)  # YAML takes 1e6 for a text
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return f"must be a number, not {node.written!r}", None
    if not math.isfinite(value):
        return "must be a finite number", None
    if shape.above is not None and value <= shape.above:
        return ("must be positive" if shape.above == 0 else f"must be above {shape.above:g}"), None
    if shape.minimum is not None and value < shape.minimum:
        return f"must be at least {shape.minimum:g}", None
    if shape.maximum is not None and value > shape.maximum:
        return f"must be at most {shape.maximum:g}", None
    if shape.whole:
        return ("", int(value)) if value == int(value) else ("must be a whole number", None)
    return "", float(value)


def _rung(node: Node) -> tuple[str, Any]:
    if node.written in LADDER:
        return "", LADDER.index(node.written)
    if isinstance(node.value, int) and not isinstance(node.value, bool) and 0 <= node.value < len(LADDER):
        return "", node.value
    return f"unknown level {node.written!r}{nearest(node.written, LADDER)}", None


def _day(node: Node) -> tuple[str, Any]:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", node.written):
            return "", date.fromisoformat(node.written)
    except ValueError:
        pass
    return f"must be a day such as 2026-11-01, not {node.written!r}", None


def _phrase(node: Node) -> tuple[str, Any]:
    fault = phrases.fault(node.written)
    return (f"{fault}: {node.written!r}", None) if fault else ("", node.written)


def _text(longest: int, node: Node) -> tuple[str, Any]:
    text = " ".join(node.written.split())
    if not text:
        return "must not be empty", None
    return (f"must not be longer than {longest} characters", None) if len(text) > longest else ("", text)


def _wanted(shape: Shape) -> str:
    return {Number: "a number", Flag: "true or false", Day: "a day", Rung: "a level"}.get(type(shape), "text")


def _called(node: Node) -> str:
    if isinstance(node.value, dict):
        return "a mapping"
    if isinstance(node.value, list):
        return "a list"
    return "empty" if node.value is None else repr(node.written)
