"""Managing people: the title's prior, cues in the text, what denies or qualifies them, numbers and who."""

from __future__ import annotations

import pytest

from screener.extraction.candidate import (
    PRESENT,
    Employment,
    Evidence,
    ManagementSpell,
    Month,
    Period,
    Position,
    Strength,
)
from screener.extraction.management import find_spells, manages_people, reports
from screener.extraction.titles import classify


def job(title: str, *words: str, employer: str = "Aldermoor") -> Position:
    """A position from 2019 on whose function and level come from its title."""
    reading = classify(title, " ".join(words))
    period = Period(Month(2019, 3), PRESENT)
    proof = (quoted(0, title),)
    return Position(
        title, employer, period, reading.function, reading.level, Employment.PERMANENT, "", "", words, proof
    )


def quoted(_: int, phrase: str) -> Evidence:
    """Evidence whose quote is the phrase itself."""
    return Evidence("page", 1, 1, 0, len(phrase), phrase, "test")


def spells(position: Position) -> tuple[ManagementSpell, ...]:
    """The spells of one position."""
    return find_spells([position], quoted)


@pytest.mark.parametrize(
    ("title", "words", "answer"),
    [
        # by title, with and without something against it
        ("Head of Product", "Own roadmap and vision for the platform.", "yes"),
        ("VP Product", "", "yes"),
        ("Engineering Manager", "Kept the lights on", "yes"),
        ("Head of Product", "Sole product person; two founders code, I do the rest.", "no"),
        ("Head of Product", "Individual contributor role despite the title.", "no"),
        ("Director of Product", "No reports: individual contributor at director grade.", "no"),
        ("Head of Product", "Three developers who answer to the technical founder, and me", "no"),
        ("Head of Product", "Matrix team of 12; no formal reports", "no"),
        ("VP Product", "Advisory seat, no team", "no"),
        # people who answer to this person
        ("Senior Product Manager", "Line manager of two associate product managers; wrote their reviews.", "yes"),
        ("Senior Product Manager", "Managed 2 product owners and 1 business analyst", "yes"),
        ("Senior Product Manager", "People manager for 3.", "yes"),
        ("Senior Product Manager", "Interim manager of 4 PMs during a leave cover", "yes"),
        ("Product Owner", "Acted as people lead for two junior product owners", "yes"),
        ("Lead Product Manager", "Direct line management of three PMs", "yes"),
        ("Product Lead", "Managed a team of 3 product managers and one designer", "yes"),
        ("Tech Lead", "Line managed four engineers, held weekly 1:1s and half-year reviews", "yes"),
        ("Software Engineer", "Managed three junior developers", "yes"),
        ("Data Scientist", "Led a group of five analysts as their manager", "yes"),
        ("Store Manager", "Ran the shop with 11 staff; hiring, rotas, appraisals", "yes"),
        ("Marketing Manager", "Two people in my team: a copywriter and a designer", "yes"),
        ("Team Lead", "Led a team of 7 customer agents", "yes"),
        ("Founder", "Hired first 12 employees", "yes"),
        ("Operations Manager", "40 warehouse staff, five team leaders reporting in", "yes"),
        ("Head of Product", "Team of one, then four: I hired the other three", "yes"),
        ("Head of Product", "Individual contributor for the first year, manager of three after that", "yes"),
        ("Lead Product Manager", "Took on two reports when my boss went on leave", "yes"),
        ("Product Lead", "Player-coach with two PMs reporting in", "yes"),
        ("Product Lead", "Four people under my wing", "yes"),
        ("Senior Product Manager", "Two PMs joined me; I wrote their goals and signed their leave", "yes"),
        ("Product Operations Manager", "Team of 3 ops analysts I recruited", "yes"),
        ("Responsable Produit", "Équipe de 4 product managers sous ma responsabilité", "yes"),
        ("Ward Sister", "28 staff, appraisals and rota", "yes"),
        ("Sales Team Lead", "5 SDRs", "yes"),
        # leading without a line
        ("Head of Product", "Product function of one", "no"),
        ("Head of Product", "Reports: zero. Opinions: many.", "no"),
        ("Senior Product Manager", "Dotted-line manager of two analysts", "no"),
        ("Senior Product Manager", "Direct report to CPO", "no"),
        ("Senior Product Manager", "Weekly 1:1s with engineering lead and design lead", "no"),
        ("Product Manager", "Team of 6 engineers, 1 designer, 1 me", "no"),
        ("Product Manager", "Built the 1:1s and appraisals features of an HR suite", "no"),
        ("Product Manager", "Managed rosters product for nurses", "no"),
        ("Product Manager", "Led cross-functional team of 8 engineers, 2 designers and a data analyst", "no"),
        ("Product Manager", "Managed backlog with 6 engineers", "no"),
        ("Product Manager", "Managed relationships with 12 vendors and 3 agencies", "no"),
        ("Product Manager", "Mentored two junior PMs and ran onboarding for new joiners", "no"),
        ("Senior Product Manager", "Functional lead of 4 product owners, who report to their line managers", "no"),
        ("Staff Product Manager", "Guides the work of 8 PMs without managing any of them", "no"),
        ("Principal Product Manager", "No direct reports. Set strategy for 5 teams.", "no"),
        ("Product Lead", "Line-managed nobody, but chaired the weekly product council", "no"),
        ("Project Manager", "Managed project team of 14 with dotted-line reporting", "no"),
        ("Project Manager", "Managed a budget of 2M and 6 suppliers", "no"),
        # reports upward, help, wishes, products about people
        ("Senior Product Manager", "Reported to the VP of Product; worked with 3 squads", "no"),
        ("Senior Product Manager", "Supported hiring of four PMs by running case interviews", "no"),
        ("Senior Product Manager", "Built performance review module used by 40,000 employees", "no"),
        ("Senior Product Manager", "Launched a hiring platform for 200 recruiters", "no"),
        ("Software Engineer", "Implemented tools for hiring managers", "no"),
        ("Software Engineer", "Worked in a team of 12 engineers reporting to the CTO", "no"),
        ("Product Manager", "Looking to move into leading a team", "no"),
        ("Product Manager", "Member of the hiring panel", "no"),
        ("Customer Success Manager", "Managed 40 enterprise accounts", "no"),
        ("Teacher", "Taught classes of 30 students, one-on-one where needed", "no"),
        ("QA Engineer", "Installed and rebuilt servers; wrote 40 reports", "no"),
        # cannot be told
        ("Product Manager", "Managed a team of 10 engineers", "unclear"),
        ("Software Engineer", "Led a team of developers on the billing rewrite", "unclear"),
        ("Team Lead", "Kept the release train moving", "unclear"),
        ("Founder", "Made candles", "unclear"),
    ],
)
def test_who_manages_people(title: str, words: str, answer: str) -> None:
    assert manages_people(0, spells(job(title, words))) == answer


@pytest.mark.parametrize(
    ("title", "words", "number"),
    [
        ("Head of Product", "Five PMs and two analysts report into me.", 7),
        ("Head of Product", "Hired and now lead a team of four PMs.", 4),
        ("Director of Product", "Lead a group of 9 product managers across three cities", 9),
        ("Chief Product Officer", "Org of 60; seven direct reports.", 7),
        ("Product Director", "P&L owner. 6 reports, incl. two heads of product.", 6),
        ("Director of Product", "Took the team from two PMs to seven", 7),
        ("Head of Product", "Grew the product org from 3 to 11 product managers", 11),
        ("Design Director", "Leads nine designers; promoted three", 9),
        ("Head of Product", "Manage 3. Plus an agency of 20.", 3),
        ("Head of Product", "Manage four: two product managers, a researcher, a writer", 4),
        ("Group Product Manager", "Kept a squad of my own while managing 2 PMs", 2),
        ("Director of Product", "Managed ~10 product managers", 10),
        ("Director of Product", "Managed 6-8 product managers", 8),
        ("VP Product", "Set the vision", None),
    ],
)
def test_number_of_reports(title: str, words: str, number: int | None) -> None:
    assert reports(0, spells(job(title, words))) == number


@pytest.mark.parametrize(
    ("words", "managers"),
    [
        ("Three directors report to me", True),
        ("Nine product managers, via two directors whom I appointed", True),
        ("5 direct reports, two of whom run teams of their own", True),
        ("Manager of managers", True),
        ("Two group product managers under me", True),
        ("Six product managers report to me", False),
        ("Managed four account managers", False),
    ],
)
def test_managers_of_managers(words: str, managers: bool) -> None:
    (spell,) = spells(job("VP Product", words))
    assert spell.manages_managers is managers


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Managed three PMs", "product managers"),
        ("Managed three product owners", "product managers"),
        ("Managed four engineers", "engineers"),
        ("Managed five designers", "designers"),
    ],
)
def test_who_is_managed(words: str, kind: str) -> None:
    (spell,) = spells(job("Director of Product", words))
    assert spell.people_kind == kind


def test_strongest_quote_wins() -> None:
    (spell,) = spells(job("Head of Product", "Led the team.", "Set strategy.", "Four PMs report to me. Fun."))
    assert spell.strength is Strength.STATED
    assert (spell.evidence[0].quote, spell.evidence[0].rule) == ("Four PMs report to me.", "reports_to_me")


def test_title_only_is_quoted_by_title() -> None:
    (spell,) = spells(job("Head of Product", "Set strategy."))
    assert (spell.strength, spell.people) == (Strength.TITLED, None)
    assert (spell.evidence[0].quote, spell.evidence[0].rule) == ("Head of Product", "title")


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("Managed four PMs from 2021", Period(Month(2021), PRESENT)),
        ("Line manager of five PMs (seven from 2021)", Period(Month(2019, 3), PRESENT)),
        ("Hired four PMs and managed them until 2022", Period(Month(2019, 3), Month(2022))),
        ("Managed four PMs", Period(Month(2019, 3), PRESENT)),
        ("Managed four PMs since 2015", Period(Month(2019, 3), PRESENT)),
        ("Lead three PMs and, since 2022, a researcher", Period(Month(2019, 3), PRESENT)),
    ],
)
def test_part_of_a_job(words: str, period: Period) -> None:
    (spell,) = spells(job("Senior Product Manager", words))
    assert spell.period == period


def test_self_employed_titles_prove_nothing() -> None:
    assert spells(job("Managing Director", "Websites for shops", employer="Self-Employed")) == ()


def test_missing_quotes_fall_back_to_the_position() -> None:
    position = job("Head of Product", "Four PMs report to me")
    (spell,) = find_spells([position], lambda index, phrase: None)
    assert spell.evidence == position.evidence


def test_hostile_text_ends() -> None:
    position = job("Head of Product", "managed " * 50_000, "a " * 50_000, "1:1 " * 20_000)
    assert manages_people(0, spells(position)) == "yes"
