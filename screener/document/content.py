"""A tokeniser for PDF content streams: one regular expression over the whole stream.

pdfminer's own parser takes two thirds of its time, byte by byte; operators and operands are all that is needed here.
No quantifier can be tried in two ways (atomic groups), so hostile streams cost linear time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

TOKEN = re.compile(
    rb"""
    ([+-]?(?:[0-9]++(?:\.[0-9]*+)?+|\.[0-9]++))(?=[\s\x00()<>\[\]{}/%+-]|$)   # 1 number
    |([A-Za-z'"*][^\x00\s()<>\[\]{}/%]*+)                            # 2 operator or true, false, null
    |\(((?>[^()\\]++|\\.)*+)\)                                       # 3 string without brackets of its own
    |(<<|>>|[\[\]])                                                  # 4 brackets
    |<([0-9A-Fa-f\s]*+)>                                             # 5 hex string
    |/([^\x00\s()<>\[\]{}/%]*+)                                      # 6 name
    |(\()                                                            # 7 start of a string with brackets
    |%[^\r\n]*+
    |([^\s\x00]++)                                                   # 8 anything else: broken numbers and the like
    """,
    re.VERBOSE | re.DOTALL,
)
ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
NESTED = re.compile(rb"[()]|\\.", re.DOTALL)
INLINE_END = re.compile(rb"[\s]EI(?=[\s/\]>]|$)")
BROKEN = re.compile(rb"[+-]{0,64}([0-9]{1,15}(?:\.[0-9]{0,15})?)")

ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
WORDS = {b"true": True, b"false": False, b"null": None}
MAX_NESTING = 64

Operation = tuple[bytes, list[Any]]


def operations(data: bytes, name: Callable[[bytes], Any]) -> Iterator[Operation]:
    """Each operator of a content stream with its operands; `name` makes the object for a name.

    An inline image comes as operator EI with its dictionary as the only operand.
    """
    operands: list[Any] = []
    stack: list[list[Any]] = []
    at, end = 0, len(data)
    search = TOKEN.search
    while at < end:
        match = search(data, at)
        if match is None:
            return
        at = match.end()
        kind = match.lastindex
        if kind == 1:
            raw = match[1]
            operands.append(float(raw) if b"." in raw else int(raw[:18]))
        elif kind == 2:
            word = match[2]
            if word in WORDS:
                operands.append(WORDS[word])
                continue
            while stack:  # an operator ends whatever was left open
                outer = stack.pop()
                outer.append(operands)
                operands = outer
            if word == b"ID":
                found = INLINE_END.search(data, at)
                at = found.end() if found else end
                yield b"EI", [pairs(operands)]
            elif word != b"BI":
                yield word, operands
            operands = []
        elif kind == 3:
            operands.append(unescape(match[3]))
        elif kind == 4:
            bracket = match[4]
            if bracket in (b"[", b"<<"):
                if len(stack) < MAX_NESTING:
                    stack.append(operands)
                    operands = []
            elif stack:
                outer = stack.pop()
                outer.append(operands if bracket == b"]" else pairs(operands))
                operands = outer
        elif kind == 5:
            digits = b"".join(match[5].split())
            operands.append(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii")))
        elif kind == 6:
            operands.append(name(match[6]))
        elif kind == 7:
            text, at = nested(data, at)
            operands.append(text)
        elif kind == 8:
            number = BROKEN.match(match[8])
            if number:
                operands.append(float(number[1]) * (-1 if match[8][:1] == b"-" else 1))


def unescape(raw: bytes) -> bytes:
    """The bytes of a literal string."""
    return ESCAPE.sub(_escaped, raw) if b"\\" in raw else raw


def _escaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if code[:1] in b"01234567":
        return bytes([int(code, 8) & 255])
    return ESCAPED.get(code, code)


def nested(data: bytes, at: int) -> tuple[bytes, int]:
    """A literal string that holds brackets, from behind its first bracket, and where it ends."""
    depth, start = 1, at
    for match in NESTED.finditer(data, at):
        sign = match[0]
        depth += 1 if sign == b"(" else -1 if sign == b")" else 0
        if depth == 0:
            return unescape(data[start : match.start()]), match.end()
    return unescape(data[start:]), len(data)


def pairs(operands: list[Any]) -> dict[str, Any]:
    """A dictionary from its keys and values in turn."""
    keys = (str(getattr(key, "name", key)) for key in operands[::2])
    return dict(zip(keys, operands[1::2], strict=False))
