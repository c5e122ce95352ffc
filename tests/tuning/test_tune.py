"""Learning weights: what it recovers, what it refuses, what it says of decisions it cannot explain."""

from __future__ import annotations

import statistics
from dataclasses import replace
from pathlib import Path

import pytest

from fixtures.trial_tuning import recovery
from screener.errors import UsageError
from screener.extraction.candidate import DegreeLevel
from screener.pipeline import Facts
from screener.scoring import criteria_file
from screener.tuning import learning, past, rewriting
from screener.tuning.field import Ranked, gather, ranked
from screener.tuning.past import Past
from tests.scoring.people import AS_OF, criteria, degree, job, led, person

LINES = """
# What counts here.
- {id: product, label: Product, kind: years, of: product, need: 2, want: 9, weight: 4}  # the craft
- {id: people, label: People, kind: years, of: management, need: 1, want: 6, weight: 4}
- id: vision
  label: Vision
  kind: practice
  phrases: [vision]   # in their own words
  enough: 2
  weight: 2
- {id: okrs, label: OKRs, kind: practice, phrases: [okrs], enough: 2, weight: 2}
- {id: degree, label: Degree, kind: degree, level: master, weight: 1}
"""


def facts(number: int) -> Facts:
    """One of many people, different in every line."""
    start = 2024 - number * 7 % 14
    said = ["Set the vision"] * (number * 3 % 4 // 1) + ["Ran the okrs"] * (number * 5 % 3)
    spells = [led(0, f"{max(start, 2025 - number * 11 % 9)} to present", people=3)] if number % 3 else []
    level = DegreeLevel.MASTER if number % 5 < 2 else DegreeLevel.BACHELOR
    made = person(
        job("Product Manager", f"{start} to present", *said, level=2),
        spells=spells,
        degrees=[degree("Degree", level, "business")],
        name=f"Person {number}",
    )
    return Facts(f"people/{number:03}.pdf", f"{number:064x}", "ok", None, (), 1, made)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Ranked:
    asked = criteria(tmp_path_factory.mktemp("role"), LINES)
    return ranked(gather([facts(number) for number in range(150)], AS_OF), asked)


def test_a_hidden_weighting_is_recovered_over_twenty_seeds(known: Ranked) -> None:
    trials = [recovery(known, seed, decided=50) for seed in range(20)]
    gains = [trial.tuned - trial.untuned for trial in trials]
    spread = statistics.stdev(gains) / len(gains) ** 0.5
    assert statistics.mean(gains) > 2 * spread > 0
    assert sum(gain >= 0 for gain in gains) >= 15


def graded(known: Ranked, people: range, line: str) -> Past:
    """Decisions that look at one line only."""
    place = [c.id for c in known.criteria.criteria].index(line)
    shares = [known.found[i][place].share for i in people]
    middle = statistics.mean(shares)
    return Past({i: 2.0 if known.found[i][place].share > middle else 0.0 for i in people}, (), ())


def test_a_line_that_decided_alone_is_found_and_warned_about(known: Ranked) -> None:
    found = learning.tune(known, graded(known, range(60), "degree"))
    after = {weight.id: weight.after for weight in found.weights}
    assert max(after, key=lambda name: after[name]) == "degree"
    assert found.tuned.mean > found.base.mean
    assert found.better
    assert any("degree takes more than half" in warning for warning in found.warnings)
    assert abs(sum(after.values()) - 13) < 0.5
    assert min(after.values()) >= learning.LEAST_WEIGHT


def test_decisions_that_follow_the_years_of_work_are_warned_about(known: Ranked) -> None:
    found = learning.tune(known, graded(known, range(60), "product"))
    assert any("Years of work go with age" in warning for warning in found.warnings)


def test_decisions_by_the_file_itself_leave_it_nearly_as_it_is(known: Ranked) -> None:
    middle = sorted(score.total for score in known.sums[:60])[30]
    own = Past({i: 2.0 if known.sums[i].total > middle else 0.0 for i in range(60)}, (), ())
    found = learning.tune(known, own)
    assert not found.better
    assert all(abs(weight.after - weight.before) < weight.before for weight in found.weights)


def test_the_same_decisions_give_the_same_weights(known: Ranked) -> None:
    once, again = (learning.tune(known, graded(known, range(40), "vision")) for _ in range(2))
    assert once == again


def test_a_decision_against_all_others_is_named(known: Ranked) -> None:
    decided = graded(known, range(60), "people")
    order = [i for i in known.order if i in decided.grades]
    odd = {**decided.grades, order[0]: 0.0, order[-1]: 2.0}
    found = learning.tune(known, Past(odd, (), ()))
    named = {one.file: one.decided for one in found.unexplained}
    files = [known.field.applicants[i].file for i in (order[0], order[-1])]
    assert named.get(files[0]) == "reject"
    assert named.get(files[1]) == "advance"


@pytest.mark.parametrize(
    "decided",
    [
        Past({}, (), ()),
        Past({i: float(i % 2) for i in range(11)}, (), ()),
        Past({i: 2.0 if i < 3 else 0.0 for i in range(40)}, (), ()),
        Past(dict.fromkeys(range(40), 1.0), (), ()),
        Past({}, tuple((i, i + 20) for i in range(20)), ()),
    ],
)
def test_too_few_decisions_are_refused(known: Ranked, decided: Past) -> None:
    with pytest.raises(UsageError, match="Too few decisions to conclude anything"):
        learning.tune(known, decided)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "decisions.csv"
    path.write_bytes(text.encode("utf-8-sig"))
    return path


@pytest.mark.parametrize(
    "text",
    [
        "file,decision\n000.pdf,advance\npeople/001.pdf,Reject\n/home/me/people/002.pdf,hold\nnobody.pdf,hold\n003.pdf,\n",
        "rank;File;Decision\n1;000.pdf;yes\n2;001.pdf;no\n3;002.pdf;1\n4;nobody.pdf;1\n",
        f"file_sha256,decision\n{0:064x},2\n{1:064X},0\n{2:064x},maybe\n{'f' * 64},maybe\n",
    ],
)
def test_decisions_are_read_as_people_write_them(known: Ranked, tmp_path: Path, text: str) -> None:
    found = past.load(written(tmp_path, text), known.field)
    assert found.grades == {0: 2.0, 1: 0.0, 2: 1.0}
    assert len(found.unknown) == 1
    assert set(found.preferences()) == {(0, 1), (0, 2), (2, 1)}


def test_pairs_are_read(known: Ranked, tmp_path: Path) -> None:
    found = past.load(written(tmp_path, "better,worse\n000.pdf,001.pdf\n002.pdf,x.pdf\n"), known.field)
    assert (found.pairs, found.unknown) == (((0, 1),), ("x.pdf",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is no list of decisions: its columns are none"),
        ("name,verdict\na,b\n", "is no list of decisions: its columns are name, verdict"),
        ("file,decision\n000.pdf,perhaps\n001.pdf,never\n", ":3: decision: 'never' is neither advance, hold, reject"),
        ("better,worse\n000.pdf,000.pdf\n", ":2: needs two different people, better and worse"),
    ],
)
def test_lists_that_are_none_are_told(known: Ranked, tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError) as raised:
        past.load(written(tmp_path, text), known.field)
    assert said in str(raised.value)


def test_a_missing_list_is_told(known: Ranked, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        past.load(tmp_path / "none.csv", known.field)


def test_new_weights_keep_comments_and_order(known: Ranked, tmp_path: Path) -> None:
    source = tmp_path / "role.yaml"
    body = "".join(f"  {line}\n" for line in LINES.strip().splitlines())
    source.write_text(f"screener: 1\nrole: Baker\ncriteria:\n{body}", encoding="utf-8")
    text = rewriting.rewritten(source, {"vision": 3.5, "people": 6.0}, "Learnt.")
    target = tmp_path / "new.yaml"
    rewriting.write(text, target)
    assert text.startswith("# Learnt.\n")
    assert "# the craft" in text
    assert "# in their own words" in text
    made = criteria_file.load(target)
    assert [(c.id, c.weight) for c in made.criteria] == [
        ("product", 4), ("people", 6), ("vision", 3.5), ("okrs", 2), ("degree", 1)
    ]  # fmt: skip


def test_weights_of_inherited_lines_are_added(tmp_path: Path) -> None:
    source = criteria_file.find("vp_product")
    target = tmp_path / "mine.yaml"
    rewriting.write(rewriting.rewritten(source, {"okrs": 5.0, "level": 9.0}, "Learnt."), target)
    before, after = ({c.id: c for c in criteria_file.load(path).criteria} for path in (source, target))
    assert (after["okrs"].weight, after["level"].weight) == (5, 9)
    assert {name: replace(c, weight=0, line=0) for name, c in after.items()} == {
        name: replace(c, weight=0, line=0) for name, c in before.items()
    }


def test_a_faulty_result_is_not_written(tmp_path: Path) -> None:
    target = tmp_path / "new.yaml"
    with pytest.raises(Exception, match="role"):
        rewriting.write("screener: 1\ncriteria: []\n", target)
    assert list(tmp_path.iterdir()) == []
