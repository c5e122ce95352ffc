"""The page in a real browser, opened from disk: what it shows, what moving a weight does, and what it never does."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from msgspec import structs
from playwright.sync_api import Page, expect

from screener.extraction.candidate import Strength
from screener.pipeline import Facts, screen
from screener.scoring import criteria_file
from screener.scoring.criteria import Criteria, Outcome
from screener.scoring.score import weigh
from screener.shortlist import table, to_html
from screener.shortlist.screened import Screened
from screener.shortlist.shortlist import Row, Shortlist, rank
from screener.tuning import compare, field
from tests.scoring.people import AS_OF, criteria, job, led, person, scored, years_of

VECTORS: tuple[Mapping[str, float], ...] = (
    {},
    {"product_years": 40, "people_years": 0.5},
    {"strategy": 30, "roadmap": 12.5, "degree": 17},
    {"people_years": 3, "both": 1, "okrs": 25, "mba": 9.5},
)
# Every way that points can be made: neutral silence, a cap, a gate, and weights that leave a rest.
ODD = """
- {id: product, label: Product, kind: years, of: product, need: 2, want: 7, weight: 3, silence: neutral}
- {id: vision, label: Vision, kind: practice, phrases: [vision], enough: 2, weight: 7, silence: neutral}
- {id: okrs, label: OKRs, kind: practice, phrases: [okr*], weight: 11}
- {id: people, label: People, kind: years, of: management, need: 1, want: 4, weight: 1, gate: true}
- {id: lid, label: Lid, kind: cap, at: 40, unless: {kind: years, of: management, need: 1, want: 3}}
"""


@pytest.fixture(scope="module")
def facts(applicants_read: Mapping[Path, Sequence[Facts]]) -> list[Facts]:
    """What the invented applicants of the repository say."""
    return [one for some in applicants_read.values() for one in some]


@pytest.fixture(scope="module")
def applicants(facts: list[Facts]) -> Shortlist:
    """The same as a shortlist."""
    asked = criteria_file.load(criteria_file.find("head_of_product"))
    return rank([screen(one, asked, as_of=AS_OF) for one in facts], asked, AS_OF)


@pytest.fixture
def shown(page: Page, tmp_path: Path, applicants: Shortlist) -> Page:
    """The page of the invented applicants, from disk and without a network."""
    return opened(page, tmp_path, applicants)


def opened(page: Page, folder: Path, shortlist: Shortlist) -> Page:
    file = folder / "shortlist.html"
    to_html.write(shortlist, file)
    page.context.set_offline(True)
    page.goto(file.as_uri())
    page.wait_for_selector("#rows tr")
    return page


def reweighed(shortlist: Shortlist, weights: Mapping[str, float]) -> Shortlist:
    """What Python makes of other weights, from the shares that it found."""
    lines = tuple(dataclasses.replace(c, weight=weights.get(c.id, c.weight)) for c in shortlist.criteria.criteria)
    asked = dataclasses.replace(shortlist.criteria, criteria=lines)
    return rank([again(row, asked) for row in shortlist.rows], asked, shortlist.as_of)


def again(row: Row, asked: Criteria) -> Screened:
    score = row.screened.score
    if score is None:
        return row.screened
    known = {line.criterion: line for line in score.contributions}
    gates = {gate.criterion: gate for gate in score.gates}
    found = tuple(Outcome(known[c.id].share, known[c.id].state, "") for c in asked.criteria if c.id in known)
    weighed = weigh(found, dataclasses.replace(asked, criteria=tuple(c for c in asked.criteria if c.id in known)))
    return dataclasses.replace(row.screened, score=structs.replace(weighed, gates=tuple(gates.values())))


def expected(shortlist: Shortlist) -> list[dict[str, object]]:
    return [
        {
            "file": row.screened.file,
            "total": row.screened.score.total,
            "band": row.screened.score.band,
            "silent": row.screened.score.rests_on_silence,
            "points": [line.points for line in row.screened.score.contributions],
        }
        for row in shortlist.read
        if row.screened.score
    ]


def names(page: Page) -> list[str]:
    return page.locator("#rows .row .name").all_inner_texts()


def named(shortlist: Shortlist) -> list[str]:
    return [to_html.light(shortlist, row)["name"] for row in shortlist.rows]


@pytest.mark.parametrize("weights", VECTORS)
def test_other_weights_rank_as_python_ranks(shown: Page, applicants: Shortlist, weights: Mapping[str, float]) -> None:
    assert shown.evaluate("w => rankedWith(w)", dict(weights)) == expected(reweighed(applicants, weights))


@pytest.mark.parametrize("weights", [{}, {"product": 0.5, "okrs": 3}, {"vision": 20, "people": 7}])
def test_caps_gates_and_left_out_lines_count_as_in_python(
    page: Page, tmp_path: Path, weights: Mapping[str, float]
) -> None:
    asked = criteria(tmp_path, ODD)
    everyone = [
        person(job("Product Manager", "2015-01 to 2022-11", "Set the vision, wrote OKRs", level=2)),
        person(job("Product Manager", "2019-01 to 2022-11", "Wrote OKRs for all", level=2)),
        person(
            job("Head of Product", "2018 to present", "Gave it a vision", level=7),
            spells=[led(0, "2018 to present", people=4, strength=Strength.TITLED)],
        ),
        person(),
    ]
    screened = [
        Screened(f"{i}.txt", str(i) * 64, "ok", None, (), one, years_of(one), scored(one, asked))
        for i, one in enumerate(everyone)
    ]
    shortlist = rank(screened, asked, AS_OF)
    assert any(row.screened.score and row.screened.score.contributions[-1].points < 0 for row in shortlist.rows)
    got = opened(page, tmp_path, shortlist).evaluate("w => rankedWith(w)", dict(weights))
    assert got == expected(reweighed(shortlist, weights))


def test_a_slider_ranks_as_compare_does_and_its_criteria_can_be_saved(
    shown: Page, applicants: Shortlist, facts: list[Facts], tmp_path: Path
) -> None:
    assert names(shown) == named(applicants)
    shown.click("#tune summary")
    slider = shown.get_by_role("slider", name="Product strategy")
    slider.focus()
    slider.press("End")
    expect(shown.locator("output.changed")).to_have_text([f"{slider.input_value()} (was 7)"])
    with shown.expect_download() as download:
        shown.click("#export")
    saved = tmp_path / "saved.yaml"
    download.value.save_as(saved)
    loaded = criteria_file.load(saved)
    assert {c.id: c.weight for c in loaded.criteria} == {
        c.id: float(slider.input_value()) if c.id == "strategy" else c.weight for c in applicants.criteria.criteria
    }
    assert [dataclasses.replace(c, line=0, weight=0) for c in loaded.criteria] == [
        dataclasses.replace(c, line=0, weight=0) for c in applicants.criteria.criteria
    ]
    everyone = field.gather(facts, AS_OF)
    moved = compare.compare(field.ranked(everyone, applicants.criteria), field.ranked(everyone, loaded)).people
    assert any(one.places for one in moved)
    assert listed(shown) == [(one.name, one.rank[1], one.places, f"{one.score[1]:.1f}", one.band[1]) for one in moved]
    opened(shown, tmp_path, rank([screen(one, loaded, as_of=AS_OF) for one in facts], loaded, AS_OF))
    assert [each[:2] for each in listed(shown)] == [(one.name, one.rank[1]) for one in moved]


def test_back_to_the_weights_of_the_file(shown: Page, applicants: Shortlist) -> None:
    shown.click("#tune summary")
    shown.get_by_role("slider", name="Product strategy").press("End")
    assert names(shown) != named(applicants)
    shown.click("#reset")
    assert names(shown) == named(applicants)
    expect(shown.locator("output.changed")).to_have_count(0)


def listed(page: Page) -> list[tuple[str, int, int, str, str]]:
    """Each row's name, place, places gained, points and band, as a person reads them."""
    return [
        (
            row.locator(".name").inner_text(),
            int(row.locator("td").nth(1).inner_text().split("▲")[0].split("▼")[0]),
            gained(row.locator(".moved").all_inner_texts()),
            row.locator(".score b").inner_text(),
            row.locator(".score .tag").first.inner_text(),
        )
        for row in page.locator("#rows .row").all()
    ]


def gained(texts: list[str]) -> int:
    found = [int(number) * (1 if sign == "▲" else -1) for sign, number in re.findall(r"([▲▼])(\d+)", "".join(texts))]
    return sum(found)


def test_the_account_adds_up_and_can_be_reached_by_keys(shown: Page, applicants: Shortlist) -> None:
    shown.keyboard.press("j")
    shown.keyboard.press("j")
    shown.keyboard.press("Enter")
    second = applicants.rows[1].screened
    assert second.score and second.experience
    account = shown.locator(".person")
    expect(account).to_have_count(1)
    expect(account.locator("svg")).to_have_attribute("role", "img")
    expect(account).to_contain_text(f"{second.score.total:.1f} of 100")
    expect(account).to_contain_text(f"{second.experience.product.years:.1f} years")
    for line in second.score.contributions:
        expect(account).to_contain_text(line.label)
    shown.keyboard.press("c")
    shown.keyboard.press("k")
    shown.keyboard.press("c")
    shown.get_by_role("button", name="Compare 2 side by side").press("Enter")
    expect(shown.locator("#beside thead th")).to_have_count(2)
    shown.keyboard.press("Escape")
    expect(shown.locator("#beside")).to_be_hidden()


def test_search_filter_and_sort(shown: Page, applicants: Shortlist) -> None:
    shown.keyboard.press("/")
    shown.keyboard.type("marchetti")
    assert set(names(shown)) == {"Gideon Marchetti"}
    shown.fill("#search", "")
    shown.select_option("#band", "far")
    assert len(names(shown)) == applicants.tally.bands["far"]
    shown.select_option("#band", "")
    shown.select_option("#sort", "total")
    assert work_years(shown) == sorted(work_years(shown), reverse=True)
    shown.get_by_role("button", name="Work years").press("Enter")
    assert work_years(shown) == sorted(work_years(shown))
    expect(shown.get_by_role("columnheader", name="Work years")).to_have_attribute("aria-sort", "ascending")
    shown.get_by_role("button", name="Rank").click()
    assert names(shown) == named(applicants)


def work_years(page: Page) -> list[float]:
    return [float(text) for text in page.locator("#rows .row td:nth-child(8)").all_inner_texts() if text]


def test_each_person_once(shown: Page, applicants: Shortlist) -> None:
    shown.select_option("#status", "once")
    first = [row.screened.file for row in applicants.rows]
    kept = [
        name
        for name, row in zip(named(applicants), applicants.rows, strict=True)
        if not any(first.index(other) < first.index(row.screened.file) for other in row.same_person_as)
    ]
    assert names(shown) == kept
    assert len(kept) < len(applicants.rows)


def test_who_needs_a_look_is_shown(page: Page, tmp_path: Path) -> None:
    asked = criteria(tmp_path, ODD)
    strong = person(job("Head of Product", "2015-01 to 2022-11", "vision and OKRs", level=7), name="Read in part")
    everyone = [
        Screened("1.txt", "1" * 64, "partial", None, (), strong, years_of(strong), scored(strong, asked)),
        Screened("2.pdf", "2" * 64, "refused", "no_text", (), None, None, None),
        Screened("3.txt", "3" * 64, "ok", None, (), person(), years_of(person()), scored(person(), asked)),
    ]
    shortlist = rank(everyone, asked, AS_OF)
    opened(page, tmp_path, shortlist).select_option("#status", "look")
    needed = [row.screened.file for row in shortlist.rows if row.screened.review == "needs_review"]
    assert len(names(page)) == len(needed) >= 2
    expect(page.get_by_text("look yourself: read in part")).to_be_visible()
    expect(page.get_by_text("not read (no_text: it holds no text)")).to_be_visible()
    page.select_option("#status", "refused")
    assert names(page) == ["2.pdf"]


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_window(page: Page, applicants: Shortlist, tmp_path: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, tmp_path, applicants)

    def across() -> int:
        return int(page.evaluate("document.documentElement.scrollWidth"))

    assert across() == width
    hint = page.locator("#search").get_attribute("placeholder") or ""
    page.fill("#search", hint)  # as wide as the hint
    assert page.locator("#search").evaluate("box => box.scrollWidth <= box.clientWidth")
    page.fill("#search", "")
    for number in (0, 3):
        page.locator(".row input").nth(number).check()
    page.click("#compare")
    for head in page.locator("#beside thead th").all():  # both people are in view
        box = head.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
    assert page.locator("#beside thead th").count() == 2
    page.locator(".row .name").first.click()
    assert across() == width


def test_copies_that_differ_say_so_and_follow_the_weights(page: Page, tmp_path: Path) -> None:
    asked = criteria(tmp_path, ODD)
    files = {"long.pdf": "2010-01 to present", "short.txt": "2024-01 to present"}
    everyone = []
    for number, (file, when) in enumerate(files.items()):
        ann = person(job("Head of Product", when, level=7), name="Ann Ash", email="ann@example.org")
        known = (file, str(number) * 64, "ok", None, ())
        everyone.append(Screened(*known, ann, years_of(ann), scored(ann, asked)))
    shortlist = rank(everyone, asked, AS_OF)
    totals = [f"{row.screened.score.total:.1f}" for row in shortlist.rows if row.screened.score]
    opened(page, tmp_path, shortlist)
    expect(page.get_by_text(f"another file of this person scores {totals[1]}")).to_be_visible()
    expect(page.get_by_text(f"another file of this person scores {totals[0]}")).to_be_visible()
    page.locator(".row .name").first.click()
    expect(page.get_by_text(f"The same person also sent: short.txt ({totals[1]})")).to_be_visible()
    expect(page.get_by_text("copies_differ: This file scores")).to_be_visible()


def test_years_are_those_of_the_csv(shown: Page, applicants: Shortlist) -> None:
    at = [table.header(applicants).index(name) for name in ("product_years", "management_years", "total_years")]
    cells = [table.cells(applicants, row) for row in applicants.rows]
    expected_ = [[f"{row[i]:.1f}" if row[i] is not None else "" for i in at] for row in cells]
    assert [row.locator("td").all_inner_texts()[4:7] for row in shown.locator("#rows .row").all()] == expected_


def test_no_violation_of_accessibility(shown: Page) -> None:
    from axe_playwright_python.sync_playwright import Axe

    shown.click("#tune summary")
    shown.select_option("#band", "possible")  # a few rows are as good as all, and sooner looked at
    shown.locator(".name").first.click()
    shown.locator(".row input").nth(0).check()
    shown.locator(".row input").nth(1).check()
    shown.click("#compare")
    # axe brings its own script, which the page's policy forbids: it is put in from outside.
    for scheme, width in (("light", 1300), ("dark", 1300), ("light", 480)):
        shown.set_viewport_size({"width": width, "height": 900})
        shown.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = Axe().run(shown)
        assert found.violations_count == 0, found.generate_report()


def test_an_evil_name_and_an_endless_quote_are_text(page: Page, tmp_path: Path) -> None:
    asked = criteria(tmp_path, ODD)
    names_ = [
        "</script><script>alert(1)</script>",
        '=HYPERLINK("http://x.example","y")',
        "<!--<script>",
        "\u2028{{7*7}}",
    ]
    everyone = []
    for number, name in enumerate(names_):
        one = person(job("Product Manager", "2015-01 to 2022-11", "vision " + "x" * 4_000_000, level=2), name=name)
        score = scored(one, asked)
        everyone.append(Screened(f"<b>{number}.txt", str(number) * 64, "ok", None, (), one, years_of(one), score))
    shortlist = rank(everyone, asked, AS_OF)
    opened(page, tmp_path, shortlist)
    assert (tmp_path / "shortlist.html").stat().st_size < 200_000
    assert names(page) == named(shortlist)
    page.locator(".name").first.click()
    expect(page.locator(".person")).to_contain_text("more characters")


def test_printing_shows_everyone(shown: Page, applicants: Shortlist) -> None:
    shown.emulate_media(media="print")
    shown.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert len(names(shown)) == len(applicants.rows)
    expect(shown.locator(".tools")).to_be_hidden()
    shown.set_viewport_size({"width": 700, "height": 1000})  # a sheet of A4 between its margins
    for cell in shown.locator("#rows .row > :nth-child(5)").all()[:10]:
        box = cell.bounding_box()
        assert box and box["width"] > 100 and box["height"] < 120, cell.inner_text()


def test_the_page_can_reach_nothing(shown: Page) -> None:
    policy = shown.locator("meta[http-equiv]").get_attribute("content") or ""
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
