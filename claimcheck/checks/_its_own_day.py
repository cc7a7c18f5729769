"""Whether a date behind a noun is the day of what the noun names: "after the raid on June 12".

In "after an inspection on April 29 was waived" a verb follows, and the inspection may never have been; in "after the
deadline set on June 1" the day is that on which another one was named.
"""

from __future__ import annotations

from claimcheck.article import Article
from claimcheck.claims import When
from claimcheck.late import late
from claimcheck.passages import sentence_around
from claimcheck.reasoning.wording import words

WORD = late(r"[A-Za-z]+")
SIGN = late(r"[,.;:!?()\n]|\s[-–—]")

REACH = 60
"""Characters on either side in which the words around a date are read."""

LEAST = 3
"""Words that "deadline set on" has."""


def is_its_own_day(article: Article, when: When) -> bool:
    """Whether nothing around *when* makes it the day of something else than the noun before it."""
    return not (_goes_on(article, when) or _names_a_day(article, when))


def _goes_on(article: Article, when: When) -> bool:
    """Whether a verb follows before the clause ends."""
    behind = SIGN.split(article.document.prose[when.end : when.end + REACH], maxsplit=1)[0]
    for word in WORD.findall(behind):
        if word in words(article, "dated", "clause"):
            return False
        if word in words(article, "dated", "verbs"):
            return True
    return False


def _names_a_day(article: Article, when: When) -> bool:
    """Whether another day was set on that day: "the deadline set on June 1"."""
    start = max(when.start - REACH, sentence_around(article.document.prose, when.start).start)
    before = WORD.findall(SIGN.split(article.document.prose[start : when.start])[-1])
    if len(before) < LEAST or before[-2] not in words(article, "dated", "named"):
        return False
    return before[-3] not in words(article, "dated", "was")
