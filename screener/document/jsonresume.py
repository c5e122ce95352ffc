"""Reads JSON Resume (jsonresume.org) as data: one line a value, with its JSON path as the place of evidence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from screener.document.encoding import decode, refuse_empty
from screener.document.europass import read_europass
from screener.document.field_codes import keep_link
from screener.document.flow import lay_out
from screener.document.model import Document
from screener.document.printed import Printed, month, period
from screener.errors import UnreadableDocument

__all__ = ["read_europass", "read_jsonresume"]

MAX_BYTES = 20_000_000
_MOST = 500  # entries of one list
_SECTIONS = {
    "basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages",
    "interests", "references", "projects",
}  # fmt: skip
Json = Any  # whatever json.loads gives; every access checks its type


def read_jsonresume(data: bytes, *, source: str = "") -> Document:
    """Reads a resume in the JSON Resume schema."""
    refuse_empty(data)
    resume, findings = _loaded(data)
    sheet = Printed()
    links: list[str] = []
    _basics(sheet, _dict(resume.get("basics")), links)
    _jobs(sheet, resume, "work", "Work Experience", "name")
    _jobs(sheet, resume, "volunteer", "Volunteering", "organization")
    _projects(sheet, resume, links)
    _education(sheet, resume)
    for section, heading, first, second in _LISTS:
        _named(sheet, resume, section, heading, (first, second))
    _skills(sheet, resume)
    _languages(sheet, resume)
    return lay_out(sheet.blocks, source=source, media_type="application/json", findings=findings, links=links)


_LISTS = (
    ("certificates", "Certificates", "name", "issuer"),
    ("awards", "Awards", "title", "awarder"),
    ("publications", "Publications", "name", "publisher"),
)


def _loaded(data: bytes) -> tuple[dict[str, Json], Any]:
    if len(data) > MAX_BYTES:
        raise UnreadableDocument("too_large", "The file is larger than can be read")
    text, findings = decode(data)
    try:
        resume = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableDocument("damaged", "The file is not sound JSON") from error
    if not isinstance(resume, dict) or not _SECTIONS & resume.keys():
        raise UnreadableDocument("unsupported_type", "The JSON file is not a resume")
    return resume, findings


def _basics(sheet: Printed, basics: dict[str, Json], links: list[str]) -> None:
    place = _dict(basics.get("location"))
    sheet.name(_text(basics.get("name")), "$.basics.name")
    sheet.line(_text(basics.get("label")), "$.basics.label")
    for key in ("email", "phone", "url", "website"):
        sheet.line(_text(basics.get(key)), f"$.basics.{key}")
    keep_link(links, _text(basics.get("url")) or _text(basics.get("website")))
    parts = [_text(place.get(key)) for key in ("address", "postalCode", "city", "region", "countryCode")]
    sheet.line(", ".join(part for part in parts if part), "$.basics.location")
    for i, profile in _entries(basics, "profiles"):
        target = _text(profile.get("url"))
        shown = target or _text(profile.get("username"))
        sheet.line(_label(_text(profile.get("network")), shown), f"$.basics.profiles[{i}]")
        keep_link(links, target)
    sheet.heading("Summary", "$.basics")
    _long(sheet, basics.get("summary"), "$.basics.summary")


def _jobs(sheet: Printed, resume: dict[str, Json], section: str, heading: str, organisation: str) -> None:
    sheet.heading(heading, f"$.{section}")
    for i, job in _entries(resume, section):
        path = f"$.{section}[{i}]"
        sheet.entry(_text(job.get("position")), f"{path}.position")
        employer = _text(job.get(organisation)) or _text(job.get("company"))
        (sheet.line if job.get("position") else sheet.entry)(employer, f"{path}.{organisation}")
        sheet.line(_dates(job, open_means_current=True), f"{path}.startDate")
        sheet.line(_text(job.get("location")), f"{path}.location")
        _long(sheet, job.get("summary") or job.get("description"), f"{path}.summary")
        _points(sheet, job.get("highlights"), f"{path}.highlights")


def _projects(sheet: Printed, resume: dict[str, Json], links: list[str]) -> None:
    sheet.heading("Projects", "$.projects")
    for i, project in _entries(resume, "projects"):
        path = f"$.projects[{i}]"
        sheet.entry(_text(project.get("name")), f"{path}.name")
        sheet.line(_dates(project, open_means_current=False), f"{path}.startDate")
        _long(sheet, project.get("description") or project.get("summary"), f"{path}.description")
        _points(sheet, project.get("highlights"), f"{path}.highlights")
        keep_link(links, _text(project.get("url")))


def _education(sheet: Printed, resume: dict[str, Json]) -> None:
    sheet.heading("Education", "$.education")
    for i, course in _entries(resume, "education"):
        path = f"$.education[{i}]"
        degree = " in ".join(t for t in (_text(course.get("studyType")), _text(course.get("area"))) if t)
        sheet.entry(degree, f"{path}.studyType")
        (sheet.line if degree else sheet.entry)(_text(course.get("institution")), f"{path}.institution")
        sheet.line(_dates(course, open_means_current=False), f"{path}.startDate")
        sheet.line(_label("Score", _text(course.get("score") or course.get("gpa"))), f"{path}.score")
        _points(sheet, course.get("courses"), f"{path}.courses")


def _named(sheet: Printed, resume: dict[str, Json], section: str, heading: str, keys: tuple[str, str]) -> None:
    sheet.heading(heading, f"$.{section}")
    for i, entry in _entries(resume, section):
        path = f"$.{section}[{i}]"
        parts = [_text(entry.get(keys[0])), _text(entry.get(keys[1]))]
        parts.append(month(_text(entry.get("date") or entry.get("releaseDate"))))
        sheet.line(", ".join(part for part in parts if part), f"{path}.{keys[0]}")
        _long(sheet, entry.get("summary"), f"{path}.summary")


def _skills(sheet: Printed, resume: dict[str, Json]) -> None:
    for section, heading in (("skills", "Skills"), ("interests", "Interests")):
        sheet.heading(heading, f"$.{section}")
        for i, skill in _entries(resume, section):
            words = ", ".join(_text(word) for word in _list(skill.get("keywords")) if _text(word))
            name = _text(skill.get("name"))
            level = _text(skill.get("level"))
            named = f"{name} ({level})" if name and level else name
            sheet.line(_label(named, words) if words else named, f"$.{section}[{i}]")


def _languages(sheet: Printed, resume: dict[str, Json]) -> None:
    sheet.heading("Languages", "$.languages")
    for i, language in _entries(resume, "languages"):
        parts = [_text(language.get("language")) or _text(language.get("name")), _text(language.get("fluency"))]
        sheet.line(" – ".join(part for part in parts if part), f"$.languages[{i}]")


# Values, whatever their type


def _entries(resume: dict[str, Json], section: str) -> Iterator[tuple[int, dict[str, Json]]]:
    """The entries of a section with their index; a bare string counts as an entry with that name."""
    for i, entry in enumerate(_list(resume.get(section))):
        if isinstance(entry, dict):
            yield i, entry
        elif isinstance(entry, str):
            yield i, {"name": entry, "language": entry}


def _list(value: Json) -> list[Json]:
    return value[:_MOST] if isinstance(value, list) else []


def _dict(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _text(value: Json) -> str:
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _label(label: str, text: str) -> str:
    return f"{label}: {text}" if label and text else text


def _dates(entry: dict[str, Json], *, open_means_current: bool) -> str:
    """The schema leaves the end of a current job out."""
    start, end = month(_text(entry.get("startDate"))), month(_text(entry.get("endDate")))
    return period(start, end, current=open_means_current and bool(start) and not end)


def _long(sheet: Printed, value: Json, path: str) -> None:
    for part in _text(value).split("\n"):
        sheet.line(part, path)


def _points(sheet: Printed, value: Json, path: str) -> None:
    for i, point in enumerate(_list(value)):
        sheet.point(" ".join(_text(point).split()), f"{path}[{i}]")
