"""Writes changed weights into a criteria file, its comments and order kept."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from screener.errors import UsageError
from screener.scoring import criteria_file
from screener.shortlist.to_csv import replace_file


def rewritten(source: Path, weights: Mapping[str, float], note: str) -> str:
    """The file's text with these weights by id and a note above; lines that it only inherits are added by id.

    Raises UsageError when the file cannot be edited.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    try:
        top: dict[str, Any] = yaml.load(source.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise UsageError(f"{source} cannot be edited ({type(error).__name__})", hint="Check it first.") from None
    lines = top.setdefault("criteria", [])
    own = {str(line.get("id")): line for line in lines}
    for name, weight in weights.items():
        plain = int(weight) if float(weight).is_integer() else weight
        if name in own:
            own[name]["weight"] = plain
        else:
            lines.append({"id": name, "weight": plain})
    text = io.StringIO()
    yaml.dump(top, text)
    return "".join(f"# {line}\n" for line in note.splitlines()) + text.getvalue()


def write(text: str, target: Path) -> None:
    """Writes the file once it can be read as criteria from where it will stand. Raises BadCriteria for its faults."""
    trial = target.with_name(f".{target.stem}.trial.yaml")
    replace_file(trial, text.encode("utf-8"))
    try:
        criteria_file.load(trial)
    finally:
        trial.unlink(missing_ok=True)
    replace_file(target, text.encode("utf-8"))
