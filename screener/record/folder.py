"""Where the record is kept: a folder of the user's own, readable by nobody else."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from screener.errors import UsageError


@dataclass(frozen=True, slots=True)
class Folder:
    """The record's folder and the files in it."""

    path: Path

    @property
    def log(self) -> Path:
        """The event log."""
        return self.path / "events.jsonl"

    @property
    def decisions(self) -> Path:
        """The database of ids and decisions."""
        return self.path / "decisions.sqlite"

    @property
    def holds(self) -> Path:
        """Who must not be erased or purged, and why."""
        return self.path / "holds.json"

    def counterfactual(self, criteria_sha256: str) -> Path:
        """The counterfactual report of a criteria file, by the file's hash."""
        return self.path / "counterfactual" / f"{criteria_sha256}.json"

    def made(self) -> Folder:
        """The same folder, which now exists. Raises UsageError when it cannot be made."""
        try:
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            hint = "Name another place with --record."
            raise UsageError(f"No record can be kept at {self.path} ({error.strerror})", hint=hint) from None
        return self


def default() -> Folder:
    """The user's own, by the custom of the platform; a user without a home has it among temporary files."""
    if os.environ.get("XDG_DATA_HOME"):
        home = Path(os.environ["XDG_DATA_HOME"])
    elif os.path.expanduser("~").startswith("~"):  # noqa: PTH111
        home = Path(tempfile.gettempdir()) / f"data-{os.getuid()}"
    else:
        home = Path("~/Library/Application Support" if sys.platform == "darwin" else "~/.local/share").expanduser()
    return Folder(home / "screener")
