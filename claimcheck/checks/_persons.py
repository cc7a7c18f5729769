"""Whether an age is that of a person told before, or of a relative, a namesake, a suspect."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import NamedTuple

from claimcheck import languages
from claimcheck.article import Article
from claimcheck.claims import Amount
from claimcheck.late import alternatives, late
from claimcheck.passages import sentence_around

FOLLOWING = late(r"\s([A-Za-zÀ-ÿ]+)")
NAME = late(r"\b[A-ZÀ-Þ][a-zà-ÿ]+")
WORD = late(r"[a-zà-ÿ]+")

BEFORE = 120
"""Characters before a sentence in which a relative may be named."""

FAR = 400
"""Characters beyond which "the 43-year-old" may be somebody else."""


def is_another(article: Article, first: Amount, age: Amount) -> bool:
    """Whether an age may be that of a namesake: told in one breath, or of a relative."""
    people = _people(article.language)
    prose = article.document.prose
    around = sentence_around(prose, age.start)
    before = _words(prose[max(first.end, around.start - BEFORE) : age.start])
    is_named = not people.namesakes.isdisjoint(before | _words(prose[age.end : around.end]))
    return first.start >= around.start or is_named or not people.kin.isdisjoint(before)


def is_the_only_one(article: Article, name: str, first: Amount, age: Amount) -> bool:
    """Whether nobody else stands between a name and "the 43-year-old", who is no hall either."""
    people = _people(article.language)
    prose = article.document.prose
    if age.start - first.end > FAR or _is_adjective(article, age):
        return False
    told = people.apposed.sub("", prose[first.end : age.start], count=1)
    names = {word.lower() for word in NAME.findall(told)} - _words(name) - people.no_names
    said = _words(prose[sentence_around(prose, first.start).start : sentence_around(prose, age.end).end])
    is_alone = not any(
        word in people.others or word.endswith(people.endings) for word in _words(told) - people.no_names
    )
    return is_alone and not names and people.crime.isdisjoint(said)


def _is_adjective(article: Article, age: Amount) -> bool:
    """Whether a noun follows: "the 43-year-old hall"; what ends like a verb, or is one, goes on with the sentence."""
    match = FOLLOWING.match(article.document.prose, age.end)
    return (
        match is not None
        and match[1] not in _people(article.language).verbs
        and not match[1].endswith(_people(article.language).verb_endings)
    )


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))


class People(NamedTuple):
    """The words of a language by which a person is told from another."""

    others: frozenset[str]
    endings: tuple[str, ...]
    crime: frozenset[str]
    namesakes: frozenset[str]
    kin: frozenset[str]
    no_names: frozenset[str]
    verbs: frozenset[str]
    verb_endings: tuple[str, ...]
    apposed: re.Pattern[str]
    """What somebody is, behind the age: ", a baker from Orrin,"."""


@cache
def _people(language: str) -> People:
    subjects, events = languages.load(language).subjects, languages.load(language).events
    people, function = subjects["people"], frozenset(subjects["function"]["words"])
    calendar = languages.load(language).calendar
    days = [word.lower() for name in ("months", "weekdays", "days") for word in calendar[name]]
    kin = frozenset([*events["he_else"], *events["she_else"]])
    verbs = chain(events["past_words"], events["be"], events["ahead"], events["present"], *subjects["verbs"].values())
    return People(
        kin.union(people["words"]),
        tuple(people["endings"]),
        frozenset(people["crime"]),
        frozenset(people["namesakes"]),
        kin,
        function.union(days),
        function.union(verbs),
        tuple(people["verb_endings"]),
        late(rf"\A,\s(?:{alternatives(subjects['function']['articles'])})\s[^,.;]{{1,80}},"),
    )
