"""T104: one time is told in two zones, and they do not agree."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck import dates
from claimcheck.article import Article, Comparison, Pairing
from claimcheck.checks._check import check
from claimcheck.claims import When
from claimcheck.late import late
from claimcheck.reasoning.wording import words

WORD = late(r"[a-z]+")

BESIDE = 60
"""Characters on either side of two ranges in which they are said to be opening hours."""

DAY = 24 * 60


@check("T104", "same-time")
def zones_disagree(article: Article) -> Iterator[Comparison]:
    """One time is told in two time zones, and they do not agree.

    "Eastern" and the like mean the time that is kept there on the day, by the tz database; "EST" said in summer and letters
    that several zones share are accepted when any of their meanings fits.

    Wrong, published 2024-07-01:

        The launch is planned for 2 p.m. Eastern (1900 GMT) on July 9.
                                  ~~~~~~~~~~~~~~  ^^^^^^^^ 2 p.m. Eastern is 1800 GMT, the text says 1900 GMT

    Wrong, published 2024-07-01:

        The fair is on from 2 p.m. to 3:30 p.m. central / 1:30 p.m. to 2:30 p.m. mountain.
                            ~~~~~~                        ^^^^^^^^^ 2 p.m. Chicago time is 13:00, the text says 1:30 p.m. Denver time

    Right, published 2024-07-01:

        The launch is planned for 2 p.m. Eastern (1800 GMT) on July 9, and lift-off seen at 11 a.m. PDT (1800 GMT).

    Right, published 2024-07-01:

        Office hours are 9 a.m. to 5 p.m. Eastern (8 a.m. to 5 p.m. Central).
    """
    pairings = article.paired("same-time")
    day = _day(article) if pairings else None
    for pairing in pairings:
        first, again = pairing.one("a"), pairing.one("b")
        if not (isinstance(first, When) and isinstance(again, When)) or first.zone == again.zone:
            continue
        if first.offsets and again.offsets:
            made = [_compared(article, pairing, day, *pair, first, again) for pair in _ends(pairing, first, again)]
            if "b0" in pairing.slots and made and _opens(article, pairing):
                made = [comparison for comparison in made if comparison.verdict == "consistent"]
            yield from sorted(made, key=lambda comparison: comparison.verdict == "consistent")[:1]


def _opens(article: Article, pairing: Pairing) -> bool:
    """Whether the ranges may be the hours that two places keep: "9 a.m. to 5 p.m. Eastern (8 a.m. to 5 p.m. Central)"."""
    around = article.document.prose[max(0, pairing.span.start - BESIDE) : pairing.span.end + BESIDE]
    return not words(article, "opening", "words").isdisjoint(WORD.findall(around.lower()))


def _ends(pairing: Pairing, first: When, again: When) -> list[tuple[When, When]]:
    """The two times, and the two that the ranges begin with: "2 to 3 p.m. Eastern (11 a.m. to noon Pacific)"."""
    begins = [pairing.slots[slot][0] for slot in ("a0", "b0") if slot in pairing.slots]
    pairs = [(first, again)]
    if len(begins) == 2 and all(isinstance(begin, When) and not begin.zone and begin.part for begin in begins):
        pairs.append((begins[0], begins[1]))  # type: ignore[arg-type]  # both are times
    return [pair for pair in pairs if all(when.clock and when.clock[0] <= 24 for when in pair)]


def _compared(
    article: Article, pairing: Pairing, day: date | None, first: When, again: When, here: When, there: When
) -> Comparison:
    theirs, ours = (dates.offsets_at(when.zone, when.offsets, day) for when in (there, here))
    shown = [(_minutes(first) - one + other) % DAY for one in ours for other in theirs]
    working = f"{_said(article, first, here)} is {_clock(shown[0], there)}"
    working += " GMT" if there.zone == "GMT" else ""
    says = f"{working}, the text says {_said(article, again, there)}"
    if _minutes(again) % DAY in shown:
        return Comparison((again, first), "consistent", says, pairing.phrase)
    return Comparison((again, first), "contradicted", says, pairing.phrase, says)


def _said(article: Article, when: When, zoned: When) -> str:
    """The time in the author's words, with the zone that the end of its range gives it."""
    said = article.quote(when)
    return said if when.zone else f"{said} {zoned.zone.rpartition('/')[2].replace('_', ' ')} time"


def _day(article: Article) -> date | None:
    """The day the article speaks of, near enough for summer time."""
    days = (when.days.first for when in article.dated if when.days and when.unit == "day" and when.kind == "date")
    first = next(days, None)
    return date.fromordinal(first) if first else article.document.published


def _minutes(when: When) -> int:
    assert when.clock is not None  # the caller has looked
    return when.clock[0] * 60 + when.clock[1]


def _clock(minutes: int, like: When) -> str:
    hour, minute = divmod(minutes, 60)
    return f"{hour:02}{minute:02}" if like.zone == "GMT" else f"{hour:02}:{minute:02}"
