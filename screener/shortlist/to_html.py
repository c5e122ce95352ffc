"""The shortlist as one HTML file: it opens from disk, asks no network, and runs nothing that a resume holds.

The page's own script and style are allowed by their hashes, everything else is forbidden. Whatever comes from a
document travels as JSON and is put on the page as text. The light facts of everyone come in one block, the full
account of each person in a block of its own that is read when somebody opens it.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from screener.extraction.months import Stretch
from screener.scoring import criteria_out
from screener.scoring.criteria import Contribution, Criteria
from screener.scoring.kinds import Cap, GateTest
from screener.shortlist.screened import SILENT, Screened
from screener.shortlist.sentence import reason
from screener.shortlist.shortlist import Row, Shortlist
from screener.shortlist.standing import COPIES, standing
from screener.shortlist.table import highest_degree, latest
from screener.shortlist.timeline import Timeline, timeline
from screener.shortlist.to_csv import replace_file
from screener.shortlist.wording import dates, led
from screener.shortlist.wording import reason as why_unread

_HERE = Path(__file__).parent
_QUOTE = 2_000  # characters of a quote that the page shows; it says how many more there are
_QUOTES = 12
_SAME = 20  # other files of the same person
_SHOWN = 200  # characters of a name, a title or a file name in the list
_STYLES = ("career.css", "page.css")
_SCRIPTS = ("weighing.js", "drawing.js", "person.js", "page.js")


def write(shortlist: Shortlist, path: Path) -> None:
    """Writes the page in one step."""
    replace_file(path, (part.encode("utf-8", "replace") for part in parts(shortlist)))


def parts(shortlist: Shortlist) -> Iterator[str]:
    """The page in pieces; each row is looked at once. The same shortlist gives the same page."""
    style = "\n".join((_HERE / name).read_text(encoding="utf-8") for name in _STYLES)
    script = "\n".join((_HERE / name).read_text(encoding="utf-8") for name in _SCRIPTS)
    shell = (_HERE / "page.html").read_text(encoding="utf-8")
    head, tail = shell.split("<!--data-->")
    yield head.replace("<!--policy-->", policy(script, style)).replace(
        "<!--title-->", html.escape(f"Shortlist: {shortlist.criteria.role}")
    ).replace("<!--style-->", f"<style>{style}</style>")
    yield _block("about", about(shortlist))
    listed = []
    for number, row in enumerate(shortlist.rows):
        listed.append(embedded(light(shortlist, row)))
        yield _block(f"person-{number}", full(shortlist, row))
    yield f'<script type="application/json" id="people">[{",".join(listed)}]</script>\n'
    yield tail.replace("<!--script-->", f"<script>{script}</script>")


def policy(script: str, style: str) -> str:
    """Nothing but this script and this style; no address can be reached."""
    allowed = (f"script-src '{_hash(script)}'", f"style-src '{_hash(style)}'", "base-uri 'none'", "form-action 'none'")
    return "; ".join(("default-src 'none'", *allowed))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _block(name: str, value: Any) -> str:
    return f'<script type="application/json" id="{name}">{embedded(value)}</script>\n'


def embedded(value: Any) -> str:
    """JSON that cannot end its own block, nor open another."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text


def about(shortlist: Shortlist) -> dict[str, Any]:
    """What the page needs to know besides people."""
    criteria = shortlist.criteria
    return {
        "role": criteria.role,
        "as_of": shortlist.as_of.isoformat(),
        "sha256": criteria.sha256,
        "version": shortlist.version,
        "unit": 10**criteria.settings.decimals,
        "at_need": criteria.settings.at_need,
        "silent": SILENT,
        "copies": COPIES,
        "bands": [{"name": band.name, "from": band.from_} for band in criteria.bands],
        "lines": _lines(criteria),
        "file": criteria_out.plain(criteria),
    }


def _lines(criteria: Criteria) -> list[dict[str, Any]]:
    """The criteria that earn points, in the order of everyone's shares."""
    return [
        {
            "id": one.id,
            "label": one.label,
            "weight": one.weight,
            "neutral": one.silence == "neutral",
            "cap": one.asks.at if isinstance(one.asks, Cap) else None,
            "why": one.why,
        }
        for one in criteria.criteria
        if not isinstance(one.asks, GateTest)
    ]


def light(shortlist: Shortlist, row: Row) -> dict[str, Any]:
    """What the list shows of one person, and what a new order needs."""
    one = row.screened
    job = latest(one.candidate)
    years = one.experience
    order = standing(one, shortlist.criteria).order
    return {
        "rank": row.rank,
        "name": _cut((one.candidate.contact.name if one.candidate else "") or one.file),
        "file": _cut(one.file),
        "ties": list(order[2:]) if order else [],
        "sha256": one.sha256,
        "status": one.status,
        "reason": why_unread(one.reason),
        "job": _cut(job.words, 2 * _SHOWN) if job else "",
        "degree": highest_degree(one.candidate) if one.candidate else "",
        "years": [round(c.years, 1) for c in (years.product, years.management, years.total)] if years else None,
        "same": [_cut(file) for file in row.same_person_as[:_SAME]],
        "failed": bool(one.score and not one.score.passed),
        "noResume": one.no_resume,
        "open": sum(gate.passing.value == "open" for gate in one.score.gates) if one.score else 0,
        "shares": [line.share for line in one.score.contributions] if one.score else None,
        "states": [line.state.value for line in one.score.contributions] if one.score else None,
    }


def full(shortlist: Shortlist, row: Row) -> dict[str, Any]:
    """The account of one person."""
    one = row.screened
    applicant = row.applicant
    listed = zip(shortlist.applicant_columns, applicant.values, strict=True) if applicant else ()
    return {
        "contact": _contact(one),
        "why": _cut(reason(one), _QUOTE),
        "applicant": [["id", applicant.id], *map(list, listed)] if applicant else [],
        "lines": [_line(line) for line in one.score.contributions] if one.score else [],
        "gates": [[g.label, g.passing.value, _cut(g.why, _QUOTE)] for g in one.score.gates] if one.score else [],
        "findings": [[finding.code, _cut(finding.text, _QUOTE)] for finding in one.findings],
        "clocks": _clocks(one),
        "line": drawn(timeline(one.candidate, shortlist.as_of)) if one.candidate else None,
        "jobs": _jobs(one),
    }


def _contact(one: Screened) -> list[str]:
    if one.candidate is None:
        return []
    contact = one.candidate.contact
    return [_cut(text) for text in (contact.email, contact.phone, contact.location) if text]


def _line(line: Contribution) -> dict[str, Any]:
    quotes = [[_cut(proof.quote, _QUOTE), proof.path or f"page {proof.page}"] for proof in line.evidence[:_QUOTES]]
    more = max(0, len(line.evidence) - _QUOTES)
    return {"why": _cut(line.told, _QUOTE), "ask": _cut(line.question, _QUOTE), "quotes": quotes, "more": more}


def _clocks(one: Screened) -> list[list[float]]:
    years = one.experience
    clocks = (years.product, years.management, years.total) if years else ()
    return [[round(count, 1) for count in (clock.years, clock.shortest, clock.longest)] for clock in clocks]


def _jobs(one: Screened) -> list[dict[str, Any]]:
    """The ledger: months that each job adds to the sums."""
    if one.candidate is None or one.experience is None:
        return []
    clocks = (one.experience.product, one.experience.management, one.experience.total)
    added = [{row.position: row.months for row in clock.ledger} for clock in clocks]
    return [
        {
            "title": _cut(job.title),
            "employer": _cut(job.employer),
            "function": job.function.value.replace("_", " "),
            "when": " to ".join(dates(job.period)) if job.period else "",
            "led": led([spell for spell in one.candidate.spells if spell.position == index]),
            "months": [months.get(index, 0) for months in added],
        }
        for index, job in enumerate(one.candidate.positions)
    ]


def drawn(line: Timeline) -> dict[str, Any]:
    """The career as drawing.js takes it."""
    bars = [
        {
            "job": bar.position,
            "likely": _ends(bar.likely),
            "longest": _ends(bar.longest),
            "product": bar.product,
            "now": bar.going_on,
            "people": [_ends(stretch) for stretch in bar.people],
            "sure": bar.sure,
        }
        for bar in line.bars
    ]
    return {
        "start": line.start,
        "end": line.end,
        "bars": bars,
        "gaps": [_ends(gap) for gap in line.gaps],
        "overlaps": [_ends(overlap) for overlap in line.overlaps],
        "undated": list(line.undated),
    }


def _ends(stretch: Stretch) -> list[int]:
    return [stretch.start, stretch.end]


def _cut(text: str, longest: int = _SHOWN) -> str:
    """The beginning of a text, with what is left out told."""
    plain = text.encode("utf-8", "replace").decode("utf-8")
    return plain if len(plain) <= longest else f"{plain[:longest]}… ({len(plain) - longest:,} more characters)"
