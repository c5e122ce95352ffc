"""Whether a text is a resume at all: an invoice, an advert or a novel must give no facts about anybody."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from screener.extraction.candidate import Contact, Degree, Position
from screener.extraction.names import mail_likeness
from screener.extraction.terms.other_texts import ADVERT_PHRASES
from screener.extraction.titles import fold

FEWEST_SIGNS = 2
ADVERT_SIGNS = 3  # phrases of adverts that a resume without any dated job may not have
_MOST_TEXT = 20_000
_OWN_MAIL = 0.4  # how much of the address must be made of the name
_ADVERT = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ADVERT_PHRASES)) + r")(?!\w)")


def doubt(
    text: str, kinds: Collection[str], positions: Sequence[Position], degrees: Sequence[Degree], contact: Contact
) -> str | None:
    """Why the text is not to be taken for a resume, in one sentence; None where it may well be one.

    `kinds` are the kinds of its sections, the head and those of an unknown kind left out.
    """
    signs = (bool(positions), bool(degrees), bool(contact.email or contact.phone), len(kinds) >= 2)
    if sum(signs) < FEWEST_SIGNS:
        return "The text shows neither jobs nor schooling under headings of a resume."
    dated = any(position.period is not None for position in positions)
    if not dated and len(set(_ADVERT.findall(fold(text[:_MOST_TEXT])))) >= ADVERT_SIGNS:
        return "The text reads like a job advert: it says who is sought and what is offered."
    return None


def without_guesses(contact: Contact) -> Contact:
    """What is printed plainly, of a text that is no resume: a name only where the e-mail address is made of it."""
    if mail_likeness(contact.name, contact.email) >= _OWN_MAIL:
        return contact
    kept = tuple(e for e in contact.evidence if e.rule not in ("name", "label", "location"))
    return replace(contact, name="", label="", location="", evidence=kept)
