"""Which figures that agree are one fact told again: what an editor may tick off.

Asked of every figure that comes twice, so it looks at the nearest words only; two figures that differ are asked more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeVar

from claimcheck import languages
from claimcheck.article import Article
from claimcheck.claims import Amount, Score, When
from claimcheck.numbers import LOOSE
from claimcheck.passages import is_within
from claimcheck.reasoning.nearby import goes_back, is_pointed_at, nearby, words_behind, words_of
from claimcheck.repeats import TELLING, Repeat, alike, counted, digits_of, retold

COMPANY = 80
"""Characters between two figures that keep company."""

ENOUGH = 2
"""Witnesses that make one fact of two figures, however short."""

HEADLINED = frozenset({"money", "count", "measure", "share"})
"""Kinds of figures that a check of its own compares with those of the headline."""

UNUSUAL = 2
"""Figures of a count that things of one noun rarely share."""

POINTED_AT = frozenset({"money", "measure", "share", "age"})
"""Kinds of figures that "the" or "its" before them says to be told before, as no length of time is: "the two years"."""

NAMED_FROM = 4
"""From which ordinal the word behind it says of what: "10th anniversary", but "third party" and "second half"."""

DECISIVE = 40
"""Sum of two results that nothing else comes to by chance: a vote."""

Told = TypeVar("Told", Amount, When, Score)


def figures_retold(article: Article) -> Iterator[list[Amount]]:
    """The tellings of each fact that is told more than once with figures that agree, in reading order."""
    amounts, groups = article.amounts, article.alike
    if article.announced:
        announced = {id(amount) for amount in article.announced}
        amounts = [amount for amount in amounts if amount.kind not in HEADLINED or id(amount) not in announced]
        groups = alike(amounts)
    pairs = (next((pair for pair in pairs if _is_one(article, pair)), None) for pairs in retold(groups))
    others = (pair for pair in counted(amounts) if _is_counted_again(article, pair))
    found = ((pair.first, pair.again) for pair in chain(pairs, others) if pair)
    return tellings(chain(found, _numbered(article, amounts)))


def tellings(pairs: Iterable[tuple[Told, Told]]) -> Iterator[list[Told]]:
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
    if first.kind == again.kind == "count" and first.value == again.value and _is_one_count(article, first, again):
        return True
    if "age" in (first.kind, again.kind) and (_is_apposed(article, first) or _is_apposed(article, again)):
        return False
    if first.value != again.value:
        return _is_rounded(article, first, again) and _shared(article, first, again) > 1 and article.is_one_fact(pair)
    needed = pair.witnesses_needed - (first.when is not None and again.when is not None)
    return (
        needed < 1
        or is_opening(article, first, again)
        or _keep_company(article, first, again)
        or _witnesses(article, first, again) >= needed
    )


def _is_one_count(article: Article, first: Amount, again: Amount) -> bool:
    """Whether a later count has the same noun with fewer words, or more in going back: "800 new jobs", "800 jobs".

    One of several figures may have any, unless it is of new ones: "21 towns", "21 new towns".
    """
    one, other = (frozenset(amount.subject.lower().split()) for amount in (first, again))
    if first.figure.value > 1 and other and (other <= one or (one and one <= other and is_pointed_at(article, again))):
        return True
    is_new = not (one | other).isdisjoint(languages.load(article.language).circumstances["another"]["fresh"])
    return len(digits_of(again)) >= UNUSUAL and not is_new and article.are_apart(first, again)


def _is_apposed(article: Article, age: Amount) -> bool:
    """Whether a bare age stands beside a name, which another check looks at: "Maria Santos, 34"."""
    return (
        article.document.prose[max(0, age.start - 2) : age.start].rstrip().endswith(",")
        and article.quote(age).isdigit()
    )


def _is_counted_again(article: Article, pair: Repeat) -> bool:
    """Whether a number that is told with two nouns counts the same: "224 people", "the 224 victims"."""
    first, again, _ = pair
    if is_opening(article, first, again):
        return True
    witnesses = _witnesses(article, first, again)
    if len(digits_of(first)) >= TELLING:
        return witnesses > 0
    return witnesses > 0 and is_pointed_at(article, again) and article.are_apart(first, again)


def is_opening(article: Article, first: Amount, again: Amount) -> bool:
    """Whether the first line or a headline tells a figure, and the first paragraphs under it tell it again."""
    prose = article.document.prose
    heads = first.start < prose.find("\n") or is_within(first.span, article.announcements)
    return heads and first.upto is None and again.start < article.lead


def _witnesses(article: Article, first: Amount, again: Amount) -> int:
    """How much beside the figure says that it is one fact: words, and the article that goes back to what was told."""
    one, other = nearby(article, first), nearby(article, again)
    if again.kind in POINTED_AT and not one.runs_parallel_to(other) and is_pointed_at(article, again):
        return ENOUGH
    return (ENOUGH if one.goes_on_like(other) else one.share(other)) + goes_back(article, again)


def _rounds(first: Amount, again: Amount) -> bool:
    """Whether one figure says that it is not exact, and can be the other."""
    return bool(first.figure.hedge or again.figure.hedge) and first.interval(LOOSE).meets(again.interval(LOOSE))


def _is_rounded(article: Article, first: Amount, again: Amount) -> bool:
    """Whether one figure says that it is not exact, or goes back to one that it rounds: "the $1.2 billion deal"."""
    if _rounds(first, again):
        return True
    return is_pointed_at(article, again) and first.interval().meets(again.interval())


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


def _shared(article: Article, first: Amount, again: Amount) -> int:
    return nearby(article, first).share(nearby(article, again))


def _numbered(article: Article, amounts: Iterable[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """What is numbered twice: "the 10th anniversary", "its 10-year anniversary"; "an 18th title", "18 titles"."""
    numbers = {amount.figure.value for amount in amounts if amount.kind == "ordinal" and amount.figure.value > 1}
    last: dict[tuple[object, str], Amount] = {}
    for amount in amounts if numbers else ():
        if amount.figure.value in numbers and (name := _name(article, amount)):
            first = last.get((amount.figure.value, name))
            last[amount.figure.value, name] = amount
            if first and "ordinal" in (first.kind, amount.kind) and _is_numbered(article, first, amount):
                yield first, amount


def _is_numbered(article: Article, first: Amount, again: Amount) -> bool:
    """Whether an ordinal is no mere half or third party, as low ones are."""
    return first.figure.value >= NAMED_FROM or is_opening(article, first, again)


def _name(article: Article, amount: Amount) -> str:
    """What an ordinal numbers, or what a length of years or a count is of, by the word behind it."""
    if amount.upto is not None or amount.figure.hedge or article.document.prose[amount.end : amount.end + 1] == "-":
        return ""
    if amount.kind == "count":
        return amount.unit
    if amount.kind not in ("ordinal", "duration"):
        return ""
    behind = words_behind(article, amount)[:1]
    table = languages.load(article.language)
    is_noun = behind and behind[0] not in words_of(article.language)[0] and behind[0] not in table.calendar["units"]
    return behind[0].removesuffix("s") if is_noun else ""


def scores_retold(article: Article) -> Iterator[list[Score]]:
    """The tellings of each result: "passed 52-48", "the 52-48 vote"."""
    scores = [claim for claim in article.claims if isinstance(claim, Score)]
    return tellings(_scores_retold(article, scores)) if len(scores) > 1 else iter(())


def _scores_retold(article: Article, scores: Iterable[Score]) -> Iterator[tuple[Score, Score]]:
    last: dict[tuple[int, int], Score] = {}
    for score in scores:
        first = last.get((score.first, score.second))
        last[score.first, score.second] = score
        if first is not None and _is_one_result(article, first, score):
            yield first, score


def _is_one_result(article: Article, first: Score, again: Score) -> bool:
    if first.first + first.second > DECISIVE or is_pointed_at(article, again):
        return True
    return nearby(article, first).share(nearby(article, again)) >= ENOUGH
