"""Whether a change is told of the thing that two figures beside it measure, or of something else.

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
from claimcheck.passages import sentence_around
from claimcheck.text import Span

WORD = late(r"[A-Za-z]+(?:['’][a-z]+)?")

CHANGES = ("rise", "fall", "rises", "falls", "more", "less", "above", "below")
"""Cues of change."""


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
