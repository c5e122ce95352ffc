"""The group of commands, loaded one by one as they are called, and the one place where errors become exit codes."""

from __future__ import annotations

import difflib
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from screener import __version__
from screener.cli.terminal import AS_JSON, hush, plain, say, unheard
from screener.errors import ExitCode, ScreenerError

COMMANDS = {  # in the order in which a newcomer needs them
    "score": "score",
    "explain": "explain",
    "review": "review",
    "criteria": "criteria",
    "compare": "compare",
    "distribution": "distribution",
    "sensitivity": "sensitivity",
    "whatif": "whatif",
    "tune": "tune",
    "extract": "extract",
    "text": "text",
    "evaluate": "evaluate",
    "audit": "audit",
    "counterfactual": "counterfactual",
    "notice": "notice",
    "about": "about",
    "decisions": "decisions",
    "log": "log",
    "unblind": "unblind",
    "cache": "cache",
    "erase": "erase",
    "bench": "bench",
}
KEPT = "What was read is kept: the same command goes on from there."
BUG = "This is a fault of screener. Run again with SCREENER_DEBUG=1 for the details, and report it."


class LazyGroup(click.Group):
    """Imports a command's module only when the command is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"screener.cli.{COMMANDS[cmd_name]}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Click would look for a near name among loaded commands only."""
        if args[0] not in COMMANDS and (close := difflib.get_close_matches(args[0], COMMANDS, n=1)):
            ctx.fail(f"No such command '{args[0]}'. Did you mean '{close[0]}'?")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Whoever reads our output may have seen enough, as in `screener ... | head`. That is no fault: work stops and
        nothing is said. Click would end with the code of a fault."""
        try:
            answer = super().invoke(ctx)
            sys.stdout.flush()
            return answer
        except BrokenPipeError as error:
            if not unheard():
                raise ScreenerError("A connection broke off", hint=KEPT) from error
            hush()
            return ExitCode.OK


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="screener")
def screener() -> None:
    """Screens resumes: a folder of applicants and a criteria file in, a ranked and explained shortlist out.

    Everything happens on this machine; nothing is sent anywhere.

    \b
    Example:
      screener score applicants/ -c head_of_product -o shortlist.csv
    """


def run(arguments: Sequence[str] | None = None) -> None:
    """Runs a command and ends the process with its exit code."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as Ctrl-C does: nothing is left half-written
    sys.exit(execute(arguments))


def execute(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; the exit code. Whatever goes wrong is told in a line or two on standard error."""
    AS_JSON.set("--json-progress" in (sys.argv[1:] if arguments is None else arguments))
    try:
        answer = screener.main(arguments, prog_name="screener", standalone_mode=False)
        return int(answer) if isinstance(answer, int) else ExitCode.OK
    except click.ClickException as error:
        if AS_JSON.get():
            say("error", error.format_message(), code=error.exit_code)
        else:
            error.show()
        return error.exit_code
    except ScreenerError as error:
        return tell(str(error), error.hint, error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        return tell("interrupted", KEPT, ExitCode.INTERRUPTED)
    except OSError as error:
        where = f": {error.filename}" if error.filename else ""
        return tell(f"{error.strerror or error}{where}", KEPT, ExitCode.FAILURE)
    except Exception as error:
        if os.environ.get("SCREENER_DEBUG"):
            traceback.print_exc()
        return tell(f"{type(error).__name__}: {error}", BUG, ExitCode.FAILURE)


def tell(message: str, hint: str, code: ExitCode) -> ExitCode:
    """Says what went wrong and what to do next."""
    if AS_JSON.get():
        say("error", message, hint=hint, code=int(code))
        return code
    say("error", message)
    if hint:
        click.echo(plain(hint, breaks=True), err=True)
    return code
