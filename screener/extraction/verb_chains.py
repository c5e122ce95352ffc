"""Verbs with one object between them: `led, coached and appraised P0` says `managed P0` as well."""

from __future__ import annotations

import re

from screener.extraction.terms.personnel import VERBS

_VERB = "(?:" + "|".join(pattern for pattern, _ in VERBS) + ")"
_CHAIN = re.compile(rf"\b{_VERB}(?: (?:,|and|&|/|or)(?: and)?(?: also)? {_VERB}){{1,11}}(?= )")
_EACH = tuple((re.compile(rf"(?:{pattern})$"), said) for pattern, said in VERBS)
_LINKS = re.compile(r" (?:(?:,|and|&|/|or) ?)+(?:also )?")


def spelt_out(skeleton: str) -> tuple[str, ...]:
    """The clause as it stands, then once for each telling verb of its chain, with that verb alone."""
    chain = _CHAIN.search(skeleton)
    if chain is None:
        return (skeleton,)
    words = dict.fromkeys(word for verb in _LINKS.split(chain[0]) if (word := _telling(verb)))
    return (skeleton, *(skeleton[: chain.start()] + word + skeleton[chain.end() :] for word in words))


def _telling(verb: str) -> str | None:
    """The verb as it is to be read, if it says more than helping people along."""
    said = next((said for pattern, said in _EACH if pattern.match(verb)), None)
    return said if said is None else said or verb
