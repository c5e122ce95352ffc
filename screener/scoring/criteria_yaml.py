"""YAML into nodes that remember their line. Safe: no tags, no duplicate keys, limits on size, depth and aliases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from screener.scoring import yaml_words
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
    text = _decoded(path, data, faults)
    if text is None:
        return None
    try:
        _limit(text)
        root = yaml.compose(text, Loader=_loader())
    except _TooMuch as excess:
        faults.add(Mark(path, excess.line), "", str(excess))
        return None
    except yaml.YAMLError as error:
        _not_yaml(path, text, error, faults)
        return None
    return None if root is None else _Walk(path, faults).node(root, "", 0)


def _decoded(path: Path, data: bytes, faults: Faults) -> str | None:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        begin = data.rfind(b"\n", 0, error.start) + 1
        where = Mark(path, data.count(b"\n", 0, error.start) + 1, error.start - begin + 1)
        faults.add(where, "", "is not UTF-8 text: this letter is written in another encoding")
        faults.hint = "Save the file as UTF-8; editors offer that where a file is saved under a name."
        return None


_UNCLOSED = ("end of stream", "',' or '")


def _not_yaml(path: Path, text: str, error: Any, faults: Faults) -> None:
    """Notes why the file is no YAML, and where: of what is never closed, where it was opened."""
    problem = str(getattr(error, "problem", None) or "")
    unclosed = any(words in problem for words in _UNCLOSED)
    mark = (getattr(error, "context_mark", None) if unclosed else None) or getattr(error, "problem_mark", None)
    faults.hint = yaml_words.HINT
    if mark is None:
        number = text.count("\n", 0, getattr(error, "position", None) or 0) + 1
        faults.add(Mark(path, number), "", "is not YAML: a character stands here that no text has")
        return
    line, column = mark.line + 1, mark.column + 1
    told = yaml_words.meaning(problem, text, line, column)
    faults.add(Mark(path, line, column), "", f"is not YAML: {told}")


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
