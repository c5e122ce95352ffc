"""The whole way over every hostile file at once: one run, a row for each, nobody lost and nothing let out."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import OFFLINE
from tests.hostile.cases import PROBES, Case, load_cases

ROOT = Path(__file__).parents[2]
CASES = [case for case in load_cases() if case.family != "config"]
LOST = {"crashed", "not_understood", "output_limit"}  # whatever a file holds, none of these may be what it gets
SLOW = {"dos"}  # families that may be stopped by a limit


@dataclass
class Run:
    """What one run over all files gave."""

    code: int
    out: str
    err: str
    csv: str
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))

    def of(self, path: str) -> list[dict[str, Any]]:
        """The rows of a file, or of the files below a folder."""
        shown = os.fsencode(path).decode("utf-8", "backslashreplace")
        below = [row for name, rows in self.rows.items() if name.startswith(shown.rstrip("/") + "/") for row in rows]
        return self.rows.get(shown) or below


@pytest.fixture(scope="session")
def run(attacks: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """`screener score` over the folder of all cases."""
    folder = tmp_path_factory.mktemp("screened")
    call = [sys.executable, "-m", "screener", "score", str(attacks), "-c", "head_of_product", "--no-cache"]
    outputs = ["-o", str(folder / "s.csv"), "--jsonl", str(folder / "s.jsonl"), "--as-of", "2026-11-01"]
    environment = {**os.environ, "PYTHONPATH": f"{OFFLINE}:{ROOT}"}
    done = subprocess.run([*call, *outputs], capture_output=True, text=True, cwd=folder, env=environment)
    made = Run(done.returncode, done.stdout, done.stderr, (folder / "s.csv").read_text(encoding="utf-8-sig"))
    for line in (folder / "s.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        file = row["file"].removeprefix(f"{attacks}/")
        made.rows[file.split("!")[0]].append(row)
    assert {path.name for path in folder.iterdir()} == {"s.csv", "s.jsonl"}
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


def test_the_csv_is_inert(run: Run) -> None:
    cells = [cell for row in csv.reader(run.csv.splitlines()) for cell in row]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert all(character.isprintable() for cell in cells for character in cell)


def test_the_terminal_is_not_steered(run: Run) -> None:
    assert "\x1b" not in run.out
    assert all(character.isprintable() or character == "\n" for character in run.out)
