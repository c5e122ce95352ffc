"""Forms and tables are read without their labels, however the labels are set."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screener.document import layout
from screener.document.model import Document, Page
from screener.document.text import read_text
from screener.extraction import understand
from screener.extraction.candidate import PRESENT, Month, Period
from screener.extraction.form_labels import TITLE, without_labels, without_table_heads
from screener.extraction.rows import fold
from screener.extraction.terms.forms import COLUMNS, LABELS, TAILS
from tests.document.drawn import page, set_line


def texts(lines: str) -> list[str]:
    return [line.text for line in without_labels(read_text(lines.encode()).lines).lines]


FORM = (
    "Dates (from - to) 02.2023 - Present\nOccupation or position held Senior Product Manager\n"
    "Name and address of employer Halden Ltd, Leeds\nName and type of organisation Marlow College\n"
    "providing education and training\nName Robin Tester\n"
)


def test_labels_before_their_values() -> None:
    rows = ["02.2023 - Present", "Senior Product Manager", "Halden Ltd, Leeds", "Marlow College", "Robin Tester"]
    assert texts(FORM * 2) == rows * 2


def test_a_label_of_two_lines_beside_words_of_two_lines() -> None:
    german = (
        "Datum (von - bis) 04.2021 - heute\nBeruf oder Funktion Leiterin\n"
        "Name und Adresse des Arbeitgebers Halden AG\n"
        "Wichtigste T\u00e4tigkeiten und - F\u00fchrung von vier Personen\n"
        "Zust\u00e4ndigkeiten - Einf\u00fchrung der Ziele\n"
    )
    assert texts(german * 2) == [
        "04.2021 - heute", "Leiterin", "Halden AG", "- F\u00fchrung von vier Personen", "- Einf\u00fchrung der Ziele",
    ] * 2  # fmt: skip


def test_the_label_of_a_title_is_taken_off_beside_dates_alone() -> None:
    job = "Harrow Charts\tJul 2019 - Oct 2023\nRole: Survey Manager\nDrew the tides of nine ports\n"
    form = without_labels(read_text(f"{job}Project: a tide table\nRole: Clerk\n".encode()).lines)
    assert [line.text for line in form.lines][1:] == [
        "Survey Manager", "Drew the tides of nine ports", "Project: a tide table", "Role: Clerk"
    ]  # fmt: skip
    assert list(form.told.values()) == [TITLE]


def test_few_labels_make_no_form() -> None:
    prose = "Name Robin Tester\nLocation Leeds\nResponsibilities grew every year\n"
    assert texts(prose) == prose.splitlines()


@pytest.mark.parametrize(
    "name", ["Role and achievements", "Poste et r\u00e9alisations", "Puesto y logros", "Funktion und Ergebnisse"]
)
def test_head_row_of_a_table(name: str) -> None:
    lines = read_text(f"Period\tCompany\t{name}\n2019 - 2021\tHalden Ltd\tProduct Manager\n".encode()).lines
    assert [line.text for line in without_table_heads(lines)] == ["2019 - 2021\tHalden Ltd", "Product Manager"]


def test_labels_with_a_colon_before_their_values() -> None:
    job = "Organization: Halden Ltd\nDesignation: {}\nDuration: {}\nLocation: Leeds\nDuties:\n- Led.\n"
    lines = job.format("Product Manager", "Jun 2021 to till date") + job.format("Company Secretary", "2019 to 2021")
    assert texts(lines + "Technologies: Jira, SQL\nCompany Secretary of the year\n") == [
        "Halden Ltd", "Product Manager", "Jun 2021 to till date", "Leeds", "- Led.",
        "Halden Ltd", "Company Secretary", "2019 to 2021", "Leeds", "- Led.",
        "Technologies: Jira, SQL", "Company Secretary of the year",
    ]  # fmt: skip


def test_two_labels_with_their_values_on_one_line() -> None:
    job = "Company: {}\tDuration: {}\nDesignation: {}\tLocation: Leeds\n- Led.\n"
    lines = job.format("Halden Ltd", "2019 to 2021", "Auditor") + job.format("Osier AB", "2015 to 2019", "Clerk")
    assert texts(lines + "Tools: Jira\tMethods: Scrum\n") == [
        "Halden Ltd", "2019 to 2021", "Auditor", "Leeds", "- Led.",
        "Osier AB", "2015 to 2019", "Clerk", "Leeds", "- Led.", "Tools: Jira\tMethods: Scrum",
    ]  # fmt: skip


@pytest.mark.parametrize("label", sorted(LABELS | COLUMNS | TAILS))
def test_labels_are_written_as_they_are_compared(label: str) -> None:
    assert fold(label) == label


@pytest.mark.parametrize("label", sorted(LABELS | COLUMNS))
def test_every_label_with_a_colon_is_taken_off(label: str) -> None:
    assert texts(FORM * 2 + f"{label.title()}: value\n")[-1] == "value"


def test_a_table_ends_with_words_at_its_left_edge() -> None:
    rows = [
        ("Period", "Company", "Duties"),
        ("2019 - 2023", "Tidewater Maps", "Charts"),
        ("Schooling",),
        ("2015 - 2019", "Halden College", "BSc, Geography"),
    ]
    placed = [(50.0 + 170 * j, 60.0 + 20 * i, cell) for i, row in enumerate(rows) for j, cell in enumerate(row)]
    assert [line.text for line in without_table_heads(layout.lines([page(placed)]))] == [
        "2019 - 2023\tTidewater Maps",
        "Charts",
        "Schooling",
        "2015 - 2019\tHalden College\tBSc, Geography",
    ]


def test_an_employer_below_the_text_of_its_job_is_read_with_the_title() -> None:
    job = (
        "Dates\t{}\nOccupation or position held\t{}\nMain activities and responsibilities\tLed the crews.\n"
        "and their plans.\nName and address of employer\t{}\n"
    )
    lines = job.format("2019 - 2021", "Product Manager", "Halden Ltd") + job.format("2015 - 2019", "Clerk", "Osier AG")
    assert texts(lines) == [
        "2019 - 2021", "Product Manager", "Halden Ltd", "Led the crews.", "and their plans.",
        "2015 - 2019", "Clerk", "Osier AG", "Led the crews.", "and their plans.",
    ]  # fmt: skip
    first = "Name of employer\t{}\nDates\t{}\nJob title\t{}\nDuties\tLed the crews.\n"
    lines = first.format("Halden Ltd", "2019 - 2021", "Manager") + first.format("Osier AG", "2015 - 2019", "Analyst")
    assert texts(lines)[4:] == ["Osier AG", "2015 - 2019", "Analyst", "Led the crews."]


def test_labels_in_a_block_of_their_own_name_the_values_beside_them() -> None:
    labels = ("Dates", "Position held", "Main activities", "", "Name of employer")
    values = ("2019 - 2021", "Product Manager", "Led crews of forty works and", "of contractors.", "Halden Ltd")
    lines = [
        set_line(x, 60.0 + 90 * job + 13 * row, text)
        for job in range(2)
        for x, column in ((50.0, labels), (190.0, values))
        for row, text in enumerate(column)
        if text
    ]
    lines = [replace(line, offset=100 * number) for number, line in enumerate(lines)]
    assert [line.text for line in without_labels(lines).lines] == [*values[:2], values[4], *values[2:4]] * 2


EMPLOYMENT = """Part 1. Personal details
Full name: Mira Halloran
Email: mira@example.com
Part 3. Employment history
Current or most recent employer
Employer name: Osmer Tidal
Address: Lisbon
Job title: Harbour Pilot
Start date: Feb 2019
End date: Current
Description of your duties and responsibilities: Brought in the ships of nine lines by night.
Previous employment
Employer name: Pellow
Address: Porto
Job title: Head of Soundings
Start date: Mar 2015
End date: Jan 2019
Description of your duties and responsibilities: Measured the bars of four rivers.
"""

FEDERAL = """Mira Halloran
mira@example.com
Work Experience
Osmer Tidal
Position Title: Harbour Pilot
Dates Employed: 02/2019 - Present
Hours per week: 40
Supervisor: Contact me first
Duties, Accomplishments and Related Skills:
Brought in the ships of nine lines by night and wrote down how.
Pellow
Position Title: Head of Soundings
Dates Employed: 03/2015 - 01/2019
Hours per week: 40
Supervisor: Contact me first
Duties, Accomplishments and Related Skills:
Measured the bars of four rivers and told the pilots what had moved.
"""


@pytest.mark.parametrize("form", [EMPLOYMENT, FEDERAL])
def test_application_forms(form: str) -> None:
    found = understand(read_text(form.encode())).positions
    assert [(p.title, p.employer) for p in found] == [("Harbour Pilot", "Osmer Tidal"), ("Head of Soundings", "Pellow")]
    assert [p.period for p in found] == [
        Period(Month(2019, 2), PRESENT),
        Period(Month(2015, 3), Month(2019, 1)),
    ]


def test_labels_say_what_is_title_and_what_is_employer() -> None:
    jobs = [
        ("Norbury Parcels, Exeter, Great Britain", "Product Owner, Quill project", "Jan-2020 to till date"),
        ("Norbury Parcels, Exeter, Great Britain", "Packer", "Feb-2014 to Dec-2019"),
        ("Brill, Leeds", "Helper in the yard", "Mar-2012 to Jan-2014"),
    ]
    rows = ["Name: Robin Tester", "Email: robin.tester@example.org", "Mobile: 07700 900123", "WORK EXPERIENCE"]
    for firm, title, dates in jobs:
        rows += [f"Organization: {firm}", f"Designation: {title}", f"Duration: {dates}", "Responsibilities:"]
        rows += ["Parcels of small firms, sorted and sent every night of the week.", "• Wrote the plans of two squads."]
    made = layout.lines([page((50.0, 60.0 + 14 * i, row) for i, row in enumerate(rows))])
    candidate = understand(Document((Page(1, 595.0, 842.0),), made, (), "drawn.pdf"))
    assert [(p.title, p.employer, p.period is not None) for p in candidate.positions] == [
        ("Product Owner, Quill project", "Norbury Parcels", True),
        ("Packer", "Norbury Parcels", True),
        ("Helper in the yard", "Brill", True),
    ]
