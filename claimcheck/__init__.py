"""Finds numbers and dates inside one article that contradict each other, and shows the arithmetic."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.article import Article, Comparison
    from claimcheck.checks import CHECKS, Check
    from claimcheck.claims import Amount, Claim, Score
    from claimcheck.errors import ClaimcheckError, LanguageError, SettingsError, SourceError
    from claimcheck.linter import check, check_file
    from claimcheck.numbers import Figure, Interval
    from claimcheck.report import Finding, Relation, Report, Suppressed
    from claimcheck.settings import Settings
    from claimcheck.text import Document, Span

__all__ = [
    "CHECKS",
    "Amount",
    "Article",
    "Check",
    "Claim",
    "ClaimcheckError",
    "Comparison",
    "Document",
    "Figure",
    "Finding",
    "Interval",
    "LanguageError",
    "Relation",
    "Report",
    "Score",
    "Settings",
    "SettingsError",
    "SourceError",
    "Span",
    "Suppressed",
    "check",
    "check_file",
]

_ROOMS = {
    "article": ("Article", "Comparison"),
    "checks": ("CHECKS", "Check"),
    "claims": ("Amount", "Claim", "Score"),
    "errors": ("ClaimcheckError", "LanguageError", "SettingsError", "SourceError"),
    "linter": ("check", "check_file"),
    "numbers": ("Figure", "Interval"),
    "report": ("Finding", "Relation", "Report", "Suppressed"),
    "settings": ("Settings",),
    "text": ("Document", "Span"),
}
"""Where the public names live; a room is opened when one of its names is asked for, so that ``--version`` is quick."""


def __getattr__(name: str) -> object:
    for room, names in _ROOMS.items():
        if name in names:
            found: object = getattr(import_module(f"claimcheck.{room}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
