"""Findings for people, drawn like a compiler's: the sentence, underlined, with the reason and the sum beneath it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from claimcheck.report import Finding, Relation, Report
from claimcheck.reports._notes import notes
from claimcheck.reports._visible import Cell, cells, uncommanded, visible, visible_path
from claimcheck.text import Document, Span

if TYPE_CHECKING:
    from rich.text import Text

WIDTH: Final = 100
"""Characters of a line that are drawn at most, if the marks leave the choice."""

WIDEST: Final = 120
"""Characters of a line of marks and message; beyond them the message gets a line of its own."""

LEAST: Final = 16
"""Characters that are shown beside a mark at least."""

BREAK: Final = re.compile(r"\r\n|\n|\r")
ELLIPSIS: Final = "… ", " … ", " …"


class Mark(NamedTuple):
    """A piece of a marked span, on one line."""

    line_start: int
    start: int
    end: int
    sign: str


class Drawn(NamedTuple):
    """A line of the source, the marks beneath it, and its number."""

    number: int
    shown: str
    under: str


def render(report: Report) -> str:
    """The report as a copy editor reads it: findings, then what was tested and holds, then how much was read."""
    document = report.document
    blocks = [block(document, finding) for finding in report.findings]
    parts = [*blocks, *_ledger(report), *_unread(document), summary(report)]
    return "\n\n".join(parts)


def together(reports: Iterable[Report]) -> Iterator[str]:
    """One report below the other, with an empty line between them."""
    for i, report in enumerate(reports):
        gap = "\n" if i else ""
        yield f"{gap}{render(report)}\n"


def draw(document: Document, finding: Finding) -> str:
    """The marked lines of *finding*: ``^^^`` under the claim, ``~~~`` under its evidence, the message behind.

    A long line is cut around its marks.
    """
    return "\n".join(text for _, text in _drawing(document, finding))


def summary(report: Report) -> str:
    """One line: how many figures were read and tested, and what came of it."""
    verdicts = Counter(relation.verdict for relation in report.relations)
    tested = sum(verdicts.values()) - verdicts["undecided"]
    path = visible_path(report.document.path)
    read = f"{path}: {_many(len(report.claims), 'figure')} read, {_many(tested, 'relation')} tested"
    found = [f"{verdicts['consistent']} hold"] if tested else []
    found += [f"{verdicts['doubtful']} doubtful"] if verdicts["doubtful"] else []
    left_out = f", {len(report.suppressed)} suppressed" if report.suppressed else ""
    return f"{', '.join([read, *found])}; {_findings(report.findings, verdicts['contradicted'])}{left_out}"


def coloured(text: str) -> Text:
    """A rendered report with colours, for a terminal that has them."""
    from rich.text import Text  # slow to import, and only a terminal needs it

    shown = Text(text)
    for pattern, style in STYLES.items():
        shown.highlight_regex(pattern, style)
    return shown


STYLES: Final = {
    r"(?m)^\S+:\d+:\d+(?=  [A-Z])": "bold",
    r"(?m)(?<=\d  )[A-Z]\d{3} [a-z-]+": "bold cyan",
    r"(?m)\((?:error|warning|note)[^)\n]*\)$": "red",
    r"(?m)^ *\| [ ~^]*[~^].*$": "yellow",
    r"(?m)^ *\d* \|": "dim",
    r"(?m)^ *= ": "dim",
}


def block(document: Document, finding: Finding) -> str:
    """All that is said of a finding: where it stands, the drawing with line numbers, the notes."""
    line, column = document.locate(finding.span.start)
    certainty = "" if finding.certainty == "certain" else f", {finding.certainty}"
    head = (
        f"{visible_path(document.path)}:{line}:{column}  {finding.code} {finding.name} ({finding.severity}{certainty})"
    )
    drawing = _drawing(document, finding)
    said = list(notes(finding))
    if max(len(text) for _, text in drawing) > WIDEST:  # a long message reads better beneath the marks
        drawing = _drawing(document, finding._replace(message=""))
        said.insert(0, visible(finding.message))
    gutter = max(len(number) for number, _ in drawing) + 2
    body = [f"{number:>{gutter}} | {text}".rstrip() for number, text in drawing]
    return "\n".join([head, *body, *(f"{'':>{gutter}} = {note}" for note in said)])


def _drawing(document: Document, finding: Finding) -> list[tuple[str, str]]:
    """The number of a line and what is drawn of it; the marks have no number."""
    rows: list[tuple[str, str]] = []
    marks = sorted({mark for span, sign in _signs(finding) for mark in _marks(document, span, sign)})
    claim = next(_marks(document, finding.span, "^"))
    for line_start, group in groupby(marks, key=lambda mark: mark.line_start):
        drawn = _drawn(document, line_start, list(group))
        message = f" {visible(finding.message)}" if line_start == claim.line_start and finding.message else ""
        rows += [(str(drawn.number), drawn.shown), ("", f"{drawn.under}{message}")]
    return rows


def _signs(finding: Finding) -> list[tuple[Span, str]]:
    return [*((span, "~") for span in finding.evidence), (finding.span, "^")]


def _marks(document: Document, span: Span, sign: str) -> Iterator[Mark]:
    """The pieces of a span, line by line."""
    at = span.start
    while at < span.end or at == span.start:
        ending = BREAK.search(document.text, at, span.end)
        end = ending.start() if ending else span.end
        yield Mark(at - document.locate(at)[1] + 1 if at >= document.shift else 0, at, end, sign)
        at = ending.end() if ending else span.end + 1


def _drawn(document: Document, line_start: int, marks: Sequence[Mark]) -> Drawn:
    windows = list(_windows(document.text, line_start, marks))
    # "^" comes after "~" here, so that the claim is seen where both stand.
    by_sign = sorted(marks, key=lambda mark: mark.sign, reverse=True)
    signs = {i: mark.sign for mark in by_sign for i in range(mark.start, mark.end)}
    row: list[Cell] = list(cells(ELLIPSIS[0])) if windows[0].start > line_start else []
    for i, window in enumerate(windows):
        row += cells(ELLIPSIS[1]) if i else ()
        row += (cell for at in range(*window) for cell in cells(document.text[at], signs.get(at, " ")))
    if not _ends_line(document.text, windows[-1].end):
        row += cells(ELLIPSIS[2])
    shown, under = "".join(cell.shown for cell in row), "".join(cell.under for cell in row)
    return Drawn(document.locate(marks[0].start)[0], uncommanded(shown.rstrip()), under.rstrip())


def _windows(text: str, line_start: int, marks: Sequence[Mark]) -> Iterator[Span]:
    """The parts of a line that are drawn: all of it, or what stands around its marks."""
    ending = BREAK.search(text, line_start, line_start + WIDTH + 2)
    if ending or len(text) <= line_start + WIDTH:
        yield Span(line_start, ending.start() if ending else len(text))
        return
    clusters = list(_joined((Span(mark.start, mark.end) for mark in sorted(marks, key=_start)), 2 * LEAST))
    beside = max(LEAST, (WIDTH - sum(end - start for start, end in clusters)) // (2 * len(clusters)))
    yield from _joined((_around(text, line_start, cluster, beside) for cluster in clusters), len(ELLIPSIS[1]))


def _around(text: str, line_start: int, marked: Span, beside: int) -> Span:
    start = max(line_start, marked.start - beside)
    ending = BREAK.search(text, marked.end, marked.end + beside)
    end = ending.start() if ending else min(len(text), marked.end + beside)
    if start > line_start:  # begin and end with a whole word, if one begins there
        start = min((i + 1 for i in range(start, marked.start) if text[i] == " "), default=start)
    if not _ends_line(text, end):
        end = max((i for i in range(marked.end, end + 1) if text[i] == " "), default=end)
    return Span(start, end)


def _joined(spans: Iterable[Span], nearest: int) -> Iterator[Span]:
    """Spans that are no further apart than *nearest* become one."""
    before: Span | None = None
    for span in spans:
        if before and span.start <= before.end + nearest:
            before = Span(before.start, max(before.end, span.end))
            continue
        if before:
            yield before
        before = span
    if before:
        yield before


def _start(mark: Mark) -> int:
    return mark.start


def _ends_line(text: str, at: int) -> bool:
    return at >= len(text) or text[at] in "\r\n"


def _ledger(report: Report) -> Iterator[str]:
    """What was tested and holds: silence alone would look like approval of everything."""
    for verdict, title in (("consistent", "tested and holds:"), ("doubtful", "tested and doubtful:")):
        rows = [_row(report, relation) for relation in report.relations if relation.verdict == verdict]
        if rows:
            yield "\n".join([title, *rows])


def _row(report: Report, relation: Relation) -> str:
    line = report.document.locate(min(report.claims[i].start for i in relation.claims))[0] if relation.claims else 1
    mark = "?" if relation.verdict == "doubtful" else "="
    return f"{line:>6} {mark} {visible(relation.working)}"


def _unread(document: Document) -> Iterator[str]:
    rows = [f"{document.locate(part.start)[0]:>6} ! {visible(part.why)}" for part in document.unread]
    if rows:
        yield "\n".join(["not read:", *rows])


def _findings(findings: Sequence[Finding], contradicted: int) -> str:
    if not findings:
        return f"no contradictions {'to report' if contradicted else 'found among them'}"  # some may be known or old
    severities = Counter(finding.severity for finding in findings)
    return " and ".join(_many(n, severity) for severity, n in sorted(severities.items()))


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
