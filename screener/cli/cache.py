"""`screener cache`: the facts kept between runs."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from screener.cli import options
from screener.cli.terminal import plain


def where(function: options.F) -> options.F:
    """--cache."""
    text = "The cache's file. Default: the one in the user's cache folder."
    return click.option("--cache", type=options.PATH, metavar="FILE", help=text)(function)


@click.group("cache", short_help="Look after the facts kept between runs.")
def command() -> None:
    """Look after the facts that are kept between runs, so that a resume is read once only.

    \b
    Examples:
      screener cache info
      screener cache prune --days 30
      screener cache clear
    """


@command.command("info")
@where
def info(cache: Path | None) -> None:
    """Say what is kept and where.

    \b
    Example:
      screener cache info
    """
    from screener.batch import cache as caches

    found = caches.info(cache or caches.default_path())
    since = f", the oldest from {datetime.fromtimestamp(found.oldest):%Y-%m-%d}" if found.oldest else ""
    click.echo(f"{plain(str(found.path))}: facts of {found.files} files, {found.size / 1e6:.1f} MB{since}")


@command.command("prune")
@click.option("--days", type=click.FloatRange(0), default=30.0, show_default=True, help="Keep what is younger.")
@where
def prune(days: float, cache: Path | None) -> None:
    """Forget what is older than so many days.

    \b
    Example:
      screener cache prune --days 30
    """
    from screener.batch import cache as caches

    gone = caches.prune(cache or caches.default_path(), days)
    click.echo(f"Forgotten: the facts of {gone} files.")


@command.command("clear")
@where
def clear(cache: Path | None) -> None:
    """Delete everything that is kept.

    \b
    Example:
      screener cache clear
    """
    from screener.batch import cache as caches

    there = caches.clear(cache or caches.default_path())
    click.echo("Deleted." if there else "There was nothing.")
