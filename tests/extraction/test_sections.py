"""Headings in many spellings, and lines that only look like one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screener.document.model import Box, Document, Line, Page, Span
from screener.document.text import read_markdown, read_text
from screener.extraction.dated import dated_rows
from screener.extraction.sections import kind_of, split
from screener.extraction.terms.sections import HEADINGS
from screener.extraction.terms.sections_abroad import ABROAD
from screener.extraction.understanding import understand


@pytest.mark.parametrize(
    ("kind", "words"), [(kind, words) for every in (HEADINGS, ABROAD) for kind, rows in every.items() for words in rows]
)
def test_every_heading_names_its_kind(kind: str, words: str) -> None:
    assert kind_of(words.title()) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("WORK EXPERIENCE", "experience"),
        ("Work Experience:", "experience"),
        ("Selected Experience (continued)", "experience"),
        ("3. Education", "education"),
        ("Part 3. Employment history", "experience"),
        ("Section B: Education", "education"),
        ("Skills & Languages", "skills"),
        ("Formação académica", "education"),
        ("Berufserfahrung", "experience"),
        ("Wykształcenie", "education"),
        ("Led the experience team", None),
        ("Educational Record", "education"),
        ("Career and employment timeline", "experience"),
        ("My full academic background", "education"),
        ("Leadership & product toolkit", "skills"),
        ("Professional synopsis", "summary"),
        ("Further industry certifications", "certificates"),
        ("Career growth of my reports", None),
        ("", None),
    ],
)
def test_spellings(text: str, kind: str | None) -> None:
    assert kind_of(text) == kind


def test_sections_in_order_with_their_lines() -> None:
    text = "# Ana\n\nana@example.com\n\n## Experience\n\nA job\n\n## Education\n\nA school\n"
    sections = split(read_markdown(text.encode()))
    assert [s.kind for s in sections] == ["head", "experience", "education"]
    assert [line.text for line in sections[1].lines] == ["A job"]
    assert sections[1].heading is not None and sections[1].heading.text == "Experience"


def test_a_list_item_about_associates_makes_no_schooling_of_what_stands_above_it() -> None:
    text = "Ann Lee\nann@example.com\n\nWork Experience\n\nFeb 2019 - Present\nNorth Foods\nOperations Manager\n"
    kinds = [section.kind for section in split(read_text(f"{text}- 240 associates on three shifts.\n".encode()))]
    assert kinds == ["head", "experience"]


def test_a_career_summary_of_dated_jobs_is_experience() -> None:
    text = "# A\n\n## Career Summary\n\nJan 2021 - Present\tOsier, Leeds\n**Product Owner**\n\n- Led it.\n\n"
    more = "Jan 2019 - Dec 2020\tBrightwell, York\n**Analyst**\n\n- Counted.\n"
    assert [s.kind for s in split(read_markdown((text + more).encode()))] == ["head", "experience"]
    prose = "# A\n\n## Career Summary\n\nAnalyst at Osier since 2019.\n\n## Skills\n\nSQL\n"
    assert [s.kind for s in split(read_markdown(prose.encode()))] == ["head", "summary", "skills"]


def test_a_repeated_heading_opens_a_second_section() -> None:
    text = "# Ana\n\n## Experience\n\nOne\n\n## Skills\n\nTwo\n\n## Experience\n\nThree\n"
    sections = split(read_markdown(text.encode()))
    assert [s.kind for s in sections] == ["head", "experience", "skills", "experience"]


def test_a_sentence_with_the_word_experience_is_no_heading() -> None:
    text = (
        "SUMMARY\n\nTen years of experience in freight.\nExperience is what I sell.\n\nEXPERIENCE\n\nHead of Product\n"
    )
    kinds = [s.kind for s in split(read_text(text.encode()))]
    assert kinds == ["summary", "experience"]


def test_courses_set_like_the_headings_are_a_section_and_no_caption() -> None:
    document = read_markdown(
        b"# Nora\n\n## Education\n\nMBA, Halden College, 2014\n\n## Courses\n\nPMP, PMI\n\n## Skills\n\nSQL"
    )
    assert [section.kind for section in split(document)] == ["head", "education", "certificates", "skills"]
    inside = read_markdown(
        b"# Nora\n\n## Education\n\nMBA, Halden College, 2014\n\n**Courses**\n\nPricing\n\n## Skills\n\nSQL"
    )
    assert [section.kind for section in split(inside)] == ["head", "education", "skills"]


def test_captions_below_each_job_are_no_headings() -> None:
    text = (
        "## Experience\n\nProduct Manager at Brightwell (2019 - 2023)\n\n**Skills:** Pricing, Interviews\n\n"
        "Led it.\n\nAnalyst at Osier (2016 - 2019)\n\n**Skills:** SQL\n\nCounted.\n\n## Skills\n\nCharts\n"
    )
    sections = split(read_markdown(text.encode()))
    assert [(s.kind, len(s.lines)) for s in sections] == [("experience", 6), ("skills", 1)]


@pytest.mark.parametrize(
    "caption", ["Mission(s) et réalisations :", "Aufgaben:", "Responsabilidades:", "Taken", "Logros:"]
)
def test_captions_in_other_languages_are_no_headings_and_no_text(caption: str) -> None:
    jobs = ["Harbour Pilot", "Osmer Tidal, 2019 - 2023", "Surveyor", "Quillon Barges, 2016 - 2018"]
    below = [f"### {caption}\n\n- Measured the tide in nine towns.\n\n"] * 2
    text = "".join(f"### {jobs[2 * i]}\n\n{jobs[2 * i + 1]}\n\n{words}" for i, words in enumerate(below))
    document = read_markdown(f"# Ana Petrov\n\n## Experience\n\n{text}## Skills\n\nCharts\n".encode())
    assert [s.kind for s in split(document)] == ["head", "experience", "skills"]
    assert [(p.title, p.highlights) for p in understand(document).positions] == [
        ("Harbour Pilot", ("Measured the tide in nine towns.",)), ("Surveyor", ("Measured the tide in nine towns.",)),
    ]  # fmt: skip


def test_a_margin_of_headings_and_dates_a_little_above_what_they_label_is_read_with_it() -> None:
    main = [(70.0, "Ana Petrov"), (100.0, "Harbour Pilot at Osmer Tidal"), (116.0, "Brought in four hundred ships."),
            (140.0, "Surveyor at Quillon Barges"), (156.0, "Measured the tide twice a day."), (190.0, "Tide School"),
            (206.0, "Diploma, Hydrography")]  # fmt: skip
    margin = [(82.0, "Experience"), (93.0, "2019 - 2023"), (133.0, "2016 - 2018"), (172.0, "Education"),
              (183.0, "2013 - 2015")]  # fmt: skip
    rows = [(180.0, y, "", words) for y, words in main] + [(40.0, y, "", words) for y, words in margin]
    lines = tuple(replace(line, column=int(i >= len(main))) for i, line in enumerate(drawn(rows).lines))
    sections = split(Document((Page(1, 595, 842),), lines))
    assert [(s.kind, [line.text for line in s.lines]) for s in sections[1:]] == [
        ("experience", ["2019 - 2023", main[1][1], main[2][1], "2016 - 2018", main[3][1], main[4][1]]),
        ("education", ["2013 - 2015", main[5][1], main[6][1]]),
    ]


def test_a_school_set_like_the_heading_above_it_is_no_heading() -> None:
    rows = ["## Skills", "SQL", "## Education", "## NORDVIK", "MSc, Optics", "## Languages", "Finnish"]
    sections = split(read_markdown("\n\n".join(["# Ana", "ana@example.com", *rows]).encode()))
    assert [s.kind for s in sections] == ["head", "skills", "education", "languages"]
    assert [line.text for line in sections[2].lines] == ["NORDVIK", "MSc, Optics"]


def drawn(rows: list[tuple[float, float, str, str]]) -> Document:
    """Lines at an x and a y, of bold words and plain words behind them."""
    lines: list[Line] = []
    offset = 0
    for number, (x, y, bold, plain) in enumerate(rows, 1):
        text = bold + plain
        boxes = tuple(Box(x + 5 * i, y, x + 5 * i + 5, y + 10) for i in range(len(text)))
        parts = [Span(0, len(bold), 10, bold=True), Span(len(bold), len(text), 10)]
        spans = tuple(span for span in parts if span.end > span.start)
        lines.append(Line(1, number, Box(x, y, boxes[-1].x1, y + 10), offset, text, spans, boxes))
        offset += len(text) + 1
    return Document((Page(1, 595, 842),), tuple(lines))


def test_employers_set_like_headings_below_their_dates_are_no_headings() -> None:
    jobs = [
        (40.0, 100.0, "", "2019 - 2022"),
        (80.0, 112.0, "Quillon Barge Works", ""),  # set exactly like a heading, but its dates stand right above
        (80.0, 128.0, "", "Planned the locks of nine canals with two other people."),
        (40.0, 148.0, "", "2014 - 2018"),
        (80.0, 160.0, "Osmer Tidal", " - Surveyor"),  # begins like a heading
        (80.0, 176.0, "", "Measured what the tide left behind, twice a day."),
    ]
    head = [(40.0, 40.0, "", "Ines Tolvaj"), (40.0, 80.0, "Experience", "")]
    school = [(40.0, 200.0, "Education", ""), (40.0, 220.0, "", "Lock Keeping School, Diploma")]
    sections = split(drawn(head + jobs + school))
    assert [(s.kind, len(s.lines)) for s in sections] == [("head", 1), ("experience", 6), ("education", 1)]


def test_employers_between_dates_and_titles_are_no_headings_however_close_they_stand() -> None:
    jobs = [("2019 - 2022", "OsmerTides", "Tide Engineer"), ("2014 - 2018", "Quillon [QBW]", "Lock Engineer")]
    rows = [(40.0, 40.0, "", "Ines Tolvaj"), (40.0, 100.0, "Career history", "")]
    for number, (dates, employer, title) in enumerate(jobs):
        top = 112.0 + 48 * number
        rows += [(40.0, top, "", dates), (40.0, top + 12, employer, ""), (40.0, top + 24, "", title)]
        rows += [(40.0, top + 36, "", "• Measured what the tide left behind, twice a day.")]
    sections = split(drawn([*rows, (40.0, 220.0, "Education", ""), (40.0, 232.0, "", "Lock Keeping School, Diploma")]))
    assert [(s.kind, len(s.lines)) for s in sections] == [("head", 1), ("experience", 8), ("education", 1)]


def test_the_end_of_a_name_set_like_a_heading_is_none() -> None:
    rows = [
        (40.0, 40.0, "", "Ines Tolvaj"), (40.0, 80.0, "Education", ""),
        (40.0, 96.0, "Harrow University of", "\t2004 - 2009"),
        (40.0, 107.0, "Tides", ""), (40.0, 120.0, "", "MSc in Soundings"), (40.0, 150.0, "Languages", ""),
        (40.0, 166.0, "", "Finnish"), (40.0, 190.0, "Tides", ""), (40.0, 206.0, "", "Counted for nine years"),
    ]  # fmt: skip
    assert [s.kind for s in split(drawn(rows))] == ["head", "education", "languages", "other"]


def test_a_heading_behind_the_dates_of_the_last_entry_is_one() -> None:
    rows = [
        (40.0, 40.0, "", "Ines Tolvaj"),
        (40.0, 80.0, "Experience", ""),
        (40.0, 100.0, "", "Surveyor, Osmer Tidal"),
        (40.0, 112.0, "", "2014 - 2018"),
        (40.0, 140.0, "Tide tables", ""),
        (40.0, 156.0, "", "Three of them, in print."),
        (40.0, 180.0, "Education", ""),
        (40.0, 196.0, "", "Lock Keeping School, Diploma"),
    ]
    assert [s.kind for s in split(drawn(rows))] == ["head", "experience", "other", "education"]


def test_headings_beside_their_sections_begin_at_the_strokes_above_them() -> None:
    beside = [("Experience", ["Surveyor, Osmer Tidal", "2014 - 2018"]), ("Education", ["Lock Keeping School", "2010"])]
    rows: list[tuple[float, float, str, str]] = [(40, 40, "", "Ines Tolvaj")]
    strokes = []
    for i, (heading, below) in enumerate([*beside, ("Skills", ["Sextants", "Tides"])]):
        top = 80.0 + 60 * i
        strokes += [(40.0, top, "", "—"), (40.0, top + 15, heading, "")]
        rows += [(180.0, top + 12 * j, "", words) for j, words in enumerate(below)]
    lines = drawn([*rows, *strokes]).lines
    aside = tuple(replace(line, column=1) if i >= len(rows) else line for i, line in enumerate(lines))
    sections = split(Document((Page(1, 595, 842),), aside))
    assert [(s.kind, [line.text for line in s.lines]) for s in sections[1:]] == [
        ("experience", ["Surveyor, Osmer Tidal", "2014 - 2018"]),
        ("education", ["Lock Keeping School", "2010"]),
        ("skills", ["Sextants", "Tides"]),
    ]


def test_a_word_broken_at_the_end_of_a_line_goes_on_below() -> None:
    long = "This line goes on for much longer than the ones above it do, since it is text."
    rows = dated_rows(
        drawn([(40, 40, "", "Osmer Tidal - Senior Sur-"), (40, 52, "", "veyor"), (40, 80, "", long)]).lines
    )
    assert [row.wraps for row in rows] == [False, True, False]


def test_an_employer_and_a_title_set_like_headings_are_no_heading() -> None:
    rows = [
        (40.0, 40.0, "", "Ines Tolvaj"),
        (40.0, 80.0, "Experience", ""),
        (40.0, 100.0, "", "2014 - 2018\tKettle AB\tSenior Product Manager"),
        (40.0, 124.0, "Kettle AB – Senior Product Manager", ""),
        (40.0, 140.0, "", "• Measured what the tide left behind, twice a day."),
        (40.0, 156.0, "", "• Planned the locks of nine canals with two other people."),
        (40.0, 180.0, "Education", ""),
        (40.0, 196.0, "", "Lock Keeping School, Diploma"),
    ]
    assert [(s.kind, len(s.lines)) for s in split(drawn(rows))] == [("head", 1), ("experience", 4), ("education", 1)]


def test_letters_in_brackets_that_wrap_are_no_heading_though_set_in_capitals_like_those() -> None:
    text = (
        "Ana Petrov\nana@example.org\n\nCAREER\n\nHARROW CHARTS\n\nProduct Manager (Aug 2020 - Present)\n"
        "  * Kept the tides of nine ports and all their tables\n    (ERP, CRM, POS).\n  * Led 4 clerks.\n\n"
        "OSMER TIDAL\n\nAnalyst (Apr 2018 - Jul 2020)\n  * Counted barges.\n\nSKILLS\n\nSQL, Figma\n"
    )
    assert [section.kind for section in split(read_text(text.encode()))] == ["head", "experience", "skills"]


def test_a_turkish_resume_has_its_sections() -> None:
    text = (
        "Elif Akdere\nelif@example.com\n\nİŞ DENEYİMİ\n\nÜrün Müdürü, Vadi Yazılım\nOcak 2020 - devam ediyor\n"
        "- Yol haritası\n\nEĞİTİM BİLGİLERİ\n\nVadi Üniversitesi\nİşletme, Lisans\n2010 - 2014\n"
    )
    found = understand(read_text(text.encode()))
    assert [(p.title, p.employer) for p in found.positions] == [("Ürün Müdürü", "Vadi Yazılım")]
    assert [d.institution for d in found.degrees] == ["Vadi Üniversitesi"]


def test_a_heading_before_the_first_degree_in_its_line() -> None:
    text = (
        "Elif Akdere\nelif@example.com\n\nExperience\n\nClerk, Vale Ltd\nMay 2020 - Present\n- Filed papers\n\n"
        "Education: BSc in Optics, Halden University, 2009; MSc in Optics, Vale University, 2012\n\nSkills\nSQL\n"
    )
    found = understand(read_text(text.encode()))
    assert [d.institution for d in found.degrees] == ["Halden University", "Vale University"]
