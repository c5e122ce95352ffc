"""Variants of one resume's text: one thing changed at a time, as somebody else's resume could have it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from screener.audit import variant_words as words
from screener.extraction.candidate import Candidate, Degree
from screener.scoring.criteria import Score

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_POINT = r"(?:[A-Za-z]{3,9}\.? |\d{1,2}/)?(?:19|20)\d\d"
_WHEN = re.compile(rf"(?<![,|(\t ])[,|(\t ]*{_POINT}(?:\s?(?:-|–|—|to)\s?{_POINT})?\)?")


@dataclass(frozen=True, slots=True)
class Variant:
    """A changed text. `field` names what was changed, `kind` what is expected: the same (variant, placebo) or a change
    (control). `reference` is the text that it is compared with, None for the resume as it is. `name` is of the file.
    """

    field: str
    label: str
    kind: str
    text: str
    reference: str | None = None
    name: str = "resume.txt"


@dataclass(frozen=True, slots=True)
class Base:
    """One resume as text, and what was understood of it. Places in the candidate's evidence are places in the text."""

    text: str
    candidate: Candidate
    score: Score


def variants(base: Base) -> Iterator[Variant]:
    """All variants that must change nothing. Fields that the resume does not have are put into it."""

    def same(field: str, label: str, text: str, reference: str | None = None) -> Variant:
        return Variant(field, label, "variant", text, reference)

    for name in words.NAMES:
        yield same("name", name, first_named(base, name))
    for name in words.SKILL_NAMES:
        yield same("name that is a skill", name, first_named(base, name))
    for name in words.WRITTEN_NAMES:
        yield same("writing of the name", name, named(base, name))
    for pronouns in words.PRONOUNS:
        yield same("pronouns", pronouns or "none", beside_name(base, f" ({pronouns})" if pronouns else ""))
    contact = base.candidate.contact
    for mail in words.MAILS:
        yield same("e-mail", mail, swapped(base, contact.email, mail))
    for place in words.PLACES:
        yield same("address", place, swapped(base, contact.location, place))
    for phone in words.PHONES:
        yield same("phone", phone, swapped(base, contact.phone, phone))
    for year in words.GRADUATED:
        yield same("graduation year", str(year or "absent"), graduated(base, year))
    details = {"birth": words.BORN, "photo": words.PHOTOS, "family": words.FAMILY, "origin": words.ORIGIN}
    for field, lines in details.items():
        for line in lines:
            yield same(field, line, with_detail(base, line))
    plain = with_interest(base, words.ORGANISATION)
    for line in words.ORGANISATIONS:
        yield same("organisation", line, with_interest(base, line), plain)
    for school in words.SCHOOLS:
        yield same("school", school, schooled(base, school))
    for field, lines in {"belief": words.BELIEFS, "military": words.MILITARY}.items():
        for line in lines:
            yield same(field, line, with_interest(base, line))
    for reason in words.BREAKS:
        yield same("gap", reason or "no reason", with_break(base, reason))


def placebos(base: Base) -> Iterator[Variant]:
    """Changes that mean nothing."""
    yield Variant("placebo", "order of two lines", "placebo", reordered(base))
    yield Variant("placebo", "blank lines", "placebo", re.sub(r"\n(?=\n)", "\n\n", base.text) + "\n\n\n")
    yield Variant("placebo", "as HTML", "placebo", as_html(base.text), name="resume.html")


def controls(base: Base, as_of: date) -> Iterator[Variant]:
    """Changes that must move the score: without them a test that finds nothing would prove nothing."""
    makers: dict[str, Callable[[], str]] = {
        "best proof taken out": lambda: without_best(base),
        "a strong job put in": lambda: with_strong_job(base, as_of),
        "years cut short": lambda: cut_short(base, as_of),
    }
    for label, make in makers.items():
        text = make()
        if text != base.text:
            yield Variant("control", label, "control", text)


def named(base: Base, name: str) -> str:
    """The text with another name; where none was found, the name is put above it."""
    old = base.candidate.contact.name
    if not old:
        return f"{name}\n{base.text}"
    return re.sub(rf"(?<![\w@.]){re.escape(old)}(?![\w@])", lambda _: name, base.text, flags=re.I)


def first_named(base: Base, first: str) -> str:
    """The text with another first name; the surname stays."""
    return named(base, " ".join((first, *base.candidate.contact.name.split()[1:])))


def beside_name(base: Base, addition: str) -> str:
    """Something written after the name on its line."""
    name = base.candidate.contact.name
    at = base.text.lower().find(name.lower()) + len(name) if name else 0
    return base.text[:at] + addition + base.text[at:]


def swapped(base: Base, old: str, new: str) -> str:
    """One thing of the contact replaced, or put in where there is none."""
    return base.text.replace(old, new, 1) if old and old in base.text else with_detail(base, new)


def with_detail(base: Base, line: str) -> str:
    """A line more among the contact details."""
    contact = base.candidate.contact
    known = [base.text.find(each) for each in (contact.email, contact.phone, contact.name) if each]
    at = next((place for place in known if place >= 0), 0)
    end = base.text.find("\n", at)
    end = len(base.text) if end < 0 else end
    return f"{base.text[:end]}\n{line}{base.text[end:]}"


def with_interest(base: Base, line: str) -> str:
    """A line under a heading of its own at the end."""
    return f"{base.text.rstrip()}\n\nInterests\n\n- {line}\n"


def graduated(base: Base, year: int | None) -> str:
    """All degrees with other years, or without."""
    text = base.text
    for start, end in reversed([_lines_of(base.text, degree) for degree in base.candidate.degrees]):
        part = text[start:end]
        changed = _WHEN.sub("", part) if year is None else _other_years(part, year)
        text = text[:start] + changed + text[end:]
    return text


def _other_years(part: str, year: int) -> str:
    found = _YEAR.findall(part)
    if not found:
        return f"{part.rstrip()}, {year}{part[len(part.rstrip()) :]}"
    shift = year - int(max(found))
    return _YEAR.sub(lambda match: str(int(match[0]) + shift), part)


def _lines_of(text: str, degree: Degree) -> tuple[int, int]:
    """From the first to the last line that prove a degree, and the next one if only that has its years."""
    start = text.rfind("\n", 0, min(proof.start for proof in degree.evidence)) + 1
    end = _line_end(text, max(proof.end for proof in degree.evidence))
    following = text[end + 1 : _line_end(text, end + 1)]
    dated = degree.period is not None and not _YEAR.search(text[start:end])
    if dated and _YEAR.search(following) and len(following) < 40:
        end = _line_end(text, end + 1)
    return start, end


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def schooled(base: Base, school: str) -> str:
    """The same degrees from another school."""
    text = base.text
    for degree in base.candidate.degrees:
        if degree.institution:
            text = text.replace(degree.institution, school)
    return text


def with_break(base: Base, reason: str) -> str:
    """A year without work, before the first job, with or without its reason."""
    years = [p.period.start.year for p in base.candidate.positions if p.period and p.period.start]
    if not years:
        return with_interest(base, f"Career break{f', {reason}' if reason else ''}")
    first = min(years)
    line = f"Career break{f' ({reason})' if reason else ''}, {first - 2} - {first - 1}"
    at = _line_end(base.text, _end_of_work(base))
    return f"{base.text[:at]}\n\n{line}\n{base.text[at:]}"


def _end_of_work(base: Base) -> int:
    ends = [proof.end for position in base.candidate.positions for proof in position.evidence]
    ends += [passage.evidence.end for passage in base.candidate.passages if passage.position is not None]
    return max(ends, default=0)


def reordered(base: Base) -> str:
    """Two lines under one job in the other order."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for passage in base.candidate.passages:
        proof = passage.evidence
        if (
            passage.position is not None
            and passage.kind == "highlight"
            and "\n" not in base.text[proof.start : proof.end]
        ):
            spans.setdefault(passage.position, []).append((proof.start, proof.end))
    for found in spans.values():
        if len(found) > 1:
            (a, b), (c, d) = sorted(found)[:2]
            if b < c and _own_line(base.text, a, b) and _own_line(base.text, c, d):
                return base.text[:a] + base.text[c:d] + base.text[b:c] + base.text[a:b] + base.text[d:]
    return base.text


def _own_line(text: str, start: int, end: int) -> bool:
    """Whether the span fills its line, and what follows is not the rest of its sentence."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return not re.search(r"\w", before) and text[end : end + 1] in ("\n", "") and text[:end].endswith(".")


def as_html(text: str) -> str:
    """The text as a page."""
    return f"<!doctype html><html><body><pre>\n{html.escape(text)}</pre></body></html>"


def without_best(base: Base) -> str:
    """The text without the lines that prove what earns most beside years and degrees."""
    earning = [c for c in base.score.contributions if c.evidence and c.points > 0]
    if not earning:
        return base.text
    best = max(earning, key=lambda line: line.points)
    text = base.text
    for proof in sorted(best.evidence, key=lambda proof: -proof.start):
        start, end = text.rfind("\n", 0, proof.start) + 1, _line_end(text, proof.end)
        text = text[:start] + text[end:]
    return text


def with_strong_job(base: Base, as_of: date) -> str:
    """One more job that nearly every criterion asks for; nothing for who has all points anyway."""
    if base.score.total > 90:
        return base.text
    places = [min(p.start for p in position.evidence) for position in base.candidate.positions if position.evidence]
    at = base.text.rfind("\n", 0, min(places)) + 1 if places else len(base.text)
    job = "\n".join(words.STRONG_JOB).format(start=f"Jan {as_of.year - 8}", end=f"Dec {as_of.year - 1}")
    return f"{base.text[:at]}{job}\n\n{base.text[at:]}"


def cut_short(base: Base, as_of: date) -> str:
    """Every job a tenth as long ago and as long; nothing for who has no points for years."""
    if base.score.total < 20 or not any(position.period for position in base.candidate.positions):
        return base.text
    kept = [_lines_of(base.text, degree) for degree in base.candidate.degrees]

    def nearer(match: re.Match[str]) -> str:
        if any(start <= match.start() < end for start, end in kept):
            return match[0]
        year = int(match[0]) if len(match[0]) == 4 else 2000 + int(match[0][1:])
        return str(as_of.year - (as_of.year - year) // 10)

    return re.sub(rf"{_YEAR.pattern}|['’]\d\d(?!\d)", nearer, base.text)
