"""N501: a score says the opposite of the verb before it, or another margin."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, beginning_in
from claimcheck.checks._check import check
from claimcheck.checks._figures import plain, result
from claimcheck.claims import Score
from claimcheck.reasoning import wording

ANOTHER = 30
"""Characters beside a score in which another one makes a list of sets or games of them."""

SETS = ("s", "s2", "s3", "s4", "s5")
"""Slots of the sets of a match."""

MOST_DRAWN, MOST_GAMES = 40, 30
"""Points beyond which a draw is something else, and games beyond which a set is."""

AWAY = "won"
"""Wording of a result that may be told the home side first: "won 0-3 at Seville"."""


@check("N501", "won-by", "winner", "level", "sets")
def score_contradicts_result(article: Article) -> Iterator[Comparison]:
    """A score says the opposite of the words before it: a winner with fewer points, or another margin.

    A draw has one score twice, and whoever wins a match wins most of its sets and the last.

    Wrong:

        The Patriots pulled ahead and won by 21 points, 31–20.
                                             ~~~~~~~~~  ^^^^^ 31 − 20 = 11, the text says 21 points

    Wrong:

        The Lions beat the Bears 14-21 on Sunday.
                                 ^^^^^ the winner has 14 and the loser 21

    Wrong:

        Lund beat Moreau 6-3, 4-6, 2-6 in the final.
                         ~~~  ~~~  ^^^ the winner has won 1 of the sets and the loser 2

    Right:

        The Patriots pulled ahead and won by 11 points, 31–20. Petrova won 6-4, 3-6, 7-5. Betis won 0-3 at Cádiz.
    """
    yield from _margins(article)
    yield from _winners(article)
    yield from _level(article)
    yield from _sets(article)


def _margins(article: Article) -> Iterator[Comparison]:
    allowed = wording.words(article, "margin", "units")
    for pairing in article.paired("won-by"):
        score = result(pairing)
        for (margin,) in plain(pairing, "m"):
            if (
                margin.unit not in allowed
                or margin.figure.hedge
                or float(margin.figure.value) % 1
                or _is_no_game(article, score)
            ):
                continue
            difference = abs(score.first - score.second)
            working = f"{max(score.first, score.second)} − {min(score.first, score.second)} = {difference}"
            if difference == margin.figure.value:
                yield Comparison((score, margin), "consistent", working, pairing.phrase)
                continue
            says = f"{working}, the text says {article.quote(margin)}"
            yield Comparison((score, margin), "contradicted", says, pairing.phrase, says if pairing.alone else "")


def _winners(article: Article) -> Iterator[Comparison]:
    for pairing in article.paired("winner"):
        score = result(pairing)
        if score.first == score.second or _is_no_game(article, score) or _is_record(article, score):
            continue
        says = f"the winner has {score.first} and the loser {score.second}"
        if score.first > score.second:
            yield Comparison((score,), "consistent", says, pairing.phrase)
        elif pairing.phrase != AWAY or not wording.opens_with(article, article.after(score), "away"):
            yield Comparison((score,), "contradicted", says, pairing.phrase, says if pairing.alone else "")


def _level(article: Article) -> Iterator[Comparison]:
    """A draw, which leaves both sides with the same score."""
    for pairing in article.paired("level"):
        score = result(pairing)
        working = f"one side has {score.first} and the other {score.second}"
        if score.first == score.second:
            yield Comparison((score,), "consistent", working, pairing.phrase)
        elif max(score.first, score.second) <= MOST_DRAWN and not _is_between_others(article, score):
            says = f"{working}, the text says a draw"
            yield Comparison((score,), "contradicted", says, pairing.phrase, says)


def _sets(article: Article) -> Iterator[Comparison]:
    """The sets of a match: the winner has more of them, and the last."""
    for pairing in article.paired("sets"):
        sets = [claim for slot in SETS for claim in pairing.slots.get(slot, ()) if isinstance(claim, Score)]
        won = sum(score.first > score.second for score in sets)
        lost = sum(score.first < score.second for score in sets)
        working = f"the winner has won {won} of the sets and the loser {lost}"
        if any(max(score.first, score.second) > MOST_GAMES for score in sets):
            continue
        if won > lost and sets[-1].first > sets[-1].second:
            yield Comparison(tuple(sets), "consistent", working, pairing.phrase)
        elif not wording.says(article, wording.around(article, sets[-1], 60), "broken_off"):
            says = working if won <= lost else "the winner has lost the last set"
            yield Comparison(tuple(reversed(sets)), "contradicted", says, pairing.phrase, says)


def _is_between_others(article: Article, score: Score) -> bool:
    """Whether another score stands beside it, or it is a record: "a 2-1 draw" is neither."""
    near = beginning_in(article.claims, score.start - ANOTHER + 1, score.start + ANOTHER)
    return any(isinstance(claim, Score) and claim is not score for claim in near) or _is_record(article, score)


def _is_no_game(article: Article, score: Score) -> bool:
    """Whether more was played than one game with one score: sets, two legs, a shoot-out."""
    if wording.opens_with(article, article.after(score), "other_score"):
        return True
    near = beginning_in(article.claims, score.start - ANOTHER + 1, score.start + ANOTHER)
    if any(isinstance(claim, Score) and claim is not score for claim in near):
        return True
    return wording.says(article, wording.around(article, score, 60), "not_a_game")


def _is_record(article: Article, score: Score) -> bool:
    """Whether it is what somebody had won and lost before: "beat the 2-3 Lions"."""
    prose = article.document.prose
    before = prose[: score.start][-20:].split()
    named = prose[score.end : score.end + 2]
    is_named = named[:1].isspace() and named[1:].isupper()
    return is_named or bool(before and before[-1].lower() in wording.words(article, "record", "before"))
