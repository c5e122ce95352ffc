"""One document's reading against its truth: what is asked, what is right, and every fault in words.

Nothing is asked that the page does not show: not the month of a date that is printed as a year, nor what the manifest
says that the layout omits. A job without an end goes on, in the truth as in the reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from screener.tuning.evaluation_figures import Tally
from screener.tuning.evaluation_manifest import Labelled, Mark
from screener.tuning.evaluation_values import (
    Day,
    Span,
    alike,
    day,
    degree_level,
    folded,
    letters,
    same_day,
    same_title,
    years_allowed,
)

Record = dict[str, Any]
T = TypeVar("T")

TOLERANCE = 0.25  # years
ALIKE_SCHOOLS = 0.8
KEPT = 0.9  # share of a job's own words below which their loss is a fault
SWOLLEN, SLACK = 1.2, 40  # more characters than these times and beyond are a fault


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that was read wrong: the measure that it counts in, and what it is."""

    measure: str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """One job of the truth or of the reading. A title or an employer that is not asked is None; `end` None goes on."""

    title: str | None
    employer: str | None
    start: Day | None
    end: Day | None
    words: tuple[str, ...]
    mark: Mark | None

    @property
    def span(self) -> Span:
        """Start and end."""
        return self.start, self.end

    def __str__(self) -> str:
        return f"{self.title or 'a job'!r} at {self.employer or 'no employer'!r}, {dates(self)}"


@dataclass(slots=True)
class Comparison:
    """What came of one document: counts and faults. Built by `compare`."""

    tally: Tally = field(default_factory=Tally)
    faults: list[Fault] = field(default_factory=list)

    def ask(self, key: str, right: bool, fault: str, *, side: str = "") -> None:
        """Counts one question, and keeps the fault where the answer is wrong."""
        if not self.tally.ask(key + side, right):
            self.faults.append(Fault(key, fault))


def compare(label: Labelled, record: Record, now: Day) -> Comparison:
    """Compares a record of `screener extract` with the truth. `now` is the month up to which years count."""
    done = Comparison()
    told, read = jobs_told(label), jobs_read(record)
    pairs = paired(told, read, lambda t, r: likeness(label, t, r))
    compare_jobs(label, told, read, pairs, done)
    compare_years(label, told, record, now, done)
    compare_marks(label, pairs, done)
    compare_degrees(label, record, done)
    compare_contact(label, record, done)
    done.tally.ask("perfect", not done.faults)
    return done


def jobs_told(label: Labelled) -> list[Job]:
    """The jobs of the truth, without those of which nothing is told, and without what the layout omits."""
    entries = label.truth.get("work") or []
    marks: Sequence[Mark | None] = label.marks or [None] * len(entries)
    jobs = [job(entry, mark) for entry, mark in zip(entries, marks, strict=True)]
    omitted: dict[str, Any] = {key: None for key in ("title", "employer") if key in label.omits}
    return [asked for each in jobs if (asked := replace(each, **omitted)).start or asked.title or asked.employer]


def jobs_read(record: Record) -> list[Job]:
    """The jobs that were read."""
    entries = record.get("work") or []
    jobs = [job(entry, mark_read(meta)) for entry, meta in zip(entries, own(record, "positions", []), strict=True)]
    return [each for each in jobs if each.start or each.title or each.employer]


def job(entry: Record, mark: Mark | None) -> Job:
    """A job of JSON Resume."""
    words = [entry.get("summary"), *(entry.get("highlights") or [])]
    kept = tuple(text for text in words if text and letters(text))
    start, end = day(entry.get("startDate")), day(entry.get("endDate"))
    return Job(entry.get("position") or "", entry.get("name") or "", start, end, kept, mark)


def mark_read(meta: Record) -> Mark:
    """What the reading says of a job."""
    return Mark(meta["function"], meta["level"], meta["manages_people"])


def own(record: Record, key: str, default: Any) -> Any:
    """What a record says beyond JSON Resume."""
    return record.get("meta", {}).get("screener", {}).get(key, default)


def paired(told: Sequence[T], read: Sequence[T], likeness: Callable[[T, T], int]) -> list[tuple[T, T]]:
    """One-to-one pairs: the most alike first, and of equals the last; what is not alike at all stays alone."""
    found = ((likeness(t, r), i, j) for i, t in enumerate(told) for j, r in enumerate(read))
    pairs, used = [], (set[int](), set[int]())
    for _, i, j in sorted((one for one in found if one[0]), reverse=True):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((told[i], read[j]))
    return pairs


def likeness(label: Labelled, told: Job, read: Job) -> int:
    """How well two jobs agree; 0 unless the titles are alike, and employers or dates agree."""
    if told.title is not None and not alike(told.title, read.title or ""):
        return 0
    employer, dated = same_employer(told, read), same_dates(label, told, read)
    return 2 + employer + dated if employer or dated else 0


def same_employer(told: Job, read: Job) -> bool:
    """Whether the employers are alike, or not asked."""
    return told.employer is None or alike(told.employer, read.employer or "")


def same_dates(label: Labelled, told: Job, read: Job) -> bool:
    """Whether the dates agree as precisely as the page prints them."""
    if label.precision == "none":
        return True
    ends = "end" in label.omits or same_day(told.end, read.end, label.precision)
    return ends and same_day(told.start, read.start, label.precision)


def compare_jobs(
    label: Labelled, told: Sequence[Job], read: Sequence[Job], pairs: Sequence[tuple[Job, Job]], done: Comparison
) -> None:
    """Jobs found, and their titles, employers, dates and own words."""
    strict = 0
    for t, r in pairs:
        exact = t.title is None or same_title(t.title, r.title or "")
        dated, employer = same_dates(label, t, r), same_employer(t, r)
        strict += exact and dated and employer
        if not exact:
            done.faults.append(Fault("position_strict", f"title {t.title!r} read as {r.title!r}"))
        if not employer:
            fault = f"employer of {t.title!r}: {t.employer!r} read as {r.employer!r}"
            done.faults.append(Fault("position_strict", fault))
        done.ask("dates", dated, f"dates of {t.title!r}: {dates(t)} read as {dates(r)}")
        if "highlights" not in label.omits:
            compare_words(t, r, done)
    done.tally.overlap("position_f1", len(pairs), len(told), len(read))
    done.tally.overlap("position_strict", strict, len(told), len(read))
    met = {id(one) for pair in pairs for one in pair}
    done.faults += [Fault("position_f1", f"missed {one}") for one in told if id(one) not in met]
    done.faults += [Fault("position_f1", f"invented {one}") for one in read if id(one) not in met]


def compare_words(told: Job, read: Job, done: Comparison) -> None:
    """The summary and the highlights of a job, by characters."""
    texts = [letters(text) for text in told.words]
    real, said = sum(map(len, texts)), letters(" ".join(read.words))
    kept = sum(len(text) for text in texts if text in said)
    done.tally.overlap("highlights", kept, real, len(said))
    if kept < KEPT * real:
        done.faults.append(Fault("highlights", f"own words of {told.title!r}: {kept} of {real} characters kept"))
    if len(said) > SWOLLEN * real + SLACK:
        fault = f"own words of {told.title!r}: {len(said)} characters read, {real} on the page"
        done.faults.append(Fault("highlights", fault))


def compare_years(label: Labelled, told: Sequence[Job], record: Record, now: Day, done: Comparison) -> None:
    """The three sums of years; management only where the words that decide it are on the page."""
    if label.precision == "none" or "end" in label.omits:
        return
    read: Record = own(record, "experience", {})
    spans = [one.span for one in told]
    low, high = allowed(label, spans, spans, now)
    ask_years("total_years", read.get("total_years"), low, high, done)
    if not label.marks:
        return
    product = [one.span for one in told if one.mark and one.mark.function == "product"]
    sure = [one.span for one in told if one.mark and one.mark.manages == "yes"]
    maybe = [one.span for one in told if one.mark and one.mark.manages != "no"]
    asked = {"product_years": (product, product, "product_years")}
    if "highlights" not in label.omits:
        asked["people_years"] = (sure, maybe, "management_years")
    for key, (least, most, clock) in asked.items():
        low, high = allowed(label, least, most, now)
        value = read.get(clock)
        if high:
            ask_years(key, value, low, high, done)
        elif value and value > TOLERANCE:  # silence about years that nobody has earns nothing; a claim is wrong
            done.ask(key, False, f"{key}: none read as {value:.2f}")


def allowed(label: Labelled, least: Sequence[Span], most: Sequence[Span], now: Day) -> tuple[float, float]:
    """The years that the page allows for jobs that count for sure and for those that may."""
    return years_allowed(least, now, label.precision)[0], years_allowed(most, now, label.precision)[1]


def ask_years(key: str, value: float | None, low: float, high: float, done: Comparison) -> None:
    """Whether a sum lies within the tolerance of what is allowed."""
    right = value is not None and low - TOLERANCE <= value <= high + TOLERANCE
    between = f"{low:.2f}" if low == high else f"{low:.2f} to {high:.2f}"
    done.ask(key, right, f"{key}: {between} read as {'nothing' if value is None else f'{value:.2f}'}")


def compare_marks(label: Labelled, pairs: Sequence[tuple[Job, Job]], done: Comparison) -> None:
    """Function, level and the management of people, for the jobs that were found."""
    for told, read in pairs:
        if told.mark is None or read.mark is None:
            continue
        is_product, mark, got = told.mark.function == "product", told.mark, read.mark
        right = (got.function == "product") == is_product
        fault = f"function of {told.title!r}: {mark.function} read as {got.function}"
        done.ask("function", right, fault, side=".yes" if is_product else ".no")
        if is_product and mark.level is not None:
            done.ask("level", got.level == mark.level, f"level of {told.title!r}: {mark.level} read as {got.level}")
        if mark.manages != "unclear" and "highlights" not in label.omits:
            fault = f"manages people as {told.title!r}: {mark.manages} read as {got.manages}"
            done.ask("manages", got.manages == mark.manages, fault, side=f".{mark.manages}")


def compare_degrees(label: Labelled, record: Record, done: Comparison) -> None:
    """Degrees by school and level, and the highest level."""
    told = [entry for entry in label.truth.get("education") or [] if entry.get("institution") or entry.get("studyType")]
    read = record.get("education") or []
    pairs = paired(told, read, lambda t, r: int(same_degree(label, t, r)))
    done.tally.overlap("degree_f1", len(pairs), len(told), len(read))
    met = {id(one) for pair in pairs for one in pair}
    done.faults += [Fault("degree_f1", f"missed degree {degree(one)}") for one in told if id(one) not in met]
    if label.highest_degree is not None and "studyType" not in label.omits:
        highest = own(record, "highest_degree", None)
        fault = f"highest degree: {label.highest_degree} read as {highest or 'nothing'}"
        done.ask("top_degree", highest == label.highest_degree, fault)
    done.faults += [Fault("degree_f1", f"invented degree {degree(one)}") for one in read if id(one) not in met]


def same_degree(label: Labelled, told: Record, read: Record) -> bool:
    """Whether schools are alike and levels the same, as far as they are asked."""
    school = alike(told.get("institution") or "", read.get("institution") or "", ALIKE_SCHOOLS)
    level = "studyType" in label.omits or level_of(told) == level_of(read)
    return level and ("institution" in label.omits or school)


def level_of(entry: Record) -> str | None:
    """The level of a degree of JSON Resume."""
    return degree_level(entry.get("studyType") or "", entry.get("area") or "")


def compare_contact(label: Labelled, record: Record, done: Comparison) -> None:
    """Name and address, case and punctuation apart."""
    told, read = label.truth.get("basics") or {}, record.get("basics") or {}
    for key in ("name", "email"):
        if told.get(key) and key not in label.omits:
            right = folded(str(told[key])) == folded(read.get(key) or "")
            done.ask(key, right, f"{key} {told[key]!r} read as {read.get(key)!r}")


def degree(entry: Record) -> str:
    """A degree in words."""
    named = " in ".join(repr(entry[key]) for key in ("studyType", "area") if entry.get(key))
    return f"{named or 'without a name'} at {entry.get('institution') or 'no school'!r}"


def dates(of: Job) -> str:
    """A job's dates in words."""
    return f"{of.start or '?'} to {of.end or 'present'}"


def quotes(record: Record) -> Iterator[str]:
    """The quotes of every job and degree that was read; an empty one for a fact without any."""
    for fact in (*own(record, "positions", []), *own(record, "education", [])):
        yield from [evidence["quote"] for evidence in fact["evidence"]] or [""]
