"""A majority or a margin beside the two results that it is the difference of: "287 votes to 261, a majority of 26"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, beginning_in
from claimcheck.checks._figures import plain
from claimcheck.claims import Amount
from claimcheck.passages import sentence_around
from claimcheck.reasoning import wording
from claimcheck.reasoning.ratios import is_plain

BY = "won-by"
"""Wording in which a number behind "by" is a margin."""

RESULTS = 2
"""Figures beside a margin that it lies between; with a third nobody knows between which."""

BEFORE = 12
"""Characters before a number in which the word before it stands."""

BETWEEN = 160
"""Characters between the margin and the results."""


def leads(article: Article) -> Iterator[Comparison]:
    """Each margin with the only two results in its sentence."""
    allowed = wording.words(article, "margin", "units")
    for pairing in article.paired("lead"):
        for (margin,) in plain(pairing, "m"):
            results = _results(article, margin) if margin.unit in allowed and _is_exact(margin) else ()
            if len(results) == RESULTS and _are_results(article, pairing.phrase, margin, *results):
                yield _compared(article, pairing.phrase, margin, *results)


def _is_exact(claim: Amount) -> bool:
    return not claim.figure.hedge and not claim.figure.declared and float(claim.figure.value) % 1 == 0


def _results(article: Article, margin: Amount) -> list[Amount]:
    """The other numbers of its sentence."""
    within = sentence_around(article.document.prose, margin.start)
    near = beginning_in(
        article.amounts, max(within.start, margin.start - BETWEEN), min(within.end, margin.end + BETWEEN)
    )
    return [claim for claim in near if claim is not margin and claim.kind in ("count", "number")]


def _are_results(article: Article, phrase: str, margin: Amount, one: Amount, other: Amount) -> bool:
    """Whether both count what the margin counts, neither is all there is, and somebody won."""
    if not (is_plain(one) and is_plain(other) and _is_exact(one) and _is_exact(other)):
        return False
    units = {claim.unit for claim in (margin, one, other) if claim.unit}
    prose = article.document.prose
    within = sentence_around(prose, margin.start)
    is_whole = wording.says(article, prose[one.end : other.start], "taken_from")
    ahead = {
        word.lower()
        for claim in (one, other)
        for word in prose[max(0, claim.start - BEFORE) : claim.start].split()[-1:]
    }
    return (
        len(units) == 1
        and units <= wording.words(article, "margin", "units")
        and not any(wording.is_compound(article, claim) for claim in (one, other))
        and not is_whole
        and (phrase != BY or ahead.isdisjoint(wording.words(article, "margin", "by")))
        and margin.figure.value < max(one.figure.value, other.figure.value)
        and wording.says(article, prose[within.start : within.end], "won")
    )


def _compared(article: Article, phrase: str, margin: Amount, *results: Amount) -> Comparison:
    less, more = sorted(results, key=lambda claim: float(claim.figure.value))
    difference = int(more.figure.value) - int(less.figure.value)
    working = f"{int(more.figure.value):,} − {int(less.figure.value):,} = {difference:,}"
    claims = (margin, *results)
    if difference == margin.figure.value:
        return Comparison(claims, "consistent", working, phrase)
    says = f"{working}, the text says {article.quote(margin)}"
    return Comparison(claims, "contradicted", says, phrase, says, alternatives=(f"{difference:,}",))
