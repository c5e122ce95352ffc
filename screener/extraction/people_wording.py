"""The words of a clause as its people are looked for: in English, their numbers and nouns in one form each."""

from __future__ import annotations

import re

from screener.extraction.abroad import english
from screener.extraction.terms import management as terms

__all__ = ["plain_words"]

_COMPOUND = re.compile(r"\b(hiring|talent|stakeholder|vendor|line|people) (managers?)(?= (?!of|to|for)|[,.;]|$)")
_DOZENS = re.compile(r"\b(half a|a half|two|three|a couple of|several|a) dozen\b")
_BRACKETED = re.compile(r"\b(team|group|staff|crew|squad|unit) ?\((\d{1,3})\) of ")  # `a small group (3) of testers`
_ABOUT = re.compile(r"\bof (?:up to|about|around|approximately|roughly|nearly|almost|over|more than|at least|some) "
                    r"(?=\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)\b)")
# `responsible for two PMs' daily work`: of these people; not `cut engineers' tickets`
_THEIR_WORK = re.compile(r"\b(pms|[a-z]{1,14}(?:ers|ors|ists|ants|ents|ians|eers|sts|rts|ses))' "
                         r"(?=(?:day-to-day|daily|work|development|growth|careers?|performance|reviews?|kpis|targets)\b)")
# `3 PM's`: a plural as some write it
_SHORT_OWNED = re.compile(r"\b((?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:\w{2,10} )?"
                          r"(?:pm|po|ba|apm|qa|dev|sdr|bdr|csm|ae|ta|rn|fte))'s\b")
# `front and back of house`: all who work in a restaurant
_HOUSE = re.compile(r"\b(?:front|back)(?:(?: and |/| ?& ?)(?:front|back))?[- ]of[- ](?:the[- ])?house\b"
                    r"(?: (?=staff|team|employees))?|\bfoh(?:/| and | ?& ?)boh\b")
_SALES_FORCE = re.compile(r"\bsales ?force of (?=\S)")
# `c. 12 staff`, `between 2 and 5 people`, `a number of analysts`
_NEARLY = re.compile(r"\b(?:c|ca|approx|circa)\.? (?=\d)|\bbetween (?:\d{1,3}|two|three|four|five|six) and (?=[\da-z])")
_NEARLY_SIGNS = ("between ", "approx", "circa ", "c. ", "ca. ", "ca ")
_NUMBER_OF = re.compile(r"\ba (?:number|handful) of (?=[a-z])")


def plain_words(text: str) -> str:
    """The text folded, what it says of people in the words that are looked for ("c. 12 staff" is "12 staff")."""
    plain = english(text).replace("of managers", "of-managers")
    plain = plain.replace("newly hired", "new").replace("recently hired", "new")  # no hiring of one's own
    plain = _THEIR_WORK.sub(r"\1 ", plain) if "s' " in plain else plain
    plain = _ABOUT.sub("of ", plain) if "of " in plain else plain
    plain = plain.replace(" all ranks", " soldiers")
    plain = _BRACKETED.sub(r"\1 of \2 ", plain) if "(" in plain else plain
    plain = _SALES_FORCE.sub("sales team of ", plain) if "force of" in plain else plain
    plain = _NEARLY.sub("", plain) if any(sign in plain for sign in _NEARLY_SIGNS) else plain
    plain = _NUMBER_OF.sub("several ", plain) if "a number of" in plain or "a handful of" in plain else plain
    plain = _SHORT_OWNED.sub(r"\1s", plain) if "'s" in plain else plain
    plain = _HOUSE.sub("house staff", plain) if "house" in plain or "boh" in plain else plain
    plain = _DOZENS.sub(lambda found: terms.DOZENS[found[1]], plain) if "dozen" in plain else plain
    return _COMPOUND.sub(r"\1-\2", plain) if "manager" in plain else plain
