"""N403: a ranking runs against its own figures."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import wording
from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.checks._figures import plain
from claimcheck.claims import Amount
from claimcheck.numbers import LOOSE


@check("N403", "descending")
def order_contradicts_values(article: Article) -> Iterator[Comparison]:
    """A ranking runs against its own figures.

    What follows the largest is smaller; here it is larger, however the two figures were rounded.

    Wrong:

        Norway was the largest donor, with $410 million, followed by Japan with $520 million.
                                           ~~~~~~~~~~~~                         ^^^^^^^^^^^^ $520 million is more than $410 million, which comes before it

    Right:

        Norway was the largest donor, with $520 million, followed by Japan with $410 million.
    """
    for pairing in article.paired("descending"):
        for first, following in plain(pairing, "a", "b"):
            if first.unit != following.unit or first.kind != following.kind:
                continue
            if wording.per(article, first) != wording.per(article, following):
                continue
            if not _is_more(following, first):
                working = f"{article.quote(first)} is not less than {article.quote(following)}"
                yield Comparison((first, following), "consistent", working, pairing.phrase)
                continue
            says = f"{article.quote(following)} is more than {article.quote(first)}, which comes before it"
            yield Comparison((following, first), "contradicted", says, pairing.phrase, says if pairing.alone else "")


def _is_more(one: Amount, other: Amount) -> bool:
    mine, others = one.figure.reading(LOOSE, company=True), other.figure.reading(LOOSE, company=True)
    return one.figure.value > other.figure.value and not mine.meets(others)
