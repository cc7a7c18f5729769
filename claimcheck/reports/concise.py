"""One line for each finding, as compilers and editors know it."""

from __future__ import annotations

from claimcheck.report import Report
from claimcheck.reports._visible import visible


def render(report: Report) -> str:
    """``path:line:column: CODE message [name]``, one finding a line; empty when there are none."""
    path = visible(report.document.path)
    rows = []
    for finding in report.findings:
        line, column = report.document.locate(finding.span.start)
        rows.append(f"{path}:{line}:{column}: {finding.code} {visible(finding.message)} [{finding.name}]")
    return "\n".join(rows)
