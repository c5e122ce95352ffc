"""Forms that print the employer below the text of a job: it is read where other resumes print it, with the title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from screener.document.model import Line
from screener.extraction.rows import level
from screener.extraction.terms.forms import EMPLOYERS, HELD


def values_of(labels: Sequence[tuple[Line, str, int]], lines: Sequence[Line]) -> dict[int, str]:
    """The label of each value, by the offset where the value starts: what stands behind a label on its line, or else
    the first line at its right that is level with it.

    `labels` are lines with the label that they begin with and where in the line its value begins.
    """
    alone = {line.offset for line, _, end in labels if end >= len(line.text)}
    named: dict[int, str] = {}
    for line, label, end in labels:
        if end < len(line.text):
            named[line.offset + end] = label
            continue
        beside = (other for other in lines if other.offset not in alone and other.box.x0 > line.box.x1)
        value = min((other for other in beside if level(line, other)), key=lambda other: other.box.x0, default=None)
        if value is not None:
            named[value.offset] = label
    return named


def employers_up(lines: Sequence[Line], named: Mapping[int, str]) -> list[Line]:
    """A form's lines with each employer that follows the text of a job put right behind the job's title."""
    order = [named[line.offset] for line in lines if named.get(line.offset, "") in HELD | EMPLOYERS]
    if not order or order[0] in EMPLOYERS:
        return list(lines)
    out: list[Line] = []
    title: int | None = None
    for line in lines:
        label = named.get(line.offset, "")
        if label in HELD:
            title = len(out)
        if label in EMPLOYERS and title is not None:
            out.insert(title + 1, line)
            title = None
        else:
            out.append(line)
    return out
