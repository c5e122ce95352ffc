"""What is wrong with a file that is no YAML, in the words of whoever writes it rather than of whoever parses it."""

from __future__ import annotations

import re

HINT = "Indent with spaces, two a level; put a text that holds a colon, or begins with a sign, in quotes."

_INDENT = "the indentation of this line does not fit: keys that belong together stand exactly below each other"
_TAB = "a tab stands here; indent with spaces"
_COLON = "a second colon on this line: put the text in quotes, as in label: 'Skills: SQL'"
_STAR = "a text that begins with * or & is put in quotes"
_AFTER = "something follows what was closed before: put the whole text in quotes"

# A part of the parser's words (of the one in C, and of the one in Python), and what it means.
_MEANINGS = (
    (re.compile(r"tab character that violates"), _TAB),
    (re.compile(r"character '\\t' that cannot"), _TAB),
    (re.compile(r"could not find expected ':'"), "the line above has no colon: a key is written as `weight: 3`"),
    (re.compile(r"unexpected end of stream"), "a quote that is opened here is never closed"),
    (re.compile(r"',' or '\}'"), "a bracket { that is opened here is never closed, or a comma is missing"),
    (re.compile(r"',' or '\]'"), "a bracket [ that is opened here is never closed, or a comma is missing"),
    (re.compile(r"undefined alias|alphabetic or numeric character"), _STAR),
    (re.compile(r"cannot start any token"), "a text that begins with @, % or ` is put in quotes"),
    (re.compile(r"undefined tag"), "a text that begins with ! is put in quotes"),
    (re.compile(r"unknown escape"), "a backslash in \"...\" begins a special sign: write the text in '...'"),
    (re.compile(r"another document"), "a line --- begins a second file: take it out"),
    (re.compile(r"sequence entries are not allowed"), "a list begins on a line of its own, each entry with a dash"),
    (re.compile(r"mapping keys are not allowed"), "a text that begins with ? is put in quotes"),
    (re.compile(r"comment or (?:a )?line break|chomping"), "a text that begins with > or | is put in quotes"),
    (re.compile(r"node content"), "a text that begins with a comma is put in quotes"),
)


def meaning(problem: str, text: str, line: int, column: int) -> str:
    """A parser's problem as a plain sentence. `line` and `column` count from 1; the parser's words where none fits."""
    lines = text.splitlines()
    here = lines[line - 1] if 0 < line <= len(lines) else ""
    before = here[: column - 1]
    if here[column - 1 : column] == "\t":
        return _TAB
    if "mapping values" in problem:
        return _COLON if re.search(r":\s", before) else _INDENT
    if re.search(r"expected key|'-' indicator|<block end>", problem):
        if re.search(r"(?:^|\s)[*&]", before):
            return _STAR
        return _AFTER if before.strip(" -") else _INDENT
    return next((told for words, told in _MEANINGS if words.search(problem)), problem)
