"""T103: the clock has no such time."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check


@check("T103")
def time_does_not_exist(article: Article) -> Iterator[Comparison]:
    """The clock has no such time.

    Digits such as 25:10 are looked at only after a word like "at", since elsewhere they are a running time or a score;
    24:00 is midnight.

    Wrong:

        The train left at 25:10 and arrived late.
                          ^^^^^ no clock shows hour 25

    Wrong:

        The train left at 14:30 p.m.
                          ^^^^^^^^^^ hour 14 of the 24-hour clock needs no p.m.

    Right:

        The train left at 23:10 and ran until 24:00; the winner finished in 25:10.
    """
    for when in article.whens:
        if when.clock is None or when.part == "word":
            continue
        says = _wrong(*when.clock, when.part)
        if says:
            yield Comparison((when,), "contradicted", says, "clock", says)


def _wrong(hour: int, minute: int, half: str) -> str:
    if minute > 59:
        return f"an hour has no minute {minute}"
    if hour > 24 or (hour == 24 and minute):
        return f"no clock shows hour {hour}"
    return f"hour {hour} of the 24-hour clock needs no {half[0]}.m." if half.endswith("!") else ""
