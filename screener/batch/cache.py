"""Facts by content, so that no document is read twice: a SQLite file of the user's own, written by one process.

Facts are kept as they were read, keyed by the file's content and by everything that could read it differently. A
cache that is damaged, locked, foreign or read-only is said once and done without: it never stops a run.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from screener.errors import UsageError

T = TypeVar("T")

APPLICATION = 0x53435231  # in the file's header: tells our cache from any other SQLite file
VERSION = 3
BUSY_SECONDS = 5.0
PAGE_BYTES = 16384  # of most people the facts go into one, which takes less time than two of half the size
PAGES_KB = 32 << 10  # of memory for what is looked up again and again
UNSAVED = 512  # records held back so that they are written together: each time costs the same pages of the keys again
UNSAVED_SECONDS = 1.0
DAY = 86_400.0
BETWEEN = b"\x1e"  # two records
CHECK = 9  # bytes of the sum before them
RETENTION_DAYS = 90.0  # what is older is forgotten whenever the cache is opened for a run

# Large rows lie apart from the keys: among them (WITHOUT ROWID) they would make the tree many times as deep.
SCHEMA = """
CREATE TABLE IF NOT EXISTS facts (
    content TEXT NOT NULL, suffix TEXT NOT NULL, reader TEXT NOT NULL,
    stored REAL NOT NULL, records BLOB NOT NULL,
    PRIMARY KEY (content, suffix, reader)
)
"""
INDEX = "CREATE INDEX IF NOT EXISTS facts_by_age ON facts (stored)"
# Scored rows: of one file the last ones only for each way of asking (`slot`), as those of yesterday help nobody.
SCORES = """
CREATE TABLE IF NOT EXISTS scores (
    content TEXT NOT NULL, suffix TEXT NOT NULL, slot TEXT NOT NULL,
    scorer TEXT NOT NULL, stored REAL NOT NULL, records BLOB NOT NULL,
    PRIMARY KEY (content, suffix, slot)
)
"""
# Where files of a cluster lay that were read on other machines, and what was in them.
PLACES = """
CREATE TABLE IF NOT EXISTS places (place TEXT PRIMARY KEY, content TEXT NOT NULL, stored REAL NOT NULL) WITHOUT ROWID
"""
# What each line of criteria found in a file's documents, without the words: small, so that many are looked up fast.
LINES = """
CREATE TABLE IF NOT EXISTS lines (
    content TEXT NOT NULL, suffix TEXT NOT NULL, judge TEXT NOT NULL,
    stored REAL NOT NULL, records BLOB NOT NULL,
    PRIMARY KEY (content, suffix)
) WITHOUT ROWID
"""
ABOUT_PEOPLE = ("facts", "scores", "lines")
TOMBSTONES = "CREATE TABLE IF NOT EXISTS erasures (done REAL NOT NULL, files INTEGER NOT NULL)"
EVERYTHING = " UNION ALL ".join(f"SELECT content, records FROM {table}" for table in ABOUT_PEOPLE)
FORGET = tuple(f"DELETE FROM {table} WHERE stored < ?" for table in (*ABOUT_PEOPLE, "places"))


@dataclass(frozen=True, slots=True)
class Key:
    """What decides how a file is read: its content, the ending of its name, and what reads it."""

    content: str
    suffix: str
    reader: str


@dataclass(frozen=True, slots=True)
class ScoreKey:
    """What decides a file's scored rows: content, ending, and who scores by what (`scorer`); `slot` is where it stays.

    A slot holds one scorer's rows: the next one's replace them.
    """

    content: str
    suffix: str
    slot: str
    scorer: str


@dataclass(frozen=True, slots=True)
class ScoredRows:
    """The scored rows of a file's documents, and by whom."""

    scorer: str
    records: tuple[bytes, ...]

    @classmethod
    def of(cls, scorer: str, records: bytes) -> ScoredRows:
        """A row of the table."""
        return cls(scorer, tuple(split(records)))


@dataclass(frozen=True, slots=True)
class Info:
    """What a cache holds."""

    path: Path
    files: int
    size: int
    oldest: float | None


class Unusable(Exception):
    """The cache cannot be used; the message says why."""


def default_path() -> Path:
    """Where this user's cache is, by the custom of the platform; a user without a home has it among temporary files."""
    custom = "~/Library/Caches" if sys.platform == "darwin" else "~/.cache"
    home = Path(os.environ.get("XDG_CACHE_HOME") or custom).expanduser() if has_home() else temporary()
    return home / "screener" / "facts.sqlite"


def has_home() -> bool:
    """Whether it can be told where this user's files are."""
    return bool(os.environ.get("XDG_CACHE_HOME")) or not os.path.expanduser("~").startswith("~")  # noqa: PTH111


def temporary() -> Path:
    """A folder for this user among temporary files."""
    return Path(tempfile.gettempdir()) / f"cache-{os.getuid()}"


def connect(path: Path) -> sqlite3.Connection:
    """Opens the cache, making it if need be. Raises Unusable."""
    try:
        prepare_file(path)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        check_ours(connection)
        connection.execute("PRAGMA secure_delete = ON")
        drop_older(connection)
        connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")  # of a new file
        connection.execute(f"PRAGMA cache_size = -{PAGES_KB}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(SCHEMA)
        connection.execute(INDEX)
        connection.execute(SCORES)
        connection.execute(PLACES)
        connection.execute(LINES)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    except (sqlite3.Error, OSError) as error:
        raise Unusable(str(error)) from None
    return connection


def prepare_file(path: Path) -> None:
    """Makes the file, readable by its owner only, before anything is written to it."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise Unusable("not a regular file")
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        path.chmod(0o600)


def check_ours(connection: sqlite3.Connection) -> None:
    """Raises Unusable when the file belongs to another program or to another version of this one."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION and (application or tables):
        raise Unusable("it is another program's database")
    if application == APPLICATION and version > VERSION:
        raise Unusable(f"it was written by another version of screener (layout {version})")


def drop_older(connection: sqlite3.Connection) -> None:
    """Forgets what is kept in a layout of an earlier version: it can be read anew."""
    if 0 < connection.execute("PRAGMA user_version").fetchone()[0] < VERSION:
        for table in (*ABOUT_PEOPLE, "places"):
            connection.execute(f"DROP TABLE IF EXISTS {table}")


class Cache:
    """What was read before. Whatever goes wrong with it is kept in `trouble`, and it then knows and keeps nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble = ""
        self._unsaved: list[tuple[str, str, str, float, bytes]] = []
        self._unsaved_scores: list[tuple[str, str, str, str, float, bytes]] = []
        self._unsaved_places: list[tuple[str, str, float]] = []
        self._unsaved_lines: list[tuple[str, str, str, float, bytes]] = []
        self._saved_at = time.monotonic()
        self._connection: sqlite3.Connection | None = None
        try:
            self._connection = connect(path)
            for forget in FORGET:
                self._connection.execute(forget, (time.time() - RETENTION_DAYS * DAY,))
        except (Unusable, sqlite3.Error) as error:
            self._give_up(error)

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self.save()
        if self._connection:
            self._connection.close()

    def get(self, key: Key) -> list[bytes] | None:
        """The records of a file's documents, as they were put."""
        query = "SELECT records FROM facts WHERE content = ? AND suffix = ? AND reader = ?"
        return self._find(query, (key.content, key.suffix, key.reader))

    def get_scores(self, key: ScoreKey) -> ScoredRows | None:
        """The scored rows of a file's documents that lie in the key's slot, whoever scored them."""
        query = "SELECT scorer, records FROM scores WHERE content = ? AND suffix = ? AND slot = ?"
        return self._look_up(query, (key.content, key.suffix, key.slot), ScoredRows.of)

    def get_lines(self, key: Key) -> list[bytes] | None:
        """What lines of criteria found in a file's documents, as it was put; `reader` of the key is who judged."""
        query = "SELECT records FROM lines WHERE content = ? AND suffix = ? AND judge = ?"
        return self._find(query, (key.content, key.suffix, key.reader))

    def content_at(self, place: str) -> str | None:
        """The content hash of a file that another machine read at a place."""
        return self._look_up("SELECT content FROM places WHERE place = ?", (place,), str)

    def _find(self, query: str, key: tuple[str, ...]) -> list[bytes] | None:
        return self._look_up(query, key, split)

    def _look_up(self, query: str, key: tuple[str, ...], meaning: Callable[..., T]) -> T | None:
        if self._connection is None:
            return None
        try:
            row = self._connection.execute(query, key).fetchone()
            return meaning(*row) if row else None
        except (sqlite3.Error, ValueError, TypeError) as error:
            self._give_up(error)
            return None

    def put(self, key: Key, records: Sequence[bytes]) -> None:
        """Keeps the records of a file's documents. They are on disk a second later at the latest, or with `save`."""
        self._unsaved.append((key.content, key.suffix, key.reader, time.time(), join(records)))
        self._save_at_times()

    def put_scores(self, key: ScoreKey, records: Sequence[bytes]) -> None:
        """Keeps the scored rows of a file's documents, as `put` keeps facts."""
        row = (key.content, key.suffix, key.slot, key.scorer, time.time(), join(records))
        self._unsaved_scores.append(row)
        self._save_at_times()

    def put_lines(self, key: Key, records: Sequence[bytes]) -> None:
        """Keeps what lines of criteria found; the last judge's record of a file replaces the one before."""
        self._unsaved_lines.append((key.content, key.suffix, key.reader, time.time(), join(records)))
        self._save_at_times()

    def put_place(self, place: str, content: str) -> None:
        """Keeps which content lay at a place. Follows the content's facts, so that both are kept or neither."""
        self._unsaved_places.append((place, content, time.time()))

    def _save_at_times(self) -> None:
        waiting = len(self._unsaved) + len(self._unsaved_scores) + len(self._unsaved_lines)
        if waiting >= UNSAVED or time.monotonic() - self._saved_at > UNSAVED_SECONDS:
            self.save()

    def save(self) -> None:
        """Writes what is still in memory."""
        facts, scores, places = self._unsaved, self._unsaved_scores, self._unsaved_places
        lines, self._unsaved_lines = self._unsaved_lines, []
        self._saved_at = time.monotonic()
        self._unsaved, self._unsaved_scores, self._unsaved_places = [], [], []
        if self._connection is None or not (facts or scores or lines):
            return
        try:
            with transaction(self._connection):
                self._connection.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?, ?)", facts)
                self._connection.executemany("INSERT OR REPLACE INTO scores VALUES (?, ?, ?, ?, ?, ?)", scores)
                self._connection.executemany("INSERT OR REPLACE INTO places VALUES (?, ?, ?)", places)
                self._connection.executemany("INSERT OR REPLACE INTO lines VALUES (?, ?, ?, ?, ?)", lines)
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        self.trouble = str(error) or type(error).__name__
        if self._connection:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A cache to look after. Raises UsageError when it cannot be used."""
    try:
        connection = connect(path)
    except Unusable as error:
        hint = f"Delete it to start anew: rm '{path}'"
        raise UsageError(f"The cache {path} cannot be used: {error}", hint=hint) from None
    try:
        yield connection
    finally:
        connection.close()


def info(path: Path) -> Info:
    """What the cache holds; an absent one holds nothing."""
    if not path.exists():
        return Info(path, 0, 0, None)
    with opened(path) as connection:
        files, oldest = connection.execute("SELECT count(*), min(stored) FROM facts").fetchone()
    return Info(path, files, path.stat().st_size, oldest)


def prune(path: Path, days: float) -> int:
    """Forgets what is older than so many days; how many files that were."""
    if not path.exists():
        return 0
    with opened(path) as connection:
        before = time.time() - days * DAY
        gone, *_ = [connection.execute(forget, (before,)).rowcount for forget in FORGET]
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("VACUUM")
    return gone


def clear(path: Path) -> bool:
    """Deletes the cache's files, whatever state they are in; whether there were any."""
    there = path.exists()
    for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        name.unlink(missing_ok=True)
    return there


def everything(path: Path) -> Iterator[tuple[str, list[bytes]]]:
    """The content hash of every file that is known, with its records; a file may come several times."""
    if path.exists():
        with opened(path) as connection:
            for content, records in connection.execute(EVERYTHING):
                yield content, split(records)


def erase(path: Path, about: Callable[[str, Sequence[bytes]], bool]) -> int:
    """Forgets the files that `about` answers for, given a file's content hash and records; how many those were.

    What stays is the time and the number, and nothing that leads back to a person.
    """
    if not path.exists():
        return 0
    with opened(path) as connection:
        rows = connection.execute(EVERYTHING)
        contents = {content for content, records in rows if about(content, split(records))}
        with transaction(connection):
            for table in (*ABOUT_PEOPLE, "places"):
                erased = f"DELETE FROM {table} WHERE content = ?"
                connection.executemany(erased, [(content,) for content in contents])
            connection.execute(TOMBSTONES)
            connection.execute("INSERT INTO erasures VALUES (?, ?)", (time.time(), len(contents)))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return len(contents)


def split(records: bytes) -> list[bytes]:
    """The records of a file's documents, as they were put. Raises ValueError for what is damaged."""
    told = b"%08x" % zlib.crc32(memoryview(records)[CHECK:])
    if records[:CHECK] != told + b":":
        raise ValueError("a record is damaged")
    return records[CHECK:].split(BETWEEN)


def join(records: Sequence[bytes]) -> bytes:
    """The records as one, behind a sum by which damage shows. They are JSON, which holds no control characters."""
    whole = BETWEEN.join(records)
    return b"%08x:" % zlib.crc32(whole) + whole
