"""One document against its truth: every kind of fault is seen, counted and told."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.batch.extract import record
from screener.document.sources import Source
from screener.pipeline import gather
from screener.tuning.evaluation_compare import Comparison, compare, paired
from screener.tuning.evaluation_figures import MEASURES, Tally, figures
from screener.tuning.evaluation_manifest import Labelled, load
from screener.tuning.evaluation_values import Day
from tests.tuning.labelled import RESUME, notes, truth, write_folder, write_manifest

AS_OF, NOW = date(2026, 11, 1), Day(2026, 11)
Change = Callable[[dict[str, Any]], Any]


@pytest.fixture(scope="module")
def read() -> dict[str, Any]:
    """What is read of the document."""
    source = Source("ada.txt", RESUME.format(name="Ada Example").encode(), "")
    return record(gather(source), AS_OF)


@pytest.fixture
def label(tmp_path: Path) -> Labelled:
    """What is true of it."""
    return load(write_folder(tmp_path)).documents[0]


def faults(done: Comparison) -> list[str]:
    return [fault.text for fault in done.faults]


def test_a_right_reading_has_no_fault(label: Labelled, read: dict[str, Any]) -> None:
    done = compare(label, read, NOW)
    assert faults(done) == []
    found = figures([done.tally], 0)
    asked = {measure.key for measure in MEASURES} - {"evidence"}
    assert {key: found[key].value for key in asked} == dict.fromkeys(asked, 1.0)
    assert found["position_f1"].asked == 2


def work(index: int, **changes: Any) -> Change:
    return lambda made: made["work"][index].update(changes)


def meta(key: str, value: Any, index: int = 0) -> Change:
    return lambda made: made["meta"]["screener"]["positions"][index].update({key: value})


def years(key: str, value: float) -> Change:
    return lambda made: made["meta"]["screener"]["experience"].update({key: value})


CHANGES: list[tuple[Change, str, str]] = [
    (work(1, position="Product Manager II"), "position_strict", "title 'Product Manager' read as 'Product Manager II'"),
    (work(1, name="Someone Else"), "position_strict", "employer of 'Product Manager': 'Orchard Banking' read as"),
    (work(1, endDate="2019-11"), "dates", "dates of 'Product Manager': 2014-03 to 2019-12 read as 2014-03 to 2019-11"),
    (work(0, endDate="2026-01"), "dates", "2020-01 to present read as 2020-01 to 2026-01"),
    (work(0, highlights=[]), "highlights", "own words of 'Head of Product': 0 of"),
    (work(1, highlights=["word " * 60]), "highlights", "240 characters read"),
    (years("total_years", 5.0), "total_years", "total_years: 12.75 read as 5.00"),
    (years("product_years", 0.0), "product_years", "product_years: 12.75 read as 0.00"),
    (years("management_years", 12.0), "people_years", "people_years: 6.92 read as 12.00"),
    (meta("manages_people", "no"), "manages", "manages people as 'Head of Product': yes read as no"),
    (meta("function", "other"), "function", "function of 'Head of Product': product read as other"),
    (meta("level", 6), "level", "level of 'Head of Product': 7 read as 6"),
    (lambda made: made["education"].clear(), "degree_f1", "missed degree 'MSc' in 'Computer Science' at"),
    (lambda made: made["education"].append({"institution": "Nowhere"}), "degree_f1", "invented degree without a name"),
    (
        lambda made: made["meta"]["screener"].update(highest_degree="none"),
        "top_degree",
        "highest degree: master read as none",
    ),
    (lambda made: made["basics"].update(name="Curriculum Vitae"), "name", "name 'Ada Example' read as"),
    (lambda made: made["basics"].pop("email"), "email", "email 'ada@example.org' read as None"),
]


@pytest.mark.parametrize(("change", "measure", "told"), CHANGES, ids=[told for _, _, told in CHANGES])
def test_each_fault_is_told_and_counted(
    label: Labelled, read: dict[str, Any], change: Change, measure: str, told: str
) -> None:
    changed = copy.deepcopy(read)
    change(changed)
    done = compare(label, changed, NOW)
    assert any(fault.measure == measure and told in fault.text for fault in done.faults), faults(done)
    found = figures([done.tally], 0)
    value = found[measure].value
    assert value is not None
    assert value < 1.0
    assert found["perfect"].value == 0.0


def test_jobs_that_are_missed_and_invented(label: Labelled, read: dict[str, Any]) -> None:
    changed = copy.deepcopy(read)
    changed["work"][0] |= {"position": "Astronaut", "name": "Elsewhere"}
    done = compare(label, changed, NOW)
    assert "missed 'Head of Product' at 'Lumen Freight Ltd', 2020-01 to present" in faults(done)
    assert "invented 'Astronaut' at 'Elsewhere', 2020-01 to present" in faults(done)
    assert figures([done.tally], 0)["position_f1"].value == 0.5


def test_a_document_that_was_not_read_has_missed_everything(label: Labelled) -> None:
    found = figures([compare(label, {}, NOW).tally], 1)
    assert found["position_f1"].value == found["degree_f1"].value == found["total_years"].value == 0.0
    assert found["manages"].value is None


def test_what_a_layout_omits_is_not_asked(tmp_path: Path, read: dict[str, Any]) -> None:
    changed = copy.deepcopy(read)
    for each in changed["work"]:
        each.update(endDate="2025", highlights=[], name="Wrong")
    changed["meta"]["screener"].update(highest_degree="none")
    changed["education"][0].update(institution="Wrong", studyType="PhD")
    changed["basics"] = {}
    write_folder(tmp_path)
    omitted = "end highlights employer institution studyType name email"
    path = write_manifest(tmp_path, [("ada.txt", "ada.json", "ada.notes.json", "x", "month", omitted)])
    done = compare(load(path).documents[0], changed, NOW)
    assert faults(done) == []
    assert figures([done.tally], 0)["people_years"].value is None


def test_silence_about_years_that_nobody_has_earns_nothing(tmp_path: Path, read: dict[str, Any]) -> None:
    noted = notes()
    for position in noted["positions"]:
        position["manages_people"] = "no"
    label = load(write_folder(tmp_path, noted=noted)).documents[0]
    claimed = figures([compare(label, read, NOW).tally], 0)["people_years"]
    assert (claimed.value, claimed.asked) == (0.0, 1)
    silent = copy.deepcopy(read)
    silent["meta"]["screener"]["experience"]["management_years"] = 0.2
    assert figures([compare(label, silent, NOW).tally], 0)["people_years"].asked == 0


def test_unclear_management_is_not_asked_and_may_count(tmp_path: Path, read: dict[str, Any]) -> None:
    noted = notes()
    noted["positions"][1]["manages_people"] = "unclear"
    label = load(write_folder(tmp_path, noted=noted)).documents[0]
    for value in (6.92, 9.0, 12.75):
        changed = copy.deepcopy(read)
        changed["meta"]["screener"]["experience"]["management_years"] = value
        assert faults(compare(label, changed, NOW)) == []


def test_a_job_without_an_end_goes_on_in_the_truth_too(tmp_path: Path, read: dict[str, Any]) -> None:
    told = truth()
    told["work"][0]["endDate"] = "present"
    assert faults(compare(load(write_folder(tmp_path, told=told)).documents[0], read, NOW)) == []


@given(st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3), min_size=1, max_size=4))
def test_pairs_are_one_to_one_and_the_most_alike_first(likeness: list[list[int]]) -> None:
    told, read = [str(i) for i in range(len(likeness))], ["0", "1", "2"]
    pairs = paired(told, read, lambda t, r: likeness[int(t)][int(r)])
    assert len({t for t, _ in pairs}) == len({r for _, r in pairs}) == len(pairs)
    assert all(likeness[int(t)][int(r)] for t, r in pairs)
    best = max((max(row) for row in likeness), default=0)
    assert not best or likeness[int(pairs[0][0])][int(pairs[0][1])] == best


def test_a_balanced_share_weighs_both_sides_alike() -> None:
    tally = Tally()
    for right in (True, True, True, False):
        tally.ask("manages.no", right)
    tally.ask("manages.yes", False)
    assert tally.figure("manages").value == pytest.approx(0.375)


@pytest.mark.parametrize(("value", "text"), [(1.0, "1.00"), (0.999, "0.99"), (0.001, "0.01"), (0.0, "0.00")])
def test_only_what_is_right_throughout_is_printed_as_one(value: float, text: str) -> None:
    tally = Tally()
    tally.count("name", round(value * 1000), 1000, 1000)
    assert tally.figure("name").text == text
