"""Jobs that are set alike are read alike: what one job leaves open, the others of its document settle."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from screener.document.text import read_markdown
from screener.extraction.candidate import Position
from screener.extraction.dated import dated_rows
from screener.extraction.evidence import Quoter
from screener.extraction.positions import find_positions
from screener.extraction.terms.employers import HANGING_WORDS
from tests.document.drawn import set_line
from tests.extraction.test_cell_wraps import Cells, grid
from tests.extraction.test_drawn_careers import BOLD, HEAD
from tests.extraction.test_drawn_careers import jobs as drawn_jobs
from tests.extraction.test_positions import found_in


def jobs(text: str) -> list[tuple[str, str]]:
    return [(p.title, p.employer) for p in told(text)]


def told(text: str) -> Sequence[Position]:
    document = read_markdown(f"# Ana Petrov\n\n## Experience\n\n{text}".encode())
    return [found.position for found in found_in(document)]


def rows(*lines: Cells) -> list[tuple[str, str]]:
    document = grid(list(lines))
    found = find_positions(document.lines, document, Quoter(document))
    return [(f.position.title, f.position.employer) for f in found]


def test_an_employer_in_small_letters_above_its_title_is_one_as_in_the_other_jobs() -> None:
    assert jobs(
        "Osier Parcels\n\n**Developer**\n\nJan 2021 - Present\n\n- Wrote the tracker and its tests.\n\n"
        "quillworks, llc\n\n**Founder**\n\nJan 2019 - Dec 2020\n\n- Built it.\n\n"
        "Harrow Mills\n\n**Analyst**\n\nJan 2017 - Dec 2018\n\n- Counted.\n\n"
        "Aldmere Bank\n\n**Clerk**\n\nJan 2015 - Dec 2016\n\n- Filed.\n"
    )[1] == ("Founder", "quillworks, llc")


def test_a_qualifier_is_no_employer_where_those_of_the_others_stand_elsewhere() -> None:
    assert jobs(
        "**Osier Parcels**\tAccra\nHead of Product\tJan 2022 - Present\n\n- Led it.\n\n"
        "**Senior Product Manager, Merchants**\tAccra\nMay 2019 - Jan 2022\n\n- Ran it.\n\n"
        "**Harrow Mills Ltd**\tAccra\nProduct Manager\tAug 2016 - Apr 2019\n\n- Shipped it.\n\n"
        "**Aldmere Bank**\tTema\nOfficer, Lending\tJan 2014 - Jul 2016\n\n- Lent.\n"
    ) == [
        ("Head of Product", "Osier Parcels"),
        ("Senior Product Manager, Merchants", "Osier Parcels"),
        ("Product Manager", "Harrow Mills Ltd"),
        ("Officer, Lending", "Aldmere Bank"),
    ]


def test_titles_without_a_title_s_words_stand_where_those_of_the_others_do() -> None:
    assert jobs(
        "**Software Engineer, Osier Parcels**\n\nJan 2021 - Present\n\n- Wrote code.\n\n"
        "**Information Technology, Halden Parcels**\n\nApr 2014 - Aug 2014\n\n- Imaged systems.\n\n"
        "**Developer, Harrow Mills**\n\nJan 2013 - Mar 2014\n\n- Wrote tests.\n\n"
        "**Clerk, Aldmere Bank**\n\nMar 2012 - Dec 2012\n\n- Filed.\n\n"
        "**Intern, Carnley & Co**\n\nJan 2012 - Mar 2013\n\n- Filed.\n"
    )[1] == ("Information Technology", "Halden Parcels")


def test_a_city_behind_an_employer_is_left_out_in_every_job() -> None:
    found = told(
        "**Director of Product**\tJan 2021 - Present\n**Wexcombe Docks, Salt Lake City, UT**\n\n- Led it.\n\n"
        "**Product Manager**\tJan 2019 - Dec 2020\n**Cargolane, Denver, CO**\n\n- Ran it.\n\n"
        "**Analyst**\tJan 2017 - Dec 2018\n**Ledgermoor, Boulder, CO**\n\n- Counted.\n"
    )
    assert [(p.employer, p.location) for p in found] == [
        ("Wexcombe Docks", "Salt Lake City, UT"),
        ("Cargolane", "Denver, CO"),
        ("Ledgermoor", "Boulder, CO"),
    ]


def test_a_legal_form_behind_a_stop_belongs_to_the_name() -> None:
    assert jobs("**Receptionist, Harvest Pte. Ltd.**\n\nJan 2021 - Present\n\n- Answered.\n") == [
        ("Receptionist", "Harvest Pte. Ltd.")
    ]


@pytest.mark.parametrize(
    ("first", "second"), [("at", "Trottine & Cie"), ("", "at Trottine & Cie"), ("@", "Trottine & Cie")]
)
def test_an_employer_behind_at_on_the_next_line(first: str, second: str) -> None:
    assert rows(
        [(40.0, f"Senior Product Manager {first}".rstrip())],
        [(40.0, second)],
        [(40.0, "• September 2016 - December 2018".removeprefix("• "))],
        [(60.0, "• Pricing zones and rules.")],
        [(40.0, "Consultant at Snate Ingenia")],
        [(40.0, "September 2008 - August 2016")],
        [(60.0, "• Wrote it all down.")],
    ) == [("Senior Product Manager", "Trottine & Cie"), ("Consultant", "Snate Ingenia")]


def test_a_line_below_a_word_that_ends_nothing_goes_on_with_its_text() -> None:
    widest = "Oversaw the teams that built apps, sites and real-world experiences for nine clients"
    last = ("Worked directly with clients from the smallest of shops to", "Fortune-500s", "Wrote it all down")
    lines = [set_line(50, 60 + 12 * i, text) for i, text in enumerate((widest, *last))]
    assert [row.wraps for row in dated_rows(lines)[2:]] == [True, False]


@pytest.mark.parametrize("word", sorted(HANGING_WORDS))
def test_words_that_end_nothing_are_written_as_they_stand_in_text(word: str) -> None:
    assert word == word.lower() and " " not in word


@pytest.mark.parametrize("name", ["Quill Technologies", "Osierpath Learning"])
def test_an_employer_named_like_a_list_or_a_school_is_no_heading(name: str) -> None:
    assert drawn_jobs(
        (50, 80, "Work Experience", HEAD),
        (50, 100, "Osier Parcels", HEAD), (50, 114, "Team Lead", BOLD), (50, 127, "2020 - 2023"),
        (50, 140, "Planned the parcels of nine towns with two other people, and told them why."),
        (50, 166, name, HEAD), (50, 180, "Senior Developer", BOLD), (50, 193, "2012 - 2020"),
        (50, 206, "Wrote the tracker and the tests that came with it, and kept them both alive."),
        (50, 232, "Education", HEAD), (50, 246, "BSc in Physics, Halden College"),
    )[1][:2] == ("Senior Developer", name)  # fmt: skip


def test_the_client_behind_at_belongs_to_the_employer() -> None:
    assert jobs(
        "**Systems Engineer**\nHarrow Mills Ltd\nJan 2021 - Present\n\n- Ran it.\n\n"
        "**Support Engineer**\nQuill Staffing @ Harrow Mills Ltd\nJan 2019 - Dec 2020\n\n- Helped.\n\n"
        "**Support Engineer**\nAldmere Bank\nJan 2017 - Dec 2018\n\n- Answered.\n"
    )[1] == ("Support Engineer", "Quill Staffing @ Harrow Mills Ltd")


@pytest.mark.parametrize("words", ["Self-employed", "Freelance"])
def test_words_that_say_that_somebody_works_alone_are_no_title_beside_one(words: str) -> None:
    assert jobs(
        "*Pellow Outfitters*\nLead Product Photographer\nJan 2021 - Present\n\n- Lit it.\n\n"
        f"*Wedding & Event Photographer*\n**{words}**\nJan 2012 - Dec 2018\n\n- Drove there.\n"
    )[1] == ("Wedding & Event Photographer", words)


def test_running_numbers_are_no_part_of_titles() -> None:
    assert jobs(
        "**1. Survey Manager – Harrow Charts (2019 – today)**\n\n- Drew it.\n\n"
        "**2. Chart Clerk – Osier Parcels (2016 – 2018)**\n\n- Filed it.\n"
    ) == [("Survey Manager", "Harrow Charts"), ("Chart Clerk", "Osier Parcels")]


def test_a_lone_number_is_part_of_a_name() -> None:
    found = jobs("**1. FC Harrow**\n\nGroundskeeper\n\n2019 - today\n\n- Mowed it.\n")
    assert found == [("Groundskeeper", "1. FC Harrow")]


@pytest.mark.parametrize(
    "jobs_told",
    [
        "**Chart Officer & Founder; Harrow Charts; Recife; May 2020 – Present**\n\n- Drew it.\n\n"
        "**Survey Manager; Osier Charts Collective; São Paulo; Feb 2017 – Apr 2020**\n\n- Filed it.\n",
        # the sign that stands before the dates seems to open a list
        "**Chart Officer & Founder**\n\nHarrow Charts\n\n- Mar 2018 - Jul 2021\n\n- Drew it.\n\n"
        "**Survey Manager**\n\nOsier Charts Collective • Jun 2014 - Feb 2018\n\n- Filed it.\n",
    ],
)
def test_signs_part_names_and_dates(jobs_told: str) -> None:
    assert [(p.title, p.employer, p.period is not None) for p in told(jobs_told)] == [
        ("Chart Officer & Founder", "Harrow Charts", True), ("Survey Manager", "Osier Charts Collective", True)
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["som", "als"])
def test_a_word_for_as_parts_an_employer_from_its_title(word: str) -> None:
    assert jobs(
        f"**Harrow Charts {word} Survey Manager**\t2019 - 2022\n\n- Drew it.\n\n"
        f"**Osier Parcels {word} Clerk**\t2016 - 2018\n\n- Filed it.\n"
    ) == [("Survey Manager", "Harrow Charts"), ("Clerk", "Osier Parcels")]
