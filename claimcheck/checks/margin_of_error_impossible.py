"""N703: a survey of so few people has no margin of error so small."""

from __future__ import annotations

import math
from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.checks._figures import plain
from claimcheck.claims import Amount
from claimcheck.numbers import LOOSE
from claimcheck.reasoning import wording
from claimcheck.reasoning.ratios import is_plain

NARROWEST = 82.2
"""Half of the 90% interval of a share of one half is this over the root of how many were asked, in points."""

FEWEST = 50
"""Below this a figure is hardly the size of a survey."""

MOST = 12
"""Sizes beyond which they are a table of surveys, each with a margin of its own."""


@check("N703", "asked")
def margin_of_error_impossible(article: Article) -> Iterator[Comparison]:
    """A survey of so few people has no margin of error so small.

    Even a perfect sample errs by 82 points over the root of its size, nine times in ten; a margin may be wider than
    that, never narrower.  Where the article tells of several samples they are taken together.

    Wrong:

        The poll of 400 adults has a margin of error of plus or minus 2 percentage points.
                    ~~~~~~~~~~                                  ^^^^^^^^^^^^^^^^^^^^^^^^^ 82.2 / √400 = 4.1 points at the least, the text says 2

    Right:

        The poll of 1,011 adults has a margin of error of plus or minus 4 percentage points.
    """
    asked = wording.words(article, "asked", "units")
    samples = [n for pairing in article.paired("asked") for (n,) in plain(pairing, "n")]
    samples = [n for n in samples if n.figure.value >= FEWEST and n.unit in asked]
    for pairing in article.paired("margin-of-error") if 0 < len(samples) <= MOST else ():
        for (margin,) in plain(pairing, "m"):
            yield _compared(pairing.phrase, margin, samples, _missing(article, samples))


def _missing(article: Article, samples: list[Amount]) -> float:
    """How much of all the people that are counted anywhere was not asked; those who ask nearly all hardly err."""
    size, units = sum({float(n.figure.value) for n in samples}), {n.unit for n in samples}
    counted = (float(claim.figure.value) for claim in article.amounts if claim.unit in units and is_plain(claim))
    return min((1 - size / number for number in counted if number > size), default=1.0)


def _compared(phrase: str, margin: Amount, samples: list[Amount], missing: float) -> Comparison:
    size = sum({float(n.figure.value) for n in samples})
    least = NARROWEST / math.sqrt(size) * math.sqrt(missing)
    said = abs(float(margin.figure.value))
    of_all = f" × √{missing:.2g}" if missing < 1 else ""
    working = f"82.2 / √{size:,.0f}{of_all} = {least:.1f} points at the least, the text says {said:g}"
    reading = margin.figure.reading(LOOSE)
    if max(abs(float(reading.low)), abs(float(reading.high))) >= least:
        return Comparison((margin, *samples), "consistent", working, phrase)
    return Comparison((margin, *samples), "contradicted", working, phrase, working)
