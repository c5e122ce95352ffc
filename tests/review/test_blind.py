"""The review blind: no mark of who somebody is on any page, no picture of the document; showing who it is is logged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from screener.batch.run import CORRECTIONS, Options, read_facts
from screener.pipeline import Facts
from screener.record.folder import Folder
from screener.record.log import events
from screener.review.desk import Desk, Setting
from screener.review.pages import Pages
from screener.scoring import criteria_file
from tests.review.conftest import desk_of
from tests.review.test_server import client_of, decide, key_of, post
from tests.shortlist.test_blind import MARKS, planted

__all__ = ["planted"]


@pytest.fixture
def blind(planted: Path, tmp_path: Path) -> Iterator[Desk]:
    """A blind desk over one resume that holds all the marks."""
    files = sorted(planted.iterdir())
    criteria, record = criteria_file.find("head_of_product"), Folder(tmp_path / "record")
    setting = Setting(criteria, date(2026, 11, 1), record, planted / CORRECTIONS, blind=True)
    desk = Desk(setting, zip(files, read_facts(files, Options(jobs=1)), strict=True))
    yield desk
    desk.close()


def test_no_page_holds_a_mark_of_who_it_is(blind: Desk, pages: Pages) -> None:
    client = client_of(blind, pages)
    (key,) = blind.cases
    paths = ["/", "/?show=all", "/progress", f"/case/{key}", "/decisions.csv"]
    answers = {path: client.get(path) for path in paths}
    decide(client, key, "hold", note="seen")
    answers |= {f"{path} again": client.get(path) for path in paths}
    assert all(answer.status_code == 200 for answer in answers.values())
    shown = {path: f"{answer.text} {answer.headers} {answer.url}" for path, answer in answers.items()}
    assert [(path, mark) for path, text in shown.items() for mark in MARKS if mark.casefold() in text.casefold()] == []
    assert blind.cases[key].id in shown[f"/case/{key}"]
    assert blind.cases[key].id in shown["/decisions.csv again"]


@pytest.fixture
def desk(folder: Path, facts_read: tuple[Path, list[list[Facts]]]) -> Iterator[Desk]:
    made = desk_of(folder, facts_read[1], blind=True)
    yield made
    made.close()


def test_a_page_of_the_document_is_not_drawn(desk: Desk, pages: Pages) -> None:
    key = key_of(desk, "gideon")
    client = client_of(desk, pages)
    assert client.get(f"/case/{key}/page/1.png").status_code == 403
    text = client.get(f"/case/{key}").text
    assert "<img" not in text and "Marchetti" not in text and "gideon" not in text.casefold()
    assert "three product managers report to me" in text
    assert '<mark class="mark"' in text


def test_facts_are_not_corrected_blind(desk: Desk, pages: Pages, folder: Path) -> None:
    client, key = client_of(desk, pages), key_of(desk, "dmitri")
    assert "Correct this fact" not in client.get(f"/case/{key}").text
    answer = post(client, f"/case/{key}/correct", fact="position 1", reports="6")
    assert answer.status_code == 400  # type: ignore[attr-defined]
    assert "Facts cannot be corrected blind" in answer.text  # type: ignore[attr-defined]
    assert not (folder / CORRECTIONS).exists()


def test_showing_who_it_is_needs_a_reason_and_is_logged(desk: Desk, pages: Pages) -> None:
    client, key = client_of(desk, pages), key_of(desk, "gideon")
    refused = post(client, f"/case/{key}/unveil", reason="  ")
    assert "needs a reason" in refused.text and "Marchetti" not in refused.text  # type: ignore[attr-defined]
    named = post(client, f"/case/{key}/unveil", reason="to invite Marchetti")
    assert "names the person" in named.text  # type: ignore[attr-defined]
    assert post(client, f"/case/{key}/unveil", reason="inviting").status_code == 303  # type: ignore[attr-defined]
    assert "Gideon Marchetti" in client.get(f"/case/{key}").text
    assert client.get(f"/case/{key}/page/1.png").content.startswith(b"\x89PNG")
    assert "Dmitri" not in client.get("/?show=all").text  # nobody else
    (event,) = [event for event in events(desk.log.path) if event.kind == "unblinded"]
    assert event.subject == desk.cases[key].id
    assert dict(event.data) == {"reviewer": "Ana Ruiz", "reason": "inviting"}
