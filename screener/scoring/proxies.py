"""Attributes that a criteria file must not ask for, and those that stand in for them."""

from __future__ import annotations

import re

from screener.scoring.criteria_yaml import Node
from screener.scoring.faults import Faults

_SKIP = ("why",)


def _words(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(words)})(?![a-z])")


REFUSED: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (_words("age", "aged", "years old", "date of birth", "birth ?dates?", "young(?:er)?", "under (?:30|35|40)", "digital native"),
     "age", "age is protected"),
    (_words("zip(?: code)?", "post(?:al )?codes?", "neighbou?rhood"), "a postal code", "where people live stands in for their origin"),
    (_words("photos?", "attractive", "good[- ]looking"), "a photo or looks", "looks say nothing about work"),
    (_words("first names?", "surnames?", "last names?", "family names?", "applicant names?"), "a name", "names stand in for origin and sex"),
    (_words("nationality", "citizenship", "citizen", "ethnicity", "ethnic", "race", "racial", "country of birth"),
     "nationality or origin", "origin is protected; ask for the right to work as a question"),
    (_words("gender", "male", "female", "man", "woman", "men only", "women only", "transgender", "sexual orientation"),
     "sex or gender", "sex is protected"),
    (_words("married", "marital(?: status)?", "single parent", "(?:has|have|no|without) children", "pregnan(?:t|cy)", "family status", "parental leave",
            "maternity", "paternity"), "family status", "family status is protected"),
    (_words("religion", "religious", "christian", "muslim", "jewish", "hindu", "church member"), "religion", "religion is protected"),
    (_words("trade union", "union member", "political party"), "union or party", "membership is protected"),
)  # fmt: skip

WARNED: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (_words("disabilit(?:y|ies)", "disabled", "health condition", "able[- ]bodied", "sick leave"),
     "health or disability", "disability is protected"),
    (_words("graduation year", "year of graduation", "recent graduates?", "class of (?:19|20)\\d\\d"),
     "the graduation year", "it stands in for age"),
    (_words("career gaps?", "employment gaps?", "gaps?", "career breaks?", "unemployed", "uninterrupted"),
     "gaps", "gaps follow illness, care and parenthood"),
    (_words("ivy league", "oxbridge", "russell group", "harvard", "stanford", "yale", "princeton", "mit", "oxford", "cambridge",
            "insead", "wharton", "top[- ]tier (?:university|school)", "elite (?:university|school)", "prestigious"),
     "named schools", "prestige stands in for family background"),
    (_words("native", "native speaker", "mother tongue"), "a native language", "it stands in for origin; ask for the level"),
    (_words("military discharge", "dishonou?rabl[ey]", "veteran", "military service"), "military status", "military status is protected in places"),
    (_words("distance", "commut(?:e|ing)", "lives? (?:near|within)", "local candidates?"), "the distance of the home", "it stands in for origin"),
    (_words("fraternity", "sorority", "country club", "golf", "lacrosse", "rowing"), "clubs", "clubs stand in for background and sex"),
    (_words("culture fit", "high energy"), "fit or energy", "such words hide a preference for people alike, or for the young"),
)  # fmt: skip


def check(node: Node, faults: Faults) -> None:
    """Refuse or warn about what a criterion's texts ask for; `why` may talk about anything."""
    for inner in _texts(node):
        text = re.sub(r"[_\s]+", " ", inner.written[:600].lower())
        for pattern, what, reason in REFUSED:
            if match := pattern.search(text):
                faults.add(inner.mark, inner.place, f"{match[0]!r} asks for {what}: {reason}")
        for pattern, what, reason in WARNED:
            if match := pattern.search(text):
                faults.warn(inner.mark, inner.place, f"{match[0]!r} asks for {what}: {reason}")


def _texts(node: Node) -> list[Node]:
    if isinstance(node.value, dict):
        return [text for name, inner in node.value.items() if name not in _SKIP for text in _texts(inner)]
    if isinstance(node.value, list):
        return [text for inner in node.value for text in _texts(inner)]
    return [node] if isinstance(node.value, str) else []
