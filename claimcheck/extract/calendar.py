"""Dates, clock times and recurrences, as the words give them; :mod:`anchors` works out what days they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.claims import Anchor, When
from claimcheck.dates import duration_value
from claimcheck.extract.patterns import SPACE, trie
from claimcheck.languages import Language
from claimcheck.late import late

YEAR = r"(1[0-9]{3}|20[0-9]{2})(?![0-9])"
DAY = r"([0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9]|[.,:][0-9]|\s?%)"
ISO = late(
    r"([12][0-9]{3})([-/])([01]?[0-9])\2([0-3]?[0-9])(?:[T ](?:at )?([0-2][0-9]):([0-5][0-9])(?::[0-9]{2})?)?(?![0-9-])"
)
NUMERIC = late(r"([0-3]?[0-9])([/.])(?P<second>[0-3]?[0-9])\2((?:19|20)[0-9]{2}|[0-9]{2})(?![0-9/])")
SHORT_NUMERIC = late(r"([0-3]?[0-9])/(?P<second>[0-3]?[0-9])(?![0-9/])")
DECADE = late(r"'?s\b")
FISCAL_YEAR = late(r"\s?'?([0-9]{4}|[0-9]{2})(?![0-9])")
NEXT_WORD = late(r"\s([a-z]+)")
SECOND_YEAR = late(r"\s?[-–—/]\s?((?:1[0-9]|20)[0-9]{2}|[0-9]{2})(?![0-9]|[-/][0-9])")
WINDOW = 48
QUARTERS, CENTURIES = 4, 99
WEEKS = 5
"""Weeks that a month can touch, counted by one weekday."""


@dataclass(eq=False, repr=False, slots=True)
class Calendar:
    """A language's calendar words, compiled."""

    words: Mapping[str, str]
    """Trigger word -> which reader it goes to."""
    language: Language
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    month: re.Pattern[str]
    """ "June 18, 2017", "June 2017", "June"; groups: month, day, year after a day, year after the month."""
    day_month: re.Pattern[str]
    """ "18 June 2017", from the digits; groups: day, month, year."""
    short_weekday: re.Pattern[str]
    """ "Mon., " at the end of a text."""
    after_weekday: re.Pattern[str]
    """What joins a weekday to a date."""
    of_month: re.Pattern[str]
    """The rest of "second Sunday in May 2017", behind the weekday; groups: month, year."""
    weekday_from: frozenset[str]
    """Words before such a weekday from which another one is counted."""
    maybe: re.Pattern[str]
    """What digits must look like to be worth reading as a date or time."""
    old_style: re.Pattern[str]
    """ "(O.S.)" behind a date."""
    at: frozenset[str]
    """Words before digits such as 19:15 that make a time of them."""
    season_year: re.Pattern[str]
    shared_year: re.Pattern[str]
    """The rest of "June 5-9, 2017", whose year serves both ends."""
    clock: re.Pattern[str]
    """ "2 p.m. EDT", "10:30 a.m.", "1800 GMT", "16:30"; groups: hour, minutes, half, zone in small letters, zone."""
    military: re.Pattern[str]
    day_range: re.Pattern[str]
    """The first day of "23-28 March 1951"; groups: day, last day, month, year."""
    second_day: re.Pattern[str]
    """What stands before the second day of "June 5-9, 2017"; group: month."""
    second_end: re.Pattern[str]
    """That second day itself; groups: day, year."""
    era_range: re.Pattern[str]
    era: re.Pattern[str]
    year_of_era: re.Pattern[str]
    of_era: re.Pattern[str]
    """The rest of "April 480 BC", behind the month or season; group: year."""
    of_that_year: re.Pattern[str]
    """ "of that year" behind a month or day, or "next year"; groups: the word before "year"."""
    leads: tuple[str, ...]
    """The words before a day that belong to it: "the", "of"."""
    part_of: re.Pattern[str]
    """ "the early morning of" before a day; group: the part of the day."""
    final: frozenset[str]
    """ "last" before a weekday of a month."""
    numbered: frozenset[str]
    """Units that are told by their number: "the 19th century", "the third quarter"."""
    which: re.Pattern[str]
    """The number before such a unit; group: the ordinal."""
    ordinals: Mapping[str, int]
    sooner: re.Pattern[str]
    """ "later" before "this year"."""
    part_of_day: re.Pattern[str]
    early: tuple[tuple[str, str], ...]
    """Words before a date -> START, MID, END; longest first."""
    early_ends: tuple[str, ...]
    """What text ends in that may end in one of them."""
    leading: frozenset[str]
    """The last words of these, and those that point: without one before it, a date stands as it is."""
    fiscal: tuple[str, ...]
    fiscal_last: frozenset[str]
    determiners: Mapping[str, tuple[str, int]]
    """Words before a unit -> what it counts from, and how many units."""
    pointing: frozenset[str]
    """Determiners that count from the publication date: "last", "this", "next"."""
    every: frozenset[str]
    future: frozenset[str]
    in_month: frozenset[str]
    shift_behind: re.Pattern[str]
    """ "ago", "earlier", "later" behind a length of time."""
    counted_behind: re.Pattern[str]
    """ "later", "before" or "after" behind a length that is told without a number: "a day after"."""
    ago_on: re.Pattern[str]
    """ "ago" before the date that it leads to: "a month ago, on May 5"."""
    shifts: Mapping[str, tuple[int, Anchor]]
    """Such a word -> back or forward, and from what."""
    windows: tuple[tuple[str, int], ...]


@cache
def calendar(language: Language) -> Calendar:
    """The calendar of a language, made once."""
    table = language.calendar
    words = table["words"]
    months = {**table["months"], **table["short_months"]}
    months |= {name.upper(): n for name, n in table["months"].items()}
    weekdays = {**table["weekdays"], **{name.upper(): n for name, n in table["weekdays"].items()}}
    short = table["short_months"]
    name = rf"(?:(?:{trie(months.keys() - short.keys())})(?![a-z])|(?:{trie(short)})(?![a-z])\.?)"
    any_month, part = trie(months), trie(table["parts_of_day"])
    zone = trie(table["zones"])
    year = rf"{YEAR}(?!{SPACE}(?:{zone})\b)"  # "16 May 2000 GMT" tells the time
    the, of, of_day = (f"(?:(?:{_either(words[key])}){SPACE})?" for key in ("the", "of", "of_day"))
    halves = _either(words["am"] + words["pm"])
    ordinals: Mapping[str, int] = language.numerals["ordinals"]
    year_word = next(word for word, letter in table["units"].items() if letter == "Y")
    determiners: dict[str, tuple[str, int]] = {
        word: ("publication", n) for word, n in table["publication_shift"].items()
    }
    determiners |= {word: ("mention", n) for word, n in table["mention_shift"].items()}
    return Calendar(
        words=dict(_triggers(table)),
        language=language,
        months=months,
        weekdays=weekdays,
        month=late(
            # Behind a comma it is no day that counts something: "fell in June, 10 percent more than ...".
            rf"({any_month})(?![a-z])\.?(?:(?:{SPACE}|,{SPACE}(?![0-9]{{1,2}}(?:%|\s[a-z]))){the}{DAY}(?:(?:,|{SPACE}|,{SPACE}){year})?|(?:,?{SPACE}{of}){year})?"
        ),
        day_month=late(rf"{DAY}{SPACE}{of_day}({name})(?:,?{SPACE}{year})?"),
        short_weekday=late(rf"(?<![A-Za-z])({trie(table['short_weekdays'])})\.?, $"),
        after_weekday=late(rf",?{SPACE}{the}(?:(?:{_either(words['on'])}){SPACE})?\(?"),
        of_month=late(
            rf"{SPACE}(?:{_either(words['of'])}){SPACE}({any_month})(?![a-z])(?:\.?,?{SPACE}{of}{YEAR})?(?!{SPACE}?[0-9])"
        ),
        weekday_from=frozenset(words["weekday_from"]),
        maybe=late(
            rf"[0-9]{{1,4}}(?:[-/:][0-9]|\s?[-–—]\s?[0-9]|(?:st|nd|rd|th)?{SPACE}{of}(?:{any_month})|[:.][0-9]{{2}}{SPACE}?(?:{halves})"
            rf"|{SPACE}?(?:{halves}|{zone}|{_either(words['hours'])}|{_either(words['eras_before'])})(?![A-Za-z]))"
        ),
        old_style=late(rf"\s?[(\[,]?\s?(?:{_either(words['old_style'])})(?![A-Za-z])"),
        at=frozenset(words["at"]),
        season_year=late(rf"{SPACE}{of}{YEAR}"),
        shared_year=late(
            rf"\s?(?:[-–—]|{_either(words['range'])})\s?(?:({any_month})\.?\s)?[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s{YEAR}"
        ),
        clock=late(
            rf"([0-2]?[0-9])(?:[:.]([0-9]{{2}})(?::[0-5][0-9])?(?![0-9:]))?(?:{SPACE}?({halves})(?![A-Za-z])"
            rf"(?:{SPACE}({trie(words['small_zones'])})\b)?)?(?:{SPACE}({zone})\b)?(?:(?<=[a-z]){SPACE}(?:{_either(words['zone_time'])})\b)?"
        ),
        military=late(rf"([0-2][0-9])([0-5][0-9]){SPACE}?({zone}|{_either(words['hours'])})\b"),
        day_range=late(
            rf"{DAY}\s?(?:[-–—]|{_either(words['range'])})\s?{DAY}{SPACE}{of_day}({name})(?:,?{SPACE}{YEAR})?"
        ),
        second_day=late(
            rf"({any_month})\.?,?\s[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s?(?:[-–—]|{_either(words['range'])})\s?$"
        ),
        second_end=late(rf"{DAY}(?:,{SPACE}{YEAR})?"),
        era_range=late(rf"([0-9]{{1,4}})\s?[-–—]\s?[0-9]{{1,4}}{SPACE}(?:{_either(words['eras_before'])})(?![A-Za-z])"),
        year_of_era=late(rf"([0-9]{{1,4}}){SPACE}(?:{_either(words['eras_before'])})(?![A-Za-z])"),
        era=late(rf"{SPACE}({_either(words['eras_before'])})(?![A-Za-z])"),
        of_era=late(rf"{SPACE}{of}([0-9]{{1,4}}){SPACE}(?:{_either(words['eras_before'])})(?![A-Za-z])"),
        of_that_year=late(
            rf"{SPACE}(?:{_either(words['of'])}){SPACE}({trie(determiners)}){SPACE}{year_word}\b"
            rf"|{SPACE}({trie(table['publication_shift'])}){SPACE}{year_word}\b"
        ),
        leads=tuple(word + " " for word in (*words["the"], *words["of"])),
        part_of=late(
            rf"(?:\b{the})?(?:(?:{_either(words['early'] + words['late'])}){SPACE})?({part})"
            rf"(?:{SPACE}(?:{_either(words['hours'])}))?{SPACE}(?:{_either(words['of'])}){SPACE}{the}$",
            re.IGNORECASE,
        ),
        final=frozenset(words["final"]),
        numbered=frozenset(words["century"] + words["quarter"]),
        which=late(
            rf"\b{the}((?:(?:{trie(language.numerals['tens'])})-)?(?:{trie(ordinals)})|[0-9]{{1,2}}(?:st|nd|rd|th))[\s-]$",
            re.IGNORECASE,
        ),
        ordinals=ordinals,
        sooner=late(rf"(?<!s )\b(?:{_either(words['sooner'])})\s$", re.IGNORECASE),
        part_of_day=late(rf"{SPACE}({part})\b"),
        early=tuple(
            sorted(
                ((w, mod) for mod, key in (("START", "early"), ("MID", "mid"), ("END", "late")) for w in words[key]),
                key=lambda pair: -len(pair[0]),
            )
        ),
        early_ends=tuple({w.rstrip("-") for key in ("early", "mid", "late") for w in words[key]}),
        leading=frozenset(w.rstrip("-").split()[-1] for key in ("early", "mid", "late") for w in words[key])
        | set(table["publication_shift"]),
        fiscal_last=frozenset(
            form for w in words["fiscal"] + words["model"] for form in (w.split()[-1], w.split()[-1].capitalize())
        ),
        fiscal=tuple(sorted(words["fiscal"] + words["model"], key=len, reverse=True)),
        determiners=determiners,
        pointing=frozenset(table["publication_shift"]),
        every=frozenset(words["every"]),
        future=frozenset(words["future"]),
        in_month=frozenset(words["in_month"]),
        shift_behind=late(rf"{SPACE}({_either(words['ago'] + words['before'] + words['after'])})\b", re.IGNORECASE),
        counted_behind=late(
            rf"{SPACE}(?:{_either(words['after'] + words['counted'])})\b",
            re.IGNORECASE,
        ),
        ago_on=late(
            rf"{SPACE}(?:{_either(words['ago'])}),?{SPACE}(?:{_either(words['on'] + words['of'])})\b", re.IGNORECASE
        ),
        shifts={
            **dict.fromkeys(words["ago"], (-1, "publication")),
            **dict.fromkeys(words["before"], (-1, "mention")),
            **dict.fromkeys(words["after"], (1, "mention")),
        },
        windows=tuple(
            sorted(
                [(w, -1) for w in words["window_past"]] + [(w, 1) for w in words["window_next"]],
                key=lambda pair: -len(pair[0]),
            )
        ),
    )


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _triggers(table: Mapping[str, Any]) -> list[tuple[str, str]]:
    readers = (
        ("month", [*table["months"], *table["short_months"], *(name.upper() for name in table["months"])]),
        ("weekday", [*table["weekdays"], *(name.upper() for name in table["weekdays"])]),
        ("day", table["days"]), ("vague", table["vague"]), ("set", table["sets"]), ("season", table["seasons"]),
        ("unit", [unit for unit, letter in table["units"].items() if letter[0] != "T"]), ("plural", table["plurals"]),
        ("part", [part for part in table["parts_of_day"] if part != "nights"]),
        ("noon", table["words"]["noon"] + table["words"]["midnight"]),
        ("holiday", table["holidays"]),
        ("fiscal", [word for word in table["words"]["fiscal"] if word.isupper()]),
    )  # fmt: skip
    pairs = [(word, reader) for reader, words in readers for word in words]
    return pairs + [(word.capitalize(), reader) for word, reader in pairs if word.islower()]


def when_at(text: str, start: int, word: str, calendar: Calendar) -> tuple[When | None, int]:
    """The date, time or recurrence that begins with (or is told by) the trigger *word* at *start*, and its end."""
    return READERS[calendar.words[word]](text, start, word, calendar)


def _month(text: str, start: int, word: str, calendar: Calendar) -> tuple[When | None, int]:
    """``June 18, 2017``, ``June 2017``, ``early June``."""
    match = calendar.month.match(text, start)
    if not match:
        return None, start + len(word)
    end = match.end()
    day = int(match[2]) if match[2] else None
    if day is not None and (day > 31 or day == 0):
        return None, end
    year = match[3] or match[4]
    if day is None and year is None:
        if match[1] not in calendar.language.calendar["short_months"]:
            end = match.end(1)  # the full stop behind it is that of the sentence
        if not _is_month(text, start, match[1], calendar):
            return None, end
    found = When(
        "date", start, end, int(year) if year else None, calendar.months[match[1]], day, unit="day" if day else "month"
    )
    if day and not year and (shared := calendar.shared_year.match(text, end)):
        # "December 15 to January 5, 2016" began in 2015.
        found.year = int(shared[2]) - (shared[1] is not None and calendar.months[shared[1]] < calendar.months[match[1]])
    if day is None and (ancient := calendar.of_era.match(text, match.end(1))):
        found = _before_christ(start, ancient.end(), int(ancient[1]), f"-{found.month:02}")
    elif found.year is None:
        _of_that_year(text, found, calendar)
    return (_led_in if day else _modified)(text, found, calendar), found.end


def _of_that_year(text: str, found: When, calendar: Calendar) -> None:
    """``July 25 of that year``, ``January 1 next year``."""
    if match := calendar.of_that_year.match(text, found.end):
        anchor, found.shift = calendar.determiners[(match[1] or match[2]).lower()]
        found.anchor, found.end = "mention" if anchor == "mention" else "publication", match.end()


def _led_in(text: str, found: When, calendar: Calendar) -> When:
    """With "the morning of" before its day, or "the" before its digits."""
    if not text.endswith(calendar.leads, max(0, found.start - WINDOW), found.start):
        return found
    before = text[max(0, found.start - WINDOW) : found.start]
    if match := calendar.part_of.search(before):
        found.kind, found.part = "time", calendar.language.calendar["parts_of_day"][match[1].lower()]
        found.start -= len(before) - match.start()
    elif text[found.start].isdigit():
        found.start = _with_article(text, found.start, calendar)  # "the April 12 attack": that article is the attack's
    return found


def _is_month(text: str, start: int, word: str, calendar: Calendar) -> bool:
    """Whether a bare month name is no verb, title or woman's name."""
    if word.isupper() and len(word) > 3:
        return False
    if word not in calendar.language.calendar["ambiguous"]:
        return True
    before = text[max(0, start - 16) : start].split()
    return bool(before) and before[-1].lower() in calendar.in_month


def _modified(text: str, found: When, calendar: Calendar) -> When:
    """With "early", "mid-", "the end of" before it."""
    before = text[max(0, found.start - 24) : found.start]
    if found.day or before.rstrip(" -").rpartition(" ")[2].lower() not in calendar.leading:
        return found  # nearly always
    lowered = before.lower()
    articles = calendar.language.calendar["words"]["the"]
    for words, mod in calendar.early if lowered.rstrip(" -").endswith(calendar.early_ends) else ():
        if found.month and words.partition(" ")[0] in articles and " of" not in words:
            continue  # in "the late November 2005 storm" the article is the storm's
        for joint in (" ", "-") if not words.endswith("-") else ("",):
            if lowered.endswith(words + joint) and not lowered[-len(words + joint) - 1 : -len(words + joint)].isalnum():
                found.mod = mod
                found.start -= len(words + joint)
                return found
    word = lowered.split()[-1] if lowered.endswith(" ") else ""
    if word in calendar.pointing and found.year is None:
        found.shift = calendar.determiners[word][1]
        found.start -= len(word) + 1
    return found


def _weekday(text: str, start: int, word: str, calendar: Calendar) -> tuple[When | None, int]:
    """``Sunday``, ``Sunday, June 18, 2017``, ``last Sunday``, ``Sunday night``."""
    end = start + len(word)
    number = calendar.weekdays[word]
    if joint := calendar.after_weekday.match(text, end):
        made, last = date_at(text, joint.end(), calendar)
        if made is None and (numeric := SHORT_NUMERIC.match(text, joint.end())):
            made, last = _day_and_month(joint.end(), numeric), numeric.end()
        if made and made.day:
            bracket = text[joint.end() - 1] == "("
            _on_weekday(text, made, start, last, number, calendar)
            return made, last + (bracket and text[last : last + 1] == ")")
    if text[end : end + 1] == "s" or word.isupper():
        return None, end
    found = When("date", start, end, weekday=number, unit="day", anchor="publication")
    before = text[max(0, start - WINDOW) : start].split()
    if before and before[-1].lower() in calendar.every:
        found.kind, found.value = "set", f"XXXX-WXX-{number + 1}"
        found.start = text.rfind(before[-1], 0, start)
    elif before and before[-1].lower() in calendar.pointing:
        found.shift = calendar.determiners[before[-1].lower()][1]
        found.start = text.rfind(before[-1], 0, start)
    if (match := calendar.of_month.match(text, end)) and (rule := _of_its_month(text, start, match, before, calendar)):
        return rule, rule.end
    found.ahead = _points_ahead(before, calendar)
    if match := calendar.part_of_day.match(text, end):
        found.part, found.kind, found.end = calendar.language.calendar["parts_of_day"][match[1]], "time", match.end()
        end = match.end()
    return found, end


def _of_its_month(text: str, weekday: int, match: re.Match[str], before: list[str], calendar: Calendar) -> When | None:
    """``the second Sunday in May``: a date by rule, of each year unless one is given."""
    said = before[-1].lower() if before else ""
    which = -1 if said in calendar.final else calendar.ordinals.get(said, 0) or _numbered_weekday(said)
    if not (which and which <= WEEKS) or any(word.lower() in calendar.weekday_from for word in before[-3:-1]):
        return None
    year = int(match[2]) if match[2] else None
    start = _with_article(text, text.rfind(before[-1], 0, weekday), calendar)
    number = calendar.weekdays[text[weekday : match.start()]]
    return When("date", start, match.end(), year, calendar.months[match[1]], None, number, which)


def _numbered_weekday(word: str) -> int:
    """The 2 of "2nd"."""
    return int(word[0]) if len(word) == 3 and word[0].isdigit() and word[1:] in ("st", "nd", "rd", "th") else 0


def _on_weekday(text: str, made: When, start: int, end: int, weekday: int, calendar: Calendar) -> None:
    """Give a date the weekday before it, unless the date is of another calendar or a title."""
    made.start = start
    made.weekday = None if _is_other_calendar(text, start, end, calendar) else weekday


def with_short_weekday(text: str, made: When, calendar: Calendar) -> None:
    """Give a date the abbreviated weekday before it: "Mon, 7 October"; alone, such letters are words."""
    if (
        made.day
        and text[made.start - 2 : made.start] == ", "
        and (match := calendar.short_weekday.search(text, made.start - 8, made.start))
    ):
        _on_weekday(
            text, made, match.start(), made.end, calendar.language.calendar["short_weekdays"][match[1]], calendar
        )


def _is_other_calendar(text: str, start: int, end: int, calendar: Calendar) -> bool:
    """Whether a date is said to be Old Style, or opens a quotation and so may be a title."""
    return text[start - 1 : start] in ('"', "“") or calendar.old_style.match(text, end) is not None


def _points_ahead(before: list[str], calendar: Calendar) -> bool:
    """Whether the verb before a weekday points to the future: the nearest of the last words that points at all."""
    for word in reversed(before[-7:]):
        if word.endswith((".", "!", "?", ";")):
            return False
        if word.lower() in calendar.future:
            return True
        if word.lower().endswith("ed") or word.lower() in calendar.language.calendar["words"]["past"]:
            return False
    return False


def date_at(text: str, start: int, calendar: Calendar) -> tuple[When | None, int]:
    """The absolute date that begins at *start*: "June 18, 2017", "18 June", "2017-06-18", "6/18/2017"."""
    if text[start : start + 1].isdigit():
        return digits_date(text, start, calendar)
    match = calendar.month.match(text, start)
    return _month(text, start, match[1], calendar) if match else (None, start)


def digits_date(text: str, start: int, calendar: Calendar) -> tuple[When | None, int]:
    """The date or clock time whose first character is the digit at *start*."""
    if match := ISO.match(text, start):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        if 1 <= month <= 12:
            found = When("date", start, match.end(), year, month, day)
            if match[5]:
                found.kind, found.clock = "time", (int(match[5]), int(match[6]))
            return found, match.end()
        return None, match.end()
    if match := calendar.day_month.match(text, start):
        day = int(match[1])
        if 0 < day <= 31:
            of_year = int(match[3]) if match[3] else None
            found = When("date", start, match.end(), of_year, calendar.months[match[2].rstrip(".")], day)
            if of_year is None:
                _of_that_year(text, found, calendar)
            return _led_in(text, found, calendar), found.end
    if (match := calendar.day_range.match(text, start)) and 0 < int(match[1]) < int(match[2]) <= 31:
        of_year = int(match[4]) if match[4] else None
        return When(
            "date", start, match.end(1), of_year, calendar.months[match[3].rstrip(".")], int(match[1])
        ), match.end(1)
    if match := calendar.era_range.match(text, start):
        return _before_christ(start, match.end(1), int(match[1])), match.end(1)
    if match := NUMERIC.match(text, start):
        return _numeric(text, start, match, calendar)
    if match := calendar.military.match(text, start):
        return _at_clock(start, match.end(), int(match[1]), int(match[2]), match[3], calendar), match.end()
    if match := calendar.year_of_era.match(text, start):
        return _before_christ(start, match.end(), int(match[1])), match.end()
    return clock_at(text, start, calendar)


def second_at(text: str, start: int, first: When, calendar: Calendar) -> tuple[When | None, int]:
    """The other end of a date read before: "9, 2017" in "June 5-9, 2017", "98" in "1997-98"."""
    before = text[max(0, start - 28) : start]
    if first.unit == "year" and first.year and (match := SECOND_YEAR.match(text, first.end)):
        last = int(match[1]) if len(match[1]) == 4 else first.year // 100 * 100 + int(match[1])
        if match.start(1) == start and (len(match[1]) == 4 or last > first.year):
            return When("date", start, match.end(), last, unit="year", part="span"), match.end()
    if (
        first.day
        and (joint := calendar.second_day.search(before))
        and (match := calendar.second_end.match(text, start))
    ) and 0 < int(match[1]) <= 31:
        year = int(match[2]) if match[2] else first.year
        return When("date", start, match.end(), year, calendar.months[joint[1]], int(match[1])), match.end()
    return None, start


def _numeric(text: str, start: int, match: re.Match[str], calendar: Calendar) -> tuple[When | None, int]:
    """``6/18/2017``: month and day, or day and month where only that fits; open where both do."""
    year = int(match[4])
    if match[2] == "." and len(match[4]) == 2:
        return None, match.end()
    found = _day_and_month(start, match)
    if found:
        found.year, found.end = year + (0 if year > 99 else 2000 if year < 50 else 1900), match.end()
    return found, match.end()


def _day_and_month(start: int, match: re.Match[str]) -> When | None:
    """``10/31``, ``31/10``; "either" where both orders make a date."""
    first, second = int(match[1]), int(match["second"])
    found = When("date", start, match.end())
    if 1 <= first <= 12 and 1 <= second <= 12:
        found.month, found.day, found.part = first, second, "either" if first != second else ""
    elif 1 <= first <= 12 and second <= 31:
        found.month, found.day = first, second
    elif 1 <= second <= 12 and first <= 31:
        found.month, found.day = second, first
    else:
        return None
    return found


def clock_at(text: str, start: int, calendar: Calendar) -> tuple[When | None, int]:
    """``2 p.m. EDT``, ``10:30 a.m.``, ``at 16:30``; None when nothing makes a time of the digits."""
    match = calendar.clock.match(text, start)
    if not match or not (match[3] or (match[2] and (match[5] or _is_told_as_time(text, start, match, calendar)))):
        return None, start
    if text[max(0, start - 2) : start] == ": " and text[max(0, start - 3)].isdigit():
        return None, match.end()  # what is left of "5: 15 pm"
    hour, half = int(match[1]), ""
    if match[3]:
        half = "pm" if match[3] in calendar.language.calendar["words"]["pm"] else "am"
        half += "!" if hour > 12 else ""
        hour += 12 if half == "pm" and hour < 12 else -12 if half == "am" and hour == 12 else 0
    small: Mapping[str, str] = calendar.language.calendar["words"]["small_zones"]
    zone = match[5] or small.get(match[4], "")
    end = match.end() if zone else match.end(3) if match[3] else match.end(2)
    found = _at_clock(start, end, hour, int(match[2] or 0), zone, calendar)
    found.part = half
    return found, end


def _is_told_as_time(text: str, start: int, match: re.Match[str], calendar: Calendar) -> bool:
    """Whether 19:15 is a time and no score, ratio or verse: by the word before it."""
    if text[match.end(1)] != ":" or text[match.end() : match.end() + 1].isalnum():
        return False
    before = text[max(0, start - 16) : start].split()
    return bool(before) and before[-1].lower() in calendar.at


def _at_clock(start: int, end: int, hour: int, minutes: int, zone: str, calendar: Calendar) -> When:
    table = calendar.language.calendar
    found = When("time", start, end, unit="", clock=(hour, minutes), anchor="mention")
    if zone in table["zones"]:
        found.zone, found.offsets = table["zone_regions"].get(zone, zone), tuple(table["zones"][zone])
    return found


def year_at(text: str, start: int, end: int, calendar: Calendar) -> tuple[When | None, int]:
    """The year, decade or span of years whose four digits stand at *start* to *end*."""
    year = int(text[start:end])
    found = When("date", start, end, year, unit="year")
    if match := DECADE.match(text, end):
        if year % 10:
            return None, match.end()
        found.unit, found.end = "decade", match.end()
        found.start = _with_article(text, start, calendar)
        return _modified(text, found, calendar), match.end()
    if era := calendar.era.match(text, end):
        return _before_christ(start, era.end(), year), era.end()
    before = text[max(0, start - 20) : start]
    last = before.rstrip().rpartition(" ")[2]
    for words in calendar.fiscal if last in calendar.fiscal_last else ():
        if before.lower().endswith((words.lower() + " ", words.lower())) and before.rstrip()[-1:].isalpha():
            found.start = start - len(before) + before.lower().rfind(words.lower())
            found.part = "fiscal"
            return found, end
    return _modified(text, found, calendar), end


def _with_article(text: str, start: int, calendar: Calendar) -> int:
    """Where a phrase begins, the definite article before it included."""
    for word in calendar.language.calendar["words"]["the"]:
        begin = start - len(word) - 1
        if begin >= 0 and text[begin:start].lower() == word + " " and not text[begin - 1 : begin].isalnum():
            return begin
    return start


def _before_christ(start: int, end: int, year: int, part: str = "") -> When:
    return When("date", start, end, unit="year", value=f"BC{year:04}{part}", anchor="none")


def _unit(text: str, start: int, word: str, calendar: Calendar) -> tuple[When | None, int]:
    """``last year``, ``this week``, ``each month``, ``a year``, ``the following day``."""
    unit, end = word.lower(), start + len(word)
    if text[start - 1 : start] not in (" ", "\n", "\u00a0", "-") or text[end : end + 1] == "-":
        return None, end
    before = text[max(0, start - 32) : start].split()
    if not before:
        return None, end
    if unit in calendar.numbered and (match := calendar.which.search(text, max(0, start - WINDOW), start)):
        return _numbered(text, When("date", match.start(), end, unit=unit, anchor="none"), match[1].lower(), calendar)
    if text[start - 1] == "-":
        return None, end
    last, two = before[-1].lower().lstrip('("“'), " ".join(before[-2:]).lower().lstrip('("“')
    for words in (two, last):
        size = len(words.split())
        if words in calendar.every:
            begin = (
                start if words in calendar.language.calendar["words"]["per"] else text.rfind(before[-size], 0, start)
            )
            value = duration_value(1, calendar.language.calendar["units"][unit])
            return When("set", begin, end, unit=unit, value=value, anchor="none"), end
        if words in calendar.determiners:
            anchor, shift = calendar.determiners[words]
            begin = text.rfind(before[-size], 0, start)
            found = When(
                "date", begin, end, unit=unit, shift=shift, anchor="mention" if anchor == "mention" else "publication"
            )
            if words in calendar.pointing:
                found.start = _with_article(text, begin, calendar)
            return _sooner(text, _modified(text, found, calendar), calendar), end
    return None, end


def _numbered(text: str, found: When, which: str, calendar: Calendar) -> tuple[When | None, int]:
    """``the 19th century``, ``the third quarter of 1999``."""
    tens, _, ones = which.rpartition("-")
    digits = "".join(filter(str.isdigit, which))
    number = int(digits) if digits else calendar.ordinals[ones] + calendar.language.numerals["tens"].get(tens, 0)
    if found.unit == "quarter":
        if behind := calendar.season_year.match(text, found.end):
            found.year, found.end = int(behind[1]), behind.end()
        found.part, found.anchor = f"Q{number}", "publication"
        return (found if 0 < number <= QUARTERS else None), found.end
    found.value = f"{number - 1:02}"
    if era := calendar.era.match(text, found.end):
        found.value, found.end = "BC" + found.value, era.end()
    return (_modified(text, found, calendar) if 0 < number <= CENTURIES else None), found.end


def _sooner(text: str, found: When, calendar: Calendar) -> When:
    """With "later" or "early" before it: "later this year", "earlier that day"."""
    if match := calendar.sooner.search(text, max(0, found.start - 16), found.start):
        found.start = match.start()
    return found


def _plural(text: str, start: int, word: str, calendar: Calendar) -> tuple[When | None, int]:
    """``years ago``, ``weeks later``."""
    end = start + len(word)
    if (match := calendar.shift_behind.match(text, end)) and match[1] in calendar.language.calendar["words"]["ago"]:
        return When("date", start, match.end(), unit="", value="PAST_REF", anchor="none"), match.end()
    return None, end


def _day(text: str, start: int, word: str, calendar: Calendar) -> tuple[When | None, int]:
    """``today``, ``yesterday``, ``tonight``."""
    end = start + len(word)
    found = When(
        "date", start, end, unit="day", shift=calendar.language.calendar["days"][word.lower()], anchor="publication"
    )
    if night := calendar.language.calendar["night_words"].get(word.lower()):
        found.kind, found.part = "time", night
    elif match := calendar.part_of_day.match(text, end):
        found.kind, found.part, found.end = "time", calendar.language.calendar["parts_of_day"][match[1]], match.end()
    return found, found.end


def _vague(text: str, start: int, word: str, calendar: Calendar) -> tuple[When | None, int]:
    """``now``, ``recently``, ``the future``."""
    end = start + len(word)
    if text[end : end + 1] == "-" or text[start - 1 : start] == "-":
        return None, end
    table = calendar.language.calendar
    following = NEXT_WORD.match(text, end)
    behind = following[1] if following else ""
    if word.lower() in table["words"]["soon"] and (
        behind in table["words"]["soon_after"] or behind.endswith(table["words"]["past_ending"][0])
    ):
        return None, end  # "soon after", "soon turned": told of the past
    found = When("date", start, end, unit="", value=table["vague"][word.lower()], anchor="none")
    if word.lower() in table["words"]["nouns_of_time"] and (not behind or behind in table["words"]["season_after"]):
        found.start = _with_article(text, start, calendar)
    if word.lower() in table["words"]["only_with_the"] and found.start == start:
        return None, end
    return found, end


def _set(text: str, start: int, word: str, calendar: Calendar) -> tuple[When | None, int]:
    """``annual``, ``daily``."""
    end = start + len(word)
    if (
        text[end : end + 1] == "-"
        or text[start - 1 : start] == "-"
        or (word[0].isupper() and text[end + 1 : end + 2].isupper())
    ):
        return None, end
    return When("set", start, end, unit="", value=calendar.language.calendar["sets"][word.lower()], anchor="none"), end


def _season(text: str, start: int, word: str, calendar: Calendar) -> tuple[When | None, int]:
    """``summer of 1982``, ``last fall``, ``winter 2003``."""
    table = calendar.language.calendar
    code, end = table["seasons"][word.lower()], start + len(word)
    match = calendar.season_year.match(text, end)
    found = When(
        "date", start, match.end() if match else end, int(match[1]) if match else None, unit="season", part=code
    )
    before = text[max(0, start - 24) : start].split()
    last = before[-1].lower() if before else ""
    if ancient := calendar.of_era.match(text, end):
        found = _before_christ(start, ancient.end(), int(ancient[1]), "-" + code)
    if match or ancient:
        found.start = _with_article(text, start, calendar)
        return _modified(text, found, calendar), found.end
    if last in calendar.pointing:
        found.shift, found.start = calendar.determiners[last][1], text.rfind(before[-1], 0, start)
        found.anchor, found.start = "publication", _with_article(text, found.start, calendar)
        return found, end
    following = NEXT_WORD.match(text, end)
    goes_on = following is not None and following[1] not in table["words"]["season_after"]
    if (
        word.lower() in table["words"]["seasons_only_with_year"]
        or last not in table["words"]["season_before"]
        or goes_on
    ):
        return None, end
    found.start = _with_article(text, start, calendar)
    return found, end


def _part(text: str, start: int, word: str, calendar: Calendar) -> tuple[When | None, int]:
    """``this morning``, ``that evening``."""
    end = start + len(word)
    before = text[max(0, start - 16) : start].split()
    last = before[-1].lower() if before else ""
    if last not in calendar.language.calendar["words"]["that"]:
        return None, end
    begin = text.rfind(before[-1], 0, start)
    part = calendar.language.calendar["parts_of_day"][word.lower()]
    anchor: Anchor = "publication" if last in calendar.pointing else "mention"
    return _sooner(text, When("time", begin, end, unit="day", shift=0, part=part, anchor=anchor), calendar), end


def _noon(text: str, start: int, word: str, calendar: Calendar) -> tuple[When | None, int]:
    end = start + len(word)
    hour = 12 if word.lower() in calendar.language.calendar["words"]["noon"] else 0
    return When("time", start, end, unit="", clock=(hour, 0), anchor="mention", part="word"), end


def _holiday(text: str, start: int, word: str, calendar: Calendar) -> tuple[When | None, int]:
    """``Christmas``, ``New Year's Day``."""
    month, day = map(int, calendar.language.calendar["holidays"][word].split("-"))
    found = When("date", start, start + len(word), month=month, day=day, part="holiday")
    if behind := calendar.season_year.match(text, found.end):
        found.year, found.end = int(behind[1]), behind.end()
    return found, found.end


def _fiscal(text: str, start: int, word: str, calendar: Calendar) -> tuple[When | None, int]:
    """``FY2004``, ``FY 05``."""
    match = FISCAL_YEAR.match(text, start + len(word))
    if not match:
        return None, start + len(word)
    year = int(match[1])
    year += 0 if year > 99 else 2000 if year < 60 else 1900
    return When("date", start, match.end(), year, unit="year", part="fiscal"), match.end()


READERS: Mapping[str, Callable[[str, int, str, Calendar], tuple[When | None, int]]] = {
    "month": _month, "weekday": _weekday, "unit": _unit, "plural": _plural, "day": _day, "vague": _vague, "set": _set,
    "season": _season, "part": _part, "noon": _noon, "holiday": _holiday, "fiscal": _fiscal,
}  # fmt: skip
