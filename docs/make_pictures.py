"""Makes the pictures of the docs from the invented applicants: `python docs/make_pictures.py` in the repository.

Another folder to write them to may be named.

Those of the page need Chromium (Debian: `apt-get install chromium`).
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console

from screener.batch import run
from screener.batch.run import cores
from screener.cli.summary import bands, counts, top_table
from screener.scoring import criteria_file
from screener.shortlist import to_html
from screener.shortlist.shortlist import Shortlist, rank

ROOT = Path(__file__).parents[1]
AS_OF = date(2026, 11, 1)
SHOWN = 6
WIDTH = 132


def main(folder: Path = ROOT / "docs") -> None:
    """Screens the fixtures and writes the pictures into the folder."""
    criteria = criteria_file.load(criteria_file.find("head_of_product"))
    os.chdir(ROOT)  # so that no picture shows where somebody keeps the repository
    found = run.find([Path("fixtures/applicants")])
    steps = run.screen_all(found.files, criteria, AS_OF, run.Options(jobs=cores()))
    shortlist = rank([one for some in steps for one in some], criteria, AS_OF)
    (folder / "shortlist.svg").write_text(picture(shortlist), encoding="utf-8")
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        photograph(browser, shortlist, folder)
        photograph_review(browser, folder)
        browser.close()


def picture(shortlist: Shortlist) -> str:
    """The summary as SVG, without the fonts that rich would have fetched from the network."""
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    console.print("$ screener score fixtures/applicants -c head_of_product -o shortlist.csv", highlight=False)
    console.print(counts(shortlist, 0), highlight=False)
    console.print(bands(shortlist), highlight=False)
    console.print(top_table(shortlist, SHOWN))
    drawn = console.export_svg(title="screener", unique_id="screener")
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)


def photograph(browser: Browser, shortlist: Shortlist, folder: Path) -> None:
    """page.png: the list with a person opened; page-weights.png: weights moved, and people compared."""
    with tempfile.TemporaryDirectory() as made:
        file = Path(made) / "shortlist.html"
        to_html.write(shortlist, file)
        page = browser.new_page(viewport={"width": 1280, "height": 1060})
        page.goto(file.as_uri())
        page.get_by_role("button", name="Saoirse Tighe").first.click()
        page.screenshot(path=folder / "page.png")
        page.reload()
        page.click("#tune summary")
        page.get_by_role("slider", name="Product strategy").press("End")
        page.locator(".row input").nth(0).check()
        page.locator(".row input").nth(4).check()
        page.click("#compare")
        page.screenshot(path=folder / "page-weights.png")


def photograph_review(browser: Browser, folder: Path) -> None:
    """review.png: a person's page, with a quote chosen."""
    with tempfile.TemporaryDirectory() as made:
        call = ["review", "fixtures/applicants/saoirse-tighe.pdf", "-c", "head_of_product", "--as-of", str(AS_OF)]
        call += ["--record", made, "--no-cache", "--jobs", "1"]
        process = subprocess.Popen([sys.executable, "-um", "screener", *call], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        process.stdout.readline()
        page = browser.new_page(viewport={"width": 1180, "height": 860})
        page.goto(process.stdout.readline().strip())
        page.get_by_label("Name").fill("Ana Ruiz")
        page.get_by_role("button", name="Go on").click()
        page.locator("table.queue a").click()
        page.wait_for_load_state("networkidle")
        page.locator(".quote").nth(2).evaluate("quote => quote.click()")
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=folder / "review.png")
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
