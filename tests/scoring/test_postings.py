"""What real job adverts ask, written as criteria, each with somebody on either side of the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.extraction.candidate import Candidate, DegreeLevel, Function, Strength
from screener.scoring.criteria import State
from tests.scoring.people import criteria, degree, job, led, money, person, scored

GENERAL = Function.GENERAL


def pm(years: int, *said: str, title: str = "Product Manager", level: int = 2, **how: object) -> Candidate:
    """Somebody with so many years in product, up to now, who says this."""
    return person(job(title, f"{2026 - years}-12 to present", *(said or ("Ships",)), level=level), **how)  # type: ignore[arg-type]


def head(years: int, managing: int, *said: str, people: int | None = 4, **how: object) -> Candidate:
    """Somebody with so many years in product, the last of them leading people."""
    spells = [led(0, f"{2026 - managing}-12 to present", people=people)]
    return pm(years, *said, title="Director of Product", level=6, spells=spells, **how)


PRODUCT_10 = "- {id: product, label: P, kind: years, of: product, want: 10, weight: 2}"
MANAGING_4 = "- {id: managing, label: M, kind: years, of: management, want: 4, weight: 2}"
SAAS = "- {id: saas, label: S, kind: domain, phrases: [saas, software as a service], want: 3, weight: 1}"
MBA = degree("MBA", DegreeLevel.MASTER, "business")
BSC = degree("BSc", DegreeLevel.BACHELOR, "engineering")
BUDGET = "Owned a P&L of EUR 4m"

POSTINGS = [
    (
        "director, mail service: 10 years of product management with 4 of people, P&L, mentoring, SaaS, launches",
        f"""
{PRODUCT_10}
{MANAGING_4}
- {{id: pnl, label: P&L, kind: amount, phrases: [P&L, profit and loss], want: 1000000, weight: 1}}
- {{id: mentoring, label: M, kind: practice, phrases: [mentor*, coach*, motivat*], enough: 1, weight: 1}}
{SAAS}
- {{id: launches, label: L, kind: practice, phrases: [launch*], enough: 1, weight: 1}}
""",
        head(11, 5, BUDGET, "Mentored five managers", "Launched SaaS for florists", figures=[money(BUDGET, 4e6)]),
        head(11, 2, "Launched SaaS for florists"),
    ),
    (
        "head, robotics: 5 years of product management, hardware and software, KPIs, board communication, trials",
        """
- {id: product, label: P, kind: years, of: product, want: 5, weight: 2}
- id: both
  label: Hardware and software
  kind: all_of
  weight: 1
  tests:
    - {kind: domain, phrases: [hardware, device*], want: 2}
    - {kind: domain, phrases: [software, app, apps], want: 2}
- {id: kpis, label: K, kind: practice, phrases: [KPI*], enough: 1, weight: 1}
- {id: board, label: B, kind: practice, phrases: [board], enough: 1, weight: 1}
- {id: trials, label: T, kind: practice, phrases: [(field|customer|clinical) trial*, pilot*], enough: 1, weight: 1}
""",
        pm(6, "Hardware of a lawn robot and its software", "Board KPIs", "Ran field trials in twelve gardens"),
        pm(6, "Software for gardeners", "Ran field trials"),
    ),
    (
        "director, film tools: a manager or director for 3 years, two reports now, film",
        """
- {id: led, label: L, kind: years, of: total, where: {title: [manager, director]}, want: 3, weight: 1}
- {id: reports, label: R, kind: management, of: reports, want: 2, half_life: 1, weight: 1}
- {id: film, label: F, kind: domain, phrases: [film*, cinema], want: 1, weight: 1}
""",
        head(6, 4, "Editing suites for film crews", people=2),
        pm(6, "Editing suites for film crews"),
    ),
    (
        "head, developer platform: an individual contributor who owns CI/CD roadmaps",
        """
- {id: roadmap, label: R, kind: practice, phrases: [roadmap*], enough: 1, weight: 2}
- {id: cicd, label: C, kind: domain, phrases: [CI/CD, continuous (integration|delivery)], want: 2, weight: 2}
- {id: hands_on, label: H, kind: not, test: {kind: management, of: reports, want: 10}, weight: 1}
""",
        pm(6, "Roadmap of a CI/CD service", title="Head of Product", level=7),
        head(6, 5, "Roadmap of a bank", people=12),
    ),
    (
        "vice president, developer platform: roadmap, releases, documentation, customers",
        """
- {id: level, label: L, kind: level, want: vp, weight: 1}
- {id: roadmap, label: R, kind: practice, phrases: [roadmap*], enough: 1, weight: 1}
- {id: releases, label: R, kind: practice, phrases: [release*], enough: 1, weight: 1}
- {id: docs, label: D, kind: practice, phrases: [documentation], enough: 1, weight: 1}
- {id: customers, label: C, kind: practice, phrases: [(talk*|spoke|meet*) .. customers], enough: 1, weight: 1}
""",
        pm(6, "Roadmap and monthly release", "Documentation", "Talks to customers", title="VP Product", level=8),
        pm(6, "Roadmap and monthly release"),
    ),
    (
        "vice president, search: general manager, or led product, or took it to product-market fit, or 4 years of it",
        """
- id: ways
  label: One of four ways
  kind: any_of
  weight: 3
  tests:
    - {label: general manager or founder, kind: years, of: general, want: 2}
    - {label: led product, kind: level, want: head}
    - {label: product-market fit, kind: practice, phrases: [product-market fit], enough: 1}
    - {label: a blue chip, kind: years, of: product, want: 4, where: {text: [blue chip, multinational]}}
- {id: mentoring, label: M, kind: practice, phrases: [mentor*], enough: 1, weight: 1}
""",
        person(job("Founder", "2020-01 to 2024-01", "Mentored apprentices", function=GENERAL)),
        pm(2, "Mentored an intern"),
    ),
    (
        "senior, publishing: 5 years of enterprise SaaS, a degree, an MBA is a plus",
        """
- {id: saas, label: S, kind: domain, phrases: [saas], function: product, want: 5, weight: 3}
- {id: degree, label: D, kind: degree, level: bachelor, weight: 1}
- {id: mba, label: MBA, kind: degree, name: [MBA], weight: 1}
""",
        pm(6, "SaaS for publishers", degrees=[BSC, MBA]),
        pm(6, "SaaS for publishers", degrees=[BSC]),
    ),
    (
        "senior, nutrition: 5 years, a technical degree is a plus, mentoring",
        """
- {id: product, label: P, kind: years, of: product, want: 5, weight: 2}
- {id: degree, label: D, kind: degree, level: bachelor, fields: [engineering, computer science, mathematics], weight: 1}
- {id: mentoring, label: M, kind: practice, phrases: [mentor*], enough: 1, weight: 1}
""",
        pm(5, "Mentored two juniors", degrees=[BSC]),
        pm(4, "Mentored two juniors"),
    ),
    (
        "senior, labs: 10 years and 5 of them senior, as a manager or not",
        f"""
{PRODUCT_10}
- id: senior
  label: Senior
  kind: any_of
  weight: 1
  tests:
    - {{label: on one's own, kind: years, of: product, want: 5, where: {{level: senior}}}}
    - {{label: as a manager, kind: years, of: management, want: 5}}
""",
        pm(10, title="Senior Product Manager", level=3),
        pm(10),
    ),
    (
        "product manager, consumer: 3 years of consumer products",
        "- {id: consumer, label: C, kind: domain, phrases: [consumer*], function: product, want: 3, weight: 1}",
        pm(4, "A consumer app for walkers"),
        pm(4, "Payroll for dentists"),
    ),
    (
        "senior, payments: 8 years, deep in payments",
        """
- {id: product, label: P, kind: years, of: product, want: 8, weight: 1}
- {id: payments, label: P, kind: domain, phrases: [payment*, cards], want: 5, weight: 1}
""",
        pm(9, "Payment cards"),
        pm(9, "Greeting sheets"),
    ),
    (
        "principal: 8 years of product management and within them 2 of machine learning",
        """
- {id: product, label: P, kind: years, of: product, need: 8, want: 10, weight: 1}
- {id: ai, label: AI, kind: years, of: product, where: {text: [AI, machine learning, ML]}, want: 2, weight: 1}
""",
        person(
            job("PM", "2016-12 to 2023-11", "Maps", level=2), job("PM", "2023-12 to present", "AI for maps", level=2)
        ),
        pm(10, "Maintained maps"),
    ),
    (
        "template: 8 years, 2 managing product managers, a team of 4",
        """
- {id: product, label: P, kind: years, of: product, want: 8, weight: 1}
- {id: managing, label: M, kind: years, of: management, where: {function: product}, want: 2, weight: 1}
- {id: who, label: W, kind: management, of: product_people, weight: 1}
- {id: team, label: T, kind: management, of: reports, want: 4, weight: 1}
""",
        head(8, 3, people=4),
        pm(8, spells=[led(0, "2023-12 to present", people=4, kind="testers")]),
    ),
    (
        "template, vice president: 12 years, 4 of them as vice president, 12 product managers",
        """
- {id: product, label: P, kind: years, of: product, want: 12, weight: 1}
- {id: vp, label: V, kind: years, of: product, where: {level: vp}, want: 4, weight: 1}
- {id: team, label: T, kind: management, of: reports, want: 12, weight: 1}
""",
        pm(12, title="VP Product", level=8, spells=[led(0, "2016-12 to present", people=13)]),
        head(12, 6, people=5),
    ),
    (
        "template, vice president: led 15 product managers, an MBA preferred, revenue of 100 million",
        """
- {id: team, label: T, kind: management, of: reports, want: 15, weight: 2}
- {id: mba, label: MBA, kind: degree, name: [MBA], weight: 1}
- {id: revenue, label: R, kind: amount, phrases: [revenue, ARR], want: 100000000, weight: 2}
""",
        head(10, 8, "Revenue of $120m", people=16, degrees=[MBA], figures=[money("Revenue of $120m", 1.2e8)]),
        head(10, 8, "Revenue of $9m", people=16, degrees=[MBA], figures=[money("Revenue of $9m", 9e6)]),
    ),
    (
        "template, head: a bachelor's degree in business, IT or computer science, or equivalent experience",
        "- {id: degree, label: D, kind: degree, level: bachelor, fields: [business, information technology], "
        "or_years: 8, weight: 1}",
        pm(8),
        pm(2),
    ),
]


@pytest.mark.parametrize(("lines", "good", "poor"), [p[1:] for p in POSTINGS], ids=[p[0] for p in POSTINGS])
def test_postings(tmp_path: Path, lines: str, good: Candidate, poor: Candidate) -> None:
    asked = criteria(tmp_path, lines)
    better, worse = scored(good, asked), scored(poor, asked)
    assert [(c.criterion, c.why) for c in better.contributions if c.state is not State.MET] == []
    assert better.total == 100.0
    assert any(c.state is not State.MET for c in worse.contributions)
    assert worse.total < better.total


def test_proof_of_people_is_graded(tmp_path: Path) -> None:
    """Stated reports, then a title alone, then unclear, then nothing."""
    asked = criteria(tmp_path, "- {id: p, label: P, kind: management, of: proof, strength: unclear, weight: 1}")
    spells = [led(0, "2020-01 to present", strength=strength) for strength in Strength]
    totals = [scored(pm(8, spells=[spell]), asked).total for spell in spells] + [scored(pm(8), asked).total]
    assert totals == sorted(totals, reverse=True)
    assert len(set(totals)) == 4


def test_what_a_resume_never_says_is_asked(tmp_path: Path) -> None:
    lines = """
- {id: product, label: P, kind: years, of: product, want: 4, weight: 1}
- {id: permit, label: Right to work, kind: ask, ask: May you work here without a permit?}
- {id: notice, label: Notice, kind: ask, ask: How long is your notice?}
"""
    found = scored(pm(4), criteria(tmp_path, lines))
    assert found.total == 100.0
    assert [c.question for c in found.contributions if c.question] == [
        "May you work here without a permit?",
        "How long is your notice?",
    ]


def test_recency_of_managing_and_of_product_work(tmp_path: Path) -> None:
    lines = "- {id: m, label: M, kind: years, of: management, want: 2, fresh_for: 1, half_life: 2, weight: 1}"
    asked = criteria(tmp_path, lines)
    recent = pm(10, spells=[led(0, "2023-12 to 2025-12")])
    long_ago = pm(10, spells=[led(0, "2017-12 to 2020-12")])
    assert scored(recent, asked).total == 100.0
    assert scored(long_ago, asked).total < 30.0
