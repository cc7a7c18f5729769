"""The settings themselves, and what they mean for a file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Any

from claimcheck.article import Severity
from claimcheck.checks import Check
from claimcheck.errors import SettingsError
from claimcheck.globs import matches
from claimcheck.languages import Language
from claimcheck.settings._accepted import FailOn, Override, unit_word
from claimcheck.settings._names import codes, codes_of, cut, unknown_check
from claimcheck.suppressions import Entry

__all__ = ["Override", "Settings", "unknown_check"]


@dataclass(frozen=True)
class Settings:
    """Which checks run, what fails a build, what is left out, and which units a project adds.

    >>> Settings(ignore=("U103",), units={"football pitch": "7140 square_meter"}).fail_on
    'warning'
    """

    select: tuple[str, ...] = ()
    """Codes, beginnings of codes, names or ``*`` patterns of the checks that run; empty means all."""
    ignore: tuple[str, ...] = ()
    """The same, of the checks that do not."""
    fail_on: FailOn = "warning"
    """The least severity that makes a build fail."""
    severity: Mapping[str, Severity] = field(default_factory=dict)
    """Check, named as above -> how severe its findings are, whatever the check says; the last one that fits counts."""
    exclude: tuple[str, ...] = ()
    """Files and folders that are passed over in a folder; like all names of files, counted from the settings file."""
    per_file: Mapping[str, Override] = field(default_factory=dict)
    """Files -> what is otherwise for them."""
    suppress: tuple[Entry, ...] = ()
    """Findings that are left out."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Spelling of a unit -> how much of a known unit it is, such as ``7140 square_meter``."""
    origin: str = ""
    """The file they were read from."""
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Name of a setting that was given -> the file or flag that gave it."""
    file: str = field(default="", compare=False)
    """The file whose settings they are, when they are those of one alone."""
    today: date | None = None
    """The day with which the last day of a suppression is compared; without one, none is past.  Never in a file."""

    def checks(self, catalogue: Iterable[Check]) -> list[Check]:
        """The checks of the catalogue that run, in its order.

        Raises :class:`~claimcheck.errors.SettingsError` for a word that names no check.
        """
        known = list(catalogue)
        if not self.select and not self.ignore:
            return known
        selected, ignored = self._codes("select", known), self._codes("ignore", known)
        return [check for check in known if (check.code in selected or not self.select) and check.code not in ignored]

    def severities(self, catalogue: Iterable[Check]) -> dict[str, Severity]:
        """Code -> severity, for the checks whose severity is set.

        Raises :class:`~claimcheck.errors.SettingsError` for a word that names no check.
        """
        known = list(catalogue)
        try:
            return {code: level for word, level in self.severity.items() for code in codes_of(word, known)}
        except SettingsError as error:
            raise SettingsError(f"{self._at('severity')}{error}") from None

    def for_file(self, path: str) -> Settings:
        """The settings that hold for one file, with what ``per_file`` says of it and the suppressions for it alone."""
        if self.file or not (self.per_file or self.suppress):
            return self
        name = self._relative(path)
        suppress = tuple(entry for entry in self.suppress if matches(name, entry.file))
        settings = replace(self, per_file={}, suppress=suppress, file=path)
        for pattern, override in self.per_file.items():
            if matches(name, pattern):
                settings = settings._with(override, f"{self.origin}: per-file {pattern!r}")
        return settings

    def ignoring(self, words: Iterable[str], origin: str) -> Settings:
        """The settings with more checks that do not run, and who said so."""
        said = ", ".join(filter(None, [self.origins.get("ignore"), origin]))
        return replace(self, ignore=(*self.ignore, *words), origins={**self.origins, "ignore": said})

    def excludes(self, path: str) -> bool:
        """Whether a file is passed over in its folder: it or a folder that it is in."""
        if not self.exclude:
            return False
        *folders, name = self._relative(path).split("/")
        names = ["/".join([*folders, name]), *("/".join(folders[: i + 1]) for i in range(len(folders)))]
        return any(matches(name, pattern.rstrip("/")) for name in names for pattern in self.exclude)

    def language_with_units(self, language: Language) -> Language:
        """The language with the project's units, or the language itself when there are none.

        Raises :class:`~claimcheck.errors.SettingsError` for a unit that cannot be defined or that is known already.
        """
        if not self.units:
            return language
        return _with_units(language, tuple(self.units.items()), self._at("units"))

    def _codes(self, key: str, known: list[Check]) -> set[str]:
        try:
            return codes(getattr(self, key), known)
        except SettingsError as error:
            raise SettingsError(f"{self._at(key)}{error}") from None

    def _with(self, override: Override, origin: str) -> Settings:
        given: dict[str, Any] = {"select": override.select, "fail_on": override.fail_on}
        stated = {name: value for name, value in given.items() if value}
        changed = replace(self, **stated, origins={**self.origins, **dict.fromkeys(stated, origin)})
        return changed.ignoring(override.ignore, origin) if override.ignore else changed

    def _relative(self, path: str) -> str:
        """The name of a file as patterns know it: from the folder of the settings file, with slashes."""
        try:
            name = os.path.relpath(path or os.curdir, os.path.dirname(self.origin) or os.curdir)
        except ValueError:  # another drive
            name = os.path.abspath(path)
        return name.replace(os.sep, "/")

    def _at(self, key: str) -> str:
        return f"{self.origin}: {key}: " if self.origin else ""


@lru_cache(maxsize=64)
def _with_units(language: Language, units: tuple[tuple[str, str], ...], at: str) -> Language:
    """Made once for all articles of a project: much is made from a language, and kept."""
    added = {spelling: unit_word(spelling, text, at) for spelling, text in units}
    for spelling in added:
        if spelling in language.units or spelling.lower() in language.units:
            raise SettingsError(f"{at}{cut(spelling)} is known already; units can only be added")
    return replace(language, units={**language.units, **added})
