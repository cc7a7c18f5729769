"""Annotations in a pull request: the workflow commands of GitHub Actions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from claimcheck.article import Severity
from claimcheck.report import Report
from claimcheck.reports._notes import sentences
from claimcheck.reports._place import Place, place, project_path
from claimcheck.reports._visible import visible
from claimcheck.text import Document, Span

LEVELS: Final[Mapping[Severity, str]] = {"error": "error", "warning": "warning", "note": "notice"}
"""Severity -> the command that says so, the gravest first."""

SHOWN: Final = 10
"""Annotations of each level that are shown of one step."""


def together(reports: Iterable[Report]) -> Iterator[str]:
    """The gravest first, ten of each level, and how many more there are."""
    lines: dict[str, list[str]] = {level: [] for level in LEVELS.values()}
    count: Counter[str] = Counter()
    for report in reports:
        for level, line in _annotations(report):
            count[level] += 1
            lines[level] += [line] if count[level] <= SHOWN else []
        yield ""
    if any(number > SHOWN for number in count.values()):
        lines["notice"] = [*lines["notice"][: SHOWN - 1], _more(count)]
    yield "".join(f"{line}\n" for level in lines.values() for line in level)


def _annotations(report: Report) -> Iterator[tuple[str, str]]:
    """The level and the command of each finding, and of each part that was not read."""
    document = report.document
    for finding in report.findings:
        said = "\n".join(sentences(finding))
        title = f"{finding.code} {finding.name}"
        yield LEVELS[finding.severity], _command(LEVELS[finding.severity], document, finding.span, title, said)
    for part in document.unread:
        span = Span(part.start, part.end)
        yield "warning", _command("warning", document, span, "not read", visible(part.why))


def _command(level: str, document: Document, span: Span, title: str, said: str) -> str:
    path = visible(project_path(document.path))
    properties = {"file": path, **_lines(place(document, span)), "title": f"claimcheck: {title}"}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{level} {written}::{_data(said)}"


def _lines(where: Place) -> dict[str, int]:
    if where.line != where.end_line:  # columns are taken within one line only
        return {"line": where.line, "endLine": where.end_line}
    return {"line": where.line, "col": where.column, "endLine": where.end_line, "endColumn": where.end_column}


def _more(count: Mapping[str, int]) -> str:
    kept = {"error": SHOWN, "warning": SHOWN, "notice": SHOWN - 1}
    hidden = {level: count[level] - kept[level] for level in kept if count[level] > kept[level]}
    said = " and ".join(f"{number:,} more {level}{'' if number == 1 else 's'}" for level, number in hidden.items())
    return f"::notice title=claimcheck::{said}: GitHub shows {SHOWN} of each level"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    # A semicolon stays: only the older "##[" commands end a property with it, and here nothing would turn it back.
    return _data(text).replace(":", "%3A").replace(",", "%2C")
