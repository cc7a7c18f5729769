"""Checkstyle's XML, which many build servers read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from claimcheck.article import Severity
from claimcheck.report import Report
from claimcheck.reports._notes import sentences
from claimcheck.reports._place import place, project_path
from claimcheck.reports._visible import visible
from claimcheck.text import Document, Span

SEVERITIES: Final[Mapping[Severity, str]] = {"error": "error", "warning": "warning", "note": "info"}
FORMAT: Final = "4.3"
"""The version of Checkstyle whose form this is."""


def together(reports: Iterable[Report]) -> Iterator[str]:
    """One document with a ``file`` for each report, also for those without findings."""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="{FORMAT}">\n'
    for report in reports:
        yield f"{tostring(_file(report), encoding='unicode')}\n"
    yield "</checkstyle>\n"


def _file(report: Report) -> Element:
    document = report.document
    file = Element("file", name=visible(project_path(document.path)))
    for finding in report.findings:
        said, source = "; ".join(sentences(finding)), f"claimcheck.{finding.code}.{finding.name}"
        SubElement(file, "error", _error(document, finding.span.start, SEVERITIES[finding.severity], said, source))
    for part in document.unread:
        said = visible(f"not read: {part.why}")
        SubElement(file, "error", _error(document, part.start, "info", said, "claimcheck.not-read"))
    return file


def _error(document: Document, start: int, severity: str, said: str, source: str) -> dict[str, str]:
    where = place(document, Span(start, start))
    return {
        "line": str(where.line),
        "column": str(where.column),
        "severity": severity,
        "message": said,
        "source": source,
    }
