"""How courses of study stand, in the words of people who did not finish one or are still at it: one row a wording."""

from __future__ import annotations

import pytest

from screener.document.text import read_text
from screener.extraction.understanding import understand

TOP = "Nora Ashgrove\nnora@example.com\n\nEXPERIENCE\n\nProduct Manager, Tidewell Ltd\nMarch 2016 - Present\n"


def told(block: str) -> list[str]:
    """`level school` of each degree, and a minus where it was not finished."""
    found = understand(read_text(f"{TOP}\nEDUCATION\n\n{block}\n\nSKILLS\nSQL, Figma\n".encode())).degrees
    level = [d.level.value if d.level else "none" for d in found]
    return [f"{n} {d.institution}".strip() + " -" * (d.completed is False) for n, d in zip(level, found, strict=True)]


NOT_FINISHED = [
    "in progress",
    "60% complete",
    "year 2 of 3",
    "semester 3 of 4",
    "started Jan 2025",
    "start 2025",
    "begun in 2024",
    "third-year student",
    "4. Fachsemester",
    "igangværende",
    "w trakcie",
    "completion due",
    "will graduate next summer",
    "never graduated",
    "without a diploma",
    "not graduated",
    "nicht abgeschlossen",
    "non achevé",
    "non concluso",
    "abandonada",
    "sin concluir",
    "zonder diploma",
    "utan examen",
    "bez dyplomu",
    "avbruten",
    "afgebroken",
    "left with a job offer",
    "left for a job",
    "then emigrated",
    "sophomore year completed",
    "completed 2 years",
    "64 ECTS completed",
    "pågår",
    "w toku",
    "tesis pendiente",
    "in view",
    "tesi da discutere",
    "non soutenue",
]


@pytest.mark.parametrize("words", NOT_FINISHED)
def test_not_finished(words: str) -> None:
    assert told(f"BSc Optics, Halden University ({words})\nA levels, Wexcombe School, 2004") == [
        "bachelor Halden University -",
        "secondary Wexcombe School",
    ]


@pytest.mark.parametrize(
    "words",
    ["graduated with honours", "started 2010, graduated 2014", "began 2010 and finished 2013"],
)
def test_finished(words: str) -> None:
    assert told(f"BSc Optics, Halden University, {words}") == ["bachelor Halden University"]


# A section (` // ` between its lines) and what it says, entries parted by bars.
SECTIONS = """
Studied Botany at Halden University, 2004 - 2006 (no degree) => bachelor Halden University -
Botany coursework (64 credits), Halden University, 2004 - 2006. Did not graduate. => bachelor Halden University -
Studium der Botanik, Universität Halden, 2004-2006, ohne Abschluss => bachelor Universität Halden -
Degree: none. Two years of Botany at Halden University (2004-2006), then moved => bachelor Halden University -
BSc in progress: Halden University, Botany, since 2024 => bachelor Halden University -
Currently an undergraduate, BEng in Optics at Halden University, 2024-2028 => bachelor Halden University -
Started a PhD in Optics at Halden University in 2012; left for industry in 2013. => doctorate Halden University -
Halden University (Aug 2020 - present) // Bachelor of Science in Optics, expected May 2027 // Vale Community College \
// Associate of Arts, 2016 => bachelor Halden University -|associate Vale Community College
Halden University, Kandidatexamen, botanik (Bachelor, Botany), 2005 - 2009 => bachelor Halden University
Máster en Óptica (MBA), Halden University, 2009 => master Halden University
Halden University, dipl. inž. (equivalent to Master), Optics, 2006 => master Halden University
Özel Vale Lisesi, 2000 - 2004 // Halden University, BSc, 2009 => secondary Özel Vale Lisesi|bachelor Halden University
BSc, Halden University, 2009 // Diploma, Vale High School, 2005 => bachelor Halden University|secondary Vale High School
BSc, Halden University, 2009 // Higher Secondary (State Board), 2005 => bachelor Halden University|secondary
BSc, Halden University, 2009 // SMA Negeri 7 Vale, 2005 => bachelor Halden University|secondary SMA Negeri 7 Vale
Springboard, Data Science Career Track, 2020 // BSc, Halden University, 2009 \
=> certificate Springboard|bachelor Halden University
Codecademy: Learn SQL; Python 3 (2021) => certificate Codecademy
BSc, Halden University, 2009 // Lynda.com // 2011 // Lynda.com // 2010 // Lynda.com => bachelor Halden University
Udacity: Product Strategy, 2021 => certificate Udacity
Platzi: School of Product, 14 courses (2020) => certificate Platzi
Central Saint Osyths, BA (Hons) Optics (2009), First // MA Optics, Halden University, 2011 \
=> bachelor Central Saint Osyths|master Halden University
Uniwersytet Vale // magister, Botanika, 2004-2009 // Szkoła Halden // licencjat, Optyka, 2001-2004 \
=> master Uniwersytet Vale|bachelor Szkoła Halden
MSc Optics, Halden University, 2012. BSc Optics, Vale University, 2010. \
=> master Halden University|bachelor Vale University
GED, 2004. A.S. Optics, Vale College, 2008. B.S., Halden University, 2013. \
=> secondary|associate Vale College|bachelor Halden University
BCom, Halden University, 2012; KCSE, Vale High School, 2007 => bachelor Halden University|secondary Vale High School
Master in Physics - Distant Lasers; Talvik Nordtal; 2012 // Bachelor in Physics; Talvik Nordtal; 2010 \
=> master Talvik Nordtal|bachelor Talvik Nordtal
BSc, Halden University, 2009 // Leaving Certificate, Coláiste na Vale, 2005 \
=> bachelor Halden University|secondary Coláiste na Vale
12th grade diploma, Vale Collegiate, 2007 => secondary Vale Collegiate
HSC - Vale College, Northmoor State Board (2007) => secondary Vale College
Plus Two, Northmoor State Board (2002) => secondary Northmoor State Board
BSc Optics, Halden University, 2012 // Third year abroad at Universidad de Vale => bachelor Halden University
BSc Optics, Halden University, 2012 // Year 2 at Vale University => bachelor Halden University
Coursework in Optics, Vale College, 2001-2003 (no degree) => bachelor Vale College -
Vale videregående skole – studiespesialisering (2004 – 2007) => secondary Vale videregående skole
Yrkeshögskola, Projektledare 400 YH-poäng, Halden Akademi, 2018 => associate Halden Akademi
Halden University 2011 - 2015 // BSc Optics // Vale Polytechnic 2006 - 2009 // Diploma in Optics // \
Moor School 2002 - 2005 => bachelor Halden University|certificate Vale Polytechnic|none Moor School
S.No Qualification Institution Year // 1 MBA (Optics) Halden University 2013 => master Halden University
BSc Optics, Halden University, 2012 // Année en double diplôme à Vale University => bachelor Halden University
BSc Optics, Halden University, 2012 // Vale University – Exchange student (Optics), 2011 \
=> bachelor Halden University|none Vale University
Doble Grado en Derecho. Universidad de Vale. 2015 // Máster en Derecho. Universidad de Norte. 2018 \
=> bachelor Universidad de Vale|master Universidad de Norte
Universidad Nacional de Ingeniería - Ingeniero de Sistemas (2010) => bachelor Universidad Nacional de Ingeniería
II LO w Krakowie, 2005 - 2008 => secondary II LO w Krakowie
Mastère spécialisé Optique (alternance), Université de Vale, 2021 => master Université de Vale
Technische Hochschule Halden // Diplom-Informatiker // 2001 - 2006 // \
 // Ausbildung zum Bankkaufmann, Valer Volksbank // 1998 - 2001 \
=> master Technische Hochschule Halden|certificate Valer Volksbank
Higher Diploma in Optics - Vale Institute of Vocational Education - 2008 \
=> certificate Vale Institute of Vocational Education
Zespół Szkół w Vale // Technik informatyk // 2003 - 2007 => certificate Zespół Szkół w Vale
Masterstudium Optik // TU Halden // Abschluss: Dipl.-Ing. => master TU Halden
"""


@pytest.mark.parametrize("row", SECTIONS.replace("\\\n", "").strip().splitlines())
def test_sections(row: str) -> None:
    block, expected = row.split(" => ")
    assert "|".join(told(block.replace(" // ", "\n"))) == expected


def test_the_letters_of_a_degree_behind_its_field_are_part_of_its_name() -> None:
    block = "EDUCATION\n\nMáster en Dirección de Empresas (MBA), Halden University, 2009\n\nSKILLS\nSQL, Figma\n"
    (degree,) = understand(read_text(f"{TOP}\n{block}".encode())).degrees
    assert (degree.name, degree.area) == ("Máster (MBA)", "Dirección de Empresas")
