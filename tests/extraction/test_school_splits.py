"""Several entries in one line, stays and remarks beside them, and names that go on below: one degree each."""

from __future__ import annotations

import pytest

from screener.document.text import read_text
from screener.extraction.understanding import understand

TOP = "Nora Ashgrove\nnora@example.com\n\nEXPERIENCE\n\nProduct Manager, Tidewell Ltd\nMarch 2016 - Present\n"


def told(block: str, below: str = "") -> list[str]:
    """`level field, school` of each degree that a resume with this education section names."""
    text = f"{TOP}\nEDUCATION\n\n{block}\n\n{below}SKILLS\nSQL, Figma\n"
    found = understand(read_text(text.encode())).degrees
    return [f"{d.level.value if d.level else 'none'} {d.area}, {d.institution}" for d in found]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        # entries of one line, each with its school
        (
            "Reading for an LLM (part-time) at the University of Halden; LLB (Hons) Northmoor University 2010",
            ["master , University of Halden", "bachelor , Northmoor University"],
        ),
        (
            "MSc Optics, Halden University, 2012, BSc Physics, Northmoor University, 2010",
            ["master Optics, Halden University", "bachelor Physics, Northmoor University"],
        ),
        (
            "Halden University: MSc Optics, 2012; Northmoor University: BSc Physics, 2010",
            ["master Optics, Halden University", "bachelor Physics, Northmoor University"],
        ),
        # two of one school
        (
            "BSc Physics and BSc Mathematics, University of Halden, 2006",
            ["bachelor Physics, University of Halden", "bachelor Mathematics, University of Halden"],
        ),
        # one degree, however many separators
        ("Master of Science in Economics, Finance and Law, Halden University, 2010",
         ["master Economics, Finance and Law, Halden University"]),
        ("BA/BSc Economics, Halden University, 2010", ["bachelor Economics, Halden University"]),
        # a stay behind a full stop; one with dates below is an entry
        ("MSc Optics, Halden University. Exchange term: Vale University, Lyon.", ["master Optics, Halden University"]),
        (
            "MSc in Optics, Halden University\n2008 - 2013\n\nExchange year, Vale University\n2011 - 2012",
            ["master Optics, Halden University", "none , Vale University"],
        ),
        # what brackets say about how a course was taken
        ("2014 BSc Computing, Halden University (studied while working)", ["bachelor Computing, Halden University"]),
        ("BSc Software Engineering (graduation project graded A)\nHalden University, 2005 - 2009",
         ["bachelor Software Engineering, Halden University"]),
        # a form's level above the degree's own name
        ("Halden University\nMaster\nMaster of Laws\n09/2010 - 03/2013", ["master , Halden University"]),
        # the end of a school's name below its beginning
        ("MBA\nHalden University, Ashgrove\nBusiness School | 2016 - 2019",
         ["master , Halden University, Ashgrove Business School"]),
        # a course set like the degrees around it
        (
            "Leaders' Academy at Tidewell Product Group, 2020\nBS Optics at Halden University, 2009",
            ["none , Tidewell Product Group", "bachelor Optics, Halden University"],
        ),
        # the field of a degree in Portuguese; letters in either order
        ("Bacharelado, Engenharia Civil, Universidade de Halden, 2014",
         ["bachelor Engenharia Civil, Universidade de Halden"]),
        ("MSc by research, Physics, Halden University, 2013", ["master Physics, Halden University"]),
        ("Bakalář (Bc.), Optika, Vysoká škola Halden, 2011", ["bachelor Optika, Vysoká škola Halden"]),
        ("Diplôme d'études collégiales, Informatique, Cégep de Halden", ["associate Informatique, Cégep de Halden"]),
        ("Sc.B. in Optics, Halden University, 2013", ["bachelor Optics, Halden University"]),
        ("A-levels: Maths (A), Physics (B) – Halden College", ["secondary Maths, Physics, Halden College"]),
    ],
)  # fmt: skip
def test_entries_of_one_line(block: str, expected: list[str]) -> None:
    assert told(block) == expected


def test_qualifications_beside_schooling_are_certificates() -> None:
    below = "QUALIFICATIONS\n\nProduct Strategy, Vale Institute, 2023\nDiploma in Pricing, Coursewell School, 2021\n\n"
    assert told("BSc Optics, Halden University, 2010", below) == ["bachelor Optics, Halden University"]


def test_qualifications_alone_are_schooling() -> None:
    text = f"{TOP}\nQUALIFICATIONS\n\nBSc Optics, Halden University, 2010\n\nSKILLS\nSQL\n"
    assert [d.institution for d in understand(read_text(text.encode())).degrees] == ["Halden University"]
