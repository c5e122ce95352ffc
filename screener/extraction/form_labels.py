"""Forms and tables: a document that prints a label beside everything ("Dates", "Name of employer"), or above the
columns of its tables, is read without them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from screener.document.model import Line
from screener.extraction.dates import find_periods
from screener.extraction.form_order import employers_up, headings_down, values_of
from screener.extraction.rows import cut, fold
from screener.extraction.terms.forms import COLUMNS, DUTIES, EMPLOYERS, HELD, LABELS, NOISE, TAILS, TEXTS, TIMES

LEAST = 6  # labelled lines that make a document a form
KINDS = 3  # different labels among them
DEEPEST = 4  # lines of a label in a narrow column
WRAPPED = "wrapped"  # in place of a label: its second line and those below
TITLE, EMPLOYER, TEXT = "title", "employer", "text"  # what labels name
LEAST_COLUMNS = 3  # of a table with a head row; one less where a column is for times
_ANY_COLUMN = "|".join(sorted(COLUMNS, key=len, reverse=True))
_MORE = rf"(?: (?:(?:and|or|with|und|et|y|e|i|och|en) )?(?:{_ANY_COLUMN})){{0,2}}"
_COLUMN = re.compile(rf"(?:{_ANY_COLUMN}){_MORE}")
_DUTIES = re.compile(rf"(?:{'|'.join(sorted(DUTIES, key=len, reverse=True))}){_MORE}")
TELLING = 3  # words of a label that is one whatever follows it: `Name and address of employer Halden Ltd`

_OPENING = 90  # letters of a line in which a label ends
_BETWEEN = re.compile(r"\t|(?<!\s)\s+[/|•·]\s+|;\s+")
_NOISE = re.compile(NOISE)
_WORDS = re.compile(r"[^\W_]+")
_BEGUN: dict[str, list[str]] = {}
for _name in sorted(LABELS, key=len, reverse=True):
    _BEGUN.setdefault(_name.split(" ")[0], []).append(_name)
_BEHIND = re.compile(r"[)\]'’]?\s{0,9}:?\s{0,9}")


@dataclass(frozen=True, slots=True)
class Form:
    """A form's lines without its labels, and which of them its labels name as title, employer or text: by the offset of
    the line. Any other document's lines are as they were."""

    lines: tuple[Line, ...]
    told: Mapping[int, str] = field(default_factory=dict)


def without_labels(lines: Sequence[Line]) -> Form:
    """What a document is without the labels that it prints beside everything."""
    printed, lines = lines, [part for line in lines for part in _one_a_line(line)]
    labels = [_label(line) for line in lines]
    found = [label for label, _ in labels if label]
    if len(found) < LEAST or len(set(found)) < KINDS:
        return _without_lone_labels(printed)
    if sum(_named(line.text) > 0 for line in lines) * 2 < len(found) and not _stand_apart(lines, labels):
        labels = [_label(line, 1) for line in lines]
    whole = _join_wrapped(lines, labels)
    begun = [(line, label, end) for line, (label, end) in zip(lines, labels, strict=True) if label]
    named = values_of(begun, lines)
    out: list[Line] = []
    for i, (line, (label, end)) in enumerate(zip(lines, labels, strict=True)):
        tail = i > 0 and labels[i - 1][0] and i - 1 not in whole
        tail = tail and fold(line.text) in TAILS and line.size == lines[i - 1].size
        if _is_noise(line):
            continue
        if not label and not (tail and line.bold == lines[i - 1].bold):
            out.append(line)
        elif label and any(map(str.isalnum, line.text[end:])):
            out.append(cut(line, end))
    told = {at: kind for at, label in named.items() if (kind := _kind(label))}
    alone = [line for line, _, end in begun if end >= len(line.text)]
    return Form(tuple(employers_up(headings_down(out, alone), named)), told)


def _join_wrapped(lines: Sequence[Line], labels: list[tuple[str, int]]) -> set[int]:
    """Puts labels of several lines where those of one line are: beside the first line that has a value; the numbers
    of the lines that such labels stand in."""
    below = 0
    whole: set[int] = set()
    for i in range(len(lines) - 1):
        name, ends = _wrapped([line.text for line in lines[i : i + DEEPEST]]) if i >= below else ("", [])
        if not name or ends[0] < labels[i][1]:
            continue
        below = i + len(ends)
        labels[i:below] = [(WRAPPED, end) for end in ends]
        at = next((k for k in range(i, below) if labels[k][1] < len(lines[k].text)), i)
        labels[at] = (name, labels[at][1])
        whole.update(range(i, below))
    return whole


def _kind(label: str) -> str:
    """What a label names, if it is one of those that jobs are read by."""
    kinds = ((TITLE, HELD), (EMPLOYER, EMPLOYERS), (TEXT, TEXTS))
    return next((kind for kind, labels in kinds if label in labels), "")


def _stand_apart(lines: Sequence[Line], labels: Sequence[tuple[str, int]]) -> bool:
    """Whether most labels fill their cells: then a line that goes on behind one word of a label is no labelled one."""
    ends = [(line.text, end) for line, (label, end) in zip(lines, labels, strict=True) if label]
    return sum(end >= len(text) or text[end - 1] == "\t" for text, end in ends) * 2 > len(ends)


def _without_lone_labels(lines: Sequence[Line]) -> Form:
    """What a document is that is no form, without the labels of titles and employers beside dates: "Role: Clerk" below
    an employer and its dates."""
    ends = {i: end for i, line in enumerate(lines) if ":" in line.text[:40] and (end := _names_job(line))}
    beside = {i for i in ends if any(map(_ranged, lines[max(0, i - 1) : i + 2]))}
    told = {}
    out = list(lines)
    for i in beside:
        out[i] = cut(lines[i], ends[i])
        held = fold(lines[i].text.partition(":")[0]) in HELD
        told[out[i].offset] = TITLE if held else EMPLOYER
    return Form(tuple(out), told)


def _names_job(line: Line) -> int:
    """Where the value begins behind the label of a title or an employer; zero where there is none."""
    end = _named(line.text) if fold(line.text.partition(":")[0]) in HELD | EMPLOYERS else 0
    return end if end < len(line.text) else 0


def _ranged(line: Line) -> bool:
    return any(match.kind in ("range", "open") for match in find_periods(line.text[:200]))


def _one_a_line(line: Line) -> list[Line]:
    """A line in parts where each cell has a label and a colon ("Company: Halden Ltd", "Tenure: 2019 - 2021")."""
    if line.text.count(":") < 2:
        return [line]
    gaps = list(_BETWEEN.finditer(line.text[:400]))
    starts, ends = [0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(line.text)]
    if not gaps or not all(_named(line.text[a:b]) for a, b in zip(starts, ends, strict=True)):
        return [line]
    return [cut(line, a, b) for a, b in zip(starts, ends, strict=True)]


def _is_noise(line: Line) -> bool:
    """Whether a form's line tells nothing about the job ("Hours per week: 40")."""
    name, colon, _ = line.text[:60].partition(":")
    return bool(colon) and _NOISE.fullmatch(fold(name)) is not None


def _label(line: Line, least: int = TELLING) -> tuple[str, int]:
    """The label that a line is, or begins with, and where its value begins: in a cell of its own, or behind at least
    so many words."""
    cell = line.text.split("\t", 1)[0]
    if (whole := fold(cell)) in LABELS:
        return whole, min(len(cell) + 1, len(line.text))
    if named := _named(line.text):
        return fold(cell[:named]), named
    first = (whole if len(cell) <= _OPENING else fold(cell[:_OPENING])).partition(" ")[0]
    if first and first not in _BEGUN:
        return "", 0  # as nearly every line
    ends = [word.end() for word in _WORDS.finditer(cell[:_OPENING])]
    for end in reversed(ends[least - 1 :]):
        if (label := fold(cell[:end])) in LABELS:
            behind = _BEHIND.match(line.text, end)
            return label, behind.end() if behind else end
    return "", 0


def _named(text: str) -> int:
    """Where the value begins behind a label and its colon ("Designation: Head of Data"); zero where there is none."""
    name, colon, _ = text[:60].partition(":")
    if not colon or not (fold(name) in LABELS or _COLUMN.fullmatch(fold(name))):
        return 0
    behind = _BEHIND.match(text, len(name))
    return behind.end() if behind else 0


def _wrapped(texts: Sequence[str]) -> tuple[str, list[int]]:
    """The label that some lines share in its narrow column, and where the value of each begins; empty for no label."""
    ends = [word.end() for word in _WORDS.finditer(texts[0][:_OPENING])]
    for end in reversed(ends[1:]):
        begun = fold(texts[0][:end]) + " "
        for label in _BEGUN.get(begun.split(" ")[0], ()):
            rest = _going_on(texts[1:], label.removeprefix(begun)) if label.startswith(begun) else []
            if rest:
                return label, [len(texts[0]) - len(texts[0][end:].lstrip()), *rest]
    return "", []


def _going_on(texts: Sequence[str], words: str) -> list[int]:
    """Where the values of the lines begin that say the rest of a label, all but the last in cells without more."""
    ends: list[int] = []
    for text in texts:
        if rest := _starting(text, words):
            return [*ends, rest]
        cell, tab, _ = text.partition("\t")
        said = fold(cell) + " "
        if not said.strip() or not words.startswith(said):
            break
        ends.append(len(cell) + len(tab))
        words = words.removeprefix(said)
    return []


def _starting(text: str, words: str) -> int:
    """Where the text goes on behind the words that it starts with; zero where it starts otherwise."""
    end = next((word.end() for word in _WORDS.finditer(text[:90]) if fold(text[: word.end()]) == words), 0)
    behind = _BEHIND.match(text, end) if end else None
    return behind.end() if behind else 0


def _heads_a_table(cells: Sequence[str]) -> bool:
    """Whether cells name the columns of a table, a column or two each ("Role and achievements")."""
    least = LEAST_COLUMNS - 1 if TIMES.intersection(cells) else LEAST_COLUMNS
    return len(cells) >= least and all(_COLUMN.fullmatch(cell) for cell in cells)


def without_table_heads(lines: Sequence[Line]) -> list[Line]:
    """Lines without the head rows of tables ("Period, Employer, Position, Main duties"); below such a row the cell
    that holds the person's own words is a line of its own, as in other layouts."""
    out: list[Line] = []
    columns: list[str] = []
    left = 0.0
    for line in lines:
        cells = line.text.split("\t")
        named = [fold(cell) for cell in cells] if len(cells) >= LEAST_COLUMNS - 1 else []
        if _heads_a_table(named):
            columns, left = named, line.box.x0
            continue
        if line.char_boxes and len(cells) == 1 and line.box.x0 < left + 3:
            columns = []  # words in the first column without a cell beside them: the table has ended
        if columns and _DUTIES.fullmatch(columns[-1]) and len(cells) == len(columns):
            at = line.text.rindex("\t")
            out += [cut(line, 0, at), cut(line, at + 1)]
            continue
        out.append(line)
    return out
