"""Education sections as people write them: which lines belong together, which words are the school, what was finished.

Each case is a section as plain text (`**` around a word sets it bold) and what it says: level and school of each entry,
a `-` behind those that were not finished.
"""

from __future__ import annotations

import pytest

from screener.document.model import Box, Document, Line, Page, Span
from screener.document.text import read_markdown, read_text
from screener.extraction.candidate import Candidate, Degree
from screener.extraction.degrees import find_degrees
from screener.extraction.understanding import understand

TOP = "Nora Ashgrove\nnora@example.com\n\nEXPERIENCE\n\nProduct Manager, Tidewell Ltd\nMarch 2016 - Present\n"


def schooling(block: str) -> Candidate:
    """What a resume with this education section says."""
    return understand(read_text(f"{TOP}\nEDUCATION\n\n{block}\n\nSKILLS\nSQL, Figma\n".encode()))


def told(degree: Degree) -> str:
    """`level school`, and a minus where it was not finished."""
    minus = " -" if degree.completed is False else ""
    return f"{degree.level.value if degree.level else 'none'} {degree.institution}{minus}"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        # several degrees at one school, the next school without a gap
        (
            "Halden University\nPhD Candidate, Acoustics, 2021 - Present\nM.S., Acoustics, 2021\n"
            "Vale Institute\nB.Tech, Acoustics, 2019",
            ["doctorate Halden University -", "master Halden University", "bachelor Vale Institute"],
        ),
        (
            "Halden University, Elmford, OH\nMaster of Arts in Journalism (2008), Bachelor of Science in Optics (2006)",
            ["master Halden University, Elmford", "bachelor Halden University, Elmford"],
        ),
        # the school first or the degree first, whichever explains all entries
        (
            "Northmoor University, Lyon, France\nM.Sc. (Tech.), Industrial Engineering, 2011\n"
            "Halden University of Technology, Lyon, France\nB.Sc. (Tech.), 2008",
            ["master Northmoor University", "bachelor Halden University of Technology"],
        ),
        (
            "Coursewell Academy\nMachine Learning Certificate, 2018\nVale State University\n"
            "Bachelor's in Marketing, 2009",
            ["certificate Coursewell Academy", "bachelor Vale State University"],
        ),
        (
            "MBA, Finance\nNorthmoor Business School, 2014\nBA, History\nHalden College, 2009",
            ["master Northmoor Business School", "bachelor Halden College"],
        ),
        # remarks between entries
        (
            'Halden College\nBachelor of Arts, Economics, May 2011\nHonors thesis: "Ports and tariffs"\n'
            "Northgate High School, Elmford, 2007",
            ["bachelor Halden College", "secondary Northgate High School, Elmford"],
        ),
        (
            'PhD Optics | Halden University | 2010–2014\nThesis: "Slow light", supervised by A. Nother\n'
            "MSc Physics (Distinction) | Vale Institute | 2009",
            ["doctorate Halden University", "master Vale Institute"],
        ),
        # a faculty and its university are one school
        (
            "Northmoor University\nSchool of Public Affairs\nMaster of International Affairs\n2010-2012",
            ["master Northmoor University"],
        ),
        (
            "2010 – 2012 Uniwersytet Dolny, Wydział Zarządzania\nstudia magisterskie, kierunek: Zarządzanie",
            ["master Uniwersytet Dolny, Wydział Zarządzania"],
        ),
        # labels of fields, and words that only say that it was finished
        (
            "Civilekonomexamen, Nordviks universitet, 2004-2008\nInriktning: marknadsföring",
            ["master Nordviks universitet"],
        ),
        (
            "HBO Bachelor Communicatie, Hogeschool Duinrand\n2006 – 2010, diploma behaald",
            ["bachelor Hogeschool Duinrand"],
        ),
        # unfinished, in words of several languages
        (
            "Universidad de Rioseco\nLicenciatura en Sistemas (incompleta, 70% aprobado)\n2008 - 2012",
            ["bachelor Universidad de Rioseco -"],
        ),
        (
            "University of Cape Halden (2012 - 2014)\n"
            "Studied BCom Accounting, left after second year to start a company",
            ["bachelor University of Cape Halden -"],
        ),
        ("BSc (Hons) Open, The Vale University — in progress, 240 of 360 credits", ["bachelor The Vale University -"]),
        # schools of many kinds
        (
            "Full-Stack Web Development Bootcamp - Ironclad Academy, 2021\n"
            "B.S. Psychology - Tallow State University, 2014",
            ["certificate Ironclad Academy", "bachelor Tallow State University"],
        ),
        (
            "Degree\tInstitution\tYear\tScore\nB.Tech (IT)\tVale University\t2012\t8.4\n"
            "HSC\tDevgarh Vidyalaya\t2008\t91%",
            ["bachelor Vale University", "secondary Devgarh Vidyalaya"],
        ),
        (
            "St Hilda's Sixth Form College, 2005-2007\n3 A Levels: Maths A, Physics B, Chemistry B\n"
            "Hollybank School, 2000-2005\n10 GCSEs A*-C including English and Maths",
            ["secondary St Hilda's Sixth Form College", "secondary Hollybank School"],
        ),
        (
            "10/2008 – 03/2014\tMasterstudium Wirtschaftsinformatik\n\tTU Halden\n\tAbschluss: Dipl.-Ing.\n"
            "09/2003 – 06/2008\tHTL Nordtal\n\tMatura",
            ["master TU Halden", "secondary HTL Nordtal"],
        ),
        # a stay abroad belongs to the entry above it
        (
            "Universität Nordtal\t2008 – 2011\nB.Sc. Informatik (Note: 1,9)\nAuslandssemester: University of Vale, UK",
            ["bachelor Universität Nordtal"],
        ),
        # a long line that begins with its dates is an entry
        (
            "2009 – 2012: Vale University – BA Politics (2:1)\n"
            "2002 – 2009: Elm Grammar School – A-levels in Politics (A), History (A), Economics (B), Further Maths (C)",
            ["bachelor Vale University", "secondary Elm Grammar School"],
        ),
        ("Bacharelado em Sistemas, PUC-Rio, 2008 - 2012", ["bachelor PUC-Rio"]),
        # brackets round the school; a school that has a degree's words, and a colon behind it
        (
            "BSc, Optics\t2019 - 2023\n[Halden University, Second Class Upper]\n"
            "WASSCE, General Science\t2016 - 2019\n[Elm Boys' Secondary School]",
            ["bachelor Halden University", "secondary Elm Boys' Secondary School"],
        ),
        ("Elm Girls' High School: Matric (NSC) (5 distinctions)", ["secondary Elm Girls' High School"]),
        # two cells that a converter left without a gap
        (
            "Optics\nHalden UniversityMS\n2011 - 2013\nHistory\nVale CollegeBSc (Hons)\n2007 - 2011",
            ["master Halden University", "bachelor Vale College"],
        ),
        # a school without a school's words, behind the field; behind a degree that needs no field
        ("2010 - 2014\tBSc Optika (Computer Science), TalSyd", ["bachelor TalSyd"]),
        ("2000 - 2006\tLeaving Certificate, Coláiste Naomh Bréanainn", ["secondary Coláiste Naomh Bréanainn"]),
        (
            "- Bachelor of Science, Computer Science - University of Vale - 2008 to 2012\n"
            "- Product Management Immersive - Common Room - 2015",
            ["bachelor University of Vale", "certificate Common Room"],
        ),
        # a school and its faculty, whichever stands first
        (
            "Universidad Nacional de Rioseco\nFacultad Politécnica, Software Engineer\n2007 - 2012",
            ["bachelor Universidad Nacional de Rioseco"],
        ),
        ("Halden Tech, BS Optics, 2012\nStudy abroad: University of Vale (Spring 2011)", ["bachelor Halden Tech"]),
        ("2011 - 2015 PhD in Acoustics\nVale University, supervisor: Prof. A. Elm", ["doctorate Vale University"]),
        (
            "Studium der Medieninformatik an der Hochschule Nordtal, Stuttgart\nAbschluss: Bachelor of Science (1,9)",
            ["bachelor Hochschule Nordtal"],
        ),
        ("INSEAD, Fontainebleau — MBA (2018)", ["master INSEAD"]),
        ("IIT, Madras — MBA (2018)", ["master IIT, Madras"]),
        (
            "Course | Institution | Year | Percentage\nB.Com | Vale University | 2005 | 64%",
            ["bachelor Vale University"],
        ),
        ("Vale College\nA.A., Liberal Arts\nUCLA\nB.A., History", ["associate Vale College", "bachelor UCLA"]),
        ("MIT - S.M. (2006) and S.B. (2004) in Mechanical Engineering", ["master MIT", "bachelor MIT"]),
        ("Vale College\nCoursework towards BSc (not completed) - Optics, 2010 - 2014", ["bachelor Vale College -"]),
        (
            "Certification, Cloud Engineering\nWide Water Foundation\nCourses Certified Cloud Practitioner",
            ["certificate Wide Water Foundation"],
        ),
        (
            "I studied Economics at the University of Vale and graduated with a Bachelor of Science in the year 2009.",
            ["bachelor University of Vale"],
        ),
        # lines that break inside a list, a word or a period
        (
            "Vale Sixth Form College, A Level,\nGCSE\n2011 - 2018",
            ["secondary Vale Sixth Form College"],
        ),
        (
            "Master's degree, Optics, Vale University, September, 2010–\nJune, 2012.\n\n"
            "B.A., History, Halden University, April, 2006–March, 2010.",
            ["master Vale University", "bachelor Halden University"],
        ),
        # a school that a converter left right behind its degree; two schools on two lines; an address
        ("B.ArchUniversity of Vale, Computer Science\t2009 – 2014", ["bachelor University of Vale"]),
        (
            "Université de Valbrume /\nNorthmoor University\nMaster\nComputer Science",
            ["master Université de Valbrume / Northmoor University"],
        ),
        ("Elmuniversitetet https://elm.example.com/proof-1-2\nCourse\nOptics", ["certificate Elmuniversitetet"]),
        # an item of a list below the line of a school is no new entry
        (
            "Leeds Vale University\tSeptember 2009 — July 2012\n\n• Nursing Studies\n  BSc\n\n"
            "Harare School of Nursing\tJanuary 1993 — December 1995\n\n  General Nursing\n  Diploma",
            ["bachelor Leeds Vale University", "certificate Harare School of Nursing"],
        ),
        # a word that says how well something is known
        ("BSc Optics, Vale University, 2012\n\n.NET\nIntermediate\nMessagePack", ["bachelor Vale University"]),
        # a part of a school below its line; the letters of a state
        (
            "VALE UNIVERSITY, New York, NY\nGraduate School of Journalism\nM.S. in Journalism, May 2010\n"
            "HALDEN COLLEGE, Atlanta, GA\nB.A. in English, magna cum laude, May 2008",
            ["master VALE UNIVERSITY", "bachelor HALDEN COLLEGE"],
        ),
        # no word of a school or a degree, but dates, a field and the look of the next entry
        (
            "2012–2013, Hyper Shore, Digital Media Management\n2008–2011, Nordvik universitet, Kandidat, Interaktion",
            ["none Hyper Shore", "bachelor Nordvik universitet"],
        ),
        # what lists of skills say is no degree
        (
            "BSc Optics, Vale University, 2012\nSetting up the servers (e.g. RAID on HBA controllers)",
            ["bachelor Vale University"],
        ),
        # a template with nothing behind its joining word, and no dates behind its dash
        (
            "Certified Sailor in\nWide Water Foundation\nBachelor of Science in Optics in\nUniversity of Northmoor\n"
            "Diploma in\nHalden Academy",
            ["certificate Wide Water Foundation", "bachelor University of Northmoor", "certificate Halden Academy"],
        ),
        (
            "Certified Cloud Fellow, - Cloud Foundry\n- Present\nDiploma, - Halden Academy\n- Present\n"
            "Bachelor of Science in Optics, - University of Northmoor\n- Present",
            ["certificate Cloud Foundry", "certificate Halden Academy", "bachelor University of Northmoor"],
        ),
        # the school in brackets with its dates
        (
            "- M.S., Optics (Northmoor Institute of Technology, Sep-2011 – Jun-2013)\n"
            "- B.A., Mathematics (Halden College, Sep-2007 – May-2011)",
            ["master Northmoor Institute of Technology", "bachelor Halden College"],
        ),
        # the degree as a list item below its school, and schools as list items
        (
            "Vale University, Coding Program\tAug 2017 – Feb 2018\n- Full Stack Web Development\n"
            "University of Northmoor\tSep 2006 – Jun 2010\n- Bachelor of Arts in Business Management Economics; Law",
            ["none Vale University", "bachelor University of Northmoor"],
        ),
        (
            "- Northmoor University & Halden Business School, Spain and UK\nExecutive MBA in Strategy\n"
            "- University of Vale, UK\nB.Sc. in Optics",
            ["master Northmoor University & Halden Business School, Spain and UK", "bachelor University of Vale"],
        ),
        # grades in points, and the thesis below a degree
        ("Mestrado Integrado, Engenharia e Gestão, Universidade do Vale\n14 valores", ["master Universidade do Vale"]),
        (
            "Leaving Certificate, Halden College, 2009\n490 points\nBA Law, Vale University, 2012",
            ["secondary Halden College", "bachelor Vale University"],
        ),
        (
            "MSc Optics, Vale University, 2012\nMaster's Thesis: Improving lenses at Halden College\n"
            "BSc Optics, Northmoor University, 2010\nBachelor's Thesis: Grinding lenses",
            ["master Vale University", "bachelor Northmoor University"],
        ),
        ("Some college coursework, Vale University, 2001 - 2003 (no degree)", ["bachelor Vale University -"]),
    ],
)
def test_sections(block: str, expected: list[str]) -> None:
    assert [told(degree) for degree in schooling(block).degrees] == expected


@pytest.mark.parametrize(
    ("lines", "school", "field"),
    [
        ("**BA (Hons) Accounting and Finance** Durrow University", "Durrow University", "Accounting and Finance"),
        ("**Bootcamp Data Analytics** Eskwil, May 2022", "Eskwil", "Data Analytics"),
        ("**BSc in Optics**\n\nTalvik\n\n2010 - 2014", "Talvik", "Optics"),
    ],
)
def test_type_parts_the_field_from_the_school(lines: str, school: str, field: str) -> None:
    document = read_markdown(f"# Nora Ashgrove\n\nnora@example.com\n\n## Education\n\n{lines}\n".encode())
    assert [(d.institution, d.area) for d in understand(document).degrees] == [(school, field)]


def test_schools_set_alike_are_known_by_their_type() -> None:
    rows = [
        "**Google Cloud**",
        "Certified Fellow",
        "**University of Northmoor**",
        "Bachelor of Science",
        "**Vale Academy**",
        "Diploma",
    ]
    document = read_markdown(("# Nora\n\nnora@example.com\n\n## Education\n\n" + "\n\n".join(rows) + "\n").encode())
    schools = [d.institution for d in understand(document).degrees]
    assert schools == ["Google Cloud", "University of Northmoor", "Vale Academy"]


def test_the_line_of_a_web_page_about_itself_is_no_date() -> None:
    (degree,) = schooling("Halden Academy\nDiploma\n© Nora Ashgrove 2026\tPowered by Tern").degrees
    assert degree.period is None


def page(rows: list[tuple[str, float, float]]) -> Document:
    """A page of rows of 10 points: text, white space above, how far the row is set in."""
    lines, offset, y = [], 0, 40.0
    for number, (text, above, indent) in enumerate(rows, 1):
        y += above
        box = Box(50 + indent, y, 50 + indent + len(text) * 5, y + 10)
        lines.append(Line(1, number, box, offset, text, (Span(0, len(text), 10),)))
        offset += len(text) + 1
        y += 10
    return Document((Page(1, 595, 842),), tuple(lines))


def test_centred_rows_that_only_white_space_parts() -> None:
    rows = [
        ("Certified Lighthouse Application", 4, 10),
        ("Keeper", 0.7, 65),
        ("Wide Water Foundation", 4, 40),
        ("Professional Tide Watcher", 12, 30),
        ("Wide Water Foundation", 4, 40),
        ("Graduate Certificate in Optics", 12, 20),
        ("RMOT", 4, 85),
        ("Bachelor of Science in Optics", 12, 22),
        ("University of Northmoor", 4, 38),
    ]
    document = page(rows)
    assert [(d.name, d.institution) for d in find_degrees(document.lines, document)] == [
        ("Certified Lighthouse Application Keeper", "Wide Water Foundation"),
        ("", "Wide Water Foundation"),
        ("Graduate Certificate", "RMOT"),
        ("Bachelor of Science", "University of Northmoor"),
    ]


def test_a_list_below_an_entry_names_no_school() -> None:
    block = (
        "Certification in Cloud Engineering\nRed Lantern\n- DO288: Development I: Containers\n- DO188: Containers\n\n"
        "Certification in Law\nHalden College\n- Basic Procedures"
    )
    assert [d.institution for d in schooling(block).degrees] == ["Red Lantern", "Halden College"]


def test_a_field_named_twice_is_no_school() -> None:
    (degree,) = schooling("Brewers' course by post\t2009 - 2010\nBrewing / General Certificate in Brewing").degrees
    assert (degree.institution, degree.area) == ("Brewers' course by post", "Brewing")


def test_entries_side_by_side_with_their_dates_above() -> None:
    cards = [
        (["2002 - 2006", "B.S., Agricultural Business", "Halden State University"], 50.0),
        (["2019", "Executive Program Certificate, Entrepreneurship", "Northmoor School of Business"], 310.0),
    ]
    set_in = [(581.0, 8.0, False), (592.0, 11.0, True), (608.0, 9.8, False)]
    placed = [(text, left, *how) for texts, left in cards for text, how in zip(texts, set_in, strict=True)]
    lines, offset = [], 0
    for number, (text, left, top, size, bold) in enumerate(placed, start=1):
        boxes = tuple(Box(left + 5 * i, top, left + 5 * i + 5, top + size) for i in range(len(text)))
        box = Box(left, top, left + 5 * len(text), top + size)
        lines.append(Line(1, number, box, offset, text, (Span(0, len(text), size, bold),), boxes))
        offset += len(text) + 1
    document = Document((Page(1, 595, 842),), tuple(lines))
    found = [told(each) for each in find_degrees(document.lines, document)]
    assert found == ["bachelor Halden State University", "certificate Northmoor School of Business"]


def test_list_items_are_entries_where_nothing_stands_above_them_in_the_section() -> None:
    block = (
        "• B.Sc., Economics\n• Harrow University\n• 2014 - 2018\n"
        "• Diploma, Ship Design\n• Quillon Academy\n• 2021 - 2022\n\nMade with care by Osmer Pages"
    )
    assert [told(d) for d in schooling(block).degrees] == ["bachelor Harrow University", "certificate Quillon Academy"]
