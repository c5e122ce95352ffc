"""Everyone who applied, as the review page needs them: read once, scored anew when criteria or facts change."""

from __future__ import annotations

import hmac
import secrets
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from screener.batch.blind import screen_blind
from screener.batch.naming import shown
from screener.errors import UsageError
from screener.extraction.corrections import Change, Correction, value
from screener.pipeline import Facts, corrected, screen
from screener.record import corrections_file
from screener.record.decisions import Choice, Decision, Decisions, History, Seen, as_csv
from screener.record.folder import Folder
from screener.record.log import EventLog, moment, unnamed
from screener.scoring import criteria_file
from screener.scoring.criteria import Criteria
from screener.shortlist.screened import Screened
from screener.shortlist.shortlist import Row, rank

DRAWN = 10  # one of so many people to look at is drawn from the lower half


@dataclass(frozen=True, slots=True)
class Setting:
    """How the page was started. `hidden`: scores are shown only to whoever has decided; `blind`: nobody is shown by
    name, nor their documents, until a reviewer asks for it with a reason."""

    criteria: Path
    as_of: date
    record: Folder
    corrections: Path
    hidden: bool = False
    blind: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """One document. `key` is its address on the page, random; `id` its random name in the record."""

    key: str
    id: str
    path: Path
    inside: str
    facts: Facts


class Desk:
    """The cases in their order, and what people decide about them. Safe to call from several threads."""

    def __init__(self, setting: Setting, read: Iterable[tuple[Path, Sequence[Facts]]]) -> None:
        self.setting = setting
        self.decisions = Decisions(setting.record.made().decisions)
        self.log = EventLog(setting.record.log)
        self._lock = threading.RLock()
        documents = [(path, each) for path, found in read for each in found]
        ids = self.decisions.ids([(each.file, each.sha256) for _, each in documents])
        secret = secrets.token_bytes(16)
        named = zip(ids, documents, strict=True)
        self.cases = {case.key: case for case in (_case(i, path, facts, secret) for i, (path, facts) in named)}
        self._stamp: tuple[int, int] | None = None
        self._known: set[str] = set()  # keys of those who were shown by name
        self.rescore()

    def close(self) -> None:
        """Closes the record."""
        self.decisions.close()

    def rescore(self) -> None:
        """Loads criteria and corrections anew and scores everyone. Raises what is wrong with them; scores then stay."""
        with self._lock:
            stamp = _stamp(self.setting.criteria)
            criteria = criteria_file.load(self.setting.criteria)
            known = self._corrections()
            self.criteria: Criteria = criteria
            self._stamp = stamp
            self._screened = {
                key: self._screen(key, corrected(case.facts, known)) for key, case in self.cases.items()
            }
            self._arrange()

    def _screen(self, key: str, facts: Facts) -> Screened:
        if self.veiled(key):
            return screen_blind(facts, self.criteria, self.setting.as_of, self.cases[key].id)
        return screen(facts, self.criteria, as_of=self.setting.as_of)

    def veiled(self, key: str) -> bool:
        """Whether nothing may tell who this is."""
        return self.setting.blind and key not in self._known

    def unveil(self, key: str, *, reviewer: str, reason: str, at: datetime) -> None:
        """Shows who somebody is, from now on and until the page is ended; who asked and why is logged first.

        Raises UsageError without a reason, or with one that names the person."""
        self.row(key)
        if not reason.strip():
            raise UsageError("Showing who it is needs a reason", hint="Say why; it is written to the record.")
        with self._lock:
            if self.veiled(key):
                case = self.cases[key]
                who = case.facts.candidate.contact.name if case.facts.candidate else ""
                why = unnamed(reason, [who])
                self.log.append("unblinded", at, subject=case.id, reviewer=reviewer.strip(), reason=why)
                self._known.add(key)
                self._screened[key] = self._screen(key, corrected(case.facts, self._corrections()))
                self._arrange()

    def _corrections(self) -> tuple[Correction, ...]:
        path = self.setting.corrections
        return corrections_file.load(path).corrections if path.exists() else ()

    def _arrange(self) -> None:
        keys = {(one.file, one.sha256): key for key, one in self._screened.items()}
        shortlist = rank(self._screened.values(), self.criteria, self.setting.as_of)
        self._rows: dict[str, Row] = {keys[row.screened.file, row.screened.sha256]: row for row in shortlist.rows}

    @property
    def stale(self) -> bool:
        """Whether the criteria file has changed since everyone was scored."""
        return _stamp(self.setting.criteria) != self._stamp

    def order(self) -> list[str]:
        """The keys in the order to go through them; where scores are hidden, in an order that says nothing."""
        return sorted(self.cases) if self.setting.hidden else list(self._rows)

    def row(self, key: str) -> Row:
        """A case's row of the shortlist. Raises UsageError for a key that nobody has."""
        if key not in self._rows:
            raise UsageError("There is no such person here", hint="The page was started anew; go back to the list.")
        return self._rows[key]

    def histories(self) -> Mapping[str, History]:
        """What was decided about everyone, by key."""
        with self._lock:
            known = self.decisions.histories()
            return {key: known.get(case.id, History(case.id, ())) for key, case in self.cases.items()}

    def history(self, key: str) -> History:
        """What was decided about one person."""
        self.row(key)
        with self._lock:
            return self.decisions.history(self.cases[key].id)

    def shows_score(self, key: str, history: History) -> bool:
        """Whether the person's score may be seen now."""
        return not self.setting.hidden or history.current is not None

    def decide(
        self, key: str, choice: Choice, *, reviewer: str, at: datetime, version: int, reason: str = "", note: str = ""
    ) -> Decision:
        """Keeps a decision and writes it to the log. Raises as `Decisions.decide` does."""
        score = self.row(key).screened.score
        with self._lock:
            history = self.decisions.history(self.cases[key].id)
            shows = self.shows_score(key, history)
            total, band = (score.total, score.band) if score else (None, "")
            return self.decisions.decide(
                self.cases[key].id,
                choice,
                reviewer=reviewer,
                at=at,
                seen=Seen(self.criteria.sha256, total, band, shows),
                version=version,
                reason=reason,
                note=note,
                also=lambda made: self._log_decision(made, at),
            )

    def _log_decision(self, made: Decision, at: datetime) -> None:
        self.log.append(
            "decision",
            at,
            subject=made.id,
            decision=made.decision.value,
            reviewer=made.reviewer,
            criteria_sha256=made.criteria_sha256,
            score=made.score,
            band=made.band,
            score_seen=made.score_seen,
        )

    def undo(self, key: str, *, reviewer: str, at: datetime, version: int) -> Decision:
        """Undoes the decision that holds. Raises as `Decisions.undo` does."""
        self.row(key)

        def log(undone: Decision) -> None:
            self.log.append("undone", at, subject=undone.id, decision=undone.decision.value, reviewer=reviewer.strip())

        with self._lock:
            return self.decisions.undo(self.cases[key].id, reviewer=reviewer, at=at, version=version, also=log)

    def correct(self, key: str, correction: Correction, *, at: datetime) -> None:
        """Adds what changes to the corrections file and scores the person anew.

        Raises UsageError when nothing changes, or when the file has faults; then nothing is written.
        """
        with self._lock:
            case, candidate = self.cases[key], self.row(key).screened.candidate
            if self.veiled(key):
                raise UsageError("Facts cannot be corrected blind", hint="Show first who it is, with a reason.")
            if candidate is None:
                raise UsageError("There are no facts to correct", hint="The file could not be read.")
            where = (correction.subject, correction.number)
            changes = tuple(
                Change(change.field, change.now, value(candidate, *where, change.field), checked=True)
                for change in correction.changes
                if (value(candidate, *where, change.field) or None) != (change.now or None)
            )
            if not changes:
                raise UsageError("Nothing was changed", hint="Change a field first.")
            made = Correction(
                self._named(case), *where, changes, False, case.facts.sha256, correction.by,
                moment(at)[:10], correction.why,
            )  # fmt: skip
            corrections_file.append(self.setting.corrections, made)
            fields = [change.field for change in changes]
            self.log.append("correction", at, subject=case.id, fact=made.fact, fields=fields, reviewer=correction.by)
            self._screened[key] = self._screen(key, corrected(case.facts, self._corrections()))
            self._arrange()

    def _named(self, case: Case) -> str:
        """How the corrections file names a document: from its own folder on."""
        beside = self.setting.corrections.parent.resolve()
        path = case.path.resolve()
        named = path.relative_to(beside) if path.is_relative_to(beside) else Path(path.name)
        return shown(str(named)) + case.inside

    def exported(self) -> str:
        """Everything that holds, as the CSV that `screener tune` reads. Cells are not yet defused. Whoever is veiled
        stands in it by the random id, which `screener decisions export` puts back into names."""
        with self._lock:
            people = {
                case.id: (case.id, "") if self.veiled(key) else (case.facts.file, case.facts.sha256)
                for key, case in self.cases.items()
            }
            return as_csv(people, self.decisions.histories())


def _case(identity: str, path: Path, facts: Facts, secret: bytes) -> Case:
    key = hmac.digest(secret, f"{facts.file}\0{facts.sha256}".encode(), "sha256").hex()[:16]
    return Case(key, identity, path, facts.file.removeprefix(shown(str(path))), facts)


def _stamp(path: Path) -> tuple[int, int] | None:
    """What tells a changed file from an unchanged one; None when it has gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def neighbours(order: Sequence[str], key: str) -> tuple[str | None, str | None]:
    """The keys before and after one."""
    at = order.index(key) if key in order else -1
    before = order[at - 1] if at > 0 else None
    return before, order[at + 1] if 0 <= at < len(order) - 1 else None


def undecided(desk: Desk, histories: Mapping[str, History]) -> tuple[str, bool] | None:
    """Whom to look at next, and whether they were drawn. Nobody has decided about them; unread files are among them.

    They come in order, but each tenth is drawn from the lower half: whoever sees only the best learns nothing of whom
    the score puts low wrongly. The draw is by the keys, which are random."""
    order = desk.order()
    left = [key for key in order if histories[key].current is None]
    low = sorted(set(order[(len(order) + 1) // 2 :]).intersection(left))
    if not desk.setting.hidden and low and (len(order) - len(left)) % DRAWN == DRAWN - 1:
        return low[0], True
    return (left[0], False) if left else None
