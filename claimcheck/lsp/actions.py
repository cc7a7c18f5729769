"""What an editor offers to do about a finding, as code actions in the protocol's own JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from claimcheck.lsp.articles import OpenArticle
from claimcheck.lsp.diagnostics import range_of
from claimcheck.lsp.hover import others
from claimcheck.report import Finding, Report
from claimcheck.text import Document, Span

GO_TO: Final = "claimcheck.goTo"
"""Name of the command that shows a range of an article."""

REASON: Final = "write the reason here"

MARGIN: Final = re.compile(r"[ \t>]*")
"""What a comment above a line has to begin with, to stand in the same quotation or list."""

SUPPRESSIONS: Final = "X"
"""How the codes begin of what is wrong with a comment itself, which another comment does not mend."""

TABLE: Final = "|"
"""How the row of a table begins."""

HEADING: Final = "#"
"""How a headline begins that stands in the text, not in the front matter."""


def actions(article: OpenArticle, report: Report, uri: str, start: int, end: int) -> list[dict[str, Any]]:
    """What can be done about the findings that touch the stretch from *start* to *end*."""
    chosen = Span(start, max(start, end))
    found = [f for f in report.findings if any(_meets(span, chosen) for span in (f.span, *f.evidence))]
    jumps = [jump for finding in found for jump in _jumps(article, report, finding, uri, start)]
    comments = [
        _suppression(article, finding, uri) for finding in found if _can_be_suppressed(article, report, finding)
    ]
    return [*jumps, *comments]


def _meets(span: Span, chosen: Span) -> bool:
    # A cursor behind the last character of a figure is still at it.
    return span.start <= chosen.end and chosen.start <= span.end


def _jumps(article: OpenArticle, report: Report, finding: Finding, uri: str, offset: int) -> Iterator[dict[str, Any]]:
    for span in others(finding, offset):
        title = f"Go to the other figure: {' '.join(report.document[span].split())}"
        arguments = [uri, range_of(article, *span)]
        yield {"title": title, "command": {"title": title, "command": GO_TO, "arguments": arguments}}


def _suppression(article: OpenArticle, finding: Finding, uri: str) -> dict[str, Any]:
    """The comment above the line of a finding that silences it, with room for the reason."""
    number = article.lines.position(finding.span.start).line
    margin = MARGIN.match(article.lines.line(number))
    comment = f"<!-- claimcheck-disable-next-line {finding.code} {REASON} -->"
    text = f"{margin[0] if margin else ''}{comment}{article.lines.ending()}"
    place = {"line": number, "character": 0}
    edit = {"range": {"start": place, "end": place}, "newText": text}
    title = f"Suppress {finding.code} {finding.name} here, with a reason"
    return {"title": title, "kind": "quickfix", "edit": {"changes": {uri: [edit]}}}


def _can_be_suppressed(article: OpenArticle, report: Report, finding: Finding) -> bool:
    """Whether a comment above the finding would be one: plain text has none, nor has the inside of a table."""
    if article.format == "text" or finding.code.startswith(SUPPRESSIONS):
        return False
    line = article.lines.line(article.lines.position(finding.span.start).line).lstrip()
    is_announced = any(map(finding.span.touches, _announcements(report.document)))
    return not line.startswith(TABLE) and (line.startswith(HEADING) or not is_announced)


def _announcements(document: Document) -> list[Span]:
    """Headline and summaries, which may stand in front matter or in an attribute."""
    return [*([document.headline] if document.headline else ()), *document.summaries]
