"""The dates of an article drawn on a line, for the eye; whoever cannot see it has the list."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from claimcheck.dates import Days
from claimcheck.reports.html._markup import Markup, joined, tag
from claimcheck.reports.html._page import Page
from claimcheck.reports.html._timex import words_for
from claimcheck.text import Span

WIDTH: Final = 1000
"""Of the drawing, in its own units."""

MARGIN: Final = 12
LETTER: Final = 7.8
"""Width of a letter of a label."""

LANES: Final = 4
"""Rows of labels above the line."""

LANE: Final = 17


class Dated(NamedTuple):
    """A stretch of days, what it is called, and where the article speaks of it."""

    days: Days
    value: str
    spans: list[Span]


def timeline(page: Page, found: Sequence[Dated]) -> Markup:
    """A line on which the days stand in order, the earliest first, each with its label if there is room."""
    x_of = _scale({day for each in found for day in each.days})
    lanes = _lanes(page, found, x_of)
    y = 14 + LANE * (1 + max(lanes.values()))
    line = tag("line", x1="0", x2=str(WIDTH), y1=str(y), y2=str(y))
    stems = joined(_stem(x_of[found[i].days.first], y, lane) for i, lane in lanes.items())
    by_length = sorted(found, key=lambda each: -each.days.length)  # a day is seen before the year that it is in
    bars = joined(_bar(page, each, x_of, y) for each in by_length)
    labels = joined(_label(page, found[i], x_of, y, lane) for i, lane in lanes.items())
    # The labels come last, so that no stem runs through one.
    return tag("svg", line, stems, bars, labels, viewBox=f"0 0 {WIDTH} {y + 8}", class_="timeline", aria_hidden="true")


def _scale(days: Iterable[int]) -> Mapping[int, float]:
    """Day -> where it stands; gaps are drawn by their logarithm, so that one old date does not crowd out the rest."""
    ordered = sorted(days)
    gaps = [math.log2(1 + after - day) for day, after in pairwise(ordered)]
    unit = (WIDTH - 2 * MARGIN) / max(1.0, sum(gaps))
    return {day: MARGIN + unit * so_far for day, so_far in zip(ordered, accumulate(gaps, initial=0.0), strict=True)}


def _lanes(page: Page, found: Sequence[Dated], x_of: Mapping[int, float]) -> Mapping[int, int]:
    """Index of a date -> the row its label stands in; dates whose label finds no room have none."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(LANES)]
    lanes = {}
    for i in sorted(range(len(found)), key=lambda i: not _findings(page, found[i])):  # what is contradicted comes first
        start, width = _label_start(page, found[i], x_of), _width(page, found[i])
        lane = next((n for n, others in enumerate(taken) if _is_free(others, start, start + width)), None)
        if lane is not None:
            lanes[i] = lane
            taken[lane].append((start, start + width))
    return lanes


def _is_free(taken: Iterable[tuple[float, float]], start: float, end: float) -> bool:
    return all(end <= other_start or other_end <= start for other_start, other_end in taken)


def _label_start(page: Page, each: Dated, x_of: Mapping[int, float]) -> float:
    """Where a label begins, so that it ends within the drawing."""
    return min(x_of[each.days.first], WIDTH - _width(page, each))


def _width(page: Page, each: Dated) -> float:
    return LETTER * (len(_told(page, each)) + 1)


def _told(page: Page, each: Dated) -> str:
    """A label: the date, and the findings that it takes part in."""
    return words_for(each.value) + "".join(f" [{number}]" for number in _findings(page, each))


def _stem(x: float, y: int, lane: int) -> Markup:
    return tag("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=str(y - 10 - LANE * lane), y2=str(y), class_="stem")


def _bar(page: Page, each: Dated, x_of: Mapping[int, float], y: int) -> Markup:
    first, last = x_of[each.days.first], x_of[each.days.last]
    return tag(
        "rect", x=f"{first - 4:.1f}", width=f"{last - first + 8:.1f}", y=str(y - 4), height="8", rx="4",
        class_=_class(page, each) or ("long" if each.days.length > 1 else None),
    )  # fmt: skip


def _label(page: Page, each: Dated, x_of: Mapping[int, float], y: int, lane: int) -> Markup:
    x, baseline = f"{_label_start(page, each, x_of):.1f}", str(y - 12 - LANE * lane)
    return tag("text", _told(page, each), x=x, y=baseline, class_=_class(page, each))


def _class(page: Page, each: Dated) -> str | None:
    return "contradicted" if _findings(page, each) else None if each.spans else "published"


def _findings(page: Page, each: Dated) -> list[int]:
    """The numbers of the findings that a date takes part in."""
    return sorted({number for span in each.spans for number in page.numbers_at.get(span, ())})
