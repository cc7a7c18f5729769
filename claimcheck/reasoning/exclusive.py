"""Shares of one sentence that exclude one another: the answers to one question, the owners of one thing, a makeup.

Told one by one they cannot be more than the whole; they may be less, since some may be left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from claimcheck.article import Article
from claimcheck.claims import Amount
from claimcheck.passages import sentence_around
from claimcheck.reasoning.parts import said
from claimcheck.reasoning.ratios import PERCENT, is_plain
from claimcheck.reasoning.wording import says, words

FEWEST, MOST = 2, 8
"""Shares of one sentence that are told one by one."""

WHOLE, HIGHEST = 100, 150
"""Percent that make a whole, and beyond which shares are of several."""

SURE = 3
"""Shares that are of one whole where only the first says of what."""

BETWEEN = 160
"""Characters between two shares of one sentence."""

BEFORE = 8
"""Characters before a share in which a word makes it a change."""

BEHIND = 60
"""Characters behind the last share in which its words stand."""


def exclusive(article: Article) -> Iterator[Sequence[Amount]]:
    """The shares of each sentence whose words keep them apart."""
    shares = [claim for claim in article.amounts if claim.kind == "share" and claim.unit == PERCENT]
    ends = [i for i, (one, other) in enumerate(pairwise(shares), 1) if other.start - one.end > BETWEEN]
    for first, last in pairwise([0, *ends, len(shares)]):
        if _total(shares[first:last]) > WHOLE:
            yield from _in_sentences(article, shares[first:last])


def _in_sentences(article: Article, shares: Sequence[Amount]) -> Iterator[Sequence[Amount]]:
    for start, group in groupby(shares, key=lambda share: sentence_around(article.document.prose, share.start).start):
        parts = list(group)
        if not FEWEST <= len(parts) <= MOST or _total(parts) > HIGHEST or _hold_a_whole(parts):
            continue
        if _are_told_one_by_one(article, parts) and _are_apart(article, start, parts):
            yield parts


def _total(parts: Sequence[Amount]) -> float:
    return sum(float(part.figure.value) for part in parts)


def _hold_a_whole(parts: Sequence[Amount]) -> bool:
    """Whether those behind the first make the whole: "with 81% voting, 55% said yes and 45% no"."""
    return any(abs(_total(parts[start:]) - WHOLE) <= 1 for start in range(1, len(parts) - 1))


def _are_told_one_by_one(article: Article, parts: Sequence[Amount]) -> bool:
    """Whether all are plain, none is a change, none stands in brackets, and "and" closes the list."""
    prose = article.document.prose
    change = said(article.language, "shares", "change")
    first, last = parts[0], parts[-1]
    if "(" in prose[first.start : last.start] or not all(is_plain(part) for part in parts):
        return False
    is_made_up = says(article, prose[max(0, first.start - BEFORE) : first.start], "makes_up")
    if any(change.search(prose, max(0, part.start - BEFORE), part.start) for part in parts[is_made_up:]):
        return False
    return says(article, prose[parts[-2].end : last.start], "closing")


def _are_apart(article: Article, start: int, parts: Sequence[Amount]) -> bool:
    """Whether they answer one question, belong to several owners, or only the first says of what it is a share."""
    prose = article.document.prose
    told = prose[parts[0].start : parts[-1].end] + article.after(parts[-1])[:BEHIND]
    if says(article, told, "each_of"):
        return False
    base = said(article.language, "shares", "base")
    if any(base.match(prose, part.end + 1) for part in parts[1:]):
        return False
    if len(parts) >= SURE and says(article, prose[start : parts[0].start], "whole_is"):
        return True
    if says(article, told, "answers"):
        return True
    if says(article, prose[start : parts[-1].start], "divided") and _have_owners(article, parts):
        return True
    return len(parts) >= SURE and base.match(prose, parts[0].end + 1) is not None and _are_elliptic(article, parts)


def _have_owners(article: Article, parts: Sequence[Amount]) -> bool:
    """Whether the same word leads from each to its owner: "40% by the state and 60% by the founders"."""
    prose = article.document.prose
    owners = (prose[part.end : part.end + BEHIND].split()[:1] for part in parts[1:])
    firsts = {word.lower() for owner in owners for word in owner}
    gap = prose[parts[0].end : parts[1].start]
    return len(firsts) == 1 and firsts <= words(article, "owners", "words") and firsts <= set(gap.lower().split())


def _are_elliptic(article: Article, parts: Sequence[Amount]) -> bool:
    """Whether each behind the first stands at the end of its piece: "bonds made up 45%, shares 40% and cash 15%"."""
    prose = article.document.prose
    gaps = [prose[one.end : other.start] for one, other in pairwise(parts)]
    named = all(
        any(word[:1].isalpha() for word in gap.split()[-1:]) and not says(article, gap.split()[-1], "closing")
        for gap in gaps
    )
    ends = (prose[part.end : part.end + BEHIND].lstrip() for part in parts[1:])
    return named and all(end[:1] in ".,;" or says(article, end.split(" ")[0], "closing") for end in ends)
