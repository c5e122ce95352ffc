"""What a key of a criteria file may hold. One description serves the checking, the JSON Schema and the reference."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Number:
    """A number; `above` excludes its own value, the other limits include theirs."""

    minimum: float | None = None
    maximum: float | None = None
    above: float | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A text of at most `longest` characters."""

    longest: int = 600


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day, as 2026-11-01."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the named words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """A rung of the product ladder, by name or by its number."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words to look for; see `phrases.py` for what stars, dots and brackets mean."""


@dataclass(frozen=True, slots=True)
class Many:
    """A list of the shape within; a single one may stand without its list."""

    shape: Shape
    least: int = 1


@dataclass(frozen=True, slots=True)
class Group:
    """A mapping whose keys are the fields of a dataclass built by `key`."""

    of: type


@dataclass(frozen=True, slots=True)
class Test:
    """A criterion within a criterion: a kind and its keys, without weight."""


Shape = Number | Text | Flag | Day | Choice | Rung | Phrase | Many | Group | Test

LADDER = (
    "intern",
    "associate",
    "product_manager",
    "senior",
    "lead",
    "group",
    "director",
    "head",
    "vp",
    "cpo",
)


@dataclass(frozen=True, slots=True)
class Key:
    """A key that a mapping may have: its shape, what it means, and whether it must be there."""

    name: str
    shape: Shape
    text: str
    required: bool
    default: Any


def key(shape: Shape, text: str, default: Any = MISSING) -> Any:
    """A dataclass field that the criteria file sets; required unless it has a default."""
    metadata = {"shape": shape, "text": text}
    if default is MISSING:
        return field(metadata=metadata)
    return field(default=default, metadata=metadata)


def keys_of(cls: type) -> dict[str, Key]:
    """The keys of a dataclass whose fields were made by `key`; fields made otherwise are not the file's to set."""
    return {
        f.name.rstrip("_"): Key(
            f.name,
            f.metadata["shape"],
            f.metadata["text"],
            f.default is MISSING,
            None if f.default is MISSING else f.default,
        )
        for f in fields(cls)
        if "shape" in f.metadata
    }
