"""Rates and ratios against the published tables and worked cases, all of them as exact fractions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from screener.audit import people, showing
from screener.audit.calculation import HEADING, Origin, calculate, plain
from screener.audit.people import Person
from screener.audit.significance import compare
from screener.audit.tables import FOUR_FIFTHS, Table, median, scoring, selection, table
from screener.errors import UsageError

VECTORS = Path(__file__).parent / "vectors"
CASES: dict[str, dict[str, Any]] = {
    case["id"]: case for case in json.loads((VECTORS / "ll144_vectors.json").read_text(encoding="utf-8"))["cases"]
}
DAY = date(2026, 11, 1)


def made(case: Mapping[str, Any]) -> Table:
    """The table of a case that prints its counts."""
    what = "selected" if case["kind"] == "selection" else "above_median"
    counts = {each["category"]: each for each in case["categories"]}
    people_in = {name: each["n"] for name, each in counts.items()}
    return table(
        "test", what, people_in, {name: each[what] for name, each in counts.items()}, unknown=case.get("unknown", 0)
    )


def test_all_twenty_cases_are_here() -> None:
    assert len(CASES) == 20


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "categories" in case])
def test_a_table_of_counts(name: str) -> None:
    case = CASES[name]
    found = made(case)
    assert found.people == case["total_in_calculation"]
    assert found.unknown == case.get("unknown", 0)
    for group, wanted in zip(found.groups, case["categories"], strict=True):
        assert group.rate == Fraction(wanted["rate_exact"])
        assert group.ratio == Fraction(wanted["impact_ratio_exact"])
        assert group.below_four_fifths is wanted["below_four_fifths"]
        assert float(group.share) == pytest.approx(wanted["share"], abs=1e-6)
        assert_prints(
            wanted.get("rule_prints"), group.rate, group.ratio, erratum="erratum" in case or "erratum" in wanted
        )


def assert_prints(prints: Mapping[str, str] | None, rate: Fraction, ratio: Fraction, *, erratum: bool) -> None:
    """The published figures are ours, rounded half up."""
    if prints and not erratum:
        places = len(prints["rate"].rstrip("%").partition(".")[2])
        assert float(showing.rounded(100 * rate, places or 1)) == pytest.approx(
            float(prints["rate"].rstrip("%")), abs=0 if places else 0.5
        )
        places = len(prints["impact_ratio"].partition(".")[2])
        assert showing.rounded(ratio, places) == prints["impact_ratio"]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "significance" in case])
def test_significance_stands_beside_the_size(name: str) -> None:
    case = CASES[name]
    found = made(case)
    (wanted,) = case["significance"].values()
    lead = found.leading
    assert lead is not None
    other = next(group for group in found.groups if group is not lead)
    beside = compare(other.people, other.chosen, lead.people, lead.chosen)
    assert beside.z == pytest.approx(wanted["z_pooled"], abs=5e-4)
    assert beside.p_z == pytest.approx(wanted["p_z_two_sided"], abs=5e-4)
    assert beside.p_fisher == pytest.approx(wanted["p_fisher_two_sided"], abs=5e-4)
    assert [beside.ratio_low, beside.ratio_high] == pytest.approx(wanted["ratio_ci95_log"], abs=5e-4)
    assert beside.significant is wanted["two_sd"]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "flip_flop" in case])
def test_one_person_moved(name: str) -> None:
    found = made(CASES[name])
    other = next(group for group in found.groups if group is not found.leading)
    assert other.flips is CASES[name]["flip_flop"]["reverses"]


def test_leaving_a_small_group_out_needs_a_reason() -> None:
    case = CASES["H7_two_percent_excluded"]
    counts = {name: each["n"] for name, each in case["input"].items()}
    chosen = {name: each["selected"] for name, each in case["input"].items()}
    found = table("test", "selected", counts, chosen, exclude={"C": "ten people of one unit"})
    for group in found.groups:
        wanted = case["expected"][group.name]
        assert group.rate == Fraction(str(wanted["rate"]))
        assert group.ratio == (None if wanted["impact_ratio"] is None else Fraction(str(wanted["impact_ratio"])))
    assert [group.excluded for group in found.groups] == ["", "", "ten people of one unit"]
    with pytest.raises(UsageError, match="needs a reason"):
        table("test", "selected", counts, chosen, exclude={"C": " "})
    with pytest.raises(UsageError, match=r"2\.0% of the people"):
        table("test", "selected", {"A": 600, "B": 380, "C": 20}, chosen, exclude={"C": "few"})


def test_nobody_selected_has_no_ratio() -> None:
    case = CASES["H8_zero_selected"]
    counts = {name: each["n"] for name, each in case["input"].items()}
    found = table("test", "selected", counts, {})
    assert [(group.rate, group.ratio, group.below_four_fifths) for group in found.groups] == [(0, None, False)] * 2
    assert found.leading is None


def test_a_score_at_the_median_is_not_above_it() -> None:
    case = CASES["H9_ties_at_median"]
    rows = [(group, Fraction(score)) for group, score in case["rows"]]
    middle = median([score for _, score in rows])
    assert middle == case["expected"]["median"]
    for group in scoring("test", rows, middle).groups:
        wanted = case["expected"][group.name]
        assert (group.chosen, group.rate) == (wanted["above"], Fraction(wanted["rate_exact"]))
        assert group.ratio == Fraction(str(wanted["impact_ratio"]))


def test_unknown_people_are_in_the_median_unless_it_is_asked_otherwise() -> None:
    case = CASES["H10_unknown_in_median"]
    everyone = [Person(None, Fraction(score), "" if sex == "unknown" else sex, "") for sex, score in case["rows"]]
    for wanted, of_known in ((case["expected_full_sample"], False), (case["expected_known_only"], True)):
        found = calculate(everyone, made=DAY, median_of_known=of_known)
        assert found.median == wanted["median"]
        assert found.median_has_unknown is not of_known
        (by_sex,) = found.scoring
        assert {g.name: f"{g.chosen}/{g.people}" for g in by_sex.groups} == {k: wanted[k] for k in ("A", "B")}
        assert by_sex.unknown == wanted["unknown_count"]


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ("rows_R3.csv", ("R1_select_sex", "H1_select_race_rebuilt_from_R3_rows", "R3_select_intersectional")),
        ("rows_R6.csv", ("R4_score_sex", "R5_score_race", "R6_score_intersectional")),
    ],
)
def test_tables_from_rows_of_people(rows: str, names: tuple[str, ...]) -> None:
    file = VECTORS / rows
    found = calculate(people.load(file, file), made=DAY)
    for by, name in zip(found.selection or found.scoring, names, strict=True):
        case = CASES[name]
        what = "selected" if case["kind"] == "selection" else "above_median"
        wanted = {
            c["category"].replace(" and ", " and "): (c["n"], c[what], c["impact_ratio_exact"])
            for c in case["categories"]
        }
        got = {}
        for group in by.groups:
            assert group.ratio is not None
            ratio = f"{group.ratio.numerator}/{group.ratio.denominator}"
            got[group.name] = (group.people, group.chosen, ratio)
        assert got == wanted
        assert by.unknown == case.get("unknown", 250)


def test_what_the_rules_tables_show() -> None:
    below = {n: [c["category"] for c in CASES[n]["categories"] if c["below_four_fifths"]] for n in CASES if n[0] == "R"}
    assert below["R3_select_intersectional"] == ["Female / Native American or Alaska Native"]
    assert len(below["R6_score_intersectional"]) == 10
    few = {group.name for group in made(CASES["H5_small_sample"]).groups if group.few}
    assert few == {"Male", "Female"}
    assert Fraction(30, 50) / Fraction(60, 80) == FOUR_FIFTHS


def test_test_data_need_their_reasons() -> None:
    everyone = [Person(True, None, "A", "")]
    with pytest.raises(UsageError, match="Test data"):
        calculate(everyone, made=DAY, origin=Origin("test", why_not_historical="too few"))
    calculate(everyone, made=DAY, origin=Origin("test", why_not_historical="too few", how_generated="by hand"))


def test_what_is_shown_and_that_nobody_is_in_it() -> None:
    file = VECTORS / "rows_R3.csv"
    found = calculate(people.load(file, file), made=DAY, origin=Origin(explanation="<b>applications</b> of 2025"))
    text, page, values = showing.to_text(found), showing.to_html(found), plain(found)
    for shown in (text, page):
        for told in (HEADING, "2026-11-01", "historical", "250", "0.789", "rule of thumb", "no legal bias audit"):
            assert told in shown
        assert "C00001" not in shown
    assert "&lt;b&gt;applications" in page
    assert values["selection"][0]["categories"][1]["impact_ratio"]["exact"] == "771450/787727"
    assert "C00001" not in json.dumps(values)


def test_a_group_is_what_the_file_says_or_unknown(tmp_path: Path) -> None:
    outcomes, groups = tmp_path / "shortlist.csv", tmp_path / "groups.csv"
    outcomes.write_text("rank,score,file\n1,80,a/x.pdf\n2,70,a/y.pdf\n,,a/z.pdf\n3,10,a/w.pdf\n", encoding="utf-8-sig")
    groups.write_text("file,sex\nx.pdf,Female\ny.pdf,Prefer not to say\nw.pdf,Male\n", encoding="utf-8")
    found = people.load(outcomes, groups, top=1)
    assert [(p.selected, p.score, p.sex) for p in found] == [
        (True, 80, "Female"),
        (False, 70, ""),
        (False, None, ""),
        (False, 10, "Male"),
    ]
    with pytest.raises(UsageError, match="neither who was selected nor"):
        calculate([Person(None, None, "Male", "")], made=DAY)


def test_people_in_several_files_are_noticed(tmp_path: Path) -> None:
    shortlist = tmp_path / "shortlist.csv"
    shortlist.write_text("file,score,same_person_as\na.pdf,9,b.pdf; c.pdf\nb.pdf,9,a.pdf; c.pdf\nd.pdf,1,\n", "utf-8")
    assert people.repeated(shortlist) == 1


@pytest.mark.parametrize(
    ("outcomes", "groups", "told"),
    [
        ("file,score\na,1\n", "applicant_id,sex\n1,F\n", "share no column"),
        ("file,score\na,1\n", "file,colour\na,red\n", "has neither"),
        ("file,score\na,1\n", "file,sex\na,F\na,M\n", "a second row"),
        ("file,selected\na,maybe\n", "file,sex\na,F\n", "neither yes nor no"),
        ("file,score\n", "file,sex\na,F\n", "has no rows"),
    ],
)
def test_files_that_cannot_be_used(tmp_path: Path, outcomes: str, groups: str, told: str) -> None:
    for name, text in (("o.csv", outcomes), ("g.csv", groups)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        people.load(tmp_path / "o.csv", tmp_path / "g.csv")


def test_rates_from_rows_count_unknown_apart() -> None:
    found = selection("sex", [("A", True), ("", True), ("A", False), ("B", True)])
    assert (found.people, found.unknown) == (3, 1)
    assert [(g.name, g.rate, g.ratio) for g in found.groups] == [("A", Fraction(1, 2), Fraction(1, 2)), ("B", 1, 1)]
