"""The record as a user meets it: runs, decisions, holds and erasing; a person who was erased leaves nothing."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from screener.batch.erasing import Traces
from screener.batch.scrubbing import scrubbed
from screener.record.decisions import Decisions
from screener.record.log import events, verify
from tests.cli.conftest import Done

Screener = Callable[..., Done]
CRITERIA = ("-c", "head_of_product", "--as-of", "2026-11-01")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "record"


@pytest.fixture
def scored(screener: Screener, applicants: Path, record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shortlist of two people, and the run in the record."""
    monkeypatch.chdir(tmp_path)
    done = screener("score", "applicants", *CRITERIA, "-o", "shortlist.csv", "--jsonl", "s.jsonl", "--record", record)
    assert done.code == 0
    return tmp_path / "shortlist.csv"


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))


def hits(folder: Path, *words: str) -> Iterator[tuple[str, str]]:
    """Files of the folder, the applicants' own apart, that hold one of the words."""
    for path in folder.rglob("*"):
        if path.is_file() and "applicants" not in path.relative_to(folder).parts[:1]:
            content = path.read_bytes().lower()
            yield from ((path.name, word) for word in words if word.lower().encode() in content)


def test_a_run_is_recorded_without_names(screener: Screener, scored: Path, record: Path) -> None:
    found = list(events(record / "events.jsonl"))
    assert [event.kind for event in found] == ["run", "scores"]
    assert found[0].data["documents"] == 2
    assert len(found[0].data["criteria_sha256"]) == 64
    assert {next(iter(outcome)) for outcome in found[1].data["of"].values()} == {"ok"}
    text = (record / "events.jsonl").read_text(encoding="utf-8").lower()
    assert re.search(r"\bada\b|example|\.txt|lumen", text) is None  # `ada` alone may stand in a hash


def test_the_same_run_gives_the_same_scores(screener: Screener, scored: Path, record: Path) -> None:
    screener("score", "applicants", *CRITERIA, "-o", "again.csv", "--record", record)
    assert scored.read_bytes() == scored.with_name("again.csv").read_bytes()
    one, other = (event.data["of"] for event in events(record / "events.jsonl") if event.kind == "scores")
    assert one == other


def test_nothing_is_recorded_where_nothing_is_wanted(screener: Screener, applicants: Path, record: Path) -> None:
    assert screener("score", applicants, *CRITERIA, "--no-record", "--record", record).code == 0
    assert not record.exists()


def test_a_record_that_cannot_be_kept_stops_nothing(
    screener: Screener, applicants: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    done = screener("score", applicants, *CRITERIA)
    assert done.code == 0
    assert "nothing is recorded" in done.err


def test_verify_names_the_line(screener: Screener, scored: Path, record: Path) -> None:
    done = screener("log", "verify", "--record", record)
    assert (done.code, done.out.splitlines()[0][:8]) == (0, "2 events")
    head = done.out.split()[-1]
    assert screener("log", "verify", "--record", record, "--head", head).code == 0
    log = record / "events.jsonl"
    whole = log.read_text(encoding="utf-8")
    log.write_text(whole.splitlines(keepends=True)[0], encoding="utf-8")
    assert screener("log", "verify", "--record", record, "--head", head).code == 1
    log.write_text(whole.replace('"documents": 2', '"documents": 3'), encoding="utf-8")
    done = screener("log", "verify", "--record", record)
    assert (done.code, "events.jsonl:1: it was changed" in done.out) == (1, True)


def test_deciding_and_what_it_says_beside_the_scores(screener: Screener, scored: Path, record: Path) -> None:
    assert screener("decisions", "add", "ada.txt", "advance", "--reviewer", "Ana", "--record", record).code == 0
    done = screener("decisions", "add", "bo.txt", "reject", "--reviewer", "Ana", "--record", record)
    assert (done.code, "needs a reason" in done.err) == (2, True)
    given = ("--reason", "=1+1 no", "--record", record)
    assert screener("decisions", "add", "bo.txt", "reject", "--reviewer", "Ana", *given).code == 0
    told = screener("decisions", "rates", "--record", record).out
    assert "2 decisions, 2 of them with the score in view" in told
    exported = screener("decisions", "export", "--record", record).out
    assert [(r["decision"], r["reviewer"], r["reason"]) for r in csv.DictReader(exported.splitlines())] == [
        ("advance", "Ana", ""),
        ("reject", "Ana", "'=1+1 no"),
    ]
    assert "advance" in screener("log", "show", "--about", "ada.txt", "--record", record).out
    assert "no led" not in (record / "events.jsonl").read_text(encoding="utf-8")


def test_the_tool_rejects_nobody(scored: Path) -> None:
    assert {row["review"] for row in rows(scored)} <= {"suggested", "needs_review"}
    assert {row["decision"] for row in rows(scored)} == {""}


@pytest.mark.parametrize("who", ["applicants/ada.txt", "ada@example.org", "Ada Example"])
def test_who_was_erased_leaves_nothing(
    screener: Screener, scored: Path, record: Path, tmp_path: Path, who: str
) -> None:
    corrections = tmp_path / "applicants" / "corrections.yaml"
    corrections.write_text(
        "screener: 1\ncorrections:\n- {file: ada.txt, fact: contact, name: Ada Example}\n"
        "- {file: bo.txt, fact: contact, name: Bo}\n",
        encoding="utf-8",
    )
    screener(
        "decisions", "add", "ada.txt", "hold", "--reviewer", "Ana", "--reason", "Ada Example called", "--record", record
    )
    assert screener("decisions", "export", "-o", "d.csv", "--record", record).code == 0
    words = ("Ada Example", "ada@example.org", "applicants/ada.txt")
    assert {word for _, word in hits(tmp_path, *words)} >= {"ada@example.org", "applicants/ada.txt"}
    named = screener("erase", who, "--record", record, "--basis", "letter of Ms Example")
    assert (named.code, "names the person" in named.err) == (2, True)
    given = ("--record", record, *("--from", "shortlist.csv", "--from", "s.jsonl", "--from", "d.csv"))
    done = screener("erase", who, *given)
    assert done.code == 0, done.err
    assert list(hits(tmp_path, *words)) == []
    assert re.search(r"\bada\b", corrections.read_text(encoding="utf-8").lower()) is None
    assert "bo.txt" in corrections.read_text(encoding="utf-8")
    assert [row["candidate"] for row in rows(scored)] == ["Bo Sample"]
    assert verify(record / "events.jsonl").broken is None
    last = list(events(record / "events.jsonl"))[-1]
    assert (last.kind, last.subject, last.data) == ("erased", "", {"documents": 1, "basis": "request of the person"})


def test_who_is_on_hold_is_not_erased(screener: Screener, scored: Path, record: Path) -> None:
    held = ("decisions", "hold", "ada.txt", "--reviewer", "Ana", "--reason", "claim", "--record", record)
    assert screener(*held).code == 0
    done = screener("erase", "applicants/ada.txt", "--record", record)
    assert (done.code, "on hold" in done.err) == (2, True)
    assert screener("decisions", "release", "ada.txt", "--reviewer", "Ana", "--record", record).code == 0
    assert screener("erase", "applicants/ada.txt", "--record", record).code == 0


def test_purging_waits_for_the_longest_rule(screener: Screener, scored: Path, record: Path) -> None:
    screener("decisions", "add", "ada.txt", "hold", "--reviewer", "Ana", "--record", record)
    soon = screener("decisions", "purge", "--place", "us", "--on", "2026-12-01", "--record", record)
    assert soon.out == "Forgotten: 0. Kept for their time: 2. On hold: 0.\n"
    late = screener("decisions", "purge", "--place", "us", "--on", "2099-12-01", "--record", record)
    assert late.out == "Forgotten: 2. Kept for their time: 0. On hold: 0.\n"  # who was only scored, too


def test_blind_ids_lead_back_only_through_unblind(screener: Screener, scored: Path, record: Path) -> None:
    done = screener("score", "applicants", *CRITERIA, "--blind", "-o", "blind.csv", "--record", record)
    assert done.code == 0
    found = rows(scored.with_name("blind.csv"))
    assert [row["score"] for row in found] == [row["score"] for row in rows(scored)]
    assert {row["candidate"] + row["email"] + row["phone"] + row["file_sha256"] for row in found} == {""}
    identity = found[0]["file"]
    refused = screener("unblind", identity, "--reviewer", "Ana", "--reason", " ", "--record", record)
    assert refused.code == 2
    ada = next(row["file"] for row in rows(scored) if row["file"].endswith("ada.txt"))
    with Decisions(record / "decisions.sqlite") as store:
        (theirs,) = [i for i, (file, _) in store.people().items() if file == ada]
    named = screener("unblind", theirs, "--reviewer", "Ana", "--reason", "to invite Ada", "--record", record)
    assert (named.code, "names the person" in named.err) == (2, True)
    told = screener("unblind", identity, "--reviewer", "Ana", "--reason", "interview", "--record", record)
    assert told.out.strip() in {row["file"] for row in rows(scored)}
    last = json.loads((record / "events.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    assert (last["kind"], last["subject"], last["data"]) == (
        "unblinded",
        identity,
        {"reviewer": "Ana", "reason": "interview"},
    )


def test_every_form_of_a_shortlist_loses_who_was_erased(
    screener: Screener, applicants: Path, record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    forms = {"-o": "s.csv", "--jsonl": "s.jsonl", "--html": "s.html", "--xlsx": "s.xlsx", "--markdown": "s.md"}
    (applicants / "cy.txt").write_bytes(b"")  # not read: it stands in lists of its own
    given = [word for pair in forms.items() for word in pair]
    assert screener("score", "applicants", *CRITERIA, *given, "--record", record).code == 4
    named = [word for name in forms.values() for word in ("--from", name)]
    done = screener("erase", "applicants/ada.txt", *named, "--record", record)
    assert done.code == 0, done.err
    assert screener("erase", "applicants/cy.txt", *named, "--record", record).code == 0
    for name in forms.values():
        content = unpacked(tmp_path / name)
        assert not [
            w for w in ("Ada Example", "ada@example.org", "ada.txt", "cy.txt") if w.lower() in content.lower()
        ], name
        assert "Bo Sample" in content, name
    page = (tmp_path / "s.html").read_text(encoding="utf-8")
    assert page.count('id="person-') == 1
    assert 'id="person-0"' in page


def test_copies_that_stay_do_not_name_the_file_that_was_erased(
    screener: Screener, applicants: Path, record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    short = "Ada Example\nada@example.org\n\nExperience\nCook, Inn, 2020 - 2021\n"
    (applicants / "a & b.txt").write_text(short, encoding="utf-8")
    (applicants / "again.txt").write_bytes((applicants / "ada.txt").read_bytes() + b"\n")
    forms = {"-o": "s.csv", "--jsonl": "s.jsonl", "--html": "s.html", "--xlsx": "s.xlsx"}
    given = [word for pair in forms.items() for word in pair]
    done = screener("score", "applicants", *CRITERIA, *given, "--record", record)
    assert "Files of 1 person differ by 5 points or more" in done.out
    for name in forms.values():
        assert "copies_differ" in unpacked(tmp_path / name), name
    traces = Traces(frozenset({"applicants/a & b.txt"}), frozenset(), frozenset())
    for name in forms.values():
        scrubbed(tmp_path / name, traces).write()
        left = unpacked(tmp_path / name)
        assert "b.txt" not in left and "copies_differ" not in left, name
        assert "ada.txt" in left, name


def unpacked(path: Path) -> str:
    """The text of a file; of a workbook, that of its parts."""
    from zipfile import ZipFile

    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8-sig")
    with ZipFile(path) as book:
        assert book.testzip() is None
        return "".join(book.read(name).decode("utf-8") for name in book.namelist())


def test_nothing_is_erased_when_something_cannot_be(
    screener: Screener, scored: Path, record: Path, tmp_path: Path
) -> None:
    (tmp_path / "notes.docx").write_bytes(b"Ada Example")
    before = (scored.read_bytes(), (record / "events.jsonl").read_bytes())
    done = screener("erase", "ada@example.org", "--record", record, "--from", "shortlist.csv", "--from", "notes.docx")
    assert (done.code, "notes.docx cannot be scrubbed" in done.err) == (2, True)
    screener("decisions", "hold", "ada.txt", "--reviewer", "Ana", "--reason", "claim", "--record", record)
    held = screener("erase", "ada@example.org", "--record", record, "--from", "shortlist.csv")
    assert (held.code, "on hold" in held.err) == (2, True)
    assert scored.read_bytes() == before[0]
    assert screener("decisions", "release", "ada.txt", "--reviewer", "Ana", "--record", record).code == 0
    done = screener("erase", "ada@example.org", "--record", record, "--from", "shortlist.csv")
    assert "the facts of 1 file." in done.out  # they were still known
