"""Who was selected or scored, and what people said of themselves: two files, joined by a key, that stay apart.

Groups come from a file of self-reported answers only. Nothing here, and nothing anywhere in screener, guesses them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path, PurePath

from screener.errors import UsageError, why_unread

KEYS = ("applicant_id", "candidate_id", "id", "file")
SEX = ("sex", "gender")
RACE = ("race_ethnicity", "race/ethnicity", "race", "ethnicity")
UNKNOWN = ("", "unknown", "prefer not to say", "not stated", "not disclosed", "declined", "n/a")
SELECTED = ("selected", "outcome", "decision")
YES = ("1", "yes", "true", "y", "selected", "advance", "hired", "offer")
NO = ("0", "no", "false", "n", "hold", "reject", "rejected", "not selected", "")
_HINT = "See docs/commands/audit.md for the columns."


@dataclass(frozen=True, slots=True)
class Person:
    """One person: what came out, None where the file does not say, and the groups they named; empty is unknown."""

    selected: bool | None
    score: Fraction | None
    sex: str
    race: str

    @property
    def both(self) -> str:
        """Sex and race or ethnicity together; unknown when either is."""
        return f"{self.sex} / {self.race}" if self.sex and self.race else ""


def load(outcomes: Path, groups: Path, *, selected: str | None = None, top: int | None = None) -> list[Person]:
    """Everyone of the outcomes file with the groups of the other. Who is not in the groups' file is unknown.

    `selected` names the column that says who was selected; `top` counts the best so many ranks as selected instead.
    Raises UsageError when columns are missing, a key stands for two people, or a cell cannot be read.
    """
    people, answers = _rows(outcomes), _rows(groups)
    key = _shared_key(people, answers, outcomes, groups)
    sex, race = _column(answers, SEX), _column(answers, RACE)
    if not sex and not race:
        raise UsageError(f"{groups}: has neither a column `sex` nor `race_ethnicity`", hint=_HINT)
    said = _by_key(answers, key, groups)
    chosen = _column(people, (selected,) if selected else SELECTED)
    if selected and not chosen:
        raise UsageError(f"{outcomes}: has no column {selected!r}", hint=_HINT)
    found = []
    for line, row in enumerate(_unique(people, key, outcomes), start=2):
        answer = said.get(_key(row, key), {})
        picked = _top(row, top) if top is not None else _picked(row.get(chosen, ""), chosen, outcomes, line)
        found.append(Person(picked, _score(row), _known(answer, sex), _known(answer, race)))
    if any(person.selected for person in found) or top is not None:
        found = [Person(bool(p.selected), p.score, p.sex, p.race) for p in found]
    return found


def repeated(outcomes: Path) -> int:
    """How many rows are further files of somebody who stands in an earlier row: such people count several times."""
    seen: set[str] = set()
    again = 0
    for row in _rows(outcomes):
        others = {name for name in row.get("same_person_as", "").split("; ") if name}
        again += bool(others & seen)
        seen.add(row.get("file", ""))
    return again


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [{(k or "").strip().lower(): (v or "").strip() for k, v in _cells(r)} for r in csv.DictReader(file)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{path}: cannot be read as CSV: {why_unread(error)}", hint=_HINT) from None
    if not rows:
        raise UsageError(f"{path}: has no rows", hint=_HINT)
    return rows


def _cells(row: Mapping[str | None, object]) -> Iterable[tuple[str | None, str]]:
    return ((key, value) for key, value in row.items() if isinstance(value, str))


def _column(rows: list[dict[str, str]], names: tuple[str, ...]) -> str:
    return next((name.lower() for name in names if name.lower() in rows[0]), "")


def _shared_key(people: list[dict[str, str]], answers: list[dict[str, str]], outcomes: Path, groups: Path) -> str:
    for key in KEYS:
        if key in people[0] and key in answers[0] and any(row[key] for row in people):
            return key
    message = f"{outcomes} and {groups} share no column to join them by"
    raise UsageError(message, hint=f"Both need one of: {', '.join(KEYS)}.")


def _key(row: Mapping[str, str], key: str) -> str:
    return PurePath(row[key]).name if key == "file" else row[key]


def _by_key(rows: list[dict[str, str]], key: str, path: Path) -> dict[str, dict[str, str]]:
    return {_key(row, key): row for row in _unique(rows, key, path)}


def _unique(rows: list[dict[str, str]], key: str, path: Path) -> list[dict[str, str]]:
    seen: set[str] = set()
    for line, row in enumerate(rows, start=2):
        name = _key(row, key)
        if name and name in seen:
            raise UsageError(f"{path}:{line}: a second row for one {key}", hint="One row a person.")
        seen.add(name)
    return rows


def _picked(cell: str, column: str, path: Path, line: int) -> bool | None:
    word = cell.lower()
    if not column or not word:
        return None
    if word in YES or word in NO:
        return word in YES
    message = f"{path}:{line}: {column} says {cell[:40]!r}, which is neither yes nor no"
    raise UsageError(message, hint=f"Yes: {', '.join(YES[:6])}. No: {', '.join(n for n in NO if n)}.")


def _top(row: Mapping[str, str], top: int) -> bool:
    rank = row.get("rank", "")
    return rank.isdigit() and int(rank) <= top


def _score(row: Mapping[str, str]) -> Fraction | None:
    try:
        return Fraction(row["score"]) if row.get("score") else None
    except (ValueError, ZeroDivisionError):
        return None


def _known(answer: Mapping[str, str], column: str) -> str:
    word = answer.get(column, "")
    return "" if word.lower() in UNKNOWN else word
