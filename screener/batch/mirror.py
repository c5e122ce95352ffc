"""Texts written to a folder that mirrors the one they were read from."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePath

from screener.batch.reading import Text

NAME_BYTES = 240  # most file systems allow 255


def write(text: Text, file: Path, roots: Sequence[Path], output: Path) -> Path:
    """Writes the text of a document found in `file` below `output`; the file written."""
    target = output / place(file, text.inside, roots)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text.text + "\n", encoding="utf-8", errors="backslashreplace")
    return target


def place(file: Path, inside: str, roots: Sequence[Path]) -> PurePath:
    """Where a document's text belongs: its path below the root that it was found under, with `.txt` behind.

    A member of an archive stands beside it, its folders written into its name.
    """
    path = next((below(file, root) for root in roots if file.is_relative_to(root)), PurePath(file.name))
    name = path.name + "".join("_" if character in "/\\\0" else character for character in inside)
    return path.with_name(os.fsdecode(os.fsencode(name)[:NAME_BYTES]) + ".txt")


def below(path: Path, root: Path) -> PurePath:
    """The path below a root; a root that is the file itself leaves its name."""
    rest = path.relative_to(root)
    return rest if rest.name else PurePath(path.name)
