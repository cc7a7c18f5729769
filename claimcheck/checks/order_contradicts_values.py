"""N403: a ranking or a comparison runs against its own figures."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Pairing, unsaid
from claimcheck.checks._check import check
from claimcheck.checks._descending import told_by_size
from claimcheck.checks._figures import plain
from claimcheck.checks._set_beside import set_beside
from claimcheck.claims import Amount
from claimcheck.numbers import LOOSE
from claimcheck.reasoning import wording
from claimcheck.reasoning.changes import CUES, FALL
from claimcheck.reasoning.ratios import are_alike

BEATING = "beating"
"""Wording in which an estimate need not say again what it is for one of."""


@check("N403")
def order_contradicts_values(article: Article) -> Iterator[Comparison]:
    """A ranking or a comparison runs against its own figures.

    What follows the largest is smaller; here it is larger, however the two figures were rounded.

    Wrong:

        Norway was the largest donor, with $410 million, followed by Japan with $520 million.
                                           ~~~~~~~~~~~~                         ^^^^^^^^^^^^ $520 million is more than $410 million, which comes before it

    Wrong:

        Sales of $45 million exceeded the $54 million goal.
                 ~~~~~~~~~~~              ^^^^^^^^^^^ $45 million is less than $54 million, the text says more

    Right:

        Norway was the largest donor, with $520 million, followed by Japan with $410 million. That was below the $530 million of 2004.
    """
    yield from _ranked(article)
    for pairing in article.paired("order"):
        for one, other in plain(pairing, "a", "b"):
            if (
                one.unit
                and other.unit in (one.unit, "")
                and are_alike(one, other)
                and (wording.per(article, one) == wording.per(article, other) or pairing.phrase == BEATING)
            ):
                yield _set_against(article, pairing, one, other)
    yield from _of_ranks(article)
    yield from told_by_size(article)
    yield from set_beside(article)


def _set_against(article: Article, pairing: Pairing, one: Amount, other: Amount) -> Comparison:
    """A figure that is said to be more or less than another."""
    is_less = CUES[pairing.cues["dir"]] == FALL
    ends = (other, one) if is_less else (one, other)
    said, opposite = ("less", "more") if is_less else ("more", "less")
    quoted = f"{article.quote(one)} is", f"than {article.quote(other)}"
    if not _is_more(ends[1], ends[0]):
        return Comparison((one, other), "consistent", f"{quoted[0]} {said} {quoted[1]}", pairing.phrase)
    says = f"{quoted[0]} {opposite} {quoted[1]}, the text says {said}"
    return Comparison((other, one), "contradicted", says, pairing.phrase, says if pairing.alone else "")


def _of_ranks(article: Article) -> Iterator[Comparison]:
    """A place in a ranking and the one before it; "up" is to a smaller number, and anything else may be no ranking."""
    for pairing in article.paired("rank"):
        for after, before in plain(pairing, "a", "b"):
            falls = CUES[pairing.cues["dir"]] == FALL
            if after.figure.value != before.figure.value and falls == (after.figure.value > before.figure.value):
                way = "below" if falls else "above"
                says = f"{article.quote(after)} is {way} {article.quote(before)}"
                yield Comparison((after, before), "consistent", says, pairing.phrase)


def _ranked(article: Article) -> Iterator[Comparison]:
    for pairing in article.paired("descending"):
        for first, following in plain(pairing, "a", "b"):
            if not _is_of_a_kind(first, following):
                continue
            if wording.per(article, first) != wording.per(article, following):
                continue
            if not _is_more(following, first):
                working = f"{article.quote(first)} is not less than {article.quote(following)}"
                yield Comparison((first, following), "consistent", working, pairing.phrase)
                continue
            says = f"{article.quote(following)} is more than {article.quote(first)}, which comes before it"
            made = Comparison((following, first), "contradicted", says, pairing.phrase, says if pairing.alone else "")
            told = article.before(first) + article.after(following)
            is_other = wording.says(article, told, "ranked_otherwise")
            yield unsaid(made) if is_other else made


def _is_of_a_kind(first: Amount, following: Amount) -> bool:
    """Whether they have one unit; points need not be named twice."""
    is_bare = following.kind == "number" and first.kind == "count" and not following.figure.declared
    return is_bare or (first.unit == following.unit and first.kind == following.kind)


def _is_more(one: Amount, other: Amount) -> bool:
    mine, others = one.figure.reading(LOOSE, company=True), other.figure.reading(LOOSE, company=True)
    return one.figure.value > other.figure.value and not mine.meets(others)
