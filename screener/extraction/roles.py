"""Says which pieces of each head are the title and which the employer.

Every head is read in all ways that its pieces allow; each reading is weighed by its words. Then the readings are
weighed again by how well they agree with those of the other entries, since a person sets all jobs alike: what one
unclear employer name leaves open, the pattern of the page settles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from screener.extraction.degree_words import find_degree_words
from screener.extraction.employer_parts import dash_leads_place, with_agency, with_halves
from screener.extraction.form_labels import EMPLOYER, TITLE
from screener.extraction.own_rows import with_titles_whole
from screener.extraction.pieces import Piece
from screener.extraction.places import employer_likeness, is_place, is_site, names_department
from screener.extraction.readings import SOFT, Reading, Stretch, agree, before_code, placed
from screener.extraction.rows import fold
from screener.extraction.stretches import JOINED, is_remark, names_fields, reaching, stretch_text
from screener.extraction.terms.employers import COUNTRIES, LEGAL_FORMS, MARKETS, PLACE_CODES
from screener.extraction.terms.titles import FREELANCE
from screener.extraction.told_places import with_told_places

TITLES_KEPT = 8
EMPLOYERS_KEPT = 10
LONGEST_RANGE = 5
ON_OWN, TITLED = 0.25, 0.7  # what "Self-employed" loses as a title beside words that are one at least this much
UNDER_EMPLOYER = 0.9  # what a head without an employer weighs right below one that names nothing else
PASSED_OVER = 0.55  # what a reading without an employer loses that leaves out bold words above the title
PLACE_BEHIND = 0.3  # what the name of an employer loses that goes on with a place
BEYOND = 0.4  # what the name of an employer loses that goes on behind its end
PLACE_IN_TITLE = 0.2  # what a title loses that ends in a place
TOLD = 1.0  # what words gain as title or employer that a label names so
NOTHING: Mapping[int, str] = MappingProxyType({})
_QUALIFIES = frozenset({"comma", "colon", "hanging dash", "slash", "dash"})


def _stretches(pieces: Sequence[Piece], page: str) -> list[tuple[int, int, str]]:
    found = []
    for i in range(len(pieces)):
        for j in range(i, min(i + LONGEST_RANGE, len(pieces))):
            if j > i:
                a, b = pieces[j - 1], pieces[j]
                if (a.row, a.cell) != (b.row, b.cell) or b.sep not in JOINED or b.style != a.style:
                    break
                if b.sep == "bar" and is_place(b.text):
                    break
            found.append((i, j, stretch_text(pieces, i, j, page)))
    return found


def _told(pieces: Sequence[Piece], first: int, last: int, told: Mapping[int, str], kind: str) -> float:
    """What a stretch gains that begins the line that a form's label names as this kind, most where it is the whole of
    it; what it loses where the label names something else."""
    named = told.get(pieces[first].start, "")
    if not named:
        return 0.0
    if named != kind:
        return -TOLD
    row = [k for k, piece in enumerate(pieces) if piece.row == pieces[first].row]
    return TOLD * (0.7 + 0.3 * (last - first + 1) / len(row)) if kind == TITLE else TOLD


def _titles(
    pieces: Sequence[Piece],
    found: Sequence[tuple[int, int, str]],
    likeness: Callable[[str], float],
    told: Mapping[int, str],
) -> list[Stretch]:
    places = placed(pieces)
    ends = [PLACE_IN_TITLE if j > i and places[j] else TOLD if _is_code(pieces, i, j) else 0.0 for i, j, _ in found]
    gains = [_told(pieces, i, j, told, TITLE) for i, j, _ in found] if told else [0.0] * len(found)
    worth = (likeness(t) - end + gain for (_, _, t), end, gain in zip(found, ends, gains, strict=True))
    all_ = [Stretch(i, j, t, own, False) for (i, j, t), own in zip(found, worth, strict=True)]
    titled = any(s.worth > TITLED and not _on_own(s.text) for s in all_)
    all_ = [replace(s, worth=s.worth - ON_OWN) if titled and _on_own(s.text) else s for s in all_]
    return sorted(all_, key=lambda s: (-s.worth, s.first, s.last))[:TITLES_KEPT]


def _is_code(pieces: Sequence[Piece], first: int, last: int) -> bool:
    """Whether one piece is the code of a state behind a firm and its city ("Harrow Ltd, Baltimore, MD"), no title."""
    row = [k for k, piece in enumerate(pieces) if piece.row == pieces[first].row]
    behind = first == last == row[-1] and len(row) > 2 and pieces[first].sep == "comma"
    return behind and pieces[first].text in PLACE_CODES


def _on_own(text: str) -> bool:
    """Whether words say no more than that somebody works alone, which is no title beside another one."""
    words = fold(text).replace("self employed", "selfemployed").split()
    return bool(words) and FREELANCE.issuperset(words)


def _employers(
    pieces: Sequence[Piece],
    found: Sequence[tuple[int, int, str]],
    likeness: Callable[[str], float],
    often: Counter[str],
    page: str,
    told: Mapping[int, str],
) -> list[Stretch]:
    out = []
    where = zip(placed(pieces), pieces, strict=True)
    places = [place and (piece.sep != "paren" or ", " in piece.text) for place, piece in where]
    smallest = min((p.style.size for p in pieces), default=0.0)
    for i, j, text in found:
        place = is_place(text) or all(is_place(p) for p in text.split(", "))
        behind = next((k for k in range(i + 1, j + 1) if places[k]), 0)
        name = text if place or not behind else stretch_text(pieces, i, behind - 1, page)
        worth = employer_likeness(name) - 0.55 * likeness(text)
        worth += 0.25 if often[fold(text)] > 1 and not names_department(text) else 0.0
        worth += 0.15 if pieces[i].style.bold or pieces[i].style.size > smallest + 0.4 else 0.0
        worth -= 0.5 if i > 1 and before_code(pieces, j) else 0.0
        worth -= PLACE_BEHIND if behind else 0.0
        worth -= PLACE_BEHIND if i == j and " " in text and names_fields(text) else 0.0
        worth -= 0.3 if j > i and (names_department(pieces[i].text) or names_fields(pieces[i].text)) else 0.0
        worth -= 0.15 * (j - i) if employer_likeness(name) < 0.6 else 0.0
        worth -= BEYOND if pieces[i].sep == "bar" and is_site(text) else 0.0
        worth -= BEYOND if any(_closes_name(pieces[k], pieces[k + 1], page) for k in range(i, j)) else 0.0
        worth += _told(pieces, i, j, told, EMPLOYER) if told else 0.0
        out.append(Stretch(i, j, text, worth - (0.6 if place else 0.0), place))
    return sorted(out, key=lambda s: (-s.worth, s.first, s.last))[:EMPLOYERS_KEPT]


def _closes_name(piece: Piece, behind: Piece, page: str) -> bool:
    """Whether a bar behind a piece or its legal form tells that an employer's name ends there ("Harrow Ltd, Hawes")."""
    words = fold(piece.text).split()
    bar = behind.sep == "bar" and "|" in page[piece.end : behind.start]
    return bar or (behind.sep == "comma" and len(words) > 1 and words[-1] in LEGAL_FORMS)


def _left_over(pieces: Sequence[Piece], used: set[int]) -> float:
    cost = 0.0
    for k, piece in enumerate(pieces):
        if k in used or piece.maybe:
            continue
        cost += 0.05 if is_place(piece.text) or (k > 1 and before_code(pieces, k)) else 0.35
    return cost


def _passed_over(pieces: Sequence[Piece], title: Stretch | None) -> float:
    """What a reading without an employer loses where bold words that are no title stand in a row above the title."""
    if title is None:
        return 0.0
    above = (p for p in pieces[: title.first] if p.row < pieces[title.first].row)
    return PASSED_OVER if any(p.style.bold and not p.maybe for p in above) else 0.0


def _same_run(pieces: Sequence[Piece], title: Stretch | None, employer: Stretch) -> bool:
    """Whether commas, dashes and slashes alone part the two, in one type: it may be one title with a qualifier."""
    if title is None:
        return False
    left, right = sorted((title, employer), key=lambda s: s.first)
    first = pieces[left.last]
    between = pieces[left.last + 1 : right.first + 1]
    place = (first.row, first.cell)
    return all(p.sep in SOFT and p.style == first.style and (p.row, p.cell) == place for p in between)


@dataclass(frozen=True, slots=True)
class _Habit:
    """How this document prints employers: whether a head without one has it from the head above (`inherits`), and
    whether employers stand apart from titles at all. `grouped`: right above stands an employer and nothing else."""

    inherits: bool
    apart: bool
    grouped: bool = False

    @property
    def none(self) -> float:
        """What a head without an employer of its own weighs."""
        if self.grouped:
            return UNDER_EMPLOYER
        return 0.3 if self.inherits else -0.4 if self.apart else -0.7


def _readings(
    pieces: Sequence[Piece], titles: list[Stretch], employers: list[Stretch], habit: _Habit
) -> list[Reading]:
    out = []
    for title in [*titles, None]:
        for employer in [*employers, None]:
            if title and employer and title.first <= employer.last and employer.first <= title.last:
                continue
            used = set(range(title.first, title.last + 1)) if title else set()
            used |= set(range(employer.first, employer.last + 1)) if employer else set()
            weight = 2.0 * title.worth if title else 0.35
            weight += 1.3 * employer.worth if employer else habit.none - _passed_over(pieces, title)
            weight -= 0.4 if habit.apart and employer and _same_run(pieces, title, employer) else 0.0
            doubtful = [s for s in (title, employer) if s and pieces[s.first].maybe]
            weight -= 0.25 * len(doubtful) + _left_over(pieces, used)
            out.append(Reading(title, employer, weight))
    return sorted(out, key=lambda r: -r.weight)[:40]


def assign(
    heads: Sequence[Sequence[Piece]],
    page: str,
    likeness: Callable[[str], float],
    *,
    alone: bool = False,
    grouped: Container[int] = (),
    told: Mapping[int, str] = NOTHING,
) -> list[Reading | None]:
    """The most consistent reading of each head, None for a head without words. `alone`: none has its employer from
    the head above; `grouped`: the numbers of those that stand right below an employer with nothing else; `told`:
    what a form's labels name, by where its line begins."""
    often = Counter(fold(t) for pieces in heads for t in {p.text for p in pieces})
    ways = []
    for pieces in heads:
        found = _stretches(pieces, page)
        titles = _titles(pieces, found, likeness, told)
        ways.append((titles, _employers(pieces, found, likeness, often, page, told)))
    per_entry, apart = _read_all(heads, ways, grouped, apart=True)
    if not apart or alone:
        per_entry, _ = _read_all(heads, ways, grouped, apart=False)
    best = agree(per_entry, heads)
    best = with_titles_whole(heads, best, page)
    best = [r and _without_place(pieces, r, page) for pieces, r in zip(heads, best, strict=True)]
    read = zip(heads, best, strict=True)
    whole = [r and with_agency(pieces, _completed(pieces, r, page), page) for pieces, r in read]
    whole = with_told_places(heads, whole, page)
    read = zip(heads, whole, strict=True)
    if any(r and dash_leads_place(pieces, r) for pieces, r in read):
        return whole
    return [r and with_halves(pieces, r, page) for pieces, r in zip(heads, whole, strict=True)]


def _without_place(pieces: Sequence[Piece], reading: Reading, page: str) -> Reading:
    """The reading without a place or a way of working that ends its title, but for the market that the job is for."""
    title = reading.title
    if title is None or _tells_market(pieces, title.last):
        return reading
    last = title.last
    while last > title.first and (is_place(pieces[last].text) or before_code(pieces, last)):
        last -= 1
    return replace(reading, title=reaching(pieces, title, title.first, last, page))


def _completed(pieces: Sequence[Piece], reading: Reading, page: str) -> Reading:
    """The reading with the words beside the title as part of it (`Product Manager, Rostering`, `Tutor / Coach`), where
    the employer stands elsewhere."""
    title, employer = reading.title, reading.employer
    if title is None or employer is None:
        return reading
    together = _same_run(pieces, title, employer)

    def free(k: int) -> bool:
        one, other = pieces[title.first], pieces[k]
        beside = (one.row, one.cell, one.style) == (other.row, other.cell, other.style)
        named = not together or _names_no_firm(other.text)
        return beside and named and not other.maybe and not employer.first <= k <= employer.last

    first, last = title.first, title.last
    while last + 1 < len(pieces) and free(last + 1) and _qualifies(pieces, last + 1):
        last += 1
    while first and not together and free(first - 1) and _shares(pieces[first - 1], pieces[first].sep):
        first -= 1
    return replace(reading, title=reaching(pieces, title, first, last, page))


def _qualifies(pieces: Sequence[Piece], k: int) -> bool:
    """Whether a piece right behind a title belongs to it."""
    piece = pieces[k]
    if piece.sep == "comma" and _tells_market(pieces, k):
        return True
    remark = is_remark(piece.text) or before_code(pieces, k)
    return piece.sep in _QUALIFIES and not remark


def _names_no_firm(text: str) -> bool:
    """Whether words between a title and its employer are sure to be the title's: a field, or words in lower case."""
    return names_department(text) or text[:1].islower() or (" " in text and names_fields(text))


def _shares(piece: Piece, sep: str) -> bool:
    """Whether words in front of a title are its first half: what a slash parts, or a degree ("PhD, Researcher")."""
    if sep == "slash":
        return not is_remark(piece.text)
    return sep == "comma" and any(w.end - w.start >= len(piece.text) - 1 for w in find_degree_words(piece.text))


def _tells_market(pieces: Sequence[Piece], k: int) -> bool:
    """Whether a place behind a title's comma is the market that the job is for: several countries, or a country while
    the head tells elsewhere where the job was."""
    words = fold(pieces[k].text)
    elsewhere = (p for p in pieces if (p.row, p.cell) != (pieces[k].row, pieces[k].cell))
    return words in MARKETS or (words in COUNTRIES and any(is_place(p.text) for p in elsewhere))


def _read_all(
    heads: Sequence[Sequence[Piece]],
    ways: Sequence[tuple[list[Stretch], list[Stretch]]],
    grouped: Container[int],
    *,
    apart: bool,
) -> tuple[list[list[Reading]], bool]:
    """The readings of all heads, and whether any has its employer in a row, cell or type of its own."""
    per_entry: list[list[Reading]] = []
    seen = False
    for number, (pieces, (titles, employers)) in enumerate(zip(heads, ways, strict=True)):
        seen = seen or number in grouped
        habit = _Habit(seen and apart, apart, number in grouped)
        per_entry.append(_readings(pieces, titles, employers, habit) if pieces else [])
        best = per_entry[-1][0] if per_entry[-1] else None
        # only an employer that stands apart can stand once for several titles
        seen = seen or bool(best and best.employer and not _same_run(pieces, best.title, best.employer))
    return per_entry, seen
