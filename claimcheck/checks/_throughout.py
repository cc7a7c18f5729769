"""Whether a length of time is that of the whole period beside it, or of what is done, or allowed, within it.

"Parking is limited to two hours, from 8 a.m. to 6 p.m." and "The tribunal sat for 20 days, from October 1 to November 14"
are right.  A length that is too short says so more often than one that is too long.
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck import languages
from claimcheck.article import Article, beginning_in
from claimcheck.claims import Amount, When
from claimcheck.late import alternatives, late
from claimcheck.numbers import Interval
from claimcheck.passages import sentence_around
from claimcheck.reasoning import elapsed
from claimcheck.reasoning.wording import says, words

WORD = late(r"[A-Za-z]+")

LONGEST = 31
"""Days, or hours, beyond which nobody counts without leaving some out."""

NOUN = late(r"(?:\s[a-z-]+){1,2}(?=[.;:)\n]|$)")
"""What a length that comes last is the length of: "a three-day event"."""

COMMA = late(r",\s([A-Za-z]+)")

CLAUSE = late(r"[,;:]\s")

BEFORE = 60
"""Characters before a length in which a word may make it a limit or a part."""

NEXT = 40
"""Characters behind a period in which another one begins."""

HYPHENS = "-‐‑"

BROKEN = frozenset({"hour", "day"})
"""Units of a length that may leave out the nights and the days off."""


def is_throughout(article: Article, length: Amount, start: When, end: When, found: Interval) -> bool:
    """Whether nothing says that the length is another one than that from *start* to *end*."""
    last: Amount | When = length if length.end > end.end else end
    first: Amount | When = length if length.start < start.start else start
    before = _words_before(article, first)
    if words(article, "lengths", "changed") & set(_words_before(article, length)[-1:]) or _is_qualified(
        article, last.end
    ):
        return False
    if (start.clock and may_be_elsewhere(article, length)) or _is_a_whole(article, length):
        return False
    if not _is_shorter(length, found):
        return not _is_in_a_role(article, last.end) or elapsed.slip_of_length(length, found) is not None
    if words(article, "lengths", "limit") & set(before) or _is_of_each(article, length):
        return False
    return elapsed.slip_of_length(length, found) is not None or _is_plainly_told(article, length, last, found, before)


def _words_before(article: Article, claim: Amount | When) -> list[str]:
    return WORD.findall(CLAUSE.split(article.before(claim)[-BEFORE:].lower())[-1])


def _is_shorter(length: Amount, found: Interval) -> bool:
    return (length.upto or length.figure).value < found.low


def _is_qualified(article: Article, end: int) -> bool:
    """Whether a second period follows, "and from 2000 to 2004", or what is taken off: "with a break of four"."""
    if _again(article.document.language).match(article.document.prose, end):
        return True
    behind = WORD.findall(article.document.prose[end : end + NEXT].partition(".")[0].lower())[:2]
    return not words(article, "lengths", "broken").isdisjoint(behind)


def _is_in_a_role(article: Article, end: int) -> bool:
    """Whether the period is that of a part of the time: "for 30 years, from 1990 to 2005 as editor"."""
    behind = WORD.findall(article.document.prose[end : end + NEXT])[:1]
    return not words(article, "lengths", "role").isdisjoint(behind)


def _is_a_whole(article: Article, length: Amount) -> bool:
    """Whether a part is taken from it, "half of his four years", or it was another than it was meant to be."""
    before = article.before(length)[-BEFORE:]
    if says(article, before, "meant"):
        return True
    match = _part_of(article.document.language).search(before)
    if match is None:
        return False
    end = length.start - len(before) + match.end(1)
    return match[1].lower() in words(article, "lengths", "partial") or any(
        amount.end == end for amount in beginning_in(article.amounts, length.start - BEFORE, length.start)
    )


def may_be_elsewhere(article: Article, length: Amount) -> bool:
    """Whether the two ends may be told by clocks of two places."""
    around = sentence_around(article.document.prose, length.start)
    said = WORD.findall(article.document.prose[around.start : around.end].lower())
    return not words(article, "lengths", "clocks").isdisjoint(said)


def _is_of_each(article: Article, length: Amount) -> bool:
    """Whether it is an attribute of things of which there are many: "two-day workshops", "a five-day week"."""
    if article.document.text[length.unit_start - 1] not in HYPHENS:
        return False
    behind = WORD.findall(article.document.prose[length.end : length.end + NEXT])[:2]
    lasting = languages.load(article.document.language).cues["words"]["lasted"]
    kinds = words(article, "lengths", "kinds")
    return any((_is_plural(article, word) and word not in lasting) or word in kinds for word in behind)


def _is_plural(article: Article, word: str) -> bool:
    plural, singular = (tuple(words(article, "lengths", name)) for name in ("plural", "singular"))
    return word.endswith(plural) and not word.endswith(singular)


def _is_plainly_told(article: Article, length: Amount, last: Amount | When, found: Interval, before: list[str]) -> bool:
    """Whether the statement ends with the period, and what it tells of goes on without a break."""
    if length.unit in BROKEN and (found.low > LONGEST or words(article, "lengths", "sittings") & set(before)):
        return False
    behind = NOUN.match(article.document.prose, last.end) if last is length else None
    end = behind.end() if behind else last.end
    if _closed(article.document.language).match(article.document.prose, end):
        return True
    goes_on = COMMA.match(article.document.prose, end) if length.unit == "year" else None
    return goes_on is not None and goes_on[1] not in words(article, "lengths", "parts")


@cache
def _part_of(code: str) -> re.Pattern[str]:
    """A part before its whole: "half of his"."""
    return late(
        rf"([A-Za-z]+)\s(?:{alternatives(languages.load(code).circumstances['lengths']['of'])})\s(?:[a-z]+\s)?$"
    )


@cache
def _again(code: str) -> re.Pattern[str]:
    """ ", and again from 2000", "and 2000", "and in 2015-17", "and until 9", "and later in Kent"."""
    table = languages.load(code).circumstances["lengths"]
    joints, begins = alternatives(table["again"]), alternatives(table["begins"])
    to = alternatives([*languages.load(code).calendar["words"]["range"], *"-–—"])
    date = r"(?:[A-Z][a-z]+\.?\s)?[0-9]+"
    next_one = rf",?\s(?:(?:{joints}|{begins})\s){{1,3}}{date}|,\s{date}"
    on = alternatives(table["where"])
    farther = (
        rf"[^.;]{{0,60}}?\b(?:(?:{begins})\s{date}|(?:{joints})\s(?:(?:{on})\s)?{date}\s?(?:{to})\s?[A-Z0-9]"
        rf"|(?:{joints})\s(?:(?:{to})\s{date}|(?:{joints})\s(?:{on})\b))"
    )
    return late(f"{next_one}|{farther}")


@cache
def _closed(code: str) -> re.Pattern[str]:
    closing = alternatives(languages.load(code).circumstances["lengths"]["closing"])
    return late(rf"\)?\s*(?:[.;:)]|$|\n|,\s(?:{closing})\b)")
