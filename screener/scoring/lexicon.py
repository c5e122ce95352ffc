"""Which lines of a text hold the words that the phrases of a criteria file need: one pass over it answers for all.

To look for every phrase in every text costs far more than all else about scoring. So each word of the text is looked
up once, in a table of the words that any phrase needs, and only lines that hold all words of a phrase are looked at.
A set of lines is a number here, with a bit for each line.
"""

from __future__ import annotations

import re
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from screener.scoring.phrases import Family, Pattern
from screener.scoring.similarity import stems
from screener.scoring.terms import COMMON, UNCLAIMED

_MANY = 8  # lines of a set
_KNOWN = 100_000  # words of texts whose meaning is kept at hand
_LONGEST = 60  # bytes of a word that is worth keeping
_BREAK = 1  # the kind of a line break, among the kinds of words
_NOTHING = -1  # in place of a word: the phrase needs none
_WISH = 0  # the number of what may begin a wish or a denial
_WORD = re.compile(r"\w+")
# What parts words in ASCII becomes a space; line breaks are kept.
_PARTED = bytes(
    code if code == 10 or code > 127 or chr(code).isalnum() or chr(code) == "_" else 32 for code in range(256)
)
_MARK = b"\x01"  # stands for a line break: no word has it
_SIGN = re.compile("|".join(re.split(r" |\(\?: ", pattern)[0] for pattern in UNCLAIMED))


Slots = tuple[tuple[tuple[str, ...], ...], ...]  # of a Pattern


Choices = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """What one slot of a phrase needs: any of these words, or all words of any of these groups. Slots that need the
    same have the same number."""

    number: int
    words: frozenset[int]
    groups: Choices


@dataclass(frozen=True, slots=True)
class Need:
    """What a phrase needs: the words of the slot that is fixed, and of the others."""

    place: int  # of the phrase in its family
    pattern: Pattern
    single: bool
    fixed: tuple[int, ...]
    others: tuple[Slot, ...]


class Lexicon:
    """The words that phrases and descriptions need, and which of them a word of a text is."""

    def __init__(self, families: Iterable[Family], descriptions: Iterable[str]) -> None:
        self._numbers: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._table = _Table()
        self._slots: dict[Choices, Slot] = {}
        self.needs = {family.phrases: self._needs(family) for family in families}
        self.wanted = {text: self._wanted(text) for text in descriptions}
        self._known = _Known(self)

    def lines(self, text: str) -> dict[int, int]:
        """For each word that is needed the lines that hold it."""
        held: defaultdict[int, list[int]] = defaultdict(list)
        line, known = 0, self._known
        if len(known) > _KNOWN:
            known.clear()
        for kind in filter(None, map(known.__getitem__, _chunks(text))):  # most words are needed nowhere
            if kind == _BREAK:
                line += 1
            else:
                held[kind].append(line)
        found: dict[int, int] = {}
        for kind, places in held.items():
            lines = 1 << places[0] if len(places) == 1 else _set_of(places)
            for number in known.meanings[kind]:
                found[number] = found.get(number, 0) | lines
        return found

    def meaning(self, chunk: str) -> tuple[int, ...]:
        """The numbers of all that a word of a text can stand for, or words that only signs beyond ASCII part."""
        numbers = [self._stems[stem] for stem in stems(chunk) if stem in self._stems]
        for word in _WORD.findall(chunk):
            numbers += [self._numbers[each] for each in self._table.matching(word)]
            numbers += [_WISH] if _SIGN.fullmatch(word) else []
        return tuple(sorted(set(numbers)))

    def _needs(self, family: Family) -> dict[int, list[Need]]:
        """The phrases of a family by one of the words that each needs; `_NOTHING` for those that need none."""
        found: dict[int, list[Need]] = {}
        for place, pattern in enumerate(family.patterns):
            first, *others = _telling(pattern.slots)
            fixed = tuple(map(self._number, first[0])) if first else ()
            slots = tuple(self._slot(slot) for slot in others if slot)
            need = Need(place, pattern, pattern.single, fixed, slots)
            found.setdefault(max(fixed, default=_NOTHING), []).append(need)
        return found

    def _slot(self, choices: Iterable[tuple[str, ...]]) -> Slot:
        known = tuple(tuple(map(self._number, choice)) for choice in choices)
        if known not in self._slots:
            words = frozenset(choice[0] for choice in known if len(choice) == 1)
            groups = tuple(choice for choice in known if len(choice) > 1)
            self._slots[known] = Slot(len(self._slots), words, groups)
        return self._slots[known]

    def _number(self, word: str) -> int:
        if word not in self._numbers:
            self._numbers[word] = self._next
            self._table.add(word)
        return self._numbers[word]

    def _wanted(self, description: str) -> tuple[int, ...]:
        return tuple(self._stems.setdefault(stem, self._next) for stem in sorted(stems(description)))

    @property
    def _next(self) -> int:
        return 1 + len(self._numbers) + len(self._stems)


def _telling(slots: Slots) -> Slots:
    """The slots with the words that tell lines apart; a slot that can do without any is empty. Where a phrase has none
    but words that are everywhere, these have to do."""
    telling = tuple(tuple(tuple(word for word in choice if word not in COMMON) for choice in slot) for slot in slots)
    telling = tuple(slot if all(slot) else () for slot in telling)
    return telling if any(telling) else slots


def _chunks(text: str) -> list[bytes]:
    """The words of a text in their order, and a mark for every line break. Words that only signs beyond ASCII part
    are left together. To cut bytes takes a third of the time that an expression needs."""
    return text.encode("utf-8", "surrogatepass").translate(_PARTED).replace(b"\n", b" " + _MARK + b" ").split()


class _Known(dict[bytes, int]):
    """What words of texts stand for; worked out when a word is first met. Words that stand for the same are of one
    kind, whose place in `meanings` is kept: 0 for those that are needed nowhere."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon
        self.meanings: list[tuple[int, ...]] = [(), (_NOTHING,)]
        self._kinds = {meaning: kind for kind, meaning in enumerate(self.meanings)}

    def __missing__(self, chunk: bytes) -> int:
        if chunk == _MARK:
            meaning = self.meanings[_BREAK]
        else:
            meaning = self._lexicon.meaning(chunk.decode("utf-8", "surrogatepass"))
        kind = self._kinds.setdefault(meaning, len(self.meanings))
        if kind == len(self.meanings):
            self.meanings.append(meaning)
        if len(chunk) <= _LONGEST:
            self[chunk] = kind
        return kind


class _Table:
    """Words with stars, by the letters before their first star, or behind their last one."""

    def __init__(self) -> None:
        self._heads: dict[str, list[str]] = {}
        self._tails: dict[str, list[str]] = {}
        self._inner: list[str] = []
        self._whole: set[str] = set()
        self._spelled: dict[str, re.Pattern[str]] = {}
        self._lengths: tuple[list[int], list[int]] = [], []

    def add(self, word: str) -> None:
        """Puts a word in."""
        head, star, rest = word.partition("*")
        tail = rest.rpartition("*")[2]
        if not star:
            self._whole.add(word)
            return
        self._spelled[word] = re.compile(re.escape(word).replace(r"\*", r"\w{0,14}"))
        if head:
            self._heads.setdefault(head, []).append(word)
        elif tail:
            self._tails.setdefault(tail, []).append(word)
        else:
            self._inner.append(word)
        self._lengths = sorted({len(each) for each in self._heads}), sorted({len(each) for each in self._tails})

    def matching(self, token: str) -> Iterator[str]:
        """The words that a word of a text is."""
        if token in self._whole:
            yield token
        likely = [word for size in self._lengths[0] for word in self._heads.get(token[:size], ())]
        likely += [word for size in self._lengths[1] for word in self._tails.get(token[-size:], ())]
        for word in (*likely, *self._inner):
            if self._spelled[word].fullmatch(token):
                yield word


class Spots:
    """Where a text may hold phrases, line by line. `wish` are the lines that may hold a wish or a denial."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._found = lexicon.lines(text)
        self._words = frozenset(self._found)
        self._every = (2 << text.count("\n")) - 1
        self.wish = self._found.get(_WISH, 0)
        self._filled: dict[int, int] = {}

    def needs(self, family: Family) -> Iterator[tuple[Need, int]]:
        """The phrases of a family that may stand in the text, in their order, and the lines in which they may."""
        needs = self._lexicon.needs[family.phrases]
        likely = [need for word in needs.keys() & self._words for need in needs[word]]
        likely += needs.get(_NOTHING, ())
        for need in sorted(likely, key=_place):
            if lines := self._lines(need):
                yield need, lines

    def _lines(self, need: Need) -> int:
        lines = self._every & self._all(need.fixed)
        for slot in need.others:
            some = self._filled.get(slot.number)
            lines &= self._fill(slot) if some is None else some
            if not lines:
                break
        return lines

    def _fill(self, slot: Slot) -> int:
        """The lines that hold what a slot needs; many phrases have the same one."""
        some = 0
        for word in slot.words & self._words:
            some |= self._found[word]
        for group in slot.groups:
            some |= self._all(group)
        self._filled[slot.number] = some
        return some

    def _all(self, words: tuple[int, ...]) -> int:
        """The lines that hold all these words."""
        lines, found = -1, self._found
        for word in words:
            lines &= found.get(word, 0)
        return lines

    def sharing_two(self, description: str) -> int:
        """The lines that share two words or more with a description, by their beginnings."""
        once = twice = 0
        for stem in self._lexicon.wanted[description]:
            lines = self._found.get(stem, 0)
            twice |= once & lines
            once |= lines
        return twice


def _set_of(places: Sequence[int]) -> int:
    """The set of some lines, which are in order."""
    marks = bytearray((places[-1] >> 3) + 1)
    for place in places:
        marks[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(marks, "little")


def places(lines: int) -> Iterator[int]:
    """The numbers of the lines of a set, in order. Large ones are gone through in pieces of what a processor holds."""
    first = 0
    if lines.bit_count() > _MANY:
        count = (lines.bit_length() + 63) // 64
        for piece in struct.unpack(f"<{count}Q", lines.to_bytes(8 * count, "little")):
            while piece:
                low = piece & -piece
                yield first + low.bit_length() - 1
                piece ^= low
            first += 64
        return
    while lines:
        low = lines & -lines
        yield low.bit_length() - 1
        lines ^= low


_place = attrgetter("place")
