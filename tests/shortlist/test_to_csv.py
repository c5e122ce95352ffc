"""The CSV: its columns, its words, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from screener.errors import UsageError
from screener.extraction.candidate import DegreeLevel
from screener.scoring.criteria import Criteria
from screener.shortlist import to_csv, to_json
from screener.shortlist.screened import Screened
from screener.shortlist.shortlist import Shortlist, rank
from tests.scoring.people import AS_OF, criteria, degree, job, led, person, scored, years_of

LINES = """
- {id: product, label: Years in product management, kind: years, of: product, need: 2, want: 10, weight: 3}
- {id: vision, label: Product vision, kind: practice, phrases: [vision], enough: 1, weight: 2}
- {id: okrs, label: OKRs, kind: practice, phrases: [okr*], weight: 1}
- {id: door, label: Line management, kind: gate, test: {kind: management, of: proof}}
"""


@pytest.fixture
def asked(tmp_path: Path) -> Criteria:
    return criteria(tmp_path, LINES)


def shortlist_of(asked: Criteria, **contact: str) -> Shortlist:
    candidate = person(
        job("Product Manager", "2019-01 to 2022-11", "Ran tests", level=2),
        job("Head of Product", "2022-12 to present", "Gave the mill its vision", level=7, employer="Aldermoor Ltd"),
        spells=[led(1, "2022-12 to present", people=4)],
        degrees=[degree("BSc", DegreeLevel.BACHELOR, "business")],
        **contact,  # type: ignore[arg-type]
    )
    years, score = years_of(candidate), scored(candidate, asked)
    good = Screened("in/orla.pdf", "a" * 64, "ok", None, (), candidate, years, score)
    bad = Screened("in/=bad.pdf", "b" * 64, "refused", "encrypted", (), None, None, None)
    return rank([bad, good], asked, AS_OF)


def table(shortlist: Shortlist) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(to_csv.as_text(shortlist), newline="")))


def test_the_columns_are_those_of_the_contract(asked: Criteria) -> None:
    assert to_csv.as_text(shortlist_of(asked)).splitlines()[0].split(",") == [
        *("rank", "candidate", "score", "band", "status", "reason", "product_years", "management_years", "total_years"),
        *("highest_degree", "current_title", "current_employer", "email", "phone", "file", "applicant_id", "gates"),
        *("rests_on_silence", "product_years_range", "management_years_range", "total_years_range"),
        *("product_points", "product_state", "vision_points", "vision_state", "okrs_points", "okrs_state"),
        *("decision", "review", "last_job"),
        *("why", "evidence", "findings", "same_person_as", "as_of", "criteria_sha256", "file_sha256", "version"),
    ]


def test_a_row_that_was_read(asked: Criteria) -> None:
    row = table(shortlist_of(asked))[0]
    wanted = {
        "rank": "1",
        "candidate": "Orla Penhallow",
        "status": "ok",
        "reason": "",
        "highest_degree": "bachelor",
        "current_title": "Head of Product",
        "current_employer": "Aldermoor Ltd",
        "phone": "(+44) 20 7946 0999",
        "file": "in/orla.pdf",
        "vision_points": "33.3",
        "vision_state": "met",
        "okrs_state": "silent",
        "rests_on_silence": "16.7",
        "decision": "",
        "as_of": "2026-11-01",
        "file_sha256": "a" * 64,
        "criteria_sha256": asked.sha256,
    }
    assert {name: row[name] for name in wanted} == wanted
    points = sum(float(row[f"{name}_points"]) for name in ("product", "vision", "okrs"))
    assert float(row["score"]) == round(points, 1)
    assert row["gates"].startswith("Line management: passed (")
    assert "“Gave the mill its vision” (p. 2)" in row["evidence"]


def test_the_sentence_can_be_read_aloud(asked: Criteria) -> None:
    assert table(shortlist_of(asked))[0]["why"] == (
        "Orla Penhallow scores 76.8 of 100 (strong), with 7.9 years in product management and 4.0 years managing "
        "people; fully shown: product vision; falls short on years in product management (7.9 years in product "
        "management, wanted 10); nothing found on OKRs."
    )


def test_a_row_that_could_not_be_read(asked: Criteria) -> None:
    row = table(shortlist_of(asked))[1]
    assert (row["rank"], row["score"], row["status"], row["reason"]) == ("", "", "refused", "encrypted")
    assert row["product_state"] == ""
    assert row["why"] == "Not read, so not scored: encrypted."


@pytest.mark.parametrize(
    ("end", "last"),
    [("2019-03", "Head of Product, Ostrelle, until 2019-03"), ("2019", "Head of Product, Ostrelle, until 2019")],
)
def test_a_job_that_is_over_is_no_current_one(asked: Criteria, end: str, last: str) -> None:
    ended = job("Head of Product", f"2015-01 to {end}", level=7, employer="Ostrelle")
    candidate = person(ended, job("Product Manager", "2012-01 to 2014-12", level=2))
    one = Screened("a.pdf", "a" * 64, "ok", None, (), candidate, years_of(candidate), scored(candidate, asked))
    shortlist = rank([one], asked, AS_OF)
    (row,) = table(shortlist)
    assert (row["current_title"], row["current_employer"], row["last_job"]) == ("", "", last)
    said = json.loads(to_json.as_text(shortlist))
    assert said["current"] is None
    assert said["last"] == {"title": "Head of Product", "employer": "Ostrelle", "until": end}


def test_a_job_whose_end_is_not_known_is_the_last_one_without_an_end(asked: Criteria) -> None:
    candidate = person(replace(job("Head of Product", "2015-01 to present", level=7), period=None))
    one = Screened("a.pdf", "a" * 64, "ok", None, (), candidate, years_of(candidate), scored(candidate, asked))
    (row,) = table(rank([one], asked, AS_OF))
    assert (row["current_title"], row["last_job"]) == ("", "Head of Product, Aldermoor Ltd")


PHONES = [
    ("+49 30 1234567", "(+49) 30 1234567"),
    ("+49301234567", "(+49) 301234567"),
    ("+1 (555) 010-9999", "(+1) (555) 010-9999"),
    ("+353 1 555 0100", "(+353) 1 555 0100"),
    ("+ 44 20 7946 0999", "(+44) 20 7946 0999"),
    ("+48-22-555-01-00", "(+48) 22-555-01-00"),
    ("030 1234567", "030 1234567"),
    ("(030) 1234567", "(030) 1234567"),
    ("+", ""),
    ("", ""),
]


@pytest.mark.parametrize(("phone", "cell"), PHONES)
def test_a_number_keeps_its_plus_and_is_no_formula(asked: Criteria, phone: str, cell: str) -> None:
    assert to_csv.dialled(phone) == cell
    assert table(shortlist_of(asked, phone=phone))[0]["phone"] == cell


DANGEROUS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r\n=1",
    "\x00=1",
    " =1",
    "\u00a0=1",
    "\u3000=1",
    "＝1",
    "'=1",
    '"=1',
    "\u202e=1",
    "\ufeff=1",
]


@pytest.mark.parametrize("name", DANGEROUS)
def test_no_cell_is_a_formula(asked: Criteria, name: str) -> None:
    for row in csv.reader(
        io.StringIO(to_csv.as_text(shortlist_of(asked, name=name, email=name, phone=name)), newline="")
    ):
        for cell in row:
            assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝")), cell
            assert cell.isprintable()


def test_our_own_negative_numbers_stay_numbers(asked: Criteria, tmp_path: Path) -> None:
    lines = LINES + "- {id: limit, label: Limit, kind: cap, at: 0, unless: {kind: years, of: general, want: 4}}"
    capped = criteria(tmp_path, lines)
    assert float(table(shortlist_of(capped))[0]["limit_points"]) < 0


def test_rows_of_applicants_lists_cannot_take_our_columns(asked: Criteria) -> None:
    shortlist = replace(shortlist_of(asked), applicant_columns=("score", "source"))
    names = to_csv.as_text(shortlist).splitlines()[0].split(",")
    assert names.count("score") == 1
    assert names[15:18] == ["applicant_id", "applicant_score", "source"]


def test_the_same_shortlist_gives_the_same_bytes(asked: Criteria, tmp_path: Path) -> None:
    to_csv.write(shortlist_of(asked), tmp_path / "one.csv")
    to_csv.write(shortlist_of(asked), tmp_path / "two.csv")
    content = (tmp_path / "one.csv").read_bytes()
    assert content == (tmp_path / "two.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfrank,")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.csv", "role.yaml", "two.csv"]


def test_a_place_that_cannot_be_written(asked: Criteria, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        to_csv.write(shortlist_of(asked), tmp_path / "missing" / "one.csv")


def test_json_lines_say_all_of_it(asked: Criteria) -> None:
    first, second = (json.loads(line) for line in to_json.as_text(shortlist_of(asked)).splitlines())
    assert first["score"]["total"] == round(sum(c["points"] for c in first["score"]["contributions"]), 1)
    assert first["experience"]["management"]["ledger"]
    assert first["score"]["contributions"][1]["evidence"][0]["quote"] == "Gave the mill its vision"
    assert (second["rank"], second["score"], second["reason"]) == (None, None, "encrypted")


PLAIN = [
    ("Ada Example", "Ada Example"),
    ("", ""),
    ("Ada  Example ", "Ada Example"),
    ("Zo\u00eb\u00a0Field\u3000Ltd", "Zo\u00eb Field Ltd"),
    ("two\nlines", "two lines"),
    ("A\u200bda\u202e", "Ada"),
    ("9 to 5", "9 to 5"),
    ("-1", "'-1"),
    ("\uff1dSUM(A1)", "'\uff1dSUM(A1)"),
    ("' =1", "'' =1"),
    ("x" * 32_001, "x" * 32_000 + "\u2026 (1 more characters; the JSON lines hold all)"),
]


@pytest.mark.parametrize(("text", "cell"), PLAIN)
def test_a_cell_is_one_line_and_no_formula(text: str, cell: str) -> None:
    assert to_csv.defused(text) == cell
