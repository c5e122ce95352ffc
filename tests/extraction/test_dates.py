"""Dates and periods in text: sentences with what they mean."""

from __future__ import annotations

import datetime

import pytest

from screener.extraction.candidate import PRESENT, Month, Period, Present
from screener.extraction.dates import MAX_TEXT, find_periods, findings_of

AS_OF = datetime.date(2026, 11, 1)


def shown(date: Month | Present | None) -> str:
    """A date as the tables below write it."""
    if date is None:
        return "?"
    if isinstance(date, Present):
        return "now"
    return f"{date.year}-{date.month:02d}" if date.month else str(date.year)


def read(text: str) -> list[tuple[str, str]]:
    """Kind and period of each match."""
    return [(m.kind, f"{shown(m.period.start)}..{shown(m.period.end)}") for m in find_periods(text)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Jan 2019 – Mar 2021", "2019-01..2021-03"),
        ("JAN 2019 — MAR 2021", "2019-01..2021-03"),
        ("January 2019 to present", "2019-01..now"),
        ("from January 2019 to March 2021", "2019-01..2021-03"),
        ("01/2019-03/2021", "2019-01..2021-03"),
        ("Harrow Ltd, Rio de Janeiro\t05/2019 – 03/2021", "2019-05..2021-03"),  # a city, no month
        ("June 2018December 2021", "2018-06..2021-12"),  # two elements of a page that a converter set side by side
        ("Sept. 2018Dec. 2021", "2018-09..2021-12"),
        ("January 2022Present", "2022-01..now"),
        ("Senior ArchivistFebruary 2019August 2021", "2019-02..2021-08"),
        ("2019-01 — 2021-03", "2019-01..2021-03"),
        ("2019/01 - 2021/03", "2019-01..2021-03"),
        ("06.2024 – today", "2024-06..now"),
        ("FY2019 – FY2021", "2019..2021"),
        ("FY19 – FY21", "2019..2021"),
        ("FY 2019-20", "2019..2020"),
        ("05–08/2019", "2019-05..2019-08"),
        ("05. – 08.2019", "2019-05..2019-08"),
        ("05.19 – 08.21", "2019-05..2021-08"),
        ("01.19 – heute", "2019-01..now"),
        ("201905 – 202108", "2019-05..2021-08"),
        ("’19–21", "2019..2021"),
        ("Jun–Sep ’19", "2019-06..2019-09"),
        ("Jan 5 – Mar 8, 2020", "2020-01..2020-03"),
        ("5 Jan – 8 Mar 2020", "2020-01..2020-03"),
        ("01 May 19 – 31 Aug 21", "2019-05..2021-08"),
        ("15/05/19 - 03/08/21", "2019-05..2021-08"),
        ("Q1’19 – Q3’21", "2019-01..2021-09"),
        ("1Q19 - 3Q21", "2019-01..2021-09"),
        ("Summer ’19 – Fall 2020", "2019-06..2020-11"),
        ("Start: May 2019 End: Aug 2021", "2019-05..2021-08"),
        ("Start date: 05/2019 – End date: 08/2021", "2019-05..2021-08"),
        ("From: 05/2019 To: 08/2021", "2019-05..2021-08"),
        ("May 2019 ➝ Aug 2021", "2019-05..2021-08"),
        ("05/2019 › 08/2021", "2019-05..2021-08"),
        ("May 2019 … August 2021", "2019-05..2021-08"),
        ("2019 – Pres.", "2019..now"),
        ("2019年5月～現在", "2019-05..now"),
        ("WS 2015/16 – SS 2019", "2015-10..2019-09"),
        ("2019 r. – obecnie", "2019..now"),
        ("styczeń 2019 – do dziś", "2019-01..now"),
        ("mid-2019 – early 2021", "2019..2021"),
        ("Early 2019 to late 2021", "2019..2021"),
        ("Dez. 2018 – lfd.", "2018-12..now"),
        ("03/2019 – lopend", "2019-03..now"),
        ("mars 2019 – jusqu’à présent", "2019-03..now"),
        ("2006-Sep - 2010-May", "2006-09..2010-05"),
        ("2010 May - 2012 June", "2010-05..2012-06"),
        ("2019–21", "2019..2021"),
        ("2018/2019", "2018..2019"),
        ("2019 - 2021", "2019..2021"),
        ("2019 - May 2020", "2019..2020-05"),
        ("Jan–Mar 2019", "2019-01..2019-03"),
        ("12 March 2019 - 3 May 2020", "2019-03..2020-05"),
        ("June 1, 2019 - July 2, 2020", "2019-06..2020-07"),
        ("2012-02-01 – 2013-02-28", "2012-02..2013-02"),
        ("03/12/2019 - 25/04/2020", "2019-12..2020-04"),
        ("03/12/2019 - 04/25/2020", "2019-03..2020-04"),
        ("03.12.2019 - 04.05.2020", "2019-12..2020-05"),
        ("05/19 - 07/21", "2019-05..2021-07"),
        ("Jan 19 - Mar 21", "2019-01..2021-03"),
        ("Mar '21 - Now", "2021-03..now"),
        ("[ 09/2006 – Current ]", "2006-09..now"),
        ("Mar. 2016 Exp. Jun. 2017", "2016-03..2017-06"),
        ("between 2015 and 2018", "2015..2018"),
        ("2017 to date", "2017..now"),
        ("Q3 2019 - Q1 2020", "2019-07..2020-03"),
        ("2019年3月 - 2021年5月", "2019-03..2021-05"),
        ("٠٣/٢٠٢١ - ٠٥/٢٠٢٣", "2021-03..2023-05"),
        # odd dashes, lost dashes, broken lines
        ("Jan 2019 − Mar 2021", "2019-01..2021-03"),
        ("Jan 2019 ~ Mar 2021", "2019-01..2021-03"),
        ("Jan 2019 -> Mar 2021", "2019-01..2021-03"),
        ("Jan 2019 → Mar 2021", "2019-01..2021-03"),
        ("Jan 2019 –\nMar 2021", "2019-01..2021-03"),
        ("Jan 2019\tMar 2021", "2019-01..2021-03"),
        ("Sep. 2023 Mar. 2024", "2023-09..2024-03"),
        ("2015 2018", "2015..2018"),
        ("Developer2014-04 - 2022-11", "2014-04..2022-11"),
        ("Present\nApr 2021", "2021-04..now"),  # a narrow column prints the end above the start
        ("Mar 2021 Feb 2019\tPilot", "2019-02..2021-03"),
        ("Washington, D.C.\nOct 2017 to Jul 2022", "2017-10..2022-07"),
        # other languages
        ("2020 - heute", "2020..now"),
        ("MRZ 2019 - Dez 2020", "2019-03..2020-12"),
        ("März 2019 bis heute", "2019-03..now"),
        ("janvier 2019 à aujourd’hui", "2019-01..now"),
        ("sept. 2014 - août 2016", "2014-09..2016-08"),
        ("enero de 2019 a marzo de 2021", "2019-01..2021-03"),
        ("ene 2019 – actualidad", "2019-01..now"),
        ("gennaio 2019 – oggi", "2019-01..now"),
        ("janeiro de 2015 a dezembro de 2016", "2015-01..2016-12"),
        ("mei 2015 - heden", "2015-05..now"),
        ("styczeń 2019 – obecnie", "2019-01..now"),
        ("maj 2015 – nuvarande", "2015-05..now"),
        # a start and a length of time
        ("5 years (ongoing) Started Apr 2022", "2022-04..now"),
        ("Started Apr 2022 (5 years, ongoing)", "2022-04..now"),
        ("2 years Started Oct 2019", "2019-10..2021"),
        ("2 yrs 4 mos, from March 2018", "2018-03..2020-06"),
        ("Start: 03/2019, duration 14 months", "2019-03..2020-04"),
        ("a year | Started: 2015", "2015..2015"),
    ],
)
def test_ranges(text: str, period: str) -> None:
    assert read(text) == [("range", period)]
    match = find_periods(text)[0]
    assert 0 <= match.start < match.end <= len(text)


def test_a_number_before_a_wide_gap_is_no_day() -> None:
    text = "Software Engineer 3\tFeb 2016 — Nov 2022"
    assert [match.start for match in find_periods(text)] == [text.index("Feb")]


@pytest.mark.parametrize(
    ("text", "kind", "period"),
    [
        ("2019", "single", "2019..2019"),
        ("'19", "single", "2019..2019"),
        ("Mar 2019", "single", "2019-03..2019-03"),
        ("Sept. 2014", "single", "2014-09..2014-09"),
        ("2019.01", "single", "2019-01..2019-01"),
        ("2019-03-12", "single", "2019-03..2019-03"),
        ("Summer 2018", "single", "2018-06..2018-08"),
        ("Winter 2018/19", "single", "2018-12..2019-02"),
        ("Q3 2019", "single", "2019-07..2019-09"),
        ("c. 2012", "single", "2012..2012"),
        ("since 2019", "open", "2019..now"),
        ("seit März 2019", "open", "2019-03..now"),
        ("2025-01 —", "open", "2025-01..now"),
        ("Jan. 2018–", "open", "2018-01..now"),
        ("2025-01 — Lisbon", "single", "2025-01..2025-01"),
        ("expected 2027", "single", "?..2027"),
        ("Completed in February 2012", "single", "?..2012-02"),
        ("Ran it for two years from 2015", "single", "2015..2015"),
        ("Class of 2014", "single", "?..2014"),
        ("until 2016", "single", "?..2016"),
        ("3 years", "duration", "?..?"),
        ("(2 yrs 3 mos)", "duration", "?..?"),
        ("Present", "open", "?..now"),
        ("Teacher, SpaceX\t2021", "single", "2021..2021"),
        ("Teacher, Storage Unit\t2021", "single", "2021..2021"),
    ],
)
def test_single_dates(text: str, kind: str, period: str) -> None:
    assert read(text) == [(kind, period)]


@pytest.mark.parametrize(
    "text",
    [
        "Call +1 404 555 2019",
        "ISO 9001:2015",
        "SOC 2 2021",
        "a budget of $2019",
        "2015 customers",
        "2000 enterprise users",
        "grew 2015:1",
        "Office 2016",
        "SQL Server 2012",
        "over 2000",
        "2010 Maple Street",
        "room 2012",
        "10+ years of experience",
        "We may set out in march",
        "3072 x 2048 px",
        "1,2019",
        "no digits here",
        "",
    ],
)
def test_numbers_that_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_a_length_behind_a_range_belongs_to_it() -> None:
    for tail in (" (2 yrs 3 mos)", " · 2 years 3 months", " | 27 months"):
        text = "Jan 2019 – Mar 2021" + tail
        assert [(m.start, m.end, m.kind) for m in find_periods(text)] == [(0, len(text), "range")]


def test_several_periods_keep_their_places() -> None:
    text = "2010-2014 BSc Geology, 2014-2016 MSc, May 2017, June 2018"
    assert [text[m.start : m.end] for m in find_periods(text)] == ["2010-2014", "2014-2016", "May 2017", "June 2018"]


def test_a_month_list_is_no_range() -> None:
    assert read("May 2014, June 2015 and July 2016") == [
        ("single", "2014-05..2014-05"),
        ("single", "2015-06..2015-06"),
        ("single", "2016-07..2016-07"),
    ]


def test_only_a_window_of_a_hostile_line_is_read() -> None:
    assert len(find_periods("2019 - " * 400_000)) <= MAX_TEXT // 7
    assert find_periods("x" * MAX_TEXT + " 2019") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Jan 2019 – Mar 2021", []),
        ("March 2021 - January 2015", ["reversed_dates"]),
        ("March 2040 - Present", ["future_dates"]),
        ("2024 - 2029", ["future_end"]),
        ("13/2020 - 14/2021", ["impossible_dates"]),
        ("30 February 2020 - 31 June 2021", ["impossible_dates"]),
        ("March 1901 - Present", ["impossible_dates"]),
        ("00/0000 - 00/0000", ["impossible_dates"]),
        ("1 January 9999 - 31 December 9999", ["impossible_dates", "future_dates"]),
    ],
)
def test_findings(text: str, codes: list[str]) -> None:
    match = find_periods(text)[0]
    assert [note.code for note in findings_of(match.period, AS_OF, match.rule)] == codes


def test_an_open_end_is_no_future() -> None:
    assert findings_of(Period(Month(2026, 11), PRESENT), AS_OF) == ()
    assert findings_of(Period(None, Month(2027)), AS_OF)[0].code == "future_end"

DANISH_FINNISH_CZECH_TURKISH_ROMANIAN = (
    "ledna ocak ianuarie tammikuu tammikuuta oca", "února şubat februarie helmikuu helmikuuta",
    "marts března martie maaliskuu maaliskuuta március", "dubna nisan aprilie huhtikuu huhtikuuta nis április",
    "května mayıs toukokuu toukokuuta május", "června haziran iunie kesäkuu kesäkuuta haz június",
    "července temmuz iulie heinäkuu heinäkuuta tem július", "srpna ağustos elokuu elokuuta ağu augusztus",
    "září eylül septembrie syyskuu syyskuuta eyl szeptember",
    "října ekim octombrie lokakuu lokakuuta eki",
    "listopadu kasım noiembrie marraskuu marraskuuta kas",
    "prosince aralık decembrie joulukuu joulukuuta desember des ara",
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "month"),
    [(name, n) for n, row in enumerate(DANISH_FINNISH_CZECH_TURKISH_ROMANIAN, 1) for name in row.split()],
)
def test_months_of_more_languages(name: str, month: int) -> None:
    assert read(f"{name} 2019 – {name} 2020") == [("range", f"2019-{month:02d}..2020-{month:02d}")]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Mar-19 to Present", "2019-03..now"), ("Mar-19 - May-21", "2019-03..2021-05"),
        ("Mar 19 to May 21", "2019-03..2021-05"), ("mai à août 2019", "2019-05..2019-08"),
        ("mayo a agosto 2019", "2019-05..2019-08"), ("maart tot mei 2019", "2019-03..2019-05"),
        ("marzo hasta mayo 2019", "2019-03..2019-05"), ("od maja do lipca 2019", "2019-05..2019-07"),
        ("mars 2019 → en poste", "2019-03..now"), ("mars 2019 - poste actuel", "2019-03..now"),
        ("03/2019 – nykyinen", "2019-03..now"), ("03/2019 – jatkuu", "2019-03..now"),
        ("03/2019 – dosud", "2019-03..now"), ("03/2019 – současnost", "2019-03..now"),
        ("03/2019 – devam ediyor", "2019-03..now"), ("03.2019 – halen", "2019-03..now"),
        ("03/2019 – jelenleg", "2019-03..now"), ("03.2019 – în prezent", "2019-03..now"),
    ],
)  # fmt: skip
def test_ranges_of_more_languages(text: str, period: str) -> None:
    assert read(text) == [("range", period)]
