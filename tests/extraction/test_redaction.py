"""What a blind reading hides, sentence by sentence: on the left what a page may say, on the right what is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.extraction.candidate import Amount, Candidate, Contact, Degree, Evidence, Passage
from screener.extraction.experience import Clock, Experience, LedgerRow
from screener.extraction.redaction import Veil, redact
from tests.shortlist.test_blind import HEAD, JOBS, MARKS, TAIL

EMPTY: tuple[()] = ()
DEGREE = Degree(None, "BSc", "Economics", (), "Willow Hall", None, True, ())
ANA = Candidate(
    Contact(name="Ana María Rowe", location="Leith, Scotland", links=("https://ana.example",)),
    *("", EMPTY, EMPTY, (DEGREE,), EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY),
)
SENTENCES = {
    "Ana Rowe led the team": "[name] [name] led the team",
    "ROWE, A. and anamaríarowe": "[name], A. and [name]",
    "She led her team": "[pronoun] led [pronoun] team",
    "Jane Doe (they/them)": "Jane Doe ([pronoun])",
    "Mrs. Ana Rowe": "[name] [name]",
    "write to ana.rowe@mail.example": "write to [address]",
    "see https://site.example/me or www.site.example": "see [link] or [link]",
    "github.com/anarowe": "[link]",
    "@anarowe": "[handle]",
    "+44 20 7946 0958": "[phone]",
    "Leith, Scotland": "[place]",
    "BSc, Willow Hall": "BSc, [school]",
    "BSc, University of Lagos, 2009": "BSc, [school], [year]",
    "MSc, Universität Mannheim, 2009": "MSc, [school], [year]",
    "MSc, Technische Universität München": "MSc, [school]",
    "Licence, Université de Lyon": "Licence, [school]",
    "MA, Uniwersytet Warszawski; led a team": "MA, [school]; led a team",
    "Jan 2014 - Dec 2019": "[date] - [date]",
    "03/2014 - 2019-11": "[date] - [date]",
    "aged 34; led a team": "[removed]; led a team",
    "34 years old": "[removed]",
    "Date of birth: 4 May 1987": "[removed]",
    "Nationality: Irish": "[removed]",
    "Marital status: married": "[removed]",
    "Married, two children": "[removed]",
    "Mentor, Women in Technology": "Mentor, [organisation]",
    "Treasurer, Black Founders Network": "Treasurer, [organisation]",
    "Member of St Anne's Church": "Member of [organisation]",
    "Spanish (native)": "Spanish ([level])",
    "Took time off to care for a parent. Then led a team": "[removed]. Then led a team",
    "Honorably discharged from the army": "[removed]",
}
KEPT = (
    "Managed five product managers and a product analyst",
    "Cut cost by 40% and passed £64m in revenue",
    "Owned a $14M budget; 2,100 companies; 1,999 users",
    "Grew the pride of place feature for single sign-on",
    "Ran the roadmap for the driver app and the backlog",
    "Worked with engineers in three countries",
)


@pytest.mark.parametrize(("said", "shown"), SENTENCES.items(), ids=list(SENTENCES))
def test_what_is_hidden(said: str, shown: str) -> None:
    assert Veil(ANA).text(said) == shown


@pytest.mark.parametrize("said", KEPT)
def test_what_people_did_is_kept(said: str) -> None:
    assert Veil(ANA).text(said) == said


@pytest.mark.parametrize("line", [*HEAD.splitlines(), *TAIL.splitlines(), *"".join(JOBS.values()).splitlines()])
def test_every_planted_line_loses_its_marks(line: str) -> None:
    person = Candidate(
        Contact(name="Zqfirst Zqlast", location="Zqtown"), *("", *[EMPTY] * 2, (DEGREE,), *[EMPTY] * 6)
    )
    shown = Veil(person).text(line.format(first="Zqfirst", last="Zqlast")).lower()
    assert [mark for mark in MARKS if mark.lower() in shown] == []


def test_contact_school_and_dates_of_a_degree_go() -> None:
    hidden = redact(ANA)
    assert hidden.contact == Contact()
    assert [(d.name, d.area, d.institution, d.period) for d in hidden.degrees] == [("BSc", "Economics", "", None)]


@given(st.text(max_size=300))
def test_any_text_can_be_veiled(text: str) -> None:
    assert "Rowe" not in Veil(ANA).text(text + " Rowe ")


def test_a_school_known_by_name_goes_whole_also_over_a_line_s_end() -> None:
    known = replace(ANA, degrees=(replace(DEGREE, institution="Universität Sankt Aldemar"),))
    assert Veil(known).text("MSc at Universität Sankt\nAldemar") == "MSc at [school]"
    assert Veil(known).text("Universität Sankt Aldemar") == "[school]"


def test_words_are_veiled_however_deep_they_stand() -> None:
    proof = Evidence("page", 1, 1, 0, 12, "Ana Rowe's team", "management.led")
    clock = Clock(2.0, 2.0, 2.0, (LedgerRow(0, 24, 0, "stated", "Ana led four"),))
    known = Experience(clock, clock, clock), Passage("Rowe and I", "highlight", 0, (Amount("count", 4.0),), proof)
    years, passage = Veil(ANA).all_texts(known)
    assert [row.words for row in years.total.ledger] == ["[name] led four"]
    assert (passage.text, passage.kind, passage.amounts) == ("[name] and I", "highlight", known[1].amounts)
    assert (passage.evidence.quote, passage.evidence.rule) == ("[name] [name]'s team", "management.led")
