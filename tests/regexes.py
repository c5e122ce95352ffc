"""Sweeps every regular expression of the package over growing inputs. Run as a process: prints what grows too fast.

A pattern is collected where our own code compiles it: at import, or while resumes of every kind are read and scored
(so are those built from word lists and criteria), or else from the source, where it is written out.
"""

from __future__ import annotations

import ast
import importlib
import json
import multiprocessing
import pkgutil
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from tests import steps

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "screener"
FEW = 8  # repetitions of a piece at least
SHORT, LONG = 32, 4_000  # characters: of the first text, and of the last that a bend is followed to
MANY = 2_000_000  # steps that no pattern of linear time takes for so much text
SLACK = 0.25  # of the first count: what pieces that do not divide the length may add
LAST = "\U0010abcd"  # behind the repetitions: nothing that a pattern asks for, so that it goes back over all of it
BASES = (
    *(" ", "a", "A", "1", "-", ".", ",", "\n", "\t", "@", "(", ")", "/", ":", "'", "_", "+", "é", "\u00a0", "•", "|"),
    *("a ", "A ", "1 ", "Aa ", "a.", "a@", "1-", "1.", "1,", "a, ", "A. ", "- ", " \n", "a\n", "\n ", "2019 - ", "1/"),
    *("www.", "http://a", "a.b@c.", "+1 (", "Jan 2019 ", "of ", "and ", "manager ", "BSc ", "<a ", "&", "\\a ", "{"),
)

Site = tuple[str, int]
found: dict[tuple[str | bytes, int], tuple[re.Pattern[Any], str]] = {}
seen: set[Site] = set()


def collect() -> None:
    """Compiles everything that the package compiles, and notes it."""
    compile_ = re._compile  # type: ignore[attr-defined]

    def noting(pattern: Any, flags: int) -> Any:
        made = compile_(pattern, flags)
        frame = sys._getframe(1)
        while frame.f_back and frame.f_code.co_filename == re.__file__:
            frame = frame.f_back
        where = Path(frame.f_code.co_filename)
        if where.is_relative_to(PACKAGE) and isinstance(made, re.Pattern):
            note(made, (str(where.relative_to(PACKAGE)), frame.f_lineno))
        return made

    re._compile = noting  # type: ignore[attr-defined]
    import screener

    for module in pkgutil.walk_packages(screener.__path__, "screener."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    read_some()
    re._compile = compile_  # type: ignore[attr-defined]


def note(pattern: re.Pattern[Any], site: Site) -> None:
    """Keeps a pattern once, with the place that compiled it first."""
    seen.add(site)
    found.setdefault((pattern.pattern, pattern.flags), (pattern, f"{site[0]}:{site[1]}"))


def read_some() -> None:
    """Reads, scores and hides a resume of each kind, and writes one anew in the ways of the audit."""
    from screener.audit import counterfactual, variants
    from screener.document.sources import load
    from screener.extraction import stated
    from screener.extraction.redaction import redact
    from screener.pipeline import gather, screen
    from screener.scoring import criteria_file

    kinds = {path.suffix: path for path in sorted((ROOT / "fixtures" / "applicants").iterdir())}
    all_criteria = [criteria_file.load(path) for path in sorted((ROOT / "criteria").glob("*.yaml"))]
    day = date(2026, 11, 1)
    for path in kinds.values():
        for source in load(path):
            facts = gather(source)  # type: ignore[arg-type]
            if facts.candidate is not None:
                redact(facts.candidate)
            for criteria in all_criteria:
                screen(facts, criteria, as_of=day)
    for path in (ROOT / "fixtures" / "applicants").glob("*.txt"):
        base = counterfactual._base(path.read_text("utf-8", "replace"), all_criteria[0], day)
        list(variants.variants(base))
        variants.cut_short(base, day)
    list(stated._claims("professional experience: 12 years"))


def written_out() -> list[str]:
    """Notes the patterns that stand in calls which did not run; returns the calls whose pattern is put together."""
    unknown = []
    for path in sorted(PACKAGE.rglob("*.py")):
        name = str(path.relative_to(PACKAGE))
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not is_pattern(call) or any((name, n) in seen for n in range(call.lineno, (call.end_lineno or 0) + 1)):
                continue
            try:
                note(re.compile(ast.literal_eval(call.args[0])), (name, call.lineno))
            except ValueError:
                unknown.append(f"{name}: {ast.unparse(call.args[0])}")
    return unknown


def is_pattern(node: ast.AST) -> bool:
    """Whether this is a call of the module re with a pattern."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=name)):
            return name not in ("escape", "purge")
    return False


def sample(parsed: Any, pick: int) -> str:
    """A text that the pattern, or the beginning of it, matches: with the first choice (0) or the last (-1)."""
    text = ""
    for code, value in parsed:
        if code is _constants.LITERAL:
            text += chr(value)
        elif code in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
            text += sample(value[2], pick) * max(1, min(value[0], 3))
        elif code is _constants.SUBPATTERN:
            text += sample(value[3], pick)
        elif code is _constants.BRANCH:
            text += sample(value[1][pick], pick)
        elif code is _constants.IN:
            text += member(value, pick)
        elif code is _constants.ATOMIC_GROUP:
            text += sample(value, pick)
        elif code in (_constants.ANY, _constants.NOT_LITERAL):
            text += "x"
    return text


def member(options: Any, pick: int) -> str:
    """A character of a class."""
    code, value = options[0 if options[0][0] is _constants.NEGATE else pick]
    if code is _constants.LITERAL:
        return chr(value)
    if code is _constants.RANGE:
        return chr(value[0])
    if code is _constants.CATEGORY:
        digit, space = _constants.CATEGORY_DIGIT, _constants.CATEGORY_SPACE
        return "1" if value is digit else " " if value is space else "a"
    return "x"


def inputs(pattern: re.Pattern[Any]) -> Iterator[tuple[str, str]]:
    """(head, piece to repeat): what usually hurts, and what this pattern itself asks for, whole and in part."""
    yield from (("", base) for base in BASES)
    text = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    parsed = _parser.parse(text, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else 0)
    for own in dict.fromkeys((sample(parsed, 0), sample(parsed, -1))):
        pieces = (own, own[:-1], own[: len(own) // 2], f"{own} ", f"{own}\n", f"{own}x")
        yield from (("", piece) for piece in dict.fromkeys(pieces) if piece)
        yield from ((own[:-1], piece) for piece in dict.fromkeys((" ", own[-2:-1], own[-1:])) if piece and own[:-1])


def grows(pattern: re.Pattern[Any], piece: str, head: str = "", stepper: steps.Stepper | None = None) -> bool:
    """Whether the work grows faster than the text: with twice the text, by ever more than twice the steps."""
    stepper = stepper or steps.Stepper(pattern)
    length = max(SHORT, FEW * len(piece))
    try:
        counts = [stepper.count(made(head, piece, length * times), MANY) for times in (1, 2, 4)]
        while _bends(counts):
            if length * 4 >= LONG:
                return True
            length *= 2  # a repeat with a bound looks like one without until the text is longer than the bound
            counts = [*counts[1:], stepper.count(made(head, piece, length * 4), MANY)]
    except steps.TooMany:
        return True
    return False


def _bends(counts: list[int]) -> bool:
    """Whether what the last doubling cost beyond double is far more than what the one before did."""
    before, after = counts[1] - 2 * counts[0], counts[2] - 2 * counts[1]
    return after > max(2.5 * before, SLACK * counts[0])


def agrees(pattern: re.Pattern[Any], text: str, stepper: steps.Stepper) -> bool:
    """Whether the counted match ends where the real one does: else its count says nothing."""
    given: Any = text if isinstance(pattern.pattern, str) else text.encode("utf-8")
    match = pattern.match(given)
    return stepper.match(text if isinstance(given, str) else given.decode("latin-1")) == (match.end() if match else -1)


def made(head: str, piece: str, length: int) -> str:
    """A text of about so many characters: repetitions of a piece that end in something else."""
    return head + piece * max(1, length // len(piece)) + LAST


def sweep(pattern: re.Pattern[Any]) -> tuple[str, str] | None:
    """The first input, as head and piece, over which a pattern grows or is counted wrong."""
    stepper = steps.Stepper(pattern)
    counted = set()
    for head, piece in inputs(pattern):
        if not agrees(pattern, head + 3 * piece, stepper):
            return head, piece
        if (seen := (stepper.seen(head), stepper.seen(piece))) in counted:
            continue  # to this pattern the same text as one before
        counted.add(seen)
        if grows(pattern, piece, head, stepper):
            return head, piece
    return None


def main() -> None:
    """Prints how many patterns there are and which calls stay unknown, then each that grows, as JSON lines."""
    collect()
    unknown = written_out()
    print(json.dumps([len(found), unknown]))
    with multiprocessing.get_context("fork").Pool() as pool:  # those that are forked have what was collected
        hurts = pool.imap(sweep, [pattern for pattern, _ in found.values()])
        for (pattern, where), hurt in zip(found.values(), hurts, strict=True):
            if hurt:
                print(json.dumps([where, str(pattern.pattern)[:200], *hurt]))


if __name__ == "__main__":
    main()
