"""N203: a figure lies on the wrong side of the threshold that the words name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.article import Article, Comparison, Pairing
from claimcheck.checks._check import check
from claimcheck.claims import Amount
from claimcheck.numbers import LOOSE, Figure, Hedge, Interval, hull, written
from claimcheck.reasoning.circumstances import weighed
from claimcheck.reasoning.ratios import PERCENT, amounts, are_alike, operand, share
from claimcheck.reasoning.wording import says

HALF = Figure(0.5, hedge="over")
"""What a majority is."""

NEARLY = 2.0
"""Units of the last place by which a figure must pass what it "nearly" reaches: some round before they compare."""

NAMES = {"majority": "a majority", "most": "most"}
"""Relation of a majority -> how to say it."""

SIDES: dict[Hedge, tuple[bool, str]] = {
    "over": (True, "more than"),
    "at_least": (True, "at least"),
    "under": (False, "less than"),
    "nearly": (False, "less than"),
    "up_to": (False, "at most"),
}
"""Hedge -> whether it speaks of more, and how to say it."""


class Told(NamedTuple):
    """A share as it is told."""

    claims: tuple[Amount, ...]
    stated: Interval
    """What it can mean in percent."""
    value: float
    place: float
    """The step by which one would speak of a difference, in percent."""
    said: str


@check("N203", "fraction", "majority", "most")
def threshold_contradicted(article: Article) -> Iterator[Comparison]:
    """A figure lies on the wrong side of the threshold that the words name.

    "More than half" is more than 50%, and "nearly two-thirds" is less than 66.7%; the words have no width on that side.

    Wrong:

        More than half (45%) said they would move.
        ~~~~~~~~~~~~~~  ^^^ more than half is more than 50%, the text says 45%

    Wrong:

        A majority of voters (46.2%) said no.
                              ^^^^^ a majority is more than 50%, the text says 46.2%

    Wrong:

        Most of the members, 41 of 98, stayed away.
                             ^^    ~~ most is more than 50%, the text says 41 of 98, 41.8%

    Right:

        Nearly half of those surveyed (45%) would move, and more than a third (34%) would not.
    """
    for pairing in article.paired("fraction"):
        words = amounts(pairing.one("w")) if "w" in pairing.slots else None
        if words and not words[0].unit and words[0].figure.hedge in SIDES and 0 < words[0].figure.value < 1:
            yield from _compared(article, pairing, words[0].figure, *words)
    for pairing in (*article.paired("majority"), *article.paired("most")):
        first = next(iter(pairing.slots.values()))[0]
        if not says(article, article.before(first), "elected"):
            yield from _compared(article, pairing, HALF)


def _compared(article: Article, pairing: Pairing, word: Figure, *words: Amount) -> Iterator[Comparison]:
    told = _told(article, pairing)
    if told is None:
        return
    is_above, sense = SIDES[word.hedge]
    limit = 100 * float(word.value)
    side = Interval(limit, float("inf"), low_open=word.hedge == "over") if is_above else Interval(0, limit)
    said = " ".join(article.quote(claim).lower() for claim in words) or NAMES[pairing.relation]
    working = f"{said} is {sense} {written(limit)}%, the text says {told.said}"
    claims = (told.claims[0], *words, *told.claims[1:])
    passes = abs(limit - told.value) / told.place
    if told.stated.meets(side) or (word.hedge == "nearly" and passes < NEARLY):
        yield Comparison(claims, "consistent", working, pairing.phrase)
    else:
        yield weighed(article, Comparison(claims, "contradicted", working, pairing.phrase, working))


def _told(article: Article, pairing: Pairing) -> Told | None:
    """What stands beside the words: a percentage, or a part and its whole."""
    slots = ("p",) if "p" in pairing.slots else ("k", "n")
    claims = amounts(*(pairing.one(slot) for slot in slots)) if set(slots) <= pairing.slots.keys() else None
    if claims is None or any(claim.figure.hedge not in ("", "about") for claim in claims):
        return None
    if slots == ("p",):
        figure = claims[0].figure
        told = Told(
            claims, figure.reading(LOOSE), float(figure.value), float(figure.counting() or 1), article.quote(claims[0])
        )
        return told if claims[0].unit == PERCENT else None
    if not (are_alike(*claims) or {claim.kind for claim in claims} == {"count"}):
        return None
    stated = hull(share, [operand(claim).reading(LOOSE) for claim in claims])
    value = share(claims[0].figure.value, claims[1].figure.value)
    says = f"{' of '.join(map(article.quote, claims))}, {written(float(value))}%"
    return Told(claims, stated, float(value), 1, says)
