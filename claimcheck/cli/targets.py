"""Where documents are written: standard output, files that are replaced whole, the summary of a build."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from functools import partial
from typing import Final, Protocol, TextIO, TypeAlias

import click

Refuse: TypeAlias = Callable[[str], None]
"""Told, in a line, what cannot be written."""

FOR_PEOPLE: Final = ("text", "concise")
"""Formats that fit themselves to the terminal; all others are UTF-8 wherever they are written."""

SUMMARY_LIMIT: Final = 1_000_000
"""Bytes of a summary; of one with more than a mebibyte GitHub shows nothing."""

CUT: Final = "\nThe rest is left out: GitHub takes no longer summary.\n"


class Target(Protocol):
    """Takes the pieces of a document."""

    def write(self, piece: str) -> None:
        """Take the next piece."""

    def finish(self) -> None:
        """Keep what was written: all of it has come."""

    def leave(self) -> None:
        """Let go of what was not finished."""


class Screen:
    """Standard output, with colours for people at a terminal who have not asked for none."""

    def __init__(self, format: str) -> None:
        coloured = format == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        plain = _print if format in FOR_PEOPLE else _print_bytes
        self._print: Callable[[str], None] = _print_coloured if coloured else plain

    def write(self, piece: str) -> None:
        """Print at once."""
        if piece:
            self._print(piece)

    def finish(self) -> None:
        """All is printed already."""

    def leave(self) -> None:
        """Others may still print."""


class File:
    """A file that is replaced when all of it has come, and not touched before.

    When something goes wrong *refuse* is told, and the target takes the rest and keeps nothing.
    """

    def __init__(self, path: str, refuse: Refuse) -> None:
        self._path, self._refuse = path, refuse
        self._temporary = os.path.join(os.path.dirname(path), f".claimcheck-{os.urandom(8).hex()}")
        self._file: TextIO | None = None
        self._stack = ExitStack()
        self._attempt(self._open)

    def write(self, piece: str) -> None:
        """Put the piece into a file beside the one that is meant."""
        if self._file:
            self._attempt(partial(self._file.write, piece))

    def finish(self) -> None:
        """Let the new file take the place of the old one."""
        if self._file:
            self._attempt(partial(self._replace, self._file))

    def leave(self) -> None:
        """Remove what did not take its place."""
        self._file = None
        self._stack.close()

    def _open(self) -> None:
        mode = os.lstat(self._path).st_mode if os.path.lexists(self._path) else None
        if mode is not None and not stat.S_ISREG(mode):  # a link leads elsewhere, a device is no file
            raise OSError(errno.EINVAL, "is no ordinary file")
        if mode is not None and not os.access(self._path, os.W_OK):
            raise OSError(errno.EACCES, "is write-protected")
        self._stack.callback(self._remove)
        self._file = self._stack.enter_context(_new(self._temporary))
        if mode is not None:
            os.chmod(self._temporary, stat.S_IMODE(mode))

    def _remove(self) -> None:
        with suppress(FileNotFoundError):
            os.unlink(self._temporary)

    def _replace(self, file: TextIO) -> None:
        file.flush()
        os.fsync(file.fileno())
        file.close()
        os.replace(self._temporary, self._path)

    def _attempt(self, act: Callable[[], object]) -> None:
        try:
            act()
        except (OSError, ValueError) as error:
            self._refuse(_why(self._path, error))
            with suppress(OSError):  # what is left in the buffer of a full disk
                self.leave()


class Summary:
    """The summary of a step of a build, which other programs write to as well; too long a one is cut between pieces."""

    def __init__(self, path: str, refuse: Refuse) -> None:
        self._path, self._refuse = path, refuse
        self._left = SUMMARY_LIMIT
        self._pieces: list[str] = []

    def write(self, piece: str) -> None:
        """Keep the piece, as long as there is room."""
        self._left -= len(piece.encode())
        if self._left >= 0:
            self._pieces.append(piece)

    def finish(self) -> None:
        """Append all at once."""
        cut = CUT if self._left < 0 else ""
        try:
            with open(self._path, "a", encoding="utf-8", newline="\n") as file:
                file.write("".join(self._pieces) + cut)
        except OSError as error:
            self._refuse(_why(self._path, error))

    def leave(self) -> None:
        """Nothing is open."""


def _new(path: str) -> TextIO:
    return open(path, "x", encoding="utf-8", errors="backslashreplace", newline="\n")


def _why(path: str, error: Exception) -> str:
    return f"{path!r} cannot be written: {getattr(error, 'strerror', None) or error}"


def _print(piece: str) -> None:
    click.echo(piece, nl=False)


def _print_bytes(piece: str) -> None:
    click.echo(piece.encode("utf-8", "backslashreplace"), nl=False)


def _print_coloured(piece: str) -> None:
    from rich.console import Console

    from claimcheck.reports.text import coloured

    Console(highlight=False, soft_wrap=True, markup=False, emoji=False).print(coloured(piece), end="")
