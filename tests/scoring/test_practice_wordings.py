"""The practices of head_of_product.yaml in ordinary wordings, and what does not speak of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from screener.scoring.phrases import Family, family

CRITERIA = Path(__file__).parents[2] / "criteria" / "head_of_product.yaml"

SHOWS = [
    ("strategy", "Shaped where the company's products go over the next three years."),
    ("strategy", "Articulated a long-range plan for the platform and rallied the company behind it."),
    ("strategy", "Defined the mission, vision and guiding principles for a suite of nine apps."),
    ("strategy", "Led annual strategic planning for the business unit."),
    ("strategy", "Repositioned the product from SMB to enterprise."),
    ("strategy", "Decided which markets to enter and which products to retire."),
    ("strategy", "Produktstrategie und Vision für drei Jahre entwickelt."),
    ("strategy", "Définition de la vision et de la stratégie produit."),
    ("strategy", "Definí la visión y la estrategia de producto."),
    ("roadmap", "Sequenced initiatives into a 12-month plan agreed with engineering."),
    ("roadmap", "Decided what to build next from 300 requests."),
    ("roadmap", "Groomed and ordered the product backlog."),
    ("roadmap", "Replaced a feature wish list with three bets a quarter."),
    ("roadmap", "Priorisation du backlog et feuille de route."),
    ("roadmap", "Hoja de ruta trimestral acordada con dirección."),
    ("okrs", "Rolled out objectives & key results across twelve teams."),
    ("okrs", "Introduced quarterly OKR cadence."),
    ("okrs", "Set measurable targets for each squad and reviewed them monthly."),
    ("okrs", "Defined success metrics and north-star metric."),
    ("okrs", "Zielvereinbarungen und KPIs pro Quartal."),
    ("growing_people", "Supported the professional growth of six PMs through individual development plans."),
    ("growing_people", "Set up a competency framework and levelling guide for product."),
    ("growing_people", "Ran hiring loops and onboarded four PMs."),
    ("growing_people", "Gave regular feedback and held career talks."),
    ("growing_people", "Two of my reports were promoted to senior."),
    ("growing_people", "Developed talent: three APMs became PMs."),
    ("growing_people", "Aufbau eines Teams von fünf Produktmanagern, inkl. Recruiting."),
    ("growing_people", "Recrutement et montée en compétences de 4 PM."),
    ("growing_people", "Contratación y desarrollo de un equipo de 5."),
    ("budget", "Managed an annual budget of $4.2M."),
    ("budget", "Owned the P&L for the lending line."),
    ("budget", "Accountable for £12m ARR."),
    ("budget", "Planned headcount and spend for the product group."),
    ("budget", "Budgetverantwortung von 2 Mio. EUR."),
    ("budget", "Budget annuel de 1,5 M€."),
    ("cross_functional", "Partnered with engineering, design and data to ship."),
    ("cross_functional", "Brought sales, support and legal into one weekly forum."),
    ("cross_functional", "Worked hand in hand with the CTO and marketing."),
    ("cross_functional", "Enge Zusammenarbeit mit Entwicklung, Design und Vertrieb."),
    ("cross_functional", "Collaboration avec les équipes tech, design et marketing."),
    ("cross_functional", "Collaborated with R&D, manufacturing and procurement."),
    ("users", "Ran 60 customer interviews in the first quarter."),
    ("users", "Spent a week a month in stores watching shoppers."),
    ("users", "Mapped the end-to-end experience of first-time buyers."),
    ("users", "Set up continuous discovery with weekly customer touchpoints."),
    ("users", "Nutzerinterviews und Usability-Tests durchgeführt."),
    ("users", "Entretiens utilisateurs et tests d'utilisabilité."),
    ("users", "Analysed support tickets to find what users struggle with."),
    ("outcomes", "Increased conversion by 14% and cut churn to 2.1%."),
    ("outcomes", "Delivered three new products on time, adding $6M a year."),
    ("outcomes", "Took the app to 1M downloads."),
    ("outcomes", "NPS went from 12 to 44."),
    ("outcomes", "Umsatz um 30 % gesteigert."),
    ("outcomes", "Augmentation du chiffre d'affaires de 25 %."),
    ("outcomes", "Saved €1.2m a year by retiring two legacy systems."),
    ("outcomes", "Onboarding time down from 9 days to 2."),
    ("communication", "Presented quarterly to the board of directors."),
    ("communication", "Briefed investors during the Series B."),
    ("communication", "Speaker at two industry conferences."),
    ("communication", "Weekly updates to senior stakeholders and C-suite."),
    ("communication", "Reporting an Geschäftsführung und Vorstand."),
    ("communication", "Présentation mensuelle au comité de direction."),
]

SHOWS_NOT = [
    ("strategy", "Rebuilt the billing service in Go and moved it to Kubernetes."),
    ("strategy", "Answered 40 support calls a day."),
    ("roadmap", "Wrote release notes and translations."),
    ("okrs", "Maintained the build server."),
    ("growing_people", "Cared for patients on a ward of 28 beds."),
    ("growing_people", "Wrote unit tests for the payments library."),
    ("budget", "Refactored the checkout page."),
    ("users", "Migrated a database to PostgreSQL."),
    ("outcomes", "Attended the weekly planning meeting."),
    ("communication", "Fixed bugs in the Android app."),
    ("cross_functional", "Studied German in the evenings."),
]


def phrases(criterion: str) -> Family:
    """All phrases of one criterion, those of its tests too."""
    lines = yaml.safe_load(CRITERIA.read_text(encoding="utf-8"))["criteria"]
    (line,) = [line for line in lines if line["id"] == criterion]
    tests = [line, *line.get("tests", [])]
    return family(tuple(str(phrase) for test in tests for phrase in test.get("phrases", [])))


@pytest.mark.parametrize(("criterion", "words"), SHOWS)
def test_shows_the_practice(criterion: str, words: str) -> None:
    assert phrases(criterion).hits(words.lower())


@pytest.mark.parametrize(("criterion", "words"), SHOWS_NOT)
def test_shows_it_not(criterion: str, words: str) -> None:
    assert not phrases(criterion).hits(words.lower())
