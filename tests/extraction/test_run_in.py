"""Heads of jobs inside other text: in front of the words of their own paragraph, and around their dates."""

from __future__ import annotations

import pytest

from screener.document.text import read_markdown, read_text
from screener.extraction.candidate import PRESENT, Month, Period, Present
from screener.extraction.evidence import Quoter
from screener.extraction.listed_titles import part_titles
from screener.extraction.positions import Found, find_positions
from screener.extraction.sections import lines_of, split

Expected = tuple[str, str, Period | None]


def found_in(text: str) -> tuple[Found, ...]:
    document = read_markdown(f"## Experience\n\n{text}".encode())
    return find_positions(lines_of(split(document), "experience"), document, Quoter(document))


def facts(text: str) -> list[Expected]:
    return [(f.position.title, f.position.employer, f.position.period) for f in found_in(text)]


def years(start: int, end: int | Present) -> Period:
    return Period(Month(start), end if isinstance(end, Present) else Month(end))


OWNED = "owned the payroll of small firms with two squads of engineers, and wrote down what bakers said."
JOBS = [("Product Manager", "Harrow Loft", years(2019, 2022)), ("Tariff Analyst", "Osier & Finch", years(2016, 2019))]

RUN_IN = {
    "a colon and words in lower case": "{title}, {firm} ({dates}): {told}\n\n",
    "a dash": "{title}, {firm} ({dates}) – {told}\n\n",
    "dates first, a dash behind the employer": "{dates} {title}, {firm} - {told}\n\n",
    "dates first, a stop behind the employer": "{dates}: {title}, {firm}. I {told}\n\n",
    "bold heads without a sign": "**{title}, {firm}, {dates}** I {told}\n\n",
    "items of a list": "- {title} at {firm} ({dates}): {told}\n",
}
AROUND = {
    "employer, dates, title": "### {firm} ({dates}), {title}\n\n- {told}\n\n",
    "employer, dates: title": "### {firm} ({dates}): {title}\n\n- {told}\n\n",
    "title, dates, employer": "### {title} ({dates}), {firm}\n\n- {told}\n\n",
}


def printed(pattern: str) -> str:
    """Both jobs, printed as a pattern says."""
    dates = "2019-2022", "2016-2019"
    jobs = zip(JOBS, dates, strict=True)
    return "".join(pattern.format(title=job[0], firm=job[1], dates=span, told=OWNED) for job, span in jobs)


@pytest.mark.parametrize("pattern", RUN_IN.values(), ids=RUN_IN)
def test_a_paragraph_may_begin_with_the_head_of_its_job(pattern: str) -> None:
    assert facts(printed(pattern)) == JOBS
    assert all(OWNED in f.words[0].text for f in found_in(printed(pattern)))


def test_the_head_that_a_paragraph_begins_with_may_wrap() -> None:
    text = (
        "EXPERIENCE\n\nSenior Product Manager, Payments and Settlement, Harrow Loft Bakeries, London\n"
        f"(January 2019 to December 2022). I {OWNED}\n"
    )
    document = read_text(text.encode())
    found = find_positions(lines_of(split(document), "experience"), document, Quoter(document))
    title = "Senior Product Manager, Payments and Settlement"
    period = Period(Month(2019, 1), Month(2022, 12))
    assert [(f.position.title, f.position.employer, f.position.period) for f in found] == [
        (title, "Harrow Loft Bakeries", period)
    ]


PARTS = {
    "lines of text": "In a turnaround (2019-2020): {}\n\nAs acting Team Lead (2020-2021): {}\n",
    "items": "- Lead Organiser, Guild of Bakers (2019-2020): {}\n- Team Lead, Till Squad (2020-2021): {}\n",
}


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_what_tells_of_a_part_of_a_job_is_no_head(part: str) -> None:
    told = part.format(OWNED, OWNED)
    first = f"### Product Manager, Harrow Loft\n\n2019 - 2022\n\n{told}\n"
    assert facts(f"{first}### Tariff Analyst, Osier & Finch\n\n2016 - 2019\n") == JOBS


@pytest.mark.parametrize("pattern", AROUND.values(), ids=AROUND)
def test_dates_in_brackets_may_part_title_and_employer(pattern: str) -> None:
    assert facts(printed(pattern)) == JOBS


def test_dates_in_brackets_inside_a_sentence_are_of_no_job() -> None:
    head = "### Product Manager, Harrow Loft\n\n2019 - Present\n\n- Led.\n"
    told = "- Worked under Mara Holt (2019-2021), Product Director\n"
    assert facts(head + told) == [("Product Manager", "Harrow Loft", years(2019, PRESENT))]


def test_text_behind_a_stop_may_be_short() -> None:
    told = ["Product Manager, Harrow Loft, Leeds (2019 to 2022). Reports in PHP.",
            "Tariff Analyst, Osier & Finch, York (2016 to 2019). Priced trams."]  # fmt: skip
    text = "\n\n".join(told)
    assert [(title, period) for title, _, period in facts(text)] == [(title, period) for title, _, period in JOBS]


def test_bold_heads_right_below_dates_open_their_paragraphs() -> None:
    paragraphs = [
        ("2022 – Present", "**Product Lead**, Pellow Maps. Drew the plans of nine ports and led two squads."),
        ("2019 – 2022", "**Product Manager**, Harrow Loft. Owned the payroll of small firms with two squads."),
        ("2016 – 2019", "**Tariff Analyst**, Osier & Finch. Wrote down what bakers said of flour and its price."),
    ]
    apart = "\n\n".join(f"{dates}\n\n{text}" for dates, text in paragraphs)
    expected = [("Product Lead", "Pellow Maps", years(2022, PRESENT)), *JOBS]
    assert facts(apart) == expected
    dates, text = paragraphs[0]
    level = "\n\n".join([f"{dates} {text}", *(f"{dates}\n\n{text}" for dates, text in paragraphs[1:])])
    assert facts(level) == expected


LISTED = {
    "commas": "Product Manager (2019-2022), Tariff Analyst (2016-2019)",
    "semicolons": "Product Manager 2019-2022; Tariff Analyst 2016-2019",
    "an arrow": "Product Manager (2019-2022) → Tariff Analyst (2016-2019)",
}


@pytest.mark.parametrize("line", LISTED.values(), ids=LISTED)
def test_titles_in_one_line_have_their_own_dates(line: str) -> None:
    text = f"### Harrow Loft, Leeds\n\n{line}\n\n- Owned the payroll of small firms and of two mills.\n\n"
    found = facts(f"{text}### Osier & Finch, Hull\n\nMiller 2012-2016\n\n- Ran the stones by day and by night.\n")
    assert found == [
        ("Product Manager", "Harrow Loft", years(2019, 2022)),
        ("Tariff Analyst", "Harrow Loft", years(2016, 2019)),
        ("Miller", "Osier & Finch", years(2012, 2016)),
    ]


@pytest.mark.parametrize(
    "line", ["Clients in Hull (2019-2020), Leeds (2020-2022)", "- Team Lead (2018-2019), Deputy (2020-2022)"]
)
def test_names_with_dates_in_one_line_are_no_titles(line: str) -> None:
    document = read_markdown(f"## Experience\n\n{line}\n".encode())
    parts = part_titles(lines_of(split(document), "experience"))
    assert [part.text for part in parts] == [line.replace("- ", "• ")]
