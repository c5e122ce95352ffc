"""Characters as a person sees them: compatibility forms folded, invisible and look-alike letters undone and named.

Every reader passes its text through one `TextCleaner`, which remembers what it met and turns that into findings.
"""

from __future__ import annotations

import re
import unicodedata

from screener.document.model import Finding

_ANSI = re.compile(r"(?:\x1b\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\)?|(?:\x1b\[|\x9b)[0-9;?]{0,20}[A-Za-z]?|\x1b)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_BREAK = re.compile("\r\n|[\r\x0c\x85\u2028\u2029]|\x0b(?! )")
_OVERRIDE = re.compile("\u202e([^\u202c\n]{0,2000})\u202c?")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FLAG_EMOJI = re.compile("\U0001f3f4[\U000e0020-\U000e007f]{1,8}")
_TAGS = re.compile("[\U000e0000-\U000e007f]{1,5000}")
_ZERO_WIDTH = re.compile("[\u200b\u2060-\u2064\ufeff\u180e\u034f\u115f\u1160\u3164\uffa0]")
_JOINER = re.compile("(?<![\u0590-\u1fff\u2600-\U0001faff\ufe0f])[\u200c\u200d]")
_SPLIT_WORD = re.compile("[A-Za-z][\u200b-\u200d\u2060-\u2064\ufeff\u180e\u034f]{1,20}(?=[A-Za-z])")
_SILENT = re.compile("[\u00ad\ufe00-\ufe0f\U000e0100-\U000e01ef\ufff9-\ufffc]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ACCENT = r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u20d0-\u20ff]"
_PILE = re.compile(f"{_ACCENT}{{4,1000}}")
_WORD = re.compile(r"[^\W\d_]{2,200}")
_RAISED = re.compile("(?:¹⁹|²⁰)[⁰¹²³⁴-⁹]{2}|(?:₁₉|₂₀)[₀-₉]{2}")
_KEEP = "\u2122\u2120\u00b4\u00a8\u00af\u00b8\u02dc\u203e\u2017\u00bd\u00bc\u00be\u00aa\u00ba\u2026"
_FOLD = re.compile(f"[^\x00-\x7f{_KEEP}]{{1,4000}}")
_SIGNS = str.maketrans(
    {"\u00b4": "'", "\u02bc": "'", **dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf06e\uf06c", "•")}
)  # the bullets of symbol fonts stand in the private area

# Letters of other scripts that are drawn like a Latin one (the part of UTS 39's table that resumes meet).
_CYRILLIC = "АВЕЅІЈКМНОРСТУХаеіјорсухѕԁԛԝһӏЕ"
_CYRILLIC_AS = "ABESIJKMHOPCTYXaeijopcyxsdqwhlE"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ"
_GREEK_AS = "ABEZHIKMNOPTYXovp"
_LOOKALIKE = dict(zip(_CYRILLIC + _GREEK, _CYRILLIC_AS + _GREEK_AS, strict=True))
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z]")
_ENOUGH_SPLITS = 3  # one or two are left behind by copying from a web page
_QUOTE = 200


class TextCleaner:
    """Cleans the text of one document and remembers what a person should know about its characters."""

    def __init__(self) -> None:
        self._splits = 0
        self._tags: list[str] = []
        self._piles = 0
        self._overrides = 0
        self._mixed: dict[str, None] = {}
        self._surrogates = 0
        self._raised = ""

    def clean(self, text: str) -> str:
        """Gives back the text as it is seen: newline and TAB kept, nothing else that has no shape of its own."""
        if text.isascii():
            return _CONTROL.sub("", _ANSI.sub("", _BREAK.sub("\n", text)))
        text = _SURROGATE.sub(self._surrogate, _BREAK.sub("\n", text.translate(_SIGNS)))
        text = _CONTROL.sub("", _ANSI.sub("", text))
        text = self._drop_invisible(text)
        text = _PILE.sub(self._pile, text)
        self._raised = self._raised or next((found[0] for found in _RAISED.finditer(text)), "")
        text = _FOLD.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
        text = unicodedata.normalize("NFC", text)
        return _WORD.sub(self._unmix, text) if _FOREIGN.search(text) else text

    def findings(self) -> tuple[Finding, ...]:
        """What the text cleaned so far gives reason to say."""
        found = [Finding("odd_characters", text) for text in self._oddities()]
        if self._mixed:
            shown = ", ".join(list(self._mixed)[:5])[:_QUOTE]
            found.append(Finding("mixed_script", f"Words that mix look-alike letters of two scripts: {shown}"))
        if self._raised:
            told = f"A year in raised or lowered figures, read as it prints: {self._raised}"
            found.append(Finding("implausible_dates", told))
        if self._surrogates:
            found.append(Finding("encoding_damage", f"{self._surrogates} characters are halves of a broken pair"))
        return tuple(found)

    def _oddities(self) -> list[str]:
        said = []
        if self._splits >= _ENOUGH_SPLITS:
            said.append(f"Invisible characters stood inside {self._splits} words and were removed")
        if self._tags:
            said.append(f"Invisible tag characters spelled: {' '.join(self._tags)[:_QUOTE]}")
        if self._piles:
            said.append(f"Piles of accents on {self._piles} letters were removed")
        if self._overrides:
            said.append(f"Reversed writing direction in {self._overrides} places was undone")
        return said

    def _drop_invisible(self, text: str) -> str:
        text = _FLAG_EMOJI.sub("\U0001f3f4", text)
        text = _TAGS.sub(self._tag, text)
        self._splits += len(_SPLIT_WORD.findall(text))
        text = _JOINER.sub("", _ZERO_WIDTH.sub("", _SILENT.sub("", text)))
        text = _BIDI.sub("", _OVERRIDE.sub(self._reverse, text))
        return _PRIVATE.sub("", text)

    def _surrogate(self, found: re.Match[str]) -> str:
        self._surrogates += 1
        return ""

    def _tag(self, found: re.Match[str]) -> str:
        self._tags.append("".join(chr(ord(c) - 0xE0000) for c in found[0] if 0xE0020 <= ord(c) < 0xE007F))
        return ""

    def _reverse(self, found: re.Match[str]) -> str:
        self._overrides += 1
        return found[1][::-1]

    def _pile(self, found: re.Match[str]) -> str:
        self._piles += 1
        return ""

    def _unmix(self, found: re.Match[str]) -> str:
        """A Latin word with look-alikes from another script becomes the word it looks like."""
        word = found[0]
        foreign = _FOREIGN.findall(word)
        if not foreign or not _LATIN.search(word) or not all(c in _LOOKALIKE for c in foreign):
            return word
        self._mixed[word] = None
        return "".join(_LOOKALIKE.get(c, c) for c in word)
