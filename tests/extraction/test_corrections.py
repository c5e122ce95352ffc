"""Corrected facts: only where the person's words still fit, always with the person as the proof."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screener.document.reader import read
from screener.document.sources import Source
from screener.extraction import understand
from screener.extraction.candidate import (
    PRESENT,
    Candidate,
    DegreeLevel,
    Employment,
    Function,
    Month,
    Period,
    Strength,
)
from screener.extraction.corrections import FIELDS, Change, Correction, Subject, apply, meant, value

TEXT = b"""Ottoline Frame
ottoline@example.org

Experience
Head of Product, Brightmoor Ltd
Jan 2020 - Present
- Led a team of 4 product managers
Product Manager, Saltmarsh GmbH
2016 - 2019
- Shipped the ledger
Product Analyst, Quillon
2014 - 2015
- Wrote the reports

Education
BSc Physics, University of Aldmere, 2010 - 2013
"""


@pytest.fixture(scope="module")
def candidate() -> Candidate:
    return understand(read(Source("o.txt", TEXT, "ab" * 32)))


def on(subject: Subject, number: int | None, **fields: object) -> Correction:
    changes = tuple(Change(name, now) for name, now in fields.items())  # type: ignore[arg-type]
    return Correction("o.txt", subject, number, changes, by="Ana", at="2026-11-20", why="said so")


def test_what_was_read_is_as_expected(candidate: Candidate) -> None:
    assert [p.title for p in candidate.positions] == ["Head of Product", "Product Manager", "Product Analyst"]
    assert value(candidate, Subject.POSITION, 1, "reports") == 4
    assert len(candidate.degrees) == 1


@pytest.mark.parametrize(
    ("field", "now"),
    [
        ("title", "VP of Product"),
        ("employer", "Brightmoor Group"),
        ("start", Month(2019, 6)),
        ("end", Month(2025, 2)),
        ("function", Function.PRODUCT_MARKETING),
        ("level", 8),
        ("employment", Employment.CONTRACT),
        ("manages_people", "no"),
        ("reports", 6),
        ("manages_managers", True),
    ],
)
def test_each_field_of_a_position(candidate: Candidate, field: str, now: object) -> None:
    made, notes = apply(candidate, [on(Subject.POSITION, 1, **{field: now})], "ab" * 32)
    assert value(made, Subject.POSITION, 1, field) == now
    assert [note.code for note in notes] == ["corrected"]
    assert notes[0].text.endswith("(Ana, 2026-11-20: said so)")
    proof = made.positions[0].evidence[0]
    assert (proof.source, proof.quote) == ("correction", "Ana, 2026-11-20: said so")
    assert made.positions[1:] == candidate.positions[1:]


def test_every_field_that_may_be_corrected_is_read_back(candidate: Candidate) -> None:
    for subject, fields in FIELDS.items():
        for field in fields:
            value(candidate, subject, 1, field)


def test_contact_and_degree(candidate: Candidate) -> None:
    contact = on(Subject.CONTACT, None, name="Ottoline de Frame", phone="+44 20 7946 0001")
    degree = on(Subject.DEGREE, 1, level=DegreeLevel.MASTER, completed=False, fields=("business",))
    made, _ = apply(candidate, [contact, degree], "")
    assert (made.contact.name, made.contact.phone) == ("Ottoline de Frame", "+44 20 7946 0001")
    assert made.contact.email == candidate.contact.email
    read = made.degrees[0]
    assert (read.level, read.completed, read.fields) == (DegreeLevel.MASTER, False, ("business",))
    assert read.institution == candidate.degrees[0].institution


def test_people_are_added_where_none_were_read(candidate: Candidate) -> None:
    made, _ = apply(candidate, [on(Subject.POSITION, 2, reports=3)], "")
    (spell,) = [spell for spell in made.spells if spell.position == 1]
    assert (spell.people, spell.strength, spell.period) == (3, Strength.STATED, candidate.positions[1].period)
    assert value(made, Subject.POSITION, 2, "manages_people") == "yes"


def test_changed_dates_change_the_spells_of_the_job(candidate: Candidate) -> None:
    made, _ = apply(candidate, [on(Subject.POSITION, 1, start=Month(2022, 1))], "")
    (spell,) = [spell for spell in made.spells if spell.position == 0]
    assert spell.period == Period(Month(2022, 1), PRESENT)


def test_a_job_taken_out_moves_what_points_behind_it(candidate: Candidate) -> None:
    lead = on(Subject.POSITION, 3, reports=2)
    out = replace(on(Subject.POSITION, 1), remove=True)
    made, notes = apply(candidate, [out, lead], "")
    assert [p.title for p in made.positions] == ["Product Manager", "Product Analyst"]
    assert [(s.position, s.people) for s in made.spells] == [(1, 2)]
    titles = {made.positions[p.position].title for p in made.passages if p.position is not None}
    assert titles <= {"Product Manager", "Product Analyst"}
    assert notes[0].text.startswith("position 1: taken out")


def test_a_job_is_added(candidate: Candidate) -> None:
    new = on(Subject.POSITION, None, title="CPO", function=Function.PRODUCT, level=9, start=Month(2013))
    made, _ = apply(candidate, [new], "")
    added = made.positions[-1]
    assert (added.title, added.function, added.level, added.period) == (
        "CPO",
        Function.PRODUCT,
        9,
        Period(Month(2013), None),
    )


@pytest.mark.parametrize(
    ("correction", "why"),
    [
        (replace(on(Subject.POSITION, 1, reports=6), sha256="cd" * 32), "the file has changed since"),
        (on(Subject.POSITION, 9, reports=6), "the file has 3 of these"),
        (
            Correction("o.txt", Subject.POSITION, 1, (Change("reports", 6, was=5, checked=True),)),
            "reports is 4 and not 5",
        ),
    ],
)
def test_a_correction_that_no_longer_fits_is_told_and_left_out(
    candidate: Candidate, correction: Correction, why: str
) -> None:
    made, notes = apply(candidate, [correction], "ab" * 32)
    assert made == candidate
    assert [(note.code, note.text) for note in notes] == [
        ("correction_unfit", f"{correction.fact} is left as it was: {why}")
    ]


def test_later_corrections_stand_on_earlier_ones(candidate: Candidate) -> None:
    second = Correction("o.txt", Subject.POSITION, 1, (Change("reports", 7, was=6, checked=True),))
    made, notes = apply(candidate, [on(Subject.POSITION, 1, reports=6), second], "")
    assert value(made, Subject.POSITION, 1, "reports") == 7
    assert [note.code for note in notes] == ["corrected", "corrected"]


def test_a_file_is_named_by_the_end_of_its_path() -> None:
    correction = on(Subject.CONTACT, None, name="X")
    assert meant([correction], "folder/o.txt") == (correction,)
    assert meant([correction], "all.zip!o.txt") == (correction,)
    assert meant([correction], "folder/foo.txt") == ()


def test_a_corrected_title_is_classified_anew(candidate: Candidate) -> None:
    made, notes = apply(candidate, [on(Subject.POSITION, 2, title="Chief Product Officer")], "")
    job = made.positions[1]
    assert (job.function, job.level) == (Function.PRODUCT, 9)
    (spell,) = [spell for spell in made.spells if spell.position == 1]
    assert (spell.strength, spell.period) == (Strength.TITLED, job.period)
    assert spell.evidence[0].source == "correction"
    assert notes[0].text == (
        "position 2: title Product Manager is now Chief Product Officer, so level 2 is now 9, "
        "manages_people no is now yes (Ana, 2026-11-20: said so)"
    )


def test_what_people_said_themselves_stands_before_what_the_title_says(candidate: Candidate) -> None:
    level = on(Subject.POSITION, 2, level=3, manages_people="no")
    title = on(Subject.POSITION, 2, title="Head of Engineering", function=Function.PRODUCT)
    for order in ([level, title], [title, level]):
        made, _ = apply(candidate, order, "")
        job = made.positions[1]
        assert (job.title, job.function, job.level) == ("Head of Engineering", Function.PRODUCT, 3)
        assert value(made, Subject.POSITION, 2, "manages_people") == "no"


def test_another_title_of_a_job_whose_words_tell_of_people_keeps_what_they_prove(candidate: Candidate) -> None:
    made, _ = apply(candidate, [on(Subject.POSITION, 1, title="VP of Product")], "")
    assert made.positions[0].level == 8
    assert [s for s in made.spells if s.position == 0] == [s for s in candidate.spells if s.position == 0]


def test_a_title_outside_product_has_no_level_and_no_people(candidate: Candidate) -> None:
    made, _ = apply(candidate, [on(Subject.POSITION, 2, title="Accountant")], "")
    assert (made.positions[1].function, made.positions[1].level) == (Function.OTHER, None)
    internship = apply(candidate, [on(Subject.POSITION, 3, title="Product Management Intern")], "")[0].positions[2]
    assert (internship.employment, internship.level) == (Employment.INTERNSHIP, 0)


def test_an_added_job_is_read_by_its_title(candidate: Candidate) -> None:
    made, _ = apply(candidate, [on(Subject.POSITION, None, title="Head of Product", start=Month(2013))], "")
    assert (made.positions[-1].function, made.positions[-1].level) == (Function.PRODUCT, 7)
    assert value(made, Subject.POSITION, 4, "manages_people") == "yes"
