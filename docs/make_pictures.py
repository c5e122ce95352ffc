"""Makes the pictures of the docs from the invented applicants: `python docs/make_pictures.py` in the repository.

Those of the page need Chromium (Debian: `apt-get install chromium`).
"""

from __future__ import annotations

import io
import os
import re
import shutil
import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console

from screener.batch import run
from screener.cli.summary import bands, counts, top_table
from screener.scoring import criteria_file
from screener.shortlist import to_html
from screener.shortlist.shortlist import Shortlist, rank

ROOT = Path(__file__).parents[1]
AS_OF = date(2026, 11, 1)
SHOWN = 6
WIDTH = 132


def main() -> None:
    """Screens the fixtures and writes the pictures beside this file."""
    criteria = criteria_file.load(criteria_file.find("head_of_product"))
    os.chdir(ROOT)  # so that no picture shows where somebody keeps the repository
    found = run.find([Path("fixtures/applicants")])
    screened = [one for some in run.screen_all(found.files, criteria, AS_OF, run.Options()) for one in some]
    shortlist = rank(screened, criteria, AS_OF)
    (ROOT / "docs" / "shortlist.svg").write_text(picture(shortlist), encoding="utf-8")
    photograph(shortlist)


def picture(shortlist: Shortlist) -> str:
    """The summary as SVG, without the fonts that rich would have fetched from the network."""
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    console.print("$ screener score fixtures/applicants -c head_of_product -o shortlist.csv", highlight=False)
    console.print(counts(shortlist, 0), highlight=False)
    console.print(bands(shortlist), highlight=False)
    console.print(top_table(shortlist, SHOWN))
    drawn = console.export_svg(title="screener", unique_id="screener")
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)


def photograph(shortlist: Shortlist) -> None:
    """docs/page.png: the list with a person opened; docs/page-weights.png: weights moved, and people compared."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "shortlist.html"
        to_html.write(shortlist, file)
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1180, "height": 900})
        page.goto(file.as_uri())
        page.get_by_role("button", name="Saoirse Tighe").first.click()
        page.screenshot(path=ROOT / "docs" / "page.png")
        page.reload()
        page.click("#tune summary")
        page.get_by_role("slider", name="Product strategy").press("End")
        page.locator(".row input").nth(0).check()
        page.locator(".row input").nth(4).check()
        page.click("#compare")
        page.screenshot(path=ROOT / "docs" / "page-weights.png")
        browser.close()


if __name__ == "__main__":
    main()
