"""An evaluation as a Markdown table and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from screener.tuning.evaluation import Evaluation
from screener.tuning.evaluation_figures import BRIEF, MEASURES, Figure, Figures


def markdown(columns: Mapping[str, Figures]) -> str:
    """A table with a row for each measure and a column for each set of documents."""
    lines = [row("Measure", *columns), row(*["---"] * (len(columns) + 1))]
    for measure in MEASURES:
        lines.append(row(measure.name, *(figures[measure.key].text for figures in columns.values())))
    return "\n".join(lines) + "\n"


def markdown_by(name: str, groups: Mapping[str, Figures]) -> str:
    """A table with a row for each value of a column and the measures that say most."""
    lines = [row(name, "Documents", *(measure.brief for measure in BRIEF)), row(*["---"] * (len(BRIEF) + 2))]
    for value, figures in groups.items():
        lines.append(row(value, str(figures.documents), *(figures[measure.key].text for measure in BRIEF)))
    return "\n".join(lines) + "\n"


def row(*cells: str) -> str:
    """A row of a Markdown table; what would end a cell or begin markup in it is escaped."""
    kept = (" ".join(cell.split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;") for cell in cells)
    return f"| {' | '.join(kept)} |"


def as_json(evaluation: Evaluation, *, worst: int) -> str:
    """Everything as one JSON object; faults of the documents that have most of them."""
    told: dict[str, Any] = {
        "as_of": evaluation.as_of.isoformat(),
        "version": evaluation.version,
        "manifest_sha256": evaluation.manifest_sha256,
        **group(evaluation.overall),
        "by": {
            column: {value: group(figures) for value, figures in groups.items()}
            for column, groups in evaluation.by.items()
        },
        "refused_documents": [{"file": one.file, "reason": one.reason} for one in evaluation.refused],
        "worst": [
            {"file": one.file, "faults": [{"measure": fault.measure, "text": fault.text} for fault in one.faults]}
            for one in evaluation.worst(worst)
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def group(figures: Figures) -> dict[str, Any]:
    """The figures over some documents."""
    values = {key: plain(figure) for key, figure in figures.values}
    return {"documents": figures.documents, "refused": figures.refused, "figures": values}


def plain(figure: Figure) -> dict[str, float | int | None]:
    """A figure as plain values."""
    value = None if figure.value is None else round(figure.value, 4)
    return {"value": value, "asked": figure.asked}
