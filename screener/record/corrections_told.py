"""What became of corrections over a whole run: how many were made, which left out, and which name no file at all."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from screener.extraction.corrections import Correction, meant

_LAST = re.compile(r"[^/!]*\Z")


@dataclass(slots=True)
class CorrectionsTold:
    """The corrections of a run; `beside` are the paths that it was called with. Documents are added as they pass."""

    corrections: tuple[Correction, ...]
    beside: Sequence[Path] = ()
    made: int = 0
    unfit: int = 0
    files: dict[str, list[str]] = field(default_factory=dict)  # by the last part of their names

    def add(self, file: str, codes: Iterable[str] = ()) -> None:
        """Notes a document by its name, and the codes of its findings."""
        if not self.corrections:
            return
        self.files.setdefault(_last(file), []).append(file)
        for code in codes:
            self.made += code == "corrected"
            self.unfit += code == "correction_unfit"

    def counted(self) -> str:
        """How many were made, in a sentence; nothing where none was to be made."""
        if not self.made and not self.unfit:
            return ""
        left = f", {self.unfit} left out because {'it does' if self.unfit == 1 else 'they do'} not fit what is read"
        return f"Corrections of facts: {self.made} made{left if self.unfit else ''} (see the findings)."

    def astray(self) -> Iterator[str]:
        """A sentence for every name in the corrections that no document has."""
        for name in dict.fromkeys(each.file for each in self.corrections if each.file):
            named = [each for each in self.corrections if each.file == name]
            if any(meant(named, file) for file in self.files.get(_last(name), ())) or self._lies_beside(name):
                continue
            near = difflib.get_close_matches(_last(name), self.files, n=1)
            maybe = f"; did you mean {near[0]}?" if near else "."
            which = "A correction names" if len(named) == 1 else f"{len(named)} corrections name"
            yield f"{which} {name}, and no file here is called so: nothing is corrected by it{maybe}"

    def _lies_beside(self, name: str) -> bool:
        """Whether there is such a file, only not among those that were asked for."""
        outer = name.partition("!")[0]
        return any((path.parent / outer).exists() for path in self.beside if path.is_file())


def _last(name: str) -> str:
    found = _LAST.search(name)
    return found[0] if found else name
