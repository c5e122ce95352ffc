"""The model of line roles that comes with the package, and its card."""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files
from pathlib import Path

from screener.document.text import read_text
from screener.extraction import understand
from screener.extraction.roles_model import FILE, Role, guess, model
from screener.extraction.sections import split

CARD = Path(__file__).parents[2] / "docs" / "roles_model.md"


def test_the_card_and_the_file_name_what_was_learned() -> None:
    told = json.loads((files("screener.extraction") / FILE).read_text(encoding="utf-8"))
    learned = {name: told[name] for name in ("weights", "bias", "follows", "opens")}
    digest = hashlib.sha256(json.dumps(learned, sort_keys=True).encode()).hexdigest()
    assert told["sha256"] == digest
    assert digest in CARD.read_text(encoding="utf-8")
    assert model().weights.shape == (len(told["inputs"]), len(Role))


def test_lines_of_a_small_resume() -> None:
    document = read_text(
        b"Odalys Fenwick\nodalys@example.com\n\nEXPERIENCE\n\nHead of Product, Brightwell Ltd\nJan 2019 - Present\n"
        b"- Led four product managers and set the roadmap for two years.\n\n"
        b"EDUCATION\n\nBSc in Physics, Halden College\n"
    )
    headed = ((section.heading, *section.lines) for section in split(document))
    lines = [line for own in headed for line in own if line is not None]
    found = guess(lines)
    roles = {line.text: guessed.role for line in lines if (guessed := found.at(line))}
    assert roles["Head of Product, Brightwell Ltd"] is Role.JOB_HEAD
    assert roles["BSc in Physics, Halden College"] is Role.SCHOOL
    assert roles["EDUCATION"] is Role.HEADING


def test_the_school_of_a_job_below_its_title_is_no_schooling() -> None:
    def entry(above: str, below: str, dates: str, *words: str) -> str:
        return "\n".join([above, below, dates, *(f"- {text}" for text in words), ""])

    document = read_text(
        "\n".join(
            [
                "Odalys Fenwick\nodalys@example.com\n\nEXPERIENCE\n",
                entry("Product Manager", "Brightwell Ltd", "Jan 2019 - Present", "Led four people for two years."),
                entry("Teaching Assistant, Statistics", "Halden College", "Sep 2015 - Apr 2017", "Taught 40 people."),
                entry("MSc\nStatistics", "Halden University", "Sep 2015 - Apr 2017"),
                entry("BSc\nMathematics", "University of Lakewood", "Sep 2011 - May 2015"),
                "Finnish\nnative\n",
            ]
        ).encode()
    )
    found = understand(document)
    assert [(p.title, p.employer) for p in found.positions] == [
        ("Product Manager", "Brightwell Ltd"),
        ("Teaching Assistant, Statistics", "Halden College"),
    ]
    assert [p.highlights for p in found.positions][-1] == ("Taught 40 people.",)
    assert [d.institution for d in found.degrees] == ["Halden University", "University of Lakewood"]
