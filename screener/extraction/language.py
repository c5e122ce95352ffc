"""The spaCy pipeline that our components run in: blank English, no trained model, loaded once a process.

Titles, employers and dates on a page are told apart by layout and word lists, which a general model does worse and
dearer. The components are registered in `pipeline order`, see `understanding.py`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def nlp() -> Language:
    """The blank pipeline."""
    import spacy

    return spacy.blank("en")
