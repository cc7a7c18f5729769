"""Anniversaries on a day of the year that is told in another year too: the years between are their number."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Pairing, beginning_in
from claimcheck.claims import Amount, When
from claimcheck.numbers import slip

NEAR = 60
"""Characters between the number of an anniversary and its day, in whichever of two sentences."""


def to_the_day(article: Article) -> Iterator[Comparison]:
    """Every numbered anniversary with its own day and the only other one of that month and day."""
    for pairing in article.paired("jubilee"):
        number = pairing.one("n")
        if isinstance(number, Amount) and not article.is_quoted(number.span):
            near = beginning_in(article.dates, number.start - NEAR, number.end + NEAR)
            told = [(day, first) for day in near if _is_day(day) and (first := _first(article, day))]
            if len(told) == 1:
                yield _compared(article, pairing, number, *told[0])


def _is_day(when: When) -> bool:
    return when.days is not None and when.days.length == 1 and not (when.part or when.which)


def _first(article: Article, day: When) -> When | None:
    """The date, told with its year, that is that day of an earlier year; nothing where there are several years."""
    if day.month is None or day.resolved_year is None:
        return None
    same = [when for when in article.dates if _is_day(when) and (when.month, when.day) == (day.month, day.day)]
    earlier = [when for when in same if when.year and when.year < day.resolved_year]
    return earlier[0] if len({when.year for when in earlier}) == 1 else None


def _compared(article: Article, pairing: Pairing, number: Amount, day: When, first: When) -> Comparison:
    assert day.resolved_year is not None  # see _first
    assert first.year is not None
    years = day.resolved_year - first.year
    says = f"{article.quote(first)} to {article.quote(day)} is {years} year{'s' * (years != 1)}"
    says += f", the text says {article.quote(number)}"
    claims = (number, first, day)
    if number.figure.value == years:
        return Comparison(claims, "consistent", says, pairing.phrase)
    made = slip(years, number.figure)
    message = says + (f" ({made.name}: {made.instead})" if made else "")
    return Comparison(claims, "contradicted", says, pairing.phrase, message, "warning", "probable", made)
