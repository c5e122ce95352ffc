"""Scans and photos: their text recognised by tesseract, an external program that need not be installed."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import statistics
import subprocess
from collections.abc import Iterable, Sequence
from itertools import groupby, islice, pairwise
from typing import NamedTuple

from screener.document import layout, raster
from screener.document.characters import Character, DrawnPage, Ink
from screener.document.model import Document, Finding, Page
from screener.document.raster import Raster
from screener.errors import UnreadableDocument

MAX_PAGES = 5
_PAGE_SECONDS = 15
_LETTERS_MOST = 15_000  # on one page: more is no page of a resume, and recognising it takes minutes
_SURE = 75.0  # mean confidence below which the text is called uncertain
_WORD_LEAST = 20.0  # words below are specks and ruled lines
_BULLET_SIGNS = frozenset("©®¢°«»·*+~¤§")  # what a dot or a ring before a line is taken for
_BULLET_LETTERS = frozenset({"e", "o", "°o", "oe"})
_WORDS_LEAST = 8  # fewer say nothing about which way up a page lies
_HINT = "Install the program tesseract (Debian: tesseract-ocr), or ask for a text PDF."


class Word(NamedTuple):
    """A recognised word in pixels of its picture; `line` tells the words of one line."""

    line: tuple[int, int, int]
    left: int
    top: int
    width: int
    height: int
    confidence: float
    text: str


def available() -> bool:
    """Whether pictures can be recognised on this machine."""
    return shutil.which("tesseract") is not None


def worth_drawing(document: Document) -> bool:
    """Whether recognising the drawn pages may give more than a doubtful text layer did."""
    return available() and len(document.text) <= _LETTERS_MOST * max(1, len(document.pages))


def needed() -> UnreadableDocument:
    """The refusal of a scan on a machine without the recogniser."""
    return UnreadableDocument("needs_ocr", "The pages are pictures: their text must be recognised.", hint=_HINT)


def read_photo(data: bytes, *, source: str = "") -> Document:
    """The text of a picture file."""
    return _document(raster.photo_pages(data, MAX_PAGES + 1), source)


def read_scan(data: bytes, *, source: str = "", only: Sequence[int] = ()) -> Document:
    """The text of a PDF, read from its drawn pages (all, or those numbered) and not from its text layer."""
    return _document(raster.pdf_pages(data, MAX_PAGES + 1, only or range(1, 1 << 30)), source)


def _document(pictures: Iterable[tuple[int, Raster]], source: str) -> Document:
    if not available():
        raise needed()
    pages: list[DrawnPage] = []
    confidences: list[float] = []
    turn = 0  # pages of one scan mostly lie the same way, so the last page's turn is tried first
    more = iter(pictures)
    for number, picture in islice(more, MAX_PAGES):
        turn, upright, words = _recognised(picture, turn)
        confidences += [word.confidence for word in words]
        pages.append(_drawn(number, upright, words))
    if not confidences:
        raise UnreadableDocument("no_text", "No text was recognised in the pictures.", hint="Ask for a text PDF.")
    return Document(
        pages=tuple(Page(page.number, page.width, page.height) for page in pages),
        lines=layout.lines(pages),
        findings=_findings(confidences, len(pages), cut=next(more, None) is not None),
        source=source,
    )


def _recognised(picture: Raster, guess: int) -> tuple[int, Raster, list[Word]]:
    """The words of one page; only where they make no sense is it asked which way up the page lies."""
    turned = picture.turned(guess)
    words = _words(_tesseract(turned.pgm(), "--psm", "3", "tsv"))
    if len(words) >= _WORDS_LEAST and statistics.fmean(word.confidence for word in words) >= _SURE:
        return guess, turned, words
    more = _turn(turned)
    if not more:
        return guess, turned, words
    upright = turned.turned(more)
    return (guess + more) % 360, upright, _words(_tesseract(upright.pgm(), "--psm", "3", "tsv"))


def _findings(confidences: Sequence[float], pages: int, *, cut: bool) -> tuple[Finding, ...]:
    sure = statistics.fmean(confidences)
    count = "1 page" if pages == 1 else f"{pages} pages"
    told = [Finding("ocr", f"The text of {count} was recognised from pictures; check names and dates.")]
    if sure < _SURE:
        told.append(Finding("ocr_uncertain", f"Recognition was only {sure:.0f}% sure of the words.", partial=True))
    if cut:
        told.append(Finding("page_limit", f"Only the first {MAX_PAGES} pictures are recognised.", partial=True))
    return tuple(told)


def _tesseract(pgm: bytes, *arguments: str) -> str:
    """Tesseract's answer about one picture, on one core: the batch already keeps the others busy."""
    command = ["tesseract", "stdin", "stdout", *arguments]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=pgm, capture_output=True, timeout=_PAGE_SECONDS, env=environment, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableDocument("time_limit", "Recognising the picture took too long.") from error
    except OSError as error:
        raise needed() from error
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _turn(picture: Raster) -> int:
    """By how many degrees the picture must be turned clockwise to stand upright."""
    answer = _tesseract(picture.pgm(), "--psm", "0")
    turn = re.search(r"Rotate: {1,4}(\d{1,3})", answer)
    sure = re.search(r"Orientation confidence: {1,4}([\d.]{1,9})", answer)
    return int(turn.group(1)) if turn and sure and float(sure.group(1)) >= 1.0 else 0


def _words(table: str) -> list[Word]:
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = [_word(row) for row in rows if row.get("level") == "5" and (row.get("text") or "").strip()]
    return [word for word in words if word.confidence >= _WORD_LEAST]


def _word(row: dict[str, str]) -> Word:
    line = (int(row["block_num"]), int(row["par_num"]), int(row["line_num"]))
    left, top, width, height = (int(row[key]) for key in ("left", "top", "width", "height"))
    return Word(line, left, top, width, height, float(row["conf"]), row["text"].strip())


def _drawn(number: int, picture: Raster, words: Sequence[Word]) -> DrawnPage:
    width, height = picture.picture.size
    lines = [_mended(list(line)) for _, line in groupby(words, key=lambda word: word.line)]
    sizes = _levelled([_size(line, picture.scale) for line in lines])
    drawn = [char for line, size in zip(lines, sizes, strict=True) for char in _characters(line, size, picture.scale)]
    return DrawnPage(number, width * picture.scale, height * picture.scale, 0, tuple(drawn), ocr=True)


def _mended(line: list[Word]) -> list[Word]:
    """Two marks that recognition takes for others: a bullet before a line, and the pronoun I."""
    for place, (word, after) in enumerate(pairwise(line)):
        if word.text == "|" and after.text.isalpha() and after.text.islower():
            line[place] = word._replace(text="I")
    if len(line) > 1 and _is_bullet(line[0].text, line[1].text):
        line[0] = line[0]._replace(text="•")
    return line


def _is_bullet(text: str, after: str) -> bool:
    """Whether the first word of a line is a list mark: a sign, or a lone letter of its shape before a new sentence."""
    return text in _BULLET_SIGNS or (text in _BULLET_LETTERS and after[:1].isupper())


def _levelled(sizes: Sequence[float]) -> list[float]:
    """Sizes within a tenth of the page's usual one are the usual one: measured heights jitter by a pixel."""
    usual = statistics.median(sizes) if sizes else 0.0
    return [usual if abs(size - usual) <= usual / 10 else size for size in sizes]


def _characters(line: Sequence[Word], size: float, scale: float) -> list[Character]:
    """The letters of one line: widths shared evenly within a word, one baseline and one size for all."""
    baseline = _baseline(line) * scale
    ink = Ink(size=size)
    made = []
    for word in line:
        step = word.width / len(word.text) * scale
        for place, letter in enumerate(word.text):
            x0 = word.left * scale + place * step
            made.append(Character(letter, x0, word.top * scale, x0 + step, baseline, baseline, ink))
    return made


def _baseline(line: Sequence[Word]) -> float:
    """Where the letters stand: the lower edge of words that have no descenders."""
    flat = [word.top + word.height for word in line if not set(word.text) & set("gjpqyQ,;()[]{}|/@$")]
    return statistics.median(flat or [word.top + 0.8 * word.height for word in line])


def _size(line: Sequence[Word], scale: float) -> float:
    """Type size from the height of capitals and ascenders, seven tenths of it in most faces."""
    base = _baseline(line)
    tall = [base - word.top for word in line if re.search(r"[A-Z0-9bdfhklt]", word.text)]
    height = statistics.median(tall) / 0.72 if tall else statistics.median(base - word.top for word in line) / 0.5
    return max(4.0, round(height * scale * 2) / 2)
