"""N404: an area is not the product of its sides."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import units
from claimcheck.article import Article, Comparison, Pairing, compared, unsaid
from claimcheck.checks._check import check
from claimcheck.checks._figures import plain
from claimcheck.claims import Amount
from claimcheck.numbers import Factor, Judgement, Number, judge, slip
from claimcheck.reasoning.wording import is_whole, opens_with, says

WORST = ("consistent", "doubtful", "contradicted")


@check("N404", "product")
def product_differs(article: Article) -> Iterator[Comparison]:
    """The area of a rectangle is not the product of its sides.

    Wrong:

        The plot is 40 metres by 60 metres, or 240 square metres.
                    ~~~~~~~~~    ~~~~~~~~~     ^^^^^^^^^^^^^^^^^ 40 metres by 60 metres = 2,400 square metres, the text says 240 square metres (off by a factor of ten: 2,400)

    Right:

        The plot is 40 metres by 60 metres, or 2,400 square metres. The next is 20 feet by 30 feet (56 square metres).
    """
    for pairing in article.paired("product"):
        for one, other, area in plain(pairing, "a", "b", "c"):
            if one.readings and other.readings and area.readings:
                yield from _compared(article, pairing, one, other, area)


def _compared(article: Article, pairing: Pairing, one: Amount, other: Amount, area: Amount) -> Iterator[Comparison]:
    judged = [made for made in (_judged(one, other, area, *names) for names in _readings(one, other, area)) if made]
    if not judged:
        return
    made = min(judged, key=lambda made: WORST.index(made.verdict))
    expected = (
        f"{made.expected:,.4g} {article.unit_words(area)}"
        if made.expected < 1000
        else f"{made.expected:,.0f} {article.unit_words(area)}"
    )
    working = f"{article.quote(one)} by {article.quote(other)} = {expected}, the text says {article.quote(area)}"
    found = slip(made.expected, area.figure) if made.verdict != "consistent" else None
    if made.is_related or found:
        told = compared(pairing, (area, one, other), made, working, found, (expected,))
        yield unsaid(told) if told.message and _is_no_rectangle(article, one, area) else told


def _is_no_rectangle(article: Article, one: Amount, area: Amount) -> bool:
    """Whether the area is that of another shape, of a part, or of several: "240 square metres of it", "in all"."""
    tail = article.after(area)
    is_other = any(opens_with(article, tail, table) for table in ("of_what", "elsewhere", "beside"))
    return is_other or is_whole(article, area) or says(article, article.before(one), "shaped")


def _readings(one: Amount, other: Amount, area: Amount) -> Iterator[tuple[str, str, str]]:
    for second in other.readings:
        for whole in area.readings:
            for first in one.readings if one.unit != other.unit else (second,):
                yield first, second, whole


def _judged(one: Amount, other: Amount, area: Amount, *names: str) -> Judgement | None:
    first, second, whole = map(units.unit, names)
    if (first.dimension, second.dimension, whole.dimension) != ("length", "length", "area"):
        return None
    factor = Factor(first.exact * second.exact / whole.exact)
    return judge(_product, [one.figure, other.figure, factor], area.figure)


def _product(one: Number, other: Number, factor: Number) -> Number:
    return one * other * factor
