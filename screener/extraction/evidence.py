"""Builds Evidence from places in a document: the quote is always read back, never passed in."""

from __future__ import annotations

import re
from bisect import bisect_right

from screener.document.model import Document
from screener.extraction.candidate import Evidence

QUOTE_LIMIT = 400
_WORD = re.compile(r"\w+")




class Quoter:
    """Gives Evidence for places and phrases of one document; keeps the line offsets so that look-ups stay cheap."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._offsets = [line.offset for line in document.lines]

    @property
    def text(self) -> str:
        """The text of the document."""
        return self._document.text

    def at(self, start: int, end: int, rule: str) -> Evidence:
        """Evidence for the text between two offsets, cut at QUOTE_LIMIT characters."""
        end = min(end, start + QUOTE_LIMIT)
        line = self._document.lines[max(0, bisect_right(self._offsets, start) - 1)]
        quote = self._document.text[start:end]
        source = "path" if line.path else "page"
        return Evidence(source, line.page, line.number, start, end, quote, rule, line.path)

    def phrase(self, phrase: str, start: int, end: int, rule: str) -> Evidence | None:
        """Evidence for a phrase between two offsets, white space and line breaks forgiven; None where it is not."""
        words = _WORD.findall(phrase)
        if not words:
            return None
        pattern = r"\W{1,6}".join(re.escape(w) for w in words[:60])
        found = re.compile(pattern, re.IGNORECASE).search(self._document.text, start, end)
        return self.at(found.start(), found.end(), rule) if found else None
