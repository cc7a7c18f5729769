"""Whether what a sentence dates has happened or is to come, by the word nearest to the date that tells."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from claimcheck import languages
from claimcheck.article import Article
from claimcheck.claims import When
from claimcheck.late import late

Tense: TypeAlias = Literal["past", "ahead", ""]

BEFORE, BEHIND = 90, 120
"""Characters before and behind a date in which its verb is looked for."""

WORDS = late(r"\b[a-z']+")
"""In small letters only: "May" is a month."""
STOP = late(r"(?<![A-Z])[.!?;]\s")
"""Not behind the letters of an abbreviation: "U.S."."""


class Wording(NamedTuple):
    """The words that tell."""

    past: frozenset[str]
    ending: tuple[str, ...]
    ahead: frozenset[str]
    passive: frozenset[str]
    """Before a participle, these leave open of which time it is: "to be released"."""


def tense(article: Article, when: When) -> Tense:
    """Whether the sentence tells of the date as past or as to come; nothing where it does neither."""
    wording, prose = _wording(article.document.language), article.document.prose
    before = prose[max(0, when.start - BEFORE) : when.start].replace("\n\n", ". ")
    behind = prose[when.end : when.end + BEHIND].replace("\n\n", ". ")
    said = WORDS.findall(STOP.split(before)[-1])[::-1] + WORDS.findall(STOP.split(behind)[0])
    for word, other in zip(said, [*said[1:], ""], strict=False):
        if word in wording.ahead:
            return "ahead"
        if word in wording.past or (word.endswith(wording.ending) and other not in wording.passive):
            return "past"
    return ""


@cache
def _wording(code: str) -> Wording:
    words = languages.load(code).events
    return Wording(
        frozenset(words["past_words"]), tuple(words["past_ending"]), frozenset(words["ahead"]), frozenset(words["be"])
    )
