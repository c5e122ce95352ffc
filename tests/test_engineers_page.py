"""The Python on the page for engineers runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_readme import ROOT, blocks


@pytest.mark.parametrize("code", blocks(ROOT / "docs" / "engineers.md", "python"))
def test_it_runs(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(ROOT))
    exec(compile(code, "engineers.md", "exec"), {})
