"""Whatever a text says, understanding it gives facts with their evidence, and scoring it a score within bounds."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screener.document.reader import read
from screener.document.sources import Source
from screener.errors import UnreadableDocument
from screener.extraction import codec, understand
from screener.extraction.experience import experience
from screener.pipeline import gather, screen
from screener.scoring import criteria_file

DAY = date(2026, 11, 1)
HEADINGS = (
    "EXPERIENCE",
    "Education",
    "Skills",
    "Summary",
    "Volunteering",
    "Berufserfahrung",
    "Languages",
    "References",
)
DATES = (
    "Jan 2019 - Present",
    "2019 - 2021",
    "03/2020 – 05/2018",
    "since 2099",
    "13/2020 - 0/0",
    "²⁰²¹",
    "1.1.1 - 9.9.9999",
)
TITLES = (
    "Head of Product",
    "Senior Product Manager, Lumen Freight",
    "Engineer | Acme GmbH | Berlin",
    "CPO",
    "Intern at X",
)
TAILS = (
    "- Managed a team of 999999999999 people",
    "MSc Physics, University of Nowhere, 2012",
    "ada@example.org",
    "+44 20",
)
ODD = (
    "\x00",
    "\u202e",
    "\ufeff",
    "\u200d",
    "\ud7ff",
    "𝕏",
    "ﬃ",
    "İ",
    "ß",
    "٠١٢",
    "—" * 50,
    "(" * 80,
    "a" * 3000,
    "\u2028",
    "=1+1",
)

line = st.one_of(
    *(st.sampled_from(words) for words in (HEADINGS, DATES, TITLES, TAILS, ODD)),
    st.text(max_size=60),
    st.builds(" ".join, st.lists(st.sampled_from(DATES + TITLES + TAILS + ODD), max_size=4)),
)
texts = st.lists(line, min_size=1, max_size=40).map("\n".join)


@pytest.fixture(scope="module")
def criteria() -> criteria_file.Criteria:
    return criteria_file.load(criteria_file.find("head_of_product"))


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(text=texts)
def test_any_text_is_understood_and_scored(criteria: criteria_file.Criteria, text: str) -> None:
    source = Source("any.txt", text.encode("utf-8", "surrogatepass"), "0" * 64)
    try:
        document = read(source)
    except UnreadableDocument:
        return
    candidate = understand(document)
    for position in candidate.positions:
        for proof in position.evidence:
            assert document.text[proof.start : proof.end] == proof.quote
    assert codec.decode(codec.encode(candidate)) == candidate
    years = experience(candidate, DAY)
    for clock in (years.total, years.product, years.management):
        assert 0 <= clock.shortest <= clock.years <= clock.longest
    screened = screen(gather(source), criteria, as_of=DAY)
    assert screened.score is not None
    assert 0 <= screened.score.total <= 100
    assert sum(each.points for each in screened.score.contributions) == pytest.approx(screened.score.total)
