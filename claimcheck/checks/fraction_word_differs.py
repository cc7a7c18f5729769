"""N202: a word for a fraction is not the nearest to its figure."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.article import Article, Comparison, Pairing, compared, unsaid
from claimcheck.checks._check import check
from claimcheck.checks._figures import plain
from claimcheck.claims import Amount
from claimcheck.numbers import Cell, judge, written
from claimcheck.reasoning import wording
from claimcheck.reasoning.bases import has_own_base
from claimcheck.reasoning.circumstances import weighed
from claimcheck.reasoning.ratios import PERCENT, amounts, are_alike, operand
from claimcheck.reasoning.surroundings import wholes_of

STRICT = ("over", "under", "at_least", "up_to")
"""Hedges that leave only the side to be told; another check does that."""

MOST_IN = 20
"""Of "one in 500" the figures are no rounding."""


@check("N202", "fraction", "fraction-and-part")
def fraction_word_differs(article: Article) -> Iterator[Comparison]:
    """A word for a fraction is not the nearest to its figure.

    "A third" may be anything that is nearer to a third than to a quarter or a half, so 29% and 41% are thirds in
    print, and 45% is not.

    Wrong:

        A quarter of voters (41%) had not decided.
        ~~~~~~~~~            ^^^ a quarter is about 25%, the text says 41%

    Wrong:

        A third (26%) of the children smoke.
        ~~~~~~~  ^^^ a third is about 33.3%, the text says 26%

    Wrong:

        One in five, or 5%, had moved.
        ~~~    ~~~~     ^^ one in five is about 20%, the text says 5%

    Right:

        A third of voters (35%) had not decided, nearly half (48%) had.
    """
    for pairing in article.paired("fraction"):
        said = _said(pairing)
        if said is None or (said[0].hedge in STRICT and not wording.is_just(article, said[1][0])):
            continue
        cell, words = said
        if cell.hedge in STRICT:
            cell = cell._replace(hedge="about")
        yield from _compared(article, pairing, cell, words)
    yield from _of_some_whole(article)


def _of_some_whole(article: Article) -> Iterator[Comparison]:
    """The words for a share beside a part, whose whole stands in the sentences around."""
    for pairing in article.paired("fraction-and-part"):
        said = _said(pairing)
        for (part,) in plain(pairing, "k"):
            if said is not None and said[0].hedge not in STRICT:
                whole = next((whole.figure for whole in wholes_of(article, part, said[1][0]) if whole.is_sure), None)
                if whole is not None and whole.end <= said[1][0].start:
                    named = pairing._replace(slots={**pairing.slots, "n": (whole,)})
                    yield from _compared(article, named, *said)


def _compared(article: Article, pairing: Pairing, cell: Cell, words: tuple[Amount, ...]) -> Iterator[Comparison]:
    if "p" in pairing.slots:
        told = amounts(pairing.one("p"))
        if told is None or told[0].unit != PERCENT or told[0].figure.hedge not in ("", "about"):
            return
        made = judge(lambda p: p / 100, [operand(told[0])], cell)
        says = f"{written(float(100 * cell.value))}%, the text says {article.quote(told[0])}"
    else:
        told = amounts(pairing.one("k"), pairing.one("n"))
        if told is None or not (are_alike(*told) or {claim.kind for claim in told} == {"count"}):
            return
        made = judge(lambda k, n: k / n, [operand(claim) for claim in told], cell)
        says = f"{written(float(100 * cell.value))}%, the text says {' of '.join(map(article.quote, told))}, {written(100 * made.expected)}%"
    if cell.hedge == "nearly" and made.expected >= cell.value:
        return
    working = f"{_words(article, words)} is about {says}"
    found = weighed(article, compared(pairing, (told[0], *words, *told[1:]), made, working))
    is_of_others = bool(found.message) and "p" in pairing.slots and _is_of_others(article, told[0], *words)
    yield unsaid(found) if is_of_others else found


def _is_of_others(article: Article, told: Amount, *words: Amount) -> bool:
    return has_own_base(article, told, *words) or not wording.is_bracketed_alone(article, told)


def _said(pairing: Pairing) -> tuple[Cell, tuple[Amount, ...]] | None:
    if "w" in pairing.slots:
        words = amounts(pairing.one("w"))
        if words is None or words[0].unit or not 0 < words[0].figure.value < 1:
            return None
        return Cell.of_fraction(words[0].figure.value, words[0].figure.hedge), words
    words = amounts(pairing.one("k"), pairing.one("n"))
    if words is None or words[0].figure.value >= words[1].figure.value or words[1].figure.value > MOST_IN:
        return None
    return _one_in(words), words


def _one_in(words: tuple[Amount, ...]) -> Cell:
    one, many = (Fraction(round(float(claim.figure.value))) for claim in words)
    share = one / many
    near, far = (share - one / (many + 1)) * 3 / 4, max(share / 10, one / (many - 1) - share)
    return Cell(share, (near, near), (far, far), words[0].figure.hedge)


def _words(article: Article, words: tuple[Amount, ...]) -> str:
    start, end = words[0].start, words[-1].end
    said = " ".join(article.document.text[start:end].split())
    return said[0].lower() + said[1:]
