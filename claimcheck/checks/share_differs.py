"""N201: a share is not the share that its figures give."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Pairing, compared
from claimcheck.checks._check import check
from claimcheck.circumstances import weighed
from claimcheck.claims import Amount
from claimcheck.numbers import judge, slip, written
from claimcheck.ratios import PERCENT, amounts, are_alike, in_company, operand, share, share_slip

ROUND_WHOLE = 12
"""Of so few the figures may be a rounding themselves: "six out of ten (58%)"."""


@check("N201", "share", "share-applied")
def share_differs(article: Article) -> Iterator[Comparison]:
    """A share is not the share that its figures give.

    "23 of 65, or 53%" has three figures of which any two give the third.  The share is compared as exactly as it is
    printed, and one unit of its last place is left to the writer, who may have cut instead of rounded.

    Wrong:

        Of the 65 schools inspected, 23, or 53%, failed.
               ~~~~~~~~~~            ~~     ^^^ 23 / 65 = 35.4%, the text says 53% (digits transposed: 35%)

    Wrong:

        The fee is 1% of the $21 billion offering, or about $2.1 billion.
                   ~~        ~~~~~~~~~~~              ^^^^^^^^^^^^^^^^^^ 1% of $21 billion = 210,000,000, the text says about $2.1 billion (off by a factor of ten: 210,000,000)

    Right:

        Of the 65 schools inspected, 23, or 35%, failed. Nationally, 53% fail.
    """
    for pairing in article.paired("share"):
        if (told := amounts(pairing.one("k"), pairing.one("n"), pairing.one("p"))) and _are_part_and_whole(*told):
            if told[1].figure.value <= ROUND_WHOLE:
                continue
            yield weighed(article, _share(article, pairing, *told))
    for pairing in article.paired("share-applied"):
        if (told := amounts(pairing.one("k"), pairing.one("n"), pairing.one("p"))) and _are_part_and_whole(*told):
            yield weighed(article, _applied(article, pairing, *told))


def _are_part_and_whole(part: Amount, whole: Amount, told: Amount) -> bool:
    return told.unit == PERCENT and are_alike(part, whole) and part.figure.value <= whole.figure.value * 10


def _share(article: Article, pairing: Pairing, part: Amount, whole: Amount, told: Amount) -> Comparison:
    made = judge(share, [operand(part), operand(whole)], told.figure, company=in_company(part, whole))
    working = f"{written(float(part.figure.value))} / {written(float(whole.figure.value))} = {written(made.expected)}%"
    working += f", the text says {article.quote(told)}"
    found = share_slip(made, told.figure)
    return compared(pairing, (told, part, whole), made, working, found, (f"{written(made.expected)}%",))


def _applied(article: Article, pairing: Pairing, part: Amount, whole: Amount, told: Amount) -> Comparison:
    made = judge(lambda p, n: p * n / 100, [operand(told), operand(whole)], part.figure)
    working = f"{article.quote(told)} of {article.quote(whole)} = {written(made.expected)}, the text says {article.quote(part)}"
    found = slip(made.expected, part.figure)
    return compared(pairing, (part, told, whole), made, working, found, (written(made.expected),))
