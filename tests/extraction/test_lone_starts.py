"""Jobs of which a page prints the start alone."""

from __future__ import annotations

from screener.document.text import read_text
from screener.extraction.candidate import PRESENT, Candidate, Month, Period
from screener.extraction.understanding import understand

WHOLE = ("Chart Clerk", "Osier Parcels", "Feb 2018 - Oct 2020")


def resume(*jobs: tuple[str, str, str]) -> Candidate:
    head = "Ana Petrov\nana@example.org\n\nEXPERIENCE\n\n"
    told = "\n".join(f"{title}\n{firm}\n{dates}\n- Drew the tides of nine ports\n" for title, firm, dates in jobs)
    return understand(read_text(f"{head}{told}\nEDUCATION\n\nBSc Oceanography, Harrow University, 2014\n".encode()))


def test_the_newest_job_goes_on_where_its_start_stands_alone() -> None:
    found = resume(("Survey Manager", "Harrow Charts", "Nov 2020"), WHOLE)
    assert [p.period for p in found.positions] == [
        Period(Month(2020, 11), PRESENT), Period(Month(2018, 2), Month(2020, 10))
    ]  # fmt: skip
    assert [note.text for note in found.findings if note.code == "end_not_printed"] == [
        "Survey Manager: “Nov 2020” is read as the start of a job that goes on"
    ]


def test_so_do_older_ones_but_internships() -> None:
    jobs = (("Harbour Keeper", "Quillon Locks", "Mar 2014"), ("Intern", "Osmer Tidal", "Jul 2013"))
    found = resume(("Survey Manager", "Harrow Charts", "Nov 2020"), WHOLE, *jobs)
    assert [p.period and p.period.end for p in found.positions][2:] == [PRESENT, Month(2013, 7)]


def test_an_older_one_alone_has_no_known_end() -> None:
    found = resume(WHOLE, ("Harbour Keeper", "Quillon Locks", "Mar 2014"))
    assert found.positions[1].period == Period(Month(2014, 3), None)


def test_a_month_is_a_month_where_the_page_says_present_or_names_it_twice() -> None:
    newest = ("Survey Manager", "Harrow Charts", "Nov 2020")
    going_on = resume(newest, WHOLE, ("Keeper", "Quillon", "May 2016 - Present"))
    assert going_on.positions[0].period == Period(Month(2020, 11), Month(2020, 11))
    twice = resume(("Survey Manager", "Harrow Charts", "Nov 2020 - Nov 2020"), WHOLE)
    assert twice.positions[0].period == Period(Month(2020, 11), Month(2020, 11))


def test_months_alone_on_a_timeline_are_starts() -> None:
    jobs = (("Survey Manager", "Harrow Charts", "November 2020"), ("Chart Clerk", "Osier Parcels", "February 2018"))
    older = ("Harbour Keeper", "Quillon Locks", "March 2014")
    assert [p.period for p in resume(*jobs, older).positions] == [
        Period(Month(2020, 11), PRESENT), Period(Month(2018, 2), None), Period(Month(2014, 3), None)
    ]  # fmt: skip
    assert [p.period and p.period.end for p in resume(*jobs).positions] == [Month(2020, 11), Month(2018, 2)]
