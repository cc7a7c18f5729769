"""S103: one fact is told in millions and in billions."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.reasoning.evidence import is_told_again


@check("S103")
def scale_differs(article: Article) -> Iterator[Comparison]:
    """One fact is told in millions and in billions.

    The digits are the same and the magnitude is not: million for billion is among the slips that papers correct most.

    Wrong:

        Dover Fire won $850 million.
                       ~~~~~~~~~~~~
        Dover Fire won $850 billion.
                       ^^^^^^^^^^^^ $850 million is told again as $850 billion (off by a factor of a thousand: 850,000,000)

    Wrong:

        The club must pay back a $1.6 million mountain of debt.
                                 ~~~~~~~~~~~~
        The purchase pushed its debt to $1.6 billion, or almost three times its worth.
                                        ^^^^^^^^^^^^ $1.6 million is told again as $1.6 billion (off by a factor of a thousand: 1,600,000)

    Right:

        The club sells shares to raise $32.5 million for its debt. They may be changed into debt at $32.50 a share.

    Right:

        Dover Bridge cost $850 million.
        The debt of the country is $850 billion.
    """
    for pair in article.slipped:
        if pair.slip is not None and pair.is_scale and (article.is_one_fact(pair) or is_told_again(article, pair)):
            says = f"{article.quote(pair.first)} is told again as {article.quote(pair.again)}"
            message = f"{says} ({pair.slip.name}: {pair.slip.instead})"
            claims = (pair.again, pair.first)
            yield Comparison(claims, "contradicted", says, "restated", message, "warning", "probable", pair.slip)
