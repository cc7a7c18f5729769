"""The changes that wordings tell: from what, to what, which way, and by how much."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from claimcheck.article import Article, Pairing, last_before
from claimcheck.claims import Amount
from claimcheck.late import late
from claimcheck.numbers import LOOSE, Figure
from claimcheck.reasoning.ratios import PERCENT, POINTS, amounts, are_alike, in_company, operand
from claimcheck.reasoning.wording import are_named_apart, is_label, is_period, is_step, says, words

RISE, FALL = "rise", "fall"

UNITED = frozenset({"money", "measure"})
"""Kinds of figures beside which a bare number may be a name, since it has not their unit."""

CUES = {"rise": RISE, "rises": RISE, "above": RISE, "more": RISE, "exceed": RISE, "beat": RISE, "greater": RISE} | {
    "smaller": FALL,
    "fall": FALL,
    "falls": FALL,
    "off": FALL,
    "below": FALL,
    "less": FALL,
    "lose": FALL,
}
"""Cue of a wording -> which way it goes."""


DIGITS = late(r"[0-9][0-9,]*(?:\.[0-9]+)?")
STOPS = late(r"[,;:(.–—]")

CLAUSE = 40
"""Characters between a figure and one that only says of how many, or where."""

ASIDE = 16
"""Characters before a figure in which a word may say that it is only some of those told before it."""


class Change(NamedTuple):
    """A quantity before and after, and what is said to lie between."""

    pairing: Pairing
    before: Amount
    after: Amount
    by: Amount | None
    direction: str
    """``rise`` or ``fall``, as the words say, or as the figures do where the words are silent."""

    @property
    def is_of_shares(self) -> bool:
        """Whether both ends are percentages; one of them may bear the sign for both."""
        return PERCENT in (self.before.unit, self.after.unit)

    @property
    def is_in_unit(self) -> bool:
        """Whether what is said to lie between is a share, or in the unit of both ends, so that the verb is theirs."""
        by = self.by
        return (
            by is None or by.unit in (PERCENT, POINTS) or (by.kind == self.before.kind and by.unit == self.before.unit)
        )

    @property
    def falls(self) -> bool:
        """Whether it goes down."""
        return self.direction == FALL

    @property
    def in_company(self) -> bool:
        """Whether neither end may be read at one figure."""
        return in_company(self.before, self.after)

    @property
    def ends(self) -> tuple[Figure, Figure]:
        """The figures before and after as terms, each read beside the other."""
        before, after = operand(self.before), operand(self.after)
        return before.beside(after), after.beside(before)

    @property
    def is_told_backwards(self) -> bool:
        """Whether the figures go the other way than the words, in every reading."""
        smaller, larger = (self.after, self.before) if self.direction == RISE else (self.before, self.after)
        return operand(smaller).reading(LOOSE, company=True).high < operand(larger).reading(LOOSE, company=True).low


def changes(article: Article, *relations: str) -> Iterator[Change]:
    """The changes that the wordings of these relations tell, where both ends may be one quantity at two times."""
    for relation in relations:
        for pairing in article.paired(relation):
            ends = amounts(pairing.one("a"), pairing.one("b"))
            if ends is None or not _may_be_one(article, *ends):
                continue
            by = amounts(pairing.one("d")) if "d" in pairing.slots else ()
            before, after = ends
            if by is not None and not (after.start < before.start and _is_beside_another(article, after, by)):
                yield Change(pairing, before, after, by[0] if by else None, _direction(pairing, before, after))


def _may_be_one(article: Article, before: Amount, after: Amount) -> bool:
    """Whether two figures may be one quantity at two times, and not a model, a date or the figure of something else."""
    if before.when or after.when or not are_alike(before, after) or are_named_apart(article, before, after):
        return False
    if is_period(article, before) or is_period(article, after) or _is_of_a_scale(article, before, after):
        return False
    return not any(is_label(article, end) for end in (before, after) if {before.kind, after.kind} & UNITED)


def _is_of_a_scale(article: Article, one: Amount, other: Amount) -> bool:
    """Whether a bare figure leaves its scale to the other one: "from 40 to 50 cents", "from 95 cents to 80"."""
    bare, named = (one, other) if one.kind == "number" else (other, one)
    return bare.kind == "number" != named.kind and is_scaled(article, named) and not is_scaled(article, bare)


def is_scaled(article: Article, amount: Amount) -> bool:
    """Whether a figure is worth another number than its digits say: "50 cents", "13 million"; or is told in words."""
    digits = DIGITS.search(article.quote(amount))
    return digits is None or float(digits[0].replace(",", "")) != float(amount.figure.value)


def _is_beside_another(article: Article, after: Amount, by: Collection[Amount]) -> bool:
    """Whether the figure before "up from" is not the one that went up: "300 shops in 12 countries, up from 250"."""
    prose = article.document.prose
    first = last_before(article.amounts, after.start)
    if is_step(article, after) or says(article, prose[max(0, after.start - ASIDE) : after.start], "aside"):
        return True
    if first is None or first in by or after.start - first.end > CLAUSE:
        return False
    between = prose[first.end : after.start]
    return not STOPS.search(between) and not words(article, "beside_another", "words").isdisjoint(between.split()[-1:])


def _direction(pairing: Pairing, before: Amount, after: Amount) -> str:
    said = CUES.get(pairing.cues.get("dir", ""))
    return said or (RISE if after.figure.value >= before.figure.value else FALL)
