"""N402: a range runs downwards."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check


@check("N402")
def outside_range(article: Article) -> Iterator[Comparison]:
    """A range runs downwards.

    "Between $900 and $300" has its ends swapped, or one of them is wrong.  Temperatures are left alone, because falling
    ones are often told downwards.

    Wrong:

        The fine is between $900 and $300.
                            ^^^^^^^^^^^^^ the range runs down: 900 is more than 300

    Right:

        The fine is between $300 and $900.
    """
    for claim in article.amounts:
        if claim.upto is None or claim.figure.hedge == "vague" or not claim.unit:
            continue
        low, high = claim.figure.value, claim.upto.value
        if low <= high:
            yield Comparison((claim,), "consistent", f"{low:,g} is less than {high:,g}", "range")
        elif not any("degree" in name for name in claim.readings) and high >= 0:
            says = f"the range runs down: {low:,g} is more than {high:,g}"
            yield Comparison((claim,), "contradicted", says, "range", says)
