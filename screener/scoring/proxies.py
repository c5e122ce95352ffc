"""Attributes that a criteria file must not ask for, and those that stand in for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from screener.scoring.criteria_yaml import Node
from screener.scoring.faults import Faults

_NOT_ASKED = ("why",)  # a key that explains may name anything


@dataclass(frozen=True, slots=True)
class Proxy:
    """Words that ask for an attribute, what it is, and what is wrong with it. `words` are expressions."""

    what: str
    reason: str
    words: tuple[str, ...]


REFUSED = (
    Proxy(
        "age",
        "age is protected",
        (
            *("age", "aged", "ages", r"years old", r"date of birth", r"birth ?dates?", r"born (?:in|after|before)"),
            *(
                r"young(?:er)?",
                "youthful",
                r"older than [2-6]\d",
                r"(?:under|over|below|above) [2-6]\d$",
                r"digital natives?",
            ),
            *(r"millennials?", r"gen(?:eration)? z"),
        ),
    ),
    Proxy(
        "a postal code",
        "where people live stands in for their origin",
        (r"zip(?: ?codes?)?", r"zips", r"post(?:al )?codes?", r"neighbou?rhoods?"),
    ),
    Proxy(
        "a photo or looks",
        "looks say nothing about work",
        (r"photos?", r"photographs?", "headshot", "attractive", r"good[- ]looking", r"personal appearance"),
    ),
    Proxy(
        "a name",
        "names stand in for origin and sex",
        (
            *(r"^names?$", r"first names?", r"surnames?", r"last names?", r"family names?", r"maiden names?"),
            *(r"(?:applicant|candidate|person)(?:'s|s')? names?", r"names? of the (?:applicant|candidate|person)s?"),
        ),
    ),
    Proxy(
        "nationality or origin",
        "origin is protected; ask for the right to work as a question",
        (
            *(r"nationalit(?:y|ies)", r"citizenship", r"citizens?", r"ethnicity", "ethnic", r"races?", "racial"),
            *(r"country of birth", r"birthplace", r"foreigners?", r"passports?", r"skin colou?r", "caucasian"),
        ),
    ),
    Proxy(
        "sex or gender",
        "sex is protected",
        (
            *("gender", "male", "female", "man", "woman", r"men only", r"women only", "transgender"),
            *(r"sexual orientation", r"pronouns?"),
        ),
    ),
    Proxy(
        "family status",
        "family status is protected",
        (
            *("married", r"unmarried", r"marital(?: status)?", r"single parents?", r"(?:has|have|no|without) children"),
            *(r"pregnan(?:t|cy)", r"family status", r"parental leave", "maternity", "paternity", "divorced", "spouse"),
        ),
    ),
    Proxy(
        "religion",
        "religion is protected",
        (
            *("religion", "religious", "christian", "catholic", "muslim", "jewish", "hindu", r"church members?"),
            *("buddhist", "atheist"),
        ),
    ),
)

WARNED = (
    Proxy(
        "health or disability",
        "disability is protected",
        (
            *(r"disabilit(?:y|ies)", r"disabled (?:person|applicant|candidate)s?", r"health conditions?"),
            *(r"able[- ]bodied", r"sick leave"),
        ),
    ),
    Proxy(
        "union or party", "membership is protected", (r"trade unions?", r"union members?", r"political part(?:y|ies)")
    ),
    Proxy(
        "the graduation year",
        "it stands in for age",
        (
            *(r"graduation years?", r"graduation dates?", r"years? of graduation", r"class of (?:19|20)\d\d"),
            *(r"graduated (?:in|after|since|before)", r"recent graduates?", r"recently graduated", r"fresh graduates?"),
        ),
    ),
    Proxy(
        "gaps",
        "gaps follow illness, care and parenthood",
        (
            *(r"(?:career |employment )?gaps?", r"career breaks?", "unemployed", "uninterrupted"),
            r"continuous(?:ly)? employ(?:ed|ment)",
        ),
    ),
    Proxy(
        "named schools",
        "prestige stands in for family background",
        (
            *(r"ivy league", "oxbridge", r"russell group", "harvard", "stanford", "yale", "princeton", "mit", "oxford"),
            *("cambridge", "insead", "wharton", "caltech", "eton", "sorbonne", r"london business school", r"iit"),
            *(r"(?:top[- ]tier|top|elite|target) (?:university|universities|schools?|colleges?)", "prestigious"),
        ),
    ),
    Proxy(
        "a native language",
        "it stands in for origin; ask for the level",
        (r"native(?: speaker)?s?", r"mother tongue", r"without (?:an )?accent"),
    ),
    Proxy(
        "military status",
        "it is protected in places",
        (r"military discharge", r"dishonou?rabl[ey]", r"veterans?", r"military (?:service|status)", r"armed forces"),
    ),
    Proxy(
        "the distance of the home",
        "it stands in for origin",
        (
            *("distance", r"commut(?:e|ing)", r"lives? (?:near|within|in)", r"local candidates?"),
            r"home address(?:es)?",
        ),
    ),
    Proxy(
        "clubs",
        "clubs stand in for background and sex",
        ("fraternity", "sorority", r"country clubs?", "golf", "lacrosse", "rowing", r"women in [a-z]+"),
    ),
    Proxy(
        "fit or energy",
        "such words hide a preference for people alike, or for the young",
        (r"cultur(?:e|al) fit", r"high[- ]energy"),
    ),
)

# The same words where they ask for a product or a trade. They are taken out before the others are looked for.
INNOCENT = (
    *(
        r"age[- ](?:verification|gat(?:e|ing)|ratings?|assurance)",
        r"aged care",
        r"young (?:company|companies|brands?|adults?|people)",
    ),
    *(
        r"zip (?:files?|archives?)",
        r"photo[- ](?:sharing|editing|editors?|apps?|books?|print(?:s|ing)?)",
        r"stock photos?",
    ),
    *(r"attractive (?:pric\w*|markets?|offers?|business\w*)", r"citizen (?:developers?|science|services)"),
    *(r"race conditions?", r"arms race", r"man[- ](?:hours?|days?|months?|years?)", r"(?:fe)?male health"),
    *(
        r"pregnancy (?:apps?|tests?|tracking)",
        r"(?:market|product|skills?|feature) gaps?",
        r"gap(?:s in the market| analys[ei]s)",
    ),
    *(r"gaps? in the market", r"mit licen[cs]e", r"(?:cloud|react|api|ai|web|mobile)[- ]native"),
    *(r"native (?:apps?|mobile|ios|android|ads|advertising|applications?)", r"distance learning", r"long[- ]distance"),
)


def check(node: Node, faults: Faults) -> None:
    """Refuse or warn about what the texts of a criterion, or of the role, ask for."""
    for inner in _texts(node):
        text = _asked(inner.written)
        for proxy in REFUSED:
            if match := _expression(proxy.words).search(text):
                faults.add(inner.mark, inner.place, f"{match[0]!r} asks for {proxy.what}: {proxy.reason}")
        for proxy in WARNED:
            if match := _expression(proxy.words).search(text):
                faults.warn(inner.mark, inner.place, f"{match[0]!r} asks for {proxy.what}: {proxy.reason}")


def _asked(written: str) -> str:
    """What a text asks for, in small letters, without the words that are innocent."""
    plain = re.sub(r"[_\s]+", " ", written[:600].lower())
    return _expression(INNOCENT).sub(" ", plain).strip()


@lru_cache(maxsize=64)
def _expression(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(words)})(?![a-z])")


def _texts(node: Node) -> list[Node]:
    if isinstance(node.value, dict):
        return [text for name, inner in node.value.items() if name not in _NOT_ASKED for text in _texts(inner)]
    if isinstance(node.value, list):
        return [text for inner in node.value for text in _texts(inner)]
    return [node] if isinstance(node.value, str) else []
