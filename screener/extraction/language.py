"""The spaCy pipeline: a blank English tokenizer and components of our own, loaded once a process.

No trained model: titles, employers and dates on a page are told apart by layout and word lists, which a general
model does worse and dearer. The components are registered in `pipeline order`, see `understanding.py`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

_MARK = re.compile(r"[^\w\s]")


@cache
def nlp() -> Language:
    """The blank pipeline whose tokenizer and vocabulary every matcher shares."""
    import spacy
    from spacy.tokenizer import Tokenizer

    language = spacy.blank("en")
    # English's own rules peel brackets off one by one, which takes seconds on a line of thousands of them.
    language.tokenizer = Tokenizer(language.vocab, infix_finditer=_MARK.finditer)
    return language
