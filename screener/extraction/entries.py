"""Cuts the lines of a section into entries: the head of each (title, employer, dates) and the words under it.

No rule decides alone. Every row gets a weight for looking like part of a head: dates, type, white space, words. Runs
of such rows are cut where the document's own pattern says, since a person sets all jobs alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from screener.document.model import Line
from screener.extraction.below_dates import employed_below, named_below, titled_below
from screener.extraction.beside_dates import lines_below, lines_beside, lines_flush, listed_beside, marked_head
from screener.extraction.cell_wraps import with_cell_wraps
from screener.extraction.closing_dates import raise_closing
from screener.extraction.date_text import only_dates
from screener.extraction.dated import (
    DatedRow,
    dated_rows,
    ends_sentence,
    is_anchor,
    is_prose,
    unmark,
)
from screener.extraction.entry_dates import distinct, is_undated, lead_of, look_of, with_lone_dates
from screener.extraction.form_labels import TEXT
from screener.extraction.head_edges import head_margin
from screener.extraction.listed_jobs import listed_jobs, titled
from screener.extraction.page_breaks import with_cut_heads
from screener.extraction.places import LEADS_EMPLOYER, is_place
from screener.extraction.row_labels import BODY, DROP, HEAD, MAYBE, follow_most
from screener.extraction.rows import Cell, Style, fold
from screener.extraction.side_columns import lift_dates
from screener.extraction.terms.sections import CAPTIONS, EARLIER, HEADINGS
from screener.extraction.told_apart import gathered
from screener.extraction.wraps import bracket_goes_on, is_broken

DROPPED = CAPTIONS | frozenset(EARLIER)
LISTED = CAPTIONS | frozenset(HEADINGS["skills"]) | {"environment", "tech stack", "technology", "keywords"}
UNDATED_TITLE = 0.7  # likeness of a title from which a head without dates counts among heads with dates
SET_APART = 0.5  # how far a head's type must differ from that of the text where type alone tells it
LEARNED = 0.5  # how much the model of line roles weighs beside the rules
BESIDE = 1.0  # what a line gains that dates in a cell of their own stand beside


@dataclass(frozen=True, slots=True)
class Entry:
    """One job or one school: its head rows, rows that may belong to the head or the body, and the body."""

    head: tuple[DatedRow, ...]
    maybe: tuple[DatedRow, ...]
    body: tuple[DatedRow, ...]


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is usual in this section: the body's style, whether list markers are used, how title-like words weigh."""

    body: Style
    bullets: bool
    likeness: Callable[[str], float]
    margin: float | None  # where heads start, from the rows with dates
    headlike: Callable[[Line], float]  # what the model of line roles makes of a line, from -1 to 1
    beside: frozenset[int]  # offsets of lines in a table's row that dates in a cell of their own begin
    below: frozenset[int]  # of the lines right below these, on the same left edge, or below heads set to the right
    told: Mapping[int, str]  # what a form's labels name lines as, by their offsets: title, employer, text


def _body_look(rows: Sequence[DatedRow]) -> Style:
    weight: Counter[Style] = Counter()
    for r in rows:
        for cell in r.row.cells:
            for a, b, style in cell.runs:
                weight[style.in_any_case] += b - a
    return weight.most_common(1)[0][0] if weight else Style(0, False, False, 0, False)


def _stands_out(row: DatedRow, scene: _Scene) -> float:
    """How far the first cells are set apart from the body by type."""
    first = row.row.cells[0]
    styles = [s for _, _, s in first.runs] or [first.style]
    body = scene.body
    points = 0.0
    if any(s.bold for s in styles) and not body.bold:
        points += 1.3
    if any(s.size > body.size + 0.4 for s in styles):
        points += 1.2
    if any(s.colour != body.colour for s in styles):
        points += 0.6
    if any(s.italic for s in styles) and not body.italic:
        points += 0.7
    if first.style.caps:
        points += 0.8
    return min(points, 2.2)


def _indented(row: DatedRow, scene: _Scene) -> bool:
    line = row.row.line
    own = line.offset in scene.beside or line.offset in scene.below
    return scene.margin is not None and line.box.x0 > scene.margin + 5 and not own


def _weight(row: DatedRow, before: DatedRow | None, scene: _Scene) -> float:
    """Above 1: part of a head. Dates and type weigh most, words and white space less."""
    text = row.rest
    points = 3.0 if is_anchor(row) else 0.0
    points += LEARNED * scene.headlike(row.row.line)
    apart = _stands_out(row, scene)
    points += apart
    points += 1.4 * scene.likeness(text[:120]) if row.length < 110 else -1.0
    points += 0.5 if row.row.gap > 0.5 or before is None else 0.0  # or a heading
    if _starts_low(text):
        points -= 0.8 if apart > 1.0 and not row.wraps else 1.6  # some firms write their names so
    if row.row.line.offset in scene.beside:
        points += BESIDE
    elif ends_sentence(text) and len(text.split()) > 3:
        points -= 0.8
    points -= 0.02 * max(0, row.length - 60)
    points -= 0.9 if _indented(row, scene) else 0.0
    if scene.bullets and before is not None and before.row.bullet and row.row.gap < 0.2 and not row.dates:
        points -= 0.5
    return points


def _label(rows: Sequence[DatedRow], scene: _Scene) -> list[str]:
    labels: list[str] = []
    for i, row in enumerate(rows):
        before = rows[i - 1] if i else None
        last = labels[-1] if labels else HEAD
        if fold(row.row.text) in DROPPED and not _last_word(row, scene):
            labels.append(DROP)
        elif _named(row, scene) or (last == HEAD and _belongs(before, row)):
            labels.append(HEAD)
        elif row.row.bullet or _captioned(row.row.text) or (last == BODY and _goes_on(before, row)):
            labels.append(BODY)
        else:
            labels.append(HEAD if row.row.line.offset not in scene.told and _weight(row, before, scene) > 1.0 else BODY)
    return [BODY if _begins_text(rows, labels, i, scene) else label for i, label in enumerate(labels)]


def _named(row: DatedRow, scene: _Scene) -> bool:
    """Whether a row names a job whatever it looks like: by a label, before a whole stay, in a list of jobs."""
    return scene.told.get(row.row.line.offset, TEXT) != TEXT or row.stay or (row.listed and titled(row, scene.likeness))


def _begins_text(rows: Sequence[DatedRow], labels: Sequence[str], i: int, scene: _Scene) -> bool:
    """Whether a row below a head that has dates and two names in one row runs on to the end of a sentence."""
    if not i or i + 1 == len(rows) or labels[i - 1 : i + 2] != [HEAD, HEAD, BODY] or is_anchor(rows[i]):
        return False
    above, row, below = rows[i - 1 : i + 2]
    whole = is_anchor(above) and sum(not only_dates(cell.text) for cell in above.row.cells) > 1
    return whole and below.wraps and ends_sentence(below.rest) and _stands_out(row, scene) < SET_APART


def _belongs(before: DatedRow | None, row: DatedRow) -> bool:
    """Whether a row begins with the rest of a word that the head above was broken in, or with "at" and its employer."""
    if row.hangs or (len(row.rest) < 60 and LEADS_EMPLOYER.match(row.rest) and not ends_sentence(row.rest)):
        return True
    return before is not None and row.wraps and is_broken(before.row.text, row.row.text)


def _last_word(row: DatedRow, scene: _Scene) -> bool:
    """Whether what reads like a caption is the last word of the text above it, in lower case and set like it."""
    text = row.row.text
    return text[:1].islower() and not text.endswith(":") and _stands_out(row, scene) == 0


def _goes_on(before: DatedRow | None, row: DatedRow) -> bool:
    """Whether a row goes on with the text above it: dates do so only inside the brackets that it has opened."""
    if before is not None and bracket_goes_on(before.row.text, row.row.text):
        return True
    return row.wraps and not (is_anchor(row) and row.ranged)


def _captioned(text: str) -> bool:
    """Whether words say what a list is of ("Technologies: ..."): text of the person's own."""
    lead, colon, rest = text[:60].partition(":")
    return bool(colon and rest.strip()) and fold(lead) in LISTED


def _short(row: DatedRow) -> bool:
    text = row.rest
    return 0 < len(text) <= 80 and not ends_sentence(text) and not _starts_low(text)


def _starts_low(text: str) -> bool:
    """Whether the first word is in lower case throughout ("iOS" is a name)."""
    word = text.split(" ", 1)[0]
    return word[:1].islower() and word.islower()


def _dates_alone(row: DatedRow) -> bool:
    """Whether what seems a list item is a range and nothing else: the sign parts it from the employer above."""
    return row.row.bullet and row.ranged and not row.rest.strip("• ")


def _hedge(rows: Sequence[DatedRow], labels: list[str], scene: _Scene) -> None:
    """Marks short plain rows beside a head as perhaps its own: the employer set like the text, say."""
    for i, row in enumerate(rows):
        if labels[i] != BODY or row.row.bullet or not row.rest or len(row.rest) > 80 or _captioned(row.row.text):
            continue
        if _below_closed(rows, labels, i):
            continue
        behind = i > 0 and labels[i - 1] in (HEAD, MAYBE)
        ahead = i + 1 < len(rows) and labels[i + 1] == HEAD
        between = behind and ahead and is_anchor(rows[i + 1]) and not (is_prose(row.rest) or ends_sentence(row.rest))
        if between or (behind and all(is_place(part) for part in row.rest.split(", "))):
            labels[i] = MAYBE
        elif not _short(row) or _indented(row, scene) or _opens_paragraph(rows, i):
            continue
        elif (behind and labels[max(0, i - 2) : i] != [MAYBE, MAYBE]) or (ahead and not row.wraps):
            labels[i] = MAYBE


def _below_closed(rows: Sequence[DatedRow], labels: Sequence[str], i: int) -> bool:
    """Whether the row above is a head that names title and employer and ends with a full stop."""
    above = rows[i - 1] if i and labels[i - 1] == HEAD else None
    return above is not None and not above.dates and ", " in above.rest and ends_sentence(above.rest)


def _hedge_above(rows: Sequence[DatedRow], labels: list[str]) -> None:
    """Marks a short row as perhaps part of a head that ends a list and stands above a doubtful row with the head
    right below it: the list's items have a sign, and it has none."""
    for i in range(1, len(rows) - 2):
        row = rows[i]
        listed = rows[i - 1].row.bullet and not row.row.bullet and not row.wraps
        if listed and labels[i : i + 3] == [BODY, MAYBE, HEAD] and is_anchor(rows[i + 2]) and _short(row):
            labels[i] = MAYBE


def _settle(rows: Sequence[DatedRow], labels: list[str]) -> list[str]:
    """Gives doubtful rows above a head back to the text where the heads of a section need none: the first one has
    nothing above it and names title and employer beside its dates, as the rows of a table do, or below them."""
    first = next((i for i, label in enumerate(labels) if label == HEAD), None)
    if first is None or first > 0 or not is_anchor(rows[0]):
        return labels
    if rows[0].rest and sum(not only_dates(cell.text) for cell in rows[0].row.cells) < 2:
        return labels
    for i in range(len(rows) - 1, 0, -1):
        above_head = labels[i : i + 2] == [MAYBE, HEAD] and is_anchor(rows[i + 1])
        if above_head and labels[i - 1] == BODY:
            labels[i] = BODY
    return labels


def _opens_paragraph(rows: Sequence[DatedRow], i: int) -> bool:
    """Whether the row runs on into the next: names do not fill a line."""
    return i + 1 < len(rows) and rows[i + 1].wraps and not is_anchor(rows[i + 1]) and len(rows[i].rest) > 35


def _runs(rows: Sequence[DatedRow], labels: Sequence[str], opens: Container[int]) -> list[tuple[int, int]]:
    """Stretches of head and maybe rows that hold at least one head row; no heading stands inside one that has dates
    above it."""
    runs, i = [], 0
    while i < len(labels):
        if labels[i] in (HEAD, MAYBE):
            j = i
            while j < len(labels) and labels[j] in (HEAD, MAYBE):
                if j in opens and any(map(is_anchor, rows[i:j])):
                    break
                j += 1
            if HEAD in labels[i:j]:
                runs.append((i, j))
            i = j
        else:
            i += 1
    return runs


def _starts(rows: Sequence[DatedRow], runs: Sequence[tuple[int, int]], scene: _Scene) -> list[int]:
    likeness = scene.likeness
    lead = lead_of(rows, runs)
    starts: list[int] = []
    opens = _opening(rows, runs, scene)
    dated = any(is_anchor(rows[k]) for i, j in runs for k in range(i, j))
    heads = [(i, j) for i, j in runs if any(map(is_anchor, rows[i:j]))]
    looks = {rows[i].row.cells[0].style for i, _ in heads}
    looks |= {_worded(rows[_titled(rows, i, j, likeness)]).style for i, j in heads if rows[i].dates}
    for i, j in runs:
        own = [k for k in range(i, j) if rows[k].listed and titled(rows[k], likeness)]
        if own and own[0] == i:
            starts += own
            i = next((k for k in range(max(own) + 1, j) if not rows[k].wraps), j)
            if i >= j:
                continue
        anchors = distinct([k for k in range(i, j) if is_anchor(rows[k])], rows)
        if not anchors:
            best = _titled(rows, i, j, likeness)
            sure = likeness(rows[best].rest) > UNDATED_TITLE or titled(rows[best], likeness)
            if not dated or (sure and any(_undated(rows[k], looks, scene) for k in {i, best})):
                starts.append(i)
            continue
        for before, anchor in pairwise([i - 1, *anchors]):
            start = max(before + 1, anchor - lead(rows[anchor]))
            opened = (k for k in range(before + 1, anchor) if rows[k].stay or opens(rows[k]))
            first = i if before < i else next(opened, start)
            undated = opens(rows[start]) and is_undated(rows, first, start, anchor, likeness)
            starts += [first, start] if undated else [first]
        last = next((k for k in range(anchors[-1] + 1, j) if opens(rows[k])), None)
        if last is not None and any(titled(rows[k], likeness) for k in range(last, j)):
            starts.append(last)
    return starts


def _opening(
    rows: Sequence[DatedRow], runs: Sequence[tuple[int, int]], scene: _Scene
) -> Callable[[DatedRow], bool]:
    """Tells the rows set, apart from the text, like those that open entries above their dates rather than like those
    that stand below them."""
    opening: Counter[Style] = Counter()
    for i, j in runs:
        anchors = [k for k in range(i, j) if is_anchor(rows[k])]
        if anchors:
            opening[look_of(rows[i])] += anchors[0] > i
            opening.subtract(look_of(rows[k]) for k in range(anchors[-1] + 1, j))
    return lambda row: not is_anchor(row) and opening[look_of(row)] > 0 and _stands_out(row, scene) > SET_APART


def _titled(rows: Sequence[DatedRow], i: int, j: int, likeness: Callable[[str], float]) -> int:
    """Which row of a head is likeliest the title's."""
    return max(range(i, j), key=lambda k: likeness(rows[k].rest))


def _worded(row: DatedRow) -> Cell:
    """The first cell of a row that is no dates."""
    return next((cell for cell in row.row.cells if not only_dates(cell.text)), row.row.cells[0])


def _undated(row: DatedRow, looks: set[Style], scene: _Scene) -> bool:
    """Whether a head without dates is set like those with dates, and set apart from the text."""
    return row.row.cells[0].style in looks and _stands_out(row, scene) > 0.5


def _entry(rows: Sequence[DatedRow], labels: Sequence[str], start: int, end: int) -> Entry:
    stop = start
    while stop < end and labels[stop] in (HEAD, MAYBE, DROP):
        stop += 1
    inside = range(start, stop)
    heads = [k for k in inside if labels[k] == HEAD]
    last = heads[-1] if heads else start
    head = tuple(rows[k] for k in inside if labels[k] != DROP and k <= last)
    maybe = tuple(rows[k] for k in inside if labels[k] == MAYBE and k > last)
    body = tuple(rows[k] for k in range(stop, end) if labels[k] != DROP)
    return Entry(head, maybe, body)


def _parts(rows: Sequence[DatedRow], opens: Container[int]) -> list[int]:
    """The numbers of the rows that a heading stands above, with the first and the one behind the last. Dates that were
    put before the first line below a heading hide it."""
    first = (i for i in range(1, len(rows)) if rows[i].row.line.offset in opens)
    return [0, *(i for i in first if rows[i - 1].row.line.offset < rows[i].row.line.offset), len(rows)]


def split_entries(
    lines: Sequence[Line],
    likeness: Callable[[str], float],
    headlike: Callable[[Line], float] = lambda line: 0.0,
    older: Container[int] = (),
    opens: Container[int] = (),
    told: Mapping[int, str] | None = None,
) -> tuple[tuple[DatedRow, ...], list[Entry]]:
    """The rows before the first entry, and the entries.

    `likeness` weighs how title-like (0 to 1) words are, `headlike` how much a line is the head of a job (-1 to 1);
    `older` has the offsets of lines below a heading for older jobs; `opens` those of lines right below any heading;
    `told` what a form's labels name lines as.
    """
    rows = gathered(dated_rows(raise_closing(lines, opens) or lift_dates(lines)))
    rows = [replace(r, wraps=False) if r.row.line.offset in told else r for r in rows] if told else rows
    if not any(is_anchor(r) for r in rows if not r.row.bullet):
        rows = [unmark(r) if r.row.bullet and is_anchor(unmark(r)) else r for r in rows]
    body = _body_look(rows)
    signed = listed_beside(rows, likeness)
    marked = [i in signed or marked_head(rows, i, body) or _dates_alone(r) for i, r in enumerate(rows)]
    rows = [unmark(r) if mark else r for r, mark in zip(rows, marked, strict=True)]
    rows = with_cell_wraps(with_lone_dates(listed_jobs(rows, likeness, older)))
    bullets, beside = any(r.row.bullet for r in rows), lines_beside(rows)
    below = lines_below(rows, beside) | lines_flush(rows)
    scene = _Scene(body, bullets, likeness, head_margin(rows), headlike, beside, below, told or {})
    labels = _label(rows, scene)
    if (mended := with_cut_heads(rows, labels)) != rows:
        rows = mended
        labels = _label(rows, scene)
    _hedge(rows, labels, scene)
    _hedge_above(rows, labels)
    follow_most(rows, labels)
    for find in (named_below, titled_below, employed_below):
        for i in find(rows, [label in (HEAD, MAYBE) for label in labels], likeness):
            labels[i] = HEAD
    parts = _parts(rows, opens)
    labels = [label for a, b in pairwise(parts) for label in _settle(rows[a:b], labels[a:b])]
    starts = _starts(rows, _runs(rows, labels, parts), scene)
    if not starts:
        return tuple(rows), []
    bounds = [*starts, len(rows)]
    entries = [_entry(rows, labels, a, b) for a, b in pairwise(bounds)]
    return tuple(rows[: starts[0]]), entries
