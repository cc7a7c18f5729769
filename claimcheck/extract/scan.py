"""The one scan: from trigger to trigger, and at each a reader of its own."""

from __future__ import annotations

import re

from claimcheck.claims import Amount, Claim
from claimcheck.extract.amounts import amount_at
from claimcheck.extract.lexicon import VULGAR, Lexicon
from claimcheck.extract.numerals import digits_at, whole_at, words_at

OPENING = re.compile(rf"([0-9]+|[{''.join(VULGAR)}]|[A-Za-z]+\b)")


def claims_in(text: str, lexicon: Lexicon) -> list[Claim]:
    """Every claim of *text*, in reading order."""
    claims: list[Claim] = []
    search = (lexicon.trigger if text.isascii() else lexicon.wide_trigger).search
    trigger = _opening(text, lexicon) or search(text)
    while trigger:
        claim, position = _read(text, trigger.start(1), trigger[1], lexicon)
        if claim is not None:
            _append(claims, claim, text, lexicon)
        trigger = search(text, position - 1)
    return claims


def _opening(text: str, lexicon: Lexicon) -> re.Match[str] | None:
    """The trigger at the very beginning of a text, where no character stands before it."""
    match = OPENING.match(text)
    return match if match and (match[1] in lexicon.beginnings or not match[1].isalpha()) else None


def _read(text: str, start: int, word: str, lexicon: Lexicon) -> tuple[Claim | None, int]:
    """The claim that begins at a trigger, and where to go on, always behind the trigger."""
    past = start + len(word)
    if word.isalpha():
        number, end = words_at(text, start, word, lexicon)
    elif text[start - 1 : start] == "." and start > 1 and text[start - 2] in " \n(\u00a0":
        number, end = digits_at(text, start - 1, lexicon)  # ".302"
    elif whole := whole_at(text, start, word):
        number, end = whole, past
    else:
        number, end = digits_at(text, start, lexicon)
    if number is None:
        return None, max(end, past)
    claim, end = amount_at(text, number, lexicon)
    return claim, max(end, past)


def _append(claims: list[Claim], claim: Claim, text: str, lexicon: Lexicon) -> None:
    """Add a claim; one that closes a range whose ends both have their unit joins the one before it."""
    if claims and isinstance(claim, Amount) and claim.upto is None:
        before = claims[-1]
        if isinstance(before, Amount) and before.upto is None and before.unit == claim.unit and before.kind == claim.kind:
            gap = text[before.end : claim.start]
            if len(gap) < 8 and _makes_range(gap.strip().lower(), before, claim, text, lexicon):
                before.upto, before.end = claim.figure, claim.end
                return
    claims.append(claim)


def _makes_range(joint: str, before: Amount, claim: Amount, text: str, lexicon: Lexicon) -> bool:
    if joint in lexicon.between_and:
        start = before.start
        return text[max(0, start - 12) : start].strip().lower().endswith(tuple(lexicon.between))
    return joint in ("-", "–", "—") and bool(before.unit) and before.figure.value < claim.figure.value
