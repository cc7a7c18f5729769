"""The one scan: from trigger to trigger, and at each a reader of its own."""

from __future__ import annotations

from claimcheck.claims import Amount, Claim
from claimcheck.extract.amounts import amount_at
from claimcheck.extract.lexicon import Lexicon
from claimcheck.extract.numerals import digits_at, words_at


def claims_in(text: str, lexicon: Lexicon) -> list[Claim]:
    """Every claim of *text*, in reading order."""
    claims: list[Claim] = []
    search, position = lexicon.trigger.search, 0
    while trigger := search(text, position):
        start, word = trigger.start(), trigger[0]
        if word[0] in "0123456789" or not word.isalpha():
            if word in "0123456789" and text[start - 1 : start] == "." and text[start - 2 : start - 1] in " \n(\u00a0" and start > 1:
                start -= 1  # ".302"
            number, position = digits_at(text, start, lexicon)
        else:
            number, position = words_at(text, start, word, lexicon)
        if number is None:
            position = max(position, trigger.end())
            continue
        claim, end = amount_at(text, number, lexicon)
        position = max(end, trigger.end())
        if claim is not None:
            _append(claims, claim, text, lexicon)
    return claims


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
