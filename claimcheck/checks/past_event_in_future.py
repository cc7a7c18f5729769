"""T304: what is told as past has a date after the publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from claimcheck import languages
from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.claims import Claim, When
from claimcheck.dates import GRACE
from claimcheck.late import late
from claimcheck.reasoning.tense import Tense, tense

SOON = 14
"""Days after publication within which a date without a year is taken for a coming one, if its weekday says so."""

NEAR = 48
"""Characters before a date in which its verb stands."""

HEAD = 40
"""Characters at the head of a text in which a date is the date of the text."""

UNITS = frozenset({"day", "month", "year"})

WORDS = late(r"[a-z']+")

WORD = late(r"\b[a-z]{3,}")
"""What a date line has none of: "CORK, May 3 --"."""

AGREES: dict[Tense, str] = {"past": "told as past and not after", "ahead": "told as to come and not before"}
"""Tense of some dates -> how they stand to the publication."""


class Wording(NamedTuple):
    """What stands before the date of a past event, and what takes the claim back."""

    tells: re.Pattern[str]
    joints: tuple[str, ...]
    """What stands right before its date."""
    opens: frozenset[str]
    """Words of plans, conditions and rules before the date."""
    opens_behind: frozenset[str]
    terms: frozenset[str]
    """What has an end that is set in advance."""
    expires: frozenset[str]
    """How its end is told."""


@check("T304")
def past_event_in_future(article: Article) -> Iterator[Comparison]:
    """What is told as past has a date after the publication.

    "Opened in 2019", published in 2017: the date or the tense is wrong.  Plans, conditions and quotations are left
    alone, and so is a text most of whose dates, or whose own date line, lie after the publication: then that is wrong.

    Wrong, published 2017-06-18:

        The office opened in 2019, officials said.
                             ^^^^ told as past, but 2019 lies after the publication on 2017-06-18

    Right, published 2017-06-18:

        The office will have opened in 2019, officials said.

    Right, published 2017-06-18:

        Funding for fiscal 2018 was approved in March. His term ended in 2019, but he resigned.
    """
    published = article.document.published
    if published is None:
        return
    limit = published.toordinal() + GRACE
    whens = [claim for claim in article.claims if isinstance(claim, When) and claim.kind == "date" and claim.days]
    trusted = _agrees(article, whens, limit)
    today = article.dateline or next(filter(_is_today, whens), None)
    agreeing: dict[Tense, list[Claim]] = {"past": [], "ahead": [], "": []}
    for when in whens:
        if _is_outright(when, published) and _is_told_as_past(article, when):
            yield _compared(article, (when, *_besides(today, when)), limit, trusted)
        elif when is not article.dateline:
            agreeing[_agreement(article, when, published)].append(when)
    for amount in article.amounts if today else ():
        if amount.when:
            agreeing[_agreement(article, amount.when, published)].append(amount)
    for told, says in AGREES.items():
        if claims := sorted(agreeing[told], key=lambda claim: claim.start):
            working = f"{says} the publication on {published}: {article.listed(claims)}"
            besides = () if today is None or any(claim is today for claim in claims) else (today,)
            yield Comparison((*claims, *besides), "consistent", working, "told-in-its-tense")


def _is_outright(when: When, published: date) -> bool:
    """Whether the date is given outright: with its year, or with a weekday that only the coming one has."""
    if when.part or when.mod or when.unit not in UNITS or when.days is None:
        return False
    if when.year is not None:
        return True
    if not when.day or when.weekday is None:
        return False
    return when.days.first - published.toordinal() <= SOON and (when.days.first - 1) % 7 == when.weekday


def _agrees(article: Article, whens: list[When], limit: int) -> bool:
    """Whether the body bears the publication date out: no date line and no majority of dates lies behind it."""
    given = [when for when in whens if when.day or when.year]
    late = [when for when in given if when.days and when.days.first > limit]
    if late and late[0].day and late[0].start < HEAD and not WORD.search(article.document.prose, 0, late[0].start):
        return False  # a date line
    return len(late) < 2 or len(late) * 2 <= len(given)


def _agreement(article: Article, when: When, published: date) -> Tense:
    """The tense of a date that lies where its sentence puts it, before or behind the publication; "" for all others."""
    if not when.days or not (_is_counted(when) or _is_given(when)):
        return ""
    told, day = tense(article, when), published.toordinal()
    holds = when.days.first <= day + GRACE if told == "past" else when.days.last >= day - GRACE
    return told if holds else ""


def _is_given(when: When) -> bool:
    """Whether it has a year or a month of its own."""
    if when.part or when.mod or when.shift is not None or when.unit not in UNITS:
        return False
    return when.year is not None or when.month is not None


def _is_counted(when: When) -> bool:
    """Whether it is counted from the publication: "last week", "Monday"."""
    return when.anchor in ("publication", "") and (when.shift is not None or when.weekday is not None)


def _besides(today: When | None, when: When) -> tuple[When, ...]:
    """Where the text gives the day of its publication, unless that is the date itself."""
    return (today,) if today and today is not when else ()


def _is_today(when: When) -> bool:
    return when.shift == 0 and when.unit == "day" and not when.part and when.anchor == "publication"


def _is_told_as_past(article: Article, when: When) -> bool:
    wording = _wording(article.document.language)
    prose = article.document.prose
    # The last word is looked at first, because few dates stand behind "in" or "since".
    if not prose.endswith(wording.joints, 0, when.start):
        return False
    if not wording.tells.search(prose[max(0, when.start - NEAR) : when.start]):
        return False
    said = WORDS.findall(article.before(when).lower())
    if not wording.opens.isdisjoint(said) or article.is_quoted(when.span) or _expires(wording, said):
        return False
    return wording.opens_behind.isdisjoint(WORDS.findall(article.after(when).lower()))


def _expires(wording: Wording, said: list[str]) -> bool:
    """Whether it is the end of a term, told from a time when it was still to come."""
    return not (wording.terms.isdisjoint(said) or wording.expires.isdisjoint(said[-2:]))


@cache
def _wording(code: str) -> Wording:
    words = languages.load(code).events
    either = {name: "|".join(words[name]) for name in words}
    gap, adverb = r"\s(?:[\w’'-]+\s){0,3}", r"\s(?:\w+ly\s)?"
    return Wording(
        late(
            rf"(?<!\bbe )(?<!\bbeen )\b(?:(?:{either['past']})\s(?:{either['in']})"
            rf"|(?:{either['was']}){adverb}(?:{either['passive']})\s(?:{either['in']})"
            rf"|(?:{either['have']}){adverb}(?:{either['risen']}){gap}(?:{either['since']}))\s$"
        ),
        tuple(f"{word} " for word in (*words["in"], *words["since"])),
        frozenset(words["open"]),
        frozenset(words["open_behind"]),
        frozenset(words["terms"]),
        frozenset(words["expires"]),
    )


def _compared(article: Article, claims: tuple[When, ...], limit: int, trusted: bool) -> Comparison:
    when = claims[0]
    assert when.days is not None  # only such dates come here
    published = article.document.published
    if when.days.first <= limit:
        says = f"{article.quote(when)} is not after the publication on {published}"
        return Comparison(claims, "consistent", says, "past-verb-before-date")
    says = f"told as past, but {article.quote(when)} lies after the publication on {published}"
    if not trusted:
        return Comparison((when,), "undecided", says, "past-verb-before-date")
    return Comparison((when,), "contradicted", says, "past-verb-before-date", says)
