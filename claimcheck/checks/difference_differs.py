"""N302: a change is not the difference of its two figures."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, compared
from claimcheck.changes import Change, changes
from claimcheck.checks._check import check
from claimcheck.circumstances import weighed
from claimcheck.claims import Amount
from claimcheck.numbers import judge, slip, written
from claimcheck.ratios import PERCENT, POINTS, are_alike, decrease, increase, operand


@check("N302", "change")
def difference_differs(article: Article) -> Iterator[Comparison]:
    """A change is not the difference of its two figures.

    Wrong:

        The fare goes up 40 cents, from $2.75 to $3.25.
                         ^^^^^^^^       ~~~~~    ~~~~~ from $2.75 to $3.25 is a rise of 0.5, the text says 40 cents

    Wrong:

        Support dropped 21 percentage points, from 35% to 23%.
                        ^^^^^^^^^^^^^^^^^^^^       ~~~    ~~~ from 35% to 23% is a fall of 12, the text says 21 percentage points (digits transposed: 12)

    Right:

        The fare goes up 40 cents in May and another 10 cents in October, from $2.75 to $3.25.
    """
    for change in changes(article, "change"):
        if change.by and _is_difference(change, change.by) and not change.is_told_backwards:
            yield weighed(article, _compared(article, change, change.by))


def _is_difference(change: Change, by: Amount) -> bool:
    if by.unit == PERCENT or by.kind == "number" != change.before.kind:
        return False
    return (
        change.is_of_shares
        if by.unit == POINTS
        else _same_unit(by, change.before) and are_alike(change.before, change.after)
    )


def _same_unit(one: Amount, other: Amount) -> bool:
    return one.kind == other.kind and (one.unit == other.unit or bool(set(one.readings) & set(other.readings)))


def _compared(article: Article, change: Change, by: Amount) -> Comparison:
    relation = decrease if change.falls else increase
    ends = [operand(change.before), operand(change.after)]
    made = judge(relation, ends, operand(by), company=True)
    said = f"from {article.quote(change.before)} to {article.quote(change.after)}"
    right = written(round(abs(made.expected), 9))
    working = f"{said} is a {change.direction} of {right}, the text says {article.quote(by)}"
    found = slip(made.expected, by.figure) if made.verdict != "consistent" else None
    return compared(change.pairing, (by, change.before, change.after), made, working, found, (right,))
