"""Managing people as applicants of plain trades word it, without articles, in chains of verbs: one row a wording."""

from __future__ import annotations

import pytest

from screener.extraction.management import manages_people
from tests.extraction.test_management_wordings import spells

MANAGES = [
    ("Marketing Manager", "Managed team responsible for print, web and trade fairs."),
    ("Marketing Manager", "Hired and trained staff for the new shop."),
    ("Manager, Enterprise Hosting", "Led team that moved forty services to the new data centre."),
    ("Senior Manager, Field Delivery", "Led the team which installs the boilers."),
    ("Store Manager", "Recruiting, selecting, orienting, scheduling and disciplining employees of two shops."),
    ("Events Manager", "Responsible for hiring and training all of employees."),
    ("Assistant Operations Manager", "Supervised and led support staff of up to 4."),
    ("Accountant", "Managed staff of about 6."),
    ("Administrative Assistant", "Directed staff of three."),
    ("Survey Coordinator", "Scheduled and supervised 12 data collectors at six sites."),
    ("Community Director", "Supervised 50 cross-functional employees in seven houses."),
    ("Baker", "Supervising others and keeping the ovens going."),
    ("Shop Foreman", "Planning and supervision of entire shop."),
    ("Auditor", "Supervised audit teams abroad."),
    ("Principal Consultant", "Directing and managing one of the most productive teams."),
    ("Practice Lead", "Managed a practice in four states, including a staff of 15."),
    ("Product Lead", "Managed global payments analytics team."),
    ("Principal Consultant", "For a dental client: hired their first three PMs and led them until a head was found."),
    ("Operations Analyst", "Took on two analysts and a clerk, and managed them until the reorganisation."),
    ("Assistant Manager", "Performed personnel reviews every spring."),
    ("Laboratory Assistant", "Recruited, hired and trained on average of 4 new employees per year."),
    ("Systems Analyst", "Lead a team of 8 analysts on five hospital systems."),
    ("Technical Architect", "Built the mobile division, leading a team of 45 developers."),
    ("Retail Supervisor", "Motivated the team to reach its sales target."),
    ("Marketing Manager", "Provided training, coaching, and mentoring to direct reports."),
    ("Claims Specialist", "This included the supervision of 4-5 different investigators."),
    ("Petty Officer", "Led a navy recruiting station of four recruiters."),
    ("Product Manager", "Took on my first report, a junior PM, in 2021."),
    ("Senior Product Manager", "Gave two PMs their annual reviews and their raises."),
    ("Senior Product Manager", "Became responsible for the careers of three PMs."),
    ("Senior Product Manager", "Stepped in as acting head for eight months, with six PMs reporting."),
    ("Product Lead", "Headed a PM squad of 4 - recruitment, goal setting, performance."),
    ("Project Manager", "Was boss to two coordinators."),
    ("CEO", "Firm of 30, a 28-person team; solo product leader as well."),
]

DOES_NOT = [
    ("Consultant", "Supporting the newly hired Secretary General with strategy and budgets."),
    ("Software Engineer", "Led team building exercises and team meetings."),
    ("Product Owner", "Led a team of 9 developers through discovery."),
    ("Sales Representative", "Managed incoming sales leads within the region."),
    ("Product Manager", "Generated and managed 300 qualified leads a quarter."),
    ("Senior Product Manager", "Led a squad of nine across design and engineering."),
    ("Product Manager", "Wrote my first report on the market for heat pumps."),
    ("Sales Associate", "Motivated the team with songs."),
    ("Developer", "Led team to a new release process."),
    ("Finance Manager", "Lasting relationships with my buyers."),
    ("Product Manager", "Provided product line management including pricing for 15 categories."),
    ("Event Coordinator", "Cut costs, recruited volunteers and kept the receipts."),
    ("Office Manager", "Created and managed personnel files and confidential personnel records."),
    ("Software Developer", "Built a console to manage various element managers."),
    ("Software Developer", "Wrote an application that helps supervise drivers."),
    ("Fundraiser", "Managed fundraising events: managing vendors, organizing volunteers and staff on the day."),
    ("Sales Representative", "Mentored two reps, valuable assistance in people management."),
    ("Territory Manager", "New business in second mortgages in two counties."),
    ("Branch Manager Trainee", "Rotated through lending, service and cash."),
    ("Marketing Manager, Product Manager", "Launched the Macintosh edition."),
]


@pytest.mark.parametrize(("title", "words"), MANAGES)
def test_manages(title: str, words: str) -> None:
    assert manages_people(0, spells(title, words)) == "yes"


@pytest.mark.parametrize(("title", "words"), DOES_NOT)
def test_does_not_manage(title: str, words: str) -> None:
    assert manages_people(0, spells(title, words)) == "no"
