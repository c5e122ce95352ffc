"""Degrees out of invented education sections in many layouts and from many countries."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screener.document.model import Box, Document, Line, Page, Span
from screener.extraction.candidate import PRESENT, Degree, DegreeLevel, Month, Period
from screener.extraction.degree_words import (
    field_families,
    find_degree_words,
    names_schooling,
    school_likeness,
    unfinished,
)
from screener.extraction.degrees import find_degrees, highest_degree


def page(rows: list[str]) -> Document:
    """A document of rows; `*` in front sets a row bold, an empty row leaves white space."""
    lines, offset, y = [], 0, 40.0
    for number, row in enumerate(rows, 1):
        if not row:
            y += 10
            continue
        bold, text = row.startswith("*"), row.removeprefix("*")
        box = Box(50, y, 50 + len(text) * 5, y + 10)
        lines.append(Line(1, number, box, offset, text, (Span(0, len(text), 10, bold),)))
        offset += len(text) + 1
        y += 12
    return Document((Page(1, 595, 842),), tuple(lines))


def read(rows: list[str]) -> tuple[Degree, ...]:
    """The degrees of a page that is one education section; every one with true evidence."""
    document = page(rows)
    found = find_degrees(document.lines, document)
    for degree in found:
        assert degree.evidence
        for proof in degree.evidence:
            assert document.text[proof.start : proof.end] == proof.quote
    return found


def told(rows: list[str]) -> list[tuple[str, str, str]]:
    """Name, field and school of each degree."""
    return [(d.name, d.area, d.institution) for d in read(rows)]


MSC = ("MSc", "Geophysics", "University of Northmoor")
BA = ("BA (Hons)", "Economic History", "Halden College")


@pytest.mark.parametrize(
    "rows",
    [
        # school first, degree below, dates at the right, below, in front
        [
            "*University of Northmoor\t2014 – 2016",
            "MSc in Geophysics",
            "*Halden College\t2010 – 2013",
            "BA (Hons) in Economic History",
        ],
        [
            "*University of Northmoor",
            "MSc in Geophysics",
            "Sep 2014 – Jun 2016",
            "",
            "*Halden College",
            "BA (Hons) in Economic History",
            "Sep 2010 – Jun 2013",
        ],
        [
            "2014 – 2016\tUniversity of Northmoor",
            "MSc, Geophysics",
            "2010 – 2013\tHalden College",
            "BA (Hons), Economic History",
        ],
        # degree first
        [
            "*MSc in Geophysics\t2014 – 2016",
            "University of Northmoor",
            "*BA (Hons) in Economic History\t2010 – 2013",
            "Halden College",
        ],
        ["*MSc Geophysics", "University of Northmoor, 2016", "*BA (Hons) Economic History", "Halden College, 2013"],
        # one line each
        [
            "MSc in Geophysics, University of Northmoor, 2014 – 2016",
            "BA (Hons) in Economic History, Halden College, 2010 – 2013",
        ],
        ["University of Northmoor — MSc, Geophysics (2016)", "Halden College — BA (Hons), Economic History (2013)"],
        ["2016\tMSc Geophysics, University of Northmoor", "2013\tBA (Hons) Economic History, Halden College"],
        ["MSc | Geophysics | University of Northmoor | 2016", "BA (Hons) | Economic History | Halden College | 2013"],
        [
            "• MSc in Geophysics, University of Northmoor (2016)",
            "• BA (Hons) in Economic History, Halden College (2013)",
        ],
        ["MSc in Geophysics from University of Northmoor", "BA (Hons) in Economic History from Halden College"],
        # field first
        [
            "Geophysics, MSc",
            "2014 - 2016",
            "University of Northmoor",
            "",
            "Economic History, BA (Hons)",
            "2010 - 2013",
            "Halden College",
        ],
        ["Geophysics – MSc\tUniversity of Northmoor", "Economic History – BA (Hons)\tHalden College"],
        # each on its own line
        [
            "University of Northmoor",
            "MSc",
            "Geophysics",
            "2014 – 2016",
            "Halden College",
            "BA (Hons)",
            "Economic History",
            "2010 – 2013",
        ],
        # remarks, grades and theses in between
        [
            "*University of Northmoor\t2014 – 2016",
            "MSc in Geophysics, GPA: 3.9/4.0",
            "Thesis: Sound in wet sand",
            "*Halden College\t2010 – 2013",
            "BA (Hons) in Economic History, First Class",
            "• Captain of the rowing club and president of the history society for two years",
        ],
        # labels
        [
            "Degree: MSc",
            "Major: Geophysics",
            "University: University of Northmoor",
            "Year: 2016",
            "",
            "Degree: BA (Hons)",
            "Major: Economic History",
            "University: Halden College",
            "Year: 2013",
        ],
    ],
)
def test_layouts(rows: list[str]) -> None:
    assert told(rows) == [MSC, BA]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("MBA, Trondmark Business School, 2012", ("MBA", "", "Trondmark Business School")),
        ("B.Sc. (Hons) Chemistry, Univ. of Halden", ("B.Sc. (Hons)", "Chemistry", "Univ. of Halden")),
        (
            "Diplom-Ingenieur Maschinenbau, Technische Universität Halden",
            ("Diplom-Ingenieur", "Maschinenbau", "Technische Universität Halden"),
        ),
        (
            "Laurea magistrale in Economia, Università di Montelago",
            ("Laurea magistrale", "Economia", "Università di Montelago"),
        ),
        ("Licence de Droit, Université de Valbrume", ("Licence", "Droit", "Université de Valbrume")),
        ("Licenciatura en Economía, Universidad de Rioseco", ("Licenciatura", "Economía", "Universidad de Rioseco")),
        ("Mestrado em Gestão - Universidade de Ribamar", ("Mestrado", "Gestão", "Universidade de Ribamar")),
        (
            "B.Tech - Civil Engineering, Institute of Technology Devgarh, CGPA 8.2/10",
            ("B.Tech", "Civil Engineering", "Institute of Technology Devgarh"),
        ),
        ("Ph.D. in Marine Biology, Halden Institute", ("Ph.D.", "Marine Biology", "Halden Institute")),
        ("Bachelor of Science in Nursing, Halden College", ("Bachelor of Science", "Nursing", "Halden College")),
        ("Kandidatexamen i Statistik, Högskolan i Nordvik", ("Kandidatexamen", "Statistik", "Högskolan i Nordvik")),
        ("Magister, Zarządzanie, Uniwersytet w Dolnej", ("Magister", "Zarządzanie", "Uniwersytet w Dolnej")),
    ],
)
def test_one_line_entries(row: str, expected: tuple[str, str, str]) -> None:
    assert told([row]) == [expected]


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("PhD in Physics", "doctorate"),
        ("Doctor of Philosophy", "doctorate"),
        ("Dr. rer. nat., Chemie", "doctorate"),
        ("Dottorato di ricerca", "doctorate"),
        ("Master Grande École", "master"),
        ("Diplôme Grande École (Master's level)", "master"),
        ("Máster Universitario en Logística", "master"),
        ("M.S.E.E.", "master"),
        ("M.Sc. Physics", "master"),
        ("Master's degree", "master"),
        ("MBA", "master"),
        ("Executive MBA", "master"),
        ("M.Phil", "master"),
        ("Laurea Magistrale", "master"),
        ("Diplom-Kaufmann", "master"),
        ("Dipl.-Ing. Elektrotechnik", "master"),
        ("Master 2 Finance", "master"),
        ("Diplôme d'ingénieur", "master"),
        ("Ingénieur informatique", "master"),
        ("Mestrado", "master"),
        ("Maestría en Finanzas", "master"),
        ("Civilingenjör", "master"),
        ("PGDM", "master"),
        ("cand.merc.", "master"),
        ("M.A. History", "master"),
        ("BSc (Hons)", "bachelor"),
        ("B.A. History", "bachelor"),
        ("BComm, Retail", "bachelor"),
        ("B.S.E.E.", "bachelor"),
        ("B.E. Mechanical", "bachelor"),
        ("Bachelor's degree", "bachelor"),
        ("Laurea triennale", "bachelor"),
        ("Licence professionnelle", "bachelor"),
        ("Licenciatura", "bachelor"),
        ("Grado en Derecho", "bachelor"),
        ("Bacharelado em Direito", "bachelor"),
        ("Inżynier", "bachelor"),
        ("Licență", "bachelor"),
        ("LLB", "bachelor"),
        ("Ingeniería Industrial", "bachelor"),
        ("A.B., Classics", "bachelor"),
        ("HND Computing", "associate"),
        ("Associate of Applied Science", "associate"),
        ("Foundation Degree", "associate"),
        ("DUT Informatique", "associate"),
        ("Executive Certificate", "certificate"),
        ("Classes préparatoires MPSI", "certificate"),
        ("CPGE, voie scientifique", "certificate"),
        ("Programa Avanzado en Finanzas", "certificate"),
        ("Graduate Diploma", "certificate"),
        ("Bootcamp", "certificate"),
        ("Leaving Certificate", "secondary"),
        ("G.E.D.", "secondary"),
        ("A-levels", "secondary"),
        ("Abitur", "secondary"),
        ("Baccalauréat", "secondary"),
        ("High School Diploma", "secondary"),
        ("GCSEs", "secondary"),
        ("Class XII, CBSE", "secondary"),
        ("International Baccalaureate", "secondary"),
        ("Matura", "secondary"),
    ],
)
def test_levels(words: str, level: str) -> None:
    found = find_degree_words(words)
    assert found and max(found, key=lambda w: w.level.rank).level == DegreeLevel(level)


@pytest.mark.parametrize(
    "text",
    [
        "Cambridge, MA",
        "Baltimore, MD",
        "MS Office",
        "smart product design (ME 218)",
        "Water Treatment Plant Operation Specialist",
        "IBM",
        "AWS",
        "based in Rome",
        "Room 12",
        "BMW AG",
        "mad about maths",
        "Postdoctoral Researcher",
        "Postdoc",
        "CPGE Moulay Vale",
    ],
)
def test_letters_that_are_no_degree(text: str) -> None:
    assert find_degree_words(text) == []


def test_the_french_bac_and_the_canadian_one() -> None:
    assert read(["Baccalauréat, Lycée Valbrume, 2006"])[0].level == DegreeLevel.SECONDARY
    assert read(["Baccalauréat en informatique, Université de Rivebois, 2009"])[0].level == DegreeLevel.BACHELOR
    assert (
        read(["Université de Rivebois", "Baccalauréat", "Informatique", "2006 – 2009"])[0].level == DegreeLevel.BACHELOR
    )


@pytest.mark.parametrize(
    ("rows", "done"),
    [
        (["BSc in Physics, Halden College, 2010 – 2013"], True),
        (["BSc in Physics, Halden College", "(not completed)"], False),
        (["MSc in Engineering, Halden College, 2007 - 2012", "exchange semester in Singapore, autumn 2010"], True),
        (["MSc in Engineering, Halden College\t2007 - 2012\texchange semester in Singapore"], True),
        (["Exchange semester, MSc in Engineering, Halden College, 2010"], False),
        (["MBA (18 units earned, on leave), Halden College, 2021"], False),
        (["Coursework towards BSc, Physics, Halden College, 2010 – 2012"], False),
        (["Executive MBA (expected 2027), Halden College"], False),
        (["MBA, Halden College", "Expected June 2027"], False),
        (["MSc in Physics, Halden College\t2023 – Present"], False),
        (["PhD in Physics (ABD), Halden College"], False),
        (["PhD in Physics (withdrew 2015, not awarded), Halden College, 2012 – 2015"], False),
        (["BA, Architecture, Halden College", "Left after second year"], False),
        (["BCom (modules passed: 3 of 8), Halden College"], False),
        (["BSc in Physics, Halden College", "Currently top of the alumni cycling league"], True),
    ],
)
def test_completion(rows: list[str], done: bool) -> None:
    degrees = read(rows)
    assert [d.completed for d in degrees] == [done]
    assert highest_degree(degrees) == (degrees[0].level if done else None)


def test_periods() -> None:
    degrees = read(["MSc in Physics, Halden College\t2023 – Present", "BSc in Physics, Halden College\tMay 2012"])
    assert [d.period for d in degrees] == [Period(Month(2023), PRESENT), Period(None, Month(2012, 5))]


def test_two_degrees_of_one_school() -> None:
    rows = ["*University of Northmoor", "MSc in Geophysics\t2014 – 2016", "BSc in Physics\t2010 – 2014"]
    assert told(rows) == [
        ("MSc", "Geophysics", "University of Northmoor"),
        ("BSc", "Physics", "University of Northmoor"),
    ]


def test_the_course_that_was_left_for_another_is_no_degree() -> None:
    degrees = read(["MPhil (transferred from PhD), Materials Science, Halden College, 2008 - 2011"])
    assert [d.level for d in degrees] == [DegreeLevel.MASTER]


def test_a_name_broken_over_lines() -> None:
    rows = ["MSc in Geophysics, University of", "Northmoor and the Isles", "2014 – 2016"]
    assert told(rows) == [("MSc", "Geophysics", "University of Northmoor and the Isles")]


def test_high_school_as_school_and_as_degree() -> None:
    rows = ["*Elm Street High School\t2012", "High School Diploma in General"]
    assert told(rows) == [("High School Diploma", "General", "Elm Street High School")]


def test_courses_listed_below_are_no_schools() -> None:
    rows = [
        "*Halden College\t2010 – 2013",
        "BSc in Physics",
        "Courses: School Physics, College Algebra, University Teaching",
        "PH1010 - Waves, PH2020 - University Physics",
    ]
    assert told(rows) == [("BSc", "Physics", "Halden College")]


def test_page_furniture_is_no_schooling() -> None:
    rows = ["BSc in Physics", "Curriculum vitae – page 1 of 2", "Halden College, 2010"]
    assert told(rows) == [("BSc", "Physics", "Halden College")]


def test_stray_lines_give_nothing() -> None:
    assert read(["English, fluent", "Chess", "2014"]) == ()
    assert find_degrees((), Document((), ())) == ()


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Computer Science", {"computer_science"}),
        ("Information Systems", {"information_technology"}),
        ("Business Administration", {"business"}),
        ("Electrical Engineering", {"engineering"}),
        ("Wirtschaftsinformatik", {"computer_science", "information_technology"}),
        ("Interaction Design", {"design"}),
        ("Economía", {"social_science"}),
        ("Derecho", {"law"}),
        ("Physics", {"science"}),
        ("Socjologia", {"social_science"}),
        ("Økonomi", {"social_science"}),
        ("Politikwissenschaft", {"social_science"}),
        ("Matematyka", {"science"}),
        ("Rachunkowość", {"business"}),
        ("Mercadotecnia", {"business"}),
        ("Mécanique", {"engineering"}),
        ("Tietotekniikka", {"information_technology"}),
        ("Geschichte", {"arts"}),
        ("Rättsvetenskap", {"law"}),
        ("Art History", {"arts"}),
        ("Basket weaving", {"other"}),
        ("", set()),
    ],
)
def test_field_families(text: str, families: set[str]) -> None:
    assert set(field_families(text)) == families


def test_unfinished_says_why() -> None:
    assert unfinished("left after second year") == "left"
    assert unfinished("all but dissertation") == "abd"
    assert unfinished("graduated with honours") == ""
    assert unfinished("some college") == "studies"
    assert unfinished("exchange semester in Singapore") == "abroad"
    assert unfinished("Graduate study in navigation") == "studies"
    assert unfinished("MBA (18 units earned)") == "part"
    assert unfinished("MBA, on leave") == "left"
    assert unfinished("University College Cork") == ""


def test_letters_of_schools_in_small_are_words() -> None:
    assert school_likeness("including the obscure bits") < 1 < school_likeness("BITS Pilani")


def test_names_schooling() -> None:
    assert names_schooling("University of Northmoor")
    assert names_schooling("Bachelor of Science")
    assert not names_schooling("Education and Training")
    assert not names_schooling("Professional Development")
    assert not names_schooling("School Projects")
    assert not names_schooling("Universal Lanterns")
    assert school_likeness("Universal Lantern Group") < 1 < school_likeness("Universidad de Teruel")


def test_hostile_sections_stay_quick() -> None:
    assert len(read(["MSc in Geophysics, University of Northmoor, 2014 – 2016"] * 600)) <= 400
    read(["(" * 5000, "Master of " * 2000, ", ".join(["BSc"] * 1000)])


def drawn(rows: list[tuple[str, float, float]]) -> Document:
    """A document of rows set at places: text, left edge, top; every character five points wide."""
    lines, offset = [], 0
    for number, (text, x, y) in enumerate(rows, 1):
        boxes = tuple(Box(x + 5 * i, y, x + 5 * i + 5, y + 10) for i in range(len(text)))
        box = Box(x, y, x + 5 * len(text), y + 10)
        lines.append(Line(1, number, box, offset, text, (Span(0, len(text), 10),), boxes))
        offset += len(text) + 1
    return Document((Page(1, 595, 842),), tuple(lines))


def test_entries_side_by_side() -> None:
    document = drawn(
        [
            ("Halden College", 50, 100),
            ("University of Northmoor", 300, 100),
            ("2010 – 2013", 50, 112),
            ("2014 – 2016", 300, 112),
            ("BSc in Physics", 50, 124),
            ("MSc in Geophysics", 300, 124),
        ]
    )
    degrees = find_degrees(document.lines, document)
    assert [(d.name, d.area, d.institution) for d in degrees] == [
        ("BSc", "Physics", "Halden College"),
        ("MSc", "Geophysics", "University of Northmoor"),
    ]


def test_a_name_that_did_not_fit_its_line() -> None:
    document = drawn(
        [
            ("MSc in Applied Geophysics and Seismology, Royal", 50, 100),
            ("Northmoor University of Technology", 50, 111),
            ("2014 – 2016", 50, 122),
            ("This line of a summary reaches the right edge of text.", 50, 140),
        ]
    )
    degrees = find_degrees(document.lines[:3], document)
    assert [d.institution for d in degrees] == ["Royal Northmoor University of Technology"]


def test_a_name_that_did_not_fit_a_later_cell() -> None:
    first = ("2005–2009\tNational Institute of", 50, 100)
    document = drawn([first, ("Technology, Halden", 100, 112), ("B.Tech, Physics", 100, 130)])
    degrees = find_degrees(document.lines, document)
    assert [d.institution for d in degrees] == ["National Institute of Technology, Halden"]


def test_a_period_broken_in_a_narrow_cell() -> None:
    document = drawn(
        [
            ("Halden College", 50, 100),
            ("Sep 2008 - Apr", 450, 101),
            ("BSc in Physics", 50, 113),
            ("2013", 450, 114),
        ]
    )
    degrees = find_degrees(document.lines, document)
    assert [(d.area, d.institution, d.period) for d in degrees] == [
        ("Physics", "Halden College", Period(Month(2008, 9), Month(2013, 4)))
    ]


def test_entries_without_a_school_s_words_between_those_that_have_them() -> None:
    entries = [("University of Vale", "Optics"), ("Common Room", "Product Management"), ("Vale College", "Engineering")]
    rows = [row for school, field in entries for row in ("2014", f"*{school}", field, "")]
    document = page(rows)
    assert [(d.institution, d.area) for d in find_degrees(document.lines, document)] == entries


def test_rows_that_look_like_heads_part_entries() -> None:
    entries = [
        ("Halden Cloud", "Certified Cloud Fellow"),
        ("Vale Computing Foundation", "Certified Cluster Administrator"),
        ("Halden Cloud", "Professional Cloud Architect"),  # no degree's and no school's word
        ("Vale Computing Foundation", "Certified Cluster Developer"),
        ("University of Vale", "Bachelor of Science in Optics"),
    ]
    document = page([row for school, degree in entries for row in (f"*{school}", degree)])
    assert [d.institution for d in find_degrees(document.lines, document)] == [school for school, _ in entries]


def test_a_period_in_two_lines() -> None:
    rows = ["2010", "2013", "Halden College", "BSc in Physics"]
    document = drawn([(text, 50.0, 100.0 + 11 * i) for i, text in enumerate(rows)])
    degrees = find_degrees(document.lines, document)
    assert [(d.institution, d.period) for d in degrees] == [("Halden College", Period(Month(2010), Month(2013)))]


def test_few_lines_on_a_page_of_their_own_do_not_fill_it() -> None:
    rows = ["Halden College of Northmoor", "Management with Accounting", "BSc (Hons)", "2010 – 2013"]
    document = drawn([("A line of the page before that reaches far to the right.", 50.0, 40.0)])
    below = drawn([(text, 50.0, 100.0 + 12 * i) for i, text in enumerate(rows)])
    second = [replace(line, page=2, offset=line.offset + 60) for line in below.lines]
    whole = Document((*document.pages, Page(2, 595, 842)), (*document.lines, *second))
    degrees = find_degrees(tuple(second), whole)
    assert [(d.area, d.institution) for d in degrees] == [("Management with Accounting", "Halden College of Northmoor")]


def test_the_month_is_no_degree() -> None:
    """DEC is one of Quebec; December is none, in capitals neither."""
    texts = ("Mar 2019 - Dec 2021", "MAR 2019 - DEC 2021", "Dec '21", "DEC 2021")
    assert [words for text in texts for words in find_degree_words(text)] == []
    assert [words.level for words in find_degree_words("DEC, Sciences, Halden College")] == [DegreeLevel.ASSOCIATE]
