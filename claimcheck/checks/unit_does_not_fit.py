"""U103: what stands in the brackets measures something else."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import units
from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.claims import Amount

LENGTHS = ("length", "area", "volume")
"""Powers of a length: the slip is a forgotten "square" or "cubic"."""


@check("U103", "product", "conversion")
def unit_does_not_fit(article: Article) -> Iterator[Comparison]:
    """The unit of a conversion measures something else.

    A length stands beside an area, or an area beside a volume: a "square" was lost or one came in.  Only brackets that
    hold nothing but an amount of the other system of units are looked at, so that "a 3-acre (60 m deep) lake" and the
    like stay silent.

    Wrong:

        The reservoir covers 40 square kilometres (15 miles).
                             ~~~~~~~~~~~~~~~~~~~~  ^^^^^^^^ 40 square kilometres is an area, 15 miles is a length

    Right:

        The reservoir covers 40 square kilometres (15 square miles).

    Right:

        The reservoir, 40 square kilometres (60 metres deep), is full.
    """
    # "20 feet by 30 feet (56 square metres)" has the area of both sides in its brackets.
    areas = {id(pairing.one("c")) for pairing in article.paired("product")}
    for pairing, first, again in article.conversions():
        one, other = _dimension(first), _dimension(again)
        if (
            one == other
            or id(again) in areas
            or not pairing.phrase.endswith("in-brackets")
            or not {one, other} <= set(LENGTHS)
        ):
            continue
        if units.unit(first.readings[0]).is_metric == units.unit(again.readings[0]).is_metric:
            continue
        says = f"{article.quote(first)} is {_a(one)}, {article.quote(again)} is {_a(other)}"
        yield Comparison((again, first), "contradicted", says, pairing.phrase, says)


def _dimension(claim: Amount) -> str:
    return units.unit(claim.readings[0]).dimension if claim.readings else ""


def _a(dimension: str) -> str:
    return f"an {dimension}" if dimension[0] in "aeiou" else f"a {dimension}"
