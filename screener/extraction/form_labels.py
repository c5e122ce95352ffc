"""Forms and tables: a document that prints a label beside everything ("Dates", "Name of employer"), or above the
columns of its tables, is read without them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.document.model import Line
from screener.extraction.rows import cut, fold
from screener.extraction.terms.forms import COLUMNS, DUTIES, LABELS, TAILS, TIMES

LEAST = 6  # labelled lines that make a document a form
KINDS = 3  # different labels among them
LEAST_COLUMNS = 3  # of a table with a head row; one less where a column is for times
_ANY_COLUMN = "|".join(sorted(COLUMNS, key=len, reverse=True))
_COLUMN = re.compile(rf"(?:{_ANY_COLUMN})(?: (?:(?:and|or|with|und|et|y|e|i|och|en) )?(?:{_ANY_COLUMN})){{0,2}}")


def without_labels(lines: Sequence[Line]) -> list[Line]:
    """A form's lines without its labels; any other document's lines as they are."""
    labels = [_label(line) for line in lines]
    found = [label for label in labels if label]
    if len(found) < LEAST or len(set(found)) < KINDS:
        return list(lines)
    out: list[Line] = []
    for i, (line, label) in enumerate(zip(lines, labels, strict=True)):
        tail = i > 0 and labels[i - 1] and fold(line.text) in TAILS and line.size == lines[i - 1].size
        if not label and not (tail and line.bold == lines[i - 1].bold):
            out.append(line)
        elif "\t" in line.text:
            out.append(cut(line, line.text.index("\t") + 1))
    return out


def _label(line: Line) -> str:
    """The label that a line is, or begins with in a cell of its own."""
    first = fold(line.text.split("\t", 1)[0])
    return first if first in LABELS else ""


def _heads_a_table(cells: Sequence[str]) -> bool:
    """Whether cells name the columns of a table, a column or two each ("Role and achievements")."""
    least = LEAST_COLUMNS - 1 if TIMES.intersection(cells) else LEAST_COLUMNS
    return len(cells) >= least and all(_COLUMN.fullmatch(cell) for cell in cells)


def without_table_heads(lines: Sequence[Line]) -> list[Line]:
    """Lines without the head rows of tables ("Period, Employer, Position, Main duties"); below such a row the cell
    that holds the person's own words is a line of its own, as in other layouts."""
    out: list[Line] = []
    columns: list[str] = []
    for line in lines:
        cells = line.text.split("\t")
        named = [fold(cell) for cell in cells]
        if _heads_a_table(named):
            columns = named
            continue
        if columns and columns[-1] in DUTIES and len(cells) == len(columns):
            at = line.text.rindex("\t")
            out += [cut(line, 0, at), cut(line, at + 1)]
            continue
        out.append(line)
    return out
