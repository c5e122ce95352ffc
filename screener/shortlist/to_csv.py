"""The shortlist as CSV that a spreadsheet opens right and that holds nothing a spreadsheet would run."""

from __future__ import annotations

import codecs
import csv
import io
import os
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

from screener.errors import ScreenerError, UsageError
from screener.scoring.criteria import Criteria
from screener.shortlist import table
from screener.shortlist.screened import Printed, Screened
from screener.shortlist.sentence import sentence
from screener.shortlist.shortlist import Print, Shortlist
from screener.shortlist.table import Cell, carried, header, others

STDOUT = Path("-")  # what stands for standard output where a file may be named
_LONGEST = 32_000
_BREAK = "\r\n"
# Control characters, and marks that turn the direction of writing: neither belongs into a cell.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
# Countries whose codes for calls have two digits; those with 1 and 7 have one, all others three (ITU-T E.164).
_CODE = re.compile(r"[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{1,3}")
_NO_DIGIT = re.compile(r"\D")
_FORMULA = re.compile(r"^[\s\u00a0\u3000'\"]{0,50}[=+\-@＝＋－＠]")
_DOUBTFUL = frozenset(("", *" '\"=+-@＝＋－＠"))  # what a formula may begin with, among what can be seen


def write(shortlist: Shortlist, path: Path) -> None:
    """Writes the file in one step: a run that is interrupted leaves the old file, or none."""
    lines = (line.encode("utf-8") for line in as_lines(shortlist))
    replace_file(path, (part for some in ((codecs.BOM_UTF8,), lines) for part in some))


def as_text(shortlist: Shortlist) -> str:
    """The whole CSV. The same shortlist gives the same bytes."""
    return "".join(as_lines(shortlist))


def as_lines(shortlist: Shortlist) -> Iterator[str]:
    """The header and the rows, one after the other, each with its line break."""
    columns = len(shortlist.applicant_columns)
    yield f"{_joined(header(shortlist))}{_BREAK}"
    for place, one in enumerate(shortlist.prints if shortlist.prints is not None else _prints(shortlist)):
        own = one.printed or printed(shortlist.rows[place].screened, shortlist.criteria, shortlist.as_of)
        rank = "" if one.rank is None else str(one.rank)
        whose = _joined([one.file, *carried(one.applicant, columns)])
        same = _joined([others(one.same_person_as)]) if one.same_person_as else ""
        yield f"{rank},{own.first},{whose},{own.middle},{same},{own.last}{_BREAK}"


def printed(one: Screened, criteria: Criteria, as_of: date) -> Printed:
    """The cells of a document's line that hang on the document alone, as they are written."""
    latest = table.latest(one.candidate)
    name, score, band, *about, phone = table.first(one, latest)
    gates, silence, *ranges = table.before(one)
    _, review, job, why, quotes, findings = map(_quoted, table.told(one, latest))
    return Printed(
        _quoted(name),
        f"{_quoted(score)},{_quoted(band)}",
        _joined([*about, dialled(str(phone))]),
        _quoted(gates),
        _quoted(silence),
        ",".join(map(str, ranges)),  # figures
        _lines(one, criteria),
        review,
        job,
        why,
        quotes,
        findings,
        _proof(one, criteria, as_of),
    )


def reprinted(before: Printed, one: Screened, criteria: Criteria, as_of: date) -> Printed:
    """The same for a document that was weighed anew: only the cells that may differ are written anew."""
    score = one.score
    if score is None:
        return printed(one, criteria, as_of)
    return Printed(
        before.name,
        f"{_number(score.total)},{_quoted(score.band)}",
        before.about,
        before.gates,
        _number(score.rests_on_silence),
        before.ranges,
        _lines(one, criteria),
        one.review,
        before.job,
        _quoted(sentence(one)),
        _quoted(table.quotes(score.contributions)),
        before.findings,
        _proof(one, criteria, as_of),
    )


def _proof(one: Screened, criteria: Criteria, as_of: date) -> str:
    """What the row was made with and of."""
    day, asked, _, version = table.proof(one, criteria, as_of)
    return f"{_again(day)},{_again(asked)},{_quoted(one.sha256)},{_again(version)}"


def _lines(one: Screened, criteria: Criteria) -> str:
    """The points and the state of each line of the criteria."""
    if one.score:
        return ",".join([_line(line.points, line.state) for line in one.score.contributions])
    return ",".join([_written(cell) for cell in table.points(one, criteria)])


def dialled(phone: str) -> str:
    """A number that can be dialled and that no spreadsheet takes for a sum: the plus goes into brackets with the
    country's code, as in `(+49) 30 1234567`."""
    given = phone.strip()
    whole = _NO_DIGIT.sub("", given)
    if not given.startswith("+") or not whole:
        return given.lstrip("+").strip()
    found = _CODE.match(whole)
    code = found[0] if found else ""
    at = 1
    for digit in code:
        at = given.index(digit, at) + 1
    return f"(+{code}) {given[at:].lstrip(' .-–/')}".strip()


def _prints(shortlist: Shortlist) -> Iterator[Print]:
    for row in shortlist.rows:
        cells = printed(row.screened, shortlist.criteria, shortlist.as_of)
        yield Print(row.rank, row.screened.file, cells, row.applicant, row.same_person_as)


def _joined(cells: Iterable[Cell]) -> str:
    """Cells as they stand in a line, one after the other."""
    return ",".join([_quoted(cell) for cell in cells])


def _quoted(cell: Cell) -> str:
    """A cell as it stands in a line, in quotes where it needs them: `defused` leaves no breaks. Many are written, and
    the csv module's writer takes several times as long."""
    if not isinstance(cell, str):
        return _written(cell)  # figures
    written = defused(cell)
    if '"' in written:
        written = written.replace('"', '""')
    elif "," not in written:
        return written
    return f'"{written}"'


def visible(text: str) -> str:
    """The text without control characters and without marks that turn the direction of writing."""
    return _UNSEEN.sub("", text)


def defused(text: str) -> str:
    """The text on one line; what a spreadsheet could take for a formula gets an apostrophe before it.

    What is longer than a cell of a spreadsheet can be says at its end how much is missing.
    """
    if not text:
        return text
    plain = text.isprintable() and text[:1] not in _DOUBTFUL and text[-1] != " " and "  " not in text
    if plain and len(text) <= _LONGEST:
        return text  # most cells: nothing unseen, one space at a time, and no formula begins so
    cell = " ".join(visible(text).split())
    if len(cell) > _LONGEST:
        cell = f"{cell[:_LONGEST]}… ({len(cell) - _LONGEST:,} more characters; the JSON lines hold all)"
    return f"'{cell}" if _FORMULA.match(cell) else cell


def defused_table(text: str) -> str:
    """A CSV whose cells hold nothing that a spreadsheet would run."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows([defused(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline="")))
    return buffer.getvalue()


def replace_file(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Puts the content in the file's place through a temporary file beside it; a device is written to as it is, and `-`
    is standard output."""
    if path == STDOUT:
        for part in (content,) if isinstance(content, bytes) else content:
            sys.stdout.buffer.write(part)
        sys.stdout.buffer.flush()
        return
    if path.exists() and not path.is_file():
        write_through(path, content)
        return
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", dir=path.parent)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from error
    try:
        with os.fdopen(handle, "wb") as file:
            for part in (content,) if isinstance(content, bytes) else content:
                file.write(part)
            file.flush()
            os.fsync(handle)  # a power cut must not leave an empty file under the name
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except OSError as error:
        hint = "What was read is kept: the same command goes on from there."
        raise ScreenerError(f"{path}: cannot be written: {error.strerror or error}", hint=hint) from error
    finally:
        Path(name).unlink(missing_ok=True)


def write_through(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Writes to what cannot be replaced, such as /dev/stdout."""
    try:
        with path.open("wb") as file:
            for part in (content,) if isinstance(content, bytes) else content:
                file.write(part)
    except OSError as error:
        raise ScreenerError(f"{path}: cannot be written: {error.strerror or error}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@lru_cache(maxsize=16)
def _again(cell: Cell) -> str:
    """A cell that is the same in every line."""
    return _quoted(cell)


@lru_cache(maxsize=4096)  # of many people: few different ones
def _line(points: float, state: str) -> str:
    """What a line of the criteria gave, in its two cells."""
    return f"{_number(points)},{state}"


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return _number(cell)
    return str(cell) if isinstance(cell, int) else defused(cell)


@lru_cache(maxsize=4096)  # points of many people: few different ones
def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".") if value else "0"
