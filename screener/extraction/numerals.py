"""Small numbers as people write them: digits, words, ranges and about-so-many."""

from __future__ import annotations

import re
from functools import lru_cache

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_OTHERS = {
    "dozen": 12, "couple": 2, "both": 2, "hundred": 100, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4,
    "cinq": 5, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "dois": 2, "duas": 2, "quatro": 4, "zwei": 2,
    "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8, "due": 2, "tre": 3, "quattro": 4,
    "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "sete": 7, "oito": 8,
    "nove": 9, "dez": 10, "sette": 7, "otto": 8, "dieci": 10, "neun": 9, "zehn": 10, "elf": 11, "zwolf": 12, "zes": 6,
    "zeven": 7, "negen": 9, "tien": 10, "dwoch": 2, "trzech": 3, "czterech": 4, "pieciu": 5, "szesciu": 6,
    "siedmiu": 7, "osmiu": 8, "dziewieciu": 9, "dziesieciu": 10, "piec": 5, "szesc": 6, "siedem": 7, "osiem": 8,
    "cinque": 5, "twee": 2, "drie": 3, "vijf": 5, "dwa": 2, "trzy": 3, "cztery": 4, "tva": 2, "fyra": 4, "fem": 5,
}
_WORDS = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
    **_OTHERS,
}
_DIGITS = re.compile(r"[~≈>]?(\d{1,3}(?:[,.]\d{3}|\d{0,3}))\+?$")
_LETTERS = re.compile(r"[a-z]+")
_RANGE = re.compile(r"[~≈]?(\d{1,4})\s?[-–—]\s?(\d{1,4})\+?$")


@lru_cache(maxsize=4096)  # the same words are asked about sentence by sentence
def number(word: str) -> int | None:
    """The whole number that a word says (`12`, `~10`, `6-8` -> 8, `twelve`, `thirty-three`), or None."""
    word = word.lower()
    if word in _WORDS:
        return _WORDS[word]
    if word[:1].isalpha():
        tens, dash, unit = word.partition("-")
        return _WORDS[tens] + _WORDS[unit] if dash and tens in _TENS and unit in _UNITS[1:10] else None
    if found := _RANGE.match(word):
        return int(found[2]) if int(found[1]) < int(found[2]) else None
    if found := _DIGITS.match(word):
        return int(re.sub(r"[,.]", "", found[1]))
    return None


def may_say_number(text: str) -> bool:
    """Whether one of the words for numbers stands in a text."""
    return not _WORDS.keys().isdisjoint(_LETTERS.findall(text.lower()))
