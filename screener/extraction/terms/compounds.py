"""Words that begin compounds, as they may stand at the end of a line: `cross-` and `functional`."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# No long ending makes another word of these.
FIRST = _set(
    "cross self non multi product company customer user people decision problem revenue growth value team third hands"
    " end data market cloud mobile client world goal metrics results mission industry award best event"
)
# ... but for these.
ONE_WORD = _set(
    "crossings crossover crossroads database databases datasets dataset marketplace marketplaces marketable marketing"
    " marketers teamwork teammate teammates username usernames worldwide nonetheless nonprofit nonprofits selfish"
    " selfless multimedia multiple multiply multiplied multitude endpoint endpoints endless endeavour endeavor"
    " endured endorsed clientele bestow eventual eventually valued teaming"
)
