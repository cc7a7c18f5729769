"""Lengths of time whose dates stand near them in no set wording, or that begin or end with the publication.

Nothing ties the figures but that they agree, so what does not is no contradiction.  A long length agrees with two dates
by chance less often than a short one, so more pairs of dates are held against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from claimcheck.article import Article, Comparison, beginning_in
from claimcheck.claims import Amount, When
from claimcheck.numbers import Interval
from claimcheck.reasoning import elapsed
from claimcheck.reasoning.ratios import is_plain
from claimcheck.reasoning.wording import words

SHORTEST = 2
"""A length of one is that of every year and every day."""

UNITS = frozenset({"year", "month"})

NEAR, FAR = 400, 800
"""Characters on either side in which a date is looked for, the second for many years."""

LONG = 20
"""Years that two dates are rarely apart by chance."""

BESIDE = 3
"""Dates on either side that are looked at."""

MOST = 15
"""Pairs of so many dates."""


def lengths_near(article: Article) -> Iterator[Comparison]:
    """Each length of years or months with the dates that agree with it."""
    fiscal = [when for when in article.whens if when.part == "fiscal" and when.year]
    for length in article.lengths:
        if length.unit in UNITS and not length.when and _is_long(length):
            dates = _dates(article, length)
            made = dates and (_with_publication(article, length, dates) or _between(article, length, dates))
            made = made or (_in_fiscal_years(article, length, fiscal) if fiscal else None)
            if made:
                yield made


def _is_long(length: Amount) -> bool:
    return is_plain(length) and length.figure.value >= SHORTEST


def _dates(article: Article, length: Amount) -> list[When]:
    """The dates around it, the nearest first."""
    is_long = length.unit == "year" and length.figure.value >= LONG
    reach, beside = (FAR, 2 * BESIDE) if is_long else (NEAR, BESIDE)
    near = beginning_in(article.dates, length.start - reach, length.end + reach)
    dated = [when for when in near if when.year and elapsed.is_dated(when)]
    ahead = [when for when in dated if when.start < length.start][-beside:]
    after = [when for when in dated if when.start >= length.end][:beside]
    return sorted([*ahead, *after], key=lambda when: abs(when.start - length.start))


def _with_publication(article: Article, length: Amount, dates: Sequence[When]) -> Comparison | None:
    published = article.document.published
    said = set(article.quote(length).lower().split())
    is_back = not said.isdisjoint(words(article, "lengths", "back"))
    is_ahead = not said.isdisjoint(words(article, "lengths", "ahead"))
    for when in dates if published else ():
        if published is None or not when.days or (when.days.last < published.toordinal() and is_ahead):
            continue
        if when.days.first > published.toordinal():
            found = None if is_back else elapsed.until(when, published, length.unit)
        else:
            found = elapsed.since(when, published, length.unit)
        if _holds(length, found):
            says = f"{article.quote(when)} and {published} are {article.quote(length)} apart"
            return Comparison((length, when), "consistent", says, "length-to-publication")
    return None


def _between(article: Article, length: Amount, dates: Sequence[When]) -> Comparison | None:
    for one, other in islice(combinations(dates, 2), min(MOST, int(length.figure.value))):
        start, end = sorted((one, other), key=lambda when: when.days or (0, 0))
        if _holds(length, elapsed.between(start, end, length)):
            says = f"{article.quote(start)} and {article.quote(end)} are {article.quote(length)} apart"
            return Comparison((length, start, end), "consistent", says, "length-near-dates")
    return None


def _in_fiscal_years(article: Article, length: Amount, fiscal: Sequence[When]) -> Comparison | None:
    """``over the past five years, from $3 million in FY2002 to $5 million in FY2006``, both years counted or not."""
    behind = beginning_in(fiscal, length.end, min(article.sentence(length.start).end, length.end + NEAR))
    if length.unit != "year" or len(behind) < 2:
        return None
    first, *_, last = behind
    apart = abs((last.year or 0) - (first.year or 0))
    if not apart <= length.figure.value <= apart + 1:
        return None
    says = f"{article.quote(first)} to {article.quote(last)} are {article.quote(length)}"
    return Comparison((length, first, last), "consistent", says, "length-near-dates")


def _holds(length: Amount, found: Interval | None) -> bool:
    judgement = elapsed.judged(length, found) if found else None
    return judgement is not None and judgement.verdict == "consistent"
