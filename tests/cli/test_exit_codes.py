"""The exit codes that the README promises, of commands whose output nobody reads to its end, and of the workshop."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Done

UNHEARD = {
    "score": ["-c", "head_of_product", "--no-record", "--no-cache"],
    "distribution": ["-c", "head_of_product", "--no-cache"],
    "extract": ["--no-cache"],
}


@pytest.mark.parametrize("command", UNHEARD)
def test_a_reader_that_has_seen_enough_is_no_fault(applicants: Path, command: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    called = [sys.executable, "-m", "screener", command, str(applicants), *UNHEARD[command]]
    done = subprocess.run(called, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr.decode()) == (0, "")


def test_what_is_to_be_written_is_written_though_nobody_reads_the_summary(applicants: Path, tmp_path: Path) -> None:
    (applicants / "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    reader, writer = os.pipe()
    os.close(reader)
    record, output = tmp_path / "record", tmp_path / "shortlist.csv"
    called = [sys.executable, "-m", "screener", "score", applicants, *UNHEARD["score"][:2], "--no-cache"]
    called += ["-o", output, "--record", record]
    done = subprocess.run(list(map(str, called)), stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert done.returncode == 4
    assert len(output.read_text(encoding="utf-8-sig").splitlines()) == 4
    assert list(record.iterdir())  # the run is in the record too


WORKSHOP = {
    "compare": ["head_of_product", "vp_product", "{folder}"],
    "distribution": ["{folder}", "-c", "head_of_product"],
    "sensitivity": ["{folder}", "-c", "head_of_product"],
    "criteria": ["check", "head_of_product", "{folder}"],
}


@pytest.mark.parametrize("command", WORKSHOP)
def test_the_workshop_tells_of_documents_that_could_not_be_read(
    screener: Callable[..., Done], applicants: Path, command: str
) -> None:
    given = [word.format(folder=applicants) for word in WORKSHOP[command]]
    assert screener(command, *given, "--no-cache").code == 0
    (applicants / "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    done = screener(command, *given, "--no-cache")
    assert done.code == 4
    assert "1 file could not be read and is not among these." in done.err
