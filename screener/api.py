"""The commands as functions of the same names, for programs: `from screener import api`.

Every function takes what its command takes: paths (one, or several), criteria as a file or a packaged name, and the
as-of day, which is an argument, so that nothing reads the clock. `options` says how documents are read. Documents that
cannot be read are in what is returned, with their reason; what cannot work at all raises a `ScreenerError` with its
`exit_code` and a `hint`. Nothing is recorded: that is left to the commands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from screener.batch import extract as extracting
from screener.batch import run
from screener.batch.run import Options
from screener.pipeline import corrected
from screener.record import corrections_file
from screener.scoring import criteria_file
from screener.shortlist.screened import Screened
from screener.shortlist.shortlist import Shortlist, rank
from screener.tuning import compare as comparing
from screener.tuning import distribution as spreading
from screener.tuning import field as gathering

if TYPE_CHECKING:
    from screener.audit.calculation import Calculation
    from screener.batch.reading import Text
    from screener.extraction.corrections import Correction
    from screener.pipeline import Facts
    from screener.scoring.criteria import Criteria
    from screener.tuning.evaluation import Evaluation
    from screener.tuning.field import Field, Ranked
    from screener.tuning.learning import Tuned
    from screener.tuning.sensitivity import Sensitivity
    from screener.tuning.whatif import WhatIf

Paths = Path | str | Iterable[Path | str]
Asked = Path | str


def score(
    paths: Paths, criteria: Asked, *, as_of: date, options: Options | None = None, corrections: Path | None = None
) -> Shortlist:
    """Everyone below the paths, in order. Write it with `screener.shortlist.to_csv.write` and its neighbours."""
    asked = check(criteria)
    return rank(_screened(paths, asked, as_of, options, corrections), asked, as_of)


def explain(
    path: Path | str, criteria: Asked, *, as_of: date, options: Options | None = None, corrections: Path | None = None
) -> list[Screened]:
    """The people of one file, several if it is an archive or a mail: score, contributions, evidence, ledger."""
    return list(_screened(path, check(criteria), as_of, options, corrections))


def check(criteria: Asked) -> Criteria:
    """The criteria of a file or a packaged name (`screener criteria check`). Raises `BadCriteria` with every fault."""
    return criteria_file.load(criteria_file.find(criteria))


def extract(paths: Paths, *, as_of: date, options: Options | None = None) -> Iterator[dict[str, Any]]:
    """Each document's facts in the JSON Resume schema, as the command writes them."""
    for documents in run.read_facts(run.find(_listed(paths)).files, options or Options()):
        yield from (extracting.record(facts, as_of) for facts in documents)


def text(paths: Paths, *, options: Options | None = None) -> Iterator[Text]:
    """Each document's text in reading order."""
    for documents in run.read_texts(run.find(_listed(paths)).files, options or Options()):
        yield from documents


def compare(
    old: Asked, new: Asked, paths: Paths, *, as_of: date, options: Options | None = None
) -> comparing.Comparison:
    """Two criteria files over the same people: who rises, who falls, which line did it."""
    field = _field(paths, as_of, options)
    return comparing.compare(gathering.ranked(field, check(old)), gathering.ranked(field, check(new)))


def distribution(
    paths: Paths, criteria: Asked, *, as_of: date, options: Options | None = None
) -> spreading.Distribution:
    """How scores are spread, and what each cut-off would do."""
    return spreading.distribution(_ranked(paths, criteria, as_of, options))


def sensitivity(
    paths: Paths, criteria: Asked, *, as_of: date, top: int = 10, options: Options | None = None
) -> Sensitivity:
    """How firmly the top of the list stands."""
    from screener.tuning.sensitivity import sensitivity as moved

    return moved(_field(paths, as_of, options), check(criteria), top)


def whatif(
    path: Path | str,
    criteria: Asked,
    *,
    as_of: date,
    facts: Mapping[str, str] | None = None,
    years: Mapping[str, float] | None = None,
    weights: Mapping[str, float] | None = None,
    options: Options | None = None,
) -> list[WhatIf]:
    """The people of one file as if facts (`{"position 1.reports": "6"}`), sums of years (`{"product_years": 3}`) or
    weights were others."""
    from screener.tuning.whatif import Supposed
    from screener.tuning.whatif import whatif as suppose

    said = [(*name.rpartition(".")[::2], value) for name, value in (facts or {}).items()]
    changes = tuple(corrections_file.parsed(fact, key, value) for fact, key, value in said)
    supposed = Supposed(changes, tuple((years or {}).items()), tuple((weights or {}).items()))
    everyone = (facts for facts in _facts(path, options) if facts.candidate is not None)
    return [suppose(each, check(criteria), as_of, supposed) for each in everyone]


def tune(decisions: Path | str, paths: Paths, criteria: Asked, *, as_of: date, options: Options | None = None) -> Tuned:
    """Weights learnt from past decisions, as a proposal."""
    from screener.tuning import learning, past

    ranked = _ranked(paths, criteria, as_of, options)
    return learning.tune(ranked, past.load(Path(decisions), ranked.field))


def evaluate(manifest: Path | str, *, as_of: date, options: Options | None = None) -> Evaluation:
    """How well the labelled documents of a manifest are read."""
    from screener.tuning import evaluation

    return evaluation.evaluate(Path(manifest), as_of, options or Options())


def audit(outcomes: Path | str, groups: Path | str, *, made: date, top: int | None = None) -> Calculation:
    """Selection rates, scoring rates and impact ratios by self-reported group, as of the day `made`."""
    from screener.audit import calculation, people

    return calculation.calculate(people.load(Path(outcomes), Path(groups), top=top), made=made)


def counterfactual(paths: Paths, criteria: Asked, *, as_of: date, options: Options | None = None) -> dict[str, Any]:
    """The report on each resume varied in what must not count."""
    from screener.audit import counterfactual as varying

    asked = check(criteria)
    texts = (each.text for each in text(paths, options=options) if each.text.strip())
    return varying.report(list(varying.run(texts, asked, as_of)), asked, as_of)


def _listed(paths: Paths) -> list[Path]:
    return [Path(paths)] if isinstance(paths, (str, Path)) else [Path(path) for path in paths]


def _known(paths: Paths, named: Path | None = None) -> tuple[Correction, ...]:
    beside = [path if path.is_dir() else path.parent for path in _listed(paths)]
    return corrections_file.found(beside, named, run.CORRECTIONS)


def _screened(
    paths: Paths, asked: Criteria, as_of: date, options: Options | None, corrections: Path | None
) -> Iterator[Screened]:
    files = run.find(_listed(paths)).files
    for documents in run.screen_all(files, asked, as_of, options or Options(), _known(paths, corrections)):
        yield from documents


def _facts(paths: Paths, options: Options | None) -> Iterator[Facts]:
    known = _known(paths)
    for documents in run.read_facts(run.find(_listed(paths)).files, options or Options()):
        yield from (corrected(facts, known) for facts in documents)


def _field(paths: Paths, as_of: date, options: Options | None) -> Field:
    return gathering.gather(_facts(paths, options), as_of)


def _ranked(paths: Paths, criteria: Asked, as_of: date, options: Options | None) -> Ranked:
    return gathering.ranked(_field(paths, as_of, options), check(criteria))
