"""Runs commands as a user does, but within the test's process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from screener.cli.app import execute

RESUME = """{name}
{email} | +44 20 7946 0958

Experience

Head of Product, Lumen Freight Ltd
Jan 2020 - Present
- Managed a team of five product managers and set their goals
- Owned the product strategy and the roadmap; set quarterly OKRs

Product Manager, Orchard Banking
Mar 2014 - Dec 2019
- Ran discovery interviews and prioritised the backlog

Education

MSc Computer Science, University of Leeds, 2010 - 2012
"""


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def screener(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Done]:
    """Runs a command; its exit code and what it printed."""

    def run(*arguments: str | Path) -> Done:
        code = execute([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Done(int(code), out.decode(), err.decode())

    return run


@pytest.fixture
def applicants(tmp_path: Path) -> Path:
    """A folder with two people, one in a folder of its own."""
    folder = tmp_path / "applicants"
    (folder / "late").mkdir(parents=True)
    (folder / "ada.txt").write_text(RESUME.format(name="Ada Example", email="ada@example.org"), encoding="utf-8")
    late = folder / "late" / "bo.txt"
    late.write_text(RESUME.format(name="Bo Sample", email="bo@example.org"), encoding="utf-8")
    (folder / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")
    return folder
