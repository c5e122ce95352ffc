"""A real browser. Debian: `apt-get install chromium`; CHROMIUM names another one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

PATIENCE = 300_000  # ms: a crowded machine is slow, and that is no fault of the page
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a worker. A machine without one fails these tests, and they say what is missing."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        pytest.fail("These tests need Chromium: apt-get install chromium, or name it in CHROMIUM.")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"], timeout=PATIENCE)
        yield opened
        opened.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A window of its own that can reach nothing but this machine; what it tried is told when the test ends."""
    opened = browser.new_context(viewport={"width": 1300, "height": 900}, accept_downloads=True)
    tried: list[str] = []

    def decide(route: object) -> None:
        url = route.request.url  # type: ignore[attr-defined]
        if url.startswith(("http://127.0.0.1:", "file:", "data:", "blob:")):
            route.continue_()  # type: ignore[attr-defined]
        else:
            tried.append(url)
            route.abort()  # type: ignore[attr-defined]

    opened.set_default_timeout(PATIENCE)
    opened.route("**/*", decide)
    yield opened
    opened.close()
    assert tried == []


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which nothing may go wrong: no error in the console, no dialog."""
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))

    def dismiss(dialog: object) -> None:
        wrong.append(f"dialog {dialog.message}")  # type: ignore[attr-defined]
        dialog.dismiss()  # type: ignore[attr-defined]

    opened.on("dialog", dismiss)
    yield opened
    assert wrong == []
