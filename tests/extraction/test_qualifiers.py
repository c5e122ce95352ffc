"""What turns a cue of managing people into something else."""

from __future__ import annotations

import pytest

from screener.extraction.qualifiers import (
    Qualifier,
    across_functions,
    denies_reports,
    outside_line,
    qualify,
    speaks_against_title,
)


@pytest.mark.parametrize(
    "text",
    [
        "individual contributor", "ic by choice, by the way", "sole pm for three years", "nobody reports to me",
        "no direct reports", "without any direct reports", "product team of one", "none of them work for me",
        "none on my headcount", "no people management", "managed nobody",
    ],
)
def test_denials(text: str) -> None:
    assert denies_reports(text)


@pytest.mark.parametrize(
    "text",
    [
        "five people report to me", "hope to work as an individual contributor", "no team size is too small",
        "topic by topic",
    ],
)
def test_not_denied(text: str) -> None:
    assert denies_reports(text) is None


@pytest.mark.parametrize(
    "text",
    ["dotted line to me", "a matrix team", "everyone reported into their own chapter", "by influence", "her team"],
)
def test_outside_the_line(text: str) -> None:
    assert outside_line(text)


def test_own_line_is_no_other_line() -> None:
    assert not outside_line("four product managers report to me")
    assert across_functions("a cross-functional squad")
    assert not across_functions("a team of product managers")


def test_against_a_managing_title() -> None:
    assert speaks_against_title("three developers who answer to the technical founder")
    assert speaks_against_title("three developers who answer to me") is None


@pytest.mark.parametrize(
    ("clause", "cue", "qualifier"),
    [
        ("never managed people", "managed people", Qualifier.NEGATED),
        ("managed nobody", "managed", Qualifier.NEGATED),
        ("looking to manage people", "manage people", Qualifier.ASPIRING),
        ("helped hire two designers", "hire two designers", Qualifier.ASSISTED),
        ("was hired as designer", "hired as", Qualifier.OTHERS),
        ("reporting to the manager of four", "manager of four", Qualifier.OTHERS),
        ("built a performance review module", "performance review", Qualifier.DOMAIN),
    ],
)
def test_qualifiers(clause: str, cue: str, qualifier: Qualifier) -> None:
    start = clause.index(cue)
    assert qualifier in qualify(clause, start, start + len(cue))


def test_plain_cue_has_none() -> None:
    assert qualify("managed four people", 0, 19) == frozenset()
