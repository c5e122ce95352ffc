"""Makes the picture of the README from the invented applicants: `python docs/make_pictures.py` in the repository."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

from rich.console import Console

from screener.batch import run
from screener.cli.summary import bands, counts, top_table
from screener.scoring import criteria_file
from screener.shortlist.shortlist import Shortlist, rank

ROOT = Path(__file__).parents[1]
AS_OF = date(2026, 11, 1)
SHOWN = 6
WIDTH = 132


def main() -> None:
    """Screens the fixtures and writes docs/shortlist.svg."""
    criteria = criteria_file.load(criteria_file.find("head_of_product"))
    found = run.find([ROOT / "fixtures" / "applicants"])
    screened = [one for some in run.screen_all(found.files, criteria, AS_OF, run.Options()) for one in some]
    (ROOT / "docs" / "shortlist.svg").write_text(picture(rank(screened, criteria, AS_OF)), encoding="utf-8")


def picture(shortlist: Shortlist) -> str:
    """The summary as SVG, without the fonts that rich would have fetched from the network."""
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    console.print("$ screener score fixtures/applicants -c head_of_product -o shortlist.csv", highlight=False)
    console.print(counts(shortlist, 0), highlight=False)
    console.print(bands(shortlist), highlight=False)
    console.print(top_table(shortlist, SHOWN))
    drawn = console.export_svg(title="screener", unique_id="screener")
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)


if __name__ == "__main__":
    main()
