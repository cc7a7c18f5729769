"""N306: something that cannot be negative is said to fall by more than all of it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.reasoning.circumstances import is_fall_of_things, weighed
from claimcheck.reasoning.ratios import PERCENT, is_plain
from claimcheck.reasoning.wording import opens_with

ALL = 100


@check("N306")
def impossible_decrease(article: Article) -> Iterator[Comparison]:
    """Something that cannot be negative is said to fall by more than all of it.

    Deaths, prices and visitors can fall by 100% at most; profits can fall by more.

    Wrong:

        Road deaths fell 300% over the decade.
                         ^^^^ what cannot be negative cannot fall by more than 100%

    Right:

        Profits fell 300%, and road deaths rose 300%.
    """
    for claim in article.amounts:
        if claim.unit != PERCENT or claim.figure.value <= ALL or not is_plain(claim):
            continue
        if is_fall_of_things(article, claim) and not opens_with(article, article.after(claim), "how_much"):
            says = "what cannot be negative cannot fall by more than 100%"
            yield weighed(article, Comparison((claim,), "contradicted", says, "impossible-decrease", says), "change")
