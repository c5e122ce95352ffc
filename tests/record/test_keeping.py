"""What is kept, sealed and said around decisions: places by person, seals, names in reasons, pace, cautions."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from screener import __version__
from screener.errors import UsageError
from screener.record import cautions, forgetting
from screener.record.agreement import pace
from screener.record.cautions import Report
from screener.record.decisions import Choice, Decision, Decisions
from screener.record.folder import Folder
from screener.record.log import EventLog, unnamed
from screener.record.runs import Run, Seals, about_person, last_scored, sealed
from screener.scoring import criteria_file

AT = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A record of one run over two files."""
    made = Folder(tmp_path / "record").made()
    run = Run({"criteria_sha256": "c"})
    run.add("a/ada.txt", "aa", "ok", 80.5, "possible", ["hidden_text"])
    run.add("a/bo.txt", "bb", "refused", None, "")
    run.write(made, AT)
    return made


def test_a_seal_tells_nothing_and_is_forgotten_with_the_person(folder: Folder) -> None:
    with Decisions(folder.decisions) as store:
        ada, bo = (store.id_of(f"a/{name}.txt", sha) for name, sha in (("ada", "aa"), ("bo", "bb")))
        seals = store.seals([ada, bo, "nobody"])
        assert set(seals) == {ada, bo}
        assert store.seals([ada]) == {ada: seals[ada]}
        assert sealed(folder.log, store) == Seals(2, 0, 0)
        store.forget(ada)
        assert store.seals([ada]) == {}
        assert sealed(folder.log, store) == Seals(1, 0, 1)
        assert store.seals([store.id_of("a/ada.txt", "aa")]) != {ada: seals[ada]}
    assert last_scored(folder.log) == {ada: "2026-11-01", bo: "2026-11-01"}
    (told,) = about_person(folder.log, ada)
    assert told[2] == {"status": "ok", "score": 80.5, "band": "possible", "findings": ["hidden_text"]}


def test_places_of_some_people(folder: Folder, tmp_path: Path) -> None:
    file = tmp_path / "places.csv"
    file.write_text("file,places\nada.txt,ca us\na/bo.txt,co\n", encoding="utf-8")
    with Decisions(folder.decisions) as store:
        known = {file: identity for identity, (file, _) in store.people().items()}
    assert forgetting.places_of(folder, file) == {known["a/ada.txt"]: ["ca", "us"], known["a/bo.txt"]: ["co"]}
    for text, told in (
        ("file,places\nada.txt,mars\n", "No rule of retention for mars"),
        ("file,places\ncy.txt,ca\n", "knows no cy.txt"),
        ("name\nada.txt\n", "cannot be used"),
    ):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(UsageError, match=told):
            forgetting.places_of(folder, file)


@pytest.mark.parametrize("reason", ["to invite Ada", "ROWE asked", "Ms. Rowe's letter"])
def test_a_reason_that_names_the_person_is_refused(reason: str) -> None:
    with pytest.raises(UsageError, match="names the person"):
        unnamed(reason, ["ada rowe", ""])


def test_other_reasons_are_kept() -> None:
    assert (
        unnamed("  inviting to an interview in Rowetown ", ["ada rowe", "Jo Li"])
        == "inviting to an interview in Rowetown"
    )


def decided(reviewer: str, seconds: float) -> Decision:
    at = (AT + timedelta(seconds=seconds)).isoformat()
    return Decision(1, "i", Choice.HOLD, "", "", reviewer, at, "c", 50.0, "far", score_seen=True)


def test_the_pace_is_of_one_reviewer_and_leaves_pauses_out() -> None:
    made = [decided("Ana", seconds) for seconds in (0, 40, 100, 9000, 9020)]
    assert pace([*made, decided("Ben", 1), decided("Ben", 20_000)]) == 40
    assert pace([decided("Ana", 0), decided("Ben", 5)]) is None


@pytest.mark.parametrize(
    ("report", "tested"),
    [
        (None, Report.NEVER),
        ({"version": __version__, "passed": True}, Report.PASSED),
        ({"version": __version__, "passed": False}, Report.FAILED),
        ({"version": "0.0.1", "passed": True}, Report.OTHER_VERSION),
        ([], Report.UNKNOWN),
    ],
)
def test_what_is_said_of_criteria(folder: Folder, report: object, tested: Report) -> None:
    criteria = criteria_file.load(criteria_file.find("head_of_product"))
    file = folder.counterfactual(criteria.sha256)
    if report is not None:
        file.parent.mkdir()
        file.write_text(json.dumps(report), encoding="utf-8")
    found = cautions.look(folder, criteria, date(2027, 1, 11))
    assert (found.tested, found.lapsed) == (tested, None)
    said = list(found.words("screener counterfactual cvs -c role.yaml"))
    assert len(said) == (tested not in (Report.PASSED, Report.UNKNOWN))
    assert all(words.endswith(": screener counterfactual cvs -c role.yaml") for words in said)
    assert cautions.look(None, criteria, date(2027, 1, 11)).tested is Report.UNKNOWN


def test_an_audit_holds_for_a_year() -> None:
    criteria = criteria_file.load(criteria_file.find("head_of_product"))
    audited = replace(criteria, settings=replace(criteria.settings, audit_date=date(2026, 1, 10)))
    assert cautions.look(None, audited, date(2027, 1, 10)).lapsed is None
    late = cautions.look(None, audited, date(2027, 1, 11))
    assert late.lapsed == date(2027, 1, 10)
    assert "held until 2027-01-10" in " ".join(late.words(""))


def test_logs_of_before_seals_can_still_be_read(folder: Folder) -> None:
    EventLog(folder.log).append("scores", AT, of={"old": ["ok", 1.0, "far"]})
    with Decisions(folder.decisions) as store:
        assert sealed(folder.log, store) == Seals(2, 0, 0)
    assert [told[2]["findings"] for told in about_person(folder.log, "old")] == [[]]
