"""The command: arguments in, exit code out.

0 is clean, 1 means findings at or above ``--fail-on``, 2 usage, settings or a file that cannot be read, 3 that a part
of a text was not read, 130 an interruption, 141 a closed pipe.  Each command has a module of its own, which is imported
when it is run, and everything but click is imported where it is used, so that ``--version`` answers at once.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import Any, Final, NoReturn

import click

from claimcheck.cli.options import CLEAN, INTERRUPTED, PIPE_CLOSED, REFUSED, Refusal
from claimcheck.version import VERSION as VERSION

COMMANDS: Final = (
    "check", "report", "serve", "claims", "explain", "checks", "suppressions", "config", "corpus",
    "lsp", "mcp",
)  # fmt: skip
"""Names of the commands, as ``--help`` lists them: each is the function of that name in the module of that name."""


YOUNG: Final = 20_000
"""Objects between two collections of garbage: loading the words makes many and drops none, and looking through them
every 700 would take a twentieth of a start."""


def main() -> NoReturn:
    """Run the command and leave with its exit code; a closed pipe and Ctrl-C end it quietly."""
    gc.set_threshold(YOUNG)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # the interpreter's own streams can
    try:
        code = cli.main(prog_name="claimcheck", standalone_mode=False)
        sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        code = _closed(PIPE_CLOSED)
    except OSError as error:  # all that is read has been refused by name, so this is the output: a full disk
        Refusal(f"stopped: {error.strerror}").show()
        code = _closed(REFUSED)
    except click.ClickException as error:
        Refusal(" ".join(error.format_message().split())).show()
        code = REFUSED
    sys.exit(code or CLEAN)


def _closed(code: int) -> int:
    # What is still in the buffer goes nowhere; otherwise the interpreter complains of it on its way out.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


class Commands(click.Group):
    """The commands, each imported when it is asked for; they end without a word when nobody reads their output."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name."""
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"claimcheck.cli.{name}"), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was named."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise click.exceptions.Exit(_closed(PIPE_CLOSED)) from None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="claimcheck")
def cli() -> None:
    """Find numbers and dates inside one article that contradict each other."""
