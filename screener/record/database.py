"""SQLite files of our own: readable by their owner only, and never somebody else's."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Sequence
from pathlib import Path

from screener.errors import UsageError

BUSY_SECONDS = 3.0


def opened(path: Path, application: int, version: int, schema: Sequence[str]) -> sqlite3.Connection:
    """The open database, made if need be. Raises UsageError with what is wrong and what to do about it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise UsageError(f"{path} is not a regular file", hint="Name another place with --record.")
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            path.chmod(0o600)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        _check_ours(connection, path, application, version)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        for statement in schema:
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {application}")
        connection.execute(f"PRAGMA user_version = {version}")
    except (sqlite3.Error, OSError) as error:
        raise trouble(path, error) from None
    return connection


def trouble(path: Path, error: Exception) -> UsageError:
    """What a person is told."""
    if "locked" in str(error) or "busy" in str(error):
        return UsageError(
            f"{path} is in use by another program", hint="Close it there, then try again; nothing is lost."
        )
    what = error.strerror if isinstance(error, OSError) else str(error)
    return UsageError(f"{path} cannot be used ({what})", hint="Name another place with --record, or restore the file.")


def _check_ours(connection: sqlite3.Connection, path: Path, application: int, version: int) -> None:
    found = connection.execute("PRAGMA application_id").fetchone()[0]
    written = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if found != application and (found or tables):
        raise UsageError(f"{path} is another program's database", hint="Name another place with --record.")
    if found == application and written != version:
        message = f"{path} was written by another version of screener (layout {written}, here {version})"
        raise UsageError(message, hint="Use that version, or name another place with --record.")
