"""How fast the page of a long list is: `python docs/measure_page.py [COUNT]` in the repository; needs Chromium.

The fixtures are repeated under other hashes until there are COUNT (2000), each with its own account.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from screener.batch import run
from screener.scoring import criteria_file
from screener.shortlist import to_html
from screener.shortlist.shortlist import rank

ROOT = Path(__file__).parents[1]
AS_OF = date(2026, 11, 1)
SLIDE = """id => {
  const input = document.getElementById(id), times = [];
  for (let i = 0; i < 20; i += 1) {
    input.value = 1 + i;
    const before = performance.now();
    input.dispatchEvent(new Event("input"));
    document.body.offsetHeight;  // the new layout belongs to the answer
    times.push(performance.now() - before);
  }
  return times;
}"""


def main(count: int) -> None:
    """Writes the page, opens it and prints the figures."""
    asked = criteria_file.load(criteria_file.find("head_of_product"))
    found = run.find([ROOT / "fixtures" / "applicants"])
    some = [one for step in run.screen_all(found.files, asked, AS_OF, run.Options()) for one in step]
    many = [replace(some[i % len(some)], sha256=f"{i:064x}", file=f"{i}.pdf") for i in range(count)]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "shortlist.html"
        before = time.perf_counter()
        to_html.write(rank(many, asked, AS_OF), file)
        print(f"{count} people: written in {time.perf_counter() - before:.1f} s, {file.stat().st_size / 1e6:.1f} MB")
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        views = []
        for _ in range(5):
            page = browser.new_page()
            before = time.perf_counter()
            page.goto(file.as_uri())
            page.wait_for_selector("#rows tr")
            views.append(time.perf_counter() - before)
        page.click("#tune summary")
        slides = page.evaluate(SLIDE, "weight-0")
        browser.close()
    print(f"first view {median(views):.2f} s (median of {len(views)}, worst {max(views):.2f} s)")
    print(f"a slider answers in {median(slides):.0f} ms (median of {len(slides)}, worst {max(slides):.0f} ms)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
