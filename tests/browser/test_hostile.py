"""The hostile files whose names and texts aim at what is written, as candidates, on both pages: nothing runs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from screener.batch import run
from screener.batch.fleet import Limits
from screener.pipeline import Facts, screen
from screener.record.folder import Folder
from screener.review.desk import Desk, Setting
from screener.review.pages import Pages
from screener.scoring import criteria_file
from screener.shortlist import to_html
from screener.shortlist.shortlist import rank
from tests.browser.serving import served

ROOT = Path(__file__).parents[2]
AS_OF = date(2026, 11, 1)
RUN = "script:not([src]):not([type='application/json']), iframe, object, embed, [onload], [onerror], [onclick]"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], list[Sequence[Facts]]]:
    """The files of the families `inject` and `names`, and what was read in them.

    The generator is a program of its own: importing it would run it, and it empties the folder that it is given.
    """
    folder = tmp_path_factory.mktemp("hostile") / "attacks"
    program = ROOT / "tests" / "hostile" / "make_attacks.py"
    call = [sys.executable, str(program), str(folder), "output_injection", "names"]
    subprocess.run(call, check=True, capture_output=True)
    found = run.find([folder / "inject", folder / "names"])
    read = list(run.read_facts(found.files, run.Options(jobs=1)))
    assert sum(one.candidate is not None for some in read for one in some) > 40
    return list(found.files), read


def test_the_shortlist_runs_nothing(
    page: Page, tmp_path: Path, hostile: tuple[list[Path], list[Sequence[Facts]]]
) -> None:
    asked = criteria_file.load(criteria_file.find("head_of_product"))
    everyone = [screen(one, asked, as_of=AS_OF) for some in hostile[1] for one in some]
    file = tmp_path / "shortlist.html"
    to_html.write(rank(everyone, asked, AS_OF), file)
    page.context.set_offline(True)
    page.goto(file.as_uri())
    own = page.locator(RUN).count()  # the page's one script
    page.locator("#more").evaluate("button => button.click()")
    for name in page.locator(".name").all():
        name.click()
    assert page.locator(".person").count() == page.locator(".row").count() == len(everyone)
    assert page.locator(RUN).count() == own == 1
    assert page.locator("#rows img, #rows a").count() == 0


def test_the_review_runs_nothing(
    page: Page, tmp_path: Path, hostile: tuple[list[Path], list[Sequence[Facts]]]
) -> None:
    files, read = hostile
    criteria = criteria_file.find("head_of_product")
    setting = Setting(criteria, AS_OF, Folder(tmp_path / "record"), tmp_path / "corrections.yaml")
    desk = Desk(setting, zip(files, read, strict=True))
    with Pages(Limits()) as pages, served(desk, pages) as address:
        page.goto(address)
        page.get_by_label("Name").fill('"><img src=x onerror=alert(5)>')
        page.get_by_role("button", name="Go on").click()
        base = address.split("/open/")[0]
        page.goto(f"{base}/?show=all")
        expect(page.locator("table.queue tbody tr")).to_have_count(len(desk.cases))
        for key in desk.cases:
            page.goto(f"{base}/case/{key}")
            assert page.locator(RUN).count() == 0
            assert page.locator("img:not(.page img)").count() == 0
        page.locator("#note").fill("</script><script>alert(6)</script>")
        page.locator("#keep").click()
        expect(page.get_by_text("<script>alert(6)</script>")).to_be_visible()
        page.goto(f"{base}/progress")
    desk.close()
