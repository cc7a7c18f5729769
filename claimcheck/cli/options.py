"""What the commands share: exit codes, refusals, and the flags that change the settings of a project."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, NamedTuple

import click

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.settings import Settings
    from claimcheck.text import Document

CLEAN: Final = 0
FOUND: Final = 1
REFUSED: Final = 2
PARTLY_READ: Final = 3
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141

SEVERITIES: Final = ("note", "warning", "error")
"""From the mildest on."""

PUBLISHED: Final = click.option(
    "--published", metavar="YYYY-MM-DD", help='The day that "Sunday" and "last year" count from.'
)
SELECT: Final = click.option(
    "--select", multiple=True, metavar="CODES", help="Only these checks: (beginnings of) codes, or names."
)
IGNORE: Final = click.option("--ignore", multiple=True, metavar="CODES", help="All but these checks.")
FAIL_ON: Final = click.option(
    "--fail-on", metavar="error|warning|note", help="The least severity that gives exit code 1."
)
CONFIG: Final = click.option("--config", metavar="FILE", help="Read the settings from this file and no other.")
ISOLATED: Final = click.option("--isolated", is_flag=True, help="Read no settings file at all.")
STDIN_FILENAME: Final = click.option(
    "--stdin-filename", metavar="NAME", help="The name, and so the format, of what comes on standard input."
)


class Refusal(click.ClickException):
    """A request that cannot be met, said in one line."""

    exit_code = REFUSED

    def show(self, file: IO[Any] | None = None) -> None:
        """Say so on the error stream, on one line; names of files may hold anything, even commands to a terminal."""
        shown = "".join(char if char.isprintable() else f"<U+{ord(char):04X}>" for char in self.format_message())
        click.echo(f"claimcheck: {shown}", err=True)


class Flags(NamedTuple):
    """What the flags add to the settings of a project."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str | None
    published: date | None
    config: str | None
    stdin_filename: str | None
    isolated: bool = False

    def settings(self, path: str) -> Settings:
        """The settings that hold for a file: the project's, and what the flags say instead."""
        name = path or self.stdin_filename or "<stdin>"
        return self.over(self.project(name).for_file(name))

    def over(self, settings: Settings) -> Settings:
        """The settings with what the flags say instead, and with today, which only those who ask for a run know."""
        from datetime import date

        given: dict[str, Any] = {"select": self.select, "fail_on": self.fail_on}
        stated = {name: value for name, value in given.items() if value}
        flags = {name: f"--{name.replace('_', '-')}" for name in stated}
        changed = replace(settings, **stated, origins={**settings.origins, **flags}, today=date.today())
        return changed.ignoring(self.ignore, "--ignore") if self.ignore else changed

    def project(self, path: str) -> Settings:
        """The settings of the project that a file or folder belongs to, before anything is changed for that file."""
        here = os.path.abspath(path)
        return _project_settings(self.config, self.isolated, here if is_folder(here) else os.path.dirname(here))

    def included(self, folder: str, files: Iterable[str]) -> Iterator[str]:
        """The files below a folder that the settings of the folder do not exclude."""
        from claimcheck.errors import SettingsError

        try:
            settings = self.project(folder)
        except SettingsError:  # which is said of each file
            return iter(files)
        return (file for file in files if not settings.excludes(file))

    def documents(self, path: str) -> Iterator[Document]:
        """The documents at a path, or on standard input; what cannot be read raises when it comes to its turn."""
        from claimcheck import sources

        if path != "-":
            found = sources.documents(path)
        else:
            found = sources.documents_in(sys.stdin.buffer, self.stdin_filename or "<stdin>")
        return map(self._dated, found)

    def holds_many(self, path: str) -> bool:
        """Whether there may be several documents at a path."""
        from claimcheck import sources

        return sources.holds_many(self.stdin_filename or "" if path == "-" else path) or os.path.isdir(path)

    def _dated(self, document: Document) -> Document:
        return replace(document, published=self.published) if self.published else document


def is_folder(path: str) -> bool:
    """Whether there is a folder at *path*.

    Raises :class:`~claimcheck.errors.SettingsError` when the system will not say: other settings would hold.
    """
    from claimcheck.errors import SettingsError

    try:
        return stat.S_ISDIR(os.stat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from None


def flags_of(
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    fail_on: str | None = None,
    published: str | None = None,
    config: str | None = None,
    stdin_filename: str | None = None,
    isolated: bool = False,
) -> Flags:
    """The flags as they were given, or a refusal."""
    if fail_on:
        choice("--fail-on", fail_on, SEVERITIES)
    if isolated and config:
        raise Refusal("--isolated reads no settings file, so --config cannot name one")
    flags = Flags(_listed(select), _listed(ignore), fail_on, day(published), config, stdin_filename, isolated)
    if flags.select or flags.ignore:
        _check_names(flags)
    return flags


def _check_names(flags: Flags) -> None:
    from claimcheck.checks import CHECKS
    from claimcheck.errors import SettingsError
    from claimcheck.settings import Settings

    try:
        Settings(flags.select, flags.ignore).checks(CHECKS)
    except SettingsError as error:
        raise Refusal(str(error)) from None


def _listed(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.strip() for text in words for word in text.split(",") if word.strip())


def day(text: str | None) -> date | None:
    """The day that ``--published`` names."""
    if text is None:
        return None
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refusal(f"--published {text!r} is no day; accepted: YYYY-MM-DD, such as 2017-06-18") from None


def choice(option: str, word: str, accepted: Iterable[str]) -> None:
    """Refuse a word that an option does not know."""
    if word not in accepted:
        from difflib import get_close_matches

        near = get_close_matches(word, accepted := list(accepted), 1)
        meant = f" (did you mean '{near[0]}'?)" if near else ""
        raise Refusal(f"{option} {word!r} is unknown{meant}; accepted: {', '.join(accepted)}")


@contextmanager
def extra(name: str, *libraries: str) -> Iterator[None]:
    """Import what only an extra of the project brings along; a library that is missing is said in one line."""
    try:
        yield
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in libraries:
            raise
        install = f"python -m pip install 'claimcheck-text[{name}]'"
        raise Refusal(f"'{name}' needs {missing}, which is not installed; to install it: {install}") from None


@cache
def _project_settings(config: str | None, isolated: bool, folder: str) -> Settings:
    """The settings of the files in one folder."""
    from claimcheck import settings

    if isolated:
        return settings.Settings()
    if config:
        return settings.load_file(Path(config)) or settings.Settings()
    return settings.load(Path(folder))
