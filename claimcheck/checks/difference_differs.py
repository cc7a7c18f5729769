"""N302: a change is not the difference of its two figures."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Pairing, compared, unsaid
from claimcheck.checks._check import check
from claimcheck.claims import Amount
from claimcheck.numbers import judge, slip, written
from claimcheck.reasoning.changes import Change, changes, is_scaled
from claimcheck.reasoning.circumstances import weighed
from claimcheck.reasoning.closing import Step, step
from claimcheck.reasoning.parts import amounts
from claimcheck.reasoning.predicates import brings_in, is_measured_otherwise, is_paced
from claimcheck.reasoning.ratios import PERCENT, POINTS, are_alike, decrease, increase, operand
from claimcheck.reasoning.wording import says, words


@check("N302", "change", "step")
def difference_differs(article: Article) -> Iterator[Comparison]:
    """A change is not the difference of its two figures.

    Where no wording ties the three together, they must fit, or would if two digits of one figure were swapped.

    Wrong:

        The fare goes up 40 cents, from $2.75 to $3.25.
                         ^^^^^^^^       ~~~~~    ~~~~~ from $2.75 to $3.25 is a rise of 0.5, the text says 40 cents

    Wrong:

        Support dropped 21 percentage points, from 35% to 23%.
                        ^^^^^^^^^^^^^^^^^^^^       ~~~    ~~~ from 35% to 23% is a fall of 12, the text says 21 percentage points (digits transposed: 12)

    Wrong:

        Entry is $66.40 this year and was $54.80 before the fire, an increase of $16.10.
                 ~~~~~~                   ~~~~~~                                 ^^^^^^ from $66.40 to $54.80 is $11.6, the text says $16.10 (digits transposed: 11.6)

    Right:

        The fare goes up 40 cents in May and another 10 cents in October, from $2.75 to $3.25. The fleet grew
        by 12, from 40 to 50, after two were scrapped.
    """
    seen: set[int] = set()
    for change in changes(article, "change"):
        if change.by and _is_difference(article, change, change.by) and not change.is_told_backwards:
            seen.add(change.by.start)
            made = weighed(article, _compared(article, change, change.by), "change")
            yield unsaid(made) if made.message and _is_not_all(article, change) else made
    for pairing in article.paired("step"):
        for by in amounts(pairing.slots["d"]):
            if by.start not in seen and (found := step(article, by)):
                seen.add(by.start)
                yield weighed(article, _stepped(article, pairing, found), "change")


def _is_not_all(article: Article, change: Change) -> bool:
    """Whether more has happened than the change: "grew by 12, from 40 to 50, after two were scrapped"."""
    figures = [claim for claim in (change.by, change.before, change.after) if claim]
    tail = article.after(max(figures, key=lambda claim: claim.end))
    ends = figures[1:]
    is_other = is_measured_otherwise(article, figures[0].end, *ends) or is_paced(article, *figures)
    is_of_others = brings_in(article, figures[0].end, min(ends, key=lambda end: end.start))
    return is_other or is_of_others or says(article, tail, "meanwhile")


def _stepped(article: Article, pairing: Pairing, found: Step) -> Comparison:
    by, before, after, slip, slipped = found
    made = article.in_the_manner_of(by, abs(float(after.figure.value) - float(before.figure.value)))
    working = f"from {article.quote(before)} to {article.quote(after)} is {made}, the text says {article.quote(by)}"
    if slip is None:
        return Comparison((by, before, after), "consistent", working, pairing.phrase)
    claims = tuple(sorted((by, before, after), key=lambda claim: claim is not slipped))
    message = f"{working} ({slip.name}: {slip.instead})"
    return Comparison(claims, "contradicted", working, pairing.phrase, message, "warning", "probable", slip)


def _is_difference(article: Article, change: Change, by: Amount) -> bool:
    if by.unit == PERCENT or by.kind == "number" != change.before.kind:
        return False
    if by.unit == POINTS or (change.is_of_shares and by.unit in words(article, "points", "units")):
        return change.is_of_shares
    return _is_of_unit(article, by, change) and are_alike(change.before, change.after)


def _is_of_unit(article: Article, by: Amount, change: Change) -> bool:
    """Whether a change has the unit of its ends, which one of them or both may leave to it: "15 points to 210, from 195"."""
    ends = (change.before, change.after)
    if is_scaled(article, by) and any(end.kind == "number" and not is_scaled(article, end) for end in ends):
        return False
    return all(end.kind == "number" or _same_unit(by, end) for end in ends)


def _same_unit(one: Amount, other: Amount) -> bool:
    return one.kind == other.kind and (one.unit == other.unit or bool(set(one.readings) & set(other.readings)))


def _compared(article: Article, change: Change, by: Amount) -> Comparison:
    relation = decrease if change.falls else increase
    made = judge(relation, change.ends, operand(by), company=True)
    said = f"from {article.quote(change.before)} to {article.quote(change.after)}"
    right = written(round(abs(made.expected), 9))
    working = f"{said} is a {change.direction} of {right}, the text says {article.quote(by)}"
    found = slip(made.expected, by.figure) if made.verdict != "consistent" else None
    return compared(change.pairing, (by, change.before, change.after), made, working, found, (right,))
