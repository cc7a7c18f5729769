"""Rates whose total and number stand in the sentences around them, in any order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from claimcheck.article import Article, Comparison, Pairing, beginning_in, compared
from claimcheck.checks._figures import bare, counted, like, plain
from claimcheck.claims import Amount
from claimcheck.numbers import Number, judge, slip
from claimcheck.passages import sentences_around
from claimcheck.reasoning import wording
from claimcheck.reasoning.bases import is_taken_up
from claimcheck.reasoning.changes import Change, changes
from claimcheck.reasoning.ratios import is_near, is_plain
from claimcheck.reasoning.surroundings import around, figures_near

MONTH, YEAR = "month", "year"

PAIR, CLOSE, NEAR = 2, 150, 24
"""The sums before a figure that are set against each other, in how many characters, and how near the words stand."""

SAME_ORDER = 3
"""A rate that is farther from what its figures make is one of something else."""

MONTHS = 12
"""Months of a year."""


def rates_around(article: Article, known: set[int]) -> Iterator[Comparison]:
    """The rates that are not *known* from a narrower wording, with a total and a number that fit or nearly do."""
    for pairing in article.paired("rate-alone"):
        for (each,) in plain(pairing, "e"):
            if id(each) not in known:
                known.add(id(each))
                yield from _shared_out(article, pairing, each)


def years_of_change(article: Article) -> Iterator[Comparison]:
    """What a change a month makes in a year: "from $88.50 to $98.20 a month, or $116.40 more a year"."""
    for change in changes(article, "from-to"):
        if _is_monthly(article, change):
            place = change.after.span
            for more in around(article, place, figures_near(article, place)):
                if more.unit == change.after.unit and wording.is_more(article, more):
                    yield from _in_a_year(article, change, more)


def years_of_difference(article: Article) -> Iterator[Comparison]:
    """What two sums a month make in a year: "gets $786 a month, but that drops to $500 a month, a loss of $3,432 a year"."""
    for pairing in article.paired("rate-alone"):
        for (more,) in plain(pairing, "e"):
            before = beginning_in(article.amounts, more.start - CLOSE, more.start)[-PAIR:]
            if len(before) == PAIR and _are_monthly(article, *before) and _is_made(article, more):
                small, large = sorted(before, key=lambda one: float(one.figure.value))
                change = Change(pairing, small, large, None, "")
                yield from _in_a_year(article, change, more)


def _is_made(article: Article, more: Amount) -> bool:
    """Whether it is so much more or less a year."""
    return wording.per(article, more) == YEAR and wording.says(article, wording.around(article, more, NEAR), "makes")


def _are_monthly(article: Article, *figures: Amount) -> bool:
    return all(is_plain(one) and one.kind == "money" and wording.per(article, one) == MONTH for one in figures)


def _is_monthly(article: Article, change: Change) -> bool:
    return (
        change.after.kind == "money"
        and not change.is_told_backwards
        and (wording.per(article, change.after) == MONTH or wording.says(article, article.before(change.before), MONTH))
    )


def _in_a_year(article: Article, change: Change, more: Amount) -> Iterator[Comparison]:
    made = judge(_of_twelve, [change.before.figure, change.after.figure], more.figure)
    expected = like(article, more, made.expected)
    working = (
        f"({bare(change.after)} − {bare(change.before)}) × {MONTHS} = {expected}, the text says {article.quote(more)}"
    )
    found = slip(made.expected, more.figure) if made.verdict != "consistent" else None
    claims = (more, change.before, change.after)
    told = compared(change.pairing._replace(alone=False), claims, made, working, found, (expected,))
    if told.message or (made.verdict == "consistent" and is_near(made.expected, more.figure)):
        yield told


def _of_twelve(before: Number, after: Number) -> Number:
    return MONTHS * (after - before if after > before else before - after)


def _shared_out(article: Article, pairing: Pairing, each: Amount) -> Iterator[Comparison]:
    near = figures_near(article, each.span)
    if not any(_is_larger(figure, each) for figure in near):
        return
    of = wording.per(article, each)
    if not of or wording.is_extreme(article, each):
        return
    figures = around(article, each.span, near)
    totals = [figure for figure in figures if _is_larger(figure, each) and not wording.per(article, figure)]
    numbers = [figure for figure in figures if _is_number_of(figure, of, each)]
    made: list[Comparison] = []
    for total, number in product(totals, numbers):
        made = [_divided(article, pairing._replace(alone=False), each, total, number)]
        if made[0].verdict == "consistent" and is_near(_quotient(total.figure.value, number.figure.value), each.figure):
            yield made[0]
            return
    if len(totals) == len(numbers) == 1 and _is_one_statement(article, each, totals[0], numbers[0]):
        made = [_divided(article, pairing._replace(alone=True), each, totals[0], numbers[0])]
    is_sure = len(totals) == len(numbers) == 1 and bool(made[0].message)
    if is_sure and _is_its_total(article, totals[0], each) and not wording.is_part(article, totals[0], each):
        yield made[0]


def _is_its_total(article: Article, total: Amount, each: Amount) -> bool:
    """Whether a total is told in the sentence of the rate, or called one; money has many uses in the next."""
    begin, end = sentences_around(article.document.prose, each.start)[0]
    is_called = wording.is_whole(article, total) or wording.says(article, article.before(total), "price")
    return begin <= total.start < end or is_called or is_taken_up(article, total, each)


def _is_one_statement(article: Article, each: Amount, total: Amount, number: Amount) -> bool:
    """Whether one sentence tells all three, they are of one order, and nothing is traded, of which some is held back."""
    own = sentences_around(article.document.prose, each.start)[0]
    made = float(_quotient(total.figure.value, number.figure.value)) / float(each.figure.value)
    is_traded = number.unit in wording.words(article, "traded", "units")
    return (
        not is_traded
        and 1 / SAME_ORDER < made < SAME_ORDER
        and all(own.start <= c.start < own.end for c in (total, number))
    )


def _is_larger(total: Amount, each: Amount) -> bool:
    return total.kind == each.kind and total.unit == each.unit and total.figure.value > each.figure.value


def _is_number_of(number: Amount, of: str, each: Amount) -> bool:
    if number.kind == "duration":
        return number.unit == of and number.figure.value > 1
    return (
        number.kind == "count" and number.unit != each.unit and of in ("each", number.unit) and number.figure.value > 1
    )


def _divided(article: Article, pairing: Pairing, each: Amount, total: Amount, number: Amount) -> Comparison:
    made = judge(_quotient, [total.figure.unbounded(), counted(number.figure)], each.figure.unbounded().worked_out())
    expected = like(article, each, made.expected)
    working = f"{bare(total)} / {article.quote(number)} = {expected}, the text says {article.quote(each)}"
    found = slip(made.expected, each.figure) if made.verdict != "consistent" else None
    return compared(pairing, (each, total, number), made, working, found, (expected,))


def _quotient(total: Number, number: Number) -> Number:
    return total / number
