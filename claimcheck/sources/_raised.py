"""Raised and lowered characters: the square of a unit, the power of ten, the mark of a note."""

from __future__ import annotations

from typing import Final

RAISED: Final = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
LOWERED: Final = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def raised(text: str) -> str:
    """The text with its figures raised, so that they are not read as one with the figure before them.

    >>> "10" + raised("6"), "19" + raised("th")
    ('10⁶', '19th')
    """
    return text.translate(RAISED)


def lowered(text: str) -> str:
    """The text with its figures lowered.

    >>> "CO" + lowered("2")
    'CO₂'
    """
    return text.translate(LOWERED)
