"""Blind: 25 marks planted in each resume, and none of them in anything that a reviewer is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from screener.document.sources import load
from screener.extraction.redaction import redact
from screener.pipeline import Facts, gather, screen
from screener.scoring import criteria_file
from tests.cli.conftest import Done, screener

__all__ = ["screener"]

APPLICANTS = Path(__file__).parents[2] / "fixtures" / "applicants"
CRITERIA = ("-c", "head_of_product", "--as-of", "2026-11-01")
YEARS = ("1987", "1991")  # of birth and of leaving school
FIRST, LAST = "Zqfirst", "Zqlast"
MARKS = (
    *(FIRST, LAST, "zqmail", "zqdomain", "5550199", "Zqstreet", "Zqtown", "zqsite", "zqhandle", "zqlinked"),
    *("Zqborn", "Zqwedded", "Zqnation", "Zqvisa", "Zqfaith", "Zqchurch", "Zqwomen", "Zqethnic", "Zqschool"),
    *("Zqcare", "Zqarmy", "Zqunion", "Zqparty", *YEARS),
)
HEAD = """{first} {last} (she/her)
Mrs. {first} {last}
12 Zqstreet Road, Zqtown
zqmail@zqdomain.example | +1 415 5550199 | https://zqsite.example/me | @zqhandle | linkedin.com/in/zqlinked
Date of birth: 4 May 1987, Zqborn
Marital status: Zqwedded
Nationality: Zqnation
Visa: Zqvisa

"""
TAIL = """
Education

BSc Economics, Zqschool University, 1989 - 1991

Interests

- Religion: Zqfaith
- Member of the Zqchurch Church Choir
- Mentor, Zqwomen Women in Technology
- Treasurer, Black Zqethnic Network
- Career break: caring for Zqcare
- Honourably discharged from Zqarmy
- Trade union Zqunion
- Political party: Zqparty
"""
JOBS = {
    "strong": """Experience

Head of Product, Lumen Freight Ltd
Jan 2018 - Present
- Managed a team of five product managers, set their goals and wrote their reviews; Zqlast's own hires
- Owned the product strategy and the roadmap; set quarterly OKRs
""",
    "plain": """Experience

Nurse, Orchard Clinic
Mar 2014 - Dec 2019
- Zqfirst looked after twenty beds and trained two nurses
""",
    "bare": "Summary\n\nZqfirst Zqlast is a product manager; she led discovery in 1991. See www.zqsite.example.\n",
}


@pytest.fixture(params=sorted(JOBS))
def planted(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder with one resume that holds all the marks, its file named after the person."""
    folder = tmp_path / "applicants"
    folder.mkdir()
    text = HEAD.format(first=FIRST, last=LAST) + JOBS[request.param] + TAIL
    (folder / f"{FIRST}_{LAST}.txt").write_text(text, encoding="utf-8")
    return folder


def found(text: str) -> list[str]:
    return [mark for mark in MARKS if mark.lower() in text.lower()]


def test_there_are_25_marks_and_all_are_planted(planted: Path) -> None:
    assert len(MARKS) == 25
    (file,) = planted.iterdir()
    assert found(file.read_text(encoding="utf-8").replace(" 555", "555")) == list(MARKS)


def test_no_mark_is_in_anything_that_a_reviewer_sees(
    screener: Callable[..., Done], planted: Path, tmp_path: Path
) -> None:
    outputs = {"-o": tmp_path / "b.csv", "--jsonl": tmp_path / "b.jsonl", **pages(tmp_path)}
    given = [str(part) for pair in outputs.items() for part in pair]
    done = screener("score", planted, *CRITERIA, "--blind", "--record", tmp_path / "record", *given)
    assert done.code == 0, done.err
    assert found(done.out + done.err) == []
    for path in outputs.values():
        assert path.exists()
        assert found(contents(path)) == []
    (file,) = planted.iterdir()
    assert found(screener("explain", file, *CRITERIA, "--blind").out) == []


def pages(folder: Path) -> dict[str, Path]:
    """The other outputs that this version can write."""
    from screener.cli.score import command

    known = {option for parameter in command.params for option in parameter.opts}
    return {f"--{kind}": folder / f"b.{kind}" for kind in ("html", "xlsx") if f"--{kind}" in known}


def contents(path: Path) -> str:
    """The text of a file; of a workbook, that of its parts."""
    from zipfile import ZipFile

    if path.suffix == ".xlsx":
        with ZipFile(path) as parts:
            return " ".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    return path.read_text(encoding="utf-8-sig")


def facts_of(path: Path) -> Facts:
    (source,) = load(path)
    return gather(source)


@pytest.mark.parametrize("path", sorted(APPLICANTS.iterdir()), ids=lambda path: path.name)
def test_a_blind_score_is_the_same_score(path: Path, applicants_read: Mapping[Path, Sequence[Facts]]) -> None:
    """What is hidden never counted."""
    from datetime import date

    criteria, day = criteria_file.load(criteria_file.find("head_of_product")), date(2026, 11, 1)
    [facts] = applicants_read[path]
    assert facts.candidate is not None
    seen, hidden = (
        screen(each, criteria, as_of=day) for each in (facts, replace(facts, candidate=redact(facts.candidate)))
    )
    assert seen.score is not None
    assert hidden.score is not None
    assert hidden.score.total == seen.score.total
    assert [line.state for line in hidden.score.contributions] == [line.state for line in seen.score.contributions]
    for line in hidden.score.contributions:
        assert all(proof.quote.strip() for proof in line.evidence)


def test_what_stays_can_still_be_read(planted: Path) -> None:
    (file,) = planted.iterdir()
    candidate = facts_of(file).candidate
    assert candidate is not None
    hidden = redact(candidate)
    for position in hidden.positions:
        assert position.title in ("Head of Product", "Nurse")
        assert position.period is not None  # needed for scoring; outputs show durations only
    assert [degree.level for degree in hidden.degrees] == [degree.level for degree in candidate.degrees]


@pytest.mark.parametrize("command", [("compare", "head_of_product", "vp_product"), ("sensitivity",)])
def test_the_workshop_names_nobody_when_blind(
    screener: Callable[..., Done], planted: Path, command: tuple[str, ...]
) -> None:
    given = ("-c", "head_of_product") if command == ("sensitivity",) else ()
    for form in ((), ("--json",)):
        done = screener(*command, planted, *given, "--as-of", "2026-11-01", "--blind", *form)
        assert done.code == 0, done.err
        assert found(done.out + done.err) == []
