"""N103: a running total is not what came before and what was added or taken."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Pairing, beginning_in, compared, unsaid
from claimcheck.checks._check import check
from claimcheck.claims import Amount, Claim
from claimcheck.numbers import judge_sum, slip
from claimcheck.reasoning.parts import amounts, counts_the_same, of_one_unit, plainly
from claimcheck.reasoning.remainders import whole_before
from claimcheck.reasoning.wording import opens_with, says


@check("N103", "running", "remainder", "rest")
def running_total_differs(article: Article) -> Iterator[Comparison]:
    """A running total is not the earlier figure and what was added to it, or taken from it.

    Tolls and counts are updated many times a day, and one of the three figures is forgotten.  What is called the rest,
    sentences behind the whole, stands in the ledger where it is just what is left.

    Wrong:

        Two more bodies were found on Friday, bringing the toll to 17 from 14.
        ~~~~~~~~~~~~~~~                                            ^^      ~~ 14 + two = 16, the text says 17

    Wrong:

        Of the 16,860 men drafted, 11,790 were substitutes, leaving only 5,700.
               ~~~~~~~~~~          ~~~~~~                           ^^^^^^^^^^ 16,860 − 11,790 = 5,070, the text says only 5,700 (digits transposed: 5,070)

    Right:

        Of the nine crew, five were rescued; the other four are missing. Five cases were reported on Tuesday, bringing the
        total to 120 from 110 a week ago.
    """
    for pairing in article.paired("running"):
        yield from _judged(article, pairing, pairing.slots["new"], pairing.slots["old"], pairing.slots["more"], "+")
    for pairing in article.paired("remainder"):
        yield from _judged(article, pairing, pairing.slots["rest"], pairing.slots["n"], pairing.slots["k"], "−")
    known = {claim.start for pairing in article.paired("remainder") for claim in pairing.slots["rest"]}
    yield from _left(article, known)


def _left(article: Article, known: set[int]) -> Iterator[Comparison]:
    """What is called the rest, and is just what the figures before it leave."""
    for pairing in article.paired("rest"):
        for rest in amounts(pairing.slots["rest"]):
            found = whole_before(article, rest) if rest.start not in known and rest.kind != "share" else None
            if found:
                whole, parts = found
                said = " − ".join(article.figure_words(figure) for figure in (whole, *parts))
                working = f"{said} = {article.quote(rest)}"
                yield Comparison((rest, whole, *parts), "consistent", working, pairing.phrase)


def _judged(
    article: Article,
    pairing: Pairing,
    printed: tuple[Claim, ...],
    start: tuple[Claim, ...],
    steps: tuple[Claim, ...],
    sign: str,
) -> Iterator[Comparison]:
    """Compare the figure that is *printed* with what the first one and the steps from it make."""
    figures = amounts((*printed, *start, *steps))
    if not figures or not of_one_unit(figures):
        return
    stated, first, *others = figures
    if not all(counts_the_same(first, other, article.language) for other in (stated, *others)):
        return
    moved = [plainly(other) for other in others]
    plus, minus = (moved, []) if sign == "+" else ([], moved)
    judged = judge_sum([plainly(first), *plus], plainly(stated), minus)
    made = article.in_the_manner_of(stated, judged.expected)
    said = f" {sign} ".join(article.figure_words(figure) for figure in (first, *others))
    working = f"{said} = {made}, the text says {article.quote(stated)}"
    found = compared(pairing, figures, judged, working, slip(judged.expected, stated.figure), (made,))
    last = max((stated, first), key=lambda claim: claim.start)
    if found.message and (_goes_on(article, last) or _are_others(article, stated, first, judged.expected)):
        found = unsaid(found)
    yield found


def _goes_on(article: Article, last: Amount) -> bool:
    """Whether more has happened than is told before the last figure: "from 110 a week ago", "leaving 15 after three died"."""
    tail = article.after(last)
    is_later = says(article, tail, "meanwhile") or says(article, tail, "long_before")
    return is_later or bool(beginning_in(article.whens, last.end, last.end + len(tail)))


def _are_others(article: Article, rest: Amount, first: Amount, expected: float) -> bool:
    """Whether the rest is one of something else: all are accounted for, or it is said where it belongs."""
    is_elsewhere = opens_with(article, article.after(rest), "elsewhere")
    return rest.start > first.start and (expected <= 0 or rest.figure.value > first.figure.value or is_elsewhere)
