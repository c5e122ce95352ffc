"""Readings of the head of a job, and which of them the entries of a document agree on.

A person sets all jobs alike: the pattern of the page settles what the words of one head leave open.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from screener.extraction.pieces import Piece
from screener.extraction.places import is_place
from screener.extraction.terms.employers import PLACE_CODES
from screener.extraction.titlelike import title_likeness

AGREEMENT = 1.6  # how much the pattern of the other entries weighs beside the words
SHARES = (0.15, 0.15, 0.3, 0.4)  # of that what readings may agree on: see `_keys`
ROUNDS = 2  # in which entries come round to the pattern of the others
ALONE = 0.4  # what a reading loses whose employer stands where that of no other entry does
PLAIN = 0.7  # from which worth on the words of an employer's name leave no doubt
_TOWN, _NO_TITLE = 3, 0.4  # words of a place that no list knows, and how title-like they may be
_PLACE_SIGNS = frozenset({"comma", "slash"})  # before a place that ends a head
SOFT = frozenset({"comma", "dash", "hanging dash", "slash"})  # what may part a title from its qualifier


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring pieces of one cell read as one name."""

    first: int
    last: int
    text: str
    worth: float
    place: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a head: stretches for title and employer (None: not printed here) and its weight; `places`: the
    numbers of pieces that the other heads tell to be places."""

    title: Stretch | None
    employer: Stretch | None
    weight: float
    places: frozenset[int] = frozenset()


_Signature = tuple[object, ...]
_Signed = tuple[Reading, _Signature, _Signature]  # with the signatures of its title and its employer
_NOWHERE: _Signature = ("none",)  # the signature of what is not printed


def placed(pieces: Sequence[Piece]) -> list[bool]:
    """Which pieces name a place, or stand where one is named."""
    return [is_place(piece.text) or before_code(pieces, k) for k, piece in enumerate(pieces)]


def before_code(pieces: Sequence[Piece], last: int) -> bool:
    """Whether the code of a state or country stands right behind a comma: what is before it is a city."""
    after = pieces[last + 1] if last + 1 < len(pieces) else None
    return after is not None and after.sep == "comma" and after.text in PLACE_CODES


def _signature(piece: Piece, row: int, after: str) -> _Signature:
    """Where a stretch stands and how it is set, and last whether it ends the head: what entries set alike share."""
    style = piece.style
    place = (row, piece.cell, piece.sep, style.size, style.bold, style.italic)
    return (*place, after == "paren", after == "end")


def _ends_in_place(pieces: Sequence[Piece]) -> bool:
    return len(pieces) > 1 and pieces[-1].sep in _PLACE_SIGNS and is_place(pieces[-1].text)


def _is_place_behind(piece: Piece) -> bool:
    """Whether a piece is the place behind a name: one in brackets with its state or country, as a single word there may
    tell one firm from another ("Harrow (UK)")."""
    sign = piece.sep in _PLACE_SIGNS or (piece.sep == "paren" and ", " in piece.text)
    return sign and is_place(piece.text)


def _may_be_town(piece: Piece) -> bool:
    words = piece.text.split()
    return len(words) <= _TOWN and all(w[0].isupper() for w in words) and title_likeness(piece.text) < _NO_TITLE


def _places_from(pieces: Sequence[Piece], placed: Container[int]) -> int:
    """The number of the first of the places that a head ends in; of its pieces where it ends in none."""
    tail = len(pieces)
    if len(pieces) in placed and _may_be_town(pieces[-1]) and pieces[-1].sep in _PLACE_SIGNS:
        tail -= 1
    while tail > 1 and _is_place_behind(pieces[tail - 1]):
        tail -= 1
    return tail


def _signed(
    pieces: Sequence[Piece], readings: Sequence[Reading], rows: Mapping[int, int], placed: Container[int]
) -> list[_Signed]:
    """The readings of a head with the signatures of their titles and employers; `placed`: of how many pieces heads are
    that end in a place, so that another of as many may end in one that no list knows."""
    seps = [*(piece.sep for piece in pieces[1:]), "end"]
    tail = _places_from(pieces, placed)
    if tail < len(pieces):
        seps[tail - 1] = "end"  # places behind a name leave it at the end

    def sign(stretch: Stretch | None) -> _Signature:
        if stretch is None:
            return _NOWHERE
        first = pieces[stretch.first]
        return _signature(first, rows[first.row], "places" if tail <= stretch.last else seps[stretch.last])

    return [(reading, sign(reading.title), sign(reading.employer)) for reading in readings]


def _rows(pieces: Sequence[Piece]) -> dict[int, int]:
    """The rows of a head, numbered from the row with the dates as if none of them had wrapped."""
    held = {piece.row for piece in pieces}
    above = {row: -n for n, row in enumerate(sorted((row for row in held if row < 0), reverse=True), 1)}
    below = {row: n for n, row in enumerate(sorted(row for row in held if row > 0), 1)}
    level = {0: 0} if 0 in held else {}
    return {**above, **level, **below}


def _numbered(heads: Sequence[Sequence[Piece]]) -> list[dict[int, int]]:
    """The rows of all heads. One that has no dates to count from is numbered as most heads of as many rows are."""
    rows = [_rows(pieces) for pieces in heads]
    shapes = Counter(tuple(sorted(own.values())) for own in rows)
    usual, times = shapes.most_common(1)[0] if shapes else ((), 0)
    if times < 2:
        return rows
    return [dict(zip(sorted(own), usual, strict=True)) if _is_bare(own, len(usual)) else own for own in rows]


def _is_bare(rows: Mapping[int, int], usual: int) -> bool:
    """Whether a head of as many rows as most begins with the row that others have their dates in."""
    return len(rows) == usual and min(rows.values(), default=1) == 0


def agree(per_entry: Sequence[list[Reading]], heads: Sequence[Sequence[Piece]]) -> list[Reading | None]:
    """Weighs readings again by the share of the other entries whose best reading has the same pattern; twice, since an
    entry that comes round to the pattern of most of them makes it the pattern of one more. The best reading of a head
    comes first; those that no agreement can make better than it are left out."""
    per_entry = [[r for r in own if r.weight > own[0].weight - AGREEMENT - ALONE] for own in per_entry]
    ends = {len(own) for own in heads if _ends_in_place(own)}
    signed = [_signed(*own, ends) for own in zip(heads, per_entry, _numbered(heads), strict=True)]
    worth = [[r.weight for r in readings] for readings in per_entry]
    for _ in range(ROUNDS):
        ballots = [_ballot(own, weights) for own, weights in zip(signed, worth, strict=True)]
        votes = _sum(ballots)
        alone = _alone(votes, signed)
        worth = [
            [
                r.weight + AGREEMENT * _share(votes, ballot, title, employer, len(heads)) - _odd(r, employer, alone)
                for r, title, employer in own
            ]
            for own, ballot in zip(signed, ballots, strict=True)
        ]
    return [
        readings[max(range(len(own)), key=own.__getitem__)] if readings else None
        for readings, own in zip(per_entry, worth, strict=True)
    ]


def _ballot(own: Sequence[_Signed], weights: Sequence[float]) -> dict[_Signature, float]:
    """What an entry votes for: the pattern of its best reading; those of the next best that are about as good count
    in part."""
    order = sorted(range(len(own)), key=lambda k: -weights[k])[:4]
    ballot: dict[_Signature, float] = {}
    for k in order:
        if weights[k] <= weights[order[0]] - 0.35:
            continue
        for key in _keys(own[k][1], own[k][2]):
            ballot.setdefault(key, 1.0 if k == order[0] else 0.4)
    return ballot


def _sum(ballots: Sequence[Mapping[_Signature, float]]) -> dict[_Signature, float]:
    """The votes of all entries."""
    votes: defaultdict[_Signature, float] = defaultdict(float)
    for ballot in ballots:
        for key, share in ballot.items():
            votes[key] += share
    return votes


def _keys(title: _Signature, employer: _Signature) -> tuple[_Signature, ...]:
    """What is voted on: the place of the title, its type and what parts it, the place of the employer, and both."""
    return ("t", *title), ("s", *title[2:]), ("e", *employer[:-1]), ("p", title, employer)


def _alone(votes: Mapping[_Signature, float], signed: Sequence[Sequence[_Signed]]) -> dict[_Signature, float]:
    """What readings lose that have the employer as no other entry has it, while most have it in one place: where the
    titles of most stand, or behind a comma or a dash, so that the words may qualify the title."""
    places = {employer: votes.get(("e", *employer[:-1]), 0.0) for own in signed for _, _, employer in own}
    top = max((n for place, n in places.items() if place != _NOWHERE), default=0.0)
    if top <= 1 or top * 2 < len(signed):
        return {}
    odd = [place for place, n in places.items() if n < 1.4 and place != _NOWHERE]
    titles = {place for place in odd if votes.get(("t", *place), 0.0) * 2 >= len(signed)}
    return {place: ALONE for place in odd if place in titles or not SOFT.isdisjoint(place[2:3])}


def _odd(reading: Reading, place: _Signature, alone: Mapping[_Signature, float]) -> float:
    """What a reading loses for an employer in an odd place; nothing where its words leave no doubt that it is none of
    the title's."""
    plain = reading.employer is not None and reading.employer.worth > PLAIN
    return 0.0 if plain and not SOFT.isdisjoint(place[2:3]) else alone.get(place, 0.0)


def _share(
    votes: Mapping[_Signature, float],
    own: Mapping[_Signature, float],
    title: _Signature,
    employer: _Signature,
    entries: int,
) -> float:
    """Which share of the entries agrees with a reading of another one on the title's place, the employer's, and both:
    half of two at most, so that one other entry does not settle what this one says."""
    keys = _keys(title, employer)
    each = zip(SHARES, keys, strict=True)
    return sum(weight * (votes.get(key, 0.0) - own.get(key, 0.0)) for weight, key in each) / entries
