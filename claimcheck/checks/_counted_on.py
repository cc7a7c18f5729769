"""Dates that are counted from the one told last: "arrested on March 12 and charged two days later, on March 14"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from claimcheck.article import Article, Comparison, beginning_in, last_before
from claimcheck.claims import Amount, When
from claimcheck.late import late
from claimcheck.numbers import Figure, Interval, Judgement, lasts
from claimcheck.passages import paragraph_around
from claimcheck.reasoning import elapsed
from claimcheck.reasoning.wording import words

BEHIND = late(r",?\s(?:[a-z]{2}\s)?(?:[a-z]{3}\s)?$")
"""Between "two days later" and its date: "on", "on the"."""

AHEAD = late(r"\s?[,(–—-]\s?(?:[a-z]+\s)?$")
"""Between a date and "two days later"."""

PIECE = late(r"[,;:](?=\s)|[a-z]+")

NEAR = 20
"""Characters between such words and their date."""

WEEK = 7

Counted: TypeAlias = Amount | When
"""What counts on: "two days later", "the next day"."""


class Told(NamedTuple):
    """A date, the words that count it from another one, and that other one."""

    when: When
    counted: Counted
    anchor: When


def counted_on(article: Article, known: Collection[int]) -> Iterator[Comparison]:
    """Every date beside "two days later" or "the next day", unless another wording has read these words, by their ids."""
    if len(article.dates) < 2:
        return
    paired = {id(pairing.one("n")) for pairing in article.paired("later") if "b" in pairing.slots}
    claims: list[Counted] = [*article.lengths, *article.dates]
    for claim in claims:
        if _shift(claim) and id(claim) not in known and id(claim) not in paired:
            told = _told(article, claim)
            if told and not article.is_quoted(claim.span) and (made := _compared(article, told)):
                yield made


def _shift(claim: Counted) -> int:
    """By how many of its units a claim leads on, or back, from the date told before."""
    when = claim.when if isinstance(claim, Amount) else claim
    return (when.shift or 0) if when is not None and when.anchor == "mention" else 0


def _told(article: Article, counted: Counted) -> Told | None:
    """Its date right behind or right before it, and the date told last, in the same sentence or the one before."""
    prose = article.document.prose
    behind = next(iter(beginning_in(article.dates, counted.end, counted.end + NEAR)), None)
    ahead = last_before(article.dates, counted.start)
    if behind and BEHIND.fullmatch(prose, counted.end, behind.start):
        when = behind
    elif ahead and counted.start - ahead.end < NEAR and AHEAD.fullmatch(prose, ahead.end, counted.start):
        when = ahead
    else:
        return None
    first = min(when.start, counted.start)
    anchor = last_before(article.dates, first)
    here = article.sentence(first)
    if anchor is None or anchor.start < max(
        article.sentence(max(0, here.start - 2)).start, paragraph_around(prose, first).start
    ):
        return None
    lengths = (length for length in beginning_in(article.amounts, anchor.end, first) if length.kind == "duration")
    if any(length is not counted for length in lengths):
        return None
    steps = _steps(article, prose[max(anchor.end, here.start) : first])
    return Told(when, counted, anchor) if steps <= (anchor.start >= here.start) else None


def _steps(article: Article, gap: str) -> int:
    """How many times something else may have happened in between: "questioned for a week and charged"."""
    said = ["", *PIECE.findall(gap.lower())]
    joints = words(article, "passing", "joints")
    return sum(not word.isalpha() or (word in joints and before.isalpha()) for before, word in pairwise(said))


def _compared(article: Article, told: Told) -> Comparison | None:
    if _is_weekday(told.when) and _is_weekday(told.anchor):
        return _weekdays(article, told)
    found = _apart(told, told.anchor)
    judgement = _judged(told, found)
    if found is None or judgement is None or told.when.day is None or told.anchor.day is None:
        return None
    claims = (told.counted, told.when, told.anchor)
    first, last = sorted((told.when, told.anchor), key=lambda when: when.start, reverse=_shift(told.counted) < 0)
    says = f"{article.quote(first)} to {article.quote(last)} is {elapsed.counted(found, told.counted.unit)}"
    if judgement.verdict == "consistent":
        return Comparison(claims, "consistent", says, "counted-on")
    if _counts_from_another(article, told):
        return None
    says += f", the text says {article.quote(told.counted)}"
    return Comparison(claims, "contradicted", says, "counted-on", says, "warning", "probable")


def _apart(told: Told, anchor: When) -> Interval | None:
    """How far the date lies from *anchor*, in the direction that the words count."""
    ends = (anchor, told.when) if _shift(told.counted) > 0 else (told.when, anchor)
    return elapsed.apart(*ends, told.counted.unit)


def _judged(told: Told, found: Interval | None) -> Judgement | None:
    if found is None:
        return None
    if isinstance(told.counted, Amount):
        is_of_a_year = elapsed.gives_the_year(told.counted, told.when, told.anchor)
        return None if is_of_a_year else elapsed.judged(told.counted, found)
    return lasts(found, Figure(abs(_shift(told.counted))))


def _counts_from_another(article: Article, told: Told) -> bool:
    """Whether another date of the paragraph is that far away: the story goes on from there."""
    others = (other for other in article.dates_around(told.when) if other not in (told.when, told.anchor))
    judgements = (_judged(told, _apart(told, other)) for other in others)
    return any(judgement is not None and judgement.verdict == "consistent" for judgement in judgements)


def _is_weekday(when: When) -> bool:
    return when.weekday is not None and when.day is when.month is when.shift is None and not when.which


def _weekdays(article: Article, told: Told) -> Comparison | None:
    """ "on Monday and two days later, on Wednesday", within a week."""
    shift = _shift(told.counted)
    if told.counted.unit != "day" or not 0 < abs(shift) < WEEK or told.when.weekday is None:
        return None
    assert told.anchor.weekday is not None  # see _is_weekday
    apart = (told.when.weekday - told.anchor.weekday) * (1 if shift > 0 else -1) % WEEK
    claims = (told.counted, told.when, told.anchor)
    says = f"{article.quote(told.when)} is {apart} day{'s' * (apart != 1)} from {article.quote(told.anchor)}"
    if apart == abs(shift):
        return Comparison(claims, "consistent", says, "counted-on")
    says += f", the text says {article.quote(told.counted)}"
    return Comparison(claims, "contradicted", says, "counted-on", says, "warning", "probable")
