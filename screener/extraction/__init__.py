"""Understanding: from a Document to a Candidate.

Public: `understand(document) -> Candidate`; the types in `candidate`; `codec.encode` and `codec.decode`, the one JSON
form of a Candidate; `experience.experience(candidate, as_of)`, the three clocks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screener.document.model import Document
    from screener.extraction.candidate import Candidate


def understand(document: Document) -> Candidate:
    """All facts of a document, each with its evidence."""
    from screener.extraction import understanding  # spaCy loads with it, so only when it is needed

    return understanding.understand(document)
