"""N301: a percent change is not the change between its two figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.article import Article, Comparison, compared
from claimcheck.changes import Change, changes
from claimcheck.checks._check import check
from claimcheck.circumstances import weighed
from claimcheck.claims import Amount
from claimcheck.numbers import Cell, Figure, judge, written
from claimcheck.ratios import PERCENT, SLIPPED, change_slip, fall, operand, rise


@check("N301", "change")
def change_differs(article: Article) -> Iterator[Comparison]:
    """A percent change is not the change between its two figures.

    The base is the older figure.  Both ends are read as exactly as they are printed, so a change that was computed from
    figures with more digits is not reported.

    Wrong:

        Sales rose 20% from 50 to 65 last year.
                   ^^^      ~~    ~~ from 50 to 65 is a rise of 30%, the text says 20%

    Wrong:

        Her bill jumped 87%, from $79 to $605.
                        ^^^       ~~~    ~~~~ from $79 to $605 is a rise of 666%, the text says 87% (divided by the new figure, not the old: 666%)

    Wrong:

        The fund of $75 million, which was cut by one-third to $25 million, is small.
                    ~~~~~~~~~~~                   ^^^^^^^^^    ~~~~~~~~~~~ from $75 million to $25 million is a fall of 66.7%, the text says one-third

    Right:

        Exports rose 6% from $1.2 billion to $1.3 billion. Aid of $75 million, which was cut by one-third to $50 million, ended.
    """
    for change in changes(article, "change"):
        if change.by is None or change.is_told_backwards:
            continue
        if change.by.unit == PERCENT and not is_in_points(change):
            yield weighed(article, _compared(article, change, change.by))
        elif change.by.kind == "share" and not change.by.unit:
            yield weighed(article, _in_words(article, change, change.by))


def _compared(article: Article, change: Change, by: Amount) -> Comparison:
    printed = _unsigned(by.figure)
    relation = fall if change.falls else rise
    made = judge(relation, [operand(change.before), operand(change.after)], printed, company=change.in_company)
    ends = f"from {article.quote(change.before)} to {article.quote(change.after)}"
    right = f"{written(abs(made.expected))}%"
    working = f"{ends} is a {change.direction} of {right}, the text says {article.quote(by)}"
    found = change_slip(change.before, change.after, made, printed)
    return compared(change.pairing, (by, change.before, change.after), made, working, found, (right,))


def _in_words(article: Article, change: Change, by: Amount) -> Comparison:
    """A change told as a fraction: "cut by one-third to $50 million"."""
    relation = fall if change.falls else rise
    printed = Cell.of_fraction(by.figure.value, by.figure.hedge)
    made = judge(lambda *ends: relation(*ends) / 100, [operand(change.before), operand(change.after)], printed)
    ends = f"from {article.quote(change.before)} to {article.quote(change.after)}"
    working = (
        f"{ends} is a {change.direction} of {written(100 * abs(made.expected))}%, the text says {article.quote(by)}"
    )
    return compared(change.pairing, (by, change.before, change.after), made, working)


def _unsigned(figure: Figure) -> Figure:
    """Without the sign of "-30%", which the verb has too."""
    return replace(figure, value=-figure.value) if figure.value < 0 else figure


def is_in_points(change: Change) -> bool:
    """Whether both ends are percentages, and what is printed is their difference in points and not the change in percent."""
    if change.by is None or not change.is_of_shares:
        return False
    printed, place = abs(float(change.by.figure.value)), float(change.by.figure.counting() or 1)
    before, after = float(change.before.figure.value), float(change.after.figure.value)
    percent = abs(float(rise(before, after)))
    return abs(abs(after - before) - printed) < place / 2 and abs(percent - printed) > SLIPPED * place
