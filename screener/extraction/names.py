"""Finds the person's name and headline: candidates from the layout, weighed against each other.

For a name speak large type near the top, the shape of a name in its script, an e-mail address that is built from it
and its being repeated; against it the words of job titles, headings, places and forms.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from screener.document.model import Document, Line
from screener.extraction.candidate import Evidence
from screener.extraction.degree_words import find_degree_words
from screener.extraction.evidence import Quoter
from screener.extraction.name_shape import NEVER, mail_likeness, name_likeness, small_likeness, spelt_by
from screener.extraction.places import employer_likeness, is_place
from screener.extraction.rows import body_style, fold
from screener.extraction.sections import kind_of
from screener.extraction.terms import contact as terms
from screener.extraction.titlelike import title_likeness

TOP_LINES = 40
ENOUGH = 1.6
BETWEEN = 12  # runs of other columns that may stand level with the lines of one name
_AROUND = " •·,|♦◆▪■●★✦"  # what may stand around a name
ON_EDGE = 3.0  # points between the edges or the middles of two lines that are set on one

_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")
_TOKEN = re.compile(r"[^\s]+")
_LEAD = re.compile(terms.DOCUMENT_LEAD, re.I)
_TAIL = re.compile(terms.DOCUMENT_TAIL, re.I)
_GREETING = re.compile(rf"^{terms.GREETING}(?=[^\W\d_])", re.I)
_GREETED = re.compile(
    r"(?:(?<!\s)\s+)?(?:[.,!;:|]\s|[.!]$|\s(?:and|a|an|the|from|und|ein|eine|et|un|une|y|e)\s|\s[–—-]\s)"
)
_ICON = re.compile(r"\(cid:\d{1,5}\)|[\ue000-\uf8ff]")
_BRACKET = re.compile(r"(?:(?<!\s)\s+)?[(\[][^()\[\]]{0,30}[)\]]\s*$")
_CUT = re.compile(r"(?<!\s)\s+[|·•◆♦∙–—/-]\s+|(?:(?<!\s)\s+)?[|·•◆]\s*|\t")
_OWNER = re.compile(r"(.{3,60}?)['’]s\s(?:r[ée]sum[ée]|cv|curriculum vitae|profile)", re.I)
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s){1,3}[^\W\d_]{3}")  # "A. B. Quill" has no degree
_SPACED = re.compile(r"(?:[^\W\d_](?:[ ]|$)){4,}")
_LABEL = re.compile(r"^([^\W\d][\w .()/-]{2,30}?)\s*[:\t]\s*(.+)$")


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one line in one size: start and end count in the document's text."""

    text: str
    start: int
    end: int
    size: float
    line: Line
    index: int


@dataclass(frozen=True, slots=True)
class _Guess:
    text: str
    start: int
    end: int
    size: float
    index: int
    labelled: bool = False
    tall: bool = False  # two lines of the same size read as one


def _sizes(line: Line) -> list[tuple[int, int, float]]:
    """The line's stretches of about one type size."""
    out: list[tuple[int, int, float]] = []
    for span in line.spans:
        if out and abs(out[-1][2] - span.size) < 1.0:
            out[-1] = (out[-1][0], span.end, out[-1][2])
        else:
            out.append((span.start, span.end, span.size))
    return out or [(0, len(line.text), line.size)]


def _runs(lines: Sequence[Line]) -> list[_Run]:
    """Every run of the lines that can hold a name, cut at gaps and at changes of size."""
    found = []
    for index, line in enumerate(lines):
        if len(line.text) > 400:
            continue
        for start, end, size in _sizes(line):
            at = start
            for part in line.text[start:end].split("\t"):
                text = _ICON.sub(lambda m: " " * len(m[0]), part)
                lead = len(text) - len(text.lstrip(_AROUND))
                clean = text.strip(_AROUND)
                if clean:
                    begin = line.offset + at + lead
                    found.append(_Run(clean, begin, begin + len(clean), size, line, index))
                at += len(part) + 1
    return found


def _close_up(text: str) -> str:
    """J A N E  D O E set wide: the letters of each word put together again."""
    if not _SPACED.match(text):
        return text
    groups = [g for g in re.split(r"\s{2,}", text) if g]
    return " ".join(g.replace(" ", "") for g in groups)


def _with_letters(parts: Sequence[str]) -> str:
    """The name with the post-nominal letters that follow it after commas; what else follows is the headline."""
    kept = [parts[0]]
    for part in parts[1:]:
        if fold(part) not in terms.POSTNOMINALS:
            break
        kept.append(part)
    return ", ".join(kept)


def _called(parts: Sequence[str], mail: str) -> bool:
    """Whether a name is followed by the one that its bearer goes by ("Wong Ka Yan, Karen"): the address spells it."""
    if len(parts) != 2 or len(parts[0].split()) < 3 or not parts[1].isalpha() or fold(parts[1]) in terms.POSTNOMINALS:
        return False
    return len(parts[1]) > 2 and fold(parts[1]) in fold(mail.partition("@")[0].replace("_", " ")).split()


def _guesses_of(run: _Run, mail: str) -> list[_Guess]:
    """The names that a run may hold: all of it, or what stands before a separator."""
    text, start, labelled = run.text, run.start, False
    if lead := _LEAD.match(text) or _GREETING.match(text):
        start, text = start + lead.end(), text[lead.end() :]
        text = _GREETED.split(text, maxsplit=1)[0] if lead.re is _GREETING else text
    if (label := _LABEL.match(text)) and fold(label[1]) in terms.NAME_LABELS:
        start, text, labelled = start + label.start(2), label[2], True
    if owner := _OWNER.fullmatch(text):
        text = owner[1]
    text = _TAIL.sub("", text)
    out = []
    first = _CUT.split(text, maxsplit=1)[0]
    for piece in dict.fromkeys((text, first)):
        parts = [p.strip() for p in piece.split(",")]
        turned = len(parts) == 2 and fold(parts[1]) not in terms.POSTNOMINALS
        name = piece if _called(parts, mail) else _BRACKET.sub("", _with_letters(parts))
        if name and name in text:
            out.append(_Guess(_close_up(name), start, start + len(name), run.size, run.index, labelled))
        turned = turned and not any(is_place(p) for p in parts)
        short = turned and sum(word[0].isupper() for word in parts[0].split()) <= 2 and len(parts[1].split()) <= 2
        if short and len(parts[0].split()) <= 4 and title_likeness(parts[1]) < 0.3:
            whole = f"{parts[1]} {parts[0]}"
            out.append(_Guess(whole, start, start + len(piece), run.size - 0.01, run.index, labelled))
    return out


def _below(first: _Run, second: _Run) -> bool:
    """Whether a run stands right below another in the same type and column."""
    a, b = first.line.box, second.line.box
    apart = second.index == first.index or second.line.page != first.line.page
    if apart or fold(first.text) == fold(second.text):
        return False
    if _beside(first, second):
        return True
    if abs(first.size - second.size) > 0.6 and not _name_in_two_sizes(first, second):
        return False
    return b.y0 - a.y1 <= a.height and b.x0 <= a.x1 and a.x0 <= b.x1


def _beside(first: _Run, second: _Run) -> bool:
    """Whether two lines of one word each, in one size, stand level with a wide space between them."""
    a, b = first.line.box, second.line.box
    level = abs(a.y0 - b.y0) < ON_EDGE and abs(first.size - second.size) <= 0.6
    near = 0 < b.x0 - a.x1 < 1.5 * first.size
    whole = first.text == first.line.text and second.text == second.line.text
    return level and near and whole and _lone_name(first.text) and _lone_name(second.text)


def _name_in_two_sizes(first: _Run, second: _Run) -> bool:
    """Whether two lines of one word each, on one axis or edge, are a first name and a surname set smaller or larger."""
    a, b = first.line.box, second.line.box
    if first.text != first.line.text or second.text != second.line.text:
        return False
    edges = (a.x0 - b.x0, a.x1 - b.x1, (a.x0 + a.x1 - b.x0 - b.x1) / 2)
    return min(map(abs, edges)) < ON_EDGE and _lone_name(first.text) and _lone_name(second.text)


def _lone_name(text: str) -> bool:
    """Whether one word may be a first name or a surname: no place, title or heading."""
    if " " in text or len(text) < 2 or not name_likeness(text) or is_place(text) or kind_of(text):
        return False
    return fold(text) not in terms.DOCUMENT_WORDS and title_likeness(text) < 0.35


def _stacked(runs: Sequence[_Run], body: float, mail: str) -> list[_Guess]:
    """A name set over two to four lines in large type: all in one size, or one word in each of two."""
    out, large = [], [run for run in runs if run.size >= 1.15 * body]
    for i, first in enumerate(large):
        head = _LEAD.match(first.text)
        name = first.text[head.end() :] if head else first.text
        start, last, at = first.end - len(name), first, i
        for _ in range(3):
            near = enumerate(large[at + 1 : at + 1 + BETWEEN], at + 1)
            found = next((j for j, run in near if _below(last, run)), 0)
            rest = _CUT.split(large[found].text, maxsplit=1)[0]
            if not found or (title_likeness(rest) > 0.5 and not spelt_by(f"{name} {rest}", mail)):
                break
            name += ("" if name.endswith("-") else " ") + rest
            last, at = large[found], found
            size = max(first.size, last.size)
            out.append(_Guess(name, start, last.start + len(rest), size, first.index, tall=True))
    return out


def _before_title(runs: Sequence[_Run], body: float) -> list[_Guess]:
    """A name in large type that a title follows on its line in another weight."""
    out = []
    for run in (run for run in runs if run.size >= 1.15 * body):
        for one, other in pairwise(run.line.spans):
            cut = run.line.offset + other.start - run.start
            if one.bold == other.bold or not 0 < cut < len(run.text):
                continue
            name = run.text[:cut].rstrip(" ,|·•–—-")
            if name_likeness(name) > 0.7 and title_likeness(run.text[cut:]) > 0.5 > title_likeness(name):
                out.append(_Guess(name, run.start, run.start + len(name), run.size, run.index))
    return out


def _from_form(runs: Sequence[_Run]) -> list[_Guess]:
    """A name whose parts stand beside labels of their own: "First name: ...", "Surname: ..."."""
    first = _labelled(runs, terms.FIRST_NAME_LABELS)
    last = _labelled(runs, terms.LAST_NAME_LABELS)
    if first is None or last is None:
        return []
    a, b = sorted((first, last), key=lambda guess: guess.start)
    return [_Guess(f"{first.text} {last.text}", a.start, b.end, a.size, a.index, labelled=True, tall=True)]


def _labelled(runs: Sequence[_Run], labels: frozenset[str]) -> _Guess | None:
    """What stands behind one of the labels, in its own cell or the next one."""
    for run, after in pairwise([*runs, runs[-1]] if runs else []):
        if (label := _LABEL.match(run.text)) and fold(label[1]) in labels:
            start = run.start + label.start(2)
            return _Guess(label[2], start, start + len(label[2]), run.size, run.index)
        if fold(run.text) in labels and after.index == run.index and after is not run:
            return _Guess(after.text, after.start, after.end, after.size, after.index)
    return None


@dataclass(frozen=True, slots=True)
class _Page:
    """What a guess is weighed against: the body's and the largest size, which lines read like job titles."""

    body: float
    largest: float
    mail: str
    seen: Counter[str]
    headlines: frozenset[int]
    head: frozenset[int]  # the lines where contact details are looked for; the others only stand near the top


def _weight(guess: _Guess, page: _Page) -> float:
    """Marks for and against a guess, in sum."""
    shape = name_likeness(guess.text) or small_likeness(guess.text, page.mail)
    words = fold(guess.text)
    if not shape or (words and words in terms.DOCUMENT_WORDS) or kind_of(guess.text):
        return -9.0
    titled = 0.0 if spelt_by(guess.text, page.mail) else title_likeness(guess.text)
    marks = 2.0 * shape - 3.0 * max(0.0, titled - 0.35)
    marks += min(2.0, 2.0 * (guess.size / max(page.body, 1.0) - 1.0)) + (
        0.5 if guess.size >= page.largest - 0.3 else 0.0
    )
    marks += 2.0 * mail_likeness(guess.text, page.mail)
    marks += 0.9 if guess.index == 0 else -0.06 * min(guess.index, 30)
    marks += 0.4 if guess.index + 1 in page.headlines else 0.0
    marks += 0.5 * min(2, page.seen[words] - 1) if words else 0.0
    marks -= 1.5 if is_place(guess.text) else 0.0
    marks -= 6.0 if _opens_with_degree(guess.text) else 0.0
    marks -= 0.0 if guess.index in page.head else 0.6
    marks -= 3.0 * max(0.0, employer_likeness(guess.text) - 0.45)
    return marks + 3.0 * guess.labelled + 0.3 * guess.tall


def _opens_with_degree(text: str) -> bool:
    """Whether words begin with a degree that is no way to address somebody ("Ing. Ana Petrov")."""
    opening = next((w for w in find_degree_words(text) if w.start == 0), None)
    if opening is None or _INITIALS.match(text):
        return False
    return fold(text[: opening.end].replace("-", " ")) not in terms.HONORIFICS


def _places_to_look(document: Document, top: Sequence[Line], body: float) -> list[Line]:
    """The head, the first lines of the document, and large type anywhere on its first page."""
    first = document.lines[0].page if document.lines else 1
    wanted = {line.offset: line for line in top[:TOP_LINES]}
    for i, line in enumerate(document.lines[:400]):
        if i < 12 or (line.page == first and line.size > 1.3 * body):
            wanted.setdefault(line.offset, line)
    return sorted(wanted.values(), key=lambda line: (line.page, line.box.y0))


def _structured(lines: Iterable[Line]) -> Line | None:
    """The line that a structured file itself calls the name."""
    return next((line for line in lines if line.path and line.path.endswith("basics.name")), None)


_AS_TYPED = {0x2010: "-", 0x2011: "-", 0x2019: "'"}  # what typesetters print for the hyphen and the apostrophe


def find_name(document: Document, top: Sequence[Line], mail: str, quoter: Quoter) -> tuple[str, Evidence | None]:
    """The person's name as printed, and the words that prove it; empty where nothing looks like one."""
    if named := _structured(document.lines):
        return named.text.strip(), quoter.at(named.offset, named.end, "name")
    body = body_style(document.lines).size or 10.0
    lines = _places_to_look(document, top, body)
    runs = _runs(lines)
    guesses = [g for run in runs for g in _guesses_of(run, mail)] + _stacked(runs, body, mail) + _from_form(runs)
    guesses += _before_title(runs, body)
    seen = Counter(fold(g.text) for g in {(g.text, g.start): g for g in guesses}.values())
    titled = frozenset(r.index for r in runs if title_likeness(r.text) > 0.6)
    offsets = {line.offset for line in top}
    head = frozenset(i for i, line in enumerate(lines) if line.offset in offsets)
    page = _Page(body, max((r.size for r in runs), default=body), mail, seen, titled, head)
    ranked = sorted(((_weight(g, page), -g.start, g) for g in guesses), key=lambda r: r[:2])
    if not ranked or ranked[-1][0] < ENOUGH:
        return "", None
    best = ranked[-1][2]
    name = _fair_case(" ".join(best.text.translate(_AS_TYPED).split()), guesses)
    return name, quoter.at(best.start, best.end, "name")


def _fair_case(name: str, guesses: Iterable[_Guess]) -> str:
    """A name in capitals, the way the page prints it elsewhere if it does."""
    if not name.isupper():
        return name
    same = (g.text for g in guesses if fold(g.text) == fold(name) and not g.text.isupper())
    return next(same, name)


def find_label(top: Sequence[Line], name: str, proof: Evidence | None, quoter: Quoter) -> tuple[str, Evidence | None]:
    """The headline under or behind the name, as printed."""
    if proof is None:
        return "", None
    after = [r for r in _runs(top) if r.end > proof.end or r.start > proof.start][:6]
    for run in after:
        rest = run.text if run.start >= proof.end else run.text[max(0, proof.end - run.start) :]
        rest = rest.strip(" ,|·•–—-\t/")
        if not rest or fold(rest) == fold(name) or fold(rest) in fold(name):
            continue
        if (
            NEVER.search(rest.replace(" @ ", " at ").replace("/", " ").replace("&", " ").replace("+", " "))
            or kind_of(rest)
            or is_place(rest)
        ):
            continue
        if title_likeness(rest) > 0.45 and len(rest) <= 160:
            start = run.start + run.text.index(rest)
            return rest, quoter.at(start, start + len(rest), "label")
    return "", None
