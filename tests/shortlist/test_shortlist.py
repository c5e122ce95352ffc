"""The order of the shortlist, the same person twice, and the applicants' list."""

from __future__ import annotations

import csv
import hashlib
import io
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from screener.document.model import Finding
from screener.errors import UsageError
from screener.extraction.candidate import Candidate
from screener.scoring.criteria import Criteria
from screener.scoring.score import weigh_anew
from screener.shortlist import applicants, brief, to_csv
from screener.shortlist.screened import Screened
from screener.shortlist.sentence import reason
from screener.shortlist.shortlist import Shortlist, arrange, rank
from screener.shortlist.standing import standing
from tests.scoring.people import AS_OF, criteria, job, led, person, scored, years_of

LINES = """
- {id: product, label: Product, kind: years, of: product, need: 2, want: 8, weight: 3}
- {id: door, label: People managed, kind: gate, test: {kind: management, of: proof, strength: titled}}
"""


@pytest.fixture
def asked(tmp_path: Path) -> Criteria:
    return criteria(tmp_path, LINES)


def read(candidate: Candidate, asked: Criteria, file: str) -> Screened:
    digest = hashlib.sha256(file.encode()).hexdigest()
    return Screened(file, digest, "ok", None, (), candidate, years_of(candidate), scored(candidate, asked))


def refused(file: str) -> Screened:
    found = (Finding("encrypted", "The file asks for a password"),)
    return Screened(file, hashlib.sha256(file.encode()).hexdigest(), "refused", "encrypted", found, None, None, None)


def pm(since: str, name: str, *, people: int = 0) -> Candidate:
    spells = [led(0, f"{since} to present", people=people)] if people else []
    email = f"{name.split()[0].lower()}@example.org"
    return person(
        job("Product Manager", f"{since} to present", "Bakes", level=2), spells=spells, name=name, email=email, phone=""
    )


def everyone(asked: Criteria) -> list[Screened]:
    return [
        read(pm("2018-12", "Ann Ash"), asked, "a.pdf"),  # 8 years, no people: the gate fails
        read(pm("2022-12", "Bo Birch", people=3), asked, "b.pdf"),
        read(pm("2020-12", "Cy Cedar", people=2), asked, "c.pdf"),
        refused("z.pdf"),
        refused("d.pdf"),
    ]


def test_failed_gates_stand_below_all_who_pass_and_the_unread_last(asked: Criteria) -> None:
    shortlist = rank(everyone(asked), asked, AS_OF)
    assert [(row.rank, row.screened.file) for row in shortlist.rows] == [
        (1, "c.pdf"),
        (2, "b.pdf"),
        (3, "a.pdf"),
        (None, "d.pdf"),
        (None, "z.pdf"),
    ]
    assert [row.screened.file for row in shortlist.unread] == ["d.pdf", "z.pdf"]
    assert len(shortlist.read) == 3


def test_what_is_no_resume_stands_below_all_people_though_silence_fails_no_gate(asked: Criteria) -> None:
    bill = replace(
        read(person(name="", email="", phone=""), asked, "bill.pdf"), findings=(Finding("not_a_resume", "An invoice."),)
    )
    assert bill.score is not None
    assert bill.score.passed
    assert bill.review == "needs_review"
    shortlist = rank([bill, *everyone(asked)], asked, AS_OF)
    assert [row.screened.file for row in shortlist.rows][:4] == ["c.pdf", "b.pdf", "a.pdf", "bill.pdf"]
    assert shortlist.tally.no_resume == 1
    told = replace(bill, candidate=pm("2020-12", "Di Dogwood", people=4))  # somebody has corrected what was read
    assert not told.no_resume


def test_the_order_of_the_files_does_not_matter(asked: Criteria) -> None:
    first = rank(everyone(asked), asked, AS_OF)
    for order in list(permutations(everyone(asked)))[::17]:
        assert rank(order, asked, AS_OF) == first


def test_ties_are_broken_by_years_then_content_never_by_name(asked: Criteria) -> None:
    longer = read(pm("2010-12", "Zoe Zander", people=2), asked, "1.pdf")
    shorter = read(pm("2016-12", "Abe Abbot", people=2), asked, "2.pdf")
    assert longer.score is not None
    assert shorter.score is not None
    assert longer.score.total == shorter.score.total
    assert [r.screened.file for r in rank([shorter, longer], asked, AS_OF).rows] == ["1.pdf", "2.pdf"]
    twins = [replace(longer, file=f"{n}.pdf", sha256=n * 64) for n in "ba"]
    assert [r.screened.file for r in rank(twins, asked, AS_OF).rows] == ["a.pdf", "b.pdf"]


SAME = [
    ({"email": "ann@x.org"}, {"email": "ANN@x.org"}, True),
    ({"email": "ann@x.org"}, {"email": "bob@x.org"}, False),
    ({"email": "cv@agency.org", "name": "Ann Ash"}, {"email": "cv@agency.org", "name": "Bo Birch"}, False),
    ({"email": "", "phone": "+44 20 7946 0958"}, {"email": "ann@x.org", "phone": "020 7946 0958"}, True),
    ({"email": "", "phone": "020 7946 0958"}, {"email": "", "phone": "020 7946 0958", "name": "Bo Birch"}, False),
    ({"email": "", "phone": ""}, {"email": "", "phone": ""}, False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_one_person_in_two_files(asked: Criteria, one: dict[str, str], other: dict[str, str], same: bool) -> None:
    base = {"name": "Ann Ash", "email": "", "phone": ""}
    files = [read(person(job("PM", "2019-01 to present", level=2), **{**base, **who}), asked, f"{n}.pdf")  # type: ignore[arg-type]
             for n, who in enumerate((one, other))]  # fmt: skip
    rows = {row.screened.file: row.same_person_as for row in rank(files, asked, AS_OF).rows}
    assert rows == ({"0.pdf": ("1.pdf",), "1.pdf": ("0.pdf",)} if same else {"0.pdf": (), "1.pdf": ()})


def copies(asked: Criteria) -> list[Screened]:
    """Ann in three files, one of which tells of fewer years, and somebody else."""
    since = {"a.pdf": "2018-12", "b.docx": "2018-11", "c.txt": "2023-12"}
    ann = [read(pm(start, "Ann Ash", people=2), asked, file) for file, start in since.items()]
    return [*ann, read(pm("2022-12", "Bo Birch", people=3), asked, "bo.pdf")]


def test_copies_of_one_person_that_differ_much_say_so(asked: Criteria, tmp_path: Path) -> None:
    shortlist = rank(copies(asked), asked, AS_OF)
    rows = {row.screened.file: row for row in shortlist.rows}
    low, high = (rows[file].screened.score.total for file in ("c.txt", "a.pdf"))  # type: ignore[union-attr]
    assert high - low > 5
    for file, other in (("a.pdf", "c.txt"), ("b.docx", "c.txt"), ("c.txt", "b.docx")):
        (finding,) = rows[file].screened.findings
        own = rows[file].screened.score.total  # type: ignore[union-attr]
        far = rows[other].screened.score.total  # type: ignore[union-attr]
        said = f"This file scores {own:g}, and another of the same person {far:g}: {other}"
        assert (finding.code, finding.text) == ("copies_differ", said)
        assert rows[file].screened.review == "needs_review"
        assert rows[file].span == (low, high)
    assert (rows["bo.pdf"].screened.findings, rows["bo.pdf"].span) == ((), None)
    assert shortlist.tally.apart == 1
    told = {row["file"]: (row["review"], row["findings"]) for row in table_of(shortlist)}
    assert told["c.txt"] == ("needs_review", f"copies_differ: This file scores {low:g}, and another of the same person "
                                             f"{high:g}: b.docx")  # fmt: skip
    assert told["bo.pdf"] == ("suggested", "")


def table_of(shortlist: Shortlist) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(to_csv.as_text(shortlist), newline="")))


def test_lines_printed_beforehand_say_it_too(asked: Criteria) -> None:
    everyone_ = copies(asked)
    standings = [standing(one, asked) for one in everyone_]
    cells = [to_csv.printed(one, asked, AS_OF) for one in everyone_]
    arranged = arrange(standings, everyone_.__getitem__, asked, AS_OF, printed=cells.__getitem__)
    assert to_csv.as_text(arranged) == to_csv.as_text(rank(everyone_, asked, AS_OF))
    assert to_csv.as_text(arranged).count("copies_differ") == 3


def test_brief_rows_print_the_same_line_whatever_the_weights(asked: Criteria, tmp_path: Path) -> None:
    light = replace(asked, criteria=tuple(replace(c, weight=n + 1.0) for n, c in enumerate(asked.criteria)))
    for one in everyone(asked):
        short = brief.decoded(brief.encoded(one), asked) or one
        assert to_csv.printed(short, asked, AS_OF) == to_csv.printed(one, asked, AS_OF)
        assert reason(short) == reason(one)
        if one.score and short.score:
            whole = replace(one, score=weigh_anew(one.score, light))
            again = brief.decoded(brief.encoded(one), light)
            assert again
            assert to_csv.printed(again, light, AS_OF) == to_csv.printed(whole, light, AS_OF)


def test_copies_that_are_near_each_other_say_nothing(asked: Criteria) -> None:
    near = [read(pm(since, "Ann Ash", people=2), asked, f"{since}.pdf") for since in ("2018-12", "2019-01")]
    shortlist = rank(near, asked, AS_OF)
    assert [row.screened.findings for row in shortlist.rows] == [(), ()]
    assert shortlist.tally.apart == 0


def test_applicants_are_joined_by_path_or_name(asked: Criteria, tmp_path: Path) -> None:
    path = tmp_path / "applicants.csv"
    path.write_text("file,id,source\nc.pdf,77,fair\nin/b.pdf,78,web\ngone.pdf,79,web\n", encoding="utf-8")
    listed = applicants.load(path)
    files = [replace(s, file=f"in/{s.file}") for s in everyone(asked)]
    shortlist = rank(files, asked, AS_OF, applicants=listed)
    ids = {row.screened.file: row.applicant.id if row.applicant else None for row in shortlist.rows}
    assert ids["in/c.pdf"] == "77"
    assert ids["in/b.pdf"] == "78"
    assert ids["in/a.pdf"] is None
    assert shortlist.applicant_columns == ("source",)
    assert shortlist.unmatched == ("gone.pdf",)


def test_semicolons_are_read_too(tmp_path: Path) -> None:
    path = tmp_path / "applicants.csv"
    path.write_bytes("\ufeffid;file;town\n5;a.pdf;Wexcombe\n".encode())
    assert applicants.load(path).by_file["a.pdf"] == applicants.Applicant("5", ("Wexcombe",))


def test_an_applicants_list_without_files(tmp_path: Path) -> None:
    path = tmp_path / "applicants.csv"
    path.write_text("id,town\n5,Wexcombe\n", encoding="utf-8")
    with pytest.raises(UsageError, match="has no column `file`"):
        applicants.load(path)
    with pytest.raises(UsageError, match="cannot be read as CSV"):
        applicants.load(tmp_path / "missing.csv")
