"""Figures that are called a total by a word near them: "a total of $120,627", "5,920 students in all".

What is part of it may stand sentences away, where no wording reaches; the word alone is looked for here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.article import Pairing
from claimcheck.claims import Claim
from claimcheck.languages import Language
from claimcheck.late import late
from claimcheck.text import Span

KINDS = frozenset({"money", "count", "measure"})

LEFT = KINDS | {"share", "number"}
"""Kinds of figures that can be left of others."""

COUNTED = frozenset({"count", "number"})
"""Kinds of which the words behind them say so."""

NEXT = 12
"""Characters between a word for what is left and its figure."""

AHEAD, BEHIND = 45, 30
"""Characters between the word and a figure behind it, and between a figure and the word behind it."""

END = late(r"[;:]|[.!?][\"'”’)\]]*\s|\n[^\S\n]*\n")


def totals_in(text: str, claims: Sequence[Claim], language: Language) -> Iterator[Pairing]:
    """Every figure with such a word before or behind it, and nothing else between the two."""
    found: dict[int, Pairing] = {}
    for word in _words_near(text, claims, language.circumstances["totals"]["words"]):
        for claim in _beside(text, claims, word):
            found[claim.start] = Pairing("total", "called-a-total", {"total": (claim,)}, claim.span, alone=False)
    yield from (found[start] for start in sorted(found))


def _words_near(text: str, claims: Sequence[Claim], words: Sequence[str]) -> Iterator[Span]:
    """Where the words stand near a figure; elsewhere they are not looked for."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text  # a few letters of other languages are two in lower case, and would move all behind them
    reach = max(map(len, words))
    for claim in claims:
        if claim.kind in KINDS:
            start, end = max(0, claim.start - AHEAD - reach), claim.end + BEHIND + reach
            for word in words:
                at = lowered.find(word, start, end)
                while at >= 0:
                    yield Span(at, at + len(word))
                    at = lowered.find(word, at + len(word), end)


def rests_in(text: str, claims: Sequence[Claim], language: Language) -> Iterator[Pairing]:
    """Every figure that is told to be what is left: "the remaining $40 million", "the other 84 pupils"."""
    for word in language.circumstances["rests"]["words"]:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            index = bisect_left(claims, end, key=lambda claim: claim.start)
            for claim in claims[index : index + 1]:
                if claim.kind in LEFT and claim.start - end <= NEXT and not END.search(text, end, claim.start):
                    yield Pairing("rest", "what-is-left", {"rest": (claim,)}, claim.span, alone=False)
            at = text.find(word, end)
    yield from _left_in(text, claims, language)


def _left_in(text: str, claims: Sequence[Claim], language: Language) -> Iterator[Pairing]:
    """Every figure behind which the words say that it is left: "but 13 remain closed", "with 18 still to come"."""
    words = _words_behind(language)
    for claim in claims:
        if claim.kind in COUNTED and text.startswith(words, claim.end):
            yield Pairing("rest", "still-left", {"rest": (claim,)}, claim.span, alone=False)


@cache
def _words_behind(language: Language) -> tuple[str, ...]:
    return tuple(f" {word}" for word in language.circumstances["rests"]["behind"])


def _beside(text: str, claims: Sequence[Claim], word: Span) -> Iterator[Claim]:
    """The figure behind the word, or else the one before it."""
    index = bisect_left(claims, word.end, key=lambda claim: claim.start)
    following, previous = claims[index : index + 1], claims[max(0, index - 1) : index]
    if following and _ties(text, following[0], Span(word.end, following[0].start), AHEAD):
        yield following[0]
    elif previous and _ties(text, previous[0], Span(previous[0].end, word.start), BEHIND):
        yield previous[0]


def _ties(text: str, claim: Claim, gap: Span, most: int) -> bool:
    return claim.kind in KINDS and gap.end - gap.start <= most and not END.search(text, *gap)
