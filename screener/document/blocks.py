"""What the readers of formats without pages build: paragraphs of styled runs, tables of cells, boxes at the side."""

from __future__ import annotations

from dataclasses import dataclass, replace

AUTOMATIC = -1  # a colour that the format chooses so that it shows
_TINY = 3.0  # points
_SAME = 1.1  # contrast below which nobody tells two colours apart


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text looks; `ground` is the colour behind it, `hidden` says that the format hides it."""

    size: float = 11.0
    bold: bool = False
    italic: bool = False
    colour: int = 0
    ground: int = 0xFFFFFF
    hidden: bool = False


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style; a newline in it is a line break, a TAB a jump to the next stop."""

    text: str
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs that stand together, with their indent and the space around them in points.

    `marker` is what stands before a point of a list: "•", a numeral such as "2.", or nothing. `joined` says that the
    paragraph continues the block of the one before it.
    """

    runs: tuple[Run, ...]
    indent: float = 0.0
    before: float = 0.0
    after: float = 0.0
    marker: str = ""
    align: str = "left"
    joined: bool = False
    path: str | None = None

    @property
    def text(self) -> str:
        """The text of all runs, hidden ones included."""
        return "".join(run.text for run in self.runs)

    @property
    def shows(self) -> bool:
        """Whether a person sees any of it."""
        return any(run.text.strip() and not unseen(run.style) for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell; `width` is in any unit that the row's other cells share, 0 when unknown."""

    blocks: tuple[Block, ...]
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, in reading order."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """Blocks that stand beside the main flow: a narrow text box, a sidebar."""

    blocks: tuple[Block, ...]


Block = Paragraph | Table | Aside


def unseen(style: Style) -> bool:
    """Whether a person cannot see text of this style: hidden, tiny, or of the colour of its background."""
    if style.hidden or style.size < _TINY:
        return True
    return style.colour != AUTOMATIC and contrast(style.colour, style.ground) < _SAME


def contrast(colour: int, ground: int) -> float:
    """The WCAG contrast ratio of two colours, 1 (same) to 21 (black on white)."""
    light, dark = sorted((_luminance(colour), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: int) -> float:
    parts = [((colour >> shift) & 0xFF) / 255 for shift in (16, 8, 0)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def tabbed(parts: list[Paragraph]) -> Paragraph:
    """One paragraph of several, a TAB between each two; it begins at the left, however the first is set in its cell."""
    runs: list[Run] = []
    for part in parts:
        if runs:
            runs.append(Run("\t", runs[-1].style))
        runs.extend(Run(run.text.replace("\n", " "), run.style) for run in part.runs)
    return replace(parts[0], runs=tuple(runs), align="left" if len(parts) > 1 else parts[0].align)


def split_at_break(par: Paragraph) -> tuple[Paragraph, list[Paragraph]]:
    """A paragraph cut at the first line break that has words before it."""
    for i, run in enumerate(par.runs):
        before, broken, after = run.text.partition("\n")
        if broken and ("".join(r.text for r in par.runs[:i]) + before).strip():
            first = replace(par, runs=(*par.runs[:i], Run(before, run.style)), after=0.0)
            rest = (Run(after, run.style), *par.runs[i + 1 :])
            return first, [replace(par, runs=rest, before=0.0, marker="", joined=True)]
    return par, []
