"""Files that screener wrote are told from resumes by their content."""

from __future__ import annotations

import os
import sqlite3
import zipfile
from pathlib import Path

import pytest

from screener.document.own import is_own
from screener.document.sources import survey

OURS = {
    "list.csv": "\ufeffrank,candidate,score,band,status,reason,product_years\r\n",
    "decisions.csv": "\ufefffile,sha256,decision,reason,reviewer,at\r\n",
    "list.jsonl": '{"rank": 1, "file": "ada.pdf", "status": "ok"}\n',
    "unread.jsonl": '{"rank": null, "file": "scan.pdf", "status": "refused"}\n',
    "events.jsonl": '{"number": 1, "at": "2026-11-26T19:22:01Z", "kind": "run"}\n',
    "facts.jsonl": '{"meta":{"screener":{"file":"ada.pdf"}},"basics":{}}\n',
    "named.jsonl": '{"basics":{"name":"Ada"},"meta":{"screener":{"file":"ada.pdf"}}}\n',
    "role.yaml": "# A role\n\nscreener: 1\nrole: Head\n",
    "fixes.yml": "screener: 1\ncorrections: []\n",
    "page.HTML": '<!doctype html>\n<meta charset="utf-8">\n<meta name="generator" content="screener">\n',
    "note.md": "## Shortlist: Head\n\n7 read and ranked, 3 not read. Years as of 2026-11-26. Nobody is\n",
}
OTHERS = {
    "cv.csv": "name,score\nAda,4\n",
    "cv.jsonl": '{"basics": {"name": "Ada"}}\n',
    "cv.yaml": "name: Ada\nskills: [screener: 1]\n",
    "cv.html": "<html><body><h1>Ada</h1>I built a screener</body></html>",
    "cv.md": "# Ada\n\n## Shortlist: of my works\n",
    "cv.txt": "rank,candidate,score,band,status,reason,product_years\n",
    "cv.xlsx": "no archive",
    "cv.sqlite": "SQLite format 3\0 and no more",
}


@pytest.mark.parametrize("name", OURS)
def test_what_screener_wrote(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(OURS[name], encoding="utf-8")
    assert is_own(tmp_path / name)
    found = survey([tmp_path])
    assert (found.files, found.own) == ([], [tmp_path / name])


@pytest.mark.parametrize("name", OTHERS)
def test_what_others_wrote(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(OTHERS[name], encoding="utf-8")
    assert not is_own(tmp_path / name)


def test_databases_are_told_by_their_header(tmp_path: Path) -> None:
    for name, number in (("ours.sqlite", 0x53435232), ("theirs.sqlite", 7)):
        with sqlite3.connect(tmp_path / name) as connection:
            connection.execute(f"PRAGMA application_id = {number}")
            connection.execute("CREATE TABLE a (b)")
        connection.close()
    assert is_own(tmp_path / "ours.sqlite")
    assert not is_own(tmp_path / "theirs.sqlite")


def test_links_and_pipes_are_not_opened(tmp_path: Path) -> None:
    (tmp_path / "role.txt").write_text(OURS["role.yaml"], encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "role.txt")
    os.mkfifo(tmp_path / "pipe.yaml")
    assert not is_own(tmp_path / "link.yaml")
    assert not is_own(tmp_path / "pipe.yaml")


def test_an_archive_of_many_parts_is_not_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The directory of a stranger's archive is read in a worker only."""
    ours, theirs = tmp_path / "ours.xlsx", tmp_path / "theirs.xlsx"
    for path, parts in ((ours, 12), (theirs, 400)):
        with zipfile.ZipFile(path, "w") as book:
            book.writestr("docProps/core.xml", "<dc:creator>screener</dc:creator>")
            for number in range(parts):
                book.writestr(f"xl/worksheets/sheet{number}.xml", "")
    assert is_own(ours)
    opened: list[object] = []
    monkeypatch.setattr(zipfile, "ZipFile", opened.append)
    assert not is_own(theirs)
    assert opened == []
