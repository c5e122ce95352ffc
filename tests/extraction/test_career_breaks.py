"""Pauses that people state among their jobs: no job, whatever stands behind the words that name them."""

from __future__ import annotations

import pytest

from screener.document.text import read_text
from screener.extraction import understand
from screener.extraction.terms.employers import CAREER_BREAKS

PAGE = (
    "Jane Alder\njane@example.com\n\nExperience\n\nSenior Product Manager, Northwind Labs\nJan 2021 - Present\n"
    "- Owned the roadmap for billing.\n- Ran discovery.\n\n"
    "{}\nJul 2019 - Dec 2020\n\n"
    "Product Manager, Alder Bank\nMar 2015 - Jun 2019\n- Shipped the card app.\n- Wrote the backlog.\n\n"
    "Education\nBSc Physics, Alder University, 2014\n"
)


def titles(head: str) -> list[str]:
    return [position.title for position in understand(read_text(PAGE.format(head).encode())).positions]


@pytest.mark.parametrize("head", [
    *sorted(name.capitalize() for name in CAREER_BREAKS),
    "Career Break - Travel", "Career break (caring for a parent)", "Planned career break for family",
    "Full-time career break", "Professional break: courses in data science", "Personal break", "Family break",
    "Health break", "Medical leave after surgery", "Parenting break", "Parental leave, Berlin",
    "Maternity leave - twins", "Paternity leave and relocation", "Adoption leave", "Caregiving break", "Study leave",
    "Development break", "Professional development break", "Learning break", "Travel year", "Sabbatical year",
    "Sabbatical: cycling across Asia", "Career pause", "Career gap due to relocation", "Elternzeit", "Mutterschutz",
    "Congé maternité", "Congé parental", "Congé sabbatique", "Excedencia", "Licença maternidade",
    "Carer for a family member", "Caregiver for my elderly father", "Caring for two young children",
    "Full-time mother", "Stay-at-home dad", "Homemaker", "Family carer",
])  # fmt: skip
def test_a_pause_is_no_job(head: str) -> None:
    assert titles(head) == ["Senior Product Manager", "Product Manager"]


@pytest.mark.parametrize("head", [
    "Carer, Elm Lodge Care Home", "Leave Administrator, Alder Council", "Health Inspector, Alder Council",
    "Travel Agent, Alder Tours", "Family Lawyer, Alder Partners", "Career Coach, Alder Partners",
])  # fmt: skip
def test_work_of_like_words_is_a_job(head: str) -> None:
    assert titles(head)[1] == head.partition(",")[0]
