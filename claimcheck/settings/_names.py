"""Which checks a word means, and what to say when it means none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from claimcheck.checks import Check
from claimcheck.errors import SettingsError, meant
from claimcheck.globs import matches

LONGEST_NAME: Final = 64


def codes(words: Iterable[str], known: Sequence[Check]) -> set[str]:
    """The codes of the checks that the words name: codes, beginnings of codes, names, or either with a ``*``.

    Raises :class:`~claimcheck.errors.SettingsError` for a word that names no check.
    """
    return {code for word in words for code in codes_of(word, known)}


def codes_of(word: str, known: Sequence[Check]) -> list[str]:
    """The codes of the checks that one word names."""
    found = [check.code for check in known if _names(word, check)]
    if not found:
        raise SettingsError(unknown_check(word, known))
    return found


def unknown_check(word: str, known: Iterable[Check]) -> str:
    """What to say about a word that names no check."""
    names = [name for check in known for name in (check.code, check.name)]
    near = meant(word, names) or meant(word.upper(), names)
    return f"unknown check {cut(word)}{near}; `claimcheck checks` lists them"


def _names(word: str, check: Check) -> bool:
    if "*" in word:
        return matches(check.code, word) or matches(check.name, word)
    return word == check.name or (bool(word) and check.code.startswith(word.upper()))


def cut(word: str) -> str:
    """A word as a message quotes it."""
    return repr(word if len(word) <= LONGEST_NAME else word[:LONGEST_NAME] + "…")


def one_line(message: str) -> str:
    """What another library says, as much of it as a line holds."""
    return "".join(char if char.isprintable() else " " for char in message)[:200]
