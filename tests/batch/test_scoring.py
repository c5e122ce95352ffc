"""Known files are scored together, and rows weighed anew by workers: with the same bytes as one after the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec
import pytest

from screener.batch import facts_job, score_job, scoring
from screener.batch.places import LocalFile
from screener.batch.reading import Task
from screener.batch.score_messages import Scored, known_facts, rows_to_weigh, scored, weighed_anew
from screener.batch.scoring import Asked, Seen, gathered, weighed
from screener.batch.workers import Failure
from screener.scoring import criteria_file
from tests.cli.conftest import Done

FIXTURES = Path(__file__).parents[2] / "fixtures" / "applicants"
AS_OF = date(2026, 11, 1)


@pytest.fixture(scope="module")
def facts() -> list[bytes]:
    """Of some applicants."""
    files = [*sorted(FIXTURES.glob("*.txt"))[:3], *sorted(FIXTURES.glob("*.rtf"))[:2], *sorted(FIXTURES.glob("*.md"))]
    told = (msgspec.json.encode(Task.of(file, "auto")) for file in files)
    return [record for task in told for record in facts_job.parts(task, 0, lambda blame: None)]


def asked(*, brief: bool = True, name: str = "head_of_product") -> Asked:
    return Asked(criteria_file.load(criteria_file.find(name)), AS_OF, brief=brief)


@pytest.mark.parametrize("brief", [True, False])
def test_people_scored_together_have_the_rows_of_people_scored_alone(facts: list[bytes], brief: bool) -> None:
    task = known_facts(asked(brief=brief).message.decode(), [("in.txt", facts)])
    blamed: list[bytes] = []
    alone = list(score_job.parts(task, 0, blamed.append))
    assert len(blamed) == len(facts) > 3
    assert list(score_job.parts(task, 0, None)) == alone
    assert list(score_job.parts(task, 2, None)) == alone[2:]


def records(facts: list[bytes], by: Asked) -> list[bytes]:
    task = known_facts(by.message.decode(), [("in.txt", facts)])
    return [scoring.record_of(scoring._PART.decode(part)) for part in score_job.parts(task, 0, None)]


def other(tmp_path: Path) -> Asked:
    """The same lines with other weights."""
    told = criteria_file.find("head_of_product").read_text(encoding="utf-8")
    (tmp_path / "other.yaml").write_text(told.replace("weight: 20", "weight: 3"), encoding="utf-8")
    return Asked(criteria_file.load(tmp_path / "other.yaml"), AS_OF, brief=True)


def test_a_worker_weighs_rows_as_if_they_were_scored_anew(facts: list[bytes], tmp_path: Path) -> None:
    before, now = records(facts, asked()), other(tmp_path)
    heads = list(score_job.parts(rows_to_weigh(now.message.decode(), before), 0, None))
    fresh = [scored(record, "") for record in records(facts, now)]
    assert [scored(head + b"\n", "").head for head in heads] == [one.head for one in fresh]


def test_what_a_worker_is_lost_over_is_weighed_without_it(facts: list[bytes], tmp_path: Path) -> None:
    now = other(tmp_path)
    seen = Seen(LocalFile(tmp_path / "all.zip"), scored=tuple(records(facts, asked())), stale=True)
    [first, *_] = score_job.parts(rows_to_weigh(now.message.decode(), seen.scored), 0, None)

    def heads(some: list[Scored]) -> list[object]:
        return [(one.head, one.standing, one.row, one.stale) for one in some]

    name = seen.file.name
    expected = heads([weighed_anew(record, name, now.criteria, AS_OF) for record in seen.scored])
    assert heads(weighed(seen, [first, Failure("crashed", None)], now)) == expected
    assert heads(weighed(seen, seen.scored, now)) == expected


def test_other_weights_are_weighed_by_workers_where_rows_are_many(
    screener: Callable[..., Done], applicants: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other(tmp_path)
    tasks: list[bytes] = []

    def watched(message: str, rows: object) -> bytes:
        tasks.append(rows_to_weigh(message, rows))  # type: ignore[arg-type]
        return tasks[-1]

    monkeypatch.setattr(scoring, "FEW", 0)
    monkeypatch.setattr(scoring, "rows_to_weigh", watched)

    def score(criteria: str | Path, *more: str | Path) -> tuple[bytes, bytes]:
        made = tmp_path / "made.csv", tmp_path / "made.html"
        told = ("-c", criteria, "--as-of", "2026-11-01", "--cache", tmp_path / "c.sqlite", "--no-record")
        assert screener("score", applicants, *told, "-o", made[0], "--html", made[1], *more).code == 0
        return made[0].read_bytes(), made[1].read_bytes()

    score("head_of_product")
    assert not tasks
    weighed_by_workers = score(tmp_path / "other.yaml")
    assert len(tasks) == 1
    assert weighed_by_workers == score(tmp_path / "other.yaml", "--no-cache")


def seen(name: str, *, facts: int = 0, rows: int = 0, stale: bool = False) -> Seen:
    known = tuple(b"f" for _ in range(facts))
    return Seen(LocalFile(Path(name)), None, None, known, tuple(b"r" for _ in range(rows)), stale, known)


def test_files_are_gathered_by_what_is_known_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "TOGETHER", 2)
    files = [
        *(seen("a", facts=1), seen("b", facts=3), seen("c", facts=1), seen("new"), seen("d", rows=1)),
        *(seen(name, rows=1, stale=True) for name in "efgh"),
        seen("i", facts=1),
    ]
    tasks = [[str(one.file.name) for one in some] for some in gathered(files, few=1)]
    assert tasks == [["a", "b"], ["c"], ["new"], ["d"], ["e"], ["f", "g"], ["h"], ["i"]]
    assert [len(some) for some in gathered(files[5:9], few=None)] == [1, 1, 1, 1]


def test_long_resumes_are_not_gathered_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "TOGETHER_BYTES", 3)
    assert [len(some) for some in gathered([seen(name, facts=2) for name in "abcde"], few=None)] == [2, 2, 1]
