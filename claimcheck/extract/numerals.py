"""Bare numbers: digits, number words, fractions, ordinals, and words such as "dozens"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from claimcheck.extract.lexicon import UNIT, UNIT_TOKEN, VULGAR, Lexicon
from claimcheck.extract.patterns import HYPHEN
from claimcheck.late import late
from claimcheck.numbers import Figure

LONGEST = 30
"""Digits in a number; a longer run is a code."""

LONGEST_BY = 16
"""Characters before a fraction in which "by" and its hedge stand."""

LONGEST_APPOSED = 48
"""The same for a number to which it is apposed."""

CLOSED = frozenset({",", ")", ".", "-", "–", "—"})
SET_OFF = frozenset({" -", " –", " —"})
"""What stands behind such a fraction."""

LARGEST_POWER = 40

DIGITS = late(rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,10}}(?![0-9])|[0-9]{{1,{LONGEST}}})?(\.[0-9]{{1,{LONGEST}}})?")
CODE = late(r"[\w.,:/'’‑–-]*[\w]")
INDIAN = late(r"[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(\.[0-9]{1,9})?(?![0-9,])")
"""Lakhs and crores: "12,34,567"."""
SPACED_GROUPS = late(r"(?:[\u00a0\u2009\u202f][0-9]{3})+(?![0-9])|(?: [0-9]{3})+(?=\s[a-zA-Z£$€°])(?![0-9])")
SLASH_FRACTION = late(r"[/⁄]([0-9]{1,4})(?![0-9/⁄,]|\.[0-9])")
MIXED = late(r"[ \u00a0-]?(?:([0-9]{1,2})(?: ?/ ?|⁄)([0-9]{1,3})(?![0-9/⁄])|([" + "".join(VULGAR) + "]))")
SPLIT = late(r" ([.,/]) ([0-9]{1,12})(?![0-9])")
"""What a tokeniser has torn apart: "1 . 6", "80 , 000", "1 / 4"."""
TOLERANCE = late(r"[ \u00a0]?(?:±|\+/[-−–])[ \u00a0]?([0-9]{1,12}(?:\.[0-9]{1,12})?)(?:e(-?[0-9]{1,2}))?(?![0-9.])")
SURE_BOTTOMS = frozenset([2, 3, 4, 8, 16, 32, 64])
"""Denominators that make a fraction by themselves; "9/11" and "24/7" must be "of" something."""
POWER = late(r"\s?[x×·]\s?10\^?([-−⁻+]?[0-9⁰¹²³⁴-⁹]{1,2})(?![0-9])|[eE]([-+]?[0-9]{1,2})(?![0-9A-Za-z])")
AGAIN = late(r" \(([0-9]{1,3}(?:,[0-9]{3}){0,3}|[0-9]{1,12})\)(?=[ -][A-Za-z])")
LETTERS = late(r"[A-Za-z]+")
SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
NEXT_TOKEN = late(rf"(?: - |[{HYPHEN}]|\s{{1,8}})([A-Za-z&]+)")
EXTENDING = frozenset(" \u00a0\u2009\u202f-x×eE·±")
"""What may lead on to more of the number: "10 000", "2 1/2", "5.5 × 10⁻³"."""
POWER_SIGNS = frozenset("x×eE·")
EXTENSIONS = frozenset(["x", "×", *"0123456789", *VULGAR]) | frozenset(".,/⁄±+")
"""What then stands behind a space or hyphen; nearly always it is a letter."""
OVER = frozenset([" ", ")", "\n", "", ",", "."])
"""Behind digits, with no further digit behind itself: the number is over."""
BEHIND_DIGITS = frozenset([" ", ")", "\n", ""])
"""What behind digits tells at once that the number is over."""


@dataclass(slots=True)
class Numeral:
    """A number as it stands in the text, before anyone asks of what."""

    start: int
    end: int
    value: float
    place: float
    """Worth of the last printed digit."""
    declared: bool = False
    """Whether a decimal or fraction was printed."""
    form: Literal["digits", "words", "fraction", "vague", "ordinal"] = "digits"
    shaped: bool = False
    """Has a comma, a decimal or a magnitude, and so can be no year, route or score."""
    high: float = 0.0
    """Upper end of a vague word."""
    power: int = 0
    """Power of ten of its magnitude word, if it has one."""

    def figure(self) -> Figure:
        """The printed number, still without a hedge."""
        return Figure(self.value, self.place, self.declared)

    def scaled(self, power: int, end: int) -> Numeral:
        """With a magnitude word behind it."""
        value, place = _scaled(self.value, power), self.place * 10.0**power
        return Numeral(self.start, end, value, place, self.declared, self.form, True, self.high, self.power + power)


def _scaled(value: float, power: int) -> float:
    # By way of the decimal string, so that 4.35 million is 4350000.0 and not 4349999.999….
    if value.is_integer() and power >= 0:
        return value * 10.0**power
    return float(f"{value!r}e{power}") if "e" not in repr(value) else value * 10.0**power


def whole_at(text: str, start: int, digits: str) -> Numeral | None:
    """The number that a run of digits is when all around it is plain: no comma, decimal, fraction or code.

    What it does not read, :func:`digits_at` does.
    """
    end = start + len(digits)
    following = text[end + 1 : end + 2]
    if text[end : end + 1] not in OVER or following in EXTENSIONS or following.isdigit():
        return None
    if len(digits) > LONGEST or digits[:2] == "00" or digits in VULGAR:
        return None
    return Numeral(start, end, float(digits), 1.0)


def digits_at(text: str, start: int, lexicon: Lexicon) -> tuple[Numeral | None, int]:
    """The number that begins with the digit or fraction sign at *start*, and where to go on reading."""
    match = DIGITS.match(text, start)
    assert match is not None  # every part of it may be missing
    end = match.end()
    if start == end:
        return _vulgar(text, start, end)
    body = match[0]
    after = text[end : end + 1]
    if after not in BEHIND_DIGITS:
        if _is_code(text, end, after):
            if after == "," and (indian := INDIAN.match(text, start)):
                return _grouped(indian), indian.end()
            code = CODE.match(text, end)
            return None, code.end() if code else end
        if after in VULGAR or after in "/⁄":
            return _fraction(text, start, end, body, match[1], lexicon)
    if body[:2] == "00":
        return None, end
    number = _plain(start, end, body) if body.isdigit() else _shaped(start, end, body, match[1])
    if after in EXTENDING and (after in POWER_SIGNS or text[end + 1 : end + 2] in EXTENSIONS):
        number = _extended(text, number, after)
    return number, end


def _is_code(text: str, end: int, after: str) -> bool:
    following = text[end + 1 : end + 2]
    if after in ".,:'’":
        return following.isdigit()
    return after.isdigit()


def _vulgar(text: str, start: int, end: int) -> tuple[Numeral | None, int]:
    if text[start] not in VULGAR:
        return None, start + 1
    top, bottom = VULGAR[text[start]]
    return Numeral(start, start + 1, top / bottom, 0.5 / bottom, True, "fraction", True), start + 1


def _grouped(match: re.Match[str]) -> Numeral:
    place = 10.0 ** (1 - len(match[1])) if match[1] else 1.0
    return Numeral(match.start(), match.end(), float(match[0].replace(",", "")), place, bool(match[1]), "digits", True)


def _fraction(
    text: str, start: int, end: int, body: str, decimals: str | None, lexicon: Lexicon
) -> tuple[Numeral | None, int]:
    """``10½``, ``1/4``; a slash that makes no fraction belongs to a date or a code."""
    if decimals or "," in body:
        return None, end
    if text[end] in VULGAR:
        top, bottom = VULGAR[text[end]]
        return Numeral(start, end + 1, int(body) + top / bottom, 0.5 / bottom, True, "fraction", True), end + 1
    match = SLASH_FRACTION.match(text, end)
    if not match or not int(match[1]) > 1 or len(body) > 3:
        # "20 km/h" never comes here; "24/7", "10/27/2010", "202/228-3630" do.
        code = CODE.match(text, end + 1) if text[end + 1 : end + 2].isdigit() else None
        return (None, code.end()) if code else (_plain(start, end, body), end)
    top, bottom = int(body), int(match[1])
    past = _fraction_end(text, match.end(), bottom, lexicon)
    if not past or (top >= bottom and bottom not in (2, 3, 4, 8, 16)):
        return None, match.end()
    return Numeral(start, past, top / bottom, 0.5 / bottom, True, "fraction", True), past


def _fraction_end(text: str, end: int, bottom: int, lexicon: Lexicon) -> int:
    """Where a fraction in digits ends, its suffix included ("3/5ths"); 0 when it may be a date or a code."""
    suffix = LETTERS.match(text, end)
    if suffix and suffix[0].rstrip("s") in lexicon.ordinal_suffixes:
        return suffix.end()
    if bottom in SURE_BOTTOMS or lexicon.fraction_of.match(text, end):
        return end
    token = UNIT_TOKEN.match(text, end)
    return end if token and lexicon.roles.get(token[3], 0) & UNIT else 0


def _plain(start: int, end: int, body: str) -> Numeral:
    return Numeral(start, end, float(body), 1.0)


def _shaped(start: int, end: int, body: str, decimals: str | None) -> Numeral:
    """``25,000``, ``1.20``."""
    place = 10.0 ** (1 - len(decimals)) if decimals else 1.0
    return Numeral(start, end, float(body.replace(",", "")), place, bool(decimals), "digits", True)


def _extended(text: str, number: Numeral, after: str) -> Numeral:
    """With groups parted by spaces, a fraction behind it, a power of ten, or a tolerance."""
    following = text[number.end + 1 : number.end + 2]
    if following in ".,/" and after == " ":
        return _rejoined(text, number)
    number = _lengthened(text, number, after, following)
    following = text[number.end : number.end + 2].lstrip()[:1]
    return _with_tolerance(text, number) if following in ("±", "+") else number


def _rejoined(text: str, number: Numeral) -> Numeral:
    """A number that a tokeniser tore apart: "1 . 6 billion", "80 , 000 spectators", "1 / 4 point"."""
    body, end = text[number.start : number.end], number.end
    while (match := SPLIT.match(text, end)) and match[1] == "," and _is_group(body, match[2]):
        body, end = f"{body},{match[2]}", match.end()
    if match and match[1] == "." and "." not in body:
        body, end = f"{body}.{match[2]}", match.end()
    bottom = int(match[2]) if match and match[1] == "/" and body.isdigit() else 0
    if match and bottom in SURE_BOTTOMS and 0 < int(body) < bottom:
        return Numeral(number.start, match.end(), int(body) / bottom, 0.5 / bottom, True, "fraction", True)
    if end == number.end:
        return number
    decimals = len(body.partition(".")[2])
    return Numeral(number.start, end, float(body.replace(",", "")), 10.0**-decimals, decimals > 0, "digits", True)


def _is_group(body: str, digits: str) -> bool:
    """Whether three digits behind a comma go on with the thousands of *body*."""
    return len(digits) == 3 and len(body.split(",")[0]) <= 3 and "." not in body


def _with_tolerance(text: str, number: Numeral) -> Numeral:
    """``2.5 ± 0.1``: known no better than the tolerance says."""
    match = TOLERANCE.match(text, number.end)
    if not match:
        return number
    tolerance = _scaled(float(match[1]), int(match[2] or 0))
    return replace(number, end=match.end(), place=max(number.place, 2 * tolerance), declared=True, shaped=True)


def _lengthened(text: str, number: Numeral, after: str, following: str) -> Numeral:
    if following in VULGAR or following.isdigit():
        if (groups := SPACED_GROUPS.match(text, number.end)) and number.value < 1000 and not number.shaped:
            digits = "".join(text[number.start : groups.end()].split())
            return Numeral(number.start, groups.end(), float(digits), 1.0, False, "digits", True)
        if (mixed := MIXED.match(text, number.end)) and not number.shaped:
            top, bottom = (int(mixed[1]), int(mixed[2])) if mixed[1] else VULGAR[mixed[3]]
            if 0 < top < bottom:
                value = number.value + top / bottom
                return Numeral(number.start, mixed.end(), value, 0.5 / bottom, True, "fraction", True)
    if (after in POWER_SIGNS or following in ("x", "×")) and (power := POWER.match(text, number.end)):
        exponent = int((power[1] or power[2]).translate(SUPERSCRIPT))
        if abs(exponent) <= LARGEST_POWER:
            return number.scaled(exponent, power.end())
    return number


def words_at(text: str, start: int, word: str, lexicon: Lexicon) -> tuple[Numeral | None, int]:
    """The number that begins with the number word at *start*, and where to go on reading."""
    kind, value = lexicon.values[word.lower()]
    end = start + len(word)
    if kind == "vague":
        return _vague(text, start, end, word, lexicon), end
    if kind in ("ordinal", "fraction"):
        return _denominator_or_ordinal(text, start, end, kind, value, lexicon), end
    follow = NEXT_TOKEN.match(text, end)
    if kind in ("one", "ten") and (follow is None or follow[1].lower() not in lexicon.goes_on):
        number = _in_digits(text, Numeral(start, end, float(value), 1.0, False, "words"))
        return number, number.end  # nearly always
    match = lexicon.run.match(text, start)
    assert match is not None  # the trigger found the first word of a run
    number = _sum(text, match, lexicon)
    if kind in ("magnitude", "collective"):
        whole = _with_article(text, number, lexicon)
        if whole is None:
            return None, number.end
        number = whole
    number = _in_digits(text, _with_fraction(text, number, lexicon))
    return number, number.end


def _in_digits(text: str, number: Numeral) -> Numeral:
    """With the same number in brackets behind it: "three (3) months"."""
    if not text.startswith(" (", number.end) or (again := AGAIN.match(text, number.end)) is None:
        return number
    return replace(number, end=again.end()) if float(again[1].replace(",", "")) == number.value else number


def _sum(text: str, run: re.Match[str], lexicon: Lexicon) -> Numeral:
    """The value of a run, cut where the next word cannot go on: "two | three", "nineteen | ninety"."""
    total = current = 0
    last = 10**18  # worth of the last magnitude; the next must be smaller
    before = ""
    end, place = run.start(), 1
    for token in re.finditer(r"[A-Za-z]+", run[0]):
        kind, value = lexicon.values.get(token[0].lower(), ("and", 0))
        if kind == "and":
            continue
        if kind == "magnitude" and before:
            worth = 10**value
            if worth == 100 and before in ("one", "ten") and current < 100:
                current, place = current * 100, 100
            elif worth > 100 and worth < last and current:
                total, current, last, place = total + current * worth, 0, worth, worth
            elif worth > 100 and not current and total:
                total, place = total * worth, place * worth
            else:
                break
        elif kind == "magnitude":
            current, place = 10**value, 10**value
            if value > 2:
                total, current, last = current, 0, current
        elif kind == "collective":
            current, place = (current or 1) * value, 1
            before, end = kind, run.start() + token.end()
            break
        elif _goes_on(before, kind, value, current):
            current, place = current + value, 1
        else:
            break
        before, end = kind, run.start() + token.end()
    value_ = float(total + current)
    power = len(str(place)) - 1 if place >= 1000 else 0
    return Numeral(run.start(), end, value_, float(place), False, "words", place > 1 or bool(total), power=power)


def _goes_on(before: str, kind: str, value: int, current: int) -> bool:
    if before in ("", "magnitude"):
        return True
    return before == "ten" and kind == "one" and 0 < value < 10


def _with_article(text: str, number: Numeral, lexicon: Lexicon) -> Numeral | None:
    """``a hundred``, ``half a million``, ``half a dozen``, ``a quarter million``; a magnitude alone is no number."""
    for word, share in lexicon.language.numerals["partial"].items():
        begin = number.start - len(word) - 1
        joint = text[number.start - 1 : number.start]
        if (
            begin < 0
            or text[begin : number.start - 1].lower() != word
            or text[begin - 1 : begin].isalnum()
            or joint.isalnum()
        ):
            continue
        place = number.place * share if share < 1 else number.place
        return replace(number, start=begin, value=number.value * share, place=place)
    return None


def _with_fraction(text: str, number: Numeral, lexicon: Lexicon) -> Numeral:
    """``two-thirds``, ``one and a half``, ``two point five``."""
    if text[number.end : number.end + 1] not in (" ", "-", "‑", "\n", "\u00a0"):
        return number
    if match := lexicon.and_fraction.match(text, number.end):
        top = 1.0 if match[1].lower() in lexicon.articles else float(lexicon.values[match[1].lower()][1])
        bottom = lexicon.denominators[match[2].lower()]
        unit = number.place if number.place > 1 else 1.0
        return replace(
            number,
            end=match.end(),
            value=number.value + unit * top / bottom,
            place=0.5 * unit / bottom,
            declared=True,
            shaped=True,
        )
    if 1 <= number.value <= 99 and (match := lexicon.fraction.match(text, number.end)):
        bottom = lexicon.denominators[match[1].lower()]
        plural = match[1][-1] in "sS"
        if plural == (number.value != 1) and number.value < 2 * bottom:
            return Numeral(number.start, match.end(), number.value / bottom, 0.5 / bottom, True, "fraction", True)
    if match := lexicon.point.match(text, number.end):
        digits = "".join(str(lexicon.values[word.lower()][1]) for word in match[1].split())
        return replace(
            number,
            end=match.end(),
            value=float(f"{int(number.value)}.{digits}"),
            place=10.0 ** -len(digits),
            declared=True,
            shaped=True,
        )
    return number


def _vague(text: str, start: int, end: int, word: str, lexicon: Lexicon) -> Numeral | None:
    low, high = lexicon.language.numerals["vague"][word.lower()]
    if match := lexicon.magnitude.match(text, end):  # "several hundred"
        power = lexicon.magnitudes[match[1].lower()]
        low, high, end = low * 10**power, high * 10**power, match.end()
    return Numeral(start, end, float(low), 1.0, False, "vague", True, float(high))


def _denominator_or_ordinal(text: str, start: int, end: int, kind: str, value: int, lexicon: Lexicon) -> Numeral | None:
    """``a third of``, ``half the``, ``half an hour``; otherwise the third."""
    word = text[start:end].lower()
    bottom = lexicon.denominators.get(word)
    if bottom is None or (bottom != 2 and text[start - 2 : start - 1].lower() not in lexicon.article_ends):
        return Numeral(start, end, float(value), 1.0, False, "ordinal") if kind == "ordinal" else None
    if _of_magnitude(text, end, lexicon):
        return None  # the magnitude looks back: "half a million"
    begin, article = _article_before(text, start, lexicon)
    if (article or bottom == 2) and (
        lexicon.fraction_of.match(text, end)
        or _tells_change(text, begin, end, lexicon)
        or _is_apposed(text, begin, end, lexicon)
    ):
        return Numeral(begin, end, 1 / bottom, 0.5 / bottom, True, "fraction", True)
    return Numeral(start, end, float(value), 1.0, False, "ordinal") if kind == "ordinal" else None


def _tells_change(text: str, begin: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a fraction is how far something rose or fell: "by a third, from 900"."""
    before = text[max(0, begin - LONGEST_BY) : begin].lower()
    return before.endswith(lexicon.change_in) and lexicon.change_ends.match(text, end) is not None


def _is_apposed(text: str, begin: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a fraction says what the number before it is: "23, or a third, failed", "200 - over half -"."""
    is_closed = text[end : end + 1] in CLOSED or text[end : end + 2] in SET_OFF
    return is_closed and lexicon.apposed.search(text[max(0, begin - LONGEST_APPOSED) : begin]) is not None


def _of_magnitude(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a fraction is one of a magnitude or a dozen, with or without an article."""
    for token in islice(NEXT_TOKEN.finditer(text, end, end + 24), 2):
        word = token[1].lower()
        if token.start() != end or word not in lexicon.articles:
            return token.start() <= end + 3 and lexicon.values.get(word, ("", 0))[0] in ("magnitude", "collective")
        end = token.end()
    return False


def _article_before(text: str, start: int, lexicon: Lexicon) -> tuple[int, bool]:
    for article in lexicon.articles:
        begin = start - len(article) - 1
        if (
            begin >= 0
            and text[begin : start - 1].lower() == article
            and not text[begin - 1 : begin].isalnum()
            and text[start - 1].isspace()
        ):
            return begin, True
    return start, False
