"""JUnit's XML, as build servers show the results of tests: an article is a suite, a finding a test that failed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from claimcheck.report import Finding, Report
from claimcheck.reports._place import place, project_path
from claimcheck.reports._visible import visible
from claimcheck.reports.text import block
from claimcheck.text import Document, Span, Unread


def together(reports: Iterable[Report]) -> Iterator[str]:
    """One document with a suite for each report."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="claimcheck">\n'
    for report in reports:
        yield f"{tostring(_suite(report), encoding='unicode')}\n"
    yield "</testsuites>\n"


def _suite(report: Report) -> Element:
    path = visible(project_path(report.document.path))
    cases = list(_cases(report, path))
    outcomes = Counter(child.tag for case in cases for child in case)
    counts = {"failures": outcomes["failure"], "errors": 0, "skipped": outcomes["skipped"]}
    suite = Element("testsuite", {"name": path, "tests": str(len(cases)), **{k: str(n) for k, n in counts.items()}})
    suite.extend(cases)
    return suite


def _cases(report: Report, path: str) -> Iterator[Element]:
    """A test for each finding, or one that passes; and one for each part that was not read."""
    for finding in report.findings:
        yield _failed(report.document, finding, path)
    for part in report.document.unread:
        yield _skipped(report.document, part, path)
    if not report.findings:
        yield _case(report.document, 0, "no contradictions found", path)


def _failed(document: Document, finding: Finding, path: str) -> Element:
    case = _case(document, finding.span.start, f"{finding.code} {finding.name}", path)
    # A note does not fail the command, so it must not fail the build either.
    outcome = "skipped" if finding.severity == "note" else "failure"
    told = SubElement(case, outcome, message=visible(finding.message), type=finding.severity)
    told.text = block(document, finding)
    return case


def _skipped(document: Document, part: Unread, path: str) -> Element:
    case = _case(document, part.start, "read in full", path)
    SubElement(case, "skipped", message=visible(f"not read: {part.why}"))
    return case


def _case(document: Document, start: int, name: str, path: str) -> Element:
    where = place(document, Span(start, start))
    line = str(where.line)
    return Element("testcase", classname=path, name=f"{line}:{where.column} {name}", file=path, line=line)
