"""What kind of job a title names: function, level on the product ladder, whether it leads people, how engaged.

Ladder: 0 analyst, intern, coordinator; 1 associate; 2 product manager or owner; 3 senior; 4 lead, staff, principal;
5 group product manager; 6 director; 7 head of product; 8 vice president; 9 chief product officer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from screener.extraction.candidate import Employment, Function
from screener.extraction.terms import titles as terms
from screener.extraction.terms.professions import HEADS
from screener.extraction.title_people import employment_by_title, people_by_title
from screener.extraction.title_words import LONGEST_TITLE, fold, names_group, words
from screener.extraction.titlelike import title_likeness

__all__ = ["TitleReading", "classify", "fold", "title_likeness", "words"]

_LONGEST_CONTEXT = 6000
_CUTS = re.compile(r"(?:(?<!\s)\s+)?(?:[/|;]|\s[-–—]\s|\+)\s*")
_DASH = re.compile(r"(?<!\s)\s+[-–—]\s+")
_PROMOTION = re.compile(r"(?:(?<!\s)\s+)?(?:->|=>|→|➔|⇒|➜)\s*|(?<!\s)\s+(?:promoted to|then)\s+", re.IGNORECASE)
_ASIDE = re.compile(r"[(\[]([^()\[\]]{0,80})[)\]]")


@dataclass(frozen=True, slots=True)
class TitleReading:
    """What a title says. `people`: none, weak or yes, the prior that this job has direct reports."""

    function: Function
    level: int | None
    people: str
    employment: Employment | None


@lru_cache(maxsize=128)  # asked for what the job is, and again for whether it has people
def classify(title: str, context: str = "") -> TitleReading:
    """Read a title; `context` (the job's own words and the employer) settles PM, Owner, Founder and the like.

    Of a promotion the last stage counts, and people led at any: `Engineering Manager -> Technical Lead` had some.
    """
    title = title[:LONGEST_TITLE]
    said = " " + fold(context[:_LONGEST_CONTEXT]) + " "
    stages = [stage for stage in _PROMOTION.split(title) if stage]
    latest = stages[-1] if stages else title
    readings = [_classify_part(part, said) for part in _parts(latest)]
    function, level = _strongest(readings, said)
    earlier = [people_by_title(_seat(stage), Function.OTHER, None) for stage in stages[:-1]]
    people = "yes" if "yes" in earlier else people_by_title(_seat(latest), function, level)
    return TitleReading(function, level, people, employment_by_title(words(title)))


def _seat(title: str) -> list[str]:
    """The words that name the seat: without what stands in brackets, unless nothing else is there or that says that
    the seat leads nobody (`Senior Manager (Solution Architect)`)."""
    bare = words(_ASIDE.sub(" ", title))
    aside = [word for found in _ASIDE.finditer(title) for word in words(found[1])]
    if set(bare) & terms.PEOPLE_WEAK and set(aside) & terms.PEOPLE_YES:
        return bare + aside
    if not bare or (set(aside) & terms.INDIVIDUALS and not set(aside) & terms.PEOPLE_YES):
        return aside
    return bare


_OTHER_PROFESSIONS = HEADS - terms.PRODUCT_ROLES - terms.FILLERS - terms.RANKS - terms.GENERAL - terms.PEOPLE_YES


def _parts(title: str) -> list[list[str]]:
    """The titles held at once: `A / B`, `A | B`, and what stands in brackets (which may settle the function)."""
    asides = [m[1] for m in _ASIDE.finditer(title)]
    ranked = [aside for aside in asides if set(words(aside)) <= terms.RANKS]
    scopes = [aside for aside in asides if "product" in words(aside) and _is_scope([words(aside)])]
    bare = " ".join([*ranked, _ASIDE.sub(" ", title), *(f", {scope}" for scope in scopes)])
    rank, *field = _DASH.split(bare, maxsplit=1)
    if field and set(words(rank)) <= terms.RANKS | {"teamlead"}:  # `Lead - Product Owner`
        bare = f"{rank} {field[0]}"
    whole = _seated([words(part) for part in _CUTS.split(bare) if part.strip()])
    joined = words(_CUTS.sub(" , ", bare))
    if len(whole) > 1 and _is_scope(whole[1:]):
        whole = [joined]
    return [part for part in [*whole, *(words(a) for a in asides if a not in scopes)] if part] or [joined]


def _seated(parts: list[list[str]]) -> list[list[str]]:
    """Gives the first half of `Product / Program Manager` the seat that both halves share."""
    if len(parts) < 2 or not _is_scope(parts[:1]) or not {"product", "project", "program"} & set(parts[0][-1:]):
        return parts
    seat = parts[1][-1:]
    return [[*parts[0], *seat], *parts[1:]] if set(seat) & terms.SEATS else parts


def _is_scope(parts: list[list[str]]) -> bool:
    """Whether what follows a dash or slash is only a field (`Head - Product`), not a second title."""
    return not any(word in terms.SEATS or word in terms.PRODUCT_SHORT for part in parts for word in part)


def _strongest(readings: list[tuple[Function, int | None]], said: str) -> tuple[Function, int | None]:
    """Product management wins over a second title beside it; then the first that says anything."""
    product = [r for r in readings if r[0] is Function.PRODUCT]
    if product:
        return max(product, key=lambda r: -1 if r[1] is None else r[1])
    telling = [r for r in readings if r[0] is not Function.OTHER]
    specific = [r for r in telling if r[0] is not Function.GENERAL]
    return (specific or telling or readings)[0]


def _classify_part(part: list[str], said: str) -> tuple[Function, int | None]:
    if "chiefofstaff" in part:
        return Function.GENERAL, None
    if {"product", "consultant"} <= set(part) <= terms.CONSULTS | {"product", "ai", "digital"}:
        return Function.PRODUCT if _count(said, terms.OWNS_PRODUCT) else Function.OTHER, None
    side = _product_reading(part, said)
    if side is not None:
        return side, _level(part) if side is Function.PRODUCT else None
    if set(part) <= terms.CONSULTS and _count(said, terms.HEADS_PRODUCT_FOR_OTHERS):
        return Function.PRODUCT, None
    if _is_open(part):
        return _open_reading(part, said)
    return _other_function(part, said), None


def _product_reading(part: list[str], said: str) -> Function | None:
    """Product management or one of its side families, where the title itself says so."""
    if any(word in terms.SERVES for word in part) and not {"product", "owner"} <= set(part):
        return Function.OTHER
    if any(word in terms.PRODUCT_SHORT for word in part):
        return Function.PRODUCT
    if "pm" in part or "po" in part or "tpm" in part:
        return None if _aside(part, said) else _short_form(part, said)
    if "product" not in part:
        return None
    return _beside_product(part, said)


def _beside_product(part: list[str], said: str) -> Function | None:
    at = part.index("product")
    if "supervisor" in part and not {"management", "owner", "manager"} & set(part):
        return None  # `Supervisor, Dairy Products`
    follow = [w for w in part[at + 1 :] if w not in ("and", ",", "of")]
    before = part[:at]
    if any(word in terms.SERVES for word in before):
        return Function.OTHER
    if follow and part[at + 1] not in (",", "and") and follow[0] in terms.SIDE_AFTER_PRODUCT:
        return Function(terms.SIDE_AFTER_PRODUCT[follow[0]])
    if _heads_trade(part[at + 1 :]):
        return None
    consults = [w for w in before if w not in terms.RANKS][:1] == ["consultant"]
    heads_more = bool(set(follow[:1]) & terms.SEATS) or (follow[:1] == ["management"] and consults)
    if not heads_more and _serves_another_head(before):
        return None
    if follow[:1] == ["development"]:
        return _development(part, said)
    if _names_other_work(part[at + 1 :]) or ("specialist" in part and (_knows(before) or _sells(follow, said))):
        return Function.OTHER
    if not any(word in terms.PRODUCT_ROLES for word in part):
        advises = part[at + 1 :][:1] == ["and"] and part[-1] in terms.ADVISES and _count(said, terms.OWNS_PRODUCT)
        return Function.PRODUCT if len(part) == 1 or advises else None
    return Function.PRODUCT


def _heads_trade(behind: list[str]) -> bool:
    """Whether behind the product and a comma another trade is the seat: `Principal - Product, UX Designer`."""
    return behind[:1] == [","] and behind[-1] in terms.TRADES and not set(behind) & terms.PRODUCT_ROLES


def _knows(before: list[str]) -> bool:
    """Whether a specialist knows a trade (`Clinical Product Specialist`), or is one beside another job."""
    return bool(set(before[-1:]) & terms.KINDS_OF_PRODUCT or (before[-1:] == ["and"] and set(before) & terms.SEATS))


def _sells(follow: list[str], said: str) -> bool:
    """Whether a product specialist sells the product, by the title or the job's words."""
    if set(follow) & terms.SELLS:
        return True
    return bool(_count(said, terms.SELLING)) and not _count(said, terms.PRODUCT_CONTEXT)


def _names_other_work(follow: list[str]) -> bool:
    """Whether `product` only says of which kind another job is: `Product Community Manager`, but `Product Lead`."""
    if follow[:1] and not follow[0].isalpha():
        return False
    seat = next((i for i, word in enumerate(follow) if word in terms.SEATS), 0)
    between = follow[:seat]
    return bool(between) and not set(between) & terms.WITHIN_PRODUCT


def _serves_another_head(before: list[str]) -> bool:
    """Whether another trade heads the title and the product is its subject: `Marketing Director, Products`; not
    `Head of Design and Product`, nor `Director of Software Products`."""
    if set(before) & terms.SEATS_ABOVE and before[-1:] == ["and"]:
        return False
    trades = set(before[:-1] if set(before[-1:]) & terms.KINDS_OF_PRODUCT else before)
    audience = before[:-1] if set(before[:-1]) & (terms.FIELD_SEATS | terms.SEATS_ABOVE) else before
    if trades & terms.OTHER_HEADS or set(audience) & _OTHER_PROFESSIONS or {"technical", "lead"} <= trades:
        return True
    seat = next((i for i, word in enumerate(before) if word in terms.FIELD_SEATS), 0)
    start = max((i + 1 for i, word in enumerate(before[:seat]) if word in (",", "and")), default=0)
    return any(len(word) > 1 and word not in terms.ANY_FIELD for word in before[start:seat])


def _development(part: list[str], said: str) -> Function:
    """Product development is engineering in some firms and product management in others: the job's words tell."""
    if any(word in terms.ENGINEERING for word in part):
        return Function.ENGINEERING
    if set(part) & {"project", "program"}:
        return Function.PROJECT
    if set(part) & _OTHER_PROFESSIONS or _names_other_work(part[part.index("development") + 1 :]):
        return Function.OTHER
    owns = _count(said, terms.OWNS_PRODUCT)
    builds = _count(said, terms.BUILDS_SOFTWARE) + _count(said, (" engineers ", "mechanical", "prototype", "lab "))
    if set(part) & terms.HELPERS and not owns:
        return Function.OTHER
    return Function.ENGINEERING if builds > owns else Function.PRODUCT


def _aside(part: list[str], said: str) -> bool:
    """Whether PM comes behind another trade (`Growth Specialist & PM`) and the job's words are not of a product."""
    at = part.index("pm") if "pm" in part else 0
    before = set(part[: max(0, at - 1)]) - terms.RANKS - terms.FILLERS - {"manager"}
    if not before or part[at - 1] not in ("and", ","):
        return False
    return _count(said, terms.PRODUCT_CONTEXT) <= _count(said, terms.PROJECT_CONTEXT)


def _short_form(part: list[str], said: str) -> Function:
    """PM and PO are product unless the job's words speak of projects; TPM is a programme manager unless they speak
    of products."""
    if any(word in ("project", "program", "delivery", "construction") for word in part):
        return Function.PROJECT
    product = _count(said, terms.PRODUCT_CONTEXT)
    project = _count(said, terms.PROJECT_CONTEXT)
    if "po" in part:
        return Function.PRODUCT
    if "tpm" in part:
        return Function.PRODUCT if product > project else Function.PROJECT
    ladder = any(word in ("principal", "staff", "group", "growth", "platform", "product", "ii", "iii") for word in part)
    return Function.PROJECT if project > product + (2 if ladder else 0) else Function.PRODUCT


def _count(said: str, phrases: tuple[str, ...]) -> int:
    """How many of the phrases stand in the folded context as whole words."""
    return sum(1 for phrase in phrases if _stands(said, phrase))


def _stands(said: str, phrase: str) -> bool:
    at = said.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not said[at - 1 : at].isalnum() and not said[end : end + 1].isalnum():
            return True
        at = said.find(phrase, at + 1)
    return False


def _is_open(part: list[str]) -> bool:
    """A title that names a seat and no field: the job's own words must tell the function."""
    return bool(terms.OPEN_SEATS & set(part)) and not (set(part) - terms.OPEN_SEATS - terms.FILLERS)


def _open_reading(part: list[str], said: str) -> tuple[Function, int | None]:
    owns = _count(said, terms.OWNS_PRODUCT)
    builds = _count(said, terms.BUILDS_SOFTWARE)
    if "founder" in part or "entrepreneur" in part:
        if owns >= 2 and owns >= builds and not set(part) & terms.RUNS_ALL:
            return Function.PRODUCT, None
        return (Function.ENGINEERING if builds >= 3 and builds > owns else Function.GENERAL), None
    if "gm" in part and owns >= 3:
        return Function.PRODUCT, 8
    if part == ["head"] and owns >= 3:
        return Function.PRODUCT, 7
    return Function.GENERAL, None


def _other_function(part: list[str], said: str) -> Function:
    """Outside product management: the first family of which the title has the words."""
    held = set(part)
    if held & terms.NEITHER:
        technical = held & terms.CODERS or ("systems" in held and _coding(said))
        return Function.ENGINEERING if technical else Function.OTHER
    if held & terms.PROJECT and held & terms.PROJECT_ROLES:
        return Function.PROJECT
    if held & terms.DESIGN_ONLY or (held & terms.DESIGN and held & terms.DESIGN_SIDE) or (
        "design" in held and held <= terms.DESIGN_TEAM
    ):
        return Function.PRODUCT_DESIGN
    if held & terms.ENGINEERING and not held & terms.NOT_ENGINEERING:
        return Function.ENGINEERING
    if held & terms.GENERAL:
        return Function.GENERAL
    return Function.ENGINEERING if held & terms.OPEN_ROLES and _coding(said) else Function.OTHER


def _coding(said: str) -> bool:
    return _count(said, terms.BUILDS_SOFTWARE) >= 2


def _level(part: list[str]) -> int | None:
    """The rung of a product management title; the highest seat named wins."""
    part = _product_half(part)
    held = set(part)
    for rung, test in _RUNGS:
        if test(held, part):
            return rung
    return None


def _product_half(part: list[str]) -> list[str]:
    """Of two seats the one in product: `Product Manager and UX Lead`, `Marketing Manager, Product Manager`."""
    at = part.index("and") if "and" in part else _second_seat(part)
    if at is None or {"chief", "officer"} <= set(part):
        return part
    halves = [part[:at], part[at + 1 :]]
    seated = [half for half in halves if set(half) & (terms.SEATS | terms.PRODUCT_SHORT.keys() | terms.OPEN_SEATS)]
    of_product = [half for half in halves if set(half) & ({"product", "pm", "po", "tpm"} | terms.PRODUCT_SHORT.keys())]
    return of_product[0] if len(seated) == 2 and len(of_product) == 1 and of_product[0] in seated else part


def _second_seat(part: list[str]) -> int | None:
    """The comma between the seat of another trade and a seat in product: not that of `Senior Manager, Product`."""
    if part.count(",") != 1:
        return None
    before = set(part[: part.index(",")])
    other_trade = before & {"manager"} and before - terms.RANKS - terms.SEATS - terms.ANY_FIELD
    return part.index(",") if other_trade and not before & (terms.PEOPLE_YES | {"product", "pm", "po"}) else None


def _product_officer(held: set[str], part: list[str]) -> bool:
    if "chief" not in held:
        return bool(held & {"cpo", "cpto"})
    return "officer" in held or part[part.index("chief") + 1 :][:1] in (["of"], [","])


def _vice_president(held: set[str], part: list[str]) -> bool:
    return bool(held & {"vp", "svp", "evp", "gm"}) or ("president" in held) or ("md" in held)


def _head(held: set[str], part: list[str]) -> bool:
    return "head" in held and not held & {"director", "avp"}


def _director(held: set[str], part: list[str]) -> bool:
    return bool(held & {"director", "avp", "dgm"})


def _manages_managers_of_product(held: set[str], part: list[str]) -> bool:
    """Group product manager, manager of product managers or of product management, senior manager product."""
    if held & {"gpm", "teamlead"} or names_group(part):
        return True
    if "manager" not in held:
        return False
    if held & (terms.OF_ABROAD | terms.UNDER_MANAGER):
        return False
    product = next((i for i, word in enumerate(part) if word in ("product", "pm", "po", "tpm")), -1)
    if part[product] != "product" and part[product + 1 : product + 2] == ["manager"]:
        return True
    first = part.index("manager")
    after = [word for word in part[product + 1 :] if word not in terms.RANKS]
    return 0 <= first < product or after[:2] == ["management", "manager"]


def _intern(held: set[str], part: list[str]) -> bool:
    if held & {"intern", "coordinator", "administrator", "apprentice"}:
        return True
    return bool(held & {"analyst", "specialist", "assistant"}) and not held & {"manager", "owner", "lead"}


def _associate(held: set[str], part: list[str]) -> bool:
    return bool(held & {"apm", "rpm", "associate", "junior", "assistant", "trainee", "graduate", "rotational"}) or (
        part[-1:] == ["executive"])


def _lead(held: set[str], part: list[str]) -> bool:
    return bool(held & {"lead", "leader", "staff", "principal", "chief", "distinguished", "iv", "v"})


def _senior(held: set[str], part: list[str]) -> bool:
    numeral = any(terms.LEVEL_NUMERALS.get(word) == 3 for word in part[1:])
    return bool(held & {"senior", "executive"}) or numeral


def _founder(held: set[str], part: list[str]) -> bool:
    return "founder" in held and not held & {"manager", "owner", "pm", "po", "lead"}


def _advisor(held: set[str], part: list[str]) -> bool:
    return bool(held & {"advisor", "adviser"}) and not held & {"manager", "owner", "pm", "po"}


def _plain(held: set[str], part: list[str]) -> bool:
    return True


_RUNGS = (
    (9, _product_officer), (8, _vice_president), (7, _head), (6, _director), (0, _intern),
    (5, _manages_managers_of_product), (1, _associate), (4, _lead), (3, _senior), (None, _founder), (None, _advisor),
    (2, _plain),
)
