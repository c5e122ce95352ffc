"""Phrases that no criteria file should have to repeat."""

from __future__ import annotations

STAGES: dict[str, tuple[str, ...]] = {
    "startup": (
        "start-up*", "startup*", "seed (round|stage|funding)", "pre-seed", "series a", "early-stage", "0 to 1", "zero to one",
        "from zero", "founding (team|product manager|pm)", "first product (hire|manager)", "(company|team) of (five|six|seven|eight|nine|ten)",
    ),
    "scaleup": (
        "scale-up*", "scaleup*", "series (b|c|d)", "hypergrowth", "hyper-growth", "growth-stage", "pre-IPO", "scaled the (team|company|organisation|organization)",
    ),
    "enterprise": (
        "enterprise*", "fortune (50|100|500|1000)", "ftse (100|250)", "dax", "listed company", "multinational*",
        "global (bank|retailer|insurer|manufacturer)", "(thousand|thousands of|000) employees", "public company", "post-IPO",
    ),
}  # fmt: skip
