"""The shape of a person's name: how much words look like one, and how much of an e-mail address is made of them."""

from __future__ import annotations

import re
import unicodedata

from screener.extraction.rows import fold
from screener.extraction.terms import contact as terms

__all__ = ["NEVER", "mail_likeness", "name_in_address", "name_likeness", "small_likeness"]

_LONGEST = 70
_INITIAL = re.compile(r"[^\W\d_]\.")
_ASIDE = re.compile(r"(?:(?<!\s)\s+)?[(\"“”‘„][^()\"“”‘’„]{1,20}[)\"”’“]\s*(?=\S)")
NEVER = re.compile(r"[@\d:;!?%&+=*<>{}\\\"_/]|https?|www\.")


def name_likeness(text: str) -> float:
    """0 to 1: how much words have the form of a person's name, in any script."""
    text = _ASIDE.sub(" ", text)
    if not text or len(text) > _LONGEST or NEVER.search(text):
        return 0.0
    parts = text.split(",")
    tokens = [t for t in re.split(r"[\s]+", parts[0]) if t]
    bare = [t for t in tokens if fold(t) not in terms.HONORIFICS or len(t) == 1] or tokens
    odd = [t for t in bare if fold(t) in terms.NOT_NAMES and not _INITIAL.fullmatch(t) and not _is_particle(t)]
    family = odd == bare[-1:] and 2 <= len(bare) <= 3 and fold(odd[0]) in terms.FAMILY_NAMES
    if not bare or len(bare) > 7 or (odd and not family):
        return 0.0
    letters = [c for c in parts[0] if c.isalpha() or unicodedata.category(c)[0] == "M"]
    if not letters or len(letters) + sum(c in " '’.-‐‑·`" for c in parts[0]) < len(parts[0]) - 1:
        return 0.0
    cased = [c for c in letters if c.upper() != c.lower()]
    if len(cased) * 2 < len(letters):
        return 0.9 if 2 <= len(letters) <= 24 else 0.3
    good = sum(_capital(t) or fold(t.rstrip(".")) in terms.PARTICLES or _led_by_particle(t) for t in bare)
    if good < len(bare) or not any(_capital(t) for t in bare):
        return 0.0
    return {1: 0.45, 2: 1.0, 3: 1.0, 4: 0.9, 5: 0.75}.get(len(bare), 0.5) * (0.6 if family else 1.0)


def name_in_address(mail: str) -> str:
    """The name that an e-mail address spells out ("ada.quill@..." is Ada Quill); empty where it spells none."""
    parts = re.split(r"[._-]", mail.partition("@")[0].rstrip("0123456789"))
    plain = 2 <= len(parts) <= 3 and all(p.isalpha() and len(p) > 1 for p in parts)
    return " ".join(p.title() for p in parts) if plain and not set(map(str.lower, parts)) & terms.ROLE_ADDRESSES else ""


def small_likeness(text: str, mail: str) -> float:
    """The likeness of a name written all small, which the e-mail address must bear out."""
    words = text.split()
    if not text.islower() or not 2 <= len(words) <= 3 or mail_likeness(text, mail) < 0.85:
        return 0.0
    return 0.8 * name_likeness(text.title())


def _is_particle(token: str) -> bool:
    return token.islower() and fold(token) in terms.PARTICLES


def _led_by_particle(token: str) -> bool:
    """Whether a token is a small word that a hyphen joins to a name ("el-Sayed", "al-Masri")."""
    lead, hyphen, name = token.partition("-")
    return bool(hyphen) and _is_particle(lead) and _capital(name)


def _capital(token: str) -> bool:
    word = re.sub(r"^[a-zà-ý]{1,2}['’](?=\w)", "", token.lstrip("'’‘(\""))
    if word and word[0].isalpha() and word[0].upper() == word[0].lower():
        return True  # a script without capitals
    return bool(word) and word[0].isupper() and not re.search(r"[a-z][A-Z].*[a-z][A-Z]", word)


def spelt_by(name: str, mail: str) -> bool:
    """Whether an e-mail address spells all of a name of two words or more, so that a surname which sounds like a job
    (Baker, Vasseur) is one."""
    local = re.sub(r"[^a-z]", "", fold(mail.partition("@")[0]))
    words = fold(name.replace("-", " ")).split()
    return len(words) > 1 and all(len(word) > 2 and word in local for word in words)


def mail_likeness(name: str, mail: str) -> float:
    """0 to 1: how much of an e-mail address's own part is made of the name."""
    own, _, host = mail.partition("@")
    if fold(own) in terms.ROLE_ADDRESSES:
        own = host.partition(".")[0]  # hello@adaquill.example
    local = re.sub(r"[^a-z]", "", fold(own))
    words = [w for w in fold(name.replace("-", " ")).split() if w not in terms.POSTNOMINALS]
    if len(local) < 3 or not words:
        return 0.0
    held = [w for w in words if len(w) >= 3 and w in local]
    if held:
        return min(1.0, 0.5 + 0.5 * sum(map(len, held)) / len(local))
    short = any(len(w) >= 4 and (w[:4] in local or local.startswith(w[:3])) for w in words)
    return 0.5 if short else 0.4 if local.startswith("".join(w[0] for w in words)) and len(words) > 1 else 0.0
