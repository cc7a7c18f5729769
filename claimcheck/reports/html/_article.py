"""The article itself: its paragraphs with both ends of every finding marked and numbered, the notes beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from claimcheck.reports.html._markup import Markup, escaped, joined, tag
from claimcheck.reports.html._notes import note
from claimcheck.reports.html._page import End, Page
from claimcheck.text import Span

GRAVEST: Final = ("error", "warning", "note")


class Marks(NamedTuple):
    """What marks a paragraph: the figures in it, by their outcome, and the ends of findings."""

    figures: list[tuple[Span, str]]
    ends: list[End]


class Piece(NamedTuple):
    """A stretch of text that the same marks cover."""

    span: Span
    figures: list[tuple[Span, str]]
    ends: list[End]


def article(page: Page) -> Markup:
    """The rows of the article, each a paragraph and the notes that belong beside it."""
    notes = _notes(page)
    rows = (_row(page, n, marks, notes.get(n, ())) for n, marks in enumerate(_marks(page), 1))
    return joined(rows)


def _row(page: Page, number: int, marks: Marks, notes: Sequence[Markup]) -> Markup:
    paragraph = page.paragraphs[number - 1]
    headline = page.report.document.headline
    name = "h2" if headline and headline.start <= paragraph.start < headline.end else "p"
    words = joined(_marked(page, piece) for piece in _pieces(paragraph, marks))
    beside = tag("aside", *notes, aria_label=f"Notes on paragraph {number}") if notes else ""
    text = tag(name, words, class_="text", data_number=str(number), dir="auto")
    return tag("div", text, beside, class_="row")


def _notes(page: Page) -> Mapping[int, Sequence[Markup]]:
    """Number of a paragraph -> the notes beside it."""
    found = defaultdict(list)
    for number, finding in page.findings:
        found[page.paragraph(finding.span.start)].append(note(page, finding, number))
    return found


def _marks(page: Page) -> Sequence[Marks]:
    """The marks of each paragraph, in reading order."""
    found = [Marks([], []) for _ in page.paragraphs]
    for index, claim in enumerate(page.report.claims):
        for number in _paragraphs_of(page, claim.span):
            found[number - 1].figures.append((claim.span, page.outcome(index)))
    for end in page.ends:
        for number in _paragraphs_of(page, end.span):
            found[number - 1].ends.append(end)
    return found


def _paragraphs_of(page: Page, span: Span) -> range:
    return range(page.paragraph(span.start), page.paragraph(max(span.start, span.end - 1)) + 1)


def _pieces(paragraph: Span, marks: Marks) -> Iterator[Piece]:
    """The paragraph, cut wherever a mark begins or ends."""
    spans = [*(span for span, _ in marks.figures), *(end.span for end in marks.ends)]
    within = (offset for span in spans for offset in span if paragraph.start < offset < paragraph.end)
    figures, ends = sorted(marks.figures), sorted(marks.ends)
    open_figures: list[tuple[Span, str]] = []
    open_ends: list[End] = []
    i = j = 0
    for start, stop in pairwise(sorted({*paragraph, *within})):
        while i < len(figures) and figures[i][0].start <= start:
            open_figures.append(figures[i])
            i += 1
        while j < len(ends) and ends[j].span.start <= start:
            open_ends.append(ends[j])
            j += 1
        open_figures = [figure for figure in open_figures if figure[0].end > start]
        open_ends = [end for end in open_ends if end.span.end > start]
        yield Piece(Span(start, stop), open_figures, open_ends)


def _marked(page: Page, piece: Piece) -> Markup:
    """The words of a piece, and behind them the numbers of the findings whose mark ends there."""
    words = escaped(page.words(piece.span))
    spans = [*(span for span, _ in piece.figures), *(end.span for end in piece.ends)]
    name = page.place(piece.span.start) if any(span.start == piece.span.start for span in spans) else None
    if piece.ends:
        words = _end(page, piece.ends, words, name)
    elif piece.figures:
        words = tag("span", words, class_=f"figure {piece.figures[-1][1].replace(' ', '-')}", id=name)
    refs = (_ref(page, end) for end in piece.ends if end.span.end == piece.span.end)
    return joined([words, *refs])


def _end(page: Page, ends: Sequence[End], words: Markup, name: str | None) -> Markup:
    severities = {page.finding(end.number).severity for end in ends}
    role = "claim" if any(end.is_claim for end in ends) else "evidence"
    gravest = next(severity for severity in GRAVEST if severity in severities)
    numbers = " ".join(str(end.number) for end in ends)
    return tag("mark", words, class_=f"{role} {gravest}", id=name, data_finding=numbers)


def _ref(page: Page, end: End) -> Markup:
    finding = page.finding(end.number)
    label = f"finding {end.number}, {finding.name.replace('-', ' ')}"
    number = str(end.number)
    return tag(
        "a", number, class_=f"ref {finding.severity}", href=f"#finding-{number}", data_finding=number, aria_label=label
    )
