"""Paragraphs that open with the head of a job ("Engineer, Harrow (2019 to 2021). Built ..."): each made two lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from screener.document.model import Line
from screener.extraction.date_text import only_dates
from screener.extraction.dates import DateMatch, find_periods
from screener.extraction.rows import BULLET, cut
from screener.extraction.titlelike import title_likeness

SHORTEST, REACH = 60, 160  # letters of such a paragraph, and how far into it its head may reach
BODY = 24  # letters that at least stand behind a head that is not sure to be one
NAMED = 0.6  # how title-like a part of the head is at least where no stop and capital tell where the text begins
SURE_TITLE = 0.75  # how title-like words behind dates are that close a head
_TITLE_BEHIND = re.compile(r"\s?[)\]]?\s?[-–—:,]\s([^.;:()]{3,60})[.;:]\s+(?=[^\W\d_a-z])")
_RANGES = ("range", "open")
_PARTS = re.compile(r",\s|\s[-–—|@]\s|\s(?:at|for|bei|chez)\s")
_STOP = re.compile(r"\.\s(?=[^\W\d_a-z])")
_ENDS_HEAD = re.compile(r"(?<=[^\s,;])(?:[.:;]|\s[-–—])\s(?=\S)")


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where a head ends in its line and its text begins. `sure`: a stop and a capital behind the dates tell it;
    `wraps`: the line is the second of the head."""

    end: int
    begin: int
    sure: bool
    wraps: bool = False


def part_run_ins(lines: Sequence[Line]) -> list[Line]:
    """The lines, with the head and the text of such a paragraph apart, also where the head wraps. What is not sure to
    be one, and a list item, is one only where the first dates of the section stand so: else it may tell of a part of
    the job above."""
    cuts = _cuts(lines)
    listed, all_ = _opens_section(lines, cuts, points=True), _opens_section(lines, cuts, points=False)
    out: list[Line] = []
    for k, line in enumerate(lines):
        found, point = cuts.get(k), line.text.startswith(BULLET)
        if found is None or not (listed if point else found.sure or all_):
            out.append(line)
        else:
            out.append(cut(line, len(BULLET) if point else 0, found.end))
            out += [cut(line, found.begin)] if found.begin < len(line.text) else []
    return out


def _cuts(lines: Sequence[Line]) -> dict[int, _Cut]:
    """The cuts by the number of the line."""
    found = _cuts_below_dates(lines)
    for k, line in enumerate(lines):
        pair = lines[k : k + 2]
        if (own := _cut_of(line, _follows(pair))) is not None:
            found[k] = own
        elif not line.text.startswith(BULLET) and (below := _wrapped_cut(pair)) is not None:
            found[k + 1] = below
    return found


def _cuts_below_dates(lines: Sequence[Line]) -> dict[int, _Cut]:
    """The cuts of paragraphs right below dates in a line of their own ("2019-2021", "Clerk, Harrow Mills. Wrote ..."):
    the title is set in a type of its own, and a stop before a capital ends the head. One alone proves nothing."""
    found: dict[int, _Cut] = {}
    for k, (above, line) in enumerate(pairwise(lines), 1):
        if not only_dates(above.text) or line.text.startswith(BULLET) or "\t" in line.text:
            continue
        stop = _STOP.search(line.text, 8, REACH)
        if len(line.text) >= SHORTEST and stop and _set_apart(line) and _titled(line.text[: stop.start()]):
            found[k] = _Cut(stop.start(), stop.end(), True)
    return found if len(found) > 1 else {}


def _set_apart(line: Line) -> bool:
    """Whether a line begins bold and goes on plain."""
    return len(line.spans) > 1 and line.spans[0].bold and not line.spans[-1].bold


def _opens_section(lines: Sequence[Line], cuts: dict[int, _Cut], *, points: bool) -> bool:
    """Whether the first dates of a section stand in such a paragraph: in a list item (`points`), with dates nowhere
    else, or in a line of text."""
    own = [k for k in sorted(cuts) if lines[k].text.startswith(BULLET) is points]
    plain = (k for k, line in enumerate(lines) if k not in cuts and not line.text.startswith(BULLET))
    dated = [k for k in plain if any(match.kind in _RANGES for match in find_periods(lines[k].text[:REACH]))]
    return len(own) > 1 and not dated if points else bool(own) and own[0] < min(dated, default=len(lines))


def _follows(pair: Sequence[Line]) -> int:
    """How many letters the line below a line may add to its paragraph."""
    below = pair[1:] if not pair[-1].text.startswith(BULLET) and pair[0].block == pair[-1].block else ()
    return sum(len(line.text) for line in below)


def _cut_of(line: Line, below: int) -> _Cut | None:
    """The cut of a line; `below`: how many letters its text may go on with."""
    text, first = line.text, len(BULLET) if line.text.startswith(BULLET) else 0
    if "\t" in text or len(text) < SHORTEST:
        return None
    for match in find_periods(text[:REACH]):
        if match.kind not in _RANGES:
            continue
        if match.start > first + 3 and (titled := _behind_title(text, first, match)):
            return titled
        found = _behind_opening(text, match) if match.start <= first + 1 else _behind_closing(text, first, match, line)
        if found is not None and (found.sure or len(text) - found.begin + below >= BODY):
            return found
    return None


def _wrapped_cut(pair: Sequence[Line]) -> _Cut | None:
    """The cut in the second of two lines where the head that the first begins ends, with its dates."""
    if len(pair) < 2 or pair[0].page != pair[1].page or pair[1].text.startswith(BULLET):
        return None
    one, other = (line.text for line in pair)
    begun = len(one) + 1
    if "\t" in one + other or begun < SHORTEST or len(other) < BODY or one.rstrip()[-1:] in ".;:":
        return None
    text = f"{one} {other}"
    for match in find_periods(text[:REACH]):
        if match.kind in _RANGES and match.start >= 8 and match.end > begun and _titled(text[: match.start]):
            found = _behind_closing(text, 0, match, pair[1])
            long = found is not None and len(text) - found.begin >= BODY
            return _Cut(found.end - begun, found.begin - begun, False, True) if found and long else None
    return None


def _behind_closing(text: str, first: int, match: DateMatch, line: Line) -> _Cut | None:
    """The cut behind dates that close a head: at a stop before a capital, else where the head names a title."""
    if match.start < first + 8:
        return None
    after = text[match.end :].lstrip(")]").lstrip()
    end = len(text) - len(after)
    begin = end + len(after) - len(after[1:].lstrip())
    head, body = text[first : match.start], text[begin : begin + 1]
    if after[:1] in (".", ":", ";") and body.isupper():
        return _Cut(end, begin, True)
    if after[:1] in (":", ";", ".", "-", "–", "—") and after[1:2].isspace() and body.isalpha() and _titled(head):
        return _Cut(end, begin, False)
    if after in (".", ":") and _titled(head):  # the text begins in the next line
        return _Cut(end, len(text), False)
    changes = after[:1].isalpha() and _type_changes(line, end - (len(text) - len(line.text)))
    return _Cut(end, end, False) if changes and _titled(head) else None


def _behind_title(text: str, first: int, match: DateMatch) -> _Cut | None:
    """The cut behind a title that follows an employer and its dates: "Harrow Mills (2018-2021) - Clerk. Wrote ..."."""
    titled = _TITLE_BEHIND.match(text, match.end)
    if titled is None or title_likeness(titled[1]) < SURE_TITLE or _titled(text[first : match.start].rstrip(" (")):
        return None
    return _Cut(titled.end(1), titled.end(), True)


def _behind_opening(text: str, match: DateMatch) -> _Cut | None:
    """The cut behind a head that dates open ("2019-2021 Engineer, Harrow Ltd - built ..."): where the first stop or
    dash has text behind it that goes on in lower case, or that a stop before a capital begins."""
    head = match.end + len(text[match.end :]) - len(text[match.end :].lstrip(" )]:,-–—|"))
    for sign in _ENDS_HEAD.finditer(text, head, min(len(text), REACH)):
        begins, low = sign.end(), text[sign.end()].islower()
        stop = sign[0][0] in ".:" and text[begins].isupper()
        if stop or (low and (sign[0][0] == ":" or sign[0].strip() in "-–—")):
            return _Cut(sign.start(), begins, False) if _titled(text[head : sign.start()]) else None
    return None


def _titled(head: str) -> bool:
    """Whether words begin with a capital and one of their parts is a job title."""
    words = head.strip(" ,(|-–—")
    return words[:1].isupper() and any(title_likeness(part.strip()) >= NAMED for part in _PARTS.split(words))


def _type_changes(line: Line, at: int) -> bool:
    """Whether the type changes from bold to plain where the dates end."""
    spans = sorted(line.spans, key=lambda span: span.start)
    return any(a.bold and not b.bold and at - 2 <= b.start <= at + 1 for a, b in pairwise(spans))
