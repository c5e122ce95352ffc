"""How to reach the person: e-mail, phone, place and links; the name is found in `names.py`.

What stands above the first section heading is searched first, then the whole document. Links that a page carries
without printing them (mailto, tel) fill what the print lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import structs

from screener.document.model import Document, Line
from screener.extraction.candidate import Contact, Evidence
from screener.extraction.dates import find_periods
from screener.extraction.evidence import Quoter
from screener.extraction.name_shape import name_in_address
from screener.extraction.names import find_label, find_name
from screener.extraction.places import is_place
from screener.extraction.rows import fold
from screener.extraction.terms import contact as terms

WINDOW = 4000  # characters of one line that are searched
HEAD_LINES = 80
BODY_LINES = 3000
LINK_LIMIT = 12

_DOMAIN = r"(?:[\w-]{1,63}\.){1,4}[^\W\d_]{2,24}"
_EMAIL = re.compile(rf"(?<![\w.+-])([\w.+'-]{{1,64}})\s?@\s?({_DOMAIN})(?![\w@-])")
_AT = r"\s?(?:[\[({<]\s?(?:at|@|arroba)\s?[\])}>]|\s(?:at|AT)\s)\s?"
_DOT = r"(?:\s?[\[({<]\s?(?:dot|\.)\s?[\])}>]\s?|\s(?:dot|DOT)\s|\.)"
_HIDDEN_EMAIL = re.compile(rf"(?<![\w.+-])([\w.+-]{{1,64}}){_AT}([\w-]{{1,63}}(?:{_DOT}[\w-]{{2,63}}){{1,3}})(?![\w-])")
_DOTS = re.compile(_DOT)
_HIDING = (" at ", "(at", "[at", "{at", "<at", "(@", "[@", "{@", "<@", "( at", "[ at", "arroba")
_PHONE = re.compile(r"(?<![\w.@/+-])(?:\+\s?)?(?:\(\+?)?\d[\d \xa0().\-–—/·]{5,24}\d(?![\w@])")
_PHONE_LABEL = re.compile(rf"(?:^|[\s|·•,(]){terms.PHONE_LABELS}\s?[:.)]?\s{{0,3}}$", re.I)
_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>()\[\]\"',;|]{3,200}"
    rf"|(?<![\w@.])(?:[\w-]{{1,30}}\.)?{terms.PROFILE_HOSTS}\.(?:com|me|org|net|cv)/[^\s<>()\[\]\"',;|]{{1,120}}",
    re.I,
)
_BARE_DOMAIN = re.compile(rf"(?:{_DOMAIN})(?:/[^\s,;|]{{0,100}})?", re.I)
_PIECE = re.compile(r"\s[|·•◆♦▪∙~]\s|\s{3,}|\t|[|·•◆♦▪]|\s[–—-]\s")
_ICON = re.compile(r"\(cid:\d{1,5}\)|[\ue000-\uf8ff]")
_LABELLED = re.compile(r"^([^\W\d][\w /()-]{2,28}):\s*(.+)$")


NAME_FROM_EMAIL = "name_from_email"  # the rule of a name that only the address tells


def find_contact(document: Document, head: Sequence[Line]) -> Contact:
    """Name, headline, e-mail, phone, place and links. `head` holds the lines that are most likely to have them."""
    quoter = Quoter(document)
    top = list(head[:HEAD_LINES])
    mail, mail_proof = _find_email(document, top, quoter)
    phone, phone_proof = _find_phone(document, top, quoter)
    name, name_proof = find_name(document, top, mail, quoter)
    label, label_proof = find_label(top, name, name_proof, quoter)
    if mail_proof and not name and (name := name_in_address(mail)):
        name_proof = structs.replace(mail_proof, rule=NAME_FROM_EMAIL)
    place, place_proof = _find_place(top, name, quoter)
    proofs = [p for p in (name_proof, label_proof, mail_proof, phone_proof, place_proof) if p]
    return Contact(name, label, mail, phone, place, _find_links(document, top), tuple(proofs))


# --- e-mail ---------------------------------------------------------------------------------------------------------


def _printed_emails(lines: Iterable[Line]) -> list[tuple[str, int, int]]:
    found = []
    for line in lines:
        text = line.text[:WINDOW]
        plain = [(f"{m[1]}@{m[2]}".strip("."), m) for m in _EMAIL.finditer(text)] if "@" in text else []
        hides = not plain and any(sign in text.lower() for sign in _HIDING)
        hidden = _HIDDEN_EMAIL.finditer(text) if hides else ()
        plain += [(f"{m[1]}@{_DOTS.sub('.', m[2])}", m) for m in hidden if _DOTS.search(m[2])]
        found += [(address, line.offset + m.start(), line.offset + m.end()) for address, m in plain]
    return found


def _broken_email(lines: Sequence[Line]) -> list[tuple[str, int, int]]:
    """An address that the end of a line has cut in two, around its @ or one of its dots, or inside its ending."""
    found = []
    for first, second in pairwise(lines):
        if "@" not in first.text and "@" not in second.text:
            continue
        tail, lead = first.text.rsplit(None, 1)[-1:], second.text.split(None, 1)[:1]
        if not tail or not lead or "@" not in tail[0] + lead[0] or len(tail[0] + lead[0]) > 120:
            continue
        whole = _EMAIL.fullmatch(tail[0] + lead[0])
        if whole and _cut_here(first, second, tail[0], lead[0]):
            end = second.offset + second.text.index(lead[0]) + len(lead[0])
            found.append((whole[0], first.offset + first.text.rindex(tail[0]), end))
    return found


def _cut_here(first: Line, second: Line, tail: str, lead: str) -> bool:
    """Whether the end of a line stands inside an address, rather than between two words."""
    alone = lead == second.text.strip() and abs(first.box.x0 - second.box.x0) < 3
    if _EMAIL.fullmatch(tail):
        ending = tail.rsplit(".", 1)[1].lower()
        return alone and lead.isalpha() and len(lead) < 4 and ending + lead.lower() in terms.COMMON_ENDINGS
    if "@" in tail and alone:
        return True
    if _EMAIL.fullmatch(lead):
        return tail == first.text.strip() and (tail.endswith((".", "_")) or lead[0] in "._")
    return tail.endswith("@") or lead.startswith("@") or ("@" in tail and (tail.endswith((".", "-")) or lead[0] == "."))


def _unglued(address: str) -> str:
    """An address without the web address that stands right behind it ("ada@example.comada.example.com")."""
    local, _, host = address.partition("@")
    letters = re.sub(r"[^a-z]", "", local.lower())[:4]
    glued = len(letters) > 2 and re.match(rf"^((?:[\w-]+\.)+?(?:com|org|net))(?:www\.|{letters})", host, re.I)
    return f"{local}@{glued[1]}" if glued else address


def _linked(document: Document, scheme: str) -> list[str]:
    found = [link[len(scheme) :].split("?")[0].strip() for link in document.links if link.lower().startswith(scheme)]
    return [f.replace("%40", "@") for f in found if f]


def _repaired(printed: str, linked: Sequence[str]) -> str:
    """The printed address, or the linked one of which the print has lost or gained a piece."""
    low = printed.lower()
    if low in (one.lower() for one in linked):
        return printed
    for one in linked:
        local, _, host = one.lower().partition("@")
        mine, _, its_host = low.partition("@")
        if host and (its_host.startswith(host) or host.startswith(its_host)) and local.endswith(mine[-4:]):
            return one
    return printed


def _find_email(document: Document, top: Sequence[Line], quoter: Quoter) -> tuple[str, Evidence | None]:
    linked = [one for one in _linked(document, "mailto:") if _EMAIL.fullmatch(one)]
    body = document.lines[:BODY_LINES]
    printed = _broken_email(top) + _printed_emails(top) or _broken_email(body) + _printed_emails(body)
    printed = [(whole := _unglued(one), start, end - len(one) + len(whole)) for one, start, end in printed]
    exact = [p for p in printed if p[0].lower() in (one.lower() for one in linked)]
    for address, start, end in exact or printed:
        return _repaired(address, linked), quoter.at(start, end, "email")
    return (linked[0], None) if linked else ("", None)


# --- phone ----------------------------------------------------------------------------------------------------------


_SERIAL = re.compile(r"(?:19|20)\d\d[-./ ]\d{3,6}")  # a year and a number, as on an invoice


def _is_phone(text: str, line: str, start: int) -> bool:
    digits = sum(c.isdigit() for c in text)
    if not 7 <= digits <= 15 or text.count("(") != text.count(")"):
        return False
    if any(m.kind != "duration" and m.end - m.start >= 8 for m in find_periods(text)):
        return False
    marked = text.startswith(("+", "00", "(")) or bool(_PHONE_LABEL.search(line[max(0, start - 20) : start]))
    if not marked and _SERIAL.fullmatch(text):
        return False
    return marked or (digits >= 8 and any(c in text for c in " .-/")) or (digits >= 9 and text.isdigit())


def _printed_phones(lines: Iterable[Line]) -> list[tuple[str, int, int]]:
    found = []
    for line in lines:
        text = line.text[:WINDOW]
        for m in _PHONE.finditer(text):
            number = m.group().rstrip(" .-–/(")
            if _is_phone(number, text, m.start()):
                found.append((number, line.offset + m.start(), line.offset + m.start() + len(number)))
    return found


def _find_phone(document: Document, top: Sequence[Line], quoter: Quoter) -> tuple[str, Evidence | None]:
    linked = _linked(document, "tel:")
    printed = _printed_phones(top)
    if not printed and linked:
        return linked[0], None
    labelled = (p for p in _printed_phones(document.lines[:BODY_LINES]) if p[0].startswith("+"))
    for number, start, end in printed or list(labelled):
        return " ".join(number.split()), quoter.at(start, end, "phone")
    return "", None


# --- place and links ------------------------------------------------------------------------------------------------


def _pieces(line: Line) -> list[tuple[str, int]]:
    """The parts of a line between separators, icons and list markers off, with their offsets."""
    out, start = [], 0
    text = _ICON.sub(lambda m: " " * len(m[0]), line.text[:WINDOW])
    for m in [*_PIECE.finditer(text), None]:
        end = m.start() if m else len(text)
        raw = text[start:end]
        piece = raw.strip(" •·,;\t")
        if piece:
            out.append((piece, line.offset + start + raw.index(piece)))
        start = m.end() if m else end
    return out


def _place_in(piece: str) -> str:
    labelled = _LABELLED.match(piece)
    if labelled and fold(labelled[1]) in terms.LOCATION_LABELS and not _EMAIL.search(labelled[2]):
        return labelled[2]
    parts = [p.strip() for p in re.split(r"[,/]", piece)]
    if not 1 <= len(parts) <= 4 or len(piece) > 60 or "@" in piece:
        return ""
    if len(parts) == 1:
        return piece if len(piece) > 3 and is_place(piece) else ""
    town = re.sub(r"\b\d{3,6}(?:[ -]\w{2,4})?\b", "", parts[0]).strip()
    sure = is_place(parts[-1]) and (is_place(town) or (len(parts) > 2 and is_place(parts[-2])))
    return piece if sure and fold(parts[0]) not in terms.NOT_NAMES else ""


def _find_place(top: Sequence[Line], name: str, quoter: Quoter) -> tuple[str, Evidence | None]:
    for line in top:
        for piece, start in _pieces(line):
            place = "" if fold(piece) == fold(name) else _place_in(piece)
            if place:
                at = start + piece.index(place)
                return place, quoter.at(at, at + len(place), "location")
    return "", None


def _bare(link: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", link.lower()).rstrip("/")


def _find_links(document: Document, top: Sequence[Line]) -> tuple[str, ...]:
    found: list[str] = []
    for line in top:
        found += [m.group().rstrip(".") for m in _URL.finditer(line.text[:WINDOW])]
        for piece, _ in _pieces(line):
            if _BARE_DOMAIN.fullmatch(piece):
                found.append(piece)
    found += [link for link in document.links if link.lower().startswith(("http://", "https://"))]
    kept: dict[str, str] = {}
    for link in found:
        if not any(idle in link.lower() for idle in terms.IDLE_LINKS):
            kept.setdefault(_bare(link), link)
    return tuple(kept.values())[:LINK_LIMIT]
