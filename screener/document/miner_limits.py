"""How much work one PDF may ask for, and what happens when it asks for more."""

from __future__ import annotations

import zlib

MAX_CONTENT = 30_000_000  # bytes of one content stream, inflated
MAX_FORMS = 2000  # form calls on one document: nested forms can multiply without a cycle


class WorkExceeded(Exception):
    """The page asked for more work than any resume needs; `code` is the finding's or the refusal's."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Budget:
    """Counts characters and form calls over a whole document."""

    def __init__(self, characters: int) -> None:
        self.characters = characters
        self.forms = MAX_FORMS
        self.spent = False

    def spend(self, characters: int) -> None:
        """Take characters off the budget; raises when it is used up."""
        self.characters -= characters
        if self.characters < 0:
            self.spent = True
            raise WorkExceeded("character_limit", "the limit of characters was reached")

    def call_form(self) -> None:
        """Take one form call off the budget; raises when it is used up."""
        self.forms -= 1
        if self.forms < 0:
            self.spent = True
            raise WorkExceeded("time_limit", "forms are nested too often")


def check_size(data: bytes, filters: list[str]) -> None:
    """Raise when a content stream inflates to more than any page needs; nothing is kept of it."""
    for name in filters:
        if name not in ("FlateDecode", "Fl"):
            return
        if len(filters) == 1 and len(data) * 1032 < MAX_CONTENT:  # deflate cannot do more
            return
        try:
            data = zlib.decompressobj().decompress(data, MAX_CONTENT)
        except zlib.error:
            return
        if len(data) >= MAX_CONTENT:
            raise WorkExceeded("too_large", "a page's content inflates beyond all measure")
