"""Several days of the week in a row: "Saturday and Sunday", "Thurs.-Sat.", "Friday night and Saturday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck import languages
from claimcheck.article import Article
from claimcheck.claims import When
from claimcheck.late import alternatives, late

MOST = 6
"""Further weekdays on either side."""

REACH = 48
"""Characters in which the next weekday of a list stands."""

WEEK = 7
"""Days after which a weekday comes again."""

FAR = 80
"""Characters before several days in which the first of their weekdays stands."""


def weekdays_beside(article: Article, told: When) -> list[int]:
    """The days of the week that a list or a range tells besides the one that *told* begins with; Monday is 0."""
    if _further_day(article.document.language).match(article.document.prose, told.end):
        return _somewhere_before(article, told)
    return [*_before(article, told.start), *_behind(article, told)]


def is_of_every_week(article: Article, told: When) -> bool:
    """Whether the weekdays are those of a season: "Monday to Friday, May 1 to Aug. 30"."""
    match = _further_day(article.document.language).match(article.document.prose, told.end)
    if match is None:
        return False
    month = _months(article.document.language).get(match[1] or "", told.month)
    return month != told.month or int(match[2]) - (told.day or 0) >= WEEK


def _somewhere_before(article: Article, told: When) -> list[int]:
    """With two days or more, as in "Friday at 8 and Saturday, May 24 and 25"."""
    name, numbers = _any(article.document.language), _numbers(article.document.language)
    start = max(told.start - FAR, article.paragraph(told))  # a sentence may seem to end in "5 a.m. Monday"
    return [numbers[match[1]] for match in name.finditer(article.document.prose, start, told.start)]


def _before(article: Article, start: int) -> Iterator[int]:
    pattern, numbers = _listed_before(article.document.language), _numbers(article.document.language)
    for _ in range(MOST):
        match = pattern.search(article.document.prose, max(0, start - REACH), start)
        if match is None:
            return
        yield numbers[match[1]]
        start = match.start(1)


def _behind(article: Article, told: When) -> Iterator[int]:
    pattern, numbers = _listed_behind(article.document.language), _numbers(article.document.language)
    end = told.end
    for _ in range(MOST):
        match = pattern.match(article.document.prose, end, end + REACH)
        if match is None:
            return
        yield numbers[match[1]]
        end = match.end()


@cache
def _numbers(code: str) -> dict[str, int]:
    table = languages.load(code).calendar
    return {**table["weekdays"], **table["short_weekdays"]}


@cache
def _months(code: str) -> dict[str, int]:
    table = languages.load(code).calendar
    return {**table["months"], **table["short_months"]}


@cache
def _name(code: str) -> str:
    parts = languages.load(code).calendar["parts_of_day"]
    return rf"\b({alternatives(_numbers(code))})\b\.?(?:\s(?:{alternatives(parts)})s?)?"


@cache
def _any(code: str) -> re.Pattern[str]:
    return late(_name(code))


@cache
def _joint(code: str) -> str:
    words = languages.load(code).calendar["words"]
    joints, on = alternatives(words["range"]), alternatives(words["beside_days"])
    return rf"(?:\s?[-–—/&,]\s?|,?\s(?:{joints})\s)(?:(?:{joints}|{on})\s){{0,3}}"


@cache
def _further_day(code: str) -> re.Pattern[str]:
    """ "and 26", "-June 1" behind a day."""
    name = rf"({alternatives(_months(code))})\b\.?\s"
    joints = alternatives(languages.load(code).calendar["words"]["range"])
    return late(rf"(?:\s?[-–—/&,]\s?|,?\s(?:{joints})\s){{1,2}}(?:{name})?([0-9]{{1,2}})(?![0-9:])")


@cache
def _listed_before(code: str) -> re.Pattern[str]:
    return late(_name(code) + _joint(code) + "$")


@cache
def _listed_behind(code: str) -> re.Pattern[str]:
    return late(_joint(code) + _name(code))
