"""Runs the commands that the docs show with their answers, and writes the answers: `python docs/make_examples.py`.

A block ```console begins with `$ ` and the command; what stands below it is what the command prints.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = re.compile(r"^(```console\n\$ (?P<command>[^\n]+)\n)(?P<answer>.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
WIDTH = "100"  # characters: as wide as the pages are shown


def main() -> None:
    """Writes the answers of every page anew."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "fixtures").symlink_to(ROOT / "fixtures")
        (Path(folder) / "screener").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m screener "$@"\n', "utf-8")
        (Path(folder) / "screener").chmod(0o755)
        places = {"PATH": f"{folder}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "XDG_DATA_HOME": f"{folder}/data"}
        for page in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))):
            text = page.read_text("utf-8")
            page.write_text(renewed(text, Path(folder), {**os.environ, **places}), "utf-8")


def renewed(text: str, folder: Path, environment: dict[str, str]) -> str:
    """A page with what its commands print, run in a folder with the fixtures."""

    def run(found: re.Match[str]) -> str:
        call = found["command"]
        wide = {**environment, "COLUMNS": WIDTH}
        done = subprocess.run(call, shell=True, cwd=folder, env=wide, check=True, stdout=subprocess.PIPE, text=True)
        return found[1] + "\n".join(line.rstrip() for line in done.stdout.rstrip().splitlines()) + "\n"

    return EXAMPLE.sub(run, text)


if __name__ == "__main__":
    main()
