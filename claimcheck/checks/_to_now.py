"""Lengths of time that end with the publication, and the dates around them that they may begin with.

Nothing in the wording ties the two, so only what closes is listed, and only a slip in the tens is reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from claimcheck.article import Article, Comparison, beginning_in
from claimcheck.claims import Amount, When
from claimcheck.numbers import Interval
from claimcheck.passages import sentence_around
from claimcheck.reasoning import elapsed

BEFORE, BEHIND = 4_000, 500
"""Characters before and behind a length in which its date is looked for: paragraphs of news are one sentence."""

MOST = 8
"""Dates around a length that are looked at, the nearest ones."""

CLOSE = 120
"""Characters before a length that stand in its sentence or the last one, whatever full stops are in them."""

FEW = 20
"""Years by which the tens of a length may be wrong."""


def begun(article: Article, lengths: Iterable[Amount], phrase: str) -> Iterator[Comparison]:
    """What comes of *lengths* that end with the publication."""
    published = article.document.published
    for length in lengths if published else ():
        if published and length.upto is None and length.figure.value > 1 and not article.is_quoted(length.span):
            made = _begun(article, length, published, phrase)
            if made:
                yield made


def _begun(article: Article, length: Amount, published: date, phrase: str) -> Comparison | None:
    around = beginning_in(article.dates, length.start - BEFORE, length.end + BEHIND)
    told = [when for when in around if when.year and elapsed.is_dated(when)]
    told = sorted(told, key=lambda when: abs(when.start - length.start))[:MOST]
    for when in told:
        found = elapsed.since(when, published, length.unit)
        if found and _holds(length, found):
            return _compared(article, length, when, found, phrase)
    near = [when for when in told if _is_near(article, length, when)]
    if not near or _begins_elsewhere(article, length, published):
        return None
    found = elapsed.since(near[0], published, length.unit)
    return _compared(article, length, near[0], found, phrase) if found else None


def _holds(length: Amount, found: Interval) -> bool:
    judgement = elapsed.judged(length, found)
    return judgement is not None and judgement.verdict == "consistent"


def _is_near(article: Article, length: Amount, when: When) -> bool:
    """Whether a date stands in the sentence of the length, or right before or behind it."""
    around = sentence_around(article.document.prose, length.start)
    before = sentence_around(article.document.prose, max(0, around.start - 2))
    return min(before.start, length.start - CLOSE) <= when.start < around.end


def _begins_elsewhere(article: Article, length: Amount, published: date) -> bool:
    """Whether any year of the article makes the length right."""
    first = published.year - round(float(length.figure.value))
    return not article.years.isdisjoint(range(first - 1, first + 2))


def _compared(article: Article, length: Amount, when: When, found: Interval, phrase: str) -> Comparison | None:
    today = (
        article.document.published.year
        if when.unit == "year" and article.document.published
        else article.document.published
    )
    says = f"{article.quote(when)} to {today} is {elapsed.counted(found, length.unit)}, the text says {article.quote(length)}"
    if _holds(length, found):
        return Comparison((length, when), "consistent", says, phrase)
    slip = elapsed.slip_of_tens(length, found) if found.low > 0 else None
    if slip is None or abs(int(slip.instead) - length.figure.value) > FEW:
        return None
    message = f"{says} ({slip.name}: {slip.instead})"
    return Comparison((length, when), "contradicted", says, phrase, message, "warning", "probable", slip)
