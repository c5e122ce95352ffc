"""The 25 marks planted in every fixture's text and in other formats: none of them in any form of a blind shortlist."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from rich.console import Console

from screener.batch.blind import screen_blind
from screener.cli.account import print_account
from screener.cli.letter import letter
from screener.document.reader import read
from screener.document.sources import Source, load
from screener.extraction import understand
from screener.pipeline import gather
from screener.scoring import criteria_file
from screener.scoring.criteria import Criteria
from screener.shortlist import to_csv, to_html, to_json, to_markdown, to_xlsx
from screener.shortlist.screened import Screened
from screener.shortlist.shortlist import rank
from tests.document.office_files import docx, p
from tests.shortlist.test_blind import APPLICANTS, FIRST, HEAD, JOBS, LAST, MARKS, TAIL, contents

DAY = date(2026, 11, 1)
FORMS: dict[str, ModuleType] = {"csv": to_csv, "jsonl": to_json, "html": to_html, "xlsx": to_xlsx, "md": to_markdown}
BASES = sorted({path.stem: path for path in sorted(APPLICANTS.iterdir())}.values())
NAME = f"{FIRST} {LAST}"
PLACE = re.compile(r'"(?:start|end)": ?\d+')  # where a quote stands: a number that may look like a year


@pytest.fixture(scope="module")
def criteria() -> Criteria:
    return criteria_file.load(criteria_file.find("head_of_product"))


def marked(path: Path) -> str:
    """A fixture's text as somebody else's: the marks in the place of its name, around it, and among its words."""
    (source,) = load(path)
    document = read(source)
    contact = understand(document).contact
    text = document.text
    if contact.name:
        text = re.sub(rf"(?<![\w@.]){re.escape(contact.name)}(?![\w@])", NAME, text, flags=re.I)
    for old, new in ((contact.email, "zqmail@zqdomain.example"), (contact.phone, "+1 415 5550199")):
        text = text.replace(old, new) if old else text
    details = "\n".join(HEAD.format(first=FIRST, last=LAST).splitlines()[2:])
    head, _, body = text.partition("\n")
    top = f"{head}\n{details}\n{body}" if FIRST in head else f"{NAME}\n{details}\n{text}"
    return f"{top}\n- {FIRST} led it; asked {LAST}'s manager.\n{TAIL}"


def shown(screened: Screened, criteria: Criteria, folder: Path) -> dict[str, str]:
    """Everything that a blind reading gives of one person."""
    shortlist = rank([screened], criteria, DAY)
    texts = {}
    for kind, form in FORMS.items():
        form.write(shortlist, folder / f"b.{kind}")
        texts[kind] = PLACE.sub("", contents(folder / f"b.{kind}"))
    console = Console(record=True, width=200, file=(folder / "console").open("w", encoding="utf-8"))
    print_account(console, screened, DAY)
    texts["explain"] = console.export_text()
    texts["letter"] = letter(screened, criteria.role, DAY, decided=None, contact="")
    return texts


@pytest.mark.parametrize("path", BASES, ids=lambda path: path.name)
def test_no_mark_of_a_fixture_is_shown(path: Path, criteria: Criteria, tmp_path: Path) -> None:
    text = marked(path)
    assert [mark for mark in MARKS if mark.lower() not in text.lower().replace(" 555", "555")] == []
    data = text.encode("utf-8")
    screened = screen_blind(gather(Source(f"{NAME}.txt", data, "ab" * 32)), criteria, DAY, "0123456789ab")
    assert screened.score is not None
    for kind, told in shown(screened, criteria, tmp_path).items():
        assert [mark for mark in MARKS if mark.lower() in told.lower()] == [], kind
        assert "abab" not in told, kind  # nor the file's hash


def as_docx(text: str) -> bytes:
    core = f"<cp:coreProperties><dc:creator>{NAME}</dc:creator><dc:title>CV {NAME}</dc:title></cp:coreProperties>"
    return docx("".join(p(line.replace("&", "&amp;")) for line in text.splitlines()), parts={"docProps/core.xml": core})


def as_pdf(text: str) -> bytes:
    import io

    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.setAuthor(NAME)
    canvas.setTitle(f"CV {NAME}")
    for start in range(0, len(text.splitlines()), 50):
        for number, line in enumerate(text.splitlines()[start : start + 50]):
            canvas.drawString(60, 780 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def as_html(text: str) -> bytes:
    lines = "".join(f"<p>{line}</p>" for line in text.splitlines())
    head = f'<title>{NAME}</title><meta name="author" content="{NAME}">'
    return f"<html><head>{head}</head><body>{lines}</body></html>".encode()


@pytest.mark.parametrize(("suffix", "made"), [("docx", as_docx), ("pdf", as_pdf), ("html", as_html)])
def test_nor_of_other_formats(suffix: str, made: Callable[[str], bytes], criteria: Criteria, tmp_path: Path) -> None:
    """Names in the file's name and properties included."""
    data = made(HEAD.format(first=FIRST, last=LAST) + JOBS["strong"] + TAIL)
    facts = gather(Source(f"{NAME}.{suffix}", data, "ab" * 32))
    assert facts.candidate is not None
    assert facts.candidate.contact.name == NAME
    for kind, told in shown(screen_blind(facts, criteria, DAY, "0123456789ab"), criteria, tmp_path).items():
        assert [mark for mark in MARKS if mark.lower() in told.lower()] == [], kind


def test_it_is_said_when_there_was_no_name_to_hide(criteria: Criteria) -> None:
    heads = (HEAD.format(first=FIRST, last=LAST), "")
    known, unknown = (gather(Source("a.txt", f"{head}{JOBS['plain']}".encode(), "")) for head in heads)
    assert unknown.candidate is not None
    assert unknown.candidate.contact.name == ""
    told = [[f.code for f in screen_blind(facts, criteria, DAY, "0").findings] for facts in (known, unknown)]
    assert "no_name_to_hide" not in told[0]
    assert told[1][0] == "no_name_to_hide"
