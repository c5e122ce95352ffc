"""The kinds that look into a person's own words: practices, skills, domains, amounts and stages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import structs

from screener.extraction import months
from screener.extraction.candidate import Evidence, Passage
from screener.scoring import kinds
from screener.scoring.criteria import MET, PARTLY, SILENT, Outcome
from screener.scoring.grading import FRESH, Scale, first, graded, state_of, times
from screener.scoring.lexicon import Lexicon
from screener.scoring.phrases import Family, family
from screener.scoring.resume import Resume
from screener.scoring.terms import STAGES

ALIKE = 0.4  # what a passage that is only worded alike is worth beside one with a phrase
_TINY = 0.005
_NO_PRACTICE = Outcome(0.0, SILENT, "nothing of it found in jobs, summary or skills")


def practice(asks: kinds.Practice, everyone: Sequence[Resume]) -> list[Outcome]:
    """Passages that show the practice, each by its place and its figures; those worded alike fill up."""
    if not everyone:
        return []
    named = everyone[0].crowd.said.claims(family(asks.phrases))
    near = everyone[0].crowd.near(asks.description)
    return [_practice(asks, one, named[one.place], near=near[one.place]) for one in everyone]


def _practice(asks: kinds.Practice, resume: Resume, named: Sequence[int], *, near: bool) -> Outcome:
    """The same in one resume whose passages that claim it are known; `near` says whether any may be worded alike."""
    worths = {i: _worth(asks, resume.passages[i], resume) for i in named}
    total = _total(worths, resume)
    if near and total < asks.enough:
        alike = resume.alike(asks.description, but=worths)
        if alike:
            worths |= {i: ALIKE * _worth(asks, resume.passages[i], resume) for i in alike}
            total = _total(worths, resume)
    share = min(1.0, total / asks.enough)
    if share < _TINY:
        return _NO_PRACTICE
    shown = [i for _, i in sorted([(-worth, i) for i, worth in worths.items() if worth > 0])]
    told = "1 passage shows it" if len(shown) == 1 else f"{len(shown)} passages show it"
    lacking = f", wanted {asks.enough:g}" if share < 1 else ""
    how = _how(asks, worths, named, resume) if share < 1 and resume.accounts else ""
    return Outcome(share, state_of(share, resume), told + lacking, _quotes(resume, shown), passes=True, how=how)


def _total(worths: dict[int, float], resume: Resume) -> float:
    """What the passages are worth together."""
    if len(worths) < 2:
        return sum(worths.values())  # nothing that could be said again
    return sum([worths[index] for index in _counting(worths, resume)])


def _counting(worths: dict[int, float], resume: Resume) -> list[int]:
    """The passages that count: repeating oneself, in the summary or in lists of skills, adds nothing."""
    best: dict[tuple[str, str], int] = {}
    for index, worth in worths.items():
        passage = resume.passages[index]
        told_once = passage.kind == "skill" or passage.position is None
        what = (passage.kind, "" if told_once else resume.wording(index))
        if what not in best or worth > worths[best[what]]:
            best[what] = index
    return list(best.values())


def _how(asks: kinds.Practice, worths: dict[int, float], named: Collection[int], resume: Resume) -> str:
    """What the passages count, place by place: `(1 in jobs × 1 + 1 among skills × 0.3) / 2`."""
    places: dict[tuple[str, float], int] = {}
    counting = [index for index in _counting(worths, resume) if worths[index] > 0]
    for index in counting:
        place = _place(asks, resume.passages[index], resume) + ("" if index in named else ", worded alike")
        places[place, worths[index]] = places.get((place, worths[index]), 0) + 1
    told = [f"{count} {place} × {worth:.3g}" for (place, worth), count in places.items()]
    more = sum(worth > 0 for worth in worths.values()) - len(counting)
    return f"({' + '.join(told)}) / {asks.enough:g}" + ("; what is said again adds nothing" if more else "")


def _place(asks: kinds.Practice, passage: Passage, resume: Resume) -> str:
    """Where a passage stands, in the words of the account."""
    if passage.kind == "skill":
        return "among skills"
    figure = " with a figure" if passage.amounts and asks.numbers != 1 else ""
    if passage.position is None or passage.position >= len(resume.candidate.positions):
        return f"in the summary{figure}"
    return f"in {'jobs' if placed(asks, passage, resume) == 1 else 'other work'}{figure}"


def _worth(asks: kinds.Practice, passage: Passage, resume: Resume) -> float:
    """What a passage counts as evidence, by where it stands."""
    if asks.only_numbers and not passage.amounts:
        return 0.0
    if passage.kind == "skill":
        return asks.skill
    figures = asks.numbers if passage.amounts else 1.0
    job, positions = passage.position, resume.candidate.positions
    if job is None or job >= len(positions):
        return asks.summary * figures
    return figures if not asks.function or positions[job].function in asks.function else figures * asks.elsewhere


def placed(asks: kinds.Practice | kinds.Amount, passage: Passage, resume: Resume) -> float:
    """What a passage is worth in the kind of work that it is about."""
    if not asks.function or passage.position is None or passage.position >= len(resume.candidate.positions):
        return 1.0
    return 1.0 if resume.candidate.positions[passage.position].function in asks.function else asks.elsewhere


def _quotes(resume: Resume, indices: Sequence[int]) -> tuple[Evidence, ...]:
    if not resume.accounts:  # one is enough
        return (resume.passages[indices[0]].evidence,) if indices else ()
    return first(((resume.passages[i].evidence,) for i in indices), resume)


def skills(asks: kinds.Skills, resume: Resume) -> Outcome:
    """How many of the skills are named, in the list of skills or in the text."""
    listed = [(f" {s.name} ".lower().replace("\n", " "), s.evidence) for s in resume.candidate.skills]
    found: list[str] = []
    evidence: list[tuple[Evidence, ...]] = []
    for names in asks.any_of:
        phrases = family(names)
        proof = next((e for name, e in listed if phrases.hits(name)), None)
        if proof is None:
            index = resume.first_claim(phrases)
            proof = resume.passages[index].evidence if index is not None else None
        if proof is not None:
            found.append(names[0])
            evidence.append((proof,))
    if not found:
        return Outcome(0.0, SILENT, "none of the skills is named")
    values = (float(len(found)),) * 3
    return graded(asks, resume, values, "names " + ", ".join(found), FRESH, first(evidence, resume))


def domain(asks: kinds.Domain, resume: Resume) -> Outcome:
    """Years in jobs whose text has the words; a mention elsewhere counts a little."""
    phrases = family(asks.phrases)
    positions = resume.candidate.positions
    within = resume.jobs_with(phrases)
    chosen = [i for i in within if not asks.function or positions[i].function in asks.function]
    mentions = resume.claims(phrases)
    if not chosen and not mentions:
        return Outcome(0.0, SILENT, "nothing in the text speaks of it")
    low, value, high = (_years(resume, chosen, reading) for reading in ("shortest", None, "longest"))
    evidence = _quotes(resume, mentions) or first((positions[i].evidence for i in chosen), resume)
    if value <= 0:
        told, how = "mentioned, with no time to count", f"{asks.mention:g} for a mention"
        return Outcome(asks.mention, PARTLY, told, evidence, passes=asks.need is None, how=how)
    found = graded(asks, resume, (low, value, high), f"{value:.1f} years in it", FRESH, evidence)
    if found.share >= asks.mention:
        return found
    how = f"{asks.mention:g}, for a short time in it is no less than a mention"
    return structs.replace(found, share=asks.mention, how=how)


def _years(resume: Resume, indices: list[int], reading: str | None) -> float:
    return months.total(resume.worked(indices, reading)) / 12


def amount(asks: kinds.Amount, resume: Resume) -> Outcome:
    """The figure of the kind that counts most among the passages with the words."""
    mentions = resume.claims(family(asks.phrases))
    if not mentions:
        return Outcome(0.0, SILENT, "nothing in the text speaks of it")
    scale = FRESH
    sums = [
        (placed(asks, resume.passages[i], resume), figure.value, -i)
        for i in mentions
        for figure in resume.passages[i].amounts
        if figure.kind == asks.of
    ]
    if not sums:
        place = max(placed(asks, resume.passages[i], resume) for i in mentions)
        how = times(f"{asks.mention:g} for words without a figure", (place, "for other work"))
        share, quotes = asks.mention * place, _quotes(resume, mentions)
        return Outcome(share, PARTLY, "mentioned without a figure", quotes, how=how)
    at_need = resume.settings.at_need
    worth, value, index = max(sums, key=lambda found: (found[0] * scale.share(asks, found[1], at_need), found))
    told = f"the largest figure is {value:,.0f}"
    scale = Scale(worth, "for other work")
    return graded(asks, resume, (value,) * 3, told, scale, _quotes(resume, [-index]))


def stage(asks: kinds.Stage, resume: Resume) -> Outcome:
    """Whether the text places any employer at the stage."""
    found = resume.claims(stage_phrases(asks))
    if not found:
        return Outcome(0.0, SILENT, "the text does not say at what stage the employers were")
    return Outcome(1.0, MET, f"{asks.of} experience is named", _quotes(resume, found), passes=True)


def stage_phrases(asks: kinds.Stage) -> Family:
    """What shows a stage: the words that everybody has for it, and those of the file."""
    return family((*STAGES[asks.of], *asks.phrases))


def lexicon_of(lines: Iterable[kinds.Kind]) -> Lexicon:
    """The words that lines of criteria look for in what a person wrote."""
    asked = [asks for line in lines for asks in kinds.within(line)]
    families = (phrases for asks in asked for phrases in _looked_for(asks))
    descriptions = (asks.description for asks in asked if isinstance(asks, kinds.Practice) and asks.description)
    return Lexicon(families, descriptions)


def _looked_for(asks: kinds.Kind) -> Iterator[Family]:
    if isinstance(asks, kinds.Stage):
        yield stage_phrases(asks)
    elif isinstance(asks, kinds.Skills):
        yield from (family(names) for names in asks.any_of)
    elif isinstance(asks, (kinds.Practice, kinds.Domain, kinds.Amount)):
        yield family(asks.phrases)
    elif isinstance(asks, kinds.Years) and asks.where:
        yield family(asks.where.text)
