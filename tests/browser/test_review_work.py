"""The work of a reviewer in a real browser over all invented applicants: two windows, blind, and from decisions to
learnt weights."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from screener.batch import run
from screener.batch.fleet import Limits
from screener.cli.app import execute
from screener.pipeline import Facts
from screener.record.folder import Folder
from screener.record.log import events, verify
from screener.review.desk import Desk, Setting
from screener.review.pages import Pages
from screener.scoring import criteria_file
from tests.browser.serving import served

ROOT = Path(__file__).parents[2]
APPLICANTS = ROOT / "fixtures" / "applicants"
AS_OF = date(2026, 11, 1)
SIDE = 8  # people on either side; under twelve in all, nothing is learnt


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where facts are kept, so that they are read once."""
    return tmp_path_factory.mktemp("cache") / "facts.sqlite"


@pytest.fixture(scope="module")
def read(kept: Path) -> list[Sequence[Facts]]:
    return list(run.read_facts(run.find([APPLICANTS]).files, run.Options(jobs=1, cache=kept)))


@pytest.fixture(scope="module")
def pages() -> Iterator[Pages]:
    with Pages(Limits()) as opened:
        yield opened


def desk_of(folder: Path, read: Sequence[Sequence[Facts]], *, hidden: bool = False, blind: bool = False) -> Desk:
    role = folder / "role.yaml"
    shutil.copy(criteria_file.find("head_of_product"), role)
    setting = Setting(role, AS_OF, Folder(folder / "record"), folder / "corrections.yaml", hidden, blind)
    return Desk(setting, zip(run.find([APPLICANTS]).files, read, strict=True))


@pytest.fixture
def desk(tmp_path: Path, read: list[Sequence[Facts]]) -> Iterator[Desk]:
    made = desk_of(tmp_path, read)
    yield made
    made.close()


def enter(page: Page, address: str, name: str = "Ana Ruiz") -> str:
    page.goto(address)
    page.get_by_label("Name").fill(name)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Who to look at next")).to_be_visible()
    return address.split("/open/")[0]


def test_from_decisions_to_learnt_weights(
    page: Page, desk: Desk, pages: Pages, kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(desk, pages) as address:
        base = enter(page, address)
        page.locator("#next").click()
        for count in range(1, SIDE + 1):  # each decision leads to the next person
            page.wait_for_load_state()
            page.keyboard.press("a")
            expect(page.get_by_text(f"{count} of {len(desk.cases)} decided")).to_be_visible()
        for count, key in enumerate(desk.order()[-SIDE:], start=SIDE + 1):
            page.goto(f"{base}/case/{key}")
            page.keyboard.press("r")
            page.keyboard.type("Has not led product managers")
            page.keyboard.press("Enter")
            expect(page.get_by_text(f"{count} of {len(desk.cases)} decided")).to_be_visible()
        page.goto(f"{base}/progress")
        expect(page.get_by_text("Against the highest or the lowest band: 0 of")).to_be_visible()
        with page.expect_download() as download:
            page.get_by_role("link", name="Export decisions").click()
        decisions, tuned = tmp_path / "decisions.csv", tmp_path / "tuned.yaml"
        download.value.save_as(decisions)
    assert verify(desk.log.path).events == 2 * SIDE
    call = ["tune", decisions, APPLICANTS, "-c", "head_of_product", "--as-of", AS_OF, "--cache", kept, "-o", tuned]
    assert execute([str(part) for part in call]) == 0
    assert f"{2 * SIDE} people" in capsys.readouterr().out
    assert [c.id for c in criteria_file.load(tuned).criteria] == [c.id for c in desk.criteria.criteria]


def test_two_windows_decide_at_once(page: Page, desk: Desk, pages: Pages) -> None:
    key = desk.order()[0]
    with served(desk, pages) as address:
        base = enter(page, address)
        other = page.context.new_page()
        for window in (page, other):
            window.goto(f"{base}/case/{key}")
        page.keyboard.press("a")
        expect(page.get_by_text(f"1 of {len(desk.cases)} decided")).to_be_visible()
        other.locator("#reason").fill("a long thought about why not")
        with other.expect_response(lambda answer: answer.status == 409):
            other.locator("#reject").click()
        expect(other.get_by_role("alert")).to_contain_text("decided in the meantime by Ana Ruiz")
        assert other.locator("#reason").input_value() == "a long thought about why not"
        other.locator("#reject").click()  # having seen it, they may
        expect(other.get_by_text(f"1 of {len(desk.cases)} decided")).to_be_visible()
        other.close()
    assert [entry.decision for entry in desk.history(key).entries] == ["advance", "reject"]


def test_changed_criteria_are_told_and_scored_anew(page: Page, desk: Desk, pages: Pages) -> None:
    role = desk.setting.criteria
    with served(desk, pages) as address:
        enter(page, address)
        role.write_text(role.read_text(encoding="utf-8").replace("weight: 20", "weight: 2", 1), encoding="utf-8")
        page.reload()
        before = page.locator("table.queue a").all_inner_texts()
        page.get_by_role("button", name="Score anew").click()
        expect(page.get_by_text("they are stale")).to_have_count(0)
        assert page.locator("table.queue a").all_inner_texts() != before


def test_blind_from_the_first_pixel(
    page: Page, tmp_path: Path, read: list[Sequence[Facts]], pages: Pages
) -> None:
    desk = desk_of(tmp_path, read, hidden=True, blind=True)
    names = {facts.candidate.contact.name.casefold() for some in read for facts in some if facts.candidate}
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with served(desk, pages) as address:
        base = enter(page, address)
        texts = [page.content()]
        for key in list(desk.cases)[:12]:
            page.goto(f"{base}/case/{key}")
            texts.append(page.content())
        seen = "\n".join(texts).casefold()
        assert [name for name in names if name in seen] == []
        assert not any(url.endswith(".png") for url in asked)
        assert page.locator("img").count() == 0
        page.get_by_text("Show who this is").first.click()
        page.get_by_placeholder("e.g. inviting to an interview").fill("inviting")
        page.get_by_role("button", name="Show who this is").click()
        expect(page.get_by_text("Blind: the document is not shown")).to_have_count(0)
        assert any(name in page.content().casefold() for name in names)
    assert [event.kind for event in events(desk.log.path)] == ["unblinded"]
    desk.close()


def test_the_score_comes_after_the_decision(
    page: Page, tmp_path: Path, read: list[Sequence[Facts]], pages: Pages
) -> None:
    desk = desk_of(tmp_path, read, hidden=True)
    with served(desk, pages) as address:
        base = enter(page, address)
        key = next(key for key in desk.order() if desk.row(key).screened.score)
        page.goto(f"{base}/case/{key}")
        expect(page.get_by_text("shown once you have decided")).to_be_visible()
        expect(page.locator(".score")).to_have_count(0)
        page.keyboard.press("h")
        expect(page.locator(".score strong")).to_have_text(f"{desk.row(key).screened.score.total:.1f}")  # type: ignore[union-attr]
    assert desk.history(key).entries[0].score_seen is False
    desk.close()


def test_no_violation_of_accessibility(page: Page, desk: Desk, pages: Pages) -> None:
    from axe_playwright_python.sync_playwright import Axe

    with served(desk, pages) as address:
        base = enter(page, address)
        pdf = next(key for key, case in desk.cases.items() if case.path.name == "saoirse-tighe.pdf")
        docx = next(key for key, case in desk.cases.items() if case.path.name == "dmitri-kalnins.docx")
        page.goto(f"{base}/case/{docx}")
        page.keyboard.press("h")
        expect(page.get_by_text(f"1 of {len(desk.cases)} decided")).to_be_visible()
        page.wait_for_load_state()
        for path in ("/?find=ada", f"/case/{pdf}", f"/case/{docx}", "/progress", "/reviewer"):
            page.goto(base + path)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                found = Axe().run(page)
                assert found.violations_count == 0, f"{path} {scheme}\n{found.generate_report()}"
