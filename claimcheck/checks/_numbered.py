"""Things that are announced by their number and then told one by one: "two bills ... the first ... the second"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from claimcheck.article import Article, Comparison, beginning_in
from claimcheck.claims import Amount, Member, When
from claimcheck.late import late
from claimcheck.reasoning.parts import said
from claimcheck.reasoning.ratios import is_plain

FAR = 800
"""Characters behind the number in which they are told."""

FEWEST, MOST = 2, 12
"""How many things are told one by one."""

PAIR, BESIDE, APART = 2, 400, 10
"""Things that are told as one and the other, characters behind their number in which both stand, and at least how many
lie between them: "one above the other" tells them together."""

BEHIND = 32
"""Characters behind an ordinal in which its noun stands."""

NOUN = late(r"[\s*_]+([a-z-]+)")


def numbered(article: Article) -> Iterator[Comparison]:
    """Each number of things with the ordinals, or the days, by which they are told behind it."""
    for count in article.amounts:
        if count.kind == "count" and is_plain(count) and FEWEST <= count.figure.value <= MOST:
            told = _by_ordinals(article, count) or _by_days(article, count)
            if told:
                says = f"{', '.join(article.quote(claim) for claim in told)}: no more than {article.quote(count)}"
                yield Comparison((count, *told), "consistent", says, "told-one-by-one")
            elif count.figure.value == PAIR and (pair := _one_and_other(article, count)):
                says = f"{' and '.join(article.quote(claim) for claim in pair)}: {article.quote(count)}"
                yield Comparison((count, *pair), "consistent", says, "one-and-the-other")


def _by_ordinals(article: Article, count: Amount) -> Sequence[Amount]:
    """The ordinals behind it that run from the first to the last, or up to it with the same noun."""
    behind = beginning_in(article.amounts, count.end, count.end + FAR)
    again = takewhile(lambda claim: not (claim.kind == "count" and claim.unit == count.unit), behind)
    ordinals = [claim for claim in again if claim.kind == "ordinal"]
    run = [claim for claim, place in zip(ordinals, range(1, MOST + 1), strict=False) if claim.figure.value == place]
    if len(run) == count.figure.value:
        return run
    named = (claim for claim in behind if claim.kind == "ordinal" and _noun(article, claim) == count.unit)
    return [claim for claim in islice(named, MOST) if claim.figure.value <= count.figure.value][:1]


def _one_and_other(article: Article, count: Amount) -> tuple[Member, Member] | None:
    """The words that tell two things apart: "one ... the other", before another number of the same things."""
    again = (
        claim.start for claim in beginning_in(article.amounts, count.end, count.end + FAR) if _is_alike(count, claim)
    )
    end = min(next(again, count.end + FAR), count.end + BESIDE)
    one = said(article.language, "one_and_other", "one").search(article.document.prose, count.end, end)
    other = one and said(article.language, "one_and_other", "other").search(
        article.document.prose, one.end() + APART, end
    )
    return (Member(*one.span()), Member(*other.span())) if one and other else None


def _is_alike(count: Amount, claim: Amount) -> bool:
    return claim.kind == "count" and claim.figure.value > 1 and (claim.unit == count.unit or claim.figure.value == PAIR)


def _noun(article: Article, ordinal: Amount) -> str:
    match = NOUN.match(article.document.prose, ordinal.end, ordinal.end + BEHIND)
    return match[1] if match else ""


def _by_days(article: Article, count: Amount) -> Sequence[When]:
    """The days behind it, if there are just so many, each with its weekday."""
    behind = beginning_in(article.dates, count.end, count.end + FAR)
    days = [when for when in behind if when.weekday is not None and when.day]
    return days if len(days) == count.figure.value else ()
