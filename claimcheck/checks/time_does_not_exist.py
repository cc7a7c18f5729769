"""T103: the clock has no such time."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.claims import When
from claimcheck.late import late
from claimcheck.passages import sentence_around
from claimcheck.reasoning.wording import words

WORD = late(r"[a-z-]+")
DIGITS = late(r"\b([2-9]\d):\d\d\b")

NEAR = 100
"""Characters on either side in which other running times stand."""

DAY = 24
"""Hours of a day."""


@check("T103")
def time_does_not_exist(article: Article) -> Iterator[Comparison]:
    """The clock has no such time.

    Digits such as 25:10 are looked at only after a word like "at", since elsewhere they are a running time or a score, and
    not beside a word of sport or of a night that goes on; 24:00 is midnight.  An hour past 24 that is told twice is meant.

    Wrong:

        The train left at 25:10 and arrived late.
                          ^^^^^ no clock shows hour 25

    Wrong:

        The train left at 14:30 p.m.
                          ^^^^^^^^^^ hour 14 of the 24-hour clock needs no p.m.

    Right:

        The train left at 23:10 and ran until 24:00; the winner finished in 25:10.

    Right:

        He crossed the line at 27:45 in the 10,000 meters.
    """
    told = [(when, says) for when in article.whens if (says := _says(when))]
    past = [when for when, _ in told if _is_past_the_day(when)]
    for when, says in told:
        if not (when in past and (len(past) > 1 or _is_no_clock(article, when))):
            yield Comparison((when,), "contradicted", says, "clock", says)


def _says(when: When) -> str:
    return _wrong(*when.clock, when.part) if when.clock and when.part != "word" else ""


def _wrong(hour: int, minute: int, half: str) -> str:
    if minute > 59:
        return f"an hour has no minute {minute}"
    if hour > DAY or (hour == DAY and minute):
        return f"no clock shows hour {hour}"
    return f"hour {hour} of the 24-hour clock needs no {half[0]}.m." if half.endswith("!") else ""


def _is_past_the_day(when: When) -> bool:
    """Whether only its hour is too high, and nothing but the word before it makes a time of it."""
    return when.clock is not None and when.clock[0] >= DAY and when.clock[1] <= 59 and not when.part


def _is_no_clock(article: Article, when: When) -> bool:
    """Whether it may be a running time, as those beside it are, or an hour that goes on after midnight."""
    prose = article.document.prose
    around = sentence_around(prose, when.start)
    beside = DIGITS.finditer(prose, max(0, when.start - NEAR), when.end + NEAR)
    if any(int(match[1]) >= DAY and not when.start <= match.start() < when.end for match in beside):
        return True
    said = set(WORD.findall(article.document.prose[around.start : around.end].lower()))
    return not (words(article, "stopwatch", "words") | words(article, "stopwatch", "night")).isdisjoint(said)
