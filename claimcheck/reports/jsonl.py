"""The reports as JSON lines: one object, and so one article, a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.report import Report
from claimcheck.reports._json import encoded


def together(reports: Iterable[Report]) -> Iterator[str]:
    """The wire schema of each report, on a line of its own."""
    return (f"{encoded(report.to_dict())}\n" for report in reports)
