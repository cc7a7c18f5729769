"""The unit behind a number: "square kilometers", "km/h", "-foot", "%", "rubles"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from claimcheck import units
from claimcheck.extract.lexicon import UNIT_TOKEN, Lexicon
from claimcheck.extract.nouns import is_plural
from claimcheck.extract.patterns import HYPHEN
from claimcheck.languages import UnitWord
from claimcheck.late import late

LATER_TOKEN = late(r"\.?(?:[^\S\n]{1,4}|[^\S\n]?\n[^\S\n]?|-)?([A-Za-zµμΩ℃℉]+|[^\sA-Za-z.\-])")
TORN = " - "
"""A hyphen in tokenised text."""
POWER_MARK = late(r"\^?([23²³])(?![\w/])")
SHORTEST_WORD = 3
LONGEST_SPEED_TIME = 3600
"""Seconds: "miles an hour" is a speed, "miles a day" is how far somebody rides."""


class UnitRead(NamedTuple):
    """A unit as it was read, and where it stands."""

    start: int
    end: int
    kind: str
    readings: tuple[str, ...]
    factor: float
    hyphen: bool
    """Tied to the number by a hyphen: "20-kilometer"."""
    context: bool
    """A unit only if the context licenses it."""
    spaced: bool
    money: tuple[str, ...] = ()
    """The currency of the same name: "pounds"."""


def unit_at(text: str, position: int, lexicon: Lexicon) -> UnitRead | None:
    """The unit whose words follow a number that ends at *position*, if they do."""
    match = UNIT_TOKEN.match(text, position)
    if not match:
        return None
    token = match[3]
    if match[2] == TORN and is_plural(token.lower(), lexicon):
        return None  # "30 - year bonds" was torn apart, "of the 30 - miles away - …" has dashes
    if match[1] and text.startswith(tuple(HYPHEN), match.end()) and _is_ordinal(token, lexicon):
        return None  # "17 second-tier ports"
    power = _power(token, lexicon)
    if power:
        return _powered(text, match, power, lexicon)
    word, end = _longest(text, match.end(), token, lexicon)
    if word is None:
        return None
    read = UnitRead(
        match.start(3),
        end,
        word.kind,
        word.readings,
        word.factor,
        bool(match[2]),
        word.context,
        bool(match[1]),
        word.money,
    )
    return _rate(text, _power_behind(text, read), lexicon) if word.kind == "measure" else read


def _power(token: str, lexicon: Lexicon) -> str:
    token = token.lower()
    return "square_" if token in lexicon.square else "cubic_" if token in lexicon.cubic else ""


def _powered(text: str, match: re.Match[str], power: str, lexicon: Lexicon) -> UnitRead | None:
    later = LATER_TOKEN.match(text, match.end())
    if later is None:
        return None
    word, end = _longest(text, later.end(), later[1], lexicon)
    if word is None or word.kind != "measure" or not _is_length(word.readings[0]):
        return None
    read = UnitRead(
        match.start(3),
        end,
        "measure",
        _raised(power, word.readings),
        1.0,
        bool(match[2]),
        False,
        bool(match[1]),
    )
    return _rate(text, read, lexicon)


def _raised(power: str, readings: Iterable[str]) -> tuple[str, ...]:
    """The squares or cubes of those readings that have any: of inches, not of seconds of arc."""
    return tuple(power + name for name in readings if _is_length(name))


def _is_length(name: str) -> bool:
    return units.unit(name).dimension == "length"


def _is_ordinal(token: str, lexicon: Lexicon) -> bool:
    """Whether a unit has the name of an ordinal: "second"."""
    return lexicon.values.get(token.lower(), ("", 0))[0] == "ordinal"


def _longest(text: str, end: int, token: str, lexicon: Lexicon) -> tuple[UnitWord | None, int]:
    """The longest spelling that begins with a token, which ends at *end*."""
    key = _key("", token, lexicon)
    best, best_end = lexicon.units.get(key), end
    while key in lexicon.unit_beginnings and (match := LATER_TOKEN.match(text, end)):
        key, end = _key(key + " ", match[1], lexicon), match.end()
        if key in lexicon.units:
            best, best_end = lexicon.units[key], end
    if text[best_end : best_end + 1].isalpha() and text[best_end - 1].isalpha():
        return None, best_end
    return best, best_end


def _key(before: str, token: str, lexicon: Lexicon) -> str:
    """The tokens as a key of units: as they stand or in small letters; "" where they can be none."""
    key = before + token
    if key in lexicon.units or key in lexicon.unit_beginnings:
        return key
    # A symbol of one or two letters keeps its case: "Mm" is not "mm"; a word may be in capitals.
    return before + token.lower() if len(token) >= SHORTEST_WORD else ""


def _power_behind(text: str, read: UnitRead) -> UnitRead:
    """``km2``, ``m³``."""
    match = POWER_MARK.match(text, read.end)
    if not match or not _is_length(read.readings[0]):
        return read
    power = "square_" if match[1] in "2²" else "cubic_"
    return read._replace(end=match.end(), readings=_raised(power, read.readings), context=False)


def _rate(text: str, read: UnitRead, lexicon: Lexicon) -> UnitRead:
    """``miles per hour``, ``kg/m3``: a unit over a unit."""
    following = text[read.end : read.end + 2]
    if not following or following[0] not in "/ -\u00a0\n":
        return read
    match = lexicon.per.match(text, read.end)
    if not match:
        return read
    under = unit_at(" " + text[match.end() : match.end() + 40], 0, lexicon)
    if not under or under.kind != "measure" or "_per_" in under.readings[0]:
        return read
    if match[1] and match[1] != lexicon.per_word and not _is_speed(read, under):
        return read
    readings = tuple(f"{over}_per_{name}" for over in read.readings for name in under.readings)
    return read._replace(end=match.end() + under.end - 1, readings=readings, context=False)


def _is_speed(over: UnitRead, under: UnitRead) -> bool:
    """Whether an article makes a rate of the two: "miles an hour", not "miles a day"."""
    time = units.unit(under.readings[0])
    return (
        units.unit(over.readings[0]).dimension == "length"
        and time.dimension == "time"
        and time.factor <= LONGEST_SPEED_TIME
    )
