"""Heads that a page's end cuts in two where the text stands beside them: their dates open the next page."""

from __future__ import annotations

from collections.abc import Sequence

from screener.extraction.date_text import only_dates
from screener.extraction.dated import DatedRow, is_anchor
from screener.extraction.row_labels import BODY, HEAD


def with_cut_heads(rows: Sequence[DatedRow], labels: Sequence[str]) -> list[DatedRow]:
    """The rows with a range that stands alone at the top of a page right below the last head of the page before, where
    that has no dates and only its text stands between the two."""
    out = list(rows)
    for k in range(2, len(rows)):
        row, above = rows[k], rows[k - 1]
        opens = row.row.line.page == above.row.line.page + 1 and labels[k - 1] == BODY
        if not opens or not row.ranged or not only_dates(row.row.text):
            continue
        end = next((i + 1 for i in range(k - 1, -1, -1) if labels[i] != BODY), 0)
        start = next((i + 1 for i in range(end - 1, -1, -1) if labels[i] != HEAD), 0)
        head = rows[start:end]
        same_page = bool(head) and head[0].row.line.page == above.row.line.page
        if same_page and not any(map(is_anchor, head)) and any(is_anchor(other) for other in rows[:start]):
            out.insert(end, out.pop(k))
    return out
