"""Who the dead were, and how many there were: "killing 14 people ... the dead were five men and nine women"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, beginning_in
from claimcheck.claims import Amount
from claimcheck.numbers import written
from claimcheck.reasoning import parts, wording
from claimcheck.reasoning.ratios import amounts, is_plain

UP = 500
"""Characters before the list in which the toll stands."""

BESIDE = 40
"""Characters around a toll in which the words stand that make it one."""


def dead_listed(article: Article) -> Iterator[Comparison]:
    """Each list of the dead with the toll told before it; where several are told, one that fits is enough."""
    for pairing in article.paired("dead"):
        listed = amounts(*pairing.slots["part"])
        tolls = _tolls(article, listed) if listed else []
        if listed and tolls:
            made = sum(float(part.figure.value) for part in listed)
            toll = next((toll for toll in tolls if toll.figure.value == made), tolls[-1])
            said = " + ".join(article.figure_words(part) for part in listed)
            says = f"{said} = {written(made)}, the text says {article.quote(toll)}"
            claims = (toll, *listed)
            if toll.figure.value == made:
                yield Comparison(claims, "consistent", says, pairing.phrase)
            elif len({toll.figure.value for toll in tolls}) == 1:
                yield Comparison(claims, "contradicted", says, pairing.phrase, says, "warning", "probable")


def _tolls(article: Article, listed: tuple[Amount, ...]) -> list[Amount]:
    """The plain numbers of people before a list of people, beside words of death."""
    before = beginning_in(article.amounts, max(0, listed[0].start - UP), listed[0].start)
    return [toll for toll in before if _is_toll(article, toll, listed)]


def _is_toll(article: Article, toll: Amount, listed: tuple[Amount, ...]) -> bool:
    is_exact = toll.kind == "count" and is_plain(toll) and not toll.figure.hedge
    is_alike = all(parts.counts_the_same(toll, part, article.language) for part in listed)
    return is_exact and is_alike and wording.says(article, wording.around(article, toll, BESIDE), "died")
