"""What a single word of a clause can say of people: how many, and whether it can be the plural of a noun for them."""

from __future__ import annotations

from functools import lru_cache

from screener.extraction.numerals import number
from screener.extraction.terms import management as terms
from screener.extraction.terms.professions import HEADS

OWN = frozenset({"the", "our", "my"})  # before one person: `supervise the content writer`


def count_of(token: str) -> int | None:
    """How many a word says, a year and zero apart."""
    if token in ("a", "an", "one", "another"):
        return 1
    value = number(token.rstrip(",."))
    return None if value is None or 1900 <= value <= 2100 or not 0 < value < 5000 else value


def singular(token: str) -> str:
    """The noun of which a word is the plural, if it is one."""
    if token.endswith("ies"):
        return token[:-3] + "y"
    if token.endswith("men"):
        return token[:-3] + "man"
    return token[:-2] if token.endswith("sses") else token[:-1]


@lru_cache(maxsize=8192)
def may_name_people(token: str) -> bool:
    """Whether a longer look pays: the word is a collective, or has the form of a plural of a noun for people."""
    if len(token) < 3:
        return False
    if token in terms.COLLECTIVES or token == "manager" or token.endswith(("speople", "men")):
        return True
    return token[-1] == "s" and singular(token) in HEADS


@lru_cache(maxsize=8192)
def is_plain(token: str) -> bool:
    """Whether a word begins no mention of people, as nearly every word; but behind `supervised` any may."""
    return "-" not in token and token not in OWN and count_of(token) is None and not may_name_people(token)
