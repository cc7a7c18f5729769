"""T303: dates contradict the order in which the text puts the events."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from claimcheck.article import Article, Certainty, Comparison, Pairing, Severity, last_before
from claimcheck.checks._apart import told_apart
from claimcheck.checks._check import check
from claimcheck.checks._in_order import told_in_order
from claimcheck.checks._inside import inside
from claimcheck.checks._its_own_day import is_its_own_day
from claimcheck.claims import Amount, Claim, When
from claimcheck.dates import Days
from claimcheck.numbers import LOOSE, TRANSPOSED, Figure, Interval, Slip, slip
from claimcheck.reasoning import elapsed
from claimcheck.reasoning.chronology import Network

LENGTHS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
"""Days in a unit that events are counted apart in; a month and a year are what they are on average."""

UNITS = frozenset({"day", "month", "year"})
"""Granularities of a date that events are ordered by."""

MINUTES = {"second": 1 / 60, "minute": 1.0, "hour": 60.0}
"""Minutes in a unit that clock times are counted apart in."""

HALF_DAY = 12 * 60

YEARS = (2003, 2004)
"""Where no year is given, a plain and a leap year stand for all."""

ROUND = 10
"""Years of which "ten" and "thirty" are a multiple; as lengths of time they are hardly rounder than nine."""

TOLD = "told-n-later"
"""The wording with "later", which counts from the day before it."""

SOON = ("soon-after", "soon-before")
"""The wordings whose events lie days or weeks apart, so that a date without its year is of the year of the other."""

HALF_YEAR = 150
"""Days beyond which they may lie in two years."""


class Dates(NamedTuple):
    """The days that two events may have had."""

    first: Days
    second: Days


@check("T303")
def order_contradicts_dates(article: Article) -> Iterator[Comparison]:
    """Dates contradict the order in which the text puts the events.

    "Three days after" is a sum with two dates, and "after" and "before" are an order.  Both dates must be printed, and
    nothing may stand between the words and the date that they count from but one noun phrase; weekdays are reckoned
    within the week.

    Wrong:

        He was held on June 14, three days after the raid on June 12.
                       ~~~~~~~  ^^^^^^^^^^                   ~~~~~~~ June 12, three days after, June 14: 2 days apart

    Right:

        He was held on June 14, two days after the raid on June 12.

    Wrong:

        It went out at 5:18 p.m., eighty seconds after its place in the programme, 5:15 p.m.
                       ~~~~~~~~~  ^^^^^^^^^^^^^^                                   ~~~~~~~~~ 5:15 p.m. to 5:18 p.m. is 3 minutes, the text says eighty seconds

    Right:

        He was freed on 12 June, three days after a judge set bail; he had been held since 6 June.

    Right:

        He was freed on June 14, two years after his arrest on June 12. The mill reopened on May 6, two weeks after an
        inspection on April 29 was waived. She moved in 1931, before her marriage in 1929 had been dissolved.

    Right:

        It opened in 1990, two years after the 1985 law took effect. The vote on June 14 came three days after the June 1-11
        talks.

    Wrong:

        On March 20, 1939, just a few days after the talks of March 25, a note came.
           ^^^^^^^^^^^^^^                                     ~~~~~~~~ March 20, 1939 lies before March 25, not after it

    Wrong:

        The mill reopened in 2010, after a fire in 2012.
                             ^^^^                  ~~~~ 2010 lies before 2012, not after it
    """
    for relation, sign in (("later", 1), ("earlier", -1)):
        for pairing in article.paired(relation):
            length, at = pairing.one("n"), pairing.one("a")
            if isinstance(length, Amount) and isinstance(at, When):
                yield from _offset(article, pairing, length, at, sign)
    yield from told_apart(article)
    yield from told_in_order(article)
    yield from inside(article)
    for pairing in article.paired("clock-later"):
        yield from _clocks(article, pairing)
    for relation, sign in (("after", 1), ("before", -1)):
        for pairing in article.paired(relation):
            yield from _order(article, pairing, sign)
    for pairing in article.paired("same-day"):
        yield from _same_day(article, pairing)


def _offset(article: Article, pairing: Pairing, length: Amount, at: When, sign: int) -> Iterator[Comparison]:
    if "b" not in pairing.slots:
        yield from _counted_on(article, pairing, length, at)
        return
    anchor = pairing.one("b")
    if not isinstance(anchor, When) or length.unit not in LENGTHS or length.figure.hedge == "vague":
        return
    if (length.when is not None and (length.when.shift or 0) > 0) is not (pairing.phrase == TOLD):
        return
    if _only_weekday(at) and _only_weekday(anchor):
        yield from _weekdays(article, pairing, length, at, anchor, sign)
        return
    if elapsed.gives_the_year(length, at, anchor):
        return
    apart = _apart(length)
    chains = [_chain(article, dates, length, apart, sign, at, anchor) for dates in _dates(at, anchor)]
    if chains and all(chains) and _is_of_another(article, pairing, length, at, anchor):
        return
    if chains:
        says = _told(article, chains[0], at, anchor)
        inclusive = Interval(apart.low - 1, apart.high + 1)
        sure = all(_chain(article, dates, length, inclusive, sign, at, anchor) for dates in _dates(at, anchor))
        yield _verdict(article, (length, at, anchor), pairing, says, all(chains), "certain" if sure else "probable")


def _is_of_another(article: Article, pairing: Pairing, length: Amount, at: When, anchor: When) -> bool:
    """Whether the length counts from another day than the one beside it."""
    if not is_its_own_day(article, anchor):
        return True
    others = (other for other in article.dates_around(length) if other not in (at, anchor))
    found = (elapsed.apart(other, at, length.unit) for other in others if pairing.phrase == TOLD)
    judgements = (elapsed.judged(length, interval) for interval in found if interval)
    return any(judgement is not None and judgement.verdict == "consistent" for judgement in judgements)


def _clocks(article: Article, pairing: Pairing) -> Iterator[Comparison]:
    """``at 5:20 p.m., twenty minutes after the planned start at 5 p.m.``, a minute more or less."""
    length, at, anchor = pairing.one("n"), pairing.one("a"), pairing.one("b")
    if not (
        isinstance(length, Amount) and isinstance(at, When) and isinstance(anchor, When) and at.clock and anchor.clock
    ):
        return
    if (
        length.unit not in MINUTES
        or length.figure.hedge
        or length.upto
        or (at.zone and anchor.zone and at.zone != anchor.zone)
    ):
        return
    found = ((at.clock[0] - anchor.clock[0]) * 60 + at.clock[1] - anchor.clock[1]) % (24 * 60)
    stated = float(length.figure.value) * MINUTES[length.unit]
    says = f"{article.quote(anchor)} to {article.quote(at)} is {found} minutes, the text says {article.quote(length)}"
    half = HALF_DAY if not (at.part and anchor.part) else 24 * 60
    apart = abs(found - stated) % half
    wrong = min(apart, half - apart) > 1.5
    if not wrong or is_its_own_day(article, anchor):
        yield _verdict(article, (length, at, anchor), pairing, says, wrong)


def _only_weekday(when: When) -> bool:
    return when.weekday is not None and when.day is None and when.kind == "date"


def _apart(length: Amount) -> Interval:
    """How many days a length of time may be: days as printed, longer units with the rounding that people give them."""
    unit = LENGTHS[length.unit]
    figure, last = length.figure, length.upto or length.figure
    if length.unit == "day":
        figure, last = (Figure(f.value, hedge=f.hedge, exact=True) for f in (figure, last))
    is_exact = length.unit == "day"
    low, high = (f.reading(LOOSE) if is_exact or f.value % ROUND else f.lasting() for f in (figure, last))
    return Interval(max(low.low, 0) * unit, high.high * unit)


def _dates(at: When, anchor: When) -> list[Dates]:
    """The days of both, for every year that may be meant where none is written."""
    if any(when.unit not in UNITS or when.part or when.mod for when in (at, anchor)):
        return []
    if at.year is not None and anchor.year is not None:
        return [Dates(anchor.days, at.days)] if anchor.days and at.days else []
    if not (at.month and at.day and anchor.month and anchor.day) or (at.year or anchor.year):
        return []
    pairs = [
        (Days.of(year, anchor.month, anchor.day), Days.of(year + turn, at.month, at.day))
        for year in YEARS
        for turn in (-1, 0, 1)
    ]
    # The pair within one year comes first: it is the one that the working tells.
    return sorted((Dates(a, b) for a, b in pairs if a and b), key=lambda both: abs(both[1].first - both[0].first))


def _chain(
    article: Article, dates: Dates, length: Amount, apart: Interval, sign: int, at: When, anchor: When
) -> list[str]:
    network = Network()
    network.dated("anchor", dates.first, article.quote(anchor))
    network.dated("event", dates.second, article.quote(at))
    words = article.quote(length) + (" after" if sign > 0 else " before")
    early, late = ("anchor", "event") if sign > 0 else ("event", "anchor")
    network.follows(early, late, float(apart.low), float(apart.high), words)
    return [article.quote(anchor), words, article.quote(at), _gap(dates)] if network.contradiction() else []


def _gap(dates: Dates) -> str:
    apart = abs(dates.second.first - dates.first.first)
    if dates.first.length > 31 or dates.second.length > 31:
        years = round(apart / LENGTHS["year"])
        return f"{years} year{'s' * (years != 1)} apart"
    return f"{apart} day{'s' * (apart != 1)} apart"


def _told(article: Article, chain: list[str], at: When, anchor: When) -> str:
    """The chain of statements that cannot all be true; or, where they can, the two dates."""
    if not chain:
        return f"{article.quote(anchor)} and {article.quote(at)} are as far apart as the text says"
    return f"{', '.join(chain[:-1])}: {chain[-1]}"


def _verdict(
    article: Article,
    claims: tuple[Claim, ...],
    pairing: Pairing,
    says: str,
    wrong: bool,
    certainty: Certainty = "certain",
) -> Comparison:
    if not wrong:
        return Comparison(claims, "consistent", says, pairing.phrase)
    if article.is_quoted(claims[0].span):
        return Comparison(claims, "doubtful", says, pairing.phrase)
    severity: Severity = "error" if certainty == "certain" else "warning"
    return Comparison(claims, "contradicted", says, pairing.phrase, says, severity, certainty)


def _weekdays(
    article: Article, pairing: Pairing, length: Amount, at: When, anchor: When, sign: int
) -> Iterator[Comparison]:
    count = length.figure.value
    if length.unit != "day" or length.upto or length.figure.hedge or not 0 < count < 7 or count != int(count):
        return
    assert at.weekday is not None  # both are weekdays
    assert anchor.weekday is not None
    apart = (at.weekday - anchor.weekday) * sign % 7
    order = "after" if sign > 0 else "before"
    says = f"{article.quote(at)} comes {apart} day{'s' * (apart != 1)} {order} {article.quote(anchor)}"
    if apart == count or is_its_own_day(article, anchor):
        yield _verdict(article, (length, at, anchor), pairing, says, apart != count)


def _counted_on(article: Article, pairing: Pairing, length: Amount, at: When) -> Iterator[Comparison]:
    """``Three years later, in 1821``: counted from the year that was told before; only swapped digits are reported."""
    if not length.when or length.when.anchor != "mention" or length.unit != "year" or at.year is None or at.part:
        return
    anchor = _year_before(article, length)
    shift = length.when.shift or 0
    if anchor is None or anchor.year is None or length.figure.hedge or length.upto:
        return
    expected = anchor.year + shift
    says = f"{anchor.year} {'+' if shift > 0 else '−'} {abs(shift)} years = {expected}, the text says {at.year}"
    claims = (at, length, anchor)
    if Interval(expected - 1, expected + 1).meets(Interval(at.year, at.year)):
        yield Comparison(claims, "consistent", says, pairing.phrase)
        return
    slipped = slip(expected, Figure(at.year))
    if slipped and slipped.name == TRANSPOSED:
        named = Slip(TRANSPOSED, str(expected))  # a year has no comma
        message = f"{says} ({named.name}: {named.instead})"
        yield Comparison(
            claims, "contradicted", says, pairing.phrase, message, "error", "certain", named, (named.instead,)
        )
    else:
        yield Comparison(claims, "doubtful", says, pairing.phrase)


def _year_before(article: Article, length: Amount) -> When | None:
    """The date told last before *length* in its paragraph, if it has a year."""
    told = last_before(article.dated, length.start)
    if told is None or told.start < article.paragraph(length):
        return None
    return told if told.year and not told.part else None


def _order(article: Article, pairing: Pairing, sign: int) -> Iterator[Comparison]:
    """``opened in 2010, after closing in 2012``."""
    at, anchor = pairing.one("a"), pairing.one("b")
    if not (isinstance(at, When) and isinstance(anchor, When)):
        return
    dates = _soon(at, anchor) if pairing.phrase in SOON else _dates(at, anchor)
    if not dates or (at.year is None and pairing.phrase not in SOON):
        return
    network = Network()
    network.dated("anchor", dates[0].first, article.quote(anchor))
    network.dated("event", dates[0].second, article.quote(at))
    early, late = ("anchor", "event") if sign > 0 else ("event", "anchor")
    network.follows(early, late, 0, math.inf, "order")
    wrong = bool(network.contradiction())
    if wrong and not is_its_own_day(article, anchor):
        return
    is_before = wrong is (sign > 0)
    says = f"{article.quote(at)} lies {'before' if is_before else 'after'} {article.quote(anchor)}"
    says += f", not {'after' if is_before else 'before'} it" if wrong else ""
    yield _verdict(article, (at, anchor), pairing, says, wrong)


def _soon(at: When, anchor: When) -> list[Dates]:
    """The days of two events that lie near each other, where one or both are told without a year: those of one year."""
    if (at.year and anchor.year) or not (at.month and at.day and anchor.month and anchor.day):
        return _dates(at, anchor)
    year = at.year or anchor.year or YEARS[0]
    one, other = Days.of(year, anchor.month, anchor.day), Days.of(year, at.month, at.day)
    if not (one and other) or at.part or anchor.part or abs(one.first - other.first) > HALF_YEAR:
        return []
    return [Dates(one, other)]


def _same_day(article: Article, pairing: Pairing) -> Iterator[Comparison]:
    """``Yesterday, Friday,`` and ``Tomorrow, July 4,`` against the publication date."""
    relative, named = pairing.one("r"), pairing.one("b")
    if not (isinstance(relative, When) and isinstance(named, When)) or relative.days is None:
        return
    if relative.shift is None or relative.anchor != "publication" or named.part or named.shift:
        return
    if relative.unit == named.unit == "year" and named.year:
        yield _same_year(article, pairing, relative, named)
        return
    if relative.unit != "day":
        return
    day = relative.days.first
    if _only_weekday(named):
        wrong = (day - 1) % 7 != named.weekday  # day 1 of the calendar is a Monday
    elif named.day and named.days:
        wrong = not named.days.meets(relative.days)
    else:
        return
    said, name = article.quote(relative), article.quote(named)
    says = f"published {article.document.published}, {said.lower()} is {date.fromordinal(day)}, not {name}"
    says = says if wrong else f"{said} is {name}"
    yield _verdict(article, (named, relative), pairing, says, wrong and not _dated_otherwise(article), "probable")


def _same_year(article: Article, pairing: Pairing, relative: When, named: When) -> Comparison:
    """``Last year, in 2016,``."""
    said, year = article.quote(relative), article.quote(named)
    wrong = named.year != relative.resolved_year
    says = f"published {article.document.published}, {said.lower()} is {relative.resolved_year}"
    says += f", not {year}" if wrong else ""
    return _verdict(article, (named, relative), pairing, says, wrong, "probable")


def _dated_otherwise(article: Article) -> bool:
    """Whether the text gives a date of its own at its head, which the metadata then may have missed."""
    first = article.claims[0] if article.claims else None
    return isinstance(first, When) and first.day is not None and first.start < 40
