"""T302: a word for people of a certain age stands beside another age."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from claimcheck import languages
from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.claims import Amount
from claimcheck.late import late

WIDEST = 24
"""Characters beside an age in which its label stands."""


@check("T302")
def age_label_contradicted(article: Article) -> Iterator[Comparison]:
    """A word for people of a certain age stands beside another age.

    A teenager is 13 to 19, an octogenarian is in the eighties.  One year below is let pass: who turns eighty next month
    is called an octogenarian.

    Wrong:

        The teenager, 21, was let go.
                      ^^ teenager means 13 to 19, the text says 21

    Right:

        The octogenarian, 79, was let go with a 19-year-old teenager.
    """
    for age in article.amounts:
        if age.kind == "age" and age.upto is None and not age.figure.hedge and (label := _label(article, age)):
            low, high = _labels(article.document.language)[label]
            says = f"{label} means {low} to {high}, the text says {age.figure.value:g}"
            if low - 1 <= age.figure.value <= high:
                yield Comparison((age,), "consistent", says, "label-beside-age")
            else:
                yield Comparison((age,), "contradicted", says, "label-beside-age", says)


def _labels(code: str) -> Mapping[str, tuple[int, int]]:
    labels: Mapping[str, tuple[int, int]] = languages.load(code).ages["labels"]
    return labels


def _label(article: Article, age: Amount) -> str:
    """The label in apposition to an age ("the teenager, 21,") or right behind it ("a 21-year-old teenager")."""
    prose = article.document.prose
    ahead, behind = _beside(article.document.language)
    match = ahead.search(prose[max(0, age.start - WIDEST) : age.start]) if prose[age.end : age.end + 1] == "," else None
    match = match or behind.match(prose, age.end)
    return match[1].lower() if match else ""


@cache
def _beside(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    either = "|".join(_labels(code))
    return late(rf"\b({either}),\s$", re.IGNORECASE), late(rf"\s({either})\b")
