"""What a project decides: ``claimcheck.toml``, ``[tool.claimcheck]`` and the flags, as one frozen value.

Settings are inert data.  They name checks and add units; they run no code, hold no pattern, raise no limit and read or
write no other file, since whoever proposes an article may propose its settings too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, get_args

from claimcheck import units
from claimcheck.checks import Check
from claimcheck.errors import LanguageError, SettingsError
from claimcheck.languages import Language, UnitWord
from claimcheck.sources import safe_toml

FailOn: TypeAlias = Literal["error", "warning", "note"]

FILES: Final = ("claimcheck.toml", "pyproject.toml")
LONGEST_NAME: Final = 64
NAMES: Final = f"a list of codes or names of checks, each of at most {LONGEST_NAME} characters, such as"
DEFINITION: Final = re.compile(r"\s*([0-9][0-9./eE+-]{0,60})\s+([A-Za-z][A-Za-z_ ]{0,60}?)\s*")


@dataclass(frozen=True)
class Settings:
    """Which checks run, what fails a build, and which units a project adds.

    >>> Settings(ignore=("U103",), units={"football pitch": "7140 square_meter"}).fail_on
    'warning'
    """

    select: tuple[str, ...] = ()
    """Codes, beginnings of codes, names or ``*`` patterns of the checks that run; empty means all."""
    ignore: tuple[str, ...] = ()
    """The same, of the checks that do not."""
    fail_on: FailOn = "warning"
    """The least severity that makes a build fail."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Spelling of a unit -> how much of a known unit it is, such as ``7140 square_meter``."""
    origin: str = ""
    """The file they were read from."""

    def checks(self, catalogue: Iterable[Check]) -> list[Check]:
        """The checks of the catalogue that run, in its order.

        Raises :class:`~claimcheck.errors.SettingsError` for a word that names no check.
        """
        known = list(catalogue)
        if not self.select and not self.ignore:
            return known
        selected, ignored = self._named("select", self.select, known), self._named("ignore", self.ignore, known)
        return [check for check in known if (check.code in selected or not self.select) and check.code not in ignored]

    def language_with_units(self, language: Language) -> Language:
        """The language with the project's units, or the language itself when there are none.

        Raises :class:`~claimcheck.errors.SettingsError` for a unit that cannot be defined or that is known already.
        """
        if not self.units:
            return language
        added = {spelling: _unit(spelling, text, self._at("units")) for spelling, text in self.units.items()}
        for spelling in added:
            if spelling in language.units or spelling.lower() in language.units:
                raise SettingsError(f"{self._at('units')}{_cut(spelling)} is known already; units can only be added")
        return replace(language, units={**language.units, **added})

    def _named(self, key: str, words: Iterable[str], known: Sequence[Check]) -> set[str]:
        found: set[str] = set()
        for word in words:
            codes = {check.code for check in known if _names(word, check)}
            if not codes:
                raise SettingsError(f"{self._at(key)}{unknown_check(word, known)}")
            found |= codes
        return found

    def _at(self, key: str) -> str:
        return f"{self.origin}: {key}: " if self.origin else ""


def load(start: Path) -> Settings:
    """The settings that hold for the file or folder *start*: those of the nearest settings file at or above it.

    That is ``claimcheck.toml``, or a ``pyproject.toml`` with a table ``[tool.claimcheck]``; the search ends at the root
    of the repository.  Raises :class:`~claimcheck.errors.SettingsError`, in one line, for what is not understood.
    """
    here = start.absolute()
    for folder in (here, *here.parents):
        for name in FILES:
            path = folder / name
            if path.is_file() and _speaks_of_us(path) and (settings := load_file(path)):
                return settings
        if (folder / ".git").exists():
            break
    return Settings()


def load_file(path: Path) -> Settings | None:
    """The settings in one file; ``None`` for a ``pyproject.toml`` that has none for claimcheck."""
    text = _text(path)
    try:
        table = safe_toml.loads(text)
    except ValueError as error:
        raise SettingsError(f"{path}: not valid TOML: {_one_line(str(error))}") from None
    if "tool" not in table and path.name != "pyproject.toml":
        return _settings(table, path)
    tool = table.get("tool")
    ours = tool.get("claimcheck") if isinstance(tool, dict) else None
    return None if ours is None else _settings(ours, path)


def unknown_check(word: str, known: Iterable[Check]) -> str:
    """What to say about a word that names no check."""
    names = [name for check in known for name in (check.code, check.name)]
    near = get_close_matches(word, names, 1) or get_close_matches(word.upper(), names, 1)
    return f"unknown check {_cut(word)}{_meant(near)}; `claimcheck checks` lists them"


def _names(word: str, check: Check) -> bool:
    if "*" in word:
        return fnmatchcase(check.code, word) or fnmatchcase(check.name, word)
    return word == check.name or (bool(word) and check.code.startswith(word.upper()))


def _speaks_of_us(path: Path) -> bool:
    # What is wrong in a pyproject.toml without settings of ours is not our business.
    return path.name != "pyproject.toml" or "claimcheck" in _text(path)


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
    read = {name.replace("-", "_"): _value(name, value, path) for name, value in table.items()}
    return Settings(**read, origin=str(path))


def _value(key: str, value: object, path: Path) -> Any:
    """What a key stands for; the table below says what each one accepts."""
    name = key.replace("-", "_")
    if name not in ACCEPTED:
        near = [match.replace("_", "-") for match in get_close_matches(name, ACCEPTED, 1)]
        accepted = ", ".join(word.replace("_", "-") for word in ACCEPTED)
        raise SettingsError(f"{path}: unknown setting {_cut(key)}{_meant(near)}; accepted: {accepted}")
    if name != key and key != "fail-on":
        raise SettingsError(f"{path}: unknown setting {_cut(key)} (did you mean '{name}'?)")
    read, accepted = ACCEPTED[name]
    try:
        return read(value)
    except TypeError:
        raise SettingsError(f"{path}: {key} must be {accepted}") from None
    except SettingsError as error:
        raise SettingsError(f"{path}: {key}: {error}") from None


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) and len(word) <= LONGEST_NAME for word in value):
        raise TypeError
    return tuple(value)


def _severity(value: object) -> str:
    if value not in get_args(FailOn):
        raise TypeError
    return str(value)


def _units(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise TypeError
    for spelling, text in value.items():
        _unit(spelling, text)
    return value


ACCEPTED: Final[Mapping[str, tuple[Callable[[object], object], str]]] = {
    "fail_on": (_severity, '"error", "warning" or "note"'),
    "ignore": (_words, f'{NAMES} ["U103"]'),
    "select": (_words, f'{NAMES} ["U", "N101"]'),
    "units": (_units, 'a table of text, such as {"football pitch" = "7140 square_meter"}'),
}


def _unit(spelling: str, text: str, at: str = "") -> UnitWord:
    """A spelling as so much of a known unit: only a number and a name are read, never an expression."""
    match = DEFINITION.fullmatch(text)
    if not match:
        raise SettingsError(f"{at}{_cut(spelling)} must be a number and a known unit, such as '7140 square_meter'")
    try:
        known = units.unit(match[2].replace(" ", "_"))
    except LanguageError:
        message = f"{at}{_cut(spelling)}: unknown unit {_cut(match[2])}; accepted: names such as square_meter"
        raise SettingsError(message) from None
    try:
        made = units.define(re.sub(r"\W", "_", spelling), match[1], known)
    except SettingsError as error:
        raise SettingsError(f"{at}{_one_line(str(error))}") from None
    return UnitWord("measure", (known.name,), float(made.exact / known.exact))


def _meant(near: Sequence[str]) -> str:
    return f" (did you mean '{near[0]}'?)" if near else ""


def _cut(word: str) -> str:
    return repr(word if len(word) <= LONGEST_NAME else word[:LONGEST_NAME] + "…")


def _one_line(message: str) -> str:
    return "".join(char if char.isprintable() else " " for char in message)[:200]
