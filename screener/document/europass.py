"""Reads Europass XML and JSON, both generations: SkillsPassport (to 2020) and Candidate (since)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from screener.document.encoding import decode, refuse_empty
from screener.document.field_codes import keep_link
from screener.document.flow import lay_out
from screener.document.html import fragment_blocks
from screener.document.model import Document
from screener.document.office_zip import parse_xml
from screener.document.printed import Printed, month, period
from screener.errors import UnreadableDocument

MAX_BYTES = 20_000_000
_MAX_NODES = 100_000
_MAX_DEPTH = 60
_SKILLS = ("Communication", "Organisational", "JobRelated", "Computer", "Other")


@dataclass(slots=True)
class _Node:
    """A named value with what is below it, the same for XML and JSON."""

    name: str
    path: str
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[_Node] = field(default_factory=list)

    def all(self, *names: str) -> Iterator[_Node]:
        """Every node of one of these names below, outermost only."""
        for child in self.children:
            if child.name in names and (child.children or child.text or child.attributes):
                yield child
            else:
                yield from child.all(*names)

    def first(self, *steps: str) -> _Node:
        """The first node reached by these steps, an empty one if there is none."""
        node = self
        for step in steps:
            node = next(node.all(step), _Node("", self.path))
        return node

    def words(self, *names: str) -> tuple[str, str]:
        """The text and path of the first of these names that has text, its label included."""
        for name in names:
            for node in self.all(name):
                told = node.text or node.first("Label").text or node.first("Name").text
                if told:
                    return told, node.path
        return "", self.path


def read_europass(data: bytes, *, source: str = "") -> Document:
    """Reads a Europass CV."""
    refuse_empty(data)
    if len(data) > MAX_BYTES:
        raise UnreadableDocument("too_large", "The file is larger than can be read")
    root = _from_json(data) if data.lstrip()[:1] in (b"{", b"[") else _from_xml(data)
    sheet, links = Printed(), list[str]()
    _person(sheet, root, links)
    _work(sheet, root)
    _education(sheet, root)
    _skills(sheet, root)
    _languages(sheet, root)
    media_type = "application/json" if root.path.startswith("$") else "application/xml"
    return lay_out(sheet.blocks, source=source, media_type=media_type, links=links)


# One tree for both notations


def _from_xml(data: bytes) -> _Node:
    return _xml_node(parse_xml(data, what="Europass"), "", 0, [_MAX_NODES])


def _xml_node(element: etree._Element, above: str, depth: int, left: list[int]) -> _Node:
    name = _local(element)
    node = _Node(name, f"{above}/{name}", " ".join((element.text or "").split(" ")).strip())
    node.attributes = {str(k).rpartition("}")[2]: str(v) for k, v in element.attrib.items()}
    seen: dict[str, int] = {}
    for child in element:
        left[0] -= 1
        if left[0] < 0 or depth > _MAX_DEPTH:
            break
        below = _xml_node(child, node.path, depth + 1, left)
        seen[below.name] = seen.get(below.name, 0) + 1
        if seen[below.name] > 1:
            _renumber(below, f"{node.path}/{below.name}", f"{node.path}/{below.name}[{seen[below.name]}]")
        node.children.append(below)
    return node


def _renumber(node: _Node, old: str, new: str) -> None:
    node.path = new + node.path.removeprefix(old)
    for child in node.children:
        _renumber(child, old, new)


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _from_json(data: bytes) -> _Node:
    try:
        value = json.loads(decode(data)[0])
    except (ValueError, RecursionError) as error:
        raise UnreadableDocument("damaged", "The file is not sound JSON") from error
    root = _Node("", "$")
    _json_children(root, value, 0, [_MAX_NODES])
    return root


def _json_children(node: _Node, value: Any, depth: int, left: list[int]) -> None:
    left[0] -= 1
    if left[0] < 0 or depth > _MAX_DEPTH:
        return
    if isinstance(value, dict):
        for name, inner in value.items():
            for i, item in enumerate(inner if isinstance(inner, list) else [inner]):
                index = f"[{i}]" if isinstance(inner, list) else ""
                child = _Node(name, f"{node.path}.{name}{index}")
                _json_children(child, item, depth + 1, left)
                node.children.append(child)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        node.text = str(value).strip()
    elif value is True:
        node.text = "true"


# The sections


def _person(sheet: Printed, root: _Node, links: list[str]) -> None:
    name = root.first("PersonName")
    parts = [name.words("FirstName", "GivenName")[0], name.words("Surname", "FamilyName")[0]]
    sheet.name(" ".join(part for part in parts if part), name.path)
    for names in (("Headline",), ("Email",), ("Telephone",), ("Website",)):
        for node in root.all(*names):
            told = node.text or node.first("Contact").text or node.first("Description", "Label").text
            sheet.line(told, node.path)
            keep_link(links, told)
    person = root.first("CandidatePerson")
    for node in person.all("Communication"):
        told, path = node.words("URI", "DialNumber", "FormattedNumber")
        code = node.first("CountryDialing").text
        sheet.line(f"+{code} {told}" if code else told, path)
        keep_link(links, told)
    place = next(root.first("Identification").all("Address"), next(person.all("Address"), _Node("", "")))
    sheet.line(_place(place), place.path)
    told, path = root.words("ExecutiveSummary", "PersonalStatement")
    sheet.heading("Summary", path)
    sheet.put(fragment_blocks(told), path)


def _place(node: _Node) -> str:
    parts = (node.words("Municipality", "CityName", "City")[0], node.words("Country", "CountryCode")[0])
    return ", ".join(part for part in parts if part)


def _work(sheet: Printed, root: _Node) -> None:
    sheet.heading("Work Experience", root.path)
    for employer in root.all("EmployerHistory", "WorkExperience"):
        jobs = list(employer.all("PositionHistory")) or [employer]
        name, name_path = employer.words("OrganizationName", "Employer")
        for job in jobs:
            title, path = job.words("PositionTitle", "Position")
            sheet.entry(title, path)
            (sheet.line if title else sheet.entry)(name, name_path)
            dated = job if _period(job)[0] else employer
            sheet.line(*_period(dated))
            sheet.line(_place(job) or _place(employer), job.path)
            _formatted(sheet, job, "Activities", "Description")


def _education(sheet: Printed, root: _Node) -> None:
    sheet.heading("Education", root.path)
    for study in root.all("Education", "EducationOrganizationAttendance"):
        _study(sheet, study)


def _study(sheet: Printed, study: _Node) -> None:
    title, path = study.words("Title", "DegreeName", "ProgramName")
    area = study.words("Field")[0]
    sheet.entry(f"{title}, {area}" if area and area not in title else title, path)
    sheet.line(*study.words("Organisation", "OrganizationName"))
    sheet.line(*_period(study))
    level, level_path = study.words("Level", "EducationLevelCode")
    sheet.line(f"EQF level {level}" if level.isdigit() else level, level_path)
    _formatted(sheet, study, "Activities", "OccupationalSkillsCovered")


def _skills(sheet: Printed, root: _Node) -> None:
    skills = root.first("Skills")
    sheet.heading("Skills", skills.path)
    for name in _SKILLS:
        for node in skills.all(name):
            _formatted(sheet, node, "Description")
    for node in root.all("PersonCompetency"):
        told, path = node.words("CompetencyName")
        sheet.line(told, path)


def _languages(sheet: Printed, root: _Node) -> None:
    sheet.heading("Languages", root.path)
    for node in root.all("MotherTongue", "ForeignLanguage"):
        levels = list(dict.fromkeys(level.text for level in _leaves(node.first("ProficiencyLevel")) if level.text))
        told = node.first("Description", "Label").text or node.words("Description")[0]
        level = "native" if node.name == "MotherTongue" else " / ".join(levels[:3])
        sheet.line(f"{told} – {level}" if told and level else told, node.path)
    for node in root.all("PersonCompetency"):
        if node.first("TaxonomyID").text.lower() == "language":
            scores = list(dict.fromkeys(score.text for score in node.all("ScoreText") if score.text))
            sheet.line(f"{node.first('CompetencyID').text} – {' / '.join(scores[:3])}", node.path)


def _leaves(node: _Node) -> Iterator[_Node]:
    for child in node.children:
        yield child
        yield from _leaves(child)


def _period(node: _Node) -> tuple[str, str]:
    """The dates of an entry as printed, and where they stand."""
    found = next(node.all("Period", "EmploymentPeriod", "AttendancePeriod"), _Node("", node.path))
    start = next(found.all("From", "StartDate"), _Node("", found.path))
    end = next(found.all("To", "EndDate"), _Node("", found.path))
    going = found.words("Current", "CurrentIndicator", "Ongoing")[0].lower() == "true"
    return period(_date(start), _date(end), current=going), found.path


def _date(node: _Node) -> str:
    """A date in any of the notations: attributes, parts, ISO."""
    year = node.attributes.get("year") or node.words("Year")[0]
    if year:
        number = (node.attributes.get("month") or node.words("Month")[0]).strip("-")
        return f"{year}-{int(number):02d}" if number.isdigit() and len(number) < 3 else year
    return month(node.text or node.words("FormattedDateTime")[0])


def _formatted(sheet: Printed, node: _Node, *names: str) -> None:
    """A value that is HTML in a string."""
    told, path = node.words(*names)
    sheet.put(fragment_blocks(told), path)
