"""The published schema is that of the types, and all that is written keeps to it."""

from __future__ import annotations

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from screener.batch import run
from screener.scoring import criteria_file
from screener.shortlist import schema, to_json
from screener.shortlist.shortlist import rank
from tests.scoring.people import AS_OF

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "screener" / "shortlist" / "score.schema.json"


def test_the_published_schema_is_that_of_the_types() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema.as_text()
    Draft202012Validator.check_schema(schema.schema())


def test_every_line_of_the_fixtures_and_of_troubled_files_keeps_to_it() -> None:
    asked = criteria_file.load(criteria_file.find("head_of_product"))
    found = run.find([ROOT / "fixtures" / "applicants", ROOT / "fixtures" / "troubles"])
    steps = run.screen_all(found.files, asked, AS_OF, run.Options(jobs=1))
    shortlist = rank([one for some in steps for one in some], asked, AS_OF)
    assert shortlist.unread
    validator = Draft202012Validator(schema.schema())
    for line in to_json.as_lines(shortlist):
        validator.validate(json.loads(line))
