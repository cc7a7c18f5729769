"""Raised and lowered characters: the square of a unit, the power of ten, the end of an ordinal, the mark of a note."""

from __future__ import annotations

from typing import Final

from claimcheck.late import late

RAISED: Final = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
LOWERED: Final = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
POWERS: Final = ("2", "3")
"""Small raised figures that belong to a unit; any other behind a word is the mark of a note."""

TEN: Final = late(r"(?<![\d.,])10\Z")
EXPONENT: Final = late(r"[-+−–]?\d{1,2}")


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


def read_raised(text: str, before: str, is_top: bool) -> str:
    """How a raised text reads behind another: a power, letters of an ordinal, the top of a fraction; else not at all.

    >>> read_raised("2", " km", False), read_raised("6", "x 10", False), read_raised("th", "20", False)
    ('²', '⁶', 'th')
    >>> read_raised("7", "told", False), read_raised("1", "5", True)
    ('', ' 1')
    """
    after_digit = before[-1:].isdigit()
    if is_top and text.isdigit():
        return f" {text}" if after_digit else text
    if after_digit and text.isalpha() and len(text) > 1:
        return text
    is_power = text in POWERS if before[-1:].isalpha() else TEN.search(before) and EXPONENT.fullmatch(text)
    return raised(text) if is_power else ""
