"""Phrases that no criteria file should have to repeat."""

from __future__ import annotations

STAGES: dict[str, tuple[str, ...]] = {
    "startup": (
        *("start-up*", "startup*", "seed (round|stage|funding)", "pre-seed", "series a", "early-stage"),
        *("0 to 1", "zero to one", "founding (team|product manager|pm)", "first product (hire|manager)"),
        "(company|team) of (five|six|seven|eight|nine|ten)",
    ),
    "scaleup": (
        *("scale-up*", "scaleup*", "series (b|c|d)", "hypergrowth", "hyper-growth", "growth-stage", "pre-IPO"),
        "scaled the (team|company|organisation|organization)",
    ),
    "enterprise": (
        *("enterprise*", "fortune (50|100|500|1000)", "ftse (100|250)", "listed company", "public company", "post-IPO"),
        *("multinational*", "global (bank|retailer|insurer|manufacturer)", "(thousand|thousands of|000) employees"),
    ),
}

# Words that stand in most lines of what people write: to know where costs more than it tells.
COMMON = frozenset(
    (
        *("a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "of", "on", "or", "the", "to", "was"),
        *("were", "with", "de", "del", "des", "du", "la", "le", "les", "en", "el", "et", "di", "do", "da", "e", "y"),
        *("der", "die", "das", "und", "von", "mit", "für", "van", "het", "een"),
    )
)

# Words before a phrase that turn it into a wish or a denial, when they stand in the same clause. Expressions.
UNCLAIMED = (
    *("no", "not", "never", "without", "lacks?", "lacking", r"looking (?:for|to)", "seeking", "seeks", r"wants? to"),
    *(r"hop(?:e|ing) to", r"aspir\w{1,8}", r"interested in", r"eager to", r"would like", r"keen to", r"desire to"),
    *(r"learning(?: about)?", r"aim(?:ing)? to (?:become|be)"),
)
