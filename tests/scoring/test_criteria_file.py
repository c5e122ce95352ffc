"""Criteria files: what is said of every likely mistake, word for word, and all mistakes at once."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
import yaml

from screener.errors import BadCriteria, ExitCode
from screener.scoring import criteria_file, criteria_yaml, kinds, yaml_words
from tests.scoring.people import written

GOOD = "- id: product\n  label: Product\n  kind: years\n  of: product\n  want: 8\n  weight: 3"


def faults(path: Path) -> list[str]:
    """The faults of a file, without the path's folder and the columns."""
    with pytest.raises(BadCriteria) as caught:
        criteria_file.load(path)
    assert caught.value.exit_code is ExitCode.BAD_CRITERIA
    return [
        re.sub(r"(yaml:\d+):\d+:", r"\1:", line.replace(f"{path.parent}/", ""))
        for line in str(caught.value).splitlines()
    ]


def changed(old: str, new: str) -> str:
    """The good criterion with one change."""
    assert old in GOOD
    return GOOD.replace(old, new)


LIKELY = [
    (changed("weight: 3", "weight: -3"), "role.yaml:9: criteria[0].weight: must be positive"),
    (changed("weight: 3", "weight: 0"), "role.yaml:9: criteria[0].weight: must be positive"),
    (changed("weight: 3", "weight: much"), "role.yaml:9: criteria[0].weight: must be a number, not 'much'"),
    (changed("weight: 3", "weight: .inf"), "role.yaml:9: criteria[0].weight: must be a finite number"),
    (changed("\n  weight: 3", ""), "role.yaml:4: criteria[0].weight: is missing"),
    (changed("weight", "wieght"), "role.yaml:9: criteria[0].wieght: unknown key 'wieght'; did you mean 'weight'?"),
    (changed("kind: years", "kind: year"), "role.yaml:6: criteria[0].kind: unknown kind 'year'; did you mean 'years'?"),
    (
        changed("of: product", "of: produkt"),
        "role.yaml:7: criteria[0].of: unknown value 'produkt'; did you mean 'product'?",
    ),
    (
        changed("\n  kind: years", ""),
        "role.yaml:4: criteria[0].kind: is missing; valid are years, level, management, degree, "
        "practice, skills, domain, amount, tenure, stage, any_of, all_of, not, cap, gate, ask",
    ),
    (changed("kind", "knd"), "role.yaml:6: criteria[0].knd: unknown key 'knd'; did you mean 'kind'?"),
    (
        changed("id: product", "id: Product years"),
        "role.yaml:4: criteria[0].id: must be small letters, digits and underscores, not 'Product years'",
    ),
    (changed("\n  label: Product", ""), "role.yaml:4: criteria[0].label: is missing"),
    (changed("label: Product", "label:"), "role.yaml:5: criteria[0].label: must be text, not empty"),
    (changed("\n  want: 8", ""), "role.yaml:4: criteria[0].want: is missing"),
    (changed("want: 8", "want: 8\n  need: 9"), "role.yaml:9: criteria[0].need: must not be above want (8)"),
    (changed("want: 8", "want: [8]"), "role.yaml:8: criteria[0].want: must be a number, not a list"),
    (changed("want: 8", "want: 80"), "role.yaml:8: criteria[0].want: must be at most 60"),
    (
        changed("want: 8", "want: 8\n  silence: nought"),
        "role.yaml:9: criteria[0].silence: unknown value 'nought'; valid are zero, neutral, ask",
    ),
    (
        changed("want: 8", "want: 8\n  gate: perhaps"),
        "role.yaml:9: criteria[0].gate: must be true or false, not 'perhaps'",
    ),
    (changed("want: 8", "want: 8\n  want: 9"), "role.yaml:9: criteria[0].want: stands twice; the first is on line 8"),
    (GOOD + "\n" + GOOD, "role.yaml:10: criteria[1].id: 'product' stands twice; the first is on line 4"),
    (
        changed("want: 8", "want: 8\n  where: {level: hed}"),
        "role.yaml:9: criteria[0].where.level: unknown level 'hed'; did you mean 'head'?",
    ),
    (
        changed("want: 8", "want: 8\n  where: senior"),
        "role.yaml:9: criteria[0].where: must be a mapping of keys, not 'senior'",
    ),
    (
        changed("want: 8", "want: 8\n  where: {title: [(senior]}"),
        "role.yaml:9: criteria[0].where.title[0]: has brackets that do "
        "not pair, or brackets within brackets: '(senior'",
    ),
    (
        changed("kind: years\n  of: product\n  want: 8", "kind: management\n  of: reports"),
        "role.yaml:4: criteria[0].want: is missing; `of: reports` needs it",
    ),
    (
        changed("kind: years\n  of: product\n  want: 8", "kind: degree"),
        "role.yaml:4: criteria[0].level: is missing; give a level, fields or a name",
    ),
    (
        "- {id: a, label: A, kind: any_of, weight: 2, tests: [{kind: years, of: total, need: 9, want: 8}]}",
        "role.yaml:4: criteria[0].tests[0].need: must not be above want (8)",
    ),
    ("- just text", "role.yaml:4: criteria[0]: must be a mapping of keys, not 'just text'"),
    (
        "- {id: a, label: A, kind: cap, weight: 2, at: 10, unless: {kind: level, want: head}}",
        "role.yaml:4: criteria[0].weight: a cap earns no points and has no weight",
    ),
    ("- {id: a, label: A, kind: any_of, weight: 2, tests: []}", "role.yaml:4: criteria[0].tests: must not be empty"),
    (
        "- {id: a, label: A, kind: any_of, weight: 2, tests: [{kind: levle, want: head}]}",
        "role.yaml:4: criteria[0].tests[0].kind: unknown kind 'levle'; did you mean 'level'?",
    ),
]


@pytest.mark.parametrize(("lines", "fault"), LIKELY, ids=[fault[:60] for _, fault in LIKELY])
def test_the_likeliest_mistakes(tmp_path: Path, lines: str, fault: str) -> None:
    assert faults(written(tmp_path, lines)) == [fault]


WHOLE = [
    ("", "role.yaml:1: is empty"),
    ("# nothing but a remark\n", "role.yaml:1: is empty"),
    (
        "just words\n",
        "role.yaml:1: must be a mapping with the keys screener, role, extends, remove, settings, bands, criteria",
    ),
    (
        f"screener: 2\nrole: R\ncriteria:\n{GOOD}",
        "role.yaml:1: screener: must be 1, the only version there is, not '2'",
    ),
    (f"role: R\ncriteria:\n{GOOD}", "role.yaml:1: screener: is missing; write `screener: 1`"),
    (f"screener: 1\ncriteria:\n{GOOD}", "role.yaml:1: role: is missing"),
    ("screener: 1\nrole: R\n", "role.yaml:1: criteria: is missing; a file needs at least one criterion"),
    (
        "screener: 1\nrole: R\ncriteria: {a: b}\n",
        "role.yaml:3: criteria: must be a list of criteria, each beginning with a dash",
    ),
    (f"screener: 1\nrole: R\ncritera:\n{GOOD}", "role.yaml:3: unknown key 'critera'; did you mean 'criteria'?"),
    (
        f"screener: 1\nrole: R\nextends: nowhere\ncriteria:\n{GOOD}",
        "role.yaml:3: extends: no such criteria file: 'nowhere'",
    ),
    (f"screener: 1\nrole: R\nextends: role\ncriteria:\n{GOOD}", "role.yaml:3: extends: goes round in a circle"),
    (
        f"screener: 1\nrole: R\nbands: [{{name: a, from: 5}}]\ncriteria:\n{GOOD}",
        "role.yaml:3: bands: no band begins at 0",
    ),
    (
        f"screener: 1\nrole: R\nsettings: {{as_of: soon}}\ncriteria:\n{GOOD}",
        "role.yaml:3: settings.as_of: must be a day such as 2026-11-01, not 'soon'",
    ),
    ("screener: 1\nrole: R\ncriteria: " + "[" * 40 + "]" * 40, "role.yaml:3: is nested deeper than 24 levels"),
]


@pytest.mark.parametrize(("text", "fault"), WHOLE, ids=[fault[:60] for _, fault in WHOLE])
def test_faults_of_the_whole_file(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "role.yaml"
    path.write_text(text, encoding="utf-8")
    found = faults(path)
    assert any(line.startswith(fault) for line in found), found


def test_a_missing_file(tmp_path: Path) -> None:
    assert faults(tmp_path / "role.yaml") == ["role.yaml:1: no such criteria file"]


def test_what_is_not_yaml(tmp_path: Path) -> None:
    path = tmp_path / "role.yaml"
    path.write_text("screener: 1\nrole: [unclosed\n", encoding="utf-8")
    told = "a bracket [ that is opened here is never closed, or a comma is missing"
    assert faults(path) == [f"role.yaml:2: is not YAML: {told}"]


def test_what_is_not_text(tmp_path: Path) -> None:
    path = tmp_path / "role.yaml"
    path.write_bytes("screener: 1\nrole: Chef de café\n".encode("latin-1"))
    assert faults(path) == ["role.yaml:2: is not UTF-8 text: this letter is written in another encoding"]
    with pytest.raises(BadCriteria) as error:
        criteria_file.load(path)
    assert error.value.hint.startswith("Save the file as UTF-8")


INDENT = "the indentation of this line does not fit: keys that belong together stand exactly below each other"
QUOTED = "something follows what was closed before: put the whole text in quotes"
STAR = "a text that begins with * or & is put in quotes"
NO_YAML = [
    ("criteria:\n  - id: a\n    label: A\n   - id: b\n", 4, INDENT),
    ("criteria:\n  - id: a\n  label: A\n", 3, INDENT),
    ("criteria:\n  - id: a\n     label: A\n", 3, INDENT),
    ("criteria:\n    - id: a\n  weight: 3\n", 3, INDENT),
    ("label: Skills: SQL\n", 1, "a second colon on this line: put the text in quotes, as in label: 'Skills: SQL'"),
    ("criteria:\n\t- id: a\n", 2, "a tab stands here; indent with spaces"),
    ("criteria:\n  - id: a\n\tlabel: A\n", 3, "a tab stands here; indent with spaces"),
    ('screener: 1\nrole: "Head\nbands:\n', 2, "a quote that is opened here is never closed"),
    ("screener: 1\nrole Head\ncriteria:\n", 3, "the line above has no colon: a key is written as `weight: 3`"),
    ("bands:\n  - {name: a, from: 1\n", 2, "a bracket { that is opened here is never closed, or a comma is missing"),
    ("phrases: [a b]]\n", 1, QUOTED),
    ("label: 'it's'\n", 1, QUOTED),
    ("phrases:\n  - *ing team\n", 2, STAR),
    ("phrases: [*]\n", 1, STAR),
    ("label: & b\n", 1, STAR),
    ("label: @home\n", 1, "a text that begins with @, % or ` is put in quotes"),
    ("label: !x!y z\n", 1, "a text that begins with ! is put in quotes"),
    ('label: "a\\d"\n', 1, "a backslash in \"...\" begins a special sign: write the text in '...'"),
    ("a: 1\n---\nb: 2\n", 2, "a line --- begins a second file: take it out"),
    ("a: - b\n", 1, "a list begins on a line of its own, each entry with a dash"),
    ("a: ? b\n", 1, "a text that begins with ? is put in quotes"),
    ("a: > x\n", 1, "a text that begins with > or | is put in quotes"),
    ("a: ,b\n", 1, "a text that begins with a comma is put in quotes"),
    ('a: 1\nb: "\x01"\n', 2, "a character stands here that no text has"),
]


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize(("text", "line", "told"), NO_YAML)
def test_what_is_not_yaml_is_told_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loader: str, text: str, line: int, told: str
) -> None:
    monkeypatch.setattr(criteria_yaml, "_loader", lambda: getattr(yaml, loader, yaml.SafeLoader))
    path = tmp_path / "role.yaml"
    path.write_text(text, encoding="utf-8")
    assert faults(path) == [f"role.yaml:{line}: is not YAML: {told}"]
    with pytest.raises(BadCriteria) as error:
        criteria_file.load(path)
    assert error.value.hint == yaml_words.HINT


def test_tags_run_nothing(tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    lines = changed("want: 8", f"want: !!python/object/apply:pathlib.Path.touch [{marker}]")
    assert faults(written(tmp_path, lines))
    assert not marker.exists()


def test_aliases_that_multiply_are_stopped(tmp_path: Path) -> None:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    path = tmp_path / "role.yaml"
    path.write_text("screener: 1\nrole: R\n" + "\n".join(levels), encoding="utf-8")
    assert any("holds too many values; aliases may repeat themselves" in line for line in faults(path))


def test_an_alias_to_itself_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "role.yaml"
    path.write_text("screener: 1\nrole: R\ncriteria: &a [*a]\n", encoding="utf-8")
    assert faults(path)


def test_every_fault_is_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    lines = (
        changed("weight: 3", "weight: -1")
        + "\n"
        + changed("kind: years", "kind: yaers").replace("id: product", "id: two")
        + "\n- {id: three, label: C, kind: level, want: hed, wait: 2, weight: 1}"
    )
    assert faults(written(tmp_path, lines)) == [
        "role.yaml:9: criteria[0].weight: must be positive",
        "role.yaml:12: criteria[1].kind: unknown kind 'yaers'; did you mean 'years'?",
        "role.yaml:16: criteria[2].want: unknown level 'hed'; did you mean 'head'?",
        "role.yaml:16: criteria[2].wait: unknown key 'wait'; did you mean 'want'?",
    ]


def test_faults_have_a_column(tmp_path: Path) -> None:
    """An unknown key is where the key stands, a wrong value where the value stands, what is missing at its line."""
    path = written(tmp_path, changed("weight: 3", "wieght: 3").replace("want: 8", "want: lots") + "\n- {id: two}")
    with pytest.raises(BadCriteria) as caught:
        criteria_file.load(path)
    assert [line.removeprefix(f"{path}:").split(": ")[:2] for line in str(caught.value).splitlines()] == [
        ["8:11", "criteria[0].want"],
        ["9:5", "criteria[0].wieght"],
        ["10:5", "criteria[1].kind"],
        ["10:5", "criteria[1].label"],
    ]


def test_the_digest_is_of_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    assert criteria_file.load(path).sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_extending_changes_lines_by_their_id(tmp_path: Path) -> None:
    base = written(tmp_path, GOOD + "\n- {id: reached, label: Level, kind: level, want: head, weight: 1}")
    base.rename(tmp_path / "base.yaml")
    path = tmp_path / "child.yaml"
    path.write_text(
        "screener: 1\nrole: Child\nextends: base\nremove: [reached]\ncriteria:\n  - {id: product, want: 4}\n"
        "  - {id: proof, label: Proof, kind: management, of: proof, weight: 2}\n",
        encoding="utf-8",
    )
    child = criteria_file.load(path)
    assert [(c.id, c.weight) for c in child.criteria] == [("product", 3.0), ("proof", 2.0)]
    assert child.criteria[0].asks.want == 4.0  # type: ignore[union-attr]
    assert child.role == "Child"
    (tmp_path / "base.yaml").write_text((tmp_path / "base.yaml").read_text() + "# changed\n", encoding="utf-8")
    assert criteria_file.load(path).sha256 != child.sha256


TOGETHER = """\
- id: both
  label: Both
  kind: all_of
  weight: 1
  tests:
    - {label: product, kind: years, of: product, where: {level: senior}, need: 3, want: 6}
    - {label: people, kind: years, of: management, want: 4}
- {id: limit, label: Limit, kind: cap, at: 30, unless: {label: led, kind: level, need: senior, want: head}}
"""


def test_parts_without_a_kind_change_only_their_keys(tmp_path: Path) -> None:
    written(tmp_path, TOGETHER).rename(tmp_path / "base.yaml")
    path = tmp_path / "child.yaml"
    path.write_text(
        "screener: 1\nrole: Child\nextends: base\ncriteria:\n"
        "  - {id: both, tests: [{label: people, want: 2}, {label: product, need: 5}, "
        "{label: level, kind: level, want: vp}]}\n"
        "  - {id: limit, unless: {want: vp}}\n",
        encoding="utf-8",
    )
    both, limit = criteria_file.load(path).criteria
    assert both.asks == kinds.AllOf(
        (
            kinds.Part("people", kinds.Years("management", 2.0)),
            kinds.Part("product", kinds.Years("product", 6.0, 5.0, kinds.Where(level=3))),
            kinds.Part("level", kinds.Level(8)),
        )
    )
    assert limit.asks == kinds.Cap(30.0, kinds.Part("led", kinds.Level(8, 3)))


def test_a_part_without_a_kind_must_have_one_to_take_over(tmp_path: Path) -> None:
    written(tmp_path, TOGETHER).rename(tmp_path / "base.yaml")
    path = tmp_path / "child.yaml"
    path.write_text(
        "screener: 1\nrole: Child\nextends: base\ncriteria:\n  - {id: both, tests: [{label: peple, want: 2}]}\n",
        encoding="utf-8",
    )
    (fault,) = faults(path)
    assert fault.startswith("child.yaml:5: criteria[0].tests[0].kind: is missing; valid are years, level, ")


def test_faults_of_an_extended_file_name_that_file(tmp_path: Path) -> None:
    written(tmp_path, changed("weight: 3", "weight: -3")).rename(tmp_path / "base.yaml")
    path = tmp_path / "child.yaml"
    path.write_text("screener: 1\nrole: Child\nextends: base\n", encoding="utf-8")
    assert faults(path) == ["base.yaml:9: criteria[0].weight: must be positive"]


def test_removing_what_is_not_there(tmp_path: Path) -> None:
    written(tmp_path, GOOD).rename(tmp_path / "base.yaml")
    path = tmp_path / "child.yaml"
    path.write_text("screener: 1\nrole: Child\nextends: base\nremove: [prodcut]\n", encoding="utf-8")
    assert faults(path) == ["child.yaml:4: remove[0]: unknown id 'prodcut'; did you mean 'product'?"]


def test_finding_by_name_or_path(tmp_path: Path) -> None:
    assert criteria_file.find("head_of_product").name == "head_of_product.yaml"
    assert criteria_file.find("head_of_product.yaml").name == "head_of_product.yaml"
    path = written(tmp_path, GOOD)
    assert criteria_file.find(path) == path


def test_a_name_that_is_nearly_right() -> None:
    with pytest.raises(BadCriteria) as caught:
        criteria_file.find("head_of_prodct")
    assert str(caught.value) == "head_of_prodct: no such criteria file; did you mean 'head_of_product'?"
    assert "vp_product" in caught.value.hint


def test_a_line_of_no_kind_has_its_other_faults_told_too(tmp_path: Path) -> None:
    lines = changed("kind: years", "knd: years").replace("weight: 3", "weight: -1")
    assert faults(written(tmp_path, lines)) == [
        "role.yaml:6: criteria[0].knd: unknown key 'knd'; did you mean 'kind'?",
        "role.yaml:9: criteria[0].weight: must be positive",
    ]


BASE = f"screener: 1\nrole: Base\ncriteria:\n{GOOD}"
CHANGES = [
    ("- {id: prodct, weight: 4}", "criteria[0].id: no line 'prodct' in base; did you mean 'product'?"),
    ("- {id: prodct, label: Years, weight: 4}", "criteria[0].id: no line 'prodct' in base; did you mean 'product'?"),
    ("- {id: zzz, weight: 4}", "criteria[0].id: no line 'zzz' in base; a new line needs a kind and a label"),
]


@pytest.mark.parametrize(("line", "told"), CHANGES)
def test_a_change_to_a_line_that_the_other_file_has_not(tmp_path: Path, line: str, told: str) -> None:
    (tmp_path / "base.yaml").write_text(BASE, encoding="utf-8")
    path = tmp_path / "role.yaml"
    path.write_text(f"screener: 1\nrole: R\nextends: base\ncriteria:\n{line}\n", encoding="utf-8")
    assert faults(path) == [f"role.yaml:5: {told}"]


def test_of_a_file_whose_base_is_missing_nothing_else_is_told(tmp_path: Path) -> None:
    path = tmp_path / "role.yaml"
    path.write_text("screener: 1\nextends: head_of_prodcut\n", encoding="utf-8")
    assert faults(path) == [
        "role.yaml:2: extends: no such criteria file: 'head_of_prodcut'; did you mean 'head_of_product'?"
    ]
