"""Tells places and employers from other short words."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from screener.extraction.rows import fold, without_accents
from screener.extraction.terms.employers import (
    COUNTRIES,
    DEPARTMENT_WORDS,
    FIRM_FACTS,
    ORGANISATION_WORDS,
    PLACE_CODES,
    PLACE_WORDS,
    PROSE_WORDS,
    UNITS,
)

_ENDINGS = "com|io|net|org|co|ai|app|dev|de|eu|me"
_DOMAIN = re.compile(rf"\b[a-z0-9-]{{2,40}}\.(?:{_ENDINGS})\b", re.I)
_SITE = re.compile(rf"(?:https?://)?(?:[a-z0-9-]{{1,40}}\.){{1,4}}(?:{_ENDINGS}|uk)(?:/\S{{0,80}})?", re.I)
_AND_REMOTE = re.compile(r"(?<=^remote)\sand\s|\sand\s(?=remote$)", re.I)  # no "Spain and UK", which a name may end in
_LETTERS = re.compile(r"[^\W\d_]+")
_REMARK = re.compile(r"(?<=\w) \([^()]{12,60}\)$")  # `Harrow AG (Quill & Reed before the merger)`
_FIRM_FACTS = re.compile(FIRM_FACTS)
_FIRST_WORDS = ("bank", "university", "ministry", "self", "freelance")
_NAME_LIMIT = 70
LEADS_EMPLOYER = re.compile(r"(?:at|bei|chez|presso|bij|hos)\s+(?=[^\W\d_a-zà-ÿ])")  # in front of the employer


@cache
def _places() -> frozenset[str]:
    known = files("screener.extraction.terms")
    texts = ((known / name).read_text(encoding="utf-8") for name in ("places.txt", "regions.txt"))
    named = PLACE_WORDS | COUNTRIES - {"us"}  # which a sentence may say of people
    return named.union(line for text in texts for line in text.splitlines() if not line.startswith("#"))


@lru_cache(maxsize=4096)
def is_place(piece: str) -> bool:
    """Whether a piece between separators names a city, country, state or way of working."""
    text = piece.strip(" ()[],.;")
    if not text or len(text) > 40 or any(c.isdigit() for c in text):
        return False
    if text in PLACE_CODES or text.replace(".", "") in PLACE_CODES:
        return True
    parts = _AND_REMOTE.split(text) if _AND_REMOTE.search(text) else re.split("[/,]", text)
    if len(parts) > 1:
        return all(is_place(part) for part in parts)
    city, _, code = text.rpartition(" ")
    if city and code in PLACE_CODES and is_place(city):
        return True  # "Brisbane QLD"
    words = fold(text)
    core = words.removeprefix("greater ")
    for tail in (" area", " bay", " metropolitan", " metro", " city", " region"):
        core = core.removesuffix(tail)
    bare = "" if text.isascii() else without_accents(text).lower()  # as the list has names with "ł" and the like
    return not {words, core, bare}.isdisjoint(_places())


def is_site(text: str) -> bool:
    """Whether words are the address of a web page and no more."""
    return _SITE.fullmatch(text) is not None


def names_department(text: str) -> bool:
    """Whether words name a department, a product or a field, and no employer ("Product Management")."""
    folded = fold(text)
    return folded in UNITS or (bool(folded) and DEPARTMENT_WORDS.issuperset(folded.split()))


@lru_cache(maxsize=4096)
def tells_of_firm(text: str) -> bool:
    """Whether the words of a bracket describe an employer: how many work there, what it earns, who funded it."""
    return any(c.isalpha() for c in text) and bool(_FIRM_FACTS.search(without_accents(text[:200]).lower()))


def _ends_in_code(text: str) -> bool:
    """Whether words end in a city and the code of its state (`Quill & Reed, Lakewood, CO`): no form of a company."""
    before, comma, code = text.rpartition(", ")
    return bool(comma) and code in PLACE_CODES and (", " in before or is_place(before))


@lru_cache(maxsize=4096)
def employer_likeness(piece: str) -> float:
    """0 to 1: how much a short piece of text looks like the name of an employer, from its form alone."""
    text = _REMARK.sub("", piece.strip())
    words = fold(text).split()
    if not words or len(text) > _NAME_LIMIT:
        return 0.0
    score = 0.45
    named = words[:-1] if _ends_in_code(text) else words
    if (named and named[-1] in ORGANISATION_WORDS) or words[0] in _FIRST_WORDS:
        score += 0.35
    elif any(w in ORGANISATION_WORDS for w in named):
        score += 0.2
    domain = "." in text and _DOMAIN.search(text)
    score += 0.1 if domain else 0.0
    capital = [w for w in _LETTERS.findall(text) if len(w) > 3]
    if capital and not all(w[0].isupper() for w in capital):
        score -= 0.25
    if text[:1].islower() and not domain:
        score -= 0.1
    if any(w in PROSE_WORDS for w in words):
        score -= 0.35
    if text.endswith((".", ";", ":")) and words[-1] not in ORGANISATION_WORDS:
        score -= 0.2
    score -= 0.05 * max(0, len(words) - 4)
    if names_department(text):
        score -= 0.3
    if is_place(text):
        score -= 0.35
    return min(1.0, max(0.0, score))
