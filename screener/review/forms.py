"""The forms that correct a fact: their fields with what is read now, and what was sent back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from screener.errors import UsageError
from screener.extraction.candidate import PRESENT, DegreeLevel, Employment, Function, Month
from screener.extraction.corrections import FIELDS, Change, Correction, Subject, Value
from screener.review.showing import Job, Schooling, rung
from screener.scoring.shapes import LADDER

_LABELS = {
    "manages_people": "Manages people",
    "manages_managers": "Manages managers",
    "reports": "Direct reports",
    "level": "Level",
    "start": "From (2021-03 or 2021)",
    "end": "To (2021-03, 2021 or now)",
}
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form; with `choices`, each with its words, it is a list to choose from."""

    name: str
    label: str
    value: str
    choices: tuple[tuple[str, str], ...] = ()


def job_fields(job: Job) -> list[Field]:
    """What can be corrected of a job."""
    values = {
        "title": job.title,
        "employer": job.employer,
        "start": job.since,
        "end": job.until,
        "function": job.function,
        "level": "" if job.level is None else str(job.level),
        "employment": job.employment,
        "manages_people": job.manages,
        "reports": "" if job.reports is None else str(job.reports),
        "manages_managers": "yes" if job.manages_managers else "no",
    }
    choices = {
        "function": tuple(function.value for function in Function),
        "level": ("", *map(str, range(len(LADDER)))),
        "employment": tuple(kind.value for kind in Employment),
        "manages_people": ("yes", "no", "unclear"),
        "manages_managers": ("yes", "no"),
    }
    return [_field(name, value, choices) for name, value in values.items()]


def degree_fields(degree: Schooling) -> list[Field]:
    """What can be corrected of a degree."""
    completed = {"completed": "yes", "not completed": "no"}.get(degree.completed, "")
    values = {
        "level": degree.level,
        "name": degree.plain_name,
        "institution": degree.institution,
        "completed": completed,
    }
    choices = {"level": ("", *(level.value for level in DegreeLevel)), "completed": ("", "yes", "no")}
    return [_field(name, value, choices) for name, value in values.items()]


def _field(name: str, value: str, choices: Mapping[str, tuple[str, ...]]) -> Field:
    listed = tuple((choice, _words(choice)) for choice in choices.get(name, ()))
    return Field(name, _LABELS.get(name, name.capitalize()), value, listed)


def _words(choice: str) -> str:
    """A choice as it is listed: a rung of the ladder with its name."""
    return f"{choice}, {rung(int(choice))}" if choice.isdigit() else choice.replace("_", " ") or "(none)"


def correction_of(form: Mapping[str, str], reviewer: str) -> Correction:
    """The correction that a form asks for, with every field, changed or not. Raises UsageError for what is no value."""
    matched = re.fullmatch(r"(position|degree) (\d{1,3})", form.get("fact", ""))
    if not matched:
        raise UsageError("The form is not one of this page", hint="Go back to the list and try again.")
    subject = Subject(matched[1])
    changes = tuple(Change(name, _value(subject, name, form[name])) for name in FIELDS[subject] if name in form)
    why = " ".join(form.get("why", "").split())[:_LONGEST]
    return Correction("", subject, int(matched[2]), changes, by=reviewer, why=why)


def _value(subject: Subject, name: str, text: str) -> Value:
    text = " ".join(text.split())[:_LONGEST]
    if name in ("start", "end"):
        return _point(name, text)
    if name in ("manages_managers", "completed"):
        return {"yes": True, "no": False}.get(text)
    if name == "reports" or (name == "level" and subject is Subject.POSITION):
        if text and not text.isdigit():
            raise UsageError(f"{_LABELS[name]} must be a number", hint=f"{text!r} is none.")
        return int(text) if text else None
    try:
        if name == "function":
            return Function(text)
        if name == "employment":
            return Employment(text)
        if name == "level":
            return DegreeLevel(text) if text else None
    except ValueError:
        raise UsageError(f"{text!r} is no {name}", hint="Choose one of the list.") from None
    return text


def _point(name: str, text: str) -> Value:
    if not text or text == "?":
        return None
    if name == "end" and text.casefold() in ("now", "present"):
        return PRESENT
    matched = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?", text)
    if not matched or not 1 <= int(matched[2] or 1) <= 12:
        raise UsageError(f"{text!r} is no month", hint="Write it as 2021-03, or 2021 where the month is not known.")
    return Month(int(matched[1]), int(matched[2]) if matched[2] else None)
