"""N103: a running total is not what came before and what was added or taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.article import Article, Comparison, Pairing, beginning_in, compared, unsaid
from claimcheck.checks._check import check
from claimcheck.checks._left_out import holds_single
from claimcheck.claims import Amount, Claim
from claimcheck.numbers import judge_sum, slip
from claimcheck.reasoning.parts import amounts, counts_the_same, of_one_unit, plainly
from claimcheck.reasoning.remainders import brought_together, whole_before, whole_told
from claimcheck.reasoning.wording import opens_with, says, words

SURE = "what-is-left"
"""Wording that says so before the figure."""


@check("N103", "running", "remainder", "rest", "brought")
def running_total_differs(article: Article) -> Iterator[Comparison]:
    """A running total is not the earlier figure and what was added to it, or taken from it.

    Tolls and counts are updated many times a day, and one of the three figures is forgotten.  What is called the rest,
    sentences behind the whole, stands in the ledger where it is just what is left; it must be what is left where nothing
    else is told beside the whole and what was taken from it.

    Wrong:

        Two more bodies were found on Friday, bringing the toll to 17 from 14.
        ~~~~~~~~~~~~~~~                                            ^^      ~~ 14 + two = 16, the text says 17

    Wrong:

        Of the 16,860 men drafted, 11,790 were substitutes, leaving only 5,700.
               ~~~~~~~~~~          ~~~~~~                           ^^^^^^^^^^ 16,860 − 11,790 = 5,070, the text says only 5,700 (digits transposed: 5,070)

    Wrong:

        It sold 130 of its 210 barges in May and plans to scrap the remaining 60.
                ~~~        ~~~~~~~~~~                                         ^^ 210 − 130 = 80, the text says 60

    Right:

        Of the nine crew, five were rescued; the other four are missing. Five cases were reported on Tuesday, bringing the
        total to 120 from 110 a week ago.
    """
    for pairing in article.paired("running"):
        if "lift" in pairing.cues and not says(article, _between(article, pairing), "raising"):
            continue  # "profits were up 20 million and sales rose to 140 million from 120 million"
        yield from _judged(article, pairing, pairing.slots["new"], pairing.slots["old"], pairing.slots["more"], "+")
    yield from _brought(article)
    known: set[int] = set()
    for pairing in article.paired("remainder"):
        for made in _judged(article, pairing, pairing.slots["rest"], pairing.slots["n"], pairing.slots["k"], "−"):
            known.add(made.claims[0].start)
            yield made
    yield from _left(article, known)


def _brought(article: Article) -> Iterator[Comparison]:
    """What came to a total that is told alone: "hired 97 people, bringing the staff to 173 ... It had 76 in May"."""
    known = {pairing.one("new").start for pairing in article.paired("running")}
    for pairing in article.paired("brought"):
        for new in amounts(pairing.slots["new"]):
            parts = brought_together(article, new) if new.start not in known else None
            if parts:
                said = " + ".join(article.figure_words(part) for part in parts)
                yield Comparison((new, *parts), "consistent", f"{said} = {article.quote(new)}", pairing.phrase)


def _between(article: Article, pairing: Pairing) -> str:
    return article.document.prose[pairing.one("more").end : pairing.one("new").start]


def _left(article: Article, known: set[int]) -> Iterator[Comparison]:
    """What is called the rest, and is just what the figures before it leave; or is not what the only two leave."""
    for pairing in article.paired("rest"):
        for rest in amounts(pairing.slots["rest"]):
            if rest.start in known or rest.kind == "share":
                continue
            known.add(rest.start)
            if found := whole_before(article, rest):
                yield _taken(article, pairing, rest, *found)
            elif told := whole_told(article, rest, is_sure=pairing.phrase == SURE or _is_with(article, rest)):
                yield _taken(article, pairing, rest, told[0], told[1:])


def _is_with(article: Article, rest: Amount) -> bool:
    """Whether it is told in addition: "with 14 still to come"."""
    before = article.before(rest).split()[-1:]
    return not words(article, "rests", "before").isdisjoint(before)


def _taken(article: Article, pairing: Pairing, rest: Amount, whole: Amount, parts: Sequence[Amount]) -> Comparison:
    judged = judge_sum([plainly(whole)], plainly(rest), [plainly(part) for part in parts])
    said = " − ".join(article.figure_words(figure) for figure in (whole, *parts))
    if judged.verdict == "consistent":
        return Comparison((rest, whole, *parts), "consistent", f"{said} = {article.quote(rest)}", pairing.phrase)
    made = article.in_the_manner_of(rest, judged.expected)
    working = f"{said} = {made}, the text says {article.quote(rest)}"
    found = compared(
        pairing._replace(alone=True),
        (rest, whole, *parts),
        judged,
        working,
        slip(judged.expected, rest.figure),
        (made,),
    )
    is_open = (
        says(article, article.after(rest), "meanwhile")
        or _are_others(article, rest, whole, judged.expected)
        or holds_single(article, whole.end, rest.start, parts)
    )
    return unsaid(found) if found.message and is_open else found


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
    if sign == "−":
        is_open = (
            says(article, article.after(stated), "meanwhile")
            or _are_others(article, stated, first, judged.expected)
            or holds_single(article, first.end, stated.start, figures)
        )
    else:
        is_open = _goes_on(article, stated, first, judged.expected)
    yield unsaid(found) if found.message and is_open else found


def _goes_on(article: Article, stated: Amount, first: Amount, made: float) -> bool:
    """Whether more has happened than is told: "from 110 a week ago", "leaving 15 after three died".

    What came before in between makes a total larger; nothing makes it smaller than the one before and what was added.
    """
    tail = article.after(max((stated, first), key=lambda claim: claim.start))
    if says(article, tail, "meanwhile"):
        return True
    if made > first.figure.value and (stated.figure.value < made or says(article, tail, "just_before")):
        return False
    return says(article, tail, "long_before") or _is_dated(article, max((stated, first), key=lambda claim: claim.start))


def _is_dated(article: Article, last: Amount) -> bool:
    return bool(beginning_in(article.whens, last.end, last.end + len(article.after(last))))


def _are_others(article: Article, rest: Amount, first: Amount, expected: float) -> bool:
    """Whether the rest is one of something else: all are accounted for, or it is said where it belongs."""
    is_elsewhere = opens_with(article, article.after(rest), "elsewhere")
    return rest.start > first.start and (expected <= 0 or rest.figure.value > first.figure.value or is_elsewhere)
