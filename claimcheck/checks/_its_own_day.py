"""Whether a date behind a noun is the day of what the noun names: "after the raid on June 12".

In "after an inspection on April 29 was waived" a verb follows, and the inspection may never have been; in "after the
deadline set on June 1" the day is that on which another one was named.  In "after the 1985 law took effect" the law is of
that year, and in "after the June 1-11 talks" the day is the first of several.
"""

from __future__ import annotations

from claimcheck import languages
from claimcheck.article import Article
from claimcheck.claims import When
from claimcheck.late import late
from claimcheck.passages import sentence_around
from claimcheck.reasoning.wording import words

WORD = late(r"[A-Za-z]+")
SECOND = late(r"\s?[-–—/&]\s?[\dA-Z]|\s(?:[a-z]+\s)?\d{1,2}\b(?!:)")
"""Another day, or year, right behind: "June 1-11", "1985-86"."""

NOUN = late(r"(?:['’]s?)?\s[A-Za-z-]+")
"""What a date is an attribute of: "the 1985 law", "Monday's deadline"."""

SIGN = late(r"[,.;:!?()\n]|\s[-–—]")

REACH = 60
"""Characters on either side in which the words around a date are read."""

LEAST = 3
"""Words that "deadline set on" has."""


def is_its_own_day(article: Article, when: When) -> bool:
    """Whether nothing around *when* makes it the day of something else than the noun before it."""
    if SECOND.match(article.document.prose, when.end):
        return False
    return not (_goes_on(article, when) or _names_a_day(article, when))


def _goes_on(article: Article, when: When) -> bool:
    """Whether a verb follows before the clause ends."""
    prose = article.document.prose
    noun = NOUN.match(prose, when.end) if _is_attribute(article, when) else None
    begin = noun.end() if noun else when.end
    behind = SIGN.split(prose[begin : when.end + REACH], maxsplit=1)[0]
    for word in WORD.findall(behind):
        if word in words(article, "dated", "clause"):
            return False
        if word in words(article, "dated", "verbs") or (noun and _is_past(article, word)):
            return True
    return False


def _is_attribute(article: Article, when: When) -> bool:
    """Whether a noun follows that the date belongs to."""
    prose = article.document.prose
    before = WORD.findall(prose[max(0, when.start - REACH) : when.start])[-1:]
    the = languages.load(article.document.language).calendar["words"]["the"]
    is_definite = not set(the).isdisjoint([*before, prose[when.start : when.end].split(maxsplit=1)[0]])
    return is_definite or prose.startswith(("'", "’"), when.end)


def _is_past(article: Article, word: str) -> bool:
    events = languages.load(article.document.language).events
    return word in events["past_words"] or word.endswith(tuple(events["past_ending"]))


def _names_a_day(article: Article, when: When) -> bool:
    """Whether another day was set on that day: "the deadline set on June 1"."""
    start = max(when.start - REACH, sentence_around(article.document.prose, when.start).start)
    before = WORD.findall(SIGN.split(article.document.prose[start : when.start])[-1])
    if len(before) < LEAST or before[-2] not in words(article, "dated", "named"):
        return False
    return before[-3] not in words(article, "dated", "was")
