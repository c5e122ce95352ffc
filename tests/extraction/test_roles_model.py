"""The model of line roles that comes with the package, and its card."""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files
from pathlib import Path

from screener.document.text import read_text
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
