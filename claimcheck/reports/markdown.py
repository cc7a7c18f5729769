"""A summary for people: a table of the findings of each article, with the arithmetic."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from claimcheck.report import Finding, Report
from claimcheck.reports._notes import sentences
from claimcheck.reports._place import place, project_path, quoted
from claimcheck.reports._visible import visible
from claimcheck.text import Document, Span

MARKUP: Final = re.compile(r"[\\`*_\[\]<>#|~&$@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
REFERENCE: Final = re.compile(r"[@#]")
BREAK: Final = "\u200b"
"""Stands behind what would otherwise call a person or an issue by name; it is not seen."""

HEAD: Final = "| line | the text says | against | arithmetic | check |\n|---:|---|---|---|---|\n"


def together(reports: Iterable[Report]) -> Iterator[str]:
    """A table for each article with findings, what was not read, and what all that was read amounts to."""
    count: Counter[str] = Counter()
    yield "# Figures that contradict each other\n"
    for report in reports:
        count += _count(report)
        yield f"\n{_section(report)}" if report.findings or report.document.unread else ""
    yield f"\n{_total(count)}\n"


def _section(report: Report) -> str:
    rows = "".join(_row(report.document, finding) for finding in report.findings)
    unread = "".join(
        f"* not read, from line {place(report.document, Span(part.start, part.end)).line} on: {_text(part.why)}\n"
        for part in report.document.unread
    )
    parts = [f"## {_text(project_path(report.document.path))}\n", f"{HEAD}{rows}" if rows else "", unread]
    return "\n".join(filter(None, parts))


def _row(document: Document, finding: Finding) -> str:
    line = place(document, finding.span).line
    against = "<br>".join(_text(quoted(document, span)) for span in finding.evidence)
    said = "<br>".join(map(_text, sentences(finding)))
    check = f"{finding.code} {finding.name} ({finding.severity})"
    return f"| {line} | {_text(quoted(document, finding.span))} | {against} | {said} | {check} |\n"


def _text(words: str) -> str:
    """Words that stay words: no markup, no link, no picture, and nobody is called by name."""
    return MARKUP.sub(_escaped, visible(words))


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}{BREAK if REFERENCE.match(match[0]) else ''}"


def _count(report: Report) -> Counter[str]:
    verdicts = Counter(relation.verdict for relation in report.relations)
    return Counter(
        articles=1,
        figures=len(report.claims),
        tested=sum(verdicts.values()) - verdicts["undecided"],
        hold=verdicts["consistent"],
        findings=len(report.findings),
        suppressed=len(report.suppressed),
    )


def _total(count: Counter[str]) -> str:
    read = f"{_many(count['articles'], 'article')}, {_many(count['figures'], 'figure')} read"
    tested = f"{_many(count['tested'], 'relation')} tested, {count['hold']:,} hold"
    found = _many(count["findings"], "finding") if count["findings"] else "no contradictions found among them"
    suppressed = f", {count['suppressed']:,} suppressed" if count["suppressed"] else ""
    return f"{read}, {tested}; {found}{suppressed}."


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
