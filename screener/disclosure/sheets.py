"""The facts as text and Markdown: a few lines about the program, a model card, and facts for a DPIA."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screener.batch.cache import default_path
from screener.disclosure.accuracy import Accuracy
from screener.disclosure.facts import DATA, Facts, Recorded, kept_days, lines_of, periods
from screener.disclosure.law import FOUND
from screener.record.agreement import Agreement
from screener.scoring.criteria import Criteria

NO_NETWORK = (
    "Nothing is sent or fetched, unless you name a URL or cluster of your own. Processes that read documents may open "
    "no connection and start no program but the two named converters (tesseract, soffice); the tests run with the "
    "network blocked."
)
LIMITS = (
    "It knows what a resume says, not what is true or what it leaves out; silence is shown as such.",
    "English is read best; see the figures by language and layout. Layouts that nobody has looked at are read worse.",
    "A score orders reading. It is no probability of anything, and a few points between two people mean little.",
    "Equal treatment of equal resumes does not make outcomes equal: `screener audit` counts those.",
    "A blind reading hides what its lists and patterns know; what they do not know stays.",
)
YOURS = (
    "the purpose, and why a program is needed for it",
    "the legal basis, and what applicants were told (`screener notice`)",
    "who sees the results, and who decides",
    "how long documents, outputs and the record are kept, and who deletes them",
    "what applicants and their representatives said about it",
    "the risks that remain, and who accepts them",
)


def about(facts: Facts) -> str:
    """A few lines for a terminal."""
    return "\n".join(_about(facts)) + "\n"


def _about(facts: Facts) -> Iterator[str]:
    yield f"screener {facts.version}, Python {facts.python}, MIT license"
    yield f"Code: SHA-256 {facts.code}"
    yield "Ranks applicants against written criteria and shows why. It decides about nobody."
    yield NO_NETWORK
    yield ""
    yield "Learned parts, and what they are often taken for"
    for part in facts.parts:
        yield f"  {part.name} ({part.licence}): {part.does}."
        yield f"    Learned from {part.learned_from}.{f' SHA-256 {part.sha256}' if part.sha256 else ''}"
    yield ""
    yield "Libraries"
    yield from (f"  {each.name} {each.version} ({each.licence})" for each in facts.libraries)
    yield ""
    yield "What is kept"
    yield from (f"  {text}" for text in _kept())
    if facts.recorded:
        yield from ("", "The record", *(f"  {text}" for text in _record(facts.recorded)))
    yield from ("", "More: screener about --model-card, screener about --dpia")


def model_card(facts: Facts) -> str:
    """What the program does, how well, and what it must not be used for; Markdown."""
    return "\n".join(_card(facts)) + "\n"


def _card(facts: Facts) -> Iterator[str]:
    yield from ("# Model card of screener", "")
    yield f"Version {facts.version}, code {facts.code[:12]}. Made by `screener about --model-card` from the program."
    yield from ("", "## What it is", "")
    yield "A program with rules that reads resumes, counts years, finds what criteria name, and adds up points."
    yield "The same files, criteria and day give the same scores. Nobody's score depends on who else applied."
    yield from ("", "## For what, and for what not", "")
    yield "To read a pile of applications in an order that can be checked, by people who then decide. Not to reject"
    yield "anybody without a person, not to guess who people are, not to measure character, and not as the only step."
    yield from ("", "## Parts that were learned", "")
    for part in facts.parts:
        digest = f" SHA-256 `{part.sha256}`." if part.sha256 else ""
        yield f"- **{part.name}** ({part.licence}): {part.does}. Learned from {part.learned_from}.{digest}"
    yield from ("", "## What is read, and what of it scores", "", *_data())
    yield "Sex, origin, age, health, faith and family are never guessed; no library that does so is needed or used."
    if facts.criteria:
        yield from ("", "## What is compared", "", *_criteria(facts.criteria))
    yield from ("", "## How well it reads", "", *_accuracy(facts.accuracy))
    yield from ("", "## What must not count", "", *_fairness(facts.recorded, facts.criteria))
    yield from ("", "## Limits", "", *_limits(facts))


def dpia(facts: Facts) -> str:
    """What the program can contribute to a data protection impact assessment; Markdown."""
    return "\n".join(_dpia(facts)) + "\n"


def _dpia(facts: Facts) -> Iterator[str]:
    yield from ("# Facts for a data protection impact assessment", "")
    yield f"screener {facts.version}, code {facts.code[:12]}. Made by `screener about --dpia` from the program;"
    yield "not legal advice, and no assessment by itself."
    yield from ("", "## What is processed", "", *_data())
    yield "Special categories are not asked for. Where a resume names them, they may stand in quotes. `--blind` takes"
    yield f"out, before anything is scored: {', '.join(facts.hidden)}."
    yield from ("", "## Where it comes from and who gets it", "")
    yield "From the documents that are handed in, and from corrections by people. No other source."
    yield NO_NETWORK
    yield from ("", "## Where it is kept, and how long", "", *_listed(_kept()))
    yield f"- Periods that places ask for, found on {FOUND.isoformat()}, in months: {_periods()}"
    yield from ("", "## What decides the score", "")
    yield from _criteria(facts.criteria) if facts.criteria else ("Give the criteria with -c to have them listed here.",)
    yield from ("", "## What people do", "", *_people(facts.recorded))
    yield from ("", "## Accuracy", "", *_accuracy(facts.accuracy))
    yield from ("", "## Bias", "", *_fairness(facts.recorded, facts.criteria))
    yield from ("", "## Security", "", *_listed(_security(facts)))
    yield from ("", "## What people can ask for, and the command for it", "", *_listed(_rights()))
    yield from ("", "## Limits", "", *_limits(facts))
    yield from ("", "## Yours to add", "", *_listed(YOURS))


def _listed(texts: Iterable[str]) -> Iterator[str]:
    return (f"- {text}" for text in texts)


def _data() -> Iterator[str]:
    yield "| Data | Used for | Scored |"
    yield "| --- | --- | --- |"
    yield from (f"| {d.what} | {d.use} | {'yes' if d.scored else 'no'} |" for d in DATA.values())
    yield ""


def _criteria(criteria: Criteria) -> Iterator[str]:
    yield f"{criteria.role}; criteria file SHA-256 `{criteria.sha256}`."
    yield ""
    yield "| Criterion | Points of 100 | Kind | Silence | Why |"
    yield "| --- | --- | --- | --- | --- |"
    for line in lines_of(criteria):
        kind = f"{line.kind}, gate" if line.gate else line.kind
        yield f"| {_cell(line.label)} | {line.points:g} | {kind} | {line.silence} | {_cell(line.why)} |"
    yield ""
    bands = ", ".join(f"{_cell(band.name)} from {band.from_:g}" for band in criteria.bands)
    yield f"Bands: {bands}. Only a gate puts a person below others whatever the score; silence fails none."


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _accuracy(sets: Iterable[Accuracy]) -> Iterator[str]:
    yield "Measured by `screener evaluate`; what each measure means stands in docs/accuracy.md."
    found = list(sets)
    yield from ("", *_listed(f"**{each.name}**: {each.about}" for each in found), "")
    yield f"| Measure | {' | '.join(each.name for each in found)} |"
    yield f"| --- |{' --- |' * len(found)}"
    for measure in found[0].measures:
        yield f"| {measure} | {' | '.join(each.measures.get(measure, '-') for each in found)} |"
    for each in found:
        for table in each.tables:
            yield from ("", f"{each.name}, by {table.by}:", "")
            yield f"| {' | '.join(map(_cell, table.head))} |"
            yield f"|{' --- |' * len(table.head)}"
            yield from (f"| {' | '.join(map(_cell, row))} |" for row in table.rows)


def _fairness(recorded: Recorded | None, criteria: Criteria | None) -> Iterator[str]:
    if criteria is None:
        yield "No criteria were named, so there is no counterfactual report to show: give them with -c."
        return
    report = recorded.report if recorded else None
    if report is None:
        yield "The record has no counterfactual report of these criteria. Make one: `screener counterfactual`."
        return
    yield f"`screener counterfactual`, version {report['version']}, as of {report['as_of']}, {report['bases']} resumes:"
    yield ""
    yield f"- {report['variants']} variants that must not count: {report['variants_that_moved']} moved a score"
    yield f"- {report['placebos']} placebos: {report['placebos_that_moved']} moved"
    yield f"- {report['controls']} controls that must move: {report['controls_that_did_not_move']} did not"
    fields = ", ".join(f"{name} {count}" for name, count in report["fields"].items())
    yield f"- what was varied, and how often: {fields}"


def _limits(facts: Facts) -> Iterator[str]:
    yield from _listed(LIMITS)
    seconds, memory = facts.limits.seconds, facts.limits.memory >> 20
    yield f"- A document that takes longer than {seconds:g} seconds or {memory} MB is refused and named, never dropped."
    yield f"- Kinds of files that are read: {', '.join(facts.formats)}."


def _kept() -> Iterator[str]:
    days = f"{kept_days()} days, readable by their owner only; --no-cache keeps none"
    yield f"Facts that were read: {default_path()}, {days}"
    yield "Runs, decisions, who an id is: the record's folder, until `screener decisions purge` or `screener erase`"
    yield "Corrections: corrections.yaml beside the resumes; shortlists: where you write them"


def _record(recorded: Recorded) -> Iterator[str]:
    yield f"In {recorded.place}"
    if recorded.chain_holds is None:
        yield "Nothing is recorded there yet"
        return
    yield f"Events: {', '.join(f'{kind} {count}' for kind, count in recorded.events.items())}"
    yield f"The chain of hashes {'holds' if recorded.chain_holds else 'is broken: see screener log verify'}"


def _people(recorded: Recorded | None) -> Iterator[str]:
    yield "The program's statuses are `suggested` and `needs_review`; it rejects nobody. A rejection needs a name, a"
    yield "time and a reason. What could not be read, or says too little, is `needs_review`."
    found = recorded.decisions if recorded else None
    if found is None or not found.decided:
        yield from ("", "The record holds no decisions yet.")
        return
    yield from ("", *_listed(_rates(found)))


def _rates(found: Agreement) -> Iterator[str]:
    yield f"decisions: {found.decided}, of them {found.seen_first} with the score in view"
    yield f"against the highest or lowest band: {found.overrides} of {found.in_outer_bands}"
    if found.agreement is not None:
        yield f"who was advanced scored higher than who was rejected in {100 * found.agreement:.0f}% of pairs"
    if found.pace is not None:
        yield f"usual time between two decisions of a reviewer: {found.pace:.0f} s"


def _security(facts: Facts) -> Iterator[str]:
    yield "each document is read in a process of its own limits, without the network"
    yield "cache and record are readable by their owner only; no pickle anywhere"
    yield "the log holds random ids and no words of resumes; each line holds the hash of the one before"
    yield f"direct libraries: {', '.join(f'{each.name} {each.version}' for each in facts.libraries)}"


def _rights() -> Iterator[str]:
    yield "access: `screener extract FILE`, `screener explain FILE --for candidate`"
    yield "correction: `corrections.yaml` or `screener review`; scored anew, and both scores stay recorded"
    yield "erasure: `screener erase FILE --from OUTPUT`; a hold (`screener decisions hold`) keeps what must stay"
    yield "a look by a person: `screener review`, `screener decisions add`"


def _periods() -> str:
    return ", ".join(f"{place} {months}" for place, months in periods().items())
