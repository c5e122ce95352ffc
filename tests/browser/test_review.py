"""The review page in a real browser: in by the printed address, decide by keys, undo, correct, reload, export."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import OFFLINE

ROOT = Path(__file__).parents[2]
EVIL = """<script>alert(1)</script><img src=x onerror=alert(2)>
jane@example.org

Experience
Head of Product, =HYPERLINK("http://evil.example"), Jan 2019 - Present
- Led a team of 4 product managers "><svg onload=alert(3)>
- </mark><script>document.title='owned'</script> grew revenue by 30%
"""


@pytest.fixture
def applicants(tmp_path: Path) -> Path:
    folder = tmp_path / "applicants"
    folder.mkdir()
    for name in ("gideon-marchetti.pdf", "dmitri-kalnins.docx", "saoirse-tighe.pdf"):
        shutil.copy(ROOT / "fixtures" / "applicants" / name, folder)
    (folder / "'><script>alert(4)<.txt").write_text(EVIL, encoding="utf-8")
    return folder


@pytest.fixture
def address(applicants: Path) -> Iterator[str]:
    """The address that the command prints."""
    call = [sys.executable, "-m", "screener", "review", str(applicants), "-c", "head_of_product"]
    call += ["--as-of", "2026-11-01", "--record", str(applicants.parent / "record"), "--jobs", "1"]
    environment = {**os.environ, "PYTHONPATH": f"{OFFLINE}:{ROOT}", "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(call, stdout=subprocess.PIPE, text=True, env=environment, cwd=applicants.parent)
    assert process.stdout is not None
    process.stdout.readline()
    yield process.stdout.readline().strip()
    process.send_signal(signal.SIGINT)
    assert process.wait(300) == 0


def enter(page: Page, address: str) -> str:
    """Opens the page and gives a name; the page's address without its key."""
    page.goto(address)
    page.get_by_label("Name").fill("Ana Ruiz")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Who to look at next")).to_be_visible()
    return address.split("/open/")[0]


def open_case(page: Page, base: str, name: str) -> None:
    page.goto(f"{base}/?show=all&find={name}")
    page.locator("table.queue a").first.click()
    page.wait_for_url("**/case/*")
    page.wait_for_load_state()  # the keys work once the script has run


def decided(page: Page, count: int) -> None:
    """Waits for the page that tells how many are decided about, and for its script."""
    expect(page.get_by_text(f"{count} of 4 decided")).to_be_visible()
    page.wait_for_load_state()


def test_a_reviewer_s_way(page: Page, browser: Browser, address: str, applicants: Path) -> None:
    stranger = browser.new_context()  # without the address nothing is shown
    answer = stranger.request.get(address.split("/open/")[0] + "/")
    assert answer.status == 403
    assert "Gideon" not in answer.text()
    stranger.close()
    base = enter(page, address)

    open_case(page, base, "script")  # the words of a stranger run nothing
    page.keyboard.press("q")
    expect(page.locator("mark.here").first).to_be_visible()
    assert "owned" not in page.title()

    open_case(page, base, "gideon")
    expect(page.locator("figure.page img").first).to_be_visible()
    page.keyboard.press("q")
    chosen = page.locator(".quote[aria-pressed=true]").first
    marked = page.locator("rect.mark.here").first
    expect(marked).to_be_visible()
    box, sheet = marked.bounding_box(), page.locator("figure.page").first.bounding_box()
    assert box and sheet and chosen.inner_text()
    assert sheet["x"] <= box["x"] and box["x"] + box["width"] <= sheet["x"] + sheet["width"] + 1

    page.keyboard.press("r")  # a rejection needs a reason: the field is focused instead
    expect(page.locator("#reason")).to_be_focused()
    page.keyboard.type("Wants to stay fractional")
    page.keyboard.press("Enter")
    decided(page, 1)

    open_case(page, base, "gideon")
    told = re.compile("Rejected by Ana Ruiz.*Wants to stay fractional", re.DOTALL)
    expect(page.get_by_text(told).first).to_be_visible()
    page.keyboard.press("u")
    decided(page, 0)
    expect(page.get_by_text("Nothing is decided now.")).to_be_visible()
    page.keyboard.press("h")
    decided(page, 1)
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Gideon Marchetti")  # the next person has come
    page.keyboard.press("u")  # and still this undoes the last decision, and goes back to whom it is about
    decided(page, 0)
    expect(page.get_by_role("heading", level=1)).to_have_text("Gideon Marchetti")
    expect(page.get_by_text("Undone: Gideon Marchetti held by Ana Ruiz")).to_be_visible()
    page.keyboard.press("a")
    decided(page, 1)

    open_case(page, base, "dmitri")
    expect(page.locator("mark.mark").first).to_be_visible()
    before = float(page.locator(".score strong").inner_text())
    page.locator("details.correct summary").first.click()
    form = page.locator("details.correct form").first
    form.get_by_label("Direct reports").fill("6")
    form.get_by_label("Manages people").select_option("yes")
    form.get_by_label("Why").fill("said so on the phone")
    form.get_by_role("button", name="Correct this fact").click()
    expect(page.get_by_text("corrected: position 1")).to_be_visible()
    assert float(page.locator(".score strong").inner_text()) > before
    assert "said so on the phone" in (applicants / "corrections.yaml").read_text(encoding="utf-8")
    page.reload()
    expect(page.get_by_text("corrected: position 1")).to_be_visible()

    with page.expect_download() as download:
        page.get_by_role("link", name="Export decisions").click()
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert (Path(row["file"]).name, row["decision"], row["reviewer"]) == ("gideon-marchetti.pdf", "advance", "Ana Ruiz")
