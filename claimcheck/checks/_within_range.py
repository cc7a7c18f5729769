"""A figure behind a range that must lie inside it: its average, where it closed, "the oldest" of a range of ages."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Pairing, beginning_in
from claimcheck.claims import Amount
from claimcheck.numbers import MEANT_INSIDE
from claimcheck.passages import sentences_around
from claimcheck.reasoning.ratios import amounts, is_plain
from claimcheck.reasoning.wording import says
from claimcheck.text import Span

BEHIND_RANGE = "behind-range"
"""Wording of a figure that stands behind its range."""

NEXT = 250
"""Characters behind a range in which the figure stands."""

OPENING = 60
"""Characters before a range in which a word says that it is one of everything there is."""

BEFORE, BEHIND = 45, 40
"""Characters before a figure, and behind it, in which the words stand that put it inside."""

AGES = frozenset({"age", "number"})


def placed_inside(article: Article) -> Iterator[Pairing]:
    """Each range with the next figure behind it, where words say that this lies inside."""
    prose = article.document.prose
    for ends in _ranges(article):
        first, last = ends.get("r") or (*ends["a"], *ends["b"])[:1], ends.get("r") or ends["b"]
        behind = beginning_in(article.amounts, last[0].end, last[0].end + NEXT)[:1]
        if not any(_is_like(middle, last[0]) for middle in behind):
            continue
        own, _, within = sentences_around(prose, last[0].start)
        if not says(article, prose[max(own.start, first[0].start - OPENING) : first[0].start], "spans_all"):
            continue
        for middle in behind:
            if middle.start < within.end and _is_put_inside(article, middle, own.start, last[0].end):
                span = Span(first[0].start, middle.end)
                yield Pairing("range-middle", BEHIND_RANGE, {**ends, "m": (middle,)}, span)


def _ranges(article: Article) -> Iterator[dict[str, tuple[Amount, ...]]]:
    """The ends of each range, as one claim or as two."""
    for claim in article.amounts:
        if claim.upto is not None and claim.figure.hedge != "vague":
            yield {"r": (claim,)}
    for pairing in article.paired("ends"):
        for ends in [amounts(pairing.one("a"), pairing.one("b"))]:
            if ends:
                yield {"a": ends[:1], "b": ends[1:]}


def _is_like(middle: Amount, last: Amount) -> bool:
    """Whether it is a plain figure of the kind, or bare, and of the size."""
    end = float((last.upto or last.figure).value)
    is_sized = end / MEANT_INSIDE <= float(middle.figure.value) <= end * MEANT_INSIDE
    is_alike = (middle.kind == last.kind and middle.unit == last.unit) or middle.kind == "number"
    return is_plain(middle) and is_sized and (is_alike or {middle.kind, last.kind} <= AGES)


def _is_put_inside(article: Article, middle: Amount, start: int, end: int) -> bool:
    """Whether the words before it say so, or those behind it, and none of the two sentences says otherwise."""
    prose = article.document.prose
    if says(article, prose[start : middle.start], "supposed") or says(article, prose[end : middle.start], "outside"):
        return False
    before = prose[max(end, middle.start - BEFORE) : middle.start]
    return says(article, before, "inside") or says(article, article.after(middle)[:BEHIND], "lies_inside")
