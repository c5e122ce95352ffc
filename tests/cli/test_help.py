"""Help: there for every command, with an example, and quick."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import click
import pytest

from screener import __version__
from screener.cli.app import screener as group
from tests.cli.conftest import Done


def commands(command: click.Command, names: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield names
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from commands(inner, (*names, name))


@pytest.mark.parametrize("names", list(commands(group)), ids=" ".join)
def test_every_command_has_help_with_an_example(screener: Callable[..., Done], names: tuple[str, ...]) -> None:
    done = screener(*names, "--help")
    assert done.code == 0
    assert "Example" in done.out
    assert f"screener {' '.join(names)}".strip() in done.out
    assert done.err == ""


def test_version(screener: Callable[..., Done]) -> None:
    assert screener("--version").out.strip() == f"screener, version {__version__}"


def test_an_unknown_command_is_a_usage_error(screener: Callable[..., Done]) -> None:
    done = screener("scor")
    assert done.code == 2
    assert "No such command 'scor'" in done.err
