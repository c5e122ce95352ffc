"""Taking a person out of a page, a workbook or a summary that screener has written."""

from __future__ import annotations

import io
import json
import re
from html import escape, unescape
from typing import Any
from zipfile import BadZipFile, ZipFile

from screener.batch.erasing import Traces
from screener.shortlist.screened import COPIES_DIFFER
from screener.shortlist.to_html import embedded

_BLOCK = re.compile(r'<script type="application/json" id="(people|person-(\d+))">([^<]*)</script>\n')
_ROW = re.compile(r"<row\b[^<>]*?(?:/>|>[^<]*(?:<(?!row\b|/row>)[^<]*)*</row>)")  # a row holds no other row
_CELL = re.compile(r"<t\b[^<>]*>([^<]*)</t>")
_NUMBER = re.compile(r'\br="(\d+)"')
_LINK = re.compile(r'<hyperlink ref="[A-Z]+(\d+)"[^<>]*/>')
_RELATION = re.compile(r'<Relationship Id="([^"]+)"[^<>]*/>')
_SHEET = re.compile(r"xl/worksheets/([^/]+\.xml)")
_SHARED = "xl/sharedStrings.xml"
_LARGEST = 1 << 30  # bytes of one part


class NotOurs(Exception):
    """The file is not as screener writes it."""


def html(text: str, traces: Traces) -> tuple[str, int]:
    """The page without the person's entry and account; how many people went."""
    blocks = {found[1]: found for found in _BLOCK.finditer(text)}
    if "people" not in blocks:
        raise NotOurs
    people = json.loads(blocks["people"][3])
    kept = [number for number, one in enumerate(people) if not _about(one, traces)]
    accounts = [_account(json.loads(blocks[f"person-{number}"][3]), traces) for number in kept]
    told = [f'<script type="application/json" id="person-{n}">{embedded(a)}</script>\n' for n, a in enumerate(accounts)]
    listed = ",".join(embedded(_listed(people[number], traces)) for number in kept)
    told.append(f'<script type="application/json" id="people">[{listed}]</script>\n')
    first = min(found.start() for found in blocks.values())
    head, tail = text[:first], _BLOCK.sub("", text[first:])
    return head + "".join(told) + tail, len(people) - len(kept)


def _about(one: Any, traces: Traces) -> bool:
    return any(traces.meets(value) for value in one.values() if isinstance(value, str))


def _listed(one: Any, traces: Traces) -> Any:
    return one | {"same": [file for file in one.get("same", ()) if not traces.is_file(str(file))]}


def _account(one: Any, traces: Traces) -> Any:
    return one | {"findings": [each for each in one.get("findings", ()) if not names_copy(each[0], each[1], traces)]}


def names_copy(code: str, text: str, traces: Traces) -> bool:
    """Whether a finding says that copies differ and names the person's file, which stands at its end."""
    return code == COPIES_DIFFER and traces.is_file(text.rpartition(": ")[2])


def without(cell: str, traces: Traces) -> str:
    """A list of files in a cell without the person's, and findings without the one that names their file."""
    return "; ".join(part for part in cell.split("; ") if not _names(part, traces))


def _names(part: str, traces: Traces) -> bool:
    code, _, text = part.partition(": ")
    return traces.is_file(part) or names_copy(code, text, traces)


def markdown(text: str, traces: Traces) -> tuple[str, int]:
    """The summary without the person's line of the table, and of the list of what was not read."""
    lines = text.splitlines(keepends=True)
    kept = [line for line in lines if not _line_about(line, traces)]
    return "".join(kept), len(lines) - len(kept)


def _line_about(line: str, traces: Traces) -> bool:
    plain = re.sub(r"\\(.)", r"\1", line.strip())
    if plain.startswith("| ") and plain.count(" | ") >= 2:
        name = plain.strip("| ").split(" | ")[1]
        return traces.meets(name) or " ".join(name.casefold().split()) in traces.names
    return plain.startswith("- ") and traces.is_file(plain[2:].partition(": ")[0])


def workbook(content: bytes, traces: Traces) -> tuple[bytes, int]:
    """The workbook without the person's rows, and the links in them, in any of its sheets."""
    buffer, gone = io.BytesIO(), 0
    try:
        with ZipFile(io.BytesIO(content)) as old, ZipFile(buffer, "w") as new:
            if _SHARED in old.namelist() and _CELL.search(old.read(_SHARED).decode("utf-8")):
                raise NotOurs  # another program has saved it: texts stand apart from their rows
            if any(info.file_size > _LARGEST for info in old.infolist()):
                raise NotOurs
            changed: dict[str, bytes] = {}
            for name in old.namelist():
                if sheet := _SHEET.fullmatch(name):
                    part, rows = _sheet(old.read(name).decode("utf-8"), traces)
                    gone += rows
                    changed[name] = part.encode("utf-8")
                    links = f"xl/worksheets/_rels/{sheet[1]}.rels"
                    if links in old.namelist():
                        changed[links] = _linked(old.read(links).decode("utf-8"), part).encode("utf-8")
            for info in old.infolist():
                new.writestr(info, changed.get(info.filename, b"") or old.read(info))
    except BadZipFile:
        raise NotOurs from None
    return buffer.getvalue(), gone


def _sheet(text: str, traces: Traces) -> tuple[str, int]:
    """A sheet without the person's rows, and how many those were."""
    gone: set[str] = set()

    def kept(row: re.Match[str]) -> str:
        if not any(traces.meets(unescape(cell)) for cell in _CELL.findall(row[0])):
            return _others(row[0], traces)
        gone.update(_NUMBER.findall(row[0].partition(">")[0]))
        return ""

    left = _ROW.sub(kept, text)
    left = _LINK.sub(lambda link: "" if link[1] in gone else link[0], left)
    return left.replace("<hyperlinks></hyperlinks>", ""), len(gone)


def _linked(relations: str, sheet: str) -> str:
    """The targets that links of the sheet still lead to."""
    return _RELATION.sub(lambda found: found[0] if f'"{found[1]}"' in sheet else "", relations)


def _others(row: str, traces: Traces) -> str:
    """A row about somebody else, without the person's files in its lists of files."""
    if not any(file in unescape(row) for file in traces.files):
        return row

    def left(cell: re.Match[str]) -> str:
        kept = escape(without(unescape(cell[1]), traces), quote=False)
        return cell[0].replace(cell[1], kept) if cell[1] else cell[0]

    return _CELL.sub(left, row)
