"""The sheets say what the program does: each statement is held against the program."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from screener import __version__
from screener.disclosure import accuracy, facts, sheets
from screener.document.sources import load
from screener.errors import UsageError
from screener.extraction.candidate import Candidate, Contact
from screener.extraction.experience import experience
from screener.extraction.redaction import Veil
from screener.extraction.terms.redaction import HIDDEN
from screener.pipeline import gather
from screener.record.folder import Folder
from screener.scoring import criteria_file
from screener.scoring.score import score

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 1)


class Watched:
    """A candidate that remembers which of its fields were looked at."""

    def __init__(self, candidate: Candidate) -> None:
        self.candidate = candidate
        self.seen: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        self.seen.add(name)
        return getattr(self.candidate, name)


def test_each_kind_of_data_is_named() -> None:
    assert list(facts.DATA) == [field.name for field in fields(Candidate)]


def test_what_is_said_to_score_is_what_scoring_reads() -> None:
    (source,) = load(ROOT / "fixtures" / "applicants" / "gideon-marchetti.pdf")
    candidate = gather(source).candidate
    assert candidate is not None
    years, seen = experience(candidate, DAY), set()
    for name in criteria_file.available():
        watched = Watched(candidate)
        score(watched, years, criteria_file.load(criteria_file.find(name)), DAY, partial=False)  # type: ignore[arg-type]
        seen |= watched.seen
    assert seen == {name for name, datum in facts.DATA.items() if datum.scored}


def test_what_is_said_to_be_hidden_is_hidden() -> None:
    nothing: tuple[()] = ()
    ana = Candidate(Contact(name="Ana Rowe", location="Leith"), "", *[nothing] * 10)
    for category, words in HIDDEN.items():
        shown = Veil(ana).text(words)
        assert shown != words, category
        left = ("Ana", "Rowe", "she", "Mrs", "@", "7946", "example", "Leith", "Elm", "1987", "2014", "Lagos", "2009")
        left += ("attached", "married", "Irish", "any", "Women", "representative", "caring", "native", "Honourably")
        assert not [word for word in left if word.lower() in shown.lower().split()], category


def made_by() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_accuracy", ROOT / "docs" / "make_accuracy.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_packaged_figures_are_those_of_the_page() -> None:
    """Write them by `python docs/make_accuracy.py --package` when the page has changed."""
    page = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    packaged = (ROOT / "screener" / "disclosure" / accuracy.FILE).read_text(encoding="utf-8")
    assert packaged == made_by().package(page)
    sets = accuracy.packaged()
    assert [each.name for each in sets] == ["Fixtures", "Development set", "Generated"]
    assert {table.by for each in sets for table in each.tables} == {"format", "layout", "language"}
    assert all(each.about and each.measures for each in sets)


@pytest.fixture
def figures(tmp_path: Path) -> Path:
    """What `screener evaluate --json` writes, of one document."""
    one = {"documents": 1, "refused": 0, "figures": {"position_f1": {"value": 0.996, "asked": 4}}}
    told = {"as_of": "2026-11-01", **one, "by": {}}
    path = tmp_path / "figures.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


def test_figures_of_ones_own_stand_first(figures: Path) -> None:
    known = facts.gather(None, None, accuracy.load(figures))
    assert known.accuracy[0].measures == {"Positions found (F1)": "0.99"}
    assert "| Measure | figures.json | Fixtures |" in sheets.model_card(known)
    figures.write_text('{"documents": 3}', encoding="utf-8")
    with pytest.raises(UsageError, match="holds no figures"):
        accuracy.load(figures)


def test_the_sheets_follow_the_criteria(tmp_path: Path) -> None:
    criteria = criteria_file.load(criteria_file.find("head_of_product"))
    known = facts.gather(criteria, Folder(tmp_path), None)
    other = replace(criteria, sha256="0" * 64, criteria=criteria.criteria[:2])
    for sheet in (sheets.model_card, sheets.dpia):
        text = sheet(known)
        assert criteria.sha256 in text
        assert all(f"| {line.label} | {line.points:g} |" in text for line in facts.lines_of(criteria))
        assert "no counterfactual report of these criteria" in text
        changed = sheet(replace(known, criteria=other))
        assert "0" * 64 in changed
        assert criteria.criteria[5].label not in changed
    assert sum(line.points for line in facts.lines_of(criteria)) == pytest.approx(100, abs=0.5)


def test_a_counterfactual_report_is_told(tmp_path: Path) -> None:
    criteria = criteria_file.load(criteria_file.find("head_of_product"))
    file = Folder(tmp_path).counterfactual(criteria.sha256)
    file.parent.mkdir()
    counts = {"bases": 20, "variants": 2240, "variants_that_moved": 3, "placebos": 60, "placebos_that_moved": 0}
    counts |= {"controls": 58, "controls_that_did_not_move": 0}
    report = {**counts, "version": __version__, "as_of": "2026-11-01", "fields": {"name": 960}}
    file.write_text(json.dumps(report), encoding="utf-8")
    card = sheets.model_card(facts.gather(criteria, Folder(tmp_path), None))
    assert "2240 variants that must not count: 3 moved a score" in card
    assert "58 controls that must move: 0 did not" in card
    file.write_text("[]", encoding="utf-8")
    with pytest.raises(UsageError, match="no counterfactual report"):
        facts.gather(criteria, Folder(tmp_path), None)


def test_libraries_are_those_that_are_installed() -> None:
    found = {library.name: library for library in facts.libraries()}
    assert {"click", "pdfminer.six", "spacy", "scikit-learn"} <= set(found)
    assert "pytest" not in found
    assert all(library.version and library.licence for library in found.values())
    assert len([part for part in facts.parts() if len(part.sha256) == 64]) == 1
