"""Names behind the number of them: "four offices in Oslo, Rome, Lima and Bonn", "the three -- Dahl, Orr and Poe --".

In a sentence names stand for many things.  As many as the number says, and nothing but a few words in between, are
hardly anything else than what is counted; of more or fewer nothing is said.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcheck.article import Pairing
from claimcheck.claims import Amount, Claim, Member
from claimcheck.languages import Language
from claimcheck.late import alternatives, late
from claimcheck.text import Span

FEWEST, MOST = 2, 12
"""Names that are told one by one."""

DIRECTLY = 2
"""Names that often stand behind a number without being what is counted."""


class Words(NamedTuple):
    """How a language names one thing after another."""

    opening: re.Pattern[str]
    """What stands between a number and the first name."""
    near: re.Pattern[str]
    """The same without other words."""
    name: re.Pattern[str]
    joint: re.Pattern[str]


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch of text without the white space at its ends."""
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def is_plain_count(text: str, claim: Amount) -> bool:
    """Whether it is the number of several things, and of no kind of thing: not "three-day"."""
    figure = claim.figure
    return claim.upto is None and not figure.hedge and figure.value >= FEWEST and text[claim.unit_start - 1] != "-"


def names_behind(text: str, claim: Amount, language: Language) -> Pairing | None:
    """The number with the names behind it, if they are as many."""
    count = int(claim.figure.value)
    if count != claim.figure.value or not FEWEST <= count <= MOST or (claim.kind == "number" and count == DIRECTLY):
        return None
    words = _words(language)
    opening = (words.near if count == DIRECTLY else words.opening).match(text, claim.end)
    members = _names(text, opening.end(), words) if opening else []
    if len(members) != count:
        return None
    slots: dict[str, tuple[Claim, ...]] = {"n": (claim,), "member": tuple(members)}
    return Pairing("list", "names", slots, Span(claim.start, members[-1].end), lengths=(count, count))


def _names(text: str, start: int, words: Words) -> list[Member]:
    """The names from here on, if the last two of them are joined; none where the list does not end there."""
    found: list[Member] = []
    while len(found) <= MOST and (name := words.name.match(text, start)):
        found.append(Member(*name.span("name")))
        joint = words.joint.match(text, name.end())
        if not joint:
            break
        if joint["last"]:
            last = words.name.match(text, joint.end())
            return [*found, Member(*last.span("name"))] if last else []
        start = joint.end()
    return []


@cache
def _words(language: Language) -> Words:
    lists = language.circumstances["lists"]
    opener, particle, joint = (alternatives(lists[key]) for key in ("openers", "particles", "joins"))
    article, again, are = (alternatives(lists[key]) for key in ("articles", "again", "are"))
    anew = rf"[.!?]\s+(?:{again})(?:\s[\w-]+){{0,3}}?\s(?:{are})\s+"
    signs = rf"(?:\s?[:(—–]|\s-+|,)\s?(?:(?:{opener})\s+)?|\s+(?:{opener})\s+|{anew}"
    opens = rf"(?:{signs})(?=(?:(?:{article})\s)?[A-Z])"
    word = r"[A-Z](?:\w{0,2}\.(?=,|\s[A-Z])|[\w’'&-]{0,30}(?:\.\w[\w.]{0,8})?)"
    name = rf"(?:(?:{article})\s)?(?P<name>{word}(?:\s(?:(?:{particle})\s){{0,2}}{word}){{0,7}})"
    return Words(
        late(rf"(?:\s[a-z-]+){{0,6}}?{opens}"),
        late(opens),
        late(rf"{name}(?:,\s\d{{1,2}}(?!\d)|\s\([^()\n]{{1,40}}\)|\s<[^<>\n]{{1,12}}>)?"),
        late(rf",?\s(?P<last>{joint})\s|[,;]\s"),
    )
