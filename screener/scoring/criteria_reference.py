"""The reference page of criteria files, made from the same descriptions that check them."""

from __future__ import annotations

from screener.scoring.criteria import Band, Criterion, Settings
from screener.scoring.grading import Scale
from screener.scoring.kinds import KINDS, Nearby, Where, Years
from screener.scoring.shapes import (
    LADDER,
    Choice,
    Day,
    Flag,
    Group,
    Key,
    Many,
    Number,
    Phrase,
    Rung,
    Shape,
    Test,
    keys_of,
)

_RUNGS = ", ".join(f"{number} {name}" for number, name in enumerate(LADDER))
_INTRODUCTION = f"""# Criteria files

A criteria file says what a role asks for. It is YAML; `screener criteria check FILE` tells every fault with its line,
`screener criteria schema` prints a JSON Schema for editors, `screener criteria show head_of_product` prints a file to
start from. This page is made from the same descriptions that check the files.

```yaml
screener: 1
role: Head of Product
extends: head_of_product      # take over another file's lines; change them by their id, or remove them
remove: [mba]
settings: {{vague_dates: likely}}
bands:
  - {{name: talk to first, from: 72}}
  - {{name: the rest, from: 0}}
criteria:
  - id: people_years          # a line that the other file has: only these keys change
    want: 4
  - id: both                  # and of its parts, by their label, only these keys
    tests: [{{label: product, want: 9}}, {{label: people, need: 2}}]
  - id: payments              # a new line
    label: Payments
    kind: domain
    phrases: [payment*, (card|cash) handling]
    want: 3
    weight: 4
```

All weights together are worth 100 points. `want` earns all points of a line, `need` is where "partly" begins, and
coming close to it still earns something. A line comes out as met, partly, not met, or silent when nothing in the text
bears on it or parts of the document could not be read. Points are rounded, then added up; nothing else enters the
total. Only gates rank a person below others whatever the total, and neither silence nor vague dates ever fail a gate.

A part of `tests`, `test` or `unless` that names no `kind` is the one of that label in the other file, with its own keys
over it.

**Phrases** are written as they are spoken, in small or capital letters. A star stands for any ending (`mentor*`), two
dots for up to four words between (`set .. strategy`), brackets for alternatives (`(owned|wrote) .. roadmap`). Words in
a wish or a denial ("hoping to own the roadmap") do not count.

**Levels** are the rungs of the product ladder, by name or number: {_RUNGS}.

Asking for protected attributes (age, origin, sex, family, religion, a photo, a name, a postal code) is an error; asking
for what stands in for them (graduation year, gaps, named schools, distance, military status, clubs) gives a warning.
"""


_POINTS = """## How points are made

A line's points are its share of the 100 points, times a share between 0 and 1 that its kind finds, rounded. `screener
explain` and the pages print both: `63.4 % of the points: 0.5 + 0.5 × (4.34 - 3) / (8 - 3)`.

**Full points of a line.** Its weight, divided by all weights, of 100, to the decimals of the settings. What rounding
down leaves goes, a tenth each, to the lines with the largest remainders, so that all together are 100.

**Up to `want`** (years, level, reports, skills, domain, amount, tenure), for a value `v`; `n` is `need`, `w` is `want`,
`a` is `at_need` of the settings (0.5 unless set):

| | Share |
|---|---|
| `v` is `want` or more | 1 |
| between `need` and `want` | a + (1 - a) × ((v - n) / (w - n))^p |
| below `need`: not met, and close still earns something | a × (v / n)² |
| without `need` | (v / w)^p |
| `curve: step` | a from `need` on, else 0 |

`p` is 1; with `curve: early` it is {early}, with `late` {late}. With `need: 3` and `want: 8`:

{example}

**Time.** With `half_life`, what ended `t` years ago counts 0.5^((t - fresh_for) / half_life) of it, and all of it as
long as `t` is no more than `fresh_for`.

**Years elsewhere and nearby.** Years outside `where` add `elsewhere` each, at most `elsewhere_most`; years of side
families what `nearby` says, at most `nearby_most`. Both are told with the years.

**practice.** What the passages count, added up and divided by `enough`, at most 1. A passage counts 1 in a job of
`function` and `elsewhere` in another one; `summary` in the summary and `skill` among skills, each of these two once,
however often it is said; `numbers` times as much with a figure; {alike} of all that where only the `description` is
worded alike. The same words twice count once.

**management.** 1 where the text says so, `titled` for a title alone, half of that for an unclear proof; times
`elsewhere` in other work. Of `product_people`: times 0.5 where it is not said who they were, 0.3 for people of other
work. Of `reports`: as up to `want`; people whose number is not said count `at_need`.

**degree.** 1, less 0.4 for each level below the one asked for (0.5 for a level that is not said), times `other_field`,
times `unfinished`, as they apply. `or_years`: (years / or_years)² at most 1, where that is more.

**Others.** any_of: the best part. all_of: the weakest part. not: 1 less what was found. domain: at least `mention`
where the words stand. amount: the best figure, times `elsewhere` in other work; `mention` for the words without one.
cap: the total is at most `at` + (100 - `at`) × the share of `unless`; what is too much is taken off as points below 0.
`silence: neutral`: the share of all other lines, at most `at_need`.
"""
_SHOWN = (1, 2, 3, 4, 5, 6, 8)  # years of the example


def _example() -> str:
    """A table of shares, worked out by the very rule that scores."""
    names = ("straight", "early", "late", "step")
    curves = {curve: Years(of="product", need=3, want=8, curve=curve) for curve in names}
    head = "| Years | " + " | ".join(str(years) for years in _SHOWN) + " |\n|---|" + "---|" * len(_SHOWN)
    rows = (
        f"| `{curve}` | " + " | ".join(f"{Scale().share(asks, years, 0.5):.2f}" for years in _SHOWN) + " |"
        for curve, asks in curves.items()
    )
    return "\n".join((head, *rows))


def page() -> str:
    """The page, in Markdown."""
    from screener.scoring.check_text import ALIKE
    from screener.scoring.grading import CURVE_POWER

    parts = [
        _INTRODUCTION,
        _POINTS.format(example=_example(), alike=f"{ALIKE:g}", **{name: f"{p:g}" for name, p in CURVE_POWER.items()}),
        "## Settings\n\n" + _table(Settings),
        "## Bands\n\n" + _table(Band),
        "## Every criterion\n\n" + _table(Criterion) + "\nCaps, gates and questions have no weight.\n",
        "## Kinds\n",
        *(f"### `{name}`\n\n{_purpose(cls)}\n\n{_table(cls)}" for name, cls in KINDS.items()),
        f"## `where`: some of the jobs\n\n{_purpose(Where)}\n\n{_table(Where)}",
        f"## `nearby`: work that counts for a part\n\n{_purpose(Nearby)}\n\n{_table(Nearby)}",
    ]
    return "\n".join(parts)


def _purpose(cls: type) -> str:
    return " ".join((cls.__doc__ or "").split())


def _table(cls: type) -> str:
    rows = [f"| `{name}` | {_shape(key.shape)} | {_default(key)} | {key.text} |" for name, key in keys_of(cls).items()]
    return "\n".join(["| Key | Holds | If left out | What it means |", "|---|---|---|---|", *rows]) + "\n"


def _default(key: Key) -> str:
    if key.required:
        return "**needed**"
    if key.default is None or key.default == () or key.default == "":
        return "–"
    if isinstance(key.default, tuple):
        return ", ".join(f"`{each}`" for each in key.default)
    return f"`{str(key.default).lower()}`" if isinstance(key.default, bool) else f"`{_plain(key.default)}`"


def _plain(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _shape(shape: Shape) -> str:
    if isinstance(shape, Number):
        return _number(shape)
    if isinstance(shape, Choice):
        return "one of " + ", ".join(f"`{word}`" for word in shape.words)
    if isinstance(shape, Many):
        return "one or a list: " + _shape(shape.shape)
    if isinstance(shape, Group):
        return f"keys of `{shape.of.__name__.lower()}`"
    named = {Flag: "true or false", Day: "a day, 2026-11-01", Rung: "a level", Phrase: "a phrase"}
    return named.get(type(shape), "a kind with its keys" if isinstance(shape, Test) else "text")


def _number(shape: Number) -> str:
    low = shape.minimum if shape.above is None else shape.above
    limits = [f"{'above' if shape.above is not None else 'from'} {low:g}" if low is not None else ""]
    limits.append(f"to {shape.maximum:g}" if shape.maximum is not None else "")
    return " ".join(["a whole number" if shape.whole else "a number", *(limit for limit in limits if limit)])
