"""Headings in many spellings, and lines that only look like one."""

from __future__ import annotations

import pytest

from screener.document.text import read_markdown, read_text
from screener.extraction.sections import kind_of, split
from screener.extraction.terms.sections import HEADINGS


@pytest.mark.parametrize(("kind", "words"), [(kind, words) for kind, rows in HEADINGS.items() for words in rows])
def test_every_heading_names_its_kind(kind: str, words: str) -> None:
    assert kind_of(words.title()) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("WORK EXPERIENCE", "experience"),
        ("Work Experience:", "experience"),
        ("Selected Experience (continued)", "experience"),
        ("3. Education", "education"),
        ("Skills & Languages", "skills"),
        ("Formação académica", "education"),
        ("Berufserfahrung", "experience"),
        ("Led the experience team", None),
        ("", None),
    ],
)
def test_spellings(text: str, kind: str | None) -> None:
    assert kind_of(text) == kind


def test_sections_in_order_with_their_lines() -> None:
    text = "# Ana\n\nana@example.com\n\n## Experience\n\nA job\n\n## Education\n\nA school\n"
    sections = split(read_markdown(text.encode()))
    assert [s.kind for s in sections] == ["head", "experience", "education"]
    assert [line.text for line in sections[1].lines] == ["A job"]
    assert sections[1].heading is not None and sections[1].heading.text == "Experience"


def test_a_repeated_heading_opens_a_second_section() -> None:
    text = "# Ana\n\n## Experience\n\nOne\n\n## Skills\n\nTwo\n\n## Experience\n\nThree\n"
    sections = split(read_markdown(text.encode()))
    assert [s.kind for s in sections] == ["head", "experience", "skills", "experience"]


def test_a_sentence_with_the_word_experience_is_no_heading() -> None:
    text = (
        "SUMMARY\n\nTen years of experience in freight.\nExperience is what I sell.\n\nEXPERIENCE\n\nHead of Product\n"
    )
    kinds = [s.kind for s in split(read_text(text.encode()))]
    assert kinds == ["summary", "experience"]


def test_a_school_set_like_the_heading_above_it_is_no_heading() -> None:
    rows = ["## Skills", "SQL", "## Education", "## NORDVIK", "MSc, Optics", "## Languages", "Finnish"]
    sections = split(read_markdown("\n\n".join(["# Ana", "ana@example.com", *rows]).encode()))
    assert [s.kind for s in sections] == ["head", "skills", "education", "languages"]
    assert [line.text for line in sections[2].lines] == ["NORDVIK", "MSc, Optics"]
