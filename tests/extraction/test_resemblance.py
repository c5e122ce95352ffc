"""Texts that are no resumes give the finding and no facts; a bare resume is still one."""

from __future__ import annotations

import pytest

from screener.document.reader import read
from screener.document.sources import Source
from screener.errors import UnreadableDocument
from screener.extraction import understand
from screener.extraction.candidate import Candidate

OTHER_TEXTS = {
    "invoice": """INVOICE

Brindle & Sons Ltd
14 Harbour Lane, Aldmere AL3 7QP
Tel: +44 1632 960 183
accounts@brindle.example

Invoice number: 2023-0457
Bill to: Corvane Systems GmbH, Attn: Ms Petra Lindqvist, Product Manager

Description    Qty    Unit price    Total
Product management consulting, January 2023 - March 2023    12 days    650.00    7,800.00
Workshop for product managers    2    400.00    800.00
Total 10,320.00
Payment terms: 30 days.
""",
    "advert": """Head of Product
Tidewater Maps, London (hybrid)

About us
Tidewater Maps makes charts for small harbours. Since 2014 we have grown to 80 people in 3 countries.

The role
We are looking for a Head of Product to lead a team of six product managers and report to the CEO.

Requirements
- 8+ years of experience in product management
- Bachelor's degree in business, computer science or a related field; MBA a plus

Skills
SQL, Jira, Figma

What we offer
30 days of holiday, a pension, a boat.

How to apply
Send your CV to jobs@tidewater.example by 30 June 2024.
""",
    "advert in sections of a resume": """Senior Product Manager (m/w/d)
Corvane Systems GmbH, Aldmünde
jobs@corvane.example

Summary
We are looking for a Senior Product Manager who will manage a team of three.

Experience
- You have 5 years of experience as a Product Manager
- You will work with engineering and design

Education
Bachelor's degree in Computer Science or Business
MBA preferred

Benefits
A pension and a train ticket. Apply now!
""",
    "novel": """CHAPTER ONE

The House on the Estuary

It was in the spring of 1887 that Mr Harrow first came to the house on the estuary, with a letter to the manager of
the salt works. He had been a teacher in the town of Belcombe from 1879 until 1884, and afterwards a clerk, and he
spoke of neither with any warmth.

Harrow said that he had kept accounts at the University, where he studied for two years and took no degree.
""",
    "page without words": "Page 1 of 1\n",
    "programme": """PRODUCT NORTH 2024
Conference programme
12 - 13 September 2024, Harbour Hall, Aldmere

09:30 - 10:15  Keynote: Roadmaps that float
               Ilse Varga, Chief Product Officer, Corvane Systems
10:15 - 11:00  Discovery for small teams
               Tomas Quill, Senior Product Manager, Tidewater Maps
11:30 - 12:15  Panel: managing product managers
               Dana Okoro, VP Product, Brightmoor; Lee Sato, Director of Product, Fernhollow

Speakers
Ilse Varga has led product teams since 2009.
Contact: hello@productnorth.example
""",
    "cover letter": """Mira Halloran
mira.halloran@example.org
+44 7700 900123

12 May 2024

Dear Ms Lindqvist,

I am writing to apply for the position of Head of Product at Tidewater Maps. I have ten years of experience in product
management, most recently as Senior Product Manager at Corvane Systems, where I have led a team of four product managers
since 2020. Before that I worked at Brightmoor from 2015 to 2020. I studied computer science at the University of
Aldmere and hold a Master of Business Administration.

Yours sincerely,
Mira Halloran
""",
    "statement of account": """Sparkasse Aldmünde
Kontoauszug Nr. 4/2023
Kontoinhaber: Petra Lindqvist
Zeitraum: 01.04.2023 - 30.04.2023

Datum        Buchungstext                              Betrag EUR
03.04.2023   Miete April, Hausverwaltung Kranz GmbH      -980,00
05.04.2023   Gehalt März, Corvane Systems GmbH          3.412,55
28.04.2023   Lastschrift Stadtwerke                       -88,00

Neuer Kontostand 30.04.2023   3.456,76
Kundenservice: 0800 123 4567, service@sparkasse.example
""",
    "contract of employment": """EMPLOYMENT AGREEMENT
between Corvane Systems GmbH (Employer) and Petra Lindqvist (Employee)

1. Position
The Employee is employed as Senior Product Manager from 1 March 2024.
2. Term
The contract runs from 1 March 2024 to 28 February 2026.
3. Duties
The Employee manages a team of four and reports to the Chief Product Officer.
""",
    "prospectus of a course": """Executive Programme in Product Leadership
Northmarch Business School

Who should attend
Senior product managers and heads of product with 8+ years of experience.

Programme
Module 1: Strategy (March 2025)
Module 2: Leading product teams (May 2025)
Module 3: Metrics (June 2025)

Faculty
Prof. Jane Rowe, PhD, MBA. Professor of Management since 2012
Dr Tom Ellery, Director of Executive Education

Fees: GBP 8,900
Apply: exec@northmarch.example, +44 113 496 0000
""",
    "scientific paper": """Managing product teams: evidence from forty firms
J. Rowe, T. Ellery
University of Northmarch, Department of Management
jane.rowe@northmarch.example

Abstract
We study how product managers divide their time, using diaries from 2015 to 2019.

1 Introduction
Product management has grown since 1990 [1, 2].

2 Methods
We interviewed 120 managers at 40 firms.

References
[1] A. Smith. Product managers at work. Journal of Management, 12(3), 2011.
[2] B. Jones. Leading teams. Oxford University Press, 2014.
""",
    "manual of a program": """# Ferry
Ferry is a small tool that moves files between stores.
## Install
pip install ferry
## Usage
ferry copy a b
## Authors
Jane Rowe <jane@ferry.example>
## License
MIT, 2019 - 2024
""",
    "advert with the dates of a term": """Product Owner (fixed term, 01/2025 - 12/2025)
Northmarch Insurance, Leeds
We are looking for a Product Owner for our claims platform.
You will own the backlog of one team and work with designers and developers.
Requirements: 3 years as product owner, a degree, good English.
We offer a pension, 28 days of holiday and training.
Send your CV to jobs@northmarch.example by 14 March 2025.
""",
    "advert in headings of a resume": """Head of Product
Location: London
Salary: £120,000
Experience
You have 8+ years in product and have led teams of product managers.
Education
A degree in business, IT or computer science is preferred, not required.
Skills
Strategy, OKRs, leadership
Contact: talent@northmarch.example
Northmarch is an equal opportunity employer.
""",
    "biography": """Jane Rowe (born 14 March 1971 in Leeds) is a British businesswoman.

Early life and education
Rowe studied economics at the University of Northmarch from 1989 to 1992 and took an MBA in 1996.

Career
She joined Aldermoor in 1996 as product manager and was its head of product from 2004 to 2011.
Since 2012 she has been chief executive of Brightwater.

Personal life
Rowe is married and has two children.

References
1. "Rowe to lead Brightwater". The Northmarch Times. 3 May 2012.
""",
    "programme of a conference": """Product Days 2025
Programme, Thursday 12 June 2025
09:00 - 09:30 Registration
09:30 - 10:15 Keynote: Jane Rowe, Chief Product Officer, Brightwater
10:15 - 11:00 Tom Ellery, Director of Product, Aldermoor
11:00 - 11:30 Coffee
11:30 - 12:30 Workshop: Priya Nand, Senior Product Manager
Tickets: GBP 240. Venue: Mill Hall, Leeds. hello@productdays.example
""",
    "minutes": """Minutes of the product council
Date: 14 March 2024, 10:00 - 11:30
Present: Jane Rowe (Head of Product), Tom Ellery (Engineering Manager), Priya Nand (Product Manager)
Apologies: M. Okafor (CTO)

1. Minutes of the last meeting were approved.
2. Roadmap Q2 2024: Priya presented three options. Decision: option B.
3. Hiring: two product managers start in May 2024.
Actions
- Tom: estimate option B by 21 March 2024
- Jane: budget to the board
Next meeting: 11 April 2024
""",
    "certificate": """CERTIFICATE OF COMPLETION
This is to certify that
Priya Nand
has successfully completed the course
Product Strategy for Leaders
held from 4 March 2024 to 22 March 2024
at the Northmarch Business School
Director of Programmes: Dr. H. Ellery
Certificate no. NB-2024-3321
""",
    "menu": """THE OLD MILL
Lunch menu, Monday to Friday 12 - 3 pm

Starters
Leek soup 6.50
Smoked trout, beetroot, horseradish 9.00

Mains
Lamb shoulder, white beans 18.00
Mushroom pie 14.50

Desserts
Apple tart 6.00
Cheese board 9.50

Service not included. Please tell us about allergies. Call 01904 496 000 to book.
""",
    "organisation chart": """Product organisation 2024
Chief Product Officer: Jane Rowe
Director of Product, Payments: Tom Ellery
- Senior Product Manager: Priya Nand
- Product Manager: Ola Berg
Director of Product, Platform: M. Okafor
- Group Product Manager: Li Wen
""",
    "contract": """EMPLOYMENT CONTRACT
between Brightwater Ltd (the Company) and Jane Rowe (the Employee)
1. Position: Senior Product Manager, from 1 April 2024
2. Salary: GBP 82,000 a year
3. Hours: 37.5 a week
4. Notice: three months
Signed: Leeds, 14 March 2024
""",
}


def _understood(text: str) -> Candidate:
    return understand(read(Source("text.txt", text.encode(), "")))


@pytest.mark.parametrize("name", OTHER_TEXTS)
def test_other_texts_give_no_facts(name: str) -> None:
    candidate = _understood(OTHER_TEXTS[name])
    assert [note.code for note in candidate.findings] == ["not_a_resume"]
    facts = (candidate.positions, candidate.volunteer, candidate.degrees, candidate.spells, candidate.stated_years)
    assert facts == ((), (), (), (), ())
    assert (candidate.summary, candidate.passages, candidate.skills, candidate.certificates) == ("", (), (), ())


def test_a_letter_keeps_the_name_that_its_address_is_made_of() -> None:
    assert _understood(OTHER_TEXTS["cover letter"]).contact.name == "Mira Halloran"
    assert _understood(OTHER_TEXTS["invoice"]).contact.name == ""


def test_nothing_but_white_space_is_no_document() -> None:
    with pytest.raises(UnreadableDocument):
        _understood(" \n\t\n ")


@pytest.mark.parametrize(
    "text",
    [
        "Mira Halloran\nmira@example.org\n\nExperience\nProduct Manager, Tidewater Maps\n2019 - 2023\n",
        "Mira Halloran\n\nEducation\nBSc Physics, University of Aldmere, 2010 - 2013\n\nSkills\nSQL, Jira\n",
        "Mira Halloran\nmira@example.org\n\nAbout us\nWe are hiring\n\nWork\nRecruiter, Corvane\n2019 - 2023\n"
        "- Wrote adverts: what we offer, the ideal candidate, how to apply\n",
    ],
)
def test_a_bare_resume_is_one(text: str) -> None:
    candidate = _understood(text)
    assert candidate.findings == ()
    assert candidate.positions or candidate.degrees
