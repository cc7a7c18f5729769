"""T301: an age does not fit the birth."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import languages
from claimcheck.article import Article, Comparison, Pairing, beginning_in
from claimcheck.checks._ages_apart import aged_apart
from claimcheck.checks._check import check
from claimcheck.checks._same_person import is_birth, is_same_person
from claimcheck.claims import Amount, Claim, When
from claimcheck.dates import Days, ages
from claimcheck.late import late

FOUNDED = "founded-now-aged"
"""The wording of what was built, whose age is that of today."""

WORD = late(r"[A-Za-z]+")

OLDEST = 110

BIRTHDAY = "birthday"
"""The wording that counts birthdays."""

LEAP_DAY = (2, 29)

SLACK = 10
"""Days by which a publication date may miss the day that the text counts from."""

UNITS = frozenset({"day", "month", "year"})
"""Granularities of a date that a life is told in."""


@check("T301", "life", "age-at")
def age_contradicts_birth(article: Article) -> Iterator[Comparison]:
    """An age does not fit the birth.

    From two years alone somebody has one of two ages; from two days exactly one.  Without a date of its own an age is
    that on the day of publication.  A birth told earlier in the paragraph counts for a later age only where the
    sentence begins with the name of who was born, or with "he" or "she", and nobody else is told of.

    Wrong:

        The singer, born in 1950, died in 2017 aged 65.
                            ~~~~          ~~~~      ^^ 2017 − 1950 = 66 or 67, the text says 65

    Right:

        The singer, born in 1950, died in 2017 aged 66.

    Wrong, published 2017-06-18:

        Anna Perez, 43, was born in Cuba in 1984.
                    ^^                      ~~~~ 2017 − 1984 = 32 or 33, the text says 43

    Wrong:

        In 1983, at the age of 12, she left school. She was 25 in 1991.
           ~~~~                ~~                           ^^    ~~~~ 1983 − 12 = 1971 and 1991 − 25 = 1966: one person has two years of birth

    Wrong:

        Anna Perez was born on 3 May 1931 in Graz. She moved to Linz in 1950, at the age of 15.
                               ~~~~~~~~~~                               ~~~~                ^^ 1950 − 3 May 1931 = 18 or 19, the text says 15

    Wrong:

        Born in 1925, the general entered the academy in 1943, when he was 27.
                ~~~~                                     ~~~~              ^^ 1943 − 1925 = 17 or 18, the text says 27

    Right:

        Anna Perez was born in 1931. Her husband Karl joined her in 1950. He died in 1998, at the age of 62.

    Right:

        John Hill Jr. was born in 1950. John Hill Sr. died in 1960 at the age of 45. Ann Hill was born in 1950 in Graz. She
        discovered the singer in 1990, at the age of 16.

    Right, published 2017-06-18:

        The company, 45, was founded in 1972 and went public in its 25th year. The church, built in 1834, was 100 years old
        when it burned down.
    """
    for pairing in article.paired("life"):
        age, birth, at = _slots(pairing)
        if (_was_then if pairing.phrase == FOUNDED else _is_of_another)(article, birth, age):
            continue
        if at is None:
            yield from _judged(age, birth, None, _published(article), article, pairing.phrase)
        else:
            yield from _judged(age, birth, at, at.days, article, pairing.phrase)
    yield from _told_before(article)
    yield from aged_apart(article)


def _was_then(article: Article, founded: Claim, age: Claim) -> bool:
    """Whether the age is that of another day: "built in 1834, was 100 years old when it burned down"."""
    words = languages.load(article.document.language).events
    between = WORD.findall(article.document.prose[founded.end : age.start].lower())
    return not {*words["was"], *words["have"]}.isdisjoint(between)


def _is_of_another(article: Article, birth: Claim, _age: Claim) -> bool:
    """Whether a participle before the date takes it from the birth: "born in a camp opened in 1979"."""
    before = WORD.findall(article.before(birth))[-2:]
    return len(before) > 1 and before[0] in languages.load(article.document.language).events["made"]


def _slots(pairing: Pairing) -> tuple[Claim, Claim, When | None]:
    at = pairing.slots.get("d") or pairing.slots.get("e")
    return pairing.one("a"), pairing.one("b"), at[0] if at and isinstance(at[0], When) else None


def _published(article: Article) -> Days | None:
    day = article.document.published
    return Days(day.toordinal() - SLACK, day.toordinal() + SLACK) if day else None


def _judged(
    age: Claim, birth: Claim, at: When | None, days: Days | None, article: Article, phrase: str
) -> Iterator[Comparison]:
    if not (isinstance(age, Amount) and isinstance(birth, When) and birth.days and days):
        return
    if age.upto or not (age.figure.exact or _is_number_of_years(age)) or birth.year is None or not _is_plain(birth):
        return
    if at and (not _is_plain(at) or (at.year is None and at.weekday is None)):
        return
    if phrase == BIRTHDAY and (birth.month, birth.day) == LEAP_DAY:
        return  # there is one every four years
    possible = ages(birth.days, days)
    says = _working(article, birth, at, possible, age)
    claims = (age, birth, at) if at else (age, birth)
    if any(age.figure.reading(0).low <= years <= age.figure.reading(0).high for years in possible):
        yield Comparison(claims, "consistent", says, phrase)
    elif not age.figure.hedge and not article.is_quoted(age.span):
        yield Comparison(claims, "contradicted", says, phrase, says)


def _is_number_of_years(age: Amount) -> bool:
    """Whether it is the bare number of "He was 67."."""
    return age.kind == "number" and age.figure.value == int(age.figure.value) and age.figure.value <= OLDEST


def _is_plain(when: When) -> bool:
    return when.unit in UNITS and not when.part and not when.mod


def _working(article: Article, birth: When, at: When | None, possible: range, age: Amount) -> str:
    published = article.document.published
    until = article.quote(at) if at and at.year else str(published.year if published else "")
    fit = " or ".join(map(str, possible)) if len(possible) < 3 else f"{possible[0]} to {possible[-1]}"
    return f"{until} − {article.quote(birth)} = {fit}, the text says {age.figure.value:g}"


def _told_before(article: Article) -> Iterator[Comparison]:
    """Ages at a date, with the birth of the same person in an earlier sentence of the paragraph."""
    pairings = article.paired("age-at")
    if not pairings:
        return
    births = [when for when in article.claims if isinstance(when, When) and when.year and is_birth(article, when)]
    known = {id(pairing.one("a")) for pairing in article.paired("life")}
    for pairing in pairings:
        age, at = pairing.one("a"), pairing.one("e")
        if id(age) in known:
            continue
        told = beginning_in(births, article.paragraph(age), age.start)
        if len(told) == 1 and isinstance(at, When) and is_same_person(article, told[0], age, at):
            yield from _judged(age, told[0], at, at.days, article, pairing.phrase)
