"""T205: a length of time is not the time since its date."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claimcheck import languages
from claimcheck.article import Article, Comparison, Pairing, compared
from claimcheck.checks._check import check
from claimcheck.checks._its_own_day import is_its_own_day
from claimcheck.checks._to_now import begun
from claimcheck.checks._waits import waits
from claimcheck.claims import Amount, When
from claimcheck.late import late
from claimcheck.numbers import Interval, Judgement
from claimcheck.reasoning import elapsed
from claimcheck.reasoning.wording import words

WORDS = late(r"[a-z]+")
REACH = 60
"""Characters before "for 20 years" in which its verb stands."""


class Wording(NamedTuple):
    """What makes a length run to the day of publication."""

    past: tuple[str, ...]
    """ "the last" before its number."""
    lasting: tuple[str, ...]
    """ "for" right before it, where one of *have* goes before."""
    have: frozenset[str]


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

    Wrong:

        The single came out in August 2010. It is their first in 23 years, the last having appeared in 1997.
                               ~~~~~~~~~~~                       ^^^^^^^^                              ~~~~ 1997 to August 2010 is 13 years, the text says 23 years

    Wrong, published 2017-06-18:

        It was the club's first cup since 1990, ending a wait of 37 years.
                                          ~~~~                   ^^^^^^^^ 1990 to 2017 is 27 years, the text says 37 years (tens differ: 27)

    Right, published 2017-06-18:

        It was the club's first cup since 1990, ending a wait of 27 years. Yields rose to a six-month high, and inflation was
        at its highest since 1991.

    Right, published 2017-06-18:

        They have held the city since June 2014, almost three years. It was his first visit in years, since 2013.

    Right, published 2017-06-18:

        It was the first rain in 14 months, since March 12.

    Right, published 2017-06-18:

        In the 12 years since the 2002 law took effect, nobody was jailed. She has been a nurse for 30 years, since 2002 at
        Dale General.
    """
    for pairing in article.paired("since"):
        length, start = pairing.one("n"), pairing.one("t")
        if isinstance(length, Amount) and isinstance(start, When) and not article.is_quoted(length.span):
            yield from _compared(article, pairing, length, start)
    yield from waits(article)
    yield from begun(article, _to_now(article), "to-now")


def _to_now(article: Article) -> Iterator[Amount]:
    """Lengths that have run to the day: "for the last 20 years", "has led it for 20 years"."""
    words = _words(article.document.language)
    paired = {id(pairing.one("n")) for relation in ("since", "length") for pairing in article.paired(relation)}
    for length in article.lengths:
        if length.when or length.unit != "year" or id(length) in paired:
            continue
        if article.quote(length).lower().startswith(words.past) or _has_lasted(article, length, words):
            yield length


def _has_lasted(article: Article, length: Amount, words: Wording) -> bool:
    if not article.document.prose.endswith(words.lasting, 0, length.start):
        return False
    return not words.have.isdisjoint(WORDS.findall(article.before(length)[-REACH:].lower()))


@cache
def _words(code: str) -> Wording:
    words = languages.load(code).events
    past = languages.load(code).calendar["words"]["window_past"]
    return Wording(
        tuple(f"{word} " for word in past), tuple(f"{word} " for word in words["lasting"]), frozenset(words["have"])
    )


TOLD = "first-in-first-since"
"""The wording whose length may end at a date told before it, when there is no publication date."""


def _compared(article: Article, pairing: Pairing, length: Amount, start: When) -> Iterator[Comparison]:
    published = article.document.published
    told = _last_told(article, start) if pairing.phrase == TOLD else None
    if told:
        found = elapsed.apart(start, told, length.unit)
    else:
        found = elapsed.since(start, published, length.unit) if published else None
    judgement = elapsed.judged(length, found) if found else None
    if found is None or judgement is None or found.high <= 0 or length.when:
        return
    if elapsed.gives_the_year(length, start):
        return
    if judgement.verdict == "contradicted" and (
        _is_studied(article, length)
        or _runs_to_another(article, length, start)
        or _is_of_another(article, pairing, length, start, found)
    ):
        return
    end = article.quote(told) if told else _today(article, start)
    working = f"{article.quote(start)} to {end} is {elapsed.counted(found, length.unit)}"
    working += f", the text says {article.quote(length)}"
    yield compared(pairing, (length, start, told) if told else (length, start), judgement, working)


def _is_of_another(article: Article, pairing: Pairing, length: Amount, start: When, found: Interval) -> bool:
    """Whether two records are told, a dated thing to which something then happened, or a part: "since 2002 at Dale"."""
    records = [
        claim for name in ("first", "again") for claim in pairing.slots.get(name, ()) if isinstance(claim, Amount)
    ]
    if len({claim.figure.value for claim in records}) > 1 or not is_its_own_day(article, start):
        return True
    behind = WORDS.match(article.document.prose[start.end : start.end + REACH].lower().lstrip())
    is_part = behind is not None and behind[0] in words(article, "lengths", "parted")
    return is_part and length.figure.value > found.high and elapsed.slip_of_length(length, found) is None


def _last_told(article: Article, start: When) -> When | None:
    """The last date with a year before *start* in its paragraph."""
    told = [
        when
        for when in article.dates_around(start)
        if when.start < start.start and when.year and elapsed.is_dated(when)
    ]
    return told[-1] if told and start.year and (told[-1].year or 0) > start.year else None


def _today(article: Article, start: When) -> str:
    published = article.document.published
    return str(published.year if published and start.unit == "year" else published)


def _is_studied(article: Article, length: Amount) -> bool:
    """Whether somebody looked at that time of the past: "a study of the 10 years since 1994"."""
    return not words(article, "studied", "words").isdisjoint(WORDS.findall(article.before(length)[-REACH:].lower()))


def _runs_to_another(article: Article, length: Amount, start: When) -> bool:
    """Whether the length runs to another year that the paragraph names: a story of its own time."""
    others = (other for other in article.dates_around(length) if other is not start and other.year is not None)
    return any(_holds(length, start, other) for other in others)


def _holds(length: Amount, start: When, end: When) -> bool:
    found = elapsed.apart(start, end, length.unit)
    judgement: Judgement | None = elapsed.judged(length, found) if found else None
    return judgement is not None and judgement.verdict == "consistent"
