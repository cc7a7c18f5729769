"""Whether something is told of the things that figures beside it measure, or of something else.

"Profit was $148 million, up from $122 million, on sales that rose 12 percent": a word that names nothing of what stands
before the figures names another thing.  Asked only when a relation would otherwise be reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck import languages
from claimcheck.article import Article, beginning_in
from claimcheck.claims import Claim
from claimcheck.late import late
from claimcheck.passages import STOP, sentence_around
from claimcheck.reasoning.wording import PERIODS, moves, opens_with, per, says, words
from claimcheck.text import Span

WORD = late(r"[A-Za-z]+(?:['’][a-z]+)?")

CHANGES = ("rise", "fall", "rises", "falls", "more", "less", "above", "below")
"""Cues of change."""

DECADE = "decade"

BEHIND = 3
"""Words behind a figure that say of what time it is: "a decade ago"."""

BESIDE = 12
"""Characters behind a figure in which its time is said."""


def is_of_another(article: Article, change: Span, *ends: Claim) -> bool:
    """Whether a change tells of another thing than its *ends* measure."""
    prose = article.document.prose
    begin = sentence_around(prose, change.start).start
    before = [end for end in ends if begin <= end.start < change.start]
    behind = [end for end in ends if end.start >= change.end]
    if before:
        return not _goes_on(article, Span(max(end.end for end in before), change.start), frozenset())
    if len(behind) == len(ends):
        return False
    said = {_singular(word) for end in ends if end.start < begin for word in _named(article, end)}
    return not _goes_on(article, Span(begin, change.start), frozenset(said))


def is_measured_otherwise(article: Article, begin: int, *figures: Claim) -> bool:
    """Whether words before the figures of a change, or behind them, make it another: "in real terms", "with tax"."""
    first, last = min(figures, key=lambda claim: claim.start), max(figures, key=lambda claim: claim.end)
    tail = article.after(last)
    is_other = says(article, article.before(first), "measured") or says(article, tail, "alone")
    is_more = is_other or opens_with(article, tail, "qualified")
    return is_more or _is_of_a_day(article, begin, first) or _is_of_another_time(article, begin, first, last)


def _is_of_another_time(article: Article, begin: int, first: Claim, last: Claim) -> bool:
    """Whether a change is of another time than its older figure: "fell 5 cents this week, from $2.52 a month ago"."""
    told = article.document.prose[begin : first.start]
    own = [time for time in words(article, "own_time", "words") if time in told]
    behind = [word.strip(",.;").removesuffix("s") for word in article.after(last).split()[:BEHIND]] if own else []
    times = [word for word in behind if word in (*PERIODS, DECADE)]
    return any(not time.endswith(word) for time in own for word in times)


def brings_in(article: Article, begin: int, first: Claim) -> bool:
    """Whether words after a change tell of another one, whose figures follow: "doubled on sales that rose from $30"."""
    told = article.document.prose[begin : first.start].lower()
    if STOP.search(told):
        return False
    if says(article, told, "of_a_group") and "," not in told:
        return not _goes_on(article, Span(begin, first.start), frozenset())
    is_moved = moves(article, told, "rise") or moves(article, told, "fall")
    is_apart = says(article, told, "another_clause")
    return is_moved and (is_apart or not _goes_on(article, Span(begin, first.start), frozenset()))


def is_paced(article: Article, by: Claim, *ends: Claim) -> bool:
    """Whether a change is one of each year or month, and its ends are not: "fell $50 a month, from $900 to $700"."""
    pace = per(article, by)
    return pace in (*PERIODS, DECADE) and all(per(article, end) != pace for end in ends)


def _is_of_a_day(article: Article, begin: int, first: Claim) -> bool:
    """Whether a change is told of a day and its older figure of another time: "rose 3% Friday, from $36 in May"."""
    days = beginning_in(article.whens, begin, first.start)
    times = beginning_in(article.whens, first.end, first.end + BESIDE)
    return any(day.unit == "day" for day in days) and any(when.unit != "day" for when in times)


def names_more(article: Article, place: Span, *before: Claim) -> bool:
    """Whether a place names something that the sentences did not name up to some figures."""
    said = {_singular(word) for claim in before for word in _named(article, claim)}
    return not _goes_on(article, place, frozenset(said))


def _named(article: Article, end: Claim) -> list[str]:
    sentence = sentence_around(article.document.prose, end.start)
    return WORD.findall(article.document.prose[sentence.start : end.end].lower())


def _goes_on(article: Article, place: Span, said: frozenset[str]) -> bool:
    """Whether the words of a place name nothing new."""
    known = _words(article.language) | said
    return all(known.intersection((word, _singular(word))) for word in _plain_words(article, place))


def _plain_words(article: Article, place: Span) -> Iterator[str]:
    """The words of a place that stand in no claim."""
    at = place.start
    for claim in [*beginning_in(article.claims, *place), None]:
        yield from WORD.findall(article.document.prose[at : claim.start if claim else place.end].lower())
        at = max(at, claim.end) if claim else at


def _singular(word: str) -> str:
    return word.removesuffix("s")


@cache
def _words(language: str) -> frozenset[str]:
    known = languages.load(language)
    changes = (known.cues["words"][name] for name in CHANGES)
    return frozenset(known.circumstances["predicates"]["words"]).union(*changes)
