"""The review page's answers: who is let in, what is shown, decided, corrected, exported, and what is refused."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from threading import Barrier, Thread

import pytest
from starlette.testclient import TestClient

from screener.cli.app import execute
from screener.pipeline import Facts
from screener.record.corrections_file import load
from screener.record.decisions import Choice, Conflict, Decisions, Seen
from screener.record.folder import Folder
from screener.record.log import events, verify
from screener.review.desk import Desk, Setting, undecided
from screener.review.door import Door
from screener.review.pages import Pages
from screener.review.server import application
from tests.review.conftest import desk_of
from tests.scoring.people import job, person

AT = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
DOOR = Door(8000, "the-token")
HERE = "http://127.0.0.1:8000"


def client_of(desk: Desk, pages: Pages) -> TestClient:
    """A browser that has opened the printed address and given a name."""
    client = TestClient(application(desk, pages, DOOR, lambda: AT), base_url=HERE, follow_redirects=False)
    assert client.get(DOOR.url.removeprefix(HERE)).status_code == 303
    assert post(client, "/reviewer", name="Ana  Ruiz").status_code == 303
    return client


@pytest.fixture
def client(desk: Desk, pages: Pages) -> TestClient:
    return client_of(desk, pages)


def post(client: TestClient, path: str, **form: str) -> object:
    return client.post(path, data=form, headers={"Origin": HERE})


def key_of(desk: Desk, name: str) -> str:
    return next(key for key, case in desk.cases.items() if name in case.facts.file)


def decide(client: TestClient, key: str, choice: str, version: int = 0, **form: str):  # type: ignore[no-untyped-def]
    return client.post(
        f"/case/{key}/decide", data={"decision": choice, "version": str(version), **form}, headers={"Origin": HERE}
    )


@pytest.mark.parametrize(
    ("headers", "path"),
    [
        ({}, "/"),
        ({}, "/open/wrong"),
        ({"Cookie": "screener_review_8000=wrong"}, "/"),
        ({"Host": "evil.example"}, "/open/the-token"),
        ({"Host": "127.0.0.1:9999", "Cookie": "screener_review_8000=the-token"}, "/"),
    ],
)
def test_nobody_else_is_let_in(desk: Desk, pages: Pages, headers: dict[str, str], path: str) -> None:
    client = TestClient(application(desk, pages, DOOR), base_url=HERE, follow_redirects=False)
    answer = client.get(path, headers=headers)
    assert answer.status_code == 403
    assert "Marchetti" not in answer.text


@pytest.mark.parametrize("origin", [None, "null", "http://evil.example", "http://127.0.0.1:9999"])
def test_forms_of_other_pages_change_nothing(client: TestClient, desk: Desk, origin: str | None) -> None:
    headers = {"Origin": origin} if origin else {}
    key = key_of(desk, "gideon")
    answer = client.post(f"/case/{key}/decide", data={"decision": "hold", "version": "0"}, headers=headers)
    assert answer.status_code == 403
    assert desk.history(key).entries == ()


def test_a_long_request_is_refused(client: TestClient, desk: Desk) -> None:
    assert decide(client, key_of(desk, "gideon"), "hold", note="x" * 100_000).status_code == 413


def test_every_answer_is_sealed(client: TestClient, desk: Desk) -> None:
    for path in ("/", f"/case/{key_of(desk, 'gideon')}", "/progress", "/static/review.js", "/none", "/static/door.py"):
        answer = client.get(path)
        assert answer.headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
        assert answer.headers["cache-control"] == "no-store"
        assert "<script>" not in answer.text
        assert " style=" not in answer.text


def test_a_name_is_asked_first(desk: Desk, pages: Pages) -> None:
    client = TestClient(application(desk, pages, DOOR), base_url=HERE, follow_redirects=False)
    client.get(DOOR.url.removeprefix(HERE))
    assert client.get("/").headers["location"] == "/reviewer"
    assert decide(client, key_of(desk, "gideon"), "hold").headers["location"] == "/reviewer"


def test_the_list_holds_everyone_also_who_was_not_read(client: TestClient) -> None:
    text = client.get("/?show=all").text
    assert "Gideon Marchetti" in text
    assert "Dmitri Kalnins" in text
    assert "not read (damaged: it is broken or cut off)" in text
    assert "Dmitri" not in client.get("/?show=all&find=gideon").text
    assert "not read (damaged: it is broken or cut off)" in client.get("/?show=review").text


def test_a_pdf_is_shown_as_it_is_with_its_quotes_marked(client: TestClient, desk: Desk) -> None:
    key = key_of(desk, "gideon")
    text = client.get(f"/case/{key}").text
    assert len(re.findall(r"<rect class=\"mark\"", text)) > 20
    picture = client.get(f"/case/{key}/page/1.png")
    assert picture.headers["content-type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
    assert client.get(f"/case/{key}/page/99.png").status_code == 404


def test_other_documents_are_shown_as_text_with_their_quotes_marked(client: TestClient, desk: Desk) -> None:
    text = client.get(f"/case/{key_of(desk, 'dmitri')}").text
    assert re.search(r'<mark class="mark" data-quote="[\d ]+">Baltmarka Bank</mark>', text)


def test_the_points_add_up_on_the_page(client: TestClient, desk: Desk) -> None:
    text = client.get(f"/case/{key_of(desk, 'gideon')}").text
    points = [float(found) for found in re.findall(r'<td class="number">([\d.-]+) of [\d.]+</td>', text)]
    (total,) = re.findall(r"The sum of these points</th><td class=\"number\">([\d.]+)<", text)
    assert abs(sum(points) - float(total)) < 0.001


def test_a_decision_is_kept_with_name_reason_and_score_and_the_next_person_comes(
    client: TestClient, desk: Desk
) -> None:
    key = key_of(desk, "gideon")
    answer = decide(client, key, "reject", reason="no <b>line</b> management")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/case/")
    assert key not in answer.headers["location"]
    current = desk.history(key).current
    assert current is not None
    assert (current.decision, current.reviewer, current.at) == ("reject", "Ana Ruiz", "2026-11-02T10:00:00Z")
    assert (current.score, current.score_seen) == (desk.row(key).screened.score.total, True)  # type: ignore[union-attr]
    assert "no &lt;b&gt;line&lt;/b&gt; management" in client.get(f"/case/{key}").text


def test_some_are_drawn_from_the_lower_half(
    client: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screener.review.desk.DRAWN", 2)
    first, second, last = desk.order()
    assert f'id="next" href="/case/{first}"' in client.get("/").text
    assert decide(client, first, "hold").headers["location"] == f"/case/{last}?drawn"
    assert "Drawn from the lower half" in client.get(f"/case/{last}?drawn").text
    assert "Drawn from the lower half" not in client.get(f"/case/{last}").text
    assert decide(client, last, "hold").headers["location"] == f"/case/{second}"
    assert decide(client, second, "hold").headers["location"] == "/"
    assert 'id="next"' not in client.get("/").text


def test_where_the_order_says_nothing_nobody_is_drawn(
    folder: Path, facts_read: tuple[Path, list[list[Facts]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screener.review.desk.DRAWN", 1)
    desk = desk_of(folder, facts_read[1], hidden=True)
    assert undecided(desk, desk.histories()) == (desk.order()[0], False)
    desk.close()


def test_a_rejection_without_a_reason_is_refused_and_what_was_typed_stays(client: TestClient, desk: Desk) -> None:
    answer = decide(client, key_of(desk, "gideon"), "reject", note="strong on <pricing>")
    assert answer.status_code == 400
    assert "A rejection needs a reason" in answer.text
    assert 'value="strong on &lt;pricing&gt;"' in answer.text


def test_two_windows_deciding_at_once_are_told(client: TestClient, desk: Desk) -> None:
    key = key_of(desk, "gideon")
    assert decide(client, key, "advance").status_code == 303
    answer = decide(client, key, "reject", reason="too late", version=0)
    assert answer.status_code == 409
    assert "decided in the meantime by Ana Ruiz" in answer.text
    assert 'value="too late"' in answer.text
    assert desk.history(key).current.decision == "advance"  # type: ignore[union-attr]


def test_undoing(client: TestClient, desk: Desk) -> None:
    key = key_of(desk, "gideon")
    decide(client, key, "hold")
    assert decide(client, key, "undo", version=1).status_code == 303
    assert desk.history(key).current is None
    assert "Undone by Ana Ruiz" in client.get(f"/case/{key}").text


def test_the_last_decision_can_be_undone_from_wherever_one_is(client: TestClient, desk: Desk) -> None:
    gideon, dmitri = key_of(desk, "gideon"), key_of(desk, "dmitri")
    assert "Last:" not in client.get("/").text
    decide(client, gideon, "advance")
    decide(client, dmitri, "hold")
    desk.decide(key_of(desk, "unreadable"), Choice.HOLD, reviewer="Ben", at=AT, version=0)
    for path in ("/", "/progress", f"/case/{key_of(desk, 'unreadable')}"):
        form = re.search(r'<form class="last".*?</form>', client.get(path).text, re.DOTALL)
        if path.startswith("/case"):  # a decided person's own decision is what `u` undoes there
            assert form is None
            continue
        assert form is not None
        assert "Last: held" in form[0]
        assert f"/case/{dmitri}/decide" in form[0]
        assert 'name="version" value="1"' in form[0]
    answer = decide(client, dmitri, "undo", version=1)
    assert answer.headers["location"] == f"/case/{dmitri}?undone"
    text = client.get(answer.headers["location"]).text
    assert re.search(r"Undone: Dmitri Kalni\S+ held by Ana Ruiz, 2026-11-02\S+\. Nothing is decided now\.", text)
    assert f"/case/{gideon}/decide" in re.search(r'<form class="last".*?</form>', text, re.DOTALL)[0]  # type: ignore[index]


def test_an_undone_decision_gives_way_to_the_one_before(client: TestClient, desk: Desk) -> None:
    key = key_of(desk, "gideon")
    decide(client, key, "advance")
    decide(client, key, "hold", version=1)
    text = client.get(decide(client, key, "undo", version=2).headers["location"]).text
    assert "What was decided before holds again: advanced by Ana Ruiz." in text


def test_a_long_list_comes_in_pages_and_is_searched_as_a_whole(
    client: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screener.review.tables.LEAF", 2)
    first, second = client.get("/?show=all").text, client.get("/?show=all&page=2").text
    assert "1 to 2 of 3" in first and "3 to 3 of 3" in second
    assert [text.count("/case/") for text in (first.split("<tbody>")[1], second.split("<tbody>")[1])] == [2, 1]
    assert "page=2" in first and "page=1" in second and "page=3" not in second
    assert client.get("/?show=all&page=99").text == second
    assert client.get("/?show=all&page=nonsense").text == first
    assert "unreadable.pdf" in client.get("/?show=all&find=unreadable").text.split("<tbody>")[1]
    assert "gideon" not in client.get("/?show=all&find=unreadable").text.split("<tbody>")[1].lower()
    assert "Gideon" in client.get("/?show=all&find=gideon-marchetti.pdf").text.split("<tbody>")[1]


def test_a_correction_scores_anew_and_is_written_beside_the_resumes(
    client: TestClient, desk: Desk, folder: Path
) -> None:
    key = key_of(desk, "dmitri")
    before = desk.row(key).screened.score.total  # type: ignore[union-attr]
    answer = post(client, f"/case/{key}/correct", fact="position 1", manages_people="yes", reports="6", why="phone")
    assert answer.status_code == 303  # type: ignore[attr-defined]
    assert desk.row(key).screened.score.total > before  # type: ignore[union-attr]
    (made,) = load(folder / "corrections.yaml").corrections
    assert (made.file, made.fact, made.by, made.at, made.why) == (
        "dmitri-kalnins.docx",
        "position 1",
        "Ana Ruiz",
        "2026-11-02",
        "phone",
    )
    assert {change.field: (change.was, change.now) for change in made.changes} == {
        "manages_people": ("no", "yes"),
        "reports": (None, 6),
    }
    assert "corrected: position 1" in client.get(f"/case/{key}").text


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"fact": "position 1", "reports": "many"}, "Direct reports must be a number"),
        ({"fact": "position 1", "start": "spring"}, "&#39;spring&#39; is no month"),
        ({"fact": "position 1"}, "Nothing was changed"),
        ({"fact": "nonsense"}, "The form is not one of this page"),
        ({"fact": "position 99", "reports": "2"}, "left as it was"),
    ],
)
def test_a_correction_that_says_nothing_is_told(
    client: TestClient, desk: Desk, folder: Path, form: dict[str, str], said: str
) -> None:
    answer = post(client, f"/case/{key_of(desk, 'dmitri')}/correct", **form)
    if form["fact"] != "position 99":
        assert answer.status_code == 400  # type: ignore[attr-defined]
        assert said in answer.text  # type: ignore[attr-defined]
        assert not (folder / "corrections.yaml").exists()
    else:
        assert said in client.get(f"/case/{key_of(desk, 'dmitri')}").text


def test_changed_criteria_make_scores_stale_until_they_are_made_anew(
    client: TestClient, desk: Desk, folder: Path
) -> None:
    key = key_of(desk, "gideon")
    decide(client, key, "hold")
    role = folder.parent / "role.yaml"
    role.write_text(role.read_text(encoding="utf-8").replace("weight: 16", "weight: 17", 1), encoding="utf-8")
    assert "they are stale" in client.get("/").text
    assert post(client, "/rescore").status_code == 303  # type: ignore[attr-defined]
    assert "they are stale" not in client.get("/").text
    assert "decided when other criteria held" in client.get(f"/case/{key}").text


def test_faulty_criteria_leave_the_old_scores(client: TestClient, desk: Desk, folder: Path) -> None:
    (folder.parent / "role.yaml").write_text("screener: 1\nrole: [", encoding="utf-8")
    answer = post(client, "/rescore")
    assert answer.status_code == 400  # type: ignore[attr-defined]
    assert "is not YAML" in answer.text  # type: ignore[attr-defined]
    assert "Gideon Marchetti" in client.get("/?show=all").text


def test_a_document_that_has_gone_is_told_and_its_facts_stay(client: TestClient, desk: Desk, folder: Path) -> None:
    (folder / "gideon-marchetti.pdf").unlink()
    (folder / "dmitri-kalnins.docx").write_bytes(b"changed")
    gone = client.get(f"/case/{key_of(desk, 'gideon')}").text
    assert "no longer where it was read" in gone
    assert "Tallowmere" in gone
    assert "has changed since it was read" in client.get(f"/case/{key_of(desk, 'dmitri')}").text


def test_scores_may_wait_for_the_decision(
    folder: Path, facts_read: tuple[Path, list[list[Facts]]], pages: Pages
) -> None:
    desk = desk_of(folder, facts_read[1], hidden=True)
    client = client_of(desk, pages)
    key = key_of(desk, "gideon")
    total = f"{desk.row(key).screened.score.total:g}"  # type: ignore[union-attr]
    hidden = client.get(f"/case/{key}").text
    assert "shown once you have decided" in hidden
    assert "The sum of these points" not in hidden
    assert f">{total}<" not in client.get("/?show=all").text
    decide(client, key, "advance")
    assert desk.history(key).current.score_seen is False  # type: ignore[union-attr]
    assert f"<strong>{total}</strong>" in client.get(f"/case/{key}").text
    desk.close()


def test_the_export_and_the_log_agree_with_what_was_decided(client: TestClient, desk: Desk) -> None:
    decide(client, key_of(desk, "gideon"), "advance", note="=HYPERLINK(1)")
    decide(client, key_of(desk, "dmitri"), "reject", reason="=cmd|' /C calc'!A0")
    text = client.get("/decisions.csv").content.decode("utf-8-sig")
    rows = {Path(row["file"]).name: row for row in csv.DictReader(io.StringIO(text))}
    assert {name: row["decision"] for name, row in rows.items()} == {
        "gideon-marchetti.pdf": "advance",
        "dmitri-kalnins.docx": "reject",
    }
    assert rows["dmitri-kalnins.docx"]["reason"] == "'=cmd|' /C calc'!A0"
    found = list(events(desk.log.path))
    assert [event.data["decision"] for event in found] == ["advance", "reject"]
    assert verify(desk.log.path).broken is None
    logged = desk.log.path.read_text(encoding="utf-8")
    assert "marchetti" not in logged.casefold()
    assert "HYPERLINK" not in logged


def test_progress(client: TestClient, desk: Desk) -> None:
    decide(client, key_of(desk, "gideon"), "advance")
    text = client.get("/progress").text
    assert "1 of 3" in text
    assert "1 (100%)" in text
    assert "Ana Ruiz" in text
    assert "not known yet" in text


def test_the_pace_is_that_of_one_person_and_not_from_one_person_to_another(client: TestClient, desk: Desk) -> None:
    seen = Seen("0" * 64, 50.0, "possible", shown=True)
    for name, who, at in (("gideon", "Ana", 0), ("dmitri", "Ben", 65), ("unreadable", "Ben", 165)):
        identity = desk.cases[key_of(desk, name)].id
        moment = AT + timedelta(seconds=at)
        desk.decisions.decide(identity, Choice.HOLD, reviewer=who, at=moment, seen=seen, version=0)
    text = client.get("/progress").text
    assert "<dt>Pace</dt><dd>100 s</dd>" in text
    assert "65 s" not in text


def test_a_locked_record_is_said_and_nothing_is_lost(
    client: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.decisions._connection.execute("PRAGMA busy_timeout = 1")
    holder = sqlite3.connect(desk.decisions.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    key = key_of(desk, "gideon")
    answer = decide(client, key, "reject", reason="a long thought")
    assert answer.status_code == 400
    assert "in use by another program" in answer.text
    assert 'value="a long thought"' in answer.text
    holder.execute("ROLLBACK")
    holder.close()
    assert decide(client, key, "reject", reason="a long thought").status_code == 303


def test_an_unknown_person_is_told(client: TestClient) -> None:
    answer = client.get("/case/0000")
    assert answer.status_code == 404
    assert "no such person" in answer.text


def test_two_pages_of_two_processes_deciding_at_once(folder: Path, facts_read: tuple[Path, list[list[Facts]]]) -> None:
    """Each round, two desks on one record decide about the same person: one is kept, the other is told."""
    desks = [desk_of(folder, facts_read[1]) for _ in range(2)]
    keys = [key_of(desk, "gideon") for desk in desks]
    for version in range(6):
        ready = Barrier(2)
        told: list[str] = []

        def decide_as(at: int, version: int = version, ready: Barrier = ready, told: list[str] = told) -> None:
            ready.wait()
            try:
                desks[at].decide(keys[at], Choice.HOLD, reviewer=f"R{at}", at=AT, version=version)
            except Conflict as error:
                told.append(str(error))

        threads = [Thread(target=decide_as, args=(at,)) for at in (0, 1)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(told) == 1 and "decided in the meantime by R" in told[0]
        assert desks[0].history(keys[0]).version == version + 1
    assert [len(desk.histories()[key].entries) for desk, key in zip(desks, keys, strict=True)] == [6, 6]
    verdict = verify(desks[0].log.path)
    assert (verdict.events, verdict.broken) == (6, None)
    for desk in desks:
        desk.close()


def test_what_cannot_be_logged_is_not_decided(
    client: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = key_of(desk, "gideon")
    decide(client, key, "hold")

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("screener.record.log.os.fsync", full)
        for answer in (
            decide(client, key, "reject", reason="a long thought", version=1),
            decide(client, key, "undo", version=1),
        ):
            assert answer.status_code == 400
            assert "No space left on device" in answer.text and "nothing was changed" in answer.text
        assert [entry.decision for entry in desk.history(key).entries] == ["hold"]
        assert desk.history(key).current is not None
    assert verify(desk.log.path).events == 1
    assert decide(client, key, "reject", reason="a long thought", version=1).status_code == 303
    assert (verify(desk.log.path).events, verify(desk.log.path).broken) == (2, None)


def test_an_endless_quote_is_cut_and_says_so(folder: Path, pages: Pages) -> None:
    file = folder / "endless.txt"
    file.write_text(f"Jo Long\nExperience\nHead of Product, Acme, 2019 - 2024\n- vision {'x' * 4_000_000}\n", "utf-8")
    words = "Set the product vision " + "x" * 4_000_000
    one = person(job("Head of Product", "2019 to present", words, level=7), name="<script>")
    facts = Facts(str(file), sha256(file.read_bytes()).hexdigest(), "ok", None, (), 1, one)
    role, record = folder.parent / "role.yaml", Folder(folder.parent / "record")
    desk = Desk(Setting(role, AT.date(), record, folder / "corrections.yaml"), [(file, [facts])])
    (key,) = desk.cases
    answer = client_of(desk, pages).get(f"/case/{key}")
    assert answer.status_code == 200
    assert "x…" in answer.text and "&lt;script&gt;" in answer.text
    assert len(answer.text) < 6_000_000  # the document's own text, once
    desk.close()


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("PRAGMA user_version = 99", "was written by another version of screener (layout 99, here 1)"),
        ("PRAGMA application_id = 7", "is another program's database"),
    ],
)
def test_a_record_of_another_version_is_said_at_the_start(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], statement: str, said: str
) -> None:
    record = Folder(tmp_path / "record").made()
    Decisions(record.decisions).close()
    with closing(sqlite3.connect(record.decisions)) as other:
        other.execute(statement)
    before = record.decisions.read_bytes()
    call = ["review", str(folder), "-c", "head_of_product", "--record", str(tmp_path / "record"), "--no-cache"]
    assert execute(call) == 2
    told = capsys.readouterr().err
    assert said in " ".join(told.split()) and "Traceback" not in told
    assert record.decisions.read_bytes() == before


def test_a_record_that_is_locked_is_said_at_the_start(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screener.record.database.BUSY_SECONDS", 0.1)
    record = Folder(tmp_path / "record").made()
    Decisions(record.decisions).close()
    with closing(sqlite3.connect(record.decisions, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        call = ["review", str(folder), "-c", "head_of_product", "--record", str(tmp_path / "record"), "--no-cache"]
        assert execute(call) == 2
    assert "in use by another program" in " ".join(capsys.readouterr().err.split())
