"""Dates that a paragraph tells one after another."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.claims import When
from claimcheck.reasoning import elapsed

FEWEST = 3
"""Different dates that make an order; two stand so by chance, unless they are days of one month."""

APART = 600
"""Characters between two dates beyond which they are not told one after another."""

PSEUDO_YEAR = 366
"""Where no year is known, a month and a day stand in the order of any year."""


def told_in_order(article: Article) -> Iterator[Comparison]:
    """Every run of dates in a paragraph of which each is as late as the one before, or later."""
    run: list[When] = []
    for when in article.dates:
        if when.anchor or not elapsed.is_dated(when) or _place(when) is None:
            continue
        if run and not _follows(article, run[-1], when):
            yield from _listed(article, run)
            run = []
        run.append(when)
    yield from _listed(article, run)


def _place(when: When) -> int | None:
    """Where a date stands among others: its first day, or its day in a year that nobody knows."""
    if when.days:
        return when.days.first
    return (when.month * 31 + (when.day or 1)) - PSEUDO_YEAR * 2 if when.month else None


def _follows(article: Article, before: When, when: When) -> bool:
    if when.start - before.end > APART or (when.days is None) is not (before.days is None):
        return False
    one, other = _place(before), _place(when)
    if one is None or other is None or "\n" in article.document.prose[before.end : when.start]:
        return False
    contains = before.days and when.days and when.days.first <= before.days.first <= when.days.last
    return one <= other or bool(contains)


def _is_of_one_month(run: list[When]) -> bool:
    """Whether two different days of one month stand one after the other: "on 9 February", "on 11 February"."""
    if len(run) < 2 or not all(when.day for when in run):
        return False
    return len({when.day for when in run}) > 1 and len({when.month for when in run}) == 1


def _listed(article: Article, run: list[When]) -> Iterator[Comparison]:
    if not _is_of_one_month(run) and len({when.value for when in run}) < FEWEST:
        return
    says = f"{', '.join(article.quote(when) for when in run)}: each follows the one before"
    yield Comparison(tuple(run), "consistent", says, "told-in-order")
