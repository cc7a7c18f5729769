"""What is said of a sentence that is printed twice, once with another figure or date."""

from __future__ import annotations

from claimcheck.article import Article, Comparison
from claimcheck.claims import Amount, When
from claimcheck.verbatim import Misprint


def misprinted(article: Article, pair: Misprint[Amount] | Misprint[When]) -> Comparison:
    """The comparison of its two figures, which nothing but a misprint explains."""
    one, other = article.quote(pair.first), article.quote(pair.again)
    says = f"the sentence is printed twice, with {one} and with {other}"
    message = says + (f" ({pair.slip.name}: {pair.slip.instead})" if pair.slip else "")
    return Comparison((pair.again, pair.first), "contradicted", says, "printed-twice", message, slip=pair.slip)
