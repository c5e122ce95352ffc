"""What a person should know before relying on criteria: are they tested, has their audit lapsed. Nothing stops."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from screener import __version__
from screener.record.folder import Folder
from screener.record.retention import after
from screener.scoring.criteria import Criteria


class Report(StrEnum):
    """What the record knows of the counterfactual test of these criteria by this version."""

    PASSED = "passed"
    FAILED = "failed"
    OTHER_VERSION = "other version"
    NEVER = "never"
    UNKNOWN = "unknown"  # no record is kept


@dataclass(frozen=True, slots=True)
class Cautions:
    """`lapsed` is the last day on which the audit that the criteria name held, None while it holds or none is named."""

    tested: Report
    lapsed: date | None

    def words(self, command: str) -> Iterator[str]:
        """What is said once at the end of a run; `command` tests these criteria."""
        if self.tested in _SAID:
            yield f"{_SAID[self.tested]} {command}"
        if self.lapsed:
            yield (
                f"The bias audit that the criteria file names held until {self.lapsed.isoformat()}. Where one is "
                "required (New York City), have a new one made before you rely on this."
            )


_SAID = {
    Report.NEVER: (
        "Not tried out yet: whether names, pronouns, schools, gaps and the like change scores by these criteria. They "
        "must not; to see that they do not (it takes a few minutes, and is recorded):"
    ),
    Report.OTHER_VERSION: (
        "Whether names, pronouns, schools, gaps and the like change scores by these criteria was tried out with "
        "another version of screener. To try it with this one:"
    ),
    Report.FAILED: (
        "When these criteria were tried out, something moved a score that must not (a name, a school, a gap or the "
        "like). Look at it before you rely on the order:"
    ),
}


def look(folder: Folder | None, criteria: Criteria, today: date) -> Cautions:
    """What is to be said of these criteria on this day."""
    tested = _tested(folder.counterfactual(criteria.sha256)) if folder else Report.UNKNOWN
    audited = criteria.settings.audit_date
    last = lapses(audited) if audited else None
    return Cautions(tested, last if last and today > last else None)


def lapses(audited: date) -> date:
    """The last day on which New York City's rule lets a tool be used on an audit of that day."""
    return after(audited, 12)


def _tested(file: Path) -> Report:
    try:
        report = json.loads(file.read_text(encoding="utf-8"))
        if report["version"] != __version__:
            return Report.OTHER_VERSION
        return Report.PASSED if report["passed"] else Report.FAILED
    except FileNotFoundError:
        return Report.NEVER
    except (OSError, ValueError, KeyError, TypeError):
        return Report.UNKNOWN
