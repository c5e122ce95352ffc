"""What `screener score` tells the record, and what it warns of from there. Nothing here stops a run."""

from __future__ import annotations

import secrets
import shlex
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from screener.cli import options
from screener.errors import ScreenerError
from screener.record.corrections_told import CorrectionsTold
from screener.record.runs import Run

if TYPE_CHECKING:
    from screener.batch.run import Options
    from screener.batch.score_messages import Scored
    from screener.batch.scoring import Asked
    from screener.record.cautions import Cautions
    from screener.record.folder import Folder
    from screener.shortlist.screened import Screened
    from screener.shortlist.shortlist import Shortlist


@dataclass(slots=True)
class Recording:
    """A run that is being recorded; `folder` None records nothing."""

    folder: Folder | None
    run: Run
    names: dict[str, tuple[str, str]]
    cautions: Cautions
    corrections: CorrectionsTold
    testing: str  # the command that tests these criteria

    @classmethod
    def started(
        cls, folder: Folder | None, asked: Asked, paths: Sequence[Path | str], named: str, *, blind: bool
    ) -> Recording:
        """The recording of a run over these paths with these criteria, which were `named` so."""
        from screener.record import cautions

        found = cautions.look(folder, asked.criteria, date.today())
        about = {
            "criteria_sha256": asked.criteria.sha256,
            "role": asked.criteria.role,
            "as_of": asked.as_of.isoformat(),
            "corrections": len(asked.corrections),
            "blind": blind,
            "counterfactual": found.tested.value,
            "audit_lapsed": found.lapsed is not None,
        }
        local = [path for path in paths if isinstance(path, Path)]
        told = CorrectionsTold(asked.corrections, local)
        return cls(folder, Run(about), {}, found, told, testing_command(local, named, folder))

    def watching(self, steps: Iterable[Sequence[Scored]]) -> Iterator[Sequence[Scored]]:
        """The same steps, each outcome noted as it passes."""
        for step in steps:
            for one in step:
                place = one.standing
                total = -place.order[1] if place.order is not None else None
                codes = tuple(dict.fromkeys(one.head.codes))
                self.run.add(place.file, place.sha256, place.status, total, place.band, codes)
                self.corrections.add(place.file, one.head.codes)
            yield step

    def blind_steps(self, files: Sequence[Path], asked: Asked, batch: Options) -> Iterator[Sequence[Screened]]:
        """Everyone scored blind, each outcome noted."""
        from screener.batch import blind

        given = (asked.criteria, asked.as_of, batch, asked.corrections)
        for step in blind.screen_all(files, *given, self._ids):
            for one in step:
                file, sha256 = self.names[one.file]
                score = one.score
                codes = [finding.code for finding in one.findings]
                total, band = (score.total, score.band) if score else (None, "")
                self.run.add(file, sha256, one.status, total, band, tuple(dict.fromkeys(codes)))
                self.corrections.add(file, codes)
            yield step

    def finished(self) -> None:
        """Writes everything down, and says once what a person should know of it."""
        options.tell_corrections(self.corrections)
        for words in self.cautions.words(self.testing):
            options.tell(words)
        if self.folder is None:
            return
        first = not self.folder.log.exists()
        try:
            self.run.write(self.folder, datetime.now(UTC))
        except (ScreenerError, OSError) as error:
            options.warn(f"{error}; this run is not recorded.")
            return
        if first:
            options.tell(f"A record of runs is kept in {self.folder.path} (see: screener log). --no-record keeps none.")

    def _ids(self, documents: Sequence[tuple[str, str]]) -> list[str]:
        """Random ids, from the record where one is kept; otherwise nobody can be unblinded."""
        from screener.record.decisions import Decisions

        if self.folder is None:
            ids = [secrets.token_hex(6) for _ in documents]
        else:
            with Decisions(self.folder.decisions) as store:
                ids = store.ids(documents)
        self.names.update(zip(ids, documents, strict=True))
        return ids


def testing_command(paths: Sequence[Path], criteria: str, folder: Folder | None) -> str:
    """The command that tries out what must not count, over the same people and criteria and with the same record."""
    from screener.record.folder import default

    where = [str(path) for path in paths] or ["FOLDER"]
    kept = ["--record", str(folder.path)] if folder and folder.path != default().path else []
    return shlex.join(["screener", "counterfactual", *where, "-c", criteria, *kept])


def ranked(steps: Iterable[Sequence[Screened]], asked: Asked) -> Shortlist:
    """The shortlist of everyone."""
    from screener.shortlist.shortlist import rank

    return rank([each for some in steps for each in some], asked.criteria, asked.as_of)
