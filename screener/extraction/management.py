"""Who manages people, and how well the page proves it.

The title gives a prior; the job's own words prove, number or deny it. Cues are matched wide (`terms/management.py`),
then qualified (`qualifiers.py`); the strongest quote wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from msgspec import structs

from screener.extraction.abroad import english
from screener.extraction.candidate import (
    Evidence,
    Function,
    ManagementSpell,
    Position,
    Strength,
)
from screener.extraction.led_people import employs, nobodys, of_trade
from screener.extraction.numerals import number
from screener.extraction.people import Clause, People, survey
from screener.extraction.people_prior import makes_alone, prior_of
from screener.extraction.proving import MANAGERS, Cue, proves
from screener.extraction.qualifiers import (
    across_functions,
    denies_reports,
    for_a_part,
    outside_line,
    qualify,
    speaks_against_title,
)
from screener.extraction.signs import Signs
from screener.extraction.spell_part import part_of
from screener.extraction.terms import management as terms
from screener.extraction.terms import work_given
from screener.extraction.titles import fold, words
from screener.extraction.verb_chains import spelt_out

Quotes = Callable[[int, str], Evidence | None]

_MOST_TEXT = 20_000
_SHORT_FORMS = "".join(rf"(?<!\b(?i:{re.escape(short)})\.)" for short in terms.SHORT_FORMS)
_SENTENCES = re.compile(rf"(?<=[.!?]){_SHORT_FORMS}\s+(?=[^\sa-z])|\n+")
_CUES = tuple((grade, rule, re.compile(pattern)) for grade, rule, _, pattern in terms.CUES)
_SIGNS = Signs([signs.split("|") for _, _, signs, _ in terms.CUES])
_LEADS_TEAM = frozenset(pattern.pattern for _, rule, pattern in _CUES if rule in ("leads_team", "leads_some_team"))
_TOLD_AT_ONCE = re.compile(r"\s?[(:–-]?\s?(?:(?:team |group )?of |made up of |comprising |consisting of |with )?P\d+")
_HANDLE = re.compile(r"P(\d+)")
_VIA = re.compile(r"\b(?:through|via|by way of) (?:\S+ )?P(\d+)")
_OF_MANAGERS = re.compile(
    r"\bmanag\w{1,4} of-managers\b|\bof whom (?:run|runs|manage|lead|led|managed)\b"
    r"|\b(?:each )?with (?:their|his|her) own (?:teams?|managers|people)\b|\btheir own (?:managers|teams)\b"
    r"|\b(?:groups|teams|squads|tribes) (?:are |were )?(?:run|led|managed|headed) by P\d+"
    r"|\b(?:two|three|several|multiple|\d) (?:levels|layers|tiers) of management\b|\blead\w{0,3} (?:of )?leaders\b"
    r"|\bskip[- ]levels?\b|\bcounting their teams\b|\bsecond[- ]line\b"
)
_ONLY_COUNTS = re.compile(r"P\d+ (?:[.,;]|$|in |across )")  # "Four engineering managers and 30 engineers."
_ORGANISATION = re.compile(terms.ORGANISATION)
_OF_PRODUCT = re.compile(terms.PRODUCT_PEOPLE)
_PRODUCT_TEAM = re.compile(terms.PRODUCT_TEAM)
_WITHIN = re.compile(r"\b(?:in|within|on|inside|joined|of) (?:an? |the |our )?(?:\w{1,14} )?$")
_SQUAD = re.compile(r"\b(?:squads?|pods?|trios?|scrum|delivery)\b")
_MANY = 7  # a team of so many is led by one's trade; of fewer, on a task
_PRODUCT_ALONE = re.compile(terms.PRODUCT_ALONE)
_PARTLY = re.compile(terms.PARTLY)
_DOES_DUTY = re.compile(terms.DOES_DUTY)


@dataclass(frozen=True, slots=True)
class _Reading:
    cues: tuple[Cue, ...]
    denial: str | None  # the sentence that says nobody reports
    at_times: bool  # ... and says so of a part of the job only
    against: str | None  # the sentence that says the people are in other lines


def find_spells(positions: Sequence[Position], quotes: Quotes) -> tuple[ManagementSpell, ...]:
    """The management spells of the positions, at most one each; a position without one manages nobody."""
    found = (_spell(i, position, quotes) for i, position in enumerate(positions))
    return tuple(spell for spell in found if spell)


def manages_people(position: int, spells: Sequence[ManagementSpell]) -> str:
    """`yes`, `no` or `unclear` for one position."""
    strengths = {spell.strength for spell in spells if spell.position == position}
    if strengths & {Strength.STATED, Strength.TITLED}:
        return "yes"
    return "unclear" if strengths else "no"


def reports(position: int, spells: Sequence[ManagementSpell]) -> int | None:
    """The number of people led that the text states for one position."""
    counts = [spell.people for spell in spells if spell.position == position and spell.people is not None]
    return max(counts, default=None)


def _spell(index: int, position: Position, quotes: Quotes) -> ManagementSpell | None:
    prior = prior_of(position)
    reading = _read(position, prior)
    strength = _strength(prior, reading)
    if strength is None or (strength is Strength.UNCLEAR and _leads_projects(position, reading.cues)):
        return None
    if not reading.cues and prior == "seat" and strength is Strength.UNCLEAR and makes_alone(position):
        return None
    if strength is Strength.UNCLEAR and _leads_many(position, reading.cues):
        strength = Strength.STATED
    best = _strongest(reading.cues, prior) if strength is not Strength.TITLED else None
    people = _number(reading.cues)
    sentence = best.sentence if best else ""
    evidence = quotes(index, sentence) if sentence else quotes(index, position.title)
    rule = best.rule if best and sentence else "title"
    shown = (structs.replace(evidence, rule=rule),) if evidence else position.evidence[:1]
    return ManagementSpell(
        position=index,
        period=part_of(position.period, sentence),
        strength=strength,
        people=people.count if people else None,
        people_kind=people.kind if people else "",
        manages_managers=any(cue.managers for cue in reading.cues if cue.grade >= 1 or prior == "yes"),
        evidence=shown,
    )


def _leads_projects(position: Position, cues: Sequence[Cue]) -> bool:
    """Whether a project manager only leads: those of a project answer to others, but for other project managers."""
    leads = all(not cue.grade or (cue.rule in terms.LEADS_COUNTED and not of_trade(cue.people)) for cue in cues)
    return position.function is Function.PROJECT and leads


def _leads_many(position: Position, cues: Sequence[Cue]) -> bool:
    """Whether somebody outside product and projects says to lead a counted team: `led a team of 8 analysts`."""
    if position.function in (Function.PRODUCT, Function.PROJECT):
        return False
    return any(cue.rule in terms.LEADS_COUNTED and cue.people and (cue.people.count or 0) >= _MANY for cue in cues)


def _strongest(cues: Sequence[Cue], prior: str) -> Cue | None:
    """The cue whose sentence is shown: of those that prove, lines of report and managing before hiring; with them or
    without, a sentence that counts the people of somebody who surely has some."""
    def telling(cue: Cue) -> tuple[bool, bool, bool, bool, int]:
        return (*_tells_number(cue)[:3], cue.people is not None and (cue.people.count or 0) > 1, cue.grade)

    proving = [cue for cue in cues if cue.grade and (prior == "yes" or proves(cue, prior))]
    spoken = proving or [cue for cue in cues if cue.grade]
    counted = [cue for cue in cues if prior in ("yes", "seat") and cue.people and (cue.people.count or 0) > 1]
    return max([*spoken, *counted], key=telling, default=None)


def _read(position: Position, prior: str) -> _Reading:
    cues: list[Cue] = []
    barred = _barred(position.title)
    denial = position.title if denies_reports(fold(position.title)) else None
    against = None
    budget = _MOST_TEXT
    for passage in (position.summary, *position.highlights):
        passage = passage[:budget]
        budget -= len(passage)
        folded = english(passage)
        across = prior not in ("yes", "seat") and across_functions(folded)
        elsewhere = "lines" if outside_line(folded) else "functions" if across else ""
        for sentence in _SENTENCES.split(passage):
            folded = english(sentence)
            denied = denies_reports(folded)
            partly = denied and prior == "yes" and _PARTLY.search(folded)
            alone = denied and not partly and not _of_product_alone(denied, position)
            denial = denial or (sentence if alone else None)
            against = against or (sentence if speaks_against_title(folded) else None)
            cues.extend(cue for cue in _cues(sentence, elsewhere, prior) if cue.rule not in barred)
    at_times = denial is not None and for_a_part(english(denial))
    return _Reading(tuple(cues), denial, at_times, against)


def _of_product_alone(denied: str, position: Position) -> bool:
    """Whether somebody who runs more than the product is alone in product only: a CEO and `solo product lead`."""
    return position.function is Function.GENERAL and _PRODUCT_ALONE.search(denied) is not None


def _barred(title: str) -> frozenset[str]:
    """The names of the cues that prove nothing for this title: hiring where it is the trade, a payroll to be run."""
    hiring = terms.HIRING | terms.DONE_FOR_OTHERS if _hires_for_others(title) else frozenset()
    return hiring if set(words(title)) & work_given.OWNERS else hiring | work_given.OF_OWNERS


def _hires_for_others(title: str) -> bool:
    """Whether hiring is the person's trade (`Recruiter`), so that it proves no team of their own."""
    return bool(set(words(title)) & terms.HIRES_FOR_OTHERS) or terms.HIRES_FOR_OTHERS_IN in fold(title)


def _cues(sentence: str, elsewhere: str, prior: str) -> list[Cue]:
    surveyed = survey(sentence)
    found: list[Cue] = []
    for skeleton in spelt_out(surveyed.skeleton):
        clause = Clause(skeleton, surveyed.people)
        for grade, rule, pattern in (_CUES[at] for at in _SIGNS.due(skeleton)):
            hit = pattern.search(skeleton)
            if hit is None or qualify(skeleton, hit.start(), hit.end()):
                continue
            people = _people_of(clause, hit)
            if not _admitted(rule, elsewhere, prior, people, skeleton[: hit.start()]):
                continue
            managers = _leads_managers(clause, people if grade or _ONLY_COUNTS.match(skeleton) else None)
            found.append(Cue(grade, rule, sentence.strip(), people, managers))
    return found


def _leads_managers(clause: Clause, people: People | None) -> bool:
    """Whether those who are led lead others: they are managers, or the organisation that is counted has some."""
    if (people and people.managers) or _OF_MANAGERS.search(clause.skeleton):
        return True
    via = _VIA.search(clause.skeleton)
    if via and clause.people[int(via[1])].kind == "managers":
        return True
    counted = any(one.managers and (one.count or 0) > 1 for one in clause.people)
    return counted and _ORGANISATION.search(clause.skeleton) is not None


def _admitted(rule: str, elsewhere: str, prior: str, people: People | None, before: str) -> bool:
    """Whether the cue counts here: in other lines only plain words do; some need a number, or the person's doing."""
    if rule in terms.REPORTING_CUES:
        return True
    if people is not None and nobodys(rule, prior, people):
        return False
    if rule == "through_leaders":
        return people is not None and people.managers
    if rule in work_given.GIVES_WORK and prior in ("none", "individual product") and not of_trade(people):
        return False
    if (rule in terms.WITHOUT_ARTICLE and prior == "none") or (rule in terms.OF_A_SEAT and prior != "seat"):
        return False
    if elsewhere and not (elsewhere == "functions" and rule == "manages_people" and people and employs(people)):
        return False
    if rule == "team_of" and prior != "yes" and _WITHIN.search(before):
        return False
    if rule in terms.COUNTED_ONLY or (rule == "leads_people" and prior == "none"):
        return people is not None and ((people.count or 0) > 1 or (rule in terms.OF_ONE and of_trade(people)))
    if rule not in terms.DUTIES or prior in ("yes", "seat"):
        return True
    does, weak = _DOES_DUTY.search(before) is not None, prior in ("weak", "manager of people")
    return (weak and does and rule != "one_to_ones") or (people is not None and (weak or does))


def _people_of(clause: Clause, hit: re.Match[str]) -> People | None:
    """Whose number the cue states: the people in its words, else the nearest before, else the first behind."""
    size = number(hit["size"].rstrip(",.;")) if "size" in hit.re.groupindex else None
    if size:
        kind = "product managers" if _OF_PRODUCT.search(hit[0]) else clause.people[0].kind if clause.people else "team"
        return People(size, kind, False)
    via = _VIA.search(clause.skeleton)
    if via and clause.people[int(via[1])].managers:
        return clause.people[int(via[1])]
    if hit.re.pattern in _LEADS_TEAM and not _TOLD_AT_ONCE.match(clause.skeleton, hit.end()):
        return None
    inside = [int(m[1]) for m in _HANDLE.finditer(hit[0])]
    before = [int(m[1]) for m in _HANDLE.finditer(clause.skeleton[: hit.start()])]
    behind = [int(m[1]) for m in _HANDLE.finditer(clause.skeleton[hit.end() :])]
    chosen = (inside[-1:] if " from " in hit[0] else inside[:1]) or before[-1:] or behind[:1]
    if not chosen:
        return None
    people = _told(clause, chosen[0])
    of_product = people.kind == "team" and _of_product_team(clause, hit)
    return replace(people, kind="product managers") if of_product else people


def _of_product_team(clause: Clause, hit: re.Match[str]) -> bool:
    """`the PM team of four`, `a four-person product management group`."""
    return bool(_PRODUCT_TEAM.search(hit[0]) or _PRODUCT_TEAM.match(clause.skeleton, hit.end() + 1))


def _told(clause: Clause, handle: int) -> People:
    """The people of a handle, with the number or the trade that follows them: `reports: 2 PMs`, `team of 6 (4 PMs)`."""
    people = clause.people[handle]
    word = re.search(rf"\bP{handle}(?: direct reports)?\b", clause.skeleton)
    at_once = _TOLD_AT_ONCE.match(clause.skeleton, word.end()) if word else None
    if at_once is None:
        return people
    other = clause.people[int(at_once[0].rpartition("P")[2])]
    if people.count is None or (people.count == 1 and people.kind == "team"):
        return other
    return replace(people, kind=other.kind) if people.kind == "team" else people


def _number(cues: Sequence[Cue]) -> People | None:
    """The people of the strongest cue that has a number; cues about reporting lines first."""
    cues = [c for c in cues if c.rule not in terms.NO_NUMBER]
    counted = [c for c in cues if c.people and c.people.count is not None and (c.people.count > 1 or c.grade >= 2)]
    named = [c for c in cues if c.people]
    ranked = sorted(counted, key=_tells_number, reverse=True)
    return ranked[0].people if ranked else named[0].people if named else None


def _tells_number(cue: Cue) -> tuple[bool, bool, bool, int]:
    """How well a cue tells how many report: by lines, by managing, by the team's size; last by how many were hired."""
    rule = cue.rule
    reporting = rule in terms.REPORTING_CUES and rule not in terms.HIRING
    return reporting, rule in terms.MANAGING_CUES, rule not in terms.HIRING, cue.grade


def _strength(prior: str, reading: _Reading) -> Strength | None:
    """Weigh the title's prior against the strongest cue and what the text denies."""
    top = max((cue.grade for cue in reading.cues), default=-1)
    sure = any(cue.rule in terms.REPORTING_CUES for cue in reading.cues)
    if reading.denial and not sure and not (reading.at_times and any(proves(cue, prior) for cue in reading.cues)):
        return None
    if prior == "yes":
        if reading.against and top < 2:
            return None
        return Strength.STATED if top >= 1 or (top == 0 and _number(reading.cues)) else Strength.TITLED
    if any(proves(cue, prior) for cue in reading.cues):
        return Strength.STATED
    return _weak(prior, top, reading)


def _weak(prior: str, top: int, reading: _Reading) -> Strength | None:
    if prior == "seat":
        if reading.against and top < 2:
            return None
        if top == 1 or (top == 0 and any(c.people and (c.people.count or 0) > 1 for c in reading.cues)):
            return Strength.STATED
        return Strength.UNCLEAR
    if prior == "weak":
        if _hires_for_a_team(reading.cues):
            return Strength.STATED
        return Strength.UNCLEAR if any((c.grade and c.rule not in terms.LEADS_A_TEAM) or c.rule == "team_of"
                                       for c in reading.cues) else None
    if prior == "individual product" and all(_leads_a_squad(cue) or not cue.grade for cue in reading.cues):
        return None
    if prior in MANAGERS and any(c.grade == 1 and c.people and (c.people.count or 0) > 1 for c in reading.cues):
        return Strength.STATED
    if prior in MANAGERS[1:] and any(cue.rule in terms.LEADS_A_TEAM for cue in reading.cues):
        return Strength.STATED
    if prior == "manager of people" and any(_has_counted(cue) for cue in reading.cues):
        return Strength.STATED
    return Strength.UNCLEAR if top >= 1 else None


def _hires_for_a_team(cues: Sequence[Cue]) -> bool:
    """Whether somebody leads a team and chooses who joins it, whichever line says which."""
    leads = any(cue.rule in terms.LEADS_A_TEAM | terms.LEADS_COUNTED for cue in cues)
    return leads and any(cue.rule in ("hired_people", "hired_team", "recruitment_of") for cue in cues)


def _has_counted(cue: Cue) -> bool:
    """Whether the cue only counts people, as `team of five` at the head of a sentence does."""
    return cue.grade == 0 and cue.people is not None and (cue.people.count or 0) > 1


def _leads_a_squad(cue: Cue) -> bool:
    """Whether a product manager who leads these leads those who build the product, and who answer to others."""
    builders = cue.people is not None and cue.people.kind in ("engineers", "designers")
    squad = cue.people is not None and cue.people.kind == "team" and _SQUAD.search(fold(cue.sentence))
    return cue.rule in terms.LEADS_A_TEAM or (cue.rule in terms.LEADS_BUILDERS and bool(builders or squad))
