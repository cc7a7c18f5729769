"""T204: an anniversary or an annual edition has the wrong number for its year."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.article import Article, Comparison, Pairing, Verdict, beginning_in, compared
from claimcheck.checks._check import check
from claimcheck.checks._to_the_day import to_the_day
from claimcheck.claims import Amount, When
from claimcheck.late import late
from claimcheck.numbers import slip
from claimcheck.reasoning import elapsed
from claimcheck.reasoning.wording import words

WORD = late(r"[A-Za-z-]+")

OWNER_BEHIND = late(r"(?:\s[\w-]+){1,4}(?:['’]s|s['’])\s")
"""Behind a year: "the 1944 landing's first ceremony"."""

ANNIVERSARY = late(r"\s+[A-Za-z]+(?:\s+([A-Za-z]+)\b|\W|$)")
"""The noun behind its number, and the next word where no sign comes first."""

PRESENT = ("marks-anniversary-of", "keeps-its")
"""The wordings whose verb says that the anniversary is now; the others may tell of one long ago."""

YEARLY = "P1Y"
AHEAD = 1
"""Years by which an anniversary that is written of may lie ahead, or behind."""


@check("T204", "anniversary", "jubilee", "edition", "kept-in")
def anniversary_contradicts_year(article: Article) -> Iterator[Comparison]:
    """An anniversary or an annual edition has the wrong number for its year.

    The anniversary is that of the year of publication, the one before or the one after, or of any other year that
    the paragraph names; one on a day that the article tells in an earlier year too is that of those years.  Of what is
    held each year there can be no more editions than years, the first one counted; there may be fewer, since some are
    called off.

    Wrong, published 2024-07-02:

        The town marks the 50th anniversary of the 1964 flood this week.
                           ^^^^                    ~~~~ 2024 − 1964 = 60 years, the text says 50th (tens differ: 60)

    Wrong, published 2024-07-02:

        The 60th annual parade, first held in 1975, sets off at noon.
            ^^^^                              ~~~~ 1975 to 2024 has room for 50 editions, the text says 60th

    Wrong, published 2024-07-02:

        MAYOR MARKS 60TH ANNIVERSARY OF THE MILL
                    ^^^^ 60TH in the headline, 65th in the story
        The mayor today praised the mill on its 65th anniversary. It was built in 1959.
                                                ~~~~

    Wrong:

        The dam broke on May 3, 1996.
                         ~~~~~~~~~~~
        On May 3, 2021, the 20th anniversary, the town rang its bells.
           ~~~~~~~~~~~      ^^^^ May 3, 1996 to May 3, 2021 is 25 years, the text says 20th

    Right, published 2024-07-02:

        The town marks the 60th anniversary of the 1964 flood. The mill kept its 100th anniversary in 1996.

    Right, published 2024-07-02:

        The museum marks the 25th anniversary of the raising of the 1628 ship. The firm, founded in 1972, marks its 25th
        anniversary on the stock exchange. The town keeps the 60th anniversary of the 1944 landing's first ceremony.

    Right, published 2024-07-02:

        The 48th annual parade, first held in 1975, sets off at noon. The 60th annual fair, first held in 1975 in its present
        form, is on Friday.
    """
    yield from _in_years(article)
    yield from _kept_in(article)
    yield from to_the_day(article)
    published = article.document.published
    if published is None:
        return
    for pairing in article.paired("anniversary"):
        number, when = pairing.one("n"), pairing.one("t")
        if not (isinstance(number, Amount) and isinstance(when, When)) or article.is_quoted(number.span):
            continue
        if _is_its_year(article, number, when):
            yield from _anniversary(article, pairing, number, when, published.year)
    yield from _headline(article, published.year)
    for pairing in article.paired("edition"):
        number, when = pairing.one("n"), pairing.one("t")
        if isinstance(number, Amount) and isinstance(when, When) and _is_yearly(article, pairing, when):
            yield from _edition(article, pairing, number, when, published.year)


def _headline(article: Article, year: int) -> Iterator[Comparison]:
    """The anniversary of the first line against those of the story, one of which leads to a year that it prints."""
    numbers = [
        (pairing, number) for pairing in article.paired("jubilee") if isinstance(number := pairing.one("n"), Amount)
    ]
    end = article.document.prose.find("\n") if len(numbers) > 1 else -1  # of the first line
    if end < 0 or numbers[0][1].start > end or numbers[1][1].start < end:
        return
    pairing, said = numbers[0]
    told = {float(number.figure.value): number for _, number in numbers[1:]}
    borne_out = [number for count, number in told.items() if year - count in article.years]
    if float(said.figure.value) in told or year - float(said.figure.value) in article.years or len(borne_out) != 1:
        return
    working = f"{article.quote(said)} in the headline, {article.quote(borne_out[0])} in the story"
    yield Comparison((said, borne_out[0]), "contradicted", working, pairing.phrase, working)


def _kept_in(article: Article) -> Iterator[Comparison]:
    """Anniversaries whose year is told beside that of the founding, a year more or less."""
    for pairing in article.paired("kept-in"):
        number, founded, kept = (pairing.one(slot) for slot in ("n", "t", "y"))
        if not (isinstance(number, Amount) and isinstance(founded, When) and isinstance(kept, When)):
            continue
        if founded.year and kept.year and _is_kept_of_the_whole(article, number):
            years = kept.year - founded.year
            says = f"{kept.year} − {founded.year} = {years} years, the text says {article.quote(number)}"
            wrong = abs(years - number.figure.value) > AHEAD
            verdict: Verdict = "contradicted" if wrong else "consistent"
            yield Comparison((number, founded, kept), verdict, says, pairing.phrase, says if wrong else "")


def _in_years(article: Article) -> Iterator[Comparison]:
    """Anniversaries that are told in years as well: "the 200th anniversary", "the 200-year-old town"."""
    numbers = {float(n.figure.value): n for each in article.paired("jubilee") if isinstance(n := each.one("n"), Amount)}
    for length in article.amounts if numbers else ():
        number = numbers.get(float(length.figure.value))
        is_plain = length.unit == "year" and not length.figure.hedge and length.upto is None
        if number is not None and is_plain and number.figure.value > 1:
            working = f"{article.quote(number)} = {article.quote(length)}"
            yield Comparison((length, number), "consistent", working, "jubilee")


def _anniversary(article: Article, pairing: Pairing, number: Amount, when: When, year: int) -> Iterator[Comparison]:
    if when.year is None or not elapsed.is_dated(when) or when.year >= year - AHEAD:
        return  # the year is that of the anniversary
    others = [other.year for other in article.dates_around(number) if other.year and other is not when]
    judgement = elapsed.counts(number, when.year, [year - AHEAD, year, year + AHEAD, *others], year)
    working = f"{year} − {when.year} = {year - when.year} years, the text says {article.quote(number)}"
    made = None
    if judgement.verdict == "contradicted":
        made = slip(judgement.expected, judgement.printed) or elapsed.slip_in_tens(number, year - when.year)
    alone = pairing.phrase in PRESENT or any(_is_told_now(other, year) for other in article.dates_around(number))
    if judgement.verdict == "consistent" or alone:
        yield compared(pairing, (number, when), judgement, working, made)
    else:  # it may be told of another year
        yield Comparison((number, when), "undecided", working, pairing.phrase)


def _is_its_year(article: Article, number: Amount, when: When) -> bool:
    """Whether the year is that of what the anniversary is kept of, and not of a thing in its name."""
    if when.start < number.start:
        return _is_kept_of_the_whole(article, number)
    of, others, joints = (words(article, "anniversaries", name) for name in ("of", "others", "in"))
    told = article.document.prose[number.end : when.start]
    gap = WORD.findall(told)[2:]  # behind "anniversary of"
    last = "".join(gap[-1:])
    further = sum(of_what in of and noun.islower() for noun, of_what in pairwise(gap))  # not "the Battle of Midway"
    if last in of and when.month is not None and len(gap) > 1:  # "the raid of February 13, 1945"
        return others.isdisjoint(gap[:-1]) and further <= 1
    if last not in joints and gap and (further or last in of or OWNER_BEHIND.match(article.document.prose, when.end)):
        return False
    return further < (1 if "," in told else 2) and others.isdisjoint(gap[:-1]) and last != "s"


def _is_kept_of_the_whole(article: Article, number: Amount) -> bool:
    """Whether nothing behind "founded in 1972, marks its 25th anniversary" makes it that of something else."""
    prose = article.document.prose
    behind = ANNIVERSARY.match(prose, number.end)
    if behind is None or not (word := behind[1]):
        return behind is not None
    if word in words(article, "anniversaries", "in"):
        return bool(beginning_in(article.dates, behind.end(), behind.end() + 2))
    return word in words(article, "anniversaries", "goes_on") or bool(
        beginning_in(article.dates, behind.start(1), behind.end())
    )


def _is_told_now(when: When, year: int) -> bool:
    """Whether a date counts from publication: "this week", "Sunday"."""
    return when.anchor == "publication" and when.resolved_year == year


def _is_yearly(article: Article, pairing: Pairing, when: When) -> bool:
    every, first = pairing.one("every"), pairing.one("first")
    said = set(WORD.findall(article.after(when).lower()))
    if said & (words(article, "anniversaries", "often") | words(article, "anniversaries", "reshaped")):
        return False
    return isinstance(every, When) and every.value == YEARLY and isinstance(first, Amount) and first.figure.value == 1


def _edition(article: Article, pairing: Pairing, number: Amount, when: When, year: int) -> Iterator[Comparison]:
    if when.year is None or not elapsed.is_dated(when) or when.year > year:
        return
    judgement = elapsed.fits_in(number, when.year, year + AHEAD, year)
    working = f"{when.year} to {year} has room for {year - when.year + 1} editions"
    working += f", the text says {article.quote(number)}"
    yield compared(pairing, (number, when), judgement, working)
