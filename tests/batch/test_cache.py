"""The cache: the same content is read once, and nothing that is wrong with it stops a run."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from screener.batch import cache as caches
from screener.batch import run
from screener.batch.cache import Cache, Key
from screener.errors import UsageError

KEY = Key("c" * 64, ".pdf", "reader")
RECORDS = [b'{"a":1}', b'{"b":[2,3]}']


def test_what_was_put_is_had_again(tmp_path: Path) -> None:
    with Cache(tmp_path / "deep" / "facts.sqlite") as cache:
        assert cache.get(KEY) is None
        cache.put(KEY, RECORDS)
    with Cache(tmp_path / "deep" / "facts.sqlite") as cache:
        assert cache.get(KEY) == RECORDS
        assert cache.trouble == ""


@pytest.mark.parametrize(
    "other", [Key("d" * 64, ".pdf", "reader"), Key("c" * 64, ".txt", "reader"), Key("c" * 64, ".pdf", "x")]
)
def test_another_content_ending_or_reader_is_another_file(tmp_path: Path, other: Key) -> None:
    with Cache(tmp_path / "facts.sqlite") as cache:
        cache.put(KEY, RECORDS)
        cache.save()
        assert cache.get(other) is None


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    previous = os.umask(0)
    try:
        with Cache(tmp_path / "facts.sqlite") as cache:
            cache.put(KEY, RECORDS)
            cache.save()
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(previous)
    assert set(modes) >= {"facts.sqlite", "facts.sqlite-wal"}
    assert set(modes.values()) == {0o600}


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")


def later(path: Path) -> None:
    with Cache(path):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")


def garbage(path: Path) -> None:
    path.write_bytes(b"no database at all " * 1000)


def truncated(path: Path) -> None:
    with Cache(path) as cache:
        cache.put(KEY, [b'"' + b"x" * 100_000 + b'"'])
    path.write_bytes(path.read_bytes()[:9000])


def folder(path: Path) -> None:
    path.mkdir()


def link(path: Path) -> None:
    path.symlink_to(path.with_name("elsewhere"))


def below_a_file(path: Path) -> None:
    path.rmdir() if path.exists() else None
    path.parent.rmdir()
    path.parent.write_bytes(b"")


@pytest.mark.parametrize("spoil", [foreign, later, garbage, truncated, folder, link, below_a_file])
def test_a_cache_that_cannot_be_used_is_done_without(tmp_path: Path, spoil: object) -> None:
    path = tmp_path / "home" / "facts.sqlite"
    path.parent.mkdir()
    spoil(path)  # type: ignore[operator]
    with Cache(path) as cache:
        cache.put(KEY, RECORDS)
        cache.save()
        cache.get(KEY)
        assert cache.trouble
        assert cache.get(KEY) is None


def test_a_damaged_record_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "facts.sqlite"
    with Cache(path) as cache:
        cache.put(KEY, RECORDS)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE facts SET records = CAST(replace(records, '2', '7') AS BLOB)")
    with Cache(path) as cache:
        assert cache.get(KEY) is None
        assert cache.trouble == "a record is damaged"


def test_what_an_earlier_version_kept_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "facts.sqlite"
    with Cache(path) as cache:
        cache.put(KEY, RECORDS)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {caches.VERSION - 1}")
    connection.close()
    with Cache(path) as cache:
        assert cache.get(KEY) is None
        assert cache.trouble == ""
    assert not any(record in file.read_bytes() for record in RECORDS for file in tmp_path.iterdir())
    with Cache(path) as cache:
        cache.put(KEY, RECORDS)
    assert caches.info(path).files == 1


def test_a_locked_cache_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caches, "BUSY_SECONDS", 0.05)
    path = tmp_path / "facts.sqlite"
    with Cache(path):
        pass
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with Cache(path) as cache:
        cache.put(KEY, RECORDS)
        cache.save()
        assert "locked" in cache.trouble
    holder.close()


def test_two_runs_may_share_it(tmp_path: Path) -> None:
    with Cache(tmp_path / "facts.sqlite") as one, Cache(tmp_path / "facts.sqlite") as two:
        one.put(KEY, RECORDS)
        one.save()
        two.put(Key("d" * 64, ".pdf", "reader"), RECORDS)
        two.save()
        assert two.get(KEY) == RECORDS
        assert (one.trouble, two.trouble) == ("", "")


def test_info_prune_erase_and_clear(tmp_path: Path) -> None:
    path = tmp_path / "facts.sqlite"
    assert caches.info(path).files == 0
    with Cache(path) as cache:
        cache.put(KEY, RECORDS)
        cache.put(Key("d" * 64, ".pdf", "reader"), RECORDS)
    assert caches.info(path).files == 2
    assert caches.prune(path, 1) == 0
    assert caches.erase(path, lambda content, records: content == KEY.content) == 1
    assert caches.info(path).files == 1
    assert caches.prune(path, 0) == 1
    assert caches.clear(path)
    assert list(tmp_path.iterdir()) == []


def test_looking_after_a_foreign_file_is_refused(tmp_path: Path) -> None:
    foreign(tmp_path / "songs.sqlite")
    with pytest.raises(UsageError, match="another program's database"):
        caches.prune(tmp_path / "songs.sqlite", 0)


def test_erased_facts_leave_no_trace_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "facts.sqlite"
    with Cache(path) as cache:
        cache.put(KEY, [b'"Zebedee Unusual"'])
    caches.erase(path, lambda content, records: b"Zebedee" in records[0])
    assert all(b"Zebedee" not in file.read_bytes() for file in tmp_path.iterdir())


@pytest.fixture
def resumes(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(6):
        text = f"Person {number}\n\nExperience\n\nProduct Manager, Firm {number}\nJan 2019 - Dec 2020\n"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return sorted(folder.iterdir())


def test_a_second_run_starts_no_worker(resumes: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = run.Options(jobs=2, cache=tmp_path / "facts.sqlite")
    first = list(run.read_facts(resumes, options))
    monkeypatch.setattr("screener.batch.workers.Nursery", None)
    assert list(run.read_facts(resumes, options)) == first


def test_an_interrupted_run_goes_on_where_it_was(resumes: list[Path], tmp_path: Path) -> None:
    options = run.Options(jobs=1, cache=tmp_path / "facts.sqlite")
    whole = list(run.read_facts(resumes, run.Options(jobs=1)))
    interrupted = run.read_facts(resumes, options)
    for _ in range(3):
        next(interrupted)
    interrupted.close()  # type: ignore[attr-defined]
    assert caches.info(options.cache or Path()).files == 3
    assert list(run.read_facts(resumes, options)) == whole


def test_what_is_wrong_with_the_cache_is_said_once(resumes: list[Path], tmp_path: Path) -> None:
    garbage(tmp_path / "facts.sqlite")
    said: list[str] = []
    facts = list(run.read_facts(resumes, run.Options(jobs=1, cache=tmp_path / "facts.sqlite", warn=said.append)))
    assert len(facts) == 6
    assert len(said) == 1
    assert "is read anew" in said[0]


def test_a_file_that_changes_while_it_is_read_is_not_kept(resumes: list[Path], tmp_path: Path) -> None:
    options = run.Options(jobs=1, cache=tmp_path / "facts.sqlite")
    facts = run.read_facts(resumes, options)
    next(facts)
    for file in resumes[1:]:
        file.write_text("Somebody Else\n", encoding="utf-8")
    list(facts)
    again = [some[0].candidate for some in run.read_facts(resumes[1:], options)]
    assert again == [some[0].candidate for some in run.read_facts(resumes[1:], run.Options(jobs=1))]


def test_where_the_cache_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/some/cache")
    assert caches.default_path() == Path("/some/cache/screener/facts.sqlite")
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", "/some/home")
    assert caches.default_path().is_relative_to("/some/home")
    monkeypatch.setattr(caches, "has_home", lambda: False)
    assert caches.default_path().is_absolute()
