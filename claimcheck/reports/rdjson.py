"""The Reviewdog Diagnostic Format, for comments in the review of a change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Any, Final, TypeAlias

from claimcheck.article import Severity
from claimcheck.report import Finding, Report
from claimcheck.reports._json import array
from claimcheck.reports._notes import sentences
from claimcheck.reports._place import place, project_path, quoted
from claimcheck.reports._visible import visible
from claimcheck.text import Document, Span

SEVERITIES: Final[Mapping[Severity, str]] = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}

Locate: TypeAlias = Callable[[Span], dict[str, Any]]


def together(reports: Iterable[Report]) -> Iterator[str]:
    """One result with the diagnostics of all reports."""
    yield '{"source": {"name": "claimcheck"}, "diagnostics": '
    yield from array(map(_diagnostics, reports))
    yield "}\n"


def _diagnostics(report: Report) -> Iterator[dict[str, Any]]:
    document = report.document
    if not report.findings and not document.unread:
        return
    locate = _locator(document)
    for finding in report.findings:
        yield _diagnostic(document, finding, locate)
    for part in document.unread:
        span = Span(part.start, part.end)
        yield {"message": visible(f"not read: {part.why}"), "location": locate(span), "severity": "INFO"}


def _diagnostic(document: Document, finding: Finding, locate: Locate) -> dict[str, Any]:
    return {
        "message": "; ".join(sentences(finding)),
        "location": locate(finding.span),
        "severity": SEVERITIES[finding.severity],
        "code": {"value": f"{finding.code} {finding.name}"},
        "related_locations": [
            {"message": visible(quoted(document, span)), "location": locate(span)} for span in finding.evidence
        ],
    }


def _locator(document: Document) -> Locate:
    """Where a span is, with columns in bytes of UTF-8, as this format counts them."""
    path = visible(project_path(document.path))
    before = [0, *accumulate(map(_bytes, document.text))]

    def position(line: int, column: int, offset: int) -> dict[str, int]:
        return {"line": line, "column": before[offset] - before[offset - column + 1] + 1}

    def locate(span: Span) -> dict[str, Any]:
        where = place(document, span)
        start = position(where.line, where.column, span.start)
        end = position(where.end_line, where.end_column, span.end)
        return {"path": path, "range": {"start": start, "end": end}}

    return locate


def _bytes(char: str) -> int:
    return 1 + (char > "\x7f") + (char > "\u07ff") + (char > "\uffff")
