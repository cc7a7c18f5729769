"""What is left of a whole: "the remaining 40 percent", "the other 84 pupils".

The search begins at the word and goes back over a few figures of the unit: the last that is larger may be the whole,
and those between the two what has gone before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.article import Article, beginning_in
from claimcheck.claims import Amount
from claimcheck.numbers import TIE
from claimcheck.reasoning.closing import adds_up
from claimcheck.reasoning.parts import counts_the_same
from claimcheck.reasoning.ratios import PERCENT, is_plain
from claimcheck.repeats import PLAIN

WHOLE = 100

UP = 800
"""Characters before what is left in which the whole and the other parts have been told."""

MOST = 6
"""Parts that are told before the last."""


def shares_before(article: Article, rest: Amount) -> Sequence[Amount]:
    """The shares before what remains that leave just so much of the whole; none where none do."""
    shares = [claim for claim in _before(article, rest) if claim.unit == PERCENT and claim.figure.hedge in PLAIN]
    left = WHOLE - float(rest.figure.value)
    for first in range(len(shares) - 1, -1, -1):
        left -= float(shares[first].figure.value)
        if abs(left) <= TIE * WHOLE:
            return shares[first:]
        if left < 0:
            break
    return ()


def whole_before(article: Article, rest: Amount) -> tuple[Amount, Sequence[Amount]] | None:
    """The whole before what is left of it, and what has been taken from it, where it closes."""
    figures = [claim for claim in _before(article, rest) if _is_alike(article, claim, rest)]
    for tried, (whole, parts) in enumerate(_splits(figures, rest), 1):
        if adds_up(whole, (*parts, rest), tried):
            return whole, parts
    return None


def _before(article: Article, rest: Amount) -> list[Amount]:
    near = beginning_in(article.amounts, rest.start - UP, rest.start)
    return [claim for claim in near[-2 * MOST :] if is_plain(claim) and claim.figure.value > 0]


def _is_alike(article: Article, claim: Amount, rest: Amount) -> bool:
    if rest.kind in ("count", "number"):
        return claim.kind in ("count", "number") and counts_the_same(rest, claim, article.language)
    return claim.kind == rest.kind and claim.unit == rest.unit


def _splits(figures: Sequence[Amount], rest: Amount) -> Iterator[tuple[Amount, Sequence[Amount]]]:
    """Each larger figure with all that stand between it and the rest, the nearest first; then with one before it."""
    for at in range(len(figures) - 1, -1, -1):
        whole = figures[at]
        parts = [part for part in figures[at + 1 :] if part.figure.value >= whole.figure.place]
        if whole.figure.value > rest.figure.value and 0 < len(parts) <= MOST:
            yield whole, parts
    for part, whole in pairwise(figures):
        if whole.figure.value > max(rest.figure.value, part.figure.value):
            yield whole, (part,)
