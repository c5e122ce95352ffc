"""Positions from small invented documents in many orders; what is asked is title, employer, period and words."""

from __future__ import annotations

import pytest

from screener.document.model import Document
from screener.document.reader import read
from screener.document.sources import Source
from screener.document.text import read_markdown, read_text
from screener.extraction import understand
from screener.extraction.candidate import PRESENT, Employment, Month, Period, Present
from screener.extraction.evidence import Quoter
from screener.extraction.pieces import closes_name
from screener.extraction.positions import Found, find_positions
from screener.extraction.rows import fold
from screener.extraction.sections import lines_of, split
from screener.extraction.terms.employers import ABBREVIATIONS, NO_NAMES

JAN_2019 = Month(2019, 1)
Expected = tuple[str, str, Period | None]


def found_in(document: Document) -> tuple[Found, ...]:
    return find_positions(lines_of(split(document), "experience"), document, Quoter(document))


def facts(found: tuple[Found, ...]) -> list[Expected]:
    return [(f.position.title, f.position.employer, f.position.period) for f in found]


LAYOUTS: dict[str, tuple[str, list[Expected]]] = {
    "title and employer in one line, dates below": (
        "**Head of Product**, Brightwell Ltd\nJan 2019 - Present\n\n- Led four product managers.\n\n"
        "**Product Manager**, Osier & Finch\nMar 2016 - Dec 2018\n\n- Shipped the parcel tracker.\n",
        [
            ("Head of Product", "Brightwell Ltd", Period(JAN_2019, PRESENT)),
            ("Product Manager", "Osier & Finch", Period(Month(2016, 3), Month(2018, 12))),
        ],
    ),
    "employer above title": (
        "### Brightwell Ltd\n\n*Head of Product*\n\n2019 - 2021\n\n- Set the roadmap.\n\n"
        "### Osier & Finch\n\n*Product Owner*\n\n2016 - 2019\n\n- Wrote stories.\n",
        [
            ("Head of Product", "Brightwell Ltd", Period(Month(2019), Month(2021))),
            ("Product Owner", "Osier & Finch", Period(Month(2016), Month(2019))),
        ],
    ),
    "title at employer": (
        "### Group Product Manager at Brightwell\n\n01/2019 - 12/2020\n\n- Ran three teams.\n\n"
        "### Data Analyst at Osier\n\n06/2015 - 12/2018\n\n- Built the reports.\n",
        [
            ("Group Product Manager", "Brightwell", Period(JAN_2019, Month(2020, 12))),
            ("Data Analyst", "Osier", Period(Month(2015, 6), Month(2018, 12))),
        ],
    ),
    "title, a sign for at, and employer": (
        "Head of Product @Osier Maps\nApr 2020 - Present\n\n- Led 18 people.\n\n"
        "Product Manager @Foreland\nJan 2016 - Mar 2020\n\n- Shipped it.\n",
        [
            ("Head of Product", "Osier Maps", Period(Month(2020, 4), PRESENT)),
            ("Product Manager", "Foreland", Period(Month(2016, 1), Month(2020, 3))),
        ],
    ),
    "several titles under one employer": (
        "### Brightwell Ltd\n\n#### Director of Product\n\nJan 2021 - Present\n\n- Led two groups.\n\n"
        "#### Senior Product Manager\n\nJan 2019 - Dec 2020\n\n- Owned checkout.\n",
        [
            ("Director of Product", "Brightwell Ltd", Period(Month(2021, 1), PRESENT)),
            ("Senior Product Manager", "Brightwell Ltd", Period(JAN_2019, Month(2020, 12))),
        ],
    ),
    "what qualifies a title behind a comma or a colon is a part of it": (
        "### Brightwell Ltd\n\n**Teacher, maths and physics**\n\nJan 2021 - Present\n\n- Taught it.\n\n"
        "### Osier & Finch\n\n**Extension Agent, Beekeeping**\n\nJan 2019 - Dec 2020\n\n- Built hives.\n\n"
        "### Osier & Finch\n\n**Analyst**\n\nMar 2016 - Dec 2018\n\n- Counted.\n",
        [
            ("Teacher, maths and physics", "Brightwell Ltd", Period(Month(2021, 1), PRESENT)),
            ("Extension Agent, Beekeeping", "Osier & Finch", Period(JAN_2019, Month(2020, 12))),
            ("Analyst", "Osier & Finch", Period(Month(2016, 3), Month(2018, 12))),
        ],
    ),
    "a qualifier behind the title's comma is no employer": (
        "### Brightwell Ltd\n\n#### Product Manager, Payments\n\nJan 2021 - Present\n\n- Led it.\n\n"
        "### Osier & Finch\n\n#### Product Manager, Growth\n\nJan 2019 - Dec 2020\n\n- Owned checkout.\n",
        [
            ("Product Manager, Payments", "Brightwell Ltd", Period(Month(2021, 1), PRESENT)),
            ("Product Manager, Growth", "Osier & Finch", Period(JAN_2019, Month(2020, 12))),
        ],
    ),
    "a legal form behind a comma closes the employer's name": (
        "**Product Manager, Harrow, Inc.**\nJan 2021 - Present\n\n- Led it.\n\n"
        "**Analyst, Osier Data, S.A.**\nJan 2019 - Dec 2020\n\n- Counted.\n",
        [
            ("Product Manager", "Harrow, Inc.", Period(Month(2021, 1), PRESENT)),
            ("Analyst", "Osier Data, S.A.", Period(JAN_2019, Month(2020, 12))),
        ],
    ),
    "the dot of a legal form ends no sentence": (
        "01/2021 - Present Senior Product Marketing Manager, Ventola S.p.A.\n\n- Led it.\n\n"
        "01/2019 - 12/2020 Associate Product Marketing Manager, Osier Ltd.\n\n- Counted.\n",
        [
            ("Senior Product Marketing Manager", "Ventola S.p.A.", Period(Month(2021, 1), PRESENT)),
            ("Associate Product Marketing Manager", "Osier Ltd.", Period(JAN_2019, Month(2020, 12))),
        ],
    ),
    "two titles about a slash are one": (
        "**Web Developer / Scrum Lead, Brightwell**\nJan 2021 - Present\n\n- Led it.\n\n"
        "**Junior Developer, Osier Data**\nJan 2019 - Dec 2020\n\n- Wrote code.\n",
        [
            ("Web Developer / Scrum Lead", "Brightwell", Period(Month(2021, 1), PRESENT)),
            ("Junior Developer", "Osier Data", Period(JAN_2019, Month(2020, 12))),
        ],
    ),
    "a list of tools below a head names no employer": (
        "**Product Manager at Brightwell**\nJan 2021 - Present\nSkills: Pricing · Interviews\nLed it.\n\n"
        "**Analyst at Osier Data**\nJan 2019 - Dec 2020\nSkills: SQL · Python\nCounted.\n",
        [
            ("Product Manager", "Brightwell", Period(Month(2021, 1), PRESENT)),
            ("Analyst", "Osier Data", Period(JAN_2019, Month(2020, 12))),
        ],
    ),
    "the length of the whole stay stands below the employer": (
        "### Brightwell Foods\n\n5 yrs 10 mos\n\n#### Director of Product\n\nJan 2021 - Present · 5 yrs 10 mos\n\n"
        "- Led it.\n\n#### Product Manager\n\nJan 2019 - Dec 2020 · 2 yrs\n\n- Shipped it.\n\n"
        "### Osier Parcels\n\n#### Analyst\n\nJan 2017 - Dec 2018 · 2 yrs\n\n- Counted.\n",
        [
            ("Director of Product", "Brightwell Foods", Period(Month(2021, 1), PRESENT)),
            ("Product Manager", "Brightwell Foods", Period(JAN_2019, Month(2020, 12))),
            ("Analyst", "Osier Parcels", Period(Month(2017, 1), Month(2018, 12))),
        ],
    ),
    "a department behind the title's dash is part of it": (
        "**Director - Product Management**\nBrightwell Foods\nJan 2021 - Present\n\n- Led it.\n\n"
        "**Head - Payments**\nOsier Parcels\nJan 2019 - Dec 2020\n\n- Wrote stories.\n",
        [
            ("Director - Product Management", "Brightwell Foods", Period(Month(2021, 1), PRESENT)),
            ("Head - Payments", "Osier Parcels", Period(JAN_2019, Month(2020, 12))),
        ],
    ),
    "a stop parts employer and title": (
        "Jan 2021 - Present\n**Brightwell Foods. VP of Product, Seattle, WA**\n\n- Led two groups.\n\n"
        "Jan 2019 - Dec 2020\n**Osier Parcels. Product Owner, Remote**\n\n- Wrote stories.\n",
        [
            ("VP of Product", "Brightwell Foods", Period(Month(2021, 1), PRESENT)),
            ("Product Owner", "Osier Parcels", Period(JAN_2019, Month(2020, 12))),
        ],
    ),
    "a line that ends with its dates and a stop": (
        "**Tech Lead, Brightwell (Leeds), August, 2021–Present.**\n\n- Led it.\n\n"
        "**Developer, Osier Data (York), May 2019–July, 2021.**\n\n- Wrote code.\n",
        [
            ("Tech Lead", "Brightwell", Period(Month(2021, 8), PRESENT)),
            ("Developer", "Osier Data", Period(Month(2019, 5), Month(2021, 7))),
        ],
    ),
    "employer and place in brackets": (
        "**Product Owner**\tJan 2021 - Present\n[Brightwell Foods, Leeds]\n\n- Led it.\n\n"
        "**Analyst**\tJan 2019 - Dec 2020\n[Osier Parcels, York]\n\n- Counted.\n",
        [
            ("Product Owner", "Brightwell Foods", Period(Month(2021, 1), PRESENT)),
            ("Analyst", "Osier Parcels", Period(JAN_2019, Month(2020, 12))),
        ],
    ),
    "dates with words on both sides, in type of their own": (
        "### Brightwell Foods\n\nHead of Product **Jan 2021 → now** Leeds\n\n- Led it.\n\n"
        "### Osier Parcels\n\nAnalyst **Jan 2019 → Dec 2020** York\n\n- Counted.\n",
        [
            ("Head of Product", "Brightwell Foods", Period(Month(2021, 1), PRESENT)),
            ("Analyst", "Osier Parcels", Period(JAN_2019, Month(2020, 12))),
        ],
    ),
    "older jobs in a list": (
        "### Brightwell Foods\n\n**Head of Product**\n\nJan 2021 - Present\n\n- Led it.\n\n**Earlier**\n\n"
        "- Product Owner, Osier Parcels, 2019 - 2020\n- Analyst (Harrow Mills), 2015 - 2018\n"
        "- Summer Intern - Treasury, Aldmere Bank, 2014\n",
        [
            ("Head of Product", "Brightwell Foods", Period(Month(2021, 1), PRESENT)),
            ("Product Owner", "Osier Parcels", Period(Month(2019), Month(2020))),
            ("Analyst", "Harrow Mills", Period(Month(2015), Month(2018))),
            ("Summer Intern - Treasury", "Aldmere Bank", Period(Month(2014), Month(2014))),
        ],
    ),
    "a title above the next employer, which is set like the others": (
        "**BRIGHTWELL FOODS**\n*Head of Product*\tJan 2021 - Present\n*Product Owner*\tJan 2019 - Dec 2020\n"
        "**OSIER PARCELS**\n*Analyst*\tJan 2017 - Dec 2018\n*Clerk*\tJan 2016 - Dec 2016\n",
        [
            ("Head of Product", "BRIGHTWELL FOODS", Period(Month(2021, 1), PRESENT)),
            ("Product Owner", "BRIGHTWELL FOODS", Period(JAN_2019, Month(2020, 12))),
            ("Analyst", "OSIER PARCELS", Period(Month(2017, 1), Month(2018, 12))),
            ("Clerk", "OSIER PARCELS", Period(Month(2016, 1), Month(2016, 12))),
        ],
    ),
    "a lone year where the others print two": (
        "2016 - 2019\tBrightwell Foods\nDirector of Product, Los Gatos, CA\nA platform.\n\n"
        "2015\tHarrow Mills\nProduct Manager, Palo Alto, CA\nTablets.\n\n"
        "2014\tOsier Parcels\nAnalyst, Sunnyvale, CA\nCharts.\n",
        [
            ("Director of Product", "Brightwell Foods", Period(Month(2016), Month(2019))),
            ("Product Manager", "Harrow Mills", Period(Month(2015), Month(2015))),
            ("Analyst", "Osier Parcels", Period(Month(2014), Month(2014))),
        ],
    ),
    "a city that no list knows before the code of its state": (
        "Project Manager - Osage Pipeline Co. - Tulsa, OK\n2010 - 2015\n\n- Led it.\n\n"
        "Site Supervisor - Red Fork Construction - Sapulpa, OK\n2006 - 2010\n\n- Built it.\n",
        [
            ("Project Manager", "Osage Pipeline Co.", Period(Month(2010), Month(2015))),
            ("Site Supervisor", "Red Fork Construction", Period(Month(2006), Month(2010))),
        ],
    ),
    "the last job has no dates": (
        "### OSIER PARCELS | Product Owner\n\n2016 - 2019\n\n- Led the tracker and wrote down what skippers said.\n\n"
        "### BRIGHTWELL FOODS | Analyst\n\n2014 - 2016\n\n- Counted ships at dawn and wrote the numbers down.\n\n"
        "### BRIGHTWELL FOODS | Analyst\n\n2012 - 2014\n\n### BRIGHTWELL FOODS | Clerk\n\nLeeds\n",
        [
            ("Product Owner", "OSIER PARCELS", Period(Month(2016), Month(2019))),
            ("Analyst", "BRIGHTWELL FOODS", Period(Month(2014), Month(2016))),
            ("Analyst", "BRIGHTWELL FOODS", Period(Month(2012), Month(2014))),
            ("Clerk", "BRIGHTWELL FOODS", None),
        ],
    ),
    "the title is the first item of a list below the dates": (
        "### Brightwell Foods\n\nMay 2021\n\n- Front-End Developer (Contract)\n- Built the shop on a new grid.\n\n"
        "### Osier Parcels\n\nMay 2019\n\n- Software Engineer\n- Wrote the tracker and its tests.\n",
        [
            ("Front-End Developer (Contract)", "Brightwell Foods", Period(Month(2021, 5), Month(2021, 5))),
            ("Software Engineer", "Osier Parcels", Period(Month(2019, 5), Month(2019, 5))),
        ],
    ),
    "a remark in brackets stays with the title": (
        "**Product Advisor (two days a month)**, Brightwell\nJan 2019 - Present\n\n- Pricing reviews.\n",
        [("Product Advisor (two days a month)", "Brightwell", Period(JAN_2019, PRESENT))],
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layouts(name: str) -> None:
    text, expected = LAYOUTS[name]
    document = read_markdown(f"# Ana Petrov\n\n## Experience\n\n{text}".encode())
    assert facts(found_in(document)) == expected


@pytest.mark.parametrize(
    ("text", "closes"),
    [("Brightwell Foods.", True), ("Osier Ltd.", False), ("Northern Univ.", False), ("St.", False), ("Foods", False)],
)
def test_a_stop_that_closes_a_name(text: str, closes: bool) -> None:
    assert closes_name(text) == closes


@pytest.mark.parametrize("word", sorted(ABBREVIATIONS))
def test_short_forms_close_no_name(word: str) -> None:
    assert not closes_name(f"Northern {word.title()}.")


def test_words_stay_with_their_job() -> None:
    text = LAYOUTS["title and employer in one line, dates below"][0]
    first, second = found_in(read_markdown(f"# A\n\n## Experience\n\n{text}".encode()))
    assert first.position.highlights == ("Led four product managers.",)
    assert second.position.highlights == ("Shipped the parcel tracker.",)


def test_every_quote_reads_back() -> None:
    for text, _ in LAYOUTS.values():
        document = read_markdown(f"# A\n\n## Experience\n\n{text}".encode())
        for found in found_in(document):
            assert found.position.evidence
            for evidence in found.position.evidence:
                assert document.text[evidence.start : evidence.end] == evidence.quote


def test_older_jobs_below_a_heading_of_their_own() -> None:
    text = (
        "# A\n\n## Experience\n\n### Brightwell Foods\n\n**Head of Product**\n\nJan 2021 - Present\n\n- Led it.\n\n"
        "## Earlier positions\n\nProduct Owner (Osier Parcels), 2019 - 2020\n\nClerk, Harrow Mills\n"
    )
    found = understand(read_markdown(text.encode())).positions
    assert [(p.title, p.employer) for p in found] == [
        ("Head of Product", "Brightwell Foods"), ("Product Owner", "Osier Parcels"), ("Clerk", "Harrow Mills")
    ]  # fmt: skip


def test_plain_text_with_dates_in_a_column() -> None:
    text = (
        "EXPERIENCE\n\nBrightwell Ltd            Jan 2019 - Present\nHead of Product\n"
        "  - Led four product managers.\n\nOsier & Finch             Mar 2016 - Dec 2018\n"
        "Product Manager\n  - Shipped the parcel tracker.\n"
    )
    document = read_text(text.encode())
    assert facts(found_in(document)) == [
        ("Head of Product", "Brightwell Ltd", Period(JAN_2019, PRESENT)),
        ("Product Manager", "Osier & Finch", Period(Month(2016, 3), Month(2018, 12))),
    ]


def test_tables_with_a_head_row() -> None:
    rows = [
        "EXPERIENCE",
        "",
        "Period\tEmployer\tPosition\tMain duties",
        "01/2021 - Present\tBrightwell Ltd\tHead of Product\tLed four product managers",
        "Set the roadmap",
        "01/2019 - 12/2020\tOsier & Finch\tProduct Owner\tWrote the stories of two teams",
        "",
        "EDUCATION",
    ]
    found = found_in(read_text("\n".join(rows).encode()))
    assert facts(found) == [
        ("Head of Product", "Brightwell Ltd", Period(Month(2021, 1), PRESENT)),
        ("Product Owner", "Osier & Finch", Period(JAN_2019, Month(2020, 12))),
    ]
    assert [[w.text for w in f.words] for f in found] == [
        ["Led four product managers", "Set the roadmap"],
        ["Wrote the stories of two teams"],
    ]


def test_heads_indented_below_their_dates() -> None:
    job = "<dt>{}</dt><dd><b>{}</b><br>{}<ul><li>{}</li></ul></dd>"
    jobs = [
        ("Jan 2021 – Present", "Product Manager, Payments", "Brightwell Foods, Leeds", "Led four engineers."),
        ("Jan 2019 – Dec 2020", "Product Owner", "Osier Parcels, Leeds", "Wrote the stories of two teams."),
        ("Jan 2017 – Dec 2018", "Teacher", "Aldous Primary, Leeds", "Taught four classes."),
    ]
    page = "<h1>Ana Petrov</h1><h2>Experience</h2><dl>" + "".join(job.format(*each) for each in jobs) + "</dl>"
    assert [(f.position.title, f.position.employer) for f in found_in(read(Source("a.html", page.encode(), "")))] == [
        ("Product Manager, Payments", "Brightwell Foods"),
        ("Product Owner", "Osier Parcels"),
        ("Teacher", "Aldous Primary"),
    ]


def test_table_cells_of_several_lines_below_a_head_row() -> None:
    cells = "<tr><td>{}<br>– {}</td><td>{}<br>Leeds, UK</td><td><b>{}</b><ul><li>{}</li></ul></td></tr>"
    jobs = [
        ("Jan 2021", "Present", "Brightwell Foods", "Product Manager", "Led four engineers."),
        ("Jan 2019", "Dec 2020", "Osier Data", "Product Owner", "Wrote the stories of two teams."),
    ]
    head = "<tr><th>Period</th><th>Company</th><th>Role and achievements</th></tr>"
    table = f"<table>{head}{''.join(cells.format(*each) for each in jobs)}</table>"
    found = found_in(read(Source("a.html", f"<h1>Ana Petrov</h1><h2>Employment record</h2>{table}".encode(), "")))
    assert facts(found) == [
        ("Product Manager", "Brightwell Foods", Period(Month(2021, 1), PRESENT)),
        ("Product Owner", "Osier Data", Period(JAN_2019, Month(2020, 12))),
    ]


def test_a_year_inside_a_sentence_starts_no_job() -> None:
    text = (
        "**Head of Product**, Brightwell Ltd\nJan 2019 - Present\n\n"
        "- Revenue from 2m to 9m, 2019-2021; churn halved.\n- Chaired the pricing board since 2020.\n"
    )
    found = found_in(read_markdown(f"# A\n\n## Experience\n\n{text}".encode()))
    assert [f.position.title for f in found] == ["Head of Product"]
    assert len(found[0].position.highlights) == 2


def test_unpaid_work_apart_is_voluntary() -> None:
    text = "# A\n\n## Volunteering\n\n**Treasurer**, Harbour Food Bank\n2018 - 2020\n\n- Kept the books.\n"
    document = read_markdown(text.encode())
    lines = lines_of(split(document), "volunteer")
    (found,) = find_positions(lines, document, Quoter(document), Employment.VOLUNTEER)
    assert found.position.employment is Employment.VOLUNTEER
    assert found.position.employer == "Harbour Food Bank"


def test_a_year_of_its_own_among_ranges_of_their_own_is_a_job_s() -> None:
    jobs = [
        ("2014 - onwards", "Product Manager", "Alder Maps, Leeds"), ("2012", "Teacher", "Brightwell Foods, Leeds"),
        ("2008 - 2011", "Business Analyst", "Tidewater, Leeds"),
    ]  # fmt: skip
    text = "".join(f"{dates}\n{title}\n{employer}\n- Planned routes for crews.\n" for dates, title, employer in jobs)
    assert facts(found_in(read_text(f"Ana Petrov\n\nEXPERIENCE\n{text}".encode()))) == [
        ("Product Manager", "Alder Maps", Period(Month(2014, None), PRESENT)),
        ("Teacher", "Brightwell Foods", Period(Month(2012, None), Month(2012, None))),
        ("Business Analyst", "Tidewater", Period(Month(2008, None), Month(2011, None))),
    ]


@pytest.mark.parametrize(
    ("line", "lone"),
    [
        ("{}: {}, {}", "2012: Teacher, Brightwell Foods"),
        ("{1}, {2} – {0}", "Teacher, Brightwell Foods – 2012"),
    ],
)
def test_a_year_where_ranges_stand_in_other_lines_is_a_job_s(line: str, lone: str) -> None:
    rows = [
        line.format("2014 to 2019", "Product Manager", "Alder Maps"), lone,
        line.format("2008 to 2011", "Business Analyst", "Tidewater"),
    ]  # fmt: skip
    text = "\n\n".join(f"{row}\n- Planned routes for the crews of 2007." for row in rows)
    assert facts(found_in(read_text(f"Ana Petrov\n\nEXPERIENCE\n\n{text}".encode()))) == [
        ("Product Manager", "Alder Maps", Period(Month(2014, None), Month(2019, None))),
        ("Teacher", "Brightwell Foods", Period(Month(2012, None), Month(2012, None))),
        ("Business Analyst", "Tidewater", Period(Month(2008, None), Month(2011, None))),
    ]


@pytest.mark.parametrize("field", ["Ticketing", "Statistics", "Payments", "Logistics"])
def test_the_field_behind_a_title_is_no_employer(field: str) -> None:
    jobs = [(f"Manager, {field}", "Selkirk Coast Railways"), ("Clerk", "Brightwell Foods"), ("Teacher", "Alder Hall")]
    heads = (f"\n{title}, {firm} (Leeds)\n201{i} - 201{i + 1}\n" for i, (title, firm) in enumerate(jobs))
    text = "- Planned the routes of crews.\n".join([*heads, ""])
    found = found_in(read_text(f"Ana Petrov\n\nEXPERIENCE\n{text}".encode()))
    assert [(f.position.title, f.position.employer) for f in found] == jobs


def test_an_overview_of_jobs_does_not_count_them_twice() -> None:
    jobs = [("Product Manager", "Alder Maps", "Mar 2016 - Jun 2019"), ("Teacher", "Tidewater", "May 2012 - Feb 2016")]
    bare = "\n".join(f"{title}, {employer}\t{dates}" for title, employer, dates in jobs)
    full = "\n".join(f"{title}, {employer}\t{dates}\nPlanned routes." for title, employer, dates in jobs)
    text = f"Ana Petrov\n\nCAREER OVERVIEW\n{bare}\n\nWORK EXPERIENCE\n{full}\n"
    found = understand(read_text(text.encode())).positions
    assert [(p.title, p.summary) for p in found] == [(title, "Planned routes.") for title, _, _ in jobs]


@pytest.mark.parametrize(
    ("dates", "end"),
    [
        ("(October 2020 -\nPresent)", PRESENT), ("October 2020 -\nPresent", PRESENT),
        ("(October 2020 –\nPresent)", PRESENT),
        ("(October 2020\n- Present)", PRESENT), ("(October 2020 -\nMarch 2023)", Month(2023, 3)),
        ("(October\n2020 - March 2023)", Month(2023, 3)), ("(October 2020 - March\n2023)", Month(2023, 3)),
        ("\n(October 2020 - March 2023)", Month(2023, 3)),
    ],
)  # fmt: skip
def test_a_range_that_is_wrapped_anywhere_is_one(dates: str, end: Month | Present) -> None:
    jobs = f"Head of Product at Aldermoor {dates}\n- Led a team of 5 product managers.\n- Owned the roadmap.\n\n"
    before = "Product Manager at Aldermoor (March 2015 - September\n2020)\n- Launched lockers.\n"
    found = found_in(read_text(f"Ana Petrov\n\nExperience\n\n{jobs}{before}".encode()))
    assert facts(found) == [
        ("Head of Product", "Aldermoor", Period(Month(2020, 10), end)),
        ("Product Manager", "Aldermoor", Period(Month(2015, 3), Month(2020, 9))),
    ]
    assert [len(one.position.highlights) for one in found] == [2, 1]


def test_hours_and_labels_of_places_name_no_employer() -> None:
    text = (
        "Halden Freight\nFull-time · 7 yrs 9 mos\nLeeds\nHead of Product\nJan 2022 - Present · 4 yrs\n"
        "- Led 4 PMs.\n- Wrote the plan.\n"
        "Product Manager\nMar 2019 - Dec 2021 · 2 yrs 10 mos\n- Owned the roadmap.\n- Ran 40 interviews.\n"
        "Analyst\nOsier AG · Part-time\nApr 2017 - Feb 2019 · 2 yrs\nCity: Zurich\n"
        "- Counted meters.\n- Drew maps.\n"
    )
    assert facts(found_in(read_text(f"Ana Petrov\n\nExperience\n{text}".encode()))) == [
        ("Head of Product", "Halden Freight", Period(Month(2022, 1), PRESENT)),
        ("Product Manager", "Halden Freight", Period(Month(2019, 3), Month(2021, 12))),
        ("Analyst", "Osier AG", Period(Month(2017, 4), Month(2019, 2))),
    ]


@pytest.mark.parametrize("words", sorted(NO_NAMES))
def test_words_that_name_nothing_are_written_as_they_are_compared(words: str) -> None:
    assert fold(words) == words
    text = f"Product Manager\nOsier AG · {words.title()}\nApr 2017 - Feb 2019\n- Counted meters.\n"
    found = found_in(read_text(f"Ana Petrov\n\nExperience\n{text * 2}".encode()))
    assert [one.position.employer for one in found] == ["Osier AG"] * 2


@pytest.mark.parametrize("title", ["Freelance Product Consultant", "Independent Consultant (self-employed)"])
def test_who_works_alone_takes_no_employer_from_the_job_above(title: str) -> None:
    text = (
        "Experience\n\nHarrow Ltd\nHead of Product\nJan 2020 - Present\n- Led four product managers.\n\n"
        f"{title}\nMar 2018 - Dec 2019\n- Pricing for two breweries.\n\n"
        "Osier & Finch Ltd\nProduct Owner\nJan 2015 - Feb 2018\n- Wrote stories.\n"
    )
    found = found_in(read_text(text.encode()))
    assert [(f.position.title, f.position.employer) for f in found] == [
        ("Head of Product", "Harrow Ltd"),
        (title, ""),
        ("Product Owner", "Osier & Finch Ltd"),
    ]


def test_two_jobs_of_somebody_who_works_alone_share_their_name() -> None:
    text = (
        "Experience\n\nQuist Consulting\nFreelance Developer\nJan 2020 - Present\n"
        "- Built the sites of nine bakers and of a mill.\n\n"
        "Freelance Teacher\nMar 2018 - Dec 2019\n- Gave evening classes to forty adults.\n"
    )
    found = found_in(read_text(text.encode()))
    assert [f.position.employer for f in found] == ["Quist Consulting", "Quist Consulting"]
