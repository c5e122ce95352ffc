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
            *("age", "aged", r"years old", r"date of birth", r"birth ?dates?", r"young(?:er)?"),
            *(r"under (?:30|35|40|45|50)", r"digital native"),
        ),
    ),
    Proxy(
        "a postal code",
        "where people live stands in for their origin",
        (r"zip(?: code)?s?", r"post(?:al )?codes?", r"neighbou?rhood"),
    ),
    Proxy("a photo or looks", "looks say nothing about work", ("photos?", "attractive", r"good[- ]looking")),
    Proxy(
        "a name",
        "names stand in for origin and sex",
        (
            r"first names?",
            "surnames?",
            r"last names?",
            r"family names?",
            r"applicant(?:'s)? names?",
            r"candidate names?",
        ),
    ),
    Proxy(
        "nationality or origin",
        "origin is protected; ask for the right to work as a question",
        ("nationality", "citizenship", "citizen", "ethnicity", "ethnic", "race", "racial", r"country of birth"),
    ),
    Proxy(
        "sex or gender",
        "sex is protected",
        ("gender", "male", "female", "man", "woman", r"men only", r"women only", "transgender", r"sexual orientation"),
    ),
    Proxy(
        "family status",
        "family status is protected",
        (
            *("married", r"marital(?: status)?", r"single parent", r"(?:has|have|no|without) children"),
            *(r"pregnan(?:t|cy)", r"family status", r"parental leave", "maternity", "paternity"),
        ),
    ),
    Proxy(
        "religion",
        "religion is protected",
        ("religion", "religious", "christian", "muslim", "jewish", "hindu", r"church member"),
    ),
)

WARNED = (
    Proxy(
        "health or disability",
        "disability is protected",
        (
            "disability",
            r"disabled (?:person|applicant|candidate)s?",
            r"health condition",
            r"able[- ]bodied",
            r"sick leave",
        ),
    ),
    Proxy("union or party", "membership is protected", (r"trade union", r"union member", r"political party")),
    Proxy(
        "the graduation year",
        "it stands in for age",
        (r"graduation years?", r"year of graduation", r"graduated (?:in|after|since|before)", r"recent graduates?"),
    ),
    Proxy(
        "gaps",
        "gaps follow illness, care and parenthood",
        (r"(?:career |employment )?gaps?", r"career breaks?", "unemployed", "uninterrupted"),
    ),
    Proxy(
        "named schools",
        "prestige stands in for family background",
        (
            *(r"ivy league", "oxbridge", r"russell group", "harvard", "stanford", "yale", "princeton", "mit", "oxford"),
            *(
                "cambridge",
                "insead",
                "wharton",
                r"(?:top[- ]tier|top|elite) (?:university|school|college)s?",
                "prestigious",
            ),
        ),
    ),
    Proxy(
        "a native language",
        "it stands in for origin; ask for the level",
        (r"native(?: speaker)?s?", r"mother tongue"),
    ),
    Proxy(
        "military status",
        "it is protected in places",
        (r"military discharge", r"dishonou?rabl[ey]", "veterans?", r"military (?:service|status)"),
    ),
    Proxy(
        "the distance of the home",
        "it stands in for origin",
        ("distance", r"commut(?:e|ing)", r"lives? (?:near|within)", r"local candidates?"),
    ),
    Proxy(
        "clubs",
        "clubs stand in for background and sex",
        ("fraternity", "sorority", r"country club", "golf", "lacrosse", "rowing"),
    ),
    Proxy(
        "fit or energy",
        "such words hide a preference for people alike, or for the young",
        (r"culture fit", r"cultural fit", r"high energy"),
    ),
)


def check(node: Node, faults: Faults) -> None:
    """Refuse or warn about what a criterion's texts ask for."""
    for inner in _texts(node):
        text = re.sub(r"[_\s]+", " ", inner.written[:600].lower())
        for proxy in REFUSED:
            if match := _expression(proxy.words).search(text):
                faults.add(inner.mark, inner.place, f"{match[0]!r} asks for {proxy.what}: {proxy.reason}")
        for proxy in WARNED:
            if match := _expression(proxy.words).search(text):
                faults.warn(inner.mark, inner.place, f"{match[0]!r} asks for {proxy.what}: {proxy.reason}")


@lru_cache(maxsize=64)
def _expression(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(words)})(?![a-z])")


def _texts(node: Node) -> list[Node]:
    if isinstance(node.value, dict):
        return [text for name, inner in node.value.items() if name not in _NOT_ASKED for text in _texts(inner)]
    if isinstance(node.value, list):
        return [text for inner in node.value for text in _texts(inner)]
    return [node] if isinstance(node.value, str) else []
