"""Skills, languages and certificates from the lines of their sections."""

from __future__ import annotations

import pytest

from screener.document.model import Box, Document, Line, Span
from screener.extraction.skills import find_certificates, find_languages, find_skills


def document(*texts: str, bold: tuple[int, ...] = ()) -> Document:
    """A document of lines in one block; `bold` numbers the bold ones."""
    lines, offset = [], 0
    for index, text in enumerate(texts):
        box = Box(0, 12.0 * index, 5.0 * len(text), 12.0 * index + 10)
        spans = (Span(0, len(text), 10.0, bold=index in bold),)
        lines.append(Line(1, index + 1, box, offset, text, spans))
        offset += len(text) + 1
    return Document((), tuple(lines))


@pytest.mark.parametrize(
    ("texts", "bold", "skills"),
    [
        (("Data: SQL, Python (pandas, numpy)",), (), [("Data", "SQL"), ("Data", "Python (pandas, numpy)")]),
        (("• Jira", "• User interviews"), (), [("", "Jira"), ("", "User interviews")]),
        (("Platform", "REST, gRPC"), (0,), [("Platform", "REST"), ("Platform", "gRPC")]),
        (("Figma | SQL · Miro",), (), [("", "Figma"), ("", "SQL"), ("", "Miro")]),
        (("SQL\tExpert", "Figma ●●●○○"), (), [("", "SQL"), ("", "Figma")]),
        (("Roadmaps, discovery with users, Sky", "Analytics, Figma"), (),
         [("", "Roadmaps"), ("", "discovery with users"), ("", "Sky Analytics"), ("", "Figma")]),
        (("SQL, SQL, sql",), (), [("", "SQL")]),
        ((), (), []),
    ],
)
def test_skills(texts: tuple[str, ...], bold: tuple[int, ...], skills: list[tuple[str, str]]) -> None:
    page = document(*texts, bold=bold)
    found = find_skills(page.lines, page)
    assert [(skill.group, skill.name) for skill in found] == skills
    assert all(page.text[s.evidence.start : s.evidence.end] == s.evidence.quote for s in found)


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("English (native), German – C1, Igbo", ("English", "German", "Igbo")),
        ("Français langue maternelle", ("Français",)),
        ("Brazilian Portuguese, Mandarin Chinese (basic)", ("Brazilian Portuguese", "Mandarin Chinese")),
        ("日本語\tbusiness", ("日本語",)),
        ("English and Urdu: native", ("English", "Urdu")),
        ("Reading, chess", ()),
    ],
)
def test_languages(text: str, languages: tuple[str, ...]) -> None:
    assert find_languages(document(text).lines) == languages


def test_certificates() -> None:
    page = document("Delivery Practitioner, 2018", "• Certified Scrum Person (2020)", "Issued Jan 2020", "Badge\t2021")
    assert find_certificates(page.lines) == ("Delivery Practitioner", "Certified Scrum Person", "Badge")


def test_hostile_lines_end() -> None:
    page = document("a," * 50_000)
    assert len(find_skills(page.lines, page)) == 1
