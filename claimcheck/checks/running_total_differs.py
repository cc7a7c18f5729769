"""N103: a running total is not what came before and what was added or taken."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Pairing, compared
from claimcheck.checks._check import check
from claimcheck.circumstances import amounts, counts_the_same, of_one_unit, plainly
from claimcheck.claims import Amount
from claimcheck.numbers import judge_sum, slip


@check("N103")
def running_total_differs(article: Article) -> Iterator[Comparison]:
    """A running total is not the earlier figure and what was added to it, or taken from it.

    Tolls and counts are updated many times a day, and one of the three figures is forgotten.

    Wrong:

        Two more bodies were found on Friday, bringing the toll to 17 from 14.
        ~~~~~~~~~~~~~~~                                            ^^      ~~ 14 + two = 16, the text says 17

    Wrong:

        Of the 16,860 men drafted, 11,790 were substitutes, leaving only 5,700.
               ~~~~~~~~~~          ~~~~~~                           ^^^^^^^^^^ 16,860 − 11,790 = 5,070, the text says only 5,700 (digits transposed: 5,070)

    Right:

        Of the nine crew, five were rescued; the other four are missing.
    """
    for pairing in article.paired("running"):
        new, old, more = pairing.one("new"), pairing.one("old"), pairing.one("more")
        yield from _judged(article, pairing, amounts((new, old, more)), "+")
    for pairing in article.paired("remainder"):
        yield from _judged(article, pairing, amounts((pairing.one("rest"), pairing.one("n"), pairing.one("k"))), "−")


def _judged(article: Article, pairing: Pairing, figures: tuple[Amount, ...], sign: str) -> Iterator[Comparison]:
    """Compare the first of three figures with what the second and the third make."""
    if not figures or not of_one_unit(figures):
        return
    printed, first, second = figures
    if not (counts_the_same(first, second, article.language) and counts_the_same(first, printed, article.language)):
        return
    plus, minus = ([first, second], []) if sign == "+" else ([first], [second])
    judged = judge_sum([plainly(x) for x in plus], plainly(printed), [plainly(x) for x in minus])
    made = article.in_the_manner_of(printed, judged.expected)
    said = f"{article.figure_words(first)} {sign} {article.figure_words(second)}"
    working = f"{said} = {made}, the text says {article.quote(printed)}"
    yield compared(pairing, (printed, first, second), judged, working, slip(judged.expected, printed.figure), (made,))
