"""Lengths of time beside the two dates on which something began and ended, in whatever words a sentence or two tell so.

"Elected in 1963, he led the diocese for 21 years before he stepped down in 1984."  The last word before each date says
what begins or ends on it, and the words around the length say that it is all of that time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.article import Article, Comparison, beginning_in
from claimcheck.claims import Amount, When
from claimcheck.late import late
from claimcheck.passages import BLANK_LINE, sentence_around
from claimcheck.reasoning import elapsed
from claimcheck.reasoning.ratios import is_plain
from claimcheck.reasoning.wording import words

WORD = late(r"[A-Za-z]+")
CLOSED = late(r"\s*(?:[.;:)\n]|,|$)")
APPOSED = late(r"(?:,|\s[-–—]+)\s?$")

REACH = 70
"""Characters before a date in which the word stands that says what it is the date of."""

NEAREST = 7
"""Words before a date among which that word is."""

PARTLY = "run-for"
"""The wording whose length may be only a part of the time: "elected in 1963, he led it for ten years until 1984"."""

ANYWHERE = ("run-lasted", PARTLY)
"""The wordings whose length may come before the dates; the others look back at them."""

FEW = 4
"""Words on either side of a length that say what it is the length of."""


def begun_and_ended(article: Article) -> Iterator[Comparison]:
    """Every length that is all of a time whose beginning and end are the only dates of its sentence, or of that and the last."""
    paired = {id(pairing.one("n")) for pairing in article.paired("length")}
    for length in article.amounts:
        if id(length) in paired:
            continue
        if length.kind == "duration" and not article.is_quoted(length.span) and (phrase := _phrase(article, length)):
            told = _told(article, length)
            is_told = len(told) == 2 and (phrase in ANYWHERE or length.start > told[1].end)
            if is_told and (run := _run(article, *told)):
                yield from _compared(article, length, *run, phrase)


def _phrase(article: Article, length: Amount) -> str:
    """The wording that makes a length all of the time that something took, or nothing."""
    here = sentence_around(article.document.prose, length.start)
    ahead, behind = article.document.prose[here.start : length.start], article.document.prose[length.end : here.end]
    before, after = WORD.findall(ahead[-REACH:].lower())[-FEW:], WORD.findall(behind[:REACH].lower())[:FEW]
    last, following = "".join(before[-1:]), set(after[:1])
    if length.when or not is_plain(length):
        return ""
    for name in ("lasted", "those"):
        if last in words(article, "runs", name):
            return f"run-{name}"
    nouns = words(article, "runs", "nouns")
    if last in words(article, "runs", "of") and not nouns.isdisjoint(before[:-1]):
        return "run-of"
    if last in words(article, "runs", "the") and not nouns.isdisjoint(after[:1]):
        return "run-named" if _is_told_of(article, after[0], length.start) else ""
    if last in words(article, "runs", "for") and following & words(article, "runs", "before"):
        return PARTLY
    if CLOSED.match(behind) and last in words(article, "runs", "after"):
        return "run-after"
    if (
        APPOSED.search(ahead)
        and length.figure.hedge != "over"
        and (CLOSED.match(behind) or following & words(article, "runs", "all"))
    ):
        return "run-apposed"
    return ""


def _is_told_of(article: Article, noun: str, offset: int) -> bool:
    """Whether the sentences of the dates have told of it: "A strike began on March 3. ... The six-month strike"."""
    start = _last(article, sentence_around(article.document.prose, offset).start)
    return noun in WORD.findall(article.document.prose[start:offset].lower())


def _told(article: Article, length: Amount) -> Sequence[When]:
    """The dates, or the clock times, of its sentence; of the last one too where it has none of its own."""
    here = sentence_around(article.document.prose, length.start)
    return _dates(article, length, *here) or _dates(article, length, _last(article, here.start), here.end)


def _last(article: Article, start: int) -> int:
    last = sentence_around(article.document.prose, max(0, start - 2))
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
    return between in words(article, "runs", "to") and not words(article, "runs", "from").isdisjoint(before)


def _role(article: Article, when: When, role: str, after: int) -> bool:
    """Whether the last word before a date that begins or ends something does the one that is asked for."""
    start = max(sentence_around(article.document.prose, when.start).start, when.start - REACH, after)
    either = words(article, "runs", "begins") | words(article, "runs", "ends")
    for word in reversed(WORD.findall(article.document.prose[start : when.start].lower())[-NEAREST:]):
        if word in either:
            return word in words(article, "runs", role)
    return False


def _compared(article: Article, length: Amount, start: When, end: When, phrase: str) -> Iterator[Comparison]:
    found = elapsed.between(start, end, length)
    judgement = elapsed.judged(length, found) if found else None
    if found is None or judgement is None or elapsed.gives_the_year(length, start, end):
        return
    says = f"{article.quote(start)} to {article.quote(end)} is {elapsed.counted(found, length.unit)}"
    says += f", the text says {article.quote(length)}"
    claims = (length, start, end)
    if judgement.verdict == "consistent":
        yield Comparison(claims, "consistent", says, phrase)
        return
    slip = elapsed.slip_of_length(length, found)
    if slip is None and phrase == PARTLY and length.figure.value < found.low:
        return
    message = says + (f" ({slip.name}: {slip.instead})" if slip else "")
    yield Comparison(claims, "contradicted", says, phrase, message, "warning", "probable", slip)
