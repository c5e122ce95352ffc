"""Sentences as applicants write them of the people they had, and those that only sound like it: one row each."""

from __future__ import annotations

import pytest

from screener.extraction.management import manages_people, reports
from tests.extraction.test_management_wordings import spells

HAS_PEOPLE = [
    ("Product Manager", "Built the growth pod from scratch, bringing on three PMs and a data analyst over 18 months"),
    ("Product Manager", "Ran weekly one-on-ones and twice-yearly appraisals for a team of five product people"),
    ("Product Manager", "Took over line management of two associate PMs when my predecessor left"),
    ("Product Manager", "Two product managers and one researcher reported into me"),
    ("Product Manager", "Grew my team from 2 to 9 while keeping regretted attrition at zero"),
    ("Product Manager", "Coached my four reports through promotion to senior level"),
    ("Product Manager", "Responsible for a staff of twelve across Lagos and Nairobi"),
    (
        "Shift Supervisor",
        "Oversee a crew of eight baristas on the morning shift, set rotas and handle disciplinary matters",
    ),
    ("Product Manager", "Inherited a demotivated squad of six PMs and rebuilt it, letting two go and hiring three"),
    ("Product Manager", "Headed a 14-strong product organisation reporting to the CEO"),
    ("Store Assistant", "Supervised up to 10 part-time sales associates during the holiday season"),
    ("Product Manager", "Led and mentored 6 direct reports (3 PMs, 2 designers, 1 analyst)"),
    ("Product Manager", "People manager for the payments product team (7 FTE)"),
    ("Product Manager", "Managed a distributed team of PMs in Berlin, Warsaw and Pune"),
    ("Product Manager", "Hired, onboarded and developed four product owners"),
    ("Product Manager", "Line-managed the junior product manager and two interns"),
    ("Engineer", "Had disciplinary responsibility for 9 engineers"),
    ("Product Manager", "Set goals, conducted performance reviews and decided compensation for my group"),
    ("Product Manager", "Direct manager of 3 product analysts"),
    ("Kitchen Lead", "Trained, scheduled and supervised 15 kitchen staff"),
    ("Product Manager", "Doubled the product team (4 to 8) and put a career ladder in place for them"),
    ("Nurse", "In charge of a ward team of 11 nurses and healthcare assistants"),
    ("Product Manager", "Managing three product managers, who in turn lead nine squads"),
    ("Product Manager", "My team: 2 PMs, 1 product designer, 1 UX writer, all reporting to me"),
    ("Product Manager", "Promoted three of my reports and recruited two more"),
    ("Product Manager", "Full P&L and people responsibility for a unit of 22 employees"),
    ("Product Manager", "Assumed leadership of the onboarding PM team after the reorganisation, with five directs"),
    ("Teacher", "Appraised and line managed four teaching assistants"),
    ("Product Manager", "Acted as manager to a product analyst and an associate product manager"),
    ("Product Manager", "Recruited and led a team of data scientists and PMs (11 people)"),
    ("Site Foreman", "Led a gang of 6 bricklayers and 4 labourers"),
    ("Product Manager", "Managed, coached and grew the product management function to 10 headcount"),
    ("Product Manager", "Directly supervise one Senior PM and one Product Ops specialist"),
    ("Product Manager", "Player-coach: owned checkout myself while managing two PMs"),
    ("Product Manager", "Oversaw hiring, performance management and professional development of the product staff"),
    ("Product Manager", "Span of control: 8 direct, 34 indirect"),
    ("Product Manager", "Built and lead a high-performing team of 5 Product Owners"),
    (
        "Warehouse Operative",
        "Responsible for 20 pickers per shift, incl. holiday planning and return-to-work interviews",
    ),
    ("Product Manager", "Managed a PM and a business analyst"),
    ("Product Operations Manager", "Hired and now lead a pricing analyst"),
    ("Assistant to the Board", "Two clerks and a travel planner worked for me"),
    ("Director of Product", "Led three senior PMs and ran one squad as an individual contributor"),
    ("Army Major", "Commanded a tank battalion of 540 in two countries"),
    ("Product Manager", "Led the product team of 4, setting OKRs with each PM and holding quarterly growth talks"),
    (
        "Senior Product Manager",
        "Stepped up to lead the PM team during a parental leave, running appraisals for four colleagues",
    ),
    ("Product Manager", "Recruited a junior PM and an analyst, both of whom reported to me until the merger"),
    ("Product Lead", "Four PMs in my line, two of them promoted in 2023"),
    ("Restaurant Supervisor", "Ran the front of house: 12 waiting staff, rotas, training, disciplinary meetings"),
    ("Product Manager", "Manage 1 Associate Product Manager, incl. goal setting and yearly feedback"),
    (
        "Technical Product Manager",
        "Head of a 5-person team (2 PMs, 2 engineers, 1 data analyst) with full HR responsibility",
    ),
    ("Team Leader, Claims", "Monitored call quality and coached the team of 14 handlers, held monthly one-to-ones"),
    ("Product Owner", "Direct reports: one junior PO and a working student"),
    ("Product Manager", "I built out the product discipline in Lisbon, hiring 5 PMs in two years"),
    ("Project Engineer", "Supervised three site engineers and two surveyors"),
    ("Senior PM", "Responsible for two PMs' day-to-day work, their reviews and their growth"),
    ("Product Manager", "Grew a junior PM into a senior one as her line manager"),
    ("Staff Nurse", "Took charge of shifts with up to six nurses under my supervision"),
    ("Product Manager", "Led a team of three product managers covering pricing, billing and tax"),
    ("Product Director", "Leading six PMs through two squad leads"),
    ("Product Manager", "Had a team of five reporting directly: 3 PMs, 1 BA, 1 designer"),
    ("Lab Technician", "Line manager to two apprentices and a trainee technician"),
    ("Product Manager", "Onboarded, managed and performance-reviewed 3 product specialists"),
    ("Bar Manager", "Employed and managed 9 bar staff"),
    ("Product Manager", "Owner of hiring plan and headcount for my 8-person group"),
]

HAS_NONE = [
    ("Head of Growth", "Sole growth hire, with a budget of 200k"),
    ("Head of Data", "Only data person of the firm"),
    ("Project Manager", "Managed project contributors in four time zones"),
    ("Co-founder", "Wrote the code of a two-person startup"),
    ("Programme Lead", "Dotted line to 30 people in five offices; solid-line manager of none"),
    ("Owner / Developer", "Built shops for small firms"),
    ("Founder & Illustrator", "Drew for magazines"),
    ("Army Captain", "Presented to the command of a company of 90 dealers"),
    ("Product Manager", "Led a cross-functional squad of eight engineers and two designers to launch the wallet"),
    ("Product Manager", "Mentored two junior PMs in the company's buddy scheme"),
    ("Product Manager", "Managed the backlog for three teams"),
    ("Product Manager", "Managed relationships with 12 vendors and two system integrators"),
    ("Product Manager", "Worked closely with a team of 9 developers in an agile set-up"),
    ("Product Manager", "Reported to the VP Product; part of a team of 6 PMs"),
    ("Product Manager", "Led the team through a migration to a new design system"),
    ("Product Manager", "Partnered with engineering managers to staff three squads"),
    ("Product Manager", "Managed 40+ enterprise accounts worth EUR 12m"),
    ("Product Manager", "Interviewed candidates for product and design roles"),
    ("Product Manager", "Led workshops with 30 stakeholders in sales, legal and operations"),
    ("Product Manager", "Coordinated an offshore vendor team of 15 testers"),
    ("Product Manager", "Managed end-to-end delivery for a product used by 4 million people"),
    ("Product Manager", "Supervised the rollout of the new POS in 220 stores"),
    ("Product Manager", "Coached scrum teams in story writing and estimation"),
    ("Product Manager", "Ran onboarding for new hires across the company"),
    ("Product Manager", "Directed product strategy for the SME segment, influencing a group of 25 without authority"),
    ("Product Manager", "Managed a portfolio of 6 apps and a budget of GBP 2m"),
    ("Product Manager", "Trained 60 customer support agents on the new returns flow"),
    ("Product Manager", "Acted as product lead for a tribe of 5 squads (no disciplinary responsibility)"),
    ("Product Manager", "Sole product manager, working with 7 engineers and the founders"),
    ("Product Manager", "Supported the Head of Product in building the team and hiring four PMs"),
    ("Product Manager", "Managed customers, partners and internal stakeholders across 9 countries"),
    ("Product Manager", "Presented to the leadership team of 8 every fortnight"),
    ("Product Manager", "Looking to manage a small team of PMs in my next role"),
    ("Product Manager", "Led discovery with designers, researchers and data scientists"),
    ("Product Manager", "Our team of 5 PMs managed a marketplace with 2,000 sellers"),
    ("Product Manager", "Managed release trains across 4 teams as acting release manager"),
    ("Product Manager", "Built an HR tool that helps managers hire and review their reports"),
    ("Product Manager", "Launched a scheduling product for teams of 10 to 500 employees"),
    ("Receptionist", "Looked after a team of visiting consultants, booking rooms and travel"),
    ("Product Manager", "Organised the summer internship fair and the product guild of 40 members"),
    ("Product Manager", "Managed reporting for 8 direct channels"),
    ("Product Manager", "Oversaw an agency of copywriters and a freelance illustrator"),
    ("Nurse", "Cared for up to 12 patients per shift and liaised with their families"),
    ("Store Assistant", "Trained new starters on the till"),
    ("Product Manager", "Facilitated retrospectives for a team of 11"),
    ("Product Manager", "Leading a team sport club outside work"),
    ("Product Manager", "Individual contributor in a team of 20 managed by the CPO"),
    ("Product Manager", "Drove alignment among five directors and their teams"),
    ("Product Manager", "Ran standups and planning for a team of six developers"),
    ("Product Manager", "Supported the CPO with the hiring of two designers"),
    ("Product Manager", "Managed a vendor team in Kraków that built the mobile app"),
    ("Senior Product Manager", "Gave feedback on the performance of PMs to their managers"),
    ("Product Manager", "Sat on the hiring panel for eleven PM candidates"),
    ("Product Manager", "Led a working group of nine people from finance, legal and support"),
    ("Product Manager", "Managed expectations of 15 regional directors"),
    ("Product Manager", "Led product for a team of 40 customer-facing advisers who use the console daily"),
    ("Product Manager", "Acted as deputy for my manager at steering meetings"),
    ("Product Manager", "Guided a crew of 20 beta testers through three releases"),
    ("Analyst", "Supervised by the head of research; wrote weekly briefs"),
    ("Product Manager", "Shaped a hiring product used by 300 recruiters to manage candidates"),
    ("Product Manager", "Coached two interns in SQL"),
    ("Product Owner", "Directed a Scrum team of 7 to deliver the loyalty app"),
    ("Product Manager", "Managed four product lines and their P&L"),
    ("Senior Product Manager", "Without direct reports, but de facto lead of three squads"),
    ("Product Manager", "Collaborated with three PMs and a group PM on one roadmap"),
    ("Waiter", "Served up to 60 guests an evening in a team of five"),
    ("Product Manager", "Worked for a founder who managed 30 people"),
    ("Product Manager", "Built the org chart feature that shows direct reports and span of control"),
]


@pytest.mark.parametrize(("title", "words"), HAS_PEOPLE)
def test_has_people(title: str, words: str) -> None:
    assert manages_people(0, spells(title, words)) == "yes"


@pytest.mark.parametrize(("title", "words"), HAS_NONE)
def test_has_nobody(title: str, words: str) -> None:
    assert manages_people(0, spells(title, words)) != "yes"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Programmer", "Supported the head of department in hiring developers"),
        ("Consultant", "Supporting the new Secretary General with plans, recruitment and onboarding of new employees"),
    ],
)
def test_who_supports_a_manager_in_hiring_has_nobody(title: str, words: str) -> None:
    assert manages_people(0, spells(title, words)) == "no"


def test_faculty_are_people() -> None:
    assert reports(0, spells("Program Manager", "Managed two integrated teams totaling ~40 faculty")) == 40


def test_whoever_says_to_be_independent_first_has_nobody() -> None:
    assert manages_people(0, spells("Owner", "", "Independent full-stack engineer")) == "no"
    assert manages_people(0, spells("Owner", "", "A bakery with a shop")) == "unclear"
