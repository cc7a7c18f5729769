"""Sums that no wording pairs: a total that is called one, and figures near it that make it up.

The search begins at a word ("a total of", "in all"), looks at a bounded number of figures of the same unit, and weighs
each sum by how easily chance would bring it.  What closes belongs in the ledger.  What would close but for two swapped
digits in one of the figures is an error, since a sum that is none hardly ever looks like that.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, combinations
from typing import NamedTuple

from claimcheck.article import Article
from claimcheck.claims import Amount
from claimcheck.numbers import (
    NEGLIGIBLE_PART,
    PROSE_BY_CHANCE,
    SCALE,
    SLIP_BY_CHANCE,
    STEP_BY_CHANCE,
    SUM_BY_CHANCE,
    SUM_NEARLY,
    TIE,
    TRANSPOSED,
    Figure,
    Slip,
    judge_sum,
    slip,
    transposed,
    written,
)
from claimcheck.passages import STOP
from claimcheck.reasoning.parts import counts_the_same, plainly
from claimcheck.reasoning.ratios import is_plain
from claimcheck.reasoning.wording import is_set_against
from claimcheck.repeats import PLAIN

BEFORE, BEHIND = 12, 24
"""Figures on either side of a total that are looked at."""

FAR = 1_500
"""Characters on either side beyond which nothing is a part of it."""

MOST = 8
"""Parts of a total that are told in sentences; a longer list is taken whole."""

SURE, SHARP = 3, 4
"""Rows of a column that is one, so that a slip in it can be seen, and digits of a total whose magnitude is wrong."""

NINE = 9
"""Two swapped digits change a figure by a multiple of this."""

NEXT, BESIDE = 4, 300
"""Figures on either side of a step between two others that are looked at, and in how many characters."""

FEWEST = 10
"""A count below this is met by chance whatever is added up."""

Group = tuple[Amount, ...]


class Closing(NamedTuple):
    """A total and its parts."""

    total: Amount
    parts: Group
    slip: Slip | None = None
    """None when they add up; otherwise the slip of hand that keeps them from it."""
    slipped: Amount | None = None
    """The figure in which it is."""


def closing(article: Article, total: Amount) -> Closing | None:
    """The parts of a total that stand around it, if they add up, or would with two digits swapped in one figure."""
    if total.kind == "count" and total.figure.value < FEWEST:
        return None
    ahead, behind = _groups(article, total)
    near = [*ahead, *behind]
    for tried, parts in enumerate(chain(near, _runs(ahead), _runs(behind)), 1):
        if adds_up(total, parts, tried):
            return Closing(total, parts)
    found = (slipped(total, parts, tried) for tried, parts in enumerate(near, 1))
    return next(filter(None, found), None)


def column(total: Amount, rows: Group, is_list: bool) -> Closing | None:
    """The rows of a column that add up to the total over it: all of them, or those down to another column.

    Sentences one below the other are no list, so that every one of their figures must count, and none be vague.
    """
    for tried, end in enumerate(range(len(rows), 1, -1), 1):
        parts = rows[:end]
        if (is_list or _all_count(total, parts)) and adds_up(
            total, parts, tried, SUM_BY_CHANCE if is_list else PROSE_BY_CHANCE
        ):
            return Closing(total, parts)
    return (slipped(total, rows) or _scaled(total, rows)) if is_list and len(rows) >= SURE else None


def _scaled(total: Amount, rows: Group) -> Closing | None:
    """A total that has the sum's digits and another magnitude: "$14,627 million" of rows that make $14,627."""
    hand = slip(_excess(total, rows) + float(total.figure.value), total.figure)
    digits = len(str(round(float(total.figure.value) / float(total.figure.coarse()))))
    return Closing(total, rows, hand, total) if hand and hand.name.startswith(SCALE) and digits >= SHARP else None


def _all_count(total: Amount, parts: Group) -> bool:
    """Whether the sum would not close without the least of them, and all are told plainly."""
    least = min(parts, key=lambda part: float(part.figure.value))
    is_plain_sum = all(part.figure.hedge in PLAIN for part in (total, *parts))
    return is_plain_sum and float(least.figure.value) > NEGLIGIBLE_PART * float(total.figure.value)


def slipped(total: Amount, parts: Group, tried: int = 1) -> Closing | None:
    """The sum with the slip that keeps it from closing, the so-manieth that is tried."""
    for figure, meant in _swaps(total, parts):
        ways = sum(len(list(transposed(each.figure))) for each in (total, *parts))
        if chance(total, parts, _slack(total, parts)) * tried * ways <= SLIP_BY_CHANCE:
            return Closing(total, parts, Slip(TRANSPOSED, written(meant)), figure)
    return None


def swapped(total: Amount, parts: Group) -> Closing | None:
    """The sum of figures so long that chance has no hand in it, if two swapped digits keep it from closing."""
    swaps = (Closing(total, parts, Slip(TRANSPOSED, written(meant)), figure) for figure, meant in _swaps(total, parts))
    return next(swaps, None)


def chance(total: Amount, parts: Sequence[Amount], off: float = 0.0) -> float:
    """How likely figures that have nothing to do with a total come as near to it as this."""
    grain = min([float(figure.figure.coarse()) for figure in (total, *parts)])
    return max(2 * off, grain) / abs(float(total.figure.value))


def _excess(total: Amount, parts: Group) -> float:
    return sum([float(part.figure.value) for part in parts]) - float(total.figure.value)  # asked of every run


def _slack(total: Amount, parts: Group) -> float:
    """How far the rounding of the coarsest figure moves a sum; whole things and whole dollars are not rounded."""
    places = [float(figure.figure.place) for figure in (total, *parts)]
    return max(places) / 2 if len(set(places)) > 1 else 0.0


def _bare(claim: Amount) -> Figure:
    """Its figure without a hedge: what is "more than $1.3 million" is told to the nearest all the same."""
    return replace(plainly(claim), hedge="")


def adds_up(total: Amount, parts: Group, tried: int, most: float = SUM_BY_CHANCE) -> bool:
    """Whether they make the total, the so-manieth that are tried; the quick questions come first."""
    off = abs(_excess(total, parts))
    if off > SUM_NEARLY * total.figure.value or chance(total, parts, off) * tried > most:
        return False
    return judge_sum([_bare(part) for part in parts], _bare(total)).verdict == "consistent"


def _swaps(total: Amount, parts: Group) -> Iterator[tuple[Amount, float]]:
    """Each figure that two swapped digits keep from closing the sum, and what was meant."""
    excess = _excess(total, parts)
    slack = max(_slack(total, parts), TIE * float(total.figure.value))
    last = min(float(figure.figure.place) for figure in (total, *parts))
    if slack < last / 2 and round(excess / last) % NINE:
        return
    for figure in (total, *parts):
        meant = float(figure.figure.value) + (excess if figure is total else -excess)
        for value in transposed(figure.figure):
            if abs(value - meant) <= slack:
                yield figure, value


def _groups(article: Article, total: Amount) -> tuple[list[Group], list[Group]]:
    """The figures before the total and those behind it, each to the end of its sentence, of the next, and so on."""
    text = article.document.prose
    ahead, behind = _around(article, total)
    before: list[Group] = []
    after: list[Group] = []
    if len(ahead) > 1:
        starts = [match.end() for match in STOP.finditer(text, ahead[0].start, total.start)]
        before = _grown(tuple(part for part in ahead if part.start >= start) for start in [*reversed(starts), 0])
    if len(behind) > 1:
        ends = [match.start() for match in STOP.finditer(text, total.end, behind[-1].start)]
        after = _grown(tuple(part for part in behind if part.start < end) for end in [*ends, len(text)])
    return before, after


def _grown(groups: Iterable[Group]) -> list[Group]:
    """Those of two figures or more, each once."""
    found: list[Group] = []
    for group in groups:
        if len(group) > max(1, len(found[-1]) if found else 0):
            found.append(group)
    return found


def _runs(groups: Sequence[Group]) -> Iterator[Group]:
    """Neighbours among the figures on one side."""
    whole = groups[-1] if groups else ()
    for start in range(min(len(whole), MOST)):
        for end in range(start + 2, min(len(whole), start + MOST) + 1):
            yield whole[start:end]


def _around(article: Article, total: Amount) -> tuple[Group, Group]:
    """The figures of its unit on either side that are smaller."""
    at = bisect_left(article.amounts, total.start, key=lambda claim: claim.start)
    ahead = article.amounts[max(0, at - BEFORE) : at]
    behind = article.amounts[at + 1 : at + 1 + BEHIND]
    return (
        tuple(p for p in ahead if total.start - p.end < FAR and _may_be_part(article, total, p)),
        tuple(p for p in behind if p.start - total.end < FAR and _may_be_part(article, total, p)),
    )


def _may_be_part(article: Article, total: Amount, part: Amount) -> bool:
    return (
        0 < part.figure.value < total.figure.value
        and (_is_alike(total, part) or (total.kind == "count" and _counts(article, total, part)))
        and is_plain(part)
        and not is_set_against(article, part)
    )


def _is_alike(total: Amount, part: Amount) -> bool:
    return part.unit == total.unit and part.kind == total.kind


def _counts(article: Article, total: Amount, part: Amount) -> bool:
    """Whether it counts what the total does, or is a bare number: "5,720 pupils in one school, 3,680 in another"."""
    return part.kind in ("count", "number") and counts_the_same(total, part, article.language)


class Step(NamedTuple):
    """Two figures, and what is said to lie between them."""

    by: Amount
    before: Amount
    after: Amount
    slip: Slip | None = None
    slipped: Amount | None = None


def step(article: Article, by: Amount) -> Step | None:
    """The figures between which so much lies, if they stand around it; with a slip, only in its own sentence."""
    near = _like(article, by)
    if len(near) < 2:
        return None
    for tried, (smaller, larger) in enumerate(_pairs(near, by), 1):
        if adds_up(larger, (smaller, by), tried, STEP_BY_CHANCE):
            return Step(by, *_in_order(smaller, larger))
    within = [claim for claim in near if _shares_sentence(article, by, claim)]
    for tried, (smaller, larger) in enumerate(_pairs(within, by), 1):
        if found := slipped(larger, (smaller, by), tried):
            return Step(by, *_in_order(smaller, larger), found.slip, found.slipped)
    return None


def _shares_sentence(article: Article, by: Amount, claim: Amount) -> bool:
    one, other = _in_order(by, claim)
    return STOP.search(article.document.prose, one.end, other.start) is None


def _in_order(one: Amount, other: Amount) -> tuple[Amount, Amount]:
    return (one, other) if one.start < other.start else (other, one)


def _pairs(near: Sequence[Amount], by: Amount) -> Iterator[tuple[Amount, Amount]]:
    """Each two of them, the smaller one first; what lies between them is less than the larger one."""
    for one, other in combinations(near, 2):
        smaller, larger = sorted((one, other), key=lambda claim: float(claim.figure.value))
        if smaller.figure.value < larger.figure.value > by.figure.value:
            yield smaller, larger


def _like(article: Article, by: Amount) -> list[Amount]:
    """The figures of its unit nearest to it on either side."""
    at = bisect_left(article.amounts, by.start, key=lambda claim: claim.start)
    around = article.amounts[max(0, at - NEXT) : at] + article.amounts[at + 1 : at + 1 + NEXT]
    return sorted((claim for claim in around if _is_near(by, claim)), key=lambda claim: abs(claim.start - by.start))


def _is_near(by: Amount, claim: Amount) -> bool:
    is_like = _is_alike(by, claim) or (by.kind == "number" and claim.kind == "count")
    return is_like and is_plain(claim) and abs(claim.start - by.start) < BESIDE and claim.figure.value > 0
