"""What a number is not: a name, a year, a time, a letter that is no unit where it stands."""

from __future__ import annotations

from claimcheck.extract.lexicon import NAME, Lexicon
from claimcheck.extract.numerals import Numeral
from claimcheck.extract.unit_words import UnitRead
from claimcheck.late import late

YEAR = late(r"(?:1[0-9]|20)[0-9][0-9]")
NEXT_WORD = late(r"\s?([A-Za-z][A-Za-z.']*)")
DIMENSION_MARK = late(r"\s?(?:[()×,;/]|x\b)|[.](?:\s|$)|\s?$")
JOINTS = frozenset("-‐‑–")
CLOSING = frozenset('"”’»(')
MOST_COINS = 200
"""Parts of a currency that are written with a letter: "99p"; more are pounds."""
WINDOW = 90


def is_tied(text: str, start: int) -> bool:
    """Whether a number hangs on the sign before it, as in "F-16", "#5", "/2", "v.2", "'90", "x=5"."""
    if start == 0:
        return False
    sign = text[start - 1]
    if sign in " \n\u00a0(\u2009\u202f":
        return False
    before = text[start - 2] if start > 1 else " "
    if sign == "/":
        return not before.isalpha()  # "42 miles/26 km"
    if sign in "#№§@_\\^=&’'":
        return True
    if text[start - 3 : start - 1][:1].isalpha() and before == sign == "-":
        return False  # a dash on a typewriter: "the jets--10 aircraft"
    if sign in "-‐‑":
        return before.isalnum() or before in ".)-"
    if sign in "–—":
        return before.isdigit()  # what is left of "2011–12"
    return sign in ".:,+" and (before.isalnum() or before in ".)")


def is_year(number: Numeral) -> bool:
    """Whether a bare number looks like a year: four digits without a comma, from 1000 to 2099."""
    return (
        1000 <= number.value <= 2099
        and not number.shaped
        and number.form == "digits"
        and number.end - number.start == 4
    )


def is_name(text: str, number: Numeral, before: list[str], role: int, lexicon: Lexicon) -> bool:
    """Whether a bare number is a label, a year or a time rather than an amount.

    *role* is what the token behind it may be; in print, that is nearly always a word which settles it.
    """
    if number.shaped or number.form != "digits":
        return False
    if is_year(number) or (text[number.start] == "0" and number.end > number.start + 1):
        return True
    if role & NAME or text[number.end : number.end + 1] != " ":
        following = NEXT_WORD.match(text, number.end)
        if following and following[1].lower().rstrip(".") in lexicon.not_amounts:
            return True
    if _is_list_number(text, number, before):
        return True
    if not before:
        return False
    word = before[-1].lstrip("(\"“'[").lower()
    return word in lexicon.labels or word.rstrip(".") in lexicon.months or _goes_on(word, before, lexicon)


def is_label(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether the word before a number makes a name of it."""
    before = text[max(0, start - 24) : start].split()
    return bool(before) and before[-1].lstrip("(\"“'[").lower() in lexicon.labels


def _is_list_number(text: str, number: Numeral, before: list[str]) -> bool:
    """``9.`` where a sentence might begin."""
    if text[number.end : number.end + 1] not in (".", ")") or text[number.end + 1 : number.end + 2].strip():
        return False
    return not before or before[-1][-1] in ".!?" or text[number.start - 1] == "\n"


def _goes_on(word: str, before: list[str], lexicon: Lexicon) -> bool:
    """The rest of a name or date: "Priority 7 and 8", "January 19, 973", "M - 48"."""
    if len(before) < 2:
        return False
    previous = before[-2]
    if word in JOINTS:
        return previous.isupper() and len(previous) <= 3
    if word.endswith(",") and word[:-1].isdigit():
        return previous.lower() in lexicon.months
    if word in lexicon.joins and previous.isdigit() and len(before) > 2:
        name = before[-3]
        return name.lower() in lexicon.labels | lexicon.loose_labels or (
            name[0].isupper() and name.lower() not in lexicon.stop
        )
    return False


def is_loose_name(text: str, number: Numeral, before: list[str], lexicon: Lexicon) -> bool:
    """Whether a number that counts nothing belongs to the word before it: "Game 7", "Super Bowl 50"."""
    if number.shaped or not before:
        return False
    if number.form != "digits":
        # "Love at Twenty" ends, or the Eleven (as they were called) is explained.
        return (
            number.form == "words"
            and text[number.start].isupper()
            and text[number.end : number.end + 2].lstrip()[:1] in CLOSING
        )
    previous = before[-1].lstrip("(\"“'[")
    word = previous.lower()
    if word in lexicon.loose_labels or (word in lexicon.year_before and 100 <= number.value <= 999):
        return True
    if not previous[:1].isupper() or not previous[-1:].isalnum() or word in lexicon.befalling:
        return False
    starts_sentence = len(before) < 2 or before[-2][-1] in '.!?:"”'
    return not starts_sentence or not (word in lexicon.stop or word in lexicon.skip or word in lexicon.hedges)


def is_licensed(text: str, number: Numeral, unit: UnitRead, lexicon: Lexicon) -> bool:
    """Whether a word or letter such as "in", "C", "m" or a prime is a unit where it stands."""
    spelling = text[unit.start : unit.end]
    rule = lexicon.licences.get(spelling)
    if rule is None:
        return not unit.spaced or DIMENSION_MARK.match(text, unit.end) is not None
    if rule == "temperature":
        return _in_weather(text, number, unit, lexicon)
    if rule == "inch":
        following = NEXT_WORD.match(text, unit.end)
        if DIMENSION_MARK.match(text, unit.end):
            return not YEAR.fullmatch(text, number.start, number.end)
        return bool(following and following[1].lower().rstrip(".") in lexicon.inch_after) and number.value < 1000
    if rule == "seconds":  # "9.58s", not "the 1990s", "737s", "in her 60s"
        return not unit.spaced and (number.declared or (number.value < 100 and number.value % 10 != 0))
    if rule == "sign":
        return True
    if rule == "coins" and (unit.spaced or number.value >= MOST_COINS or number.value <= 0):
        return False  # "1 p.m.", "720p"
    if rule == "mark":
        return not unit.spaced and text.count('"', max(0, number.start - 400), number.start) % 2 == 0
    after = text[unit.end : unit.end + 1]
    if after == "-" and text[unit.end + 1 : unit.end + 2].isdigit():
        return False  # "24703 L-202"
    return not after.isalnum() and not (after == "." and text[unit.end + 1 : unit.end + 2].isalpha())


def _in_weather(text: str, number: Numeral, unit: UnitRead, lexicon: Lexicon) -> bool:
    if abs(number.value) > 9999 or YEAR.fullmatch(text, number.start, number.end):
        return False
    if text[unit.end : unit.end + 1] == "-" and text[unit.end + 1 : unit.end + 2].isdigit():
        return False  # "10 F-117s"
    around = text[max(0, number.start - WINDOW) : unit.end + WINDOW]
    return lexicon.weather.search(around) is not None


def temperature_readings(
    text: str, start: int, end: int, readings: tuple[str, ...], lexicon: Lexicon
) -> tuple[str, ...]:
    """The readings of a temperature: a difference where the words say so, otherwise a point or a difference.

    Other units come back as they are.
    """
    scales = [name for name in readings if name in lexicon.differences]
    if not scales:
        return readings
    deltas = tuple(lexicon.differences[name] for name in scales)
    before = " ".join(text[max(0, start - 30) : start].lower().split())
    after = " ".join(text[end : end + 60].lower().split())
    if before.endswith(lexicon.difference_before) or lexicon.difference_after.match(after):
        return deltas
    return readings + deltas
