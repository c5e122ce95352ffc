"""YAML into nodes that remember their line. Safe: no tags, no duplicate keys, limits on size, depth and aliases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from screener.scoring.faults import Faults, Mark

_BYTES = 1_000_000
_NODES = 20_000
_DEPTH = 24
_TAGS = ("null", "bool", "int", "float", "str", "timestamp", "seq", "map", "merge")


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML value with its place: a scalar (with its text as written), a list, or a mapping of nodes."""

    value: str | int | float | bool | list[Node] | dict[str, Node] | None
    mark: Mark
    place: str
    written: str = ""
    key: Mark | None = None  # where the key stands that it belongs to


def read(path: Path, data: bytes, faults: Faults) -> Node | None:
    """The file as nodes, or None with the reason among the faults."""
    import yaml

    if len(data) > _BYTES:
        faults.add(Mark(path, 1), "", f"is larger than {_BYTES} bytes")
        return None
    try:
        text = data.decode("utf-8-sig")
        _limit(text)
        root = yaml.compose(text, Loader=_loader())
    except UnicodeDecodeError:
        faults.add(Mark(path, 1), "", "is not UTF-8 text")
        return None
    except _TooMuch as excess:
        faults.add(Mark(path, excess.line), "", str(excess))
        return None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "cannot be read"
        where = Mark(path, mark.line + 1, mark.column + 1) if mark else Mark(path, 1)
        faults.add(where, "", f"is not YAML: {problem}")
        return None
    return None if root is None else _Walk(path, faults).node(root, "", 0)


def _loader() -> Any:
    """The safe loader, the one in C where PyYAML was built with it."""
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TooMuch(Exception):
    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def _limit(text: str) -> None:
    """Look at the events first: composing deep or endless YAML would exhaust the stack before any check of ours."""
    import yaml

    depth = 0
    for number, event in enumerate(yaml.parse(text, Loader=_loader())):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            depth += 1
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1
        if depth > _DEPTH:
            raise _TooMuch(line, f"is nested deeper than {_DEPTH} levels")
        if number > 3 * _NODES:
            raise _TooMuch(line, f"has more than {_NODES} values")


@dataclass(slots=True)
class _Walk:
    """Turns the composed YAML into nodes; aliases are expanded, and counted while they are."""

    path: Path
    faults: Faults
    seen: int = 0

    def node(self, yaml_node: object, place: str, depth: int) -> Node | None:
        import yaml

        self.seen += 1
        mark = self._mark(yaml_node)
        tag: str = yaml_node.tag.removeprefix("tag:yaml.org,2002:")  # type: ignore[attr-defined]
        if tag not in _TAGS:
            self.faults.add(mark, place, f"has the tag {tag!r}; tags are not allowed")
        if self.seen == _NODES or depth > _DEPTH:
            self.faults.add(mark, place, "holds too many values; aliases may repeat themselves")
        if self.seen >= _NODES or depth > _DEPTH:
            return None
        if isinstance(yaml_node, yaml.MappingNode):
            return Node(self._mapping(yaml_node, place, depth), mark, place)
        if isinstance(yaml_node, yaml.SequenceNode):
            inner = (self.node(n, f"{place}[{i}]", depth + 1) for i, n in enumerate(yaml_node.value))
            return Node([n for n in inner if n is not None], mark, place)
        written: str = yaml_node.value  # type: ignore[attr-defined]
        return Node(_value(tag, written), mark, place, written)

    def _mapping(self, yaml_node: object, place: str, depth: int) -> dict[str, Node]:
        mapping: dict[str, Node] = {}
        for key_node, value_node in yaml_node.value:  # type: ignore[attr-defined]
            name = str(key_node.value) if isinstance(key_node.value, str) else "?"
            inner = f"{place}.{name}" if place else name
            if name in mapping:
                first = mapping[name].mark.line
                self.faults.add(self._mark(key_node), inner, f"stands twice; the first is on line {first}")
                continue
            value = self.node(value_node, inner, depth + 1)
            if value is not None:
                mapping[name] = replace(value, key=self._mark(key_node))
        return mapping

    def _mark(self, yaml_node: Any) -> Mark:
        return Mark(self.path, yaml_node.start_mark.line + 1, yaml_node.start_mark.column + 1)


def _value(tag: str, written: str) -> str | int | float | bool | None:
    """The scalar by its tag; what cannot be read as its tag says stays text, and the reader will say what it wanted."""
    if tag == "null":
        return None
    if tag == "bool":
        return written.lower() in ("yes", "true", "on", "y")
    try:
        if tag == "int":
            return int(written.replace("_", ""))
        if tag == "float":
            return float(written.replace("_", "").replace(".inf", "inf").replace(".nan", "nan").replace(".NaN", "nan"))
    except ValueError:
        pass
    return written
