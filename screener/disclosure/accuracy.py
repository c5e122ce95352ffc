"""How well resumes are read, as `screener evaluate` measured it: the figures that come with the package, and a user's
own.

The packaged figures are those of docs/accuracy.md, which `docs/make_accuracy.py` writes; both are written together.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from screener.errors import UsageError
from screener.tuning.evaluation_figures import BRIEF, MEASURES, Figure

FILE = "accuracy.json"


@dataclass(frozen=True, slots=True)
class Table:
    """Figures for each value of something, such as a layout. `head` names the columns."""

    by: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Figures over one set of documents: what the set is, every measure, and tables by group."""

    name: str
    about: str
    measures: Mapping[str, str]
    tables: tuple[Table, ...]


def packaged() -> tuple[Accuracy, ...]:
    """The figures that come with the package."""
    text = resources.files("screener.disclosure").joinpath(FILE).read_text(encoding="utf-8")
    return tuple(_set(each) for each in json.loads(text))


def _set(told: Mapping[str, Any]) -> Accuracy:
    tables = tuple(Table(t["by"], tuple(t["head"]), tuple(tuple(row) for row in t["rows"])) for t in told["tables"])
    return Accuracy(told["name"], told["about"], told["measures"], tables)


def load(path: Path) -> Accuracy:
    """Figures of a user's own, written by `screener evaluate --json`. Raises UsageError for anything else."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        about = f"{told['documents']} documents, {told['refused']} of them not read, as of {told['as_of']}"
        measures = {m.name: _text(told["figures"][m.key]) for m in MEASURES if m.key in told["figures"]}
        return Accuracy(path.name, about, measures, tuple(_tables(told["by"])))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        hint = "Make it by: screener evaluate MANIFEST --json --by layout --by language > FILE."
        raise UsageError(f"{path} holds no figures of `screener evaluate`", hint=hint) from None


def _tables(groups: Mapping[str, Mapping[str, Any]]) -> Iterator[Table]:
    for by, values in groups.items():
        head = (by.capitalize(), "Documents", *(measure.brief for measure in BRIEF))
        rows = ((v, str(g["documents"]), *(_text(g["figures"][m.key]) for m in BRIEF)) for v, g in values.items())
        yield Table(by, head, tuple(rows))


def _text(figure: Mapping[str, Any]) -> str:
    value = figure["value"]
    return Figure(None if value is None else float(value), int(figure["asked"])).text
