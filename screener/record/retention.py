"""How long records have to be kept, by place, and who must not be touched at all.

Periods as found on 22 November 2026, to be checked before you rely on them; not legal advice. Sources: California's
rules on automated-decision systems (4 years); Colorado SB 26-189 (3 years, from 2027); United States, 29 CFR 1602.14
(1 year, longer under a charge); European Union, Regulation 2024/1689 Art. 19 and 26(6) (logs, 6 months).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from screener.errors import UsageError
from screener.shortlist.to_csv import replace_file

MONTHS = {"ca": 48, "co": 36, "us": 12, "eu": 6}


@dataclass(frozen=True, slots=True)
class Hold:
    """Somebody whose record must stay, until it is released: why, who said so, and when."""

    id: str
    reason: str
    by: str
    at: str


def keep_until(decided: date, places: Iterable[str]) -> date:
    """The first day on which a record may go: the longest period of the places wins. Raises UsageError for others."""
    named = list(places)
    unknown = [place for place in named if place not in MONTHS]
    if unknown or not named:
        hint = f"There are: {', '.join(MONTHS)}."
        raise UsageError(f"No rule of retention for {', '.join(unknown) or 'nowhere'}", hint=hint)
    return after(decided, max(MONTHS[place] for place in named))


def after(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for late in range(4):
        try:
            return date(year, month + 1, day.day - late)
        except ValueError:
            continue
    return date(year, month + 1, 1) + timedelta(days=27)


def holds(path: Path) -> dict[str, Hold]:
    """Everyone who is on hold. Raises UsageError when the file cannot be read."""
    if not path.exists():
        return {}
    try:
        return {each["id"]: Hold(**each) for each in json.loads(path.read_text(encoding="utf-8"))}
    except (OSError, ValueError, TypeError, KeyError):
        raise UsageError(f"{path} cannot be read", hint="It lists who is on hold; restore it before erasing.") from None


def put_on_hold(path: Path, hold: Hold) -> None:
    """Keeps somebody's record from going. Raises UsageError without a reason or a name."""
    if not hold.reason.strip() or not hold.by.strip():
        raise UsageError("A hold needs a reason and the name of who says so", hint="Give --reason and --reviewer.")
    _write(path, {**holds(path), hold.id: hold})


def release(path: Path, identity: str) -> bool:
    """Ends a hold; whether there was one."""
    kept = holds(path)
    found = kept.pop(identity, None)
    _write(path, kept)
    return found is not None


def _write(path: Path, kept: dict[str, Hold]) -> None:
    plain = [{"id": h.id, "reason": h.reason, "by": h.by, "at": h.at} for h in kept.values()]
    replace_file(path, (json.dumps(plain, indent=2, ensure_ascii=False) + "\n").encode("utf-8"))
    path.chmod(0o600)
