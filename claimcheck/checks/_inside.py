"""Dates that are told beside a period and lie in it: "from 1831 to 1857 ... in 1842"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.article import Article, Comparison
from claimcheck.claims import When
from claimcheck.late import late
from claimcheck.passages import BLANK_LINE
from claimcheck.reasoning import elapsed
from claimcheck.reasoning.wording import words

APART = 12
"""Characters between the ends of a period."""

FAR = 400
"""Characters beside a period in which a date of it is told."""

BEFORE = 16
"""Characters before a period in which "between" stands."""

MOST = 2
"""Dates on either side that are looked at."""

JOINT = late(r"[\s*_]*([a-z]+|[-–—])[\s*_]*$")


def inside(article: Article) -> Iterator[Comparison]:
    """Every period of two dates with the dates beside it that it contains."""
    dated = [when for when in article.dates if when.days and not when.anchor and elapsed.is_dated(when)]
    for i, (start, end) in enumerate(pairwise(dated)):
        if _is_period(article, start, end):
            beside = [*dated[max(0, i - MOST) : i], *dated[i + 2 : i + 2 + MOST]]
            yield from (_placed(article, when, start, end) for when in beside if _lies_in(article, when, start, end))


def _is_period(article: Article, start: When, end: When) -> bool:
    if not 0 < end.start - start.end <= APART or not start.days or not end.days or start.days.first >= end.days.last:
        return False
    joint = JOINT.match(article.document.prose, start.end, end.start)
    if joint is None:
        return False
    before = article.document.prose[max(0, start.start - BEFORE) : start.start].lower().split()[-1:]
    return joint[1] in words(article, "period", "joints") or (
        joint[1] in words(article, "period", "and") and not words(article, "period", "between").isdisjoint(before)
    )


def _lies_in(article: Article, when: When, start: When, end: When) -> bool:
    if not when.days or not start.days or not end.days or not start.days.first <= when.days.first <= end.days.last:
        return False
    first, last = sorted((start, when), key=lambda date: date.start)
    gap = article.document.prose[first.end : last.start]
    return len(gap) <= FAR and not BLANK_LINE.search(gap)


def _placed(article: Article, when: When, start: When, end: When) -> Comparison:
    says = f"{article.quote(when)} lies between {article.quote(start)} and {article.quote(end)}"
    return Comparison((when, start, end), "consistent", says, "inside-period")
