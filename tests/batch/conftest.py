"""The fixtures of the commands' tests: `screener` runs a command, `applicants` is a folder of two people."""

from __future__ import annotations

from tests.cli.conftest import applicants, screener

__all__ = ["applicants", "screener"]
