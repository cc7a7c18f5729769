"""Finds numbers and dates inside one article that contradict each other, and shows the arithmetic."""

from claimcheck.article import Article, Comparison
from claimcheck.checks import CHECKS, Check
from claimcheck.claims import Amount, Claim, Score
from claimcheck.errors import ClaimcheckError, LanguageError, SettingsError, SourceError
from claimcheck.linter import check, check_file
from claimcheck.numbers import Figure, Interval
from claimcheck.report import Finding, Relation, Report
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
    "check",
    "check_file",
]
