"""The corrections file: every fault at once with its line; what is added can be read back, comments are kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from screener.errors import UsageError
from screener.extraction.candidate import PRESENT, DegreeLevel, Employment, Function, Month
from screener.extraction.corrections import Change, Correction, Subject
from screener.record.corrections_file import append, load, remove

GOOD = """\
# What people told us on the phone.
screener: 1
corrections:
  - file: jane.pdf
    sha256: 0123456789abcdef
    fact: position 3
    reports: {was: 4, now: 6}
    manages_people: yes
    end: present
    by: Ana
    at: 2026-11-20
    why: said so on the phone  # call of Friday
  - file: team/omar.docx
    fact: new degree
    level: master
    fields: [business, engineering]
    completed: no
  - {file: omar.docx, fact: position 1, remove: true}
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "corrections.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_a_file_says(tmp_path: Path) -> None:
    first, second, third = load(written(tmp_path, GOOD)).corrections
    assert (first.file, first.sha256, first.fact) == ("jane.pdf", "0123456789abcdef", "position 3")
    assert first.changes == (
        Change("reports", 6, 4, checked=True),
        Change("manages_people", "yes"),
        Change("end", PRESENT),
    )
    assert (first.by, first.at, first.why) == ("Ana", "2026-11-20", "said so on the phone")
    assert (second.subject, second.number) == (Subject.DEGREE, None)
    assert second.changes == (
        Change("level", DegreeLevel.MASTER),
        Change("fields", ("business", "engineering")),
        Change("completed", False),
    )
    assert (third.remove, third.changes) == (True, ())


def test_the_short_form_corrects_several_facts_of_a_file(tmp_path: Path) -> None:
    text = "screener: 1\ncorrections:\n  - file: jane.pdf\n    position 3: {reports: 6, end: present}\n"
    path = written(tmp_path, text + "    new degree: {level: master}\n    contact: {name: Jane}\n    by: Ana\n")
    found = load(path).corrections
    assert [(each.file, each.fact, each.by) for each in found] == [
        ("jane.pdf", "position 3", "Ana"),
        ("jane.pdf", "new degree", "Ana"),
        ("jane.pdf", "contact", "Ana"),
    ]
    assert found[0].changes == (Change("reports", 6), Change("end", PRESENT))
    assert not remove(path, found[0])  # what stands in an entry with others is taken out by hand
    append(path, CORRECTIONS[0])
    assert remove(path, CORRECTIONS[0])
    assert load(path).corrections == found


def test_faults_of_the_short_form_have_their_place(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "screener: 1\ncorrections:\n  - file: a.pdf\n    position 0: {reports: 6}\n    degree 1: {levle: master}\n"
        "    positon 2: {reports: 1}\n",
    )
    with pytest.raises(UsageError) as raised:
        load(path)
    assert re.sub(r"(?m)^(\d+):\d+:", r"\1:", str(raised.value).replace(f"{path}:", "")).splitlines() == [
        "4: corrections[0].position 0: unknown fact 'position 0'; did you mean 'position 1'?",
        "5: corrections[0].degree 1: corrects nothing; valid are level, name, area, fields, institution, completed",
        "5: corrections[0].degree 1.levle: unknown key 'levle'; did you mean 'level'?",
        "6: corrections[0].positon 2: unknown fact 'positon 2'; did you mean 'position 1'?",
    ]


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "screener: 2\n"
        "corections: []\n"
        "corrections:\n"
        "  - file: a.pdf\n"
        "    fact: position 0\n"
        "  - fact: position 1\n"
        "    report: 6\n"
        "  - file: a.pdf\n"
        "    fact: position 1\n"
        "    reports: many\n"
        "    start: spring\n"
        "    function: produkt\n"
        "    end: {was: 2020}\n"
        "  - file: a.pdf\n"
        "    fact: contact\n"
        "    remove: true\n",
    )
    with pytest.raises(UsageError) as raised:
        load(path)
    assert re.sub(r"(?m)^(\d+):\d+:", r"\1:", str(raised.value).replace(f"{path}:", "")).splitlines() == [
        "1: screener: must be 1, the version of this language",
        "2: corections: unknown key 'corections'; did you mean 'corrections'?",
        "5: corrections[0].fact: unknown fact 'position 0'; did you mean 'position 1'?",
        "6: corrections[1].file: is missing",
        "6: corrections[1]: corrects nothing; valid are title, employer, start, end, function, level, employment, "
        "manages_people, reports, manages_managers",
        "7: corrections[1].report: unknown key 'report'; did you mean 'reports'?",
        "10: corrections[2].reports: must be a whole number from 0 to 100000, not 'many'",
        "11: corrections[2].start: must be a month as 2021-03 or a year as 2021, not 'spring'",
        "12: corrections[2].function: unknown value 'produkt'; did you mean 'product'?",
        "13: corrections[2].end.now: is missing",
        "16: corrections[3].remove: can only stand alone, with a position or a degree",
    ]


@pytest.mark.parametrize("text", ["", "screener: 1\n", "screener: 1\ncorrections:\n"])
def test_a_file_may_correct_nothing(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, text)
    assert load(path).corrections == ()


@pytest.mark.parametrize("text", ["- a", "a: &a [*a]", "x: !!python/object:os.system {}", "[" * 60, "\xff"])
def test_hostile_files_are_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(UsageError):
        load(path)


CORRECTIONS = [
    Correction("a.pdf", Subject.CONTACT, None, (Change("name", "No"), Change("phone", "")), by="A", at="2026-11-01"),
    Correction(
        "a b.pdf",
        Subject.POSITION,
        2,
        (
            Change("title", 'yes: [VP] # of "Product"', "VP", checked=True),
            Change("start", Month(2020), None, checked=True),
            Change("end", PRESENT, Month(2024, 3), checked=True),
            Change("function", Function.PRODUCT),
            Change("level", None, 4, checked=True),
            Change("employment", Employment.CONTRACT),
            Change("manages_people", "no"),
            Change("reports", 12),
            Change("manages_managers", True),
        ),
        sha256="0" * 64,
        why="=cmd|' /C calc'!A0\nand more",
    ),
    Correction("a.pdf", Subject.DEGREE, None, (Change("level", DegreeLevel.DOCTORATE), Change("fields", ("law",)))),
    Correction("a.pdf", Subject.DEGREE, 1, (), remove=True, by="1e5"),
]


def test_what_is_added_is_read_back_and_can_be_taken_out(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yaml"
    for correction in CORRECTIONS:
        append(path, correction)
    assert list(load(path).corrections) == CORRECTIONS
    assert remove(path, CORRECTIONS[1])
    assert not remove(path, CORRECTIONS[1])
    assert list(load(path).corrections) == [CORRECTIONS[0], *CORRECTIONS[2:]]


def test_comments_and_order_are_kept(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    append(path, CORRECTIONS[0])
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# What people told us on the phone.\n")
    assert "# call of Friday" in text
    assert len(load(path).corrections) == 4


def test_a_correction_that_could_not_be_read_back_is_not_written(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    wrong = Correction("a.pdf", Subject.POSITION, 1, (Change("reports", -1),))
    with pytest.raises(UsageError, match="must be a whole number"):
        append(path, wrong)
    assert path.read_text(encoding="utf-8") == GOOD
