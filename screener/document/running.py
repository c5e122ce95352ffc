"""Headers and footers: what of them says something that the body does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.document.blocks import Aside, Block, Paragraph

_COUNTER = re.compile(
    r"(?:\b(?:page|seite|página|pagina|strona|sida|side|blz|pg)\b\.?|^)[\s\d]{0,12}"
    r"(?:(?:of|von|de|di|sur|z|av|van|/|\|)[\s\d]{0,12})?\s{0,9}$",
    re.IGNORECASE,
)
_PIECES = re.compile(r"[|·•\t\n,;]|\s[-–—]\s|\s{3,20}")
_CONTACT = re.compile(r"@|(?:\d\D{0,2}){7,20}|https?:")


def worth_keeping(margin: Sequence[Block], body: Sequence[Block]) -> list[Block]:
    """The blocks of a header or footer without page numbers and without what the body says anyway."""
    if not margin:
        return []
    said = _squashed(" ".join(words(block) for block in body))
    return [block for block in margin if not _repeats(words(block), said)]


def words(block: Block, depth: int = 0) -> str:
    """All the text of a block."""
    if isinstance(block, Paragraph):
        return block.text
    if depth > 20:
        return ""
    if isinstance(block, Aside):
        return "\n".join(words(inner, depth + 1) for inner in block.blocks)
    return "\n".join(words(inner, depth + 1) for row in block.rows for cell in row for inner in cell.blocks)


def _repeats(text: str, said: str) -> bool:
    text = text.strip()[:2000]
    counted = _COUNTER.search(text)
    rest = text[: counted.start()] if counted else text
    if counted and len(rest) < 60 and not _CONTACT.search(rest):
        return True
    return all(_squashed(piece) in said for piece in _PIECES.split(rest))


def _squashed(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
