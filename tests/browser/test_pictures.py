"""The pictures of the docs are those that the script makes, no more and no fewer."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_script_makes_every_picture(tmp_path: Path) -> None:
    call = [sys.executable, str(ROOT / "docs" / "make_pictures.py"), str(tmp_path)]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    made = {file.name for file in tmp_path.iterdir()}
    assert made == {file.name for file in (ROOT / "docs").iterdir() if file.suffix in (".png", ".svg")}
    shown = [re.findall(r"!\[[^]]+\]\(([^)]+)\)", page.read_text("utf-8")) for page in ROOT.rglob("docs/**/*.md")]
    shown.append(re.findall(r"!\[[^]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8")))
    assert {Path(target).name for targets in shown for target in targets} == made
    assert str(ROOT) not in (tmp_path / "shortlist.svg").read_text("utf-8")
