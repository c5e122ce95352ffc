"""The workbook: four sheets, texts as texts, the same bytes every time, and nothing cut in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from screener.scoring.criteria import Criteria
from screener.shortlist import to_xlsx
from screener.shortlist.screened import Screened
from screener.shortlist.shortlist import Shortlist, rank
from tests.scoring.people import AS_OF, criteria, job, led, person, scored, years_of

LINES = """
- {id: product, label: Years in product management, kind: years, of: product, need: 2, want: 10, weight: 3}
- {id: vision, label: "=Vision", kind: practice, phrases: [vision], enough: 1, weight: 2}
"""
EVIL = ('=HYPERLINK("http://x.example","y")', "@SUM(1)", "https://x.example", "+1+1", "{=1+1}", "\x01a\ufffeb", "12")


@pytest.fixture
def asked(tmp_path: Path) -> Criteria:
    return criteria(tmp_path, LINES)


def shortlist_of(asked: Criteria, name: str, words: str = "Gave it a vision") -> Shortlist:
    one = person(
        job("Head of Product", "2018-01 to present", words, level=7),
        spells=[led(0, "2018-01 to present", people=4)],
        name=name,
    )
    good = Screened("in/good.pdf", "a" * 64, "ok", None, (), one, years_of(one), scored(one, asked))
    bad = Screened("in/=bad.pdf", "b" * 64, "refused", "encrypted", (), None, None, None)
    return rank([bad, good], asked, AS_OF)


@pytest.mark.parametrize("name", EVIL)
def test_every_text_is_a_text(asked: Criteria, tmp_path: Path, name: str) -> None:
    file = tmp_path / "shortlist.xlsx"
    to_xlsx.write(shortlist_of(asked, name), file)
    book = load_workbook(file)
    assert book.sheetnames == ["shortlist", "evidence", "criteria", "unread"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in cells)
    shown = book["shortlist"]["B2"].value
    assert shown == to_xlsx.cell(name)


def test_the_sheets_say_what_the_list_says(asked: Criteria, tmp_path: Path) -> None:
    file = tmp_path / "shortlist.xlsx"
    shortlist = shortlist_of(asked, "Orla Fenwick")
    to_xlsx.write(shortlist, file)
    book = load_workbook(file)
    people = book["shortlist"]
    assert people.freeze_panes == "C2" and people.auto_filter.ref
    named = {cell.value: cell.column for cell in people[1]}
    assert people.cell(2, named["phone"]).value == "+44 20 7946 0999"  # a text cell needs no other form of it
    score = shortlist.rows[0].screened.score
    assert score and people["C2"].value == score.total
    proofs = list(book["evidence"].iter_rows(min_row=2, values_only=True))
    assert [row[6] for row in proofs] == [proof.quote for line in score.contributions for proof in line.evidence]
    assert [row[0] for row in book["criteria"].iter_rows(min_row=2, values_only=True)] == ["product", "vision"]
    assert [row[:2] for row in book["unread"].iter_rows(min_row=2, values_only=True)] == [("in/=bad.pdf", "encrypted")]
    painted = [rule.formula[0] for group in people.conditional_formatting for rule in group.rules if "D2" in group]
    assert painted == [f'"{band.name}"' for band in asked.bands]
    assert people["D2"].value == score.band
    assert {row[5] for row in proofs} == {"line 1"}


def test_a_long_text_says_what_is_missing(asked: Criteria, tmp_path: Path) -> None:
    file = tmp_path / "shortlist.xlsx"
    to_xlsx.write(shortlist_of(asked, "Orla Fenwick", "vision " + "\U0001f600x" * 50_000), file)
    quote = next(
        row[6]
        for row in load_workbook(file)["evidence"].iter_rows(min_row=2, values_only=True)
        if str(row[6]).startswith("vision")
    )
    assert len(quote.encode("utf-16-le")) // 2 <= to_xlsx.LONGEST
    assert "more characters" in quote


def test_the_same_list_gives_the_same_bytes(asked: Criteria, tmp_path: Path) -> None:
    made = []
    for name in ("one.xlsx", "two.xlsx"):
        to_xlsx.write(shortlist_of(asked, "Orla Fenwick"), tmp_path / name)
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]


def test_a_row_leads_to_its_file(asked: Criteria, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.pdf").write_bytes(b"%PDF")
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path)
    to_xlsx.write(shortlist_of(asked, "Orla Fenwick"), tmp_path / "out" / "shortlist.xlsx")
    book = load_workbook(tmp_path / "out" / "shortlist.xlsx")
    links = {
        (sheet.title, cell.hyperlink.target, cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.hyperlink
    }
    assert links == {(sheet, "..\\in\\good.pdf", "in/good.pdf") for sheet in ("shortlist", "evidence")}


@pytest.mark.parametrize(
    ("name", "linked"),
    [
        ("cv.pdf", "cv.pdf"),
        ("Zoë Müller.pdf", "Zoë Müller.pdf"),
        ("all.zip!inner/cv.pdf", "all.zip"),
        ("\\\\evil\\share.pdf", None),
        ("http:evil.pdf", None),
        ("cv.pdf#Sheet!A1", None),
        ("a%2fb.pdf", None),
        ("fdp\u202e.pdf", None),
        ("gone.pdf", None),
    ],
)
def test_names_that_could_lead_elsewhere_are_not_linked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, linked: str | None
) -> None:
    monkeypatch.chdir(tmp_path)
    if name != "gone.pdf":
        (tmp_path / name.partition("!")[0]).write_bytes(b"here") if "zip!" in name else (tmp_path / name).touch()
    assert to_xlsx.link(name, "a" * 64, tmp_path) == linked
    assert to_xlsx.link(name, "", tmp_path) is None
