"""N504: a margin is not the difference of the two results."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.checks._figures import plain, result
from claimcheck.checks._leads import leads
from claimcheck.reasoning import wording


@check("N504", "margin", "lead")
def margin_differs(article: Article) -> Iterator[Comparison]:
    """A margin is not the difference of the two results.

    Wrong:

        The Senate passed the bill 52-47, a margin of six votes.
                                   ~~~~~              ^^^^^^^^^ 52 − 47 = 5, the text says six votes

    Wrong:

        The House agreed by a vote of 78 to 22, a margin of 46.
                                      ~~~~~~~~              ^^ 78 − 22 = 56, the text says 46

    Wrong:

        The motion was carried by 276 votes to 251, a majority of 35.
                                  ~~~~~~~~~    ~~~                ^^ 276 − 251 = 25, the text says 35

    Right:

        The Senate passed the bill 52-47, a margin of five votes; six Republicans crossed the aisle. Leave won 52-48, a
        margin of 1.3 million votes.
    """
    allowed = wording.words(article, "margin", "units")
    for pairing in article.paired("margin"):
        score = result(pairing)
        for margin in [claim for (claim,) in plain(pairing, "m")]:
            if margin.unit not in allowed or margin.figure.hedge or float(margin.figure.value) % 1:
                continue
            if margin.figure.value > score.first + score.second:  # "52-48, a margin of 1.3 million votes"
                continue
            difference = abs(score.first - score.second)
            working = f"{max(score.first, score.second)} − {min(score.first, score.second)} = {difference}"
            if difference == margin.figure.value:
                yield Comparison((margin, score), "consistent", working, pairing.phrase)
                continue
            says = f"{working}, the text says {article.quote(margin)}"
            message = says if pairing.alone else ""
            yield Comparison(
                (margin, score), "contradicted", says, pairing.phrase, message, alternatives=(str(difference),)
            )
    yield from leads(article)
