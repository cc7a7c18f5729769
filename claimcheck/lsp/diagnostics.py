"""A report as the diagnostics of the Language Server Protocol, in the protocol's own JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from claimcheck.lsp.articles import LONGEST, OpenArticle
from claimcheck.report import Finding, Report

SEVERITIES: Final = {"error": 1, "warning": 2, "note": 3}
"""Severity of a finding -> Error, Warning or Information."""

INFORMATION: Final = 3
SOURCE: Final = "claimcheck"


def diagnostics(article: OpenArticle, report: Report, uri: str) -> list[dict[str, Any]]:
    """A diagnostic for each finding, and one for each part of the article that was not read."""
    findings = [_diagnostic(article, report, finding, uri) for finding in report.findings]
    return [*findings, *(_unread(article, *part) for part in _unread_parts(article, report))]


def range_of(article: OpenArticle, start: int, end: int) -> dict[str, Any]:
    """The stretch of an article from one offset to another."""
    first, last = article.lines.position(start), article.lines.position(end)
    return {"start": first._asdict(), "end": last._asdict()}


def message_of(finding: Finding) -> str:
    """What is wrong; and, on a line of its own, what would fit."""
    return "\n".join([finding.message, *would_fit(finding.alternatives)])


def would_fit(alternatives: Iterable[str]) -> Iterator[str]:
    """What would fit, if anything is known to."""
    if alternatives:
        yield f"would fit: {', or '.join(alternatives)}"


def _diagnostic(article: OpenArticle, report: Report, finding: Finding, uri: str) -> dict[str, Any]:
    return {
        "range": range_of(article, *finding.span),
        "severity": SEVERITIES[finding.severity],
        "code": finding.code,
        "source": SOURCE,
        "message": message_of(finding),
        "relatedInformation": [
            {
                "location": {"uri": uri, "range": range_of(article, *span)},
                "message": " ".join(report.document[span].split()),
            }
            for span in finding.evidence
        ],
    }


def _unread_parts(article: OpenArticle, report: Report) -> Iterator[tuple[int, int, str]]:
    if article.is_too_long:
        yield 0, 0, f"longer than {LONGEST:,} characters"
    for part in report.document.unread:
        yield part.start, part.end, part.why


def _unread(article: OpenArticle, start: int, end: int, why: str) -> dict[str, Any]:
    return {
        "range": range_of(article, start, end),
        "severity": INFORMATION,
        "source": SOURCE,
        "message": f"not read: {why}",
    }
