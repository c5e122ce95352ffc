"""`corrections.yaml`: corrections of facts as a file that people read and write, and the review page adds to.

    screener: 1
    corrections:
      - file: jane_doe.pdf
        fact: position 3
        reports: {was: 4, now: 6}
        by: Ana
        at: 2026-11-20
        why: said so on the phone

`fact` is `contact`, `position N`, `degree N`, `new position` or `new degree`; `remove: true` takes a fact out. Short,
and for several facts of a file at once: `position 3: {reports: 6}` in place of `fact` and what is corrected. A value
may stand alone (`reports: 6`); with `was`, the correction is made only while that is what is read. So with `sha256`:
only while the file is the same.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from screener.document.sources import closed
from screener.errors import UsageError
from screener.extraction.candidate import PRESENT, DegreeLevel, Employment, Function, Month
from screener.extraction.corrections import FIELDS, Change, Correction, Subject, Value, shown
from screener.scoring.criteria_yaml import Node, read
from screener.scoring.faults import Faults, nearest
from screener.shortlist.to_csv import replace_file

_ABOUT = ("file", "sha256", "fact", "remove", "by", "at", "why")
_EVERY_FIELD = frozenset(field for fields in FIELDS.values() for field in fields)
_FACT = re.compile(r"(contact)|(new )?(position|degree)(?: (\d{1,3}))?")
_FACTS = ("contact", "position 1", "degree 1", "new position", "new degree")
_MONTH = re.compile(r"(\d{4})(?:-(\d{1,2}))?$")
_HINT = "docs/corrections.md shows what a corrections file may say."
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Corrections:
    """A corrections file's content, and the digest of its bytes."""

    corrections: tuple[Correction, ...] = ()
    sha256: str = ""


def load(path: Path) -> Corrections:
    """The corrections of a file. Raises UsageError with every fault of it, each with its line."""
    faults = Faults()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror})", hint=_HINT) from None
    root = read(path, data, faults)
    faults.raise_any(UsageError, _HINT)
    made = () if root is None else _corrections(root, faults)
    faults.raise_any(UsageError, _HINT)
    return Corrections(tuple(chain.from_iterable(made)), hashlib.sha256(data).hexdigest())


def found(paths: Sequence[Path], named: Path | None, usual: str) -> tuple[Correction, ...]:
    """The corrections of the named file, or else of those called `usual` in the folders among the paths."""
    files = [named] if named else [path / usual for path in dict.fromkeys(paths) if _has(path, usual)]
    return tuple(correction for file in files for correction in load(file).corrections)


def _has(folder: Path, usual: str) -> bool:
    """Whether the file is in the folder. Raises UsageError where that cannot be seen."""
    try:
        return (folder / usual).is_file()
    except OSError as error:
        raise closed(folder, error) from None


def _corrections(root: Node, faults: Faults) -> tuple[tuple[Correction, ...], ...]:
    """Those of each entry of the list."""
    if not isinstance(root.value, dict):
        faults.add(root.mark, "", "must be a mapping with `screener: 1` and `corrections`")
        return ()
    for name, node in root.value.items():
        if name not in ("screener", "corrections"):
            faults.unknown(node.key or node.mark, name, name, ("screener", "corrections"), "key")
    version = root.value.get("screener")
    if version is None or version.value != 1:
        faults.add(version.mark if version else root.mark, "screener", "must be 1, the version of this language")
    entries = root.value.get("corrections")
    if entries is None or entries.value is None:
        return ()
    if not isinstance(entries.value, list):
        faults.add(entries.mark, "corrections", "must be a list")
        return ()
    return tuple(_entry(node, faults) for node in entries.value)


def _entry(node: Node, faults: Faults) -> tuple[Correction, ...]:
    """An entry's correction, or one for each fact that it names in the short form."""
    if not isinstance(node.value, dict):
        faults.add(node.mark, node.place, "must be a mapping with `file`, `fact` and what is corrected")
        return ()
    short = {
        name: fact
        for name, fact in node.value.items()
        if isinstance(fact.value, dict) and not {"was", "now"} & set(fact.value) and name not in _EVERY_FIELD
    }
    if not short or "fact" in node.value:
        found = [_correction(node, node.value, faults)]
    else:
        rest = {name: value for name, value in node.value.items() if name not in short}
        found = [
            _correction(fact, rest | {"fact": Node(name, fact.key or fact.mark, fact.place, name)} | said, faults)
            for name, fact in short.items()
            if isinstance(said := fact.value, dict)
        ]
    return tuple(each for each in found if each)


def _correction(node: Node, keys: Mapping[str, Node], faults: Faults) -> Correction | None:
    about = {name: str(keys[name].written) if name in keys else "" for name in ("file", "sha256", "by", "at", "why")}
    for name in ("file", "fact"):
        if name not in keys or not keys[name].written.strip():
            faults.add(node.mark, f"{node.place}.{name}", "is missing")
    if about["sha256"] and not re.fullmatch(r"[0-9a-f]{8,64}", about["sha256"]):
        faults.add(
            keys["sha256"].mark, keys["sha256"].place, "must be the file's SHA-256, or its first 8 digits or more"
        )
    fact = _fact(keys["fact"], faults) if "fact" in keys else None
    if fact is None:
        return None
    subject, number = fact
    remove = _flag(keys["remove"], faults) is True if "remove" in keys else False
    changes = _changes(keys, subject, faults)
    if remove and (changes or number is None):
        faults.add(keys["remove"].mark, keys["remove"].place, "can only stand alone, with a position or a degree")
    if not remove and not changes:
        faults.add(node.mark, node.place, f"corrects nothing; valid are {', '.join(FIELDS[subject])}")
    return Correction(
        about["file"].strip(), subject, number, changes, remove, about["sha256"], about["by"], about["at"], about["why"]
    )


def _fact(node: Node, faults: Faults) -> tuple[Subject, int | None] | None:
    matched = _FACT.fullmatch(" ".join(node.written.split()))
    sound = matched and (matched[1] or bool(matched[2]) != bool(matched[4])) and matched[4] != "0"
    if not matched or not sound:
        faults.add(node.mark, node.place, f"unknown fact {node.written!r}{nearest(node.written, _FACTS)}")
        return None
    return (Subject.CONTACT if matched[1] else Subject(matched[3])), int(matched[4]) if matched[4] else None


def _changes(keys: Mapping[str, Node], subject: Subject, faults: Faults) -> tuple[Change, ...]:
    changes = []
    for name, node in keys.items():
        if name in _ABOUT:
            continue
        if name not in FIELDS[subject]:
            faults.unknown(node.key or node.mark, node.place, name, (*FIELDS[subject], *_ABOUT), "key")
            continue
        now, was = node, None
        if isinstance(node.value, dict):
            for key in set(node.value) - {"was", "now"}:
                faults.unknown(node.mark, node.place, key, ("was", "now"), "key")
            if "now" not in node.value:
                faults.add(node.mark, f"{node.place}.now", "is missing")
                continue
            now, was = node.value["now"], node.value.get("was")
        value = _value(subject, name, now, faults)
        before = _value(subject, name, was, faults) if was is not None else None
        changes.append(Change(name, value, before, checked=was is not None))
    return tuple(changes)


def _value(subject: Subject, field: str, node: Node, faults: Faults) -> Value:
    """A field's value in its own type, or a fault."""
    if field in ("start", "end"):
        return _month(field, node, faults)
    if field in ("reports", "level") and subject is Subject.POSITION:
        return _number(node, 9 if field == "level" else 100_000, faults)
    if field in ("manages_managers", "completed"):
        return _flag(node, faults)
    if field == "fields":
        words = node.value if isinstance(node.value, list) else [node]
        return tuple(word.written for word in words)
    choices = {
        "function": [f.value for f in Function],
        "employment": [e.value for e in Employment],
        "manages_people": ["yes", "no", "unclear"],
        "level": [level.value for level in DegreeLevel],
    }.get(field)
    if choices is None:
        return _text(node, faults)
    return _choice(field, choices, node, faults)


def _choice(field: str, choices: list[str], node: Node, faults: Faults) -> Value:
    word = node.written.lower()
    if field == "manages_people" and isinstance(node.value, bool):
        word = "yes" if node.value else "no"
    if field == "level" and node.value is None:
        return None
    if word not in choices:
        faults.add(node.mark, node.place, f"unknown value {node.written!r}{nearest(word, choices)}")
        return None
    types: dict[str, Any] = {"function": Function, "employment": Employment, "level": DegreeLevel}
    made: Value = types.get(field, str)(word)
    return made


def _month(field: str, node: Node, faults: Faults) -> Value:
    written = node.written.strip().lower()
    if node.value is None:
        return None
    if field == "end" and written in ("present", "now", "current"):
        return PRESENT
    matched = _MONTH.match(written)
    if matched and 1900 <= int(matched[1]) <= 2100 and 1 <= int(matched[2] or 1) <= 12:
        return Month(int(matched[1]), int(matched[2]) if matched[2] else None)
    also = ", or `present`" if field == "end" else ""
    faults.add(node.mark, node.place, f"must be a month as 2021-03 or a year as 2021{also}, not {node.written!r}")
    return None


def _number(node: Node, most: int, faults: Faults) -> Value:
    if node.value is None:
        return None
    if isinstance(node.value, int) and not isinstance(node.value, bool) and 0 <= node.value <= most:
        return node.value
    faults.add(node.mark, node.place, f"must be a whole number from 0 to {most}, not {node.written!r}")
    return None


def _flag(node: Node, faults: Faults) -> Value:
    if isinstance(node.value, bool) or node.value is None:
        return node.value
    faults.add(node.mark, node.place, f"must be yes or no, not {node.written!r}")
    return None


def _text(node: Node, faults: Faults) -> Value:
    if isinstance(node.value, (list, dict)):
        faults.add(node.mark, node.place, "must be a text")
        return None
    if len(node.written) > _LONGEST:
        faults.add(node.mark, node.place, f"is longer than {_LONGEST} characters")
    return "" if node.value is None else node.written


def parsed(fact: str, field: str, text: str) -> Correction:
    """A correction of one field from words, as a command line has them. Raises UsageError as `load` does."""
    faults = Faults()
    source = Path("--set")
    root = read(source, f"{field}: {text}\nfact: {fact}\nfile: any\n".encode(), faults)
    made = _entry(root, faults) if root is not None else ()
    faults.raise_any(UsageError, _HINT)
    return replace(made[0], file="")


def append(path: Path, correction: Correction) -> None:
    """Adds a correction to the file, made if need be; comments and order of what stands there are kept."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    yaml = YAML()
    yaml.width = 120
    try:
        found = yaml.load(path.read_text(encoding="utf-8")) if path.exists() else None
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise UsageError(f"{path} cannot be read ({type(error).__name__})", hint=_HINT) from None
    top: dict[str, Any] = found if isinstance(found, dict) else {"screener": 1, "corrections": []}
    if top.get("corrections") is None:
        top["corrections"] = []
    top["corrections"].append(_plain(correction))
    text = io.StringIO()
    yaml.dump(top, text)
    _check(path, text.getvalue().encode("utf-8"))
    replace_file(path, text.getvalue().encode("utf-8"))


def _check(path: Path, data: bytes) -> None:
    """Whether what is about to be written can be read again: faults are told now and nothing is written."""
    faults = Faults()
    root = read(path, data, faults)
    if root is not None:
        _corrections(root, faults)
    faults.raise_any(UsageError, _HINT)


def remove(path: Path, correction: Correction) -> bool:
    """Takes the last correction out that says the same; whether there was one."""
    from ruamel.yaml import YAML

    faults = Faults()
    root = read(path, path.read_bytes(), faults)
    made = _corrections(root, faults) if root is not None else ()
    faults.raise_any(UsageError, _HINT)
    places = [place for place, each in enumerate(made) if each == (correction,)]
    if not places:
        return False
    yaml = YAML()
    top = yaml.load(path.read_text(encoding="utf-8"))
    del top["corrections"][places[-1]]
    text = io.StringIO()
    yaml.dump(top, text)
    replace_file(path, text.getvalue().encode("utf-8"))
    return True


def _plain(correction: Correction) -> dict[str, Any]:
    """The correction as the file writes it."""
    plain: dict[str, Any] = {"file": correction.file}
    if correction.sha256:
        plain["sha256"] = correction.sha256
    plain["fact"] = correction.fact
    if correction.remove:
        plain["remove"] = True
    for change in correction.changes:
        now = _written(change.now)
        plain[change.field] = {"was": _written(change.was), "now": now} if change.checked else now
    said = {"by": correction.by, "at": _day(correction.at), "why": correction.why}
    return plain | {name: value for name, value in said.items() if value}


def _written(value: Value) -> Any:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, (bool, int)) or value is None:
        return value
    return shown(value) if value != "" else ""


def _day(at: str) -> Any:
    try:
        return date.fromisoformat(at)
    except ValueError:
        return at
