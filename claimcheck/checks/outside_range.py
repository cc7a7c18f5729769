"""N402: a range runs downwards, or a middle lies outside its ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.article import Article, Comparison, Pairing
from claimcheck.checks._check import check
from claimcheck.checks._figures import plain
from claimcheck.checks._within_range import BEHIND_RANGE, placed_inside
from claimcheck.claims import Amount, Claim
from claimcheck.numbers import DESCENT, LOOSE, NORMAL, Interval
from claimcheck.reasoning.predicates import names_more
from claimcheck.reasoning.wording import opens_with, says
from claimcheck.text import Span


@check("N402")
def outside_range(article: Article) -> Iterator[Comparison]:
    """A range runs downwards, or a figure that belongs inside it lies outside.

    An average lies between the ends of what was averaged, an estimate between those of its confidence interval, and
    "plus or minus" says how far away the ends are.  "Between $900 and $300" has its ends swapped, or one of them is wrong.  Temperatures are left alone, because falling
    ones are often told downwards.

    Wrong:

        The fine is between $900 and $300.
                            ^^^^^^^^^^^^^ the range runs down: 900 is more than 300

    Wrong:

        Prices ranged from $41 to $88, with an average of $92.
                           ~~~    ~~~                     ^^^ $92 lies outside $41 to $88

    Wrong:

        The treatment cut deaths by 24% (95% confidence interval, 27% to 41%).
                                    ^^^                           ~~~~~~~~~~ 24% lies outside 27% to 41%

    Wrong:

        Silver moved in a range of $5.02 to $5.31 on Monday and closed at $5.61.
                                   ~~~~~~~~~~~~~~                         ^^^^^ $5.61 lies outside $5.02 to $5.31

    Right:

        The fine is between $300 and $900. It differs between 64-bit and 32-bit systems. Prices ranged from $41 to $88, with an average of $52. Rents range from $900 to $1,400, while the city average is $2,100.
    """
    yield from _reversed(article)
    yield from _outside(article)
    yield from _wrong_ends(article)


def _reversed(article: Article) -> Iterator[Comparison]:
    for claim in article.amounts:
        if claim.upto is None or claim.figure.hedge == "vague" or not claim.unit:
            continue
        low, high = claim.figure.value, claim.upto.value
        if low <= high:
            yield Comparison((claim,), "consistent", f"{low:,g} is less than {high:,g}", "range")
        elif (
            not any("degree" in name for name in claim.readings)
            and 0 <= high * DESCENT <= low
            and not _is_descent(article, claim)
        ):
            says = f"the range runs down: {low:,g} is more than {high:,g}"
            yield Comparison((claim,), "contradicted", says, "range", says)


def _is_descent(article: Article, claim: Amount) -> bool:
    """Whether something goes down from one end to the other, or between two states: "descended between 5,000 and 3,000"."""
    is_age = claim.kind == "age"
    return (
        is_age
        or says(article, article.before(claim), "descent")
        or opens_with(article, article.after(claim), "countdown")
    )


def _outside(article: Article) -> Iterator[Comparison]:
    known = {pairing.one("m").start for pairing in article.paired("range-middle")}
    behind = [pairing for pairing in placed_inside(article) if pairing.one("m").start not in known]
    for pairing in (*article.paired("range-middle"), *behind):
        ends = _ends(pairing)
        if ends is None:
            continue
        low, high = ends
        for (middle,) in plain(pairing, "m"):
            if (
                (_is_comparable(middle, high) or pairing.phrase == BEHIND_RANGE)
                and low.kind == high.kind
                and low.unit in ("", high.unit)
            ):
                yield _placed(article, pairing, middle, low, high)


def _is_comparable(middle: Amount, end: Amount) -> bool:
    """Whether a middle has the unit of the ends, which "between 14 and 17 teeth, on average 16" need not repeat."""
    is_bare = middle.kind == "number" and end.kind == "count"
    return is_bare or (middle.kind == end.kind and middle.unit == end.unit)


def _ends(pairing: Pairing) -> tuple[Amount, Amount] | None:
    """Both ends of a range, which may be one claim or two."""
    if "r" in pairing.slots:
        whole = pairing.one("r")
        return (whole, replace(whole, figure=whole.upto)) if isinstance(whole, Amount) and whole.upto else None
    low, high = pairing.one("a"), pairing.one("b")
    if isinstance(low, Amount) and isinstance(high, Amount) and low.upto is None and high.upto is None:
        return low, high
    return None


def _placed(article: Article, pairing: Pairing, middle: Amount, low: Amount, high: Amount) -> Comparison:
    ends = [end.figure.unbounded().reading(LOOSE) for end in (low, high)]
    claims = (middle, *(pairing.slots[slot][0] for slot in ("r", "a", "b") if slot in pairing.slots))
    said = " to ".join(article.quote(claim) for claim in claims[1:])
    inside = Interval(min(end.low for end in ends), max(end.high for end in ends))
    if middle.figure.reading(LOOSE).meets(inside):
        return Comparison(claims, "consistent", f"{article.quote(middle)} lies inside {said}", pairing.phrase)
    says = f"{article.quote(middle)} lies outside {said}"
    if pairing.phrase != BEHIND_RANGE and _is_of_another(article, middle, claims[1], claims[-1]):
        return Comparison(claims, "undecided", says, pairing.phrase)
    return Comparison(claims, "contradicted", says, pairing.phrase, says if pairing.alone else "")


def _is_of_another(article: Article, middle: Amount, low: Claim, high: Claim) -> bool:
    """Whether it is the average of something else: "while the city average is $2,100", "an average of $92 downtown"."""
    if middle.start < high.end:
        return False
    is_narrower = article.after(middle).lstrip(" *_")[:1].isalpha()
    return is_narrower or names_more(article, Span(high.end, middle.start), low)


def _wrong_ends(article: Article) -> Iterator[Comparison]:
    for pairing in article.paired("plus-or-minus"):
        ends = _ends(pairing)
        if ends is None:
            continue
        for middle, half in plain(pairing, "m", "d"):
            yield _around(article, pairing, middle, half, *ends)


def _around(article: Article, pairing: Pairing, middle: Amount, half: Amount, *ends: Amount) -> Comparison:
    centre, width = float(middle.figure.value), abs(float(half.figure.value))
    made = (centre - width, centre + width)
    claims = tuple(pairing.slots[slot][0] for slot in ("r", "a", "b", "m", "d") if slot in pairing.slots)
    working = f"{centre:g} ± {width:g} = {made[0]:g} to {made[1]:g}"
    printed = sorted(end.figure.value for end in ends)
    figures = [end.figure.reading(NORMAL) for end in sorted(ends, key=lambda end: end.figure.value)]
    slack = middle.figure.counting() / 2 + half.figure.counting() / 2
    if all(Interval(x - slack, x + slack).meets(figure) for x, figure in zip(made, figures, strict=True)):
        return Comparison(claims, "consistent", working, pairing.phrase)
    says = f"{working}, the text says {printed[0]:g} and {printed[1]:g}"
    return Comparison(claims, "contradicted", says, pairing.phrase, says)
