"""Attributes that a criteria file must not ask for: a row for every word that is refused or warned about."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from screener.errors import BadCriteria
from screener.scoring import criteria_file, proxies
from screener.scoring.criteria import Criteria
from tests.scoring.people import written

LINE = "- id: {id}\n  label: {label}\n  kind: practice\n  phrases: [{phrase}]\n  weight: 1"

REFUSED = [
    ("age", "Age"),
    ("age", "People aged 30 to 40"),
    ("age", "Ages 30 to 40"),
    ("age", "At most 40 years old"),
    ("age", "Date of birth"),
    ("age", "Birth date"),
    ("age", "Born after 1990"),
    ("age", "Young and hungry"),
    ("age", "Younger applicants"),
    ("age", "Youthful"),
    ("age", "Nobody older than 50"),
    ("age", "Under 35"),
    ("age", "Over 40"),
    ("age", "Digital native"),
    ("age", "Millennial"),
    ("age", "Generation Z"),
    ("a postal code", "ZIP"),
    ("a postal code", "Zips 10001 to 10020"),
    ("a postal code", "ZIP code near us"),
    ("a postal code", "Postal code"),
    ("a postal code", "Good neighbourhood"),
    ("a photo or looks", "Photo on the resume"),
    ("a photo or looks", "Photograph"),
    ("a photo or looks", "Headshot"),
    ("a photo or looks", "Attractive"),
    ("a photo or looks", "Good-looking"),
    ("a photo or looks", "Personal appearance"),
    ("a name", "Name"),
    ("a name", "First name"),
    ("a name", "Surname"),
    ("a name", "Last name"),
    ("a name", "Family name"),
    ("a name", "Maiden name"),
    ("a name", "The candidate's name"),
    ("a name", "Name of the applicant"),
    ("nationality or origin", "Nationality"),
    ("nationality or origin", "Citizenship"),
    ("nationality or origin", "Citizens only"),
    ("nationality or origin", "Ethnicity"),
    ("nationality or origin", "Ethnic group"),
    ("nationality or origin", "Race"),
    ("nationality or origin", "Racial group"),
    ("nationality or origin", "Country of birth"),
    ("nationality or origin", "Birthplace"),
    ("nationality or origin", "No foreigners"),
    ("nationality or origin", "Passport"),
    ("nationality or origin", "Skin colour"),
    ("nationality or origin", "Caucasian"),
    ("sex or gender", "Gender"),
    ("sex or gender", "Male"),
    ("sex or gender", "Female"),
    ("sex or gender", "A man"),
    ("sex or gender", "A woman"),
    ("sex or gender", "Men only"),
    ("sex or gender", "Women only"),
    ("sex or gender", "Transgender"),
    ("sex or gender", "Sexual orientation"),
    ("sex or gender", "Pronouns"),
    ("family status", "Married"),
    ("family status", "Unmarried"),
    ("family status", "Marital status"),
    ("family status", "Single parent"),
    ("family status", "Without children"),
    ("family status", "Pregnant"),
    ("family status", "Family status"),
    ("family status", "Parental leave"),
    ("family status", "Maternity"),
    ("family status", "Paternity"),
    ("family status", "Divorced"),
    ("family status", "Spouse"),
    ("religion", "Religion"),
    ("religion", "Religious"),
    ("religion", "Christian"),
    ("religion", "Catholic"),
    ("religion", "Muslim"),
    ("religion", "Jewish"),
    ("religion", "Hindu"),
    ("religion", "Church member"),
    ("religion", "Buddhist"),
    ("religion", "Atheist"),
]

WARNED = [
    ("health or disability", "Disability"),
    ("health or disability", "Disabled applicants"),
    ("health or disability", "Health condition"),
    ("health or disability", "Able-bodied"),
    ("health or disability", "Sick leave"),
    ("union or party", "Trade union"),
    ("union or party", "Union member"),
    ("union or party", "Political party"),
    ("the graduation year", "Graduation year after 2015"),
    ("the graduation year", "Graduation date"),
    ("the graduation year", "Year of graduation"),
    ("the graduation year", "Class of 2020"),
    ("the graduation year", "Graduated after 2015"),
    ("the graduation year", "Recent graduate"),
    ("the graduation year", "Recently graduated"),
    ("the graduation year", "Fresh graduates"),
    ("gaps", "No career gaps"),
    ("gaps", "Gap"),
    ("gaps", "Career break"),
    ("gaps", "Not unemployed"),
    ("gaps", "Uninterrupted"),
    ("gaps", "Continuously employed"),
    ("named schools", "Ivy League"),
    ("named schools", "Oxbridge"),
    ("named schools", "Russell Group"),
    ("named schools", "Harvard"),
    ("named schools", "Stanford"),
    ("named schools", "Yale"),
    ("named schools", "Princeton"),
    ("named schools", "MIT"),
    ("named schools", "Oxford"),
    ("named schools", "Cambridge"),
    ("named schools", "INSEAD"),
    ("named schools", "Wharton"),
    ("named schools", "Caltech"),
    ("named schools", "Eton"),
    ("named schools", "Sorbonne"),
    ("named schools", "London Business School"),
    ("named schools", "IIT"),
    ("named schools", "Top university"),
    ("named schools", "Prestigious"),
    ("a native language", "Native speaker"),
    ("a native language", "Mother tongue"),
    ("a native language", "Without an accent"),
    ("military status", "Military discharge"),
    ("military status", "Dishonourably"),
    ("military status", "Veteran"),
    ("military status", "Military service"),
    ("military status", "Armed forces"),
    ("the distance of the home", "Distance to the office"),
    ("the distance of the home", "Commuting"),
    ("the distance of the home", "Lives near us"),
    ("the distance of the home", "Local candidates"),
    ("the distance of the home", "Home address"),
    ("clubs", "Fraternity"),
    ("clubs", "Sorority"),
    ("clubs", "Country club"),
    ("clubs", "Golf"),
    ("clubs", "Lacrosse"),
    ("clubs", "Rowing"),
    ("clubs", "Women in Product"),
    ("fit or energy", "Culture fit"),
    ("fit or energy", "High-energy"),
]

INNOCENT = [
    "Age verification",
    "Aged care",
    "Young companies",
    "ZIP files",
    "Photo-sharing apps",
    "Stock photos",
    "Attractive pricing",
    "Citizen developers",
    "Race conditions",
    "An arms race",
    "Saved 300 man-hours",
    "Female health",
    "Pregnancy tracking",
    "Skills gap",
    "Gap analysis",
    "Gaps in the market",
    "MIT licence",
    "Cloud-native",
    "Native apps",
    "Distance learning",
    "Long-distance coaches",
    "Management of packaging stages and manual images",
    "Domain names",
]


def with_label(tmp_path: Path, label: str) -> Path:
    return written(tmp_path, LINE.format(id="it", label=label, phrase="roadmap"))


def faults(path: Path) -> list[str]:
    with pytest.raises(BadCriteria) as raised:
        criteria_file.load(path)
    return str(raised.value).splitlines()


def told(what: str) -> str:
    """What is said of a label that asks for it, as an expression."""
    known = next(proxy for proxy in (*proxies.REFUSED, *proxies.WARNED) if proxy.what == what)
    quoted = """['"][a-z0-9' -]+['"]"""
    return rf"role\.yaml:5:12: criteria\[0\]\.label: {quoted} asks for {what}: {known.reason}$"


@pytest.mark.parametrize(("what", "label"), REFUSED)
def test_what_is_refused(tmp_path: Path, what: str, label: str) -> None:
    (found,) = faults(with_label(tmp_path, label))
    assert re.search(told(what), found)


@pytest.mark.parametrize(("what", "label"), WARNED)
def test_what_is_warned_about(tmp_path: Path, what: str, label: str) -> None:
    (found,) = criteria_file.load(with_label(tmp_path, label)).warnings
    assert re.search(told(what), found)


@pytest.mark.parametrize("label", INNOCENT)
def test_the_same_words_for_a_product_or_a_trade(tmp_path: Path, label: str) -> None:
    assert criteria_file.load(with_label(tmp_path, label)).warnings == ()


@pytest.mark.parametrize(("known", "rows"), [(proxies.REFUSED, REFUSED), (proxies.WARNED, WARNED)])
def test_every_word_has_a_row(known: tuple[proxies.Proxy, ...], rows: list[tuple[str, str]]) -> None:
    """Whoever adds a word adds a row: each expression finds something in the rows of its attribute."""
    for proxy in known:
        labels = [label.lower() for what, label in rows if what == proxy.what]
        for word in proxy.words:
            assert any(re.search(rf"(?<![a-z])(?:{word})(?![a-z])", label) for label in labels), word


def test_every_innocent_word_has_a_row() -> None:
    for word in proxies.INNOCENT:
        assert any(re.search(rf"(?<![a-z])(?:{word})(?![a-z])", label.lower()) for label in INNOCENT), word


def loaded(tmp_path: Path, lines: str) -> Criteria:
    return criteria_file.load(written(tmp_path, lines))


@pytest.mark.parametrize(
    "lines",
    [
        LINE.format(id="marital_status", label="It", phrase="roadmap"),
        LINE.format(id="it", label="It", phrase="marital status"),
        LINE.format(id="it", label="It", phrase="roadmap") + "\n  question: Your marital status?",
        "- {id: it, label: It, kind: ask, ask: What is your marital status?}\n"
        + LINE.format(id="two", label="It", phrase="x y"),
        "- id: it\n  label: It\n  kind: any_of\n  weight: 1\n  tests:\n"
        "    - {label: x, kind: practice, phrases: [marital status]}",
        "- {id: it, label: It, kind: degree, name: [marital status], weight: 1}",
    ],
    ids=["id", "phrase", "question", "ask", "within", "degree"],
)
def test_it_is_found_wherever_it_stands(tmp_path: Path, lines: str) -> None:
    (found,) = faults(written(tmp_path, lines))
    assert "'marital status' asks for family status" in found


def test_the_role_is_looked_at_too(tmp_path: Path) -> None:
    path = with_label(tmp_path, "Roadmap")
    path.write_text(path.read_text(encoding="utf-8").replace("Baker of products", "Young baker"), encoding="utf-8")
    assert "role: 'young' asks for age: age is protected" in faults(path)[0]


def test_a_reason_may_name_what_the_line_does_not_ask(tmp_path: Path) -> None:
    lines = LINE.format(id="it", label="It", phrase="roadmap") + "\n  why: Age does not matter here."
    assert loaded(tmp_path, lines).warnings == ()


def test_errors_and_warnings_are_counted_exactly(tmp_path: Path) -> None:
    lines = "\n".join(
        LINE.format(id=f"line{n}", label=label, phrase="roadmap")
        for n, label in enumerate(("Age", "Photo", "Golf", "Nationality", "Career gaps", "Roadmap"))
    )
    assert len(faults(written(tmp_path, lines))) == 3
    calm = lines.replace("Age", "Years").replace("Photo", "Sketch").replace("Nationality", "Languages")
    assert len(loaded(tmp_path, calm).warnings) == 2
