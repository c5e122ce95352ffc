"""The whole way over every hostile file at once: one run, a row for each, nobody lost and nothing let out."""

from __future__ import annotations

import csv
import json
import os
import socket
import subprocess
import sys
import threading
import time
from ast import literal_eval
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

import openpyxl
import pytest

from tests.cli.conftest import Done
from tests.conftest import OFFLINE
from tests.hostile.cases import OTHER_WORDS, PROBES, Case, load_cases, screening_complaints

ROOT = Path(__file__).parents[2]
WATCHED = Path(__file__).with_name("watched")
SYSTEM = {
    sys.prefix,
    sys.base_prefix,
    sys.exec_prefix,
    str(Path(openpyxl.__file__).parents[1]),
    "/usr/share",
    "/etc/ssl",
}
CASES = [case for case in load_cases() if case.family != "config"]
CONFIG = [case for case in load_cases() if case.family == "config" and case.reason == "bad_criteria"]
LOST = {"crashed", "not_understood", "output_limit"}  # whatever a file holds, none of these may be what it gets
SLOW = {"dos"}  # families that may be stopped by a limit


@dataclass
class Run:
    """What one run over all files gave."""

    code: int
    out: str
    err: str
    csv: str
    folder: Path
    calls: int = 0
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))

    def of(self, path: str) -> list[dict[str, Any]]:
        """The rows of a file, or of the files below a folder."""
        shown = os.fsencode(path).decode("utf-8", "backslashreplace")
        below = [row for name, rows in self.rows.items() if name.startswith(shown.rstrip("/") + "/") for row in rows]
        return self.rows.get(shown) or below


class Listener:
    """Listens where the hostile files would have somebody call."""

    def __init__(self) -> None:
        self.calls = 0
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._bind()
        self._socket.listen()
        threading.Thread(target=self._listen, daemon=True).start()

    def _bind(self) -> None:
        for _ in range(600):  # another session of these tests may be listening
            try:
                return self._socket.bind(("127.0.0.1", 61999))
            except OSError:
                time.sleep(1)
        raise AssertionError("port 61999 is taken")

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                self._socket.accept()[0].close()
                self.calls += 1

    def close(self) -> None:
        """Hears no more."""
        self._socket.close()


def screened(folder: Path, *paths: Path | str, watch: bool = False) -> Run:
    """`screener score` over paths, as a process of its own, everything written to a folder of its own."""
    for name in ("tmp", "out"):
        (folder / name).mkdir(parents=True)
    call = [sys.executable, "-m", "screener", "score", *map(os.fspath, paths), "-c", "head_of_product", "--no-cache"]
    outputs = ["-o", "out/s.csv", "--jsonl", "out/s.jsonl", "--xlsx", "out/s.xlsx", "--html", "out/s.html"]
    path = os.pathsep.join([str(WATCHED if watch else OFFLINE), str(ROOT)])
    environment = {**os.environ, "PYTHONPATH": path, "TMPDIR": str(folder / "tmp")}
    environment |= {"SCREENER_TEST_WATCH": str(folder / "watched"), "XDG_DATA_HOME": str(folder / "data")}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"  # what a worker writes is no module that it was the first to load
    call += [*outputs, "--as-of", "2026-11-01", "--jobs", "2", "--no-record"]
    done = subprocess.run(call, capture_output=True, text=True, cwd=folder, env=environment)
    made = Run(
        done.returncode, done.stdout, done.stderr, (folder / "out/s.csv").read_text(encoding="utf-8-sig"), folder
    )
    for line in (folder / "out/s.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        made.rows[row["file"].split("!")[0]].append(row)
    return made


@pytest.fixture(scope="session")
def run(attacks: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The run over the folder of all cases, watched."""
    listener = Listener()
    folders = sorted(path for path in attacks.iterdir() if path.name != "_canary")  # a trap, and no case
    made = screened(tmp_path_factory.mktemp("screened"), *folders, watch=True)
    made.calls = listener.calls
    listener.close()
    rows = {name.removeprefix(f"{attacks}/"): found for name, found in made.rows.items()}
    made.rows = defaultdict(list, rows)
    return made


def test_the_run_ends_well_and_says_that_some_were_not_read(run: Run) -> None:
    assert (run.code, run.err) == (4, "")
    assert "Traceback" not in run.out + run.csv


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.id}-{case.path[:40]!a}")
def test_every_file_has_its_row(case: Case, run: Run) -> None:
    rows = run.of(case.path)
    assert rows or case.outcome == "not_read"
    allowed = {"time_limit", "memory_limit"} if case.family in SLOW else set()
    assert {row["reason"] for row in rows} & ((LOST | {"time_limit", "memory_limit"}) - allowed) == set()
    for row in rows:
        scored = row["score"] is not None
        assert scored == (row["status"] != "refused")
        assert (row["rank"] is not None) == scored
        assert scored or row["reason"]


@pytest.mark.parametrize("case", [c for c in CASES if c.twin and c.family == "hidden"], ids=lambda case: case.path)
def test_what_nobody_sees_moves_no_point(case: Case, run: Run) -> None:
    [row], [twin] = run.of(case.path), run.of(case.twin)
    if row["status"] != "refused":
        assert row["score"]["total"] == twin["score"]["total"]
        assert row["findings"] or case.outcome == "scored"


def test_no_probe_is_evidence(run: Run) -> None:
    for case in CASES:
        for row in run.of(case.path) if case.family == "hidden" else ():
            quotes = json.dumps((row["score"] or {}).get("contributions", []))
            assert not [probe for probe in PROBES if probe in quotes], case.path


@pytest.mark.parametrize("case", [*CASES, *CONFIG], ids=lambda case: f"{case.id}-{case.path[:40]!a}")
def test_the_row_meets_the_expectation(case: Case, run: Run) -> None:
    assert screening_complaints(case, run.of(case.path)) == []


@pytest.mark.parametrize("case", [case for case in CASES if case.relation], ids=lambda case: case.path)
def test_the_twin_has_the_same_score(case: Case, run: Run) -> None:
    rows, [twin] = run.of(case.path), run.of(case.twin)
    for row in rows if case.path not in OTHER_WORDS else ():
        if row["score"] is not None:
            surplus = row["score"]["total"] - twin["score"]["total"]
            assert surplus == 0 or (case.relation == "score_le_plus_cap" and surplus <= 5)


def test_the_same_words_in_another_encoding_have_the_same_score(attacks: Path, tmp_path: Path) -> None:
    for path in OTHER_WORDS:
        (tmp_path / "as_is.txt").write_bytes((attacks / path).read_bytes())
        (tmp_path / "utf8.txt").write_text((attacks / path).read_text(encoding="cp1252"), encoding="utf-8")
        made = screened(tmp_path / "made", tmp_path / "as_is.txt", tmp_path / "utf8.txt")
        [[one], [other]] = made.rows.values()
        assert one["score"]["total"] == other["score"]["total"] > 0


@pytest.mark.parametrize("case", CONFIG, ids=lambda case: case.path)
def test_as_criteria_they_are_refused(case: Case, attacks: Path, screener: Callable[..., Done]) -> None:
    done = screener("score", attacks / "control" / "control.txt", "-c", attacks / case.path)
    assert done.code == 3
    assert "Traceback" not in done.err
    assert len(done.err) < 20_000


def test_what_must_not_come_out_does_not(run: Run, attacks: Path) -> None:
    outputs = [(run.folder / "out" / name).read_bytes() for name in ("s.csv", "s.jsonl", "s.html")]
    for words in {case.must_not_contain for case in CASES if case.must_not_contain} - {"Kubernetes", "True"}:
        assert not [output for output in outputs if words.encode() in output], words
    [polyglot] = run.of("wrongext/polyglot_pdf_zip.pdf")
    assert "Kubernetes" not in json.dumps(polyglot["score"])


def test_nobody_was_called(run: Run) -> None:
    assert run.calls == 0


def test_workers_open_nothing_but_the_files_and_the_package(run: Run, attacks: Path) -> None:
    """And start no program but the named converters, write nowhere but in the run's own temporary folder."""
    events = [json.loads(line) for line in (run.folder / "watched").read_text(encoding="ascii").splitlines()]
    opened = [
        (literal_eval(name), literal_eval(flags)) for event, name, _, flags in (e for e in events if e[0] == "open")
    ]
    assert any("control.pdf" in str(name) for name, _ in opened)
    assert [name for name, flags in opened if not may_open(name, flags, run.folder, attacks)] == []
    others = [event for event in events if event[0] != "open"]
    assert [event for event in others if not may_do(event, run.folder)] == []


def may_open(name: object, flags: object, folder: Path, attacks: Path) -> bool:
    """Whether a worker may open a file in this way."""
    if isinstance(name, int):  # something that is open already
        return True
    path = os.fsdecode(name) if isinstance(name, bytes) else str(name)
    writes = isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    if (
        path in ("/dev/null", "/proc/self/statm")
        or "__path_hook__" in path
        or path.startswith(f"{folder}/tmp/screener-")
    ):
        return True
    libraries = (str(ROOT / "screener"), str(ROOT / "criteria"), *SYSTEM)
    return not writes and "_canary" not in path and path.startswith((f"{attacks}/", *libraries))


def may_do(event: list[str], folder: Path) -> bool:
    """Whether a worker may do something else that is watched: use its socket to the parent, convert, tidy up."""
    if event[0] == "socket.__new__":  # the one that is open already
        return event[2:] == ["-1", "-1", "-1"]
    if event[0] == "subprocess.Popen":
        return PurePath(literal_eval(event[1])).name in ("soffice", "tesseract")
    if event[0].startswith(("os.remove", "os.rmdir", "os.mkdir", "os.rename", "shutil.", "tempfile.")):
        return f"{folder}/tmp/screener-" in event[1]
    return event[0] in ("os.posix_spawn", "os.fork_exec") and "soffice" in str(event) + "tesseract"


def test_nothing_is_left_behind(run: Run) -> None:
    assert list((run.folder / "tmp").iterdir()) == []
    assert {path.name for path in (run.folder / "out").iterdir()} == {"s.csv", "s.jsonl", "s.xlsx", "s.html"}
    assert {path.name for path in run.folder.iterdir()} <= {"out", "tmp", "watched", "data"}
    assert not (run.folder / "data").exists()
    assert not [path for path in Path("/tmp").iterdir() if "pwned" in path.name]


def test_one_file_never_affects_another(run: Run, attacks: Path, tmp_path: Path) -> None:
    """The rows of some files are the same without the others beside them."""
    some = [attacks / "control", attacks / "benign", attacks / "dates"]
    alone = screened(tmp_path, *some)
    for name, rows in alone.rows.items():
        beside = run.of(name.removeprefix(f"{attacks}/"))
        assert [without_place(row) for row in rows] == [without_place(row) for row in beside]


def without_place(row: dict[str, Any]) -> dict[str, Any]:
    """A row without what hangs on who else is there."""
    return {key: value for key, value in row.items() if key not in ("rank", "same_person_as")}


def test_the_workbook_and_the_page_are_inert(run: Run) -> None:
    book = openpyxl.load_workbook(run.folder / "out/s.xlsx", read_only=True)
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n", "inlineStr"}
    page = (run.folder / "out/s.html").read_text(encoding="utf-8")
    assert "<img src=x" not in page
    assert "<script>alert" not in page


def test_the_csv_is_inert(run: Run) -> None:
    cells = [cell for row in csv.reader(run.csv.splitlines()) for cell in row]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert all(character.isprintable() for cell in cells for character in cell)


def test_the_terminal_is_not_steered(run: Run) -> None:
    assert "\x1b" not in run.out
    assert all(character.isprintable() or character == "\n" for character in run.out)
