"""People as one's own: posts before a number, duties listed, being the boss; who only sounds so; and since when."""

from __future__ import annotations

import pytest

from screener.extraction.candidate import PRESENT, Month, Period, Present
from screener.extraction.management import manages_people, reports
from screener.extraction.people import survey
from screener.extraction.spell_part import part_of
from tests.extraction.test_management import job, spells

HAS_PEOPLE = [
    # a post in front of the number
    ("Chief Petty Officer", "LCPO of the deck department (31 sailors)"),
    ("Corporal", "Section commander, 8 soldiers"),
    ("Warrant Officer", "In charge of a workshop with 22 mechanics"),
    ("Assistant Restaurant Manager", "Responsible for the floor team (11 people) and the till"),
    # duties behind it
    ("Policy Adviser", "Two analysts: appraisals, leave and training"),
    ("Product Manager", "People lead of three (1:1s, comp, promotion cases)"),
    ("Engineer", "Career development of four engineers"),
    ("Civil Servant", "Managed 2 HEOs and an analyst"),
    # being the boss
    ("Product Manager", "Since 2022 the three fraud analysts have been mine to manage"),
    ("Product Manager", "Manages: 1 PM, 2 analysts. Managed by: the CPO. Works with: 9 engineers"),
    ("Product Manager", "People managed: 4"),
    ("Product Manager", "Team I manage: two associate PMs"),
    ("Product Operations Lead", "Direct: 4 | Indirect: 11"),
    ("Product Manager", "Five colleagues have me as the one who hires and sets goals"),
    ("Product Manager", "I am the person who hired, and, where needed, let go"),
    ("Product Lead", "In May I was handed the docs desk, i.e. five people"),
    ("Product Manager", "Trusted with two PMs and their careers"),
    ("Product Manager", "A group of nine map readers: tested them, then extended their probation"),
    ("Product Manager", "The three pricing PMs were put under me"),
    ("Product Manager", "Hired the first two and then managed them"),
    ("Cook", "Eight cooks got their shifts and their praise from me"),
    ("Product Owner", "Two junior POs have their reviews with me"),
    ("Product Manager", "Had two PMs as reports"),
    ("Product Manager", "Three PMs were later transferred to me"),
    ("Product Manager", "My own roadmap plus two junior PMs whose line manager I was"),
    ("Product Manager", "Formally the boss of three pricing analysts"),
    ("Product Manager", "Three analysts with disciplinary authority over them"),
    ("Baker", "Six apprentices trained and, twice, dismissed by me"),
    ("Product Manager", "Two PMs; handled every appraisal and all salary talks"),
    ("Operations Manager", "Ran three bakeries with 31 bakers, rotas included"),
    ("Store Manager", "Started with 4 staff and left 11"),
    ("Operations Manager", "Began with 14 agents and ended with 65"),
    ("Lead Developer", "Run a small, agile, remote team. | Recruitment of new developers"),
    ("Principal PM (formerly PM Manager)", "2018 to 2020: managed a pod of five PMs | Since then: no reports"),
    # product managers whose people are in no squad, or are too many for one
    ("Product Manager", "Manage a team of twelve sales representatives"),
    ("Product Manager", "Team lead for four developers"),
    ("Product Manager", "Lead 40 people in 13 locations"),
]

HAS_NONE = [
    ("Head of Product", "Team: one (me). A budget for more was promised"),
    ("Head of Innovation", "A post beside the directors, without own employees"),
    ("Group Product Manager", "The PMs sit elsewhere, and I had none of my own"),
    ("Group Product Manager", "The PMs on Search report to the Director"),
    ("Chief Product Officer", "Four of us in a room; my co-founder looked after the two engineers"),
    ("Head of Product", "Tides, charts and sales in one person"),
    ("Head of Product", "The designers and developers are the CTO's"),
    ("Director of Product", "Not a job with staff: I work alone on pricing"),
    ("Head of Product", "First product hire; hiring was frozen the week I joined"),
    ("Product Manager", "The CTO hired six engineers and I wrote the specs"),
    ("Film Director", "Filmed nine regattas; crews of 8 to 30 hired by the clubs"),
    ("Analyst", "Built a pack of 20 reports in Power BI"),
    ("Product Partner", "Launched four ventures"),
    ("Implementation Lead", "Coordinated users who stayed in their own line management"),
    ("Product Marketing Manager", "Hired an agency and two brand ambassadors"),
    ("HR Generalist", "Handled performance reviews and leave planning of 90 staff"),
    ("Scrum Master", "Apoyar la gestión de los proyectos técnicos de software"),
    ("Founder", "I developed and designed the shop"),
    ("Owner", "I was a web developer with four customers"),
    ("Product Manager", "Built the tool with which 300 store managers plan leave, rotas and pay"),
    ("Product Manager", "Reported to a director who managed nine PMs"),
    ("Management Trainee", "People: hiring, coaching, salary talks"),  # a line of skills
]


@pytest.mark.parametrize(("title", "words"), HAS_PEOPLE)
def test_has_people(title: str, words: str) -> None:
    assert manages_people(0, spells(job(title, *words.split(" | ")))) == "yes"


@pytest.mark.parametrize(("title", "words"), HAS_NONE)
def test_has_none(title: str, words: str) -> None:
    assert manages_people(0, spells(job(title, *words.split(" | ")))) == "no"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Product Manager", "Managed a team of 10 engineers"),
        ("Product Manager", "Led a team of 12 across design and engineering"),
        ("Product Manager", "Team lead of a squad of six"),
        ("Founder", "Made candles"),
    ],
)
def test_cannot_be_told(title: str, words: str) -> None:
    assert manages_people(0, spells(job(title, words))) == "unclear"


def test_written_reports_and_filmed_commercials_are_no_people() -> None:
    assert survey("managed 12 reports in Tableau, directed 20 commercials").people == ()


@pytest.mark.parametrize(
    ("words", "number"), [("People managed: 4", 4), ("Direct: 3", 3), ("Manages: 1 PM, 2 analysts", 3)]
)
def test_number_in_a_list(words: str, number: int) -> None:
    assert reports(0, spells(job("Product Manager", words))) == number


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Managed four PMs from March 2021", Month(2021, 3), Month(2023, 6)),
        ("As of Q2 2021 I lead two PMs", Month(2021, 4), Month(2023, 6)),
        ("Two planners have been mine to manage since the start of 2021", Month(2021, 1), Month(2023, 6)),
        ("Starting in 05/2020 I supervised two analysts", Month(2020, 5), Month(2023, 6)),
        ("In mid 2021 the PMs were put under me", Month(2021, 7), Month(2023, 6)),
        ("In 2021 I took over the PM team", Month(2021), Month(2023, 6)),
        ("Part one, Jan 2019 - Sept 2020: managed six planners", Month(2019, 3), Month(2020, 9)),
        ("From 2020 to 2022 managed five PMs", Month(2020), Month(2022)),
        ("Managed them until a lead arrived in August 2022", Month(2019, 3), Month(2022, 8)),
        ("Managed four PMs until the 2023 reorganisation", Month(2019, 3), Month(2023, 6)),  # the year that it ends in
        ("Managed four PMs until 2022", Month(2019, 3), Month(2022)),
        ("Line manager of two PMs for the last 18 months", Month(2022, 1), Month(2023, 6)),
        ("For my last year led two PMs", Month(2022, 7), Month(2023, 6)),
        ("Managed PMs for the final year and a half", Month(2022, 1), Month(2023, 6)),
        ("Managed two PMs from January 2020", Month(2019, 3), Month(2023, 6)),  # ten months in
        ("Led six and, from April 2021 on, was appraiser of four", Month(2019, 3), Month(2023, 6)),
        ("Line-managed two PMs (2020-2022)", Month(2020), Month(2022)),
        ("Line manager to two associates (Sep 2020 – Aug 2022)", Month(2020, 9), Month(2022, 8)),
        ("Supervised two planners between 2020 and 2022", Month(2020), Month(2022)),
        ("Acting head from June to November 2022, leading seven PMs", Month(2022, 6), Month(2022, 11)),
        ("Promoted to people manager in July 2021, with four reports", Month(2021, 7), Month(2023, 6)),
        ("Hired my first direct report in April 2021 and grew the team to five", Month(2021, 4), Month(2023, 6)),
        ("Appointed in 2021 to lead six analysts", Month(2021), Month(2023, 6)),
        ("Until 2021 I managed a team of three analysts", Month(2019, 3), Month(2021)),
        ("After two years took on line management of three analysts", Month(2021, 3), Month(2023, 6)),
        ("In my third year I was given two direct reports", Month(2021, 3), Month(2023, 6)),
        ("Managed three owners for the first three years", Month(2019, 3), Month(2022, 2)),
        # of something else, or of more people
        ("Managed five people and grew revenue from 2020 to 2022", Month(2019, 3), Month(2023, 6)),
        ("Led a team of eight, was given the team in Berlin too in 2021", Month(2019, 3), Month(2023, 6)),
        ("Hired two PMs and a designer in the first year; all three report to me", Month(2019, 3), Month(2023, 6)),
        ("Hired four PMs (2020-2022)", Month(2019, 3), Month(2023, 6)),
        ("After six months took on two analysts to manage", Month(2019, 3), Month(2023, 6)),
        ("Line-managed two PMs (2012-2014)", Month(2019, 3), Month(2023, 6)),
        # of nothing but the number, of other people, before the job, after it
        ("Managed five (seven from 2021)", Month(2019, 3), Month(2023, 6)),
        ("Lead three PMs and, since 2022, a researcher", Month(2019, 3), Month(2023, 6)),
        ("Managed four PMs since March 2015", Month(2019, 3), Month(2023, 6)),
        ("Managed four PMs from 2024", Month(2019, 3), Month(2023, 6)),
        ("Managed four PMs", Month(2019, 3), Month(2023, 6)),
    ],
)
def test_part_that_a_sentence_names(words: str, start: Month, end: Month) -> None:
    assert part_of(Period(Month(2019, 3), Month(2023, 6)), words) == Period(start, end)


@pytest.mark.parametrize("end", [PRESENT, None, Month(2023)])
def test_last_months_need_a_known_end(end: Month | Present | None) -> None:
    period = Period(Month(2019, 3), end)
    assert part_of(period, "Managed two PMs for the last 18 months") == period
    assert part_of(None, "Managed two PMs from 2021") is None
