"""T305: what is told as to come has a date before the publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from claimcheck import languages
from claimcheck.article import Article, Comparison, beginning_in
from claimcheck.checks._check import check
from claimcheck.claims import When
from claimcheck.dates import GRACE, NOT_LONG_AGO
from claimcheck.late import alternatives, late
from claimcheck.passages import sentence_around

NEAR = 72
"""Characters before a date in which its verb stands."""


class Wording(NamedTuple):
    """What stands before the date of what is to come."""

    tells: re.Pattern[str]
    joints: tuple[str, ...]
    """What stands right before its date."""


@check("T305")
def coming_event_in_past(article: Article) -> Iterator[Comparison]:
    """What is told as to come has a date before the publication.

    "Will open on March 3, 2016", published in 2017: most often the year is that of the last one.  Only a day or month
    with its year counts that is at most three years gone, since histories tell of old times as if they were to come, and
    only verbs that take no object, since the date may be that of the object.  Quotations are left alone.

    Wrong, published 2017-06-18:

        The bridge will open in September 2016, officials said.
                                ^^^^^^^^^^^^^^ told as to come, but September 2016 lies before the publication on 2017-06-18

    Right, published 2017-06-18:

        The bridge will open in September 2017. It was expected to open in September 2016.

    Right, published 2017-06-18:

        The town will mark the attack on May 3, 2016. "It will open in September 2016," he said then.
    """
    published = article.document.published
    for when in article.dates if published else ():
        if published and _is_gone(when, published) and _is_told_as_to_come(article, when):
            says = f"told as to come, but {article.quote(when)} lies before the publication on {published}"
            yield Comparison((when,), "contradicted", says, "coming-verb-before-date", says, "warning", "probable")


def _is_gone(when: When, published: date) -> bool:
    """Whether a day or month is given with its year and was over, not long ago, when the text was published."""
    if when.year is None or when.month is None or when.days is None or when.mod or when.part:
        return False
    return GRACE < published.toordinal() - when.days.last <= NOT_LONG_AGO


def _is_told_as_to_come(article: Article, when: When) -> bool:
    wording, prose = _wording(article.document.language), article.document.prose
    if not prose.endswith(wording.joints, 0, when.start):
        return False
    if not wording.tells.search(prose[max(0, when.start - NEAR) : when.start]) or article.is_quoted(when.span):
        return False
    sentence = sentence_around(prose, when.start)
    # "On May 3, 2016, he wrote that it will open in September 2016" was right when he wrote it.
    return not any(told.year for told in beginning_in(article.dates, sentence.start, when.start))


@cache
def _wording(code: str) -> Wording:
    words = languages.load(code).events
    bars = alternatives([*words["past_words"], *words["have"], *words["was"]])
    gap = rf"(?:(?!(?:{bars})\b|\w+(?:{alternatives(words['past_ending'])})\b)[\w’'-]+\s){{0,3}}"
    done = rf"\w+(?:{alternatives(words['past_ending'])})|{alternatives(words['made'])}"
    verbs = rf"(?:{alternatives(words['comes'])})\s{gap}|be\s(?:{done})\s"
    tells = late(rf"\b(?:{alternatives(words['coming'])})\s(?:{verbs})(?:{alternatives(words['by_then'])})\s$")
    return Wording(tells, tuple(f"{word} " for word in words["by_then"]))
