"""Which figures and dates that agree are one fact told again: what an editor may tick off.

Asked of every figure that comes twice, so it looks at the nearest words only; two figures that differ are asked more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple, TypeVar

from claimcheck import languages
from claimcheck.article import Article
from claimcheck.claims import Amount, Claim, When
from claimcheck.late import late
from claimcheck.numbers import LOOSE
from claimcheck.repeats import BACK, Repeat, alike, counted, retold

REACH = 60
"""Characters on either side in which the words stand that two tellings share."""

COMPANY = 80
"""Characters between two figures that keep company."""

WORD = late(r"[A-Za-z]{3,}")
BREAK = late(r"[.!?;\n](?:(?<=\n)\s*(?=[^a-z\s])|(?<!\n)(?=\s))")
"""Where a sentence or a line of a list ends; with one class in front, which is quick to look for."""

SHORTEST = 4
"""Letters of a word that means something."""

RUN = 4
"""Words behind a figure in which two are looked for that stand together behind the other too."""

ENOUGH = 2
"""Witnesses that make one fact of two figures, however short."""

VAGUE = frozenset({"month", "year", "decade"})
"""What is told of many things, so that words must say that it is one."""

CLOSE = 30
"""Characters beside a month, year or decade in which those words stand."""

HEADLINED = frozenset({"money", "count", "measure"})
"""Kinds of figures that a check of its own compares with those of the headline."""

Told = TypeVar("Told", Amount, When)


class Nearby(NamedTuple):
    """The words around a claim."""

    words: frozenset[str]
    """Those that mean something, in lower case; of a verb its class."""
    verbs: frozenset[str]
    """What happens, as classes of words."""
    behind: tuple[str, ...]
    """Those behind it in order, short ones too."""
    ahead: tuple[str, ...] = ()
    """Those before it in order, short ones too."""

    def runs_parallel_to(self, other: Nearby) -> bool:
        """Whether like words lead to unlike ones: "for books", "for bikes"."""
        one, another = self.behind[:2], other.behind[:2]
        return len(one) == len(another) == 2 and one[0] == another[0] and one[1].rstrip("s") != another[1].rstrip("s")

    def goes_on_like(self, other: Nearby) -> bool:
        """Whether two words of meaning follow each other behind both: "for law enforcement", "in law enforcement"."""
        return not self._runs().isdisjoint(other._runs())

    def _runs(self) -> set[tuple[str, str]]:
        pairs = pairwise(word.rstrip("s") for word in self.behind[:RUN])
        return {pair for pair in pairs if self.words.issuperset(pair)}

    def share(self, other: Nearby) -> int:
        """How many words say that two figures are one fact; none when other things happen."""
        if (self.verbs and other.verbs and not self.verbs & other.verbs) or self.runs_parallel_to(other):
            return 0
        return len(self.words & other.words)


def figures_retold(article: Article) -> Iterator[list[Amount]]:
    """The tellings of each fact that is told more than once with figures that agree, in reading order."""
    amounts, groups = article.amounts, article.alike
    if article.announced:
        announced = {id(amount) for amount in article.announced}
        amounts = [amount for amount in amounts if amount.kind not in HEADLINED or id(amount) not in announced]
        groups = alike(amounts)
    pairs = (next((pair for pair in pairs if _is_one(article, pair)), None) for pairs in retold(groups))
    others = (pair for pair in counted(amounts) if _witnesses(article, pair.first, pair.again))
    return _tellings((pair.first, pair.again) for pair in chain(pairs, others) if pair)


def _tellings(pairs: Iterable[tuple[Told, Told]]) -> Iterator[list[Told]]:
    """What is paired with one another, as one list."""
    facts: dict[int, list[Told]] = {}
    for first, again in pairs:
        fact = facts.setdefault(id(first), [first])
        if facts.get(id(again)) is not fact:
            fact.append(again)
            facts[id(again)] = fact
    return iter({id(fact): fact for fact in facts.values()}.values())


def _is_one(article: Article, pair: Repeat) -> bool:
    first, again, _ = pair
    if first.kind == again.kind == "count" and first.subject and first.subject.lower() == again.subject.lower():
        return first.figure.value > 1 and (first.value == again.value or _rounds(first, again))
    if first.value != again.value:
        return _rounds(first, again) and _shared(article, first, again) > 1 and article.is_one_fact(pair)
    needed = pair.witnesses_needed
    return not needed or _keep_company(article, first, again) or _witnesses(article, first, again) >= needed


def _witnesses(article: Article, first: Amount, again: Amount) -> int:
    """How much beside the figure says that it is one fact: words, and the article that goes back to what was told."""
    one, other = _nearby(article, first), _nearby(article, again)
    if one.words.isdisjoint(other.words):  # mostly
        return int(goes_back(article, again))
    return (ENOUGH if one.goes_on_like(other) else one.share(other)) + goes_back(article, again)


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


def dates_retold(article: Article) -> Iterator[list[When]]:
    """The tellings of each day or minute, and of each month or year in which one thing happens."""
    return _tellings(_dates_retold(article))


def _dates_retold(article: Article) -> Iterator[tuple[When, When]]:
    known: dict[tuple[object, ...], list[When]] = {}
    for when in article.whens:
        key = _key(when)
        if key is None:
            continue
        before = known.setdefault(key, [])
        first = next((one for one in reversed(before[-BACK:]) if _is_one_date(article, one, when)), None)
        before.append(when)
        if first is not None:
            yield first, when


def _key(when: When) -> tuple[object, ...] | None:
    """What two mentions of one day, minute or year have in common; the full hour comes too often."""
    if when.shift is not None:
        return None
    if when.clock:
        return ("clock", when.clock, when.zone) if when.clock[1] else None
    if when.which:
        return "rule", when.month, when.weekday, when.which
    if when.kind == "date" and when.month and when.day:
        return "day", when.month, when.day
    return (when.unit, when.year, when.month) if when.year and when.unit in VAGUE else None


def _is_one_date(article: Article, first: When, again: When) -> bool:
    if first.unit in VAGUE and first.clock is None:
        one, other = _nearby(article, first, CLOSE), _nearby(article, again, CLOSE)
        if _is_of_one_noun(one, other, article.language):
            return True
        is_led_to = first.unit != "year" or _led_to(one, article.language) == _led_to(other, article.language)
        return is_led_to and one.share(other) >= ENOUGH
    return first.year == again.year or first.year is None or again.year is None


def _is_of_one_noun(one: Nearby, other: Nearby, language: str) -> bool:
    """Whether one word of meaning follows both: "the 1980 eruption"."""
    first, again = one.behind[:1], other.behind[:1]
    return bool(first) and first == again and not _words(language).function.issuperset(first)


def _led_to(nearby: Nearby, language: str) -> str:
    """The word right before it that means something."""
    function = _words(language).function
    return next((word for word in reversed(nearby.ahead) if word not in function), "")


def goes_back(article: Article, claim: Claim) -> bool:
    """Whether a definite article before a claim says that it has been told: "the 34-year-old"."""
    before = article.document.prose[max(0, claim.start - CLOSE) : claim.start].split()[-1:]
    return bool(before) and before[0].lower() in _words(article.language).articles


def _shared(article: Article, first: Claim, again: Claim) -> int:
    return _nearby(article, first).share(_nearby(article, again))


def _nearby(article: Article, claim: Claim, reach: int = REACH) -> Nearby:
    known = _words(article.language)
    prose = article.document.prose
    before, after = prose[max(0, claim.start - reach) : claim.start], prose[claim.end : claim.end + reach]
    ahead = tuple(WORD.findall(BREAK.split(before)[-1].lower()))
    behind = tuple(WORD.findall(BREAK.split(after, 1)[0].lower()))
    words = {word for word in ahead + behind if len(word) >= SHORTEST} - known.function
    happens = words & known.verbs.keys()
    classes = frozenset([known.verbs[word] for word in happens])
    return Nearby(classes | (words - happens), classes, behind, ahead)


class Words(NamedTuple):
    """The lists of a language in the form that looking up wants."""

    function: frozenset[str]
    """Words that mean nothing."""
    verbs: Mapping[str, str]
    """Verb -> its class."""
    articles: frozenset[str]
    """Those that are definite."""


@cache
def _words(language: str) -> Words:
    table = languages.load(language).subjects
    function = table["function"]
    verbs = {word: name for name, spellings in table["verbs"].items() for word in spellings}
    return Words(frozenset(function["words"]), verbs, frozenset(function["articles"]) & frozenset(function["definite"]))
