"""Whether a text is a resume at all: an invoice, an advert or a novel must give no facts about anybody."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from screener.extraction.alternation import any_of
from screener.extraction.candidate import Contact, Degree, Position
from screener.extraction.name_shape import mail_likeness
from screener.extraction.terms.other_texts import ADVERT_MAIL, ADVERT_PHRASES, ADVERT_WORDS, OTHER_PAPERS
from screener.extraction.titles import fold

FEWEST_SIGNS = 2
ADVERT_SIGNS = 3  # phrases of adverts that a resume without any dated job may not have
_MOST_TEXT = 20_000
_OWN_MAIL = 0.4  # how much of the address must be made of the name
SURE_ADVERT = 4  # ... or with one, which may be the job on offer, and an address for applications
PAPER_SIGNS = 3  # words of another kind of paper, likewise
MOST_SECTIONS = 2  # of jobs, schooling and skills: with them it is a resume, unless it says much else
SURE_PAPER = 5  # words of another kind of paper, and it takes words about a job to make up for them
_CORE = frozenset({"experience", "education", "skills"})


def _phrases(rows: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + any_of(map(re.escape, sorted(rows, key=len, reverse=True))) + r")(?!\w)")


_ADVERT, _ADVERT_WORD, _ADVERT_MAIL = _phrases(ADVERT_PHRASES), _phrases(ADVERT_WORDS), re.compile(ADVERT_MAIL)
_PAPERS = {kind: _phrases(rows) for kind, rows in OTHER_PAPERS.items()}


def doubt(
    text: str, kinds: Collection[str], positions: Sequence[Position], degrees: Sequence[Degree], contact: Contact
) -> str | None:
    """Why the text is not to be taken for a resume, in one sentence; None where it may well be one.

    `kinds` are the kinds of its sections, the head and those of an unknown kind left out.
    """
    signs = (bool(positions), bool(degrees), bool(contact.email or contact.phone), len(kinds) >= 2)
    if sum(signs) < FEWEST_SIGNS:
        return "The text shows neither jobs nor schooling under headings of a resume."
    dated = sum(position.period is not None for position in positions)
    if dated > 1 or (dated and degrees):
        return None
    folded = fold(text[:_MOST_TEXT])
    phrases = len(set(_ADVERT.findall(folded))) + bool(_ADVERT_WORD.search(folded))
    takes = bool(_ADVERT_MAIL.search(folded))
    if (takes and phrases >= SURE_ADVERT) if dated else phrases + 2 * takes >= ADVERT_SIGNS:
        return "The text reads like a job advert: it says who is sought and what is offered."
    if dated:
        return None
    told = any(position.highlights or position.summary for position in positions)
    fewest = SURE_PAPER if len(_CORE & set(kinds)) >= MOST_SECTIONS else PAPER_SIGNS
    kind = next((kind for kind, words in _PAPERS.items() if len(set(words.findall(folded))) >= fewest), None)
    if kind is None or (fewest == SURE_PAPER and told):
        return None
    return f"The text reads like {kind}, and shows no dated job."


def without_guesses(contact: Contact) -> Contact:
    """What is printed plainly, of a text that is no resume: a name only where the e-mail address is made of it."""
    if mail_likeness(contact.name, contact.email) >= _OWN_MAIL:
        return contact
    kept = tuple(e for e in contact.evidence if e.rule not in ("name", "label", "location"))
    return replace(contact, name="", label="", location="", evidence=kept)
