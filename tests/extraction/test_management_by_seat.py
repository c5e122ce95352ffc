"""Managing people where the seat decides how much a sentence says: shifts, shops, firms, fields, assistants."""

from __future__ import annotations

import pytest

from screener.extraction.management import manages_people, reports
from screener.extraction.people import survey
from tests.extraction.test_management import job, spells

HAS_PEOPLE = [
    # work that is given out and checked
    ("Housekeeping Supervisor", "Allocates the floors and duties to 11 attendants"),
    ("Supervising Solicitor", "Assigned and reviewed the work of two trainees and four paralegals"),
    ("Manager, Public Sector", "Ran projects with teams of three or four consultants and reviewed their work"),
    ("Case Team Manager", "Steered case teams of 2-4 associates and evaluated them at the end"),
    # what only somebody in charge of a shift has to do
    ("Yard Supervisor", "Toolbox talks, permits and timesheets"),
    ("Bakery Supervisor", "Handled lateness and sick notes"),
    ("Packing Supervisor", "Supervised the late shift"),
    ("Packing Supervisor", "Shift of 17"),
    ("Cellar Team Leader", "Inducted new starters and did their probation reviews"),
    ("Mobile Team Lead", "Led feature teams for iOS and Android"),
    # who owns the firm
    ("Founder & CEO", "At the peak a payroll of 23"),
    ("Co-founder", "Ended with nine people on the payroll"),
    ("Founder", "Met every payroll for four years; wrote the severance letters myself"),
    ("Owner", "Paid the salaries of two couples all winter"),
    ("Bar Manager", "Recruited and trained front and back of house"),
    ("Founder", "I pick who joins and set the salaries"),
    ("Founder", "Grew the firm to eleven employees, each hired by me"),
    # places and units
    ("Shop Manager", "Overall responsibility for a branch of 16 staff, stock and takings"),
    ("Captain, Engineers", "Officer commanding of a bridging company"),
    ("Instructor", "Responsible for 45 all ranks"),
    ("Team Lead", "Managed the capacity planning team"),
    ("Senior HR Manager", "Ran all of HR, including supervision of HR Representative"),
    # a commander
    ("Platoon Commander", "Commanded 27 full-time national servicemen"),
    ("Troop Leader", "Responsible for the training, discipline and welfare of 24 recruits and soldiers"),
    ("Site Superintendent", "Directed concrete crews of up to 18 tradespeople"),
    # managers of a field, where the text counts people
    ("Marketing Manager", "Team of three and an agency"),
    ("Marketing Manager", "Marketing department of 5 built from nothing"),
    ("Communications Manager", "Directed an in-house team of six"),
    ("Purchasing Manager", "Three buyers and a clerk; copper and cable"),
    ("Events Team Manager", "Six planners, Nordics"),
    ("Marketing Manager", "Reporting to the owner, with 3 reports of my own"),
    ("Area Manager, Tasmania", "From zero to 9 people in two years"),
    ("Service Manager", "Owns two service desks with 30 analysts through two team leaders"),
    ("Pastry Chef", "Ran a pastry section of four and wrote its shifts"),
    ("Cafe Supervisor", "Cash and orders; floor plan for six waiters"),
    ("Care Home Manager", "27 carers on three floors"),
    ("Section Leader, Signals", "Led and trained an eight-soldier section"),
    ("Archivist", "Staff of five conservators, hiring and schedules"),
    ("UX Manager", "Researchers and designers, seven in all"),
    ("Business Owner", "Ran a bike shop with my brother and three employees"),
    ("Senior Product Manager", "Gained formal management of the associate product manager"),
    ("Senior Product Manager", "Managed two analysts"),
    ("Senior Product Manager", "Managed between 3 and 6 people"),
    ("Product Manager", "Manager of one (an analyst) from 2022"),
    ("Product Manager", "Hired my own team"),
    ("Customer Service Manager", "Three team leaders, 31 agents"),
    ("Lift Service Manager", "Dispatching and development of 12 technicians"),
    ("Data Engineer", "Managed 3 software engineers"),
    ("Data Engineer", "Managed c. 12 web developers and cloud architects"),
    ("Data Engineer", "Managed a number of analysts"),
    ("Data Engineer", "Built a team of four analysts and managed it"),
    ("Support Specialist", "Headed up a team of five agents"),
    ("Credit Analyst", "Seven analysts in direct line"),
    ("Principal Engineer", "Direct and train a department of network technicians"),
    ("Nurse Manager", "24/7 accountability for a 24-bed stroke unit and 51 FTEs"),
    # in plain prose
    ("Bistro Owner", "We were twelve in July and four in January."),
    ("Bistro Owner", "Six of us behind the counter"),
    ("Forge Leader", "Seven smiths and an apprentice, whose training plan I write."),
    ("Magazine Editor", "Desk of five; I set the shifts and wrote the yearly assessments."),
    ("Product Manager", "Since spring I have had a junior PM to look after: goals and reviews."),
    ("Lead Product Manager", "Three PMs look to me for raises and holidays."),
    ("Product Manager", "Line: VP Product. Reports: 2 (an analyst, a junior PM)."),
    # in other languages
    ("Coordinadora de Producto", "Gestión directa de 2 analistas y 1 becario"),
    ("Gerente de Loja", "Contratação, treinamento e escala de 12 vendedores"),
    ("Responsabile negozio", "Gestione di 6 addetti"),
    ("Schichtleiter", "14 Mitarbeiter, Anlage 3"),
    # product
    ("Chief Product Owner", "Superior of four product owners"),
    ("Principal Product Manager", "Took on my first two reports in 2021"),
    ("Product Owner", "Was given responsibility for two associate product managers"),
    ("Senior Product Manager", "With a team of 4 PMs, took lending into three countries"),
    ("Senior Product Manager", "Led the product managers (3) of the Baltic countries"),
    ("Senior Product Manager", "Managing 2 PM's and one analyst"),
    ("Senior Product Manager", "Coached my three direct reports to the next level"),
    ("Financial Controller", "Team of six accountants, close in three days"),
    ("Creative Director", "Five art directors and four copywriters"),
    ("Tech Lead Manager", "Checkout and pricing"),
    ("Manager, Software Engineering", "Checkout and pricing"),
    ("Data Science Manager", "Forecasting"),
]
HAS_NONE = [
    # an assistant's roster; a manager of something that one does alone
    ("Assistant Store Manager", "The weekly roster and the till float"),
    ("Assistant Project Manager", "Minutes, RFIs and the look-ahead with the foremen"),
    ("Continuous Improvement Manager", "Value streams, kaizen weeks and a suggestion box"),
    ("Quality Manager", "ISO 9001 audits and supplier complaints"),
    ("Strategic Projects Manager", "Office move and a merger"),
    ("Research Manager's Assistant", "Transcripts"),
    ("Non-Executive Director", "Chaired the audit committee"),
    ("Director of Photography", "Two documentaries"),
    ("Director's Secretary", "Travel and minutes"),
    # things that only look like people
    ("Systems Engineer", "Managed dynamic DNS and TLS certificates"),
    ("Systems Engineer", "Managing AES keys and POS terminals"),
    ("Product Manager", "Managed POs, invoices and quotations"),
    ("Marketing Specialist", "Managed leads in the CRM"),
    ("Marketing Manager", "Managed the team calendar"),
    ("Ruby Developer", "Leading the weekly team retrospective"),
    ("Software Engineer", "Led a team of five in a hackathon"),
    ("Tax Consultant", "Led a team of two trainees on a document review"),
    ("Lab Technician", "Handled 40 specimen and a strict regimen"),
    ("Registered Nurse", "Supervised student nurses on placement"),
    ("Waiter", "Ran the bar stock and trained new employees"),
    ("Account Manager", "Managed a client team of 7"),
    ("Project Manager", "Led six developers and a tester through the rollout"),
    ("Marketing Manager", "Presented to 30 managers"),
    ("Pastry Chef", "Desserts for up to 150 covers"),
    ("Sous Chef", "Menus and stock"),
    ("Backend Developer", "Managed 14 crawlers and six parsers"),
    ("SRE", "Ran a 3-server cluster"),
    ("Payroll Specialist", "Paid the salaries of 300 employees in two countries"),
    ("Platform Engineer", "Managed 12 voice agents and file servers"),
    ("Account Executive", "Led a virtual account team of engineers and partners"),
    # said against it
    ("Head of Product", "Title aside, I have nobody in my line."),
    ("Director, Market Strategy", "Strategy unit of one"),
    ("Team Lead, Kernel", "Guided five developers; their line manager was the head of delivery"),
    ("Team Lead, Kernel", "Technical direction for five developers; holidays never passed through me"),
    ("Staff Captain", "Desk work, no soldiers"),
    ("Director of Product", "Individual-contributor director"),
    ("Co-founder", "Two co-founders, no hires"),
    ("Owner", "One-man carpentry business"),
    ("Head of Product", "The product department: me"),
    ("Lead Product Manager", "Grew the squad from 4 to 9 engineers together with the engineering manager"),
]


@pytest.mark.parametrize(("title", "words"), HAS_PEOPLE)
def test_has_people(title: str, words: str) -> None:
    assert manages_people(0, spells(job(title, words))) == "yes"


@pytest.mark.parametrize(("title", "words"), HAS_NONE)
def test_has_nobody(title: str, words: str) -> None:
    assert manages_people(0, spells(job(title, words))) == "no"


@pytest.mark.parametrize("title", ["Store Manager", "Night Manager", "Senior Manager", "Warehouse Supervisor",
                                   "Filialleiterin", "Jefe de turno", "Capo reparto", "Butikschef", "Shift In-charge"])
def test_whoever_runs_a_place_or_a_shift_may_have_people(title: str) -> None:
    assert manages_people(0, spells(job(title, "Opened and closed"))) == "unclear"


def test_learners_are_not_counted_as_people_of_a_founder() -> None:
    assert reports(0, spells(job("Founder", "Courses for 800 students"))) is None
    assert manages_people(0, spells(job("Founder", "Courses for 800 students"))) == "unclear"


def test_the_number_in_brackets_behind_people_counts_them() -> None:
    assert survey("the product managers (4) of the region").people[0].count == 4
    assert survey("the product managers (north) of the region").people[0].count is None


@pytest.mark.parametrize("text", ["drivers of growth", "TLS certificates", "3 POS terminals", "leads in Salesforce"])
def test_words_for_people_that_mean_things(text: str) -> None:
    assert survey(text).people == ()


def test_short_plurals_are_people_where_no_thing_follows() -> None:
    assert [people.count for people in survey("8 AEs covering Iberia and 2 TLs").people] == [8, 2]
