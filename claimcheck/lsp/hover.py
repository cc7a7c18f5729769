"""What is said of the figure under the pointer: the sums that it takes part in, or what it can mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from claimcheck.lsp.diagnostics import message_of
from claimcheck.report import Finding, Report
from claimcheck.reports.claims import face_value, interval
from claimcheck.text import Span

SAID: Final = {"consistent": "holds", "doubtful": "doubtful", "undecided": "undecided", "contradicted": "differs"}
"""Verdict -> how a reader is told."""


class Hover(NamedTuple):
    """A text, and the words that it is about."""

    text: str
    span: Span


def hover(report: Report, offset: int) -> Hover | None:
    """What there is to say about the figure at *offset*, the shortest one when several are there.

    >>> import claimcheck
    >>> hover(claimcheck.check("It runs 26 miles (42 km), in 3 days."), 30).text
    '3 days: duration, 3 day, can mean 2.5..3.5'
    """
    here = [(claim.end - claim.start, i) for i, claim in enumerate(report.claims) if claim.start <= offset <= claim.end]
    if not here:
        return None
    index = min(here)[1]
    span = report.claims[index].span
    return Hover("\n\n".join(_sums(report, index)) or _meaning(report.to_dict()["claims"][index]), span)


def _sums(report: Report, index: int) -> Iterator[str]:
    """The findings and the tested relations that a claim takes part in, each told once."""
    span = report.claims[index].span
    findings = [finding for finding in report.findings if span in (finding.span, *finding.evidence)]
    yield from (f"{finding.code} {finding.name}: {message_of(finding)}" for finding in findings)
    told = {(finding.code, finding.working) for finding in findings}
    for relation in report.relations:
        if index in relation.claims and relation.working and (relation.check, relation.working) not in told:
            told.add((relation.check, relation.working))
            yield f"{SAID[relation.verdict]}: {relation.working}"


def others(finding: Finding, offset: int) -> list[Span]:
    """The other places of a finding than the one at *offset*."""
    return [span for span in (finding.span, *finding.evidence) if not span.start <= offset <= span.end]


def _meaning(claim: Mapping[str, Any]) -> str:
    words = " ".join(claim["text"].split())
    timex = claim["timex"] or {}
    value = f"{face_value(claim['value'])} {claim['unit'] or ''}".strip() or timex.get("value") or ""
    means = f"can mean {interval(claim['interval'])}" if claim["interval"] else ""
    return f"{words}: {', '.join(filter(None, [claim['kind'], value, means]))}"
