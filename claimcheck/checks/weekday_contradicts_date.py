"""T101: the date is not that day of the week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from claimcheck import dates, languages
from claimcheck.article import Article, Comparison, Pairing, beginning_in
from claimcheck.checks._by_rule import falling
from claimcheck.checks._check import check
from claimcheck.checks._weekdays import is_of_every_week, weekdays_beside
from claimcheck.claims import When
from claimcheck.late import late
from claimcheck.passages import sentence_around
from claimcheck.reasoning.tense import tense
from claimcheck.reasoning.wording import says, words
from claimcheck.text import Span

WORD = late(r"[a-z]+")
PAIR = late(r"\b([A-Za-z]+)\s(?=([A-Za-z]+))")
REACH = 20
"""Characters before a weekday in which "except" or "every" stands."""

SHIFT = {"past": -1, "ahead": 1}
"""Years from that of publication which a date may lie in by the tense it is told in."""


TERM = 5
"""Years that the last or the next of its kind may lie away: an election, a final."""

YEARLONG = frozenset({"month", "year", "decade", "century"})
"""Units of a length of time that leads to another year."""


class Told(NamedTuple):
    """A day of a month and the day of the week that it is told to be."""

    when: When
    weekday: int
    year: int | None
    """The year that is written with it."""
    claims: tuple[When, ...]
    phrase: str = "weekday-date"


@check("T101")
def weekday_contradicts_date(article: Article) -> Iterator[Comparison]:
    """The date is not that day of the week.

    The weekday or the day is wrong, nobody can tell from the text which.  A date without a year is held against the
    publication year, the neighbouring one around New Year, and every year that the article prints; only when none of them
    fits is it reported, as probable.  Where the sentence, or the one before, speaks of another year ("a year ago", "the
    anniversary") or of a story, nobody knows it.  Dates before the Gregorian calendar, Old Style dates and titles are left
    alone.

    Wrong:

        The vote is set for Sunday, June 19, 2017.
                            ^^^^^^^^^^^^^^^^^^^^^ June 19, 2017 is a Monday, the text says Sunday

    Wrong, published 2017-06-18:

        The envoy arrived on Wednesday (16 May).
                             ^^^^^^^^^^^^^^^^^ May 16, 2017 is a Tuesday, the text says Wednesday

    Wrong:

        The deadline is June 1, 2024, which falls on a Sunday.
                        ~~~~~~~~~~~~                   ^^^^^^ June 1, 2024 is a Saturday, the text says Sunday

    Wrong:

        The fair opens on the second Saturday in June, which was 17 June 2017.
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~            ^^^^^^^^^^^^ the second Saturday in June is June 10, 2017, the text says 17 June 2017

    Right, published 2017-06-18:

        The envoy arrived on Tuesday (16 May). On Tuesday, Sept. 11, 2001, four planes were hijacked.

    Right, published 2017-06-18:

        The fair, held on the second Saturday in June, was moved to June 17. The vote, on the first Monday in May, is due.

    Right, published 2009-07-20:

        It was 40 years ago Monday, on July 20, 1969, that men first walked on the moon.

    Right:

        The mill burned on 7 June 2024 (a Friday). Its owner heard of it on June 8, 2024, and on Friday he came.

    Right, published 2017-06-18:

        Shows are Friday and Saturday, June 23 and 24, and Thursday-Saturday, June 29-July 1.

    Right, published 2017-06-18:

        A year ago, on Thursday, June 16, the mill burned down. It was 48 years ago Tuesday, on July 20, 1969, that men landed.

    Right:

        The battle began on Friday, 14 October 1066. The palace was taken on Wednesday, 25 October 1917, by the old calendar.
    """
    for told in _told(article):
        years = [told.year] if told.year else _years(told.when, article)
        fits = [_fits(told, year) for year in years]
        if fits and None not in fits and (any(fits) or not _is_open(article, told, years)):
            yield _compared(article, told, years[fits.index(True)] if any(fits) else years[0], any(fits))
    if headed := _of_the_headline(article):
        yield headed
    yield from falling(article)


def _told(article: Article) -> Iterator[Told]:
    """Every day of a month with the weekday that stands before it, or that it is said to be."""
    for when in article.whens:
        if when.weekday is not None and _is_day(when) and not _is_counted_to(article, when):
            yield Told(when, when.weekday, when.year, (when,))
    for pairing in article.paired("falls-on"):
        day, name = pairing.one("b"), pairing.one("w")
        if isinstance(day, When) and isinstance(name, When) and _is_day(day) and _is_name(name):
            yield Told(day, name.weekday or 0, day.year or _year_behind(pairing), (name, day), pairing.phrase)


def _is_counted_to(article: Article, when: When) -> bool:
    """Whether the weekday is that of publication: "40 years ago Monday, on July 20, 1969"."""
    ago = languages.load(article.document.language).calendar["words"]["ago"]
    return not set(ago).isdisjoint(WORD.findall(article.before(when)[-REACH:].lower())[-1:])


def _is_open(article: Article, told: Told, years: list[int]) -> bool:
    """Whether it may be the day of another weekday, or of a year that is not printed."""
    return (told.year is None and _is_of_another_year(article, told.when)) or _is_of_several(article, told, years)


def _is_of_another_year(article: Article, when: When) -> bool:
    """Whether the sentence, or the one before, speaks of another year, or of a story."""
    prose, here = article.document.prose, _sentence(article, when)
    before = sentence_around(prose, max(0, here.start - 2))
    told = prose[before.start : when.start].lower()
    return says(article, told + prose[when.end : here.end].lower(), "another_year") or says(article, told, "jubilees")


def _sentence(article: Article, when: When) -> Span:
    """The sentence of a date, which the full stop of "Nov. 8" does not cut."""
    prose = article.document.prose
    return Span(sentence_around(prose, when.start).start, sentence_around(prose, when.end).end)


def _is_of_several(article: Article, told: Told, years: list[int]) -> bool:
    """Whether the day is that of another weekday beside the one it is told with: "Saturday and Sunday, May 25 and 26"."""
    beside = weekdays_beside(article, told.claims[0])
    if (beside or _is_excepted(article, told)) and is_of_every_week(article, told.when):
        return True
    return any(_fits(told._replace(weekday=weekday), year) for weekday in beside for year in years)


def _is_excepted(article: Article, told: Told) -> bool:
    """Whether the word before the weekday makes one of every week of it: "except Monday"."""
    words = languages.load(article.document.language)
    before = WORD.findall(article.before(told.claims[0])[-REACH:].lower())[-1:]
    return not {*words.calendar["words"]["every"], *words.cues["sums"]["not"]}.isdisjoint(before)


def _is_day(when: When) -> bool:
    return when.month is not None and when.day is not None and when.part != "either"


def _is_name(when: When) -> bool:
    """Whether it is a weekday and nothing else."""
    return when.weekday is not None and when.day is when.month is when.shift is None and when.kind == "date"


def _year_behind(pairing: Pairing) -> int | None:
    """The year of "falls on a Sunday in 2025"."""
    years = pairing.slots.get("y", ())
    return years[0].resolved_year if years and isinstance(years[0], When) else None


def _years(when: When, article: Article) -> list[int]:
    published = article.document.published
    if published is None or when.month is None or when.day is None:
        return []
    years = dates.plausible_years(when.month, when.day, published)
    around = (*_counted_years(article, when), *_years_away(article, when, published.year))
    return [*years, published.year + _shift(article, when, published), *article.years, *around]


def _shift(article: Article, when: When, published: date) -> int:
    """Years from that of publication which it may lie in by its tense; none for one that lies there soon, or did lately."""
    told = tense(article, when)
    days = dates.Days.of(published.year, when.month or 1, when.day)
    apart = (days.first - published.toordinal()) * SHIFT.get(told, 0) if days else -1
    return 0 if 0 <= apart <= dates.NEW_YEAR else SHIFT.get(told, 0)


def _counted_years(article: Article, when: When) -> Iterator[int]:
    """The years that lengths of time in the sentence lead to: "25 years ago, on a Tuesday, Aug. 17"."""
    for length in beginning_in(article.amounts, *sentence_around(article.document.prose, when.start)):
        if length.when and length.when.resolved_year and length.unit in YEARLONG:
            yield from range(length.when.resolved_year - 1, length.when.resolved_year + 2)


def _years_away(article: Article, when: When, year: int) -> Iterator[int]:
    """The years around *year* of "the last election" and "the next Games" in the sentence, but not of "next week"."""
    table = languages.load(article.document.language).calendar
    near = {*table["units"], *table["weekdays"], *table["months"], *table["parts_of_day"], *table["seasons"]}
    for match in PAIR.finditer(article.document.prose, *_sentence(article, when)):
        if match[2] not in near and match[1].lower() in words(article, "editions", "last"):
            yield from range(year - TERM, year)
        if match[2] not in near and match[1].lower() in words(article, "editions", "next"):
            yield year + 1


def _of_the_headline(article: Article) -> Comparison | None:
    """A weekday in the headline that is that of publication."""
    line, published, headline = article.dateline, article.document.published, article.document.headline
    if line is None or published is None or headline is None:
        return None
    for when in beginning_in(article.whens, *headline):
        if when.weekday == published.weekday() and when.day is None and when.kind == "date":
            says = f"{published} is a {dates.WEEKDAYS[published.weekday()]}"
            return Comparison((when, line), "consistent", says, "weekday-of-publication")
    return None


def _fits(told: Told, year: int) -> bool | None:
    """Whether it is that weekday in that year; None when the calendar of the time does not say."""
    days = dates.Days.of(year, told.when.month or 1, told.when.day)
    if days and days.first < dates.GREGORIAN:
        return None
    fits = days is not None and (days.first - 1) % 7 == told.weekday
    return None if not fits and _is_julian(told, year) else fits


def _is_julian(told: Told, year: int) -> bool:
    """Whether it is that weekday by the calendar that Russia and Greece then had."""
    month, day = told.when.month or 1, told.when.day or 1
    if year > dates.LAST_JULIAN_YEAR or dates.Days.of(year, month, day) is None:
        return False
    return dates.julian_weekday(year, month, day) == told.weekday


def _compared(article: Article, told: Told, year: int, fits: bool) -> Comparison:
    when, claims = told.when, told.claims
    days = dates.Days.of(year, when.month or 1, when.day)
    if days is None:  # T102 reports it
        return Comparison(claims, "undecided", f"{article.quote(when)} is no day of the calendar", told.phrase)
    is_day = dates.WEEKDAYS[(days.first - 1) % 7]
    working = f"{dates.MONTHS[when.month or 1]} {when.day}, {year} is a {is_day}"
    if fits:
        line = article.dateline if when.year is None else None
        besides = (line,) if line and line is not when else ()
        return Comparison((*claims, *besides), "consistent", working, told.phrase)
    says = f"{working}, the text says {dates.WEEKDAYS[told.weekday]}"
    if told.year:
        return Comparison(claims, "contradicted", says, told.phrase, says)
    return Comparison(claims, "doubtful", says, told.phrase, says, "warning", "probable")
