"""The shortlist as a workbook: the list, a row for every quote, the criteria as used, and what could not be read.

Texts are written as texts: nothing in them becomes a formula or a link. A text that is too long for a cell ends by
saying how much is missing. Rows go to disk as they come, and the same shortlist gives the same bytes.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from screener.scoring import criteria_out
from screener.shortlist.shortlist import Row, Shortlist
from screener.shortlist.table import Cell, cells, header
from screener.shortlist.to_csv import replace_file, visible

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

LONGEST = 32_767  # characters that a cell of the format holds
_ROWS = 1_048_576  # rows that a sheet of the format holds
_MADE = datetime(2000, 1, 1)  # the workbook's date must not tell when it was written
_WIDTHS = {"rank": 6, "candidate": 26, "score": 7, "band": 14, "why": 70, "evidence": 60, "file": 34, "findings": 40}
_COLOURS = ("#DCEFDF", "#E9F2DC", "#FBEED0", "#F1F1F1")
_EVIDENCE = {"rank": 6, "candidate": 26, "criterion": 30, "state": 9, "page": 7, "place": 12, "quote": 90, "file": 40}
_UNREAD = {"file": 50, "reason": 18, "what to know": 90}
_CRITERIA = {"id": 20, "label": 34, "kind": 14, "weight": 8, "gate": 6, "silence": 9, "asks": 80, "why": 60}


def write(shortlist: Shortlist, path: Path) -> None:
    """Writes the workbook in one step."""
    from xlsxwriter import Workbook

    with tempfile.TemporaryDirectory(prefix="screener-") as folder:
        made = Path(folder) / "shortlist.xlsx"
        plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        book = Workbook(str(made), {**plain, "constant_memory": True, "tmpdir": folder})
        book.set_properties({"title": cell(f"Shortlist: {shortlist.criteria.role}"), "created": _MADE})
        _fill(book, shortlist)
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


def _fill(book: Workbook, shortlist: Shortlist) -> None:
    """Every row is looked at once: its cells go to the list, its quotes to the evidence."""
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    names = header(shortlist)
    people = _sheet(book, "shortlist", {name: _WIDTHS.get(name, 12) for name in names}, bold)
    proofs = _sheet(book, "evidence", _EVIDENCE, bold)
    used = _sheet(book, "criteria", _CRITERIA, bold)
    unread = _sheet(book, "unread", _UNREAD, bold)
    counts = {"shortlist": 0, "evidence": 0, "unread": 0}
    for row in shortlist.rows:
        counts["shortlist"] += 1
        _put(people, counts["shortlist"], cells(shortlist, row))
        for proof in _proofs(row):
            if counts["evidence"] < _ROWS - 2:
                counts["evidence"] += 1
                _put(proofs, counts["evidence"], proof)
        if row.screened.score is None:
            counts["unread"] += 1
            told = "; ".join(f"{finding.code}: {finding.text}" for finding in row.screened.findings)
            _put(unread, counts["unread"], (row.screened.file, row.screened.reason or "", told))
    for number, line in enumerate(_criteria(shortlist), start=1):
        _put(used, number, line)
    people.autofilter(0, 0, counts["shortlist"], len(names) - 1)
    proofs.autofilter(0, 0, counts["evidence"], len(_EVIDENCE) - 1)
    _paint(book, people, shortlist, names.index("band"), counts["shortlist"])


def _sheet(book: Workbook, name: str, columns: dict[str, int], bold: Format) -> Worksheet:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 2 if name == "shortlist" else 0)
    for index, (column, width) in enumerate(columns.items()):
        sheet.set_column(index, index, width)
        sheet.write_string(0, index, cell(column), bold)
    return sheet


def _put(sheet: Worksheet, number: int, values: Iterable[Cell]) -> None:
    for index, value in enumerate(values):
        if isinstance(value, str):
            if value:
                sheet.write_string(number, index, cell(value))
        elif value is not None:
            sheet.write_number(number, index, value)


def _proofs(row: Row) -> Iterable[tuple[Cell, ...]]:
    one = row.screened
    name = one.candidate.contact.name if one.candidate else ""
    for line in one.score.contributions if one.score else ():
        for proof in line.evidence:
            page = proof.page if proof.source == "page" else None
            words = " ".join(proof.quote.split())
            yield (row.rank, name, line.label, line.state.value, page, proof.path or proof.source, words, one.file)


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


def _paint(book: Workbook, sheet: Worksheet, shortlist: Shortlist, column: int, rows: int) -> None:
    """Colours beside the bands' names, never instead of them."""
    for index, band in enumerate(shortlist.criteria.bands):
        colour = book.add_format({"bg_color": _COLOURS[min(index, len(_COLOURS) - 1)]})
        name = band.name.replace('"', '""')
        rule = {"type": "cell", "criteria": "==", "value": f'"{name}"', "format": colour}
        sheet.conditional_format(1, column, max(1, rows), column, rule)
