"""N201: a share is not the share that its figures give."""

from __future__ import annotations

from collections.abc import Iterator, Set

from claimcheck.article import Article, Comparison, Pairing, compared, unsaid
from claimcheck.checks._beside_parts import beside_parts
from claimcheck.checks._check import check
from claimcheck.checks._figures import plain
from claimcheck.claims import Amount
from claimcheck.numbers import SCALE, TRANSPOSED, Judgement, Slip, judge, slip, written
from claimcheck.passages import sentences_around
from claimcheck.reasoning.bases import has_own_base, is_of_less, is_taken_up
from claimcheck.reasoning.circumstances import parted, weighed
from claimcheck.reasoning.ratios import (
    PERCENT,
    amounts,
    are_alike,
    in_company,
    is_near,
    operand,
    share,
    share_slip,
    slip_in,
)
from claimcheck.reasoning.surroundings import around, figures_near, part_and_whole, wholes_of
from claimcheck.reasoning.wording import is_bracketed_alone, words
from claimcheck.text import Span

ROUND_WHOLE = 12
"""Of so few the figures may be a rounding themselves: "six out of ten (58%)"."""

CHANGES = ("change", "told", "told-twice")
"""Relations whose percentage is no share of anything."""

THOUSANDS = (f"{SCALE} a thousand", f"{SCALE} a million")
"""Slips that are not met by chance: million for billion."""

PLAIN = ("", "about", "nearly")
"""Hedges of a share that leave it near what is printed."""

BOUNDS = ("up_to", "at_least")
"""Hedges of what may be paid instead of a share."""


@check("N201", "share", "share-applied", "part-and-share", "share-alone", "share-applied-alone", "part-of")
def share_differs(article: Article) -> Iterator[Comparison]:
    """A share is not the share that its figures give.

    "23 of 65, or 53%" has three figures of which any two give the third.  The share is compared as exactly as it is
    printed, and one unit of its last place is left to the writer, who may have cut instead of rounded.  Where the third
    figure stands in the sentences around, a slip of the hand must explain what does not fit.

    Wrong:

        Of the 65 schools inspected, 23, or 53%, failed.
               ~~~~~~~~~~            ~~     ^^^ 23 / 65 = 35.4%, the text says 53% (digits transposed: 35%)

    Wrong:

        The fee is 1% of the $21 billion offering, or about $2.1 billion.
                   ~~        ~~~~~~~~~~~              ^^^^^^^^^^^^^^^^^^ 1% of $21 billion = 210,000,000, the text says about $2.1 billion (off by a factor of ten: 210,000,000)

    Wrong:

        Some 27 of the bids, or 63%, came from abroad. In all there were 75 bids.
        ~~~~~~~                 ^^^                                      ~~~~~~~ 27 / 75 = 36%, the text says 63% (digits transposed: 36%)

    Right:

        Of the 65 schools inspected, 23, or 35%, failed. Nationally, 53% fail. Labour won 411 of the 650 seats, or 33.7% of the vote.
    """
    for pairing in article.paired("share"):
        if (told := amounts(pairing.one("k"), pairing.one("n"), pairing.one("p"))) and _are_part_and_whole(*told):
            if told[1].figure.value <= ROUND_WHOLE:
                continue
            yield _with_base(article, weighed(article, _share(article, pairing, *told)))
        elif told and told[0].kind == told[1].kind == "money" and told[0].unit == told[1].unit:
            made = _share(article, pairing, *told)  # million for billion makes figures too unlike to be part and whole
            if made.slip and made.slip.name in THOUSANDS:
                yield made
    for pairing in article.paired("share-applied"):
        if (told := amounts(pairing.one("k"), pairing.one("n"), pairing.one("p"))) and _are_part_and_whole(*told):
            yield weighed(article, _applied(article, pairing, *told))
    known = _told_otherwise(article) if article.paired("part-of") else set()
    for made in _of_some_whole(article):
        known.update(map(id, made.claims))
        yield made
    yield from beside_parts(article, known)


def _of_some_whole(article: Article) -> Iterator[Comparison]:
    """The shares whose whole stands in the sentences around them."""
    beside, apart = article.paired("part-and-share"), article.paired("share-alone")
    before = article.paired("share-applied-alone")
    known = _told_otherwise(article) if beside or apart else set()
    applied = {id(pairing.one("p")) for pairing in before}
    for pairing in before:
        for told, whole in plain(pairing, "p", "n"):
            if told.unit == PERCENT and id(told) not in known:
                yield from _behind(article, pairing._replace(alone=False), told, whole, known)
    parts = {id(pairing.one("k")) for pairing in beside}
    for pairing in beside:
        for part, told in plain(pairing, "k", "p"):
            if told.unit == PERCENT and told.figure.value <= 100 and id(told) not in known:
                known.add(id(told))
                yield from _among(article, pairing._replace(alone=False), part, told, parts)
    for pairing in apart:
        for (told,) in plain(pairing, "p"):
            if told.unit == PERCENT and told.figure.value <= 100 and id(told) not in known:
                made = _elsewhere(article, pairing._replace(alone=False), told)
                yield from (one for one in made if not one.message or id(told) not in applied)


def _behind(article: Article, pairing: Pairing, told: Amount, whole: Amount, known: set[int]) -> Iterator[Comparison]:
    """What a share of a whole comes to, in the sentences around; told only if it fits, or is off by whole thousands."""
    place = Span(told.start, whole.end)
    same = [part for part in figures_near(article, place) if part.kind == whole.kind and part.unit == whole.unit]
    if same:
        for part in around(article, place, same):
            made = _applied(article, pairing, part, whole, told)
            fits = is_near(float(told.figure.value) * float(whole.figure.value) / 100, part.figure)
            name = made.slip.name if made.slip else ""
            if (made.verdict == "consistent" and fits) or (name in THOUSANDS and is_taken_up(article, told, part)):
                known.add(id(told))
                yield made
                return


def _told_otherwise(article: Article) -> set[int]:
    """The percentages that a narrower wording has paired, or that are changes."""
    shares = {id(pairing.one("p")) for relation in ("share", "share-applied") for pairing in article.paired(relation)}
    return shares | {id(pairing.one("d")) for relation in CHANGES for pairing in article.paired(relation)}


def _elsewhere(article: Article, pairing: Pairing, told: Amount) -> Iterator[Comparison]:
    """A share whose part and whole both stand apart from it; told only if they fit, or a slip explains that they do not."""
    found = part_and_whole(article, told)
    if found is not None and told.figure.hedge in PLAIN:
        made = _share(article, pairing, *found, told)
        if made.verdict == "consistent" or made.message:
            yield _with_base(article, weighed(article, made))


def _among(article: Article, pairing: Pairing, part: Amount, told: Amount, parts: Set[int]) -> Iterator[Comparison]:
    """A part against the wholes around it, of which the *parts* that have a share of their own are none."""
    sure: list[Comparison] = []
    for whole, is_sure in wholes_of(article, part, told):
        if id(whole) in parts:
            continue
        made = _share(article, pairing, part, whole, told)
        if made.verdict == "consistent" and is_near(share(part.figure.value, whole.figure.value), told.figure):
            yield made
            return
        if is_sure and not is_of_less(article, part, whole) and not has_own_base(article, told, part, whole):
            if _counts_the_same(article, part, whole):
                made = _share(article, pairing._replace(alone=True), part, whole, told)
            sure += [weighed(article, made)] if made.message else _with_slip(article, pairing, part, whole, told)
    yield from sure


def _counts_the_same(article: Article, part: Amount, whole: Amount) -> bool:
    """Whether a part counts what the whole counted right before it: "The 65 schools were inspected.  In all 23 of them"."""
    begin = sentences_around(article.document.prose, part.start)[1].start
    is_counted = part.kind == whole.kind == "count" and part.unit == whole.unit and begin <= whole.start < part.start
    return is_counted and part.unit not in words(article, "traded", "units")


def _with_slip(article: Article, pairing: Pairing, part: Amount, whole: Amount, told: Amount) -> Iterator[Comparison]:
    """The comparison, if swapped digits in the part or in the whole explain it; the whole may stand far away."""
    found = slip_in(share, (part, whole), told.figure)
    if found is not None and part.unit == whole.unit and part.kind == "count" and not parted(article, (part, told)):
        term, meant = found
        named = Slip(TRANSPOSED, article.in_the_manner_of(term, meant))
        made, working = _judged(article, part, whole, told)
        yield compared(
            pairing, (term, told, *(claim for claim in (part, whole) if claim is not term)), made, working, named
        )


def _with_base(article: Article, made: Comparison) -> Comparison:
    """The comparison, or an undecided one when the share is said to be of something else."""
    amounts = [claim for claim in made.claims if isinstance(claim, Amount)]
    if made.message and (has_own_base(article, *amounts) or not is_bracketed_alone(article, amounts[0])):
        return unsaid(made)
    return made


def _are_part_and_whole(part: Amount, whole: Amount, told: Amount) -> bool:
    return told.unit == PERCENT and are_alike(part, whole) and part.figure.value <= whole.figure.value * 10


def _share(article: Article, pairing: Pairing, part: Amount, whole: Amount, told: Amount) -> Comparison:
    made, working = _judged(article, part, whole, told)
    found = share_slip(made, told.figure)
    return compared(pairing, (told, part, whole), made, working, found, (f"{written(made.expected)}%",))


def _judged(article: Article, part: Amount, whole: Amount, told: Amount) -> tuple[Judgement, str]:
    made = judge(share, [operand(part), operand(whole)], told.figure, company=in_company(part, whole))
    working = f"{written(float(part.figure.value))} / {written(float(whole.figure.value))} = {written(made.expected)}%"
    return made, f"{working}, the text says {article.quote(told)}"


def _applied(article: Article, pairing: Pairing, part: Amount, whole: Amount, told: Amount) -> Comparison:
    made = judge(lambda p, n: p * n / 100, [operand(told), operand(whole)], part.figure)
    working = f"{article.quote(told)} of {article.quote(whole)} = {written(made.expected)}, the text says {article.quote(part)}"
    found = slip(made.expected, part.figure)
    is_capped = part.figure.hedge in BOUNDS and made.verdict != "consistent"
    if is_capped:  # "30% of the award, or $25,000 at most"
        return Comparison((part, told, whole), "undecided", working, pairing.phrase)
    return compared(pairing, (part, told, whole), made, working, found, (written(made.expected),))
