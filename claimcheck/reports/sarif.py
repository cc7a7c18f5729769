"""SARIF 2.1.0, the exchange format of static analysis, as code scanning takes it.

The evidence of a finding is among its related locations, and linked from its message: code scanning shows the one only
where the other leads to it.  What is suppressed is in the log too, marked as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from claimcheck.report import Finding, Report, Suppressed
from claimcheck.reports._json import array, encoded
from claimcheck.reports._notes import sentences
from claimcheck.reports._place import is_in_file, numbered, place, project_path, quoted
from claimcheck.reports._visible import visible
from claimcheck.text import Document, Span
from claimcheck.version import VERSION

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT: Final = "SRCROOT"
MARKUP: Final = re.compile(r"[\\\[\]]")
"""What makes a link of the text of a message."""

ABSOLUTE: Final = re.compile(r"/|[A-Za-z]:/")
NO_BYTE: Final = re.compile("[\ud800-\udc7f\udd00-\udfff]")
"""Lone surrogates that stand for no byte of a file name."""


@dataclass(frozen=True)
class Rule:
    """What a log says of a check."""

    code: str
    name: str
    summary: str
    explanation: str
    text: str
    markdown: str


def together(reports: Iterable[Report], rules: Sequence[Rule] = ()) -> Iterator[str]:
    """One log with one run of all reports; *rules* describe the checks that may be behind the results."""
    unread: list[dict[str, Any]] = []
    index = {rule.code: i for i, rule in enumerate(rules)}
    yield f'{{\n"$schema": {encoded(SCHEMA)},\n"version": "2.1.0",\n"runs": [{{\n'
    for key, value in _run(rules).items():
        yield f"{encoded(key)}: {encoded(value)},\n"
    yield '"results": '
    yield from array(_results(report, index, unread) for report in reports)
    yield f',\n"invocations": {encoded([_invocation(unread)])}\n}}]\n}}\n'


def _run(rules: Iterable[Rule]) -> dict[str, Any]:
    return {
        "tool": {"driver": {"name": "claimcheck", "semanticVersion": VERSION, "rules": list(map(_descriptor, rules))}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder in which claimcheck was run."}}},
    }


def _descriptor(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _text(rule.summary)},
        "fullDescription": {"text": _text(rule.explanation)},
        "help": {"text": rule.text, "markdown": rule.markdown},
    }


def _results(report: Report, index: dict[str, int], unread: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The results of a report; what was not read of its document is added to *unread*."""
    document = report.document
    unread += (_notification(document, Span(part.start, part.end), part.why) for part in document.unread)
    suppressed = {id(each.finding): each for each in report.suppressed}
    findings = sorted([*report.findings, *(each.finding for each in report.suppressed)], key=_position)
    return [
        _result(document, finding, mark, index) | _suppressions(suppressed.get(id(finding)))
        for finding, mark in numbered(findings)
    ]


def _position(finding: Finding) -> tuple[Span, str]:
    return finding.span, finding.code


def _result(document: Document, finding: Finding, mark: str, index: dict[str, int]) -> dict[str, Any]:
    rule = {"ruleIndex": index[finding.code]} if finding.code in index else {}
    return {
        "ruleId": finding.code,
        **rule,
        "level": finding.severity,
        "message": {"text": _message(document, finding)},
        "locations": [_location(document, finding.span)],
        "relatedLocations": [
            {"id": i, **_location(document, span), "message": {"text": _text(quoted(document, span))}}
            for i, span in enumerate(finding.evidence, 1)
        ],
        "partialFingerprints": {"claimcheck/v1": mark},
        "properties": {"certainty": finding.certainty},
    }


def _suppressions(suppressed: Suppressed | None) -> dict[str, Any]:
    if suppressed is None:
        return {}
    kind = "external" if suppressed.kind == "settings" else "inSource"
    return {"suppressions": [{"kind": kind, "justification": visible(suppressed.reason)}]}


def _message(document: Document, finding: Finding) -> str:
    said = _text("; ".join(sentences(finding)))
    links = [f"[{_text(quoted(document, span))}]({i})" for i, span in enumerate(finding.evidence, 1)]
    return f"{said} (compare {', '.join(links)})" if links else said


def _text(words: str) -> str:
    """Words in which nothing is taken for a link or for a placeholder."""
    return MARKUP.sub(r"\\\g<0>", visible(words)).replace("{", "{{").replace("}", "}}")


def _notification(document: Document, span: Span, why: str) -> dict[str, Any]:
    return {"level": "warning", "message": {"text": _text(why)}, "locations": [_location(document, span)]}


def _invocation(unread: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {"executionSuccessful": True, "toolExecutionNotifications": list(unread)}


def _location(document: Document, span: Span) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(document.path), "region": _region(document, span)}}


def _artifact(path: str) -> dict[str, str]:
    path = project_path(path)
    errors = "surrogatepass" if NO_BYTE.search(path) else "surrogateescape"
    if ABSOLUTE.match(path):
        return {"uri": f"file:///{quote(path.removeprefix('/'), safe='/:', errors=errors)}"}
    return {"uri": quote(path, errors=errors), "uriBaseId": ROOT}


def _region(document: Document, span: Span) -> dict[str, Any]:
    where = place(document, span)
    region: dict[str, Any] = {
        "startLine": where.line,
        "startColumn": where.column,
        "endLine": where.end_line,
        "endColumn": where.end_column,
        "snippet": {"text": visible(quoted(document, span))},
    }
    if is_in_file(document):
        region |= {"charOffset": span.start, "charLength": span.end - span.start}
    return region
