"""The one scan: from trigger to trigger, and at each a reader of its own."""

from __future__ import annotations

import re

from claimcheck.claims import Amount, Claim, When
from claimcheck.extract.amounts import amount_at
from claimcheck.extract.calendar import Calendar, digits_date, second_at, when_at, with_short_weekday, year_at
from claimcheck.extract.context import is_label, is_year
from claimcheck.extract.hedges import hedged
from claimcheck.extract.lengths import STEPS, alone, led
from claimcheck.extract.lexicon import VULGAR, Lexicon
from claimcheck.extract.numerals import Numeral, digits_at, whole_at, words_at
from claimcheck.extract.patterns import HYPHEN
from claimcheck.extract.shared import shared
from claimcheck.late import late

NO_DATE = frozenset("#№§@_\\^=&$£€¥.:+")
"""Signs before digits that make no date of them."""

NEAR = 9
"""Characters between the two ends of "June 5 through 6"."""

RIGHT_BEHIND = 4
"""Characters between a figure and a length that says when it was so."""

LONGEST_HEDGE = 40
"""Characters before "a week" in which its hedge stands."""

LONGEST_JOINT = 8
"""Characters between the two ends of "20 km to 30 km", and one more."""

EXCHANGE_LENGTH = 5
EXCHANGE = late(r"[^0-9][0-9]{3}[-‐‑]")
"""Three digits and a hyphen before four others, as in a telephone number."""

DECADE = frozenset("s'’")
"""What makes a decade of a round year: "1990s", "1990's"."""

OPENING = late(rf"([0-9]+|[{''.join(VULGAR)}]|[A-Za-z]+\b)")


def claims_in(text: str, lexicon: Lexicon) -> list[Claim]:
    """Every claim of *text*, in reading order."""
    claims: list[Claim] = []
    search = (lexicon.trigger if text.isascii() else lexicon.wide_trigger).search
    trigger = _opening(text, lexicon) or search(text)
    while trigger:
        claim, position = _read(text, trigger.start(1), trigger[1], claims[-1] if claims else None, lexicon)
        if claim is not None:
            _append(claims, claim, text, lexicon)
        trigger = search(text, position - 1)
    return shared(text, claims, lexicon)


def _opening(text: str, lexicon: Lexicon) -> re.Match[str] | None:
    """The trigger at the very beginning of a text, where no character stands before it."""
    match = OPENING.match(text)
    return match if match and (match[1] in lexicon.beginnings or not match[1].isalpha()) else None


def _read(text: str, start: int, word: str, previous: Claim | None, lexicon: Lexicon) -> tuple[Claim | None, int]:
    """The claim that begins at a trigger, and where to go on, always behind the trigger."""
    past = start + len(word)
    calendar = lexicon.calendar
    if text[past : past + 1].isdigit() and word.isalpha() and word not in calendar.words:
        number, end = digits_at(text, past, lexicon)  # "USD115": the code is read from the number, backwards
    elif word[0].isalpha():
        if word in calendar.words:
            when, end = when_at(text, start, word, calendar)
            if when and when.day:
                with_short_weekday(text, when, calendar)
            if when or word.lower() not in lexicon.values:
                return when or _alone(text, start, word, previous, lexicon), max(end, past)
        number, end = words_at(text, start, word, lexicon)
    else:
        when, end = _date(text, start, previous, calendar)
        if when:
            return when, end
        if text[start - 1 : start] == "." and start > 1 and text[start - 2] in " \n(\u00a0":
            number, end = digits_at(text, start - 1, lexicon)  # ".302"
        elif whole := whole_at(text, start, word):
            number, end = whole, past
        else:
            number, end = digits_at(text, start, lexicon)
    if number is None:
        return None, max(end, past)
    if number.form == "digits" and text[end : end + 1] in DECADE and is_year(number) and not number.value % 10:
        return _year(text, number, lexicon)
    claim, end = amount_at(text, number, lexicon)
    if isinstance(claim, Amount):
        if claim.kind == "duration":
            led(text, claim, calendar)
            end = claim.end
    elif claim is None and is_year(number):
        return _year(text, number, lexicon)
    return claim, max(end, past)


def _alone(text: str, start: int, word: str, previous: Claim | None, lexicon: Lexicon) -> Amount | None:
    """The length of time that a unit is without a number, with its hedge and the words that lead it to a date.

    Right behind a figure it says when that was, or what it is a rate of: "from 300 a year before".
    """
    length = alone(text, start, word, previous, lexicon.calendar)
    if length and isinstance(previous, Amount) and length.start - previous.end <= RIGHT_BEHIND and word in STEPS:
        return None
    if length:
        hedged(text, length, text[max(0, length.start - LONGEST_HEDGE) : length.start].split(), lexicon)
        led(text, length, lexicon.calendar)
    return length


def _date(text: str, start: int, previous: Claim | None, calendar: Calendar) -> tuple[When | None, int]:
    """The date or time that digits are, if they look like one."""
    if isinstance(previous, When) and start - previous.end <= NEAR:
        when, end = second_at(text, start, previous, calendar)
        if when:
            return when, end
    if calendar.maybe.match(text, start) and text[start - 1 : start] not in NO_DATE:
        when, end = digits_date(text, start, calendar)
        if when:
            with_short_weekday(text, when, calendar)
        return when, end
    return None, start


def _year(text: str, number: Numeral, lexicon: Lexicon) -> tuple[When | None, int]:
    """The year that four digits are, if the word before them does not make them a name."""
    start, end = number.start, number.end
    if (text[start - 1 : start] in NO_DATE and start) or is_label(text, start, lexicon):
        return None, end
    if EXCHANGE.match(text, max(0, start - EXCHANGE_LENGTH)):
        return None, end  # "202/228-1122"
    return year_at(text, start, end, lexicon.calendar)


def _append(claims: list[Claim], claim: Claim, text: str, lexicon: Lexicon) -> None:
    """Add a claim; one that closes a range whose ends both have their unit joins the one before it."""
    before = claims[-1] if claims else None
    if before and claim.start - before.end < LONGEST_JOINT and isinstance(before, Amount) and isinstance(claim, Amount):
        alike = before.kind == claim.kind and before.upto is None and claim.upto is None
        if alike and _same_unit(before, claim):
            gap = text[before.end : claim.start]
            if _makes_range(gap.strip().lower(), before, claim, text, lexicon):
                before.upto, before.end = claim.figure, claim.end
                before.unit, before.readings, before.unit_start = claim.unit, claim.readings, claim.unit_start
                return
    if before and before.start >= claim.start and isinstance(claim, When):
        claims.pop()  # the ordinal of "the 19th century"
    claims.append(claim)


def _same_unit(before: Amount, claim: Amount) -> bool:
    """Whether both ends have one unit, of which the first may give less: "50°-70° Celsius"."""
    return before.unit == claim.unit or claim.unit in before.readings


def _makes_range(joint: str, before: Amount, claim: Amount, text: str, lexicon: Lexicon) -> bool:
    said = text[max(0, before.start - 12) : before.start].strip().lower()
    if joint in lexicon.between_and:  # "between 64-bit and 32-bit systems" names two kinds
        return said.endswith(tuple(lexicon.between)) and text[before.unit_start - 1] not in HYPHEN
    if joint in lexicon.to and bool(before.unit) and before.figure.value < claim.figure.value:
        return before.kind in ("measure", "duration", "share") and not said.endswith(tuple(lexicon.from_words))
    return joint in ("-", "–", "—") and bool(before.unit) and before.figure.value < claim.figure.value
