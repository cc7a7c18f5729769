"""The report as JSON: the wire schema of :meth:`claimcheck.Report.to_dict`, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.report import Report
from claimcheck.reports._json import array, encoded


def render(report: Report) -> str:
    """One JSON object."""
    return encoded(report.to_dict(), indent=2)


def alone(reports: Iterable[Report]) -> Iterator[str]:
    """The object of the one file that was named."""
    return (f"{render(report)}\n" for report in reports)


def together(reports: Iterable[Report]) -> Iterator[str]:
    """One JSON array of all reports."""
    yield from array(([report.to_dict()] for report in reports), indent=2)
    yield "\n"
