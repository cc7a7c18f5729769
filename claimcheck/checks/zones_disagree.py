"""T104: one time is told in two zones, and they do not agree."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck import dates
from claimcheck.article import Article, Comparison, Pairing
from claimcheck.checks._check import check
from claimcheck.claims import When

DAY = 24 * 60


@check("T104")
def zones_disagree(article: Article) -> Iterator[Comparison]:
    """One time is told in two time zones, and they do not agree.

    "Eastern" and the like mean the time that is kept there on the day, by the tz database; "EST" said in summer and letters
    that several zones share are accepted when any of their meanings fits.

    Wrong, published 2024-07-01:

        The launch is planned for 2 p.m. Eastern (1900 GMT) on July 9.
                                  ~~~~~~~~~~~~~~  ^^^^^^^^ 2 p.m. Eastern is 1800 GMT, the text says 1900 GMT

    Right, published 2024-07-01:

        The launch is planned for 2 p.m. Eastern (1800 GMT) on July 9, and lift-off seen at 11 a.m. PDT (1800 GMT).
    """
    for pairing in article.paired("same-time"):
        first, again = pairing.one("a"), pairing.one("b")
        if isinstance(first, When) and isinstance(again, When) and first.clock and again.clock and first.zone != again.zone:
            if first.offsets and again.offsets and max(first.clock[0], again.clock[0]) <= 24:
                yield _compared(article, pairing, first, again)


def _compared(article: Article, pairing: Pairing, first: When, again: When) -> Comparison:
    day = _day(article)
    theirs, ours = (dates.offsets_at(when.zone, when.offsets, day) for when in (again, first))
    told = _minutes(again)
    shown = [(_minutes(first) - here + there) % DAY for here in ours for there in theirs]
    working = f"{article.quote(first)} is {_clock(shown[0], again)}{article.quote(again)[-4:] if again.zone == 'GMT' else ''}"
    says = f"{working}, the text says {article.quote(again)}"
    if told % DAY in shown:
        return Comparison((again, first), "consistent", says, pairing.phrase)
    return Comparison((again, first), "contradicted", says, pairing.phrase, says)


def _day(article: Article) -> date | None:
    """The day the article speaks of, near enough for summer time."""
    days = [when.days.first for when in article.whens if when.days and when.unit == "day" and when.kind == "date"]
    return date.fromordinal(days[0]) if days else article.document.published


def _minutes(when: When) -> int:
    assert when.clock is not None  # the caller has looked
    return when.clock[0] * 60 + when.clock[1]


def _clock(minutes: int, like: When) -> str:
    hour, minute = divmod(minutes, 60)
    return f"{hour:02}{minute:02}" if like.zone == "GMT" else f"{hour:02}:{minute:02}"
