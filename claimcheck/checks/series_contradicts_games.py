"""N502: a series or a record does not come to the games that were played."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.checks._figures import plain, result
from claimcheck.reasoning import wording


@check("N502", "games", "won-lost")
def series_contradicts_games(article: Article) -> Iterator[Comparison]:
    """A series or a record does not come to the games that were played.

    A best-of-seven series that goes to the seventh game ends 4-3; five games are won and lost by a team that went 4-1.

    Wrong:

        The Herons won the series 3-2 in the seventh game.
                                  ^^^        ~~~~~~~ 3 + 2 = 5 games, the text says seventh

    Wrong:

        They went 4-1 in their next six games.
                  ^^^               ~~~~~~~~~ 4 + 1 = 5 games, the text says six games

    Right:

        The Herons lead the series 3-2 with Game 6 on Sunday. They went 4-1 in their next six games, with one tied.
    """
    games = wording.words(article, "margin", "games")
    for pairing in article.paired("games"):
        score = result(pairing)
        for (number,) in plain(pairing, "o" if "o" in pairing.slots else "n"):
            if (number.kind == "count" and number.unit not in games) or number.figure.hedge:
                continue
            played = score.first + score.second
            working = f"{score.first} + {score.second} = {played} games"
            if played == number.figure.value:
                yield Comparison((score, number), "consistent", working, pairing.phrase)
            elif not wording.says(article, wording.around(article, score, 90), "not_decided"):
                says = f"{working}, the text says {article.quote(number)}"
                yield Comparison((score, number), "contradicted", says, pairing.phrase, says if pairing.alone else "")
    yield from _won_and_lost(article)


def _won_and_lost(article: Article) -> Iterator[Comparison]:
    """More games won and lost than were played; some may have been drawn."""
    for pairing in article.paired("won-lost"):
        for won, lost, played in plain(pairing, "k", "m", "n"):
            made = int(won.figure.value) + int(lost.figure.value)
            working = f"{int(won.figure.value)} + {int(lost.figure.value)} = {made} games"
            if made <= played.figure.value:
                yield Comparison((lost, won, played), "consistent", working, pairing.phrase)
                continue
            says = f"{working}, the text says {article.quote(played)}"
            yield Comparison((lost, won, played), "contradicted", says, pairing.phrase, says)
