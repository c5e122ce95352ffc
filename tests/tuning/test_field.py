"""The workshop over invented people: comparing, spreading, moving weights, supposing facts, asking."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screener.document.model import Finding
from screener.errors import UsageError
from screener.extraction.candidate import Candidate
from screener.extraction.corrections import Change, Correction, Subject
from screener.pipeline import Facts, screen
from screener.scoring.criteria import Criteria
from screener.shortlist.shortlist import rank
from screener.tuning import folder_lint
from screener.tuning.compare import compare
from screener.tuning.distribution import cut_off, distribution
from screener.tuning.field import Field, gather, ranked
from screener.tuning.sensitivity import sensitivity
from screener.tuning.whatif import Supposed, questions, whatif
from tests.scoring.people import AS_OF, criteria, job, led, person

PRODUCT = "- {id: product, label: Product, kind: years, of: product, need: 2, want: 8, weight: 3}"
PEOPLE = "- {id: people, label: People, kind: years, of: management, need: 1, want: 4, weight: 1}"
VISION = "- {id: vision, label: Vision, kind: practice, phrases: [vision], enough: 1, weight: 2}"
BANDS = "bands:\n  - {name: high, from: 60}\n  - {name: middle, from: 30}\n  - {name: low, from: 0}\n"

MAKER = person(job("Product Manager", "2014 to present", "Set the vision", level=2), name="Maker")
LEADER = person(
    job("Head of Product", "2022 to present", "Ran reviews", level=7),
    spells=[led(0, "2022 to present", people=4)],
    name="Leader",
)
BEGINNER = person(job("Product Manager", "2025-01 to present", "Wrote tickets", level=2), name="Beginner")
ODD = person(job("Product Manager", "2019 to 2021", "Shipped", level=2), name="Odd")


def facts(candidate: Candidate, number: int = 0) -> Facts:
    return Facts(f"{candidate.contact.name}.pdf", f"{number:064x}", "ok", None, (), 1, candidate)


UNREAD = Facts("scan.pdf", "f" * 64, "refused", "needs_ocr", (Finding("needs_ocr", "a scan"),), 0, None)


@pytest.fixture
def field() -> Field:
    people = (MAKER, LEADER, BEGINNER, ODD)
    return gather([*(facts(one, number) for number, one in enumerate(people)), UNREAD], AS_OF)


@pytest.fixture
def asked(tmp_path: Path) -> Criteria:
    return criteria(tmp_path, "\n".join((PRODUCT, PEOPLE, VISION)), top=BANDS)


def test_the_order_is_that_of_the_shortlist(field: Field, asked: Criteria) -> None:
    found = ranked(field, asked)
    everyone = [screen(facts(one, n), asked, as_of=AS_OF) for n, one in enumerate((MAKER, LEADER, BEGINNER, ODD))]
    listed = rank(everyone, asked, AS_OF)
    assert [field.applicants[i].file for i in found.order] == [row.screened.file for row in listed.rows]
    assert [found.sums[i].total for i in found.order] == [row.screened.score.total for row in listed.rows]  # type: ignore[union-attr]


def test_a_file_compared_with_itself_changes_nothing(field: Field, asked: Criteria) -> None:
    found = compare(ranked(field, asked), ranked(field, asked))
    assert (found.changed, found.crossing, found.added, found.removed) == ((), (), (), ())
    assert found.unread == ("scan.pdf",)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(weights=st.lists(st.floats(0.1, 50), min_size=3, max_size=3))
def test_any_file_compared_with_itself_changes_nothing(weights: list[float], tmp_path: Path) -> None:
    lines = [
        line.rsplit("weight", 1)[0] + f"weight: {w:.2f}}}"
        for line, w in zip((PRODUCT, PEOPLE, VISION), weights, strict=True)
    ]
    same = criteria(tmp_path, "\n".join(lines))
    people = gather([facts(one, number) for number, one in enumerate((MAKER, LEADER, BEGINNER, ODD))], AS_OF)
    assert compare(ranked(people, same), ranked(people, same)).changed == ()


def test_who_rises_and_which_line_did_it(field: Field, asked: Criteria, tmp_path: Path) -> None:
    lines = (PRODUCT.replace("weight: 3", "weight: 1"), PEOPLE.replace("weight: 1", "weight: 6"), VISION)
    (tmp_path / "new").mkdir()
    other = criteria(tmp_path / "new", "\n".join(lines), top=BANDS)
    found = compare(ranked(field, asked), ranked(field, other))
    by_name = {one.name: one for one in found.people}
    assert (by_name["Leader"].rank, by_name["Maker"].rank) == ((2, 1), (1, 2))
    assert by_name["Leader"].causes[0].id == "people"
    assert by_name["Leader"].causes[0].points > 0
    assert by_name["Maker"].causes[0].id == "product"
    assert by_name["Maker"].causes[0].points < 0
    assert by_name["Maker"] in found.crossing
    for one in found.people:
        before, after = one.score
        assert round(before + sum(cause.points for cause in one.causes) + one.others_points, 6) == after
        full = ranked(field, other).score([a.name for a in field.applicants].index(one.name))
        assert full.total == after != before or one.score[0] == one.score[1]


def test_new_and_removed_lines_and_gates_are_named(field: Field, asked: Criteria, tmp_path: Path) -> None:
    gate = "- {id: led, label: Has led, kind: management, of: reports, want: 2, gate: true, weight: 1}"
    (tmp_path / "new").mkdir()
    other = criteria(tmp_path / "new", "\n".join((PRODUCT, PEOPLE, gate)), top=BANDS)
    found = compare(ranked(field, asked), ranked(field, other))
    assert (found.added, found.removed) == (("led",), ("vision",))
    maker = next(one for one in found.people if one.name == "Maker")
    assert maker.gate == "now fails Has led"
    assert ("vision", "removed") in [(cause.id, cause.kind) for cause in maker.causes]


def test_the_spread_and_what_a_cut_off_does(field: Field, asked: Criteria) -> None:
    scored = ranked(field, asked)
    found = distribution(scored)
    totals = sorted(score.total for score in scored.sums)
    assert (found.people, sum(bar.count for bar in found.bars)) == (4, 4)
    assert found.median == (totals[1] + totals[2]) / 2
    assert [cut.band for cut in found.cut_offs] == ["high", "middle"]
    best = cut_off(scored, totals[-1])
    assert (best.above, best.tied) == (1, 1)
    assert cut_off(scored, 0).above == 4
    assert found.unread == ("scan.pdf",)


def test_an_empty_field_has_a_spread_too(asked: Criteria) -> None:
    assert distribution(ranked(gather([UNREAD], AS_OF), asked)).people == 0


def test_who_stands_firmly(field: Field, asked: Criteria) -> None:
    found = sensitivity(field, asked, top=1)
    assert found.variations == 3 * 4 + 2
    assert found.people[0].name == "Maker"
    firm = found.people[0].at_top == found.variations
    assert firm == (found.effects == ())
    for effect in found.effects:
        assert len(effect.entering) == len(effect.leaving) == 1
    assert sensitivity(field, asked, top=4).sure == 4


def test_a_vague_date_moves_the_top(tmp_path: Path) -> None:
    asked = criteria(tmp_path, "- {id: product, label: Product, kind: years, of: product, need: 1, want: 9, weight: 1}")
    vague = person(job("Product Manager", "2020 to 2023", level=2), name="Vague")
    sure = person(job("Product Manager", "2020-06 to 2023-06", level=2), name="Sure")
    field = gather([facts(vague, 1), facts(sure, 2)], AS_OF)
    found = sensitivity(field, asked, top=1)
    assert {effect.what for effect in found.effects} == {"vague dates read shortest"} or {
        effect.what for effect in found.effects
    } == {"vague dates read longest"}


def test_a_supposed_fact_changes_the_lines_that_ask_for_it(asked: Criteria) -> None:
    supposed = Supposed((Correction("", Subject.POSITION, 1, (Change("reports", 5),)),))
    found = whatif(facts(MAKER), asked, AS_OF, supposed)
    changed = [line.after.criterion for line in found.lines if line.before.points != line.after.points]
    assert changed == ["people"]
    assert found.after.total == sum(line.after.points for line in found.lines) > found.before.total


def test_supposed_years_and_weights(asked: Criteria) -> None:
    found = whatif(facts(BEGINNER), asked, AS_OF, Supposed(years=(("product_years", 8.0),), weights=(("vision", 0.0),)))
    after = {line.after.criterion: line.after for line in found.lines}
    assert after["product"].points == after["product"].of == 75
    assert after["vision"].of == 0


@pytest.mark.parametrize(
    ("supposed", "said"),
    [
        (Supposed(weights=(("visoin", 1.0),)), "There is no criterion 'visoin'; did you mean 'vision'?"),
        (Supposed(weights=(("vision", 0.0), ("people", 0.0), ("product", 0.0))), "No criterion has any weight left"),
        (Supposed((Correction("", Subject.POSITION, 9, (Change("reports", 5),)),)), "the file has 1 of these"),
    ],
)
def test_what_cannot_be_supposed_is_told(asked: Criteria, supposed: Supposed, said: str) -> None:
    with pytest.raises(UsageError) as raised:
        whatif(facts(MAKER), asked, AS_OF, supposed)
    assert said in str(raised.value)


def test_nothing_follows_from_a_file_that_was_not_read(asked: Criteria) -> None:
    with pytest.raises(UsageError, match="could not be read"):
        whatif(UNREAD, asked, AS_OF, Supposed())


def test_questions_are_those_whose_answer_would_bring_most(field: Field, asked: Criteria) -> None:
    scored = ranked(field, asked)
    place = [one.name for one in field.applicants].index("Leader")
    found = questions(scored.found[place], asked)
    assert {ask.criterion for ask in found} == {"product", "vision"}
    assert all(ask.points > 0 and ask.question for ask in found)
    best = max(found, key=lambda ask: ask.points)
    assert found[0] == best or found[0].crosses
    everything = questions(scored.found[[one.name for one in field.applicants].index("Beginner")], asked)
    assert next(ask.criterion for ask in everything) == "vision"  # the most points


def test_hints_over_a_folder(tmp_path: Path) -> None:
    people = [
        person(job("Product Manager", "2014 to present", "Set the vision", level=2), name=str(i)) for i in range(12)
    ]
    field = gather([facts(one, i) for i, one in enumerate(people)], AS_OF)
    nobody = "- {id: team, label: Team, kind: management, of: reports, want: 50, gate: true, weight: 1}"
    everybody = "- {id: exp, label: Exp, kind: years, of: product, need: 1, want: 2, gate: true, weight: 1}"
    asked = criteria(tmp_path, "\n".join((PRODUCT, VISION, nobody, everybody)))
    hints = folder_lint.lint(ranked(field, asked))
    assert "team: a gate that nobody of these 12 passes" in hints
    assert "exp: a gate that everybody of these 12 passes" in hints
    assert "vision: never separates anyone: everyone here gets the same" in hints
    assert any(hint.startswith("ties: places 10 and 11 both have") for hint in hints)


def test_a_weight_that_does_not_matter_is_told(tmp_path: Path) -> None:
    people = [
        person(job("Product Manager", f"{2010 + i} to present", *["Set the vision"][: i < 3], level=2), name=str(i))
        for i in range(6)
    ]
    field = gather([facts(one, i) for i, one in enumerate(people)], AS_OF)
    asked = criteria(tmp_path, "\n".join((PRODUCT.replace("want: 8", "want: 20"), VISION)))
    hints = folder_lint.lint(ranked(field, asked))
    assert any(hint.startswith("vision: its weight does not matter here") for hint in hints)


def test_too_few_people_say_nothing(field: Field, asked: Criteria) -> None:
    assert folder_lint.lint(ranked(field, asked)) == (
        "the folder holds 4 readable resumes: too few to say what a line does",
    )


@pytest.mark.parametrize(("people", "told"), [(24, True), (12, False)])
def test_two_lines_that_measure_the_same_people_alike(tmp_path: Path, people: int, told: bool) -> None:
    """Years in product and years of work are one thing where nobody has worked in anything else."""
    said = ("Set the vision", "", "")
    jobs = [job("Product Manager", f"{2000 + i} to 2024", said[i % 3], level=2) for i in range(people)]
    field = gather([facts(person(one, name=str(i)), i) for i, one in enumerate(jobs)], AS_OF)
    whole = "- {id: work, label: Work, kind: years, of: total, want: 30, weight: 1}"
    product = "- {id: product, label: Product, kind: years, of: product, want: 30, weight: 1}"
    hints = folder_lint.lint(ranked(field, criteria(tmp_path, "\n".join((product, VISION, whole)))))
    alike = [hint for hint in hints if "nearly the same" in hint]
    assert alike == ["product and work: give these 24 nearly the same; together they weigh 50 of 100"] * told


def test_what_is_no_resume_stands_last_as_on_the_shortlist(tmp_path: Path) -> None:
    door = "- {id: door, label: Door, kind: gate, test: {kind: years, of: product, want: 5}}"
    gated = criteria(tmp_path, f"{PRODUCT}\n{door}")
    bill = replace(facts(person(name=""), 9), findings=(Finding("not_a_resume", "An invoice."),), file="bill.pdf")
    everyone = (bill, facts(BEGINNER, 1), facts(MAKER, 2))
    found = ranked(gather(everyone, AS_OF), gated)
    assert [found.field.applicants[index].name for index in found.order] == ["Maker", "Beginner", "bill.pdf"]
    scored = rank([screen(one, gated, as_of=AS_OF) for one in everyone], gated, AS_OF)
    assert [row.screened.file for row in scored.rows] == ["Maker.pdf", "Beginner.pdf", "bill.pdf"]


def test_what_other_lines_did_is_told_together(tmp_path: Path) -> None:
    practices = [
        f"- {{id: p{number}, label: P{number}, kind: practice, phrases: [vision], enough: 1, weight: {number + 1}}}"
        for number in range(5)
    ]
    for folder in ("old", "new"):
        (tmp_path / folder).mkdir()
    old = criteria(tmp_path / "old", "\n".join((PRODUCT, PEOPLE, *practices)))
    new = criteria(tmp_path / "new", "\n".join((PRODUCT.replace("weight: 3", "weight: 30"), PEOPLE, *practices)))
    field = gather([facts(MAKER, 1), facts(LEADER, 2)], AS_OF)
    maker = next(one for one in compare(ranked(field, old), ranked(field, new)).people if one.name == "Maker")
    assert len(maker.causes) == 3
    assert maker.others == 3
    assert round(sum(cause.points for cause in maker.causes) + maker.others_points, 6) == round(
        maker.score[1] - maker.score[0], 6
    )
