"""Facts about the program itself, looked up where they are made: libraries, data, limits, accuracy, the record."""

from __future__ import annotations

import json
import platform
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib import metadata, resources
from pathlib import Path
from typing import Any

from screener import __version__
from screener.batch import cache, fingerprint
from screener.batch.fleet import Limits
from screener.disclosure.accuracy import Accuracy, packaged
from screener.document.kinds import Kind
from screener.errors import UsageError
from screener.extraction.terms.redaction import HIDDEN
from screener.record import retention
from screener.record.agreement import Agreement, agreement
from screener.record.folder import Folder
from screener.record.log import verify
from screener.record.runs import counted
from screener.scoring.criteria import Criteria
from screener.scoring.score import full_points


@dataclass(frozen=True, slots=True)
class Datum:
    """One kind of data that is read in a resume: what it is, what for, and whether scoring looks at it."""

    what: str
    use: str
    scored: bool
    personal: bool = True


# One entry for each field of a Candidate; a test holds both together, and `scored` against what scoring really reads.
DATA = {
    "contact": Datum("Name, e-mail, telephone, place, links", "to tell and reach people; not compared", False),
    "summary": Datum("The summary", "shown; its sentences are compared as passages", False),
    "positions": Datum("Jobs, with titles, employers, dates, places", "years, kind of work, level reached", True),
    "volunteer": Datum("Volunteering", "shown; adds no years", False),
    "degrees": Datum("Education, with schools, subjects and dates", "level and field, never the school or year", True),
    "spells": Datum("Where people were managed, and how many", "years and proof of managing people", True),
    "passages": Datum("Sentences about what was done", "searched for what the criteria name", True),
    "skills": Datum("Skills", "searched for what the criteria name", True),
    "languages": Datum("Languages", "shown; not compared", False),
    "certificates": Datum("Certificates", "shown; not compared", False),
    "stated_years": Datum("Years of experience as stated", "held beside the dates; adds nothing", False),
    "findings": Datum("Remarks on the reading itself", "shown to whoever decides", False, personal=False),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A criterion as people are told of it."""

    label: str
    points: float
    kind: str
    silence: str
    gate: bool
    why: str


@dataclass(frozen=True, slots=True)
class Library:
    """A library that runs with the program."""

    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part that was learned or could be mistaken for it: what it does, what it learned from, its digest."""

    name: str
    does: str
    learned_from: str
    sha256: str = ""
    licence: str = "MIT"


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the record says. `report` is the counterfactual report of these criteria, None where there is none."""

    place: str
    events: Mapping[str, int]
    chain_holds: bool | None
    report: Mapping[str, Any] | None
    decisions: Agreement | None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that the sheets are made from."""

    version: str
    python: str
    code: str
    libraries: tuple[Library, ...]
    parts: tuple[Part, ...]
    formats: tuple[str, ...]
    limits: Limits
    hidden: tuple[str, ...]
    accuracy: tuple[Accuracy, ...]
    criteria: Criteria | None
    recorded: Recorded | None


def gather(criteria: Criteria | None, folder: Folder | None, evaluation: Accuracy | None) -> Facts:
    """The facts of this installation, with these criteria, this record and figures of the user's own, where given."""
    return Facts(
        __version__,
        platform.python_version(),
        sha256(fingerprint.code_of(("",))).hexdigest(),
        libraries(),
        parts(),
        tuple(kind.name.replace("_", " ") for kind in Kind if kind not in _UNREAD),
        Limits(),
        tuple(HIDDEN),
        (*((evaluation,) if evaluation else ()), *packaged()),
        criteria,
        recorded(folder, criteria) if folder else None,
    )


_UNREAD = (Kind.EMPTY, Kind.UNSUPPORTED, Kind.ENCRYPTED_OFFICE, Kind.PAGES)


def kept_days() -> int:
    """How long the cache keeps what was read."""
    return round(cache.RETENTION_DAYS)


def lines_of(criteria: Criteria) -> list[Line]:
    """The criteria, the heaviest first, with the points of a hundred that each can earn."""
    pairs = zip(criteria.criteria, full_points(criteria), strict=True)
    found = [Line(c.label, points, c.kind, c.silence, c.gate, c.why) for c, points in pairs]
    return sorted(found, key=lambda line: -line.points)


def libraries() -> tuple[Library, ...]:
    """What was installed with the program, each with the licence that it names."""
    wanted = metadata.requires("screener") or []
    names = [re.match(r"[\w.-]+", each) for each in wanted if "extra ==" not in each]
    found = (_library(name[0]) for name in names if name)
    return tuple(sorted((each for each in found if each), key=lambda library: library.name.lower()))


_LICENCES = ("License-Expression", "License")


def _library(name: str) -> Library | None:
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return None
    classes = [c.rsplit(" :: ", 1)[-1] for c in about.get_all("Classifier") or [] if c.startswith("License ::")]
    written = [text.split("\n")[0] for name in _LICENCES for text in about.get_all(name) or []]
    told = [*written[:1], *classes] if "License-Expression" in about else [*classes, *written]
    return Library(name, metadata.version(name), next((each for each in told if each), "not told")[:60])


def parts() -> tuple[Part, ...]:
    """The learned parts, and those that people ask about because of their name."""
    from screener.extraction import roles_model
    from screener.scoring import similarity

    weights = resources.files("screener.extraction").joinpath(roles_model.FILE).read_bytes()
    return (
        Part(
            "Model of line roles",
            "tells headings, heads of jobs and lists apart by type, white space and kinds of words, where rules leave "
            "it open; it sees no name, and scores nothing",
            "invented resumes only",
            sha256(weights).hexdigest(),
        ),
        Part(
            "Likeness of wording",
            "compares a passage with a description by words and letter groups, by a fixed hashing vectoriser "
            f"(scikit-learn, threshold {similarity.THRESHOLD:g}), where a criteria file asks for it",
            "nothing: it has no learned weights, so nobody's score depends on who else applied",
            licence="BSD-3-Clause",
        ),
        Part("spaCy", "splits text into words, with a blank English pipeline", "nothing: no trained model is loaded"),
    )


def recorded(folder: Folder, criteria: Criteria | None) -> Recorded:
    """What a record holds; of a folder without one, that it holds nothing."""
    file = folder.counterfactual(criteria.sha256) if criteria else None
    report = _report(file) if file and file.exists() else None
    if not folder.log.exists():
        return Recorded(str(folder.path), {}, None, report, None)
    return Recorded(str(folder.path), counted(folder.log), verify(folder.log).broken is None, report, _decided(folder))


def _report(file: Path) -> dict[str, Any]:
    try:
        report = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        report = None
    if not isinstance(report, dict):
        raise UsageError(f"{file} is no counterfactual report", hint="Make it anew: screener counterfactual.")
    return report


def _decided(folder: Folder) -> Agreement | None:
    from screener.record.decisions import Decisions

    if not folder.decisions.exists():
        return None
    with Decisions(folder.decisions) as store:
        return agreement(h.current for h in store.histories().values() if h.current)


def periods() -> dict[str, int]:
    """The months that places ask records to be kept for."""
    return dict(retention.MONTHS)
