"""Shares beside a part and its whole that no wording ties to them: "318 of the 530 bids ... an approval rate of 60 percent".

Nothing ties them but that they agree, so what does not is no contradiction.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from claimcheck.article import Article, Comparison
from claimcheck.checks._figures import bare, plain
from claimcheck.claims import Amount
from claimcheck.numbers import WITHIN_A_POINT, written
from claimcheck.reasoning.ratios import PERCENT, are_alike, share
from claimcheck.reasoning.surroundings import around, figures_near
from claimcheck.text import Span

FEWEST = 12
"""Of so few the share is met by chance."""


def beside_parts(article: Article, known: Set[int]) -> Iterator[Comparison]:
    """Each "so many of so many" with a percentage near it that is just so much, but for those *known*, by their ids."""
    for pairing in article.paired("part-of"):
        for part, whole in plain(pairing, "k", "n"):
            if whole.figure.value > max(FEWEST, part.figure.value) and are_alike(part, whole) and whole.unit != PERCENT:
                made = float(share(part.figure.value, whole.figure.value))
                told = next((told for told in _shares(article, pairing.span, made) if id(told) not in known), None)
                if told is not None:
                    says = f"{bare(part)} / {bare(whole)} = {written(made)}%, the text says {article.quote(told)}"
                    yield Comparison((told, part, whole), "consistent", says, "share-beside")


def _shares(article: Article, place: Span, made: float) -> Iterator[Amount]:
    near = [figure for figure in figures_near(article, place) if figure.unit == PERCENT]
    for told in around(article, place, near) if near else ():
        if abs(float(told.figure.value) - made) <= WITHIN_A_POINT * float(told.figure.place):
            yield told
