"""What must not count does not move a score: 20 resumes, 112 variants each; and what must move it, does."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from screener.audit import counterfactual, variant_words
from screener.audit.counterfactual import Trial, passed, report, trial
from screener.document.reader import read
from screener.document.sources import load
from screener.scoring import criteria_file
from screener.scoring.criteria import Criteria

DAY = date(2026, 11, 1)
APPLICANTS = Path(__file__).parents[2] / "fixtures" / "applicants"
BASES = sorted({path.stem: path for path in sorted(APPLICANTS.iterdir())}.values())[:20]


@pytest.fixture(scope="module")
def criteria() -> Criteria:
    return criteria_file.load(criteria_file.find("head_of_product"))


@pytest.mark.parametrize("path", BASES, ids=lambda path: path.name)
def test_what_must_not_count_moves_nothing(path: Path, criteria: Criteria) -> None:
    (source,) = load(path)
    found = trial(read(source).text, criteria, DAY)
    kinds = Counter(change.kind for change in found.changes)
    assert (kinds["variant"], kinds["placebo"]) == (112, 3)
    assert kinds["control"] >= 1
    wrong = [(c.kind, c.field, c.label, c.before, c.after) for c in found.changes if c.moved is (c.kind != "control")]
    assert wrong == []


def test_there_are_2240_variants() -> None:
    assert len(BASES) * 112 == 2240


def test_the_fields_are_those_of_the_design(criteria: Criteria) -> None:
    (source,) = load(APPLICANTS / "patience-oyelaran.txt")
    fields = report([trial(read(source).text, criteria, DAY)], criteria, DAY)["fields"]
    assert fields == {
        **{"name": 48, "name that is a skill": 4, "writing of the name": 4, "pronouns": 4, "e-mail": 3, "address": 6},
        **{"phone": 3, "graduation year": 6, "birth": 3, "photo": 2, "family": 4, "origin": 4, "organisation": 6},
        **{"school": 4, "belief": 5, "military": 2, "gap": 4},
    }


def test_a_score_that_looks_at_names_is_found(criteria: Criteria, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test itself is tested: a scorer that favours one name fails, and so does one that always says the same."""
    (source,) = load(APPLICANTS / "patience-oyelaran.txt")
    text = read(source).text
    honest = counterfactual.outcome

    def partial(text: str, name: str, criteria: Criteria, as_of: date) -> counterfactual.Outcome:
        return honest(text.replace("Emily", "OKRs and strategy"), name, criteria, as_of) if "Emily" in text else first

    first = honest(text, "resume.txt", criteria, DAY)
    monkeypatch.setattr(counterfactual, "outcome", partial)
    constant = trial(text, criteria, DAY)
    assert not passed([constant])
    assert report([constant], criteria, DAY)["controls_that_did_not_move"] > 0
    monkeypatch.setattr(variant_words, "NAMES", ("Emily",))
    monkeypatch.setattr(counterfactual, "outcome", lambda t, n, c, d: honest(t.replace("Emily", STRONG), n, c, d))
    favoured = [change for change in trial(text, criteria, DAY).changes if change.label == "Emily"]
    assert [change.moved for change in favoured] == [True]


STRONG = "Emily\n\nSkills\nOKRs, product strategy, roadmap\n"


def test_nothing_tried_is_nothing_passed() -> None:
    assert not passed([])
    assert not passed([Trial(1, 0.0, (counterfactual.Change("a", "b", "control", 1.0, 1.0, (), False),))])
    assert passed([Trial(1, 0.0, (counterfactual.Change("a", "b", "control", 1.0, 2.0, ("x",), True),))])
