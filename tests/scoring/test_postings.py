"""What real job adverts ask, written as criteria: every line of each with somebody on either side of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.extraction.candidate import Candidate, DegreeLevel, Function
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
SAAS = "- {id: saas, label: S, kind: domain, phrases: [saas, software as a service], want: 3, weight: 1}"
MBA = degree("MBA", DegreeLevel.MASTER, "business")
BSC = degree("BSc", DegreeLevel.BACHELOR, "engineering")
ARTS = degree("BA", DegreeLevel.BACHELOR, "arts")

POSTINGS = [
    (
        "director, mail service: 10 years in product with 4 of managing, P&L as general manager, motivating, launches",
        f"""
{PRODUCT_10}
- {{id: managing, label: M, kind: years, of: product, where: {{managing: true}}, want: 4, weight: 2}}
- {{id: pnl, label: P&L, kind: practice, phrases: [(general manager|gm) .. P&L], enough: 1, weight: 1}}
- {{id: mentoring, label: M, kind: practice, phrases: [mentor*, coach*, motivat*], enough: 1, weight: 1}}
{SAAS}
- {{id: marketers, label: M, kind: domain, phrases: [marketer*, campaign*], want: 3, weight: 1}}
- {{id: mail, label: E, kind: domain, phrases: [e-mail, email, newsletter*], want: 3, weight: 1}}
- {{id: launches, label: L, kind: practice, phrases: [launch*], enough: 1, weight: 1}}
""",
        head(
            11, 5, "As general manager owned the P&L", "Mentored five", "Launched SaaS for e-mail that marketers love"
        ),
        (head(9, 2, "Sent flowers by post", "Kept the P&L"), pm(11, "As general manager filed no accounts")),
    ),
    (
        "head, robotics: 5 years, hardware and software, consumers, KPIs, board communication, trials; nobody to lead",
        """
- {id: product, label: P, kind: years, of: product, want: 5, weight: 2}
- id: both
  label: Hardware and software
  kind: all_of
  weight: 1
  tests:
    - {kind: domain, phrases: [hardware, device*], want: 2}
    - {kind: domain, phrases: [software, app, apps], want: 2}
- {id: consumer, label: C, kind: domain, phrases: [consumer*, household*], want: 2, weight: 1}
- {id: kpis, label: K, kind: practice, phrases: [KPI*], enough: 1, weight: 1}
- {id: board, label: B, kind: practice, phrases: [(present*|report*) .. board], enough: 1, weight: 1}
- {id: trials, label: T, kind: practice, phrases: [(field|customer|clinical) trial*, pilot*], enough: 1, weight: 1}
""",
        pm(6, "Hardware of a lawn robot and its software", "Presented KPIs to the board", "Field trials in households"),
        (pm(4, "Software for gardeners", "Sat on a wooden board", "Won a trial"), head(9, 3, "Software of a bank")),
    ),
    (
        "director, film tools: manager or director for 3 years, two reports now, a player who coaches, film",
        """
- {id: led, label: L, kind: years, of: total, where: {title: [manager, director]}, want: 3, weight: 1}
- {id: reports, label: R, kind: management, of: reports, want: 2, half_life: 1, weight: 1}
- id: coach
  label: Player and coach
  kind: all_of
  weight: 1
  tests:
    - {label: plays, kind: practice, phrases: [wrote .. (spec*|stories), hands-on, prototyp*], enough: 1}
    - {label: coaches, kind: practice, phrases: [coach*, mentor*], enough: 1}
- {id: film, label: F, kind: domain, phrases: [film*, cinema], want: 1, weight: 1}
""",
        head(6, 4, "Editing suites for film crews", "Wrote specs", "Coached two", people=2),
        (
            pm(2, "Coached two", spells=[led(0, "2024-12 to present", people=1)]),
            person(
                job("Director of Product", "2016-01 to 2020-12", "Wrote specs for looms", level=6),
                job("Product Analyst", "2021-01 to present", level=0),
                spells=[led(0, "2016-01 to 2020-12", people=2)],
            ),
        ),
    ),
    (
        "head, developer platform: an individual contributor below the CEO, who owns CI/CD roadmaps",
        """
- {id: ceo, label: CEO, kind: practice, phrases: [report* .. CEO, with the CEO], enough: 1, weight: 1}
- {id: roadmap, label: R, kind: practice, phrases: [roadmap*], enough: 1, weight: 2}
- {id: cicd, label: C, kind: domain, phrases: [CI/CD, continuous (integration|delivery)], want: 2, weight: 2}
- {id: hands_on, label: H, kind: not, test: {kind: management, of: reports, want: 10}, weight: 1}
""",
        pm(6, "Roadmap of a CI/CD service", "Reported to the CEO", title="Head of Product", level=7),
        (head(6, 5, "Accounts of a bank", people=12),),
    ),
    (
        "vice president, developer platform: below the CEO, roadmap, releases, documentation, customers",
        """
- {id: level, label: L, kind: level, want: vp, weight: 1}
- {id: ceo, label: CEO, kind: practice, phrases: [report* .. CEO, with the CEO], enough: 1, weight: 1}
- {id: roadmap, label: R, kind: practice, phrases: [roadmap*], enough: 1, weight: 1}
- {id: releases, label: R, kind: practice, phrases: [release*], enough: 1, weight: 1}
- {id: docs, label: D, kind: practice, phrases: [documentation], enough: 1, weight: 1}
- {id: customers, label: C, kind: practice, phrases: [(talk*|spoke|meet*) .. customers], enough: 1, weight: 1}
- {id: alone, label: A, kind: not, test: {kind: years, of: management, want: 3}, weight: 1}
""",
        pm(6, "Roadmap and monthly release", "Documentation", "Talks to customers with the CEO", title="VP", level=8),
        (head(9, 5, "Price lists for customers"),),
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
        (pm(2, "Sold to a multinational"),),
    ),
    (
        "head, data streams: customers, a community of open source, roadmap, remote work",
        """
- {id: customers, label: C, kind: practice, phrases: [(talk*|interview*) .. customers], enough: 1, weight: 1}
- {id: community, label: O, kind: practice, phrases: [open-source .. community], enough: 1, weight: 1}
- {id: roadmap, label: R, kind: practice, phrases: [roadmap*], enough: 1, weight: 1}
- {id: remote, label: R, kind: practice, phrases: [(remote|distributed) (team*|work)], enough: 1, weight: 1}
""",
        pm(5, "Interviewed customers every week", "Grew an open-source community", "Public roadmap of a remote team"),
        (pm(5, "Customers were content", "Open-source licences", "Remote control for blinds"),),
    ),
    (
        "head, proofs: 8 years, developer tools, builds and leads a team, from nothing to a launch, analytics",
        """
- {id: product, label: P, kind: years, of: product, want: 8, weight: 1}
- {id: tools, label: T, kind: domain, phrases: [(developer|infrastructure) (tool*|platform*), SDK*], want: 2, weight: 1}
- id: team
  label: Built and led a team
  kind: all_of
  weight: 1
  tests:
    - {label: built, kind: practice, phrases: [(built|hired|grew) .. team], enough: 1}
    - {label: led, kind: management, of: proof, strength: stated}
- {id: zero, label: Z, kind: practice, phrases: [0 to 1, zero to one, from nothing], enough: 1, weight: 1}
- {id: analytics, label: A, kind: skills, any_of: [[analytics, Amplitude], SQL, [funnel*, cohort*]], want: 2, weight: 1}
- {id: launches, label: L, kind: practice, phrases: [launch*], enough: 1, weight: 1}
""",
        head(9, 3, "Hired a team", "Took an SDK from nothing to launch", skills=["SQL", "Amplitude"]),
        (head(7, 3, "Developer of gardens", skills=["SQL"]), pm(9, "Hired a team")),
    ),
    (
        "senior, publishing: 5 years of enterprise SaaS, a degree, an MBA is a plus",
        """
- {id: saas, label: S, kind: domain, phrases: [enterprise saas], function: product, want: 5, weight: 3}
- {id: degree, label: D, kind: degree, level: bachelor, weight: 1}
- {id: mba, label: MBA, kind: degree, name: [MBA], weight: 1}
""",
        pm(6, "Enterprise SaaS for publishers", degrees=[BSC, MBA]),
        (pm(4, "Enterprise SaaS for publishers", degrees=[BSC]), pm(6, "Enterprise SaaS for publishers")),
    ),
    (
        "senior, nutrition: 5 years, a technical degree is a plus, so is an MBA, mentors product managers",
        """
- {id: product, label: P, kind: years, of: product, want: 5, weight: 2}
- {id: degree, label: D, kind: degree, level: bachelor, fields: [engineering, computer science, mathematics], weight: 1}
- {id: mba, label: MBA, kind: degree, name: [MBA], weight: 1}
- {id: mentoring, label: M, kind: practice, phrases: [mentor* .. (product managers|PMs|juniors)], enough: 1, weight: 1}
""",
        pm(5, "Mentored two PMs", degrees=[BSC, MBA]),
        (pm(4, "Mentored two juniors", degrees=[ARTS]), pm(9, "Was mentored by nobody")),
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
        (pm(10), pm(9, title="Senior Product Manager", level=3)),
    ),
    (
        "product manager, consumer: 3 years of consumer products",
        "- {id: consumer, label: C, kind: domain, phrases: [consumer*], function: product, want: 3, weight: 1}",
        pm(4, "A consumer app for walkers"),
        (pm(4, "Payroll for dentists"), pm(2, "A consumer app for walkers")),
    ),
    (
        "senior, payments: 8 years, deep in payments",
        """
- {id: product, label: P, kind: years, of: product, want: 8, weight: 1}
- {id: payments, label: P, kind: domain, phrases: [payment*, cards], want: 5, weight: 1}
""",
        pm(9, "Payment cards"),
        (pm(9, "Greeting sheets"), pm(6, "Payment cards")),
    ),
    (
        "principal: 8 to 10 years of product management and within them 2 of machine learning",
        """
- {id: product, label: P, kind: years, of: product, need: 8, want: 10, weight: 1}
- {id: ai, label: AI, kind: years, of: product, where: {text: [AI, machine learning, ML]}, want: 2, weight: 1}
""",
        person(
            job("PM", "2016-12 to 2023-11", "Maps", level=2), job("PM", "2023-12 to present", "AI for maps", level=2)
        ),
        (pm(10, "Maintained maps"), pm(8, "AI for maps")),
    ),
    (
        "product manager, accounts and wallets: 3 to 4 years",
        """
- {id: product, label: P, kind: years, of: product, need: 3, want: 4, weight: 1}
- {id: wallets, label: W, kind: domain, phrases: [wallet*, (bank|customer) account*], want: 1, weight: 1}
""",
        pm(4, "Wallets for skippers"),
        (pm(2, "Wallets for skippers"), pm(4, "Rudders")),
    ),
    (
        "template: 8 years, 2 managing product managers, a team of 4, below the CEO",
        """
- {id: product, label: P, kind: years, of: product, want: 8, weight: 1}
- {id: managing, label: M, kind: years, of: management, where: {function: product}, want: 2, weight: 1}
- {id: who, label: W, kind: management, of: product_people, weight: 1}
- {id: team, label: T, kind: management, of: reports, want: 4, weight: 1}
- {id: ceo, label: CEO, kind: practice, phrases: [report* .. CEO], enough: 1, weight: 1}
""",
        head(8, 3, "Reporting to the CEO", people=4),
        (
            pm(8, spells=[led(0, "2023-12 to present", people=4, kind="testers")]),
            head(7, 1, "Drove the CEO's car", people=3),
        ),
    ),
    (
        "template, vice president: 12 years, 4 of them as vice president, 12 product managers",
        """
- {id: product, label: P, kind: years, of: product, want: 12, weight: 1}
- {id: vp, label: V, kind: years, of: product, where: {level: vp}, want: 4, weight: 1}
- {id: team, label: T, kind: management, of: reports, want: 12, weight: 1}
""",
        pm(12, title="VP Product", level=8, spells=[led(0, "2016-12 to present", people=13)]),
        (head(12, 6, people=5), pm(9, title="VP Product", level=8)),
    ),
    (
        "template, vice president: led 15 product managers, an MBA preferred, revenue of 100 million",
        """
- {id: team, label: T, kind: management, of: reports, want: 15, weight: 2}
- {id: mba, label: MBA, kind: degree, name: [MBA], weight: 1}
- {id: revenue, label: R, kind: amount, phrases: [revenue, ARR], want: 100000000, weight: 2}
""",
        head(10, 8, "Revenue of $120m", people=16, degrees=[MBA], figures=[money("Revenue of $120m", 1.2e8)]),
        (
            head(10, 8, "Revenue of $9m", people=16, degrees=[MBA], figures=[money("Revenue of $9m", 9e6)]),
            head(10, 8, "Revenue", people=6, degrees=[BSC]),
        ),
    ),
    (
        "template, head: a bachelor's degree in business, IT or computer science, or equivalent experience",
        "- {id: degree, label: D, kind: degree, level: bachelor, fields: [business, information technology], "
        "or_years: 8, weight: 1}",
        pm(8),
        (pm(2), pm(3, degrees=[ARTS])),
    ),
]


@pytest.mark.parametrize(("lines", "good", "others"), [p[1:] for p in POSTINGS], ids=[p[0] for p in POSTINGS])
def test_postings(tmp_path: Path, lines: str, good: Candidate, others: tuple[Candidate, ...]) -> None:
    """One person meets every line; each line is missed, in part or in whole, by one of the others."""
    asked = criteria(tmp_path, lines)
    better = scored(good, asked)
    assert [(c.criterion, c.why) for c in better.contributions if c.state is not State.MET] == []
    assert better.total == 100.0
    worse = [scored(one, asked) for one in others]
    for place, line in enumerate(better.contributions):
        assert any(each.contributions[place].state is not State.MET for each in worse), line.criterion
        assert min(each.contributions[place].points for each in worse) < line.points, line.criterion
    assert max(each.total for each in worse) < better.total


def test_there_are_postings_enough() -> None:
    assert len([name for name, *_ in POSTINGS if not name.startswith("template")]) >= 14
