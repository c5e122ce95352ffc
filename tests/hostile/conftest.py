"""The hostile files, written once a session into a temporary folder: they are never committed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import screener
from tests.hostile.cases import Case, Row
from tests.hostile.reading_child import Child

__all__ = ["attacks", "bench", "screener"]

_GENERATOR = Path(__file__).with_name("make_attacks.py")


@pytest.fixture(scope="session")
def attacks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with every case."""
    folder = tmp_path_factory.mktemp("hostile") / "attacks"
    subprocess.run([sys.executable, str(_GENERATOR), str(folder)], check=True, capture_output=True)
    return folder


class Bench:
    """Reads cases in a child process, each twin once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._child = Child()
        self._twins: dict[str, list[Row]] = {}

    def read(self, case: Case) -> list[Row]:
        """The rows of a case, within its own time limit."""
        return self._child.read(str(self._folder / case.path), case.seconds)

    def twin(self, path: str) -> list[Row]:
        """The rows of the clean copy at `path`; none where a case has no twin."""
        if path and path not in self._twins:
            self._twins[path] = self._child.read(str(self._folder / path), 20.0)
        return self._twins.get(path, [])

    def close(self) -> None:
        """End the child process."""
        self._child.close()


@pytest.fixture(scope="session")
def bench(attacks: Path) -> Iterator[Bench]:
    """The reading bench over the hostile folder."""
    made = Bench(attacks)
    yield made
    made.close()
