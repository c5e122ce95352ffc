"""JSON Resume: an order like a printed resume, a path on every line, any type of value survived."""

from __future__ import annotations

import json
from typing import Any

import pytest

from screener.document.jsonresume import read_jsonresume
from screener.errors import UnreadableDocument

_RESUME: dict[str, Any] = {
    "basics": {
        "name": "Ines Vale", "label": "Head of Product", "email": "ines@vale.example", "summary": "Builds.\nShips.",
        "location": {"city": "Ghent", "countryCode": "BE"},
        "profiles": [{"network": "LinkedIn", "url": "https://in.example/ines"}],
    },
    "work": [
        {"name": "Quill", "position": "Head of Product", "startDate": "2019-03-15",
         "highlights": ["Led four", "Set goals"]},
        {"company": "Bramble", "startDate": "2015", "endDate": "2018-12"},
    ],
    "education": [
        {"institution": "UGent", "studyType": "MSc", "area": "Physics", "startDate": "2008", "endDate": "2012"}
    ],
    "skills": [{"name": "Product", "keywords": ["OKRs", "SQL"]}, "Writing"],
    "languages": [{"language": "Dutch", "fluency": "native"}],
}  # fmt: skip


def _lines(resume: object) -> list[tuple[str | None, str]]:
    return [(line.path, line.text) for line in read_jsonresume(json.dumps(resume).encode()).lines]


def test_every_value_has_its_line_and_path() -> None:
    assert _lines(_RESUME) == [
        ("$.basics.name", "Ines Vale"),
        ("$.basics.label", "Head of Product"),
        ("$.basics.email", "ines@vale.example"),
        ("$.basics.location", "Ghent, BE"),
        ("$.basics.profiles[0]", "LinkedIn: https://in.example/ines"),
        ("$.basics", "Summary"),
        ("$.basics.summary", "Builds."),
        ("$.basics.summary", "Ships."),
        ("$.work", "Work Experience"),
        ("$.work[0].position", "Head of Product"),
        ("$.work[0].name", "Quill"),
        ("$.work[0].startDate", "2019-03 – Present"),
        ("$.work[0].highlights[0]", "• Led four"),
        ("$.work[0].highlights[1]", "• Set goals"),
        ("$.work[1].name", "Bramble"),
        ("$.work[1].startDate", "2015 – 2018-12"),
        ("$.education", "Education"),
        ("$.education[0].studyType", "MSc in Physics"),
        ("$.education[0].institution", "UGent"),
        ("$.education[0].startDate", "2008 – 2012"),
        ("$.skills", "Skills"),
        ("$.skills[0]", "Product: OKRs, SQL"),
        ("$.skills[1]", "Writing"),
        ("$.languages", "Languages"),
        ("$.languages[0]", "Dutch – native"),
    ]


def test_headings_and_names_stand_out() -> None:
    lines = {line.text: line for line in read_jsonresume(json.dumps(_RESUME).encode()).lines}
    assert lines["Ines Vale"].size > lines["Work Experience"].size > lines["Quill"].size
    assert lines["Work Experience"].bold
    assert not lines["Quill"].bold


@pytest.mark.parametrize("odd", [None, 7, True, "text", [], {}, [None, 3, "x", [], {"name": None}], {"a": {"b": []}}])
@pytest.mark.parametrize("section", ["work", "education", "skills", "languages", "basics", "certificates", "projects"])
def test_values_of_any_type_are_survived(section: str, odd: object) -> None:
    resume = {"basics": {"name": "Ines Vale"}, "volunteer": [{"organization": "Aid"}], section: odd}
    assert "Aid" in [text for _, text in _lines(resume)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b"{", "damaged"),
        (b"[" * 100_000, "damaged"),
        (b'{"a": 1}', "unsupported_type"),
        (b"[1]", "unsupported_type"),
        (b'{"basics": {}}', "no_text"),
    ],
)
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_jsonresume(data)
    assert refused.value.code == code
