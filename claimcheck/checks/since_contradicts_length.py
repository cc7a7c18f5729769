"""T205: a length of time is not the time since its date."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import elapsed
from claimcheck.article import Article, Comparison, Pairing, compared
from claimcheck.checks._check import check
from claimcheck.claims import Amount, When
from claimcheck.numbers import Judgement


@check("T205")
def since_contradicts_length(article: Article) -> Iterator[Comparison]:
    """A length of time is not the time since its date.

    It may run to publication or to any date that the paragraph names.  Only one noun phrase counts, such as "the first
    title in 12 years, since 2002": a length here and a "since" there may speak of two records.

    Wrong, published 2024-05-20:

        It is the club's first title in 12 years, since 2002.
                                        ^^^^^^^^        ~~~~ 2002 to 2024 is 22 years, the text says 12 years

    Wrong, published 2017-06-18:

        They have held the city since June 2014, five years.
                                      ~~~~~~~~~  ^^^^^^^^^^ June 2014 to 2017-06-18 is 3 years, the text says five years

    Right, published 2017-06-18:

        They have held the city since June 2014, almost three years. It was his first visit in years, since 2013.
    """
    for pairing in article.paired("since"):
        length, start = pairing.one("n"), pairing.one("t")
        if isinstance(length, Amount) and isinstance(start, When) and not article.is_quoted(length.span):
            yield from _compared(article, pairing, length, start)


def _compared(article: Article, pairing: Pairing, length: Amount, start: When) -> Iterator[Comparison]:
    published = article.document.published
    found = elapsed.since(start, published, length.unit) if published else None
    judgement = elapsed.judged(length, found) if found else None
    if published is None or found is None or judgement is None or found.high <= 0 or length.when:
        return
    if judgement.verdict == "contradicted" and _runs_to_another(article, length, start):
        return
    end = str(published.year) if start.unit == "year" else str(published)
    working = f"{article.quote(start)} to {end} is {elapsed.counted(found, length.unit)}"
    working += f", the text says {article.quote(length)}"
    yield compared(pairing, (length, start), judgement, working)


def _runs_to_another(article: Article, length: Amount, start: When) -> bool:
    """Whether the length runs to another year that the paragraph names: a story of its own time."""
    others = (other for other in article.dates_around(length) if other is not start and other.year is not None)
    return any(_holds(length, start, other) for other in others)


def _holds(length: Amount, start: When, end: When) -> bool:
    found = elapsed.apart(start, end, length.unit)
    judgement: Judgement | None = elapsed.judged(length, found) if found else None
    return judgement is not None and judgement.verdict == "consistent"
