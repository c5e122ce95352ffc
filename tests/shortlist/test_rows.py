"""Rows that are made when they are looked at."""

from __future__ import annotations

from screener.shortlist.shortlist import Rows


def test_rows_are_made_in_order_and_only_when_looked_at() -> None:
    made: list[int] = []

    def make(place: int) -> str:
        made.append(place)
        return f"row {place}"

    rows = Rows(make, range(4))
    assert len(rows) == 4
    assert not made
    assert next(iter(rows)) == "row 0"
    assert made == [0]
    assert list(rows) == [rows[place] for place in range(4)]
    assert list(rows[1:3]) == ["row 1", "row 2"]
    assert list(rows[4:]) == []
