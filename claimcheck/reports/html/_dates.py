"""The dates of an article in the order of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims import When
from claimcheck.dates import Days
from claimcheck.reports.html._markup import Markup, joined, tag
from claimcheck.reports.html._page import Page
from claimcheck.reports.html._timeline import Dated, timeline
from claimcheck.reports.html._timex import words_for
from claimcheck.text import Span

SCALE: Final = "In order; the longer a gap, the more it is shortened."


def dates(page: Page) -> Markup:
    """The dates that could be placed, drawn and listed; a sentence when there are none."""
    found = _dated(page)
    if not found:
        return joined([tag("p", "No date in the article could be placed on a calendar."), _unplaced(page)])
    drawing = [timeline(page, found), tag("p", SCALE, class_="aside scale")] if len(found) > 1 else []
    return joined([*drawing, tag("ol", *(_item(page, each) for each in found), class_="dates"), _unplaced(page)])


def _dated(page: Page) -> Sequence[Dated]:
    """The days that the article names, the earliest first."""
    found: dict[tuple[Days, str], list[Span]] = defaultdict(list)
    for when, span in _whens(page):
        if when.days and when.value:
            found[when.days, when.value.partition("T")[0]].append(span)
    published = page.report.document.published
    if published and found:
        day = published.toordinal()
        found.setdefault((Days(day, day), published.isoformat()), [])
    return [Dated(days, value, spans) for (days, value), spans in sorted(found.items())]


def _whens(page: Page) -> Iterator[tuple[When, Span]]:
    for claim in page.report.claims:
        when = claim if isinstance(claim, When) else getattr(claim, "when", None)
        if when is not None and when.kind != "set":
            yield when, claim.span


def _unplaced(page: Page) -> Markup:
    words = [page.quote(span) for when, span in _whens(page) if not when.days]
    if not words:
        return Markup()
    shown = ", ".join(f"“{word}”" for word in dict.fromkeys(words))
    hint = "" if page.report.document.published else " The day of publication is not known."
    return tag("p", f"Without a place on the calendar: {shown}.{hint}", class_="aside")


def _item(page: Page, each: Dated) -> Markup:
    links = (_link(page, span) for span in each.spans)
    published = page.report.document.published
    is_day = published is not None and each.value == published.isoformat()
    told = tag("span", "the day of publication", class_="published") if is_day else ""
    return tag("li", tag("time", words_for(each.value), datetime=_machine(each.value)), " ", told, *links)


def _link(page: Page, span: Span) -> Markup:
    return tag("a", f"¶{page.paragraph(span.start)} “{page.quote(span)}”", href=f"#{page.place(span.start)}")


def _machine(value: str) -> str | None:
    """The value as HTML writes it, which knows years, months, days and weeks."""
    return value if value.replace("-W", "-").replace("-", "").isdigit() and len(value) >= 4 else None
