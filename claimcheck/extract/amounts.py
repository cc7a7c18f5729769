"""From a number to what it is of: money, a measure, a share, an age, a count, a range, a score, or no amount at all."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from claimcheck import units
from claimcheck.claims import Amount, AmountKind, Claim, Score
from claimcheck.extract.context import is_licensed, is_loose_name, is_name, is_tied, is_year, temperature_readings
from claimcheck.extract.hedges import hedged
from claimcheck.extract.lexicon import AGE, MAGNITUDE, NAME, TO, UNIT, UNIT_TOKEN, VULGAR, Lexicon
from claimcheck.extract.nouns import Noun, noun_at
from claimcheck.extract.numerals import CODE, LARGEST_POWER, Numeral, digits_at, words_at
from claimcheck.extract.patterns import HYPHEN, SPACE
from claimcheck.extract.unit_words import UnitRead, unit_at
from claimcheck.late import late
from claimcheck.numbers import LARGEST_EXACT, Figure

DASH = late(rf"(\s?)[{HYPHEN}–—−]\s?(?=[0-9.{''.join(VULGAR)}$£€¥])")
MINUS_SIGN = "−"
RANGE_WORD = late(rf"-?(?:{SPACE})?([a-z]+)(?:{SPACE}|-)(?=[0-9.$£€¥A-Za-z])")
LETTERS = late(r"[A-Za-z]+")
TIED_WORD = late(rf" ?[{HYPHEN}] ?([a-z]+)")
YEAR = late(r"(?:1[0-9]|20)[0-9][0-9]$")
TIED_OR_NEXT = late(r"[\s-]([A-Za-z]+)")
SUB = late(rf"(?:,?{SPACE}(?:and{SPACE})?|[{HYPHEN}]|)(?=[0-9A-Za-z{''.join(VULGAR)}])")
MINUS = "-−–"
TEEN = ("11", "12", "13")
"""Only "th" stands behind these."""
NO_LIST = late(r",\s(?![0-9])")
"""What follows an age in apposition: a list of numbers goes on with digits."""
DASHES = frozenset("-‐‑–—−")
MONEY_SPACE = frozenset(" \u00a0-−–")
CLOSING = frozenset(["", ",", ".", ")", ";", ":"])
"""What may stand behind a number and begins no unit."""
OPEN_SIGNS = frozenset([" ", "\n", "(", "\u00a0", ""])
LARGEST_SCORE = 250
LARGEST_VOTE = 999
LONGEST_SYMBOL = 3
"""Letters of an abbreviated unit."""


class Money(NamedTuple):
    """A currency sign before a number."""

    start: int
    readings: tuple[str, ...]


class Range(NamedTuple):
    """Two numbers that are the ends of one amount."""

    low: Numeral
    high: Numeral


def amount_at(text: str, number: Numeral, lexicon: Lexicon) -> tuple[Claim | None, int]:
    """The claim that a number makes with the words around it, and where to go on reading."""
    start, end, form = number.start, number.end, number.form
    if form == "ordinal":
        return _ordinal(number, end), end
    following = text[end : end + 1]
    if following.isalpha() and form == "digits" and (suffix := _ordinal_suffix(text, number, lexicon)):
        return _ordinal(number, suffix), suffix
    sign = text[start - 1 : start]
    if following == "+":
        return _open_ended(text, number, lexicon)
    money = None
    if sign in lexicon.money_ends or (sign in MONEY_SPACE and text[start - 2 : start - 1] in lexicon.money_ends):
        money = money_before(text, start, lexicon)
    if money is None and sign not in OPEN_SIGNS and is_tied(text, start):
        return None, _past_code(text, end)
    role = 0 if following in CLOSING else _role(text, end, lexicon)
    if not role & ~NAME and money is None and following not in DASHES and sign not in DASHES:
        return _plain(text, number, role, lexicon)
    before = text[max(0, start - 48) : money.start if money else start].split()
    if money or sign in DASHES or _is_negated(before, lexicon):
        number = _signed(text, number, money, before, lexicon)
        start = min(number.start, money.start) if money else number.start
    return _general(text, number, start, money, before, role, lexicon)


def _open_ended(text: str, number: Numeral, lexicon: Lexicon) -> tuple[Claim | None, int]:
    """``300+ acres``."""
    end = number.end
    claim, past = amount_at(text, replace(number, end=end + 1), lexicon)
    if isinstance(claim, Amount) and not claim.figure.hedge:
        claim.figure.hedge = "at_least"
    return claim, past


def _counted_behind(text: str, claim: Amount, number: Numeral, lexicon: Lexicon) -> tuple[Amount, int] | None:
    """``90 or so kids``: what is counted or measured behind the hedge that stands behind its number."""
    found, past = amount_at(text, replace(number, end=claim.end), lexicon)
    if not isinstance(found, Amount) or found.kind not in ("count", "measure", "duration"):
        return None
    found.figure.hedge = found.figure.hedge or claim.figure.hedge
    return found, past


def _general(
    text: str, number: Numeral, start: int, money: Money | None, before: list[str], role: int, lexicon: Lexicon
) -> tuple[Claim | None, int]:
    """A number with its magnitude, the other end of its range, and its unit or noun."""
    if role & MAGNITUDE:
        number = _scaled(text, number, money is not None, lexicon)
        role = 0 if text[number.end : number.end + 1] in CLOSING else _role(text, number.end, lexicon)
    high, end = number, number.end
    if role & TO or text[end : end + 1] in DASHES or text[end + 1 : end + 2] in DASHES:
        ends = _ends(text, number, money, before, lexicon)
        if ends is None:
            return None, _past_code(text, end)
        if isinstance(ends, Score):
            return ends, ends.end
        number, high = ends
        role = _role(text, high.end, lexicon)
    claim, end = _of_what(text, number, high, start, money, before, role, lexicon)
    if claim is not None:
        hedged(text, claim, before, lexicon)
    return claim, end


def _plain(text: str, number: Numeral, role: int, lexicon: Lexicon) -> tuple[Claim | None, int]:
    """A number with no unit, currency or range: a year, a name, or a count of the noun behind it.  The common case."""
    start, end = number.start, number.end
    if is_year(number) and not number.shaped:
        return None, end
    before = text[max(0, start - 48) : start].split()
    if text[end + 1 : end + 2] in DASHES:
        return _general(text, number, start, None, before, role, lexicon)
    if _is_negated(before, lexicon):
        number = _signed(text, number, None, before, lexicon)
        start = number.start
    claim, end = _of_what(text, number, number, start, None, before, role, lexicon)
    if claim is not None:
        hedged(text, claim, before, lexicon)
        if claim.end > end and (counted := _counted_behind(text, claim, number, lexicon)):
            return counted
    return claim, end


def _role(text: str, end: int, lexicon: Lexicon) -> int:
    """What the token behind a number may be, by a look into one table: most numbers stand before a plain noun."""
    match = UNIT_TOKEN.match(text, end)
    if match is None:
        return 0
    token = match[3]
    role = lexicon.roles.get(token)
    return role if role is not None else lexicon.roles.get(token.lower(), 0)


def _ordinal(number: Numeral, end: int) -> Amount:
    return Amount("ordinal", number.start, end, Figure(number.value, 1.0, exact=True))


def _ordinal_suffix(text: str, number: Numeral, lexicon: Lexicon) -> int:
    """Where ``10th`` ends; 0 when the number is no ordinal: ``15st`` is a weight."""
    match = LETTERS.match(text, number.end)
    digits = lexicon.ordinal_suffixes.get(match[0].lower(), "") if match else ""
    if match is None or text[number.end - 1] not in digits:
        return 0
    return 0 if text[number.start : number.end].endswith(TEEN) and "0" not in digits else match.end()


def _past_code(text: str, end: int) -> int:
    match = CODE.match(text, end)
    return match.end() if match else end


def money_before(text: str, start: int, lexicon: Lexicon) -> Money | None:
    """The currency sign or code before a number: "$", "US$ ", "USD ", "£-"."""
    end = start
    if end and text[end - 1] in MINUS and end > 1 and text[end - 2] in lexicon.money_ends:
        end -= 1
    if end and text[end - 1] in " \u00a0":
        end -= 1
    for size in lexicon.money_ends.get(text[end - 1 : end], ()):
        begin = end - size
        codes = lexicon.money_signs.get(text[begin:end]) if begin >= 0 else None
        if codes and not (text[begin].isalpha() and text[begin - 1 : begin].isalnum()):
            return Money(begin, codes)
    return None


def _signed(text: str, number: Numeral, money: Money | None, before: list[str], lexicon: Lexicon) -> Numeral:
    """With a minus sign or the word before it: "-5", "minus 290", "−$3"."""
    start = number.start
    if money:
        if _is_booked_loss(text, number, money, before, lexicon):
            return replace(number, value=-number.value)
        ahead = text[money.start - 2 : money.start - 1]
        if text[money.start - 1 : money.start] in ("-", "−") and not (ahead.isalnum() or ahead in DASHES):
            return replace(number, value=-number.value, start=money.start - 1)
        return replace(number, value=-number.value) if text[start - 1] in MINUS else number
    if text[start - 1 : start] in DASHES and (start < 2 or text[start - 2] in " \n\u00a0([="):
        return replace(number, value=-number.value, start=start - 1)
    if _is_negated(before, lexicon):
        begin = text.rfind(before.pop().lstrip("(["), 0, start)
        return replace(number, value=-number.value, start=begin)
    return number


def _is_negated(before: list[str], lexicon: Lexicon) -> bool:
    """Whether the word before a number is a minus: "minus 40", "(minus 40"."""
    return bool(before) and before[-1].lower().lstrip("([") in lexicon.negatives


def _is_booked_loss(text: str, number: Numeral, money: Money, before: list[str], lexicon: Lexicon) -> bool:
    """``a result of ($99.99)``: brackets for a minus, where the sentence needs the figure; else an aside."""
    opened = text[money.start - 1 : money.start] == "(" and text[number.end : number.end + 1] == ")"
    return opened and len(before) > 1 and before[-1] == "(" and before[-2].lower() in lexicon.needs_figure


def _scaled(text: str, number: Numeral, money: bool, lexicon: Lexicon) -> Numeral:
    """With its magnitude word: "1.2 million", "£2.5m"; a bare letter is one only behind money or before a plural."""
    if number.form == "words" or number.form == "vague":
        return number
    while text[number.end : number.end + 1] not in CLOSING and (match := UNIT_TOKEN.match(text, number.end)):
        word, end = match[3], match.end()
        power = lexicon.magnitudes.get(word.lower())
        if power is None and match.start(3) == number.end:
            power = lexicon.letters.get(word)
            if power and not (money or _counts(text, end, lexicon) or _of_millions(text, end, lexicon)):
                return number
        if power is None or number.power + power > LARGEST_POWER:
            return number
        midway = text[end : end + 2] == ". " and text[end + 2 : end + 3].islower()  # "$5 bn. in all"
        number = number.scaled(power, end + midway)
    return number


def _of_millions(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a unit written out follows a magnitude letter: "1.8M dollars", "5m tonnes"."""
    if text[end : end + 1] not in (" ", "\u00a0"):
        return False
    unit = unit_at(text, end, lexicon)
    return (
        unit is not None and unit.end - unit.start > LONGEST_SYMBOL and (unit.kind == "money" or unit.kind == "measure")
    )


def _counts(text: str, end: int, lexicon: Lexicon) -> bool:
    noun = noun_at(text, end, False, lexicon) if text[end : end + 1] == " " else None
    return noun is not None and not noun.hyphen and unit_at(text, end, lexicon) is None


def _numeral_at(text: str, position: int, lexicon: Lexicon) -> Numeral | None:
    """The number that stands at *position*, past a currency sign."""
    if text[position : position + 1] in lexicon.money_ends and not text[position].isalpha():
        position += 1
    char = text[position : position + 1]
    if char.isdigit() or char in VULGAR or (char == "." and text[position + 1 : position + 2].isdigit()):
        return digits_at(text, position, lexicon)[0] if char.isascii() or char in VULGAR else None
    match = LETTERS.match(text, position)
    if match and match[0].lower() in lexicon.values:
        number = words_at(text, position, match[0], lexicon)[0]
        return number if number and number.form in ("words", "fraction") else None
    return None


def _ends(text: str, number: Numeral, money: Money | None, before: list[str], lexicon: Lexicon) -> Range | Score | None:
    """Both ends of a range, twice the same number when there is none; None for a code such as a telephone number."""
    alone = Range(number, number)
    after = text[number.end : number.end + 2]
    if after.lstrip()[:1] in DASHES and (dash := DASH.match(text, number.end)):
        return _dashed(text, number, dash, money, before, lexicon)
    match = RANGE_WORD.match(text, number.end) if after and after[0] in " -\n" else None
    if not match:
        return alone
    word, previous = match[1], before[-1].lower() if before else ""
    between = previous in lexicon.between and word in lexicon.between_and
    if not between and (word not in lexicon.to or previous in lexicon.from_words):
        return alone
    other = _numeral_at(text, match.end(), lexicon)
    if other is None or (number.form == "fraction" and text[match.end()] in lexicon.money_ends):
        return alone  # "cut by one-third to $25 million"
    if not between and previous in lexicon.changed_by and lexicon.from_behind.match(text, other.end):
        return alone  # "by 300 to 1,500 from 1,200"
    scaled = _scaled(text, other, money is not None, lexicon)
    if (
        not between
        and is_year(number)
        and not number.shaped
        and (other.shaped or scaled.power or other.start > match.end())
    ):
        return alone  # "from 12,000 in 1995 to 23,000 in 2005"
    if not between and money is None and _is_told_score(text, number, other, before, lexicon):
        return Score(number.start, other.end, int(number.value), int(other.value))
    low, high = _shared_scale(number, scaled)
    if between or low.value < high.value:
        return Range(low, high)
    return alone


def _is_told_score(text: str, first: Numeral, second: Numeral, before: list[str], lexicon: Lexicon) -> bool:
    """Whether "78 to 22" is a result: by the words before or behind it, and because it counts nothing."""
    if (
        max(first.value, second.value) > LARGEST_VOTE
        or first.shaped
        or second.shaped
        or first.value % 1
        or second.value % 1
    ):
        return False
    following = TIED_OR_NEXT.match(text, second.end)
    word = following[1].lower() if following else ""
    if word in lexicon.score_before:
        return True
    said = " ".join(before[-2:]).lower()
    runs_down = first.value > second.value and bool(before) and before[-1].lower() in lexicon.score_down
    if not (said.endswith(lexicon.score_after) or runs_down):
        return False
    return (
        _role(text, second.end, lexicon) & UNIT == 0 and noun_at(text, second.end, second.value == 1, lexicon) is None
    )


def _dashed(
    text: str, number: Numeral, dash: re.Match[str], money: Money | None, before: list[str], lexicon: Lexicon
) -> Range | Score | None:
    other = _numeral_at(text, dash.end(), lexicon)
    if other is None:
        return None if not dash[1] else Range(number, number)
    if dash[1] and dash[0].endswith(MINUS_SIGN):
        return Range(number, number)  # "3 −12" is no range, "3 − 12" may be one
    if text[other.end : other.end + 1] in HYPHEN and text[other.end + 1 : other.end + 2].isdigit():
        return None  # 303-350-0032
    low, high = _shared_scale(number, _scaled(text, other, money is not None, lexicon))
    if _is_amount(text, low, high, money, lexicon):
        return Range(low, high)
    is_ranged = before and before[-1].lower().lstrip("([") in lexicon.ranged and low.value < high.value
    if dash[1] or is_ranged:
        return Range(low, high) if is_ranged else Range(number, number)
    if (
        YEAR.match(text[number.start : number.end])
        or low.shaped
        or high.shaped
        or max(low.value, high.value) > LARGEST_SCORE
    ):
        return None  # 2012-13, 737-800
    return Score(number.start, other.end, int(low.value), int(high.value))


def _is_amount(text: str, low: Numeral, high: Numeral, money: Money | None, lexicon: Lexicon) -> bool:
    """Whether two numbers with a dash between them are a range: by a unit, a currency or what they count."""
    if low.value >= high.value:
        return False
    if money:
        return True
    unit = unit_at(text, high.end, lexicon)
    if unit and (not unit.context or is_licensed(text, high, unit, lexicon)):
        return True
    if YEAR.match(text[low.start : low.end]):
        return False
    noun = noun_at(text, high.end, False, lexicon)
    return (noun is not None and (not noun.hyphen or low.shaped)) or (low.shaped and high.shaped)


def _shared_scale(low: Numeral, high: Numeral) -> tuple[Numeral, Numeral]:
    """``$26-31 million``, ``eight to ten million``: the magnitude that is written once serves both."""
    power = high.power
    thousands = not power and high.shaped and high.value % 1000 == 0
    if thousands and not low.shaped and 1 < low.value < min(1000, high.value / 1000):
        return low.scaled(3, low.end), high  # "18–25,000 ft"
    if power and not low.power and low.value < high.value / 10.0**power and not low.shaped:
        return low.scaled(power, low.end), high
    if power and not low.power and low.declared and low.value < high.value / 10.0**power:
        return low.scaled(power, low.end), high
    return low, high


def _of_what(
    text: str,
    low: Numeral,
    last: Numeral,
    start: int,
    money: Money | None,
    before: list[str],
    role: int,
    lexicon: Lexicon,
) -> tuple[Amount | None, int]:
    """The amount that a number or range makes with its unit, its noun, or alone."""
    unit = unit_at(text, last.end, lexicon) if role & UNIT else None
    if unit and unit.context and not is_licensed(text, last, unit, lexicon):
        unit = None
    if unit and unit.factor < 1.0 and not unit.spaced and text[unit.start].isupper():
        unit = None  # "2007Sen." is no money
    if unit is None and last.form == "fraction" and not money:
        unit = _part_of_one(text, last.end, lexicon)
    if money:
        # "$10 dollars" says it twice; "17 USD 25 EUR" does not.
        end = unit.end if unit and unit.kind == "money" and text[unit.start].isalpha() else last.end
        return _amount("money", Range(low, last), start, end, money.readings[0], readings=()), end
    if (before or role & AGE) and (age := _age_end(text, last, before, role, unit, lexicon)):
        return _amount(
            "age", Range(low, last), start, age, "year", readings=("year",), exact=True, unit_start=last.end
        ), age
    if unit:
        return _of_unit(text, Range(low, last), start, unit, lexicon)
    if is_name(text, last, before, role, lexicon):
        return None, last.end
    if text[last.end : last.end + 1].isalpha():
        return None, _past_code(text, last.end)
    if last.value == 1 and last.form == "words" and _is_pronoun(text, last, before, lexicon):
        return None, last.end
    noun = noun_at(text, last.end, last.value == 1, lexicon) if last.form != "fraction" or last.value > 1 else None
    if noun is None and is_loose_name(text, last, before, lexicon):
        return None, last.end
    return _of_noun(low, last, start, noun)


def _part_of_one(text: str, end: int, lexicon: Lexicon) -> UnitRead | None:
    """``half a mile``, ``a quarter of an hour``."""
    for of in ("", *(f" {word}" for word in lexicon.of)):
        for article in lexicon.articles:
            if text.startswith(f"{of} {article} ", end):
                unit = unit_at(text, end + len(of) + len(article) + 1, lexicon)
                return unit if unit and not unit.context and unit.end - unit.start > LONGEST_SYMBOL else None
    return None


def _is_pronoun(text: str, number: Numeral, before: list[str], lexicon: Lexicon) -> bool:
    """Whether "one" counts nothing: "no one", "one-time"."""
    if before and before[-1].lower() in lexicon.pronoun_before:
        return True
    following = TIED_WORD.match(text, number.end)
    return following is not None and following[1].lower() in lexicon.one_idiom


def _of_unit(text: str, ends: Range, start: int, unit: UnitRead, lexicon: Lexicon) -> tuple[Amount, int]:
    if unit.money and ends.high.power >= 6 and not _weighs(text, start, unit):
        return _amount("money", ends, start, unit.end, unit.money[0], readings=()), unit.end
    if unit.kind == "money":
        ends, end = _of_money(text, ends, unit, lexicon)
        return _amount("money", ends, start, end, unit.readings[0], readings=()), end
    if unit.kind == "share":
        return _amount("share", ends, start, unit.end, unit.readings[0], readings=()), unit.end
    compound = _compound(text, ends, unit, lexicon)
    if compound:
        ends, end = compound
    else:
        end = unit.end
    below = _below_zero(text, ends, end, unit, lexicon)
    if below:
        ends, readings, end = below
    else:
        readings = temperature_readings(text, start, end, unit.readings, lexicon)
    kind: AmountKind = "duration" if units.unit(unit.readings[0]).dimension == "time" else "measure"
    claim = _amount(kind, _times(ends, unit.factor), start, end, readings[0], readings=readings, unit_start=unit.start)
    claim.composed = compound is not None or unit.factor != 1.0
    return claim, end


def _below_zero(
    text: str, ends: Range, end: int, unit: UnitRead, lexicon: Lexicon
) -> tuple[Range, tuple[str, ...], int] | None:
    """``20 degrees below zero``, ``296 degrees below zero Fahrenheit``: a point of the scale, with a minus."""
    match = lexicon.below_zero.match(text, end)
    scales = tuple(name for name in unit.readings if name in lexicon.differences)
    if not match or not scales or ends.low.value < 0:
        return None
    named = unit_at(text, match.end(), lexicon)
    is_named = named is not None and named.readings[0] in lexicon.differences
    low, high = (replace(number, value=-number.value) for number in (ends.high, ends.low))
    made = Range(low, low) if ends.low is ends.high else Range(low, high)
    return (made, named.readings, named.end) if named and is_named else (made, scales, match.end())


def _of_money(text: str, ends: Range, unit: UnitRead, lexicon: Lexicon) -> tuple[Range, int]:
    """Money by its name, with what may stand behind that: "75 USD million", "3 dollars and 50 cents"."""
    if unit.factor != 1.0 or ends.low is not ends.high:
        return _times(ends, unit.factor), unit.end
    number = replace(ends.low, end=unit.end)
    if not number.power and (scale := lexicon.magnitude.match(text, unit.end)):
        made = number.scaled(lexicon.magnitudes[scale[1].lower()], scale.end(1))
        return Range(made, made), made.end
    gap = SUB.match(text, unit.end)
    small = _numeral_at(text, gap.end(), lexicon) if gap and gap[0] else None
    part = unit_at(text, small.end, lexicon) if small and small.value * 1.0 < 100 else None
    if (
        small is None
        or part is None
        or part.kind != "money"
        or part.factor >= 1.0
        or unit.readings[0] not in part.readings
    ):
        return ends, unit.end
    value = number.value + (-1 if number.value < 0 else 1) * small.value * part.factor
    made = replace(
        number, end=part.end, value=round(value, 6), place=small.place * part.factor, declared=True, shaped=True
    )
    return Range(made, made), part.end


def _weighs(text: str, start: int, unit: UnitRead) -> bool:
    """Whether millions of "pounds" are a weight: in a conversion, or of something."""
    return (
        text[start - 1 : start] == "("
        or text[unit.end : unit.end + 4] in (" (", " of ")
        or text[unit.end : unit.end + 2] == " ("
    )


def _times(ends: Range, factor: float) -> Range:
    if factor == 1.0:
        return ends
    low, high = (replace(n, value=round(n.value * factor, 12), place=n.place * factor) for n in ends)
    return Range(low, low if ends.low is ends.high else high)


def _compound(text: str, ends: Range, unit: UnitRead, lexicon: Lexicon) -> tuple[Range, int] | None:
    """``6 feet 2 inches``, ``5 lb 3 oz``, ``6-foot-2``: both numbers are one amount in the larger unit."""
    smaller_ones = lexicon.language.numerals["compounds"].get(unit.readings[0])
    if not smaller_ones or ends.low is not ends.high or ends.high.declared:
        return None
    gap = SUB.match(text, unit.end)
    number = _numeral_at(text, gap.end(), lexicon) if gap and gap.end() < unit.end + 8 else None
    if number is None:
        return None
    below = unit_at(text, number.end, lexicon)
    smaller = next((name for name in smaller_ones if below and name in below.readings), smaller_ones[0])
    limit = float(units.conversion(units.unit(unit.readings[0]), units.unit(smaller)).factor.exact)
    if number.value >= limit:
        return None
    if below and smaller in below.readings and (not below.context or text[number.end - 1].isdigit()):
        end = below.end
    elif gap and gap[0] in HYPHEN and gap[0] and unit.hyphen and not below:
        end = number.end  # 6-foot-2
    else:
        return None
    whole = ends.low
    sign = -1 if whole.value < 0 else 1
    value = whole.value + sign * number.value / limit
    made = replace(whole, end=end, value=value, place=number.place / limit, declared=True, shaped=True)
    return Range(made, made), end


def _age_end(text: str, number: Numeral, before: list[str], role: int, unit: UnitRead | None, lexicon: Lexicon) -> int:
    """Where an age ends: "37-year-old", "29 years old", "aged 65"; 0 when it is none."""
    if role & AGE and (match := lexicon.age_after.match(text, number.end)):
        return match.end() if lexicon.age_years(match[1]) else 0
    last = before[-1].lower() if before else ""
    bare = unit is None and not number.shaped and 0 < number.value < 125
    if bare and last in lexicon.age_last and not lexicon.age_before.isdisjoint((last, " ".join(before[-2:]).lower())):
        return number.end
    return number.end if unit is None and before and _in_apposition(text, number, before, lexicon) else 0


def _in_apposition(text: str, number: Numeral, before: list[str], lexicon: Lexicon) -> bool:
    """Whether a bare number between commas behind a name is an age: "Hawes, 50, said", "the teenager, 21, was"."""
    named = before[-1]
    if named[-1] != "," or number.form != "digits" or number.shaped or not 0 < number.value < 120:
        return False
    if not NO_LIST.match(text, number.end):
        return False
    name = named[:-1]
    is_name = name[:1].isupper() and name[1:].islower() and name.lower() not in lexicon.months
    return is_name or name.lower() in lexicon.age_labels


def _of_noun(low: Numeral, last: Numeral, start: int, noun: Noun | None) -> tuple[Amount, int]:
    if last.form == "fraction" and last.value < 1:
        return _amount("share", Range(low, last), start, last.end, "", readings=()), last.end
    if noun is None:
        return _amount("number", Range(low, last), start, last.end, "", readings=()), last.end
    exact = low.value < LARGEST_EXACT and not last.declared
    if low is last and low.form != "vague":
        figure = Figure(low.value, low.place, low.declared, "", exact)
        return Amount("count", start, noun.end, figure, noun.singular, (), None, noun.phrase, noun.start), noun.end
    claim = _amount("count", Range(low, last), start, noun.end, noun.singular, readings=(), exact=exact)
    claim.subject, claim.unit_start = noun.phrase, noun.start
    return claim, noun.end


def _amount(
    kind: AmountKind,
    ends: Range,
    start: int,
    end: int,
    unit: str,
    *,
    readings: tuple[str, ...],
    exact: bool = False,
    unit_start: int = 0,
) -> Amount:
    low, high = ends
    figure = Figure(low.value, low.place, low.declared, "", exact and low.form != "vague")
    upto = None
    if low.form == "vague":
        figure.hedge, upto = "vague", Figure(low.high, 1.0, exact=True)
        figure.exact = True
    elif high is not low:
        upto = Figure(high.value, high.place, high.declared, "", exact)
    return Amount(kind, start, end, figure, unit, readings, upto, unit_start=unit_start or end)
