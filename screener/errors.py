"""What can go wrong, with the exit code and the next step that go with it."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process answers. The README's table is checked against this."""

    OK = 0
    FAILURE = 1
    USAGE = 2
    BAD_CRITERIA = 3
    SOME_UNREAD = 4
    INTERRUPTED = 130


class ScreenerError(Exception):
    """An error that a user can act on: one line of what, one of what next. Never shown with a traceback."""

    exit_code: ExitCode = ExitCode.FAILURE

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(ScreenerError):
    """The call cannot work: a missing path, an empty folder, an output that cannot be written."""

    exit_code = ExitCode.USAGE


def why_unread(error: Exception) -> str:
    """Why a file that was named cannot be read, in a few words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text; save it as UTF-8"
    return str(error.strerror or error) if isinstance(error, OSError) else str(error)


class BadCriteria(ScreenerError):
    """The criteria file has faults; the message names every one of them with its line."""

    exit_code = ExitCode.BAD_CRITERIA


class UnreadableDocument(ScreenerError):
    """A document that gives no text. Becomes a row with status `refused`; `code` is the row's reason."""

    exit_code = ExitCode.SOME_UNREAD

    def __init__(self, code: str, message: str, *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.code = code
