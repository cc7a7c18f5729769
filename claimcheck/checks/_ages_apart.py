"""Two ages of one person at two times, neither of them with the birth: the years in which he was born must meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck import languages
from claimcheck.article import Article, Comparison
from claimcheck.claims import Amount, When
from claimcheck.late import alternatives, late
from claimcheck.passages import sentence_around

FAR = 1_500
"""Characters beyond which a pronoun may be somebody else."""

BEHIND = 30
"""Characters behind an age in which its pronoun may come: "at the age of 12, she"."""

OLDEST = 110

BIRTHDAYS = 1
"""Years by which two such births may differ."""

NOW = "PRESENT_REF"
WORDS = late(r"[a-z]+")
NAMED = late(r"[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ],\s$")
"""A name with an age behind it: "Santos, 34,"."""


class Told(NamedTuple):
    """An age, the year in which it was reached, the date that says so (unless it is publication), and of whom."""

    age: Amount
    year: int
    when: When | None
    person: str


def aged_apart(article: Article) -> Iterator[Comparison]:
    """Every two ages that follow each other and are told of one "he" or one "she"."""
    ages = sorted(_told(article), key=lambda told: told.age.start)
    for first, again in pairwise(ages):
        if first.person == again.person and first.year != again.year and again.age.start - first.age.start <= FAR:
            yield _compared(article, first, again)


def _told(article: Article) -> Iterator[Told]:
    pairings = article.paired("age-at")
    for pairing in pairings:
        age, when = pairing.one("a"), pairing.one("e")
        if not (isinstance(age, Amount) and isinstance(when, When)) or not _is_exact(article, age):
            continue
        person = _person(article, age, when)
        if person and when.year and not when.mod:
            yield Told(age, when.year, when, person)
    if pairings and (now := _now(article)):
        yield now


def _is_exact(article: Article, age: Amount) -> bool:
    is_age = age.kind == "age" or (age.kind == "number" and 0 < age.figure.value <= OLDEST)
    return is_age and not (age.upto or age.figure.hedge) and not article.is_quoted(age.span)


def _now(article: Article) -> Told | None:
    """The age of the only person whose age stands behind a name, which is that on the day of publication."""
    prose, published = article.document.prose, article.document.published
    if published is None:
        return None
    for pairing in article.paired("age-now"):
        age, when = pairing.one("a"), pairing.one("now")
        if isinstance(age, Amount) and isinstance(when, When) and when.value == NOW and _is_exact(article, age):
            return Told(age, published.year, None, _person(article, age, when))
    named = [
        age
        for age in article.amounts
        if age.kind == "age"
        and NAMED.search(prose, max(0, age.start - 40), age.start)
        and prose[age.end : age.end + 1] == ","
    ]
    if len(named) != 1 or not _is_exact(article, named[0]):
        return None
    said = sentence_around(prose, named[0].start)
    person = _pronoun(article, prose[named[0].end : said.end + FAR // 5])
    return Told(named[0], published.year, None, person) if person else None


def _person(article: Article, age: Amount, when: When) -> str:
    """ "he" or "she" as far as the sentence of an age tells of one such person and of no relative of that sex."""
    start = sentence_around(article.document.prose, min(age.start, when.start)).start
    end = max(age.end, when.end)
    prose = article.document.prose
    if meets_another(prose[start:end], article.document.language):
        return ""
    return _pronoun(article, prose[start:end]) or _pronoun(article, prose[start : end + BEHIND])


def _pronoun(article: Article, text: str) -> str:
    return pronoun_of(text, article.document.language)


def meets_another(text: str, code: str) -> bool:
    """Whether a text brings in somebody else who may be so old: "coached Ann Hill", "who", "and Karl died"."""
    words = languages.load(code).events
    said = ["", *WORDS.findall(text.lower()), ""]
    if not set(words["whom"]).isdisjoint(said) or _joined(code).search(text):
        return True
    met = (i for i, word in enumerate(said) if word in words["met"])
    return any(said[i - 1] not in words["passive_before"] and said[i + 1] not in words["alone"] for i in met)


@cache
def _joined(code: str) -> re.Pattern[str]:
    """A name at the head of a further clause: "and Karl died"."""
    return late(rf"\b(?:{alternatives(languages.load(code).events['joined'])})\s[A-ZÀ-Þ]")


def pronoun_of(text: str, code: str) -> str:
    """ "he" or "she" as far as a text tells of one such person and of no relative of that sex."""
    said = set(WORDS.findall(text.lower()))
    found = [name for name, words, others in _people(code) if said & words and not said & others]
    return found[0] if len(found) == 1 else ""


@cache
def _people(code: str) -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    words = languages.load(code).events
    return tuple((name, frozenset(words[name]), frozenset(words[f"{name}_else"])) for name in ("he", "she"))


def _compared(article: Article, first: Told, again: Told) -> Comparison:
    births = [told.year - float(told.age.figure.value) for told in (first, again)]
    sums = " and ".join(
        f"{told.year} − {told.age.figure.value:g} = {birth:g}"
        for told, birth in zip((first, again), births, strict=True)
    )
    claims = tuple(claim for told in (again, first) for claim in (told.age, told.when) if claim)
    if abs(births[0] - births[1]) <= BIRTHDAYS:
        return Comparison(claims, "consistent", f"born about {sums}", "ages-apart")
    says = f"{sums}: one person has two years of birth"
    return Comparison(claims, "contradicted", says, "ages-apart", says, "warning", "probable")
