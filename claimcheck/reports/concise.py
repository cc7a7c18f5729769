"""One line for each finding, as compilers and editors know it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.report import Report
from claimcheck.reports._visible import visible, visible_path


def render(report: Report) -> str:
    """``path:line:column: CODE message [name]``, one finding a line; empty when there are none."""
    path = visible_path(report.document.path)
    rows = []
    for finding in report.findings:
        line, column = report.document.locate(finding.span.start)
        rows.append(f"{path}:{line}:{column}: {finding.code} {visible(finding.message)} [{finding.name}]")
    return "\n".join(rows)


def together(reports: Iterable[Report]) -> Iterator[str]:
    """The lines of all reports."""
    for rows in map(render, reports):
        yield f"{rows}\n" if rows else ""
