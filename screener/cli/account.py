"""One candidate in full on the terminal: the years job by job, every criterion with its points and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from screener.cli.career import career
from screener.cli.terminal import plain
from screener.extraction.candidate import Candidate, Evidence, ManagementSpell, Position
from screener.extraction.experience import Experience
from screener.extraction.jsonresume_out import highest_degree
from screener.scoring.criteria import Contribution, Gate, Score, State
from screener.shortlist.screened import Screened
from screener.shortlist.sentence import sentence
from screener.shortlist.wording import dates, led, place, points, reading

QUOTE = 160
QUOTES = 4
MARKS = {State.MET: "met", State.PARTLY: "partly", State.NOT_MET: "not met", State.SILENT: "silent"}


def print_account(console: Console, screened: Screened, as_of: date) -> None:
    """Prints everything that the score rests on."""
    console.print(head(screened), highlight=False)
    if screened.candidate is None or screened.experience is None or screened.score is None:
        console.print(Text(sentence(screened)), highlight=False)
        return
    console.print(clocks(screened.experience, screened.candidate, as_of), highlight=False)
    console.print(ledger(screened.candidate, screened.experience), highlight=False)
    drawn = career(screened.candidate, as_of)
    if drawn is not None:
        console.print(drawn, highlight=False)
    console.print(criteria(screened.score), highlight=False)
    for block in (gates(screened.score.gates), not_found(screened.score), findings(screened)):
        if block is not None:
            console.print(block, highlight=False)


def head(screened: Screened) -> RenderableType:
    """Who it is, how the reading went, and the score."""
    contact = screened.candidate.contact if screened.candidate else None
    title = (contact.name if contact else "") or screened.file
    lines = [Text(plain(title), style="bold")]
    if contact:
        lines.append(Text(plain(" | ".join(filter(None, (contact.email, contact.phone, contact.location))))))
    lines.append(Text(f"{plain(screened.file)}: {reading(screened.status, screened.reason)}"))
    if screened.score:
        lines += [Text(f"{screened.score.total:.1f} of 100: {plain(screened.score.band)}", style="bold"), Text("")]
        lines.append(Text(plain(sentence(screened))))
    return Group(*lines, "")


def clocks(experience: Experience, candidate: Candidate, as_of: date) -> RenderableType:
    """The three sums of years and the highest degree."""
    named = {"in work": experience.total, "in product": experience.product, "managing people": experience.management}
    lines = [Text(f"Years as of {as_of}", style="bold")]
    for name, clock in named.items():
        vague = f"  (between {clock.shortest:.1f} and {clock.longest:.1f})" if clock.longest > clock.shortest else ""
        lines.append(Text(f"  {clock.years:5.1f}  {name}{vague}"))
    return Group(*lines, Text(f"Highest degree: {highest_degree(candidate.degrees)}"), "")


def ledger(candidate: Candidate, experience: Experience) -> RenderableType:
    """Each job with the months that it adds to each sum; they add up, for months that two jobs share count once."""
    table = Table(title="Months that each job adds", title_justify="left", title_style="bold", box=box.SIMPLE_HEAD)
    for name in ("From", "To", "Title", "Employer", "Function"):
        table.add_column(name, overflow="fold")
    for name in ("work", "product", "people"):
        table.add_column(name, justify="right")
    table.add_column("Manages people", overflow="fold")
    clocks = (experience.total, experience.product, experience.management)
    for index, position in enumerate(candidate.positions):
        spells = [spell for spell in candidate.spells if spell.position == index]
        months = [sum(row.months for row in clock.ledger if row.position == index) for clock in clocks]
        table.add_row(*(Text(plain(word)) for word in job(position, months, spells)))
    sums = [str(sum(row.months for row in clock.ledger)) for clock in clocks]
    table.add_section()
    table.add_row("", "", "", "", "together", *sums, "")
    return Group(table, *proofs(candidate))


def proofs(candidate: Candidate) -> Iterable[RenderableType]:
    """The words that tell whom the person managed, job by job, the strongest of each."""
    if candidate.spells:
        yield Text("The words that tell so", style="bold")
    for spell in candidate.spells:
        yield Text(f"  {plain(candidate.positions[spell.position].title)}: {spell.strength}")
        for evidence in spell.evidence[:1]:
            yield Padding(Text(quoted(evidence), style="italic"), (0, 0, 0, 4))
    yield ""


def job(position: Position, months: Sequence[int], spells: Sequence[ManagementSpell]) -> tuple[str, ...]:
    """One line of the ledger."""
    level = f", level {position.level}" if position.level is not None else ""
    counted = position.function.replace("_", " ") + level
    added = (str(count) if count else "" for count in months)
    return (*dates(position.period), position.title, position.employer, counted, *added, led(spells))


def criteria(score: Score) -> RenderableType:
    """Every criterion with its points, and under it why and the quotes."""
    lines: list[RenderableType] = [Text("Criteria", style="bold")]
    for contribution in score.contributions:
        lines += criterion(contribution)
    total = Text(f"  {score.total:6.1f} of 100   the sum of these points")
    return Group(*lines, total, "")


def criterion(contribution: Contribution) -> Iterable[RenderableType]:
    """One criterion."""
    yield Text(f"  {aligned(contribution):15} {MARKS[contribution.state]:8} {plain(contribution.label)}")
    if contribution.why:
        yield Padding(Text(plain(contribution.why)), (0, 0, 0, 26))
    if contribution.how:
        yield Padding(Text(plain(contribution.how)), (0, 0, 0, 26))
    for evidence in contribution.evidence[:QUOTES]:
        yield Padding(Text(quoted(evidence), style="italic"), (0, 0, 0, 26))
    if len(contribution.evidence) > QUOTES:
        yield Padding(Text(f"and {len(contribution.evidence) - QUOTES} more"), (0, 0, 0, 26))


def aligned(contribution: Contribution) -> str:
    """The points, one below the other."""
    got, of, most = points(contribution).partition(" of ")
    return f"{got:>6}{of}{most:<5}" if of else f"{got:>6}" if contribution.points else f"  {got}"


def quoted(evidence: Evidence) -> str:
    """The words and where they stand."""
    words = " ".join(evidence.quote.split())
    short = words if len(words) <= QUOTE else words[: QUOTE - 1] + "…"
    return f"“{plain(short)}” ({plain(place(evidence))})" if short else plain(place(evidence))


def gates(found: Sequence[Gate]) -> RenderableType | None:
    """The gates, if the criteria have any."""
    if not found:
        return None
    lines = [Text(f"  {gate.passing.value:6} {plain(gate.label)}: {plain(gate.why)}") for gate in found]
    return Group(Text("Gates", style="bold"), *lines, "")


def not_found(score: Score) -> RenderableType | None:
    """What the resume is silent on, and what to ask."""
    silent = [contribution for contribution in score.contributions if contribution.state is State.SILENT]
    if not silent:
        return None
    lines = [Text(f"  {plain(line.label)}" + (f": {plain(line.question)}" if line.question else "")) for line in silent]
    rests = Text(f"  {score.rests_on_silence:.1f} of 100 points rest on this silence.")
    return Group(Text("Not found in the resume", style="bold"), *lines, rests, "")


def findings(screened: Screened) -> RenderableType | None:
    """What a person should know about the reading and the facts."""
    if not screened.findings:
        return None
    lines = [Text(f"  {plain(finding.code)}: {plain(finding.text[: QUOTE * 2])}") for finding in screened.findings]
    return Group(Text("Findings", style="bold"), *lines)
