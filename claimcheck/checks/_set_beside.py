"""Figures that words set one above the other, though they stand apart: a goal and what was raised, a level and the next.

Nothing ties them but that they run as the words say, so what does not is no contradiction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from claimcheck.article import Article, Comparison, Pairing, beginning_in
from claimcheck.checks._figures import plain
from claimcheck.claims import Amount
from claimcheck.numbers import LEVELS_APART
from claimcheck.passages import sentence_around, sentences_around
from claimcheck.reasoning import wording
from claimcheck.reasoning.changes import CUES, FALL
from claimcheck.reasoning.nearby import nearby
from claimcheck.reasoning.ratios import are_alike, is_plain

MOST = 6
"""Figures on either side that are looked at."""

AHEAD = 120
"""Characters before two figures in which a word may say which of them is more."""


def set_beside(article: Article) -> Iterator[Comparison]:
    """Each such pair that runs as the words say."""
    if not any(map(article.paired, ("reached", "goal", "contrast"))):
        return
    known = _known(article)
    for pairing, before, level in _levels(article, known):
        yield from _fitting(article, pairing.phrase, level, before, CUES[pairing.cues["dir"]] == FALL)
    for pairing in article.paired("goal"):
        for (goal,) in plain(pairing, "b"):
            yield from _against_goal(article, pairing, goal)
    for pairing in article.paired("contrast"):
        for one, other in plain(pairing, "a", "b"):
            if are_alike(one, other) and id(one) not in known:
                yield from _contrasted(article, pairing, one, other)


def _levels(article: Article, known: Set[int]) -> Iterator[tuple[Pairing, Amount, Amount]]:
    """Each level that something rises or falls to, and not two things in one sentence, with the one before it."""
    last = None
    for pairing in article.paired("reached"):
        for (level,) in plain(pairing, "b"):
            before = _level_before(article, level) if id(level) not in known else None
            if before and not (before is last and _is_told_with(article, before, level)):
                yield pairing, before, level
            last = level


def _known(article: Article) -> set[int]:
    """What a wording has told from where to where, by its id."""
    relations = ("movement", "change", "moved", "order", "multiple")
    return {id(pairing.one(slot)) for name in relations for pairing in article.paired(name) for slot in ("a", "b")}


def _level_before(article: Article, level: Amount) -> Amount | None:
    """The last figure of its unit before a level that something rises or falls to, told of the same thing."""
    own, with_one_before, _ = sentences_around(article.document.prose, level.start)
    near = beginning_in(article.amounts, with_one_before.start, level.start)[-MOST:]
    before = next((figure for figure in reversed(near) if figure.unit == level.unit and level.unit), None)
    before = _first_end(article, before) if before else None
    if before is None or not _may_be_before(article, before, level):
        return None
    is_told_on = before.start >= own.start or nearby(article, before).share(nearby(article, level)) > 0
    return before if is_told_on else None


def _first_end(article: Article, last: Amount) -> Amount:
    """Where the range begins that a figure ends: "from 11 cents to 48.5 cents ... will rise to 28.5 cents"."""
    ends = (plain(pairing, "a", "b") for pairing in article.paired("from-to"))
    return next((first for found in ends for first, end in found if end is last), last)


def _is_told_with(article: Article, before: Amount, level: Amount) -> bool:
    """Whether one sentence tells to what two things rise or fall."""
    return sentence_around(article.document.prose, before.start).end > level.start


def _may_be_before(article: Article, before: Amount, level: Amount) -> bool:
    """Whether it is a level too, and of one of the same."""
    if not is_plain(before) or before.when or not are_alike(before, level) or wording.is_step(article, before):
        return False
    ratio = float(before.figure.value) / float(level.figure.value)
    if not 1 / LEVELS_APART < ratio < LEVELS_APART or wording.is_more(article, before):
        return False
    return len({wording.per(article, before), wording.per(article, level)} - {""}) < 2


def _against_goal(article: Article, pairing: Pairing, goal: Amount) -> Iterator[Comparison]:
    """What was reached in the sentence of a goal or beside it, where words say that the goal is passed, or is not."""
    _, before, behind = sentences_around(article.document.prose, goal.start)
    near = beginning_in(article.amounts, before.start, behind.end)
    figures = [figure for figure in near if figure is not goal and figure.unit == goal.unit and is_plain(figure)]
    if len(figures) == 1 and are_alike(goal, figures[0]):
        told = article.document.prose[before.start : behind.end]
        passed, missed = wording.says(article, told, "goal_passed"), wording.says(article, told, "goal_missed")
        if passed != missed:
            yield from _fitting(article, pairing.phrase, figures[0], goal, missed)


def _contrasted(article: Article, pairing: Pairing, one: Amount, other: Amount) -> Iterator[Comparison]:
    prose = article.document.prose
    first = min(one.start, other.start)
    told = prose[max(0, first - AHEAD) : first] + prose[one.end : other.start]
    is_more = wording.says(article, told, "set_above") or _is_only(article, other)
    is_less = wording.says(article, told, "set_below") or _is_only(article, one)
    if is_more != is_less:
        yield from _fitting(article, pairing.phrase, one, other, is_less)


def _is_only(article: Article, figure: Amount) -> bool:
    said: Sequence[str] = (*article.before(figure).lower().split()[-1:], *article.quote(figure).lower().split()[:1])
    return not wording.words(article, "set_below", "only").isdisjoint(said)


def _fitting(article: Article, phrase: str, one: Amount, other: Amount, is_less: bool) -> Iterator[Comparison]:
    mine, others = float(one.figure.value), float(other.figure.value)
    if mine < others if is_less else mine > others:
        size = "less" if is_less else "more"
        says = f"{article.quote(one)} is {size} than {article.quote(other)}"
        yield Comparison((one, other), "consistent", says, phrase)
