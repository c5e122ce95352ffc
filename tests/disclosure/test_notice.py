"""The notice: by when, what it says, and that what it says of the law is dated, sourced and no advice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from screener.disclosure.law import FOUND, PLACES
from screener.disclosure.notice import Asked, notice, remarks, timing
from screener.scoring import criteria_file
from tests.cli.conftest import Done, screener

__all__ = ["screener"]

USE = date(2026, 3, 30)
EARLY = date(2026, 3, 2)


def test_ten_business_days_before_use() -> None:
    when = timing(Asked(("nyc",), USE), EARLY)
    assert (when.post_by, when.days, when.too_late, when.earliest_use) == (date(2026, 3, 16), 10, False, None)
    with_holiday = timing(Asked(("nyc",), USE, holidays=frozenset({date(2026, 3, 17)})), EARLY)
    assert with_holiday.post_by == date(2026, 3, 13)


def test_federal_holidays_count_where_they_hold() -> None:
    assert timing(Asked(("nyc",), date(2026, 12, 3)), EARLY).post_by == date(2026, 11, 18)  # Thanksgiving lies between
    assert timing(Asked(("eu",), date(2026, 12, 3)), EARLY).post_by is None


def test_a_day_that_is_over_gives_the_first_day_of_use() -> None:
    when = timing(Asked(("nyc",), USE), date(2026, 3, 17))
    assert (when.too_late, when.earliest_use) == (True, date(2026, 3, 31))
    assert "allows use from 2026-03-31 on" in remarks(Asked(("nyc",), USE), date(2026, 3, 17))
    assert "Posted by" not in notice(Asked(("nyc",), USE), date(2026, 3, 17))


@pytest.mark.parametrize("code", PLACES)
def test_every_statement_about_law_has_a_source_and_a_date(code: str) -> None:
    place = PLACES[code]
    assert place.rules
    assert place.asks
    assert all(rule.text.endswith(".") and rule.source for rule in place.rules)
    told = remarks(Asked((code,), USE), EARLY)
    assert told.count("Source: ") == len(place.rules)
    assert FOUND.isoformat() in told
    assert "not legal advice" in told


@pytest.mark.parametrize("code", PLACES)
def test_a_notice_says_what_is_compared_read_and_asked_for(code: str) -> None:
    criteria = criteria_file.load(criteria_file.find("head_of_product"))
    told = notice(Asked((code,), USE, criteria, "Example Ltd", "jobs@example.org", "4 years"), EARLY)
    assert all(line.label in told for line in criteria.criteria)
    assert all(text in told for text in (*PLACES[code].asks, "Example Ltd", "jobs@example.org", "4 years", "90 days"))
    assert "[" not in told
    assert "law" not in told.lower()  # what the law asks is for the employer, not for applicants


def test_what_only_the_employer_knows_stays_open() -> None:
    told = notice(Asked(("ca", "co"), USE), EARLY)
    for gap in ("[name of the employer]", "[role]", "[the criteria", "at least 48 months]", "[name, e-mail"):
        assert gap in told
    assert "Still to fill in: --employer, --contact, --retention, -c." in remarks(Asked(("ca",), USE), EARLY)


def test_rules_that_begin_later_are_said_to() -> None:
    assert "Colorado (rules from 2027-01-01, after the day of use)" in remarks(Asked(("co",), USE), EARLY)
    assert "after the day of use" not in remarks(Asked(("co",), date(2027, 1, 1)), EARLY)


def test_the_command(screener: Callable[..., Done], tmp_path: Path) -> None:
    given = ("--use-date", "2099-03-30", "--jurisdiction", "nyc", "-c", "head_of_product")
    done = screener("notice", *given)
    assert done.code == 0
    assert done.out.startswith("# A program helps to read your application")
    assert "New York City" not in done.out
    assert "Post it by 2099-03-16 (Monday)." in done.err
    done = screener("notice", *given, "--holiday", "2099-03-17", "-o", tmp_path / "n.md")
    assert "Post it by 2099-03-13 (Friday)." in done.out
    assert (tmp_path / "n.md").read_text(encoding="utf-8").startswith("# A program")
    assert screener("notice", "--use-date", "2099-03-30").code == 2


def test_about_in_three_forms(screener: Callable[..., Done], tmp_path: Path) -> None:
    assert "Learned from invented resumes only" in screener("about").out
    done = screener("about", "--dpia", "-c", "head_of_product", "-o", tmp_path / "dpia.md")
    assert done.code == 0
    assert "## Yours to add" in (tmp_path / "dpia.md").read_text(encoding="utf-8")
    assert screener("about", "--model-card").out.startswith("# Model card of screener")
    assert screener("about", "--model-card", "--dpia").code == 2
