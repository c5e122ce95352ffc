"""The calculation as text and as a page. No applicant appears in either."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from screener.audit.calculation import BY, HEADING, NOTICE, Calculation, against_leading, remark
from screener.audit.tables import Group, Table

TITLES = dict(zip(BY, ("Sex", "Race or ethnicity", "Sex and race or ethnicity"), strict=True))
OUTCOMES = {"selected": "Selection rates", "above_median": "Scoring rates (strictly above the median)"}
METHOD = (
    "A rate is those chosen divided by all of the group; an impact ratio is a rate divided by the highest rate of its "
    "table. Groups are what people said of themselves; who said nothing is counted and in no group. Four fifths (0.80) "
    "is a rule of thumb of United States federal guidelines; Z and Fisher's exact test say how easily chance alone "
    "gives such a difference. Neither decides alone."
)


def to_text(calculation: Calculation) -> str:
    """The calculation for a terminal."""
    return "\n".join(_lines(calculation)) + "\n"


def to_html(calculation: Calculation) -> str:
    """The calculation as one page that stands alone, fit to be published as a summary."""
    from screener.shortlist.templates import environment

    tables = [_shown(table) for table in (*calculation.selection, *calculation.scoring)]
    page = environment("screener.audit").get_template("calculation.html")
    return page.render(heading=HEADING, notice=NOTICE, method=METHOD, facts=facts(calculation), tables=tables)


def facts(calculation: Calculation) -> list[tuple[str, str]]:
    """What a reader must know before the numbers."""
    origin = calculation.origin
    unknown: dict[str, int] = {}
    for table in (*calculation.selection, *calculation.scoring):
        unknown[table.by] = max(table.unknown, unknown.get(table.by, 0))
    told = [
        ("Made on", calculation.made.isoformat()),
        ("Source of the data", f"{origin.kind}{f': {origin.explanation}' if origin.explanation else ''}"),
        ("Why no historical data", origin.why_not_historical),
        ("How the data were made", origin.how_generated),
        ("First use of the tool", origin.distribution_date.isoformat() if origin.distribution_date else ""),
        ("People", str(calculation.people)),
        ("Without a decision", str(calculation.undecided) if calculation.selection else ""),
        ("Without a score", str(calculation.unscored) if calculation.scoring else ""),
        ("Group unknown", ", ".join(f"{TITLES[by].lower()}: {count}" for by, count in unknown.items())),
        ("Median", _median(calculation)),
    ]
    return [(name, text) for name, text in told if text]


def _median(calculation: Calculation) -> str:
    if calculation.median is None:
        return ""
    of = "the full sample, unknown groups included" if calculation.median_has_unknown else "those with a known group"
    return f"{float(calculation.median):g} ({of})"


def _lines(calculation: Calculation) -> Iterator[str]:
    yield from (HEADING, "=" * len(HEADING), NOTICE, "")
    yield from (f"{name}: {text}" for name, text in facts(calculation))
    for table in (*calculation.selection, *calculation.scoring):
        shown = _shown(table)
        yield from ("", shown["title"])
        wide = max((len(row["group"]) for row in shown["rows"]), default=0)
        chosen = shown["chosen"]
        yield f"  {'':{wide}} {'n':>6} {chosen:>9} {'rate':>7} {'ratio':>6} {'Z':>7} {'Fisher p':>8}  95% of the ratio"
        for row in shown["rows"]:
            yield (
                f"  {row['group']:{wide}} {row['n']:>6} {row['chosen']:>9} {row['rate']:>7} {row['ratio']:>6}"
                f" {row['z']:>7} {row['p']:>8}  {row['interval']:12} {row['remark']}"
            ).rstrip()
    yield from ("", METHOD)


def _shown(table: Table) -> dict[str, Any]:
    title = f"{OUTCOMES[table.outcome]}: {TITLES[table.by].lower()}"
    chosen = "selected" if table.outcome == "selected" else "above"
    rows = [_row(table, group) for group in table.groups]
    return {"title": title, "chosen": chosen, "rows": rows, "unknown": table.unknown}


def _row(table: Table, group: Group) -> dict[str, str]:
    found = against_leading(table, group)
    low, high = (found.ratio_low, found.ratio_high) if found else (None, None)
    return {
        "group": group.name,
        "n": str(group.people),
        "chosen": str(group.chosen),
        "rate": f"{rounded(100 * group.rate, 1)}%" if group.rate is not None else "-",
        "ratio": rounded(group.ratio, 3) if group.ratio is not None else "-",
        "z": f"{found.z:.2f}" if found and found.z is not None else "",
        "p": f"{found.p_fisher:.4f}" if found else "",
        "interval": f"{low:.2f} to {high:.2f}" if low is not None and high is not None else "",
        "remark": remark(group, found),
    }


def rounded(value: Fraction, places: int) -> str:
    """The exact value rounded half up, as such tables print it."""
    units = int(value * 10**places + Fraction(1, 2))
    return f"{units // 10**places}.{units % 10**places:0{places}}"
