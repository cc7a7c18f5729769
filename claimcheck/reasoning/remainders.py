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
from claimcheck.passages import sentences_around
from claimcheck.reasoning.closing import adds_up
from claimcheck.reasoning.parts import counts_the_same
from claimcheck.reasoning.ratios import PERCENT, is_plain
from claimcheck.reasoning.wording import says, words
from claimcheck.repeats import PLAIN

WHOLE = 100

UP = 800
"""Characters before what is left in which the whole and the other parts have been told."""

BEHIND = 160
"""Characters behind a new total in which what there had been is told."""

OF = 12
"""Characters before a whole in which "of" ties what follows to it."""

PAIR = 2
"""The whole and what has been taken from it."""

KINDS = frozenset({"count", "number", "money", "measure"})
"""Kinds of figures of which a third one beside them may be meant as well."""

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


def whole_told(article: Article, rest: Amount, *, is_sure: bool) -> tuple[Amount, Amount] | None:
    """The whole before what is left and what has been taken from it, where no third figure stands beside them.

    Where the word for what is left is not *sure*, another one must say that the part is of the whole.
    """
    own, with_one_before, _ = sentences_around(article.document.prose, rest.start)
    for within in (own, with_one_before):
        figures = [claim for claim in beginning_in(article.amounts, within.start, rest.start) if claim.kind in KINDS]
        if len(figures) > 1:
            break
    behind = beginning_in(article.amounts, rest.end, own.end)
    if (
        len(figures) != PAIR
        or (not is_sure and any(claim.kind in KINDS for claim in behind))
        or not all(is_plain(claim) and claim.figure.value > 0 for claim in figures)
    ):
        return None
    taken, whole = sorted(figures, key=lambda claim: float(claim.figure.value))
    if not rest.figure.value < whole.figure.value > taken.figure.value != rest.figure.value:
        return None
    is_told = _is_whole(article, whole, taken, rest) and (
        _is_taken(article, taken, whole) or (is_sure and whole.kind == "count")
    )
    return (whole, taken) if is_told else None


def brought_together(article: Article, new: Amount) -> tuple[Amount, Amount] | None:
    """What was added right before a new total, and what there had been, where they make it."""
    own = sentences_around(article.document.prose, new.start)[0]
    added = [
        claim for claim in _before(article, new)[-1:] if claim.start >= own.start and _is_alike(article, claim, new)
    ]
    near = beginning_in(article.amounts, new.start - UP, new.start + BEHIND)
    for more in added if is_plain(new) else ():
        others = [claim for claim in near if claim not in (more, new) and is_plain(claim) and claim.figure.value > 0]
        olds = [claim for claim in others if _is_alike(article, claim, new)]
        for tried, old in enumerate(sorted(olds, key=lambda claim: abs(claim.start - new.start)), 1):
            if adds_up(new, (more, old), tried):
                return more, old
    return None


def _is_whole(article: Article, whole: Amount, taken: Amount, rest: Amount) -> bool:
    """Whether it has a noun or a currency of its own, and the others count the same or anything."""
    if whole.kind == "money":
        return all(part.kind == "number" or part.unit == whole.unit for part in (taken, rest))
    is_named = whole.kind == "count" and whole.unit_start < whole.end
    return is_named and all(
        _is_alike(article, part, whole) or _is_followed_by_verb(article, part) for part in (taken, rest)
    )


def _is_followed_by_verb(article: Article, part: Amount) -> bool:
    """Whether what seems to be its noun begins with what may be a verb: "the remaining 14 contained traces of lead"."""
    first = part.subject.split(" ")[0]
    return part.kind == "count" and first.endswith(tuple(words(article, "another", "participles")))


def _is_taken(article: Article, taken: Amount, whole: Amount) -> bool:
    """Whether "of" ties the part to the whole: "120 of its 200 stores", "of 85 samples 71", "$6 million, of which"."""
    prose = article.document.prose
    first, last = sorted((taken, whole), key=lambda claim: claim.start)
    before = prose[max(0, whole.start - OF) : whole.start] if first is whole else ""
    return says(article, before, "taken_from") or says(article, prose[first.end : last.start], "taken_from")


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
