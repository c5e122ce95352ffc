"""Reads plain text and Markdown: indents, wide gaps and blank lines mean what they mean on a page."""

from __future__ import annotations

import re

from screener.document.blocks import Paragraph, Run, Style
from screener.document.encoding import decode, refuse_empty
from screener.document.field_codes import keep_link
from screener.document.flow import MAX_CHARACTERS, lay_out
from screener.document.model import Document
from screener.document.unicode_text import TextCleaner

MAX_BYTES = 40_000_000
_COLUMN = 5.5  # width of a column of plain text at 11 points
_READ = MAX_CHARACTERS * 4
_TAB_STOP = 4
_MARKED = 20_000  # characters of a line whose marks are looked for
_HEADINGS = {1: 20.0, 2: 16.0, 3: 13.0, 4: 12.0, 5: 11.0, 6: 11.0}
_ATX = re.compile(r"^\s{0,3}(#{1,6})\s{1,20}(.{1,2000}?)\s{0,20}#{0,6}\s{0,20}$")
_UNDERLINE = re.compile(r"^\s{0,3}(=|-){3,200}\s{0,20}$")
_RULE = re.compile(r"^\s{0,3}(?:[-*_]\s{0,3}){3,100}$")
_ITEM = re.compile(r"(\s{0,40})([-*+]|\d{1,3}[.)])\s{1,8}(?=\S)")
_IMAGE = re.compile(r"!\[([^\]\n]{0,300})\]\([^)\n]{0,1000}\)")
_LINK = re.compile(r"\[([^\]\n]{1,300})\]\(\s{0,3}<?([^)\s>]{1,1000})>?[^)\n]{0,300}\)")
_AUTO = re.compile(r"<((?:https?://|mailto:)[^>\s]{1,1000}|[^<>\s@]{1,100}@[^<>\s@]{1,200})>")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,500}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_\n]{1,500})(?<=\S)\1(?![\w*_])")
_CODE = re.compile(r"`([^`\n]{1,500})`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_TABLE_RULE = re.compile(r"^\s{0,3}\|?[\s:|-]{3,500}\|?$")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,300}>")
_HALVES = re.compile(r"</span>\s{1,20}<span(?:\s[^<>\n]{0,100})?>")  # set at the left and at the right of the page


def read_text(data: bytes, *, source: str = "") -> Document:
    """Reads plain text in any usual encoding."""
    refuse_empty(data)
    text, findings = decode(data[:MAX_BYTES])
    cleaner = TextCleaner()
    paragraphs = _paragraphs(cleaner.clean(text[:_READ]))
    return lay_out(paragraphs, source=source, media_type="text/plain", findings=findings, cleaner=cleaner)


def read_markdown(data: bytes, *, source: str = "") -> Document:
    """Reads Markdown: headings, emphasis, lists, links and pipe tables as they are rendered."""
    refuse_empty(data)
    text, findings = decode(data[:MAX_BYTES])
    cleaner = TextCleaner()
    links: list[str] = []
    paragraphs = _rendered(_without_comments(cleaner.clean(text[:_READ])).split("\n"), links)
    return lay_out(
        paragraphs, source=source, media_type="text/markdown", findings=findings, links=links, cleaner=cleaner
    )


def _paragraphs(text: str) -> list[Paragraph]:
    """One paragraph a line; lines without a blank line between them belong to one block."""
    found: list[Paragraph] = []
    blank = True
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            found.append(Paragraph((Run(bare),), indent=_indent(line), joined=not blank))
        elif not blank:
            found.append(Paragraph((Run(""),)))
        blank = not bare
    return found


def _indent(line: str) -> float:
    lead = line[: len(line) - len(line.lstrip())][:200]
    return min(len(lead.expandtabs(_TAB_STOP)) * _COLUMN, 300.0)


# Markdown


def _without_comments(text: str) -> str:
    """The text without the comments of HTML, which are not rendered; one that never ends is left."""
    kept, start = [], 0
    while (begin := text.find("<!--", start)) >= 0 and (end := text.find("-->", begin)) >= 0:
        kept.append(text[start:begin])
        start = end + 3
    return "".join([*kept, text[start:]])


def _rendered(lines: list[str], links: list[str]) -> list[Paragraph]:
    found: list[Paragraph] = []
    blank = True
    for i, line in enumerate(lines):
        if not line.strip():
            blank = True
            continue
        below = lines[i + 1] if i + 1 < len(lines) else ""
        above = lines[i - 1] if i else ""
        if (_UNDERLINE.match(line) and above.strip() and not _ITEM.match(above)) or _RULE.match(line):
            blank = True
            continue
        if _TABLE_RULE.match(line) and "|" in line and "-" in line:
            continue
        par = _line(line, below, links, blank=blank)
        continues = not blank and not par.marker and par.runs[0].style.size == 11.0
        if continues and found and "|" not in line[:3]:
            par = Paragraph(par.runs, found[-1].indent, joined=True)
        found.append(par)
        blank = par.runs[0].style.size > 11.0
    return found


def _line(line: str, below: str, links: list[str], *, blank: bool) -> Paragraph:
    heading = _ATX.match(line)
    if heading:
        return _heading(len(heading[1]), heading[2], links)
    if _UNDERLINE.match(below) and blank and len(line) < 200:
        return _heading(1 if "=" in below else 2, line.strip(), links)
    item = _ITEM.match(line)
    before = 11.0 if blank else 0.0
    if item:
        depth = len(item[1].expandtabs(_TAB_STOP)) // 2
        marker = item[2] if item[2][0].isdigit() else "•"
        return Paragraph(_inline(line[item.end() :], links), 18.0 + 12.0 * depth, before, marker=marker)
    text = line.strip().removeprefix("> ")
    if text.startswith("|") and text.count("|") > 1:
        text = "\t".join(cell.strip() for cell in text.strip("|").split("|"))
    return Paragraph(_inline(text, links), before=before)


def _heading(level: int, text: str, links: list[str]) -> Paragraph:
    size = _HEADINGS[level]
    runs = tuple(Run(run.text, Style(size=size, bold=True)) for run in _inline(text, links))
    return Paragraph(runs, before=size * 0.8, after=size * 0.3)


def _inline(text: str, links: list[str]) -> tuple[Run, ...]:
    """The runs of a line with the marks of Markdown taken off; a monstrous line is left as it is."""
    if len(text) > _MARKED:
        return (Run(text),)
    text = _IMAGE.sub(r"\1", text)
    text = _HALVES.sub("\t", text)
    for target in [*(found[1] for found in _LINK.findall(text)), *_AUTO.findall(text)]:
        keep_link(links, target)
    text = _TAG.sub("", _AUTO.sub(r"\1", _LINK.sub(r"\1", text)))
    runs, start = [], 0
    for strong in _STRONG.finditer(text):
        runs += [Run(_plain(text[start : strong.start()])), Run(_plain(strong[2]), Style(bold=True))]
        start = strong.end()
    runs.append(Run(_plain(text[start:])))
    return tuple(run for run in runs if run.text) or (Run(""),)


def _plain(text: str) -> str:
    return _ESCAPE.sub(r"\1", _CODE.sub(r"\1", _EMPHASIS.sub(r"\2", text)))
