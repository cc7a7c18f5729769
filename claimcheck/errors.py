"""What can go wrong, as a tree.

* ClaimcheckError
  - SourceError     a file or text that cannot be read
  - SettingsError   a setting, flag or date that is not understood
  - LanguageError   our own word lists are wrong

Every message is one line: what, where, and what would be accepted.  Prose never raises.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Final

LONGEST_WORD: Final = 64
"""Characters of a word that are looked at for what was meant: the comparison takes the square of them."""


class ClaimcheckError(Exception):
    """Base of everything that claimcheck raises on purpose."""


class SourceError(ClaimcheckError, ValueError):
    """A file or text cannot be read: missing, binary, not UTF-8, an unknown format."""


class SettingsError(ClaimcheckError, ValueError):
    """A setting, a flag or a date is not understood; the message says what would be."""


class LanguageError(ClaimcheckError):
    """A word list or phrase in ``languages/`` contradicts itself; a bug of ours, found by the tests."""


def meant(word: str, accepted: Iterable[str]) -> str:
    """The word that was probably meant, as the messages say it; empty when none is near.

    >>> meant("slect", ["ignore", "select"])
    " (did you mean 'select'?)"
    """
    from difflib import get_close_matches  # for those who slip

    near = get_close_matches(word[:LONGEST_WORD], accepted := list(accepted), 1)
    return f" (did you mean '{near[0]}'?)" if near else ""


def mistake(error: Exception) -> str:
    """Where the program went wrong; not the words of the error, which may be those of an article under embargo."""
    from traceback import extract_tb

    *_, last = extract_tb(error.__traceback__)
    place = f"{os.path.basename(last.filename)}, line {last.lineno}"
    return f"a mistake in claimcheck ({type(error).__name__} in {place}); please report it"
