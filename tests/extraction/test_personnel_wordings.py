"""People's reviews, pay and leave, and the verbs in a chain: how applicants say that they have people, or have none."""

from __future__ import annotations

import pytest

from screener.extraction.management import manages_people, reports
from screener.extraction.verb_chains import spelt_out
from tests.extraction.test_management_wordings import spells

MANAGES = [
    ("Lead Product Manager", "Built, mentored and managed the company's first PM team (3)."),
    ("Senior Product Manager", "Responsible for a team consisting of three PMs and one analyst."),
    ("Senior Product Manager", "Scaled the PM function from one (me) to six."),
    ("Product Lead", "Interviewed and hired three PMs for my team; onboarded them within a month each."),
    ("Product Manager", "In charge of recruitment and performance of a five-member product team."),
    ("Sales Manager", "Coached and managed eight account executives to 112% of quota."),
    ("Product Owner", "Führung von drei Mitarbeitern (Einstellung, Zielvereinbarung, Beurteilung)."),
    ("Gerente de Produto Sênior", "Liderança de equipe de 4 pessoas, incluindo contratação e feedbacks."),
    ("Product Manager", "Responsabile gerarchico di due product specialist."),
    ("Senior Product Manager", "Became a people manager in 2022 with a team of three."),
    ("Lead Product Manager", "Took charge of a squad of PMs (5) after my manager left, including their appraisals."),
    ("Product Manager", "My team: a product analyst and two PMs, each of whom I review twice a year."),
    (
        "Senior Product Manager",
        "Responsible for the professional development, evaluation and compensation of two product managers.",
    ),
    ("Senior Product Manager", "Promoted from within to run the PM team of four when we split the org."),
    ("Product Manager", "Two product managers were reporting into me by the time I left."),
    ("Senior Product Manager", "Accountable for a PM organisation of seven."),
    ("Principal PM", "I hire, develop and if need be part ways with the PMs in my area."),
    ("Product Manager", "Day-to-day management of three associates, incl. vacation planning and salary talks."),
    ("Senior Product Manager", "Managed, mentored and evaluated a team of five."),
    ("Operations Lead", "Ran a call centre shift of 18 agents, doing their rosters and their appraisals."),
    ("Chef de produit", "Management d'une équipe de trois chefs de produit juniors."),
    ("Senior Product Manager", "My people: Ana (PM), Tomasz (PM) and an intern, whose objectives and reviews I own."),
    ("Senior Product Manager", "The pricing PM and the billing PM both roll up to this role."),
    ("Lead Product Manager", "Coach and manage a group of 3 product managers."),
    ("Major", "Commanded a company of 110 soldiers."),
    ("Shift Lead", "Gave out work, trained and disciplined a crew of ten."),
    ("Product Manager", "I look after three PMs: objectives, feedback, pay."),
    ("Senior Product Manager", "Was given two direct subordinates after the reorganisation."),
    ("Senior Product Manager", "Now on my second year of leading people, currently a PM and two analysts."),
    ("Lead Product Manager", "Carry the people side for the five product managers in the lending tribe."),
    ("Product Manager", "Since 2021 team manager for three product specialists."),
    ("Principal Product Manager", "Three PMs report into this position."),
    ("Senior Product Manager", "Evaluate and set goals for 2 product owners."),
    ("Senior Product Manager", "Leading, coaching and appraising a product management team of six."),
    ("Senior Product Manager", "Have grown my team to four product managers."),
    ("Product Manager", "Mentor and manage a junior product manager who reports to me."),
    ("Tech Lead", "Became the engineering manager of the team after a year: seven developers, 1:1s, hiring."),
    ("Consultant", "Appraiser for five consultants."),
    ("Product Manager", "Gestão direta de dois analistas de produto."),
    ("Product Manager", "Leidinggevende van vier product owners."),
    (
        "Senior Product Manager",
        "There are four of us in my team: I set the direction and handle everyone's pay and progression.",
    ),
    ("Lead Product Manager", "PM team lead with full HR responsibility for 3."),
    ("Principal Product Manager", "Managed up to three PMs at any one time."),
    ("Product Lead", "My remit covers four PMs: I hire them, pay them, and occasionally say goodbye to them."),
    ("Senior Product Manager", "First-time manager of one PM, later three."),
    ("Product Owner", "Disciplinary superior of two junior product owners."),
    ("Senior Product Manager", "Reports: one senior PM, two PMs."),
    ("Senior Product Manager", "Built and manage a four-person product management group."),
    (
        "Senior Product Manager",
        "Backfilled two PM vacancies in my team and coached both new starters through probation.",
    ),
    ("Senior Product Manager", "Four PMs call me their manager."),
    ("Produktmanager", "Vorgesetzter von drei Junior-Produktmanagern."),
    ("Product Manager", "Responsable jerárquico de tres product owners."),
    ("Product Manager", "Kierowanie zespołem czterech product managerów."),
    ("Audit Manager", "Line manager of nine trainees and two assistant managers."),
    ("Shift Supervisor", "Scheduled, trained and wrote the reviews for 22 package handlers."),
    ("Senior Product Manager", "Appraised and promoted two product owners."),
    ("Product Manager", "Hiring and retention of four product managers."),
    ("Product Manager", "Three PMs, with all their leave and salary talks on my desk, and I review them."),
    ("Product Manager", "Eight years of managing product managers."),
    ("Graduate Engineer Trainee", "Paint shop quality; supervised a shift line of 22 operators."),
    ("Product Owner", "Responsible, also in HR terms, for 4 business analysts."),
    ("Research Lead", "Supervise four postdocs and six doctoral students as their line manager."),
    ("Product Manager", "Mentored two interns and line managed a working student."),
    ("Product Manager", "Direct supervisor of one analyst."),
    ("Product Lead", "Platoon leader, 32 soldiers."),
    ("Head of Product", "I inherited a demoralised team of 6 and lost none of them."),
    ("Head of Sport", "Was given the team in 2021 and rebuilt it."),
    ("AI Product Manager", "Player-coach: five reports and a product of my own."),
    ("Product Manager", "Head a department of 25 people through 7 managers."),
    ("Product Manager", "Directly responsible for 7 consultants, including hiring and reviews."),
    ("Product Manager", "Promoted 6 of my product managers and designers in two years."),
]

DOES_NOT = [
    ("Product Manager", "Line management of the squad sits with technology; I decide what and why."),
    ("Product Owner", "Led an agile team of seven as product owner."),
    ("Project Manager", "Managed a project team of ten across three departments."),
    ("Product Owner", "Led a scrum team of seven."),
    ("Product Manager", "Release manager for five quarterly releases."),
    ("Product Manager", "Launched a feature that lets managers hire and onboard staff in minutes."),
    (
        "Senior Product Manager",
        "Guided the squad through a re-platforming; line management stayed with the engineering manager.",
    ),
    ("Account Manager", "Managed a team of accounts in the public sector worth 4m."),
    ("Senior Product Manager", "Paired with an engineering manager who had eight reports."),
    ("Product Manager", "My manager led a group of six PMs."),
    ("Product Manager", "Sem liderança direta de pessoas; atuação com duas squads."),
    ("Product Manager", "Hired an agency and managed its four designers on a fixed-price contract."),
    ("Product Manager", "Worked for a manager with 12 direct reports."),
    ("Research Scientist", "Supervised two PhD students."),
    ("Product Manager", "Took over the roadmap from a colleague who became a people manager."),
    ("Development Engineer", "Supervised two students during their thesis."),
    ("Product Manager", "Leading TF team of 7 (dev, design, SCM)."),
    ("Product Manager", "My boss managed 14 people."),
    ("Product Manager", "Coached and mentored PMs from other tribes."),
    ("Product Manager", "Trained and supported 30 sales reps."),
    ("Product Manager", "No reporting lines; I led through a shared plan."),
    ("Product Manager", "Hiring and pay decisions sit with my director."),
    ("Product Owner, Charging", "One team of nine; chapter leads had the staff responsibility."),
    ("Product Manager", "Recruited 40 beta testers and 12 pilot customers."),
    ("Product Manager", "Recruited two hundred drivers for a field study."),
    ("Product Manager", "Handled team of 6 developers and 2 QA for sprint deliverables."),
    ("Product Manager", "Led a guild of 18 product managers, meeting monthly."),
    ("Product Manager", "Applied for a people manager role, decided to stay on the IC track."),
    ("Business Development Manager", "Managed 45 resellers in DACH."),
    ("Product Manager", "Squad of seven; I set the priorities, the engineering manager manages the people."),
]


# Title, words and how many people they say are led.
COUNTED = [
    ("Test Engineer", "Three technicians under my responsibility.", 3),
    ("Chemist", "Two analysts and a clerk were under my direct authority.", 3),
    ("Assistant Vice President", "Led a direct team of 50 and an indirect team of 600.", 50),
    ("Assistant Vice President", "Led the software development organization supporting the card business.", None),
    ("Assistant Vice President", "Headed the audit department, with seats in three countries.", None),
    ("Assistant Vice President", "Led a 190-employee and 50 contractor QA organization.", 240),
    ("Assistant Vice President", "Managed 11 groups with 140+ employees and a budget of $40M.", 140),
    ("Regional Coordinator", "Oversaw four branches employing 60 people.", 60),
    ("Ward Sister", "In charge of the ward, with 24 nursing and healthcare staff; carry out their appraisals.", 24),
    ("Ward Sister", "Eight nurses; conducted their sickness reviews.", 8),
    ("Ward Sister", "Eight nurses; handled their leave.", 8),
    ("Ward Sister", "Eight nurses; held their yearly reviews.", 8),
    ("Branch Manager", "12 sales and marketing staff in my team.", 12),
    ("Charge Nurse", "Supervised 6 RNs, 2 LPNs and 4 CNAs per shift.", 12),
    ("Ward Manager", "Managed 5 HCAs.", 5),
    ("Area Sales Manager", "Team handling: 6 Sales Officers and 22 DSRs.", 28),
    ("Area Sales Manager", "Managed 4 KAMs and 3 BDMs.", 7),
    ("Store Manager", "Managed 5 CSRs.", 5),
    ("Zonal Head", "Leading a team of 5 ASMs and 8 TSMs across the zone.", 13),
    ("Service Manager", "Operational management of a multi-site team (34 WTE).", 34),
    ("Service Manager", "Managed 12 WTEs and 3 operatives.", 15),
    ("Teamleiterin", "Disziplinarische Führung von 7 FTE.", 7),
    ("Regional Head", "Managed 5 GMs.", 5),
    ("Engineering Manager", "Managed 5 SDEs and 3 SDETs.", 8),
    ("Deputy Manager - Production", "Manpower handling of 65 workmen and 4 junior engineers.", 69),
    ("Deputy Manager - Production", "Managed 9 linemen and 2 craftsmen.", 11),
    ("Operations Executive", "Handled manpower of 30 across two shifts.", 30),
    ("Process Associate", "Handling a team of 8 associates and their escalations.", 8),
    ("Principal Engineer", "Functional manager of a small group (3) of test engineers.", 3),
    ("Foreman", "Ran a gang of 12 bricklayers and labourers.", 12),
    ("Supervisor", "Led a detachment of 9 guards.", 9),
    ("Platoon Leader", "Led and was accountable for 38 soldiers, their training and welfare.", 38),
    ("Sales Manager", "Managed a sales force of 45.", 45),
    ("Head of Product", "Org size: 24.", 24),
    ("Lead Product Manager", "Managing a pod of 3 product managers as their reporting manager.", 3),
    ("Site Manager", "80 operatives on site, of whom 12 were directly employed and managed by me.", 80),
    ("Site Engineer", "Five fitters, supervised by me.", 5),
    ("Site Engineer", "Five fitters, led by me.", 5),
    ("Operations Manager", "Managed a span of 85 agents & 6 Team Leaders.", 91),
    ("Operations Manager", "Managed a team strength of 25 agents.", 25),
    ("Team Coach", "Handled a team size of 22 advisors.", 22),
    ("Product Manager", "Took on management responsibility for three PMs in January 2022.", 3),
    ("Head of Product", "Direct reports: 3", 3),
    ("Principal Investigator", "My lab counts two postdocs and a technician.", 3),
    ("Chief Dispatcher", "My office has nine clerks.", 9),
    ("Chief Mate", "Managed nine sailors and two marines.", 11),
    ("Physician", "My unit includes four nurses.", 4),
    ("Restaurant Manager", "Managed 9 servers and 3 bartenders.", 12),
    ("Assistant Manager", "Closing shifts, cash; supervised 9 servers.", 9),
    ("Assistant Manager", "Hired 9 servers.", 9),
    ("Produktmanager", "Personalverantwortung für drei Werkstudenten.", 3),
    ("Teamleiter", "Führung von vier Praktikanten.", 4),
    ("Teamleiter", "Führung von sechs Auszubildenden.", 6),
    ("Jefa de Equipo", "Supervisión directa de 9 agentes.", 9),
    ("Teamleiter", "Führung von 9 Verkäufern.", 9),
    ("Teamleiter", "Führung von 9 Technikern.", 9),
    ("Teamleiter", "Führung von 9 Monteuren.", 9),
    ("Teamleiter", "Führung von 9 Handwerkern.", 9),
    *(("Jefe de Equipo", f"Gestión de 9 {trade}.", 9) for trade in (
        "asesores", "vendedores", "operarios", "operadores", "técnicos", "consultores", "docentes")),
    *(("Responsabile", f"Gestione di 9 {trade}.", 9) for trade in ("venditori", "operai", "tecnici", "consulenti")),
    *(("Responsable", f"Encadrement de 9 {trade}.", 9) for trade in (
        "vendeurs", "conseillers", "techniciens", "ouvriers")),
    *(("Responsable", f"Encadrement de 2 {trade}.", 2) for trade in (
        "becarios", "becarias", "estagiários", "estagiárias", "tirocinanti", "stagisti", "Azubis", "Praktikantinnen",
        "Werkstudentinnen")),
    ("Responsable produit", "Encadrement de 3 alternants et de 2 stagiaires.", 5),
]
COUNTED_NOT = [
    ("Program Manager", "Managed vendor teams of 40+ across India and the Philippines."),
    ("Product Manager", "Handled a team of 8 developers."),
    ("Product Manager", "Two scrum teams under my responsibility."),
    ("Sales Representative", "Led the department in sales for three years."),
    ("Consultant", "Led the organization through a merger."),
    ("Designer", "Ran the department's intranet."),
    ("Product Manager", "Ran 12 stores and staff surveys."),
    ("Software Engineer", "Managed 40 servers and 3 environments."),
    ("Account Manager", "A portfolio of 40 accounts was managed by me."),
]


@pytest.mark.parametrize(("title", "words", "people"), COUNTED)
def test_counts_those_who_are_led(title: str, words: str, people: int | None) -> None:
    found = spells(title, words)
    assert (manages_people(0, found), reports(0, found)) == ("yes", people)


@pytest.mark.parametrize(("title", "words"), COUNTED_NOT)
def test_leads_what_is_no_line(title: str, words: str) -> None:
    assert manages_people(0, spells(title, words)) != "yes"


@pytest.mark.parametrize(("title", "words"), MANAGES)
def test_manages(title: str, words: str) -> None:
    assert manages_people(0, spells(title, words)) == "yes"


@pytest.mark.parametrize(("title", "words"), DOES_NOT)
def test_does_not(title: str, words: str) -> None:
    assert manages_people(0, spells(title, words)) == "no"


@pytest.mark.parametrize(
    ("clause", "alone"),
    [
        ("coach and manage P0", ["manage P0"]),
        ("led , mentored and evaluated a P0", ["led a P0", "appraised a P0"]),
        ("hired , trained and rostered P0", ["hired P0", "appraised P0"]),
        ("coached and trained P0", []),
        ("managed P0", []),
    ],
)
def test_verbs_of_a_chain(clause: str, alone: list[str]) -> None:
    assert list(spelt_out(clause)) == [clause, *alone]
