"""The command line: one file a command, thin over plain functions. `main` is the console script."""

from __future__ import annotations


def main() -> None:
    """Runs the command that the user typed, and ends the process."""
    from screener.cli.app import run

    run()
