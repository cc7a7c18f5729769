"""T202: a length of time is not the time between its dates."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Pairing, compared
from claimcheck.checks._begun_and_ended import begun_and_ended
from claimcheck.checks._check import check
from claimcheck.checks._lengths_near import lengths_near
from claimcheck.checks._throughout import is_throughout
from claimcheck.claims import Amount, When
from claimcheck.numbers import Interval
from claimcheck.reasoning import elapsed

HYPHENS = "-‐‑"

ATTRIBUTIVE = "attributive-from-to"
"""The wording with a noun between: "a three-day visit from June 5 to June 7", not "one year in advance, from 1971"."""

ROUGH = "length-from-about"
"""The wording with "about" before a year."""

ROUGHLY = 2
"""Years that "about" may be off."""

SHORT = ("hour", "day", "week")
"""Units of such a length: a "four-year college" is not what lasts from one year to another."""


@check("T202")
def length_contradicts_dates(article: Article) -> Iterator[Comparison]:
    """A length of time is not the time between its dates.

    The first or the last day may be counted or not, a year alone may mean its beginning or its end, and a unit that is
    only begun may count.  Looked at only where the length and its two dates stand in apposition: a term of office, an
    age or a time that begins when the other ends says something else.

    Wrong:

        The fair lasts five days, from June 7 to June 9.
                       ^^^^^^^^^       ~~~~~~    ~~~~~~ June 7 to June 9 is 2 to 3 days, the text says five days

    Wrong:

        They met for three hours, from 6 p.m. to 7:30 p.m.
                     ^^^^^^^^^^^       ~~~~~~    ~~~~~~~~~ 6 p.m. to 7:30 p.m. is 1.5 hours, the text says three hours

    Wrong:

        The course takes three months, from mid-May to mid-October.
                         ^^^^^^^^^^^^       ~~~~~~~    ~~~~~~~~~~~ mid-May to mid-October is 5 months, the text says three months

    Wrong:

        The strike began on March 3 and ended on August 29, a stoppage of nine months.
                            ~~~~~~~              ~~~~~~~~~                ^^^^^^^^^^^ March 3 to August 29 is 5.9 months, the text says nine months

    Wrong:

        She was chairman from 1975 until 1989. In those 12 years sales doubled.
                              ~~~~       ~~~~           ^^^^^^^^ 1975 to 1989 is 14 years, the text says 12 years

    Wrong:

        Elected in 1963, he led the diocese for 31 years before he stepped down in 1984.
                   ~~~~                         ^^^^^^^^                           ~~~~ 1963 to 1984 is 21 years, the text says 31 years (tens differ: 21)

    Wrong:

        He worked on it for almost fifteen years, from about 1861 to 1867.
                            ^^^^^^^^^^^^^^^^^^^^             ~~~~    ~~~~ 1861 to 1867 is 6 years, the text says almost fifteen years

    Right:

        The fair lasts three days, from June 7 to June 9. He led the bank for six years, from 2010 to 2015.

    Right:

        Sites were chosen one year in advance, from 1971 to 1986 two years in advance. The closure takes five weeks, from late
        June to early August. He taught for about ten years, from around 1950 until roughly 1962.

    Right:

        Parking is limited to two hours, from 8 a.m. to 6 p.m. Two-day workshops run from March 4 to April 12. He served eight
        years, from 1990 to 1994 and from 2000 to 2004. The flight took five hours, from 8 a.m. to 10 a.m. local time.

    Right:

        She served from 1989 to 1993, and eight years later her son took office.

    Right:

        The firm was founded in 1947 and closed in 1991 after a two-year strike. Under the five-year contract, the pit opened
        in 1985 and closed in 1987. Elected in 1963, he led the party for ten years before retiring in 1984.

    Right:

        The inn opened in 1925 and closed in 1960. It took two years to build. The ban took effect on May 1 and expires on
        July 31, giving fishermen two weeks to haul in their nets.
    """
    known = set()
    for pairing in article.paired("length"):
        length, start, end = (pairing.one(slot) for slot in ("n", "a", "b"))
        if isinstance(length, Amount) and isinstance(start, When) and isinstance(end, When):
            yield from _compared(article, pairing, length, start, end)
            if pairing.phrase != ATTRIBUTIVE or length.unit in SHORT:
                known.add(id(length))
    yield from begun_and_ended(article, known)
    yield from lengths_near(article)


def _compared(article: Article, pairing: Pairing, length: Amount, start: When, end: When) -> Iterator[Comparison]:
    if length.when or (pairing.phrase == ATTRIBUTIVE and not _is_attributive(article, length)):
        return
    if elapsed.gives_the_year(length, start, end):
        return
    found = elapsed.between(start, end, length)
    if found and pairing.phrase == ROUGH:
        found = Interval(found.low - ROUGHLY, found.high + ROUGHLY) if length.unit == "year" else None
    judgement = elapsed.judged(length, found) if found else None
    if found is None or judgement is None:
        return
    if judgement.verdict == "contradicted" and not is_throughout(article, length, start, end, found):
        return
    working = f"{article.quote(start)} to {article.quote(end)} is {elapsed.counted(found, length.unit)}"
    working += f", the text says {article.quote(length)}"
    yield compared(pairing, (length, start, end), judgement, working)


def _is_attributive(article: Article, length: Amount) -> bool:
    return length.unit in SHORT and article.document.text[length.unit_start - 1] in HYPHENS
