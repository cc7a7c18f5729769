"""Bare numbers that share the noun or unit of a neighbour: "60 of the 100 senators", "45 and 50 mg", "one was hurt"."""

from __future__ import annotations

from claimcheck.claims import Amount, Claim
from claimcheck.extract.lexicon import Lexicon
from claimcheck.extract.nouns import noun_at

LONGEST_SENTENCE = 240
"""Characters between a count and a number that takes its noun."""

MOST_BETWEEN = 12
"""Claims back to which a count may have stood, so that a wall of figures costs no more."""

FARTHEST = 50.0
"""Ratio beyond which two numbers do not share a unit: "2 and 500 km"."""


def shared(text: str, claims: list[Claim], lexicon: Lexicon) -> list[Claim]:
    """The claims, with the nouns and units that are said only once; a pronoun "one" is no claim."""
    bare = [i for i, claim in enumerate(claims) if claim.kind == "number"]
    # From the back, since a number may take what its neighbour to the right has just taken.
    gone = {i for i in reversed(bare) if not _settled(text, claims, i, lexicon)}
    return [claim for i, claim in enumerate(claims) if i not in gone] if gone else claims


def _settled(text: str, claims: list[Claim], index: int, lexicon: Lexicon) -> bool:
    """Give a bare number what it shares; False when it is no number at all."""
    claim = claims[index]
    assert isinstance(claim, Amount)  # it is of the kind "number"
    after = claims[index + 1] if index + 1 < len(claims) else None
    gap = text[claim.end : after.start] if isinstance(after, Amount) and after.start < claim.end + 24 else None
    if gap is not None and isinstance(after, Amount):
        words = gap.lower().lstrip("-").split()
        if _gives_on(claim, after, gap, words, lexicon) or _counts_many(text, claim, after, gap, lexicon):
            return True
        if " ".join(words[:2]) in lexicon.shares:
            return True  # "one in five", "one in every five"
    if _is_one(text, claim):
        return _hedged(claim, text) or _takes_before(text, claims, index, lexicon)
    if not _of_noun(text, claim, lexicon):
        _takes_before(text, claims, index, lexicon)
    return True


def _is_one(text: str, claim: Amount) -> bool:
    return (
        claim.figure.value == 1 and claim.upto is None and text[claim.end - 1].isalpha() and not claim.figure.declared
    )


def _hedged(claim: Amount, text: str) -> bool:
    """Whether a word such as "only" or "about" belongs to the figure, which no pronoun has."""
    return bool(claim.figure.hedge) or " " in text[claim.start : claim.end]


def _gives_on(claim: Amount, after: Amount, gap: str, words: list[str], lexicon: Lexicon) -> bool:
    """``45 and 50 mg``, ``three- and four-bedroom``, ``60 out of 100 senators``, ``one of the 28,000 loans``."""
    if not after.unit or after.figure.hedge == "vague" or not words:
        return False
    joint = " ".join(words)
    if len(words) == 1 and joint in lexicon.range_joints and (after.kind != "count" or gap[0] == "-"):
        ratio = abs(float(after.figure.value)) / (abs(float(claim.figure.value)) or 1.0)
        if after.kind == "money" or not 1 / FARTHEST < ratio < FARTHEST:
            return False
        claim.readings = after.readings
    elif not (after.kind == "count" and (joint in lexicon.out_of or _is_of(words, lexicon))):
        return False
    claim.kind, claim.unit, claim.subject = after.kind, after.unit, after.subject
    claim.unit_start = claim.end
    return True


def _is_of(words: list[str], lexicon: Lexicon) -> bool:
    return len(words) == 2 and words[0].lower() in lexicon.of and words[1].lower() in lexicon.determiners


def _counts_many(text: str, claim: Amount, after: Amount, gap: str, lexicon: Lexicon) -> bool:
    """``12 two-man teams``, ``117 three- and four-bedroom homes``: the noun comes behind the adjective."""
    if gap not in (" ", "\u00a0") or not after.unit or "-" not in text[after.start : after.end + 1]:
        return False
    position = after.end
    if text[position : position + 1] == "-":
        position = _past_twin(text, position, lexicon)
    noun = noun_at(text, position, claim.figure.value == 1, lexicon)
    if noun is None or noun.hyphen:
        return False
    _count(claim, noun.singular, noun.phrase)
    return True


def _past_twin(text: str, position: int, lexicon: Lexicon) -> int:
    """Behind the second of "three- and four-bedroom"."""
    words = text[position : position + 40].split(" ")
    return position + len(" ".join(words[:3])) if len(words) > 3 and words[1].lower() in lexicon.joins else position


def _of_noun(text: str, claim: Amount, lexicon: Lexicon) -> bool:
    """``140 of the poems``."""
    words = text[claim.end : claim.end + 24].split(" ")
    if len(words) < 4 or words[0] or not _is_of(words[1:3], lexicon):
        return False
    noun = noun_at(text, claim.end + len(words[1]) + len(words[2]) + 2, False, lexicon)
    if noun is None or noun.hyphen:
        return False
    _count(claim, noun.singular, noun.phrase)
    return True


def _takes_before(text: str, claims: list[Claim], index: int, lexicon: Lexicon) -> bool:
    """``Of 1,800 departments, some 1,450 are all-volunteer``: the noun of the count before it in the sentence."""
    claim = claims[index]
    assert isinstance(claim, Amount)  # as above
    before = next(
        (
            c
            for c in reversed(claims[max(0, index - MOST_BETWEEN) : index])
            if isinstance(c, Amount) and c.kind == "count"
        ),
        None,
    )
    if before is None or claim.start - before.end > LONGEST_SENTENCE or not _stands_for_noun(text, claim, lexicon):
        return False
    between = text[before.end : claim.start]
    if any(mark in between for mark in (". ", "\n\n", "! ", "? ")):
        return False
    _count(claim, before.unit, before.subject)
    return True


def _stands_for_noun(text: str, claim: Amount, lexicon: Lexicon) -> bool:
    """Whether a verb follows, or "of them"."""
    words = text[claim.end : claim.end + 24].lower().split()
    if not words or not text[claim.end].isspace():
        return False
    if words[0] in lexicon.of:
        return len(words) > 1 and words[1].rstrip(".,;:") in lexicon.anaphors
    return words[0] in lexicon.verbs or (words[0] in lexicon.places and claim.figure.hedge not in ("", "vague"))


def _count(claim: Amount, unit: str, subject: str) -> None:
    claim.kind, claim.unit, claim.subject = "count", unit, subject
    claim.unit_start = claim.end
