"""What lines find, kept between runs: the same as scoring from the facts, and no document looked at twice for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from screener.batch import cache as caches
from screener.batch import erasing, judging, run
from screener.batch.judging import Panel
from screener.batch.run import Options
from screener.extraction.corrections import Change, Correction, Subject
from screener.scoring import criteria_file
from screener.scoring.criteria import Criteria
from screener.scoring.score import weigh
from screener.tuning.field import gather, ranked, seated
from tests.scoring.people import AS_OF

JOBS = (
    "{name}\n{name}@example.org\n\nExperience\n{title}, Firm Ltd\nJan {year} - Present\n- {said}\n- Led a team of {n}\n"
)
PEOPLE = [
    ("Ada", "Head of Product", 2015, "Set the product vision", 6),
    ("Bo", "Product Manager", 2020, "Owned the roadmap", 2),
    ("Cy", "Software Engineer", 2018, "Built ovens", 3),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "applicants"
    made.mkdir()
    for name, title, year, said, n in PEOPLE:
        text = JOBS.format(name=f"{name} Example", title=title, year=year, said=said, n=n).replace(" Example@", "@")
        (made / f"{name.lower()}.txt").write_text(text, encoding="utf-8")
    (made / "empty.pdf").write_bytes(b"")
    return made


@pytest.fixture
def options(tmp_path: Path) -> Options:
    return Options(jobs=1, cache=tmp_path / "cache.sqlite")


@pytest.fixture
def head() -> Criteria:
    return criteria_file.load(criteria_file.find("head_of_product"))


def panel(folder: Path, options: Options, corrections: tuple[Correction, ...] = ()) -> Panel:
    return Panel(run.find([folder]).files, AS_OF, corrections, options)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files whose facts were asked for."""
    asked: list[str] = []
    real = judging.read_facts

    def watched(files: Sequence[Path], options: Options) -> Iterator[Any]:
        asked.extend(file.name for file in files)
        return real(files, options)

    monkeypatch.setattr(judging, "read_facts", watched)
    return asked


def heavier(criteria: Criteria) -> Criteria:
    """Other weights."""
    return replace(
        criteria, criteria=tuple(replace(c, weight=c.weight * (n + 1)) for n, c in enumerate(criteria.criteria))
    )


def test_it_finds_what_scoring_from_the_facts_finds(folder: Path, options: Options, head: Criteria) -> None:
    files = run.find([folder]).files
    facts = [one for some in run.read_facts(files, options) for one in some]
    whole = ranked(gather(facts, AS_OF), head)
    for _ in range(2):  # anew, and from what was kept
        kept = ranked(seated(judged(panel(folder, options), head), AS_OF), head)
        assert kept.sums == whole.sums
        assert (kept.order, kept.field.applicants, kept.field.unread) == (
            whole.order, whole.field.applicants, whole.field.unread
        )  # fmt: skip
    assert [one.total for one in whole.sums] == [weigh(each, head).total for each in whole.found]


def judged(made: Panel, *asked: Criteria) -> Panel:
    for _ in made.judge(asked):
        pass
    return made


def test_other_weights_need_nobodys_facts(folder: Path, options: Options, head: Criteria, read: list[str]) -> None:
    judged(panel(folder, options), head)
    assert sorted(read) == ["ada.txt", "bo.txt", "cy.txt", "empty.pdf"]
    read.clear()
    judged(panel(folder, options), heavier(head))
    assert read == ["empty.pdf"]  # what could not be read is tried again


def test_a_changed_phrase_is_looked_for_and_the_rest_kept(
    folder: Path, options: Options, head: Criteria, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    judged(panel(folder, options), head)
    read.clear()
    place = next(n for n, line in enumerate(head.criteria) if line.id == "roadmap")
    line = head.criteria[place]
    other = replace(line, asks=replace(line.asks, phrases=("ovens",), description=""))  # type: ignore[type-var, call-arg]
    changed = replace(head, criteria=(*head.criteria[:place], other, *head.criteria[place + 1 :]))
    looked: list[int] = []
    real = judging.Lines._missing

    def watched(self: judging.Lines, known: Any) -> Iterator[Any]:
        for part, digests in real(self, known):
            looked.append(len(digests))
            yield part, digests

    monkeypatch.setattr(judging.Lines, "_missing", watched)
    made = judged(panel(folder, options), changed)
    assert looked == [1, 1, 1]
    names = [one.candidate.contact.name for entry in made.entries for one in entry.judged]
    shares = dict(zip(names, (found[place].share for found in made.outcomes(changed)), strict=True))
    assert (shares["Cy Example"] > 0, shares["Bo Example"]) == (True, 0)


def test_other_days_corrections_and_contents_are_judged_anew(
    folder: Path, options: Options, head: Criteria, read: list[str]
) -> None:
    judged(panel(folder, options), head)
    read.clear()
    more = Correction("bo.txt", Subject.POSITION, 1, (Change("reports", 30),))
    judged(panel(folder, options, (more,)), head)
    assert len(read) == 4
    read.clear()
    judged(panel(folder, options), head)
    judged(Panel(run.find([folder]).files, AS_OF.replace(year=2030), (), options), head)
    assert len(read) == 8
    judged(panel(folder, options), head)
    read.clear()
    (folder / "bo.txt").write_text((folder / "bo.txt").read_text(encoding="utf-8") + "- More\n", encoding="utf-8")
    judged(panel(folder, options), head)
    assert read == ["bo.txt", "empty.pdf"]


def test_without_a_cache_it_works_as_well(folder: Path, head: Criteria) -> None:
    made = judged(panel(folder, Options(jobs=1)), head)
    assert len(made.outcomes(head)) == 3
    assert len(made.outcomes(heavier(head))) == 3


def test_what_is_kept_is_forgotten_with_the_person(
    folder: Path, options: Options, head: Criteria, read: list[str]
) -> None:
    judged(panel(folder, options), head)
    assert options.cache is not None
    gone = erasing.known_person(options.cache, "ada example").contents
    assert caches.erase(options.cache, lambda content, _: content in gone) == 1
    with caches.opened(options.cache) as connection:
        kept = b"".join(row[0] for row in connection.execute("SELECT records FROM lines"))
    assert b"Bo Example" in kept
    assert b"Ada" not in kept
    read.clear()
    judged(panel(folder, options), head)
    assert read == ["ada.txt", "empty.pdf"]


def test_no_words_of_a_resume_are_kept_with_the_lines(folder: Path, options: Options, head: Criteria) -> None:
    judged(panel(folder, options), head)
    assert options.cache is not None
    with caches.opened(options.cache) as connection:
        kept = b"".join(row[0] for row in connection.execute("SELECT records FROM lines"))
    assert b"vision" not in kept
    assert b"Firm" not in kept
