"""`screener bench`: figures of every stage."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from screener.batch import bench, bench_cached, run
from screener.scoring import criteria_file
from tests.cli.conftest import Done

FIXTURES = Path(__file__).parents[2] / "fixtures"


def test_every_stage_has_a_figure(screener: Callable[..., Done]) -> None:
    done = screener("bench", FIXTURES / "applicants" / "gideon-marchetti.pdf")
    assert done.code == 0
    for name in ("reading", "understanding", "scoring", "whole"):
        assert re.search(rf"^{name}, CPU a document +\d+\.\d ms$", done.out, re.MULTILINE)
    assert re.search(r"^whole, against pdfminer's extract_text +\d+\.\d\d \(median", done.out, re.MULTILINE)


def test_stages_add_up_and_the_unread_are_counted() -> None:
    criteria = criteria_file.load(criteria_file.find("head_of_product"))
    files = [FIXTURES / "troubles" / "empty.pdf", FIXTURES / "applicants" / "gideon-marchetti.pdf"]
    report = bench.measure(files, criteria, date(2026, 11, 1))
    assert (len(report.costs), report.unread) == (1, 1)
    [cost] = report.costs
    assert cost.whole == cost.reading + cost.understanding + cost.scoring
    assert report.ratio("whole") == report.median_ratio("whole")
    assert report.peak_bytes > 10_000_000


def test_the_two_engines_are_compared(screener: Callable[..., Done]) -> None:
    files = sorted((FIXTURES / "applicants").glob("*.pdf"))[:2]
    done = screener("bench", *files, FIXTURES / "troubles" / "empty.pdf", "--engines")
    assert done.code == 0
    assert re.search(r"^pdfminer, PDFs read +2$", done.out, re.MULTILINE)
    assert re.search(r"^pdfium, reading, against pdfminer +\d+\.\d\d$", done.out, re.MULTILINE)
    assert re.search(r"^PDFs with the same facts from both +\d of 2 \(\d+\.\d%\)$", done.out, re.MULTILINE)


def test_people_read_before_are_scored_three_times(screener: Callable[..., Done]) -> None:
    files = sorted((FIXTURES / "applicants").glob("*.docx"))[:2]
    done = screener("bench", *files, "--cached", "12", "--jobs", "1")
    assert done.code == 0
    assert re.search(r"^people +12$", done.out, re.MULTILINE)
    for what in ("scored by new lines", "the same again", "other weights"):
        assert re.search(rf"^{what} +\d+\.\d s by the clock, \d+\.\d s of processors, 0\.0 MB$", done.out, re.MULTILINE)


def test_people_made_up_are_the_same_each_time_and_no_two_alike() -> None:
    [file] = sorted((FIXTURES / "applicants").glob("*.docx"))[:1]
    [[model]] = list(run.read_facts([file], run.Options(jobs=1)))
    assert model.candidate
    made = [bench_cached.person([model], model.candidate.passages, number, "") for number in (1, 2, 1)]
    assert made[0] == made[2] != made[1]
    assert [each.candidate.contact.email for each in made if each.candidate] == [
        "p1@example.org", "p2@example.org", "p1@example.org",
    ]  # fmt: skip
    assert all(p.text == p.evidence.quote for each in made if each.candidate for p in each.candidate.passages)


def test_people_made_up_keep_what_no_passage_holds() -> None:
    [file] = sorted((FIXTURES / "applicants").glob("*.docx"))[:1]
    [[model]] = list(run.read_facts([file], run.Options(jobs=1)))
    assert model.candidate
    jobs = tuple(replace(job, summary="Kept the tide tables.") for job in model.candidate.positions)
    told = replace(model, candidate=replace(model.candidate, positions=jobs))
    made = bench_cached.person([told], model.candidate.passages, 1, "").candidate
    assert made and [job.summary for job in made.positions] == ["Kept the tide tables."] * len(jobs) != []


def test_people_are_made_from_resumes_only(screener: Callable[..., Done]) -> None:
    done = screener("bench", FIXTURES / "troubles" / "empty.pdf", "--cached", "3")
    assert done.code != 0
    assert "None of the files is a resume" in done.err
