"""The shortlist as a short Markdown text that can be pasted into a ticket."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from screener.shortlist.sentence import reason, sentence
from screener.shortlist.shortlist import Row, Shortlist
from screener.shortlist.to_csv import replace_file, visible

SHOWN = 25
_LONGEST = 400
_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+!|~&@$]|:(?=//)|\.(?=\w+\.))")


def write(shortlist: Shortlist, path: Path) -> None:
    """Writes the summary in one step."""
    replace_file(path, as_text(shortlist).encode("utf-8"))


def as_text(shortlist: Shortlist) -> str:
    """Counts, the first of the list with their reasons, what could not be read, and what it was made with."""
    return "\n".join(_lines(shortlist)) + "\n"


def escaped(text: str) -> str:
    """The text on one line, without anything that Markdown or HTML would take for its own."""
    plain = " ".join(visible(text).split())
    short = plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"
    return _MARKS.sub(r"\\\1", short)


def _lines(shortlist: Shortlist) -> Iterator[str]:
    read, unread = len(shortlist.read), len(shortlist.unread)
    yield f"## Shortlist: {escaped(shortlist.criteria.role)}"
    yield ""
    yield f"{read} read and ranked, {unread} not read. Years as of {shortlist.as_of}. Nobody is decided about here."
    yield ""
    counts = shortlist.tally.bands
    yield from (f"- {escaped(band.name)}: {counts.get(band.name, 0)}" for band in shortlist.criteria.bands)
    yield ""
    yield "| Rank | Candidate | Score | Band | Why |"
    yield "|---:|---|---:|---|---|"
    yield from (_row(row) for row in islice(shortlist.read, SHOWN))
    if read > SHOWN:
        yield ""
        yield f"And {read - SHOWN} more."
    if unread:
        yield ""
        yield "Not read:"
        yield ""
        for row in islice(shortlist.unread, SHOWN):
            yield f"- {escaped(row.screened.file)}: {escaped(sentence(row.screened))}"
        if unread > SHOWN:
            yield f"- and {unread - SHOWN} more"
    yield ""
    yield f"Criteria `{shortlist.criteria.sha256[:12]}`, screener {shortlist.version}."


def _row(row: Row) -> str:
    one = row.screened
    assert one.score is not None
    name = (one.candidate.contact.name if one.candidate else "") or one.file
    told = (str(row.rank), escaped(name), f"{one.score.total:g}", escaped(one.score.band), escaped(reason(one)))
    return "| " + " | ".join(told) + " |"
