"""From a Document to a Candidate: a spaCy pipeline of our own components.

Each component reads what those before it found and adds its own facts; the list at the end is the order. The Doc has
no tokens, which nobody asks for and whose words would fill spaCy's vocabulary document by document: `Doc._.facts` is
all that it carries. Components never raise on odd text: what is not there stays empty.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from screener.document.model import Document, Line
from screener.extraction.amounts import find_amounts
from screener.extraction.candidate import (
    Candidate,
    Contact,
    Degree,
    Employment,
    Evidence,
    ManagementSpell,
    Note,
    Passage,
    Skill,
    StatedYears,
)
from screener.extraction.contact import find_contact
from screener.extraction.degrees import find_degrees, schooling_lines
from screener.extraction.evidence import Quoter
from screener.extraction.form_labels import Form, without_labels
from screener.extraction.lone_starts import with_open_ends
from screener.extraction.management import find_spells
from screener.extraction.oddities import oddities
from screener.extraction.positions import Found, find_positions
from screener.extraction.resemblance import doubt, without_guesses
from screener.extraction.roles_model import Guesses
from screener.extraction.roles_model_sections import look_again
from screener.extraction.sections import Section, lines_of, older_lines, split
from screener.extraction.skills import find_certificates, find_languages, find_skills
from screener.extraction.stated import find_stated_years
from screener.extraction.titlelike import title_likeness
from screener.extraction.told_twice import told_once

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SUMMARY_LIMIT = 4000
SURE_TITLE = 0.75  # likeness above which a title counts without a heading that announces jobs
_EXTENSION = "facts"


@dataclass(slots=True)
class Facts:
    """What the components have found so far in one document."""

    document: Document
    quoter: Quoter
    sections: tuple[Section, ...] = ()
    form: Form = field(default_factory=lambda: Form(()))
    guesses: Guesses = field(default_factory=Guesses)
    contact: Contact = field(default_factory=Contact)
    summary: str = ""
    work: tuple[Found, ...] = ()
    volunteer: tuple[Found, ...] = ()
    degrees: tuple[Degree, ...] = ()
    spells: tuple[ManagementSpell, ...] = ()
    skills: tuple[Skill, ...] = ()
    languages: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    stated: tuple[StatedYears, ...] = ()
    notes: tuple[Note, ...] = ()


def _sections(facts: Facts) -> None:
    facts.form = without_labels(facts.document.lines)
    facts.sections, facts.guesses = look_again(split(facts.document, facts.form))


def _contact(facts: Facts) -> None:
    facts.contact = find_contact(facts.document, _heads(facts.sections))


def _heads(sections: Sequence[Section]) -> list[Line]:
    """The lines that may hold contact details; a name in a sidebar may be set like the headings below it."""
    told = (s for s in sections if s.kind in ("head", "contact", "other"))
    headed = (([s.heading] if s.heading and s.kind == "other" else []) + list(s.lines) for s in told)
    return [line for lines in headed for line in lines]


def _positions(facts: Facts) -> None:
    document, quoter, headlike = facts.document, facts.quoter, facts.guesses.headlike
    jobs = lines_of(facts.sections, "experience")
    older = older_lines(facts.sections)
    opens = frozenset(s.lines[0].offset for s in facts.sections if s.kind == "experience" and s.heading and s.lines)
    told = facts.form.told
    found = find_positions(jobs, document, quoter, headlike=headlike, older=older, opens=opens, told=told)
    facts.work = with_open_ends(told_once(found))
    if not any(s.kind == "experience" for s in facts.sections):
        # no such heading: only what is plainly a job, title and dates both, is taken from the text above the others
        loose = find_positions(lines_of(facts.sections, "head", "other", "summary"), document, quoter)
        facts.work = with_open_ends([f for f in loose if _plain_job(f)])
    facts.volunteer = find_positions(
        lines_of(facts.sections, "volunteer"), document, quoter, Employment.VOLUNTEER
    )


def _plain_job(found: Found) -> bool:
    position = found.position
    return position.period is not None and title_likeness(position.title) > SURE_TITLE


def _degrees(facts: Facts) -> None:
    lines = schooling_lines(facts.sections)
    facts.degrees = find_degrees(lines, facts.document) if lines else ()


def _management(facts: Facts) -> None:
    def quote(index: int, phrase: str) -> Evidence | None:
        found = facts.work[index]
        spans = [(found.start, found.end), *((w.start, w.end) for w in found.words if w.end > found.end)]
        quotes = (facts.quoter.phrase(phrase, start, end, "management") for start, end in spans)
        return next((evidence for evidence in quotes if evidence), None)

    facts.spells = find_spells(tuple(f.position for f in facts.work), quote)


def _skills(facts: Facts) -> None:
    facts.skills = find_skills(lines_of(facts.sections, "skills"), facts.document)
    facts.languages = find_languages(lines_of(facts.sections, "languages"))
    facts.certificates = find_certificates(lines_of(facts.sections, "certificates"))


def _paragraph(lines: Sequence[Line]) -> str:
    return " ".join(line.text.replace("\t", " ").removeprefix("• ") for line in lines)[:SUMMARY_LIMIT]


def _passages(facts: Facts) -> None:
    """Keeps the person's own words, so that changed criteria are scored without reading again."""
    out: list[Passage] = []
    about = lines_of(facts.sections, "summary")
    facts.summary = _paragraph(about)
    if about:
        evidence = facts.quoter.at(about[0].offset, about[-1].end, "summary")
        out.append(Passage(facts.summary, "summary", None, find_amounts(facts.summary), evidence))
    for index, found in enumerate(facts.work):
        for words in found.words:
            evidence = facts.quoter.at(words.start, words.end, "highlight")
            out.append(Passage(words.text, "highlight", index, find_amounts(words.text), evidence))
    out += [Passage(skill.name, "skill", None, (), skill.evidence) for skill in facts.skills]
    facts.passages = tuple(out)


def _stated(facts: Facts) -> None:
    about = lines_of(facts.sections, "head", "summary")
    facts.stated = find_stated_years(about, facts.quoter)


def _judge(facts: Facts) -> None:
    """Says when the text is no resume; what was found so far is then a guess about nobody, and is dropped."""
    kinds = [section.kind for section in facts.sections if section.kind not in ("head", "other")]
    work = [found.position for found in facts.work]
    reason = doubt(facts.document.text, kinds, work, facts.degrees, facts.contact)
    if reason:
        facts.notes = (*facts.notes, Note("not_a_resume", reason))
        facts.contact = without_guesses(facts.contact)
        facts.sections = ()
        facts.work = facts.volunteer = ()
        facts.degrees, facts.skills, facts.languages, facts.certificates = (), (), (), ()


def _oddities(facts: Facts) -> None:
    if not facts.notes:  # of what is no resume, that is enough to know
        work = [found.position for found in facts.work]
        facts.notes = tuple(oddities(facts.document.text, facts.contact, work))


COMPONENTS: tuple[tuple[str, Callable[[Facts], None]], ...] = (
    ("screener_sections", _sections),
    ("screener_contact", _contact),
    ("screener_positions", _positions),
    ("screener_degrees", _degrees),
    ("screener_skills", _skills),
    ("screener_judge", _judge),
    ("screener_oddities", _oddities),
    ("screener_management", _management),
    ("screener_passages", _passages),
    ("screener_stated", _stated),
)


def _component(step: Callable[[Facts], None]) -> Callable[[Doc], Doc]:
    def run(doc: Doc) -> Doc:
        step(getattr(doc._, _EXTENSION))
        return doc

    return run


@cache
def pipeline() -> Language:
    """The blank English pipeline with our components, built once a process."""
    from spacy.language import Language
    from spacy.tokens import Doc

    from screener.extraction.language import nlp

    language = nlp()
    if not Doc.has_extension(_EXTENSION):
        Doc.set_extension(_EXTENSION, default=None)
    for name, step in COMPONENTS:
        Language.component(name, func=_component(step))
        language.add_pipe(name)
    return language


@contextmanager
def _uncollected() -> Iterator[None]:
    """What these steps leave behind goes by itself: to look for what could go, again and again, is a tenth of their
    work."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def understand(document: Document) -> Candidate:
    """All facts of a document. Never raises on odd text: what is not there stays empty."""
    from spacy.tokens import Doc

    language = pipeline()
    facts = Facts(document, Quoter(document))
    doc = Doc(language.vocab)
    setattr(doc._, _EXTENSION, facts)
    with _uncollected():
        language(doc)
    return Candidate(
        facts.contact,
        facts.summary,
        tuple(f.position for f in facts.work),
        tuple(f.position for f in facts.volunteer),
        facts.degrees,
        facts.spells,
        facts.passages,
        facts.skills,
        facts.languages,
        facts.certificates,
        facts.stated,
        facts.notes,
    )
