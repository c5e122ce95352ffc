"""`screener bench`: figures of every stage."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from screener.batch import bench
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
