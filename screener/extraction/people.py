"""People mentioned in a clause: how many, which trade, and whether they lead others themselves.

`survey` rewrites every mention as `P0`, `P1`, ... so that the cues of management are short patterns: "Lead 3 product
managers, a growth analyst and a writer" becomes "lead P0", where P0 is five people.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from screener.extraction.numerals import number
from screener.extraction.people_wording import plain_words
from screener.extraction.people_words import OWN, count_of, is_plain, may_name_people, singular
from screener.extraction.terms import management as terms
from screener.extraction.terms.professions import HEADS, NOT_PEOPLE

_LONGEST_CLAUSE = 1200
_TOKEN = re.compile(
    r"\d{1,4}-[a-z][\w-]{0,20}|[~≈]?\d(?:[,.]?\d){0,12}\+?(?:[-–]\d{1,4}(?![\w-]))?"
    r"|[a-z][\w'&/+-]{0,40}|\d[\w-]{0,20}|[^\w\s]"
)
_STRONG = re.compile(r"(\w{1,12})-([a-z]{2,12})$")
_DOUBTFUL = terms.SHORT_FOR_THINGS | {"servers", "drivers", "leads"}
_COLLECTIVE_NOUNS = frozenset(terms.COLLECTIVE_NOUNS)
_SUPERVISED = frozenset({"supervision", "supervised"})  # behind these one person needs no article


@dataclass(frozen=True, slots=True)
class People:
    """One mention, or several joined: `count` is None where a plural has no number."""

    count: int | None
    kind: str
    managers: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its people rewritten: `skeleton` says P0, P1, ... for `people`."""

    skeleton: str
    people: tuple[People, ...]


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    people: People


def survey(text: str) -> Clause:
    """Find the people of a clause (capped at 1200 characters)."""
    tokens = _TOKEN.findall(plain_words(text[:_LONGEST_CLAUSE]))
    groups = _joined(tokens, _mentions(tokens))
    out: list[str] = []
    at = 0
    for index, group in enumerate(groups):
        out.extend(tokens[at : group.start])
        out.append(f"P{index}")
        if group.people.kind == "reports":
            out.append("direct reports")
        at = group.end
    out.extend(tokens[at:])
    return Clause(" ".join(out), tuple(group.people for group in groups))


def _mentions(tokens: list[str]) -> list[_Mention]:
    found: list[_Mention] = []
    supervised = not _SUPERVISED.isdisjoint(tokens)
    at = 0
    while at < len(tokens):
        seek = supervised or not is_plain(tokens[at])
        mention = (_counted(tokens, at) or _plural(tokens, at)) if seek else None
        if mention:
            mention = _with_number(tokens, _with_about(tokens, mention))
            found.append(mention)
        at = mention.end if mention else at + 1
    return found


def _with_about(tokens: list[str], mention: _Mention) -> _Mention:
    """The mention with the words that make its number a rough one: `up to three PMs`; not `from two up to three`."""
    for words in terms.ABOUT:
        start = mention.start - len(words)
        if start >= 0 and tuple(tokens[start : mention.start]) == words and not _is_number(tokens[start - 1 : start]):
            return _Mention(start, mention.end, mention.people)
    return mention


def _with_number(tokens: list[str], mention: _Mention) -> _Mention:
    """The mention with its number where that stands behind it: `the product managers (4)`, `designers, six in all`."""
    opened, size, closed = (tokens[mention.end : mention.end + 3] + [""] * 3)[:3]
    in_all = opened == "," and tokens[mention.end + 2 : mention.end + 4] in terms.IN_ALL
    told = mention.people.count is None and (in_all or (opened, closed) == ("(", ")"))
    count = count_of(size) if told else None
    if count is None or count < 2:
        return mention
    return _Mention(mention.start, mention.end + 3, replace(mention.people, count=count))


def _is_number(token: list[str]) -> bool:
    return bool(token) and count_of(token[0]) is not None


def _counted(tokens: list[str], at: int) -> _Mention | None:
    """`three senior developers`, `an analyst`, `6-person team`, `team of eleven`, `managed four from`."""
    strong = _STRONG.match(tokens[at]) if "-" in tokens[at] else None
    if strong and _counts_heads(strong[2]) and (size := count_of(strong[1])):
        return _Mention(at, at + 1, People(size, "team", False))
    count = count_of(tokens[at]) or (1 if _is_one_supervised(tokens, at) else None)
    if count is None:
        end = _noun_after(tokens, at, plural=False) if _follows_supervision(tokens, at) else None
        return _Mention(at, end, _people(1, tokens[at:end])) if end else None
    if count > 1 and _makes_up_team(tokens[at + 1 : at + 4]):
        return _Mention(at, tokens.index("team", at) + 1, People(count, "team", False))
    if count > 1 and tokens[at + 1 : at + 2] in (["person"], ["member"], ["strong"]):
        return _Mention(at, at + 2, People(count, "team", False))
    if tokens[at + 1 : at + 2] == ["direct"] and tokens[at + 2 : at + 3] in ([","], ["and"]):
        return _Mention(at, at + 2, People(count, "reports", False))
    end = _noun_after(tokens, at + 1, plural=count > 1) or (_agents_after(tokens, at + 1) if count > 1 else None)
    if end:
        return _Mention(at, end, _people(count, tokens[at + 1 : end]))
    return _bare(tokens, at, count)


def _counts_heads(noun: str) -> bool:
    """Whether a number before the noun makes a team of it: `a 9-person team`, `a nine-soldier squad`."""
    if noun in ("person", "strong", "people", "man", "member", "head", "employee", "staff", "agent"):
        return True
    return noun in HEADS and noun not in terms.NOT_LED and f"{noun}s" not in terms.THINGS


def _is_one_supervised(tokens: list[str], at: int) -> bool:
    """`supervise the content writer`: whoever is supervised is somebody."""
    if tokens[at] not in OWN or at == 0:
        return False
    managed = at > 1 and tokens[at - 1] == "of" and tokens[at - 2] == "management"
    return managed or tokens[at - 1].startswith(("supervis", "line-manag"))


def _follows_supervision(tokens: list[str], at: int) -> bool:
    """`supervision of HR Representative`: one person, without an article."""
    return tokens[max(0, at - 2) : at] == ["supervision", "of"] or tokens[at - 1 : at] == ["supervised"]


def _agents_after(tokens: list[str], at: int) -> int | None:
    """The end of a counted noun that only its ending shows to be people: `supervised 12 data collectors`."""
    if at > 1 and tokens[at - 2].startswith("supervis") and tokens[at : at + 1] and tokens[at].isalpha():
        at += not tokens[at].endswith("s")
    if at >= len(tokens) or tokens[at] in terms.NOT_LED or tokens[at][:-1] in NOT_PEOPLE or tokens[at] == "drivers":
        return None
    return at + 1 if tokens[at].endswith(terms.AGENT_PLURALS) and tokens[at] not in terms.THINGS else None


def _makes_up_team(after: list[str]) -> bool:
    """`a 20 developer team`, `6 software engineer team`: what behind a number says whom the team is of."""
    end = after.index("team") if "team" in after else 0
    return end > 0 and after[end - 1] in HEADS and after[end - 1] not in terms.NOT_LED and "and" not in after[:end]


def _bare(tokens: list[str], at: int, count: int) -> _Mention | None:
    """A number that stands for people without naming them."""
    after = tokens[at + 1] if at + 1 < len(tokens) else "."
    before = tokens[at - 1] if at else ""
    if before == "(" and after == ")" and count > 1 and at > 1 and _is_team(tokens[at - 2]):
        return _Mention(at, at + 1, People(count, "team", False))
    if before == ":" and count > 1 and _counts_team(tokens[:at]) and after in terms.ENDS:
        return _Mention(at, at + 1, People(count, "team", False))
    if count < 2 or tokens[at] in ("both",) or before not in {*terms.BEFORE_BARE, "for", "headcount"}:
        return _Mention(at, at + 1, People(count, "people", False)) if after in terms.REPORT_VERBS else None
    if before in ("for", "of") and after in terms.ENDS and at > 1 and tokens[at - 2] in terms.LEADS_SOME[before]:
        return _Mention(at, at + 1, People(count, "people", False))
    if before == "of":
        if at < 2 or not _is_team(tokens[at - 2]) or after in terms.NOT_LED:
            return None
    elif after not in terms.ENDS:
        return None
    return _Mention(at, at + 1, People(count, "team" if before == "of" else "people", False))


def _counts_team(before: list[str]) -> bool:
    """`Team:`, `team size:`, `headcount:` in front of a number."""
    if len(before) < 2:
        return False
    sized = before[-2] == "size" and _is_team(before[-3] if len(before) > 2 else "")
    if before == ["reports", ":"]:
        return True
    return _is_team(before[-2]) or before[-2] == "directs" or before[-3:-1] == ["direct", "reports"] or sized


def _is_team(token: str) -> bool:
    return token in _COLLECTIVE_NOUNS or token in ("headcount", "groups", "payroll", "shift")


def _noun_after(tokens: list[str], start: int, plural: bool) -> int | None:
    """The end of the noun phrase for people that starts here, at most four modifiers long."""
    for at in range(start, min(start + 5, len(tokens))):
        token = tokens[at]
        if plural and token in ("and", "&") and _halves_of_trade(tokens, start, at):
            continue
        if token in terms.NOT_A_MODIFIER or not token[0].isalnum():
            return None
        if _names_people(tokens, at, plural):
            more = at + 1
            while more < len(tokens) and tokens[more] not in terms.ALSO_VERBS and _names_people(tokens, more, plural):
                more += 1
            return more
    return None


def _halves_of_trade(tokens: list[str], start: int, at: int) -> bool:
    """`12 sales and marketing staff`: two fields and the people of both; not `12 stores and staff`."""
    before, behind = tokens[at - 1], tokens[at + 1 : at + 3]
    if at == start or (before.endswith("s") and before not in terms.FIELDS_IN_S) or len(behind) < 2:
        return False
    return behind[0].isalpha() and number(behind[0]) is None and _names_people(tokens, at + 2, plural=True)


def _names_people(tokens: list[str], at: int, plural: bool) -> bool:
    token = tokens[at]
    owners = token in ("owner", "owners") and at and tokens[at - 1] == "product"
    if (token in terms.NOT_LED and not owners) or "'" in token or len(token) < 2:
        return False
    if at and tokens[at - 1] in terms.ARTIFICIAL and (token in terms.MACHINES_TOO or tokens[at - 1] in terms.ON_TRIAL):
        return False
    if at and token == "leads" and tokens[at - 1] in terms.OF_SALES:
        return False
    if token in _DOUBTFUL and _means_things(tokens, at):
        return False
    if token == "reports":
        return plural and _are_subordinates(tokens, at)
    if token in terms.PEOPLE_AS_ADJECTIVE and tokens[at + 1 : at + 2] and tokens[at + 1] in terms.AFTER_ADJECTIVE:
        return False
    if plural and at > 1 and _is_short_plural(tokens, at):
        return True
    if plural:
        known = token in terms.COLLECTIVES or (token.endswith(("speople", "men")) and token not in terms.NOT_MEN)
        return known or (token.endswith(("s", "men")) and singular(token) in HEADS)
    if token in _COLLECTIVE_NOUNS:
        return False
    return token in HEADS and not _names_people_next(tokens, at)


def _means_things(tokens: list[str], at: int) -> bool:
    """Whether a word for people stands for something else here: `servers`, `TLS certificates`, `drivers of growth`."""
    token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else "."
    if token == "servers":
        return terms.SERVERS_BESIDE.isdisjoint(tokens)
    if token == "drivers":
        return after == "of"
    if token == "leads":
        return not _is_number(tokens[max(0, at - 1) : at]) and not terms.BESIDE_LEADS.isdisjoint(tokens)
    if token not in terms.SHORT_FOR_THINGS:
        return False
    names_thing = after.isalpha() and not after.endswith(("ing", "ed")) and _names_people_next(tokens, at)
    return names_thing or (token == "pos" and not terms.PAPERS.isdisjoint(tokens))


def _is_short_plural(tokens: list[str], at: int) -> bool:
    """`a team of 4 PM`, `6 product manager`: plurals that are written without their ending; not `at 4 PM`."""
    if tokens[at - 1 : at + 1] == ["product", "manager"]:
        return True
    return tokens[at] in ("pm", "po", "qa", "ic") and tokens[at - 2] not in terms.BEFORE_HOURS


def _are_subordinates(tokens: list[str], at: int) -> bool:
    """`direct reports`, `with five reports`; not the reports that one writes."""
    near = tokens[max(0, at - 2) : at]
    if near[-1:] and near[-1] in ("direct", "line", "solid-line", "my"):
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else "."
    if not terms.WRITTEN.isdisjoint(tokens):
        return False
    if near and 1 < (count_of(near[-1]) or 0) <= 30 and not after[0].isalpha() and not near[0][0].isalpha():
        return True
    return len(near) == 2 and count_of(near[1]) is not None and near[0] in terms.REPORTS_AFTER


def _names_people_next(tokens: list[str], at: int) -> bool:
    """`an engineer interview` names no engineer; `an engineer and` does."""
    after = tokens[at + 1] if at + 1 < len(tokens) else "."
    return after.isalpha() and after not in terms.NOT_A_MODIFIER | terms.ENDS | terms.REPORT_VERBS


def _plural(tokens: list[str], at: int) -> _Mention | None:
    if not may_name_people(tokens[at]) or not _names_people(tokens, at, plural=True):
        return None
    if tokens[at] in _COLLECTIVE_NOUNS and tokens[at + 1 : at + 2] == ["of"]:
        return None
    before = tokens[at - 1] if at else "."
    if tokens[at] in terms.ALSO_VERBS and (not before.isalpha() or before in terms.NOT_A_MODIFIER) and (
        tokens[at] != "reports" or before != "my"
    ):
        return None
    start = at - (at > 0 and tokens[at - 1] == "student")
    while start > max(0, at - 2) and tokens[start - 1].isalpha() and tokens[start - 1] in ("product", "group", "senior",
                                                                                             "junior", "engineering"):
        start -= 1
    return _Mention(at, at + 1, _people(None, tokens[start : at + 1]))


def _people(count: int | None, words: list[str]) -> People:
    noun = words[-1]
    alone = any(word in terms.LONE_MANAGERS for word in words[:-1]) and "group" not in words
    leads = noun in terms.MANAGERS and not (noun.startswith(("manager", "lead")) and alone)
    if noun.startswith("lead") and not any(word in terms.COLLECTIVE_NOUNS for word in words):
        leads = False
    return People(count, _kind(words), leads)


def _kind(words: list[str]) -> str:
    noun = words[-1]
    if words[0].endswith("-product"):
        words = ["product", *words[1:]]
    if "product" in words and any(word.startswith(terms.OF_PRODUCT) for word in words[words.index("product") :]):
        return "product managers"
    if noun in ("subordinates", "directs"):
        return "reports"
    if "student" in words[:-1] and noun not in terms.STUDENTS_AT_WORK:
        return "students"
    return next((kind for kind, nouns in terms.KINDS if noun in nouns), "team" if noun in ("staff", "crew") else
                noun if noun.endswith(("s", "men")) or noun in terms.COLLECTIVES else noun + "s")


def _joined(tokens: list[str], found: list[_Mention]) -> list[_Mention]:
    """Mentions with only commas and `and` between them are one group, counted together."""
    out: list[_Mention] = []
    for mention in found:
        last = out[-1] if out else None
        if last and _joins(tokens[last.end : mention.start]) and not _nested(last.people, mention.people):
            out[-1] = _Mention(last.start, mention.end, _together(last.people, mention.people))
        else:
            out.append(mention)
    return out


def _joins(between: list[str]) -> bool:
    """Only commas and `and`, after at most an `of design` that belongs to the first mention."""
    rest = between[2:] if between[:1] == ["of"] else between
    rest = rest[:-1] if len(rest) > 1 and rest[-1] in ("de", "di", "von") else rest  # `et de 2 stagiaires`
    return bool(rest) and all(token in terms.JOINS for token in rest)


def _nested(one: People, other: People) -> bool:
    """`112 personnel, four platoon leaders`; `seven direct reports, five PMs and two writers`: told twice."""
    if one.kind == "reports" and one.count:
        return True
    return other.managers and one.kind in ("personnel", "people", "team", "employees") and (one.count or 0) > 1


def _together(one: People, other: People) -> People:
    counts = [p.count for p in (one, other) if p.count is not None]
    kind = other.kind if one.kind in terms.LEARNERS else one.kind
    return People(sum(counts) if counts else None, kind, one.managers or other.managers)
