"""How much a short line looks like a job title, whatever the profession: the measure that segmentation leans on.

Marks for and against are weighed in log odds. Weights were set by hand against lines of many kinds; the word lists
are in `terms/professions.py`.
"""

from __future__ import annotations

import math
import re
import unicodedata
from functools import lru_cache

from screener.extraction.terms import professions as terms

_LONGEST = 160
_PLAIN = str.maketrans("øØłŁıđĐ", "oOlLidD")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[-'’+#][^\W_]+){0,3}|\d+")
_AROUND = re.compile(r"[(\[][^()\[\]]{0,80}[)\]]")
_CUT = re.compile(r"(?=[\s,:])(?:(?<!\s)\s+(?:at|for|with|@|bei|chez|en|presso|bij|hos)\s+|\s[-–—|·]\s|[,:]\s)")
_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?\s+\d{2,4}\b|\b(?:19|20)\d\d\b|present\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"@\w|https?:|www\.|\.(?:com|org|net|io|de|co\.uk)\b|\+\d{2}|\d{5,}", re.IGNORECASE)
_STOP = re.compile(r"[.!?;]\s|[.!?;:]$|,\s*$|%|\$|€|£")
_DIGIT = re.compile(r"\d")
_SIGNED = re.compile(r"[@:.+\d]")  # what no address is without
_GENDERED = re.compile(r"[:*·/]in(?:nen)?\b|\b(?:m/w/d|w/m/d|h/f|f/h|m/f)\b")
_SIGN = re.compile(r"[:*·/]")
_LETTERS = re.compile(r"[^\W\d_]+")
_PLACE = re.compile(r"^[^\W\d_][\w .'’-]{1,30},\s*(?:[A-Z]{2,3}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)$")


@lru_cache(maxsize=4096)
def title_likeness(text: str) -> float:
    """0 to 1: how much a short line looks like a job title; employers, places, degrees and sentences come out low."""
    line = text.strip()
    if not line or len(line) > _LONGEST or not any(c.isalpha() for c in line):
        return 0.0
    found = _words(line)
    if not found:
        return 0.0
    agents = [_agent(word) for word in found]
    odds = _noun_marks(line, found, agents) + _shape_marks(line, found) + _other_kinds(line, found, heads=1.0 in agents)
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def _words(line: str) -> list[str]:
    if not line.isascii():
        plain = unicodedata.normalize("NFKD", line.replace("ß", "ss").translate(_PLAIN))
        line = "".join(c for c in plain if not unicodedata.combining(c))
    folded = line.lower().replace("scrum master", "scrummaster").replace("working student", "werkstudent")  # no degree
    return _WORD.findall(_GENDERED.sub("", folded) if _SIGN.search(folded) else folded)


def is_head(word: str) -> bool:
    """Whether the (folded) word names a person at work."""
    return word in terms.HEADS or ("-" in word and any(part in terms.HEADS for part in word.split("-")))


@lru_cache(maxsize=8192)
def _agent(word: str) -> float:
    """1 for a known title noun, less for a word that only ends like one."""
    if is_head(word):
        return 1.0
    if len(word) < 5 or word in terms.NOT_PEOPLE or word.endswith(("ment", "ness")):
        return 0.0
    for ending in terms.ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + 3:
            return 0.45 if ending in terms.WEAK_ENDINGS else 0.9
    return 0.0


def _noun_marks(line: str, found: list[str], every: list[float]) -> float:
    """The head noun, best at the end of the first part (`Shift Brewer`) or the start (`Director of ...`)."""
    plain = _AROUND.sub(" ", line) if "(" in line or "[" in line else line
    first = _CUT.split(plain, maxsplit=1)[0]
    lead = found if first == line else _words(first) or found
    agents = every if lead is found else [_agent(word) for word in lead]
    best = max(max(agents), 0.75 * max(every))
    linked = () if _LINKS.isdisjoint(lead) else (a for a, w in zip(agents, lead[1:], strict=False) if w in _LINKS)
    placed = max(agents[-1], agents[0], *linked, 0.0)
    known = sum([a == 1.0 or word in terms.MODIFIERS for word, a in zip(found, every, strict=True)]) / len(found)
    odds = -3.2 + 3.6 * best + 1.5 * placed + 1.6 * known
    return odds + (0.6 if lead[0] in terms.LEADERS else 0.0)


_OF_HEADINGS = terms.SECTION_WORDS | {"and", "of", "professional", "work", "my"}
_LINKS = frozenset(["of", "to", "and", "for", "de", "di", "du", "des", "der", "la", "le", "and", "&", "ii", "iii", "i"])


def _shape_marks(line: str, found: list[str]) -> float:
    """Short, no sentence punctuation, no verb in front, no sentence words, mostly capitals."""
    odds = 0.0
    if len(found) > 7:
        odds -= 0.45 * (len(found) - 7)
    if _STOP.search(line.replace("Sr.", "Sr").replace("Jr.", "Jr") if "r." in line else line):
        odds -= 2.0
    if found[0] in terms.VERBS and not (len(found) > 1 and is_head(found[0]) and line[:1].isupper() and len(found) < 6):
        odds -= 2.5
    if found[0].endswith(("ed", "ing")) and len(found) > 3 and not is_head(found[0]):
        odds -= 1.5
    odds -= 1.3 * _count(terms.SENTENCE_WORDS, found)
    letters = [w for w in _LETTERS.findall(line) if len(w) > 3]
    if len(letters) > 2 and sum([w[0].islower() for w in letters]) > len(letters) / 2:
        odds -= 1.6
    if line[0].islower() or line[0] in "•-–*·":
        odds -= 1.2
    return odds


def _count(words: frozenset[str], found: list[str]) -> int:
    """How many of the words found are among these; mostly none, which is seen at once."""
    return 0 if words.isdisjoint(found) else sum(word in words for word in found)


def _other_kinds(line: str, found: list[str], *, heads: bool) -> float:
    """Marks of employers, places, degrees, dates, headings and addresses. `heads`: a word names a person at work."""
    odds = 0.0
    firm = _count(terms.EMPLOYER_WORDS, found)
    odds -= (0.5 if heads else 1.5) * min(firm, 3)
    if found[-1] in terms.EMPLOYER_ENDS:
        odds -= 2.0
    degree = _count(terms.DEGREE_WORDS, found)
    odds -= (2.0 if heads else 2.5) * min(degree, 2)
    if found[0] == "associate" and found[1:2] in (["in"], ["of"], ["degree"]):
        odds -= 4.0
    if found[-1] in terms.ACTIVITIES and len(found) > 1 and not ({"of", "de", "der"} & set(found) or "," in line):
        odds -= 2.5
    if (_DIGIT.search(line) or "present" in line.casefold()) and _MONTH.search(line):
        odds -= 1.5
    if _SIGNED.search(line) and _ADDRESS.search(line):
        odds -= 3.0
    if not heads and _PLACE.match(line):
        odds -= 1.5
    if _OF_HEADINGS.issuperset(found):
        odds -= 3.0
    if line.count(",") >= 3:
        odds -= 1.5
    return odds
