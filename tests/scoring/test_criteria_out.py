"""Criteria written as plain values mean the same when they are read back."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from screener.scoring import criteria_file, criteria_out


@pytest.mark.parametrize("name", criteria_file.available())
def test_the_library_reads_back_the_same(name: str, tmp_path: Path) -> None:
    asked = criteria_file.load(criteria_file.find(name))
    file = tmp_path / "out.yaml"
    file.write_text(json.dumps(criteria_out.plain(asked)), encoding="utf-8")
    back = criteria_file.load(file)
    assert (back.role, back.bands, back.settings) == (asked.role, asked.bands, asked.settings)
    assert [dataclasses.replace(c, line=0) for c in back.criteria] == [
        dataclasses.replace(c, line=0) for c in asked.criteria
    ]
