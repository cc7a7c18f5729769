"""Where the settings of a project stand, and which of them hold."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

from claimcheck.errors import SettingsError
from claimcheck.settings._accepted import ACCEPTED, read
from claimcheck.settings._names import one_line
from claimcheck.settings._settings import Settings
from claimcheck.sources import safe_toml

FILES: Final = ("claimcheck.toml", ".claimcheck.toml", "pyproject.toml")


def load(start: Path) -> Settings:
    """The settings that hold for the file or folder *start*: those of the nearest settings file at or above it.

    That is ``claimcheck.toml``, ``.claimcheck.toml``, or a ``pyproject.toml`` with a table ``[tool.claimcheck]``; the
    search ends at the root of the repository.  Raises :class:`~claimcheck.errors.SettingsError`, in one line, for what
    is not understood.
    """
    here = start.absolute()
    for folder in (here, *here.parents):
        for name in FILES:
            path = folder / name
            if stat.S_ISREG(_mode(path)) and _speaks_of_us(path) and (settings := load_file(path)):
                return settings
        if _mode(folder / ".git"):
            break
    return Settings()


def load_file(path: Path) -> Settings | None:
    """The settings in one file; ``None`` for a ``pyproject.toml`` that has none for claimcheck."""
    text = _text(path)
    try:
        table = safe_toml.loads(text)
    except ValueError as error:
        raise SettingsError(f"{path}: not valid TOML: {one_line(str(error))}") from None
    if "tool" not in table and path.name != "pyproject.toml":
        return _settings(table, path)
    tool = table.get("tool")
    ours = tool.get("claimcheck") if isinstance(tool, dict) else None
    return None if ours is None else _settings(ours, path)


def _speaks_of_us(path: Path) -> bool:
    # What is wrong in a pyproject.toml without settings of ours is not our business.
    return path.name != "pyproject.toml" or "claimcheck" in _text(path)


def _mode(path: Path) -> int:
    """What is at *path*, in the numbers of ``stat``; 0 for nothing.  A settings file is not overlooked by mistake."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from None


def _text(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            return file.read(4 * safe_toml.LIMIT + 1).decode("utf-8-sig")
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: not valid UTF-8 at byte {error.start}") from None


def _settings(table: object, path: Path) -> Settings:
    if not isinstance(table, dict):
        raise SettingsError(f"{path}: tool.claimcheck must be a table")
    try:
        given = read(table, ACCEPTED)
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from None
    return Settings(**given, origin=str(path), origins=dict.fromkeys(given, str(path)))
