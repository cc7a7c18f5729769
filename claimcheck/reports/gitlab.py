"""The Code Quality report of GitLab."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any, Final

from claimcheck.article import Severity
from claimcheck.report import Report
from claimcheck.reports._json import array
from claimcheck.reports._notes import sentences
from claimcheck.reports._place import numbered, place, project_path
from claimcheck.reports._visible import visible
from claimcheck.text import Document, Span

SEVERITIES: Final[Mapping[Severity, str]] = {"error": "major", "warning": "minor", "note": "info"}


def together(reports: Iterable[Report]) -> Iterator[str]:
    """One array of the issues of all reports."""
    yield from array(map(_issues, reports))
    yield "\n"


def _issues(report: Report) -> Iterator[dict[str, Any]]:
    document = report.document
    for finding, mark in numbered(report.findings):
        said = "; ".join(sentences(finding))
        check = f"{finding.code} {finding.name}"
        yield _issue(document, finding.span, check, said, SEVERITIES[finding.severity], mark)
    for i, part in enumerate(document.unread):
        yield _issue(document, Span(part.start, part.end), "not-read", visible(part.why), "info", f"not read:{i}")


def _issue(document: Document, span: Span, check: str, said: str, severity: str, mark: str) -> dict[str, Any]:
    where, path = place(document, span), visible(project_path(document.path))
    article = visible(PurePath(document.path).as_posix())  # one of several, maybe, in a file
    return {
        "description": said,
        "check_name": check,
        "fingerprint": hashlib.sha256(f"{article}\0{mark}".encode()).hexdigest()[:32],
        "severity": severity,
        "location": {"path": path, "lines": {"begin": where.line, "end": where.end_line}},
    }
