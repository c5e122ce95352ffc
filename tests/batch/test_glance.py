"""Facts that are read only as far as scoring looks give the rows that whole facts give, whatever is asked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from screener.batch import score_job
from screener.batch.glance import glanced
from screener.batch.score_messages import known_facts
from screener.batch.scoring import Asked
from screener.pipeline import Facts
from screener.scoring import criteria_file
from screener.scoring.criteria import Criteria
from tests.batch.test_scoring import facts

__all__ = ["facts"]
SHIPPED = ("head_of_product", "chief_product_officer", "product_manager")
EVERY_KIND = """
screener: 1
role: Everything
settings: {vague_dates: longest, at_need: 0.4, decimals: 2}
bands: [{name: near, from: 50}, {name: far, from: 0}]
criteria:
  - {id: trade, label: Trade, kind: domain, phrases: [bank*, product], want: 5, need: 1, weight: 3, gate: true}
  - {id: tools, label: Tools, kind: skills, any_of: [[SQL, postgres*], [python], [roadmap*]], want: 3, weight: 4}
  - {id: money, label: Money, kind: amount, phrases: [revenue, budget*, sales], want: 1000000, weight: 2}
  - {id: part, label: Percent, kind: amount, of: percent, phrases: [by, to, conversion], want: 40, weight: 2}
  - {id: stay, label: Stay, kind: tenure, want: 6, need: 2, of: average, weight: 1}
  - {id: small, label: Startup, kind: stage, of: startup, weight: 1, silence: ask}
  - id: jobs
    label: Jobs with words
    kind: years
    of: total
    where: {text: [team*, product, data], title: [manager, lead*, senior], level: associate}
    elsewhere: 0.3
    want: 5
    weight: 4
  - {id: other, label: Engineering, kind: years, of: engineering, want: 5, half_life: 3, weight: 1, gate: true}
  - {id: led, label: Led, kind: years, of: product, where: {managing: true}, want: 3, curve: step, weight: 2}
  - {id: rung, label: Rung, kind: level, when: current, want: lead, need: product_manager, weight: 2}
  - {id: above, label: Managers, kind: management, of: managers, strength: unclear, weight: 1}
  - id: without
    label: No agency
    kind: not
    test: {label: agency, kind: practice, phrases: [agency, of the], enough: 1}
    weight: 1
  - id: figures
    label: Figures
    kind: practice
    phrases: [by, "(the|a) (product|team)"]
    numbers: 2
    enough: 9
    weight: 3
    description: Grew the revenue of the product and led the team that made it.
  - id: top
    label: Top
    kind: cap
    at: 60
    unless:
      label: any
      kind: any_of
      tests: [{label: x, kind: degree, level: master}, {label: y, kind: stage, of: scaleup}]
  - id: both
    label: Both
    kind: all_of
    tests: [{label: x, kind: degree, level: master}, {label: y, kind: years, of: total, want: 9}]
    weight: 2
  - {id: move, label: Move, kind: ask, ask: Can you move?}
"""


def criteria(name: str, folder: Path) -> Criteria:
    """A shipped file, or the one above."""
    if name in SHIPPED:
        return criteria_file.load(criteria_file.find(name))
    (folder / "every.yaml").write_text(EVERY_KIND, encoding="utf-8")
    return criteria_file.load(folder / "every.yaml")


@pytest.mark.parametrize("name", [*SHIPPED, "every kind"])
@pytest.mark.parametrize("as_of", [date(2026, 11, 1), date(2008, 3, 1)])
def test_rows_are_those_of_whole_facts(facts: list[bytes], name: str, as_of: date, tmp_path: Path) -> None:
    asked = Asked(criteria(name, tmp_path), as_of, brief=True)
    task = known_facts(asked.message.decode(), [("in.txt", facts)])
    assert list(score_job.parts(task, 0, None)) == list(score_job.parts(task, 0, lambda blame: None))


def test_what_is_made_of_kept_facts_is_what_was_kept(facts: list[bytes]) -> None:
    for record in facts:
        whole, part = msgspec.json.decode(record, type=Facts).candidate, glanced(record).candidate
        assert whole is not None
        assert part is not None
        assert part.skills == whole.skills
        for mine, theirs in zip(part.positions, whole.positions, strict=True):
            assert (mine.summary, mine.highlights) == (theirs.summary, theirs.highlights)
            assert mine.evidence == theirs.evidence
        for said, told in zip(part.passages, whole.passages, strict=True):
            assert (said.text, said.amounts, said.evidence) == (told.text, told.amounts, told.evidence)


def test_a_proof_is_made_once(facts: list[bytes]) -> None:
    candidate = glanced(facts[0]).candidate
    assert candidate is not None
    assert candidate.passages[0].evidence is candidate.passages[0].evidence
    assert candidate.positions[0].evidence[0] is candidate.positions[0].evidence[0]


def test_what_was_not_read_has_no_candidate() -> None:
    refused = Facts("a.pdf", "0" * 64, "refused", "damaged", (), 0, None)
    assert glanced(msgspec.json.encode(refused)).candidate is None
