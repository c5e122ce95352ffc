"""Prints the values of a structured resume as a page would show them, each line with the path of its value."""

from __future__ import annotations

from dataclasses import replace

from screener.document.blocks import Block, Paragraph, Run, Style

_MOST = 3_000  # lines; a resume has some hundred
_NAME, _HEADING, _ENTRY = Style(20.0, True), Style(14.0, True), Style(11.0, True)


class Printed:
    """A page that fills line by line: name, headings, entries, their lines and points."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._heading: Paragraph | None = None

    def name(self, text: str, path: str) -> None:
        """The person's name at the head of the page."""
        self._add(text, path, _NAME)

    def heading(self, text: str, path: str) -> None:
        """A section's heading; it is printed once something follows."""
        self._heading = Paragraph((Run(text, _HEADING),), before=14.0, after=4.0, path=path)

    def entry(self, text: str, path: str) -> None:
        """The first line of an entry: a title, a degree."""
        self._add(text, path, _ENTRY, before=8.0)

    def line(self, text: str, path: str) -> None:
        """Any other line."""
        self._add(text, path, Style())

    def point(self, text: str, path: str) -> None:
        """A point of a list."""
        self._add(text, path, Style(), marker="•", indent=18.0)

    def put(self, blocks: list[Block], path: str) -> None:
        """Blocks that another reader made of a formatted value."""
        for block in blocks:
            if isinstance(block, Paragraph) and block.text.strip():
                self._append(replace(block, path=path))

    def _add(
        self, text: str, path: str, style: Style, *, before: float = 0.0, marker: str = "", indent: float = 0.0
    ) -> None:
        if text.strip():
            self._append(Paragraph((Run(text.strip(), style),), indent, before, marker=marker, path=path))

    def _append(self, par: Paragraph) -> None:
        if len(self.blocks) >= _MOST:
            return
        if self._heading:
            self.blocks.append(self._heading)
            self._heading = None
        self.blocks.append(par)


def period(start: str, end: str, *, current: bool) -> str:
    """A period as it is printed; without an end it goes on only if that is said."""
    last = "Present" if current else end
    if start and last:
        return f"{start} – {last}"
    return start or last


def month(value: str) -> str:
    """An ISO date as precise as a resume prints it: without the day."""
    parts = value.strip().split("T")[0].split("-")
    return "-".join(parts[:2]) if len(parts) == 3 and len(parts[0]) == 4 and parts[0].isdigit() else value.strip()
