"""Lengths of time beside the two dates on which something began and ended, in whatever words a sentence or two tell so.

"Elected in 1963, he led the diocese for 21 years before he stepped down in 1984."  The last word before each date says
what begins or ends on it, and the words around the length say that it is all of that time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from claimcheck.article import Article, Comparison, beginning_in
from claimcheck.checks._throughout import may_be_elsewhere
from claimcheck.checks._whole_time import Whole, whole_time
from claimcheck.claims import Amount, When
from claimcheck.late import late
from claimcheck.passages import BLANK_LINE
from claimcheck.reasoning import elapsed
from claimcheck.reasoning.wording import words

WORD = late(r"[A-Za-z]+")

SEMICOLON = ";"

BRACKETS = ("(", "[")

REACH = 70
"""Characters before a date in which the word stands that says what it is the date of."""

NEAR = 400
"""Characters on either side of a length in which its dates stand."""

HEADED = 60
"""Characters between "the nine-week strike" and the day on which it began."""

NEAREST = 7
"""Words before a date among which that word is."""

ROUND = 10
"""Years of which a length may be a multiple by rounding, so that its tens are no slip."""


def begun_and_ended(article: Article, known: Collection[int]) -> Iterator[Comparison]:
    """Every length that is all of a time whose beginning and end are the only dates of its sentence, or of that and the last."""
    for length in article.lengths:
        if length.when or id(length) in known or not _has_dates(article, length):
            continue
        told = _told(article, length, whole) if (whole := whole_time(article, length)) else ()
        if whole and len(told) == 2 and told[0].end < told[1].start and _is_placed(article, whole, length, *told):
            run = _run(article, *told)
            if run and not article.is_quoted(length.span):
                yield from _compared(article, length, *run, whole)


def _has_dates(article: Article, length: Amount) -> bool:
    """Whether two dates or clock times stand anywhere near it."""
    return len(beginning_in(article.whens, length.start - NEAR, length.end + NEAR)) > 1


def _is_placed(article: Article, whole: Whole, length: Amount, first: When, second: When) -> bool:
    """Whether it comes behind the dates that it looks back at, or right before the one on which it begins."""
    if SEMICOLON in article.document.prose[first.end : length.start] and not whole.is_back:
        return False
    if whole.is_head:
        return length.end < first.start <= length.end + HEADED
    return length.start > second.end if whole.is_back else True


def _told(article: Article, length: Amount, whole: Whole) -> Sequence[When]:
    """The dates, or the clock times, of its sentence; where it has none, of the last one, or else of the next."""
    prose, here = article.document.prose, article.sentence(length.start)
    told = _dates(article, length, *here)
    if told or not whole.is_apart:
        return told
    told = _dates(article, length, _last(article, here.start), here.end)
    if told or BLANK_LINE.search(prose, here.end - 2, here.end):
        return told
    return _dates(article, length, here.end, article.sentence(min(here.end, len(prose) - 1)).end)


def _last(article: Article, start: int) -> int:
    last = article.sentence(max(0, start - 2))
    return start if BLANK_LINE.search(article.document.prose, last.start, start) else last.start


def _dates(article: Article, length: Amount, start: int, end: int) -> Sequence[When]:
    is_clock = length.unit in elapsed.OF_A_DAY
    within = beginning_in(article.whens, start, end)
    return [when for when in within if (when.clock if is_clock else when.kind == "date" and elapsed.is_dated(when))]


def _run(article: Article, first: When, second: When) -> tuple[When, When] | None:
    """The two dates in their order, if something begins on the one and ends on the other."""
    if first.days and second.days and second.days.first < first.days.first:
        is_run = _role(article, second, "begins", first.end) and _role(article, first, "ends", 0)
        return (second, first) if is_run else None
    is_run = _role(article, first, "begins", 0) and _role(article, second, "ends", first.end)
    return (first, second) if is_run or _is_period(article, first, second) else None


def _is_period(article: Article, first: When, second: When) -> bool:
    between = article.document.prose[first.end : second.start].strip().lower()
    before = WORD.findall(article.before(first)[-REACH:].lower())[-1:]
    if between in words(article, "runs", "dashes"):
        return (
            article.document.prose[first.start - 1 : first.start] not in BRACKETS
        )  # whose years they are, nobody knows
    return between in words(article, "runs", "to") and not words(article, "runs", "from").isdisjoint(before)


def _role(article: Article, when: When, role: str, after: int) -> bool:
    """Whether the last word before a date that begins or ends something does the one that is asked for."""
    start = max(article.sentence(when.start).start, when.start - REACH, after)
    either = words(article, "runs", "begins") | words(article, "runs", "ends")
    for word in reversed(WORD.findall(article.document.prose[start : when.start].lower())[-NEAREST:]):
        if word in either:
            return word in words(article, "runs", role)
    return False


def _compared(article: Article, length: Amount, start: When, end: When, whole: Whole) -> Iterator[Comparison]:
    found = elapsed.between(start, end, length)
    judgement = elapsed.judged(length, found) if found else None
    if found is None or judgement is None or elapsed.gives_the_year(length, start, end):
        return
    says = f"{article.quote(start)} to {article.quote(end)} is {elapsed.counted(found, length.unit)}"
    says += f", the text says {article.quote(length)}"
    claims = (length, start, end)
    if start.clock and may_be_elsewhere(article, length):
        return
    if judgement.verdict == "consistent":
        yield Comparison(claims, "consistent", says, whole.phrase)
        return
    slip = elapsed.slip_of_length(length, found)
    is_sure = slip is not None and length.figure.value % ROUND
    if whole.is_part and length.figure.value < found.low and not is_sure:
        return
    message = says + (f" ({slip.name}: {slip.instead})" if slip else "")
    yield Comparison(claims, "contradicted", says, whole.phrase, message, "warning", "probable", slip)
