"""What is in the repository is in the wheel."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

import pytest

from screener import __version__

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def setup() -> ConfigParser:
    parser = ConfigParser()
    parser.read(ROOT / "setup.cfg", encoding="utf-8")
    return parser


def test_every_package_is_listed(setup: ConfigParser) -> None:
    folders = {path.parent.relative_to(ROOT) for path in (ROOT / "screener").rglob("*.py")}
    listed = set(setup["options"]["packages"].split())
    assert listed == {".".join(folder.parts) for folder in folders} | {"screener.criteria_library"}


def test_every_data_file_travels_with_the_wheel(setup: ConfigParser) -> None:
    patterns = [pattern.strip() for pattern in setup["options.package_data"]["*"].split(",")]
    inside = [path for path in (ROOT / "screener").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    outside = list((ROOT / "criteria").iterdir())
    left = [path.name for path in inside + outside if path.suffix != ".py" and not any(map(path.match, patterns))]
    assert left == []


def test_the_changelog_tells_of_this_version() -> None:
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
