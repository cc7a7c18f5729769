"""Shares, changes and multiples: what two figures give, and how a hand goes wrong that writes it down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeGuard

from claimcheck.claims import Amount, Claim
from claimcheck.numbers import LARGEST_EXACT, Figure, Judgement, Number, Relation, Slip, slip, transposed, written

SLIPPED = 3
"""Units of the last counting place within which a slip of method cannot be told from rounding."""

FARTHEST = 1000.0
"""Two figures whose ratio is beyond this are not one quantity at two times; a scale word is missing, or a noun."""

ROUNDED = 0.05
"""How far rounding on the way may move what is made of two figures."""

PERCENT, POINTS = "percent", "percentage_point"


def share(part: Number, whole: Number) -> Number:
    """Percent that *part* is of *whole*."""
    return 100 * part / whole


def rise(before: Number, after: Number) -> Number:
    """Percent by which *after* is more."""
    return 100 * (after - before) / before


def fall(before: Number, after: Number) -> Number:
    """Percent by which *after* is less."""
    return 100 * (before - after) / before


def times(before: Number, after: Number) -> Number:
    """How often *before* is in *after*."""
    return after / before


def increase(before: Number, after: Number) -> Number:
    """How much *after* is more."""
    return after - before


def decrease(before: Number, after: Number) -> Number:
    """How much *after* is less."""
    return before - after


def is_near(made: Number, printed: Figure) -> bool:
    """Whether a computed figure is the printed one but for rounding, so that it is no chance that they meet."""
    told = abs(float(printed.value))
    return abs(abs(float(made)) - told) <= max(ROUNDED * told, float(printed.counting()))


def is_plain(claim: Claim) -> TypeGuard[Amount]:
    """Whether it is one figure, and not a range, a date or "dozens"."""
    return isinstance(claim, Amount) and claim.upto is None and claim.figure.hedge != "vague"


def amounts(*claims: Claim) -> tuple[Amount, ...] | None:
    """The claims, if each is one figure."""
    plain = tuple(claim for claim in claims if is_plain(claim))
    return plain if len(plain) == len(claims) else None


def are_alike(first: Amount, second: Amount) -> bool:
    """Whether two amounts may be one quantity at two times: one unit, which may be written once, and one order."""
    one, other = float(first.figure.value), float(second.figure.value)
    if one <= 0 or other <= 0 or not 1 / FARTHEST < one / other < FARTHEST:
        return False
    if "number" in (first.kind, second.kind):
        # "from 11 percent to 14": the bare one takes the unit; "from 1.2 to 1.3 million" may not.
        bare = first if first.kind == "number" else second
        return first.kind == second.kind or (not bare.figure.hedge and 1 / 100 < one / other < 100)
    if first.kind != second.kind:
        return False
    return first.unit == second.unit or bool(set(first.readings) & set(second.readings))


def in_company(*claims: Amount) -> bool:
    """Whether one of them is printed so sharply that none of them can be a figure rounded to one digit."""
    return any(claim.figure.sharp() for claim in claims)


def operand(claim: Amount) -> Figure:
    """The figure as a term: counts are exact, and a bound ("more than 50") is taken for what is near it."""
    figure = claim.figure
    if figure.hedge not in ("", "about"):
        return replace(figure, hedge="about", exact=False)
    whole = claim.kind in ("count", "number") and not figure.declared and not figure.hedge
    is_exact = whole and figure.value < LARGEST_EXACT and figure.value == int(figure.value)
    return replace(figure, exact=True) if is_exact else figure


def share_slip(judgement: Judgement, printed: Figure) -> Slip | None:
    """How a hand goes wrong with a share: the rest for the part, or a slip of the digits."""
    if judgement.ulps > SLIPPED and _is_near(100 - judgement.expected, printed):
        return Slip("the rest, not the share", f"{written(judgement.expected)}%", weak=True)
    return in_percent(slip(judgement.expected, printed))


def change_slip(before: Amount, after: Amount, judgement: Judgement, printed: Figure) -> Slip | None:
    """How a hand goes wrong with a percent change: the wrong base, the ratio for it, or a slip of the digits."""
    if judgement.verdict == "consistent":
        return None
    old, new, right = float(before.figure.value), float(after.figure.value), f"{written(judgement.expected)}%"
    if judgement.ulps > SLIPPED:
        if _is_near(100 * abs(new - old) / new, printed):
            return Slip("divided by the new figure, not the old", right)
        if _is_near(100 * new / old, printed):
            return Slip("ratio for change", right, weak=True)
        if _is_near(100 * old / new, printed):
            return Slip("ratio upside down for change", right, weak=True)
    return in_percent(slip(judgement.expected, printed))


def slip_in(
    relation: Relation, terms: Sequence[Amount], printed: Figure, fewest: int = 2
) -> tuple[Amount, float] | None:
    """The term whose digits were swapped, and what it was, if *relation* then gives the printed figure.

    A term of one digit or a round one has no digits to swap; where chance has a hand in it, *fewest* asks for more.
    """
    values = [float(term.figure.value) for term in terms]
    for i, term in enumerate(terms):
        is_long = abs(term.figure.value) >= 10 ** (fewest - 1) * term.figure.place
        for meant in transposed(term.figure) if is_long and term.figure.sharp() else ():
            others = [*values[:i], meant, *values[i + 1 :]]
            if all(others) and _is_near(float(relation(*others)), printed):
                return term, meant
    return None


def _is_near(candidate: float, printed: Figure) -> bool:
    return abs(candidate - abs(float(printed.value))) <= float(printed.counting()) / 2


def in_percent(found: Slip | None) -> Slip | None:
    """The slip with the sign of what would have been right."""
    return found and found._replace(instead=f"{found.instead}%")
