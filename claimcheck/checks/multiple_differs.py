"""N303: a multiple is not the ratio of its two figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from claimcheck import languages
from claimcheck.article import Article, Comparison, Pairing, compared, unsaid
from claimcheck.checks._check import check
from claimcheck.checks._multiples_around import multiple_around
from claimcheck.claims import Amount
from claimcheck.numbers import Cell, Hedge, judge, written
from claimcheck.reasoning import wording
from claimcheck.reasoning.changes import Change, changes
from claimcheck.reasoning.circumstances import weighed
from claimcheck.reasoning.predicates import brings_in, is_measured_otherwise
from claimcheck.reasoning.ratios import PERCENT, amounts, is_plain, times
from claimcheck.text import Span

MULTIPLES = {
    "double": Fraction(2), "triple": Fraction(3), "quadruple": Fraction(4), "quintuple": Fraction(5), "sixfold": Fraction(6),
    "sevenfold": Fraction(7), "eightfold": Fraction(8), "tenfold": Fraction(10), "twice": Fraction(2), "halve": Fraction(1, 2),
}  # fmt: skip
"""Cue of a multiple -> how much it is."""

HEDGES: dict[str, Hedge] = {"nearly": "nearly", "about": "about", "than": "over"}
"""Cue before the verb -> what it does to the multiple."""


NEAR = 20
"""Characters in which it is said what else has risen: "a 300% increase in imports"."""

AFTER = 32
"""Characters between a multiple and its figures."""

SAID = ("time", "fold")
"""Units of a count that is a multiple."""


@check("N303")
def multiple_differs(article: Article) -> Iterator[Comparison]:
    """A multiple is not the ratio of its two figures.

    "Doubled" may be anything that is nearer to twice than to once or thrice; "times more" is said both of the ratio
    and of what was added, and both are accepted.

    Wrong:

        Complaints doubled, from 340 to 510.
                                 ^^^    ~~~ from 340 to 510 is 1.5 times, the text says 2 times

    Wrong:

        Output tripled, a 300% increase on the year.
                          ^^^^ 3 times is a rise of 200%, the text says 300%

    Right:

        Complaints roughly doubled, from 340 to 650, and more than doubled from 100 to 268 in town. Output doubled
        every ten years, from 40 tons to 640 tons.
    """
    known: set[int] = set()
    for change in changes(article, "multiple"):
        cell = _cell(change.pairing)
        if cell is not None:
            known |= {id(change.before), id(change.after)}
            made = weighed(article, _compared(article, change, cell), "change")
            is_other = bool(made.message) and (_is_repeated(article, change) or _is_of_another(article, change, cell))
            yield unsaid(made) if is_other else made
    for pairing in article.paired("multiple-as-share"):
        yield from _as_share(article, pairing)
    yield from (made for made in _around(article) if known.isdisjoint(map(id, made.claims)))


def _cell(pairing: Pairing) -> Cell | None:
    hedge = HEDGES.get(pairing.cues.get("hedge", ""), "")
    if "times" in pairing.cues:
        return Cell.of_multiple(MULTIPLES[pairing.cues["times"]], hedge)
    said = amounts(pairing.one("m"))
    is_loose = "more" in pairing.cues or "dir" in pairing.cues
    return _of_times(said[0], is_loose) if said else None


def _of_times(said: Amount, is_loose: bool) -> Cell | None:
    if said.unit not in SAID or said.figure.value < Fraction(3, 2) or not is_plain(said):
        return None
    return Cell.of_multiple(said.figure.value, said.figure.hedge, more=is_loose or said.unit == "fold")


def _around(article: Article) -> Iterator[Comparison]:
    """The multiples that no wording ties to figures, with those that stand around them."""
    for pairing in article.paired("multiple-alone"):
        cell, begin = _cell(pairing), pairing.span.start
        if cell and (made := multiple_around(article, Span(begin, pairing.one("a").start), cell)):
            yield made
    for said in article.amounts:
        cell = _of_times(said, is_loose=True) if said.unit in SAID else None
        if cell and (made := multiple_around(article, said.span, cell)):
            yield made


def _compared(article: Article, change: Change, cell: Cell) -> Comparison:
    made = judge(times, change.ends, cell, company=change.in_company)
    working = f"from {article.quote(change.before)} to {article.quote(change.after)} is {written(made.expected)} times"
    working += f", the text says {_hedged(cell)}{written(float(cell.value))} times"
    return compared(change.pairing, (change.before, change.after), made, working)


def _hedged(cell: Cell) -> str:
    return {"nearly": "nearly ", "about": "about ", "over": "more than "}.get(cell.hedge, "")


def _is_of_another(article: Article, change: Change, cell: Cell) -> bool:
    """Whether the figures go the other way, or belong to another verb: "doubled as the fare fell from $3 to $2"."""
    if (change.after.figure.value < change.before.figure.value) != (cell.value < 1):
        return True
    first = min(change.before, change.after, key=lambda end: end.start)
    own = languages.load(article.language).cues["words"].get(change.pairing.cues.get("times", ""), ())
    told = article.before(first).lower()
    places = [told.rfind(word) + len(word) for word in own if word in told]
    return bool(places) and brings_in(article, first.start - len(told) + max(places), first)


def _is_repeated(article: Article, change: Change) -> bool:
    """Whether the multiple happened more than once, or to something else: "doubled every ten years"."""
    first = min(change.before, change.after, key=lambda claim: claim.start)
    between = article.before(first)[-AFTER:]
    cue = change.pairing.cues.get("times", "")
    own = languages.load(article.language).cues["words"].get(cue, ())  # "twice" may be the multiple itself
    words = " ".join(word for word in between.lower().split() if word.strip(",;:") not in own)
    is_other = is_measured_otherwise(article, first.start - len(between), change.before, change.after)
    return is_other or wording.says(article, words, "repeated")


def _as_share(article: Article, pairing: Pairing) -> Iterator[Comparison]:
    told = amounts(pairing.one("d"))
    if told is None or told[0].unit != PERCENT:
        return
    cell = _cell(pairing)
    if cell is None:
        return
    # The percentage says the multiple again, so its hundreds are no rounding.
    made = judge(lambda percent: 1 + percent / 100, [replace(told[0].figure, exact=True)], cell)
    right = f"{written(float(100 * (cell.value - 1)))}%"
    working = f"{written(float(cell.value))} times is a rise of {right}, the text says {article.quote(told[0])}"
    found = weighed(article, compared(pairing, told, made, working), "change")
    behind = article.document.prose[pairing.span.end :][:NEAR].split(maxsplit=1)[1:]
    is_other = bool(found.message and behind) and wording.opens_with(article, behind[0], "of_what")
    yield unsaid(found) if is_other else found
