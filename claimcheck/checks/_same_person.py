"""Whether an age at a date is that of the person whose birth was told before, and not of a namesake or of somebody met."""

from __future__ import annotations

import re
from functools import cache

from claimcheck import languages
from claimcheck.article import Article, beginning_in
from claimcheck.checks._ages_apart import meets_another, pronoun_of
from claimcheck.claims import Claim, When
from claimcheck.late import late
from claimcheck.passages import sentence_around
from claimcheck.text import Span

NAME = late(r"[A-ZÀ-Þ][\w’'-]+")
NAMES = late(r"[A-ZÀ-Þ][\w’'.-]*(?:\s[A-ZÀ-Þ][\w’'.-]*){0,5}")
"""A name in full, with its initials and its number: "John F. Hill Jr.", "Charles II"."""

WORD = late(r"[a-z]+")
INITIAL = late(r"[A-Z]\.\s$")

TITLE = 8
"""Characters before a sentence that the full stop of a title has cut off: "Mrs. Hill"."""

FAR = 300
"""Characters between the sentences of a birth and of an age beyond which "he" may be somebody else."""

HEAD = 6
"""Words at the head of a sentence that say whom it tells of: "In 1950, when she"."""


def is_birth(article: Article, claim: When) -> bool:
    """Whether a date is that of a birth, with no other date between."""
    born = _born(article.document.language).search(article.before(claim).lower())
    return born is not None and not beginning_in(article.dates, claim.start - len(born[0]), claim.start)


@cache
def _born(code: str) -> re.Pattern[str]:
    """A birth right before its date, with a place of up to seven words between them."""
    words = languages.load(code).events
    return late(rf"\b(?:{'|'.join(words['born'])})\s(?:[\w,’'-]+\s){{0,9}}$")


def is_same_person(article: Article, birth: When, age: Claim, at: When) -> bool:
    """Whether the sentence of the age begins with the name of who was born, or goes on with "he" or "she"."""
    first, last = sorted((age, at), key=lambda claim: claim.start)
    born = _born(article.document.language).split(article.before(birth))[0]
    head = article.before(first)
    if _is_of_another(head + article.document.prose[first.start : last.end], article.document.language):
        return False
    if _is_of_the_born(article, birth, age, at) or _is_named(article, birth, born, first, head):
        return True
    return _goes_on(article, birth, born, age, at)


def _is_of_the_born(article: Article, birth: When, age: Claim, at: When) -> bool:
    """Whether a sentence begins with the birth and goes on with nobody else: "Born in 1925, the general ... he"."""
    language, here = article.document.language, article.sentence(birth.start)
    said = article.document.prose[here.start : max(age.end, at.end)]
    is_first = said.lower().startswith(tuple(languages.load(language).events["born"]))
    return is_first and max(age.end, at.end) <= here.end and pronoun_of(said, language) != ""


def _is_of_another(told: str, code: str) -> bool:
    """Whether a sentence tells of another person, or of a relative, before the age."""
    words = languages.load(code).events
    said = set(WORD.findall(told.lower()))
    people = [name for name in ("he", "she") if not said.isdisjoint(words[name])]
    kin = {*words["he_else"], *words["she_else"]}
    return len(people) > 1 or not kin.isdisjoint(said) or meets_another(told, code)


def _is_named(article: Article, birth: When, born: str, first: Claim, head: str) -> bool:
    """Whether a sentence begins with the name of who was born, its last or its first word, and nobody has the same."""
    match, language = NAMES.match(head.lstrip()), article.document.language
    if match is None or pronoun_of(match[0], language):
        return False
    prose = article.document.prose
    said = "".join(
        prose[max(0, sentence_around(prose, claim.start).start - TITLE) : claim.start] for claim in (birth, first)
    )
    if not _generations(language).isdisjoint(WORD.findall(said.lower())):
        return False
    told, between = match[0].split(), prose[birth.end : first.start - len(head)]
    known = [found.split() for found in NAMES.findall(born)]
    met = (found.split() for found in NAMES.findall(between))
    if any(len(name) > 1 and name not in known and not set(told).isdisjoint(name) for name in met):
        return False  # another one of that name
    return any(told in (name, name[-1:], name[:1]) for name in known)


@cache
def _generations(code: str) -> frozenset[str]:
    return frozenset(languages.load(code).subjects["people"]["generations"])


def _goes_on(article: Article, birth: When, born: str, age: Claim, at: When) -> bool:
    """Whether only the one who was born is told of up to the age, by "he" or "she" at the head of each sentence."""
    language, prose = article.document.language, article.document.prose
    name = [word for word in born.split() if word not in languages.load(language).events["was"]]
    here = _sentence(prose, min(age.start, at.start))
    behind = prose[sentence_around(prose, birth.start).end : here.start]
    if not name or not all(NAME.match(word) for word in name) or len(behind) > FAR or here.start <= birth.start:
        return False
    told = prose[birth.end : max(age.end, at.end)]
    person = pronoun_of(told, language)
    heads = [" ".join(sentence.split()[:HEAD]) for sentence in (behind, prose[here.start : here.end])]
    return bool(person) and all(not head or pronoun_of(head, language) == person for head in heads)


def _sentence(prose: str, offset: int) -> Span:
    """The sentence around a place, which the full stop of "U.S." does not cut."""
    around = sentence_around(prose, offset)
    if not INITIAL.search(prose, max(0, around.start - 4), around.start):
        return around
    return Span(sentence_around(prose, around.start - 2).start, around.end)
