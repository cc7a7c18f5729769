"""The one scan: from trigger to trigger, and at each a reader of its own."""

from __future__ import annotations

from claimcheck.claims import Amount, Claim
from claimcheck.extract.amounts import amount_at
from claimcheck.extract.lexicon import Lexicon
from claimcheck.extract.numerals import digits_at, words_at
from claimcheck.extract.shared import shared


def claims_in(text: str, lexicon: Lexicon) -> list[Claim]:
    """Every claim of *text*, in reading order."""
    claims: list[Claim] = []
    search = (lexicon.trigger if text.isascii() else lexicon.wide_trigger).search
    trigger, position = lexicon.opening.match(text), 0
    if trigger is None:
        trigger = search(text)
    while trigger:
        claim, position = _read(text, trigger.start(1), trigger[1], lexicon)
        if claim is not None:
            _append(claims, claim, text, lexicon)
        trigger = search(text, position - 1)
    return shared(text, claims, lexicon)


def _read(text: str, start: int, word: str, lexicon: Lexicon) -> tuple[Claim | None, int]:
    """The claim that begins at a trigger, and where to go on, always behind the trigger."""
    past = start + len(word)
    if text[past : past + 1].isdigit() and word.isalpha():
        start = past  # "USD115": the code is read from the number, backwards
        number, end = digits_at(text, start, lexicon)
    elif word.isalpha():
        number, end = words_at(text, start, word, lexicon)
    else:
        if text[start - 1 : start] == "." and start > 1 and text[start - 2] in " \n(\u00a0":
            start -= 1  # ".302"
        number, end = digits_at(text, start, lexicon)
    if number is None:
        return None, max(end, past)
    claim, end = amount_at(text, number, lexicon)
    return claim, max(end, past)


def _append(claims: list[Claim], claim: Claim, text: str, lexicon: Lexicon) -> None:
    """Add a claim; one that closes a range whose ends both have their unit joins the one before it."""
    if claims and isinstance(claim, Amount) and claim.upto is None:
        before = claims[-1]
        alike = isinstance(before, Amount) and before.upto is None and before.kind == claim.kind
        if alike and isinstance(before, Amount) and _same_unit(before, claim):
            gap = text[before.end : claim.start]
            if len(gap) < 8 and _makes_range(gap.strip().lower(), before, claim, text, lexicon):
                before.upto, before.end = claim.figure, claim.end
                before.unit, before.readings, before.unit_start = claim.unit, claim.readings, claim.unit_start
                return
    claims.append(claim)


def _same_unit(before: Amount, claim: Amount) -> bool:
    """Whether both ends have one unit, of which the first may give less: "50°-70° Celsius"."""
    return before.unit == claim.unit or claim.unit in before.readings


def _makes_range(joint: str, before: Amount, claim: Amount, text: str, lexicon: Lexicon) -> bool:
    said = text[max(0, before.start - 12) : before.start].strip().lower()
    if joint in lexicon.between_and:
        return said.endswith(tuple(lexicon.between))
    if joint in lexicon.to and bool(before.unit) and before.figure.value < claim.figure.value:
        return before.kind in ("measure", "duration", "share") and not said.endswith(tuple(lexicon.from_words))
    return joint in ("-", "–", "—") and bool(before.unit) and before.figure.value < claim.figure.value
