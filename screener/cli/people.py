"""What the commands of the workshop share: the people of a folder, read once, and tables for the terminal and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screener.cli import options
from screener.cli.terminal import plain
from screener.errors import ExitCode

if TYPE_CHECKING:
    from rich.table import Table

    from screener.extraction.corrections import Correction
    from screener.pipeline import Facts
    from screener.scoring.criteria import Criteria
    from screener.tuning.field import Field


def as_json(function: options.F) -> options.F:
    """--json."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON instead of tables.")(function)


def blind(function: options.F) -> options.F:
    """--blind."""
    text = "Hide who people are: they are numbered in the order of their files."
    return click.option("--blind", is_flag=True, help=text)(function)


def field_of(
    paths: Sequence[Path],
    as_of: date | None,
    criteria: Sequence[Criteria],
    corrections: Path | None,
    json_progress: bool,
    reading: dict[str, Any],
) -> Field:
    """Everyone below the paths, their facts as people have corrected them, judged by these criteria.

    The day is the last file's, unless one is given.
    """
    from screener.batch import run
    from screener.batch.judging import Panel
    from screener.cli.progress import shown
    from screener.tuning.field import gather, seated

    day = as_of or criteria[-1].settings.as_of or date.today()
    how = {name: value for name, value in reading.items() if name != "blind"}
    if reading.get("blind"):
        facts = facts_of(paths, corrections, json_progress, how)
        _tell_astray(options.corrected(paths, corrections), paths, (one.file for one in facts))
        return gather([veiled(one, f"person {number}") for number, one in enumerate(facts, start=1)], day)
    known = options.corrected(paths, corrections)
    found = run.find(paths)
    options.tell_own(found.own)
    files = found.files
    panel = Panel(files, day, known, options.batch_options(**how))
    for _ in shown(([entry] for entry in panel.judge(criteria)), len(files), what="Judging", as_json=json_progress):
        pass
    field = seated(panel, day)
    _tell_astray(known, paths, (*(one.file for one in field.applicants), *field.unread))
    return field


def _tell_astray(known: tuple[Correction, ...], paths: Sequence[Path], files: Iterable[str]) -> None:
    """Says which corrections name none of these files."""
    from screener.record.corrections_told import CorrectionsTold

    told = CorrectionsTold(known, paths)
    for file in files:
        told.add(file)
    options.tell_corrections(told)


def facts_of(
    paths: Sequence[Path], corrections: Path | None, json_progress: bool, reading: dict[str, Any]
) -> list[Facts]:
    """The facts of everyone below the paths, as people have corrected them: for a few people, looked at closely."""
    from screener.batch import run
    from screener.cli.progress import shown
    from screener.pipeline import corrected

    known = options.corrected(paths, corrections)
    found = run.find(paths)
    options.tell_own(found.own)
    steps = run.read_facts(found.files, options.batch_options(**reading))
    seen = shown(steps, len(found.files), what="Reading", as_json=json_progress)
    return [corrected(one, known) for some in seen for one in some]


def veiled(facts: Facts, name: str) -> Facts:
    """The facts under another name, without what tells who it is: nothing that is hidden can score."""
    from screener.extraction.redaction import redact

    candidate = redact(facts.candidate) if facts.candidate else None
    return replace(facts, file=name, findings=(), candidate=candidate)


def print_json(value: Any) -> None:
    """A frozen dataclass or struct, or a mapping with some in it, as JSON."""
    click.echo(json.dumps(value, default=_plain, indent=2, ensure_ascii=False))


def _plain(value: Any) -> Any:
    if hasattr(value, "__struct_fields__"):
        return {name: getattr(value, name) for name in value.__struct_fields__}
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else str(value)


def table(*columns: str, right: Sequence[int] = ()) -> Table:
    """An empty table; `right` are the columns of numbers."""
    from rich import box
    from rich.table import Table

    made = Table(box=box.SIMPLE_HEAD)
    for place, name in enumerate(columns):
        if place in right:
            made.add_column(name, justify="right", no_wrap=True)
        else:
            made.add_column(name, overflow="fold")
    return made


def add(made: Table, cells: Iterable[object]) -> None:
    """A row whose words come from resumes or files."""
    from rich.text import Text

    made.add_row(*(Text(plain(str(cell))) for cell in cells))


def code_of(unread: Sequence[str]) -> ExitCode:
    """The exit code of a command that looked at everyone."""
    return ExitCode.SOME_UNREAD if unread else ExitCode.OK


def tell_unread(files: Sequence[str]) -> None:
    """Names how many files are left out, since nothing was read in them."""
    if files:
        count = "1 file" if len(files) == 1 else f"{len(files)} files"
        options.tell(f"{count} could not be read and {'is' if len(files) == 1 else 'are'} not among these.")
