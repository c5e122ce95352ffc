"""`screener explain --for candidate`: an account in plain words that can go into a letter.

It names criteria, what was found with the words of the resume, what was not, what would change it, and how to correct
and be heard. No rank, no other person, and no internal names are in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from screener.cli.account import QUOTE, QUOTES
from screener.cli.terminal import plain
from screener.scoring.criteria import Contribution, Gate, Passing, Score, State
from screener.shortlist.screened import Screened

DAYS = 30
MOST = 6  # criteria told one by one
FOUND = {
    State.MET: "shown in full",
    State.PARTLY: "shown in part",
    State.NOT_MET: "not shown: the resume says less, or otherwise",
    State.SILENT: "nothing found about it",
}


def letter(screened: Screened, role: str, as_of: date, *, decided: date | None, contact: str) -> str:
    """The account, in paragraphs. `decided` is the day of a decision that went against the person, if there is one."""
    return "\n".join(_lines(screened, role, as_of, decided, contact)) + "\n"


def due(decided: date) -> date:
    """The last day on which such an account is to be given after an adverse decision (Colorado, from 2027)."""
    return decided + timedelta(days=DAYS)


def _lines(screened: Screened, role: str, as_of: date, decided: date | None, contact: str) -> Iterator[str]:
    name = screened.candidate.contact.name if screened.candidate else ""
    yield f"About the application{f' of {plain(name)}' if name else ''} for: {plain(role)}"
    yield ""
    yield f"A program read the resume and compared it with written criteria, as of {as_of.isoformat()}."
    yield "The program ranks and explains; it decides nothing. Decisions are made by people, who can set it aside."
    yield "It used the resume only: no other source, no photograph, and no guess about sex, origin, age or health."
    if decided:
        yield f"The decision is of {decided.isoformat()}; this account is due by {due(decided).isoformat()}."
    if screened.score is None:
        yield ""
        yield "The file could not be read, so nothing was compared. Please send it in another form, as a PDF with text."
    else:
        yield from _criteria(screened.score)
        yield from _gates(screened.score.gates)
        yield from _changes(screened.score)
    if screened.status == "partial":
        yield ""
        yield "Parts of the document could not be read; another form of it may show more."
    yield ""
    yield "If something here is wrong or missing"
    yield "Say which statement, and what is right; the facts are corrected and everything is compared anew. You may ask"
    yield "for a person to look at the application again, and to be heard."
    yield f"Write to: {plain(contact)}" if contact else "Write to: [name, e-mail and telephone of the contact]"


def _criteria(score: Score) -> Iterator[str]:
    yield ""
    yield f"What was compared ({score.total:g} of 100 points)"
    for line in score.contributions:
        if line.of > 0 or line.points < 0:
            yield ""
            told = f"{line.points:g} of {line.of:g} points" if line.of else f"takes {-line.points:g} points off"
            yield f"- {plain(line.label)}: {FOUND[line.state]} ({told})"
            if line.why:
                yield f"  {plain(line.why[:1].upper() + line.why[1:])}."
            yield from (f"  Your words: “{_short(quote)}”" for quote in _quotes(line)[:QUOTES])


def _quotes(line: Contribution) -> list[str]:
    return list(dict.fromkeys(" ".join(proof.quote.split()) for proof in line.evidence))


def _short(quote: str) -> str:
    return plain(quote if len(quote) <= QUOTE else quote[: QUOTE - 1].rsplit(" ", 1)[0] + "…")


def _gates(gates: Sequence[Gate]) -> Iterator[str]:
    """What everybody is asked for."""
    if gates:
        yield ""
        yield "What everybody is asked for"
        told = {Passing.PASSED: "yes", Passing.OPEN: "could not be told", Passing.FAILED: "not shown"}
        yield from (f"- {plain(gate.label)}: {told[gate.passing]} ({plain(gate.why)})" for gate in gates)


def _changes(score: Score) -> Iterator[str]:
    """What would change the points: the criteria that lost most, one by one, then the others in a sentence."""
    lost = sorted((c for c in score.contributions if c.of - c.points >= 0.5), key=lambda c: c.points - c.of)
    if not lost:
        return
    yield ""
    yield "What would change this most"
    for line in lost[:MOST]:
        told = f" {_asked(line)}" if line.state is State.SILENT else ""
        yield f"- {plain(line.label)}: up to {line.of - line.points:g} more points.{told}"
    if len(lost) > MOST:
        yield f"With fewer points each: {', '.join(plain(line.label) for line in lost[MOST:])}."
    yield "If the resume leaves out or shortens what you did, say so with dates and examples."


def _asked(line: Contribution) -> str:
    return plain(line.question) or "The resume says nothing about it; if you did this, say where and when."
