"""What the rows of a section are labelled as, and the labels of rows that are set as in all other jobs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from screener.extraction.dated import DatedRow, ends_sentence, is_anchor, is_prose

HEAD, MAYBE, BODY, DROP = "head", "maybe", "body", "drop"
NAME = 40  # letters that the name of an employer above or below a title has at most where its words do not tell it


def follow_most(rows: Sequence[DatedRow], labels: list[str]) -> None:
    """Labels a row of a job as head or text, as the rows at its place in the other jobs are."""
    _follow_below(rows, labels)
    _follow_above(rows, labels)


def _follow_below(rows: Sequence[DatedRow], labels: list[str]) -> None:
    """What is set alike right below the dates of all jobs is head or text in all of them: one that was told apart by
    its words alone (an employer in small letters, "Lead Research") follows the others."""
    below: dict[tuple[object, ...], list[int]] = {}
    for i in range(1, len(rows)):
        row = rows[i]
        if labels[i - 1] == HEAD and is_anchor(rows[i - 1]) and not (row.dates or row.row.bullet or row.wraps):
            below.setdefault(_look(row), []).append(i)
    texts_set = {row.row.cells[0].style.in_any_case for row in rows if row.row.bullet or row.wraps}
    for look, alike in below.items():
        longest = NAME if look[-1] in texts_set else 2 * NAME
        heads = [i for i in alike if labels[i] != BODY]
        texts = [i for i in alike if labels[i] == BODY]
        if len(heads) == 1 < len(texts):
            labels[heads[0]] = BODY
        elif len(heads) > max(1, len(texts)) and all(_may_name(rows[i], longest) for i in texts):
            for i in texts:
                labels[i] = labels[heads[0]]


def _follow_above(rows: Sequence[DatedRow], labels: list[str]) -> None:
    """Where most heads begin some rows above their dates with a row of one look, a row there that looks the same and
    was told apart by its words alone (an employer in small letters) begins a head as well."""
    tops = {k: _top(rows, labels, k) for k, row in enumerate(rows) if labels[k] == HEAD and is_anchor(row)}
    usual = Counter((k - top, _look(rows[top])) for k, top in tops.items() if k > top)
    if not usual:
        return
    (depth, look), times = usual.most_common(1)[0]
    if times < 2 or times * 3 < len(tops) * 2:
        return
    for k, top in tops.items():
        at = k - depth
        if top == at + 1 and at >= 0 and labels[at] == BODY and _look(rows[at]) == look and _may_name(rows[at]):
            labels[at] = HEAD


def _top(rows: Sequence[DatedRow], labels: Sequence[str], anchor: int) -> int:
    """The first row of the head that holds some dates."""
    top = anchor
    while top and labels[top - 1] in (HEAD, MAYBE) and not is_anchor(rows[top - 1]):
        top -= 1
    return top


def _look(row: DatedRow) -> tuple[object, ...]:
    """Where a row begins and how its first words are set."""
    return (round(row.row.line.box.x0), len(row.row.cells), row.row.cells[0].style.in_any_case)


def _may_name(row: DatedRow, longest: int = NAME) -> bool:
    """Whether a row is short and no part of a text."""
    text = row.rest
    if row.row.bullet or row.dates or row.wraps or not 0 < len(text) < longest:
        return False
    return not (is_prose(text) or ends_sentence(text))
