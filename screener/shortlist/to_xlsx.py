"""The shortlist as a workbook: the list, a row for every quote, the criteria as used, and what could not be read.

Texts are written as texts: nothing in them becomes a formula or a link. The one link of a row leads to its own file,
relative to the workbook, so that both can be moved together. A text that is too long for a cell ends by saying how much
is missing. Rows go to disk as they come, and the same shortlist gives the same bytes.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from screener.document.own import GENERATOR
from screener.scoring import criteria_out
from screener.shortlist.shortlist import Row, Shortlist
from screener.shortlist.table import Cell, cells, header
from screener.shortlist.to_csv import replace_file, visible

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

LONGEST = 32_767  # characters that a cell of the format holds
_ROWS = 1_048_576  # rows that a sheet of the format holds
_MADE = datetime(2000, 1, 1)  # the workbook's date must not tell when it was written
_WIDTHS = {
    **{"rank": 6, "candidate": 26, "score": 7, "band": 14, "current_title": 30, "current_employer": 26, "email": 28},
    **{"phone": 18, "file": 38, "why": 70, "evidence": 60, "findings": 40, "gates": 30, "same_person_as": 30},
}
_COLOURS = ("#DCEFDF", "#E9F2DC", "#FBEED0", "#F1F1F1")
_STATES = {"met": "#DCEFDF", "partly": "#FBEED0", "not_met": "#F7DCD8", "silent": "#F1F1F1"}
_LINKS = 65_000  # that a sheet of the format holds, nearly
_LONGEST_LINK = 2_000
_UNLINKED = re.compile(r'[\\#%?:*"<>|\t\n]|^[/~]')
_EVIDENCE = {"rank": 6, "candidate": 26, "criterion": 30, "state": 9, "page": 7, "place": 12, "quote": 90, "file": 40}
_TALLEST = 405  # points that a row of the format holds, nearly
_WRAPPED = ("quote", "asks", "why", "what to know")  # beside the shortlist, whose rows stay one line high
_UNREAD = {"file": 50, "reason": 18, "what to know": 90}
_CRITERIA = {"id": 20, "label": 34, "kind": 14, "weight": 8, "gate": 6, "silence": 9, "asks": 80, "why": 60}


def write(shortlist: Shortlist, path: Path) -> None:
    """Writes the workbook in one step."""
    from xlsxwriter import Workbook

    with tempfile.TemporaryDirectory(prefix="screener-") as folder:
        made = Path(folder) / "shortlist.xlsx"
        plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        book = Workbook(str(made), {**plain, "constant_memory": True, "tmpdir": folder})
        title = cell(f"Shortlist: {shortlist.criteria.role}")
        book.set_properties({"title": title, "author": GENERATOR, "created": _MADE})  # by which survey knows its own
        _fill(book, shortlist, path.parent)
        book.close()
        with made.open("rb") as file:
            replace_file(path, iter(lambda: file.read(1 << 20), b""))


def cell(text: str) -> str:
    """The text as a cell holds it; what is too long says so at its end."""
    plain = visible(text).replace("\ufffe", "").replace("\uffff", "")  # no characters in XML
    if len(plain.encode("utf-16-le")) // 2 <= LONGEST:
        return plain
    kept = plain.encode("utf-16-le")[: 2 * (LONGEST - 100)].decode("utf-16-le", "ignore")
    return f"{kept}… ({len(plain) - len(kept):,} more characters; the JSON lines hold all)"


def link(file: str, sha256: str, folder: Path) -> str | None:
    """Where a file lies, seen from the workbook's folder; a member's archive. None for a blind row, whose file has no
    hash, for what no longer lies there, and for names that could lead elsewhere: with `\\`, `:`, `#` or the like."""
    found = next((name for name in (file, file.partition("!")[0]) if os.path.lexists(name)), None)
    if not sha256 or found is None:
        return None
    seen = os.path.relpath(found, folder)
    odd = _UNLINKED.search(seen) or visible(seen) != seen or len(seen) > _LONGEST_LINK
    return None if odd else seen


def _fill(book: Workbook, shortlist: Shortlist, folder: Path) -> None:
    """Every row is looked at once: its cells go to the list, its quotes to the evidence."""
    names = header(shortlist)
    people = _sheet(book, "shortlist", {name: _WIDTHS.get(name, 15) for name in names})
    proofs = _sheet(book, "evidence", _EVIDENCE)
    used = _sheet(book, "criteria", _CRITERIA)
    unread = _sheet(book, "unread", _UNREAD)
    counts = {"shortlist": 0, "evidence": 0, "unread": 0}
    for row in shortlist.rows:
        counts["shortlist"] += 1
        there = link(row.screened.file, row.screened.sha256, folder)
        _put(people, counts["shortlist"], cells(shortlist, row))
        if there and counts["shortlist"] < _LINKS:
            _link(people, counts["shortlist"], names.index("file"), there, row.screened.file)
        for proof in _proofs(row):
            if counts["evidence"] < _ROWS - 2:
                counts["evidence"] += 1
                _put_wrapped(proofs, counts["evidence"], proof, _EVIDENCE)
                if there and counts["evidence"] < _LINKS:
                    _link(proofs, counts["evidence"], len(_EVIDENCE) - 1, there, row.screened.file)
        if row.screened.score is None:
            counts["unread"] += 1
            told = "; ".join(f"{finding.code}: {finding.text}" for finding in row.screened.findings)
            _put_wrapped(unread, counts["unread"], (row.screened.file, row.screened.reason or "", told), _UNREAD)
    for number, line in enumerate(_criteria(shortlist), start=1):
        _put_wrapped(used, number, line, _CRITERIA)
    people.autofilter(0, 0, counts["shortlist"], len(names) - 1)
    proofs.autofilter(0, 0, counts["evidence"], len(_EVIDENCE) - 1)
    unread.autofilter(0, 0, counts["unread"], len(_UNREAD) - 1)
    _paint(book, people, {band.name: _COLOURS[min(i, 3)] for i, band in enumerate(shortlist.criteria.bands)},
           [names.index("band")], counts["shortlist"])  # fmt: skip
    states = [index for index, name in enumerate(names) if name.endswith("_state")]
    _paint(book, people, _STATES, states, counts["shortlist"])
    _paint(book, proofs, _STATES, [list(_EVIDENCE).index("state")], counts["evidence"])


def _sheet(book: Workbook, name: str, columns: dict[str, int]) -> Worksheet:
    """A sheet with its head; all but the shortlist, which is too broad for it, print as broad as the paper."""
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    wrapped, plain = (book.add_format({"text_wrap": wrap, "valign": "top"}) for wrap in (True, False))
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 2 if name == "shortlist" else 0)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    if name != "shortlist":
        sheet.fit_to_pages(1, 0)
    sheet.set_row(0, 32)
    for index, (column, width) in enumerate(columns.items()):
        wraps = column in _WRAPPED and name != "shortlist"
        sheet.set_column(index, index, width, wrapped if wraps else plain)
        sheet.write_string(0, index, cell(column), bold)
    return sheet


def _put(sheet: Worksheet, number: int, values: Iterable[Cell]) -> None:
    for index, value in enumerate(values):
        if isinstance(value, str):
            if value:
                sheet.write_string(number, index, cell(value))
        elif value is not None:
            sheet.write_number(number, index, value)


def _put_wrapped(sheet: Worksheet, number: int, values: Sequence[Cell], columns: dict[str, int]) -> None:
    """The same with the row as high as its wrapped texts need: not every spreadsheet finds that out by itself."""
    texts = zip(values, columns.items(), strict=True)
    lines = max(len(str(value)) // width + 1 for value, (name, width) in texts if name in _WRAPPED)
    sheet.set_row(number, min(_TALLEST, 15 * lines))
    _put(sheet, number, values)


def _link(sheet: Worksheet, number: int, column: int, there: str, file: str) -> None:
    sheet.write_url(number, column, f"external:{there}", string=cell(file))


def _proofs(row: Row) -> Iterable[tuple[Cell, ...]]:
    one = row.screened
    name = one.candidate.contact.name if one.candidate else ""
    for line in one.score.contributions if one.score else ():
        for proof in line.evidence:
            page = proof.page if proof.source == "page" else None
            words = " ".join(proof.quote.split())
            place = proof.path or (f"line {proof.line}" if page is not None else proof.source)
            yield (row.rank, name, line.label, line.state.value, page, place, words, one.file)


def _criteria(shortlist: Shortlist) -> Iterable[tuple[Cell, ...]]:
    for one, said in zip(shortlist.criteria.criteria, criteria_out.plain(shortlist.criteria)["criteria"], strict=True):
        asks = {name: value for name, value in said.items() if name not in _CRITERIA and name != "question"}
        told = "; ".join(f"{name}: {_told(value)}" for name, value in asks.items())
        gate = "yes" if one.gate or one.kind == "gate" else ""
        yield (one.id, one.label, one.kind, one.weight, gate, one.silence, told, one.why)


def _told(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_told(inner)}" for name, inner in value.items()) + "}"
    return ", ".join(map(_told, value)) if isinstance(value, list) else str(value)


def _paint(book: Workbook, sheet: Worksheet, colours: dict[str, str], columns: list[int], rows: int) -> None:
    """Colours beside the words, never instead of them."""
    for word, colour in colours.items():
        text = word.replace('"', '""')
        rule = {"type": "cell", "criteria": "==", "value": f'"{text}"', "format": book.add_format({"bg_color": colour})}
        for column in columns:
            sheet.conditional_format(1, column, max(1, rows), column, rule)
