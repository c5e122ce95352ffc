"""The commands as functions: the same names, and the same answers."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from screener import api
from screener.batch.run import Options
from screener.cli.app import COMMANDS
from screener.errors import BadCriteria, ScreenerError, UsageError
from screener.shortlist import to_csv
from tests.cli.conftest import Done, applicants, screener

__all__ = ["applicants", "screener"]

DAY = date(2026, 11, 1)
GIVEN = ("--as-of", "2026-11-01", "--no-cache", "-j", "1")
ONE = Options(jobs=1)


def test_the_functions_are_called_as_the_commands() -> None:
    functions = {name for name, one in inspect.getmembers(api, inspect.isfunction) if one.__module__ == api.__name__}
    public = {name for name in functions if not name.startswith("_")}
    assert public - {"check"} <= set(COMMANDS)
    interactive = {"review", "decisions", "log", "unblind", "cache", "erase", "bench", "criteria", "notice", "about"}
    assert set(COMMANDS) - interactive <= public


def test_score_gives_what_the_command_writes(screener: Callable[..., Done], applicants: Path, tmp_path: Path) -> None:
    written = tmp_path / "s.csv"
    done = screener("score", applicants, "-c", "head_of_product", *GIVEN, "--no-record", "-o", written)
    assert done.code == 0, done.err
    shortlist = api.score(applicants, "head_of_product", as_of=DAY, options=ONE)
    assert to_csv.as_text(shortlist).encode() == written.read_bytes().removeprefix(b"\xef\xbb\xbf")
    (first, *_) = api.explain(applicants / "ada.txt", "head_of_product", as_of=DAY, options=ONE)
    assert first.score in [row.screened.score for row in shortlist.rows]


def test_extract_and_text_give_what_the_commands_write(screener: Callable[..., Done], applicants: Path) -> None:
    lines = screener("extract", applicants, *GIVEN).out.splitlines()
    assert [json.loads(line) for line in lines] == [
        json.loads(json.dumps(record)) for record in api.extract([applicants], as_of=DAY, options=ONE)
    ]
    assert all("Lumen Freight" in each.text for each in api.text(applicants, options=ONE))


def test_the_workshop_gives_what_the_commands_print(
    screener: Callable[..., Done], applicants: Path, tmp_path: Path
) -> None:
    def printed(*arguments: str | Path) -> object:
        return json.loads(screener(*arguments, *GIVEN, "--json").out)

    def plain(value: object) -> object:
        from screener.cli.people import _plain

        return json.loads(json.dumps(value, default=_plain))

    both = ("head_of_product", "vp_product")
    assert plain(api.compare(*both, applicants, as_of=DAY, options=ONE)) == printed("compare", *both, applicants)
    asked = ("-c", "head_of_product")
    given = (applicants, "head_of_product")
    assert plain(api.distribution(*given, as_of=DAY, options=ONE)) == printed("distribution", applicants, *asked)
    assert plain(api.sensitivity(*given, as_of=DAY, options=ONE)) == printed("sensitivity", applicants, *asked)
    file = applicants / "ada.txt"
    (supposed,) = api.whatif(
        file, "head_of_product", as_of=DAY, facts={"position 1.reports": "9"}, weights={"okrs": 10}, options=ONE
    )
    said = printed("whatif", file, *asked, "--set", "position 1.reports=9", "--weight", "okrs=10")
    assert plain(supposed) == said["whatif"]  # type: ignore[index]
    assert supposed.after.total != supposed.before.total


def test_what_cannot_work_is_an_error_with_its_exit_code(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as nothing:
        api.score(tmp_path / "none", "head_of_product", as_of=DAY)
    assert nothing.value.exit_code == 2
    bad = tmp_path / "bad.yaml"
    bad.write_text("screener: 1\nrole: [", encoding="utf-8")
    with pytest.raises(BadCriteria) as faults:
        api.check(bad)
    assert (faults.value.exit_code, isinstance(faults.value, ScreenerError)) == (3, True)


def test_what_cannot_be_read_is_in_the_shortlist(applicants: Path) -> None:
    (applicants / "bad.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    shortlist = api.score(applicants, "head_of_product", as_of=DAY, options=ONE)
    assert [row.screened.status for row in shortlist.unread] == ["refused"]
