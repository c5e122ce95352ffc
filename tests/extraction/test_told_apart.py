"""Jobs told twice: in a table at a glance, and again with what was done in each."""

from __future__ import annotations

import pytest

from screener.document.reader import read
from screener.document.sources import Source
from screener.extraction import understand
from screener.extraction.candidate import Candidate


def candidate(text: str) -> Candidate:
    return understand(read(Source("resume.txt", text.encode(), "")))


HEAD = "Mira Halloran\nmira@example.org\n\n"
TABLE = (
    "WORK EXPERIENCE\n"
    "1.\tOsmer Tidal\tHead of Product\tSep 2020\tPresent\n"
    "2.\tOsmer Tidal\tProduct Manager, Charts\tAug 2016\tAug 2020\n"
    "3.\tPellow Maps\tBusiness Analyst\tJan 2012\tJul 2016\n\n"
)
END = "EDUCATION\nBSc Hydrography, University of Foreland, 2011\n"


def jobs(found: Candidate) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(p.title, p.employer, p.highlights or (p.summary,)) for p in found.positions]


@pytest.mark.parametrize("line", ["{firm} – {title}", "{title}, {firm}", "{title} at {firm}:", "{title} | {firm}"])
def test_what_was_done_may_stand_apart_from_the_table_of_jobs(line: str) -> None:
    told = (
        ("Osmer Tidal", "Head of Product", "Led a team of four product managers."),
        ("Osmer Tidal", "Product Manager, Charts", "Shipped the tide tables in nine harbours since 2019."),
        ("Pellow Maps", "Business Analyst", "Wrote down what the harbours asked for."),
    )
    text = "".join(f"{line.format(firm=firm, title=title)}\n- {words}\n\n" for firm, title, words in told)
    found = candidate(f"{HEAD}{TABLE}{text}{END}")
    assert jobs(found) == [(title, firm, (words,)) for firm, title, words in told]
    assert [(spell.position, spell.evidence[0].quote) for spell in found.spells if spell.strength == "stated"] == [
        (0, "Led a team of four product managers")
    ]


def test_one_line_that_names_a_job_again_may_be_chance() -> None:
    found = candidate(f"{HEAD}{TABLE}Osmer Tidal – Head of Product\n- Shipped the tide tables.\n\n{END}")
    assert len(found.positions) == 3
    assert "Shipped the tide tables." in found.positions[-1].highlights


TOLD = (
    "EXPERIENCE\nOsmer Tidal\nHead of Product                2020 - Present\n- Led a team of four product managers.\n\n"
    "Pellow Maps\nBusiness Analyst               2012 - 2016\n- Wrote down what the harbours asked for.\n\n"
)


@pytest.mark.parametrize(
    "summary",
    [
        "2020 - Present   Head of Product, Osmer Tidal\n2012 - 2016   Business Analyst, Pellow Maps\n\n",
        "Sep 2020 - Present\tHead of Product\tOsmer Tidal\nJan 2012 - Jul 2016\tBusiness Analyst\tPellow Maps\n\n",
    ],
)
def test_a_job_told_at_a_glance_and_at_length_is_one_job(summary: str) -> None:
    found = candidate(f"{HEAD}CAREER SUMMARY\n{summary}{TOLD}{END}")
    assert [(p.title, p.employer) for p in found.positions] == [
        ("Head of Product", "Osmer Tidal"),
        ("Business Analyst", "Pellow Maps"),
    ]
    assert all(p.highlights for p in found.positions)


@pytest.mark.parametrize("other", ["2020 - 2021   Consultant, Quillon Barge", "2018 - 2019   Consultant, Osmer Tidal"])
def test_jobs_with_another_employer_or_in_other_years_are_two(other: str) -> None:
    told = "2020 - 2021   Consultant, Osmer Tidal\n- Wrote down what the harbours asked for.\n\n"
    assert len(candidate(f"{HEAD}EXPERIENCE\n{other}\n\n{told}{END}").positions) == 2
