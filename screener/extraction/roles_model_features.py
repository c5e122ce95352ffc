"""What the model of line roles sees of a line: how it is set and what kinds of words it holds, never the words.

Every line becomes a row of numbers (MARKS, most of them 0 to 1). What stands around it is part of what it is, so the
model's inputs are the marks of the line, those of its neighbours in the same column, the last heading's kind, and
what the lines before and behind are like on average.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from screener.document.model import Line
from screener.extraction.date_text import cut_at_dates
from screener.extraction.dates import find_periods
from screener.extraction.degree_words import find_degree_words, school_likeness
from screener.extraction.places import employer_likeness, is_place
from screener.extraction.rows import BULLET, Style, body_style, fold, style_of
from screener.extraction.sections import kind_of
from screener.extraction.terms.professions import SENTENCE_WORDS, VERBS
from screener.extraction.terms.sections import HINTS
from screener.extraction.titlelike import title_likeness

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Matrix = NDArray[float64]

LOOK = ("size", "bold", "italic", "caps", "colour")
SPACE = ("gap_above", "gap_below", "indent", "width", "side", "later_page", "down", "top")
FORM = ("bullet", "low", "sentence", "words", "few_words", "cells", "commas", "digits", "colon", "contact")
DATES = ("date", "range", "only_dates")
WORDS = ("title", "employer", "place", "school", "degree", "verb", "prose")
HEADING = ("experience", "education", "skills", "summary", "other_kind", "hint", "heading_look")
MARKS = (*LOOK, *SPACE, *FORM, *DATES, *WORDS, *HEADING)

NEAR = tuple(mark for mark in (*LOOK, *FORM, *DATES, *WORDS, *HEADING, "gap_above", "indent") if mark != "hint")
AROUND = ("title", "range", "school", "degree", "bullet")  # averaged over the lines before and behind
KINDS = ("experience", "education", "skills", "summary", "other_kind")  # remembered from the last heading
_NEAR, _AROUND, _KINDS = ([MARKS.index(name) for name in names] for names in (NEAR, AROUND, KINDS))
REACH, WIDE = 3, 6  # neighbours seen one by one, and on average

SEEN = 300  # characters of a line that are looked at
SHORT = 110  # letters that the head of a job or a school can have
HEADING_LENGTH = 60
_PARTS = re.compile(
    r"(?=[\s,:()\[\]])"  # which most places are told by not to be worth a look
    r"(?:(?:(?<!\s)[^\S\t]+)?\t\s*|(?<!\s)\s+[|•·●▪∙‧⋅–—-]\s+|,\s+|(?<!\s)\s+at\s+|:\s+|[()\[\]])"
)
_CONTACT = re.compile(r"@\w|https?:|www\.|linkedin|github|\+\d[\d ()./-]{6,}|\b\d{3}[-. ]\d{3,}", re.IGNORECASE)
_CONTACT_SIGN = re.compile(r"[@:.+\d]")
_END = re.compile(r"[.;!?]$")
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is usual on these pages: the body's type, each column's edges, how the known headings are set."""

    body: Style
    edges: dict[tuple[int, int], tuple[float, float]]
    kinds: Sequence[str | None]
    headings: frozenset[tuple[object, ...]]


def marks_of(lines: Sequence[Line], name_kind: Callable[[str], str | None] = kind_of) -> list[list[float]]:
    """The marks of each line. `name_kind` tells what section a heading's words name."""
    scene = _scene(lines, name_kind)
    gaps = [1.0, *(_gap(a, b) for a, b in pairwise(lines)), 1.0]
    return [_marks(lines, i, gaps, scene) for i in range(len(lines))]


def _scene(lines: Sequence[Line], name_kind: Callable[[str], str | None]) -> _Scene:
    body = body_style(lines)
    edges: dict[tuple[int, int], tuple[float, float]] = {}
    for line in lines:
        if line.char_boxes:
            left, right = edges.get((line.page, line.column), (line.box.x0, line.box.x1))
            edges[line.page, line.column] = min(left, line.box.x0), max(right, line.box.x1)
    kinds = [name_kind(x.text.removeprefix(BULLET)) if len(x.text) < HEADING_LENGTH else None for x in lines]
    plain = (body.size, body.bold, body.colour, False)
    looks = {_look(_style(line, body)) for line, kind in zip(lines, kinds, strict=True) if kind}
    return _Scene(body, edges, kinds, frozenset(looks - {plain}))


def _style(line: Line, body: Style) -> Style:
    """How most of the line's first cell is set."""
    end = line.text.find("\t", 1) % (len(line.text) + 1)
    spans = [span for span in line.spans if span.start < end]
    longest = max(spans, key=lambda span: min(span.end, end) - span.start, default=None)
    return style_of(longest, line.text) if longest else body


def _look(style: Style) -> tuple[object, ...]:
    return (style.size, style.bold, style.colour, style.caps)


def _gap(before: Line, line: Line) -> float:
    """White space between two lines in multiples of the second's height."""
    if before.page != line.page or before.column != line.column:
        return 0.6
    return max(-0.2, min(3.0, (line.box.y0 - before.box.y1) / max(line.box.height, 1.0)))


def _marks(lines: Sequence[Line], at: int, gaps: Sequence[float], scene: _Scene) -> list[float]:
    line = lines[at]
    text, style = line.text[:SEEN], _style(line, scene.body)
    bare = text.removeprefix(BULLET)
    words = _WORD.findall(bare)
    periods = find_periods(text) if _DIGIT.search(text) else []
    rest = cut_at_dates(text, periods).removeprefix(BULLET)
    return [
        *_type_marks(style, scene.body),
        *(gaps[at], gaps[at + 1], *_edge_marks(line, scene)),
        *(float(line.column > 0), float(line.page > 1), at / len(lines), float(at < 4)),
        *_form_marks(text, bare, words),
        *(float(bool(periods)), float(any(p.kind in ("range", "open") for p in periods))),
        float(bool(periods) and not _WORD.search(rest)),
        *_word_marks(bare, rest, words, listed=text != bare),
        *_heading_marks(scene.kinds[at], bare, words),
        float(_look(style) in scene.headings),
    ]


def _type_marks(style: Style, body: Style) -> tuple[float, ...]:
    size = 2 * max(-0.5, min(1.5, style.size / max(body.size, 1.0) - 1.0))
    bold, italic = style.bold and not body.bold, style.italic and not body.italic
    return (size, float(bold), float(italic), float(style.caps), float(style.colour != body.colour))


def _edge_marks(line: Line, scene: _Scene) -> tuple[float, float]:
    """How far the line stands in, and how much of its column it fills."""
    if not line.char_boxes:
        return 0.0, min(1.0, len(line.text) / 90)
    left, right = scene.edges[line.page, line.column]
    return min(1.0, (line.box.x0 - left) / 60), (line.box.x1 - line.box.x0) / max(1.0, right - left)


def _form_marks(text: str, bare: str, words: Sequence[str]) -> tuple[float, ...]:
    return (
        float(text != bare),
        float(bare[:1].islower()),
        float(bool(_END.search(bare))),
        min(1.5, math.log1p(len(words)) / 2.5),
        float(len(words) <= 3),
        min(2, text.count("\t")) / 2,
        min(6, text.count(",")) / 6,
        min(1.0, len(_DIGIT.findall(text)) / max(1, sum(map(len, words)))),
        float(":" in bare[:30]),
        float(_tells_contact(text)),
    )


def _tells_contact(text: str) -> bool:
    low = text.casefold()
    likely = "linkedin" in low or "github" in low or _CONTACT_SIGN.search(text)
    return bool(likely and _CONTACT.search(text))


def _word_marks(bare: str, rest: str, words: Sequence[str], *, listed: bool) -> tuple[float, ...]:
    """How much the best part of the line looks like a title, an employer, a place, a school, a degree; its sentence."""
    title = employer = place = school = degree = 0.0
    head, entry = len(bare) <= SHORT and not listed, len(bare) <= (SHORT - 20 if listed else SHORT + 30)
    parts = [part for part in _PARTS.split(rest) if _WORD.search(part)][:6] if head or entry else []
    if head:
        title = max(map(title_likeness, parts), default=0.0)
        employer = max(map(employer_likeness, parts), default=0.0)
        place = float(any(map(is_place, parts)))
    if entry:
        degree = float(any(word.end - word.start > 2 for word in find_degree_words(bare)))
        school = min(2.0, max(map(school_likeness, parts), default=0.0)) / 2
    verb = float(bool(words) and fold(words[0]) in VERBS)
    prose = min(3, len(SENTENCE_WORDS.intersection(map(str.lower, words)))) / 3
    return (title, employer, place, school, degree, verb, prose)


def _heading_marks(kind: str | None, bare: str, words: Sequence[str]) -> tuple[float, ...]:
    """What section the line's words name, if it is a heading."""
    named = [float(kind == name) for name in KINDS[:-1]]
    hint = len(words) <= 5 and len(bare) < HEADING_LENGTH and bool(HINTS["experience"] & set(fold(bare).split()))
    return (*named, float(kind is not None and not any(named)), float(hint))


def columns_of(lines: Sequence[Line]) -> list[list[int]]:
    """The numbers of the lines of each column, in reading order: a sidebar does not stand between two lines."""
    places: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        places.setdefault(line.column, []).append(number)
    return list(places.values())


def input_names() -> tuple[str, ...]:
    """The names of the model's inputs, in order."""
    near = [f"{name}{step:+d}" for step in _steps() for name in NEAR]
    around = [f"{name} {side}" for side in ("behind", "before") for name in AROUND]
    return (*MARKS, *near, *(f"under {name}" for name in KINDS), *around)


def _steps() -> list[int]:
    return [step for step in range(-REACH, REACH + 1) if step]


def inputs(marks: Matrix) -> Matrix:
    """The inputs of the lines of one column from their marks, both a row a line."""
    import numpy as np

    near = marks[:, _NEAR]
    shifted = []
    for step in _steps():
        moved = np.zeros_like(near)
        if abs(step) < len(near):
            moved[max(0, -step) : len(near) - max(0, step)] = near[max(0, step) : len(near) - max(0, -step)]
        shifted.append(moved)
    return np.hstack([marks, *shifted, _remembered(marks), _averages(marks)])


def _remembered(marks: Matrix) -> Matrix:
    """The kind of the last line that named one, as headings do."""
    import numpy as np

    own = marks[:, _KINDS]
    last = np.where(own.any(axis=1), np.arange(1, len(own) + 1), 0)
    last = np.maximum.accumulate(last)
    padded: Matrix = np.vstack([np.zeros((1, len(KINDS))), own])[last]
    return padded


def _averages(marks: Matrix) -> Matrix:
    """The means over the lines behind and before."""
    import numpy as np

    own = marks[:, _AROUND]
    sums = np.vstack([np.zeros((1, len(AROUND))), own.cumsum(axis=0)])
    here, count = np.arange(len(own)), len(own)
    ends, starts = np.minimum(count, here + 1 + WIDE), np.maximum(0, here - WIDE)
    behind = (sums[ends] - sums[here + 1]) / np.maximum(1, ends - here - 1)[:, None]
    before = (sums[here] - sums[starts]) / np.maximum(1, here - starts)[:, None]
    averages: Matrix = np.hstack([behind, before])
    return averages
