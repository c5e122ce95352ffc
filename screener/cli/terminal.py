"""Words from resumes and file names on the terminal: what would steer it is made visible instead."""

from __future__ import annotations

import json
import os
import select
import sys
import unicodedata
from contextvars import ContextVar

import click

_UNSAFE = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def plain(text: str, *, breaks: bool = False) -> str:
    r"""The text without characters that move the cursor, colour, reorder or hide: they appear as \x1b or \u202e."""
    return "".join(character if _fine(character, breaks) else _escaped(character) for character in text)


AS_JSON = ContextVar("AS_JSON", default=False)  # --json-progress: all that is said beside the output is JSON lines


def say(kind: str, message: str, **more: object) -> None:
    """Says something on standard error; `kind` is note, warning, hint or error. Programs get it as a JSON line."""
    if AS_JSON.get():
        click.echo(json.dumps({kind: message, **more}), err=True)
        return
    lead = "" if kind == "note" else f"{kind.capitalize()}: "
    click.echo(f"{lead}{plain(message, breaks=kind == 'error')}", err=True)


def unheard() -> bool:
    """Whether nobody reads standard output any more, as in `screener ... | head`."""
    try:
        asked = select.poll()
        asked.register(sys.stdout.fileno(), 0)
        return any(event & (select.POLLERR | select.POLLHUP) for _, event in asked.poll(0))
    except (OSError, ValueError):  # no real file, or closed
        return False


def hush() -> None:
    """Lets standard output lead nowhere from now on."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fine(character: str, breaks: bool) -> bool:
    if character == "\n":
        return breaks
    return unicodedata.category(character) not in _UNSAFE


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
