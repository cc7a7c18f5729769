"""What several checks do with figures: take plain ones, and write a result in the manner of the author."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.article import Article, Pairing
from claimcheck.claims import Amount, Score
from claimcheck.late import late
from claimcheck.numbers import Figure, written
from claimcheck.reasoning.ratios import amounts

SIGN = late(r"[^\w\s]$")
NUMBER = late(r"[\d.]")


def plain(pairing: Pairing, *slots: str) -> Iterator[tuple[Amount, ...]]:
    """The amounts of these slots, when each is a single figure; nothing otherwise."""
    found = [pairing.slots[slot][0] for slot in slots if slot in pairing.slots]
    figures = amounts(*found)
    if figures is not None and len(figures) == len(slots):
        yield figures


def result(pairing: Pairing, slot: str = "s") -> Score:
    """The score of a slot that holds one."""
    claim = pairing.one(slot)
    assert isinstance(claim, Score)  # the phrase asks for one
    return claim


def counted(figure: Figure) -> Figure:
    """A length of time or a number of things inside a sum, where it is taken at its word.

    "Over" before a time is no bound: "$1 billion over five years".
    """
    return replace(figure, exact=True, hedge="" if figure.hedge == "over" else figure.hedge)


def bare(claim: Amount) -> str:
    """A figure alone, in digits: "4,200,000"."""
    return f"{float(claim.figure.value):,.15g}"


def like(article: Article, claim: Amount, value: float) -> str:
    """A value with the sign or the unit of a claim: "$35,000", "240 square metres"."""
    said = article.quote(claim)
    first = NUMBER.search(said)
    sign = SIGN.search(said[: first.start()]) if first and claim.kind == "money" else None
    if sign:
        return f"{sign[0]}{written(value)}"
    unit = article.unit_words(claim) if claim.unit_start > claim.start else ""
    tie = "" if unit[:1] in "%°" else " "
    return f"{written(value)}{tie}{unit}".rstrip()
