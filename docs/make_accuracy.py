"""Writes measured figures into README.md and docs/accuracy.md: `python docs/make_accuracy.py` in the repository.

That refreshes the column `Fixtures` where the pages have it. Any other column that stands in the head of a table is
filled by naming it with its manifest:

    python docs/make_accuracy.py --column "Development set" --manifest ../labelled/manifest.csv

The figures of docs/accuracy.md also go into the package, for `screener about`; `--package` does only that.
"""

from __future__ import annotations

import argparse
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from screener.batch.run import Options
from screener.tuning.evaluation import Evaluation, evaluate
from screener.tuning.evaluation_figures import MEASURES, Figures
from screener.tuning.evaluation_manifest import load
from screener.tuning.evaluation_tables import markdown_by, row

ROOT = Path(__file__).parents[1]
README, ACCURACY = ROOT / "README.md", ROOT / "docs" / "accuracy.md"
PACKAGED = ROOT / "screener" / "disclosure" / "accuracy.json"
FIXTURES = ROOT / "fixtures" / "manifest.csv"
AS_OF = date(2026, 11, 1)
BLOCK = re.compile(r"(<!-- accuracy[^\n]*-->\n)(.*?)(<!-- /accuracy -->)", re.DOTALL)
ABOUT = re.compile(r"^- \*\*(?P<column>[^*]+)\*\*: (?P<text>.+?)(?=\n- \*\*|\n\n)", re.MULTILINE | re.DOTALL)
GROUPS = re.compile(r"(<!-- figures: (?P<column>[^\n]+?) by (?P<by>\w+) -->\n)(.*?)(<!-- /figures -->)", re.DOTALL)


def measured(manifest: Path, by: tuple[str, ...]) -> Evaluation:
    """The figures of a manifest, read anew."""
    table = load(manifest)
    return evaluate(table, AS_OF, Options(), by=[column for column in by if column in table.columns])


def with_column(page: str, column: str, figures: Figures) -> str:
    """The page with the figures in that column of the table between its marks, where it has one."""
    values = {measure.name: figures[measure.key].text for measure in MEASURES}

    def filled(block: re.Match[str]) -> str:
        lines = block[2].splitlines(keepends=True)
        head = next(cells(line) for line in lines if line.startswith("| Measure |"))
        if column not in head:
            return block[0]
        at = head.index(column)
        return block[1] + "".join(line(text, at) for text in lines) + block[3]

    def line(text: str, at: int) -> str:
        found = cells(text)
        if not found or found[0] not in values:
            return text
        return row(*found[:at], values[found[0]], *found[at + 1 :]) + "\n"

    return BLOCK.sub(filled, page)


def cells(line: str) -> list[str]:
    """The cells of a line of a Markdown table; none for other lines."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []


def with_groups(page: str, column: str, done: Evaluation) -> str:
    """The page with the tables by groups that belong to that column."""

    def filled(block: re.Match[str]) -> str:
        groups = done.by.get(block["by"])
        if block["column"] != column or groups is None:
            return block[0]
        return block[1] + markdown_by(block["by"].capitalize(), groups) + block[5]

    return GROUPS.sub(filled, page)


def groups_wanted(page: str, column: str) -> tuple[str, ...]:
    """The columns of the manifest by which the page has tables for the column."""
    return tuple(found["by"] for found in GROUPS.finditer(page) if found["column"] == column)


def sets(page: str) -> list[dict[str, Any]]:
    """The figures of the page as the package holds them: each set with its measures and its tables by group."""
    block = BLOCK.search(page)
    rows = [cells(line) for line in block[2].splitlines() if cells(line)] if block else []
    about = {found["column"]: " ".join(found["text"].replace("`", "").split()) for found in ABOUT.finditer(page)}
    return [
        {
            "name": column,
            "about": about.get(column, ""),
            "measures": {row[0]: row[at] for row in rows[2:]},
            "tables": [table(found) for found in GROUPS.finditer(page) if found["column"] == column],
        }
        for at, column in enumerate(rows[0])
        if at
    ]


def table(found: re.Match[str]) -> dict[str, Any]:
    """One table by group."""
    rows = [cells(line) for line in found[4].splitlines() if cells(line)]
    return {"by": found["by"], "head": rows[0], "rows": rows[2:]}


def package(page: str) -> str:
    """The packaged file of a page."""
    return json.dumps(sets(page), indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    """Reads the command line and writes both pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--column", default="Fixtures")
    parser.add_argument("--manifest", type=Path, default=FIXTURES)
    parser.add_argument("--package", action="store_true", help="measure nothing; put the page's figures in the package")
    asked = parser.parse_args()
    if asked.package:
        PACKAGED.write_text(package(ACCURACY.read_text(encoding="utf-8")), encoding="utf-8")
        return
    page = ACCURACY.read_text(encoding="utf-8")
    done = measured(asked.manifest, groups_wanted(page, asked.column))
    ACCURACY.write_text(
        with_groups(with_column(page, asked.column, done.overall), asked.column, done), encoding="utf-8"
    )
    PACKAGED.write_text(package(ACCURACY.read_text(encoding="utf-8")), encoding="utf-8")
    README.write_text(with_column(README.read_text(encoding="utf-8"), asked.column, done.overall), encoding="utf-8")
    print(f"{asked.column}: {done.overall.documents} documents, {done.overall.refused} refused")


if __name__ == "__main__":
    main()
