"""T201: a period ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import dates
from claimcheck.article import Article, Comparison, Pairing
from claimcheck.checks._check import check
from claimcheck.claims import When
from claimcheck.late import late
from claimcheck.passages import sentence_around
from claimcheck.reasoning.wording import words

WORD = late(r"[a-z]+")

BEFORE = 5
"""Words before "between 2019 and 2015" among which they are compared, or before "from 2050 to 2045" changed."""

MONTH = late(r"\s[A-Z][a-z]")
"""Behind a bare day: that of its own month, in another order than that of the first."""

NEARLY_A_YEAR = range(330, 360)
"""Days that a period without years can hardly last."""

OF_A_MONTH = range(334, 365)
"""The same for two days of one month, of which the second is told without it: "May 14 to 8"."""

BARE = "days-of-a-month"
"""The wording with "to" alone, which may be a change of dates where both have their months."""

YEAR = 2001
"""A common year, to count its days."""


@check("T201", "period")
def period_reversed(article: Article) -> Iterator[Comparison]:
    """A period ends before it begins.

    Only what is told as a period counts, "served from 1995 to 1989", never a change of one date to another ("moved the
    deadline from 2013 to 2010").  Dates without a year may go over New Year, "November 5 to March 3"; but where what lasts
    some days or weeks, a session or a fair, then goes on for nearly a year, it is more likely a slip.

    Wrong:

        He served from 1995 to 1989 on the council.
                       ~~~~    ^^^^ 1989 is before 1995

    Wrong:

        The first session is running from May 17 to April 28.
                                          ~~~~~~    ^^^^^^^^ April 28 is before May 17

    Wrong:

        The talks will be held May 14 to 8 in the town hall.
                               ~~~~~~    ^ 8 is before May 14

    Wrong:

        He retired in 1999 and died in 1994.
                      ~~~~             ^^^^ 1994 is before 1999

    Right:

        They moved the talks from May 14 to 8. The fair runs from 28 September to 4 October.

    Right:

        The school year is running from August 15 to June 10, the fiscal year from July 1 to June 30.

    Right:

        He served from 1989 to 1995 on the council. They moved the deadline from 2013 to 2010. The vote was brought forward
        from 2020 to 2017. She was posted to Oslo from August 20 to July 30.

    Right:

        The difference between 2019 and 2015 is small. The exhibition runs from October 12 to September 29.
    """
    for pairing in article.paired("period"):
        begin, end = pairing.one("a"), pairing.one("b")
        if not isinstance(begin, When) or not isinstance(end, When) or _runs_back(article, begin):
            continue
        if pairing.phrase == BARE and not _is_bare(article, end):
            continue
        if MONTH.match(article.document.prose, end.end) and article.quote(end).isdigit():
            continue
        if begin.day and end.day and begin.year is end.year is begin.weekday is end.weekday is None:
            yield from _yearless(article, pairing, begin, end)
        if not (begin.days and end.days and begin.year and end.year):
            continue
        if begin.unit != end.unit or "either" in (begin.part, end.part):
            continue
        says = f"{article.quote(end)} is before {article.quote(begin)}"
        if begin.days.first <= end.days.last:
            yield Comparison(
                (end, begin), "consistent", f"{article.quote(begin)} is before {article.quote(end)}", pairing.phrase
            )
        else:
            yield Comparison((end, begin), "contradicted", says, pairing.phrase, says)


def _runs_back(article: Article, begin: When) -> bool:
    """Whether the two dates are compared, or one is changed to the other, or something runs from the later one."""
    if words(article, "spans", "compared") & set(WORD.findall(article.before(begin).lower())[-BEFORE:]):
        return True
    return not words(article, "spans", "backward").isdisjoint(_said(article, begin))


def _is_bare(article: Article, end: When) -> bool:
    """Whether the second date is a day without its month: "June 19-15"."""
    is_followed = MONTH.match(article.document.prose, end.end) is not None  # "28 September to 4 October"
    return end.day is not None and end.year is None and article.quote(end).isdigit() and not is_followed


def _said(article: Article, when: When) -> list[str]:
    around = sentence_around(article.document.prose, when.start)
    return WORD.findall(article.document.prose[around.start : around.end].lower())


def _yearless(article: Article, pairing: Pairing, begin: When, end: When) -> Iterator[Comparison]:
    """``from May 17 to April 28``."""
    first, last = dates.Days.of(YEAR, begin.month, begin.day), dates.Days.of(YEAR, end.month, end.day)
    if first is None or last is None or "either" in (begin.part, end.part):
        return
    on_edge = begin.day == 1 or end.day == dates.days_in(YEAR, end.month or 1)
    said = set(_said(article, begin))
    is_short = not words(article, "spans", "short").isdisjoint(said) and words(article, "spans", "long").isdisjoint(
        said
    )
    back, is_bare = last.first - first.first + 365, _is_bare(article, end)
    if back in OF_A_MONTH if is_bare else (back in NEARLY_A_YEAR and is_short and not on_edge):
        says = f"{article.quote(end)} is before {article.quote(begin)}"
        yield Comparison((end, begin), "contradicted", says, pairing.phrase, says, "warning", "probable")
