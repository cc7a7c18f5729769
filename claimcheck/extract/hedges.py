"""The words around a figure that bend it: "about", "at least", "or more"."""

from __future__ import annotations

from typing import cast

from claimcheck.claims import Amount
from claimcheck.extract.lexicon import Lexicon
from claimcheck.numbers import Hedge

OPENING = "(\"'“‘[—–-"
BEGINS_AFTER = frozenset("+ ")
"""What a hedge behind a figure begins with: "20+", "20 or more"."""


def hedged(text: str, claim: Amount, before: list[str], lexicon: Lexicon) -> None:
    """Give *claim* the hedge before or behind it, and stretch its span over it."""
    hedge: Hedge | str = ""
    begin = claim.start
    if before and (
        before[-1].lower().lstrip(OPENING) in lexicon.hedges or text[claim.start - 1 : claim.start] in lexicon.hedges
    ):
        hedge, claim.start = _before(text, claim.start, before, lexicon)
    if not hedge and text[claim.end : claim.end + 1] in BEGINS_AFTER:
        hedge, claim.end = _after(text, claim.end, lexicon)
    if not hedge:
        return  # nearly always
    if hedge == "total":
        claim.start = begin  # the words say what the figure is the sum of, and a wording needs them
    if hedge in ("exact", "total"):  # not a reading of its own
        claim.figure.exact = claim.figure.exact or claim.kind == "count"
    elif claim.figure.hedge != "vague":
        claim.figure.hedge = cast(Hedge, hedge)
        claim.figure.exact = claim.figure.exact and hedge != "about" and hedge != "nearly"
        if claim.upto:
            claim.upto.hedge = claim.figure.hedge


def _before(text: str, start: int, before: list[str], lexicon: Lexicon) -> tuple[Hedge | str, int]:
    last = before[-1]
    sign = text[start - 1 : start]
    if sign in lexicon.hedges and not sign.isalnum():
        return lexicon.hedges[sign][0][1], start - 1
    for size in lexicon.hedge_sizes.get(last.lower().lstrip(OPENING), ()):
        hedge = lexicon.hedge_words.get(" ".join(before[-size:]).lower().lstrip(OPENING))
        if hedge and size <= len(before):
            begin = start
            for word in reversed(before[-size:]):  # "a" alone would be found in "maximum"
                begin = text.rfind(word, 0, begin)
            return hedge, begin + len(word) - len(word.lstrip(OPENING))
    return "", start


def _after(text: str, end: int, lexicon: Lexicon) -> tuple[Hedge | str, int]:
    following = text[end : end + 1]
    if following == "+":
        return "at_least", end + 1
    if (
        following == " "
        and text[end + 1 : end + 3] in lexicon.hedge_after_starts
        and (match := lexicon.hedge_after.match(text, end))
    ):
        return lexicon.hedge_behind[" ".join(match[1].split()).lower()], match.end()
    return "", end
