"""Options that several commands share, so that they mean and say the same everywhere."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from screener.cli.terminal import say
from screener.errors import UsageError

if TYPE_CHECKING:
    from screener.batch.fleet import Nursery
    from screener.batch.run import Options
    from screener.extraction.corrections import Correction
    from screener.record.corrections_told import CorrectionsTold
    from screener.record.folder import Folder

    DayType = click.ParamType[date]
    TextType = click.ParamType[str]
else:  # generic in new versions only
    DayType = click.ParamType
    TextType = click.ParamType

F = TypeVar("F", bound=Callable[..., Any])

PATH = click.Path(path_type=Path)


class Day(DayType):
    """A day, written as 2026-11-30."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            self.fail(f"'{value}' is not written as a day is: year, month and day, as in 2026-11-30.", param, ctx)
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"there is no day {value} in the calendar.", param, ctx)


DAY = Day()


class Named(TextType):
    """Criteria: a file, or the name of one that comes with screener."""

    name = "criteria"

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return "It names what to score by: a YAML file of yours, or one that `screener criteria list` shows."


def paths(function: F) -> F:
    """PATH...: files and folders of resumes."""
    return click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")(function)


def the_places(context: click.Context, parameter: click.Parameter, value: Sequence[str]) -> Sequence[Path | str]:
    """Paths as paths, URLs as they are."""
    from screener.batch.places import named

    return tuple(named(text) for text in value)


def places(function: F) -> F:
    """PATH...: files, folders and URLs of resumes."""
    return click.argument("paths", nargs=-1, required=True, callback=the_places, metavar="PATH...")(function)


def cluster(function: F) -> F:
    """--cluster."""
    text = "Have the machines of this Dask cluster do the work, e.g. tcp://scheduler:8786."
    return click.option("--cluster", default="", metavar="ADDRESS", help=text)(function)


def as_of(function: F) -> F:
    """--as-of."""
    text = "Count years up to this day. Default: the day of the criteria file, else today."
    return click.option("--as-of", type=DAY, metavar="YYYY-MM-DD", help=text)(function)


def criteria(function: F) -> F:
    """-c."""
    text = "Criteria: a YAML file, or the name of one that comes with screener (see: screener criteria list)."
    return click.option("-c", "--criteria", type=Named(), required=True, metavar="CRITERIA", help=text)(function)


def reading(function: F) -> F:
    """How documents are read: --jobs, --time-limit, --memory-limit, --pdf-engine, --json-progress."""
    decorators = (
        click.option("--jobs", "-j", type=click.IntRange(1, 256), help="Worker processes. Default: one a processor."),
        click.option(
            "--time-limit",
            type=click.FloatRange(0.1, 3600),
            default=20.0,
            show_default=True,
            metavar="SECONDS",
            help="Stop reading a document after so long.",
        ),
        click.option(
            "--memory-limit",
            type=click.IntRange(64, 1 << 20),
            default=768,
            show_default=True,
            metavar="MB",
            help="Stop reading a document that needs more memory.",
        ),
        click.option(
            "--pdf-engine",
            type=click.Choice(["auto", "pdfminer", "pdfium"]),
            default="auto",
            show_default=True,
            help="What reads a PDF first.",
        ),
        click.option("--json-progress", is_flag=True, help="Tell progress and notes on standard error, as JSON lines."),
    )
    for decorate in reversed(decorators):
        function = decorate(function)
    return function


def log(function: F) -> F:
    """--log, --verbose."""
    text = "Add a line a document to this file: when, how the reading went, the file by a hash of its name."
    function = click.option("--verbose", is_flag=True, help="Write the names of files into the log.")(function)
    return click.option("--log", type=PATH, metavar="FILE", help=text)(function)


def cached(function: F) -> F:
    """Where facts are kept between runs: --cache, --no-cache."""
    where = "Keep facts between runs in this file instead of the user's cache folder."
    function = click.option("--no-cache", is_flag=True, help="Read everything anew and keep nothing.")(function)
    return click.option("--cache", type=PATH, metavar="FILE", help=where)(function)


def corrections(function: F) -> F:
    """--corrections."""
    text = "Facts corrected by people. Default: corrections.yaml in the folder of resumes, if there is one."
    return click.option("--corrections", type=PATH, metavar="FILE", help=text)(function)


def corrected(paths: Sequence[Path | str], named: Path | None) -> tuple[Correction, ...]:
    """The corrections that hold for these paths. Raises UsageError with all faults of the file."""
    from screener.batch.run import CORRECTIONS
    from screener.record import corrections_file

    local = [path for path in paths if isinstance(path, Path)]
    beside = [path if os.path.lexists(path) and path.is_dir() else path.parent for path in local]
    return corrections_file.found(beside, named, CORRECTIONS)


def tell_corrections(told: CorrectionsTold) -> None:
    """Says what became of corrections, if there are any."""
    if counted := told.counted():
        tell(counted)
    for words in told.astray():
        warn(words)


OWN = 5  # files of our own that are named


def tell_own(files: Sequence[Path]) -> None:
    """Says which files were left out because screener wrote them. Corrections are read, though not as a resume."""
    files = [file for file in files if file.name != "corrections.yaml"]
    if files:
        names = ", ".join(file.name for file in files[:OWN]) + (f" and {len(files) - OWN} more" if files[OWN:] else "")
        count = "1 file" if len(files) == 1 else f"{len(files)} files"
        tell(f"Left out: {count} that screener wrote itself ({names}).")


def record(function: F) -> F:
    """--record, --no-record."""
    text = "Keep the record in this folder instead of the user's data folder."
    function = click.option("--no-record", is_flag=True, help="Keep no record of this.")(function)
    return click.option("--record", type=PATH, metavar="FOLDER", help=text)(function)


def kept(record: Path | None, no_record: bool) -> Folder | None:
    """The record's folder, made if need be; None where none is wanted or none can be kept, which is said."""
    from screener.record import folder

    if no_record:
        return None
    where = folder.Folder(record) if record else folder.default()
    try:
        return where.made()
    except UsageError as error:
        if record:
            raise
        warn(f"{error}; nothing is recorded.")
        return None


def note(kind: str, record: Path | None, no_record: bool, **data: Any) -> None:
    """Adds one event about nobody to the record, if one is kept."""
    from datetime import UTC, datetime

    from screener.record.log import EventLog

    where = kept(record, no_record)
    if where:
        EventLog(where.log).append(kind, datetime.now(UTC), **data)


def batch_options(
    *,
    jobs: int | None,
    time_limit: float,
    memory_limit: int,
    pdf_engine: str,
    cache: Path | None = None,
    no_cache: bool = True,
    cluster: str = "",
) -> Options:
    """The batch options that the shared options ask for."""
    from screener.batch.cache import default_path
    from screener.batch.fleet import Limits
    from screener.batch.run import Options, cores

    limits = Limits(seconds=time_limit, memory=memory_limit << 20)
    kept = None if no_cache else cache or default_path()
    return Options(jobs or cores(), limits, pdf_engine, kept, warn, cluster)


def head_start(batch: Options) -> Nursery | None:
    """Where nothing can be known of any file yet: the process that workers for scoring come from, which loads what they
    need while this one is still getting ready. It ends with the command at the latest."""
    from screener.batch.fleet import Nursery
    from screener.batch.run import SCORING

    if batch.cluster or (batch.cache and batch.cache.exists()):
        return None
    nursery = Nursery(SCORING, batch.limits)
    nursery.load()
    click.get_current_context().call_on_close(nursery.close)
    return nursery


def warn(message: str) -> None:
    """Says something that a person should know and that stops nothing."""
    say("warning", message)


def warn_of(message: str) -> None:
    """The same, if there is something to say."""
    if message:
        warn(message)


def tell(message: str) -> None:
    """Says something that is worth knowing once."""
    say("note", message)
