"""Which dates that agree are one date told again: in full and in short, by its weekday, as "the same year"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import languages
from claimcheck.article import Article, beginning_in
from claimcheck.claims import Claim, When
from claimcheck.reasoning.nearby import CLOSE, REACH, goes_back, nearby, word_ahead, words_behind, words_of
from claimcheck.reasoning.retold import ENOUGH, tellings
from claimcheck.repeats import BACK

VAGUE = frozenset({"month", "year", "decade"})
"""What is told of many things, so that words must say that it is one."""

WEEK = 7
"""Days in which a weekday is told by its name alone."""

NEAR = 400
"""Characters in which "the same year" goes back to a date."""

AHEAD = 12
"""Characters behind it in which another date makes it that of another year."""


def dates_retold(article: Article) -> Iterator[list[When]]:
    """The tellings of each day or minute, and of each month or year in which one thing happens."""
    return tellings(_dates_retold(article))


def _dates_retold(article: Article) -> Iterator[tuple[When, When]]:
    known: dict[tuple[object, ...], list[When]] = {}
    days: dict[int, When] = {}
    last: When | None = None
    for when in article.whens:
        key = _key(when)
        if key is not None:
            before = known.setdefault(key, [])
            told = before[-1:] if key[0] == "month" else before[-BACK:]
            first = next((one for one in reversed(told) if _is_one_date(article, one, when)), None)
            before.append(when)
            if first is not None:
                yield first, when
        if when.weekday is not None and when.shift is None and not when.which:
            day = days.setdefault(when.weekday, when)
            if day is not when and _is_that_weekday(article, day, when):
                yield day, when
            if when.day is not None:
                days[when.weekday] = when
        if when.anchor == "mention" and last is not None and _is_the_same(article, last, when):
            yield last, when
        last = when


def _is_the_same(article: Article, first: When, when: When) -> bool:
    """Whether a date goes back to the one told last: "in 1961", "in the same year"."""
    is_near = first.anchor != "mention" and first.unit == when.unit and when.start - first.end < NEAR
    return is_near and _is_back(article, when) and not _is_of_another_date(article, when)


def _is_back(article: Article, when: When) -> bool:
    words = languages.load(article.language).calendar["words"]["back"]
    return when.month is None and article.quote(when).lower().startswith(tuple(words))


def _is_of_another_date(article: Article, when: When) -> bool:
    """Whether a date right behind it moves it: "the same month of 1985", "the same day a year earlier"."""
    return any(claim is not when for claim in beginning_in(article.claims, when.end, when.end + AHEAD))


def _key(when: When) -> tuple[object, ...] | None:
    """What two mentions of one day, minute or year have in common; the full hour comes too often."""
    if when.shift is not None:
        return None
    if when.clock:
        return ("clock", when.clock, when.zone) if when.clock[1] else None
    if when.which:
        return "rule", when.month, when.weekday, when.which
    if when.kind == "date" and when.month and when.day:
        return "day", when.month, when.day
    if when.unit == "month" and when.month:
        return "month", when.month
    return (when.unit, when.year) if when.year and when.unit in VAGUE else None


def _is_one_date(article: Article, first: When, again: When) -> bool:
    if first.unit in VAGUE and first.clock is None:
        is_one = first.unit != "month" or (first.part, first.mod) == (again.part, again.mod)
        return is_one and _is_one_year(first, again) and _is_of_one_thing(article, first, again)
    return _is_one_year(first, again)


def _is_one_year(first: When, again: When) -> bool:
    """Whether the years agree; a day without a year is the one that was told in full, or the one near publication."""
    told = {year for year in (first.year, again.year) if year is not None}
    meant = told | {year for year in (first.resolved_year, again.resolved_year) if year is not None}
    if len(told) > 1 or len(meant) < 2:
        return len(told) < 2
    return first.day is not None and first.year is not None and first.year < max(meant)


def _is_of_one_thing(article: Article, first: When, again: When) -> bool:
    if _is_of_one_noun(article, first, again):
        return True
    if first.unit == "year" and word_ahead(article, first, CLOSE) != word_ahead(article, again, CLOSE):
        return False
    reach = REACH if first.unit == "month" else CLOSE
    return nearby(article, first, reach).share(nearby(article, again, reach)) >= ENOUGH


def _is_that_weekday(article: Article, first: When, again: When) -> bool:
    """Whether one of two weekdays is that of a full date: "Monday, May 15", "the Monday deadline"."""
    if (first.day is None) == (again.day is None):
        return False
    if first.day is None:
        return first.days is not None and first.days == again.days
    published, days = article.document.published, first.days
    is_near = published is None or days is None or abs(days.first - published.toordinal()) <= WEEK
    return is_near and (goes_back(article, again) or nearby(article, first).share(nearby(article, again)) > 0)


def _is_of_one_noun(article: Article, first: Claim, again: Claim) -> bool:
    """Whether one word of meaning follows both: "the 1980 eruption"."""
    one, other = words_behind(article, first)[:1], words_behind(article, again)[:1]
    return bool(one) and one == other and not words_of(article.language)[0].issuperset(one)
