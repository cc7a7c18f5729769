"""What is said of a finding beside its place."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.report import Finding
from claimcheck.reports._visible import visible


def notes(finding: Finding) -> Iterator[str]:
    """What the message does not say already: the sum, the likely slip, what would fit."""
    if finding.working and finding.working not in finding.message:
        yield visible(finding.working)
    if finding.slip and finding.slip.name not in finding.message:
        yield visible(f"likely slip: {finding.slip.name}")
    if finding.alternatives:
        yield visible(f"would fit: {', or '.join(finding.alternatives)}")


def sentences(finding: Finding) -> list[str]:
    """The message, and what it does not say already."""
    return [visible(finding.message), *notes(finding)]
