"""What can go wrong, as a tree.

* ClaimcheckError
  - SourceError     a file or text that cannot be read
  - SettingsError   a setting, flag or date that is not understood
  - LanguageError   our own word lists are wrong

Every message is one line: what, where, and what would be accepted.  Prose never raises.
"""

from __future__ import annotations


class ClaimcheckError(Exception):
    """Base of everything that claimcheck raises on purpose."""


class SourceError(ClaimcheckError, ValueError):
    """A file or text cannot be read: missing, binary, not UTF-8, an unknown format."""


class SettingsError(ClaimcheckError, ValueError):
    """A setting, a flag or a date is not understood; the message says what would be."""


class LanguageError(ClaimcheckError):
    """A word list or phrase in ``languages/`` contradicts itself; a bug of ours, found by the tests."""
