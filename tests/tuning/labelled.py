"""A small labelled folder to evaluate."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

RESUME = """{name}
ada@example.org | +44 20 7946 0958

Experience

Head of Product, Lumen Freight Ltd
Jan 2020 - Present
- Managed a team of five product managers and set their goals
- Owned the product strategy and the roadmap; set quarterly OKRs

Product Manager, Orchard Banking
Mar 2014 - Dec 2019
- Ran discovery interviews and prioritised the backlog

Education

MSc Computer Science, University of Leeds, 2010 - 2012
"""
COLUMNS = ("file", "truth", "notes", "layout", "date_precision", "omits")


def truth() -> dict[str, Any]:
    """What is true of RESUME."""
    return {
        "basics": {"name": "Ada Example", "email": "ada@example.org"},
        "work": [
            {
                "name": "Lumen Freight Ltd",
                "position": "Head of Product",
                "startDate": "2020-01",
                "highlights": [
                    "Managed a team of five product managers and set their goals",
                    "Owned the product strategy and the roadmap; set quarterly OKRs",
                ],
            },
            {
                "name": "Orchard Banking",
                "position": "Product Manager",
                "startDate": "2014-03",
                "endDate": "2019-12",
                "highlights": ["Ran discovery interviews and prioritised the backlog"],
            },
        ],
        "education": [{"institution": "University of Leeds", "studyType": "MSc", "area": "Computer Science"}],
    }


def notes() -> dict[str, Any]:
    """What the schema has no place for."""
    return {
        "positions": [
            {"function": "product", "level": 7, "manages_people": "yes"},
            {"function": "product", "level": 2, "manages_people": "no"},
        ],
        "highest_degree": "master",
    }


def write_folder(folder: Path, *, told: dict[str, Any] | None = None, noted: dict[str, Any] | None = None) -> Path:
    """Writes one document with its truth and notes; the manifest."""
    (folder / "ada.txt").write_text(RESUME.format(name="Ada Example"), encoding="utf-8")
    (folder / "ada.json").write_text(json.dumps(told or truth()), encoding="utf-8")
    (folder / "ada.notes.json").write_text(json.dumps(noted or notes()), encoding="utf-8")
    return write_manifest(folder, [("ada.txt", "ada.json", "ada.notes.json", "plain", "month", "")])


def write_manifest(folder: Path, rows: list[tuple[str, ...]], columns: tuple[str, ...] = COLUMNS) -> Path:
    """Writes a manifest of these rows."""
    path = folder / "manifest.csv"
    with path.open("w", newline="", encoding="utf-8") as out:
        csv.writer(out).writerows([columns, *rows])
    return path
