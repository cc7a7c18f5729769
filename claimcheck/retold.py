"""Which figures and dates that agree are one fact told again: what an editor may tick off.

Asked of every figure that comes twice, so it looks at the nearest words only; two figures that differ are asked more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from claimcheck import languages
from claimcheck.article import Article
from claimcheck.claims import Amount, Claim, When
from claimcheck.late import late
from claimcheck.numbers import LOOSE
from claimcheck.repeats import Repeat, retold

REACH = 60
"""Characters on either side in which the words stand that two tellings share."""

COMPANY = 80
"""Characters between two figures that keep company."""

WORD = late(r"[A-Za-z]{3,}")
BREAK = late(r"[.!?;](?=\s)|\n\s*(?=[^a-z\s])")
"""Where a sentence or a line of a list ends."""

SHORTEST = 4
"""Letters of a word that means something."""


class Nearby(NamedTuple):
    """The words around a claim."""

    words: frozenset[str]
    """Those that mean something, in lower case; of a verb its class."""
    verbs: frozenset[str]
    """What happens, as classes of words."""
    behind: tuple[str, ...]
    """Those behind it in order, short ones too."""

    def runs_parallel_to(self, other: Nearby) -> bool:
        """Whether like words lead to unlike ones: "for books", "for bikes"."""
        one, another = self.behind[:2], other.behind[:2]
        return len(one) == len(another) == 2 and one[0] == another[0] and one[1] != another[1]

    def share(self, other: Nearby) -> int:
        """How many words say that two figures are one fact; none when other things happen."""
        if (self.verbs and other.verbs and not self.verbs & other.verbs) or self.runs_parallel_to(other):
            return 0
        return len(self.words & other.words)


def figures_retold(article: Article) -> Iterator[Repeat]:
    """The figures of the body that agree and are one fact, each with the nearest one before it."""
    return (pair for pair in retold(article.alike) if _is_one(article, pair))


def _is_one(article: Article, pair: Repeat) -> bool:
    first, again, _ = pair
    if first.kind == again.kind == "count" and first.subject and first.subject.lower() == again.subject.lower():
        return first.figure.value > 1 and (first.value == again.value or _rounds(first, again))
    if first.value != again.value:
        return _rounds(first, again) and _shared(article, first, again) > 1 and article.is_one_fact(pair)
    needed = pair.witnesses_needed
    return not needed or _keep_company(article, first, again) or _shared(article, first, again) >= needed


def _rounds(first: Amount, again: Amount) -> bool:
    """Whether one figure says that it is not exact, and can be the other."""
    return bool(first.figure.hedge or again.figure.hedge) and first.interval(LOOSE).meets(again.interval(LOOSE))


def _keep_company(article: Article, first: Amount, again: Amount) -> bool:
    """Whether the figure beside the one is the figure beside the other: "from $4 million to $9 million", twice."""
    return not _company(article, first).isdisjoint(_company(article, again))


def _company(article: Article, amount: Amount) -> set[tuple[str, str]]:
    """The figures right before and right behind an amount, by unit and value."""
    index = bisect_left(article.amounts, amount.start, key=lambda other: other.start)
    beside = article.amounts[max(0, index - 1) : index + 2]
    return {
        (other.unit, str(other.value))
        for other in beside
        if other is not amount and other.value != amount.value and abs(other.start - amount.start) < COMPANY
    }


def dates_retold(article: Article) -> Iterator[tuple[When, When]]:
    """Each date with the last one before it that says the same day or minute, or the same year of the same thing."""
    known: dict[tuple[object, ...], When] = {}
    for when in article.whens:
        key = _key(when)
        if key is None:
            continue
        first = known.get(key)
        known[key] = when
        if first is not None and _is_one_date(article, first, when):
            yield first, when


def _key(when: When) -> tuple[object, ...] | None:
    """What two mentions of one day, minute or year have in common; the full hour comes too often."""
    if when.shift is not None:
        return None
    if when.clock:
        return ("clock", when.clock, when.zone) if when.clock[1] else None
    if when.kind == "date" and when.month and when.day:
        return "day", when.month, when.day
    return ("year", when.year) if when.year and when.unit == "year" else None


def _is_one_date(article: Article, first: When, again: When) -> bool:
    if first.day is None and first.clock is None:
        one, other = _behind(article, first)[:1], _behind(article, again)[:1]
        return bool(one) and one == other and not _words(article.language)[0].issuperset(one)
    return first.year == again.year or first.year is None or again.year is None


def goes_back(article: Article, claim: Claim) -> bool:
    """Whether a definite article before a claim says that it has been told: "the 34-year-old"."""
    table = languages.load(article.language).subjects["function"]
    before = article.before(claim).split()[-1:]
    return bool(before) and before[0].lower() in table["articles"] and before[0].lower() in table["definite"]


def _shared(article: Article, first: Claim, again: Claim) -> int:
    return _nearby(article, first).share(_nearby(article, again))


def _nearby(article: Article, claim: Claim) -> Nearby:
    function, verbs = _words(article.language)
    prose = article.document.prose
    ahead = BREAK.split(prose[max(0, claim.start - REACH) : claim.start])[-1]
    behind = _behind(article, claim)
    words = [word for word in (*WORD.findall(ahead.lower()), *behind) if len(word) >= SHORTEST and word not in function]
    happens = frozenset(verbs[word] for word in words if word in verbs)
    return Nearby(happens.union(word for word in words if word not in verbs), happens, behind)


def _behind(article: Article, claim: Claim) -> tuple[str, ...]:
    """The words behind a claim, as far as its sentence goes."""
    ahead = article.document.prose[claim.end : claim.end + REACH]
    return tuple(WORD.findall(BREAK.split(ahead, 1)[0].lower()))


@cache
def _words(language: str) -> tuple[frozenset[str], Mapping[str, str]]:
    """The words that mean nothing, and the class of each verb."""
    table = languages.load(language).subjects
    verbs = {word: name for name, spellings in table["verbs"].items() for word in spellings}
    return frozenset(table["function"]["words"]), verbs
