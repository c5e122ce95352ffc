"""What stands behind the message of a task."""

from __future__ import annotations

import msgspec
import pytest

from screener.batch.score_messages import Part, known_facts, lines_behind, record_of, views_behind


@pytest.mark.parametrize("people", [[], [b'{"a":1}'], [b'{"a":1}', b"", b'{"b":"x"}'], [b"", b""]])
def test_what_stands_behind_a_task_is_found_line_by_line(people: list[bytes]) -> None:
    task = known_facts("asked", [("ada.txt", people[:1]), ("grace.txt", people[1:])])
    assert [bytes(view) for view in views_behind(task)] == lines_behind(task) == people


def test_a_record_is_the_head_and_the_row() -> None:
    part = msgspec.json.decode(b'{"head": {"a": 1}, "row": [2, 3]}', type=Part)
    assert record_of(part) == b'{"a": 1}\n[2, 3]'
