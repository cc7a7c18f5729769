"""N203: a figure lies on the wrong side of the threshold that the words name."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Pairing
from claimcheck.checks._check import check
from claimcheck.claims import Amount
from claimcheck.numbers import LOOSE, Figure, Hedge, Interval, written
from claimcheck.reasoning.circumstances import weighed
from claimcheck.reasoning.ratios import PERCENT, amounts
from claimcheck.reasoning.wording import says

NEARLY = 2.0
"""Units of the last place by which a figure must pass what it "nearly" reaches: some round before they compare."""

SIDES: dict[Hedge, tuple[bool, str]] = {
    "over": (True, "more than"),
    "at_least": (True, "at least"),
    "under": (False, "less than"),
    "nearly": (False, "less than"),
    "up_to": (False, "at most"),
}
"""Hedge -> whether it speaks of more, and how to say it."""


@check("N203", "fraction", "majority")
def threshold_contradicted(article: Article) -> Iterator[Comparison]:
    """A figure lies on the wrong side of the threshold that the words name.

    "More than half" is more than 50%, and "nearly two-thirds" is less than 66.7%; the words have no width on that side.

    Wrong:

        More than half (45%) said they would move.
        ~~~~~~~~~~~~~~  ^^^ more than half is more than 50%, the text says 45%

    Wrong:

        A majority of voters (46.2%) said no.
                              ^^^^^ a majority is more than 50%, the text says 46.2%

    Right:

        Nearly half of those surveyed (45%) would move, and more than a third (34%) would not.
    """
    for pairing in article.paired("fraction"):
        told = amounts(pairing.one("w"), pairing.one("p")) if {"w", "p"} <= pairing.slots.keys() else None
        if told and not told[0].unit and told[0].figure.hedge in SIDES and 0 < told[0].figure.value < 1:
            yield from _compared(article, pairing, told[0].figure, told[1], told[0])
    for pairing in article.paired("majority"):
        told = amounts(pairing.one("p"))
        if told and not says(article, article.before(told[0]), "elected"):
            yield from _compared(article, pairing, Figure(0.5, hedge="over"), told[0])


def _compared(article: Article, pairing: Pairing, word: Figure, told: Amount, *words: Amount) -> Iterator[Comparison]:
    if told.unit != PERCENT or told.figure.hedge not in ("", "about"):
        return
    is_above, sense = SIDES[word.hedge]
    limit = 100 * float(word.value)
    stated = told.figure.reading(LOOSE)
    side = Interval(limit, float("inf"), low_open=word.hedge == "over") if is_above else Interval(0, limit)
    said = " ".join(article.quote(claim).lower() for claim in words) or f"a {pairing.relation}"
    working = f"{said} is {sense} {written(limit)}%, the text says {article.quote(told)}"
    passes = abs(limit - float(told.figure.value)) / float(told.figure.counting() or 1)
    if stated.meets(side) or (word.hedge == "nearly" and passes < NEARLY):
        yield Comparison((told, *words), "consistent", working, pairing.phrase)
    else:
        yield weighed(article, Comparison((told, *words), "contradicted", working, pairing.phrase, working))
