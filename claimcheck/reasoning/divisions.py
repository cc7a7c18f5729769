"""Shares that no wording pairs and that make up a whole: "60 percent to the states … 40 percent to the towns".

The search goes once through the percentages in reading order, and looks ahead from each as long as they stay below the
whole and close together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.article import Article
from claimcheck.claims import Amount
from claimcheck.numbers import TIE, Hedge
from claimcheck.passages import STOP
from claimcheck.reasoning.parts import said
from claimcheck.reasoning.ratios import PERCENT, is_plain
from claimcheck.reasoning.wording import words
from claimcheck.repeats import PLAIN

WHOLE = 100
MOST = 12
"""Shares of one whole that are told one by one."""

GAP = 300
"""Characters between a share and the next, and of the other things between them nothing is a share."""

BESIDE = 15
"""Characters before a share that may say that it is a change."""

BOUNDS: dict[Hedge, int] = {"over": 1, "at_least": 1, "under": -1, "up_to": -1, "nearly": -1}
"""Hedge -> on which side of its figure a share lies."""

BASE = 40
"""Characters behind a share in which it is said of what it is."""

MANY = 4
"""Shares that hardly make the whole by chance, and whose sum rounding may move."""


def divisions(article: Article) -> Iterator[Sequence[Amount]]:
    """Neighbouring shares that add up to the whole, each in one division only."""
    shares = [claim for claim in article.amounts if claim.kind == "share" and claim.unit == PERCENT]
    yield from (pair for pair in pairwise(shares) if _are_bounds(*pair) and _have_one_base(article, *pair))
    start = 0
    while start < len(shares) - 1:
        count = _count(article, shares, start)
        if count:
            yield shares[start : start + count]
        start += max(1, count)


def further(article: Article) -> Iterator[tuple[Amount, Amount]]:
    """Each share with the next, which is told in addition to it: "27 percent ... an additional 34 percent"."""
    shares = [claim for claim in article.amounts if claim.kind == "share" and claim.unit == PERCENT]
    for one, other in pairwise(shares):
        is_further = other.start - one.end <= GAP and _is_further(article, other)
        is_within = is_further and one.figure.value + other.figure.value <= WHOLE
        if is_within and not (_is_other(article, one) or _is_other(article, other)):
            yield one, other


def _is_further(article: Article, share: Amount) -> bool:
    return not words(article, "further", "words").isdisjoint(article.before(share).lower().split()[-1:])


def _are_bounds(one: Amount, other: Amount) -> bool:
    """Whether one is more than what the other leaves by being less: "less than 20 percent … more than 80 percent"."""
    sides = {BOUNDS.get(one.figure.hedge, 0), BOUNDS.get(other.figure.hedge, 0)}
    whole = float(one.figure.value) + float(other.figure.value)
    is_whole = abs(whole - WHOLE) <= TIE * WHOLE and one.value != other.value
    return sides == {1, -1} and is_whole and other.start - one.end <= GAP


def _have_one_base(article: Article, *shares: Amount) -> bool:
    """Whether they are of the same, or one does not say of what."""
    prose, base = article.document.prose, said(article.language, "shares", "base")
    named = [prose[share.end + 1 : share.end + BASE] for share in shares if base.match(prose, share.end + 1)]
    return len({" ".join(told.split()[:3]) for told in named}) < 2


def _count(article: Article, shares: Sequence[Amount], start: int) -> int:
    """How many shares from here on make the whole, or none."""
    total = 0.0
    for end, share in enumerate(shares[start : start + MOST], start + 1):
        total += float(share.figure.value)
        if (
            _is_other(article, share)
            or total > WHOLE + 1
            or (end > start + 1 and share.start - shares[end - 2].end > GAP)
        ):
            break
        if (
            end > start + 1
            and abs(total - WHOLE) <= _slack(shares[start:end])
            and _is_division(article, shares, start, end)
        ):
            return end - start
    return 0


def _is_other(article: Article, share: Amount) -> bool:
    """Whether it is a range, a bound or a change."""
    prose = article.document.prose
    change, changed = (said(article.language, "shares", key) for key in ("change", "changed"))
    if not is_plain(share) or share.figure.hedge not in PLAIN:
        return True
    start = max(0, share.start - BESIDE)
    start = max(start, prose.rfind("\n", start, share.start) + 1)
    return bool(change.search(prose, start, share.start) or changed.match(prose, share.end + 1))


def _slack(shares: Sequence[Amount]) -> float:
    """How far rounding moves the sum of many; of few it is exact, or chance makes it."""
    return float(shares[-1].figure.place) if len(shares) >= MANY else TIE * WHOLE


def _is_division(article: Article, shares: Sequence[Amount], start: int, end: int) -> bool:
    """Whether they stand in one sentence, or are many, and all the shares of the sentences in which they stand.

    Two that are equal are "half" of two things.
    """
    first, last = shares[start], shares[end - 1]
    if end - start == 2 and first.value == last.value:
        return False
    prose = article.document.prose
    if not STOP.search(prose, first.end, last.start):
        return True
    ahead = start == 0 or STOP.search(prose, shares[start - 1].end, first.start)
    behind = end == len(shares) or STOP.search(prose, last.end, shares[end].start)
    return end - start >= MANY and bool(ahead and behind)
