"""S104: one person is given two ages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.checks._persons import is_another, is_the_only_one
from claimcheck.claims import Amount
from claimcheck.late import late
from claimcheck.numbers import slip
from claimcheck.reasoning.nearby import goes_back

NAMED = late(r"((?:[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]\s|[A-Z]\.\s){0,3}[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]),\s$")
"""A name with an age behind it: "Maria Santos, 34"."""

BEHIND = late(r"\s((?:[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]\s|[A-Z]\.\s){0,3}[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ])\b")
"""A name behind its age: "34-year-old Maria Santos", "34-year-old Maria"."""

FIRST_NAME = late(r"\b([A-ZÀ-Þ][\w’'-]*[a-zà-ÿ])(?=\s([A-ZÀ-Þ][\w-]*))")
"""A capitalised word before another."""

REACH = 60
ROUND = 55, 95
"""Fewest and most strokes of a round of golf."""

NEAR = 1
"""Years by which a birthday may separate two ages."""


@check("S104")
def restated_age_differs(article: Article) -> Iterator[Comparison]:
    """One person is given two ages.

    Only an age in apposition to a name counts, a surname or first name alone standing for the one full name that it is
    part of; and "the 43-year-old", where only one person has an age and no other is spoken of.  One year of difference
    may be a birthday.

    Wrong:

        Maria Santos, 34, founded the choir.
                      ~~
        The mayor thanked Maria Santos, 43, for the concert.
                                        ^^ Maria Santos is 34 before, and 43 here (digits transposed: 34)

    Wrong:

        Maria Santos, 34, founded the choir.
                      ~~
        The 43-year-old sings on Sundays.
            ^^^^^^^^^^^ Maria Santos is 34 before, and 43 here (digits transposed: 34)

    Wrong:

        Maria Santos, 58, has led the choir since 1991.
                      ~~
        Santos, 53, would not comment.
                ^^ Maria Santos is 58 before, and 53 here

    Right:

        Maria Santos, 34, led the field. Santos, 68, was a stroke ahead of Reed, 69.

    Right:

        Maria Santos, 34, and her mother Ana Santos, 63, founded the choir.

    Right:

        Tom Reed, 24, was stabbed. The 42-year-old is due in court.

    Right:

        Tom Reed, 24, and his brother Paul, 42, were held. Reed, 42, was freed.
    """
    found = [amount for amount in article.amounts if amount.kind == "age"]
    known = _ages(article, found) if len(found) > 1 else {}
    told = (
        Counter(_value(amount) for amount in article.amounts if amount.kind in ("age", "number"))
        if known
        else Counter()
    )
    for name, ages in known.items():
        first, *others = ages
        own = Counter(map(_value, ages))
        for age in others:
            made = _compared(article, name, first, age)
            is_other = told[_value(age)] > own[_value(age)] or is_another(article, first, age)
            yield made._replace(verdict="undecided", message="") if made.message and is_other else made
    if len(known) == 1:
        ((name, ages),) = known.items()
        yield from _called(article, name, ages, found)


def _value(amount: Amount) -> float:
    return float(amount.figure.value)


def _called(article: Article, name: str, named: list[Amount], found: list[Amount]) -> Iterator[Comparison]:
    """What calls the only person whose age is told by the age: "the 43-year-old"."""
    first, *_ = named
    own = {id(age) for age in named}
    others = [age for age in found if id(age) not in own]
    if len({age.figure.value for age in others}) != 1 or not all(goes_back(article, age) for age in others):
        return
    for age in others:
        if age.start > first.end and _is_said(article, age) and not article.is_quoted(age.span):
            same = abs(float(first.figure.value) - float(age.figure.value)) <= NEAR
            if same or is_the_only_one(article, name, first, age):
                yield _compared(article, name, first, age)


def _ages(article: Article, amounts: list[Amount]) -> dict[str, list[Amount]]:
    """Full name -> the ages that stand beside it, or beside its surname or first name."""
    named = [(name, age) for age in amounts if (name := _name(article, age))]
    full = {name for name, _ in named if " " in name}
    holders_of = _holders(article, full) if len(full) < len(named) else {}
    found = defaultdict(list)
    for name, age in named:
        holders = {name} if " " in name else holders_of.get(name, set())
        if len(holders) == 1:
            found[next(iter(holders))].append(age)
    return found


def _holders(article: Article, full: set[str]) -> dict[str, set[str]]:
    """Surname or first name -> the full names of which it is a part; none of a first name that others have too."""
    surnames = _surnames(article)
    holders = defaultdict(set)
    for name in full:
        first, *_, last = name.split()
        holders[last].add(name)
        if len(surnames[first]) < 2:
            holders[first].add(name)
    return holders


def _surnames(article: Article) -> dict[str, set[str]]:
    """The capitalised words behind each capitalised word: by what names people of one first name go."""
    found = defaultdict(set)
    for match in FIRST_NAME.finditer(article.document.prose):
        found[match[1]].add(match[2])
    return found


def _name(article: Article, age: Amount) -> str:
    if age.upto or age.figure.hedge or article.is_quoted(age.span):
        return ""
    prose = article.document.prose
    match = NAMED.search(prose[max(0, age.start - REACH) : age.start]) or BEHIND.match(prose, age.end)
    return " ".join(match[1].split()) if match and not article.subject(age).is_apart else ""


def _compared(article: Article, name: str, first: Amount, age: Amount) -> Comparison:
    says = f"{name} is {first.figure.value:g} before, and {age.figure.value:g} here"
    if abs(float(first.figure.value) - float(age.figure.value)) <= NEAR:
        return Comparison((age, first), "consistent", says, "age")
    made = slip(float(first.figure.value), age.figure)
    if made is None and not (_is_said(article, first) or _is_said(article, age) or _is_no_round(age)):
        return Comparison((age, first), "undecided", says, "age")  # a golfer's rounds look like ages
    message = says + (f" ({made.name}: {made.instead})" if made else "")
    return Comparison((age, first), "contradicted", says, "age", message, slip=made)


def _is_no_round(age: Amount) -> bool:
    """Whether a bare age is no score with which people go round a golf course."""
    return not ROUND[0] <= _value(age) <= ROUND[1]


def _is_said(article: Article, age: Amount) -> bool:
    """Whether a word says that it is an age: "34-year-old"."""
    return any(char.isalpha() for char in article.quote(age))
