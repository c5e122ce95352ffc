"""The words of a title, folded and spelt in English: what `titles` reads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from screener.extraction.terms import titles as terms

LONGEST_TITLE = 200
_ACCENTS = re.compile("[\u0300-\u036f]+")
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "’": "'", "‘": "'", "æ": "ae", "ı": "i"})
_COMPOUND = re.compile(r"produ[ck]t([a-z]{4,26})")
_WORD = re.compile(r"[a-z0-9#+]+|[,&]")


def fold(text: str) -> str:
    """Lower case without accents; typographic dashes and quotes made plain."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS).lower())
    return _ACCENTS.sub("", plain)


def words(title: str) -> list[str]:
    """The title's words, folded, gender endings dropped, short forms and other languages spelt in English."""
    return list(_words(title[:LONGEST_TITLE]))


@lru_cache(maxsize=4096)
def _words(title: str) -> tuple[str, ...]:
    text = fold(title)
    text = re.sub(r"[(\[]?\b[mwfdhx]\s?/\s?[mwfdhx](?:\s?/\s?[mwfdhxn])?\b[)\]]?", " ", text)
    text = re.sub(r"[/:*·.]\s?(?:in|innen|euse|rice|trice|e|a|ne|frau)\b", "", text)
    text = re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", text.replace("c.p.o", "cpo").replace("v.p", "vp"))
    text = text.replace("r&d", "rnd").replace("p&l", "pnl")
    found = ["and" if w in terms.AND else w for w in _WORD.findall(text)]
    return tuple(_respell([part for word in found for part in _uncompounded(word)]))


def _uncompounded(word: str) -> list[str]:
    """`produktstrategi`, `produktlinjechef`, `productontwikkelaar`: the product and what the rest says in English."""
    found = _COMPOUND.fullmatch(word)
    if found is None or word in _PHRASES:
        return [word]
    tails = (found[1], found[1].removeprefix("s"), found[1].removeprefix("en"))
    tail = next((terms.COMPOUND_TAILS[tail] for tail in tails if tail in terms.COMPOUND_TAILS), None)
    return ["product", *tail.split()] if tail else [word]


def _respell(found: list[str]) -> list[str]:
    out: list[str] = []
    i = 0
    while i < len(found):
        size, spelt = _phrase_at(found, i)
        out.extend(spelt.split())
        i += size
    return out if out == found else _respell(out)


def _phrase_at(found: list[str], at: int) -> tuple[int, str]:
    for size in range(min(_LONGEST_PHRASE, len(found) - at), 0, -1):
        spelt = _PHRASES.get(" ".join(found[at : at + size]))
        if spelt is not None:
            return size, spelt
    return 1, found[at]


_PHRASES = {said: spelt for said, spelt in terms.PHRASES if said != spelt}
_LONGEST_PHRASE = max(len(said.split()) for said in _PHRASES)


def names_group(part: Sequence[str]) -> bool:
    """Whether a group of products is what the seat is for: not in `Product Manager, Home Group Marketing`."""
    at = part.index("group") if "group" in part else -1
    return at >= 0 and ("," not in part[:at] or part[at - 1] == "product")
