"""Criteria files: finding them, loading them with all faults told at once, and files that extend others."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from screener.errors import BadCriteria
from screener.scoring import proxies
from screener.scoring.criteria import ID, Band, Criteria, Criterion, Settings
from screener.scoring.criteria_reader import Reader, meant_keys
from screener.scoring.criteria_yaml import Node, read
from screener.scoring.faults import Faults, Mark, nearest
from screener.scoring.kinds import KINDS, WEIGHTLESS
from screener.scoring.shapes import Text, keys_of

TOP_KEYS = ("screener", "role", "extends", "remove", "settings", "bands", "criteria")
_CHAIN = 5
_DEFAULT_BANDS = (Band("strong", 75.0), Band("possible", 50.0), Band("weak", 0.0))


@dataclass(frozen=True, slots=True)
class _Source:
    """A file's top-level keys after `extends`, its lines by id, and the digests of the files it came from."""

    keys: dict[str, Node]
    lines: tuple[Node, ...]
    digests: tuple[str, ...]


def load(path: Path) -> Criteria:
    """The criteria of a file. Raises `BadCriteria` with every fault of the file, and of those it extends."""
    faults = Faults()
    source = _source(path, faults, ())
    if source is None:
        faults.raise_any()
        raise BadCriteria(
            f"{path}:1: is empty", hint="`screener criteria show head_of_product` prints one to start from."
        )
    top = Mark(path, 1)
    _version(source.keys, top, faults)
    reader = Reader(faults)
    criteria = tuple(_criteria(source.lines, reader))
    settings = reader.group(Settings, source.keys["settings"]) if "settings" in source.keys else Settings()
    bands = _bands(source.keys.get("bands"), reader)
    role = _role(source.keys, top, reader)
    _whole(criteria, source, top, faults)
    faults.raise_any()
    return Criteria(role, criteria, bands, settings, _sha256(source.digests), tuple(faults.warnings))


def find(name_or_path: str | Path) -> Path:
    """The file of that path, or the packaged one of that name. Raises `BadCriteria` when there is neither."""
    path = Path(name_or_path)
    if path.suffix in (".yaml", ".yml") or len(path.parts) > 1 or path.is_file():
        if path.is_file():
            return path
        name = path.stem if len(path.parts) == 1 else ""
    else:
        name = str(name_or_path)
    names = available()
    if name in names:
        return library() / f"{name}.yaml"
    hint = "Packaged criteria: " + ", ".join(names) + "."
    raise BadCriteria(f"{name_or_path}: no such criteria file{_maybe(path.stem, names)}", hint=hint)


def available() -> list[str]:
    """The names of the packaged criteria files."""
    return sorted(path.stem for path in library().glob("*.yaml"))


def library() -> Path:
    """The folder of the packaged criteria files: within the package once installed, beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "criteria_library"
    return installed if installed.is_dir() else package.parent / "criteria"


def _maybe(name: str, names: list[str]) -> str:
    near = nearest(name, names)
    return near if near.startswith("; did") else ""


def _source(path: Path, faults: Faults, chain: tuple[Path, ...]) -> _Source | None:
    """A file with what it extends, or None when it is empty or so broken that nothing more can be said."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        faults.add(Mark(path, 1), "", "no such criteria file")
        return None
    except OSError as error:
        faults.add(Mark(path, 1), "", f"cannot be opened: {error.strerror or error}")
        return None
    root = read(path, content, faults)
    if root is None:
        return None
    if not isinstance(root.value, dict):
        faults.add(root.mark, "", "must be a mapping with the keys " + ", ".join(TOP_KEYS))
        return None
    for name, node in root.value.items():
        if name not in TOP_KEYS:
            faults.unknown(node.key or node.mark, "", name, TOP_KEYS, "key")
    digest = hashlib.sha256(content).hexdigest()
    lines = _lines(root.value.get("criteria"), faults)
    own = _Source(root.value, lines, (digest,))
    return _extended(own, path, faults, (*chain, path.resolve()))


def _lines(node: Node | None, faults: Faults) -> tuple[Node, ...]:
    if node is None:
        return ()
    if not isinstance(node.value, list):
        faults.add(node.mark, node.place, "must be a list of criteria, each beginning with a dash")
        return ()
    return tuple(node.value)


def _extended(own: _Source, path: Path, faults: Faults, chain: tuple[Path, ...]) -> _Source | None:
    """The file with what it extends; None where that cannot be had: then nothing can be said of what is left out."""
    node = own.keys.get("extends")
    if node is None:
        return own
    base_path = _base_path(node, path)
    if base_path is None:
        faults.add(node.mark, "extends", f"no such criteria file: {node.written!r}{nearest(node.written, available())}")
        return None
    if base_path.resolve() in chain or len(chain) > _CHAIN:
        faults.add(node.mark, "extends", "goes round in a circle" if base_path.resolve() in chain else "goes too deep")
        return None
    base = _source(base_path, faults, chain)
    return None if base is None else _merged(own, base, node.written, faults)


def _base_path(node: Node, path: Path) -> Path | None:
    beside = path.parent / node.written
    for candidate in (beside, beside.with_name(beside.name + ".yaml"), library() / f"{node.written}.yaml"):
        if candidate.is_file():
            return candidate
    return None


def _merged(own: _Source, base: _Source, named: str, faults: Faults) -> _Source:
    removed = _removed(own, base, faults)
    mine = {name: node for node in own.lines if (name := _id(node))}
    lines = []
    for node in base.lines:
        name = _id(node)
        if name not in removed:
            lines.append(_overlaid(mine.pop(name), node) if name in mine else node)
    known = [name for node in base.lines if (name := _id(node))]
    fresh = [node for node in own.lines if _id(node) in mine or not _id(node)]
    fresh = [node for node in fresh if not _misses(node, known, named, faults)]
    keys = {k: v for k, v in base.keys.items() if k not in ("extends", "remove")} | own.keys
    if "settings" in own.keys and "settings" in base.keys:
        keys["settings"] = _overlaid(own.keys["settings"], base.keys["settings"])
    return _Source(keys, (*lines, *fresh), (*own.digests, *base.digests))


def _misses(node: Node, known: list[str], named: str, faults: Faults) -> bool:
    """Whether a line is there to change one of the other file's, and there is none of its id; then that is noted."""
    name, keys = _id(node), node.value if isinstance(node.value, dict) else {}
    if not name or difflib.get_close_matches("kind", keys, n=1, cutoff=0.7):
        return False
    near = nearest(name, known)
    if "label" in keys and not near.startswith("; did"):
        return False
    told = near if near.startswith("; did") else "; a new line needs a kind and a label"
    faults.add(keys["id"].mark, keys["id"].place, f"no line {name!r} in {named}{told}")
    return True


def _removed(own: _Source, base: _Source, faults: Faults) -> set[str]:
    node = own.keys.get("remove")
    if node is None:
        return set()
    known = [name for line in base.lines if (name := _id(line))]
    nodes = node.value if isinstance(node.value, list) else [node]
    for inner in nodes:
        if inner.written not in known:
            faults.unknown(inner.mark, inner.place, inner.written, known, "id")
    return {inner.written for inner in nodes}


def _overlaid(top: Node, under: Node) -> Node:
    """The lower mapping with the upper one's keys over it; another kind starts afresh."""
    if not isinstance(top.value, dict) or not isinstance(under.value, dict):
        return top
    kinds = [n.value["kind"].written for n in (top, under) if isinstance(n.value, dict) and "kind" in n.value]
    if len(kinds) == 2 and kinds[0] != kinds[1]:
        return top
    over = {name: _taken_over(name, node, under.value.get(name)) for name, node in top.value.items()}
    return replace(top, value={**under.value, **over})


def _taken_over(name: str, top: Node, under: Node | None) -> Node:
    """A part of a line that names no kind is the one below it with its own keys over it: of that label, in a list."""
    if under is None or name not in ("tests", "test", "unless"):
        return top
    if isinstance(top.value, list) and isinstance(under.value, list):
        known = {_text_of(part, "label"): part for part in under.value}
        return replace(top, value=[_part_over(part, known.get(_text_of(part, "label"))) for part in top.value])
    return _part_over(top, under)


def _part_over(top: Node, under: Node | None) -> Node:
    names_kind = not isinstance(top.value, dict) or "kind" in top.value
    return top if under is None or names_kind else _overlaid(top, under)


def _id(node: Node) -> str:
    return _text_of(node, "id")


def _text_of(node: Node, key: str) -> str:
    mapping = node.value if isinstance(node.value, dict) else {}
    return mapping[key].written if key in mapping else ""


def _version(keys: dict[str, Node], top: Mark, faults: Faults) -> None:
    node = keys.get("screener")
    if node is None:
        faults.add(top, "screener", "is missing; write `screener: 1`")
    elif node.value != 1 or isinstance(node.value, bool):
        faults.add(node.mark, "screener", f"must be 1, the only version there is, not {node.written!r}")


def _role(keys: dict[str, Node], top: Mark, reader: Reader) -> str:
    if "role" not in keys:
        reader.faults.add(top, "role", "is missing")
        return ""
    role: str | None = reader.value(Text(120), keys["role"])
    proxies.check(keys["role"], reader.faults)
    return role or ""


def _bands(node: Node | None, reader: Reader) -> tuple[Band, ...]:
    """The bands, highest first; the lowest must reach down to zero."""
    if node is None:
        return _DEFAULT_BANDS
    nodes = node.value if isinstance(node.value, list) else [node]
    bands = [band for inner in nodes if (band := reader.group(Band, inner)) is not None]
    if len(bands) == len(nodes) and not any(band.from_ == 0 for band in bands):
        reader.faults.add(node.mark, "bands", "no band begins at 0")
    for what, values in (("name", [b.name for b in bands]), ("from", [b.from_ for b in bands])):
        if len(set(values)) < len(values):
            reader.faults.add(node.mark, "bands", f"two bands have the same {what}")
    return tuple(sorted(bands, key=lambda band: -band.from_))


def _criteria(lines: tuple[Node, ...], reader: Reader) -> Iterator[Criterion]:
    for node in lines:
        criterion = _criterion(node, reader)
        if criterion is not None:
            yield criterion


def _criterion(node: Node, reader: Reader) -> Criterion | None:
    mapping = reader.mapping(node)
    if mapping is None:
        return None
    kind = reader.kind(mapping, node)
    common = keys_of(Criterion)
    values = _common(mapping, node, reader)
    if kind is None:
        return None
    asks = reader.group(KINDS[kind], node, beside=("kind", *common))
    _weight(mapping, node, kind, reader.faults)
    proxies.check(node, reader.faults)
    if asks is None or any(values.get(name) is None for name in ("id", "label")):
        return None
    if not re.fullmatch(ID, values["id"]):
        message = f"must be small letters, digits and underscores, not {values['id']!r}"
        reader.faults.add(mapping["id"].mark, mapping["id"].place, message)
    return Criterion(asks=asks, kind=kind, line=node.mark.line, **values)


def _common(mapping: dict[str, Node], node: Node, reader: Reader) -> dict[str, Any]:
    """What every criterion has, whatever its kind."""
    common = keys_of(Criterion)
    values: dict[str, Any] = {}
    for name, key in common.items():
        if name in mapping:
            value = reader.value(key.shape, mapping[name])
            values[key.name] = key.default if value is None else value
        elif key.required and name not in meant_keys(mapping, common):
            reader.faults.add(node.mark, f"{node.place}.{name}", "is missing")
    return values


def _weight(mapping: dict[str, Node], node: Node, kind: str, faults: Faults) -> None:
    weightless = KINDS[kind] in WEIGHTLESS
    if weightless and "weight" in mapping:
        faults.add(mapping["weight"].mark, mapping["weight"].place, f"a {kind} earns no points and has no weight")
    gate = mapping.get("gate")
    missing = "weight" not in mapping and "weight" not in meant_keys(mapping, keys_of(Criterion))
    if missing and not weightless and not (gate and gate.value is True):
        faults.add(node.mark, f"{node.place}.weight", "is missing")


def _whole(criteria: tuple[Criterion, ...], source: _Source, top: Mark, faults: Faults) -> None:
    """What can only be said of the file as a whole."""
    if not source.lines:
        faults.add(top, "criteria", "is missing; a file needs at least one criterion")
    elif not faults.faults and not any(c.weight > 0 for c in criteria):
        faults.add(top, "criteria", "no criterion has a weight")
    seen: dict[str, int] = {}
    for node in source.lines:
        name = _id(node)
        if name in seen:
            faults.add(node.mark, f"{node.place}.id", f"{name!r} stands twice; the first is on line {seen[name]}")
        elif name:
            seen[name] = node.mark.line


def _sha256(digests: tuple[str, ...]) -> str:
    if len(digests) == 1:
        return digests[0]
    return hashlib.sha256("\n".join(digests).encode("ascii")).hexdigest()
